"""The today tab: what it says, what a click or a key opens, when it reads again."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.errors import RuleViolation
from app.services.diary_commands import AddEntry, EntryFields
from tests.ui.open_workspace import Heard
from ui.tabs.today.badge import count
from ui.tabs.today.view import create
from ui.tabs.today.view_model import TodayViewModel

NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def add(office, subject, due_in=None, **more):
    due = None if due_in is None else office.today() + timedelta(days=due_in)
    fields = EntryFields(NINE - timedelta(days=3), subject, due_on=due, **more)
    return office.execute(AddEntry(fields)).result


@pytest.fixture
def tab(workspace, qtbot):
    page = create(workspace)
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    page.come_forward()
    qtbot.waitUntil(lambda: page.model.board is not None)
    return page


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(3, "夜深了"), (8, "早上好"), (10, "上午好"), (13, "中午好"), (20, "晚上好")],
)
def test_the_greeting_knows_the_time(workspace, hour, greeting):
    workspace.office.clock = lambda: datetime(2026, 11, 23, hour, tzinfo=UTC) - timedelta(hours=8)
    assert TodayViewModel(workspace).heading() == f"11月23日 星期一 · {greeting}，小何"


def test_english_dates_read_as_english(workspace):
    workspace.wording = type(workspace.wording)("en")
    assert "Monday" in TodayViewModel(workspace).heading()


def test_what_is_read_is_said_once_and_again_after_a_change(workspace, office, qtbot):
    model = TodayViewModel(workspace)
    model.come_forward()
    assert model.lines
    with qtbot.waitSignal(model.board_read, timeout=2000):
        add(office, "路灯不亮", -1)
    assert model.lines[0].kind == "overdue"


def test_a_hidden_page_waits_until_it_is_shown(workspace, office):
    model = TodayViewModel(workspace)
    model.come_forward()
    board = model.board
    model.go_back()
    add(office, "路灯不亮", -1)
    assert model.board is board
    model.come_forward()
    assert model.board is not board


def test_a_backup_is_made_from_its_line(workspace, office):
    heard = Heard(workspace)
    model = TodayViewModel(workspace)
    model.come_forward()
    line = next(one for one in model.lines if one.kind == "backup")
    model.open_line(line)
    assert office.last_backup() is not None
    assert heard.said
    assert all(one.kind != "backup" for one in model.lines)


def test_a_backup_that_fails_says_so(workspace, office, monkeypatch):
    def refuse(_target, _progress):
        raise RuleViolation("record_gone")

    monkeypatch.setattr(office.storage, "backup", refuse)
    heard = Heard(workspace)
    TodayViewModel(workspace).back_up()
    assert heard.said == [workspace.wording.error(RuleViolation("record_gone"))]


def test_a_new_office_is_taught_how_to_begin(tab):
    heard = Heard(tab._workspace)
    assert tab.lines.rows  # a backup and a calendar are missing
    QTest.keyClick(tab, Qt.Key.Key_F2)
    assert heard.went_to == [("diary", "new")]


def test_keys_go_along_the_lines_and_enter_opens(tab, office, qtbot):
    entry = add(office, "路灯不亮", -2, who_text="金阿姨")
    heard = Heard(tab._workspace)
    tab.model.load()
    first, second = tab.lines.rows[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert heard.went_to == [("diary", entry)]
    assert tab.strip.isVisible()
    assert tab.strip.accessibleName() == "金阿姨：路灯不亮"


def test_a_click_on_the_strip_opens_the_most_pressing(tab, office, qtbot):
    entry = add(office, "路灯不亮", -2)
    tab.model.load()
    heard = Heard(tab._workspace)
    button = next(one for one in tab.strip._buttons.values() if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.went_to == [("diary", entry)]


def test_many_lines_are_folded_until_asked_for(tab, office, qtbot):
    for n in range(6):
        add(office, f"超期 {n}", -1 - n)
        add(office, f"今天 {n}", 0)
    tab.model.load()
    folded = len(tab.lines.rows)
    assert folded < len(tab.model.lines)
    qtbot.mouseClick(tab._more, Qt.MouseButton.LeftButton)
    assert len(tab.lines.rows) == len(tab.model.lines)


def test_cards_stand_two_abreast_on_a_small_window(tab):
    assert tab._grid.columnCount() == 3
    tab.resize(800, 600)
    assert tab._grid.getItemPosition(tab._grid.indexOf(tab.score))[:2] == (1, 1)


def test_the_chart_draws_and_turns_into_a_table(tab, office, qtbot):
    category = office.diary.categories()[0]
    for n in range(12):
        received = NINE - timedelta(days=10 + n)
        fields = EntryFields(received, f"停车 {n}", category_id=category.id)
        office.execute(AddEntry(fields))
    tab.model.load()
    qtbot.waitUntil(lambda: tab.chart._drawn is not None)
    assert not tab.chart.shows_table
    tab.chart.turn()
    assert tab.chart.shows_table
    assert tab.chart._rows.records.rowCount() == len(tab.chart._table.rows)
    tab.chart.turn()
    tab.chart.copy_picture()


def test_the_badge_counts_late_and_due_today(office):
    add(office, "晚了", -1)
    add(office, "今天", 0)
    add(office, "明天", 1)
    assert count(office) == 2
