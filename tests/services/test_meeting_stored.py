"""A running meeting in a real office folder: undo, and what a crash leaves behind."""

from __future__ import annotations

import pytest

from app.bootstrap import open_office
from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.meeting import DecisionBody
from app.domain.meetings.people import MeetingPerson
from app.domain.meetings.rounds import rounds
from app.domain.meetings.timeline import live
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Choice, Counts
from app.services.meetings.planning import (
    AddItem,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    SaveMeetingPerson,
)
from app.services.meetings.running import (
    EndRecess,
    EnterItem,
    FinishRollCall,
    MarkArrived,
    OpenMeeting,
    StartRecess,
)
from app.services.meetings.tally import kept_decision
from app.services.meetings.voting import AnnounceVote, CastBallot, CorrectVote, OpenVote
from tests.db.open_offices import ticking_clock

COMMITTEE = Body.OWNERS_COMMITTEE


def begin(office):
    """Seven members meet; returns the meeting, its item and the members' ids."""

    def do(command):
        return office.execute(command).result

    for place in range(7):
        member = MeetingPerson(
            None, f"委员{place + 1}", Party.OWNERS_COMMITTEE, has_vote=True, position=place
        )
        do(SaveMeetingPerson(member))
    meeting = do(PlanMeeting(MeetingFields("11月三方例会", None, seats=7)))
    item = do(AddItem(meeting, ItemFields("门前道路", body=DecisionBody(COMMITTEE.value))))
    members = tuple(one.id for one in office.meetings.book(meeting).attendees)
    do(MarkArrived(members))
    do(OpenMeeting(meeting))
    do(EnterItem(item))
    return meeting, item, members


def vote(office, item, members, yes):
    vote_id = office.execute(OpenVote(item, COMMITTEE, VoteMethod.NAMED)).result
    for place, member in enumerate(members):
        choice = Choice.YES if place < yes else Choice.NO
        office.execute(CastBallot(vote_id, choice, attendee_id=member))
    return vote_id


def test_ordinary_acts_are_undone_and_an_announcement_is_not(office):
    meeting, item, members = begin(office)
    vote_id = vote(office, item, members, yes=4)
    office.undo_history.undo()
    assert len(office.meetings.book(meeting).ballots_of(vote_id)) == 6
    office.undo_history.redo()
    office.execute(AnnounceVote(vote_id))
    with pytest.raises(RuleViolation):
        office.undo_history.undo()
    office.execute(StartRecess(meeting, 20))
    office.undo_history.undo()
    assert live(office.meetings.book(meeting)).recess is None


def test_a_crash_in_the_recess_loses_nothing(office_folder):
    clock = ticking_clock()
    office = open_office(office_folder, None, clock=clock)
    meeting, item, members = begin(office)
    first = vote(office, item, members, yes=4)
    office.execute(AnnounceVote(first))
    office.execute(StartRecess(meeting, 20))
    before = live(office.meetings.book(meeting))
    office.close()

    again = open_office(office_folder, None, clock=clock)
    try:
        assert again.meetings.running() == meeting
        book = again.meetings.book(meeting)
        assert live(book) == before
        assert before.recess is not None
        assert before.recess.allowed == 1200
        again.execute(EndRecess(meeting))
        again.execute(FinishRollCall(meeting, members))
        second = vote(again, item, members, yes=6)
        answer = again.execute(AnnounceVote(second)).result
        third = again.execute(
            CorrectVote(second, "唱票有误", choices=((members[6], Choice.ABSTAIN),))
        ).result
        book = again.meetings.book(meeting)
        assert kept_decision(book.vote(second)) == answer
        assert kept_decision(book.vote(third)).outcome is Outcome.PASSED
        shown = [result.counts for result in rounds(book, item)]
        assert shown == [Counts(4, 3), Counts(6, 0, 1)]
    finally:
        again.close()
