"""The strip above the cards: the one thing that is most pressing, and a button to see to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import Tone, current
from ui.widgets.basics import DANGER, PRIMARY, ActionButton, restyle, row
from ui.widgets.fitting_words import OneLine


class AlertStrip(QFrame):
    """Signals: ``acted()`` the button or Enter."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "bar")
        self._title = OneLine("", "heading")
        self._detail = OneLine("", "muted", Tone.MUTED)
        self._buttons = {
            Tone.SEAL: ActionButton(self.tr("去看看"), kind=DANGER, on_click=self.acted.emit),
            Tone.AMBER: ActionButton(self.tr("去看看"), kind=PRIMARY, on_click=self.acted.emit),
        }
        box = row(self._title, self._detail, None, *self._buttons.values(), gap=16)
        box.setContentsMargins(px(18), px(10), px(16), px(10))
        self.setLayout(box)
        self.hide()

    def say(self, title: str, detail: str, tone: Tone) -> None:
        """Show what is most pressing."""
        self.setProperty("tone", tone.value)
        restyle(self)
        self._title.tone = tone
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        for known, button in self._buttons.items():
            button.setVisible(known is tone)
            button.setAutoDefault(True)
        self.show()
