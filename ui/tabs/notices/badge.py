"""How many notices have sheets to take down: the number beside the tab's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.office import Office


def count(office: Office) -> int:
    """Notices of which a sheet hangs longer than it must; called in the background."""
    return office.notices.counts(office.today()).due
