"""Saving an entry, durable, journaled and indexed, against a bare durable INSERT."""

from __future__ import annotations

import random
import tempfile
from itertools import count
from pathlib import Path

from app.bootstrap import open_office
from app.services.diary_commands import AddEntry, EntryFields
from db.engine import connect
from db.key_file import read_key_file
from tests.benchmarks.figures import Figure, in_turns
from tests.benchmarks.many_entries import many_entries
from tests.benchmarks.offices import copy_of

ENTRIES = 100_000
SAVES = 300


def measure() -> list[Figure]:
    """Saves through the command bus and bare inserts, in turns, into copies of one office."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "ours").mkdir()
        (Path(folder) / "bare").mkdir()
        office = open_office(copy_of(ENTRIES, Path(folder) / "ours"), None, locked=False)
        bare_folder = copy_of(ENTRIES, Path(folder) / "bare")
        key, _ = read_key_file(bare_folder).unlock(None)
        raw = connect(bare_folder / "office.db", key)
        for statement in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            raw.execute(f"PRAGMA {statement}")
        entries = list(many_entries(SAVES + 10))
        fields = iter([_fields(entry) for entry in entries] * 2)
        insert = _inserter(raw)

        def save() -> None:
            office.execute(AddEntry(next(fields)))

        try:
            for _ in range(10):
                save(), insert()
            ours, bare = in_turns(save, insert, SAVES)
        finally:
            raw.close()
            office.close()
    return [Figure("save an entry, against a bare durable INSERT, median", "ms", ours, 4, bare)]


def _fields(entry: object) -> EntryFields:
    names = EntryFields.__dataclass_fields__
    return EntryFields(**{name: getattr(entry, name) for name in names})


def _inserter(raw: object):
    """Inserts copies of stored rows under new numbers, each in a transaction of its own."""
    cursor = raw.execute("SELECT * FROM diary_entry ORDER BY id DESC LIMIT 1000")
    names = [column[0] for column in cursor.description]
    rows = cursor.fetchall()
    places = ", ".join("?" for _ in names[1:])
    statement = f"INSERT INTO diary_entry ({', '.join(names[1:])}) VALUES ({places})"
    sequence, key = names.index("sequence"), names.index("sort_key")
    new = count(10_000_000)
    draw = random.Random(1)

    def insert() -> None:
        values = list(draw.choice(rows))
        values[sequence] = number = next(new)
        values[key] += number
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(statement, values[1:])
        raw.execute("COMMIT")

    return insert
