"""People of the parties, and who is called to a meeting: their places, digits and votes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import Meeting, MeetingKind, MeetingState
from app.domain.meetings.people import Attendee, Duty, MeetingPerson
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.changeable import planned_meeting, unfinished_meeting
from app.services.meetings.planning import (
    OrderMeetingPeople,
    RemoveAttendee,
    SaveAttendee,
    SaveMeetingPerson,
)

_MEMBERS_ONLY = (
    MeetingKind.TRIPARTITE,  # its votes by head are those of the owners' committee
    MeetingKind.OWNERS_COMMITTEE,
    MeetingKind.OWNERS_ASSEMBLY,
)
_WITHOUT_VOTE = (Duty.ALTERNATE, Duty.OBSERVER)
"""候补委员 sit in without a vote (杭州市物业管理条例 第二十八条), 列席 as the word says."""


def save_meeting_person(command: SaveMeetingPerson, work: UnitOfWork) -> int:
    """Store a person; a new one is listed last. Returns the id."""
    person = replace(
        command.person,
        name=command.person.name.strip(),
        title=command.person.title.strip(),
        phone=command.person.phone.strip(),
        conflict=command.person.conflict.strip(),
    )
    if person.has_vote and person.party is Party.PROPERTY:
        raise RuleViolation("property_has_no_vote", name=person.name)
    _check_duty(person)
    records = work.records(MeetingPerson)
    if person.id is None:
        last = max((other.position for other in records.find()), default=0)
        stored = records.add(replace(person, position=person.position or last + 1))
    else:
        stored = records.save(person)
    work.describe(stored.name)
    assert stored.id is not None
    return stored.id


def order_meeting_people(command: OrderMeetingPeople, work: UnitOfWork) -> None:
    """List people in this order; members of meetings not begun get their digits by it."""
    records = work.records(MeetingPerson)
    named = [records.get(person_id) for person_id in dict.fromkeys(command.person_ids)]
    others = sorted(
        (person for person in records.find() if person not in named), key=_listed_as
    )  # fmt: skip
    for place, person in enumerate([*named, *others], start=1):
        records.save(replace(person, position=place))
    places = {person.id: place for place, person in enumerate([*named, *others])}
    for meeting in work.records(Meeting).find(state=MeetingState.PLANNED):
        called = work.records(Attendee).find(meeting_id=meeting.id)
        ordered = sorted(called, key=lambda a: (places.get(a.person_id, len(places)), a.position))
        _store_places(ordered, work)
    if named:
        work.describe(named[0].name if len(named) == 1 else f"{named[0].name} … ×{len(named)}")


def save_attendee(command: SaveAttendee, work: UnitOfWork) -> int:
    """Call somebody, or change their part; returns the id.

    Raises ``attendee_called_twice``, ``vote_for_members_only``, ``alternate_has_no_vote``,
    ``observer_has_no_vote``.
    """
    attendee = replace(command.attendee, name=command.attendee.name.strip())
    meeting = unfinished_meeting(attendee.meeting_id, work)
    _check_vote(attendee, meeting)
    records = work.records(Attendee)
    called = records.find(meeting_id=attendee.meeting_id)
    if attendee.person_id is not None and any(
        other.person_id == attendee.person_id and other.id != attendee.id for other in called
    ):
        raise RuleViolation("attendee_called_twice", name=attendee.name)
    if attendee.id is None:
        last = max((other.position for other in called), default=0)
        stored = records.add(replace(attendee, position=last + 1))
    else:
        stored = records.save(replace(attendee, position=records.get(attendee.id).position))
    _store_places(_called(attendee.meeting_id, work), work)
    work.describe(f"{meeting.number} {stored.name}")
    assert stored.id is not None
    return stored.id


def remove_attendee(command: RemoveAttendee, work: UnitOfWork) -> None:
    """Take somebody off the list, unless the timeline already speaks of them."""
    records = work.records(Attendee)
    attendee = records.get(command.attendee_id)
    meeting = planned_meeting(attendee.meeting_id, work)
    events = work.records(MeetingEvent)
    if events.find(attendee_id=attendee.id) or events.find(other_id=attendee.id):
        raise RuleViolation("attendee_in_timeline", name=attendee.name)
    records.remove(command.attendee_id)
    _store_places(_called(attendee.meeting_id, work), work)
    work.describe(f"{meeting.number} {attendee.name}")


def call_people(meeting: Meeting, work: UnitOfWork) -> None:
    """Call everyone in office on the day of the meeting, as they stand now."""
    day = local_day(meeting.planned_at or work.now)
    people = sorted(work.records(MeetingPerson).find(), key=_listed_as)
    assert meeting.id is not None
    called = [
        Attendee(
            None,
            meeting.id,
            person.name,
            person.party,
            person.id,
            person.title,
            person.duty,
            has_vote=votes_in(meeting.kind, person),
            conflict=person.conflict,
        )
        for person in people
        if person.is_in_office(day)
    ]
    for place, attendee in enumerate(_voters_first(called), start=1):
        work.records(Attendee).add(replace(attendee, position=place))


def set_votes_anew(meeting: Meeting, work: UnitOfWork) -> None:
    """After a meeting became one of another kind: who votes is who may vote in such a one."""
    records = work.records(Attendee)
    for attendee in records.find(meeting_id=meeting.id):
        if attendee.person_id is None:
            has_vote = attendee.has_vote and may_vote_in(meeting.kind, attendee)
        else:
            has_vote = votes_in(meeting.kind, work.records(MeetingPerson).get(attendee.person_id))
        records.save(replace(attendee, has_vote=has_vote))
    _store_places(_called(meeting.id, work), work)


def votes_in(kind: MeetingKind, person: MeetingPerson) -> bool:
    """Whether a person is called with a vote; their right to vote is that in their own body."""
    return person.has_vote and may_vote_in(kind, person)


def may_vote_in(kind: MeetingKind, who: MeetingPerson | Attendee) -> bool:
    """Whether somebody of that party and duty can have a vote in such a meeting at all."""
    if who.duty in _WITHOUT_VOTE or who.party is Party.PROPERTY:
        return False
    return who.party is Party.OWNERS_COMMITTEE or kind not in _MEMBERS_ONLY


def _check_duty(who: MeetingPerson | Attendee) -> None:
    if who.has_vote and who.duty is Duty.ALTERNATE:
        raise RuleViolation("alternate_has_no_vote", name=who.name)
    if who.has_vote and who.duty is Duty.OBSERVER:
        raise RuleViolation("observer_has_no_vote", name=who.name)


def _check_vote(attendee: Attendee, meeting: Meeting) -> None:
    _check_duty(attendee)
    if attendee.has_vote and attendee.party is Party.PROPERTY:
        raise RuleViolation("property_has_no_vote", name=attendee.name)
    if attendee.has_vote and not may_vote_in(meeting.kind, attendee):
        raise RuleViolation("vote_for_members_only", name=attendee.name, party=attendee.party)


def _listed_as(person: MeetingPerson) -> tuple[int, int]:
    return person.position, person.id or 0


def _called(meeting_id: int | None, work: UnitOfWork) -> list[Attendee]:
    return sorted(work.records(Attendee).find(meeting_id=meeting_id), key=lambda a: a.position)


def _voters_first(called: Iterable[Attendee]) -> list[Attendee]:
    """Members with a vote before all others, so that their places are their digits from 1."""
    return sorted(called, key=lambda attendee: not attendee.has_vote)


def _store_places(called: Iterable[Attendee], work: UnitOfWork) -> None:
    """Count the places of a meeting's attendees, given in order, anew."""
    for place, attendee in enumerate(_voters_first(called), start=1):
        work.records(Attendee).save(replace(attendee, position=place))


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about people."""
    del calendar
    return {
        SaveMeetingPerson: save_meeting_person,
        OrderMeetingPeople: order_meeting_people,
        SaveAttendee: save_attendee,
        RemoveAttendee: remove_attendee,
    }
