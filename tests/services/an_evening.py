"""One held meeting put straight into a store: 4:3, a recess, conditions, 6:1, a correction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.domain.diary import DiaryEntry, Party
from app.domain.local_time import at_local
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.domain.meetings.ballots import Ballot, Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import (
    AgendaItem,
    DecisionBody,
    ItemKind,
    ItemState,
    ItemVisibility,
    Meeting,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.people import Attendee, Duty
from app.domain.people import Resident
from app.domain.voting.cases import Body, Choice
from app.services.meetings.stored_book import stored_book
from app.services.meetings.tally import frozen_answer
from tests.fakes import FakeStore, FakeUnitOfWork

MEETING, PARKING, INTERNAL = 2, 3, 4
CLOSED_AT = at_local(2026, 11, 12, 20, 41)
MEMBERS = ("俞国平", "徐海英", "沈丽萍", "蒋伟", "钱晓燕", "孟海波", "金凤仙")
RESIDENT = "周根宝"


def at(hour, minute):
    return at_local(2026, 11, 12, hour, minute)


def evening(state=MeetingState.CLOSED) -> FakeStore:
    """The store after the meeting of 12 November 2026."""
    store = FakeStore()
    _earlier(store)
    store.put(
        Meeting(
            None, 2026, 11, "阳光社区三方例会", planned_at=at(19, 0), place="社区二楼会议室",
            seats=7, state=state, opened_at=at(19, 2), closed_at=CLOSED_AT,
            next_meeting="2026年12月14日19:00，社区二楼会议室",
        )
    )  # fmt: skip
    store.put(Resident(None, RESIDENT, ("13800000001",)), Resident(None, "金凤仙"))
    store.put(
        DiaryEntry(
            None, 2026, 1, at(9, 0), at(9, 5), "夜间停车难", who_text=RESIDENT, for_meeting=True
        )
    )
    _people(store)
    _items(store)
    _course(store)
    _votes(store)
    _promises(store)
    return store


def _earlier(store):
    """The meeting before, with one action that was done and one that is late."""
    opened = at_local(2026, 10, 12, 19, 0)
    closed = opened + timedelta(hours=1)
    store.put(
        Meeting(
            None, 2026, 10, "阳光社区三方例会", state=MeetingState.SEALED, opened_at=opened,
            closed_at=closed,
        )
    )  # fmt: skip
    done, late = store.put(
        Action(
            None, 1, 1, "2026-10-01", "修好3幢门口路灯", Party.PROPERTY, closed, person="陈亮",
            due_on=date(2026, 10, 31), state=ActionState.CHECKED,
        ),
        Action(
            None, 1, 2, "2026-10-02", "公布第三季度公共收益", Party.OWNERS_COMMITTEE, closed,
            due_on=date(2026, 11, 5),
        ),
    )  # fmt: skip
    store.put(
        ActionStep(None, done.id, closed, ActionState.NOT_STARTED, due_on=done.due_on),
        ActionStep(
            None, done.id, at_local(2026, 10, 28, 10), ActionState.DONE, "周根宝说灯亮了"
        ),
        ActionStep(None, late.id, closed, ActionState.NOT_STARTED, due_on=late.due_on),
        ActionStep(
            None, late.id, at_local(2026, 11, 20, 10), ActionState.DONE, "会后才公布"
        ),
    )  # fmt: skip


def _people(store):
    people = [
        Attendee(None, MEETING, "何静", Party.COMMUNITY, 1, "社区书记", Duty.CHAIR),
        Attendee(None, MEETING, "小何", Party.COMMUNITY, 2, "社工", Duty.RECORDER),
        Attendee(None, MEETING, "陈亮", Party.PROPERTY, 3, "项目经理", Duty.REPRESENTATIVE),
        *(
            Attendee(
                None, MEETING, name, Party.OWNERS_COMMITTEE, 10 + n, has_vote=True, position=n,
                title="业委会主任" if n == 1 else "",
            )
            for n, name in enumerate(MEMBERS, start=1)
        ),
        Attendee(None, MEETING, RESIDENT, Party.OTHER, None, "居民", Duty.OBSERVER),
        Attendee(
            None, MEETING, "方文斌", Party.PROPERTY, 4, "客服主管", excused="住院手术"
        ),
    ]  # fmt: skip
    store.put(*people)


def _items(store):
    def item(position, title, kind, **more):
        return AgendaItem(None, MEETING, position, title, kind=kind, state=ItemState.DONE, **more)

    store.put(
        item(0, "上次议定事项回头看", ItemKind.REVIEW),
        item(1, "物业通报", ItemKind.REPORT, sponsor=Party.PROPERTY),
        item(
            2, "小区空车位白天借给外来车辆", ItemKind.MATTER, entry_id=1, owners_item=8,
            background="居民周根宝（3-2-302，13800000001）反映夜间停车难，白天空着",
            body=DecisionBody.OWNERS_COMMITTEE, conclusion="先试行三个月",
            override_reason="先征询业委会意见，再提请业主共同决定",
        ),
        item(3, "物业人员考核", ItemKind.MATTER, visibility=ItemVisibility.INTERNAL,
             conclusion="扣减当月考核分"),
        item(4, "复述议定事项", ItemKind.CLOSING),
    )  # fmt: skip
    store.put(
        PropertyReport(
            None, MEETING, repairs=42, repairs_done=40, income=600000, text="电梯年检已完成"
        )
    )


def _course(store):
    def tell(hour, minute, kind, **more):
        moment = more.pop("moment", at(hour, minute))
        store.put(MeetingEvent(None, MEETING, moment, moment, kind, by="小何", **more))

    for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11):
        tell(18, 55, EventKind.ARRIVED, attendee_id=n)
    tell(19, 2, EventKind.OPENED)
    tell(19, 10, EventKind.ITEM_OPENED, item_id=PARKING)
    tell(19, 12, EventKind.OPINION, item_id=PARKING, party=Party.COMMUNITY, text="支持试行")
    tell(19, 15, EventKind.OPINION, item_id=PARKING, attendee_id=8, text="担心晚上不走")
    tell(19, 18, EventKind.NOTE, item_id=PARKING, text="住户钱女士电话0571-87654321")
    tell(19, 19, EventKind.LEFT, attendee_id=11)
    tell(19, 20, EventKind.VOTE_OPENED, vote_id=1, item_id=PARKING)
    tell(19, 25, EventKind.VOTE_ANNOUNCED, vote_id=1, item_id=PARKING)
    tell(19, 30, EventKind.RECESS_STARTED, number=20)
    tell(19, 50, EventKind.RECESS_ENDED)
    tell(19, 51, EventKind.ROLL_CALL, number=7)
    tell(20, 5, EventKind.VOTE_OPENED, vote_id=2, item_id=PARKING)
    tell(20, 8, EventKind.VOTE_ANNOUNCED, vote_id=2, item_id=PARKING)
    tell(20, 10, EventKind.VOTE_CORRECTED, vote_id=3, item_id=PARKING, text="看错一张")
    tell(20, 15, EventKind.ITEM_OPENED, item_id=INTERNAL)
    tell(20, 20, EventKind.NOTE, item_id=INTERNAL, text="误记")
    tell(20, 21, EventKind.CORRECTION, event_id=27, text="写错了议题")
    tell(20, 41, EventKind.CLOSED)


def _votes(store):
    choices = {
        1: [Choice.YES] * 4 + [Choice.NO] * 3,
        2: [Choice.YES] * 5 + [Choice.NO] * 2,
        3: [Choice.YES] * 6 + [Choice.NO],
    }
    opened = {1: at(19, 20), 2: at(20, 5), 3: at(20, 10)}
    present = tuple(str(n) for n in range(4, 11))
    for n in (1, 2, 3):
        store.put(
            Vote(
                None, MEETING, PARKING, min(n, 2), Body.OWNERS_COMMITTEE, VoteMethod.NAMED,
                "是否同意白天借出30个车位" + ("（附条件）" if n > 1 else ""), opened[n],
                VoteState.ANNOUNCED, seats=7, in_office=7, present=7, present_ids=present,
                announced_at=opened[n] + timedelta(minutes=3 if n < 3 else 0),
                previous_id=1 if n > 1 else None, corrects_id=2 if n == 3 else None,
                reason="看错一张票" if n == 3 else "", is_opinion=True,
            )
        )  # fmt: skip
        store.put(
            *(
                Ballot(None, n, opened[n], attendee_id=3 + who, choice=choice)
                for who, choice in enumerate(choices[n], start=1)
            )
        )
    work = FakeUnitOfWork(store)
    book = stored_book(work, MEETING)
    for vote in book.votes:
        case, decision = frozen_answer(book, vote, None)
        work.records(Vote).save(replace(vote, case=case, decision=decision))


def _promises(store):
    store.put(
        Action(
            None, MEETING, 1, "2026-11-01", "每月公布停车收入和用途", Party.PROPERTY, at(20, 0),
            PARKING, 2, "陈亮", date(2026, 12, 5), "在公告栏查看公示", "俞国平",
            is_condition=True, monthly_income=600000,
        ),
        Action(
            None, MEETING, 2, "2026-11-02", "约谈保洁班长", Party.PROPERTY, at(20, 16), INTERNAL
        ),
    )  # fmt: skip
    store.numbers["action-11", 2026] = 2
