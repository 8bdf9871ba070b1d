"""Tells the screens what was changed, so that those that show it read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.ports.changes import ChangeSet


class ChangeSignals(QObject):
    """One per window. Signals: ``committed(ChangeSet)`` after every committed change."""

    committed = Signal(object)

    def watch(
        self,
        tables: Iterable[str],
        react: Callable[[ChangeSet], object],
        owner: QObject,
    ) -> None:
        """Call ``react`` after changes of any of ``tables``, as long as ``owner`` lives."""
        watched = frozenset(tables)

        def filtered(changes: ChangeSet) -> None:
            if not isValid(owner):
                self.committed.disconnect(filtered)
            elif not watched or watched & changes.tables:
                react(changes)

        self.committed.connect(filtered)
