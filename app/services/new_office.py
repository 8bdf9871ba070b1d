"""What a new office is furnished with: its director, and the lists every office starts with."""

from __future__ import annotations

from dataclasses import replace

from app.domain.diary import Category, Channel
from app.domain.people import Staff
from app.domain.working_calendar import CalendarDay
from app.ports.unit_of_work import UnitOfWork
from app.services.shipped_data import shipped_calendar_days, shipped_categories, shipped_channels


def furnish(work: UnitOfWork, director: Staff) -> int:
    """Store the director and the lists; returns the director's id."""
    stored = work.records(Staff).add(director)
    for channel in shipped_channels():
        work.records(Channel).add(channel)
    for branch in shipped_categories():
        top = work.records(Category).add(branch.category)
        for child in branch.children:
            work.records(Category).add(replace(child, parent_id=top.id))
    for day in shipped_calendar_days():
        work.records(CalendarDay).add(day)
    assert stored.id is not None
    return stored.id
