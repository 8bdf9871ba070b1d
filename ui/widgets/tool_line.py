"""The line of tools above the list: in one line where it fits, in two where it does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from ui.theme import current
from ui.widgets.basics import column, row
from ui.widgets.flow_layout import FlowLayout

SEARCH_LEAST = 220
"""Pixels at 100 % the search field keeps before the filters move to a line of their own."""


class ToolLine(QWidget):
    """Search at the left, acts at the right, filters between them or below."""

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
        self._is_one_line: bool | None = None
        self._arrange(one_line=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_again()

    def look_again(self) -> None:
        """Decide anew how many lines are needed; call it after words or counts changed."""
        gap = current().px(8)
        pieces = (*self._filters, *self._acts)
        wide = sum(piece.sizeHint().width() + gap for piece in pieces if not piece.isHidden())
        self._arrange(one_line=self.width() - wide >= current().px(SEARCH_LEAST))

    def _arrange(self, *, one_line: bool) -> None:
        if one_line == self._is_one_line:
            return
        self._is_one_line = one_line
        for place, piece in enumerate(self._filters):
            if one_line:
                _take(self._second, piece)
                self._first.insertWidget(place + 1, piece)
            else:
                _take(self._first, piece)
                self._second.addWidget(piece)
        self.updateGeometry()


def _take(layout: QLayout, piece: QWidget) -> None:
    if layout.indexOf(piece) >= 0:
        layout.removeWidget(piece)
