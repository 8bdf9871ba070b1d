"""A line that can be pressed: a lead at the left, title, detail below, an aside at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Step, Tone, current
from ui.widgets.pressable import Pressable

HIGH, LEAD, PAD = 52, 34, 10
"""Pixels at 100 %."""


@dataclass(frozen=True)
class LineWords:
    """What a line says; ``tone`` is that of the aside."""

    title: str
    detail: str = ""
    lead: str = ""
    aside: str = ""
    tone: Tone = Tone.MUTED
    is_faint: bool = False


class LineButton(Pressable):
    """Enter, Space and a click press it; ↑ and ↓ go to the line above and below."""

    def __init__(self, said: LineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self.setText(said.title)
        pieces = (said.lead, said.title, said.detail, said.aside)
        self.setAccessibleName(" ".join(filter(None, pieces)))
        self.setToolTip("\n".join(filter(None, (said.title, said.detail))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(300), px(HIGH if self._said.detail else 40))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, said = current(), self._said
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(theme.soft(Tone.PLAIN))
            painter.drawRoundedRect(rect, px(6), px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme.color(Tone.PRIMARY), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, px(6), px(6))
        left, right = rect.left() + px(PAD), rect.right() - px(PAD)
        if said.lead:
            place = QRect(left, rect.top(), px(LEAD), rect.height())
            _say(painter, place, said.lead, Tone.PRIMARY, Step.BODY, bold=True)
            left += px(LEAD)
        if said.aside:
            font = theme.font(Step.SMALL, bold=True)
            wide = QFontMetrics(font).horizontalAdvance(said.aside) + px(2)
            place = QRect(right - wide, rect.top(), wide, rect.height())
            _say(painter, place, said.aside, said.tone, Step.SMALL, bold=True)
            right -= wide + px(8)
        self._paint_words(painter, QRect(left, rect.top(), right - left, rect.height()))
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        px, said = current().px, self._said
        tone = Tone.MUTED if said.is_faint else Tone.PLAIN
        if not said.detail:
            _say(painter, rect, said.title, tone, Step.BODY, bold=True)
            return
        upper = QRect(rect.left(), rect.top() + px(4), rect.width(), px(24))
        lower = QRect(rect.left(), rect.top() + px(27), rect.width(), px(20))
        _say(painter, upper, said.title, tone, Step.BODY, bold=True)
        _say(painter, lower, said.detail, Tone.MUTED, Step.SMALL)


def _say(
    painter: QPainter, rect: QRect, text: str, tone: Tone, step: Step, *, bold: bool = False
) -> None:
    font = current().font(step, bold=bold)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(current().color(tone))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
