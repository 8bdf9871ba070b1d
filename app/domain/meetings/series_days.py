"""The days on which a monthly meeting falls, moved or not when one is a day off."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import NamedTuple

from app.domain.local_time import at_local
from app.domain.meetings.people import MeetingSeries, OffDayRule
from app.domain.working_calendar import WorkingCalendar

_LONGEST_BREAK = 31
"""Days off in a row after which a working day is no longer looked for."""


class SeriesDay(NamedTuple):
    """A day of a series; ``moved`` when it is not the one the series names.

    ``certain``: it has been announced of every day looked at whether it is worked.
    """

    day: date
    certain: bool
    moved: bool


def series_day(
    series: MeetingSeries, year: int, month: int, calendar: WorkingCalendar
) -> SeriesDay:
    """The day of a month on which the series meets; a month too short has its last day."""
    named = date(year, month, min(series.day_of_month, monthrange(year, month)[1]))
    if series.off_day is OffDayRule.KEEP:
        return SeriesDay(named, certain=True, moved=False)
    step = timedelta(days=1 if series.off_day is OffDayRule.NEXT_WORKDAY else -1)
    day, certain = named, calendar.is_certain(named)
    for _ in range(_LONGEST_BREAK):
        if calendar.is_worked(day):
            break
        day += step
        certain = certain and calendar.is_certain(day)
    return SeriesDay(day, certain, moved=day != named)


def next_meeting_of(series: MeetingSeries, after: date, calendar: WorkingCalendar) -> SeriesDay:
    """The first day of the series that lies after ``after``."""
    months = ((after.year * 12 + after.month - 1) + n for n in (-1, 0, 1, 2))
    days = (series_day(series, *_month(each), calendar) for each in months)
    return min(found for found in days if found.day > after)


def series_moment(series: MeetingSeries, day: date) -> datetime:
    """The moment (UTC) at which the series begins on a local day."""
    hour, minute = divmod(series.minute_of_day, 60)
    return at_local(day.year, day.month, day.day, hour, minute)


def _month(months: int) -> tuple[int, int]:
    return months // 12, months % 12 + 1
