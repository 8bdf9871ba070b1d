"""The diary list: filter, order, page and count, straight from SQL.

Every order ends in ``sort_key``, which is unique, so a page can be asked for by the values of the
row before it. ``outline`` notes these values at every ``STRIDE``-th row; the longest way to any
page is then one index step and ``STRIDE`` rows.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Dialect,
    FromClause,
    and_,
    bindparam,
    case,
    false,
    func,
    or_,
    select,
)

from app.domain.diary import DEADLINE_RUNS, UNFINISHED, EntryState, Party, Satisfaction, Urgency
from app.domain.local_time import local_midnight
from app.domain.rooms import Room
from app.ports.queries import (
    STRIDE,
    EntryChip,
    EntryFilter,
    EntryGroup,
    EntryRow,
    EntrySort,
    GroupCount,
    Outline,
)
from db.dialects import ENTRY_WORDS
from db.prepared import Prepared
from db.row_mapping import SORT_SHIFT, from_seconds, to_seconds
from db.search_query import match_expression
from db.tables import attachment, category, channel, diary_entry, resident

entry = diary_entry.c
_FAR_DAY = "9999-12-31"

_sibling = diary_entry.alias("sibling")
RAISED = (
    select(func.count())
    .where(_sibling.c.matter_id == entry.matter_id, _sibling.c.deleted_at.is_(None))
    .correlate(diary_entry)
    .scalar_subquery()
)
_attachments = (
    select(func.count())
    .where(attachment.c.entry_id == entry.id)
    .correlate(diary_entry)
    .scalar_subquery()
)

SHOWN = (
    entry.id, entry.year, entry.sequence, entry.received_at,
    resident.c.name, entry.who_text, entry.anonymous,
    entry.building, entry.entrance, entry.room, entry.place_text,
    entry.subject, func.substr(entry.text, 1, 120), category.c.name, entry.party, entry.person,
    entry.due_on, entry.due_certain, entry.state, entry.urgency, entry.late,
    case((entry.matter_id.is_(None), 1), else_=RAISED), entry.satisfaction,
    channel.c.name, _attachments, entry.deleted_at,
)  # fmt: skip

_ORDERS: dict[EntrySort, tuple[ColumnElement[Any], ...]] = {
    EntrySort.RECEIVED: (),
    EntrySort.WHO: (entry.building, entry.entrance, entry.room),
    EntrySort.SUBJECT: (entry.subject,),
    EntrySort.CATEGORY: (func.coalesce(entry.category_id, 0),),
    EntrySort.RESPONSIBLE: (entry.party,),
    EntrySort.STATE: (entry.state,),
    EntrySort.DUE: (func.coalesce(entry.due_on, _FAR_DAY),),
}


def rows(
    connection: Connection, wanted: EntryFilter, outline: Outline | None, start: int, count: int
) -> tuple[EntryRow, ...]:
    """``count`` rows from place ``start`` on; without an outline only the top is quick."""
    if outline is not None and outline.ids:
        return rows_of(connection, outline.ids[start : start + count])
    if not _follows_index(wanted):
        picked = _filtered(select(*SHOWN), wanted, shown=True)
        picked = picked.order_by(*_order(wanted)).limit(count).offset(start)
        return tuple(map(entry_row, connection.execute(picked).all()))
    anchor = min(start // STRIDE, len(outline.anchors) if outline is not None else 0)
    values: dict[str, object] = {"count": count, "skip": start - anchor * STRIDE}
    if wanted.words.strip():
        values["words"] = match_expression(wanted.words, text_only=wanted.text_only)
    if outline is not None and anchor:
        values["last"] = outline.anchors[anchor - 1]
    page = _plain_page(
        connection.dialect,
        has_words="words" in values,
        has_anchor="last" in values,
        descending=wanted.descending,
    )
    return tuple(map(entry_row, page.run(connection, values).all()))


@cache
def _plain_page(
    dialect: Dialect, *, has_words: bool, has_anchor: bool, descending: bool
) -> Prepared:
    """The page of a list that follows an index, compiled once: it is asked for at every letter."""
    key = ENTRY_WORDS.key if has_words else entry.sort_key
    source: FromClause = diary_entry
    conditions: list[ColumnElement[bool]] = [entry.deleted_at.is_(None)]
    if has_words:
        source = ENTRY_WORDS.rows.join(diary_entry, key == entry.sort_key)
        conditions.append(ENTRY_WORDS.matches(bindparam("words")))
    if has_anchor:
        last: ColumnElement[int] = bindparam("last", type_=BigInteger())
        conditions.append(key < last if descending else key > last)
    picked = select(*SHOWN).select_from(with_names(source)).where(and_(*conditions))
    picked = picked.order_by(key.desc() if descending else key.asc())
    return Prepared(picked.limit(bindparam("count")).offset(bindparam("skip")), dialect)


def rows_of(connection: Connection, ids: Sequence[int]) -> tuple[EntryRow, ...]:
    """The rows with these ids, in their order; one that is gone is left out."""
    picked = select(*SHOWN).select_from(with_names(diary_entry)).where(entry.id.in_(ids))
    found = {row.id: row for row in map(entry_row, connection.execute(picked).all())}
    return tuple(found[row_id] for row_id in ids if row_id in found)


def outline(connection: Connection, wanted: EntryFilter) -> Outline:
    """Count the rows and note what any page of them can be reached by.

    Where an index holds the order and nothing else restricts it, that is the key of every
    ``STRIDE``-th row; elsewhere it is the ids of all rows, eight bytes each.
    """
    if not _follows_index(wanted):
        found = array("q", ids(connection, wanted))
        return Outline(len(found), ids=found)
    total = count(connection, wanted)
    if total <= STRIDE:
        return Outline(total)
    key = _key(wanted)
    place = func.row_number().over(order_by=_order(wanted)).label("place")
    ordered = _filtered(select(place, key.label("key")), wanted).subquery()
    anchors = select(ordered.c.key).where(ordered.c.place % STRIDE == 0).order_by(ordered.c.place)
    return Outline(total, tuple(connection.execute(anchors).scalars()))


def _follows_index(wanted: EntryFilter) -> bool:
    """Whether the list is the whole diary, or all hits of some words, by time received."""
    return replace(wanted, words="", text_only=False, descending=True) == EntryFilter(wanted.day)


def count(connection: Connection, wanted: EntryFilter) -> int:
    """How many entries the filter lets through."""
    if not _follows_index(wanted):
        picked = _filtered(select(func.count()), wanted)
    elif wanted.words.strip():
        # The index holds exactly the entries that are not in the bin: it can count alone.
        picked = select(func.count()).select_from(ENTRY_WORDS.rows).where(_match(wanted))
    else:
        return count_all(connection)
    return connection.execute(picked).scalar_one()


def count_all(connection: Connection) -> int:
    """How many entries there are outside the bin: two counts that indexes answer."""
    everything = connection.execute(select(func.count()).select_from(diary_entry)).scalar_one()
    binned = select(func.count()).select_from(diary_entry).where(entry.deleted_at.is_not(None))
    return everything - connection.execute(binned).scalar_one()


def groups(connection: Connection, wanted: EntryFilter, by: EntryGroup) -> tuple[GroupCount, ...]:
    """The groups of the filtered entries, largest first; ``key`` is what to filter by."""
    key: ColumnElement[Any]
    names: dict[Any, str] = {}
    if by is EntryGroup.CATEGORY:
        key = func.coalesce(entry.category_id, 0)
        wanted_names = select(category.c.id, category.c.name)
        names = {0: "", **{row[0]: row[1] for row in connection.execute(wanted_names)}}
    else:
        key = entry.building if by is EntryGroup.BUILDING else entry.party
    size = func.count().label("size")
    picked: Any = _filtered(select(key, size), wanted)
    picked = picked.group_by(key).order_by(size.desc(), key)
    rows: Sequence[Any] = connection.execute(picked).all()
    return tuple(GroupCount(str(row[0]), names.get(row[0], str(row[0])), row[1]) for row in rows)


def ids(connection: Connection, wanted: EntryFilter) -> tuple[int, ...]:
    """The ids of all entries the filter lets through, in the list's order."""
    picked = _filtered(select(entry.id), wanted)
    picked = picked.order_by(*_order(wanted))
    return tuple(connection.execute(picked).scalars())


def _key(wanted: EntryFilter) -> ColumnElement[int]:
    """What orders entries by time received; the word index is kept by the same key."""
    return ENTRY_WORDS.key if wanted.words.strip() else entry.sort_key


def _order(wanted: EntryFilter) -> tuple[ColumnElement[Any], ...]:
    keys = (*_ORDERS[wanted.sort], _key(wanted))
    return tuple(key.desc() if wanted.descending else key.asc() for key in keys)


def _filtered(picked: Any, wanted: EntryFilter, *, shown: bool = False) -> Any:
    """Add the filter; with ``shown`` also the tables the shown columns come from."""
    source: FromClause = diary_entry
    conditions = _conditions(wanted)
    if wanted.words.strip():
        source = ENTRY_WORDS.rows.join(diary_entry, ENTRY_WORDS.key == entry.sort_key)
        conditions.append(_match(wanted))
    if shown:
        source = with_names(source)
    return picked.select_from(source).where(and_(*conditions))


def with_names(source: FromClause) -> FromClause:
    """Join what the shown columns are named by."""
    return (
        source.outerjoin(resident, entry.resident_id == resident.c.id)
        .outerjoin(category, entry.category_id == category.c.id)
        .outerjoin(channel, entry.channel_id == channel.c.id)
    )


def _match(wanted: EntryFilter) -> ColumnElement[bool]:
    return ENTRY_WORDS.matches(match_expression(wanted.words, text_only=wanted.text_only))


def _conditions(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    binned = wanted.chip is EntryChip.BIN
    given = (
        (wanted.building, entry.building == wanted.building),
        (wanted.matter_id, entry.matter_id == wanted.matter_id),
        (wanted.resident_id, entry.resident_id == wanted.resident_id),
        (wanted.import_id, entry.import_id == wanted.import_id),
        (wanted.for_meeting, entry.for_meeting == wanted.for_meeting),
    )
    return [
        entry.deleted_at.is_not(None) if binned else entry.deleted_at.is_(None),
        *_chip(wanted),
        *_choices(wanted),
        *_received(wanted),
        *(condition for value, condition in given if value is not None),
    ]


def _choices(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    """One of several values in a column."""
    chosen = (
        (entry.state, wanted.states),
        (entry.channel_id, wanted.channel_ids),
        (entry.party, wanted.parties),
        (entry.urgency, wanted.urgencies),
    )
    conditions: list[ColumnElement[bool]] = [
        place.in_([value if isinstance(value, int) else str(value) for value in values])
        for place, values in chosen
        if values
    ]
    if wanted.category_ids:
        # 0 stands for «no category yet».
        none = entry.category_id.is_(None) if 0 in wanted.category_ids else false()
        conditions.append(or_(entry.category_id.in_(wanted.category_ids), none))
    return conditions


def _received(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    """Received within the local days, both included."""
    conditions: list[ColumnElement[bool]] = []
    if wanted.received_from is not None:
        conditions.append(entry.sort_key >= first_key(wanted.received_from))
    if wanted.received_to is not None:
        conditions.append(entry.sort_key < first_key(wanted.received_to + timedelta(days=1)))
    return conditions


def _chip(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    unfinished = entry.state.in_([str(state) for state in UNFINISHED])
    if wanted.chip is EntryChip.OPEN:
        return [unfinished]
    if wanted.chip is EntryChip.OVERDUE:
        return [overdue(wanted.day.isoformat())]
    if wanted.chip is EntryChip.TODAY:
        return received_on(wanted.day)
    if wanted.chip is EntryChip.MINE:
        return [unfinished, entry.person == wanted.staff_name if wanted.staff_name else false()]
    return []


def first_key(day: date) -> int:
    """The lowest sort key an entry received on that local day can have."""
    return to_seconds(local_midnight(day)) * SORT_SHIFT


def received_on(day: date) -> list[ColumnElement[bool]]:
    """Received on that local day."""
    after = first_key(day + timedelta(days=1))
    return [entry.sort_key >= first_key(day), entry.sort_key < after]


def deadline_runs() -> ColumnElement[bool]:
    """The work itself is unfinished."""
    return entry.state.in_([str(state) for state in DEADLINE_RUNS])


def overdue(today: str) -> ColumnElement[bool]:
    """The deadline has passed and the work is not finished."""
    return and_(deadline_runs(), entry.due_on.is_not(None), entry.due_on < today)


def entry_row(row: Any) -> EntryRow:
    """The line of the list in a row of ``SHOWN``."""
    (
        entry_id, year, sequence, received_at, name, who_text, anonymous, building, entrance, room,
        place, subject, body, category_name, party, person, due_on, due_certain, state, urgency,
        late, raised, satisfaction, channel_name, attachments, deleted_at,
    ) = row  # fmt: skip
    return EntryRow(
        entry_id, f"{year}-{sequence:04d}", from_seconds(received_at),
        "" if anonymous else name or who_text, _door(building, entrance, room) or place, subject,
        body, category_name or "", _PARTIES[party], person, _day(due_on), bool(due_certain),
        _STATES[state], _URGENCIES[urgency], bool(late), max(raised, 1),
        _SATISFACTIONS.get(satisfaction), channel_name or "", attachments,
        deleted_at is not None,
    )  # fmt: skip


# A page is read at every turn of the wheel: looking values up costs a third of building them.
_PARTIES = {str(value): value for value in Party}
_STATES = {str(value): value for value in EntryState}
_URGENCIES = {str(value): value for value in Urgency}
_SATISFACTIONS = {str(value): value for value in Satisfaction}


@lru_cache(maxsize=20_000)
def _door(building: str, entrance: str, room: str) -> str:
    return str(Room(building, entrance, room))


@lru_cache(maxsize=4_000)
def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
