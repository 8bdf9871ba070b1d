"""A large button that explains itself: picture, title, one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import Step, Tone, current

PICTURE = 28


class ChoiceCard(QAbstractButton):
    """Fills the width; Enter and Space press it."""

    def __init__(
        self, picture: str, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = current()
        self._picture, self._sentence = picture, sentence
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(420), px(76))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(76))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = theme.color(Tone.PRIMARY) if focused or self.underMouse() else theme.line
        painter.setPen(QPen(edge, 2 if focused else theme.hairline))
        painter.setBrush(theme.soft(Tone.PRIMARY) if self.isDown() else theme.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        side = px(PICTURE)
        drawing = pixmap(self._picture, side, Tone.PRIMARY)
        painter.drawPixmap(px(20), (self.height() - side) // 2, drawing)
        left = px(20) + side + px(18)
        wide = self.width() - left - px(44)
        half = self.height() // 2
        bold, plain = theme.font(bold=True), theme.font(Step.SMALL)
        painter.setFont(bold)
        painter.setPen(theme.color(Tone.PLAIN))
        up = QRect(left, 0, wide, half + px(2))
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(up, bottom, _cut(self.text(), bold, wide))
        painter.setFont(plain)
        painter.setPen(theme.color(Tone.MUTED))
        down = QRect(left, half + px(4), wide, half - px(4))
        painter.drawText(down, Qt.AlignmentFlag.AlignTop, _cut(self._sentence, plain, wide))
        arrow = px(18)
        go = pixmap("chevron_right", arrow, Tone.MUTED)
        painter.drawPixmap(self.width() - px(36), (self.height() - arrow) // 2, go)
        painter.end()


def _cut(text: str, font: QFont, wide: int) -> str:
    metrics = QFontMetrics(font)
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, wide)
