"""A text field as high as what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from ui.theme import current
from ui.widgets.form_field import TextArea

MOST_LINES = 9


class GrowingArea(TextArea):
    """Between ``least`` and ``MOST_LINES`` lines high; beyond that it scrolls."""

    def __init__(self, *, placeholder: str = "", least: int = 1) -> None:
        super().__init__(placeholder=placeholder, lines=least)
        self._least = least
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())

    def fit(self) -> None:
        """Take the height that is needed now."""
        needed = round(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        scrolls = policy.ScrollBarAsNeeded if needed > MOST_LINES else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls)
        lines = min(max(needed, self._least), MOST_LINES)
        spare = current().px(36) - self.fontMetrics().lineSpacing()
        high = max(self.fontMetrics().lineSpacing() * lines + max(spare, 0), current().px(36))
        if high != self.height():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
