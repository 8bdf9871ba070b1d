"""Makes a new office folder: schema, first records and keys, complete or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert

from app.domain.errors import RuleViolation
from app.domain.people import Staff
from app.ports.unit_of_work import UnitOfWork
from db import schema
from db.engine import open_engines
from db.key_file import KeyFile
from db.row_mapping import to_seconds
from db.tables import community
from db.unit_of_work import SqlUnitOfWork

DATABASE = "office.db"
FOLDERS = ("attachments", "backups", "logs")
COMMUNITY_ID = 1

WrapKey = Callable[[int], tuple[KeyFile, str]]
Furnish = Callable[[UnitOfWork, Staff], int]


def make_office_folder(
    folder: Path,
    key: bytes,
    name: str,
    director: Staff,
    now: datetime,
    *,
    wrap: WrapKey,
    furnish: Furnish,
) -> str:
    """Make the folder under a passing name, then rename it; returns what ``wrap`` says besides.

    ``furnish`` stores the first records and returns the director's id, for whom ``wrap`` makes the
    key file.

    Raises ``RuleViolation``: ``community_name_missing``, ``office_exists``, ``office_not_written``.
    """
    if not name.strip():
        raise RuleViolation("community_name_missing")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RuleViolation("office_exists", folder=folder.name)
    growing = folder.with_name(f"{folder.name}.creating")
    try:
        shutil.rmtree(growing, ignore_errors=True)
        growing.mkdir(parents=True)
        for part in FOLDERS:
            (growing / part).mkdir()
        schema.upgrade(growing / DATABASE, key)
        staff_id = _fill(growing, key, name.strip(), director, now, furnish)
        keys, said = wrap(staff_id)
        keys.write(growing)
        if folder.exists():
            folder.rmdir()
        growing.replace(folder)
    except OSError as error:
        raise RuleViolation(
            "office_not_written", folder=folder.name, why=error.strerror or "?"
        ) from error
    finally:
        shutil.rmtree(growing, ignore_errors=True)
    return said


def _fill(
    folder: Path, key: bytes, name: str, director: Staff, now: datetime, furnish: Furnish
) -> int:
    """Store the community and its first records: the first act of the journal."""
    engines = open_engines(folder / DATABASE, key)
    try:
        work = SqlUnitOfWork(
            engines.writer, COMMUNITY_ID, director, now, "FoundOffice", undoable=False
        )
        with work:
            values = {"id": COMMUNITY_ID, "name": name, "created_at": to_seconds(now)}
            work.connection.execute(insert(community), values)
            staff_id = furnish(work, director)
            work.describe(name)
            work.commit()
        return staff_id
    finally:
        engines.dispose()
