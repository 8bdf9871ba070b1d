"""Everything the today page shows, read in two steps: what is quick first, then the figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.sentences import Sentence
from app.domain.service_score import ServiceScore
from app.domain.statistics import WeekCounts
from app.ports.queries import DiaryCounts, EntryChip, EntryFilter, EntryRow
from app.services.diary_figures import in_main_categories, weeks_chart, whole_weeks
from app.services.today import PROVIDERS, hot, score_fell, today_lines
from app.services.today_reading import LOOKS_BACK_WEEKS, Reading, TodayLine, TodayOffice

SLOW = frozenset({hot, score_fell})
"""Providers that need the facts of half a year."""

SHOWN_RECEIVED = 8
SHOWN_NEXT = 6
NEXT_DAYS = 7
"""Deadlines this many days ahead count as what comes next."""


@dataclass(frozen=True)
class TodayBoard:
    """What is known at once."""

    now: datetime
    today: date
    lines: tuple[TodayLine, ...]
    counts: DiaryCounts
    received: tuple[EntryRow, ...]
    due_next: tuple[EntryRow, ...]
    last_backup: datetime | None


@dataclass(frozen=True)
class TodayFigures:
    """What takes a moment: the score and the chart, and the lines that come of them."""

    lines: tuple[TodayLine, ...]
    score: ServiceScore
    weeks: WeekCounts
    weeks_sentence: Sentence


def read_board(office: TodayOffice) -> tuple[Reading, TodayBoard]:
    """The quick part, and the reading to go on with."""
    reading = Reading(office)
    quick = tuple(provider for provider in PROVIDERS if provider not in SLOW)
    today = EntryFilter(reading.today, chip=EntryChip.TODAY)
    received = office.diary.first_page(today)[:SHOWN_RECEIVED] if reading.counts.today else ()
    board = TodayBoard(
        reading.now,
        reading.today,
        today_lines(reading, quick),
        reading.counts,
        received,
        _due_next(reading),
        reading.last_backup,
    )
    return reading, board


def read_figures(reading: Reading) -> TodayFigures:
    """The slow part; the lines are all of them."""
    window = whole_weeks(reading.today, LOOKS_BACK_WEEKS - 1)
    facts = in_main_categories(reading.facts, reading.office.diary.categories())
    weeks, sentence = weeks_chart(facts, window, reading.today)
    return TodayFigures(today_lines(reading), reading.score, weeks, sentence)


def _due_next(reading: Reading) -> tuple[EntryRow, ...]:
    """The deadlines that come after today, the nearest first."""
    start = reading.counts.overdue + reading.counts.due_today
    rows = reading.due_soonest(start, SHOWN_NEXT)
    last = reading.today + timedelta(days=NEXT_DAYS)
    return tuple(row for row in rows if row.due_on and reading.today < row.due_on <= last)
