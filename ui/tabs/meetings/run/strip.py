"""The timeline at the right: newest on top, each line a time and a sentence to be read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import Step, Tone, current

LINE = Qt.ItemDataRole.UserRole
TIME_WIDTH = 46
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class StripLine:
    """One event. ``can_be_corrected``: «更正» is offered for it; ``is_wrong``: it was corrected."""

    event_id: int
    time: str
    sentence: str
    tone: Tone = Tone.PLAIN
    is_wrong: bool = False
    can_be_corrected: bool = True


class TimelineStrip(QListWidget):
    """Signals: ``correction_wanted(event_id)`` a line is said to be wrong."""

    correction_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("会议时间线，最新的在上面"))
        self.setItemDelegate(_LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)

    def show_lines(self, lines: Sequence[StripLine]) -> None:
        """Show these, the newest first."""
        if lines == [self.line(place) for place in range(self.count())]:
            return
        self.clear()
        for shown in lines:
            item = QListWidgetItem()
            item.setData(LINE, shown)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown.time} {shown.sentence}")
            item.setToolTip(shown.sentence)
            self.addItem(item)
        self.scrollToTop()

    def line(self, place: int) -> StripLine:
        """A line by its place from the top."""
        return self.item(place).data(LINE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only ↑ and ↓ are the list's own; everything else belongs to the meeting."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self._ask_for(self.line(self.currentRow()))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _pop_up(self, place: QPoint) -> None:
        item = self.itemAt(place)
        shown = item.data(LINE) if item is not None else None
        if not isinstance(shown, StripLine) or not shown.can_be_corrected:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("这一条记错了…  Delete"), lambda: self._ask_for(shown))
        menu.popup(self.viewport().mapToGlobal(place))

    def _ask_for(self, shown: StripLine) -> None:
        if shown.can_be_corrected:
            self.correction_wanted.emit(shown.event_id)


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option
        shown: StripLine = index.data(LINE)
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListWidget) else 200
        room = QRect(0, 0, wide - current().px(TIME_WIDTH + 8), 10_000)
        metrics = QFontMetrics(current().font(Step.SMALL))
        high = metrics.boundingRect(room, _WRAP, shown.sentence).height()
        return QSize(wide, high + current().px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, px = current(), current().px
        shown: StripLine = index.data(LINE)
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color(Tone.PRIMARY), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(4), px(4))
        font = theme.font(Step.SMALL)
        painter.setFont(font)
        painter.setPen(theme.color(Tone.MUTED))
        top = rect.top() + px(6)
        clock = QRect(rect.left() + px(4), top, px(TIME_WIDTH), rect.height())
        painter.drawText(clock, Qt.AlignmentFlag.AlignTop, shown.time)
        font.setStrikeOut(shown.is_wrong)
        painter.setFont(font)
        painter.setPen(theme.color(Tone.MUTED if shown.is_wrong else shown.tone))
        text = rect.adjusted(px(TIME_WIDTH + 4), px(6), -px(4), 0)
        painter.drawText(text, _WRAP, shown.sentence)
        painter.restore()
