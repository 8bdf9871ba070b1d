"""The line at the foot: what can be done now and by which key; each piece can be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.tabs.meetings.run.keys import Act, RunKey
from ui.theme import Step, Tone, current

GAP = 2


class KeyButton(QAbstractButton):
    """A key cap with what it does beside it."""

    def __init__(self, key: RunKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.act = key.act
        self._cap = key.shown
        self.setText(key.words)
        self.setAccessibleName(f"{key.words} {key.shown}")
        self.setToolTip(f"{key.words}  {key.shown}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        theme = current()
        wide = self._cap_width() + theme.px(8) + self._words().horizontalAdvance(self.text())
        return QSize(wide + theme.px(14), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = current(), current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.soft(Tone.PRIMARY))
            painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
        high = px(22)
        cap = QRect(px(4), (self.height() - high) // 2, self._cap_width(), high)
        painter.setPen(QPen(theme.line, theme.hairline))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(theme.color(Tone.PRIMARY))
        painter.setFont(theme.font(Step.SMALL, bold=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)
        painter.setPen(theme.color(Tone.PLAIN))
        painter.setFont(theme.font(Step.SMALL))
        rest = self.rect().adjusted(cap.right() + px(7), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _cap_width(self) -> int:
        theme = current()
        metrics = QFontMetrics(theme.font(Step.SMALL, bold=True))
        return max(theme.px(22), metrics.horizontalAdvance(self._cap) + theme.px(12))

    def _words(self) -> QFontMetrics:
        return QFontMetrics(current().font(Step.SMALL))


class KeyLine(QWidget):
    """Keys side by side, on as many lines as they need. Signals: ``pressed(Act)``."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[RunKey, ...] = ()
        self._buttons: list[KeyButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("现在可用的按键"))

    def show_keys(self, keys: Sequence[RunKey]) -> None:
        """Offer these keys, in this order."""
        if tuple(keys) == self._shown:
            return
        self._shown = tuple(keys)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for key in keys:
            button = KeyButton(key, self)
            button.clicked.connect(lambda _=False, act=key.act: self.pressed.emit(act))
            button.show()
            self._buttons.append(button)
        self._place()

    @property
    def acts(self) -> tuple[Act, ...]:
        """What is offered."""
        return tuple(key.act for key in self._shown)

    def button(self, act: Act) -> KeyButton:
        """The piece of an act that is offered."""
        return next(button for button in self._buttons if button.act is act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap = current().px(GAP)
        left = top = 0
        line = current().px(32)
        for button in self._buttons:
            size = button.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + line + gap // 2
            button.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + gap
        if self.height() != top + line:
            self.setFixedHeight(top + line)
