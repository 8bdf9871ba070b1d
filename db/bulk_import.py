"""Many rows at once: the only place with statements that change more than one row.

An import is one journal entry. Its rows carry the import's id; its inverse takes out every row
with that id, if none was changed since, and keeps their content so that it can be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, and_, delete, func, insert, select

from app.domain.errors import RuleViolation
from db import search_index
from db.dialects import SQLITE
from db.journal import BulkChange, bulk_change, unpack
from db.row_mapping import RecordMapping
from db.tables import diary_entry, follow_up, journal_row, metadata, resident

T = TypeVar("T")
_BATCH = 5_000
_DOCUMENTS: dict[str, tuple[str, str, Callable[..., list[search_index.Document]]]] = {
    diary_entry.name: ("entry_search", "sort_key", search_index.entry_documents),
    resident.name: ("resident_search", "id", search_index.resident_documents),
}
"""Per table its word index, the column that is the row id there, and the maker of documents."""


def insert_records(
    connection: Connection,
    mapping: RecordMapping[T],
    records: Sequence[T],
    import_id: int,
    community_id: int,
) -> tuple[range, BulkChange | None]:
    """Insert records; returns their ids and the journal's account of it."""
    first = SQLITE.next_id(connection, mapping.table.name)
    ids = range(first, first + len(records))
    if not records:
        return ids, None
    head = {"community_id": community_id, "import_id": import_id}
    names = tuple(mapping.table.c.keys())
    rows = [
        _ordered(names, mapping.row(record) | head | {"id": key})
        for key, record in zip(ids, records, strict=True)
    ]
    _insert(connection, mapping.table, rows)
    return ids, bulk_change(mapping.table.name, import_id, rows, inserted=True)


def _ordered(names: tuple[str, ...], values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple([values[name] for name in names])


def _insert(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    statement = str(insert(table).compile(dialect=connection.dialect))
    for start in range(0, len(rows), _BATCH):
        connection.exec_driver_sql(statement, [tuple(row) for row in rows[start : start + _BATCH]])
    names = tuple(table.c.keys())
    if table.name == follow_up.name:
        place = names.index("entry_id")
        search_index.refresh_entries(connection, (row[place] for row in rows))
    elif table.name in _DOCUMENTS:
        _index(connection, table, rows)


def _index(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Index rows in ascending order of their keys: FTS5 writes a segment at each step back."""
    search, key, documents = _DOCUMENTS[table.name]
    names = tuple(table.c.keys())
    ordered = sorted(rows, key=itemgetter(names.index(key)))
    for start in range(0, len(ordered), _BATCH):
        batch = [dict(zip(names, row, strict=True)) for row in ordered[start : start + _BATCH]]
        search_index.add_documents(connection, search, documents(connection, batch))


def invert(connection: Connection, change: BulkChange) -> BulkChange:
    """Do the opposite of a bulk change.

    Raises ``RuleViolation``: ``undo_rows_changed`` when imported rows were changed since,
    ``undo_rows_in_use`` when other records now rest on them.
    """
    table = metadata.tables[change.table]
    if not change.inserted:
        assert change.content is not None
        rows = [tuple(row) for row in unpack(change.content)]
        _insert(connection, table, rows)
        return bulk_change(change.table, change.import_id, rows, inserted=True)
    mine = table.c.import_id == change.import_id
    rows = [
        tuple(row) for row in connection.execute(select(table).where(mine).order_by(table.c.id))
    ]
    if len(rows) != change.rows or _touched(connection, table, change.import_id):
        raise RuleViolation("undo_rows_changed", rows=change.rows)
    _drop_documents(connection, table, rows)
    connection.execute(delete(table).where(mine))
    return bulk_change(change.table, change.import_id, rows, inserted=False)


def _touched(connection: Connection, table: Table, import_id: int) -> bool:
    """Whether a row of the import was changed, and not changed back, by an act of its own."""
    own = select(table.c.id).where(table.c.import_id == import_id)
    changed = select(func.count()).where(
        and_(journal_row.c.table_name == table.name, journal_row.c.key.in_(own))
    )
    return bool(connection.execute(changed).scalar()) and not _restored(connection, table, own)


def _restored(connection: Connection, table: Table, own: Any) -> bool:
    return all(_net_change_is_nothing(*pair) for pair in _first_and_last(connection, table, own))


def _net_change_is_nothing(first_before: str | None, last_after: str | None) -> bool:
    return first_before == last_after


def _first_and_last(
    connection: Connection, table: Table, own: Any
) -> Iterator[tuple[str | None, str | None]]:
    rows = connection.execute(
        select(journal_row.c.key, journal_row.c.before, journal_row.c.after)
        .where(and_(journal_row.c.table_name == table.name, journal_row.c.key.in_(own)))
        .order_by(journal_row.c.key, journal_row.c.id)
    )
    first: dict[int, str | None] = {}
    last: dict[int, str | None] = {}
    for key, before, after in rows:
        first.setdefault(key, before)
        last[key] = after
    return ((first[key], last[key]) for key in first)


def _drop_documents(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    if table.name in _DOCUMENTS:
        search, key, _ = _DOCUMENTS[table.name]
        place = list(table.c.keys()).index(key)
        search_index.remove_documents(connection, search, sorted((row[place],) for row in rows))
