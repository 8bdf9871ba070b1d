"""Figures of the diary: windows, weeks, time to close, satisfaction."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import EntryState, Satisfaction
from app.domain.local_time import at_local
from app.domain.statistics import (
    ClosedFact,
    Window,
    entries_per_week,
    nearest_rank,
    percent,
    satisfaction_shares,
    time_to_close,
)
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import shipped_calendar_days

CALENDAR = WorkingCalendar(shipped_calendar_days())
NOVEMBER = Window(date(2026, 11, 1), date(2026, 11, 30))


def fact(number, received, closed=None, *, category="停车", satisfaction=None, building="3"):
    return ClosedFact(
        number,
        at_local(*received),
        at_local(*closed) if closed else None,
        at_local(*closed) if closed else None,
        None,
        EntryState.CLOSED if closed else EntryState.OPEN,
        satisfaction,
        category,
        building,
        None,
    )


def test_a_window_is_local_days_with_both_ends():
    window = Window.last_days(date(2026, 11, 23), 30)
    assert (window.since, window.until) == (date(2026, 10, 25), date(2026, 11, 23))
    assert window.before == Window(date(2026, 9, 25), date(2026, 10, 24))
    assert window.holds(at_local(2026, 10, 25))
    assert not window.holds(at_local(2026, 10, 25) - timedelta(seconds=1))
    assert window.holds(at_local(2026, 11, 23, 23, 59))
    assert not window.holds(None)


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(2, 3, 66), (1, 3, 33), (199, 200, 99), (3, 3, 100), (0, 0, None)]
)
def test_percentages_are_rounded_down(part, whole, shown):
    assert percent(part, whole) == shown


@given(st.lists(st.integers(), min_size=1).map(sorted), st.integers(1, 100))
def test_nearest_rank_is_a_value_that_covers_the_share(values, share):
    value = nearest_rank(values, share)
    covered = sum(one <= value for one in values)
    below = sum(one < value for one in values)
    assert value in values
    assert covered * 100 >= share * len(values) > below * 100


def test_time_to_close_in_hours_and_working_days():
    facts = [
        fact(1, (2026, 11, 2, 9), (2026, 11, 2, 15)),
        fact(2, (2026, 11, 6, 9), (2026, 11, 9, 9)),  # Friday to Monday: one working day
        fact(3, (2026, 11, 2, 9), (2026, 11, 12, 9)),
        fact(4, (2026, 11, 2, 9)),
        fact(5, (2026, 10, 2, 9), (2026, 10, 12, 9)),
    ]
    times = time_to_close(facts, NOVEMBER, CALENDAR)
    assert times is not None
    assert (times.count, times.median_hours, times.ninety_hours) == (3, 72, 240)
    assert (times.median_days, times.ninety_days) == (1, 8)
    assert time_to_close(facts[3:4], NOVEMBER, CALENDAR) is None


def test_an_entry_closed_before_it_was_received_took_no_time():
    times = time_to_close([fact(1, (2026, 11, 3, 9), (2026, 11, 2, 9))], NOVEMBER, CALENDAR)
    assert times is not None
    assert (times.median_hours, times.median_days) == (0, 0)


def test_weeks_have_no_gaps_and_lose_no_entry():
    facts = [
        fact(1, (2026, 11, 2)),
        fact(2, (2026, 11, 8, 23, 59)),
        fact(3, (2026, 11, 9), category="噪音"),
        fact(4, (2026, 11, 30), category="宠物"),
        fact(5, (2026, 11, 30), category=""),
        fact(6, (2026, 12, 1)),
    ]
    weeks = entries_per_week(facts, NOVEMBER, shown=2)
    assert weeks.weeks[0] == date(2026, 10, 26)
    assert weeks.weeks[-1] == date(2026, 11, 30)
    assert weeks.categories == ("停车", "噪音", "")
    assert weeks.counts == ((0, 2, 0, 0, 0, 0), (0, 0, 1, 0, 0, 0), (0, 0, 0, 0, 0, 2))
    assert weeks.total == 5
    assert weeks.sentence.code == "weeks"
    assert weeks.sentence.details["share"] == 40


def test_an_empty_window_says_so():
    weeks = entries_per_week([], NOVEMBER)
    assert (weeks.categories, weeks.counts, weeks.sentence.code) == ((), (), "weeks_empty")
    assert entries_per_week([fact(1, (2026, 11, 2), category="")], NOVEMBER).sentence.code == (
        "weeks_only"
    )


def test_satisfaction_of_those_asked():
    said = Satisfaction
    facts = [
        fact(1, (2026, 11, 2), (2026, 11, 3), satisfaction=said.SATISFIED),
        fact(2, (2026, 11, 2), (2026, 11, 3), satisfaction=said.FAIRLY_SATISFIED),
        fact(3, (2026, 11, 2), satisfaction=said.DISSATISFIED),
        fact(4, (2026, 11, 2), (2026, 11, 3)),
        fact(5, (2026, 11, 2), (2026, 12, 3), satisfaction=said.SATISFIED),
    ]
    shares = satisfaction_shares(facts, NOVEMBER)
    assert (shares.satisfied, shares.fairly_satisfied, shares.dissatisfied) == (1, 1, 1)
    assert shares.sentence.details["percent"] == 66
    assert satisfaction_shares([], NOVEMBER).sentence.code == "satisfaction_empty"
