"""The card of a template with its model text as a sheet beside it, where there is room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ports.notice_facts import SetNotice
from ui.printing.live_page import LivePage
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, column, row
from ui.widgets.fitting_words import OneLine

BOTH = 800
"""Pixels at 100 %: narrower than this, card or sheet is shown, not both."""


class CardAndSheet(QWidget):
    """Where only one fits, «看样张» and «回到模板» change between them."""

    def __init__(self, card: QWidget, sheet: LivePage) -> None:
        super().__init__()
        self.card, self.page = card, sheet
        self._is_at_sheet = False
        self._told = OneLine("", "small", Tone.MUTED)
        self.turn_button = ActionButton(
            "", kind=QUIET, picture="file", key="F6", on_click=self.turn
        )
        self._right = QWidget()
        right = column(self._told, sheet, gap=6)
        right.setStretch(1, 1)
        self._right.setLayout(right)
        top = row(None, self.turn_button)
        both = row(card, self._right, gap=16)
        both.setStretch(0, 11)
        both.setStretch(1, 9)
        box = column(top, both, gap=4)
        box.setStretch(1, 1)
        self.setLayout(box)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether only one of the two fits."""
        return self.width() < current().px(BOTH)

    def turn(self) -> None:
        """Show the other one."""
        self._is_at_sheet = not self._is_at_sheet
        self._arrange()
        (self.page if self._is_at_sheet else self.card).setFocus()

    def look_at_card(self) -> None:
        """Show the card, if need be in place of the sheet."""
        self._is_at_sheet = False
        self._arrange()

    def show_sheet(self, sheet: SetNotice) -> None:
        """Show the model text as it prints, and say how large."""
        self.page.show_pdf(sheet.pdf)
        if sheet.missing_glyphs:
            told = self.tr("这些字打印不出来：{signs}").format(signs="".join(sheet.missing_glyphs))
            self._told.tone = Tone.SEAL
        else:
            told = self.tr("样张 · {n} 字 · {pages} 页 · 正文 {points:g} 磅").format(
                n=sheet.characters, pages=sheet.pages, points=sheet.body_points
            )
            self._told.tone = Tone.MUTED
        self._told.setText(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.is_narrow
        self.card.setVisible(not narrow or not self._is_at_sheet)
        self._right.setVisible(not narrow or self._is_at_sheet)
        self.turn_button.setVisible(narrow)
        said = self.tr("回到模板") if self._is_at_sheet else self.tr("看样张")
        self.turn_button.set_words(said)
