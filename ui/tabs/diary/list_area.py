"""The middle of the diary: the table, what stands there when it is empty, and the bulk bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.models.record_table_model import RecordTableModel
from ui.preferences import Preferences
from ui.tabs.diary.bulk_bar import BulkBar
from ui.tabs.diary.list_columns import copied_cells
from ui.tabs.diary.view_model import EMPTY_BIN, NO_ENTRIES, ROWS
from ui.widgets.basics import column
from ui.widgets.cards import Card, EmptyState
from ui.widgets.record_table import COPIED_AT_MOST, RecordTable, as_tsv

FIRST_REST = 40
"""Milliseconds in which the first rows are painted before the details are loaded."""


class DiaryTable(RecordTable):
    """The table of entries.

    Signals: ``delete_pressed()``.
    """

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selected_count() > 1:
            self.shrink_selection()
        else:
            super().keyPressEvent(event)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard with dates and rooms in full."""
        wanted = list(self._selected_positions())[:COPIED_AT_MOST]
        rows = (self.records.row(position) for position in wanted)
        lines = [copied_cells(row) for row in rows if row is not None]
        if lines:
            QGuiApplication.clipboard().setText(as_tsv(lines))

    def shrink_selection(self) -> None:
        """Leave only the row with the cursor selected."""
        self.everything_selected = False
        row = self.currentIndex().row()
        self.clearSelection()
        if row >= 0:
            self.selectRow(row)
        self.viewport().update()


class ListArea(QWidget):
    """Signals: ``looked_at(id or None)`` the cursor came to rest on an entry; ``opened(id)``;
    ``new_wanted()``; ``import_wanted()``; ``sample_wanted()``; ``clear_wanted()``.
    """

    looked_at = Signal(object)
    opened = Signal(int)
    new_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, records: RecordTableModel, preferences: Preferences) -> None:
        super().__init__()
        self._records = records
        self.table = DiaryTable(records, self.tr("服务日志"), preferences=preferences, name="diary")
        self.bulk = BulkBar()
        self._empty = Card(margin=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._told: tuple[str, str] = ("", "")
        box = column(self._stack, self.bulk, gap=8)
        box.setStretch(0, 1)
        self.setLayout(box)
        self._last: int | None = None
        self._is_elsewhere = False
        self._was_opened = False
        self._rest = QTimer(self, singleShot=True, interval=FIRST_REST)
        self._rest.timeout.connect(self._tell_looked_at)
        self.table.current_changed.connect(lambda _id: self._rest.start())
        self.table.row_opened.connect(self.opened)
        records.opened.connect(self._put_cursor)
        records.reloaded.connect(self._put_cursor_anywhere)

    def show_rows(self) -> None:
        """Show the table."""
        self._stack.setCurrentWidget(self.table)

    def show_kind(self, kind: str, words: str) -> None:
        """Show rows, or say why there are none; ``words`` are those searched for."""
        if kind == ROWS:
            self.show_rows()
            return
        if self._told != (kind, words):
            self._told = (kind, words)
            self._fill_empty(kind, words)
        self._stack.setCurrentWidget(self._empty)

    def keep_cursor_off(self, entry_id: int) -> None:
        """Something else is looked at: put the cursor there if it is listed, else nowhere."""
        self._is_elsewhere = not self.table.select_id(entry_id)
        if self._is_elsewhere:
            self.table.clearSelection()
        self._rest.stop()
        self._last = entry_id

    @property
    def is_showing_rows(self) -> bool:
        """Whether there are rows to see."""
        return self._stack.currentWidget() is self.table

    def _put_cursor(self) -> None:
        """After a new question: on the entry looked at before if it is there, else on top."""
        is_first, self._was_opened = not self._was_opened, True
        if not self._records.rowCount() or (is_first and self._is_elsewhere):
            return
        self._is_elsewhere = False
        if self._last is None or not self.table.select_id(self._last):
            self.table.setCurrentIndex(self._records.index(0, 0))

    def _put_cursor_anywhere(self) -> None:
        has_cursor = self.table.currentIndex().isValid() or self._is_elsewhere
        if not has_cursor and self._records.rowCount():
            self.table.setCurrentIndex(self._records.index(0, 0))

    def _tell_looked_at(self) -> None:
        self._rest.setInterval(0)
        found = self.table.current_id()
        if found is None and self._is_elsewhere:
            return
        self._is_elsewhere = False
        self._last = found if found is not None else self._last
        self.looked_at.emit(found)

    def _fill_empty(self, kind: str, words: str) -> None:
        while (item := self._empty.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._empty.body.addWidget(self._made(kind, words))

    def _made(self, kind: str, words: str) -> EmptyState:
        if kind == NO_ENTRIES:
            made = EmptyState(
                "diary",
                self.tr("居民说的每件事，都记在这里"),
                self.tr(
                    "一句话就能记下一条：谁、住哪儿、什么事。到期会提醒，办完要回访，一件也不会丢。"
                ),
                action=self.tr("记一条"),
                link=self.tr("从 Excel 导入已有的台账"),
                offers_sample=True,
            )
            made.sample_wanted.connect(self.sample_wanted)
            made.acted.connect(self.new_wanted)
            made.followed.connect(self.import_wanted)
            return made
        if kind == EMPTY_BIN:
            made = EmptyState(
                "bin",
                self.tr("回收站是空的"),
                self.tr("删除的记录会在这里保留 90 天，随时可以放回。"),
                action=self.tr("看全部"),
            )
        elif words:
            short = words if len(words) <= 24 else words[:23] + "…"
            made = EmptyState(
                "search",
                self.tr("没有找到“{words}”").format(words=short),
                self.tr("可以试试少写几个字，或用姓名的拼音首字母、房号、电话查找。"),
                action=self.tr("清除，看全部"),
            )
        else:
            made = EmptyState(
                "filter",
                self.tr("这里现在没有记录"),
                self.tr("没有符合这些条件的记录。"),
                action=self.tr("清除，看全部"),
            )
        made.acted.connect(self.clear_wanted)
        return made
