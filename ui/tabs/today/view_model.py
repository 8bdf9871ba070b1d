"""What the today tab knows: it reads in the background and says what was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QObject, QTimer, Signal

from app.domain.sentences import Sentence
from app.ports.clock import local
from app.ports.progress import Progress
from app.services.today import Reading, Target, TodayLine
from app.services.today_board import TodayBoard, TodayFigures, read_board, read_figures
from ui.words import time_ago
from ui.workspace import Workspace

SETTLES = 250
"""Milliseconds without a change before the page reads again."""

MINUTE = 60_000
READ_AGAIN = 5
"""Minutes after which what is shown is read again."""


class TodayViewModel(QObject):
    """Signals: ``board_read(TodayBoard)``, ``figures_read(TodayFigures)``, ``clock_moved()``.

    ``lines`` are those of the latest reading, the most pressing first.
    """

    board_read = Signal(object)
    figures_read = Signal(object)
    clock_moved = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.lines: tuple[TodayLine, ...] = ()
        self.board: TodayBoard | None = None
        self.is_shown = False
        self._is_stale = True
        self._settling = QTimer(self, singleShot=True, interval=SETTLES)
        self._settling.timeout.connect(self.load)
        self._minutes = QTimer(self, interval=MINUTE)
        self._minutes.timeout.connect(self._tick)
        workspace.changes.watch((), self._note_change, self)

    def come_forward(self) -> None:
        """The page is shown: read unless nothing changed since."""
        self.is_shown = True
        self._minutes.start()
        if self._is_stale or self.board is None or self._is_old(self.board):
            self.load()

    def go_back(self) -> None:
        """The page is hidden: nothing is read until it is shown again."""
        self.is_shown = False
        self._minutes.stop()

    def load(self) -> None:
        """Read what is quick, then the figures."""
        self._is_stale = False
        office = self._workspace.office

        def read(progress: Progress) -> tuple[Reading, TodayBoard]:
            del progress
            return read_board(office)

        self._run(read, self._take_board)

    def open_line(self, line: TodayLine) -> None:
        """Open what a line is about."""
        self.open_target(line.target)

    def open_target(self, target: Target) -> None:
        """Open a page of the window; «backup» makes a backup."""
        if target.page == "backup":
            self.back_up()
        else:
            self._workspace.go_to(target.page, target.what)

    def back_up(self) -> None:
        """Make a backup now, with progress and Cancel."""
        office, workspace = self._workspace.office, self._workspace

        def done(_report: object) -> None:
            workspace.say(self.tr("备份完成，已核对可以打开。"))
            self.load()

        workspace.runner.run(
            office.backup_now,
            on_success=done,
            on_failure=lambda error: workspace.say(workspace.sentence(error)),
            on_cancelled=lambda: workspace.say(self.tr("备份已停下，没有留下一半的文件。")),
            writes=True,
            title=self.tr("正在备份"),
            owner=self,
        )

    def heading(self) -> str:
        """11月23日 星期一 · 上午好,小何."""
        now = local(self._workspace.office.clock())
        greeting = self._greeting(now)
        day = QLocale(self._workspace.language).toString(
            QDate(now.year, now.month, now.day), self.tr("M月d日 dddd")
        )
        who = self._workspace.office.actor.name
        return self.tr("{day} · {greeting}，{who}").format(day=day, greeting=greeting, who=who)

    def aside(self) -> str:
        """备份 10 分钟前 · 数据截至 09:24."""
        board = self.board
        if board is None:
            return ""
        read_at = self.tr("数据截至 {time}").format(time=f"{local(board.now):%H:%M}")
        if board.last_backup is None:
            return read_at
        now = self._workspace.office.clock()
        backed_up = self.tr("备份 {ago}").format(ago=time_ago(board.last_backup, now))
        return f"{backed_up} · {read_at}"

    def say(self, sentence: Sentence) -> str:
        """A sentence in the language of the window."""
        return self._workspace.wording.sentence(sentence.code, **sentence.details)

    def _greeting(self, now: datetime) -> str:
        greetings = (
            (5, self.tr("夜深了")),
            (9, self.tr("早上好")),
            (12, self.tr("上午好")),
            (14, self.tr("中午好")),
            (18, self.tr("下午好")),
            (24, self.tr("晚上好")),
        )
        return next(said for until, said in greetings if now.hour < until)

    def _take_board(self, answer: tuple[Reading, TodayBoard]) -> None:
        reading, board = answer
        self.board, self.lines = board, board.lines
        self.board_read.emit(board)

        def read(progress: Progress) -> TodayFigures:
            del progress
            return read_figures(reading)

        self._run(read, self._take_figures)

    def _take_figures(self, figures: TodayFigures) -> None:
        self.lines = figures.lines
        self.figures_read.emit(figures)

    def _run(self, read: Callable[[Progress], object], then: Callable[..., object]) -> None:
        workspace = self._workspace
        workspace.runner.run(
            read,
            on_success=then,
            replacing=f"today-{id(self)}",
            owner=self,
        )

    def _note_change(self, _changes: object) -> None:
        self._is_stale = True
        if self.is_shown:
            self._settling.start()

    def _tick(self) -> None:
        self.clock_moved.emit()
        if self.board is not None and self._is_old(self.board):
            self.load()

    def _is_old(self, board: TodayBoard) -> bool:
        office = self._workspace.office
        age = office.clock() - board.now
        return age.total_seconds() >= READ_AGAIN * 60 or board.today != office.today()
