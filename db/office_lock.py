"""One window per office: a lock the system lets go of even when the program is killed.

The lock is a SQLite transaction on a small file of its own, so it works alike on Windows and
Linux, over folders that are shared, and leaves nothing behind that could block the next start.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.domain.errors import RuleViolation

FILE_NAME = "office.lock"


class OfficeLock:
    """Held while a window has the office open."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises ``RuleViolation`` ``office_in_use`` when another window has it."""
        self._connection = sqlite3.connect(
            folder / FILE_NAME, timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise RuleViolation("office_in_use", folder=folder.name) from error

    def release(self) -> None:
        """Let the next window in."""
        self._connection.close()
