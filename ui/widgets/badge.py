"""A state as a word with a sign on its soft ground: colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Step, Theme, Tone, current

SIGN = 9
"""Width of a sign in pixels at 100 %."""


class Badge(QWidget):
    """One word with a sign in a tone, on a soft rounded ground."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = current()
        self._font = self._theme.font(Step.SMALL, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, tone)

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show another word in another tone."""
        self.text, self.tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        sign = px(SIGN + 6) if self.tone is not Tone.PLAIN else 0
        wide = QFontMetrics(self._font).horizontalAdvance(self.text) + sign + px(20)
        return QSize(wide, px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = theme.color(self.tone) if theme.hairline > 1 else theme.soft(self.tone)
        painter.setPen(QPen(edge, theme.hairline))
        painter.setBrush(theme.soft(self.tone))
        painter.drawRoundedRect(rect, theme.px(8), theme.px(8))
        left = rect.left() + theme.px(10)
        if self.tone is not Tone.PLAIN:
            paint_sign(painter, theme, self.tone, left, rect.center().y())
            left += theme.px(SIGN + 6)
        painter.setPen(theme.color(self.tone))
        painter.setFont(self._font)
        rest = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.end()


def paint_sign(painter: QPainter, theme: Theme, tone: Tone, left: float, middle: float) -> None:
    """The sign of a tone: a ring waits, a half disc is at work, a tick is done, ▲ is overdue."""
    side = float(theme.px(SIGN))
    box = QRectF(left, middle - side / 2, side, side)
    color = theme.color(tone)
    pen = QPen(color, max(1.6, theme.px(1.6)))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if tone is Tone.OK:
        tick = QPainterPath(QPointF(box.left(), middle))
        tick.lineTo(box.left() + side * 0.38, box.bottom() - side * 0.12)
        tick.lineTo(box.right(), box.top() + side * 0.12)
        painter.drawPath(tick)
    elif tone is Tone.SEAL:
        painter.setBrush(color)
        ridge = QPainterPath(QPointF(box.center().x(), box.top() + 0.5))
        ridge.lineTo(box.right(), box.bottom() - 0.5)
        ridge.lineTo(box.left(), box.bottom() - 0.5)
        ridge.closeSubpath()
        painter.drawPath(ridge)
    elif tone is Tone.PRIMARY:
        painter.drawEllipse(box)
        painter.setBrush(color)
        painter.drawPie(box, 90 * 16, 180 * 16)
    elif tone is Tone.AMBER:
        painter.drawEllipse(box)
    else:
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
