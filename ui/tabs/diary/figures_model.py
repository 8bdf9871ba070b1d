"""What the figures of the diary know: they read in the background, for the stretch chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.sentences import Sentence
from app.ports.progress import Progress
from app.services.diary_figures import DiaryFigures, diary_figures, month_after, monthly_figures
from app.services.paper_facts import office_facts
from ui.words import month_name
from ui.workspace import Workspace

STRETCHES = (13, 26, 52)
"""Weeks that can be chosen: a quarter, half a year, a year."""

MONTHS_OFFERED = 14
SETTLES = 400
"""Milliseconds without a change before the figures are read again."""

TABLES = ("diary_entry", "category", "setting", "calendar_day")


class FiguresViewModel(QObject):
    """Signals: ``figures_read(DiaryFigures)``, ``paper_made(title, pdf)`` for the preview."""

    figures_read = Signal(object)
    paper_made = Signal(str, bytes)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.weeks = STRETCHES[1]
        self.is_shown = False
        self._is_stale = True
        self._settling = QTimer(self, singleShot=True, interval=SETTLES)
        self._settling.timeout.connect(self.load)
        workspace.changes.watch(TABLES, self._note_change, self)

    def come_forward(self) -> None:
        """The figures are shown: read unless nothing changed since."""
        self.is_shown = True
        if self._is_stale:
            self.load()

    def go_back(self) -> None:
        """The figures are hidden: nothing is read until they are shown again."""
        self.is_shown = False

    def choose_weeks(self, weeks: int) -> None:
        """Look at another stretch of time."""
        if weeks != self.weeks:
            self.weeks = weeks
            self.load()

    def load(self) -> None:
        """Read and work out everything."""
        self._is_stale = False
        office, weeks = self._workspace.office, self.weeks

        def read(progress: Progress) -> DiaryFigures:
            del progress
            return diary_figures(office, weeks)

        self._workspace.runner.run(
            read,
            on_success=self.figures_read.emit,
            title=self.tr("正在统计"),
            replacing=f"figures-{id(self)}",
            owner=self,
        )

    def months(self) -> tuple[date, ...]:
        """The months a report can be printed of, this one first."""
        month = self._workspace.office.today().replace(day=1)
        months: list[date] = []
        for _ in range(MONTHS_OFFERED):
            months.append(month)
            month = _month_before(month)
        return tuple(months)

    def usual_month(self) -> date:
        """The month a report is usually asked for: until the 10th the one that is over."""
        today = self._workspace.office.today()
        this = today.replace(day=1)
        return _month_before(this) if today.day <= 10 else this

    def make_monthly(self, month: date) -> None:
        """Make the paper with the month's figures (月报数据)."""
        workspace = self._workspace
        office, language = workspace.office, workspace.language
        nameless = self.tr("未分类")
        title = self.tr("{month} 月报数据").format(month=month_name(month, with_year=True))

        def make(progress: Progress) -> bytes:
            del progress
            figures = monthly_figures(office, month, office_facts(office), nameless)
            return office.documents(language).monthly_summary(figures)

        workspace.runner.run(
            make,
            on_success=lambda pdf: self.paper_made.emit(title, pdf),
            title=self.tr("正在准备打印"),
            owner=self,
        )

    def say(self, sentence: Sentence) -> str:
        """A sentence in the language of the window."""
        return self._workspace.wording.sentence(sentence.code, **sentence.details)

    def _note_change(self, _changes: object) -> None:
        self._is_stale = True
        if self.is_shown:
            self._settling.start()


def _month_before(month: date) -> date:
    year, number = divmod(month.year * 12 + month.month - 2, 12)
    before = date(year, number + 1, 1)
    assert month_after(before) == month
    return before
