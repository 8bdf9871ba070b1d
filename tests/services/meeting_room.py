"""A three-party meeting on the fake storage: seven members, and a clock the test moves on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import FrozenRoll, VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, DecisionBody, Meeting
from app.domain.meetings.people import Attendee, Duty, OwnerUnit
from app.domain.meetings.timeline import live
from app.domain.voting.cases import Body, Choice
from app.services.meetings.handlers import meeting_handlers
from app.services.meetings.running import EnterItem, FinishRollCall, MarkArrived, OpenMeeting
from app.services.meetings.stored_book import stored_book
from app.services.meetings.tally import tally
from app.services.meetings.voting import CastBallot, OpenVote, SignBallot
from app.wording import Wording
from tests.fakes import DIRECTOR, FakeStore, FakeUnitOfWork, fake_bus

SEVEN = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
"""19:00 on the wall."""
MEMBERS = ("赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七")


class MeetingRoom:
    """Commands over the fake storage; ``now`` goes on when the test says so."""

    def __init__(self, members=7, **meeting):
        self.store, self.now = FakeStore(), SEVEN
        self.store.put(DIRECTOR)
        fields = {"seats": members, "title": "11月三方例会"} | meeting
        (self.meeting,) = self.store.put(Meeting(None, 2026, 11, **fields))
        self.members = [
            self._call(name, Party.OWNERS_COMMITTEE, place + 1, has_vote=True)
            for place, name in enumerate(MEMBERS[:members])
        ]
        self.secretary = self._call("何书记", Party.COMMUNITY, 20, duty=Duty.CHAIR)
        self.manager = self._call("王经理", Party.PROPERTY, 21)
        self.alternate = self._call("候补冯八", Party.OWNERS_COMMITTEE, 22, duty=Duty.ALTERNATE)
        self.item = self.add_item("门前道路停放秩序", DecisionBody.OWNERS_COMMITTEE)

    def _call(self, name, party, position, **more):
        attendee = Attendee(None, self.meeting.id, name, party, position=position, **more)
        return self.store.put(attendee)[0].id

    def add_item(self, title, body=DecisionBody.NONE, **more):
        place = len(self.store.all(AgendaItem))
        item = AgendaItem(None, self.meeting.id, place, title, body=body, **more)
        return self.store.put(item)[0].id

    def add_units(self, count, area=10000):
        for place in range(count):
            self.store.put(OwnerUnit(None, f"1-1-{101 + place}", area, (f"业主{place}",)))

    def do(self, command, minutes=1):
        """Carry a command out and let some minutes pass; returns what its handler returned."""
        bus = fake_bus(self.store, meeting_handlers(lambda: None), self.now)
        result = bus.execute(command, DIRECTOR).result
        self.now += timedelta(minutes=minutes)
        return result

    def open(self, *present):
        """Open the meeting with these people (all members and both guests) and turn to the item."""
        people = present or (*self.members, self.secretary, self.manager)
        self.do(MarkArrived(tuple(people)))
        self.do(OpenMeeting(self.meeting.id))
        self.do(FinishRollCall(self.meeting.id, tuple(p for p in people if p in self.members)))
        self.do(EnterItem(self.item))

    @property
    def book(self) -> MeetingBook:
        return stored_book(FakeUnitOfWork(self.store), self.meeting.id)

    @property
    def live(self):
        return live(self.book)

    def kinds(self):
        return [event.kind for event in self.store.all(MeetingEvent)]

    def last(self, kind: EventKind) -> MeetingEvent:
        return [event for event in self.store.all(MeetingEvent) if event.kind is kind][-1]


def refused(code, room, command):
    with pytest.raises(RuleViolation) as refusal:
        room.do(command)
    assert refusal.value.code == code
    return refusal.value


def opened(room, body=Body.OWNERS_COMMITTEE, method=VoteMethod.NAMED, **more):
    return room.do(OpenVote(room.item, body, method, **more))


def cast(room, vote_id, choices, *, signed=False):
    for member, choice in zip(room.members, choices, strict=False):
        room.do(CastBallot(vote_id, choice, attendee_id=member))
        if signed and choice is Choice.YES:
            room.do(SignBallot(vote_id, member, signed=True))


def roll_of(room, vote_id):
    return next((r for r in room.store.all(FrozenRoll) if r.vote_id == vote_id), None)


def now(room, vote_id):
    return tally(room.book, room.book.vote(vote_id), roll_of(room, vote_id))


CHINESE, ENGLISH = Wording("zh_CN"), Wording("en")
