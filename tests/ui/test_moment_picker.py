"""Days and hours picked with keys, in the words of a notice."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.picked_times import said_picked, times_in
from ui.widgets.moment_picker import HALF_HOURS, MomentPicker
from ui.widgets.month_grid import MonthGrid

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "start", "last", "end", "said"),
    [
        (date(2026, 12, 3), time(9), None, time(17), "12月3日(周四)上午9点到下午5点"),
        (date(2026, 12, 3), None, None, None, "12月3日(周四)"),
        (date(2026, 12, 3), time(9), None, None, "12月3日(周四)上午9点"),
        (date(2026, 12, 3), None, date(2026, 12, 5), None, "12月3日(周四)到12月5日(周六)"),
        (date(2026, 12, 3), time(9), None, time(8), "12月3日(周四)上午9点"),
        (date(2027, 1, 4), time(13, 30), None, None, "2027年1月4日(周一)下午1点30分"),
        (
            date(2026, 12, 3), time(9), date(2026, 12, 4), time(17),
            "12月3日(周四)上午9点到12月4日(周五)下午5点",
        ),
    ],
)  # fmt: skip
def test_days_and_hours_in_words(day, start, last, end, said):
    assert said_picked(day, start, last, end, TODAY) == said


@pytest.mark.parametrize("half_hours", [1, 3, 6])
def test_hours_said_are_read_back(half_hours):
    for place, start in enumerate(HALF_HOURS[:-half_hours]):
        end = HALF_HOURS[place + half_hours]
        said = said_picked(TODAY, start, None, end, TODAY)
        assert times_in(said) == (start, end), said


def test_other_ways_to_say_hours_are_read():
    assert times_in("早上8点半开始，中午1点结束") == (time(8, 30), time(13))
    assert times_in("29点，上午9点61分") == ()


def test_the_picker_begins_with_what_is_written(qtbot):
    picker = MomentPicker(TODAY, lambda day: day.weekday() < 5)
    qtbot.addWidget(picker)
    said = "12月3日(周四)上午9点到下午5点"
    picker.begin(said)
    assert picker.text == said
    picker.begin("")
    assert picker.text == "11月24日(周二)"


def test_a_month_goes_by_keys(qtbot):
    grid = MonthGrid(date(2026, 1, 31), lambda day: day.weekday() < 5)
    qtbot.addWidget(grid)
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.day == date(2026, 2, 28)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert grid.day == date(2026, 2, 21)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.day == date(2026, 1, 31)
    with qtbot.waitSignal(grid.taken):
        QTest.keyClick(grid, Qt.Key.Key_Return)
