"""The line above a page of the tab: back to the book, and what the page is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.basics import QUIET, ActionButton, row
from ui.widgets.fitting_words import OneLine


class PageHead(QWidget):
    """Signals: ``left()`` back to the book."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = ActionButton("", kind=QUIET, picture="back", on_click=self.left.emit)
        self.back.setToolTip(self.tr("返回通知簿  Esc"))
        self.back.setAccessibleName(self.tr("返回通知簿"))
        self.title = OneLine("", "heading")
        box = row(self.back, self.title, gap=12)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
