"""Runs the sample's next meeting up to a stage, so that every face of a running meeting is seen.

Every act is a command of the real meeting, at its moment of the evening; the clock then stands
still, so that clocks and countdowns look the same in every picture.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from app import bootstrap
from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody, ItemVisibility
from app.domain.meetings.minutes import MinutesKind
from app.domain.voting.cases import Body, Choice, Counts, Position
from app.office import Office
from app.ports.clock import system_clock
from app.services.command_bus import Command
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.papers import minutes_facts
from app.services.meetings.planning import AddItem, ItemFields
from app.services.meetings.running import (
    AskToSpeak,
    EndRecess,
    EndSpeech,
    EnterItem,
    FinishItem,
    FinishRollCall,
    MarkArrived,
    MarkExcused,
    OpenMeeting,
    OverrideWarning,
    StartRecess,
    StartSpeech,
    WriteNote,
)
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    OpenVote,
    SignBallot,
    StatePosition,
    TypeCounts,
    TypedCounts,
)
from app.wording import Wording

PARKING = "工作日错峰出租车位，是否再试三个月"
LIFT = "更换 3 幢电梯钢丝绳，使用维修资金"
WATCH = "推选一名停车收支居民监督员"
ROOM = "活动室晚上开放到几点"
DEBTS = "两户长期欠费的沟通办法"
MEMBERS = ("沈建国", "徐丽萍", "周志明", "吴海英", "朱德明", "胡雅琴", "俞国良")
OTHERS = ("何敏", "陈佳", "李晓燕", "潘永强", "骆超")
IN_FAVOUR = MEMBERS[:4]
RETURNED = 40
"""Owners' ballots handed in when the pictures of a paper vote are taken."""


class StoryClock:
    """A clock that is set by hand; what an office that tells a story is opened with."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The moment of the story, UTC."""
        return self.at


class RunningMeeting:
    """An office whose next meeting is held, stage after stage; ``folder`` changes with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clock = StoryClock(system_clock())
        self._untold = list(STAGES)
        self._meeting_id = 0

    def open_at(self, stage: str) -> Office:
        """Open the office with the meeting at a stage; stages are asked for in their order."""
        office = bootstrap.open_office(self._folder, None, clock=self._clock)
        planned = office.meetings.next_planned()
        if planned is not None and planned.id is not None and not self._meeting_id:
            self._meeting_id = planned.id
            _set_agenda(office, planned.id, self._folder.parent)
        meeting = office.meetings.book(self._meeting_id)
        assert meeting is not None
        assert meeting.meeting.planned_at is not None
        evening = _Evening(office, self._meeting_id, self._clock, meeting.meeting.planned_at)
        told = self._untold[: self._untold.index(stage) + 1]
        for name in told:
            STAGES[name](evening)
        self._untold = self._untold[len(told) :]
        return office


def _set_agenda(office: Office, meeting_id: int, passing: Path) -> None:
    """Put the evening's matters on the agenda, one with material."""
    for fields in _MATTERS:
        item_id = office.execute(AddItem(meeting_id, fields)).result
        if fields.title == PARKING:
            office.attach_to_meeting(_last_minutes(office, passing), item_id=item_id)


def _last_minutes(office: Office, passing: Path) -> Path:
    """The minutes of the meeting before, printed: the paper on the table."""
    held = office.meetings.last_closed()
    book = office.meetings.book(held.id or 0) if held is not None else None
    assert book is not None
    facts = minutes_facts(office, book, MinutesKind.PUBLIC, Wording("zh_CN"))
    file = passing / "上次会议纪要.pdf"
    file.write_bytes(office.documents("zh_CN").minutes(facts))
    return file


_MATTERS = (
    ItemFields(
        PARKING,
        "共 130 个车位，工作日白天约有 70 个停着车。试行一个月，附近单位每月付 6000 元；"
        "有三户反映中午回来没有位子。",
        Party.PROPERTY,
        30,
        body=DecisionBody.OWNERS_COMMITTEE,
        owners_item=8,
    ),
    ItemFields(
        LIFT,
        "3 幢两部电梯的钢丝绳到了更换年限，检测单位建议年内换好，预算 38600 元。",
        Party.PROPERTY,
        15,
        body=DecisionBody.OWNERS_COMMITTEE,
        owners_item=5,
    ),
    ItemFields(
        WATCH, "由委员无记名推选。", Party.OWNERS_COMMITTEE, 10, body=DecisionBody.OWNERS_COMMITTEE
    ),
    ItemFields(
        ROOM, "老人想早点关门，年轻人想晚一点。", Party.COMMUNITY, 10, body=DecisionBody.TRIPARTITE
    ),
    ItemFields(DEBTS, sponsor=Party.PROPERTY, minutes=5, visibility=ItemVisibility.INTERNAL),
)


class _Evening:
    """Carries out the acts of the evening at their moments; minutes count from its beginning."""

    def __init__(
        self, office: Office, meeting_id: int, clock: StoryClock, begins: datetime
    ) -> None:
        self._office, self.meeting_id = office, meeting_id
        self._clock, self._begins = clock, begins

    def at(self, minutes: float) -> None:
        """Set the clock."""
        self._clock.at = self._begins + timedelta(seconds=round(minutes * 60))

    def do(self, command: Command) -> object:
        """Carry out a command; returns its answer."""
        return self._office.execute(command).result

    @property
    def book(self) -> MeetingBook:
        """The meeting as it stands."""
        book = self._office.meetings.book(self.meeting_id)
        assert book is not None
        return book

    def seat(self, name: str) -> int:
        """The attendee's id."""
        return next(one.id or 0 for one in self.book.attendees if one.name == name)

    def item(self, title: str) -> int:
        """The id of the item whose title begins so."""
        return next(one.id or 0 for one in self.book.items if one.title.startswith(title))

    def arrive(self, *names: str) -> None:
        """People come in."""
        self.do(MarkArrived(tuple(self.seat(name) for name in names)))

    def walk(self, *titles: str) -> None:
        """Go through items on which nothing is decided."""
        for title in titles:
            self.do(EnterItem(self.item(title)))
            self.do(FinishItem(self.item(title)))

    def say(self, party: Party, text: str, title: str) -> None:
        """Write down what a party thinks."""
        item_id = self.item(title)
        self.do(WriteNote(self.meeting_id, text, EventKind.OPINION, item_id, party))

    def open_vote(self, title: str, body: Body, method: VoteMethod, question: str = "") -> int:
        """Open a vote; returns its id."""
        vote_id = self.do(OpenVote(self.item(title), body, method, question))
        assert isinstance(vote_id, int)
        return vote_id

    def vote(self) -> int:
        """The id of the vote opened last."""
        return max(one.id or 0 for one in self.book.votes)

    def cast(self, choice: Choice, *names: str) -> None:
        """Members say yes, no or abstain; who says yes signs."""
        vote_id = self.vote()
        for name in names:
            self.do(CastBallot(vote_id, choice, self.seat(name)))
            if choice is Choice.YES:
                self.do(SignBallot(vote_id, self.seat(name), signed=True))

    def cast_units(self) -> None:
        """The first owners' ballots on paper."""
        units = self._office.meetings.owner_units()[:RETURNED]
        for place, one in enumerate(units):
            choice = (Choice.YES, Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN)[place % 5]
            self.do(CastBallot(self.vote(), choice, unit=one.unit))

    def promise(self, text: str, who: str, check: str, verifier: str, income: int = 0) -> None:
        """A condition of the property company."""
        due_on = (self._begins + timedelta(days=30)).date()
        fields = ActionFields(
            text, Party.PROPERTY, who, due_on, check, verifier, is_condition=True,
            monthly_income=income,
        )  # fmt: skip
        self.do(AddAction(self.meeting_id, fields, self.item(PARKING), self.vote()))


def _sign_in(evening: _Evening) -> None:
    evening.at(-9)
    evening.arrive("何敏", "陈佳", "李晓燕", "潘永强", "沈建国", "徐丽萍")
    evening.at(-5)
    evening.arrive("周志明", "吴海英", "朱德明")
    evening.do(MarkExcused(evening.seat("童向阳"), "街道开会"))
    evening.at(-3.4)


def _item(evening: _Evening) -> None:
    evening.at(-1)
    evening.arrive("骆超", "胡雅琴", "俞国良")
    evening.at(0)
    evening.do(OpenMeeting(evening.meeting_id))
    evening.walk("上次议定", "物业通报", "业委会通报", "社区通报")
    evening.at(8)
    evening.do(EnterItem(evening.item(PARKING)))
    evening.at(11)
    told = "试行一个月，收进 6000 元；中午最忙时还有 12 个空位。"
    evening.say(Party.PROPERTY, told, PARKING)
    for name in ("潘永强", "朱德明", "胡雅琴"):
        evening.do(AskToSpeak(evening.seat(name)))
    evening.do(StartSpeech(evening.meeting_id))
    evening.at(12.55)


def _vote(evening: _Evening) -> None:
    evening.at(14)
    evening.do(EndSpeech(evening.meeting_id))
    worried = "三位委员担心：中午回来没有位子，钱用到哪里看不到。"
    evening.say(Party.OWNERS_COMMITTEE, worried, PARKING)
    evening.at(20)
    evening.do(OverrideWarning(evening.item(PARKING), "先征询业委会意见，再提交业主共同决定"))
    evening.at(21)
    question = "是否同意工作日白天再试三个月？"
    evening.open_vote(PARKING, Body.OWNERS_COMMITTEE, VoteMethod.NAMED, question)
    evening.cast(Choice.YES, *IN_FAVOUR[:3])
    evening.cast(Choice.NO, "朱德明", "胡雅琴")
    evening.at(22.2)


def _first_result(evening: _Evening) -> None:
    evening.cast(Choice.YES, "吴海英")
    evening.cast(Choice.NO, "俞国良")
    evening.at(24)
    evening.do(AnnounceVote(evening.vote()))


def _recess(evening: _Evening) -> None:
    evening.at(25)
    evening.do(StartRecess(evening.meeting_id, 20))
    evening.at(32.2)


def _roll_call(evening: _Evening) -> None:
    evening.at(45)
    evening.do(EndRecess(evening.meeting_id))


def _result(evening: _Evening) -> None:
    evening.at(46)
    called = tuple(evening.seat(name) for name in (*MEMBERS, *OTHERS))
    evening.do(FinishRollCall(evening.meeting_id, called))
    answer = "答应三条：居民优先，随到随让；每月公示收支；车位不够提前一天收回。"
    evening.say(Party.PROPERTY, answer, PARKING)
    evening.at(49)
    question = "在三项条件下，是否同意工作日白天再试三个月？"
    evening.open_vote(PARKING, Body.OWNERS_COMMITTEE, VoteMethod.NAMED, question)
    evening.cast(Choice.YES, *IN_FAVOUR, "胡雅琴", "俞国良")
    evening.cast(Choice.NO, "朱德明")
    evening.at(51)
    evening.do(AnnounceVote(evening.vote()))
    evening.promise("居民回来没有位子时，十分钟内让出一个车位", "潘永强", "保安登记本", "李晓燕")
    evening.promise(
        "每月收入 6000 元进公共收益账，每月公示收支", "潘永强", "公示照片", "徐丽萍", 600_000
    )
    evening.promise("居民车位不够时，提前一天收回出租车位", "骆超", "收回记录", "沈建国")


def _warning(evening: _Evening) -> None:
    evening.at(54)
    evening.do(FinishItem(evening.item(PARKING), "在三项条件下再试三个月，提交业主共同决定。"))
    evening.do(EnterItem(evening.item(LIFT)))
    evening.at(57)


def _paper(evening: _Evening) -> None:
    evening.open_vote(
        LIFT, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER, "是否同意使用维修资金更换 3 幢电梯钢丝绳？"
    )
    evening.cast_units()
    evening.at(59)


def _secret(evening: _Evening) -> None:
    evening.do(EnterItem(evening.item(WATCH)))
    evening.at(61)
    question = "是否同意由吴老师担任监督员？"
    evening.open_vote(WATCH, Body.OWNERS_COMMITTEE, VoteMethod.SECRET, question)
    evening.do(TypeCounts(evening.vote(), TypedCounts(Counts(yes=5, no=2, abstain=1))))
    evening.at(63)


def _tripartite(evening: _Evening) -> None:
    evening.do(TypeCounts(evening.vote(), TypedCounts(Counts(yes=5, no=1, abstain=1))))
    evening.do(AnnounceVote(evening.vote()))
    evening.at(65)
    evening.do(EnterItem(evening.item(ROOM)))
    evening.open_vote(ROOM, Body.TRIPARTITE, VoteMethod.NAMED, "是否同意开放到晚上九点？")
    evening.do(StatePosition(evening.vote(), Party.COMMUNITY, Position.AGREE))
    evening.do(StatePosition(evening.vote(), Party.OWNERS_COMMITTEE, Position.AGREE))
    evening.at(66)


STAGES: dict[str, Callable[[_Evening], None]] = {
    "planned": lambda _evening: None,
    "sign_in": _sign_in,
    "item": _item,
    "vote": _vote,
    "first_result": _first_result,
    "recess": _recess,
    "roll_call": _roll_call,
    "result": _result,
    "warning": _warning,
    "paper": _paper,
    "secret": _secret,
    "tripartite": _tripartite,
}
"""What is told up to each stage, in the order of the evening."""
