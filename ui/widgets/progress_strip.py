"""Shows a job that takes long: appears after half a second, with Cancel if it can stop."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget
from shiboken6 import isValid

from ui.task_runner import Task
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, row, words

PATIENCE = 500
"""Milliseconds before slow work shows itself."""


class ProgressStrip(QFrame):
    """One line across the window: what is being done, how far it is, and «取消».

    Give it every task that starts; it shows the oldest that is slow and has a title.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "bar")
        self.setProperty("tone", Tone.PRIMARY.value)
        self._tasks: list[Task] = []
        self._shown: Task | None = None
        self._title = words("", "strong")
        self._note = words("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(px(160))
        self._stop = ActionButton(self.tr("取消"), on_click=self._cancel)
        box = row(self._title, self._bar, self._note, self._stop, gap=14)
        box.setStretch(1, 1)
        box.setContentsMargins(px(14), px(6), px(10), px(6))
        self.setLayout(box)
        self.hide()

    @Slot(object)
    def watch(self, task: Task) -> None:
        """Show this task if it is still running after half a second."""
        if not isValid(self) or not task.title or task.is_over:
            return
        self._tasks.append(task)
        task.finished.connect(lambda: self._forget(task))
        QTimer.singleShot(PATIENCE, self, lambda: self._come(task))

    def _come(self, task: Task) -> None:
        if self._shown is None and not task.is_over:
            self._shown = task
            self._title.setText(task.title)
            self._note.setText("" if task.can_stop else self.tr("这一步不能中断"))
            self._bar.setRange(0, 0)
            self._bar.setAccessibleName(task.title)
            self._stop.setEnabled(True)
            self._stop.set_words(self.tr("取消"))
            self._stop.setVisible(task.can_stop)
            task.progressed.connect(self._move)
            self.show()

    @Slot(int, int, str)
    def _move(self, done: int, total: int, note: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._shown is not None and not self._shown.is_cancelling:
            count = f"{done:,} / {total:,}" if total else f"{done:,}"
            self._note.setText(f"{note}  {count}".strip())

    def _cancel(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
            self._note.setText(self.tr("正在停下，什么都不会留下一半…"))
            self._stop.setEnabled(False)

    def _forget(self, task: Task) -> None:
        if not isValid(self):
            return
        if task in self._tasks:
            self._tasks.remove(task)
        if task is self._shown:
            self._shown = None
            self.hide()
            if self._tasks:
                QTimer.singleShot(PATIENCE, self, self._come_next)

    def _come_next(self) -> None:
        if self._tasks:
            self._come(self._tasks[0])
