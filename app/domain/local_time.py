"""The time on the office wall: China has one time zone and no daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "CST")


def local(moment: datetime) -> datetime:
    """The moment as a clock on the office wall shows it."""
    return moment.astimezone(CHINA)


def local_day(moment: datetime) -> date:
    """The date on the office wall at that moment."""
    return local(moment).date()


def at_local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """The UTC moment of a local wall-clock time."""
    return datetime(year, month, day, hour, minute, tzinfo=CHINA).astimezone(UTC)


def local_midnight(day: date) -> datetime:
    """The UTC moment at which a local day begins."""
    return at_local(day.year, day.month, day.day)
