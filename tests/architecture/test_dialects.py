"""What one database words in its own way stands where a second one will look for it."""

import re

from tests.architecture.source_files import ROOT

# These open, make and copy SQLite files; PostgreSQL has no such files.
FILES_OF_SQLITE = {"dialects.py", "engine.py", "schema.py", "backup.py"}
OWN_WORDS = re.compile(r"PRAGMA|sqlite_master|sqlite_sequence|\bMATCH\b|fts5\(")


def test_sql_stays_neutral_outside_the_dialects():
    speakers = [
        file.relative_to(ROOT)
        for file in sorted((ROOT / "db").rglob("*.py"))
        if file.name not in FILES_OF_SQLITE
        and "migrations" not in file.parts
        and OWN_WORDS.search(file.read_text(encoding="utf-8"))
    ]
    assert speakers == []
