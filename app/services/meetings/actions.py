"""Promises and tasks: agreed in a meeting, followed to the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.services.command_bus import Command


@dataclass(frozen=True)
class ActionFields:
    """What a person fills in: what, who, until when, how it will be checked and by whom.

    ``monthly_income`` in fen, 0 when no income was promised.
    """

    text: str
    party: Party
    person: str = ""
    due_on: date | None = None
    check: str = ""
    verifier: str = ""
    is_condition: bool = False
    monthly_income: int = 0


@dataclass(frozen=True)
class AddAction(Command):
    """Agree an action; returns its id."""

    meeting_id: int
    fields: ActionFields
    item_id: int | None = None
    vote_id: int | None = None


@dataclass(frozen=True)
class EditAction(Command):
    """Change an action. Once the minutes are sealed only ``MoveActionOn`` changes it."""

    action_id: int
    fields: ActionFields


@dataclass(frozen=True)
class MoveActionOn(Command):
    """Note a step: started, done, checked, extended (``due_on``), passed on, dropped, or just a
    line (the state it already has). Extending, passing on and dropping need words.

    ``meeting_id`` is the meeting in which it was looked at (回头看).
    """

    action_id: int
    state: ActionState
    text: str = ""
    due_on: date | None = None
    meeting_id: int | None = None


@dataclass(frozen=True)
class DeleteActions(Command):
    """Put actions of a meeting not yet sealed into the bin."""

    action_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreActions(Command):
    """Take actions back from the bin."""

    action_ids: tuple[int, ...]
