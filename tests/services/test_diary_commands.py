"""What each diary command does; the same on the fake and on the real storage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.bootstrap import handlers
from app.domain.diary import (
    Category,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.errors import RuleViolation
from app.domain.people import Resident, Role, Staff
from app.domain.working_calendar import WorkingCalendar
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    ChangeEntries,
    ChangeEntryState,
    ChangeEntryStates,
    DeleteEntries,
    EditEntry,
    EntryChanges,
    EntryFields,
    JoinMatter,
    RecordReturnVisit,
    RestoreEntries,
    SplitFromMatter,
)
from app.services.office_commands import (
    PurgeBin,
    RenameCommunity,
    SaveCategory,
    SaveResident,
    SaveStaff,
)
from app.services.shipped_data import shipped_calendar_days
from tests.fakes import FakeStore, fake_bus

MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DIRECTOR = Staff(1, "小何", Role.DIRECTOR)


class FakeDesk:
    """Commands over the fake storage."""

    def __init__(self):
        self.store = FakeStore()
        self.store.put(DIRECTOR)
        calendar = WorkingCalendar(shipped_calendar_days())
        self._bus = fake_bus(self.store, handlers(lambda: calendar), now=MONDAY)

    def do(self, command, actor=DIRECTOR):
        return self._bus.execute(command, actor).result

    def get(self, kind, record_id):
        return self.store.tables[kind][record_id]

    def all(self, kind):
        return self.store.all(kind)


class RealDesk:
    """Commands over a database."""

    def __init__(self, office):
        self._office = replace(office)
        self._bus = office.bus

    def do(self, command, actor=DIRECTOR):
        return self._bus.execute(command, actor).result

    def get(self, kind, record_id):
        with self._bus._new_unit_of_work("look", DIRECTOR, undoable=True, kind="do") as work:
            return work.records(kind).get(record_id)

    def all(self, kind):
        with self._bus._new_unit_of_work("look", DIRECTOR, undoable=True, kind="do") as work:
            return work.records(kind).find()


@pytest.fixture(params=["fake", "real"])
def desk(request):
    if request.param == "fake":
        return FakeDesk()
    return RealDesk(request.getfixturevalue("office"))


def fields(subject="楼道灯不亮", **others):
    return EntryFields(**{"received_at": MONDAY, "subject": subject} | others)


def test_numbers_run_by_the_year_received_and_are_never_given_twice(desk):
    first = desk.do(AddEntry(fields()))
    second = desk.do(AddEntry(fields()))
    last_year = desk.do(AddEntry(fields(received_at=MONDAY.replace(year=2025))))
    numbers = [desk.get(DiaryEntry, n).number for n in (first, second, last_year)]
    assert numbers == ["2026-0001", "2026-0002", "2025-0001"]


def test_the_new_year_begins_at_midnight_in_china(desk):
    entry = desk.do(AddEntry(fields(received_at=datetime(2025, 12, 31, 16, 0, tzinfo=UTC))))
    assert desk.get(DiaryEntry, entry).number == "2026-0001"


def test_a_late_entry_says_so(desk):
    on_time = desk.do(AddEntry(fields(received_at=MONDAY - timedelta(hours=23))))
    late = desk.do(AddEntry(fields(received_at=MONDAY - timedelta(hours=30))))
    assert not desk.get(DiaryEntry, on_time).late
    assert desk.get(DiaryEntry, late).late


def test_the_category_sets_the_deadline_in_working_days(desk):
    category = desk.do(SaveCategory(Category(None, "自定类别", None, 5)))
    entry = desk.get(DiaryEntry, desk.do(AddEntry(fields(category_id=category))))
    assert (entry.due_on, entry.due_certain) == (date(2026, 11, 30), True)
    slow = desk.do(SaveCategory(Category(None, "跨年类别", None, 40)))
    entry = desk.get(DiaryEntry, desk.do(AddEntry(fields(category_id=slow))))
    assert entry.due_on.year == 2027
    assert not entry.due_certain
    typed = desk.do(AddEntry(fields(category_id=category, due_on=date(2026, 12, 9))))
    assert desk.get(DiaryEntry, typed).due_on == date(2026, 12, 9)


def test_a_resident_without_a_place_is_at_home(desk):
    person = desk.do(SaveResident(Resident(None, "金阿姨", (), "3", "2", "501")))
    entry = desk.get(DiaryEntry, desk.do(AddEntry(fields(resident_id=person))))
    assert str(entry.home) == "3-2-501"
    placed = desk.do(AddEntry(fields(resident_id=person, place_text="北门")))
    assert not desk.get(DiaryEntry, placed).home


@pytest.mark.parametrize("subject", ["", "  \n "])
def test_an_entry_says_something(desk, subject):
    with pytest.raises(RuleViolation, match="entry_text_missing"):
        desk.do(AddEntry(fields(subject)))
    assert desk.all(DiaryEntry) == ()


def test_the_first_follow_up_is_the_answer(desk):
    entry = desk.do(AddEntry(fields()))
    desk.do(AddFollowUp(entry, FollowUpKind.RAISED_AGAIN, "又来问"))
    assert desk.get(DiaryEntry, entry).responded_at is None
    desk.do(AddFollowUp(entry, FollowUpKind.CALL, "已联系物业"))
    answered = desk.get(DiaryEntry, entry)
    assert answered.state is EntryState.IN_PROGRESS
    assert answered.responded_at is not None
    with pytest.raises(RuleViolation, match="follow_up_text_missing"):
        desk.do(AddFollowUp(entry, FollowUpKind.NOTE, " "))


def test_the_path_from_open_to_closed(desk):
    entry = desk.do(AddEntry(fields()))
    desk.do(ChangeEntryState(entry, EntryState.IN_PROGRESS))
    desk.do(ChangeEntryState(entry, EntryState.AWAITING_VISIT))
    desk.do(RecordReturnVisit(entry, Satisfaction.DISSATISFIED, "还是不亮"))
    again = desk.get(DiaryEntry, entry)
    assert (again.state, again.closed_at) == (EntryState.IN_PROGRESS, None)
    desk.do(RecordReturnVisit(entry, Satisfaction.SATISFIED, "亮了"))
    closed = desk.get(DiaryEntry, entry)
    assert closed.state is EntryState.CLOSED
    assert closed.closed_at is not None
    said = [(line.kind, line.state, line.satisfaction) for line in desk.all(FollowUp)]
    assert said[-1] == (FollowUpKind.RETURN_VISIT, EntryState.CLOSED, Satisfaction.SATISFIED)
    assert len(said) == 4


@pytest.mark.parametrize("state", [EntryState.TRANSFERRED, EntryState.REFUSED])
def test_leaving_the_path_needs_a_reason(desk, state):
    entry = desk.do(AddEntry(fields()))
    with pytest.raises(RuleViolation, match="entry_state_needs_reason"):
        desk.do(ChangeEntryState(entry, state, " "))
    assert desk.get(DiaryEntry, entry).state is EntryState.OPEN
    desk.do(ChangeEntryState(entry, state, "属街道职责"))
    assert desk.get(DiaryEntry, entry).state_reason == "属街道职责"
    with pytest.raises(RuleViolation, match="entry_already_in_state"):
        desk.do(ChangeEntryState(entry, state, "再一次"))


def test_editing_keeps_number_and_state_and_follows_the_category(desk):
    quick = desk.do(SaveCategory(Category(None, "快", None, 1)))
    slow = desk.do(SaveCategory(Category(None, "慢", None, 5)))
    entry = desk.do(AddEntry(fields(category_id=quick)))
    before = desk.get(DiaryEntry, entry)
    desk.do(EditEntry(entry, fields("电梯坏了", category_id=slow, due_on=before.due_on)))
    after = desk.get(DiaryEntry, entry)
    assert (after.number, after.subject) == (before.number, "电梯坏了")
    assert after.due_on == date(2026, 11, 30)


def test_many_are_changed_as_one_or_not_at_all(desk):
    ids = tuple(desk.do(AddEntry(fields(f"事{n}"))) for n in range(3))
    changes = EntryChanges(party=Party.PROPERTY, person="王经理", urgency=Urgency.URGENT)
    assert desk.do(ChangeEntries(ids, changes)) == 3
    assert desk.do(ChangeEntries(ids, changes)) == 0
    with pytest.raises(RuleViolation, match="record_gone"):
        desk.do(ChangeEntries((*ids, 99), EntryChanges(person="别人")))
    assert {entry.person for entry in desk.all(DiaryEntry)} == {"王经理"}
    desk.do(ChangeEntryState(ids[0], EntryState.CLOSED))
    assert desk.do(ChangeEntryStates(ids, EntryState.CLOSED)) == 2


def test_the_bin_gives_back_for_ninety_days(desk):
    old, new, kept = (desk.do(AddEntry(fields(text))) for text in ("旧", "新", "在"))
    desk.do(DeleteEntries((old, new)))
    desk.do(RestoreEntries((new,)))
    assert desk.get(DiaryEntry, new).deleted_at is None
    assert desk.do(PurgeBin()) == 0
    assert desk.get(DiaryEntry, old).deleted_at is not None
    assert desk.get(DiaryEntry, kept).deleted_at is None


def matter_of(desk, *ids):
    return [desk.get(DiaryEntry, n).matter_id for n in ids]


def test_matters_join_and_split(desk):
    a, b, c, d = (desk.do(AddEntry(fields(text))) for text in "甲乙丙丁")
    e = desk.do(AddEntry(fields("戊"), joins=a))
    assert matter_of(desk, a, e) == [a, a]
    desk.do(JoinMatter(c, b))
    desk.do(JoinMatter(b, a))
    assert matter_of(desk, a, b, c, e, d) == [a, a, a, a, None]
    desk.do(SplitFromMatter(a))
    assert matter_of(desk, a, b, c, e) == [None, b, b, b]
    desk.do(SplitFromMatter(c))
    desk.do(SplitFromMatter(e))
    assert matter_of(desk, a, b, c, d, e) == [None] * 5
    with pytest.raises(RuleViolation, match="matter_none"):
        desk.do(SplitFromMatter(d))
    with pytest.raises(RuleViolation, match="matter_same_entry"):
        desk.do(JoinMatter(d, d))


def test_roles_are_kept(desk):
    reader = Staff(2, "实习生", Role.READER)
    clerk = desk.get(Staff, desk.do(SaveStaff(Staff(None, "小陈", Role.STAFF))))
    with pytest.raises(RuleViolation, match="role_not_allowed"):
        desk.do(AddEntry(fields()), reader)
    desk.do(AddEntry(fields()), clerk)
    with pytest.raises(RuleViolation, match="role_not_allowed"):
        desk.do(SaveStaff(Staff(None, "新人")), clerk)


def test_the_last_director_stays(desk):
    with pytest.raises(RuleViolation, match="staff_last_director"):
        desk.do(SaveStaff(Staff(1, "小何", Role.STAFF)))


def test_categories_have_two_levels(desk):
    top = desk.do(SaveCategory(Category(None, "顶层")))
    child = desk.do(SaveCategory(Category(None, "下层", top)))
    for category in (Category(None, "太深", child), Category(top, "顶层", child)):
        with pytest.raises(RuleViolation, match="category_too_deep"):
            desk.do(SaveCategory(category))
    with pytest.raises(RuleViolation, match="category_name_taken"):
        desk.do(SaveCategory(Category(None, "下层", top)))


def test_a_community_may_be_renamed_and_named_back(office):
    office.execute(RenameCommunity("新阳光社区"))
    assert office.community == office.queries.community_name() == "新阳光社区"
    office.undo_history.undo()
    assert office.community == "测试社区"
    with pytest.raises(RuleViolation, match="community_name_missing"):
        office.execute(RenameCommunity(" "))
