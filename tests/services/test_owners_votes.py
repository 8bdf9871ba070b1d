"""Votes of owners, households and residents, rules made by hand; how every answer is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.meetings.ballots import Vote, VoteMethod
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody, MeetingKind
from app.domain.meetings.people import OwnerUnit
from app.domain.votes import decide
from app.domain.voting.answer import Outcome, Share
from app.domain.voting.cases import (
    Body,
    Choice,
    Counts,
    CustomRule,
    NonVoters,
    OwnerShares,
)
from app.domain.voting.kept import decision_from_json, decision_to_json
from app.services.meetings.running import (
    CloseMeeting,
    EnterItem,
)
from app.services.meetings.vote_json import settings_of, typed_of, units_of
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    OpenVote,
    SetVoteSettings,
    TypeCounts,
    TypedCounts,
    VoteSettings,
)
from app.services.vote_cases import case_from_json
from app.services.vote_rules import vote_rules
from tests.services.meeting_room import CHINESE, MeetingRoom, cast, now, opened, refused, roll_of

YES, NO = Choice.YES, Choice.NO


@pytest.fixture
def room():
    return MeetingRoom()


def assembly():
    room = MeetingRoom(kind=MeetingKind.OWNERS_ASSEMBLY)
    room.item = room.add_item("共有道路停车收费", DecisionBody.OWNERS_ASSEMBLY, owners_item=8)
    return room


def test_owners_vote_on_the_roll_as_it_stood():
    room = assembly()
    room.add_units(12)
    room.open()
    vote_id = opened(room, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER)
    roll = roll_of(room, vote_id)
    assert len(units_of(roll)) == 12
    assert len(roll.digest) == 64
    room.store.put(OwnerUnit(None, "9-9-999", 10000, ("新业主",)))
    refused("unit_not_on_roll", room, CastBallot(vote_id, YES, unit="9-9-999"))
    for place in range(9):
        room.do(CastBallot(vote_id, YES, unit=f"1-1-{101 + place}"))
    decision = now(room, vote_id)
    assert decision.outcome is Outcome.PASSED
    assert (decision.needed, decision.turnout.whole) == (Share(67500, 7), Share(120000, 12))
    room.do(AnnounceVote(vote_id))
    kept = json.loads(room.book.vote(vote_id).case)
    assert kept["total"] == {"area": "1200.00", "heads": 12}
    assert kept["cast"]["yes"] == {"area": "900.00", "heads": 9}
    case, _ = case_from_json(kept, "case")
    assert decide(case, vote_rules()).outcome is Outcome.PASSED


def test_two_different_ballots_of_one_unit_are_settled_by_taking_one_back():
    room = assembly()
    room.add_units(3)
    room.open()
    vote_id = opened(room, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER)

    def choice():
        return [one.choice for one in room.book.ballots_of(vote_id)]

    for said, expected in (
        (YES, YES),
        (YES, YES),
        (NO, Choice.CONFLICT),
        (YES, Choice.CONFLICT),
    ):
        room.do(CastBallot(vote_id, said, unit="1-1-101"))
        assert choice() == [expected]
    assert "conflicting_ballots" in [one.code for one in now(room, vote_id).warnings]
    room.do(CastBallot(vote_id, None, unit="1-1-101"))
    room.do(CastBallot(vote_id, NO, unit="1-1-101"))
    assert choice() == [NO]


def test_sums_typed_by_area_and_heads():
    room = assembly()
    room.open()
    vote_id = opened(room, Body.OWNERS_ASSEMBLY, VoteMethod.AREA)
    refused("vote_counts_wrong", room, AnnounceVote(vote_id))
    cast_shares = OwnerShares(Share(4500000, 450), Share(1500000, 150))
    typed = TypedCounts(owners=cast_shares, total=Share(9000000, 900))
    room.do(TypeCounts(vote_id, typed))
    assert typed_of(room.book.vote(vote_id)) == typed
    decision = room.do(AnnounceVote(vote_id))
    assert (decision.outcome, decision.margin) == (Outcome.PASSED, Share(0, 0))


def test_silent_owners_follow_the_clause_that_was_written_down():
    room = assembly()
    room.add_units(12)
    room.open()
    settings = VoteSettings(NonVoters.FOLLOW_MAJORITY, "议事规则第12条，2024-05-01")
    vote_id = opened(room, Body.OWNERS_ASSEMBLY, VoteMethod.AREA, settings=settings)
    for place in range(7):
        room.do(CastBallot(vote_id, YES, unit=f"1-1-{101 + place}"))
    assert now(room, vote_id).outcome is Outcome.NO_QUORUM
    room.do(TypeCounts(vote_id, TypedCounts(silent=Share(50000, 5))))
    assert now(room, vote_id).outcome is Outcome.PASSED
    assert settings_of(room.book.vote(vote_id)) == settings


def test_an_owners_vote_needs_its_item_and_its_roll():
    room = MeetingRoom(kind=MeetingKind.OWNERS_ASSEMBLY)
    room.item = room.add_item("选一个吉祥物")
    room.open()
    owners = Body.OWNERS_ASSEMBLY
    refused("owners_item_missing", room, OpenVote(room.item, owners, VoteMethod.AREA))
    room.item = room.add_item("续筹维修资金")
    room.do(EnterItem(room.item))
    refused("owner_roll_empty", room, OpenVote(room.item, owners, VoteMethod.PAPER))
    vote_id = opened(room, owners, VoteMethod.AREA)
    assert room.book.vote(vote_id).owners_item == 6
    room.do(EnterItem(room.add_item("下一项")))
    refused("vote_still_open", room, CloseMeeting(room.meeting.id))


def test_a_roll_that_does_not_hold_together_is_not_frozen():
    room = assembly()
    room.store.put(OwnerUnit(None, "1-1-101", 10000))
    room.open()
    command = OpenVote(room.item, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER)
    assert refused("vote_counts_wrong", room, command).details["why"] == "owner_missing"
    assert room.store.all(Vote) == ()


def test_households_are_asked_at_their_doors(room):
    room.add_units(5)
    room.store.put(OwnerUnit(None, "车位7", 1250, ("业主0",), kind="parking"))
    room.open()
    vote_id = opened(room, Body.HOUSEHOLDS, VoteMethod.PAPER)
    assert room.book.vote(vote_id).is_opinion
    refused("unit_not_on_roll", room, CastBallot(vote_id, YES, unit="车位7"))
    for place in range(2):
        room.do(CastBallot(vote_id, YES, unit=f"1-1-{101 + place}"))
    decision = now(room, vote_id)
    assert (decision.outcome, decision.needed, decision.turnout.whole) == (Outcome.FAILED, 3, 5)


def test_a_rule_made_by_hand_is_frozen_with_the_vote(room):
    room.open()
    refused("vote_rule_missing", room, OpenVote(room.item, Body.CUSTOM, VoteMethod.NAMED))
    rule = '{"base": "present", "threshold": "2/3", "inclusive": true}'
    room.item = room.add_item("活动室开放时间", DecisionBody.CUSTOM, custom_rule=rule)
    room.do(EnterItem(room.item))
    vote_id = opened(room, Body.CUSTOM)
    cast(room, vote_id, (YES, YES, YES, YES, YES, NO, NO))
    assert now(room, vote_id).needed == 5
    refused("vote_rule_missing", room, SetVoteSettings(vote_id, VoteSettings()))
    room.do(SetVoteSettings(vote_id, VoteSettings(rules=(CustomRule(min_yes=6),))))
    assert now(room, vote_id).outcome is Outcome.FAILED


def test_residents_too_many_to_be_called_by_name_are_counted():
    room = MeetingRoom(kind=MeetingKind.RESIDENTS_ASSEMBLY)
    room.open()
    settings = VoteSettings(entitled=200)
    vote_id = opened(room, Body.RESIDENTS_ASSEMBLY, VoteMethod.SECRET, settings=settings)
    room.do(TypeCounts(vote_id, TypedCounts(Counts(60, 40), present=101)))
    decision = room.do(AnnounceVote(vote_id))
    assert (decision.outcome, decision.needed) == (Outcome.PASSED, 51)


def test_every_kind_of_decision_is_kept_exactly():
    cases = [
        {"body": "tripartite", "parties": {"community": "agree", "property": "reserve"}},
        {
            "body": "custom",
            "entitled": 20,
            "present": 15,
            "votes": {"yes": 7, "no": 4, "abstain": 2, "invalid": 1},
            "rules": [
                {"base": "cast", "threshold": "3/5"},
                {"base": "yn", "threshold": "2/3", "inclusive": True},
            ],
        },
        {
            "body": "owners_assembly",
            "item": 5,
            "roll": [
                {"unit": "A", "area": "100", "owners": ["甲"]},
                {"unit": "B", "area": "90", "owners": ["乙"]},
                {"unit": "P", "area": "12.5", "owners": ["丙"], "kind": "parking"},
            ],
            "ballots": {"A": "yes", "B": "conflict", "P": "invalid"},
        },
        {
            "body": "resident_representatives",
            "entitled": 45,
            "present": 30,
            "votes": {"yes": 15, "no": 15},
            "members": 60,
        },
    ]
    for told in cases:
        case, _ = case_from_json(told, "case")
        decision = decide(case, vote_rules())
        again = decision_from_json(decision_to_json(decision))
        assert again == decision
        assert CHINESE.decision_reason(again) == CHINESE.decision_reason(decision)


def test_owners_vote_on_what_was_not_posted_only_with_a_reason():
    """杭州市物业管理条例 第十九条: an item added while the meeting sits was not posted."""
    room = assembly()
    room.add_units(12)
    room.open()
    added = {"owners_item": 8, "added_at": room.now + timedelta(hours=1)}
    room.item = room.add_item("快递柜放在哪里", DecisionBody.OWNERS_ASSEMBLY, **added)
    room.do(EnterItem(room.item))
    command = OpenVote(room.item, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER)
    refused("item_not_posted", room, command)
    room.do(replace(command, override_reason="业主当场要求先征询"))
    assert room.last(EventKind.QUORUM_OVERRIDDEN).text == "业主当场要求先征询"
