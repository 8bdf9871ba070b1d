"""Takes passwords from a file or from the environment; they never stand on the command line."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.errors import RuleViolation

VARIABLE = "LINLI_PASSWORD"
LONGEST_FILE = 4096


def given_password(file: Path | None) -> str | None:
    """The password, or ``None`` when there is none.

    The file wins over the variable; its first line is the password. Raises ``RuleViolation``
    ``password_file_unreadable``.
    """
    if file is None:
        return os.environ.get(VARIABLE) or None
    try:
        with file.open("rb") as stream:
            content = stream.read(LONGEST_FILE).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleViolation("password_file_unreadable", file=file.name) from error
    return content.split("\n", 1)[0].rstrip("\r") or None
