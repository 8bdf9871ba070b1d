"""Planning a meeting: people with their digits, the agenda, material, the report, the roll."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.diary import DiaryEntry, Party
from app.domain.errors import RuleViolation
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
    Attendee,
    Duty,
    MeetingPerson,
    MeetingSeries,
    OwnerUnit,
)
from app.domain.people import Resident
from app.domain.voting.cases import Body
from app.domain.working_calendar import WorkingCalendar
from app.services.meetings.handlers import meeting_handlers
from app.services.meetings.planning import (
    AddItem,
    AddItemsFromEntries,
    AttachMeetingFile,
    CancelMeeting,
    DeleteMeetings,
    DeleteOwnerUnits,
    EditItem,
    EditMeeting,
    ItemFields,
    MeetingFields,
    MoveItem,
    OrderMeetingPeople,
    PlanMeeting,
    RemoveAttendee,
    RemoveItems,
    RemoveMeetingFile,
    RestoreMeetings,
    RestoreOwnerUnits,
    SaveAttendee,
    SaveMeetingPerson,
    SaveOwnerUnit,
    SavePropertyReport,
    SaveSeries,
)
from app.services.meetings.running import OpenMeeting
from app.services.meetings.standard_agenda import standard_agenda
from tests.fakes import DIRECTOR, NOW, FakeStore, fake_bus

EVENING = datetime(2026, 12, 14, 11, tzinfo=UTC)
"""19:00 on the wall."""
FIELDS = MeetingFields("三方例会", EVENING, place="社区会议室", seats=7)
COMMITTEE = replace(FIELDS, title="业委会会议", kind=MeetingKind.OWNERS_COMMITTEE)
MEMBERS = ("赵明", "钱进", "孙立", "李敏", "周平", "吴强", "郑红")


class FakeOffice:
    """Commands on a store, as an office gives them."""

    def __init__(self):
        self.store = FakeStore()
        self.bus = fake_bus(self.store, meeting_handlers(lambda: WorkingCalendar(())))

    def do(self, command):
        return self.bus.execute(command, DIRECTOR).result

    def all(self, kind):
        return self.store.all(kind)

    def agenda(self, meeting_id):
        items = [item for item in self.all(AgendaItem) if item.meeting_id == meeting_id]
        assert sorted(item.position for item in items) == list(range(len(items)))
        return sorted(items, key=lambda item: item.position)

    def titles(self, meeting_id):
        return [item.title for item in self.agenda(meeting_id)]

    def called(self, meeting_id):
        called = [one for one in self.all(Attendee) if one.meeting_id == meeting_id]
        return sorted(called, key=lambda one: one.position)


@pytest.fixture
def desk():
    return FakeOffice()


def person(name, party=Party.OWNERS_COMMITTEE, **more):
    return SaveMeetingPerson(MeetingPerson(None, name, party, **more))


@pytest.fixture
def full_desk(desk):
    """An office with a committee of seven, an alternate, the community and the property company."""
    desk.do(person("何书记", Party.COMMUNITY, duty=Duty.CHAIR))
    desk.do(person("冯经理", Party.PROPERTY, title="项目经理", duty=Duty.REPRESENTATIVE))
    for name in MEMBERS:
        desk.do(person(name, has_vote=True))
    desk.do(person("陈候补", duty=Duty.ALTERNATE))
    return desk


def refused(desk, command):
    before = {kind: dict(rows) for kind, rows in desk.store.tables.items()}
    with pytest.raises(RuleViolation) as refusal:
        desk.do(command)
    assert {kind: dict(rows) for kind, rows in desk.store.tables.items() if rows} == {
        kind: rows for kind, rows in before.items() if rows
    }
    return refusal.value.code


# people


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
