"""Every command about meetings, with what it does."""

from __future__ import annotations

from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings import actions, minutes_commands, planning, running, voting


def meeting_handlers(calendar: CalendarSource) -> Handlers:
    """The commands of meetings; ``calendar`` answers for days off."""
    parts = (planning, running, voting, actions, minutes_commands)
    joined: dict = {}
    for part in parts:
        joined |= getattr(part, "handlers", lambda _calendar: {})(calendar)
    return joined
