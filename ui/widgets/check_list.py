"""A list of which any rows are ticked: by Space for all selected, by a click on the box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import Step, Theme, Tone, current

BOX, HIGH = 18, 36
"""Pixels at 100 %: the side of a box, the height of a row."""
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CheckRow:
    """One row. ``aside`` follows the text in muted colour; ``note`` stands at the right end."""

    key: str
    text: str
    aside: str = ""
    is_ticked: bool = True
    note: str = ""
    note_tone: Tone = Tone.AMBER


class CheckRows(QAbstractListModel):
    """The rows of a ``CheckList``."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CheckRow] = []

    def show(self, rows: Sequence[CheckRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def tick(self, places: Sequence[int], *, on: bool) -> bool:
        """Tick rows or take their ticks away; whether anything changed."""
        changed = [place for place in places if self.rows[place].is_ticked != on]
        for place in changed:
            self.rows[place] = replace(self.rows[place], is_ticked=on)
        if changed:
            first, last = self.index(min(changed), 0), self.index(max(changed), 0)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        return bool(changed)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState
            return state.Checked if row.is_ticked else state.Unchecked
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return "  ".join(filter(None, (row.text, row.aside, row.note)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class CheckList(QListView):
    """Signals: ``ticks_changed()`` the person ticked or unticked; ``chosen(key)`` the cursor went
    to a row; ``opened(key)`` Enter or double click; ``moved(key, step)`` Ctrl+↑ (-1) or Ctrl+↓.
    """

    ticks_changed = Signal()
    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int)

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.rows = CheckRows()
        self._is_showing = False
        self.setAccessibleName(accessible_name)
        self.setModel(self.rows)
        self.setItemDelegate(_CheckDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._key_at(index)))

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show these rows; the cursor stays on its row."""
        kept, scrolled = self.current_key(), self.verticalScrollBar().value()
        self._is_showing = True
        self.rows.show(rows)
        self._is_showing = False
        self.select_key(kept)
        self.verticalScrollBar().setValue(scrolled)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked rows, from top to bottom."""
        return tuple(row.key for row in self.rows.rows if row.is_ticked)

    def tick_all(self, *, on: bool) -> None:
        """Tick every row, or none."""
        self._tick(range(len(self.rows.rows)), on=on)

    def current_key(self) -> str:
        """The row the cursor is on; empty when it is on none."""
        return self._key_at(self.currentIndex())

    def select_key(self, key: str) -> None:
        """Put the cursor on a row, silently; on none when it is not there."""
        place = next((n for n, row in enumerate(self.rows.rows) if row.key == key), None)
        self._is_showing = True
        if place is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self.rows.index(place, 0))
        self._is_showing = False

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = Qt.Key(event.key()), self.currentIndex()
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if here.isValid() and with_control and step is not None:
            self.moved.emit(self._key_at(here), step)
        elif key == Qt.Key.Key_Space:
            self._turn_selected()
        elif here.isValid() and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._key_at(here))
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        on_box = point.x() < current().px(BOX + 24)
        if index.isValid() and on_box and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._tick([index.row()], on=not self.rows.rows[index.row()].is_ticked)
            event.accept()
        else:
            super().mousePressEvent(event)

    def _turn_selected(self) -> None:
        """Tick the selected rows, or take their ticks away if the one with the cursor has one."""
        here = self.currentIndex()
        places = sorted(index.row() for index in self.selectedIndexes())
        if here.isValid() and here.row() not in places:
            places = [here.row()]
        if places:
            decides = here.row() if here.isValid() else places[0]
            self._tick(places, on=not self.rows.rows[decides].is_ticked)

    def _tick(self, places: Sequence[int], *, on: bool) -> None:
        if self.rows.tick(places, on=on):
            self.ticks_changed.emit()

    def _key_at(self, index: Index) -> str:
        return self.rows.rows[index.row()].key if index.isValid() else ""

    def _tell_chosen(self, index: QModelIndex) -> None:
        if not self._is_showing and index.isValid():
            self.chosen.emit(self._key_at(index))


class _CheckDelegate(QStyledItemDelegate):
    """Draws a row: box, text, what follows it, and the note at the right end."""

    def __init__(self, view: CheckList) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme = current()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._theme.px(160), self._theme.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = cast("CheckRow", index.data(Qt.ItemDataRole.UserRole))
        theme, px = self._theme, self._theme.px
        rect = cast("QRect", getattr(option, "rect"))  # noqa: B009  its stub knows no fields
        state = cast("QStyle.StateFlag", getattr(option, "state"))  # noqa: B009
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.soft(Tone.PRIMARY))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.fillRect(
                rect.left(), rect.top(), px(4), rect.height(), theme.color(Tone.PRIMARY)
            )
        side = px(BOX)
        box = QRectF(rect.left() + px(12), rect.center().y() - side / 2 + 1, side, side)
        self._paint_box(painter, box, is_ticked=row.is_ticked)
        left, right = round(box.right()) + px(10), rect.right() - px(10)
        if row.note:
            wide = self._width(row.note, Step.SMALL)
            place = QRect(right - wide, rect.top(), wide, rect.height())
            self._say(painter, place, row.note, row.note_tone, Step.SMALL)
            right -= wide + px(10)
        tone = Tone.PLAIN if row.is_ticked else Tone.MUTED
        wide = min(self._width(row.text, Step.BODY), right - left)
        self._say(painter, QRect(left, rect.top(), wide, rect.height()), row.text, tone, Step.BODY)
        left += wide + px(12)
        if row.aside and right - left > px(24):
            place = QRect(left, rect.top(), right - left, rect.height())
            self._say(painter, place, row.aside, Tone.MUTED, Step.SMALL)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, *, is_ticked: bool) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.color(Tone.PRIMARY if is_ticked else Tone.MUTED)
        painter.setPen(QPen(edge, 2))
        painter.setBrush(edge if is_ticked else theme.surface)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))
        if is_ticked:
            unit = box.width() / 10
            points = [box.topLeft() + QPointF(x, y) * unit for x, y in _TICK]
            painter.setPen(QPen(theme.on_primary, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))

    def _width(self, text: str, step: Step) -> int:
        return QFontMetrics(self._theme.font(step)).horizontalAdvance(text) + 1

    def _say(self, painter: QPainter, rect: QRect, text: str, tone: Tone, step: Step) -> None:
        font = self._theme.font(step)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


_TICK = ((2.4, 5.2), (4.3, 7.1), (7.8, 3.2))
"""The corners of a tick in tenths of its box."""
