"""Votes as they are held: the meeting of the report, and what a vote refuses and keeps."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from app.domain.diary import Party
from app.domain.meetings.ballots import Ballot, VoteMethod, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody
from app.domain.meetings.rounds import rounds
from app.domain.meetings.spoken import spoken
from app.domain.votes import decide
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import (
    Body,
    Choice,
    Counts,
    Position,
)
from app.domain.voting.kept import rule_from_json
from app.services.meetings.running import (
    CloseMeeting,
    EndRecess,
    FinishRollCall,
    MarkArrived,
    MarkLeft,
    OverrideWarning,
    Recuse,
    StartRecess,
    WriteNote,
)
from app.services.meetings.tally import case_of, kept_decision, not_voted, votes_so_far
from app.services.meetings.vote_json import typed_of
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    CorrectVote,
    OpenVote,
    ShowRunningTotals,
    SignBallot,
    StatePosition,
    TypeCounts,
    TypedCounts,
    WithdrawVote,
)
from app.services.vote_cases import case_from_json
from app.services.vote_rules import vote_rules
from tests.services.meeting_room import CHINESE, MeetingRoom, cast, now, opened, refused

COMMITTEE = Body.OWNERS_COMMITTEE
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


@pytest.fixture
def room():
    return MeetingRoom()


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


def test_warnings_come_with_the_decision_whatever_reason_is_given_to_decide_here(room):
    room.item = room.add_item("小区共有道路停车收费", DecisionBody.OWNERS_COMMITTEE)
    room.open()
    vote_id = opened(room)
    codes = [warning.code for warning in now(room, vote_id).warnings]
    assert "owners_must_decide" in codes
    room.do(OverrideWarning(room.item, "只征询意见，另提请业主大会"))
    codes = [warning.code for warning in now(room, vote_id).warnings]
    assert "owners_must_decide" in codes


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
