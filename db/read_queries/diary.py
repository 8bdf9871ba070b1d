"""Reads of the service diary; see ``app.ports.queries.DiaryQueries``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, false, func, or_, select

from app.domain.diary import (
    UNFINISHED,
    Attachment,
    Category,
    Channel,
    DiaryEntry,
    EntryState,
    FollowUp,
    Satisfaction,
)
from app.domain.people import Resident
from app.domain.statistics import ClosedFact
from app.ports.queries import (
    PAGE,
    DiaryCounts,
    EntryDetail,
    EntryFilter,
    EntryGroup,
    EntryRow,
    GroupCount,
    Outline,
)
from db.read_queries import diary_list
from db.row_mapping import from_seconds, mapping_of, to_seconds
from db.tables import attachment, category, channel, diary_entry, follow_up, staff

entry = diary_entry.c
_BATCH = 500
HOUSEHOLD_LOOKS_BACK = timedelta(days=180)
"""How far back «又来了» looks for the same household."""


class SqlDiaryQueries:
    """Answers from the read-only engine; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def first_page(self, wanted: EntryFilter) -> tuple[EntryRow, ...]:
        with self._engine.connect() as connection:
            return diary_list.rows(connection, wanted, None, 0, PAGE)

    def outline(self, wanted: EntryFilter) -> Outline:
        with self._engine.connect() as connection:
            return diary_list.outline(connection, wanted)

    def page(
        self, wanted: EntryFilter, outline: Outline, start: int, count: int = PAGE
    ) -> tuple[EntryRow, ...]:
        with self._engine.connect() as connection:
            return diary_list.rows(connection, wanted, outline, start, count)

    def ids(self, wanted: EntryFilter) -> tuple[int, ...]:
        with self._engine.connect() as connection:
            return diary_list.ids(connection, wanted)

    def count(self, wanted: EntryFilter) -> int:
        with self._engine.connect() as connection:
            return diary_list.count(connection, wanted)

    def groups(self, wanted: EntryFilter, by: EntryGroup) -> tuple[GroupCount, ...]:
        with self._engine.connect() as connection:
            return diary_list.groups(connection, wanted, by)

    def counts(self, day: date, staff_name: str) -> DiaryCounts:
        today = day.isoformat()

        def number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
            return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)

        # One walk through the index of unfinished entries answers all but two.
        unfinished = select(
            func.count(),
            number(diary_list.overdue(today)),
            number(entry.person == staff_name if staff_name else false()),
            number(diary_list.deadline_runs(), entry.due_on == today),
            number(entry.state == str(EntryState.AWAITING_VISIT)),
        ).where(entry.state.in_([str(state) for state in UNFINISHED]), entry.deleted_at.is_(None))
        received = select(func.count()).where(
            entry.deleted_at.is_(None), *diary_list.received_on(day)
        )
        with self._engine.connect() as connection:
            waiting, overdue, mine, due, awaiting = connection.execute(unfinished).one()
            return DiaryCounts(
                all=diary_list.count_all(connection),
                open=waiting,
                overdue=overdue,
                today=connection.execute(received).scalar_one(),
                mine=mine,
                due_today=due,
                awaiting_visit=awaiting,
            )

    def detail(self, entry_id: int) -> EntryDetail | None:
        found = self.details((entry_id,))
        return found[0] if found else None

    def details(self, entry_ids: tuple[int, ...]) -> tuple[EntryDetail, ...]:
        with self._engine.connect() as connection:
            found = {
                detail.entry.id: detail
                for start in range(0, len(entry_ids), _BATCH)
                for detail in _details(connection, entry_ids[start : start + _BATCH])
            }
        return tuple(found[entry_id] for entry_id in entry_ids if entry_id in found)

    def by_number(self, number: str) -> int | None:
        year, _, sequence = number.strip().partition("-")
        if not (year.isdecimal() and sequence.isdecimal()):
            return None
        wanted = select(entry.id).where(entry.year == int(year), entry.sequence == int(sequence))
        with self._engine.connect() as connection:
            return connection.execute(wanted).scalar()

    def same_before(self, like: DiaryEntry, limit: int = 5) -> tuple[EntryRow, ...]:
        """Earlier entries of the same person or household, newest first."""
        same: list[ColumnElement[bool]] = []
        if like.resident_id is not None:
            same.append(entry.resident_id == like.resident_id)
        if like.building and like.room:
            same.append(
                and_(
                    entry.building == like.building,
                    entry.entrance == like.entrance,
                    entry.room == like.room,
                )
            )
        if not same:
            return ()
        since = to_seconds(like.received_at - HOUSEHOLD_LOOKS_BACK)
        wanted = (
            select(*diary_list.SHOWN)
            .select_from(diary_list.with_names(diary_entry))
            .where(or_(*same), entry.deleted_at.is_(None), entry.received_at >= since)
            .where(entry.id != (like.id or 0), entry.received_at <= to_seconds(like.received_at))
            .order_by(entry.sort_key.desc())
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return tuple(diary_list.entry_row(row) for row in connection.execute(wanted))

    def statistics(self, since: date, until: date) -> tuple[ClosedFact, ...]:
        wanted = (
            select(
                entry.id, entry.received_at, entry.responded_at, entry.closed_at, entry.due_on,
                entry.state, entry.satisfaction, category.c.name, entry.building, entry.matter_id,
                func.coalesce(func.nullif(entry.subject, ""), func.substr(entry.text, 1, 40)),
            )
            .select_from(
                diary_entry.outerjoin(category, entry.category_id == category.c.id)
            )
            .where(
                entry.deleted_at.is_(None),
                entry.sort_key >= diary_list.first_key(since),
                entry.sort_key < diary_list.first_key(until + timedelta(days=1)),
            )
            .order_by(entry.sort_key)
        )  # fmt: skip
        with self._engine.connect() as connection:
            return tuple(_fact(row) for row in connection.execute(wanted))

    def channels(self) -> tuple[Channel, ...]:
        mapping = mapping_of(Channel)
        wanted = select(*mapping.selected).order_by(channel.c.position, channel.c.id)
        with self._engine.connect() as connection:
            return tuple(mapping.record(row) for row in connection.execute(wanted))

    def categories(self) -> tuple[Category, ...]:
        mapping = mapping_of(Category)
        wanted = select(*mapping.selected).order_by(category.c.position, category.c.id)
        with self._engine.connect() as connection:
            return tuple(mapping.record(row) for row in connection.execute(wanted))


def _details(connection: Connection, ids: tuple[int, ...]) -> list[EntryDetail]:
    mapping = mapping_of(DiaryEntry)
    people = mapping_of(Resident)
    lines = _grouped(connection, follow_up, FollowUp, ids, follow_up.c.at)
    files = _grouped(connection, attachment, Attachment, ids, attachment.c.id)
    width = len(mapping.columns) + 1
    after = width + len(people.columns) + 1
    wanted = (
        select(
            *mapping.selected, *people.selected,
            channel.c.name, category.c.name, staff.c.name, diary_list.RAISED,
        )
        .select_from(
            diary_list.with_names(diary_entry).outerjoin(staff, entry.recorded_by == staff.c.id)
        )
        .where(entry.id.in_(ids))
    )  # fmt: skip
    details: list[EntryDetail] = []
    for row in connection.execute(wanted):
        record = mapping.record(row[:width])
        person = people.record(row[width:after]) if row[width] is not None else None
        channel_name, category_name, recorder, raised = row[after:]
        details.append(
            EntryDetail(
                record, person.name if person else record.who_text, channel_name or "",
                category_name or "", person, recorder or "",
                tuple(lines.get(record.id, ())), tuple(files.get(record.id, ())), max(raised, 1),
            )
        )  # fmt: skip
    return details


def _grouped(
    connection: Connection, table: Any, kind: type, ids: Iterable[int], order: Any
) -> dict[int, list[Any]]:
    mapping = mapping_of(kind)
    grouped: dict[int, list[Any]] = {}
    wanted = select(*mapping.selected).where(table.c.entry_id.in_(ids)).order_by(order, table.c.id)
    for row in connection.execute(wanted):
        record = mapping.record(row)
        grouped.setdefault(record.entry_id, []).append(record)
    return grouped


def _fact(row: Any) -> ClosedFact:
    (
        entry_id, received, responded, closed, due, state, satisfaction, name, building, matter,
        subject,
    ) = row  # fmt: skip
    return ClosedFact(
        entry_id, from_seconds(received),
        None if responded is None else from_seconds(responded),
        None if closed is None else from_seconds(closed),
        None if due is None else date.fromisoformat(due),
        EntryState(state), Satisfaction(satisfaction) if satisfaction else None,
        name or "", building, matter, subject or "",
    )  # fmt: skip
