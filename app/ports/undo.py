"""Taking acts back: what undo and redo would do next, and doing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.people import Staff
from app.ports.changes import ChangeSet


@dataclass(frozen=True)
class UndoLabel:
    """The act undo or redo would apply to: its command and what it was done to."""

    journal_id: int
    label: str
    subject: str


class UndoHistory(Protocol):
    """Undo and redo in the order things were done, from the journal: a restart changes nothing.

    Every method that changes data raises ``RuleViolation``: ``undo_nothing``, ``undo_conflict``
    (a row is not as the act left it), ``undo_rows_changed``, ``undo_rows_in_use``.
    """

    def undo_label(self) -> UndoLabel | None: ...
    def redo_label(self) -> UndoLabel | None: ...
    def undo(self, actor: Staff) -> ChangeSet: ...
    def redo(self, actor: Staff) -> ChangeSet: ...

    def revert(self, journal_id: int, actor: Staff) -> ChangeSet:
        """Take back one older act, as a new act that can itself be undone."""
        ...
