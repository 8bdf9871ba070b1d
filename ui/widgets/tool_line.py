"""The tools above the list: in one line where they fit, in two or more where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from ui.theme import current
from ui.widgets.basics import column, row
from ui.widgets.flow_layout import FlowLayout

SEARCH_LEAST = 220
"""Pixels at 100 % the search field keeps before the filters, then the acts, move below it."""


class ToolLine(QWidget):
    """Search at the left, acts at the right, filters between them or below.

    The last act, the main one, always stays beside the search.
    """

    def __init__(
        self, search: QWidget, filters: Sequence[QWidget], acts: Sequence[QWidget]
    ) -> None:
        super().__init__()
        self._filters = tuple(filters)
        self._search, self._acts = search, tuple(acts)
        self._first = row(search, gap=8)
        self._first.setStretch(0, 1000)
        self._first.addStretch(1)
        for act in acts:
            self._first.addWidget(act)
        self._second = FlowLayout(8)
        self.setLayout(column(self._first, self._second, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._below: tuple[QWidget, ...] = ()
        for place, piece in enumerate(self._filters, start=1):
            self._first.insertWidget(place, piece)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_again()

    def look_again(self) -> None:
        """Decide anew how many lines are needed; call it after words or counts changed."""
        room = self.width() - current().px(SEARCH_LEAST)
        acts = _wide(self._acts)
        if _wide(self._filters) + acts <= room:
            self._put_below(())
        elif acts <= room:
            self._put_below(self._filters)
        else:
            self._put_below((*self._filters, *self._acts[:-1]))

    def _put_below(self, below: tuple[QWidget, ...]) -> None:
        if below == self._below:
            return
        self._below = below
        for piece in (*self._filters, *self._acts[:-1]):
            _take(self._second, piece)
            _take(self._first, piece)
        for piece in below:
            self._second.addWidget(piece)
        for place, piece in enumerate(one for one in self._filters if one not in below):
            self._first.insertWidget(place + 1, piece)
        for piece in (one for one in self._acts[:-1] if one not in below):
            self._first.insertWidget(self._first.count() - 1, piece)
        self.updateGeometry()


def _wide(pieces: Sequence[QWidget]) -> int:
    """Pixels the visible pieces take beside each other."""
    gap = current().px(8)
    return sum(piece.sizeHint().width() + gap for piece in pieces if not piece.isHidden())


def _take(layout: QLayout, piece: QWidget) -> None:
    if layout.indexOf(piece) >= 0:
        layout.removeWidget(piece)
