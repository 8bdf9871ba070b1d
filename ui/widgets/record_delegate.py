"""Draws the cells of a record table: quick, with search hits marked and states signed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLine, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.record_table_model import Column, RecordTableModel
from ui.theme import Theme, Tone, current
from ui.widgets.badge import SIGN, paint_sign

PADDING = 12
KEPT_WIDTHS = 4000
LONGEST_SHOWN = 400
"""Characters; no cell shows more, and measuring a page-long text would cost a frame."""


class RecordDelegate(QStyledItemDelegate):
    """Paints text, bold text, states and search hits of a ``RecordTableModel``."""

    def __init__(self, model: RecordTableModel, table: QWidget) -> None:
        super().__init__(table)
        self._model = model
        self._table: Any = table
        self._theme: Theme = current()
        self._fonts = (self._theme.font(), self._theme.font(bold=True))
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)
        self._elided: dict[tuple[str, int, bool], str] = {}
        self._wide: dict[tuple[str, bool], int] = {}
        self._colors = {tone: self._theme.color(tone) for tone in Tone}
        self._selected = self._theme.soft(Tone.PRIMARY)
        self._mark = self._theme.soft(Tone.AMBER)
        self._line = self._theme.line
        # Asked for a hundred times per frame: worked out once.
        self._padding, self._half = self._theme.px(PADDING), self._theme.px(PADDING) // 2
        self._hairline = self._theme.hairline
        above_base = self._metrics[0].ascent() - self._metrics[0].descent()
        self._base = (self._theme.row_height - self._hairline + above_base) // 2

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option
        column = self._model.columns[index.column()]
        return QSize(self._theme.px(column.width), self._theme.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if state & QStyle.StateFlag.State_Selected or self._table.everything_selected:
            painter.fillRect(rect, self._selected)
        self._paint_edges(painter, rect, index)
        row = self._model.row(index.row())
        if row is None:
            return
        column = self._model.columns[index.column()]
        end = self._padding if column.align_right else self._half
        inside = rect.adjusted(self._padding, 0, -end, -self._hairline)
        tone = column.tone(row) if column.tone else Tone.PLAIN
        if column.is_badge and tone is not Tone.PLAIN:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sign(painter, self._theme, tone, inside.left(), inside.center().y() + 1)
            inside.setLeft(inside.left() + self._theme.px(SIGN + 7))
        bold = column.is_badge or (column.bold is not None and column.bold(row))
        text = " ".join(column.text(row)[:LONGEST_SHOWN].split())
        if column.lighter is not None:
            inside = self._paint_lighter(painter, inside, text, column.lighter(row), bold=bold)
        self._paint_words(painter, inside, text, column, tone, bold=bold)

    def _paint_edges(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        height = self._hairline
        painter.fillRect(rect.left(), rect.bottom() - height + 1, rect.width(), height, self._line)
        if index.column() != 0 or not self._table.hasFocus():
            return
        if index.row() == self._table.currentIndex().row():
            bar = QRect(rect.left(), rect.top(), self._theme.px(4), rect.height() - height)
            painter.fillRect(bar, self._colors[Tone.PRIMARY])

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        column: Column[Any],
        tone: Tone,
        *,
        bold: bool,
    ) -> None:
        shown = self.elide(text, rect.width(), bold=bold)
        metrics = self._metrics[bold]
        if column.highlights and self._model.words:
            for start, length in self._model.find_hits(shown, self._model.words):
                left = rect.left() + metrics.horizontalAdvance(shown[:start])
                wide = metrics.horizontalAdvance(shown[start : start + length])
                high = metrics.height()
                top = rect.center().y() - high // 2
                painter.fillRect(left - 1, top, wide + 2, high, self._mark)
                under = QLine(QPoint(left, top + high), QPoint(left + wide, top + high))
                painter.setPen(self._colors[Tone.AMBER])
                painter.drawLine(under)
        painter.setFont(self._fonts[bold])
        painter.setPen(self._colors[tone])
        left = rect.left()
        if column.align_right:
            left = rect.right() - self._advance(shown, bold=bold)
        # By its base line: a third of the cost of drawing into a rectangle.
        painter.drawText(left, rect.top() + self._base, shown)

    def _paint_lighter(
        self, painter: QPainter, rect: QRect, text: str, lighter: str, *, bold: bool
    ) -> QRect:
        """Paint what follows the text; returns what is left for the text itself."""
        gap = self._theme.px(10)
        wide = self._advance(lighter, bold=False)
        whole = self._advance(text, bold=bold)
        room = rect.width() - wide - gap
        if not lighter or (whole > room and room < rect.width() * 0.3):
            return rect
        used = min(whole, room)
        painter.setFont(self._fonts[0])
        painter.setPen(self._colors[Tone.MUTED])
        painter.drawText(rect.left() + used + gap, rect.top() + self._base, lighter)
        return QRect(rect.left(), rect.top(), used + 1, rect.height())

    def _advance(self, text: str, *, bold: bool) -> int:
        key = (text, bold)
        kept = self._wide.get(key)
        if kept is None:
            if len(self._wide) >= KEPT_WIDTHS:
                self._wide.clear()
            kept = self._wide[key] = self._metrics[bold].horizontalAdvance(text)
        return kept

    def elide(self, text: str, width: int, *, bold: bool) -> str:
        """The text cut with … to fit; remembered, because measuring costs most of painting."""
        key = (text, width, bold)
        kept = self._elided.get(key)
        if kept is None:
            if len(self._elided) >= KEPT_WIDTHS:
                self._elided.clear()
            mode = Qt.TextElideMode.ElideRight
            kept = self._metrics[bold].elidedText(text, mode, width)
            self._elided[key] = kept
        return kept

    def font(self, *, bold: bool) -> QFont:
        """The type cells are set in."""
        return self._fonts[bold]
