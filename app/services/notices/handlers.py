"""Every command about notices, with what it does."""

from __future__ import annotations

from app.services.command_bus import Command, Handler, Handlers
from app.services.diary_commands import CalendarSource
from app.services.notices import (
    form_acts,
    notice_acts,
    objection_acts,
    posting_acts,
    template_acts,
)

PARTS = (notice_acts, posting_acts, objection_acts, template_acts, form_acts)


def notice_handlers(calendar: CalendarSource) -> Handlers:
    """The commands of notices; ``calendar`` answers for days off."""
    joined: dict[type[Command], Handler] = {}
    for part in PARTS:
        joined.update(part.handlers(calendar))
    return joined
