"""What the acts of a running meeting do to its timeline, and what they refuse."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.events import EventKind, MeetingEvent, SpeechKind
from app.domain.meetings.meeting import (
    AgendaItem,
    DecisionBody,
    ItemKind,
    ItemState,
    Meeting,
    MeetingKind,
    MeetingState,
)
from app.domain.meetings.people import Attendee
from app.domain.meetings.spoken import spoken
from app.domain.meetings.timeline import live
from app.domain.voting.cases import Body
from app.services.meetings.running import (
    AskToSpeak,
    CloseMeeting,
    CorrectEvent,
    EndRecess,
    EndSpeech,
    EnterItem,
    FinishItem,
    FinishRollCall,
    GiveProxy,
    LeaveQueue,
    MarkArrived,
    MarkExcused,
    MarkLeft,
    OpenMeeting,
    OverrideWarning,
    PauseSpeech,
    PostponeItem,
    Recuse,
    ReferItem,
    ResumeSpeech,
    StartRecess,
    StartSpeech,
    WriteNote,
)
from app.services.meetings.voting import OpenVote
from tests.services.meeting_room import CHINESE, SEVEN, MeetingRoom


@pytest.fixture
def room():
    return MeetingRoom()


def refused(code, room, command):
    before = room.kinds()
    with pytest.raises(RuleViolation) as refusal:
        room.do(command)
    assert refusal.value.code == code
    assert room.kinds() == before


def test_who_came_before_the_opening_stays(room):
    room.do(MarkArrived((room.members[0], room.secretary)))
    room.do(OpenMeeting(room.meeting.id))
    (meeting,) = room.store.all(Meeting)
    assert meeting.state is MeetingState.RUNNING
    assert meeting.opened_at == SEVEN + timedelta(minutes=1)
    assert room.live.is_open
    assert room.live.present == {room.members[0], room.secretary}
    event = room.last(EventKind.OPENED)
    assert (event.at, event.recorded_at, event.by) == (meeting.opened_at, event.at, "小何")


def test_a_meeting_is_opened_once_and_alone(room):
    room.open()
    refused("meeting_cannot_open", room, OpenMeeting(room.meeting.id))
    (other,) = room.store.put(Meeting(None, 2026, 12, "12月例会"))
    refused("another_meeting_running", room, OpenMeeting(other.id))
    (weeks,) = room.store.put(Meeting(None, 2026, 13, "大会", kind=MeetingKind.OWNERS_ASSEMBLY))
    room.do(OpenMeeting(weeks.id))


def test_a_consultation_at_the_doors_does_not_keep_the_next_meeting_waiting(room):
    room.add_units(3)
    room.open()
    room.do(OpenVote(room.item, Body.HOUSEHOLDS, VoteMethod.PAPER))
    (following,) = room.store.put(Meeting(None, 2026, 12, "12月例会"))
    room.do(OpenMeeting(following.id))
    refused("vote_still_open", room, CloseMeeting(room.meeting.id))


def test_acts_wait_for_the_opening_and_stop_after_the_end(room):
    note = WriteNote(room.meeting.id, "记一句")
    refused("meeting_not_running", room, note)
    refused("meeting_not_running", room, EnterItem(room.item))
    room.open()
    room.do(note)
    room.do(CloseMeeting(room.meeting.id))
    refused("meeting_over", room, note)
    refused("meeting_over", room, MarkArrived((room.alternate,)))


def test_times_to_come_and_long_past_are_refused(room):
    room.open()
    late, early = room.now + timedelta(minutes=5), SEVEN - timedelta(days=1, minutes=1)
    refused("meeting_time_in_future", room, MarkLeft((room.members[0],), late))
    refused("meeting_time_too_early", room, MarkLeft((room.members[0],), early))


def test_a_departure_is_written_down_where_it_happened(room):
    room.open()
    left_at = room.now - timedelta(minutes=1)
    room.now += timedelta(minutes=20)
    room.do(MarkLeft((room.members[0],), left_at))
    event = room.last(EventKind.LEFT)
    assert (event.at, event.recorded_at) == (left_at, room.now - timedelta(minutes=1))
    assert room.members[0] not in room.live.present


def test_arriving_twice_is_told_once_and_ends_a_leave(room):
    room.do(MarkExcused(room.members[0], "出差"))
    assert room.book.attendee(room.members[0]).excused == "出差"
    room.do(MarkArrived((room.members[0], room.members[0])))
    room.do(MarkArrived((room.members[0],)))
    assert room.kinds().count(EventKind.ARRIVED) == 1
    assert room.book.attendee(room.members[0]).excused == ""
    refused("excused_while_present", room, MarkExcused(room.members[0], "有事"))


def test_a_leave_can_be_taken_back(room):
    room.do(MarkExcused(room.members[0], "出差"))
    room.do(MarkExcused(room.members[0], ""))
    room.do(MarkExcused(room.members[0], ""))
    assert room.book.attendee(room.members[0]).excused == ""
    assert room.kinds() == [EventKind.EXCUSED] * 2


def test_people_of_another_meeting_do_not_come_in(room):
    (other,) = room.store.put(Meeting(None, 2026, 12, "12月例会"))
    (stranger,) = room.store.put(Attendee(None, other.id, "别人", Party.OTHER))
    refused("attendee_elsewhere", room, MarkArrived((room.members[0], stranger.id)))


def test_a_member_of_the_committee_sends_nobody(room):
    command = GiveProxy(room.members[0], room.members[1], "2026-11-12 委托书")
    refused("proxy_not_allowed", room, command)
    with pytest.raises(RuleViolation) as refusal:
        room.do(command)
    assert refusal.value.details["basis"] == "杭州市物业管理条例29"


def test_where_the_law_is_silent_a_proxy_does_not_count_either():
    room = MeetingRoom(profile="zhejiang_2009")
    refused("proxy_not_provided_for", room, GiveProxy(room.members[0], room.members[1], "书"))
    room.do(GiveProxy(room.manager, room.secretary, "公司授权"))


def test_owners_may_be_represented():
    room = MeetingRoom(kind=MeetingKind.OWNERS_ASSEMBLY)
    refused("proxy_needs_paper", room, GiveProxy(room.members[0], room.members[1], " "))
    refused("proxy_to_oneself", room, GiveProxy(room.members[0], room.members[0], "书"))
    room.do(GiveProxy(room.members[0], room.members[1], "委托书"))
    assert room.last(EventKind.PROXY).other_id == room.members[1]
    assert room.members[0] not in room.live.present


def test_the_roll_call_says_who_is_there(room):
    room.open(*room.members[:5], room.manager)
    room.do(FinishRollCall(room.meeting.id, tuple(room.members[1:7])))
    assert room.live.present == {*room.members[1:7], room.manager}
    assert room.last(EventKind.ROLL_CALL).number == 6


def test_turning_to_an_item_closes_the_one_before(room):
    second = room.add_item("通报")
    room.open()
    refused("item_already_open", room, EnterItem(room.item))
    room.do(EnterItem(second))
    states = {item.id: item.state for item in room.store.all(AgendaItem)}
    assert states == {room.item: ItemState.DONE, second: ItemState.OPEN}
    assert room.live.item.id == second
    room.do(EnterItem(room.item))
    assert room.live.item.id == room.item


def test_an_item_is_closed_with_what_was_agreed(room):
    room.open()
    room.do(FinishItem(room.item, " 门前只停非机动车 "))
    item = room.book.item(room.item)
    assert (item.state, item.conclusion) == (ItemState.DONE, "门前只停非机动车")
    assert room.last(EventKind.ITEM_CLOSED).text == "门前只停非机动车"
    refused("item_not_open", room, FinishItem(room.item))
    refused("item_already_done", room, PostponeItem(room.item))


def test_closing_leaves_undecided_matters_for_next_time(room):
    report = room.add_item("物业通报", kind=ItemKind.REPORT)
    later = room.add_item("充电桩")
    agreed = room.add_item("晾衣绳")
    room.open()
    room.do(EnterItem(agreed))
    room.do(WriteNote(room.meeting.id, "统一拆除", EventKind.AGREED))
    room.do(CloseMeeting(room.meeting.id, "12月14日19:00"))
    states = {item.id: item.state for item in room.store.all(AgendaItem)}
    assert states == {
        room.item: ItemState.DONE,
        report: ItemState.WAITING,
        later: ItemState.POSTPONED,
        agreed: ItemState.DONE,
    }
    (meeting,) = room.store.all(Meeting)
    assert (meeting.state, meeting.next_meeting) == (MeetingState.CLOSED, "12月14日19:00")
    assert not room.live.is_open


def test_an_open_vote_holds_the_meeting(room):
    second = room.add_item("通报")
    room.open()
    room.do(OpenVote(room.item, Body.OWNERS_COMMITTEE, VoteMethod.NAMED))
    for command in (
        CloseMeeting(room.meeting.id),
        EnterItem(second),
        FinishItem(room.item),
        PostponeItem(room.item),
        StartRecess(room.meeting.id),
    ):
        refused("vote_still_open", room, command)


def test_nothing_is_recorded_as_closed_before_it_happened(room):
    room.open()
    refused("meeting_closes_too_early", room, CloseMeeting(room.meeting.id, at=SEVEN))


def test_a_recess_is_over_when_somebody_says_so(room):
    room.open()
    refused("recess_minutes_out_of_range", room, StartRecess(room.meeting.id, 0))
    room.do(StartRecess(room.meeting.id, 20), minutes=25)
    assert room.live.recess.shown(room.now) == "-05:00"
    refused("meeting_in_recess", room, StartRecess(room.meeting.id))
    refused("meeting_in_recess", room, StartSpeech(room.meeting.id, room.members[0]))
    room.do(EndRecess(room.meeting.id))
    assert room.live.needs_roll_call
    refused("meeting_not_in_recess", room, EndRecess(room.meeting.id))


def test_the_floor(room):
    room.open()
    first, second, third = room.members[:3]
    refused("speaker_not_present", room, AskToSpeak(room.alternate))
    refused("queue_empty", room, StartSpeech(room.meeting.id))
    refused("nobody_speaking", room, AskToSpeak(second, SpeechKind.QUESTION))
    room.do(AskToSpeak(first))
    refused("already_queued", room, AskToSpeak(first))
    room.do(AskToSpeak(first, SpeechKind.ORDER))
    room.do(AskToSpeak(second))
    room.do(LeaveQueue(second))
    refused("not_queued", room, LeaveQueue(second))
    room.do(StartSpeech(room.meeting.id, seconds=120))
    assert room.live.speaker.kind is SpeechKind.ORDER
    room.do(AskToSpeak(third, SpeechKind.QUESTION))
    room.do(StartSpeech(room.meeting.id, seconds=120))
    assert room.live.speaker.clock.allowed == 0
    room.do(EndSpeech(room.meeting.id))
    refused("nobody_speaking", room, PauseSpeech(room.meeting.id))
    room.do(ResumeSpeech(room.meeting.id))
    room.do(PauseSpeech(room.meeting.id))
    assert room.live.speaker.clock.since is None
    room.do(ResumeSpeech(room.meeting.id))
    refused("nothing_paused", room, ResumeSpeech(room.meeting.id))
    room.do(EndSpeech(room.meeting.id))
    refused("nobody_speaking", room, EndSpeech(room.meeting.id))
    refused("speech_seconds_out_of_range", room, StartSpeech(room.meeting.id, first, -1))


def test_notes_belong_to_the_current_item_unless_told_otherwise(room):
    second = room.add_item("通报")
    room.open()
    room.do(WriteNote(room.meeting.id, "物业同意", EventKind.OPINION, attendee_id=room.manager))
    event = room.last(EventKind.OPINION)
    assert (event.item_id, event.party) == (room.item, Party.PROPERTY)
    room.do(WriteNote(room.meeting.id, "下次再说", item_id=second))
    assert room.last(EventKind.NOTE).item_id == second
    refused("note_text_missing", room, WriteNote(room.meeting.id, " "))
    refused("note_kind_wrong", room, WriteNote(room.meeting.id, "x", EventKind.CLOSED))


def test_standing_aside_is_of_one_item_and_one_member(room):
    room.open()
    refused("recusal_needs_interest", room, Recuse(room.members[0], room.item, ""))
    refused("recusal_not_entitled", room, Recuse(room.manager, room.item, "物业"))
    room.do(Recuse(room.members[0], room.item, "亲属在物业任职"))
    refused("already_recused", room, Recuse(room.members[0], room.item, "同上"))
    assert room.live.recused == {room.members[0]}


def test_why_it_is_decided_here_is_kept(room):
    room.open()
    refused("override_needs_reason", room, OverrideWarning(room.item, " "))
    room.do(OverrideWarning(room.item, "只是征询意见"))
    assert room.book.item(room.item).override_reason == "只是征询意见"
    assert room.last(EventKind.WARNING_OVERRIDDEN).text == "只是征询意见"


def test_what_was_wrong_stays_readable_and_no_longer_counts(room):
    room.do(MarkExcused(room.members[0], "出差"))
    excuse = room.last(EventKind.EXCUSED)
    room.do(CorrectEvent(excuse.id, "记错了人"))
    assert room.book.attendee(room.members[0]).excused == ""
    assert excuse in room.store.all(MeetingEvent)
    refused("event_already_corrected", room, CorrectEvent(excuse.id, "再来"))
    room.open()
    arrival = room.last(EventKind.ARRIVED)
    refused("correction_needs_reason", room, CorrectEvent(arrival.id, ""))
    refused("event_not_correctable", room, CorrectEvent(room.last(EventKind.OPENED).id, "x"))
    room.do(CloseMeeting(room.meeting.id))
    room.do(CorrectEvent(arrival.id, "没有来"))
    assert arrival.attendee_id not in live(room.book).present


def test_an_item_is_handed_to_the_body_that_must_decide_it(room):
    room.open()
    refused("referral_needs_body", room, ReferItem(room.item, DecisionBody.TRIPARTITE))
    room.do(ReferItem(room.item, DecisionBody.OWNERS_ASSEMBLY, "属于共有部分经营"))
    assert room.book.item(room.item).referred_to is DecisionBody.OWNERS_ASSEMBLY
    said = CHINESE.meeting_event(spoken(room.last(EventKind.REFERRED), room.book))
    assert said == "“门前道路停放秩序”转业主大会决定（属于共有部分经营）。"
    refused("item_referred_already", room, ReferItem(room.item, DecisionBody.OWNERS_ASSEMBLY))
