"""Deadlines of requests, said as people say them."""

from datetime import date

import pytest

from app.domain.deadlines import DueKind, deadline_for, due_state
from app.domain.diary import Category, DiaryEntry, EntryState
from app.domain.local_time import at_local
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import shipped_calendar_days

CALENDAR = WorkingCalendar(shipped_calendar_days())


def entry(due, state=EntryState.OPEN):
    at = at_local(2026, 9, 1)
    return DiaryEntry(None, 2026, 1, at, at, "漏水", due_on=due, state=state)


def test_the_day_received_is_the_local_one_and_is_not_counted():
    category = Category(1, "维修", deadline_days=10)
    late_evening = at_local(2026, 9, 24, 23, 30)
    assert deadline_for(category, late_evening, CALENDAR).day == date(2026, 10, 15)


@pytest.mark.parametrize(
    ("today", "kind", "days"),
    [
        (date(2026, 9, 30), DueKind.LATER, 3),
        (date(2026, 10, 9), DueKind.LATER, 1),
        (date(2026, 10, 10), DueKind.TODAY, 0),
        (date(2026, 10, 11), DueKind.OVERDUE, 0),  # a Sunday: overdue, but no working day yet
        (date(2026, 10, 13), DueKind.OVERDUE, 2),
    ],
)
def test_how_a_deadline_stands(today, kind, days):
    state = due_state(entry(date(2026, 10, 10)), today, CALENDAR)
    assert (state.kind, state.working_days) == (kind, days)
    assert (kind is DueKind.OVERDUE) == entry(date(2026, 10, 10)).is_overdue(today)


@pytest.mark.parametrize("state", [EntryState.AWAITING_VISIT, EntryState.CLOSED])
def test_done_work_has_no_deadline(state):
    due = due_state(entry(date(2026, 10, 10), state), date(2026, 12, 1), CALENDAR)
    assert due.kind is DueKind.NONE
    assert due_state(entry(None), date(2026, 12, 1), CALENDAR).kind is DueKind.NONE
