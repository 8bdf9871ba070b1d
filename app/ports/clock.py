"""What time it is: injected, so that rules and documents can be tested at any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "CST")
"""China has one time zone and no daylight saving."""

Clock = Callable[[], datetime]
"""Returns the present moment as an aware datetime in UTC."""


def system_clock() -> datetime:
    """The computer's clock, in whole seconds, UTC."""
    return datetime.now(UTC).replace(microsecond=0)


def local(moment: datetime) -> datetime:
    """The moment as a clock on the office wall shows it."""
    return moment.astimezone(CHINA)


def local_day(moment: datetime) -> date:
    """The date on the office wall at that moment."""
    return local(moment).date()


def at_local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """The UTC moment of a local wall-clock time."""
    return datetime(year, month, day, hour, minute, tzinfo=CHINA).astimezone(UTC)
