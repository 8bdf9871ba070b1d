"""An evening whose names, items and questions are digits: every letter is one of the program's."""

from __future__ import annotations

from datetime import timedelta

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.events import EventKind, SpeechKind
from app.domain.meetings.meeting import (
    DecisionBody,
    ItemKind,
    ItemVisibility,
    PropertyReport,
)
from app.domain.meetings.people import Duty, MeetingPerson, OwnerUnit
from app.domain.voting.cases import Body, Choice, Counts, Position
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.planning import (
    AddItem,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    RemoveItems,
    SaveMeetingPerson,
    SaveOwnerUnit,
    SavePropertyReport,
)
from app.services.meetings.running import (
    AskToSpeak,
    EndRecess,
    EnterItem,
    FinishItem,
    FinishRollCall,
    MarkArrived,
    MarkExcused,
    OpenMeeting,
    PauseSpeech,
    Recuse,
    ResumeSpeech,
    StartRecess,
    StartSpeech,
    WriteNote,
)
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    OpenVote,
    StatePosition,
    TypeCounts,
    TypedCounts,
    WithdrawVote,
)

REASON = "1"
NAMED, CONSULTED, ON_PAPER, SECRET, ASKED, INTERNAL = range(6)
"""The items, in their order on the agenda."""

_ITEMS = (
    ItemFields("4100", "41", Party.PROPERTY, body=DecisionBody.OWNERS_COMMITTEE),
    ItemFields("4200", body=DecisionBody.TRIPARTITE),
    ItemFields("4300", body=DecisionBody.OWNERS_ASSEMBLY, owners_item=5),
    ItemFields("4400", body=DecisionBody.OWNERS_COMMITTEE),
    ItemFields("4500", kind=ItemKind.REPORT, body=DecisionBody.HOUSEHOLDS),
    ItemFields("4600", visibility=ItemVisibility.INTERNAL),
)


class WordlessMeeting:
    """A meeting brought on act by act; ``office`` changes with it."""

    def __init__(self, office) -> None:
        self._office = office
        self.id = 0
        self.items = ()

    def do(self, command):
        return self._office.execute(command).result

    @property
    def book(self):
        return self._office.meetings.book(self.id)

    def plan(self):
        for n, name in enumerate(("71", "72", "73"), start=1):
            member = MeetingPerson(None, name, Party.OWNERS_COMMITTEE, has_vote=True, position=n)
            self.do(SaveMeetingPerson(member))
        for name, party, duty in (
            ("81", Party.COMMUNITY, Duty.CHAIR),
            ("82", Party.COMMUNITY, Duty.RECORDER),
            ("83", Party.PROPERTY, Duty.REPRESENTATIVE),
            ("84", Party.OTHER, Duty.OBSERVER),
        ):
            self.do(SaveMeetingPerson(MeetingPerson(None, name, party, duty=duty)))
        for door in ("1-1-101", "1-1-102", "1-1-103"):
            self.do(SaveOwnerUnit(OwnerUnit(None, door, 8950, (door[-1] * 4,))))
        day = self._office.clock() + timedelta(days=1)
        self.id = self.do(PlanMeeting(MeetingFields("6000", day, place="61", seats=3)))
        self.do(RemoveItems(tuple(item.id for item in self.book.items)))
        self.items = tuple(self.do(AddItem(self.id, item)) for item in _ITEMS)
        self.do(SavePropertyReport(PropertyReport(None, self.id, repairs=9, repairs_done=8)))
        return self

    def sign_in(self):
        people = self.book.attendees
        self.do(MarkExcused(people[-1].id, REASON))
        self.do(MarkArrived(tuple(person.id for person in people[:-1])))

    def discuss(self):
        self.do(OpenMeeting(self.id))
        item = self.items[NAMED]
        self.do(EnterItem(item))
        self.do(WriteNote(self.id, "91", EventKind.OPINION, item, Party.PROPERTY))
        self.do(WriteNote(self.id, "92", EventKind.NOTE, item))
        self.do(WriteNote(self.id, "93", EventKind.AGREED, item))
        first, second = self.members[:2]
        self.do(AskToSpeak(first))
        self.do(AskToSpeak(second, SpeechKind.ORDER))
        self.do(AskToSpeak(self.members[2], SpeechKind.INTERVENTION))
        self.do(StartSpeech(self.id))

    def pause(self):
        self.do(PauseSpeech(self.id))

    def go_on(self):
        self.do(ResumeSpeech(self.id))
        self.do(StartSpeech(self.id, self.members[1], 60))

    @property
    def members(self):
        return tuple(person.id for person in self.book.attendees if person.has_vote)

    def vote(self, item, body, method, **more):
        question = f"6{item}00"
        if self.book.item(self.items[item]).state != "open":
            self.do(EnterItem(self.items[item]))
        more = {"override_reason": REASON} | more
        return self.do(OpenVote(self.items[item], body, method, question, **more))

    def named(self, *choices):
        vote = self.vote(NAMED, Body.OWNERS_COMMITTEE, VoteMethod.NAMED)
        for member, choice in zip(self.members, choices, strict=False):
            self.do(CastBallot(vote, choice, member))
        return vote

    def first_round(self):
        return self.named(Choice.YES, Choice.NO)

    def announce(self, vote):
        self.do(CastBallot(vote, Choice.ABSTAIN, self.members[2]))
        self.do(AnnounceVote(vote))

    def recess(self):
        self.do(StartRecess(self.id, 20))

    def resume(self):
        self.do(EndRecess(self.id))

    def second_round(self):
        self.do(FinishRollCall(self.id, tuple(person.id for person in self.book.attendees)))
        vote = self.named(Choice.YES, Choice.YES, Choice.NO)
        self.do(AnnounceVote(vote))
        fields = ActionFields(
            "96", Party.PROPERTY, "83", self._office.today() - timedelta(days=3), "97", "81",
            is_condition=True, monthly_income=600_000,
        )  # fmt: skip
        self.do(AddAction(self.id, fields, self.items[NAMED], vote))

    def consult(self):
        self.do(FinishItem(self.items[NAMED], "98"))
        vote = self.vote(CONSULTED, Body.TRIPARTITE, VoteMethod.NAMED)
        self.do(StatePosition(vote, Party.COMMUNITY, Position.AGREE))
        self.do(StatePosition(vote, Party.PROPERTY, Position.RESERVE))
        return vote

    def on_paper(self, vote):
        self.do(WithdrawVote(vote, REASON))
        self.do(FinishItem(self.items[CONSULTED]))
        vote = self.vote(ON_PAPER, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER)
        self.do(CastBallot(vote, Choice.YES, unit="1-1-101"))
        return vote

    def by_sums(self, vote):
        self.do(WithdrawVote(vote))
        return self.vote(ON_PAPER, Body.OWNERS_ASSEMBLY, VoteMethod.AREA)

    def secret(self, vote):
        self.do(WithdrawVote(vote))
        self.do(FinishItem(self.items[ON_PAPER]))
        self.do(EnterItem(self.items[SECRET]))
        self.do(Recuse(self.members[0], self.items[SECRET], REASON))
        vote = self.vote(SECRET, Body.OWNERS_COMMITTEE, VoteMethod.SECRET)
        self.do(TypeCounts(vote, TypedCounts(Counts(yes=9, no=2))))
        return vote

    def finish(self):
        self.do(FinishItem(self.items[SECRET]))
        for item in self.items[ASKED:]:
            self.do(EnterItem(item))
            self.do(FinishItem(item))
