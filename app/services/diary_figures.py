"""The figures of the service diary for a stretch of time, read once and worked out together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from app.domain.diary import DEADLINE_RUNS, UNFINISHED, Category, Satisfaction
from app.domain.hot_matters import HOT_DAYS, HotMatter, hot_matters
from app.domain.local_time import local_day
from app.domain.rising_categories import rising_category
from app.domain.sentences import Sentence
from app.domain.service_score import SCORE_DAYS, ServiceScore, service_score
from app.domain.statistics import (
    ClosedFact,
    SatisfactionShares,
    TimeToClose,
    WeekCounts,
    Window,
    entries_per_week,
    nearest_rank,
    satisfaction_shares,
    time_to_close,
)
from app.domain.working_calendar import WorkingCalendar
from app.ports.document_facts import CategoryFigures, MonthlyFigures, OfficeFacts
from app.ports.queries import DiaryQueries, OfficeQueries
from app.services.score_weights import score_weights

SHOWN_LINES = 4
"""Categories a chart draws as lines of their own; more cannot be told apart."""

LONGEST_OPEN = timedelta(days=183)
"""Entries received this long before a stretch still count for what was closed in it."""


class FiguresOffice(Protocol):
    """What figures ask of an office."""

    @property
    def diary(self) -> DiaryQueries: ...
    @property
    def queries(self) -> OfficeQueries: ...
    @property
    def calendar(self) -> Callable[[], WorkingCalendar]: ...
    def today(self) -> date: ...


@dataclass(frozen=True)
class MonthOfClosing:
    """One month: how long closing took, and what residents said; ``month`` is its first day."""

    month: date
    closing: TimeToClose | None
    satisfaction: SatisfactionShares


@dataclass(frozen=True)
class DiaryFigures:
    """Everything the charts of the diary show for one stretch of time."""

    window: Window
    weeks: WeekCounts
    weeks_sentence: Sentence
    months: tuple[MonthOfClosing, ...]
    closing: TimeToClose | None
    satisfaction: SatisfactionShares
    hot: tuple[HotMatter, ...]
    score: ServiceScore

    @property
    def hot_sentence(self) -> Sentence:
        """What is said of the hottest matter."""
        return self.hot[0].sentence if self.hot else Sentence("hot_matters_none")

    @property
    def closing_sentence(self) -> Sentence:
        """How long closing took, or that nothing was closed."""
        return self.closing.sentence if self.closing else Sentence("time_to_close_empty")


def main_categories(categories: Iterable[Category]) -> dict[str, str]:
    """The first-level name for each name of the tree; names standing in two places keep theirs."""
    known = tuple(categories)
    names = {category.id: category.name for category in known}
    homes: dict[str, set[str]] = {}
    for category in known:
        parent = names.get(category.parent_id) if category.parent_id is not None else None
        homes.setdefault(category.name, set()).add(parent or category.name)
    return {name: next(iter(found)) for name, found in homes.items() if len(found) == 1}


def in_main_categories(
    facts: Sequence[ClosedFact], categories: Iterable[Category]
) -> tuple[ClosedFact, ...]:
    """The facts with their first-level categories: few enough to be drawn as lines."""
    mains = main_categories(categories)
    return tuple(
        replace(fact, category=mains[fact.category])
        if mains.get(fact.category, fact.category) != fact.category
        else fact
        for fact in facts
    )


def whole_weeks(today: date, weeks: int) -> Window:
    """The last ``weeks`` weeks that are over: half a week would look like a fall."""
    sunday = today - timedelta(days=today.isoweekday() % 7)
    return Window(sunday - timedelta(days=7 * weeks - 1), sunday)


def weeks_chart(
    facts: Sequence[ClosedFact], window: Window, today: date
) -> tuple[WeekCounts, Sentence]:
    """Entries per week of the busiest categories, and what is to be seen in them.

    The category the sentence speaks of is always one of those drawn.
    """
    weeks = entries_per_week(facts, window, SHOWN_LINES)
    rising = rising_category(facts, today)
    if rising is None:
        return weeks, weeks.sentence
    spoken_of = str(rising.details["category"])
    if spoken_of not in weeks.categories:
        kept = {spoken_of, *weeks.categories[: SHOWN_LINES - 1]}
        folded = (f if f.category in kept else replace(f, category="") for f in facts)
        weeks = entries_per_week(folded, window, SHOWN_LINES)
    return weeks, rising


def diary_figures(office: FiguresOffice, weeks: int) -> DiaryFigures:
    """Work out the figures of the last ``weeks`` whole weeks and of the days since."""
    today = office.today()
    window = whole_weeks(today, weeks)
    calendar = office.calendar()
    reach = min(window.since, today - timedelta(days=2 * max(SCORE_DAYS, HOT_DAYS)))
    facts = office.diary.statistics(reach - LONGEST_OPEN, today)
    by_main = in_main_categories(facts, office.diary.categories())
    counts, sentence = weeks_chart(by_main, window, today)
    until_now = Window(window.since, today)
    return DiaryFigures(
        until_now,
        counts,
        sentence,
        tuple(_month(facts, month, until_now, calendar) for month in months_of(until_now)),
        time_to_close(facts, until_now, calendar),
        satisfaction_shares(facts, until_now),
        hot_matters(facts, today),
        service_score(facts, today, calendar, score_weights(office.queries.setting)),
    )


def months_of(window: Window) -> tuple[date, ...]:
    """The first days of the months a window touches."""
    months: list[date] = []
    month = window.since.replace(day=1)
    while month <= window.until:
        months.append(month)
        month = month_after(month)
    return tuple(months)


def month_after(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def _month(
    facts: Sequence[ClosedFact], month: date, window: Window, calendar: WorkingCalendar
) -> MonthOfClosing:
    last = min(month_after(month) - timedelta(days=1), window.until)
    whole = Window(max(month, window.since), last)
    return MonthOfClosing(
        month, time_to_close(facts, whole, calendar), satisfaction_shares(facts, whole)
    )


def monthly_figures(
    office: FiguresOffice, month: date, heading: OfficeFacts, nameless: str
) -> MonthlyFigures:
    """The figures of one month for the report (月报数据).

    Received are the month's entries; closed, how long that took and what residents said are of
    entries closed in the month, whenever they came in. ``nameless`` stands for entries without a
    category.
    """
    first = month.replace(day=1)
    window = Window(first, month_after(first) - timedelta(days=1))
    facts = in_main_categories(
        office.diary.statistics(first - LONGEST_OPEN, window.until), office.diary.categories()
    )
    today = office.today()
    touched = [f for f in facts if window.holds(f.received_at) or window.holds(f.closed_at)]
    sizes = Counter(fact.category for fact in touched)
    ranked = sorted(sizes, key=lambda name: (not name, -sizes[name], name))
    rows = tuple(
        _category_figures(
            name or nameless, [f for f in touched if f.category == name], window, today
        )
        for name in ranked
    )
    said = satisfaction_shares(facts, window)
    satisfaction = {
        Satisfaction.SATISFIED: said.satisfied,
        Satisfaction.FAIRLY_SATISFIED: said.fairly_satisfied,
        Satisfaction.DISSATISFIED: said.dissatisfied,
    }
    total = _category_figures("", touched, window, today)
    return MonthlyFigures(heading, first, rows, total, satisfaction)


def _category_figures(
    name: str, facts: Sequence[ClosedFact], window: Window, today: date
) -> CategoryFigures:
    received = [fact for fact in facts if window.holds(fact.received_at)]
    closed = [fact for fact in facts if window.holds(fact.closed_at)]
    took = sorted(
        max(fact.closed_at - fact.received_at, timedelta(0))
        for fact in closed
        if fact.closed_at is not None
    )
    return CategoryFigures(
        name,
        len(received),
        len(closed),
        sum(fact.state in UNFINISHED for fact in received),
        sum(_is_late(fact, min(today, window.until)) for fact in received),
        nearest_rank(took, 50) if took else None,
        nearest_rank(took, 90) if took else None,
    )


def _is_late(fact: ClosedFact, day: date) -> bool:
    """Whether the deadline was missed by ``day``: still at work after it, or closed after it."""
    if fact.due_on is None:
        return False
    if fact.closed_at is not None:
        return fact.due_on < local_day(fact.closed_at) <= day
    return fact.state in DEADLINE_RUNS and fact.due_on < day
