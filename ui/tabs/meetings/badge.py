"""How many promises are overdue: the number beside the tab's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ports.meeting_queries import ActionFilter

if TYPE_CHECKING:
    from app.office import Office


def count(office: Office) -> int:
    """Actions past their day that nobody has reported done; called in the background."""
    return len(office.meetings.actions(ActionFilter(office.today(), only_overdue=True)))
