"""What the acts of a running meeting do: opening, attendance, items, recess, closing."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Vote, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import (
    AgendaItem,
    ItemKind,
    ItemState,
    Meeting,
    MeetingKind,
    MeetingState,
)
from app.domain.meetings.people import Attendee
from app.domain.meetings.quorum import attendance, voters
from app.domain.voting.cases import Body
from app.domain.voting.rules import VoteProfile
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.running import (
    CloseMeeting,
    EndRecess,
    EnterItem,
    FinishItem,
    FinishRollCall,
    GiveProxy,
    MarkArrived,
    MarkExcused,
    MarkLeft,
    OpenMeeting,
    PostponeItem,
    StartRecess,
)
from app.services.meetings.sitting import BY_POST, Sitting, called_or_running, running
from app.services.vote_rules import vote_rules

_LONGEST_RECESS = 24 * 60


def handlers(_calendar: CalendarSource) -> Handlers:
    """What these commands do."""
    return {
        OpenMeeting: open_meeting,
        CloseMeeting: close_meeting,
        MarkArrived: mark_arrived,
        MarkLeft: mark_left,
        MarkExcused: mark_excused,
        GiveProxy: give_proxy,
        FinishRollCall: finish_roll_call,
        EnterItem: enter_item,
        FinishItem: finish_item,
        PostponeItem: postpone_item,
        StartRecess: start_recess,
        EndRecess: end_recess,
    }


def open_meeting(command: OpenMeeting, work: UnitOfWork) -> None:
    """Begin a planned meeting. One meeting runs at a time; owners and households
    may take weeks to answer meanwhile.

    Raises ``RuleViolation``: ``meeting_cannot_open``, ``another_meeting_running``.
    """
    sitting = Sitting(work, command.meeting_id, command.at)
    meeting = sitting.meeting
    if meeting.state is not MeetingState.PLANNED or meeting.deleted_at is not None:
        raise RuleViolation("meeting_cannot_open", title=meeting.title)
    for other in work.records(Meeting).find(state=MeetingState.RUNNING):
        is_assembly = MeetingKind.OWNERS_ASSEMBLY in (other.kind, meeting.kind)
        if not is_assembly and not _waits_for_ballots(other, work):
            raise RuleViolation("another_meeting_running", title=other.title)
    work.records(Meeting).save(replace(meeting, state=MeetingState.RUNNING, opened_at=sitting.at))
    sitting.tell(EventKind.OPENED)


def _waits_for_ballots(meeting: Meeting, work: UnitOfWork) -> bool:
    """Whether a running meeting only waits for what is being collected at people's doors."""
    votes = work.records(Vote).find(meeting_id=meeting.id, state=VoteState.OPEN)
    return any(vote.body in BY_POST for vote in votes)


def close_meeting(command: CloseMeeting, work: UnitOfWork) -> None:
    """End a meeting: what was decided is done, matters that were not are left for next time.

    Raises ``RuleViolation``: ``vote_still_open``, ``meeting_closes_too_early``.
    """
    sitting = running(work, command.meeting_id, command.at)
    sitting.require_no_vote(by_post=True)
    if command.at is not None and any(event.at > sitting.at for event in sitting.book.events):
        raise RuleViolation("meeting_closes_too_early")
    for item in sitting.book.items:
        _settle(item, sitting, work)
    closed = replace(sitting.meeting, state=MeetingState.CLOSED, closed_at=sitting.at)
    if command.next_meeting.strip():
        closed = replace(closed, next_meeting=command.next_meeting.strip())
    work.records(Meeting).save(closed)
    sitting.tell(EventKind.CLOSED)


def _settle(item: AgendaItem, sitting: Sitting, work: UnitOfWork) -> None:
    """Close an item left open; a matter nobody decided is for next time."""
    if item.state not in (ItemState.OPEN, ItemState.WAITING):
        return
    if item.kind is ItemKind.MATTER and not _is_decided(item, sitting):
        _move(item, ItemState.POSTPONED, EventKind.ITEM_POSTPONED, sitting, work)
    elif item.state is ItemState.OPEN:
        _move(item, ItemState.DONE, EventKind.ITEM_CLOSED, sitting, work)


def _is_decided(item: AgendaItem, sitting: Sitting) -> bool:
    book = sitting.book
    voted = any(vote.state is VoteState.ANNOUNCED for vote in book.votes_on(item.id or 0))
    agreed = any(
        event.item_id == item.id and event.kind in (EventKind.AGREED, EventKind.ACTION_AGREED)
        for event in book.told
    )
    return bool(item.conclusion.strip()) or voted or agreed


def _move(
    item: AgendaItem,
    state: ItemState,
    kind: EventKind,
    sitting: Sitting,
    work: UnitOfWork,
    text: str = "",
) -> None:
    conclusion = text if state is ItemState.DONE and text else item.conclusion
    work.records(AgendaItem).save(replace(item, state=state, conclusion=conclusion))
    sitting.tell(kind, item_id=item.id, text=text)


def mark_arrived(command: MarkArrived, work: UnitOfWork) -> None:
    """Note who came in; whoever is in the room at that time already stays as they are."""
    _mark(command, EventKind.ARRIVED, work)


def mark_left(command: MarkLeft, work: UnitOfWork) -> None:
    """Note who left; votes opened before stand as they were."""
    _mark(command, EventKind.LEFT, work)


def _mark(command: MarkArrived | MarkLeft, kind: EventKind, work: UnitOfWork) -> None:
    if not command.attendee_ids:
        return
    sitting = called_or_running(work, command.attendee_ids[0], command.at)
    inside = attendance(sitting.book, sitting.at)
    for attendee_id in dict.fromkeys(command.attendee_ids):
        attendee = sitting.attendee(attendee_id)
        if (attendee_id in inside) is (kind is EventKind.ARRIVED):
            continue
        if kind is EventKind.ARRIVED and attendee.excused:
            work.records(Attendee).save(replace(attendee, excused=""))
        sitting.tell(kind, attendee_id=attendee_id)


def mark_excused(command: MarkExcused, work: UnitOfWork) -> None:
    """Note a leave, or take it back; raises ``excused_while_present``."""
    sitting = called_or_running(work, command.attendee_id)
    attendee, reason = sitting.attendee(command.attendee_id), command.reason.strip()
    if reason and command.attendee_id in sitting.live.present:
        raise RuleViolation("excused_while_present", name=attendee.name)
    if reason == attendee.excused:
        return
    work.records(Attendee).save(replace(attendee, excused=reason))
    sitting.tell(EventKind.EXCUSED, attendee_id=attendee.id, text=reason)


def give_proxy(command: GiveProxy, work: UnitOfWork) -> None:
    """Note a proxy. Where the profile does not allow it, a committee member cannot give one.

    Raises ``RuleViolation``: ``proxy_not_allowed`` with the law, ``proxy_not_provided_for``,
    ``proxy_needs_paper``, ``proxy_to_oneself``, ``proxy_while_present``.
    """
    sitting = called_or_running(work, command.attendee_id)
    absent, holder = sitting.attendee(command.attendee_id), sitting.attendee(command.holder_id)
    profile = vote_rules().profile(sitting.meeting.profile)
    is_member = any(one.id == absent.id for one in voters(sitting.book, Body.OWNERS_COMMITTEE))
    if is_member and _is_of_committee(sitting.meeting):
        _refuse_proxy(absent, profile)
    if absent.id == holder.id:
        raise RuleViolation("proxy_to_oneself", name=absent.name)
    if absent.id in sitting.live.present:
        raise RuleViolation("proxy_while_present", name=absent.name)
    if not command.paper.strip():
        raise RuleViolation("proxy_needs_paper")
    sitting.tell(
        EventKind.PROXY,
        attendee_id=absent.id,
        other_id=holder.id,
        text=command.paper.strip(),
    )


def _refuse_proxy(absent: Attendee, profile: VoteProfile) -> None:
    """A proxy of a committee member counts only where the law says that it does."""
    if profile.proxies_allowed is None:
        raise RuleViolation("proxy_not_provided_for", name=absent.name, law=profile.law)
    if not profile.proxies_allowed:
        raise RuleViolation("proxy_not_allowed", name=absent.name, basis=profile.basis)


def _is_of_committee(meeting: Meeting) -> bool:
    """Whether the members of the owners' committee vote as such in this meeting."""
    return meeting.kind in (
        MeetingKind.TRIPARTITE,
        MeetingKind.OWNERS_COMMITTEE,
        MeetingKind.OTHER,
    )


def finish_roll_call(command: FinishRollCall, work: UnitOfWork) -> None:
    """Those named are present; of those with a vote nobody else is. Guests stay as they were."""
    sitting = running(work, command.meeting_id)
    sitting.require_no_recess()
    named = {sitting.attendee(attendee_id).id for attendee_id in command.present_ids}
    called = {one.id for one in voters(sitting.book)}
    for attendee in sitting.book.attendees:
        is_inside = attendee.id in sitting.live.present
        if attendee.id in named and not is_inside:
            sitting.tell(EventKind.ARRIVED, attendee_id=attendee.id)
        elif attendee.id in called - named and is_inside:
            sitting.tell(EventKind.LEFT, attendee_id=attendee.id)
    sitting.tell(EventKind.ROLL_CALL, number=len(named & called))


def enter_item(command: EnterItem, work: UnitOfWork) -> None:
    """Turn to an item, whatever became of it before; the one open until now is done.

    Raises ``RuleViolation``: ``item_already_open``, ``vote_still_open``, ``meeting_in_recess``.
    """
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    sitting.require_no_recess()
    current = sitting.live.item
    if current is not None and current.id == item.id:
        raise RuleViolation("item_already_open", item=item.title)
    sitting.require_no_vote()
    if current is not None:
        _move(current, ItemState.DONE, EventKind.ITEM_CLOSED, sitting, work)
    work.records(AgendaItem).save(replace(item, state=ItemState.OPEN))
    sitting.tell(EventKind.ITEM_OPENED, item_id=item.id)


def finish_item(command: FinishItem, work: UnitOfWork) -> None:
    """Close the current item; an empty conclusion leaves the one it has.

    Raises ``RuleViolation``: ``item_not_open``, ``vote_still_open``.
    """
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    sitting.require_current(item)
    sitting.require_no_vote()
    text = command.conclusion.strip()
    _move(item, ItemState.DONE, EventKind.ITEM_CLOSED, sitting, work, text)


def postpone_item(command: PostponeItem, work: UnitOfWork) -> None:
    """Leave an item for next time; raises ``item_already_done``, ``vote_still_open``."""
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    if item.state in (ItemState.DONE, ItemState.POSTPONED):
        raise RuleViolation("item_already_done", item=item.title)
    sitting.require_no_vote()
    reason = command.reason.strip()
    _move(item, ItemState.POSTPONED, EventKind.ITEM_POSTPONED, sitting, work, reason)


def start_recess(command: StartRecess, work: UnitOfWork) -> None:
    """Interrupt the meeting; a running speech stands still.

    Raises ``RuleViolation``: ``meeting_in_recess``, ``recess_minutes_out_of_range``,
    ``vote_still_open``.
    """
    sitting = running(work, command.meeting_id)
    sitting.require_no_recess()
    if not 1 <= command.minutes <= _LONGEST_RECESS:
        raise RuleViolation("recess_minutes_out_of_range")
    sitting.require_no_vote()
    sitting.tell(EventKind.RECESS_STARTED, number=command.minutes)


def end_recess(command: EndRecess, work: UnitOfWork) -> None:
    """Go on; from now on a roll call is due. Raises ``meeting_not_in_recess``."""
    sitting = running(work, command.meeting_id)
    if sitting.live.recess is None:
        raise RuleViolation("meeting_not_in_recess")
    sitting.tell(EventKind.RECESS_ENDED)
