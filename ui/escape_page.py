"""A screen in which Esc closes what was opened last."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.tab_registry import TabPage


class EscapePage(TabPage):
    """Esc that no widget wanted for itself reaches ``close_one``."""

    def close_one(self) -> None:
        """Close what was opened last."""

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own shortcut, which would take it before any widget."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_one()
        else:
            super().keyPressEvent(event)
