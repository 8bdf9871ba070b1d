"""Makes the agenda a planned meeting begins with: look back, what was left undecided, the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.meetings.actions import OPEN_STATES, Action, ActionState
from app.domain.meetings.agenda import arranged, in_order
from app.domain.meetings.meeting import AgendaItem, ItemKind, ItemState, Meeting, MeetingState
from app.ports.unit_of_work import UnitOfWork
from app.services.meetings.agenda_acts import item_values, store_agenda
from app.services.meetings.standard_agenda import open_actions_text, standard_agenda

_HELD = (MeetingState.CLOSED, MeetingState.SEALED)


def make_first_agenda(meeting: Meeting, copy_from: int | None, work: UnitOfWork) -> None:
    """Fill the agenda from the standard one, or that of an earlier meeting without its decisions.

    The look back (上次议定事项) stands first and lists the open actions as of now, then come the
    undecided matters of meetings of this kind, each naming the item it continues.
    """
    standard = _standard(meeting)
    undecided = undecided_items(meeting, work)
    own = standard
    if copy_from is not None:
        earlier = in_order(work.records(AgendaItem).find(meeting_id=copy_from))
        taken_up = {item.id for item in undecided} | {item.previous_item_id for item in undecided}
        own = [_bare(item) for item in earlier if item.id not in taken_up]
    review = next((item for item in (*own, *standard) if _is_review(item)), None)
    if review is not None:
        still_open = open_actions_text(_open_actions(meeting, work))
        review = replace(review, background=still_open, parent_id=None)
    continued = [replace(item, previous_item_id=item.id) for item in undecided]
    rest = [item for item in own if not _is_review(item)]
    _store([*([review] if review else ()), *continued, *rest], meeting, work)


def undecided_items(meeting: Meeting, work: UnitOfWork) -> list[AgendaItem]:
    """Matters that earlier meetings of its kind left for next time and none has taken up since."""
    items = work.records(AgendaItem)
    held = _held_meetings(meeting, work)
    left = [
        item
        for item in items.find(state=ItemState.POSTPONED, kind=ItemKind.MATTER)
        if item.meeting_id in held and not _is_taken_up(item, work)
    ]

    def age(item: AgendaItem) -> tuple[float, int]:
        opened = held[item.meeting_id].opened_at
        return opened.timestamp() if opened is not None else 0.0, item.position

    return sorted(left, key=age)


def _held_meetings(meeting: Meeting, work: UnitOfWork) -> dict[int | None, Meeting]:
    return {
        earlier.id: earlier
        for state in _HELD
        for earlier in work.records(Meeting).find(state=state, kind=meeting.kind)
        if earlier.deleted_at is None
    }


def _open_actions(meeting: Meeting, work: UnitOfWork) -> list[Action]:
    """What meetings of this kind agreed and nobody has checked yet, the first due first."""
    held = _held_meetings(meeting, work)
    left = [
        action
        for state in (*OPEN_STATES, ActionState.DONE)
        for action in work.records(Action).find(state=state)
        if action.meeting_id in held and action.deleted_at is None
    ]
    return sorted(left, key=lambda action: (action.due_on or date.max, action.number))


def _is_taken_up(item: AgendaItem, work: UnitOfWork) -> bool:
    """Whether an item of a meeting that stands continues this one."""
    later = work.records(AgendaItem).find(previous_item_id=item.id)
    meetings = [work.records(Meeting).get(each.meeting_id) for each in later]
    return any(m.deleted_at is None and m.state is not MeetingState.CANCELLED for m in meetings)


def _standard(meeting: Meeting) -> list[AgendaItem]:
    return [
        AgendaItem(None, meeting.id or 0, place, **item_values(fields))
        for place, fields in enumerate(standard_agenda(meeting.kind))
    ]


def _bare(item: AgendaItem) -> AgendaItem:
    """An item to be copied: what it asks stays, what it came from does not."""
    return replace(item, entry_id=None, previous_item_id=None)


def _is_review(item: AgendaItem) -> bool:
    return item.kind is ItemKind.REVIEW


def _store(templates: Iterable[AgendaItem], meeting: Meeting, work: UnitOfWork) -> None:
    """Add copies in their order; one whose parent was copied too stays below it."""
    records = work.records(AgendaItem)
    copies: dict[int | None, int | None] = {None: None}
    for place, template in enumerate(templates):
        copy = records.add(
            replace(
                template,
                id=None,
                meeting_id=meeting.id or 0,
                position=place,
                parent_id=copies.get(template.parent_id),
                state=ItemState.WAITING,
                conclusion="",
                override_reason="",
                added_at=work.now,
            )
        )
        if template.id is not None:
            copies[template.id] = copy.id
    store_agenda(arranged(records.find(meeting_id=meeting.id)), work)
