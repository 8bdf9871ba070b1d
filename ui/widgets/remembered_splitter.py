"""Two panes side by side whose border stays where a person put it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from ui.preferences import Preferences
from ui.theme import current

SETTLED = 400
"""Milliseconds after the last movement before the place is remembered."""


class RememberedSplitter(QSplitter):
    """The first pane takes what is left; ``name`` is what the place is remembered by."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        preferences: Preferences,
        name: str,
        *,
        sizes: tuple[int, int] = (900, 400),
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._preferences, self._name = preferences, name
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        kept = preferences.geometry(name)
        if kept is None or not self.restoreState(kept):
            self.setSizes([current().px(size) for size in sizes])
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self.keep)
        self.splitterMoved.connect(lambda *_: self._settled.start())

    def keep(self) -> None:
        """Remember the place now."""
        self._preferences.keep_geometry(self._name, self.saveState())
