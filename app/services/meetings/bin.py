"""What of meetings leaves the bin for good, with everything that hangs on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.meetings.actions import Action, ActionStep
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee, OwnerUnit
from app.ports.unit_of_work import UnitOfWork
from app.services.notices.bin import forget_meeting


def purge_meetings(work: UnitOfWork, limit: datetime) -> int:
    """Remove meetings, actions and units put into the bin before ``limit``; returns how many."""
    meetings = [m for m in work.records(Meeting).find_set("deleted_at") if _is_old(m, limit)]
    for meeting in meetings:
        _remove_meeting(meeting.id or 0, work)
    actions = [a for a in work.records(Action).find_set("deleted_at") if _is_old(a, limit)]
    for action in actions:
        for event in work.records(MeetingEvent).find(action_id=action.id):
            work.records(MeetingEvent).save(replace(event, action_id=None))
        _remove_action(action.id or 0, work)
    units = [u for u in work.records(OwnerUnit).find_set("deleted_at") if _is_old(u, limit)]
    for unit in units:
        work.records(OwnerUnit).remove(unit.id or 0)
    return len(meetings) + len(actions) + len(units)


def forget_entry(entry_id: int, work: UnitOfWork) -> None:
    """Agenda items that came from this diary entry stand for themselves from now on."""
    for item in work.records(AgendaItem).find(entry_id=entry_id):
        work.records(AgendaItem).save(replace(item, entry_id=None))


def _is_old(record: Meeting | Action | OwnerUnit, limit: datetime) -> bool:
    return record.deleted_at is not None and record.deleted_at < limit


def _remove_meeting(meeting_id: int, work: UnitOfWork) -> None:
    """Children first, and among themselves the youngest first: later ones point to earlier ones."""
    _remove_all(MeetingEvent, work, meeting_id=meeting_id)
    for action in reversed(work.records(Action).find(meeting_id=meeting_id)):
        _remove_action(action.id or 0, work)
    for vote in reversed(work.records(Vote).find(meeting_id=meeting_id)):
        _remove_all(Ballot, work, vote_id=vote.id)
        _remove_all(FrozenRoll, work, vote_id=vote.id)
        work.records(Vote).remove(vote.id or 0)
    for step in work.records(ActionStep).find(meeting_id=meeting_id):
        work.records(ActionStep).save(replace(step, meeting_id=None))
    _remove_items(work.records(AgendaItem).find(meeting_id=meeting_id), work)
    for kind in (Attendee, PropertyReport, Minutes, MeetingFile):
        _remove_all(kind, work, meeting_id=meeting_id)
    forget_meeting(meeting_id, work)
    work.records(Meeting).remove(meeting_id)


def _remove_items(items: tuple[AgendaItem, ...], work: UnitOfWork) -> None:
    records = work.records(AgendaItem)
    for item in items:
        _remove_all(MeetingFile, work, item_id=item.id)
        for later in records.find(previous_item_id=item.id):
            records.save(replace(later, previous_item_id=None))
    below = [item for item in items if item.parent_id is not None]
    for item in below:  # items may have been put below one that was added after them
        records.save(replace(records.get(item.id or 0), parent_id=None))
    for item in items:
        records.remove(item.id or 0)


def _remove_action(action_id: int, work: UnitOfWork) -> None:
    _remove_all(ActionStep, work, action_id=action_id)
    _remove_all(MeetingFile, work, action_id=action_id)
    work.records(Action).remove(action_id)


def _remove_all(kind: type[object], work: UnitOfWork, **equal: object) -> None:
    records = work.records(kind)
    for record in reversed(records.find(**equal)):
        records.remove(getattr(record, "id", 0))
