"""The one table model of the program: frozen rows, read in pages as they come into view.

A list opens on its first page. The outline (how many rows there are) is counted in the
background; from then on the table knows its full length, and a row not read yet is read with its
page, in about a millisecond, when it is looked at.
"""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ports.progress import Progress
from app.ports.queries import PAGE, Outline
from ui.task_runner import Runner
from ui.theme import Tone

KEPT_PAGES = 64
RELOADED_PAGES = 4
Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
_ROOT = QModelIndex()


class PageSource(Protocol[Row_co]):
    """One question whose answer is a long list. Called from several threads."""

    def first_page(self) -> Sequence[Row_co]: ...
    def outline(self) -> Outline: ...
    def page(self, outline: Outline, start: int, count: int) -> Sequence[Row_co]: ...


@dataclass(frozen=True)
class Column(Generic[Row]):
    """How one field of a row is shown.

    ``width`` in pixels at 100 %; the ``stretches`` column takes what is left. ``tone`` colours the
    words; with ``is_badge`` they stand on their soft ground. ``sort_key`` is told when the heading
    is clicked; without one the column cannot be sorted. ``lighter`` words follow the text in muted
    colour. ``gives_way``: columns with the highest number are hidden first when the window is too
    narrow; those with 0 always stay. ``highlights``: whether search hits are marked.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    stretches: bool = False
    tooltip: Callable[[Row], str] | None = None
    tone: Callable[[Row], Tone] | None = None
    bold: Callable[[Row], bool] | None = None
    lighter: Callable[[Row], str] | None = None
    align_right: bool = False
    is_badge: bool = False
    gives_way: int = 0
    highlights: bool = False
    sort_key: str = ""


def find_words(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where any of ``words`` stands in ``text``, as (start, length), without overlaps."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if len(folded) != len(text):
        folded = text.casefold()
    hits: list[tuple[int, int]] = []
    for word in words:
        wanted = unicodedata.normalize("NFKC", word).casefold()
        at = folded.find(wanted) if wanted else -1
        while at >= 0:
            hits.append((at, len(wanted)))
            at = folded.find(wanted, at + len(wanted))
    hits.sort()
    kept: list[tuple[int, int]] = []
    for start, length in hits:
        if start + length <= len(text) and (not kept or start >= sum(kept[-1])):
            kept.append((start, length))
    return kept


class ListSource(Generic[Row]):
    """A short list that is all in memory."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)

    def first_page(self) -> Sequence[Row]:
        return self._rows[:PAGE]

    def outline(self) -> Outline:
        return Outline(len(self._rows))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[Row]:
        del outline
        return self._rows[start : start + count]


class RecordTableModel(QAbstractTableModel):
    """Rows of a ``PageSource`` for any list.

    Signals: ``opened()`` the first page of a new question is there; ``counted(total)`` its length
    is known; ``about_to_reload()`` and ``reloaded()`` around rows being read again in place;
    ``failed(error)`` the question could not be answered.
    """

    opened = Signal()
    counted = Signal(int)
    about_to_reload = Signal()
    reloaded = Signal()
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        runner: Runner,
        id_of: Callable[[Any], int] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._runner = runner
        self._id_of: Callable[[Any], int] = id_of or (lambda row: row.id)
        self._source: PageSource[Any] | None = None
        self._outline: Outline | None = None
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._count = 0
        self.words: tuple[str, ...] = ()
        self.sorted_by: tuple[str, bool] = ("", True)
        self.find_hits: Callable[[str, Sequence[str]], list[tuple[int, int]]] = find_words

    def show(self, source: PageSource[Any], words: Sequence[str] = ()) -> None:
        """Ask a new question; its first page replaces what is shown as soon as it is read."""

        def read(progress: Progress) -> tuple[Sequence[Any], Outline | None]:
            del progress
            first = source.first_page()
            return first, Outline(len(first)) if len(first) < PAGE else None

        def open_first(answer: tuple[Sequence[Any], Outline | None]) -> None:
            first, outline = answer
            self._open(source, first, tuple(words), outline)

        self._run(read, open_first)

    def show_rows(self, rows: Sequence[Any], words: Sequence[str] = ()) -> None:
        """Show a list that is all in memory, at once."""
        source = ListSource(rows)
        self._open(source, source.first_page(), tuple(words), source.outline())

    def reload(self) -> None:
        """Read the rows again where they stand: scroll position and selection stay."""
        source = self._source
        if source is None:
            return
        wanted = sorted(list(self._pages)[-RELOADED_PAGES:])

        def read(progress: Progress) -> tuple[Outline, dict[int, Sequence[Any]]]:
            del progress
            outline = source.outline()
            inside = {min(number, max(0, outline.total - 1) // PAGE) for number in wanted}
            pages = {n: source.page(outline, n * PAGE, PAGE) for n in sorted(inside)}
            return outline, pages

        def swap(answer: tuple[Outline, dict[int, Sequence[Any]]]) -> None:
            self._swap(*answer)

        self._run(read, swap)

    def row(self, position: int) -> Any:
        """The row at a position, read now if need be; ``None`` when it is gone."""
        page = self._page(position // PAGE)
        offset = position % PAGE
        return page[offset] if offset < len(page) else None

    def id_at(self, position: int) -> int | None:
        row = self.row(position)
        return None if row is None else self._id_of(row)

    def position_of(self, record_id: int) -> int | None:
        """Where a record stands among the rows read so far."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if self._id_of(row) == record_id:
                    return number * PAGE + offset
        return None

    @property
    def is_counted(self) -> bool:
        return self._outline is not None

    @property
    def source(self) -> PageSource[Any] | None:
        return self._source

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.row(index.row())
            return "" if row is None else self.columns[index.column()].text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row(index.row())
            column = self.columns[index.column()]
            return None if row is None else (column.tooltip or column.text)(row)
        if role == Qt.ItemDataRole.UserRole:
            return self.row(index.row())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(self.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = "AlignRight" if self.columns[section].align_right else "AlignLeft"
            return Qt.AlignmentFlag[side] | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading(self, column: Column[Any]) -> str:
        key, descending = self.sorted_by
        if not key or column.sort_key != key:
            return column.title
        return f"{column.title} {'↓' if descending else '↑'}"

    def _run(self, read: Callable[[Progress], Any], then: Callable[[Any], object]) -> None:
        self._runner.run(
            read,
            on_success=then,
            on_failure=self.failed.emit,
            replacing=f"table-{id(self)}",
            owner=self,
        )

    def _open(
        self,
        source: PageSource[Any],
        first: Sequence[Any],
        words: tuple[str, ...],
        outline: Outline | None,
    ) -> None:
        self.beginResetModel()
        self._source, self.words = source, words
        self._outline = outline
        self._pages = OrderedDict({0: tuple(first)})
        self._count = outline.total if outline else len(first)
        self.endResetModel()
        self.opened.emit()
        if outline is not None:
            self.counted.emit(outline.total)
        else:
            self._run(lambda _progress: source.outline(), self._learn_length)

    def _learn_length(self, outline: Outline) -> None:
        self._outline = outline
        self._resize(outline.total)
        self.counted.emit(outline.total)

    def _swap(self, outline: Outline, pages: dict[int, Sequence[Any]]) -> None:
        self.about_to_reload.emit()
        self._outline = outline
        self._pages = OrderedDict(pages)
        self._resize(outline.total)
        if self._count:
            last = self.index(self._count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.reloaded.emit()
        self.counted.emit(outline.total)

    def _resize(self, total: int) -> None:
        if total > self._count:
            self.beginInsertRows(_ROOT, self._count, total - 1)
            self._count = total
            self.endInsertRows()
        elif total < self._count:
            self.beginRemoveRows(_ROOT, total, self._count - 1)
            self._count = total
            self.endRemoveRows()

    def _page(self, number: int) -> Sequence[Any]:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page
        if self._source is None or self._outline is None:
            return ()
        page = self._source.page(self._outline, number * PAGE, PAGE)
        self._pages[number] = page
        if len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        return page
