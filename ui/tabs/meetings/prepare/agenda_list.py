"""The agenda on the screen: rows that are dragged or moved by keys, drawn with number and time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from ui.icons import icon
from ui.tabs.meetings.prepare.agenda_delegate import AgendaDelegate
from ui.tabs.meetings.prepare.agenda_lines import AgendaLine
from ui.tabs.meetings.prepare.agenda_words import about
from ui.words import dotted

MIME = "application/x-linlidesk-agenda-item"
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class AgendaRows(QAbstractListModel):
    """The lines of an agenda. Signals: ``dropped(item_id, before, below)`` with ids or None."""

    dropped = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[AgendaLine] = ()

    def show(self, lines: Sequence[AgendaLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def place_of(self, item_id: int | None) -> int | None:
        """The row of an item."""
        found = (n for n, line in enumerate(self.lines) if line.item.id == item_id)
        return next(found, None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (line.item.title, line.item.background)))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            warning = self.tr("须由别的组织决定") if line.warns else ""
            return dotted(f"{line.number} {line.item.title}".strip(), about(line), warning)
        return None

    # dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        drop = Qt.ItemFlag.ItemIsDropEnabled
        return usual | drop | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual | drop

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        item_id = self.lines[indexes[0].row()].item.id
        data.setData(MIME, QByteArray(str(item_id).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where it was dropped; the new order comes with the next book, so nothing moves."""
        del column
        if action == Qt.DropAction.IgnoreAction or not data.hasFormat(MIME):
            return False
        item_id = int(data.data(MIME).data())
        if parent.isValid():
            self.dropped.emit(item_id, None, self.lines[parent.row()].item.id)
        else:
            before = self.lines[row].item.id if 0 <= row < len(self.lines) else None
            self.dropped.emit(item_id, before, None)
        return False


class AgendaList(QListView):
    """Signals: ``chosen(item_id or None)``; ``opened()`` Enter or double click; ``moved(item_id,
    way)``; ``dropped(item_id, before, below)``; ``remove_wanted(ids)``; ``files_dropped(item_id,
    paths)``.
    """

    chosen = Signal(object)
    opened = Signal()
    moved = Signal(int, str)
    dropped = Signal(int, object, object)
    remove_wanted = Signal(tuple)
    files_dropped = Signal(int, list)

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.rows = AgendaRows()
        self._is_showing = False
        self.setAccessibleName(accessible_name)
        self.setModel(self.rows)
        self.setItemDelegate(AgendaDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.rows.dropped.connect(self.dropped)

    def show_lines(self, lines: Sequence[AgendaLine]) -> None:
        """Show these lines; the cursor stays on its item."""
        kept = self.current_id()
        self._is_showing = True
        self.rows.show(lines)
        self._is_showing = False
        self.select_id(kept)

    def current_id(self) -> int | None:
        """The item the cursor is on."""
        index = self.currentIndex()
        return self.rows.lines[index.row()].item.id if index.isValid() else None

    def selected_ids(self) -> tuple[int, ...]:
        """The selected items, from top to bottom."""
        places = sorted(index.row() for index in self.selectedIndexes())
        ids = (self.rows.lines[place].item.id for place in places)
        return tuple(found for found in ids if found is not None)

    def select_id(self, item_id: int | None) -> None:
        """Put the cursor on an item, silently; on none when it is not there."""
        place = self.rows.place_of(item_id)
        self._is_showing = True
        if place is None:
            self.selectionModel().clear()
        else:
            index = self.rows.index(place, 0)
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index)
        self._is_showing = False

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Up: "up",
            Qt.Key.Key_Down: "down",
            Qt.Key.Key_Right: "in",
            Qt.Key.Key_Left: "out",
        }
        key, item_id = Qt.Key(event.key()), self.current_id()
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if with_control and key in ways and item_id is not None:
            self.moved.emit(item_id, ways[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit()
        elif key == Qt.Key.Key_Delete and self.selected_ids():
            self.remove_wanted.emit(self.selected_ids())
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.setAccepted(self._item_at(event.position().toPoint()) is not None)
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Files become material of the item below the cursor."""
        if not event.mimeData().hasUrls():
            super().dropEvent(event)
            return
        item_id = self._item_at(event.position().toPoint())
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if item_id is not None and paths:
            event.acceptProposedAction()
            self.files_dropped.emit(item_id, paths)

    def _pop_up(self, point: QPoint) -> None:
        item_id = self._item_at(point)
        if item_id is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for way, text in (
            ("up", self.tr("上移") + "\tCtrl+↑"),
            ("down", self.tr("下移") + "\tCtrl+↓"),
            ("in", self.tr("放到上一项下面") + "\tCtrl+→"),
            ("out", self.tr("移出来") + "\tCtrl+←"),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, way=way: self.moved.emit(item_id, way)
            )
        menu.addSeparator()
        removes = menu.addAction(icon("delete"), self.tr("从议程拿下") + "\tDelete")
        removes.triggered.connect(lambda: self.remove_wanted.emit(self.selected_ids()))
        menu.popup(self.viewport().mapToGlobal(point))

    def _item_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        return self.rows.lines[index.row()].item.id if index.isValid() else None

    def _tell_chosen(self, index: QModelIndex) -> None:
        if not self._is_showing:
            self.chosen.emit(self.current_id() if index.isValid() else None)
