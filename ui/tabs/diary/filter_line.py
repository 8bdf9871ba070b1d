"""What narrows the list, in words, with one button that takes it all back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.basics import LINK, ActionButton, row, words


class FilterLine(QWidget):
    """Signals: ``cleared()``."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = words("", "muted", wraps=True)
        self._clear = ActionButton(self.tr("清除"), kind=LINK, on_click=self.cleared.emit)
        self.setLayout(row(self._text, self._clear, None, gap=8))
        self.hide()

    def tell(self, text: str) -> None:
        """Say what narrows the list; nothing hides the line."""
        self._text.setText(text)
        self.setVisible(bool(text))
