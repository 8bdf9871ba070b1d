"""What the book of notices shows: which are listed, how many of each kind; it holds no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ports.notice_queries import (
    NoticeChip,
    NoticeCounts,
    NoticeFilter,
    NoticeQueries,
    NoticeRow,
)
from app.ports.queries import PAGE, Outline
from app.services.notices.commands import DeleteNotices, RestoreNotices
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.notices.book_words import (
    all_boards,
    day_words,
    down_tone,
    down_words,
    full_down_words,
    kind_word,
    row_in_words,
    where_words,
)
from ui.theme import Tone
from ui.words import full_day
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

NOTICE_TABLES = frozenset(
    {"notice", "board", "posting", "notice_photo", "notice_print", "notice_objection"}
)
"""Tables of which the book of notices is made."""

NONE = NoticeCounts(all=0, drafts=0, posted=0, due=0, objected=0)


@dataclass(frozen=True)
class Figures:
    """What stands on the chips, and the years there are."""

    counts: NoticeCounts = NONE
    years: tuple[int, ...] = ()


class NoticeSource:
    """The notices a filter lets through; a community has a few hundred a year.

    They are read whole, in the background, when the list is opened or read again; turning its
    pages reads nothing.
    """

    def __init__(self, queries: NoticeQueries, wanted: NoticeFilter) -> None:
        self._queries, self._wanted = queries, wanted
        self._rows: tuple[NoticeRow, ...] = ()

    def first_page(self) -> Sequence[NoticeRow]:
        self._rows = self._queries.notices(self._wanted)
        return self._rows[:PAGE]

    def outline(self) -> Outline:
        self._rows = self._queries.notices(self._wanted)
        return Outline(len(self._rows))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[NoticeRow]:
        del outline
        return self._rows[start : start + count]

    def position_of(self, notice_id: int) -> int | None:
        """Where a notice stands in the whole list."""
        places = (place for place, row in enumerate(self._rows) if row.id == notice_id)
        return next(places, None)


class BookModel(QObject):
    """Signals: ``shown_changed()`` rows came or how many is known; ``counted(Figures)``."""

    shown_changed = Signal()
    counted = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._today: Callable[[], date] = workspace.office.today
        self.words, self.chip = "", NoticeChip.ALL
        self.year: int | None = None
        self.figures: Figures | None = None
        self._source: NoticeSource | None = None
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self.records.opened.connect(self.shown_changed)
        self.records.counted.connect(lambda _total: self.shown_changed.emit())
        workspace.changes.watch_settled(NOTICE_TABLES, self.read_again, self)

    def show(
        self, words: str = "", chip: NoticeChip = NoticeChip.ALL, year: int | None = None
    ) -> None:
        """Ask for the notices of a chip and a year with these words."""
        self.words, self.chip, self.year = words, chip, year
        wanted = NoticeFilter(self._today(), words=words, chip=chip, year=year)
        source = self._source = NoticeSource(self._office.notices, wanted)
        self.records.show(source, tuple(words.split()))
        self._count()

    def read_again(self) -> None:
        """Read the same question again; the cursor stays."""
        self.records.reload()
        self._count()

    def position_of(self, notice_id: int) -> int | None:
        """Where a notice stands among the rows the table knows of."""
        source = self._source
        if source is None or self.records.source is not source:
            return None
        place = source.position_of(notice_id)
        return place if place is not None and place < self.records.rowCount() else None

    @property
    def nothing(self) -> str:
        """Why the list is empty: «none» written yet, no «hits», an empty «bin» or «chip»; or ""."""
        if self.records.source is None or self.records.rowCount():
            return ""
        if self.words:
            return "hits"
        if self.chip is NoticeChip.BIN:
            return "bin"
        if self.figures is None or not self.figures.counts.all:
            return "none"
        return "chip"

    def delete(self, ids: tuple[int, ...]) -> None:
        """Put drafts into the bin; what hung is kept, and the rule says so."""
        if ids and self.chip is not NoticeChip.BIN:
            said = self.tr("已移到回收站：{n} 份通知").format(n=len(ids))
            self._workspace.execute(DeleteNotices(ids), said=said, owner=self)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Take notices back from the bin."""
        if ids:
            said = self.tr("已取回：{n} 份通知").format(n=len(ids))
            self._workspace.execute(RestoreNotices(ids), said=said, owner=self)

    def _count(self) -> None:
        queries, today = self._office.notices, self._today()

        def read(_progress: Progress) -> Figures:
            return Figures(queries.counts(today), queries.years())

        self._workspace.runner.run(
            read, on_success=self._tell, replacing=f"notice-counts-{id(self)}", owner=self
        )

    def _tell(self, figures: Figures) -> None:
        self.figures = figures
        self.counted.emit(figures)

    def _columns(self) -> tuple[Column[NoticeRow], ...]:
        today = self._today
        return (
            Column("number", self.tr("编号"), lambda row: row.number, width=92, gives_way=2),
            Column(
                "title", self.tr("标题"), lambda row: row.title or self.tr("（没有标题）"),
                stretches=True, bold=lambda _row: True, highlights=True,
                lighter=lambda row: kind_word(row.kind),
            ),
            Column(
                "boards", self.tr("张贴在"), lambda row: where_words(row.boards), width=156,
                tooltip=lambda row: all_boards(row.boards), gives_way=3,
                tone=lambda row: Tone.PLAIN if row.boards else Tone.MUTED,
            ),
            Column(
                "posted", self.tr("张贴日"), lambda row: day_words(row.posted_on, today()),
                width=90, gives_way=1,
                tooltip=lambda row: full_day(row.posted_on) if row.posted_on is not None else "",
                tone=lambda row: Tone.PLAIN if row.posted_on is not None else Tone.MUTED,
            ),
            Column(
                "down", self.tr("撤下日"), lambda row: down_words(row, today()), width=116,
                tooltip=lambda row: full_down_words(row, today()),
                tone=lambda row: down_tone(row, today()),
            ),
            Column(
                "state", self.tr("状态"), lambda row: row_in_words(row, today())[0], width=126,
                tone=lambda row: row_in_words(row, today())[1], is_badge=True,
            ),
            Column(
                "photos", self.tr("照片"), lambda row: str(row.photos) if row.photos else "—",
                width=60, align_right=True, gives_way=4,
                tone=lambda row: Tone.PLAIN if row.photos else Tone.MUTED,
            ),
        )  # fmt: skip
