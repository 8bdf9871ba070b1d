"""Backups: a copy that was opened and counted before it counts as one.

A backup is one file: a zip archive that holds the encrypted database, the wrapped keys, what is
needed of the attachments, and a list of digests. It is written under a passing name, its database
opened and checked, and only then renamed; only then are old ones thinned.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.errors import RuleViolation
from app.domain.local_time import local
from app.ports.progress import Progress, SilentProgress
from db import key_file
from db.attachment_files import FOLDER as ATTACHMENTS
from db.engine import DAMAGE, connect

SUFFIX = ".linli"
DATABASE = "office.db"
LIST = "backup.json"
FORMAT = 1
KEPT_DAYS = 12
_CHUNK = 1024 * 1024
_PAGES = 2048


@dataclass(frozen=True)
class BackupReport:
    """A backup that was made and verified."""

    file: Path
    at: datetime
    rows: Mapping[str, int]
    attachments: int
    size: int

    def as_json(self) -> dict[str, object]:
        """The answer of ``linli backup``."""
        return {
            "file": str(self.file),
            "at": local(self.at).isoformat(timespec="seconds"),
            "verified": True,
            "rows": dict(self.rows),
            "attachments": self.attachments,
            "bytes": self.size,
        }


def make_backup(
    office: Path,
    key: bytes,
    target: Path,
    at: datetime,
    *,
    with_attachments: bool,
    progress: Progress | None = None,
) -> BackupReport:
    """Write a verified backup of an office to ``target``.

    Raises ``RuleViolation``: ``backup_exists``, ``backup_not_written`` (no space, no right),
    ``backup_not_verified``; nothing of the failed backup stays.
    """
    progress = progress or SilentProgress()
    if target.exists():
        raise RuleViolation("backup_exists", file=target.name)
    part = target.with_name(f"{target.name}.part")
    copy = target.with_name(f"{target.name}.db.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_database(office / DATABASE, copy, key, progress)
        rows = _verified_rows(copy, key)
        files = sorted((office / ATTACHMENTS).glob("??/*.bin")) if with_attachments else []
        _write_archive(part, office, copy, files, rows, at)
        part.replace(target)
    except OSError as error:
        raise RuleViolation(
            "backup_not_written", file=target.name, why=error.strerror or "?"
        ) from error
    finally:
        for leftover in (part, copy):
            leftover.unlink(missing_ok=True)
    return BackupReport(target, at, rows, len(files), target.stat().st_size)


def _copy_database(source: Path, target: Path, key: bytes, progress: Progress) -> None:
    target.unlink(missing_ok=True)

    def tell(_status: int, left: int, total: int) -> None:
        progress.report(total - left, total)

    reading = connect(source, key, read_only=True)
    writing = connect(target, key)
    try:
        reading.backup(writing, pages=_PAGES, progress=tell)
    finally:
        writing.close()
        reading.close()
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def _verified_rows(file: Path, key: bytes) -> dict[str, int]:
    """Open a copy, check its integrity, and count the rows of every table."""
    try:
        # Not read-only: only a connection that may write removes its -wal and -shm when it closes.
        connection = connect(file, key)
        try:
            if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise RuleViolation("backup_not_verified", file=file.name)
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                "AND name NOT LIKE '%_search%'"
            ).fetchall()
            return {
                name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                for (name,) in names
            }
        finally:
            connection.close()
    except DAMAGE as error:
        raise RuleViolation("backup_not_verified", file=file.name) from error


def _write_archive(
    target: Path, office: Path, copy: Path, files: list[Path], rows: Mapping[str, int], at: datetime
) -> None:
    members = [(copy, DATABASE), (office / key_file.FILE_NAME, key_file.FILE_NAME)]
    members += [(file, f"{ATTACHMENTS}/{file.parent.name}/{file.name}") for file in files]
    content = {
        "format": FORMAT,
        "at": local(at).isoformat(timespec="seconds"),
        "rows": dict(rows),
        "files": {name: _digest(file) for file, name in members},
    }
    with target.open("wb") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for file, name in members:
                archive.write(file, name)
            archive.writestr(LIST, json.dumps(content, indent=1))
        raw.flush()
        os.fsync(raw.fileno())


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def restore_backup(backup: Path, office: Path, password: str | None) -> Mapping[str, int]:
    """Put a backup back as the office folder ``office``; returns its row counts.

    An office already there is kept beside it under another name. The password must open the
    backup: nobody is left with a folder that cannot be opened. Raises ``RuleViolation``:
    ``backup_missing``, ``backup_damaged``, ``backup_not_verified``, ``backup_newer``,
    ``password_needed``, ``password_wrong``, ``restore_folder_in_use``, ``restore_not_written``.
    """
    if not backup.is_file():
        raise RuleViolation("backup_missing", file=backup.name)
    fresh = office.with_name(f"{office.name}.restoring")
    if fresh.exists():
        shutil.rmtree(fresh)
    try:
        fresh.mkdir(parents=True)
        stored = _unpack(backup, fresh)
        key, _ = key_file.read_key_file(fresh).unlock(password)
        rows = _verified_rows(fresh / DATABASE, key)
        if rows != stored["rows"]:
            raise RuleViolation("backup_not_verified", file=backup.name)
        for kept in (office, backup.parent.parent):
            _add_attachments(kept, fresh)
        _swap_in(fresh, office)
    except OSError as error:
        raise RuleViolation(
            "restore_not_written", folder=office.name, why=error.strerror or "?"
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return rows


def _unpack(backup: Path, folder: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(backup) as archive:
            stored = json.loads(archive.read(LIST))
            if int(stored["format"]) > FORMAT:
                raise RuleViolation("backup_newer", file=backup.name)
            for name, digest in stored["files"].items():
                target = folder.joinpath(*_safe_parts(name, backup))
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as source, target.open("wb") as sink:
                    shutil.copyfileobj(source, sink, _CHUNK)
                if _digest(target) != digest:
                    raise RuleViolation("backup_damaged", file=backup.name)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, EOFError) as error:
        raise RuleViolation("backup_damaged", file=backup.name) from error
    return stored


def _safe_parts(name: str, backup: Path) -> tuple[str, ...]:
    parts = tuple(name.split("/"))
    if any(part in ("", "..", ".") or "\\" in part or ":" in part for part in parts):
        raise RuleViolation("backup_damaged", file=backup.name)
    return parts


def _add_attachments(kept: Path, fresh: Path) -> None:
    """Backups made inside an office leave the attachments where they are; take them from there."""
    if (kept / DATABASE).is_file() and (kept / ATTACHMENTS).is_dir():
        shutil.copytree(kept / ATTACHMENTS, fresh / ATTACHMENTS, dirs_exist_ok=True)


def _swap_in(fresh: Path, office: Path) -> None:
    """Rename the new folder into place; what stood there keeps its content under another name."""
    if office.exists():
        if any(office.iterdir()):
            kept = _free_name(office)
            office.replace(kept)
        else:
            office.rmdir()
    office.parent.mkdir(parents=True, exist_ok=True)
    fresh.replace(office)
    for name in (ATTACHMENTS, "backups", "logs"):
        (office / name).mkdir(exist_ok=True)


def _free_name(office: Path) -> Path:
    number = 1
    while (kept := office.with_name(f"{office.name}.before-restore-{number}")).exists():
        number += 1
    return kept


def thin(folder: Path) -> None:
    """Keep the newest backup of each of the last 12 days that have one.

    Names begin with the local time they were made at, so the days are read off the names.
    """
    newest: dict[str, Path] = {}
    for file in sorted(folder.glob(f"*{SUFFIX}")):
        day = file.name[:10]
        older = newest.get(day)
        if older is not None:
            older.unlink()
        newest[day] = file
    for day in sorted(newest)[:-KEPT_DAYS]:
        newest[day].unlink()


def free_target(folder: Path, at: datetime, prefix: str = "") -> Path:
    """A file for a backup made at that moment; sorted names are in order of time."""
    moment = f"{prefix}{local(at):%Y-%m-%d_%H%M%S}"
    target, number = folder / f"{moment}{SUFFIX}", 1
    while target.exists():
        number += 1
        target = folder / f"{moment}_{number}{SUFFIX}"
    return target


def last_backup(folder: Path) -> Path | None:
    """The newest backup in a folder."""
    return max(folder.glob(f"*{SUFFIX}"), default=None)
