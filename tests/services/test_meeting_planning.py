"""Planning a meeting: people with their digits, numbers of the year, the bin."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.diary import Party
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import (
    Meeting,
    MeetingKind,
    MeetingState,
)
from app.domain.meetings.people import (
    Attendee,
    Duty,
    MeetingPerson,
    MeetingSeries,
)
from app.services.meetings.planning import (
    CancelMeeting,
    DeleteMeetings,
    EditMeeting,
    OrderMeetingPeople,
    PlanMeeting,
    RemoveAttendee,
    RestoreMeetings,
    SaveAttendee,
    SaveSeries,
)
from tests.fakes import NOW
from tests.services.planning_desk import (
    COMMITTEE,
    FIELDS,
    MEMBERS,
    person,
    refused,
)


def test_everyone_in_office_on_the_day_is_called_and_members_get_digits(full_desk):
    full_desk.do(person("前委员", has_vote=True, term_to=date(2026, 12, 13)))
    full_desk.do(person("新委员", term_from=date(2026, 12, 15), has_vote=True))
    full_desk.do(person("不在岗", has_vote=True, active=False))
    called = full_desk.called(full_desk.do(PlanMeeting(FIELDS)))
    assert [(one.position, one.name) for one in called if one.has_vote] == list(
        enumerate(MEMBERS, start=1)
    )
    assert [one.name for one in called[7:]] == ["何书记", "冯经理", "陈候补"]
    assert [one.position for one in called] == list(range(1, 11))


def test_only_members_vote_in_a_committee_meeting(full_desk):
    full_desk.do(person("居委委员", Party.COMMUNITY, has_vote=True))
    for fields in (FIELDS, COMMITTEE):
        voters = [a.name for a in full_desk.called(full_desk.do(PlanMeeting(fields))) if a.has_vote]
        assert voters == list(MEMBERS)
    residents = replace(FIELDS, kind=MeetingKind.RESIDENT_REPRESENTATIVES)
    called = full_desk.called(full_desk.do(PlanMeeting(residents)))
    assert "居委委员" in [one.name for one in called if one.has_vote]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (person("冯经理", Party.PROPERTY, has_vote=True), "property_has_no_vote"),
        (person("旁听", duty=Duty.OBSERVER, has_vote=True), "observer_has_no_vote"),
        (SaveSeries(MeetingSeries(None, "例会", profile="beijing")), "vote_profile_unknown"),
        (PlanMeeting(replace(FIELDS, seats=-1)), "meeting_seats_out_of_range"),
        (PlanMeeting(replace(FIELDS, title=" ")), "meeting_title_missing"),
    ],
)
def test_what_is_refused(desk, command, code):
    assert refused(desk, command) == code


def test_a_guest_is_called_and_nobody_twice(full_desk):
    meeting = full_desk.do(PlanMeeting(COMMITTEE))
    guest = Attendee(None, meeting, " 街道王科 ", Party.SUBDISTRICT, duty=Duty.OBSERVER)
    guest_id = full_desk.do(SaveAttendee(guest))
    last = full_desk.called(meeting)[-1]
    assert (last.id, last.name, last.position) == (guest_id, "街道王科", 11)
    twice = Attendee(None, meeting, "赵明", Party.OWNERS_COMMITTEE, person_id=3)
    assert refused(full_desk, SaveAttendee(twice)) == "attendee_called_twice"
    for changed, code in (
        (replace(guest, has_vote=True), "observer_has_no_vote"),
        (replace(guest, has_vote=True, duty=Duty.MEMBER), "vote_for_members_only"),
        (replace(guest, has_vote=True, party=Party.PROPERTY, duty=Duty.MEMBER),
         "property_has_no_vote"),
    ):  # fmt: skip
        assert refused(full_desk, SaveAttendee(changed)) == code
    full_desk.do(RemoveAttendee(guest_id))
    assert guest_id not in [one.id for one in full_desk.called(meeting)]


def test_a_member_who_joins_late_takes_the_next_digit(full_desk):
    meeting = full_desk.do(PlanMeeting(COMMITTEE))
    full_desk.do(
        SaveAttendee(Attendee(None, meeting, "补选委员", Party.OWNERS_COMMITTEE, has_vote=True))
    )
    digits = {one.name: one.position for one in full_desk.called(meeting)}
    assert (digits["赵明"], digits["补选委员"], digits["何书记"]) == (1, 8, 9)


def test_the_order_of_people_is_the_order_of_digits(full_desk):
    meeting = full_desk.do(PlanMeeting(COMMITTEE))
    sitting = full_desk.do(PlanMeeting(COMMITTEE))
    full_desk.store.tables[Meeting][sitting] = replace(
        full_desk.store.tables[Meeting][sitting], state=MeetingState.RUNNING
    )
    full_desk.do(OrderMeetingPeople((9, 3, 4, 5, 6, 7, 8)))
    assert [one.name for one in full_desk.called(meeting)][:3] == ["郑红", "赵明", "钱进"]
    assert [one.name for one in full_desk.called(sitting)][:2] == ["赵明", "钱进"]
    assert [p.position for p in full_desk.all(MeetingPerson)] == [8, 9, 2, 3, 4, 5, 6, 7, 1, 10]


def test_who_has_arrived_stays_on_the_list(full_desk):
    meeting = full_desk.do(PlanMeeting(FIELDS))
    first = full_desk.called(meeting)[0]
    full_desk.store.put(
        MeetingEvent(None, meeting, NOW, NOW, EventKind.ARRIVED, attendee_id=first.id)
    )
    assert refused(full_desk, RemoveAttendee(first.id)) == "attendee_in_timeline"


# the meeting itself


def test_meetings_are_numbered_within_their_year(desk):
    desk.do(PlanMeeting(FIELDS))
    desk.do(PlanMeeting(replace(FIELDS, planned_at=None)))
    desk.do(PlanMeeting(replace(FIELDS, planned_at=datetime(2026, 12, 31, 17, tzinfo=UTC))))
    assert [meeting.number for meeting in desk.all(Meeting)] == ["2026-01", "2026-02", "2027-01"]


def test_a_meeting_becomes_one_of_another_kind_only_before_it_begins(full_desk):
    residents = replace(FIELDS, kind=MeetingKind.OTHER)
    full_desk.do(person("居委委员", Party.COMMUNITY, has_vote=True))
    meeting = full_desk.do(PlanMeeting(residents))
    assert sum(one.has_vote for one in full_desk.called(meeting)) == 8
    full_desk.do(EditMeeting(meeting, COMMITTEE))
    assert sum(one.has_vote for one in full_desk.called(meeting)) == 7
    stored = full_desk.store.tables[Meeting][meeting]
    full_desk.store.tables[Meeting][meeting] = replace(stored, state=MeetingState.RUNNING)
    assert refused(full_desk, EditMeeting(meeting, FIELDS)) == "meeting_kind_fixed"
    full_desk.do(EditMeeting(meeting, replace(COMMITTEE, place=" 二楼 ")))
    assert full_desk.store.tables[Meeting][meeting].place == "二楼"


def test_calling_off_needs_a_reason_and_a_meeting_not_begun(desk):
    meeting = desk.do(PlanMeeting(replace(FIELDS, notes="带投影")))
    assert refused(desk, CancelMeeting(meeting, " ")) == "meeting_cancel_needs_reason"
    desk.do(CancelMeeting(meeting, "台风"))
    stored = desk.store.tables[Meeting][meeting]
    assert (stored.state, stored.notes) == (MeetingState.CANCELLED, "带投影\n台风")
    assert refused(desk, CancelMeeting(meeting, "台风")) == "meeting_not_planned"
    assert refused(desk, EditMeeting(meeting, FIELDS)) == "meeting_cancelled"


@pytest.mark.parametrize(
    ("state", "code"),
    [(MeetingState.RUNNING, "meeting_running_stays"), (MeetingState.SEALED, "meeting_sealed")],
)
def test_what_runs_or_is_sealed_stays_out_of_the_bin(desk, state, code):
    meeting = desk.do(PlanMeeting(FIELDS))
    desk.do(DeleteMeetings((meeting,)))
    assert desk.store.tables[Meeting][meeting].deleted_at == NOW
    desk.do(RestoreMeetings((meeting,)))
    stored = desk.store.tables[Meeting][meeting]
    assert stored.deleted_at is None
    desk.store.tables[Meeting][meeting] = replace(stored, state=state)
    assert refused(desk, DeleteMeetings((meeting,))) == code


# the agenda
