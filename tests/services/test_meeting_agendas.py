"""Agendas: what stands there by itself, moving, material, the month's report, the roll."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.diary import DiaryEntry, Party
from app.domain.meetings.actions import Action, ActionState
from app.domain.meetings.agenda import numbered
from app.domain.meetings.ballots import Vote, VoteMethod
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import (
    AgendaItem,
    DecisionBody,
    ItemKind,
    ItemState,
    ItemVisibility,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.notice import was_posted
from app.domain.meetings.people import (
    OwnerUnit,
)
from app.domain.people import Resident
from app.domain.voting.cases import Body
from app.services.meetings.planning import (
    AddItem,
    AddItemsFromEntries,
    AttachMeetingFile,
    CancelMeeting,
    DeleteOwnerUnits,
    EditItem,
    ItemFields,
    MoveItem,
    PlanMeeting,
    RemoveItems,
    RemoveMeetingFile,
    RestoreOwnerUnits,
    SaveOwnerUnit,
    SavePropertyReport,
)
from app.services.meetings.running import OpenMeeting
from app.services.meetings.standard_agenda import standard_agenda
from tests.fakes import NOW
from tests.services.planning_desk import (
    COMMITTEE,
    EVENING,
    FIELDS,
    person,
    refused,
)


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_looks_back_first_and_closes_last(kind):
    items = standard_agenda(kind)
    assert [n for n, item in enumerate(items) if item.kind is ItemKind.REVIEW] == [0]
    assert items[-1].kind is ItemKind.CLOSING


def test_the_standard_agenda_of_a_three_party_meeting(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    items = desk.agenda(meeting)
    assert [(item.kind, item.sponsor) for item in items[:4]] == [
        (ItemKind.REVIEW, Party.COMMUNITY),
        (ItemKind.REPORT, Party.PROPERTY),
        (ItemKind.REPORT, Party.OWNERS_COMMITTEE),
        (ItemKind.REPORT, Party.COMMUNITY),
    ]
    matter = desk.do(AddItem(meeting, ItemFields(" 门禁维修 ", body=DecisionBody.TRIPARTITE)))
    assert desk.agenda(meeting)[4].id == matter
    assert desk.agenda(meeting)[4].title == "门禁维修"
    first = desk.do(AddItem(meeting, ItemFields("先说一件"), position=0))
    assert desk.agenda(meeting)[0].id == first
    below = desk.do(AddItem(meeting, ItemFields("分项"), parent_id=matter))
    assert numbered(desk.agenda(meeting))[below] == "6.1"
    assert desk.do(AddItem(meeting, ItemFields("合影", kind=ItemKind.CLOSING)))
    assert desk.titles(meeting)[-1] == "合影"


def held(desk, meeting, state=MeetingState.CLOSED, **states):
    """Say that a meeting was held and what became of its items, by title."""
    stored = desk.store.tables[Meeting][meeting]
    desk.store.tables[Meeting][meeting] = replace(stored, state=state, opened_at=EVENING)
    for item in desk.agenda(meeting):
        became = states.get(item.title, ItemState.DONE)
        desk.store.tables[AgendaItem][item.id] = replace(item, state=became, conclusion="议定")


def test_what_was_left_undecided_stands_right_after_the_look_back(desk):
    earlier = desk.do(PlanMeeting(FIELDS))
    fields = ItemFields("停车收费", "每月 6000 元", minutes=20, body=DecisionBody.TRIPARTITE)
    parking = desk.do(AddItem(earlier, fields))
    desk.do(
        AddItem(earlier, ItemFields("甲", visibility=ItemVisibility.INTERNAL), parent_id=parking)
    )
    desk.do(AddItem(earlier, ItemFields("门禁维修")))
    held(desk, earlier, 停车收费=ItemState.POSTPONED, 甲=ItemState.POSTPONED)
    meeting = desk.do(PlanMeeting(FIELDS))
    review, again, below = desk.agenda(meeting)[:3]
    assert review.kind is ItemKind.REVIEW
    assert (again.title, again.background, again.minutes, again.body) == (
        "停车收费", "每月 6000 元", 20, DecisionBody.TRIPARTITE,
    )  # fmt: skip
    assert (again.previous_item_id, again.state, again.conclusion) == (
        parking, ItemState.WAITING, "",
    )  # fmt: skip
    assert (below.title, below.parent_id, below.visibility) == (
        "甲", again.id, ItemVisibility.INTERNAL,
    )  # fmt: skip
    assert "门禁维修" not in desk.titles(meeting)
    third = desk.do(PlanMeeting(FIELDS))
    assert "停车收费" not in desk.titles(third)  # the second meeting has taken it up
    desk.do(CancelMeeting(meeting, "台风"))
    assert desk.titles(desk.do(PlanMeeting(FIELDS)))[1] == "停车收费"
    assert "停车收费" not in desk.titles(desk.do(PlanMeeting(COMMITTEE)))


def test_a_copied_agenda_has_no_decisions_and_nothing_twice(desk):
    earlier = desk.do(PlanMeeting(FIELDS))
    desk.do(AddItem(earlier, ItemFields("停车收费")))
    access = desk.do(AddItem(earlier, ItemFields("门禁维修", override_reason="应急", minutes=7)))
    desk.do(AddItem(earlier, ItemFields("报价"), parent_id=access))
    before = desk.titles(earlier)
    held(desk, earlier, 停车收费=ItemState.POSTPONED)
    meeting = desk.do(PlanMeeting(FIELDS, copy_from=earlier))
    copied = desk.agenda(meeting)
    assert sorted(item.title for item in copied) == sorted(before)
    assert [item.title for item in copied[:2]] == [before[0], "停车收费"]
    assert {item.state for item in copied} == {ItemState.WAITING}
    assert {item.conclusion + item.override_reason for item in copied} == {""}
    access_again = next(item for item in copied if item.title == "门禁维修")
    assert access_again.minutes == 7
    assert next(item for item in copied if item.title == "报价").parent_id == access_again.id
    assert [item.previous_item_id is not None for item in copied].count(True) == 1


def test_an_agenda_copied_twice_takes_an_undecided_item_once(desk):
    first = desk.do(PlanMeeting(FIELDS))
    desk.do(AddItem(first, ItemFields("停车收费")))
    held(desk, first, 停车收费=ItemState.POSTPONED)
    second = desk.do(PlanMeeting(FIELDS, copy_from=first))
    held(desk, second, 停车收费=ItemState.POSTPONED)
    for source in (first, second):
        third = desk.do(PlanMeeting(FIELDS, copy_from=source))
        assert desk.titles(third).count("停车收费") == 1
        desk.do(CancelMeeting(third, "改期"))


def test_the_look_back_lists_what_is_open_the_first_due_first(desk):
    earlier = desk.do(PlanMeeting(FIELDS))
    held(desk, earlier)

    def agree(number, text, **more):
        told = {"party": Party.PROPERTY, "agreed_at": NOW} | more
        desk.store.put(Action(None, earlier, number, f"2026-01-{number:02d}", text, **told))

    agree(1, "修门禁", person="冯经理")
    agree(2, "公布\n收支", due_on=date(2026, 12, 5), state=ActionState.DONE)
    agree(3, "走访3-2-501", party=Party.COMMUNITY, due_on=date(2026, 12, 1))
    agree(4, "换灯", state=ActionState.CHECKED)
    agree(5, "删了的", deleted_at=NOW)
    review = desk.agenda(desk.do(PlanMeeting(FIELDS, copy_from=earlier)))[0]
    first, second, third = review.background.splitlines()
    assert first.startswith("2026-01-03 走访")
    assert "501" not in first
    assert second == "2026-01-02 公布 收支（物业，12月5日前）"
    assert third == "2026-01-01 修门禁（物业 冯经理）"
    for number in range(6, 30):
        agree(number, "小事")
    review = desk.agenda(desk.do(PlanMeeting(FIELDS)))[0]
    assert review.background.splitlines()[20:] == ["另有 7 项，见督办清单"]
    assert desk.agenda(desk.do(PlanMeeting(COMMITTEE)))[0].background == ""


def entry(desk, **values):
    told = {"subject": "电梯", "text": "王秀英 3-2-501 电话13800000001：电梯又停了"} | values
    return desk.store.put(DiaryEntry(None, 2026, 1, NOW, NOW, **told))[0].id


def test_requests_come_onto_the_agenda_masked_and_once(desk):
    resident = desk.store.put(Resident(None, "王秀英"))[0]
    lift = entry(desk, resident_id=resident.id, party=Party.PROPERTY)
    lamp = entry(desk, subject="", text="路灯不亮\n晚上看不见", party=Party.SUBDISTRICT)
    meeting = desk.do(PlanMeeting(FIELDS))
    added = desk.do(AddItemsFromEntries(meeting, (lift, lamp)))
    items = [item for item in desk.agenda(meeting) if item.id in added]
    assert [(i.title, i.sponsor, i.entry_id, i.body) for i in items] == [
        ("电梯", Party.PROPERTY, lift, DecisionBody.TRIPARTITE),
        ("路灯不亮", Party.COMMUNITY, lamp, DecisionBody.TRIPARTITE),
    ]
    assert "电梯又停了" in items[0].background
    assert not [word for word in ("王秀英", "501", "13800000001") if word in items[0].background]
    assert desk.do(AddItemsFromEntries(meeting, (lift,))) == ()


def test_items_are_moved_with_those_below_and_never_below_themselves(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    one = desk.do(AddItem(meeting, ItemFields("一")))
    two = desk.do(AddItem(meeting, ItemFields("二")))
    below = desk.do(AddItem(meeting, ItemFields("二之一"), parent_id=two))
    desk.do(MoveItem(two, 0))
    assert desk.titles(meeting)[:2] == ["二", "二之一"]
    desk.do(MoveItem(one, 0, two))
    assert desk.titles(meeting)[:3] == ["二", "一", "二之一"]
    assert refused(desk, MoveItem(two, 0, below)) == "item_below_itself"
    other = desk.do(PlanMeeting(FIELDS))
    stranger = desk.agenda(other)[0].id
    assert refused(desk, MoveItem(two, 0, stranger)) == "item_of_another_meeting"


def test_what_was_voted_on_stays_and_keeps_its_rule(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    fields = ItemFields("停车收费", body=DecisionBody.OWNERS_COMMITTEE)
    item = desk.do(AddItem(meeting, fields))
    below = desk.do(AddItem(meeting, ItemFields("分项"), parent_id=item))
    vote = Vote(
        None, meeting, below, 1, Body.OWNERS_COMMITTEE, VoteMethod.NAMED, "同意吗", opened_at=NOW
    )
    desk.store.put(vote)
    assert refused(desk, RemoveItems((item,))) == "item_voted_on"
    desk.do(EditItem(item, replace(fields, body=DecisionBody.OWNERS_ASSEMBLY, owners_item=8)))
    assert refused(desk, EditItem(below, replace(fields, owners_item=8))) == "item_voted_on"
    desk.do(EditItem(below, ItemFields("改个名字")))
    assert desk.titles(meeting).count("改个名字") == 1


def test_items_leave_with_their_material_and_those_below(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    before = desk.titles(meeting)
    item = desk.do(AddItem(meeting, ItemFields("一")))
    below = desk.do(AddItem(meeting, ItemFields("一之一"), parent_id=item))
    desk.do(AttachMeetingFile("图.png", "d1", 3, "image/png", item_id=below))
    desk.do(RemoveItems((item, below)))
    assert desk.titles(meeting) == before
    assert desk.all(MeetingFile) == ()


def test_an_item_the_timeline_or_a_later_meeting_speaks_of_stays(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    told, left = (desk.do(AddItem(meeting, ItemFields(title))) for title in "一二")
    desk.store.put(MeetingEvent(None, meeting, NOW, NOW, EventKind.ITEM_OPENED, item_id=told))
    assert refused(desk, RemoveItems((told,))) == "item_in_timeline"
    held(desk, meeting, 二=ItemState.POSTPONED)
    desk.do(PlanMeeting(FIELDS))
    assert refused(desk, RemoveItems((left,))) == "meeting_over"


def test_a_running_meeting_may_still_get_items_and_one_that_is_over_not(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    held(desk, meeting, MeetingState.RUNNING)
    assert desk.do(AddItem(meeting, ItemFields("临时议题")))
    held(desk, meeting, MeetingState.CLOSED)
    assert refused(desk, AddItem(meeting, ItemFields("太晚了"))) == "meeting_over"
    item = desk.agenda(meeting)[0].id
    desk.do(EditItem(item, ItemFields("改名", visibility=ItemVisibility.INTERNAL)))
    held(desk, meeting, MeetingState.SEALED)
    assert refused(desk, EditItem(item, ItemFields("再改"))) == "meeting_sealed"


# material, report, roll


def test_material_lies_on_one_thing_and_evidence_comes_after_sealing(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    file = desk.do(AttachMeetingFile("通知.pdf", "d1", 9, "application/pdf", meeting_id=meeting))
    desk.do(RemoveMeetingFile(file))
    kept = desk.do(AttachMeetingFile("通知.pdf", "d1", 9, "application/pdf", meeting_id=meeting))
    action = desk.store.put(
        Action(None, meeting, 1, "2026-01-01", "修门禁", Party.PROPERTY, agreed_at=NOW)
    )[0]
    held(desk, meeting, MeetingState.SEALED)
    assert refused(desk, RemoveMeetingFile(kept)) == "meeting_sealed"
    assert desk.do(AttachMeetingFile("照片.jpg", "d2", 9, "image/jpeg", action_id=action.id))
    with pytest.raises(ValueError):
        desk.do(AttachMeetingFile("?", "d", 1, "", meeting_id=meeting, action_id=action.id))


def test_the_property_report_is_one_and_adds_up(desk):
    meeting = desk.do(PlanMeeting(FIELDS))
    report = PropertyReport(None, meeting, repairs=12, repairs_done=12, income=600_000)
    first = desk.do(SavePropertyReport(report))
    assert desk.do(SavePropertyReport(replace(report, repairs_done=9))) == first
    assert [each.repairs_done for each in desk.all(PropertyReport)] == [9]
    assert desk.do(SavePropertyReport(PropertyReport(None, meeting, repairs_done=3))) == first
    for wrong, code in (
        (replace(report, spent=-1), "report_number_negative"),
        (replace(report, repairs_done=13), "report_more_done"),
        (replace(report, complaints=0, complaints_done=1), "report_more_done"),
    ):
        assert refused(desk, SavePropertyReport(wrong)) == code


def test_a_unit_stands_once_on_the_roll(desk):
    flat = desk.do(SaveOwnerUnit(OwnerUnit(None, "３幢2单元501室", 8950, (" 王秀英 ", "王秀英"))))
    stored = desk.store.tables[OwnerUnit][flat]
    assert (stored.unit, stored.owners) == ("3-2-501", ("王秀英",))
    again = OwnerUnit(None, "3-2-501", 100, ("李敏",))
    assert refused(desk, SaveOwnerUnit(again)) == "owner_unit_taken"
    assert refused(desk, SaveOwnerUnit(replace(again, unit="1-1-101", owners=()))) == (
        "owner_missing"
    )
    desk.do(SaveOwnerUnit(replace(again, unit="1-1-101", owners=(), state="unsold")))
    desk.do(DeleteOwnerUnits((flat,)))
    desk.do(SaveOwnerUnit(again))
    assert refused(desk, RestoreOwnerUnits((flat,))) == "owner_unit_taken"


# the same on the real storage


def test_a_stored_meeting_is_planned_undone_and_planned_again(office):
    office.execute(person("赵明", has_vote=True))
    earlier = office.execute(PlanMeeting(FIELDS)).result
    item = office.execute(AddItem(earlier, ItemFields("门禁维修"))).result
    office.execute(AddItem(earlier, ItemFields("报价"), parent_id=item))
    meeting = office.execute(PlanMeeting(FIELDS, copy_from=earlier)).result
    book = office.meetings.book(meeting)
    old = office.meetings.book(earlier)
    assert book is not None and old is not None
    assert [each.title for each in book.items] == [each.title for each in old.items]
    assert book.meeting.number == "2026-02"
    assert [one.position for one in book.attendees] == [1]
    office.undo_history.undo()
    assert office.meetings.book(meeting) is None
    office.undo_history.redo()
    again = office.meetings.book(meeting)
    assert again == book
    office.execute(RemoveItems((again.items[4].id,)))
    after = office.meetings.book(meeting)
    assert len(after.items) == len(book.items) - 2
    office.undo_history.undo()
    assert office.meetings.book(meeting) == book


def test_an_item_brought_up_in_the_meeting_is_known_as_such(office):
    meeting = office.execute(PlanMeeting(FIELDS)).result
    office.execute(OpenMeeting(meeting))
    late = office.execute(AddItem(meeting, ItemFields("临时议题"))).result
    book = office.meetings.book(meeting)
    assert [item.id for item in book.items if not was_posted(item, book.meeting)] == [late]
