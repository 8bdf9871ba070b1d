"""Every command about meetings, with what it does."""

from __future__ import annotations

from app.services.command_bus import Command, Handler, Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings import (
    actions,
    agenda_acts,
    ballot_acts,
    correction_acts,
    material_acts,
    minutes_commands,
    note_acts,
    owner_unit_acts,
    people_acts,
    plan_acts,
    running_acts,
    speaking_acts,
    vote_acts,
)

PARTS = (
    people_acts,
    plan_acts,
    agenda_acts,
    material_acts,
    owner_unit_acts,
    running_acts,
    speaking_acts,
    note_acts,
    vote_acts,
    ballot_acts,
    correction_acts,
    actions,
    minutes_commands,
)


def meeting_handlers(calendar: CalendarSource) -> Handlers:
    """The commands of meetings; ``calendar`` answers for days off."""
    joined: dict[type[Command], Handler] = {}
    for part in PARTS:
        joined.update(part.handlers(calendar))
    return joined
