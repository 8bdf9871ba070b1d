"""The only door for changes: run a command in one unit of work and say what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from app.domain.errors import RuleViolation
from app.domain.people import Role, Staff
from app.ports.changes import ChangeSet
from app.ports.unit_of_work import UnitOfWork

WRITERS = frozenset({Role.DIRECTOR, Role.STAFF})
DIRECTORS = frozenset({Role.DIRECTOR})


@dataclass(frozen=True)
class Command:
    """What a person asks to be done; subclasses are named by a verb.

    ``roles`` may run it. ``undoable`` is False for acts that must stand. ``upkeep`` acts are
    journaled but stay out of the undo menu, because nobody asked for them by hand.
    """

    roles: ClassVar[frozenset[Role]] = WRITERS
    undoable: ClassVar[bool] = True
    upkeep: ClassVar[bool] = False


Handler = Callable[[Any, UnitOfWork], Any]
Handlers = Mapping[type[Command], Handler]


class NewUnitOfWork(Protocol):
    """Starts the unit of work of one act."""

    def __call__(self, label: str, actor: Staff, *, undoable: bool, kind: str) -> UnitOfWork: ...


@dataclass(frozen=True)
class Outcome:
    """What a handler returned, and everything it changed."""

    result: Any
    changes: ChangeSet


class CommandBus:
    """Applies commands, completely or not at all, and tells who wants to know."""

    def __init__(self, new_unit_of_work: NewUnitOfWork, handlers: Handlers) -> None:
        self._new_unit_of_work = new_unit_of_work
        self._handlers = handlers
        self._listeners: list[Callable[[ChangeSet], None]] = []

    def listen(self, listener: Callable[[ChangeSet], None]) -> None:
        """Call ``listener`` after every change, in the thread that made it."""
        self._listeners.append(listener)

    def announce(self, changes: ChangeSet) -> None:
        """Tell the listeners of a change made elsewhere (undo, redo)."""
        for listener in self._listeners:
            listener(changes)

    def execute(self, command: Command, actor: Staff) -> Outcome:
        """Apply a command.

        Raises ``RuleViolation`` ``role_not_allowed`` or whatever rule the handler found broken;
        nothing has changed then.
        """
        if actor.role not in command.roles:
            raise RuleViolation("role_not_allowed", who=actor.name)
        handler = self._handlers[type(command)]
        kind = "upkeep" if command.upkeep else "do"
        label = type(command).__name__
        with self._new_unit_of_work(label, actor, undoable=command.undoable, kind=kind) as work:
            result = handler(command, work)
            changes = work.commit()
        self.announce(changes)
        return Outcome(result, changes)
