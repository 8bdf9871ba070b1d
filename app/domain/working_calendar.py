"""The Chinese working calendar: holidays, make-up workdays, and days nobody has announced yet.

Whether a day is worked is decided each year by the State Council (法定节假日, 调休上班). A year of
which no announced day is known follows the weekday, and every answer that touched such a day says
that it is not certain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5
NATIONAL_DAY = (10, 1)
LONGEST_SEARCH = 3660
"""Days after which looking for a working day is given up (ten years)."""


class DayKind(StrEnum):
    """What a date is in the working calendar."""

    WORKDAY = "workday"
    RESTDAY = "restday"
    HOLIDAY = "holiday"
    MAKEUP_WORKDAY = "makeup_workday"
    UNKNOWN = "unknown"


WORKED = (DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY)


@dataclass(frozen=True)
class CalendarDay:
    """An announced exception to the weekday rule, with where it was announced."""

    id: int | None
    day: date
    kind: DayKind
    name: str = ""
    source: str = ""


@dataclass(frozen=True)
class Deadline:
    """A last day, and whether every day counted on the way had been announced."""

    day: date
    certain: bool


class WorkingCalendar:
    """Answers for any date, from the announced exceptions.

    A year counts as announced once its National Day is known: every yearly notice names it, while
    a single day typed in early (1 January is always off) says nothing about the rest of a year.
    """

    def __init__(self, exceptions: Iterable[CalendarDay]) -> None:
        self._exceptions = {entry.day: entry for entry in exceptions}
        self._deadlines: dict[tuple[date, int], Deadline] = {}
        self.known_years = frozenset(
            day.year for day in self._exceptions if (day.month, day.day) == NATIONAL_DAY
        )

    def kind_of(self, day: date) -> DayKind:
        """The kind of a date; ``UNKNOWN`` for a year not yet announced."""
        announced = self._exceptions.get(day)
        if announced is not None:
            return announced.kind
        if day.year not in self.known_years:
            return DayKind.UNKNOWN
        return DayKind.RESTDAY if day.weekday() >= SATURDAY else DayKind.WORKDAY

    def name_of(self, day: date) -> str:
        """What the holiday is called, or an empty text."""
        announced = self._exceptions.get(day)
        return announced.name if announced else ""

    def is_certain(self, day: date) -> bool:
        """Whether it has been announced if the day is worked."""
        return day.year in self.known_years or day in self._exceptions

    def is_worked(self, day: date) -> bool:
        """Whether the office works that day; a day not announced follows the weekday."""
        kind = self.kind_of(day)
        return day.weekday() < SATURDAY if kind is DayKind.UNKNOWN else kind in WORKED

    def after_working_days(self, start: date, days: int) -> Deadline:
        """The last of ``days`` working days after ``start``.

        The starting day is not counted (民法典 第二百零一条). With 0 days the answer is ``start``
        itself, or the next working day when that one is off. Raises ``ValueError`` when ``days``
        is negative.
        """
        if days < 0:
            raise ValueError(f"working days to count must not be negative: {days}")
        known = self._deadlines.get((start, days))
        if known is None:
            # An import asks for the same few hundred deadlines a hundred thousand times.
            known = self._deadlines[start, days] = self._counted(start, days)
        return known

    def after_days(self, start: date, days: int) -> Deadline:
        """The last of ``days`` days of any kind after ``start``; moved on when it is a day off.

        民法典 第二百零一条 and 第二百零三条; so end posting periods (公示期).
        """
        return self.after_working_days(start + timedelta(days=days), 0)

    def _counted(self, start: date, days: int) -> Deadline:
        day, left, certain = start, days, True
        if days == 0:
            day, left = start - timedelta(days=1), 1
        for _ in range(LONGEST_SEARCH):
            if left == 0:
                break
            day += timedelta(days=1)
            certain = certain and self.is_certain(day)
            left -= self.is_worked(day)
        return Deadline(day, certain and left == 0)

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after ``start`` up to and including ``end``; 0 if none."""
        span = (end - start).days
        return sum(self.is_worked(start + timedelta(days=n + 1)) for n in range(max(span, 0)))


def warns_about_next_year(calendar: WorkingCalendar, today: date) -> bool:
    """From 1 November on: is next year's holiday arrangement still missing?"""
    return today.month >= 11 and today.year + 1 not in calendar.known_years
