"""Statements compiled once: SQLAlchemy writes the SQL, the driver gets it straight.

Building and looking up a statement costs several times what SQLite needs to run it; the few
statements every save uses are compiled once per table and dialect.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Executable, Table, insert


class Prepared:
    """One compiled statement."""

    def __init__(
        self, statement: Any, dialect: Dialect, names: Sequence[str] | None = None
    ) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        self._sql = str(compiled)
        self._fixed: Mapping[str, Any] = compiled.params
        self._order: tuple[str, ...] | None = (
            tuple(compiled.positiontup) if compiled.positiontup is not None else None
        )

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Execute with named values; constants of the statement need not be given."""
        return connection.exec_driver_sql(self._sql, self._bound(values))

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Execute once per row."""
        connection.exec_driver_sql(self._sql, [self._bound(row) for row in rows])

    def _bound(self, values: Mapping[str, Any]) -> Any:
        if self._order is None:
            return {**self._fixed, **values}
        fixed = self._fixed
        return tuple([values[name] if name in values else fixed[name] for name in self._order])


@cache
def prepared(statement: Executable, dialect: Dialect) -> Prepared:
    """The compiled form of a statement kept at module level."""
    return Prepared(statement, dialect)


@cache
def prepared_insert(table: Table, dialect: Dialect, *, with_id: bool) -> Prepared:
    """An INSERT of a whole row that returns its id."""
    names = [column.name for column in table.c if with_id or column.name != "id"]
    return Prepared(insert(table).returning(table.c.id), dialect, names)
