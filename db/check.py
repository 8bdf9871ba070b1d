"""Looks an office through: integrity, foreign keys, journal chain, word index, attachments."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select

from app.domain.errors import RuleViolation
from db import journal
from db.attachment_files import AttachmentFiles
from db.dialects import ENTRY_WORDS, RESIDENT_WORDS, SQLITE
from db.tables import attachment, diary_entry, journal_entry, resident


@dataclass(frozen=True)
class CheckReport:
    """What was looked at; ``problems`` are codes with details, empty when all is well."""

    entries: int
    residents: int
    journal: int
    attachments: int
    problems: tuple[tuple[str, dict[str, object]], ...] = field(default=())

    @property
    def is_sound(self) -> bool:
        return not self.problems

    def as_json(self) -> dict[str, object]:
        """The answer of ``linli check``."""
        return {
            "ok": self.is_sound,
            "entries": self.entries,
            "residents": self.residents,
            "journal": self.journal,
            "attachments": self.attachments,
            "problems": [{"code": code, **details} for code, details in self.problems],
        }


def check(engine: Engine, files: AttachmentFiles) -> CheckReport:
    """Check everything; nothing is changed."""
    from db.meeting_tables import meeting_file
    from db.notice_tables import notice_photo, office_form

    problems: list[tuple[str, dict[str, object]]] = []
    with engine.connect() as connection:
        integrity = SQLITE.integrity_problem(connection)
        if integrity is not None:
            problems.append(("check_integrity", {"said": integrity[:200]}))
        broken = SQLITE.broken_links(connection)
        if broken:
            problems.append(("check_foreign_keys", {"rows": broken}))
        torn = journal.find_break(connection)
        if torn is not None:
            problems.append(("check_journal", {"journal_id": torn}))
        problems += _index_problems(connection)
        wanted = {
            row[0]: row[1]
            for table in (attachment, meeting_file, notice_photo, office_form)
            for row in connection.execute(select(table.c.digest, table.c.name))
        }
        entries, residents, acts = (
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (diary_entry, resident, journal_entry)
        )
    problems += _attachment_problems(wanted, files)
    return CheckReport(entries, residents, acts, len(wanted), tuple(problems))


def _index_problems(connection: Any) -> list[tuple[str, dict[str, object]]]:
    found: list[tuple[str, dict[str, object]]] = []
    for words, table in ((ENTRY_WORDS, diary_entry), (RESIDENT_WORDS, resident)):
        live = select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
        stored = connection.execute(live).scalar_one()
        indexed = words.size(connection)
        if stored != indexed:
            found.append(("check_search", {"stored": stored, "indexed": indexed}))
    return found


def _attachment_problems(
    wanted: dict[str, str], files: AttachmentFiles
) -> list[tuple[str, dict[str, object]]]:
    found: list[tuple[str, dict[str, object]]] = []
    for digest, name in wanted.items():
        try:
            files.read(digest)
        except RuleViolation as error:
            found.append((error.code, {"name": name}))
    return found


def remove_leftovers(office: Path) -> None:
    """Remove what an interrupted write left: files that never got their final name."""
    for part in (*office.glob("*.part"), *office.glob("attachments/??/*.part"),
                 *office.glob("backups/*.part")):  # fmt: skip
        part.unlink(missing_ok=True)
