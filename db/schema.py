"""The schema of an office file: made, recognised, and brought up to date in one transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.domain.errors import RuleViolation
from db.dialects import SQLITE
from db.engine import migration_engine

HEAD = "0003"
"""The newest schema version; a test holds it against the scripts in ``db/migrations``."""

SCRIPTS = Path(__file__).parent / "migrations"


def version_of(connection: Any) -> str | None:
    """The schema version a driver connection sees; ``None`` for an empty file."""
    known = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    ).fetchone()
    if not known[0]:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def upgrade(file: Path, key: bytes, target: str = HEAD) -> None:
    """Bring an office file to ``target``, completely or not at all.

    Foreign keys are off meanwhile (altering a table in batch mode would delete its children) and
    checked before the commit. Raises ``RuleViolation`` ``office_migration_broken`` when the check
    or a row count fails; the file then is as it was.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    engine = migration_engine(file, key)
    try:
        with engine.begin() as connection:
            before = row_counts(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            broken = SQLITE.broken_links(connection)
            after = row_counts(connection)
            lost = [name for name, rows in before.items() if after.get(name, rows) < rows]
            if broken or lost:
                raise RuleViolation("office_migration_broken", tables=", ".join(lost))
    finally:
        engine.dispose()


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has, the word indexes' own tables left out."""
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
        for name in SQLITE.table_names(connection)
    }
