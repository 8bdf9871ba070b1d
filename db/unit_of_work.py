"""One act: one transaction, every changed row recorded, journaled and made searchable.

Rows are written through ``change_row`` alone, which knows them before and after; nothing can be
changed that the journal does not see. This is why the tables are used through SQLAlchemy Core and
not its ORM, whose bulk statements and cascades escape a flush listener (and which costs 80 ms at
every start).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from sqlalchemy import Connection, Engine, Table, and_, bindparam, delete, insert, select, update

from app.domain.errors import RuleViolation
from app.domain.people import Staff
from app.ports.changes import ChangeSet, RowChange
from db import bulk_import, journal, search_index
from db.prepared import prepared, prepared_insert
from db.row_mapping import RecordMapping, mapping_of, to_seconds
from db.tables import series_counter

T = TypeVar("T")
Row = Mapping[str, Any]


@cache
def _select_row(table: Table) -> Any:
    return select(table).where(table.c.id == bindparam("row_id"))


@cache
def _delete_row(table: Table) -> Any:
    return delete(table).where(table.c.id == bindparam("row_id"))


_counter = series_counter.c
_same_series = and_(
    _counter.community_id == bindparam("community_id"),
    _counter.series == bindparam("series"),
    _counter.year == bindparam("year"),
)
_read_counter = select(_counter.last).where(_same_series)
# The bound names must differ from the column that is set.
_set_counter = update(series_counter).where(_same_series).values(last=bindparam("new_last"))


class SqlRecords(Generic[T]):
    """The stored records of one kind, inside one act."""

    def __init__(self, work: SqlUnitOfWork, mapping: RecordMapping[T]) -> None:
        self._work, self._mapping = work, mapping

    def get(self, record_id: int) -> T:
        row = self._work.read_row(self._mapping.table, record_id)
        if row is None:
            raise RuleViolation("record_gone", table=self._mapping.table.name)
        return self._record(row)

    def find(self, **equal: object) -> tuple[T, ...]:
        table = self._mapping.table
        wanted = select(*self._mapping.selected).order_by(table.c.id)
        for name, value in equal.items():
            convert = self._mapping.to_stored.get(name)
            stored = convert(value) if convert is not None and value is not None else value
            wanted = wanted.where(table.c[name] == stored)
        return tuple(self._mapping.record(row) for row in self._work.connection.execute(wanted))

    def find_set(self, field: str) -> tuple[T, ...]:
        table = self._mapping.table
        wanted = select(*self._mapping.selected).where(table.c[field].is_not(None))
        rows = self._work.connection.execute(wanted.order_by(table.c.id))
        return tuple(self._mapping.record(row) for row in rows)

    def add(self, record: T) -> T:
        values = self._mapping.row(record) | {"community_id": self._work.community_id}
        return self._record(self._work.change_row(self._mapping.table, None, values))

    def save(self, record: T) -> T:
        stored: Any = record
        self._work.change_row(self._mapping.table, stored.id, self._mapping.row(record))
        return record

    def remove(self, record_id: int) -> None:
        self._work.change_row(self._mapping.table, record_id, None)

    def _record(self, row: Row) -> T:
        return self._mapping.record([row["id"], *(row[name] for name in self._mapping.columns)])


class SqlUnitOfWork:
    """A transaction on the writing engine; see ``app.ports.unit_of_work``."""

    def __init__(
        self, engine: Engine, community_id: int, actor: Staff, now: datetime, act_label: str,
        *, undoable: bool = True, kind: str = "do", target_id: int | None = None,
    ) -> None:  # fmt: skip
        self.now, self.actor, self.community_id = now, actor, community_id
        self._engine, self._dialect = engine, engine.dialect
        self._label, self._subject = act_label, ""
        self._undoable, self._kind, self._target_id = undoable, kind, target_id
        self._changes: list[RowChange] = []
        self._bulk: list[journal.BulkChange] = []
        self.connection: Connection

    def __enter__(self) -> Self:
        self.connection = self._engine.connect()
        self.connection.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.connection.close()  # rolls back whatever was not committed

    def records(self, kind: type[T]) -> SqlRecords[T]:
        return SqlRecords(self, mapping_of(kind))

    def describe(self, subject: str) -> None:
        self._subject = subject

    def next_number(self, series: str, year: int) -> int:
        return self.reserve_numbers(series, year, 1)

    def reserve_numbers(self, series: str, year: int, count: int) -> int:
        last = self._last_number(series, year)
        self._set_number(series, year, last, (last or 0) + count)
        return (last or 0) + 1

    def raise_number(self, series: str, year: int, used: int) -> None:
        last = self._last_number(series, year)
        if used > (last or 0):
            self._set_number(series, year, last, used)

    def _last_number(self, series: str, year: int) -> int | None:
        key = {"community_id": self.community_id, "series": series, "year": year}
        return prepared(_read_counter, self._dialect).run(self.connection, key).scalar()

    def _set_number(self, series: str, year: int, last: int | None, new: int) -> None:
        key = {"community_id": self.community_id, "series": series, "year": year}
        if last is None:
            self.connection.execute(insert(series_counter), key | {"last": new})
        else:
            prepared(_set_counter, self._dialect).run(self.connection, key | {"new_last": new})

    def import_rows(self, kind: type[T], rows: Sequence[T], import_id: int) -> range:
        ids, change = bulk_import.insert_records(
            self.connection, mapping_of(kind), rows, import_id, self.community_id
        )
        if change is not None:
            self._bulk.append(change)
        return ids

    def read_row(self, table: Table, key: int) -> dict[str, Any] | None:
        """The stored row, or ``None``."""
        row = self.connection.execute(_select_row(table), {"row_id": key}).mappings().one_or_none()
        return None if row is None else dict(row)

    def change_row(self, table: Table, key: int | None, values: Row | None) -> Row:
        """Insert (no ``key``), update or delete (no ``values``) one row, and record it.

        Returns the row as it stands afterwards (as it stood, for a deletion). Raises
        ``RuleViolation`` ``record_gone``.
        """
        before = None if key is None else self.read_row(table, key)
        if key is not None and before is None:
            raise RuleViolation("record_gone", table=table.name)
        if before is None:
            assert values is not None
            return self.insert_row(table, values)
        if values is None:
            self.connection.execute(_delete_row(table), {"row_id": key})
            self._note(table, before["id"], before, None)
            return before
        after = {**before, **values}
        if after == before:
            return before
        changed = {name: value for name, value in after.items() if value != before[name]}
        self.connection.execute(update(table).where(table.c.id == key), changed)
        self._note(table, before["id"], before, after)
        return after

    def insert_row(self, table: Table, values: Row) -> Row:
        """Insert one row, with its own id when ``values`` has one, and record it."""
        row = {**dict.fromkeys(table.c.keys()), **values}
        statement = prepared_insert(table, self._dialect, with_id=row["id"] is not None)
        key = int(statement.run(self.connection, row).scalar_one())
        after = {**row, "id": key}
        self._note(table, key, None, after)
        return after

    def _note(self, table: Table, key: int, before: Row | None, after: Row | None) -> None:
        self._changes.append(RowChange(table.name, key, before, after))

    def undo_bulk(self, change: journal.BulkChange) -> None:
        """Take the rows of an import out again, or put them back."""
        self._bulk.append(bulk_import.invert(self.connection, change))

    def commit(self) -> ChangeSet:
        """Make the act durable; an act that changed nothing leaves no trace in the journal."""
        journal_id = 0
        if self._changes or self._bulk:
            search_index.follow(self.connection, self._changes)
            act = journal.Act(
                self.community_id, to_seconds(self.now), self.actor.id, self.actor.name,
                self._label, self._subject, self._kind, self._target_id, self._undoable,
            )  # fmt: skip
            journal_id = journal.append(self.connection, act, self._changes, self._bulk)
        self.connection.commit()
        bulk_tables = frozenset(change.table for change in self._bulk)
        return ChangeSet(self._label, journal_id, self._subject, tuple(self._changes), bulk_tables)
