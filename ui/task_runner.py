"""Runs long jobs beside the window: one lane that writes, several that read.

Callbacks are arguments of ``run`` because signals connected after a job was submitted lose
results. They are called on the thread the runner lives in (the window's), each at most once:
one of success, failure or cancellation, then ``finished``. Callbacks of a screen that was closed
meanwhile are dropped.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.ports.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

REPORTS_EVERY = 0.05
"""Seconds between two progress reports that reach the screen."""
READER_LANES = 3

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
class _Callbacks:
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
        self, job: Job, title: str, callbacks: _Callbacks, *, can_stop: bool, writes: bool
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

    def work(self) -> _Result:
        """Do the job; never raises."""
        try:
            if self.progress.is_stopping:
                raise Cancelled
            return _Result(value=self._job(self.progress))
        except Cancelled:
            return _Result(was_cancelled=True)
        except Exception as error:  # noqa: BLE001  told to the screen that asked
            return _Result(error=error)
        finally:
            self._job = _nothing_left

    def tell_progress(self, done: int, total: int, note: str) -> None:
        if self._dropped or self.is_over:
            return
        self.progressed.emit(done, total, note)
        if self._callbacks.progress and self._callbacks.is_wanted():
            _call(self._callbacks.progress, done, total, note)

    def deliver(self, result: _Result, unhandled: OnFailure) -> None:
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
class _Result:
    value: object = None
    error: Exception | None = None
    was_cancelled: bool = False


@dataclass
class _Tasks:
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


class Runner(Protocol):
    """What screens ask of a task runner; ``TaskRunner`` and ``InlineTaskRunner`` both do it.

    ``unhandled`` receives the errors of jobs whose screen gave no ``on_failure``.
    """

    unhandled: OnFailure

    def is_idle(self) -> bool:
        """Whether nothing is running or waiting."""
        ...

    def is_writing(self) -> bool:
        """Whether a job that changes the office is running or waiting."""
        ...

    def wait(self, milliseconds: int = 30_000) -> None:
        """Deliver results until nothing runs; raises ``TimeoutError`` when that takes longer."""
        ...

    def shut_down(self) -> None:
        """Drop what reads, finish what writes, and stop."""
        ...

    def run(
        self,
        job: Job,
        *,
        on_success: OnSuccess | None = None,
        on_failure: OnFailure | None = None,
        on_progress: OnProgress | None = None,
        on_cancelled: Callable[[], object] | None = None,
        writes: bool = False,
        title: str = "",
        can_stop: bool = True,
        replacing: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Start ``job(progress)`` and return at once.

        ``writes``: in the one lane for jobs that change the office, in the order asked.
        ``title``: said to the person when it takes long. ``can_stop``: whether Cancel is offered.
        ``replacing``: a name; an earlier task of that name is dropped, so only the latest search
        is ever shown. ``owner``: once it is deleted, the callbacks are not called.
        """
        ...


class TaskRunner(QObject):
    """Runs jobs on threads. Signals: ``started(task)``, when a job was accepted.

    ``unhandled`` receives the errors of jobs whose screen gave no ``on_failure``.
    """

    started = Signal(object)
    _told = Signal(object, int, int, str)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[bool, ThreadPoolExecutor] = {}
        self._tasks = _Tasks()
        self.unhandled: OnFailure = _report_as_crash
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._tell, queued)
        self._ended.connect(self._end, queued)

    def run(
        self,
        job: Job,
        *,
        on_success: OnSuccess | None = None,
        on_failure: OnFailure | None = None,
        on_progress: OnProgress | None = None,
        on_cancelled: Callable[[], object] | None = None,
        writes: bool = False,
        title: str = "",
        can_stop: bool = True,
        replacing: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Start ``job(progress)`` on a thread; see ``Runner.run``."""
        callbacks = _Callbacks(on_success, on_failure, on_progress, on_cancelled, owner)
        task = Task(job, title, callbacks, can_stop=can_stop, writes=writes)
        task.progress = JobProgress(lambda *how_far: self._told.emit(task, *how_far))
        self._tasks.add(task, replacing)
        self._lane(writes=writes).submit(self._work, task)
        self.started.emit(task)
        return task

    def is_idle(self) -> bool:
        return not self._tasks.live

    def is_writing(self) -> bool:
        return any(task.writes for task in self._tasks.live)

    def cancel_all(self) -> None:
        for task in tuple(self._tasks.live):
            task.cancel()

    def wait(self, milliseconds: int = 30_000) -> None:
        """Deliver results until nothing runs; raises ``TimeoutError`` when that takes longer."""
        until = time.monotonic() + milliseconds / 1000
        while not self.is_idle():
            if time.monotonic() > until:
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def shut_down(self) -> None:
        """Ask every job to stop and wait for those that run; their results are dropped.

        Writing jobs already accepted are finished: what a person saved is saved.
        """
        for task in tuple(self._tasks.live):
            if not task.writes:
                task.drop()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self._lanes.clear()

    def _lane(self, *, writes: bool) -> ThreadPoolExecutor:
        if writes not in self._lanes:
            from concurrent.futures import ThreadPoolExecutor  # 5 ms, not before first paint

            name = "writer" if writes else "reader"
            lanes = 1 if writes else READER_LANES
            self._lanes[writes] = ThreadPoolExecutor(lanes, thread_name_prefix=name)
        return self._lanes[writes]

    def _work(self, task: Task) -> None:
        result = task.work()
        if isValid(self):
            self._ended.emit(task, result)

    @Slot(object, int, int, str)
    def _tell(self, task: Task, done: int, total: int, note: str) -> None:
        task.tell_progress(done, total, note)

    @Slot(object, object)
    def _end(self, task: Task, result: _Result) -> None:
        self._tasks.discard(task)
        task.deliver(result, self.unhandled)


class InlineTaskRunner(QObject):
    """For tests: does each job at once, on this thread, with the same contract.

    With ``held`` set, jobs wait until ``release``, so that a test can look at what is shown while
    a job runs, or cancel it.
    """

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held = False
        self.unhandled: OnFailure = _raise
        self._waiting: deque[Task] = deque()
        self._tasks = _Tasks()

    def run(
        self,
        job: Job,
        *,
        on_success: OnSuccess | None = None,
        on_failure: OnFailure | None = None,
        on_progress: OnProgress | None = None,
        on_cancelled: Callable[[], object] | None = None,
        writes: bool = False,
        title: str = "",
        can_stop: bool = True,
        replacing: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Do ``job(progress)`` now, or at ``release``; see ``Runner.run``."""
        callbacks = _Callbacks(on_success, on_failure, on_progress, on_cancelled, owner)
        task = Task(job, title, callbacks, can_stop=can_stop, writes=writes)
        task.progress = JobProgress(task.tell_progress)
        self._tasks.add(task, replacing)
        self._waiting.append(task)
        self.started.emit(task)
        if not self.held:
            self.release()
        return task

    def release(self) -> None:
        """Do every waiting job."""
        while self._waiting:
            task = self._waiting.popleft()
            result = task.work()
            self._tasks.discard(task)
            task.deliver(result, self.unhandled)

    def is_idle(self) -> bool:
        return not self._tasks.live

    def is_writing(self) -> bool:
        return any(task.writes for task in self._tasks.live)

    def cancel_all(self) -> None:
        for task in tuple(self._tasks.live):
            task.cancel()

    def wait(self, milliseconds: int = 0) -> None:
        del milliseconds
        self.release()

    def shut_down(self) -> None:
        self.release()


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


def _report_as_crash(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _raise(error: Exception) -> None:
    raise error
