"""Many rows at once: the only place with statements that change more than one row.

An import is one journal entry. Its rows carry the import's id; its inverse takes out every row
with that id, if none was changed since, and keeps their content so that it can be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Boolean, Connection, Table, and_, delete, insert, select

from app.domain.errors import RuleViolation
from db import search_index
from db.dialects import ENTRY_WORDS, RESIDENT_WORDS, SQLITE, Document, WordIndex
from db.journal import BulkChange, BulkRecorder, unpack
from db.row_mapping import RecordMapping, table_named
from db.tables import diary_entry, follow_up, journal_bulk, journal_row, resident

T = TypeVar("T")
_BATCH = 5_000
_DOCUMENTS: dict[str, tuple[WordIndex, str, Callable[..., list[Document]]]] = {
    diary_entry.name: (ENTRY_WORDS, "sort_key", search_index.entry_documents),
    resident.name: (RESIDENT_WORDS, "id", search_index.resident_documents),
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
    table = mapping.table
    first = SQLITE.next_id(connection, table.name)
    ids = range(first, first + len(records))
    if not records:
        return ids, None
    given = ("id", "community_id", *mapping.names)
    in_order = itemgetter(*(given.index(column.name) for column in table.c))
    own_import = given.index("import_id")
    # The driver asks each bool anew how it is to be stored; whole numbers it knows.
    flags = [given.index(each.name) for each in table.c if isinstance(each.type, Boolean)]
    places = _ascending(table, records)
    recorder = BulkRecorder(table.name, import_id, inserted=True)
    for start in range(0, len(places), _BATCH):
        rows: list[tuple[Any, ...]] = []
        for place in places[start : start + _BATCH]:
            values = [first + place, community_id, *mapping.values(records[place])]
            values[own_import] = import_id
            for flag in flags:
                values[flag] = int(values[flag])
            rows.append(in_order(values))
        _insert(connection, table, rows)
        recorder.add(rows)
    return ids, recorder.change()


def _ascending(table: Table, records: Sequence[Any]) -> Sequence[int]:
    """The places of the records in ascending order of their row ids in the word index.

    FTS5 writes a segment at each step back, which costs six times the work.
    """
    if table.name != diary_entry.name:
        return range(len(records))
    return sorted(range(len(records)), key=lambda n: (records[n].received_at, records[n].sequence))


def _insert(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert stored rows, in the order of the table's columns, and index them."""
    connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), rows)
    names = tuple(table.c.keys())
    if table.name == follow_up.name:
        entry_ids = itemgetter(names.index("entry_id"))
        search_index.refresh_entries(connection, map(entry_ids, rows))
    elif table.name in _DOCUMENTS:
        words, _, documents = _DOCUMENTS[table.name]
        named = [dict(zip(names, row, strict=True)) for row in rows]
        words.add(connection, documents(connection, named))


def invert(connection: Connection, change: BulkChange) -> BulkChange:
    """Do the opposite of a bulk change.

    Raises ``RuleViolation``: ``undo_rows_changed`` when imported rows were changed since,
    ``undo_rows_in_use`` when other records now rest on them.
    """
    table = table_named(change.table)
    recorder = BulkRecorder(change.table, change.import_id, inserted=not change.inserted)
    if not change.inserted:
        assert change.content is not None
        for rows in unpack(change.content):
            _insert(connection, table, rows)
            recorder.add(rows)
        return recorder.change()
    if _touched(connection, table, change.import_id):
        raise RuleViolation("undo_rows_changed", rows=change.rows)
    _remove(connection, table, change.import_id, recorder)
    removed = recorder.change()
    if removed.rows != change.rows:
        raise RuleViolation("undo_rows_changed", rows=change.rows)
    return removed


def _remove(connection: Connection, table: Table, import_id: int, recorder: BulkRecorder) -> None:
    """Take out every row of an import, its documents first."""
    mine = table.c.import_id == import_id
    words, key, _ = _DOCUMENTS.get(table.name, (None, "id", None))
    place = tuple(table.c.keys()).index(key)
    found = connection.execute(select(table).where(mine).order_by(table.c[key]))
    for batch in found.partitions(_BATCH):
        rows = [tuple(row) for row in batch]
        recorder.add(rows)
        if words is not None:
            words.remove(connection, [row[place] for row in rows])
    connection.execute(delete(table).where(mine))


def _touched(connection: Connection, table: Table, import_id: int) -> bool:
    """Whether a row of the import was changed, and not changed back, by an act of another kind.

    What the import itself, its undo and its redo changed row by row goes with them.
    """
    own = select(table.c.id).where(table.c.import_id == import_id)
    own_acts = select(journal_bulk.c.journal_id).where(
        journal_bulk.c.table_name == table.name, journal_bulk.c.import_id == import_id
    )
    changes = and_(
        journal_row.c.table_name == table.name,
        journal_row.c.key.in_(own),
        journal_row.c.journal_id.not_in(own_acts),
    )
    pairs = _first_and_last(connection, changes)
    return not all(_net_change_is_nothing(*pair) for pair in pairs)


def _net_change_is_nothing(first_before: str | None, last_after: str | None) -> bool:
    return first_before == last_after


def _first_and_last(
    connection: Connection, changes: Any
) -> Iterator[tuple[str | None, str | None]]:
    rows = connection.execute(
        select(journal_row.c.key, journal_row.c.before, journal_row.c.after)
        .where(changes)
        .order_by(journal_row.c.key, journal_row.c.id)
    )
    first: dict[int, str | None] = {}
    last: dict[int, str | None] = {}
    for key, before, after in rows:
        first.setdefault(key, before)
        last[key] = after
    return ((first[key], last[key]) for key in first)
