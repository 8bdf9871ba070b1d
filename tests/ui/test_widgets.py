"""The kit: search, chips, fields, dates, toasts, progress; by keyboard and with names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.task_runner import InlineTaskRunner
from ui.theme import Tone
from ui.widgets import progress_strip
from ui.widgets.badge import Badge
from ui.widgets.basics import ActionButton, CheckBox, Choice
from ui.widgets.cards import EmptyState, MessageBar, SideCard
from ui.widgets.chips import FilterChips
from ui.widgets.date_field import DateField, read_date
from ui.widgets.fitting_words import Paragraph
from ui.widgets.form_field import FormField, TextArea, TextInput
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.search_box import SearchBox
from ui.widgets.tab_strip import TabStrip
from ui.widgets.timeline import Timeline, TimelineLine
from ui.widgets.toast import Toast
from ui.widgets.tool_line import ToolLine

TODAY = date(2026, 11, 23)


@pytest.fixture
def shown(qtbot):
    """Shows widgets in a window of their own."""
    kept = []

    def show(*widgets):
        window = QWidget()
        kept.append(window)
        box = QVBoxLayout(window)
        for widget in widgets:
            box.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(900, 600)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def test_typing_is_searched_once_after_a_pause(qtbot, shown):
    box = SearchBox("搜索", "搜索日志")
    shown(box)
    asked = []
    box.searched.connect(asked.append)
    QTest.keyClicks(box, "jay")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["jay"])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert asked == ["jay", ""]
    assert box.text() == ""


def test_ctrl_f_finds_the_search_box(shown):
    box, other = SearchBox("搜索", "搜索日志"), TextInput()
    window = shown(box, other)
    other.setFocus()
    QTest.keySequence(window, "Ctrl+F")
    assert box.hasFocus()
    assert box.accessibleName() == "搜索日志"


def test_chips_are_chosen_by_mouse_and_arrow_keys(shown):
    chips = FilterChips([("all", "全部", Tone.PRIMARY), ("open", "待办", Tone.AMBER)])
    shown(chips)
    chosen = []
    chips.chosen.connect(chosen.append)
    chips.set_counts({"all": 1284, "open": 17})
    assert chips.chip("all").accessibleName() == "全部 1,284"
    QTest.mouseClick(chips.chip("open"), Qt.MouseButton.LeftButton)
    QTest.keyClick(chips.chip("open"), Qt.Key.Key_Right)
    assert chosen == ["open", "all"]
    assert chips.key == "all"


def test_an_error_stands_beside_its_field_and_is_read_aloud(shown):
    field = FormField("电话", TextInput(), hint="手机或座机")
    shown(field)
    field.refuse("号码不全")
    assert field.message == field.input.accessibleDescription() == "号码不全"
    assert field.is_refused
    field.accept()
    assert field.message == "手机或座机"
    assert not field.is_refused


def test_tab_leaves_a_text_area_and_ctrl_enter_submits(shown):
    area, after = TextArea(), TextInput()
    shown(area, after)
    submitted = []
    area.submitted.connect(lambda: submitted.append(True))
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert submitted == [True]
    assert after.hasFocus()


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("2026-11-25", date(2026, 11, 25)),
        ("2026年11月25日", date(2026, 11, 25)),
        ("20261125", date(2026, 11, 25)),
        ("2026.1.5", date(2026, 1, 5)),
        ("11-25", date(2026, 11, 25)),
        ("1/5", date(2027, 1, 5)),
        ("12月31", date(2026, 12, 31)),
        ("25日", date(2026, 11, 25)),
        ("25", date(2026, 11, 25)),
        ("明天", date(2026, 11, 24)),
        ("Yesterday", date(2026, 11, 22)),
        ("+3", date(2026, 11, 26)),
        ("－７", date(2026, 11, 16)),
        ("2-30", None),
        ("31日", None),
        ("随便", None),
        ("", None),
    ],
)
def test_dates_as_people_type_them(typed, understood):
    assert read_date(typed, TODAY) == understood


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_date_written_out_is_understood_again(day):
    assert read_date(day.isoformat(), TODAY) == day
    assert read_date(f"{day.year}年{day.month}月{day.day}日", TODAY) == day


@given(st.text(max_size=12))
def test_nothing_typed_breaks_the_date_field(text):
    found = read_date(text, TODAY)
    assert found is None or isinstance(found, date)


def test_a_key_that_saves_finds_the_date_just_typed(shown):
    field = DateField("期限", TODAY)
    shown(field)
    saved = []
    save = QShortcut(QKeySequence("Ctrl+S"), field)
    save.activated.connect(lambda: saved.append(field.day))
    field.setFocus()
    field.setText("+3")
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "+3"
    QTest.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == [TODAY + timedelta(days=3)]


def test_a_date_field_writes_out_what_it_understood(shown):
    field, after = DateField("期限", TODAY), TextInput()
    shown(field, after)
    changed = []
    field.date_changed.connect(changed.append)
    field.setFocus()
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "2026-11-25 周三"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert changed == [date(2026, 11, 25), date(2026, 11, 26)]
    field.setFocus()
    field.setText("随便")
    after.setFocus()
    assert not field.is_valid
    assert field.property("wrong") == "true"


def test_a_button_says_its_key_and_the_key_presses_it(shown):
    pressed = []
    button = ActionButton("记一条", key="F2", on_click=lambda: pressed.append(True))
    window = shown(button)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert pressed == [True]
    assert button.text() == "记一条  F2"
    assert button.accessibleName() == "记一条"


@pytest.mark.parametrize("wide", [1200, 700, 460])
def test_tools_never_stand_on_each_other(shown, wide):
    search = SearchBox("找", "找")
    filters = [ActionButton("全部的都在这里") for _ in range(2)]
    acts = [ActionButton("打印登记簿") for _ in range(4)]
    tools = ToolLine(search, filters, acts)
    shown(tools)
    for width in (1200, wide):
        tools.setFixedWidth(width)
        QTest.qWait(1)
    places = [piece.geometry() for piece in (search, *filters, *acts)]
    assert not [one for n, one in enumerate(places) if any(map(one.intersects, places[n + 1 :]))]
    assert (
        acts[-1].geometry().top() <= search.geometry().center().y() <= acts[-1].geometry().bottom()
    )
    assert acts[-1].geometry().right() < wide


def test_a_choice_keeps_its_value_when_offered_anew(shown):
    choice = Choice("渠道")
    shown(choice)
    changed = []
    choice.currentIndexChanged.connect(changed.append)
    choice.offer([(1, "来访"), (2, "电话")])
    choice.choose(2)
    choice.offer([(3, "微信"), (2, "电话")])
    assert choice.currentData() == 2
    choice.choose("unknown")
    assert choice.currentData() == 3


def test_a_toast_offers_its_act_once(shown):
    window = shown()
    toast, undone = Toast(window), []
    toast.say("已删除 2026-0012", "撤销", lambda: undone.append(True))
    assert toast.text == "已删除 2026-0012"
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toast.text == ""


def test_a_message_bar_and_an_empty_state_act(shown):
    bar = MessageBar("明年的放假安排还没有导入", Tone.AMBER, action="导入")
    empty = EmptyState("diary", "还没有日志", "都记在这里。", action="记一条", link="试用示例")
    shown(bar, empty)
    acted = []
    bar.acted.connect(lambda: acted.append("bar"))
    empty.acted.connect(lambda: acted.append("button"))
    empty.followed.connect(lambda: acted.append("link"))
    for button in (*bar.findChildren(ActionButton), *empty.findChildren(ActionButton)):
        button.click()
    assert acted == ["bar", "button", "link"]
    assert bar.accessibleName() == "明年的放假安排还没有导入"


def test_the_timeline_shows_text_as_it_is_written(shown):
    timeline = Timeline()
    shown(timeline)
    timeline.tell([TimelineLine("今天 09:12", "来访", "<b>不是</b> & 标记", "小何", "全")] * 3)
    assert timeline.line_count == 3
    timeline.tell([])
    assert timeline.line_count == 0


def test_the_side_card_closes_on_escape(shown):
    card = SideCard("详情")
    shown(card)
    card.head("张大妈 · 5-3-201", "文体活动", "超期 2 天", Tone.SEAL)
    closed = []
    card.closed.connect(lambda: closed.append(True))
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert closed == [True]
    assert card.badge.text == "超期 2 天"


def test_a_tab_says_how_many_things_wait(shown):
    strip = TabStrip([("today", "今日", "today"), ("diary", "服务日志", "diary")])
    shown(strip)
    chosen = []
    strip.chosen.connect(chosen.append)
    narrow = strip.button("diary").sizeHint().width()
    strip.set_count("diary", 3)
    assert strip.button("diary").sizeHint().width() > narrow
    assert "3" in strip.button("diary").accessibleName()
    QTest.mouseClick(strip.button("diary"), Qt.MouseButton.LeftButton)
    strip.choose("settings")
    assert chosen == ["diary"]
    assert not strip.button("diary").isChecked()


@pytest.mark.parametrize("tone", Tone)
def test_a_badge_has_room_for_its_word_and_sign(shown, tone):
    badge = Badge("处理中", tone)
    shown(badge, CheckBox("匿名"))
    assert badge.width() >= badge.fontMetrics().horizontalAdvance("处理中")


def test_a_paragraph_grows_and_shrinks_with_its_width(shown):
    paragraph = Paragraph("word " * 40)
    heights = []
    shown(paragraph)
    for wide in (600, 120, 600):
        paragraph.resize(wide, paragraph.height())
        heights.append(paragraph.height())
    assert heights[1] > 2 * heights[0]
    assert heights[2] == heights[0]


def test_slow_work_shows_itself_and_can_be_cancelled(qtbot, shown, monkeypatch):
    monkeypatch.setattr(progress_strip, "PATIENCE", 0)
    strip, runner = ProgressStrip(), InlineTaskRunner()
    shown(strip)
    runner.held = True
    runner.started.connect(strip.watch)
    task = runner.run(lambda progress: None, title="正在导入")
    qtbot.waitUntil(strip.isVisible)
    task.progressed.emit(30, 100, "第 30 行")
    assert strip._bar.value() == 30
    strip._stop.click()
    assert task.is_cancelling
    runner.release()
    assert not strip.isVisible()


def test_work_that_cannot_stop_says_so(qtbot, shown, monkeypatch):
    monkeypatch.setattr(progress_strip, "PATIENCE", 0)
    strip, runner = ProgressStrip(), InlineTaskRunner()
    shown(strip)
    runner.held = True
    runner.started.connect(strip.watch)
    runner.run(lambda progress: None, title="正在备份", can_stop=False)
    qtbot.waitUntil(strip.isVisible)
    assert not strip._stop.isVisible()
    runner.release()


def test_quick_work_never_shows(qtbot, shown):
    strip, runner = ProgressStrip(), InlineTaskRunner()
    shown(strip)
    runner.started.connect(strip.watch)
    runner.run(lambda progress: None, title="正在保存")
    assert not strip.isVisible()


def test_days_near_today_have_names(qapp):
    from ui.words import short_day

    said = [short_day(TODAY + timedelta(days=away), TODAY) for away in (-1, 0, 1, -2)]
    assert said == ["昨天", "今天", "明天", "11-21"]
    assert short_day(date(2025, 11, 21), TODAY) == "2025-11-21"
