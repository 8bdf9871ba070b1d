"""How many things are late or due today, for the tab's badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.office import Office


def count(office: Office) -> int:
    """Entries overdue or due today; asked for in the background."""
    counts = office.diary.counts(office.today(), "")
    return counts.overdue + counts.due_today
