"""The meetings tab: the list, planning a meeting, the steps of one, the way back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.local_time import at_local
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.people import MeetingSeries, OffDayRule
from app.domain.meetings.series_days import SeriesDay
from app.services.meetings.planning import CancelMeeting, MeetingFields, PlanMeeting, SaveSeries
from app.services.meetings.running import OpenMeeting
from tests.ui.open_workspace import Heard
from ui.tabs.meetings.clock_words import read_clock, written_clock
from ui.tabs.meetings.pages import ACTIONS, PEOPLE, PREPARE, ROLL, step_of
from ui.tabs.meetings.plan_form import PlanForm, day_in_words, plan_of, read_plan
from ui.tabs.meetings.plan_model import PlanModel
from ui.tabs.meetings.view import create
from ui.tabs.meetings.view_model import BIN, MeetingsViewModel


def plan(office, title="2026年12月三方例会", at=None, place="社区会议室"):
    fields = MeetingFields(title, at or at_local(2026, 12, 14, 19, 0), place=place)
    return office.execute(PlanMeeting(fields)).result


@pytest.fixture
def model(workspace):
    shown = MeetingsViewModel(workspace)
    shown.show()
    return shown


@pytest.fixture
def tab(workspace, qtbot):
    shown = create(workspace)
    qtbot.addWidget(shown)
    shown.resize(1366, 648)
    shown.show()
    shown.come_forward()
    return shown


def titles(model):
    return [model.records.row(n).title for n in range(model.records.rowCount())]


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


# what is typed


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("19:00", 1140), ("19：30", 1170), ("1900", 1140), ("7", 420), ("19点", 1140),
        ("19点半", 1170), ("9時", None), ("25:00", None), ("19:60", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_type_it(typed, minute):
    assert read_clock(typed) == minute


def test_a_time_is_written_as_it_is_read():
    assert all(read_clock(written_clock(minute)) == minute for minute in range(0, 1440, 7))


def test_a_meeting_may_have_no_day_yet_but_no_time_without_a_day(qapp):
    assert read_plan(PlanForm(title="例会")).fields.planned_at is None
    assert set(read_plan(PlanForm(title="例会", time="19:00")).wrong) == {"day"}
    assert set(read_plan(PlanForm(day=date(2026, 12, 14), time="晚上")).wrong) == {"title", "time"}


def test_a_meeting_untouched_stays_as_it_is(office, qapp):
    meeting = office.meetings.book(plan(office)).meeting
    fields = read_plan(plan_of(meeting)).fields
    assert (fields.title, fields.planned_at, fields.place) == (
        meeting.title, meeting.planned_at, meeting.place,
    )  # fmt: skip


def test_the_proposed_day_is_said_in_words(qapp):
    series = MeetingSeries(1, "三方例会")
    moved = day_in_words(series, SeriesDay(date(2026, 12, 14), certain=True, moved=True))
    assert "每月12日" in moved
    assert "改在2026-12-14 周一" in moved
    unsure = day_in_words(series, SeriesDay(date(2027, 5, 12), certain=False, moved=False))
    assert "还没公布" in unsure


# the list


def test_meetings_are_found_by_title_and_item(model, office):
    plan(office)
    plan(office, "2027年1月三方例会", at_local(2027, 1, 12, 19, 0))
    model.show("2027")
    assert titles(model) == ["2027年1月三方例会"]
    model.show("没有的")
    assert model.nothing == "hits"


def test_a_binned_meeting_comes_back(model, office, workspace):
    heard = Heard(workspace)
    meeting_id = plan(office)
    model.delete((meeting_id,))
    assert office.meetings.meetings() == ()
    assert heard.said == ["已移到回收站：1 次会议"]
    model.show("", BIN)
    assert titles(model) == ["2026年12月三方例会"]
    model.restore((meeting_id,))
    assert len(office.meetings.meetings()) == 1


def test_the_card_beside_the_list_names_what_comes_next(model, office):
    later = plan(office, "以后的会", at_local(2027, 1, 12, 19, 0))
    cancelled = plan(office, "取消的会", at_local(2026, 12, 1, 19, 0))
    office.execute(CancelMeeting(cancelled, "场地没有了"))
    sooner = plan(office)
    model.show()
    assert model.glance.coming.id == sooner != later
    assert model.glance.running is None


def test_an_empty_list_teaches_and_begins(tab):
    assert tab.list.empty.isVisible()
    assert not tab.list.glance.isVisible()
    assert not tab.list.new_button.isVisible(), "one button is enough"
    button = tab.list.empty.findChild(type(tab.list.new_button))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tab.list.plan_card.isVisible()


# planning


def test_without_a_series_the_12th_is_proposed(workspace, qapp):
    model = PlanModel(workspace)
    model.start()
    assert model.form.time == "19:00"
    assert model.form.day == model.proposal.day.day
    assert model.proposal.series.id is None


def test_the_next_proposal_lies_after_the_meeting_planned_last(workspace, office, qapp):
    office.execute(SaveSeries(MeetingSeries(None, "例会", off_day=OffDayRule.KEEP)))
    model = PlanModel(workspace)
    model.start()
    first = model.form
    model.plan(first)
    model.start()
    assert (first.day, model.form.day) == (date(2026, 12, 12), date(2027, 1, 12))
    assert len(model.proposal.earlier) == 1


def test_a_meeting_is_planned_by_keyboard_alone(tab, office):
    press(tab, Qt.Key.Key_F2)
    card = tab.list.plan_card
    assert card.isVisible()
    assert card.title_field.hasFocus()
    card.title_field.insert("十二月例会")
    press(card.title_field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    found = office.meetings.meetings()
    assert [row.title for row in found] == ["十二月例会"]
    assert tab.key == PREPARE
    assert tab.head.title.text() == "十二月例会"


def test_a_day_that_is_none_is_said_beside_its_field(tab, office):
    tab.open_thing("new")
    card = tab.list.plan_card
    card.day.clear()
    card.day.insert("等通知")
    card.save_wanted.emit()
    assert card.fields["day"].is_refused
    assert office.meetings.meetings() == ()


def test_the_title_follows_the_day_until_it_is_changed(tab):
    tab.open_thing("new")
    card = tab.list.plan_card
    card.day.setText("2027-03-15")
    card.day.take()
    assert card.title_field.text() == "2027年3月三方例会"


def test_the_series_is_changed_in_the_same_place(tab, office):
    tab.open_thing("new")
    tab.list.plan_card.series.click()
    card = tab.list.series_card
    assert card.isVisible()
    card.day.setValue(20)
    card.time.setText("14:30")
    press(card.time, Qt.Key.Key_Return)
    kept = office.meetings.series()
    assert [(one.day_of_month, one.minute_of_day) for one in kept] == [(20, 870)]
    assert tab.list.plan_card.isVisible()
    assert tab.list.plan_card.time.text() == "14:30"


def test_esc_leaves_the_form(tab, office):
    plan(office)
    tab.open_thing("new")
    press(tab.list.plan_card.title_field, Qt.Key.Key_Escape)
    assert not tab.list.plan_card.isVisible()


# one meeting


def test_a_meeting_opens_at_the_step_it_stands_at():
    steps = [step_of(state) for state in MeetingState]
    assert steps == ["prepare", "run", "after", "after", "prepare"]


def test_enter_opens_and_esc_leads_back(tab, office):
    plan(office)
    tab.list.model.show()
    tab.list.come_forward()
    tab.list.table.selectRow(0)
    press(tab.list.table, Qt.Key.Key_Return)
    assert tab.key == PREPARE
    press(tab.focusWidget() or tab, Qt.Key.Key_Escape)
    assert tab.key == ""
    assert tab.list.isVisible()


def test_the_head_follows_what_is_changed_elsewhere(tab, office):
    meeting_id = plan(office)
    tab.open_thing(meeting_id)
    office.execute(CancelMeeting(meeting_id, "场地没有了"))
    QGuiApplication.processEvents()
    assert tab.head.state.text == "已取消"
    assert not tab.page(PREPARE).open_button.isVisible()


def test_a_meeting_that_goes_leads_back_to_the_list(tab, office, workspace):
    meeting_id = plan(office)
    tab.open_thing(("meeting", meeting_id, PREPARE))
    workspace.undo()
    QGuiApplication.processEvents()
    assert tab.key == ""


@pytest.mark.parametrize("key", [ACTIONS, PEOPLE, ROLL])
def test_what_belongs_to_no_meeting_opens_by_its_name(tab, key):
    tab.open_thing(key)
    assert tab.key == key
    assert not tab.head.steps.isVisible()
    assert tab.keys() is not None
    tab.close_one()
    tab.close_one()
    assert tab.key == ""


def test_a_restart_leads_back_into_the_meeting_that_runs(office, workspace, qtbot):
    meeting_id = plan(office)
    office.execute(OpenMeeting(meeting_id))
    again = create(workspace)
    qtbot.addWidget(again)
    again.come_forward()
    assert again.model.meeting_id == meeting_id
    assert again.key == "run"
