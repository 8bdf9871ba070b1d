"""Writes a file whole or not at all: beside its place first, then put there in one step."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from app.domain.errors import RuleViolation


@contextmanager
def whole_file(path: Path) -> Generator[Path]:
    """A path to write to; it becomes ``path`` when the block ends well, and vanishes otherwise.

    Raises ``RuleViolation`` ``file_not_written`` when the folder or the file cannot be written,
    as when the file is open in Excel.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield beside
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.replace(path)
    except OSError as error:
        raise RuleViolation("file_not_written", file=path.name, why=error.strerror or "") from error
    finally:
        with suppress(OSError):  # the folder is gone or read-only: then there is nothing to tidy
            beside.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Generator[Path]:
    """A new folder to write into; it becomes ``path`` when the block ends well, else vanishes.

    Raises ``RuleViolation`` ``folder_taken`` when there is one of that name with anything in it,
    and ``file_not_written``.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise RuleViolation("folder_taken", folder=path.name)
        beside.mkdir()
        yield beside
        if path.exists():
            path.rmdir()
        beside.rename(path)
    except OSError as error:
        raise RuleViolation("file_not_written", file=path.name, why=error.strerror or "") from error
    finally:
        rmtree(beside, ignore_errors=True)  # the folder is gone or read-only: nothing to tidy
