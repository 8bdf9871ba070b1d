"""The big number that tells the screens of this computer apart («识别屏幕»)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.projector.screens import ScreenPlace
from ui.theme import PROJECTOR, current

SHARE = 3
"""The window is a third of the screen's height."""


class ScreenNumber(QWidget):
    """A number and the name of a screen, above everything, without taking the keys."""

    def __init__(self, number: int, place: ScreenPlace) -> None:
        super().__init__()
        self.setWindowFlags(
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._number, self._label = number, place.label
        high = place.geometry.height() // SHARE
        self.resize(high * 4 // 3, high)
        self.setAccessibleName(f"{number} {place.label}")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = PROJECTOR["dark"]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.bg))
        painter.setPen(QColor(tokens.primary))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        high, font = self.height(), QFont(current().family)
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(high * 6 // 10)
        painter.setFont(font)
        top = self.rect().adjusted(0, 0, 0, -high // 4)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(self._number))
        font.setPixelSize(max(12, high // 14))
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        foot = self.rect().adjusted(0, high * 3 // 4, 0, 0)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._label)
