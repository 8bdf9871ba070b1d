"""Lines that open what they are about: a word in front, the thing, and a remark at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Step, Tone, current
from ui.widgets.badge import SIGN, paint_sign
from ui.widgets.pressable import Pressable

ROW = 34
"""Height of a line in pixels at 100 %."""


@dataclass(frozen=True)
class LineWords:
    """One line. ``lead`` stands on a coloured ground when ``tone`` is one, else as a time."""

    lead: str
    title: str
    remark: str = ""
    tone: Tone = Tone.PLAIN
    opens: object = None
    full: str = ""


class LineRows(QWidget):
    """Lines one under the other; ↑ and ↓ go along them, Enter opens.

    Signals: ``opened(what)``.
    """

    opened = Signal(object)

    def __init__(self, *, row_height: int = ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.rows: list[LineRow] = []

    def show_lines(self, lines: Sequence[LineWords]) -> None:
        """Show these lines; the focus stays on its place."""
        old = self.rows
        if [row.line for row in old] == list(lines):
            return
        lead = self._lead_width(lines)
        self.rows = [LineRow(line, lead, self._row_height) for line in lines]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: self.opened.emit(row.line.opens))
            row.moved.connect(self._move)
            self._box.addWidget(row)
            row.show()  # at once, so that it can take the focus
        had = next((n for n, row in enumerate(old) if row.hasFocus()), None)
        if had is not None and self.rows:
            self.rows[min(had, len(self.rows) - 1)].setFocus()
        for row in old:  # after the focus has gone on: Qt scrolls to wherever a lost focus ends up
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        # A page that scrolls may otherwise be laid out with the height of the lines before.
        self.setFixedHeight(len(self.rows) * current().px(self._row_height))

    def _move(self, row: LineRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            row.focusNextPrevChild(step > 0)

    @staticmethod
    def _lead_width(lines: Sequence[LineWords]) -> int:
        theme = current()
        metrics = QFontMetrics(theme.font(Step.SMALL, bold=True))
        plain = QFontMetrics(theme.font(bold=True))
        wide = [
            plain.horizontalAdvance(line.lead)
            if line.tone is Tone.PLAIN
            else metrics.horizontalAdvance(line.lead) + theme.px(SIGN + 24)
            for line in lines
        ]
        return max(wide, default=0)


class LineRow(Pressable):
    """Signals: ``moved(row, step)`` on ↑ and ↓."""

    moved = Signal(object, int)

    def __init__(self, line: LineWords, lead: int, height: int) -> None:
        super().__init__()
        self.line = line
        self._lead, self._height = lead, height
        self._theme = current()
        self._came_by_key = False
        self.setText(line.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = " · ".join(part for part in (line.lead, line.title, line.remark) if part)
        self.setAccessibleName(told)
        self.setToolTip(line.full or told)

    def sizeHint(self) -> QSize:
        return QSize(self._lead + self._theme.px(180), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._lead + self._theme.px(80), self._theme.px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.moved.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows where the keys have gone; a page that opens needs none."""
        self._came_by_key = event.reason() != Qt.FocusReason.OtherFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            ringed = self.hasFocus() and self._came_by_key
            edge = QPen(theme.color(Tone.PRIMARY), 2) if ringed else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(theme.soft(Tone.PRIMARY if self.hasFocus() else Tone.PLAIN))
            painter.drawRoundedRect(whole, theme.px(6), theme.px(6))
        inside = whole.adjusted(theme.px(6), 0, -theme.px(6), 0)
        self._paint_lead(painter, inside)
        rest = inside.adjusted(self._lead + theme.px(12), 0, 0, 0)
        self._paint_words(painter, rest)
        painter.end()

    def _paint_lead(self, painter: QPainter, inside: QRectF) -> None:
        theme, line = self._theme, self.line
        middle = inside.center().y()
        if line.tone is Tone.PLAIN:
            painter.setFont(theme.font(bold=True))
            painter.setPen(theme.color(Tone.PRIMARY))
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, line.lead)
            return
        high = theme.px(26)
        ground = QRectF(inside.left(), middle - high / 2, self._lead, high)
        edge = theme.color(line.tone) if theme.hairline > 1 else theme.soft(line.tone)
        painter.setPen(QPen(edge, theme.hairline))
        painter.setBrush(theme.soft(line.tone))
        painter.drawRoundedRect(ground, theme.px(8), theme.px(8))
        font = theme.font(Step.SMALL, bold=True)
        sign = theme.px(SIGN + 6)
        used = sign + QFontMetrics(font).horizontalAdvance(line.lead)
        left = ground.left() + (ground.width() - used) / 2
        paint_sign(painter, theme, line.tone, left, middle)
        painter.setFont(font)
        painter.setPen(theme.color(line.tone))
        rest = QRectF(left + sign, ground.top(), used, high)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, line.lead)

    def _paint_words(self, painter: QPainter, rest: QRectF) -> None:
        theme, line = self._theme, self.line
        small, body = theme.font(Step.SMALL), theme.font()
        elide = Qt.TextElideMode.ElideRight
        room = rest.width()
        wanted = QFontMetrics(body).horizontalAdvance(line.title)
        remark_wide = QFontMetrics(small).horizontalAdvance(line.remark)
        gap = theme.px(14)
        shows_remark = line.remark and (
            wanted + gap + remark_wide <= room or remark_wide <= room * 0.42
        )
        if shows_remark:
            painter.setFont(small)
            painter.setPen(theme.color(Tone.MUTED))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rest, right, line.remark)
            room -= remark_wide + gap
        painter.setFont(body)
        painter.setPen(theme.color(Tone.PLAIN))
        shown = QFontMetrics(body).elidedText(line.title, elide, int(room))
        left = QRectF(rest.left(), rest.top(), room, rest.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, shown)
