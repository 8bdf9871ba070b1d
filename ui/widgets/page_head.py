"""The line above a page of a tab: back to the tab's list, and what the page is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.basics import QUIET, ActionButton, column, row
from ui.widgets.fitting_words import OneLine


class PageHead(QWidget):
    """Signals: ``left()`` back to the list.

    Subclasses put more below the title, into ``_told``, and at the end of ``_line``.
    """

    left = Signal()

    def __init__(self, back: str) -> None:
        """``back``: what the button says it does; Esc does the same."""
        super().__init__()
        self.back = ActionButton("", kind=QUIET, picture="back", on_click=self.left.emit)
        self.back.setToolTip(f"{back}  Esc")
        self.back.setAccessibleName(back)
        self.title = OneLine("", "heading")
        self._told = column(self.title, gap=0)
        self._line = row(self.back, self._told, gap=12)
        self._line.setStretch(1, 1)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
