"""One job running beside the window: what it reports, who is called back, what came of it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.ports.progress import Cancelled, Progress

log = logging.getLogger(__name__)

REPORTS_EVERY = 0.05
"""Seconds between two progress reports that reach the screen."""

Job = Callable[[Progress], Any]
OnSuccess = Callable[[Any], object]
OnFailure = Callable[[Exception], object]
OnProgress = Callable[[int, int, str], object]


class JobProgress:
    """What a job sees; the wish to stop arrives through ``report``."""

    def __init__(self, tell: OnProgress) -> None:
        self._stop = threading.Event()
        self._tell = tell
        self._told_at = 0.0

    def stop(self) -> None:
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        return self._stop.is_set()

    def report(self, done: int, total: int, note: str = "") -> None:
        """Say how far the job is; raises ``Cancelled`` when it should stop."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at >= REPORTS_EVERY or (total and done >= total):
            self._told_at = now
            self._tell(done, total, note)


@dataclass
class Callbacks:
    """What a screen wants called; nothing is once its owner is deleted."""

    success: OnSuccess | None
    failure: OnFailure | None
    progress: OnProgress | None
    cancelled: Callable[[], object] | None
    owner: QObject | None

    def is_wanted(self) -> bool:
        return self.owner is None or isValid(self.owner)


class Task(QObject):
    """One running job.

    Attributes: ``title`` what the person is told; ``can_stop`` whether Cancel may be offered.
    Signals: ``progressed(done, total, note)`` and ``finished()``, after the callbacks.
    """

    progressed = Signal(int, int, str)
    finished = Signal()

    def __init__(
        self, job: Job, title: str, callbacks: Callbacks, *, can_stop: bool, writes: bool
    ) -> None:
        super().__init__()
        self.title = title
        self.can_stop = can_stop
        self.writes = writes
        self.is_over = False
        self._job = job
        self._callbacks = callbacks
        self._dropped = False
        self.progress = JobProgress(lambda *_: None)

    def cancel(self) -> None:
        """Ask the job to stop at its next report; a job not yet begun never begins."""
        self.progress.stop()

    @property
    def is_cancelling(self) -> bool:
        return self.progress.is_stopping

    def drop(self) -> None:
        """Cancel, and let nothing of it reach the screen any more."""
        self._dropped = True
        self.cancel()

    def work(self) -> Result:
        """Do the job; never raises."""
        try:
            if self.progress.is_stopping:
                raise Cancelled
            return Result(value=self._job(self.progress))
        except Cancelled:
            return Result(was_cancelled=True)
        except Exception as error:  # noqa: BLE001  told to the screen that asked
            return Result(error=error)
        finally:
            self._job = _nothing_left

    def tell_progress(self, done: int, total: int, note: str) -> None:
        if self._dropped or self.is_over:
            return
        self.progressed.emit(done, total, note)
        if self._callbacks.progress and self._callbacks.is_wanted():
            _call(self._callbacks.progress, done, total, note)

    def deliver(self, result: Result, unhandled: OnFailure) -> None:
        """Call what the screen wants called, on the window's thread."""
        if self.is_over:
            return
        self.is_over = True
        callbacks = self._callbacks
        try:
            if self._dropped or not callbacks.is_wanted():
                if result.error is not None:
                    log.warning("nobody waits any more for %s", type(result.error).__name__)
            elif result.was_cancelled:
                _call(callbacks.cancelled)
            elif result.error is not None:
                _call(callbacks.failure or unhandled, result.error)
            else:
                _call(callbacks.success, result.value)
        finally:
            self.finished.emit()


@dataclass
class Result:
    """What came of a job."""

    value: object = None
    error: Exception | None = None
    was_cancelled: bool = False


@dataclass
class LiveTasks:
    """Tasks not over yet, and those a later one may replace."""

    live: set[Task] = field(default_factory=set)
    replaceable: dict[str, Task] = field(default_factory=dict)

    def add(self, task: Task, replacing: str) -> None:
        self.live.add(task)
        if replacing:
            earlier = self.replaceable.get(replacing)
            if earlier is not None:
                earlier.drop()
            self.replaceable[replacing] = task

    def discard(self, task: Task) -> None:
        self.live.discard(task)
        for key in [key for key, kept in self.replaceable.items() if kept is task]:
            del self.replaceable[key]


def _call(callback: Callable[..., object] | None, *arguments: object) -> None:
    """Call back, unless the object whose method it is was deleted meanwhile."""
    if callback is None:
        return
    receiver = getattr(callback, "__self__", None)
    if isinstance(receiver, QObject) and not isValid(receiver):
        return
    callback(*arguments)


def _nothing_left(progress: Progress) -> None:
    """Stands where a job was done, so that what it held can be freed."""
    del progress
