"""A card with one chart: the sentence that says what is to be seen, the chart, its table behind it.

The drawing library is imported in the background when the first chart is shown, never before.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ports.progress import Progress
from ui.models.record_table_model import Column, RecordTableModel
from ui.task_runner import Runner
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.widgets.cards import Card
from ui.widgets.charts import Chart, ChartTable, RankedBars
from ui.widgets.fitting_words import Paragraph
from ui.widgets.ranked_bars import RankedBarsView
from ui.widgets.record_table import RecordTable

_DRAWING = "ui.widgets.chart_drawing"


class ChartPanel(Card):
    """Give it charts with ``show_chart``. Signals: ``opened(what)`` a row of a ranking."""

    opened = Signal(object)

    def __init__(
        self, name: str, runner: Runner, *, height: int = 230, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=6, parent=parent)
        self._runner = runner
        self._chart: Chart | None = None
        self._table = ChartTable((), ())
        self._is_drawn = False
        self.setAccessibleName(name)
        self._sentence = Paragraph("", "strong")
        self._turn = ActionButton(
            self.tr("看表格"), kind=QUIET, picture="lists", on_click=self.turn
        )
        self._copy = ActionButton(
            self.tr("复制图片"), kind=QUIET, picture="copy", on_click=self.copy_picture
        )
        self._stack = QStackedWidget()
        self._least = current().px(height)
        self._stack.setMinimumHeight(self._least)
        self._nothing = words("", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._nothing)
        self._drawn: QWidget | None = None
        self._rows: RecordTable | None = None
        head = row(self._sentence, self._turn, self._copy, gap=4)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)

    def show_chart(self, sentence: str, chart: Chart, table: ChartTable) -> None:
        """Show another chart; it is drawn once the panel can be seen."""
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self._chart, self._table, self._is_drawn = chart, table, False
        for button in (self._turn, self._copy):
            button.setVisible(not chart.is_empty)
        if chart.is_empty:
            self._nothing.setText(self.tr("还没有可以画的数据。"))
            self._stack.setCurrentWidget(self._nothing)
        elif self.isVisible():
            self._draw_soon()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def shows_table(self) -> bool:
        return self._rows is not None and self._stack.currentWidget() is self._rows

    def turn(self) -> None:
        """Chart to table, table to chart."""
        if self.shows_table:
            self._stack.setCurrentWidget(self._drawn or self._nothing)
            self._turn.set_words(self.tr("看表格"))
            return
        if self._rows is None:
            self._rows = table_view(self._table, self._runner, self.accessibleName())
            self._stack.addWidget(self._rows)
        self._stack.setCurrentWidget(self._rows)
        self._turn.set_words(self.tr("看图表"))

    def picture(self) -> QPixmap:
        """The panel as it stands, without its buttons, twice as fine as the screen."""
        self._turn.hide()
        self._copy.hide()
        theme = current()
        inside = self.rect()
        fine = QPixmap(inside.size() * 2)
        fine.setDevicePixelRatio(2)
        fine.fill(theme.surface)
        self.render(fine, sourceRegion=QRect(inside))
        self._turn.show()
        self._copy.show()
        return fine

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture.

        The clipboard outlives Python; data of our own making on it would crash the exit.
        """
        QGuiApplication.clipboard().setImage(self.picture().toImage())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_soon()

    def _draw_soon(self) -> None:
        """After the first paint of the page."""
        if not self._is_drawn and self._chart is not None and not self._chart.is_empty:
            QTimer.singleShot(0, self, self._ask_for_drawing)

    def _ask_for_drawing(self) -> None:
        if self._is_drawn:
            return
        self._is_drawn = True
        chart = self._chart
        if isinstance(chart, RankedBars):
            view = RankedBarsView(chart)
            view.opened.connect(self.opened)
            self._put(view)
            return

        def load(progress: Progress) -> Callable[[object], QWidget]:
            del progress
            return import_module(_DRAWING).draw

        def draw(drawing: Callable[[object], QWidget]) -> None:
            if chart is self._chart:
                self._put(drawing(chart))

        self._runner.run(load, on_success=draw, owner=self)

    def _put(self, view: QWidget) -> None:
        showed_table = self.shows_table
        for old in (self._drawn, self._rows):
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        self._drawn, self._rows = view, None
        self._stack.addWidget(view)
        # A height set by hand counts before what the rows of a ranking need.
        self._stack.setMinimumHeight(max(self._least, view.minimumSizeHint().height()))
        self._stack.setCurrentWidget(view)
        if showed_table:
            self.turn()


def table_view(table: ChartTable, runner: Runner, name: str) -> RecordTable:
    """The figures behind a chart, ready to be copied into Excel."""

    def cell(place: int) -> Callable[[tuple[int, tuple[str, ...]]], str]:
        return lambda numbered: numbered[1][place]

    columns = [
        Column(
            str(place), heading, cell(place), width=110, stretches=place == 0,
            align_right=place > 0, bold=(lambda _row: True) if place == 0 else None,
            tone=(lambda _row: Tone.PLAIN),
        )
        for place, heading in enumerate(table.headings)
    ]  # fmt: skip
    model = RecordTableModel(columns, runner, lambda numbered: numbered[0])
    view = RecordTable(model, name)
    model.setParent(view)
    model.show_rows(list(enumerate(table.rows)))
    return view


def two_columns(*panels: QWidget) -> QWidget:
    """Panels two abreast, each row of equal width."""
    whole = QWidget()
    whole.setProperty("role", "page")
    lines = [panels[n : n + 2] for n in range(0, len(panels), 2)]
    box = column(gap=12)
    for line in lines:
        pair = row(*line, gap=12)
        for place in range(len(line)):
            pair.setStretch(place, 1)
        box.addLayout(pair)
    whole.setLayout(box)
    return whole
