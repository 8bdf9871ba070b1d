"""Both task runners keep the same promises; the threaded one under load."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from app.ports.progress import Cancelled
from ui.task_runner import InlineTaskRunner, TaskRunner


@pytest.fixture(params=[TaskRunner, InlineTaskRunner])
def runner(request, qapp):
    made = request.param()
    yield made
    made.shut_down()


@pytest.fixture
def threaded(qapp):
    made = TaskRunner()
    yield made
    made.shut_down()


class Heard(QObject):
    """Notes what it is told, and in which thread."""

    def __init__(self):
        super().__init__()
        self.values = []
        self.threads = set()

    def hear(self, value):
        self.values.append(value)
        self.threads.add(threading.current_thread())


def failing(progress):
    raise ValueError("no")


def test_a_result_arrives_on_the_windows_thread(runner):
    heard = Heard()
    runner.run(lambda progress: 42, on_success=heard.hear)
    runner.wait()
    assert heard.values == [42]
    assert heard.threads == {threading.main_thread()}
    assert runner.is_idle()


def test_a_failure_arrives_once_and_nothing_else(runner):
    heard, succeeded = Heard(), Heard()
    runner.run(failing, on_success=succeeded.hear, on_failure=heard.hear)
    runner.wait()
    assert [type(error) for error in heard.values] == [ValueError]
    assert succeeded.values == []


def test_a_failure_nobody_takes_is_reported(runner):
    heard = Heard()
    runner.unhandled = heard.hear
    runner.run(failing)
    runner.wait()
    assert [type(error) for error in heard.values] == [ValueError]


def test_a_job_that_stops_itself_counts_as_cancelled(runner):
    stopped, succeeded, failed = [], Heard(), Heard()

    def job(progress):
        raise Cancelled

    runner.run(
        job,
        on_success=succeeded.hear,
        on_failure=failed.hear,
        on_cancelled=lambda: stopped.append(True),
    )
    runner.wait()
    assert (stopped, succeeded.values, failed.values) == ([True], [], [])


def test_callbacks_of_a_deleted_screen_are_dropped(runner):
    screen, heard = QObject(), Heard()
    if isinstance(runner, InlineTaskRunner):
        runner.held = True
    gate = threading.Event()
    runner.run(lambda progress: gate.wait(5), on_success=heard.hear, owner=screen)
    delete(screen)
    gate.set()
    runner.wait()
    assert heard.values == []


def test_a_method_of_a_deleted_object_is_not_called(runner):
    heard = Heard()
    values = heard.values
    if isinstance(runner, InlineTaskRunner):
        runner.held = True
    gate = threading.Event()
    runner.run(lambda progress: gate.wait(5), on_success=heard.hear)
    delete(heard)
    gate.set()
    runner.wait()
    assert values == []


def test_only_the_latest_of_its_name_is_shown(runner):
    heard = Heard()
    if isinstance(runner, InlineTaskRunner):
        runner.held = True
    gate = threading.Event()

    def search(progress):
        gate.wait(5)
        return "old"

    runner.run(search, on_success=heard.hear, replacing="search")
    runner.run(lambda progress: "new", on_success=heard.hear, replacing="search")
    gate.set()
    runner.wait()
    assert heard.values == ["new"]


def test_progress_reaches_the_screen(runner):
    heard = []

    def job(progress):
        progress.report(0, 10, "begun")
        progress.report(10, 10, "done")

    runner.run(job, on_progress=lambda *how_far: heard.append(how_far))
    runner.wait()
    assert heard[-1] == (10, 10, "done")


def test_a_running_job_stops_at_its_next_report(threaded):
    begun, stopped = threading.Event(), []

    def job(progress):
        begun.set()
        while True:
            progress.report(0, 0)

    task = threaded.run(job, on_cancelled=lambda: stopped.append(True))
    assert begun.wait(5)
    task.cancel()
    threaded.wait()
    assert stopped == [True]


def test_a_thousand_jobs_lose_nothing(threaded):
    heard = Heard()
    for number in range(1000):
        threaded.run(lambda progress, n=number: n, on_success=heard.hear)
    threaded.wait()
    assert sorted(heard.values) == list(range(1000))
    assert heard.threads == {threading.main_thread()}


def test_what_writes_runs_in_order_one_at_a_time(threaded):
    order, running, most = [], 0, 0

    def write(number):
        def job(progress):
            nonlocal running, most
            running += 1
            most = max(most, running)
            order.append(number)
            running -= 1

        return job

    for number in range(200):
        threaded.run(write(number), writes=True)
    threaded.wait()
    assert order == list(range(200))
    assert most == 1


def test_shutting_down_finishes_what_writes_and_drops_what_reads(threaded):
    written, read = [], Heard()
    gate = threading.Event()
    threaded.run(lambda progress: gate.wait(5), on_success=read.hear)
    threaded.run(lambda progress: written.append(True), writes=True)
    gate.set()
    threaded.shut_down()
    threaded.wait()
    assert written == [True]
    assert read.values == []


def test_held_jobs_can_be_cancelled_before_they_begin(qapp):
    runner, done = InlineTaskRunner(), []
    runner.held = True
    task = runner.run(lambda progress: done.append(True))
    task.cancel()
    runner.release()
    assert done == []
