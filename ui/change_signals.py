"""Tells the screens what was changed, so that those that show it read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from app.ports.changes import ChangeSet

SETTLES = 30
"""Milliseconds in which several changes count as one before a list is read again."""


class ChangeSignals(QObject):
    """One per window. Signals: ``committed(ChangeSet)`` after every change, in the window's thread.

    Give ``hear`` to ``Office.listen``: it may be called from any thread.
    """

    committed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._pass_on)

    def hear(self, changes: ChangeSet) -> None:
        """Take note of a change made in whatever thread; silent once the window is gone."""
        if isValid(self):
            self._heard.emit(changes)

    def watch(
        self,
        tables: Iterable[str],
        react: Callable[[ChangeSet], object],
        owner: QObject,
    ) -> None:
        """Call ``react`` after changes of any of ``tables``, as long as ``owner`` lives.

        No tables at all means every change.
        """
        watched = frozenset(tables)

        def filtered(changes: ChangeSet) -> None:
            if not isValid(owner):
                self.committed.disconnect(filtered)
            elif not watched or watched & changes.tables:
                react(changes)

        self.committed.connect(filtered)

    def watch_settled(
        self,
        tables: Iterable[str],
        react: Callable[[], object],
        owner: QObject,
        pause: int = SETTLES,
    ) -> None:
        """Call ``react`` once for several changes that follow each other within ``pause``."""
        settle = QTimer(owner, singleShot=True, interval=pause)
        settle.timeout.connect(react)
        self.watch(tables, lambda _changes: settle.start(), owner)

    @Slot(object)
    def _pass_on(self, changes: ChangeSet) -> None:
        self.committed.emit(changes)
