"""How many entries are overdue: the number beside the tab's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ports.queries import EntryChip, EntryFilter

if TYPE_CHECKING:
    from app.office import Office


def count(office: Office) -> int:
    """Entries past their deadline; called in the background."""
    return office.diary.count(EntryFilter(office.today(), chip=EntryChip.OVERDUE))
