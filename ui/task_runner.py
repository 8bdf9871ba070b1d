"""Runs long jobs beside the window: one lane that writes, several that read.

Callbacks are arguments of ``run`` because signals connected after a job was submitted lose
results. They are called on the thread the runner lives in (the window's), each at most once:
one of success, failure or cancellation, then ``finished``. Callbacks of a screen that was closed
meanwhile are dropped.
"""

from __future__ import annotations

import logging
import sys
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from ui.tasks import (
    Callbacks,
    Job,
    JobProgress,
    LiveTasks,
    OnFailure,
    OnProgress,
    OnSuccess,
    Result,
    Task,
)

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

READER_LANES = 3


class Runner(Protocol):
    """What screens ask of a task runner; ``TaskRunner`` and ``InlineTaskRunner`` both do it.

    ``unhandled`` receives the errors of jobs whose screen gave no ``on_failure``.
    """

    unhandled: OnFailure

    def is_idle(self) -> bool:
        """Whether nothing is running or waiting."""
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
        self._tasks = LiveTasks()
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
        callbacks = Callbacks(on_success, on_failure, on_progress, on_cancelled, owner)
        task = Task(job, title, callbacks, can_stop=can_stop, writes=writes)
        task.progress = JobProgress(lambda *how_far: self._told.emit(task, *how_far))
        self._tasks.add(task, replacing)
        self._lane(writes=writes).submit(self._work, task)
        self.started.emit(task)
        return task

    def is_idle(self) -> bool:
        return not self._tasks.live

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
    def _end(self, task: Task, result: Result) -> None:
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
        self._tasks = LiveTasks()

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
        callbacks = Callbacks(on_success, on_failure, on_progress, on_cancelled, owner)
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

    def cancel_all(self) -> None:
        for task in tuple(self._tasks.live):
            task.cancel()

    def wait(self, milliseconds: int = 0) -> None:
        del milliseconds
        self.release()

    def shut_down(self) -> None:
        self.release()


def _report_as_crash(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _raise(error: Exception) -> None:
    raise error
