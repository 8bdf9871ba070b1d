"""A ranking as bars: its name, how many now, how many before, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Step, Tone, current
from ui.widgets.basics import column
from ui.widgets.charts import RankedBar, RankedBars
from ui.widgets.pressable import Pressable


class RankedBarsView(QWidget):
    """Signals: ``opened(what)`` a row was clicked or opened by Enter."""

    opened = Signal(object)

    def __init__(self, chart: RankedBars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        most = max((max(row.now, row.before) for row in chart.rows), default=1)
        rows = [_Row(bar, chart, most) for bar in chart.rows]
        for row in rows:
            row.clicked.connect(lambda _=False, bar=row.bar: self.opened.emit(bar.opens))
        self.setLayout(column(*rows, None, gap=2))


class _Row(Pressable):
    def __init__(self, bar: RankedBar, chart: RankedBars, most: int) -> None:
        super().__init__()
        self.bar = bar
        self._most = max(most, 1)
        self._theme = current()
        self._counts = f"{bar.now:,}"
        self._before = f"{chart.before} {bar.before:,}"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = f"{bar.label}: {chart.now} {bar.now}, {chart.before} {bar.before}. {bar.remark}"
        self.setAccessibleName(told)
        self.setToolTip(told)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, bar = self._theme, self.bar
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.soft(Tone.PRIMARY if self.hasFocus() else Tone.PLAIN))
            painter.drawRoundedRect(whole, theme.px(6), theme.px(6))
        inside = whole.adjusted(theme.px(6), theme.px(4), -theme.px(6), -theme.px(4))
        text_height = QFontMetrics(theme.font()).height()
        line = QRectF(inside.left(), inside.top(), inside.width(), text_height)
        self._paint_words(painter, line)
        self._paint_bars(painter, inside, line.bottom() + theme.px(4))
        painter.setPen(theme.color(Tone.PRIMARY))
        painter.setFont(theme.font(bold=True))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, right, f"{bar.now:,}")
        painter.end()

    def _paint_words(self, painter: QPainter, line: QRectF) -> None:
        theme = self._theme
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = line.adjusted(0, 0, -self._figure_width(), 0)
        small = QFontMetrics(theme.font(Step.SMALL))
        remark = f"{self.bar.remark}   {self._before}".strip()
        remark = small.elidedText(remark, Qt.TextElideMode.ElideRight, int(room.width() * 0.55))
        wide = small.horizontalAdvance(remark)
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(theme.color(Tone.MUTED))
        painter.drawText(room, right, remark)
        painter.setFont(theme.font())
        painter.setPen(theme.color(Tone.PLAIN))
        name_room = int(room.width() - wide - theme.px(12))
        name = QFontMetrics(theme.font()).elidedText(
            self.bar.label, Qt.TextElideMode.ElideRight, name_room
        )
        painter.drawText(room, left, name)

    def _paint_bars(self, painter: QPainter, inside: QRectF, top: float) -> None:
        theme = self._theme
        room = inside.width() - self._figure_width()
        high = theme.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.soft(Tone.PLAIN))
        painter.drawRoundedRect(QRectF(inside.left(), top, room, high), high / 2, high / 2)
        now = max(room * self.bar.now / self._most, high)
        painter.setBrush(theme.color(Tone.PRIMARY))
        painter.drawRoundedRect(QRectF(inside.left(), top, now, high), high / 2, high / 2)
        mark = inside.left() + room * self.bar.before / self._most
        painter.setBrush(theme.color(Tone.AMBER))
        painter.drawRect(
            QRectF(mark - theme.px(1), top - theme.px(2), theme.px(3), high + theme.px(4))
        )

    def _figure_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(bold=True))
        return metrics.horizontalAdvance("0,000") + self._theme.px(8)
