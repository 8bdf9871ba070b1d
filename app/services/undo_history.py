"""Undo and redo for the person at the window: in their name, and with everyone told."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.people import Staff
from app.ports.changes import ChangeSet
from app.ports.undo import UndoHistory, UndoLabel


class PersonalUndo:
    """See ``app.ports.undo.UndoHistory``; ``announce`` hears of every change."""

    def __init__(
        self, history: UndoHistory, actor: Staff, announce: Callable[[ChangeSet], None]
    ) -> None:
        self._history, self._actor, self._announce = history, actor, announce

    def undo_label(self) -> UndoLabel | None:
        """What undo would take back."""
        return self._history.undo_label()

    def redo_label(self) -> UndoLabel | None:
        """What redo would do again."""
        return self._history.redo_label()

    def undo(self) -> ChangeSet:
        """Take back the newest act."""
        return self._told(self._history.undo(self._actor))

    def redo(self) -> ChangeSet:
        """Do again what was taken back last."""
        return self._told(self._history.redo(self._actor))

    def revert(self, journal_id: int) -> ChangeSet:
        """Take back one older act, if nothing it changed was changed since."""
        return self._told(self._history.revert(journal_id, self._actor))

    def _told(self, changes: ChangeSet) -> ChangeSet:
        self._announce(changes)
        return changes
