"""The slim list of groups beside the table: category, building or responsible, with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ports.queries import EntryGroup, GroupCount
from ui.tabs.diary.filter_words import group_label, group_word
from ui.tabs.diary.lists import DiaryLists
from ui.theme import Tone, current

KEY, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class GroupList(QListWidget):
    """Signals: ``chosen(key or None)``, ``None`` for all groups together."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_GroupDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(current().px(150))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._tell)

    def tell(
        self,
        groups: Sequence[GroupCount],
        by: EntryGroup,
        lists: DiaryLists,
        chosen: str | None,
    ) -> None:
        """Show these groups; says nothing to others."""
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.clear()
        self.setAccessibleName(group_word(by))
        total = sum(group.count for group in groups)
        self._add(self.tr("全部"), None, total)
        for group in groups:
            self._add(group_label(group, by, lists), group.key, group.count)
        keys = [self.item(n).data(KEY) for n in range(self.count())]
        self.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        return QSize(current().px(180), super().sizeHint().height())

    def _add(self, label: str, key: str | None, count: int) -> None:
        item = QListWidgetItem(label)
        item.setData(KEY, key)
        item.setData(COUNT, count)
        item.setToolTip(f"{label}  {count:,}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label} {count:,}")
        self.addItem(item)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(KEY))


class _GroupDelegate(QStyledItemDelegate):
    """A word at the left, its count at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        theme = current()
        return QSize(theme.px(120), theme.px(40))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.soft(Tone.PRIMARY) if selected else theme.surface)
        if selected:
            bar = QRect(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.color(Tone.PRIMARY))
        inside = rect.adjusted(theme.px(14), 0, -theme.px(12), 0)
        painter.setFont(theme.font())
        count = f"{index.data(COUNT):,}"
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color(Tone.MUTED))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, count)
        metrics = painter.fontMetrics()
        room = inside.width() - metrics.horizontalAdvance(count) - theme.px(10)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font(bold=selected))
        painter.setPen(theme.color(Tone.PRIMARY if selected else Tone.PLAIN))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, text)
