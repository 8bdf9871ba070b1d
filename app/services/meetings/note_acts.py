"""What is written down during a meeting: notes, recusals, reasons, and corrections of events."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, VoteState
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, DecisionBody, MeetingState
from app.domain.meetings.people import Attendee
from app.domain.meetings.quorum import voters
from app.domain.meetings.timeline import recused_on
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.running import (
    CorrectEvent,
    OverrideWarning,
    Recuse,
    ReferItem,
    WriteNote,
)
from app.services.meetings.sitting import Sitting, called_or_running, running

_NOTES = (EventKind.NOTE, EventKind.OPINION, EventKind.AGREED)

REFERRABLE = (
    DecisionBody.OWNERS_ASSEMBLY,
    DecisionBody.OWNERS_COMMITTEE,
    DecisionBody.RESIDENTS_ASSEMBLY,
    DecisionBody.RESIDENT_REPRESENTATIVES,
    DecisionBody.SUBDISTRICT,
)
"""To whom a meeting can hand an item, the likeliest first."""

CORRECTABLE = frozenset(
    {
        *_NOTES,
        EventKind.ARRIVED,
        EventKind.LEFT,
        EventKind.EXCUSED,
        EventKind.PROXY,
        EventKind.ROLL_CALL,
        EventKind.RECUSED,
        EventKind.SPEECH_STARTED,
        EventKind.SPEECH_PAUSED,
        EventKind.SPEECH_RESUMED,
        EventKind.SPEECH_ENDED,
    }
)
"""Events that may be said to have been wrong. Votes have corrections of their own; items, recess
and closing are undone, or answered by the next act."""


def handlers(_calendar: CalendarSource) -> Handlers:
    """What these commands do."""
    return {
        WriteNote: write_note,
        Recuse: recuse,
        OverrideWarning: override_warning,
        ReferItem: refer_item,
        CorrectEvent: correct_event,
    }


def write_note(command: WriteNote, work: UnitOfWork) -> None:
    """Write down a note, an opinion or what was agreed; of the current item unless it says which.

    Raises ``RuleViolation``: ``note_text_missing``, ``note_kind_wrong``, ``item_elsewhere``,
    ``attendee_elsewhere``.
    """
    sitting = running(work, command.meeting_id)
    text = command.text.strip()
    if not text:
        raise RuleViolation("note_text_missing")
    if command.kind not in _NOTES:
        raise RuleViolation("note_kind_wrong")
    current = sitting.live.item
    item = sitting.item(command.item_id) if command.item_id is not None else current
    who = sitting.attendee(command.attendee_id) if command.attendee_id is not None else None
    sitting.tell(
        command.kind,
        text=text,
        item_id=item.id if item is not None else None,
        attendee_id=command.attendee_id,
        party=command.party if who is None else command.party or who.party,
    )


def recuse(command: Recuse, work: UnitOfWork) -> None:
    """A member stands aside on an item; a ballot of theirs that is still open is taken back.

    Raises ``RuleViolation``: ``recusal_needs_interest``, ``recusal_not_entitled``,
    ``already_recused``.
    """
    sitting = called_or_running(work, command.attendee_id)
    attendee, item = sitting.attendee(command.attendee_id), sitting.item(command.item_id)
    if not command.interest.strip():
        raise RuleViolation("recusal_needs_interest")
    if all(one.id != attendee.id for one in voters(sitting.book)):
        raise RuleViolation("recusal_not_entitled", name=attendee.name)
    if attendee.id in recused_on(sitting.book, command.item_id):
        raise RuleViolation("already_recused", name=attendee.name)
    sitting.tell(
        EventKind.RECUSED,
        attendee_id=attendee.id,
        item_id=item.id,
        text=command.interest.strip(),
    )
    for vote_id in _open_votes(sitting, command.item_id):
        _forget_ballots(vote_id, command.attendee_id, work)
        aside = Ballot(None, vote_id, work.now, command.attendee_id, recused=True)
        work.records(Ballot).add(aside)


def override_warning(command: OverrideWarning, work: UnitOfWork) -> None:
    """Keep why an item is decided here nevertheless; raises ``override_needs_reason``."""
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    reason = command.reason.strip()
    if not reason:
        raise RuleViolation("override_needs_reason")
    work.records(AgendaItem).save(replace(item, override_reason=reason))
    sitting.tell(EventKind.WARNING_OVERRIDDEN, item_id=item.id, text=reason)


def refer_item(command: ReferItem, work: UnitOfWork) -> None:
    """Hand an item of a running meeting to another body.

    Raises ``RuleViolation``: ``referral_needs_body``, ``item_referred_already``,
    ``vote_still_open``.
    """
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    if command.to not in REFERRABLE:
        raise RuleViolation("referral_needs_body")
    if command.to is item.referred_to:
        raise RuleViolation("item_referred_already", item=item.title)
    sitting.require_no_vote()
    work.records(AgendaItem).save(replace(item, referred_to=command.to))
    sitting.tell(EventKind.REFERRED, item_id=item.id, text=command.reason.strip())


def correct_event(command: CorrectEvent, work: UnitOfWork) -> None:
    """Say that an event was wrong, during the meeting or after it.

    Raises ``RuleViolation``: ``correction_needs_reason``, ``event_not_correctable``,
    ``event_already_corrected``.
    """
    event = work.records(MeetingEvent).get(command.event_id)
    sitting = Sitting(work, event.meeting_id)
    sitting.require(MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.CLOSED)
    if not command.reason.strip():
        raise RuleViolation("correction_needs_reason")
    if event.kind not in CORRECTABLE:
        raise RuleViolation("event_not_correctable")
    if all(one.id != event.id for one in sitting.book.told):
        raise RuleViolation("event_already_corrected")
    sitting.tell(
        EventKind.CORRECTION,
        event_id=event.id,
        attendee_id=event.attendee_id,
        item_id=event.item_id,
        text=command.reason.strip(),
    )
    if event.kind is EventKind.EXCUSED:
        _excuse_as_told(event, sitting, work)
    elif event.kind is EventKind.RECUSED and event.attendee_id is not None:
        for vote_id in _open_votes(sitting, event.item_id):
            _forget_ballots(vote_id, event.attendee_id, work)


def _excuse_as_told(wrong: MeetingEvent, sitting: Sitting, work: UnitOfWork) -> None:
    """The leave is what the last event about it says that still counts."""
    said = [
        event.text
        for event in sitting.book.told
        if event.kind is EventKind.EXCUSED
        and event.attendee_id == wrong.attendee_id
        and event.id != wrong.id
    ]
    attendee = sitting.attendee(wrong.attendee_id or 0)
    work.records(Attendee).save(replace(attendee, excused=said[-1] if said else ""))


def _open_votes(sitting: Sitting, item_id: int | None) -> list[int]:
    return [
        vote.id or 0
        for vote in sitting.book.votes
        if vote.item_id == item_id and vote.state is VoteState.OPEN
    ]


def _forget_ballots(vote_id: int, attendee_id: int, work: UnitOfWork) -> None:
    ballots = work.records(Ballot)
    for ballot in ballots.find(vote_id=vote_id, attendee_id=attendee_id):
        ballots.remove(ballot.id or 0)
