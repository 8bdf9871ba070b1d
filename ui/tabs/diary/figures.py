"""The figures of the diary: weeks, score, time to close, satisfaction and the hottest matters.

``DiaryFiguresView(workspace)`` stands by itself; call ``come_forward`` when it is shown.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.hot_matters import HotMatter
from app.services.diary_figures import DiaryFigures
from ui.diary_charts import (
    closing_as_lines,
    closing_as_table,
    hot_as_bars,
    hot_as_table,
    satisfaction_as_bars,
    satisfaction_as_table,
    score_in_words,
    weeks_as_lines,
    weeks_as_table,
)
from ui.tabs.diary.figures_model import STRETCHES, FiguresViewModel
from ui.theme import Tone, current
from ui.widgets.basics import LINK, ActionButton, Choice, column, row
from ui.widgets.cards import scrolled
from ui.widgets.chart_panel import ChartPanel
from ui.widgets.chips import FilterChips
from ui.widgets.score_card import ScoreCard
from ui.words import month_name
from ui.workspace import Workspace

NARROW = 980
"""Pixels at 100 % below which the panels stand one under the other."""


class DiaryFiguresView(QWidget):
    """Charts over the diary, each with its sentence above and its table behind."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model = FiguresViewModel(workspace, self)
        self._is_narrow: bool | None = None
        self._build()
        self._connect()

    def come_forward(self) -> None:
        """The person has just turned to the figures."""
        self.model.come_forward()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.go_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        runner = self._workspace.runner
        names = (self.tr("近 3 个月"), self.tr("近半年"), self.tr("近一年"))
        self.stretch = FilterChips(
            [(str(weeks), name, Tone.PLAIN) for weeks, name in zip(STRETCHES, names, strict=True)]
        )
        self.stretch.choose(str(self.model.weeks))
        self.month = Choice(self.tr("月报的月份"))
        self.month.offer([(m, month_name(m, with_year=True)) for m in self.model.months()])
        self.month.choose(self.model.usual_month())
        self.print_button = ActionButton(self.tr("打印月报数据"), picture="print")
        self.weeks = ChartPanel(self.tr("每周诉求"), runner, height=250)
        self.closing = ChartPanel(self.tr("办结用时"), runner)
        self.satisfaction = ChartPanel(self.tr("回访满意度"), runner)
        self.hot = ChartPanel(self.tr("热点事项"), runner, height=160)
        self.score = ScoreCard(self.tr("服务分"), self.tr("近 30 天"))
        weights = ActionButton(
            self.tr("调整权重"),
            kind=LINK,
            on_click=lambda: self._workspace.go_to("settings", "score"),
        )
        self.score.body.addWidget(weights, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout()
        self._grid.setSpacing(current().px(12))
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self._grid, None, gap=0))
        tools = row(self.stretch, None, self.month, self.print_button, gap=8)
        self.setLayout(column(tools, scrolled(inner), gap=12))

    def _connect(self) -> None:
        self.model.figures_read.connect(self._show)
        self.model.paper_made.connect(self._show_paper)
        self.stretch.chosen.connect(lambda key: self.model.choose_weeks(int(key)))
        self.print_button.clicked.connect(self._print)
        self.hot.opened.connect(self._open_matter)

    def _show(self, figures: DiaryFigures) -> None:
        say, wording = self.model.say, self._workspace.wording
        weeks, months, hot = figures.weeks, figures.months, figures.hot
        self.weeks.show_chart(
            say(figures.weeks_sentence),
            weeks_as_lines(weeks, figures.weeks_sentence),
            weeks_as_table(weeks),
        )
        self.closing.show_chart(
            say(figures.closing_sentence), closing_as_lines(months), closing_as_table(months)
        )
        self.satisfaction.show_chart(
            say(figures.satisfaction.sentence),
            satisfaction_as_bars(months, wording),
            satisfaction_as_table(months, wording),
        )
        self.hot.show_chart(say(figures.hot_sentence), hot_as_bars(hot), hot_as_table(hot))
        self.score.show_score(score_in_words(figures.score, wording))

    def _open_matter(self, matter: HotMatter) -> None:
        self._workspace.go_to("diary", matter.entry_ids[0])

    def _print(self) -> None:
        month = self.month.currentData()
        if isinstance(month, date):
            self.model.make_monthly(month)

    def _show_paper(self, title: str, pdf: bytes) -> None:
        from ui.printing.preview import show_pdf  # pdf pages are drawn by a library of their own

        show_pdf(
            self,
            title,
            pdf,
            title,
            kind="monthly",
            runner=self._workspace.runner,
            remembered=self._workspace.preferences,
        )

    def _arrange(self) -> None:
        narrow = self.width() < current().px(NARROW)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        panels = (self.weeks, self.score, self.closing, self.satisfaction, self.hot)
        for panel in panels:
            self._grid.removeWidget(panel)
        if narrow:
            for place, panel in enumerate(panels):
                self._grid.addWidget(panel, place, 0, 1, 6)
        else:
            self._grid.addWidget(self.weeks, 0, 0, 1, 4)
            self._grid.addWidget(self.score, 0, 4, 1, 2)
            self._grid.addWidget(self.closing, 1, 0, 1, 3)
            self._grid.addWidget(self.satisfaction, 1, 3, 1, 3)
            self._grid.addWidget(self.hot, 2, 0, 1, 6)
        for place in range(6):
            self._grid.setColumnStretch(place, 1)
