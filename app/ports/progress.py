"""What a long job sees of the person waiting for it: a bar to move and a wish to stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The person asked to stop; the job leaves nothing half-done."""


class Progress(Protocol):
    """Takes reports of a long job."""

    def report(self, done: int, total: int, note: str = "") -> None:
        """Say how far the job is (``total`` 0: unknown); ``Cancelled`` when it should stop."""


class SilentProgress:
    """For verbs and tests: nobody watches, nobody cancels."""

    def report(self, done: int, total: int, note: str = "") -> None:
        del done, total, note


class Stretch:
    """A part of a longer job: reports of its own are passed on as ``first`` to ``last`` of it."""

    def __init__(self, progress: Progress, first: int, last: int, whole: int) -> None:
        self._progress, self._first, self._last, self._whole = progress, first, last, whole

    def report(self, done: int, total: int, note: str = "") -> None:
        """Pass on how far this part is; ``Cancelled`` when it should stop."""
        passed = done * (self._last - self._first) // max(total, 1)
        self._progress.report(self._first + passed, self._whole, note)
