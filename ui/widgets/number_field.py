"""A whole number that is typed; ↑ and ↓ count."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from ui.theme import current


class NumberField(QSpinBox):
    """Between ``least`` and ``most``, with a unit behind it."""

    def __init__(
        self,
        accessible_name: str,
        least: int,
        most: int,
        *,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setRange(least, most)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setSuffix(f" {unit}" if unit else "")
        self.setMaximumWidth(current().px(160))
        self.setFixedHeight(current().control_height)

    def wheelEvent(self, event: QEvent) -> None:
        """Scrolling the page must not change the number."""
        event.ignore()
