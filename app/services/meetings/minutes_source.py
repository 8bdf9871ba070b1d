"""What minutes are written from: the meeting, earlier actions, and whose names to hide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from app.domain.diary import DiaryEntry
from app.domain.local_time import local_day
from app.domain.meetings.actions import OPEN_STATES, Action, ActionState, ActionStep
from app.domain.meetings.agenda import effective_visibility
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, ItemVisibility, Meeting, MeetingState
from app.domain.meetings.people import THREE_PARTIES, Attendee, Duty, OwnerUnit
from app.domain.people import Resident
from app.domain.person_words import addressed_at_start, person_in_word
from app.ports.meeting_queries import ActionFilter, MeetingQueries
from app.ports.queries import DiaryQueries, ResidentQueries
from app.ports.unit_of_work import UnitOfWork
from app.services.meetings.stored_book import stored_book

_HELD = (MeetingState.RUNNING, MeetingState.CLOSED, MeetingState.SEALED)


@dataclass(frozen=True)
class ReviewedAction:
    """An action of an earlier meeting as it stood when this one closed; ``said``: the last word.

    ``is_public`` is False when it was agreed under an internal item.
    """

    action: Action
    state: ActionState
    due_on: date | None
    said: str = ""
    is_public: bool = True

    def is_overdue(self, day: date) -> bool:
        """Whether it was late on the day of the meeting."""
        return self.state in OPEN_STATES and self.due_on is not None and self.due_on < day


@dataclass(frozen=True)
class MinutesSource:
    """Everything the minutes of one meeting are written from.

    ``private_names`` are people who live here; they are masked in what is posted.
    """

    book: MeetingBook
    reviewed: tuple[ReviewedAction, ...] = ()
    private_names: frozenset[str] = frozenset()


class MinutesOffice(Protocol):
    """What is asked of an office."""

    @property
    def diary(self) -> DiaryQueries: ...
    @property
    def meetings(self) -> MeetingQueries: ...
    @property
    def residents(self) -> ResidentQueries: ...
    def today(self) -> date: ...


def minutes_source(office: MinutesOffice, book: MeetingBook) -> MinutesSource:
    """Read what the minutes of a meeting need; safe in any thread."""
    meeting, meetings = book.meeting, office.meetings
    last = meetings.last_closed(meeting.opened_at) if meeting.opened_at is not None else None
    actions = [row.action for row in meetings.actions(ActionFilter(office.today()))]
    reviewed = reviewed_actions(actions, meetings.action_steps, meeting, last)

    def items_of(meeting_id: int) -> tuple[AgendaItem, ...]:
        earlier = meetings.book(meeting_id)
        return earlier.items if earlier is not None else ()

    reviewed = _with_visibility(reviewed, items_of)
    people = _private(office.residents.all(), meetings.owner_units(), book)
    details = office.diary.details(_entry_ids(book))
    return MinutesSource(book, reviewed, people | _asking(one.entry for one in details))


def stored_source(work: UnitOfWork, meeting_id: int) -> MinutesSource:
    """The same, read inside the act that seals the minutes."""
    book = stored_book(work, meeting_id)
    held = [m for m in work.records(Meeting).find() if m.state in _HELD and m.deleted_at is None]
    last = _held_before(held, book.meeting)
    actions = [one for one in work.records(Action).find() if one.deleted_at is None]

    def steps_of(action_id: int) -> tuple[ActionStep, ...]:
        return work.records(ActionStep).find(action_id=action_id)

    def items_of(earlier_id: int) -> tuple[AgendaItem, ...]:
        return work.records(AgendaItem).find(meeting_id=earlier_id)

    reviewed = reviewed_actions(actions, steps_of, book.meeting, last)
    reviewed = _with_visibility(reviewed, items_of)
    people = _private(work.records(Resident).find(), work.records(OwnerUnit).find(), book)
    entries = (work.records(DiaryEntry).get(entry_id) for entry_id in _entry_ids(book))
    return MinutesSource(book, reviewed, people | _asking(entries))


def _entry_ids(book: MeetingBook) -> tuple[int, ...]:
    return tuple(item.entry_id for item in book.items if item.entry_id is not None)


def _asking(entries: Iterable[DiaryEntry]) -> frozenset[str]:
    """Full names of those who asked for what came on the agenda; «金阿姨» names nobody."""
    told = (entry.who_text.strip() for entry in entries)
    named = [addressed_at_start(text) or person_in_word(text) for text in told]
    return frozenset(one.name for one in named if one is not None and len(one.name) > 1)


def _held_before(held: Sequence[Meeting], meeting: Meeting) -> Meeting | None:
    if meeting.opened_at is None:
        return None
    opened = [(m.opened_at, m) for m in held if m.opened_at is not None]
    before = [(at, m) for at, m in opened if at < meeting.opened_at]
    return max(before, key=lambda one: one[0])[1] if before else None


def reviewed_actions(
    actions: Iterable[Action],
    steps_of: Callable[[int], Sequence[ActionStep]],
    meeting: Meeting,
    last: Meeting | None,
) -> tuple[ReviewedAction, ...]:
    """Earlier actions to look back on: open when the meeting began, or finished since the last one.

    What happened after the meeting closed does not count for it.
    """
    begun = meeting.opened_at or meeting.planned_at
    if begun is None:
        return ()
    since = last.closed_at if last is not None else None
    found: list[ReviewedAction] = []
    for action in actions:
        if action.meeting_id == meeting.id or action.agreed_at >= begun or action.id is None:
            continue
        steps = sorted(steps_of(action.id), key=lambda step: (step.at, step.id or 0))
        if _was_open(action, steps, since or action.agreed_at):
            found.append(_as_of(action, steps, meeting.closed_at))
    return tuple(sorted(found, key=lambda one: one.action.number))


def _was_open(action: Action, steps: Sequence[ActionStep], moment: datetime) -> bool:
    before = [step.state for step in steps if step.at <= moment]
    state = before[-1] if before else (action.state if not steps else ActionState.NOT_STARTED)
    return state in (*OPEN_STATES, ActionState.DONE)


def _as_of(action: Action, steps: Sequence[ActionStep], moment: datetime | None) -> ReviewedAction:
    """The action as its steps left it by ``moment``; None: as it stands."""
    told = [step for step in steps if moment is None or step.at <= moment]
    if not steps:
        return ReviewedAction(action, action.state, action.due_on)
    days = [step.due_on for step in told if step.due_on is not None]
    state = told[-1].state if told else ActionState.NOT_STARTED
    said = [step.text for step in told if step.text]
    due_on = days[-1] if days else action.due_on
    return ReviewedAction(action, state, due_on, said[-1] if said else "")


def _with_visibility(
    reviewed: tuple[ReviewedAction, ...], items_of: Callable[[int], tuple[AgendaItem, ...]]
) -> tuple[ReviewedAction, ...]:
    """Note which actions came from items that only those concerned may know of."""
    meetings = {one.action.meeting_id for one in reviewed}
    visible = {
        item_id: visibility
        for meeting_id in meetings
        for item_id, visibility in effective_visibility(items_of(meeting_id)).items()
    }
    public = ItemVisibility.PUBLIC
    return tuple(
        replace(one, is_public=visible.get(one.action.item_id or 0, public) is public)
        for one in reviewed
    )


def is_public_person(attendee: Attendee) -> bool:
    """Whether somebody sits there for a party or an office, and may be named in public."""
    leads = attendee.duty in (Duty.CHAIR, Duty.RECORDER)
    return leads or attendee.party in THREE_PARTIES


def _private(
    residents: Iterable[Resident], units: Iterable[OwnerUnit], book: MeetingBook
) -> frozenset[str]:
    """Residents, owners and guests, without those who act for a party here."""
    known = {one.name for one in book.attendees if is_public_person(one)}
    names = {one.name for one in residents} | {name for unit in units for name in unit.owners}
    names |= {one.name for one in book.attendees if not is_public_person(one)}
    return frozenset(names - known)


def held_on(meeting: Meeting) -> date | None:
    """The local day of a meeting: when it closed, began, or was planned."""
    moment = meeting.closed_at or meeting.opened_at or meeting.planned_at
    return local_day(moment) if moment is not None else None
