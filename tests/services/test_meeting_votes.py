"""Votes as they are held: the meeting of the report, and what a vote refuses and keeps."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody, MeetingKind
from app.domain.meetings.people import OwnerUnit
from app.domain.meetings.rounds import rounds
from app.domain.meetings.spoken import spoken
from app.domain.votes import decide
from app.domain.voting.answer import Outcome, Share
from app.domain.voting.cases import (
    Body,
    Choice,
    Counts,
    CustomRule,
    NonVoters,
    OwnerShares,
    Position,
)
from app.domain.voting.kept import decision_from_json, decision_to_json, rule_from_json
from app.services.meetings.running import (
    CloseMeeting,
    EndRecess,
    EnterItem,
    FinishRollCall,
    MarkArrived,
    MarkLeft,
    OverrideWarning,
    Recuse,
    StartRecess,
    WriteNote,
)
from app.services.meetings.tally import case_of, kept_decision, not_voted, tally, votes_so_far
from app.services.meetings.vote_json import settings_of, typed_of, units_of
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    CorrectVote,
    OpenVote,
    SetVoteSettings,
    ShowRunningTotals,
    SignBallot,
    StatePosition,
    TypeCounts,
    TypedCounts,
    VoteSettings,
    WithdrawVote,
)
from app.services.vote_cases import case_from_json
from app.services.vote_rules import vote_rules
from tests.services.meeting_room import CHINESE, MeetingRoom

COMMITTEE = Body.OWNERS_COMMITTEE
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


@pytest.fixture
def room():
    return MeetingRoom()


def refused(code, room, command):
    with pytest.raises(RuleViolation) as refusal:
        room.do(command)
    assert refusal.value.code == code
    return refusal.value


def opened(room, body=COMMITTEE, method=VoteMethod.NAMED, **more):
    return room.do(OpenVote(room.item, body, method, **more))


def cast(room, vote_id, choices, *, signed=False):
    for member, choice in zip(room.members, choices, strict=False):
        room.do(CastBallot(vote_id, choice, attendee_id=member))
        if signed and choice is YES:
            room.do(SignBallot(vote_id, member, signed=True))


def roll_of(room, vote_id):
    return next((r for r in room.store.all(FrozenRoll) if r.vote_id == vote_id), None)


def now(room, vote_id):
    return tally(room.book, room.book.vote(vote_id), roll_of(room, vote_id))


FOUR_THREE = (YES, YES, YES, YES, NO, NO, NO)
SIX_ONE = (YES, YES, YES, YES, YES, YES, NO)


def test_the_meeting_of_the_report(room):
    """4:3 would do; the chair has the room think again, and 6:1 carries it with conditions."""
    room.open()
    first = opened(room, question="门前道路早晚高峰限停")
    cast(room, first, FOUR_THREE, signed=True)
    decision = room.do(AnnounceVote(first))
    assert (decision.outcome, decision.needed, decision.margin) == (Outcome.PASSED, 4, 0)

    room.do(StartRecess(room.meeting.id, 20), minutes=20)
    room.do(EndRecess(room.meeting.id))
    refused("roll_call_due", room, OpenVote(room.item, COMMITTEE, VoteMethod.NAMED))
    room.do(FinishRollCall(room.meeting.id, tuple(room.members)))
    condition = "物业增派一名保安"
    room.do(WriteNote(room.meeting.id, condition, EventKind.OPINION, party=Party.PROPERTY))

    second = opened(room, question="门前道路早晚高峰限停（附条件）")
    vote = room.book.vote(second)
    assert (vote.round, vote.previous_id, vote.is_opinion) == (2, first, True)
    cast(room, second, SIX_ONE, signed=True)
    decision = room.do(AnnounceVote(second))
    assert (decision.outcome, decision.needed, decision.margin) == (Outcome.PASSED, 4, 2)
    assert CHINESE.decision_reason(decision).startswith("应到7人，实到7人")

    was, is_now = rounds(room.book, room.item)
    assert (was.counts, is_now.counts) == (Counts(4, 3), Counts(6, 1))
    assert [(move.attendee_id, move.before, move.after) for move in is_now.moved] == [
        (room.members[4], "no", "yes"),
        (room.members[5], "no", "yes"),
    ]

    third = room.do(
        CorrectVote(second, "吴六实为弃权", choices=((room.members[5], ABSTAIN),)), minutes=5
    )
    old, new = room.book.vote(second), room.book.vote(third)
    assert (old.state, kept_decision(old)) == (VoteState.ANNOUNCED, decision)
    assert (new.corrects_id, new.round, new.reason) == (second, 2, "吴六实为弃权")
    assert kept_decision(new).margin == 1
    last = rounds(room.book, room.item)[-1]
    assert (last.vote.id, last.first.id, last.was_corrected) == (third, second, True)
    assert last.counts == Counts(5, 1, 1)
    assert room.last(EventKind.VOTE_CORRECTED).vote_id == third
    lines = [CHINESE.meeting_event(spoken(event, room.book)) for event in room.book.told]
    assert "宣布结果：赞成 6、反对 1、弃权 0，通过。" in lines
    assert "更正结果（吴六实为弃权）：赞成 5、反对 1、弃权 1，通过。" in lines
    assert "开始第 2 轮表决：门前道路早晚高峰限停（附条件）。" in lines
    room.do(CloseMeeting(room.meeting.id))


def test_the_answer_is_kept_word_for_word_with_its_rule(room):
    room.open()
    vote_id = opened(room)
    cast(room, vote_id, SIX_ONE)
    answer = now(room, vote_id)
    room.do(AnnounceVote(vote_id))
    vote = room.book.vote(vote_id)
    assert kept_decision(vote) == answer
    rule = rule_from_json(vote.decision)
    assert (rule.law, rule.article, rule.in_force) == ("杭州市物业管理条例", "29", "2022-03-01")
    case, unused = case_from_json(json.loads(vote.case), "case")
    assert unused == ()
    assert decide(case, vote_rules()) == answer


def test_a_vote_is_announced_once_and_then_only_corrected(room):
    room.open()
    vote_id = opened(room)
    refused("vote_already_open", room, OpenVote(room.item, COMMITTEE, VoteMethod.NAMED))
    refused("vote_not_announced", room, CorrectVote(vote_id, "早了"))
    cast(room, vote_id, FOUR_THREE)
    room.do(AnnounceVote(vote_id))
    for command in (
        AnnounceVote(vote_id),
        CastBallot(vote_id, NO, attendee_id=room.members[0]),
        WithdrawVote(vote_id),
        ShowRunningTotals(vote_id, shown=False),
    ):
        refused("vote_not_open", room, command)
    refused("correction_needs_reason", room, CorrectVote(vote_id, " "))
    same = ((room.members[0], YES),)
    refused("correction_changes_nothing", room, CorrectVote(vote_id, "x", choices=same))
    other = ((room.members[0], NO),)
    room.do(CloseMeeting(room.meeting.id))
    room.do(CorrectVote(vote_id, "唱票有误", choices=other))
    refused("vote_already_corrected", room, CorrectVote(vote_id, "x", choices=other))


def test_members_who_said_nothing_are_no_obstacle(room):
    room.open()
    vote_id = opened(room)
    cast(room, vote_id, (YES, YES, YES, YES))
    assert [one.name for one in not_voted(room.book, room.book.vote(vote_id))] == [
        "周五",
        "吴六",
        "郑七",
    ]
    assert room.do(AnnounceVote(vote_id)).outcome is Outcome.PASSED


def test_who_may_cast_a_ballot(room):
    room.open(*room.members[:5], room.manager, room.alternate)
    room.do(Recuse(room.members[0], room.item, "亲属在物业任职"))
    vote_id = opened(room)
    ballots = room.book.ballots_of(vote_id)
    assert [(one.attendee_id, one.recused) for one in ballots] == [(room.members[0], True)]
    for code, who in (
        ("voter_recused", room.members[0]),
        ("voter_not_present", room.members[5]),
        ("voter_not_entitled", room.manager),
        ("voter_not_entitled", room.alternate),
    ):
        refused(code, room, CastBallot(vote_id, YES, attendee_id=who))
    refused("ballot_of_nobody", room, CastBallot(vote_id, YES))
    conflict = CastBallot(vote_id, Choice.CONFLICT, attendee_id=room.members[1])
    refused("choice_not_possible", room, conflict)
    room.do(MarkArrived((room.members[5],)))
    room.do(CastBallot(vote_id, YES, attendee_id=room.members[5]))
    assert case_of(room.book, room.book.vote(vote_id)).present == 6


def test_standing_aside_takes_back_a_ballot_that_is_still_open(room):
    room.open()
    vote_id = opened(room)
    room.do(CastBallot(vote_id, YES, attendee_id=room.members[0]))
    room.do(Recuse(room.members[0], room.item, "亲属在物业任职"))
    (ballot,) = room.book.ballots_of(vote_id)
    assert (ballot.choice, ballot.recused) == (None, True)
    assert votes_so_far(room.book, room.book.vote(vote_id)) == Counts()


def test_a_ballot_can_be_changed_and_taken_back_while_voting_is_open(room):
    room.open()
    vote_id = opened(room)
    first = room.members[0]
    refused("ballot_missing", room, SignBallot(vote_id, first, signed=True))
    room.do(CastBallot(vote_id, YES, attendee_id=first))
    room.do(SignBallot(vote_id, first, signed=True))
    room.do(CastBallot(vote_id, NO, attendee_id=first))
    (ballot,) = room.book.ballots_of(vote_id)
    assert (ballot.choice, ballot.signed) == (NO, False)
    room.do(CastBallot(vote_id, None, attendee_id=first))
    assert room.book.ballots_of(vote_id) == ()


def test_without_a_quorum_a_vote_opens_only_with_a_reason():
    room = MeetingRoom(members=7)
    room.open(*room.members[:4])
    before = opened(room)
    room.do(MarkLeft((room.members[0],)))
    assert now(room, before).turnout.part == 4
    cast(room, before, (None, YES, YES, YES))
    room.do(AnnounceVote(before))
    refusal = refused("quorum_missing", room, OpenVote(room.item, COMMITTEE, VoteMethod.NAMED))
    assert refusal.details == {"entitled": 7, "present": 3, "needed": 4}
    vote_id = opened(room, override_reason="先征询在场委员意见")
    assert room.last(EventKind.QUORUM_OVERRIDDEN).vote_id == vote_id
    assert now(room, vote_id).outcome is Outcome.NO_QUORUM


def test_seats_and_voters_must_fit():
    room = MeetingRoom(seats=5)
    room.open()
    refused("seats_fewer_than_members", room, OpenVote(room.item, COMMITTEE, VoteMethod.NAMED))
    empty = MeetingRoom(members=0, seats=0)
    empty.open(empty.secretary)
    refused("nobody_may_vote", empty, OpenVote(empty.item, COMMITTEE, VoteMethod.NAMED))
    refused("vote_method_wrong", empty, OpenVote(empty.item, COMMITTEE, VoteMethod.AREA))


def test_only_the_current_item_is_voted_on(room):
    other = room.add_item("别的事")
    room.open()
    refused("item_not_open", room, OpenVote(other, COMMITTEE, VoteMethod.NAMED))
    room.do(StartRecess(room.meeting.id))
    refused("meeting_in_recess", room, OpenVote(room.item, COMMITTEE, VoteMethod.NAMED))


def test_vacant_seats_can_leave_a_vote_to_be_checked():
    room = MeetingRoom(members=6, seats=8)
    room.open()
    vote_id = opened(room)
    cast(room, vote_id, (YES, YES, YES, YES, NO, NO))
    assert room.do(AnnounceVote(vote_id)).outcome is Outcome.PENDING


def test_secret_counts_are_kept_right_or_wrong_and_stop_the_announcement(room):
    room.open(*room.members[:5])
    vote_id = opened(room, method=VoteMethod.SECRET)
    refused("vote_is_secret", room, CastBallot(vote_id, YES, attendee_id=room.members[0]))
    room.do(TypeCounts(vote_id, TypedCounts(Counts(5, 1))))
    assert typed_of(room.book.vote(vote_id)).counts == Counts(5, 1)
    refusal = refused("vote_counts_wrong", room, AnnounceVote(vote_id))
    assert refusal.details["fields"] == ("votes", "present")
    room.do(MarkArrived((room.members[5],)))
    decision = room.do(AnnounceVote(vote_id))
    assert (decision.outcome, decision.margin) == (Outcome.PASSED, 1)
    room.do(MarkArrived((room.members[6],)))
    corrected = room.do(CorrectVote(vote_id, "重新点票", typed=TypedCounts(Counts(4, 2))))
    assert kept_decision(room.book.vote(corrected)).turnout.part == 6


def test_warnings_come_with_the_decision_until_somebody_says_why(room):
    room.item = room.add_item("小区共有道路停车收费", DecisionBody.OWNERS_COMMITTEE)
    room.open()
    vote_id = opened(room)
    codes = [warning.code for warning in now(room, vote_id).warnings]
    assert "owners_must_decide" in codes
    room.do(OverrideWarning(room.item, "只征询意见，另提请业主大会"))
    codes = [warning.code for warning in now(room, vote_id).warnings]
    assert "owners_must_decide" not in codes


def test_the_three_parties_say_where_they_stand(room):
    room.open()
    vote_id = opened(room, Body.TRIPARTITE)
    assert not room.book.vote(vote_id).is_opinion
    refused("vote_is_of_parties", room, CastBallot(vote_id, YES, attendee_id=room.members[0]))
    refused("party_not_of_three", room, StatePosition(vote_id, Party.OTHER, Position.AGREE))
    for party in (Party.COMMUNITY, Party.PROPERTY):
        room.do(StatePosition(vote_id, party, Position.AGREE))
    assert now(room, vote_id).outcome is Outcome.NOT_AGREED
    room.do(StatePosition(vote_id, Party.OWNERS_COMMITTEE, Position.RESERVE))
    room.do(StatePosition(vote_id, Party.OWNERS_COMMITTEE, Position.AGREE))
    assert room.do(AnnounceVote(vote_id)).outcome is Outcome.AGREED
    positions = ((Party.PROPERTY, Position.DISAGREE),)
    corrected = room.do(CorrectVote(vote_id, "物业代表没有同意", positions=positions))
    assert kept_decision(room.book.vote(corrected)).outcome is Outcome.NOT_AGREED
    (result,) = rounds(room.book, room.item)
    assert result.counts is None


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


def test_a_withdrawn_vote_is_no_round(room):
    room.open()
    vote_id = opened(room)
    room.do(CastBallot(vote_id, YES, attendee_id=room.members[0]))
    room.do(WithdrawVote(vote_id, "措辞要改"))
    assert room.live.vote is None
    assert rounds(room.book, room.item) == ()
    again = opened(room)
    assert (room.book.vote(again).round, room.book.vote(again).previous_id) == (1, None)
    assert len(room.store.all(Ballot)) == 1


def test_signatures_count_once_anybody_has_signed(room):
    room.open()
    vote_id = opened(room)
    cast(room, vote_id, FOUR_THREE)
    assert case_of(room.book, room.book.vote(vote_id)).signed_yes is None
    room.do(SignBallot(vote_id, room.members[0], signed=True))
    assert now(room, vote_id).outcome is Outcome.FAILED
    room.do(AnnounceVote(vote_id))
    signed = tuple(room.members[:4])
    corrected = room.do(CorrectVote(vote_id, "补签", signed=signed), minutes=0)
    assert kept_decision(room.book.vote(corrected)).outcome is Outcome.PASSED
    assert room.now - room.book.vote(corrected).announced_at < timedelta(minutes=1)


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
