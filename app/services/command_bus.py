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


class HandlersByPart(dict[type[Command], Handler]):
    """Handlers of which some parts are loaded when a command nobody knows yet comes.

    A part that most mornings begin without costs no time at the start. ``KeyError`` for a command
    that no part knows.
    """

    def __init__(self, at_once: Handlers, *later: Callable[[], Handlers]) -> None:
        super().__init__(at_once)
        self._later = list(later)

    def __missing__(self, command: type[Command]) -> Handler:
        """The handler of a command that is not known yet."""
        while self._later and command not in self:
            self.update(self._later[0]())
            del self._later[0]
        return self[command] if command in self else self._unknown(command)

    @staticmethod
    def _unknown(command: type[Command]) -> Handler:
        raise KeyError(command)


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
