"""The today tab: greeting, what is most pressing, what needs a person, the day, score and weeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from app.ports.clock import local
from app.ports.queries import EntryRow
from app.services.today import Target, TodayLine, TodayTone, entry_title
from app.services.today_board import TodayBoard, TodayFigures
from ui.diary_charts import score_in_words, weeks_as_lines, weeks_as_table
from ui.tab_registry import TabPage
from ui.tabs.today.alert_strip import AlertStrip
from ui.tabs.today.line_rows import LineRows, LineWords
from ui.tabs.today.view_model import TodayViewModel
from ui.theme import Tone, current
from ui.widgets.basics import LINK, ActionButton, column, row, words
from ui.widgets.cards import Card, EmptyState, SectionHeader, scrolled
from ui.widgets.chart_panel import ChartPanel
from ui.widgets.fitting_words import Paragraph
from ui.widgets.score_card import ScoreCard
from ui.words import full_day, full_moment, short_day
from ui.workspace import Workspace

SHOWN_LINES, SHOWN_RECEIVED, SHOWN_NEXT = (6, 10), (4, 8), (3, 5)
"""Lines shown on a low and on a tall window; the rest is folded away, so that the page fits."""

TALL = 820
"""Pixels at 100 % from which there is room for more lines."""

NARROW = 980
"""Pixels at 100 % below which the cards stand two abreast."""


def create(workspace: Workspace) -> TabPage:
    """The today tab of a window."""
    return TodayPage(workspace)


class TodayPage(TabPage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = TodayViewModel(workspace, self)
        self._shows_all = False
        self._arranged: tuple[bool, bool] | None = None
        self._is_tall = False
        self._has_come_forward = False
        self._build()
        self._connect()
        self._tell_time()

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("↑ ↓", self.tr("上一件、下一件")),
            ("Enter", self.tr("打开这一件")),
            ("F2", self.tr("记一条")),
            ("F5", self.tr("重新读取")),
        )

    def come_forward(self) -> None:
        self._has_come_forward = True
        self.model.come_forward()
        self._take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.go_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_alone=self.score.isHidden())
        self._fill_height()

    def _build(self) -> None:
        self._heading = words("", "title")
        self._aside = words("", "small")
        self.strip = AlertStrip()
        self.lines = LineRows()
        self._all_well = Paragraph("", "muted")
        self._more = ActionButton("", kind=LINK, on_click=self._show_all)
        more = row(self._more, None)
        self._lines_card = _lines_card(
            SectionHeader(self.tr("要紧的事")), self.lines, more, self._all_well
        )
        self._more.hide()
        self._build_day()
        self._build_chart()
        self._lay_out()
        self._show_cards(shown=False)

    def _build_day(self) -> None:
        self._received_header = SectionHeader(self.tr("今天"))
        self.received = LineRows(row_height=30)
        self._none_received = words(self.tr("今天还没有记录。"), "muted")
        self._next_header = words(self.tr("接下来到期"), "small")
        self.due_next = LineRows(row_height=30)
        self._day_card = _lines_card(
            self._received_header, self.received, self._none_received, self._next_header,
            self.due_next,
        )  # fmt: skip

    def _build_chart(self) -> None:
        self.score = ScoreCard(self.tr("服务分"), self.tr("近 30 天"))
        self.chart = ChartPanel(self.tr("每周诉求"), self._workspace.runner, height=124)
        self._empty = EmptyState(
            "today",
            self.tr("今天要办的事会出现在这里"),
            self.tr("居民的诉求记下来以后，到期的、等回访的、被多次反映的，都会自己排到这一页。"),
            action=self.tr("记第一条"),
            link=self.tr("从 Excel 导入"),
            offers_sample=True,
        )
        self._empty.hide()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(current().px(12))
        content = QWidget()
        content.setProperty("role", "page")
        head = row(self._heading, None, self._aside)
        head.setAlignment(self._aside, Qt.AlignmentFlag.AlignBottom)
        box = column(head, self.strip, self._grid, self.chart, gap=10)
        box.addWidget(self._empty, 1)
        box.setAlignment(head, Qt.AlignmentFlag.AlignTop)  # alone until the figures are read
        px = current().px
        box.setContentsMargins(px(20), px(10), px(20), px(10))
        box.setStretch(3, 1)
        content.setLayout(box)
        self._scroll = scrolled(content)
        self.setLayout(column(self._scroll, gap=0))

    def _connect(self) -> None:
        self.model.board_read.connect(self._show_board)
        self.model.figures_read.connect(self._show_figures)
        self.model.clock_moved.connect(self._tell_time)
        self.strip.acted.connect(lambda: self.model.open_line(self.model.lines[0]))
        self.lines.opened.connect(self.model.open_line)
        for rows in (self.received, self.due_next):
            rows.opened.connect(self.model.open_target)
        self._empty.acted.connect(lambda: self.model.open_target(Target("diary", "new")))
        self._empty.followed.connect(lambda: self.model.open_target(Target("import")))
        self._empty.sample_wanted.connect(self._workspace.sample_wanted)
        for key, act in (
            ("F2", lambda: self.model.open_target(Target("diary", "new"))),
            ("F5", self.model.load),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _tell_time(self) -> None:
        self._heading.setText(self.model.heading())
        self._aside.setText(self.model.aside())

    def _show_board(self, board: TodayBoard) -> None:
        is_new = not board.counts.all
        self._empty.setVisible(is_new)
        self._show_cards(shown=not is_new)
        self._lines_card.setVisible(bool(board.lines) or not is_new)
        self._arrange(is_alone=is_new)
        self._show_lines()
        self._show_day(board)
        self._tell_time()

    def _show_figures(self, figures: TodayFigures) -> None:
        self._show_lines()
        self.score.show_score(score_in_words(figures.score, self._workspace.wording))
        self.chart.show_chart(
            self.model.say(figures.weeks_sentence),
            weeks_as_lines(figures.weeks, figures.weeks_sentence),
            weeks_as_table(figures.weeks),
        )

    def _show_cards(self, *, shown: bool) -> None:
        for card in (self._lines_card, self._day_card, self.score, self.chart):
            card.setVisible(shown)

    def _show_lines(self) -> None:
        lines = self.model.lines
        shown = SHOWN_LINES[self._is_tall]
        folded = 0 if self._shows_all or len(lines) <= shown + 1 else len(lines) - shown
        self.lines.show_lines([self._words(line) for line in lines[: len(lines) - folded]])
        self._take_focus()
        self._more.setVisible(folded > 0)
        self._more.set_words(self.tr("还有 {n} 件").format(n=folded))
        self._all_well.setVisible(not lines)
        self._all_well.setText(self.tr("没有要紧的事。到期的、等回访的会出现在这里。"))
        first = lines[0] if lines else None
        if first is not None and first.tone is TodayTone.SEAL:
            badge, detail = self.model.say(first.badge), self.model.say(first.detail)
            self.strip.say(self.model.say(first.title), f"{badge} · {detail}", Tone.SEAL)
        else:
            self.strip.hide()

    def _take_focus(self) -> None:
        """Once after the page was turned to, so that the arrow keys go along its lines."""
        if self._has_come_forward and self.lines.rows:
            self._has_come_forward = False
            self.lines.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            # Qt scrolls to what has the focus; a page that opens shows its beginning.
            QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(0))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_lines()
        self.lines.rows[SHOWN_LINES[self._is_tall]].setFocus()

    def _show_day(self, board: TodayBoard) -> None:
        count = self.tr("收到 {n} 件").format(n=board.counts.today) if board.counts.today else ""
        self._received_header.aside.setText(count)
        received = board.received[: SHOWN_RECEIVED[self._is_tall]]
        self.received.show_lines(
            [self._entry(row, f"{local(row.received_at):%H:%M}") for row in received]
        )
        self.received.setVisible(bool(board.received))
        self._none_received.setVisible(not board.received)
        self._next_header.setVisible(bool(board.due_next))
        due = [
            self._entry(row, short_day(row.due_on, board.today))
            for row in board.due_next[: SHOWN_NEXT[self._is_tall]]
            if row.due_on is not None
        ]
        self.due_next.show_lines(due)
        self.due_next.setVisible(bool(due))

    def _words(self, line: TodayLine) -> LineWords:
        say = self.model.say
        return LineWords(
            say(line.badge), say(line.title), say(line.detail), Tone(line.tone.value), line
        )

    def _entry(self, entry: EntryRow, lead: str) -> LineWords:
        title = self.model.say(entry_title(entry))
        received = full_moment(entry.received_at)
        due = self.tr("期限 {day}").format(day=full_day(entry.due_on)) if entry.due_on else ""
        full = "\n".join(part for part in (title, received, due) if part)
        return LineWords(lead, title, opens=Target("diary", entry.id), full=full)

    def _fill_height(self) -> None:
        """Show more lines where there is room for them."""
        is_tall = self.height() >= current().px(TALL)
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self._show_lines()
            if self.model.board is not None:
                self._show_day(self.model.board)

    def _arrange(self, *, is_alone: bool) -> None:
        """Three cards abreast; the first above the others where there is no room, or alone."""
        narrow = self.width() < current().px(NARROW)
        if (narrow, is_alone) == self._arranged:
            return
        self._arranged = (narrow, is_alone)
        for card in (self._lines_card, self._day_card, self.score):
            self._grid.removeWidget(card)
        if narrow or is_alone:
            self._grid.addWidget(self._lines_card, 0, 0, 1, 2)
            self._grid.addWidget(self._day_card, 1, 0)
            self._grid.addWidget(self.score, 1, 1)
        else:
            for place, card in enumerate((self._lines_card, self._day_card, self.score)):
                self._grid.addWidget(card, 0, place)
        for place, stretch in enumerate((3, 2, 0) if narrow or is_alone else (10, 6, 6)):
            self._grid.setColumnStretch(place, stretch)


def _lines_card(*pieces: QWidget | QLayout) -> Card:
    """A card whose lines reach further out than its words, so that both start at one edge."""
    card = Card(gap=4, margin=10)
    for piece in pieces:
        if isinstance(piece, LineRows):
            card.body.addWidget(piece)
        else:
            inner = row(piece)
            inner.setContentsMargins(current().px(6), current().px(3), current().px(6), 0)
            card.body.addLayout(inner)
    card.body.addStretch(1)
    return card
