"""Carries out the acts of a made-up story, each at its own moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command, Handlers


class Teller:
    """Does commands by the very handlers a person's acts go through.

    ``now`` (UTC) is the moment of the story at which the next act happens.
    """

    def __init__(self, work: UnitOfWork, handlers: Handlers) -> None:
        self._work, self._handlers = work, handlers
        self.now: datetime = work.now

    def do(self, command: Command) -> Any:
        """Carry a command out as if it were the moment of the story; returns its result."""
        really, self._work.now = self._work.now, self.now
        try:
            return self._handlers[type(command)](command, self._work)
        finally:
            self._work.now = really
