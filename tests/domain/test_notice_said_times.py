"""Days and hours in notices: said as people say them, and read back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notices.said_times import days_in, find_days, said_day, said_span, said_time

TODAY = date(2026, 11, 24)


def test_a_day_has_its_weekday_and_its_year_only_when_it_is_another():
    assert said_day(date(2026, 12, 3), TODAY) == "12月3日(周四)"
    assert said_day(date(2027, 1, 3), TODAY) == "2027年1月3日(周日)"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0), "凌晨0点"),
        (time(5, 59), "凌晨5点59分"),
        (time(9), "上午9点"),
        (time(12), "中午12点"),
        (time(13, 30), "下午1点30分"),
        (time(14, 5), "下午2点05分"),
        (time(18), "晚上6点"),
        (time(23, 59), "晚上11点59分"),
    ],
)
def test_an_hour_has_its_part_of_the_day(at, said):
    assert said_time(at) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (datetime(2026, 12, 3, 9), None, "12月3日(周四)上午9点"),
        (datetime(2026, 12, 3, 9), datetime(2026, 12, 3, 17), "12月3日(周四)上午9点到下午5点"),
        (datetime(2026, 12, 3, 9), datetime(2026, 12, 3, 11, 30), "12月3日(周四)上午9点到11点30分"),
        (
            datetime(2026, 12, 3, 9),
            datetime(2026, 12, 4, 17),
            "12月3日(周四)上午9点到12月4日(周五)下午5点",
        ),
        (datetime(2026, 12, 3), None, "12月3日(周四)"),
        (datetime(2026, 12, 3), datetime(2026, 12, 3), "12月3日(周四)"),
        (datetime(2026, 12, 3), datetime(2026, 12, 4), "12月3日(周四)到12月4日(周五)"),
        (
            datetime(2026, 12, 31, 20),
            datetime(2027, 1, 1, 8),
            "12月31日(周四)晚上8点到2027年1月1日(周五)上午8点",
        ),
    ],
)
def test_a_span_says_a_day_twice_only_when_it_ends_on_another(start, end, said):
    assert said_span(start, end, TODAY) == said


def test_a_moment_in_utc_is_said_by_the_clock_on_the_wall():
    assert said_span(datetime(2026, 12, 3, 1, tzinfo=UTC), None, TODAY) == "12月3日(周四)上午9点"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12月3日(周四)上午9点到12月4日(周五)下午5点", [(2026, 12, 3), (2026, 12, 4)]),
        ("2026年12月3日", [(2026, 12, 3)]),
        ("１２月３日（星期四）", [(2026, 12, 3)]),
        ("12/3、2026-12-05", [(2026, 12, 3), (2026, 12, 5)]),
        ("12月3日到5日", [(2026, 12, 3), (2026, 12, 5)]),
        ("1月5日", [(2027, 1, 5)]),
        ("11月3号", [(2026, 11, 3)]),
        ("2月30日，3-2-501，0571-88888888，第2/13页", []),
        ("", []),
    ],
)
def test_days_are_read_back(text, days):
    assert days_in(text, TODAY) == tuple(date(*day) for day in days)


def test_a_weekday_written_beside_a_day_is_found():
    [found] = find_days("定在12月3日（星期天）开会", TODAY)
    assert (found.day, found.weekday, found.weekday_start) == (date(2026, 12, 3), 6, 8)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.dates(date(2021, 1, 1), date(2034, 1, 1)))
def test_what_is_said_is_read_back(day, today):
    written = said_day(day, today)
    hint = today if "年" in written else day + timedelta(days=1)
    [found] = find_days(written, hint)
    assert (found.day, found.weekday) == (day, day.weekday())
