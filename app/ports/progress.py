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
