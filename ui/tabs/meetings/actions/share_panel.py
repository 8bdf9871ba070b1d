"""Each party's share of promises kept in time, month by month: the chart above the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.diary import Party
from app.services.meetings.action_figures import ActionFigures, PartyFigures, read_figures
from ui.tabs.meetings.meeting_model import MEETING_TABLES
from ui.tabs.meetings.meeting_words import party_word
from ui.theme import Tone, current
from ui.widgets.chart_panel import ChartPanel
from ui.widgets.charts import LINE_TONES, ChartLine, ChartTable, LineChart
from ui.words import month_name
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

HIGH = 120
HIGHEST = 236
"""Pixels at 100 %: the list below is what the page is for."""

SHOWN_LINES = 4


class SharePanel(ChartPanel):
    """Reads the figures of a year when asked, and after every change while it is shown."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("SharePanel", "每方按时完成的比例")
        super().__init__(name, workspace.runner, height=HIGH, parent=parent)
        self.setMaximumHeight(current().px(HIGHEST))
        self._workspace = workspace
        self.figures: ActionFigures | None = None
        workspace.changes.watch(MEETING_TABLES, lambda _: self._read_if_shown(), self)

    def read(self) -> None:
        """Read the figures anew in the background."""
        office = self._workspace.office
        today = office.today()

        def read(_progress: Progress) -> ActionFigures:
            return read_figures(office.meetings, today)

        self._workspace.runner.run(
            read, on_success=self._tell, replacing=f"share-{id(self)}", owner=self
        )

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self.read()

    def _tell(self, figures: ActionFigures) -> None:
        if figures == self.figures:
            return
        self.figures = figures
        said = figures.sentence
        sentence = self._workspace.wording.sentence(said.code, **said.details)
        self.show_chart(sentence, share_lines(figures), share_table(figures))


def share_lines(figures: ActionFigures) -> LineChart:
    """One line per party, in percent of what could be judged; who lags is the red one."""
    months = _months(figures)
    behind = figures.sentence.details.get("party")
    tones = iter(LINE_TONES)
    known = {(row.month, row.party): row.figures for row in figures.months}
    judged = [party for party, whole in figures.parties.items() if whole.judged]
    lines = tuple(
        ChartLine(
            party_word(party),
            tuple(_percent(known.get((month, party))) for month in months),
            Tone.SEAL if party == behind else next(tones, Tone.MUTED),
        )
        for party in judged[:SHOWN_LINES]
    )
    ticks = tuple(
        (place, month_name(month, with_year=month.month == 1 and place > 0))
        for place, month in enumerate(months)
    )
    return LineChart(lines, ticks, "%")


def share_table(figures: ActionFigures) -> ChartTable:
    """A row per month and party, the newest first; below them each party in all."""
    headings = (
        QCoreApplication.translate("SharePanel", "月份"),
        QCoreApplication.translate("SharePanel", "哪一方"),
        QCoreApplication.translate("SharePanel", "议定"),
        QCoreApplication.translate("SharePanel", "按时"),
        QCoreApplication.translate("SharePanel", "晚了"),
        QCoreApplication.translate("SharePanel", "逾期未完"),
        QCoreApplication.translate("SharePanel", "没到期"),
        QCoreApplication.translate("SharePanel", "按时比例"),
    )
    rows = [
        _row(month_name(one.month, with_year=True), one.party, one.figures)
        for one in reversed(figures.months)
    ]
    total = QCoreApplication.translate("SharePanel", "合计")
    rows += [_row(total, party, whole) for party, whole in figures.parties.items()]
    return ChartTable(headings, tuple(rows))


def _row(month: str, party: Party, told: PartyFigures) -> tuple[str, ...]:
    counts = (told.agreed, told.in_time, told.late, told.overdue, told.open)
    share = "—" if told.percent is None else f"{told.percent}%"
    return (month, party_word(party), *map(str, counts), share)


def _months(figures: ActionFigures) -> Sequence[date]:
    """Every month from the first to the last of which something is known."""
    known = sorted({row.month for row in figures.months})
    if not known:
        return ()
    months = [known[0]]
    while months[-1] < known[-1]:
        year, month = divmod(months[-1].year * 12 + months[-1].month, 12)
        months.append(date(year, month + 1, 1))
    return tuple(months)


def _percent(figures: PartyFigures | None) -> float | None:
    return None if figures is None or figures.percent is None else float(figures.percent)
