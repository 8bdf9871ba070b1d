"""The three parts of the diary side by side; their widths are remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.preferences import Preferences
from ui.theme import current

PLACE = "diary/split"
GROUPS_WIDTH, SIDE_WIDTH, NARROW_SIDE = 190, 400, 335
NARROW = 1140
"""Pixels at 100 %; where there are fewer the details get less."""


class DiarySplit(QSplitter):
    """Groups, list and details."""

    def __init__(self, preferences: Preferences, *parts: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._preferences = preferences
        self._is_placed = False
        self.setChildrenCollapsible(False)
        for part in parts:
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._keep)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_placed:
            return
        self._is_placed = True
        kept = self._preferences.geometry(PLACE)
        if kept is None or not self.restoreState(kept):
            px = current().px
            side = px(SIDE_WIDTH if self.width() >= px(NARROW) else NARROW_SIDE)
            left = px(GROUPS_WIDTH)
            self.setSizes([left, self.width() - left - side, side])

    def _keep(self) -> None:
        self._preferences.keep_geometry(PLACE, self.saveState())
