"""The one list of records: 44 px rows, hairlines, keys as in Excel, a million rows if need be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.record_table_model import RecordTableModel
from ui.preferences import Preferences
from ui.theme import current
from ui.widgets.record_delegate import RecordDelegate

SELECT_ALL_BY_ROWS = 2_000
"""Beyond this many rows «all» is a state of the table: Qt would ask every row for its flags."""
COPIED_AT_MOST = 20_000
ROOM_FOR_WORDS = 160
"""Pixels at 100 % kept for the stretching column before others give way."""

_RELOAD_KEEPS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class RecordTable(QTableView):
    """Shows a ``RecordTableModel``.

    Signals: ``row_opened(id)`` Enter or double click; ``current_changed(id or None)``;
    ``selection_changed(count)``; ``sort_requested(sort_key, descending)``;
    ``menu_requested(id, global point)``; ``pasted(text)`` a block from Excel; ``typed(text)``
    letters typed here are meant for the search.
    ``everything_selected`` is true after Ctrl+A on a list too long to select row by row; then ask
    the question itself for its ids.
    """

    row_opened = Signal(int)
    current_changed = Signal(object)
    selection_changed = Signal(int)
    sort_requested = Signal(str, bool)
    menu_requested = Signal(int, object)
    pasted = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        model: RecordTableModel,
        accessible_name: str,
        *,
        preferences: Preferences | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = model
        self.everything_selected = False
        self._preferences, self._name = preferences, name
        self._sort: tuple[str, bool] = ("", True)
        self._anchor: tuple[int | None, int | None, int, set[int]] = (None, None, 0, set())
        self._is_reloading = False
        self._hidden: dict[int, int] = {}
        self.setAccessibleName(accessible_name)
        self.setModel(model)
        self.setItemDelegate(RecordDelegate(model, self))
        self._lay_out()
        self._set_widths()
        self._connect()

    def add_key(self, key: str, act: Callable[[], object]) -> None:
        """Something to do at a key while the cursor is in the list («Delete»)."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Show in the heading which column the rows are ordered by."""
        self._sort = (key, descending)
        self.records.sorted_by = self._sort
        self.records.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, len(self.records.columns) - 1
        )

    def current_id(self) -> int | None:
        """The record the cursor is on."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> tuple[int, ...]:
        """The selected records, from top to bottom."""
        ids = (self.records.id_at(position) for position in self._selected_positions())
        return tuple(found for found in ids if found is not None)

    def selected_count(self) -> int:
        """How many records are selected."""
        if self.everything_selected:
            return self.records.rowCount()
        return sum(r.bottom() - r.top() + 1 for r in self._ranges())

    def select_id(self, record_id: int) -> bool:
        """Put the cursor on a record if it is among the rows read so far."""
        position = self.records.position_of(record_id)
        if position is None:
            return False
        self.setCurrentIndex(self.records.index(position, 0))
        self.scrollTo(self.currentIndex())
        return True

    def selectAll(self) -> None:  # noqa: N802  Qt's name
        if self.records.rowCount() <= SELECT_ALL_BY_ROWS:
            super().selectAll()
            return
        self.everything_selected = True
        self.viewport().update()
        self.selection_changed.emit(self.selected_count())

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as Excel reads them."""
        columns = self.records.columns
        wanted = list(self._selected_positions())[:COPIED_AT_MOST]
        rows = (self.records.row(position) for position in wanted)
        lines = [[c.text(row) for c in columns] for row in rows if row is not None]
        if lines:
            QGuiApplication.clipboard().setText(as_tsv(lines))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str, /) -> None:  # noqa: N802  Qt's name
        """Searching row by row would read the whole list; the search field does it better."""
        if search.strip():
            self.typed.emit(search)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_what_does_not_fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rowCount():
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.records.index(0, 0), none)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _lay_out(self) -> None:
        theme = current()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        # Filling the ground itself lets Qt move what is painted: a turn of the wheel then paints
        # three rows, not all of them.
        self._ground = theme.surface
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # Fixed sections of one height: a million rows then cost 8 MB and 15 ms, once.
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(theme.row_height)
        down.setDefaultSectionSize(theme.row_height)
        down.hide()
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setFixedHeight(theme.row_height)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionsClickable(True)
        across.setMinimumSectionSize(theme.px(48))

    def _set_widths(self) -> None:
        px, across = current().px, self.horizontalHeader()
        kept = self._preferences.widths(self._name) if self._preferences and self._name else {}
        for section, column in enumerate(self.records.columns):
            if column.stretches:
                across.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            else:
                across.resizeSection(section, px(kept.get(column.key, column.width)))

    def _hide_what_does_not_fit(self) -> None:
        """Hide columns that give way, so that the stretching one keeps room for words."""
        across, columns = self.horizontalHeader(), self.records.columns
        wide = {n: across.sectionSize(n) or self._hidden.get(n, 0) for n in range(len(columns))}
        words = current().px(ROOM_FOR_WORDS)
        wants = {n: words if column.stretches else wide[n] for n, column in enumerate(columns)}
        needed = sum(wants.values())
        giving = sorted((c.gives_way, n) for n, c in enumerate(columns) if c.gives_way)
        hidden: set[int] = set()
        while needed > self.viewport().width() and giving:
            _, section = giving.pop()
            needed -= wants[section]
            hidden.add(section)
        for section, column in enumerate(columns):
            if column.gives_way and across.isSectionHidden(section) != (section in hidden):
                self._hidden[section] = wide[section]
                across.setSectionHidden(section, section in hidden)

    def _connect(self) -> None:
        self._widths_moved = QTimer(self, singleShot=True, interval=400)
        self._widths_moved.timeout.connect(self._keep_widths)
        across = self.horizontalHeader()
        across.sectionResized.connect(lambda *_: self._note_dragging())
        across.sectionClicked.connect(self._sort_by)
        self.doubleClicked.connect(self._open)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.records.about_to_reload.connect(self._note_place)
        self.records.reloaded.connect(self._restore_place)
        self.records.modelReset.connect(self._forget_selection)
        chosen = self.selectionModel()
        chosen.currentRowChanged.connect(self._tell_current)
        chosen.selectionChanged.connect(self._tell_selection)

    def _note_dragging(self) -> None:
        """Only what a person drags is remembered; layouts resize sections all the time."""
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._widths_moved.start()

    def _keep_widths(self) -> None:
        if self._preferences is None or not self._name:
            return
        scale = current().scale
        across = self.horizontalHeader()
        widths = {
            column.key: round((across.sectionSize(section) or self._hidden[section]) * 100 / scale)
            for section, column in enumerate(self.records.columns)
            if not column.stretches
        }
        self._preferences.keep_widths(self._name, widths)

    def _sort_by(self, section: int) -> None:
        key = self.records.columns[section].sort_key
        if key:
            descending = not self._sort[1] if self._sort[0] == key else False
            self.sort_requested.emit(key, descending)

    def _open(self, index: QModelIndex) -> None:
        found = self.records.id_at(index.row()) if index.isValid() else None
        if found is not None:
            self.row_opened.emit(found)

    def _ask_for_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        found = self.records.id_at(index.row()) if index.isValid() else None
        if found is not None:
            self.menu_requested.emit(found, self.viewport().mapToGlobal(point))

    def _ranges(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(n) for n in range(chosen.count())]

    def _selected_positions(self) -> Iterable[int]:
        if self.everything_selected:
            return range(self.records.rowCount())
        rows: set[int] = set()
        for chosen in self._ranges():
            rows.update(range(chosen.top(), chosen.bottom() + 1))
        return sorted(rows)

    def _forget_selection(self) -> None:
        self.everything_selected = False
        self.scrollToTop()
        self.current_changed.emit(None)
        self.selection_changed.emit(0)

    def _tell_current(self, index: QModelIndex) -> None:
        if not self._is_reloading:
            self.current_changed.emit(self.records.id_at(index.row()) if index.isValid() else None)

    def _tell_selection(self) -> None:
        if not self._is_reloading:
            self.everything_selected = False
            self.selection_changed.emit(self.selected_count())

    def _note_place(self) -> None:
        self._is_reloading = True
        top = self.rowAt(0)
        top_id = self.records.id_at(top) if top > 0 else None
        selected = (
            set(self.selected_ids()) if self.selected_count() <= SELECT_ALL_BY_ROWS else set[int]()
        )
        self._anchor = (self.current_id(), top_id, top, selected)

    def _restore_place(self) -> None:
        current_id, top_id, top, selected = self._anchor
        chosen = self.selectionModel()
        chosen.clearSelection()
        moved_to = self.records.position_of(top_id) if top_id is not None else None
        if moved_to is not None and moved_to != top:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (moved_to - top) * current().row_height)
        for record_id in selected:
            position = self.records.position_of(record_id)
            if position is not None:
                chosen.select(self.records.index(position, 0), _RELOAD_KEEPS)
        now = self.records.position_of(current_id) if current_id is not None else None
        if now is not None:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            chosen.setCurrentIndex(self.records.index(now, 0), keep)
        elif current_id is not None:
            chosen.clearCurrentIndex()
        self._is_reloading = False
        if now is None and current_id is not None:
            self.current_changed.emit(None)
        self.selection_changed.emit(self.selected_count())


def as_tsv(lines: Sequence[Sequence[str]]) -> str:
    """Rows as Excel puts them on the clipboard; cells with breaks or quotes are quoted."""
    return "".join("\t".join(map(_tsv_cell, line)) + "\r\n" for line in lines)


def _tsv_cell(text: str) -> str:
    if any(sign in text for sign in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
