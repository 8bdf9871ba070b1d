"""After a meeting in an open office: what is stored, what can be undone, and what cannot."""

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.actions import ActionState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.minutes_sections import sections_from_json, verify_minutes
from app.domain.meetings.people import Attendee, Duty
from app.ports.meeting_queries import ActionFilter
from app.services.diary_commands import AddEntry, EntryFields
from app.services.meetings.actions import ActionFields, AddAction, DeleteActions, MoveActionOn
from app.services.meetings.minutes_commands import KeepMinutes, ReviseMinutes, SealMinutes
from app.services.meetings.minutes_source import minutes_source
from app.services.meetings.minutes_text import current_minutes, text_for, write
from app.services.meetings.planning import (
    AddItemsFromEntries,
    MeetingFields,
    PlanMeeting,
    SaveAttendee,
)
from app.services.meetings.running import (
    CloseMeeting,
    EnterItem,
    FinishItem,
    MarkArrived,
    OpenMeeting,
)
from app.wording import Wording

CHINESE = Wording("zh_CN")


@pytest.fixture
def meeting(office):
    """A closed meeting on one diary entry, with one action."""
    do = office.execute
    entry = do(
        AddEntry(EntryFields(office.clock(), "路灯不亮", who_text="周根宝", phone="13800000001"))
    ).result
    meeting = do(PlanMeeting(MeetingFields("三方例会", office.clock()))).result
    chair = do(
        SaveAttendee(Attendee(None, meeting, "何静", Party.COMMUNITY, duty=Duty.CHAIR))
    ).result
    do(AddItemsFromEntries(meeting, (entry,)))
    do(OpenMeeting(meeting))
    do(MarkArrived((chair,)))
    item = next(one for one in book_of(office, meeting).items if one.entry_id == entry)
    do(EnterItem(item.id))
    do(AddAction(meeting, ActionFields("换灯", Party.PROPERTY, "陈亮"), item.id))
    do(FinishItem(item.id, "尽快换灯"))
    do(CloseMeeting(meeting))
    return meeting


def book_of(office, meeting) -> MeetingBook:
    return office.meetings.book(meeting)


def test_what_is_sealed_is_what_was_shown(office, meeting):
    source = minutes_source(office, book_of(office, meeting))
    shown = {kind: write(source, kind, CHINESE) for kind in MinutesKind}
    office.execute(SealMinutes(meeting))
    book = book_of(office, meeting)
    assert book.meeting.state is MeetingState.SEALED
    assert verify_minutes(book.minutes)
    for kind in MinutesKind:
        assert sections_from_json(current_minutes(book, kind).content) == shown[kind]


def test_the_entry_hears_of_it_and_the_seal_cannot_be_taken_back(office, meeting):
    office.execute(SealMinutes(meeting))
    [item] = [one for one in book_of(office, meeting).items if one.entry_id]
    detail = office.diary.detail(item.entry_id)
    assert [line.text for line in detail.follow_ups] == [
        "例会议定（2026-01）：尽快换灯；换灯（2026-01-01）。"
    ]
    assert office.undo_history.undo_label() is None


def test_a_draft_is_undone_and_a_revision_stays(office, meeting):
    source = minutes_source(office, book_of(office, meeting))
    text = text_for(source, MinutesKind.PUBLIC, CHINESE)
    office.execute(KeepMinutes(meeting, MinutesKind.PUBLIC, text[:1]))
    office.undo_history.undo()
    assert book_of(office, meeting).minutes == ()
    office.execute(SealMinutes(meeting))
    office.execute(ReviseMinutes(meeting, MinutesKind.PUBLIC, text[:1], "只留概况"))
    kept = book_of(office, meeting).minutes
    assert [one.version for one in kept if one.kind is MinutesKind.PUBLIC] == [1, 2]
    assert verify_minutes(kept)


def test_who_asked_is_hidden_though_the_register_does_not_know_them(office, meeting):
    assert "周根宝" in minutes_source(office, book_of(office, meeting)).private_names


def test_progress_and_a_dropped_action_are_undone(office, meeting):
    [row] = office.meetings.actions(ActionFilter(office.today()))
    assert row.action.number == "2026-01-01"
    office.execute(MoveActionOn(row.action.id, ActionState.DONE, "换好了"))
    assert len(office.meetings.action_steps(row.action.id)) == 2
    office.undo_history.undo()
    [again] = office.meetings.actions(ActionFilter(office.today()))
    assert again.action.state is ActionState.NOT_STARTED
    assert len(office.meetings.action_steps(row.action.id)) == 1
    office.execute(DeleteActions((row.action.id,)))
    assert book_of(office, meeting).actions == ()
    office.undo_history.undo()
    assert len(book_of(office, meeting).actions) == 1


def test_the_next_meeting_looks_back_on_the_action(office, meeting):
    later = office.execute(PlanMeeting(MeetingFields("下次例会", office.clock()))).result
    office.execute(OpenMeeting(later))
    source = minutes_source(office, book_of(office, later))
    assert [one.action.number for one in source.reviewed] == ["2026-01-01"]
    with pytest.raises(RuleViolation, match="meeting_not_closed"):
        office.execute(SealMinutes(later))
