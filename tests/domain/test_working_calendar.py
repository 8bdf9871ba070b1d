"""The working calendar: announced years to the day, honesty about the others, and its laws."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.working_calendar import (
    CalendarDay,
    DayKind,
    WorkingCalendar,
    warns_about_next_year,
)
from app.services.shipped_data import shipped_calendar_days

CALENDAR = WorkingCalendar(shipped_calendar_days())
MAKEUP_2026 = ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
OFF_2026 = {"01-01": 3, "02-15": 9, "04-04": 3, "05-01": 5, "06-19": 3, "09-25": 3, "10-01": 7}

days = st.dates(date(2024, 1, 1), date(2027, 6, 30))
announced = st.dates(date(2024, 1, 1), date(2026, 12, 31))
counts = st.integers(0, 60)


def test_make_up_workdays_of_2026():
    worked = [
        f"{entry.day:%m-%d}"
        for entry in shipped_calendar_days()
        if entry.day.year == 2026 and entry.kind is DayKind.MAKEUP_WORKDAY
    ]
    assert tuple(worked) == MAKEUP_2026
    assert all(CALENDAR.is_worked(date.fromisoformat(f"2026-{day}")) for day in MAKEUP_2026)


def test_days_off_of_2026():
    off = {
        date.fromisoformat(f"2026-{start}") + timedelta(days=n)
        for start, length in OFF_2026.items()
        for n in range(length)
    }
    listed = {
        e.day for e in shipped_calendar_days() if e.day.year == 2026 and e.kind is DayKind.HOLIDAY
    }
    assert listed == off


@pytest.mark.parametrize(("year", "worked"), [(2024, 251), (2025, 248), (2026, 248)])
def test_working_days_of_a_year(year, worked):
    assert CALENDAR.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == worked


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 10, 10), DayKind.MAKEUP_WORKDAY),
        (date(2026, 9, 20), DayKind.MAKEUP_WORKDAY),
        (date(2026, 10, 1), DayKind.HOLIDAY),
        (date(2026, 11, 21), DayKind.RESTDAY),
        (date(2026, 11, 23), DayKind.WORKDAY),
        (date(2027, 1, 1), DayKind.UNKNOWN),
    ],
)
def test_kinds(day, kind):
    assert CALENDAR.kind_of(day) is kind


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 9, 24), 10, date(2026, 10, 15)),  # 志愿服务记录与证明出具办法 第十一条
        (date(2026, 9, 30), 10, date(2026, 10, 20)),
        (date(2026, 9, 18), 1, date(2026, 9, 20)),  # a Sunday that is worked
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
    ],
)
def test_deadlines_in_working_days(start, count, end):
    deadline = CALENDAR.after_working_days(start, count)
    assert (deadline.day, deadline.certain) == (end, True)


def test_a_posting_period_that_ends_in_a_holiday_is_extended():
    assert CALENDAR.after_days(date(2026, 9, 25), 7).day == date(2026, 10, 8)
    assert CALENDAR.after_days(date(2026, 12, 1), 14).day == date(2026, 12, 15)


def test_next_year_is_counted_by_weekday_and_said_to_be_uncertain():
    deadline = CALENDAR.after_working_days(date(2026, 12, 30), 2)
    assert (deadline.day, deadline.certain) == (date(2027, 1, 1), False)
    assert CALENDAR.after_working_days(date(2026, 12, 30), 1).certain


def test_one_day_typed_in_early_does_not_announce_a_year():
    new_year = CalendarDay(None, date(2027, 1, 1), DayKind.HOLIDAY, "元旦")
    calendar = WorkingCalendar([*shipped_calendar_days(), new_year])
    assert calendar.kind_of(date(2027, 1, 1)) is DayKind.HOLIDAY
    assert calendar.is_certain(date(2027, 1, 1))
    assert calendar.kind_of(date(2027, 2, 8)) is DayKind.UNKNOWN
    assert warns_about_next_year(calendar, date(2026, 11, 23))
    deadline = calendar.after_working_days(date(2026, 12, 31), 1)
    assert (deadline.day, deadline.certain) == (date(2027, 1, 4), False)


def test_the_warning_begins_in_november():
    assert not warns_about_next_year(CALENDAR, date(2026, 10, 31))
    assert warns_about_next_year(CALENDAR, date(2026, 11, 1))
    assert not warns_about_next_year(CALENDAR, date(2025, 11, 1))


def test_a_negative_count_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="negative"):
        CALENDAR.after_working_days(date(2026, 1, 1), -1)


def test_a_search_without_end_is_given_up_as_uncertain():
    off = [
        CalendarDay(None, date(2026, 1, 1) + timedelta(days=n), DayKind.HOLIDAY)
        for n in range(5000)
    ]
    assert not WorkingCalendar(off).after_working_days(date(2026, 1, 1), 1).certain


@given(days, counts, counts)
def test_more_days_are_never_due_earlier(start, fewer, more):
    fewer, more = sorted((fewer, more))
    assert (
        CALENDAR.after_working_days(start, fewer).day
        <= CALENDAR.after_working_days(start, more).day
    )


@given(days, days, counts)
def test_a_later_start_is_never_due_earlier(one, other, count):
    one, other = sorted((one, other))
    assert (
        CALENDAR.after_working_days(one, count).day <= CALENDAR.after_working_days(other, count).day
    )


@given(days, st.integers(1, 60))
def test_counting_back_gives_the_number_asked_for(start, count):
    deadline = CALENDAR.after_working_days(start, count)
    assert CALENDAR.is_worked(deadline.day)
    assert CALENDAR.working_days_between(start, deadline.day) == count


@given(days, counts)
def test_certain_means_that_every_day_on_the_way_was_announced(start, count):
    deadline = CALENDAR.after_working_days(start, count)
    first = start if count == 0 else start + timedelta(days=1)
    way = [first + timedelta(days=n) for n in range((deadline.day - first).days + 1)]
    assert deadline.certain == all(day.year <= 2026 for day in way)


@given(announced, st.integers(0, 200), st.integers(0, 200))
def test_stretches_of_working_days_add_up(start, first, second):
    middle, end = start + timedelta(days=first), start + timedelta(days=first + second)
    between = CALENDAR.working_days_between
    assert between(start, end) == between(start, middle) + between(middle, end)


def test_the_shipped_days_are_those_of_both_public_sources():
    shared = Path(__file__).parents[2].parent / "shared" / "data" / "holidays"
    listed = shared / "chinesecalendar_1.11.0_special_days_2004-2026.csv"
    if not listed.exists():
        pytest.skip("missing ../shared/data/holidays")
    rows = [line.split(",") for line in listed.read_text(encoding="utf-8").splitlines()[1:]]
    special = {date.fromisoformat(row[0]): row[2] == "1" for row in rows if row[0] >= "2024"}
    shipped = {day.day: day.kind is DayKind.HOLIDAY for day in shipped_calendar_days()}
    assert shipped == special
