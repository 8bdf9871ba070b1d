"""Deadlines of requests: when an answer is due, and how far away that day is in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.diary import DEADLINE_RUNS, Category, DiaryEntry
from app.domain.local_time import local_day
from app.domain.working_calendar import Deadline, WorkingCalendar

RESPONSE_DAYS = 1
"""Working days within which a resident should hear that someone is at work on it."""


class DueKind(StrEnum):
    """How a deadline stands on a given day."""

    NONE = "none"  # no deadline, or it no longer runs
    LATER = "later"
    TODAY = "today"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class DueState:
    """How a deadline stands; ``working_days`` are those left, or those gone by when overdue."""

    kind: DueKind
    working_days: int = 0
    certain: bool = True


def deadline_for(category: Category, received_at: datetime, calendar: WorkingCalendar) -> Deadline:
    """The last day for a request of this category: its working days after the day received."""
    return calendar.after_working_days(local_day(received_at), category.deadline_days)


def due_state(entry: DiaryEntry, today: date, calendar: WorkingCalendar) -> DueState:
    """How an entry's deadline stands today; overdue from the day after it."""
    due = entry.due_on
    if due is None or entry.state not in DEADLINE_RUNS:
        return DueState(DueKind.NONE)
    if due == today:
        return DueState(DueKind.TODAY, certain=entry.due_certain)
    if due < today:
        return DueState(DueKind.OVERDUE, calendar.working_days_between(due, today))
    left = calendar.working_days_between(today, due)
    return DueState(DueKind.LATER, left, entry.due_certain)
