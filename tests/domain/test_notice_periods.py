"""How long a posting hangs: 民法典 201 and 203, with the holidays of 2026."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.notices.periods import last_day
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import shipped_calendar_days


@pytest.fixture(scope="module")
def calendar():
    return WorkingCalendar(shipped_calendar_days())


@pytest.mark.parametrize(
    ("posted_on", "days", "working", "last", "certain"),
    [
        ((2026, 9, 25), 7, False, (2026, 10, 8), True),  # 10-02 lies in the National Day holidays
        ((2026, 11, 24), 15, False, (2026, 12, 9), True),
        ((2026, 11, 20), 15, False, (2026, 12, 7), True),  # 12-05 is a Saturday
        ((2026, 9, 13), 7, False, (2026, 9, 20), True),  # a Sunday, but worked
        ((2026, 9, 25), 5, True, (2026, 10, 9), True),
        ((2026, 11, 24), 0, False, (2026, 11, 24), True),
        ((2026, 12, 20), 15, False, (2027, 1, 4), False),
    ],
)
def test_the_last_day(calendar, posted_on, days, working, last, certain):
    ends = last_day(date(*posted_on), days, working, calendar)
    assert (ends.day, ends.certain) == (date(*last), certain)


def test_a_period_is_never_negative(calendar):
    with pytest.raises(ValueError, match="negative"):
        last_day(date(2026, 11, 24), -1, False, calendar)
