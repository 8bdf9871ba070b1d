"""The table of a notice: a small grid that takes a block from Excel; the first row is the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.domain.notices.notice import Table, table_rows
from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton, column, row
from ui.widgets.form_field import FormField

MOST_ROWS_SEEN = 7
FEWEST_ROWS, FEWEST_COLUMNS = 2, 2


class TableField(QWidget):
    """Signals: ``typed(Table)`` the person changed a cell, a row or a column.

    Typing begins in the cell the cursor is on; Delete empties it, Ctrl+V puts a block there.
    """

    typed = Signal(object)

    def __init__(self, label: str, hint: str, *, is_needed: bool = False) -> None:
        super().__init__()
        self.grid = _Grid(label)
        self.field = FormField(label, self.grid, hint=hint, is_needed=is_needed)
        self.input = self.grid
        more_rows = ActionButton(
            self.tr("加一行"), kind=QUIET, picture="add", on_click=self._add_row
        )
        more_columns = ActionButton(
            self.tr("加一列"), kind=QUIET, picture="add", on_click=self._add_column
        )
        fewer = ActionButton(
            self.tr("删这一行"), kind=QUIET, picture="delete", on_click=self._drop_row
        )
        self.setLayout(column(self.field, row(more_rows, more_columns, fewer, None, gap=4), gap=4))
        self.grid.itemChanged.connect(lambda _item: self._tell())
        self.grid.pasted.connect(self._paste)

    @property
    def rows(self) -> Table:
        """The cells, without empty rows and columns at the ends."""
        cells = [
            [self.grid.text_at(line, place) for place in range(self.grid.columnCount())]
            for line in range(self.grid.rowCount())
        ]
        while cells and not any(cells[-1]):
            cells.pop()
        wide = max(
            (place + 1 for line in cells for place, text in enumerate(line) if text), default=0
        )
        return tuple(tuple(line[:wide]) for line in cells)

    def show_rows(self, rows: Table) -> None:
        """Show other cells; what stands there already keeps its cursor."""
        if rows == self.rows and self.grid.rowCount():
            return
        grid = self.grid
        grid.blockSignals(True)
        grid.clearContents()
        wide = max((len(line) for line in rows), default=0)
        grid.setColumnCount(max(wide, FEWEST_COLUMNS))
        grid.setRowCount(max(len(rows) + 1, FEWEST_ROWS))
        for line, cells in enumerate(rows):
            for place, text in enumerate(cells):
                grid.setItem(line, place, QTableWidgetItem(text))
        grid.blockSignals(False)
        grid.fit()

    def select(self, start: int, end: int) -> None:
        """Put the cursor in; see ``NoticeField``."""
        del start, end
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str, *, is_refused: bool) -> None:
        """See ``NoticeField``."""
        if is_refused and sentence:
            self.field.refuse(sentence)
        elif self.field.is_refused or sentence:
            self.field.accept()
            self.field.advise(sentence)

    def _tell(self) -> None:
        grid = self.grid
        last = grid.rowCount() - 1
        if any(grid.text_at(last, place) for place in range(grid.columnCount())):
            grid.setRowCount(last + 2)
        grid.fit()
        self.typed.emit(self.rows)

    def _paste(self, text: str) -> None:
        block = table_rows(text)
        grid = self.grid
        line, place = max(grid.currentRow(), 0), max(grid.currentColumn(), 0)
        wide = max((len(cells) for cells in block), default=0)
        grid.blockSignals(True)
        grid.setRowCount(max(grid.rowCount(), line + len(block) + 1))
        grid.setColumnCount(max(grid.columnCount(), place + wide))
        for down, cells in enumerate(block):
            for across, cell in enumerate(cells):
                grid.setItem(line + down, place + across, QTableWidgetItem(cell))
        grid.blockSignals(False)
        self._tell()

    def _add_row(self) -> None:
        here = self.grid.currentRow()
        at = self.grid.rowCount() if here < 0 else here + 1
        self.grid.insertRow(at)
        self.grid.setCurrentCell(at, 0)
        self._tell()

    def _add_column(self) -> None:
        self.grid.setColumnCount(self.grid.columnCount() + 1)
        self._tell()

    def _drop_row(self) -> None:
        if self.grid.currentRow() >= 0 and self.grid.rowCount() > 1:
            self.grid.removeRow(self.grid.currentRow())
            self._tell()


class _Grid(QTableWidget):
    """The cells. Signals: ``pasted(text)`` a block was put on the current cell."""

    pasted = Signal(str)

    def __init__(self, accessible_name: str) -> None:
        super().__init__(FEWEST_ROWS, FEWEST_COLUMNS)
        self.setAccessibleName(accessible_name)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(current().px(36))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.fit()

    def text_at(self, line: int, place: int) -> str:
        """What stands in a cell."""
        item = self.item(line, place)
        return item.text().strip() if item is not None else ""

    def fit(self) -> None:
        """As high as the rows, up to a few."""
        seen = min(max(self.rowCount(), 2), MOST_ROWS_SEEN)
        self.setFixedHeight(seen * current().px(36) + current().px(6))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentCell(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._block())
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._empty(self.selectedItems())
        else:
            super().keyPressEvent(event)

    def _block(self) -> str:
        """The selected cells as Excel takes them."""
        places = [(index.row(), index.column()) for index in self.selectedIndexes()]
        lines = sorted({line for line, _ in places})
        return "\n".join(
            "\t".join(self.text_at(line, place) for at, place in sorted(places) if at == line)
            for line in lines
        )

    def _empty(self, items: Sequence[QTableWidgetItem]) -> None:
        for item in items:
            item.setText("")
