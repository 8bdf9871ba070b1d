"""Figures over the service diary: how many, how quickly, how content; each with its sentence.

Percentages are rounded down for display (domain rule: 66.66 % is never shown as 67 %). Medians and
90 % values are nearest-rank: they are always times that really occurred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from app.domain.diary import EntryState, Satisfaction
from app.domain.local_time import local_day
from app.domain.sentences import Sentence
from app.domain.working_calendar import WorkingCalendar

T = TypeVar("T")

SHOWN_CATEGORIES = 6
"""How many categories a chart of weeks tells apart; the rest is drawn as one."""


@dataclass(frozen=True)
class ClosedFact:
    """What statistics need of one entry; moments are UTC, ``category`` a name to show."""

    id: int
    received_at: datetime
    responded_at: datetime | None
    closed_at: datetime | None
    due_on: date | None
    state: EntryState
    satisfaction: Satisfaction | None
    category: str
    building: str
    matter_id: int | None
    subject: str = ""

    @property
    def matter(self) -> int:
        """The first entry of the matter: of this entry's own when it repeats nothing."""
        return self.matter_id or self.id


@dataclass(frozen=True)
class Window:
    """A stretch of local days, both ends included."""

    since: date
    until: date

    @classmethod
    def last_days(cls, until: date, days: int) -> Window:
        """The ``days`` days that end with ``until``."""
        return cls(until - timedelta(days=days - 1), until)

    @property
    def before(self) -> Window:
        """The stretch of the same length just before."""
        end = self.since - timedelta(days=1)
        return Window(end - (self.until - self.since), end)

    def holds(self, moment: datetime | None) -> bool:
        """Whether the moment falls on one of the days."""
        return moment is not None and self.since <= local_day(moment) <= self.until


def percent(part: int, whole: int) -> int | None:
    """``part`` of ``whole`` in whole percent, rounded down; ``None`` of nothing."""
    return part * 100 // whole if whole else None


def nearest_rank(ordered: Sequence[T], share: int) -> T:
    """The smallest value that at least ``share`` percent of the ordered values do not exceed."""
    return ordered[max(0, -(-share * len(ordered) // 100) - 1)]


@dataclass(frozen=True)
class TimeToClose:
    """How long finished requests took, in hours and in working days (0: closed the same day)."""

    count: int
    median_hours: float
    ninety_hours: float
    median_days: int
    ninety_days: int

    @property
    def sentence(self) -> Sentence:
        """How many were closed, and how many working days that took."""
        return Sentence(
            "time_to_close",
            {"count": self.count, "median": self.median_days, "ninety": self.ninety_days},
        )


def time_to_close(
    facts: Iterable[ClosedFact], window: Window, calendar: WorkingCalendar
) -> TimeToClose | None:
    """Median and 90 % of the time from received to closed, of entries closed in the window."""
    done = [
        (fact.received_at, fact.closed_at)
        for fact in facts
        if fact.closed_at is not None and window.holds(fact.closed_at)
    ]
    if not done:
        return None
    hours = sorted(max(end - start, timedelta(0)) / timedelta(hours=1) for start, end in done)
    days = sorted(
        calendar.working_days_between(local_day(start), local_day(end)) for start, end in done
    )
    return TimeToClose(
        len(done),
        nearest_rank(hours, 50),
        nearest_rank(hours, 90),
        nearest_rank(days, 50),
        nearest_rank(days, 90),
    )


@dataclass(frozen=True)
class WeekCounts:
    """Entries per ISO week, by category.

    ``weeks`` are Mondays without a gap; ``categories`` the busiest first, and the empty name last
    for all others together; ``counts[category][week]``.
    """

    weeks: tuple[date, ...]
    categories: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """All entries of the window."""
        return sum(map(sum, self.counts))

    @property
    def sentence(self) -> Sentence:
        """How many in the window, and what most of them were about."""
        if not self.total:
            return Sentence("weeks_empty")
        busiest, most = self.categories[0], sum(self.counts[0])
        details = {
            "total": self.total,
            "weeks": len(self.weeks),
            "category": busiest,
            "share": percent(most, self.total),
        }
        return Sentence("weeks" if busiest else "weeks_only", details)


def entries_per_week(
    facts: Iterable[ClosedFact], window: Window, shown: int = SHOWN_CATEGORIES
) -> WeekCounts:
    """Count the entries received in the window by ISO week and category."""
    cells: Counter[tuple[str, date]] = Counter()
    for fact in facts:
        if window.holds(fact.received_at):
            cells[fact.category, _monday(local_day(fact.received_at))] += 1
    sums: Counter[str] = Counter()
    for (category, _), count in cells.items():
        sums[category] += count
    ranked = sorted((name for name in sums if name), key=lambda name: (-sums[name], name))
    categories = (*ranked[:shown],) + (("",) if ranked[shown:] or sums[""] else ())
    places = {name: place for place, name in enumerate(categories)}
    first = _monday(window.since)
    weeks = tuple(
        first + timedelta(weeks=n) for n in range((_monday(window.until) - first).days // 7 + 1)
    )
    counts = [[0] * len(weeks) for _ in categories]
    for (category, week), count in cells.items():
        counts[places.get(category, len(categories) - 1)][(week - first).days // 7] += count
    return WeekCounts(weeks, categories, tuple(map(tuple, counts)))


@dataclass(frozen=True)
class SatisfactionShares:
    """What residents said at their return visits."""

    satisfied: int = 0
    fairly_satisfied: int = 0
    dissatisfied: int = 0

    @property
    def asked(self) -> int:
        """How many residents answered."""
        return self.satisfied + self.fairly_satisfied + self.dissatisfied

    @property
    def content(self) -> int:
        """满意 and 基本满意 together."""
        return self.satisfied + self.fairly_satisfied

    @property
    def sentence(self) -> Sentence:
        """How many were asked, and how content they were."""
        if not self.asked:
            return Sentence("satisfaction_empty")
        details = {
            "asked": self.asked,
            "percent": percent(self.content, self.asked),
            "dissatisfied": self.dissatisfied,
        }
        return Sentence("satisfaction", details)


def satisfaction_shares(facts: Iterable[ClosedFact], window: Window) -> SatisfactionShares:
    """Count the answers of residents whose entry was closed in the window, or is back in work."""
    said = Counter(
        fact.satisfaction
        for fact in facts
        if fact.satisfaction is not None and window.holds(fact.closed_at or fact.received_at)
    )
    return SatisfactionShares(
        said[Satisfaction.SATISFIED],
        said[Satisfaction.FAIRLY_SATISFIED],
        said[Satisfaction.DISSATISFIED],
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
