"""Reads of meetings; see ``app.ports.meeting_queries.MeetingQueries``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import median_low
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, func, or_, select

from app.domain.diary import DEADLINE_RUNS, EntryState, Party, Satisfaction
from app.domain.local_time import local_midnight
from app.domain.meetings.actions import OPEN_STATES, Action, ActionState, ActionStep
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    MeetingFile,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee, MeetingPerson, MeetingSeries, OwnerUnit
from app.ports.meeting_queries import ActionFilter, ActionRow, MeetingRow, PropertyFigures
from app.ports.queries import EntryRow
from db.meeting_tables import (
    action_step,
    agenda_item,
    ballot,
    frozen_roll,
    meeting,
    meeting_action,
    meeting_event,
    meeting_file,
    meeting_person,
    meeting_series,
    minutes,
    owner_unit,
    property_report,
    vote,
)
from db.meeting_tables import attendee as attendees
from db.read_queries import diary_list
from db.read_queries.record_reading import all_of, read_records
from db.row_mapping import from_seconds, mapping_of, to_seconds
from db.tables import diary_entry

T = TypeVar("T")
row, item, action, unit, entry = (
    meeting.c, agenda_item.c, meeting_action.c, owner_unit.c, diary_entry.c,
)  # fmt: skip

LIVE = and_(row.deleted_at.is_(None), row.state != MeetingState.CANCELLED.value)
HELD = and_(
    row.deleted_at.is_(None),
    row.state.in_([MeetingState.CLOSED.value, MeetingState.SEALED.value]),
)
STILL_OPEN = action.state.in_([state.value for state in OPEN_STATES])


class SqlMeetingQueries:
    """Answers from the read-only engine; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def people(self, *, active_only: bool = True) -> tuple[MeetingPerson, ...]:
        person = meeting_person.c
        wanted = all_of(MeetingPerson).order_by(person.position, person.id)
        return self._records(MeetingPerson, wanted.where(person.active) if active_only else wanted)

    def series(self) -> tuple[MeetingSeries, ...]:
        return self._records(MeetingSeries, all_of(MeetingSeries).order_by(meeting_series.c.id))

    def meetings(self, words: str = "", *, in_bin: bool = False) -> tuple[MeetingRow, ...]:
        place = row.deleted_at.is_not(None) if in_bin else row.deleted_at.is_(None)
        newest = func.coalesce(row.opened_at, row.planned_at, 0)
        wanted = select(*_SHOWN).where(place).order_by(newest.desc(), row.id.desc())
        for word in words.split():
            wanted = wanted.where(_spoken_of(word))
        with self._engine.connect() as connection:
            return tuple(map(_meeting_row, connection.execute(wanted)))

    def book(self, meeting_id: int) -> MeetingBook | None:
        with self._engine.connect() as connection:
            found = read_records(connection, Meeting, all_of(Meeting).where(row.id == meeting_id))
            return _book(connection, found[0]) if found else None

    def running(self) -> int | None:
        running = and_(row.deleted_at.is_(None), row.state == MeetingState.RUNNING.value)
        with self._engine.connect() as connection:
            return connection.execute(select(row.id).where(running).order_by(row.id)).scalar()

    def next_planned(self) -> Meeting | None:
        planned = and_(row.deleted_at.is_(None), row.state == MeetingState.PLANNED.value)
        dated = func.coalesce(row.planned_at, 1 << 40)
        return self._first(Meeting, all_of(Meeting).where(planned).order_by(dated, row.id))

    def last_closed(self, before: datetime | None = None) -> Meeting | None:
        wanted = all_of(Meeting).where(HELD)
        if before is not None:
            wanted = wanted.where(row.opened_at < to_seconds(before))
        return self._first(Meeting, wanted.order_by(row.opened_at.desc(), row.id.desc()))

    def actions(self, wanted: ActionFilter) -> tuple[ActionRow, ...]:
        mapping = mapping_of(Action)
        listed = (
            select(*mapping.selected, row.title, row.year, row.sequence, item.title)
            .join_from(meeting_action, meeting, action.meeting_id == row.id)
            .outerjoin(agenda_item, action.item_id == item.id)
            .where(action.deleted_at.is_(None), row.deleted_at.is_(None), *_restricted(wanted))
            .order_by(
                case((STILL_OPEN, 0), else_=1), func.coalesce(action.due_on, "9999"), action.id
            )
        )
        with self._engine.connect() as connection:
            return tuple(
                ActionRow(mapping.record(r), r[-4], f"{r[-3]}-{r[-2]:02d}", r[-1] or "")
                for r in connection.execute(listed)
            )

    def action_steps(self, action_id: int) -> tuple[ActionStep, ...]:
        step = action_step.c
        wanted = all_of(ActionStep).where(step.action_id == action_id)
        return self._records(ActionStep, wanted.order_by(step.at, step.id))

    def action_files(self, action_id: int) -> tuple[MeetingFile, ...]:
        file = meeting_file.c
        wanted = all_of(MeetingFile).where(file.action_id == action_id)
        return self._records(MeetingFile, wanted.order_by(file.id))

    def undecided_items(self, before: datetime | None = None) -> tuple[AgendaItem, ...]:
        later = agenda_item.alias("later")
        later_meeting = meeting.alias("later_meeting")
        taken_up = (
            select(later.c.id)
            .join(later_meeting, later.c.meeting_id == later_meeting.c.id)
            .where(
                later.c.previous_item_id == item.id,
                later_meeting.c.deleted_at.is_(None),
                later_meeting.c.state != MeetingState.CANCELLED.value,
            )
            .exists()
        )
        wanted = (
            all_of(AgendaItem)
            .join(meeting, item.meeting_id == row.id)
            .where(HELD, item.state == ItemState.POSTPONED.value, ~taken_up)
        )
        if before is not None:
            wanted = wanted.where(row.opened_at < to_seconds(before))
        return self._records(AgendaItem, wanted.order_by(row.opened_at, item.position, item.id))

    def offered_entries(self) -> tuple[EntryRow, ...]:
        taken_up = (
            select(item.id)
            .join(meeting, item.meeting_id == row.id)
            .where(item.entry_id == entry.id, LIVE)
            .exists()
        )
        wanted = (
            select(entry.id)
            .where(
                entry.for_meeting,
                entry.deleted_at.is_(None),
                entry.state.not_in([EntryState.CLOSED.value, EntryState.REFUSED.value]),
                ~taken_up,
            )
            .order_by(entry.sort_key.desc())
        )
        with self._engine.connect() as connection:
            return diary_list.rows_of(connection, list(connection.execute(wanted).scalars()))

    def votes_before(self, item: AgendaItem) -> tuple[Vote, ...]:
        found: list[Vote] = []
        with self._engine.connect() as connection:
            previous, seen = item.previous_item_id, {item.id}
            while previous is not None and previous not in seen:
                seen.add(previous)
                wanted = all_of(Vote).where(
                    vote.c.item_id == previous, vote.c.state == VoteState.ANNOUNCED.value
                )
                found[:0] = read_records(connection, Vote, wanted.order_by(vote.c.id))
                step = select(agenda_item.c.previous_item_id).where(agenda_item.c.id == previous)
                previous = connection.execute(step).scalar()
        return tuple(found)

    def roll(self, vote_id: int) -> FrozenRoll | None:
        return self._first(FrozenRoll, all_of(FrozenRoll).where(frozen_roll.c.vote_id == vote_id))

    def owner_units(self, words: str = "", *, in_bin: bool = False) -> tuple[OwnerUnit, ...]:
        wanted = all_of(OwnerUnit).where(
            unit.deleted_at.is_not(None) if in_bin else unit.deleted_at.is_(None)
        )
        for word in words.split():
            wanted = wanted.where(
                or_(
                    unit.unit.contains(word, autoescape=True),
                    unit.owners.contains(word, autoescape=True),
                )
            )
        return self._records(OwnerUnit, wanted.order_by(unit.id))

    def owner_totals(self) -> tuple[int, int]:
        wanted = select(func.count(), func.coalesce(func.sum(unit.area), 0))
        with self._engine.connect() as connection:
            found = connection.execute(wanted.where(unit.deleted_at.is_(None))).one()
            return int(found[0]), int(found[1])

    def property_figures(self, first: date, last: date) -> PropertyFigures:
        since, until = _days(first, last)
        wanted = select(
            entry.received_at, entry.responded_at, entry.state, entry.due_on, entry.satisfaction
        ).where(
            entry.deleted_at.is_(None),
            entry.party == Party.PROPERTY.value,
            entry.received_at >= since,
            entry.received_at < until,
        )
        with self._engine.connect() as connection:
            rows = connection.execute(wanted).all()
        open_states = {state.value for state in DEADLINE_RUNS}
        answered = [(r[1] - r[0]) // 3600 for r in rows if r[1] is not None]
        return PropertyFigures(
            first,
            last,
            received=len(rows),
            closed=sum(r[2] == EntryState.CLOSED.value for r in rows),
            overdue=sum(r[2] in open_states and (r[3] or "9999") < last.isoformat() for r in rows),
            hours=median_low(answered) if answered else None,
            satisfied=sum(r[4] in _SATISFIED for r in rows),
            visited=sum(r[4] is not None for r in rows),
        )

    def agreed_between(self, first: date, last: date) -> Sequence[Action]:
        since, until = _days(first, last)
        wanted = all_of(Action).where(
            action.deleted_at.is_(None), action.agreed_at >= since, action.agreed_at < until
        )
        return self._records(Action, wanted.order_by(action.agreed_at, action.id))

    def _records(self, kind: type[T], wanted: Any) -> tuple[T, ...]:
        with self._engine.connect() as connection:
            return read_records(connection, kind, wanted)

    def _first(self, kind: type[T], wanted: Any) -> T | None:
        found = self._records(kind, wanted.limit(1))
        return found[0] if found else None


_SATISFIED = {Satisfaction.SATISFIED.value, Satisfaction.FAIRLY_SATISFIED.value}
_SHOWN = (
    row.id, row.year, row.sequence, row.title, row.planned_at, row.opened_at, row.closed_at,
    row.place, row.state,
    select(func.count()).where(item.meeting_id == row.id).scalar_subquery(),
    select(func.count())
    .where(vote.c.meeting_id == row.id, vote.c.state == VoteState.ANNOUNCED.value)
    .scalar_subquery(),
    select(func.count())
    .where(action.meeting_id == row.id, action.deleted_at.is_(None), STILL_OPEN)
    .scalar_subquery(),
)  # fmt: skip


def _meeting_row(r: Any) -> MeetingRow:
    planned, opened, closed = (None if r[n] is None else from_seconds(r[n]) for n in (4, 5, 6))
    number, state = f"{r[1]}-{r[2]:02d}", MeetingState(r[8])
    return MeetingRow(r[0], number, r[3], planned, opened, closed, r[7], state, r[9], r[10], r[11])


def _spoken_of(word: str) -> ColumnElement[bool]:
    """Whether a word stands in a meeting's title, items or actions."""
    in_items = select(item.id).where(
        item.meeting_id == row.id,
        or_(*(c.contains(word, autoescape=True) for c in (item.title, item.conclusion))),
    )
    in_actions = select(action.id).where(
        action.meeting_id == row.id,
        or_(*(c.contains(word, autoescape=True) for c in (action.text, action.person))),
    )
    return or_(
        row.title.contains(word, autoescape=True),
        row.place.contains(word, autoescape=True),
        in_items.exists(),
        in_actions.exists(),
    )


def _restricted(wanted: ActionFilter) -> list[ColumnElement[bool]]:
    today = wanted.day.isoformat()
    conditions: list[ColumnElement[bool]] = []
    if wanted.only_open:
        conditions.append(
            or_(STILL_OPEN, action.state == ActionState.DONE.value)
        )  # done still waits for a check
    if wanted.only_overdue:
        conditions += [STILL_OPEN, action.due_on < today]
    if wanted.parties:
        conditions.append(action.party.in_([party.value for party in wanted.parties]))
    if wanted.states:
        conditions.append(action.state.in_([state.value for state in wanted.states]))
    if wanted.meeting_id is not None:
        conditions.append(action.meeting_id == wanted.meeting_id)
    conditions += [
        or_(
            *(
                c.contains(word, autoescape=True)
                for c in (action.text, action.person, action.number, row.title)
            )
        )
        for word in wanted.words.split()
    ]
    return conditions


def _book(connection: Connection, found: Meeting) -> MeetingBook:
    def of(kind: type[T], table: Any, *order: Any) -> tuple[T, ...]:
        wanted = all_of(kind).where(table.c.meeting_id == found.id)
        return read_records(connection, kind, wanted.order_by(*order, table.c.id))

    items = of(AgendaItem, agenda_item, item.position)
    mine = select(item.id).where(item.meeting_id == found.id)
    file = meeting_file.c
    files = all_of(MeetingFile).where(or_(file.meeting_id == found.id, file.item_id.in_(mine)))
    votes = select(vote.c.id).where(vote.c.meeting_id == found.id)
    cast = all_of(Ballot).where(ballot.c.vote_id.in_(votes)).order_by(ballot.c.id)
    live_actions = all_of(Action).where(action.meeting_id == found.id, action.deleted_at.is_(None))
    reports = of(PropertyReport, property_report)
    return MeetingBook(
        found,
        attendees=of(Attendee, attendees, attendees.c.position),
        items=items,
        events=of(MeetingEvent, meeting_event, meeting_event.c.at),
        votes=of(Vote, vote),
        ballots=read_records(connection, Ballot, cast),
        actions=read_records(connection, Action, live_actions.order_by(action.sequence, action.id)),
        files=read_records(connection, MeetingFile, files.order_by(file.id)),
        report=reports[-1] if reports else None,
        minutes=of(Minutes, minutes, minutes.c.kind, minutes.c.version),
    )


def _days(first: date, last: date) -> tuple[int, int]:
    """The seconds at which a stretch of local days begins and is over."""
    after = local_midnight(last) + timedelta(days=1)
    return to_seconds(local_midnight(first)), to_seconds(after)
