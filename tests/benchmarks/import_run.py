"""One import in a process of its own: ``OWN|BARE FILE OFFICE``; says seconds and most memory."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from time import perf_counter

from tests.benchmarks.memory import megabytes


def own(file: Path, folder: Path) -> float:
    """As the verb and the import screen do it, backup included."""
    from app.bootstrap import open_office
    from app.services.importing.running import run_import

    office = open_office(folder, None, locked=False)
    started = perf_counter()
    report = run_import(office, "diary", file)
    took = perf_counter() - started
    assert (report.imported, len(report.rejected)) == (report.read, 0)
    office.close()
    return took


def bare(file: Path, folder: Path) -> float:
    """The ``csv`` module and ``executemany`` into the same table, and nothing else."""
    from db.engine import connect
    from db.key_file import read_key_file
    from db.row_mapping import sort_key

    key, _ = read_key_file(folder).unlock(None)
    raw = connect(folder / "office.db", key)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    columns = (
        "community_id, year, sequence, sort_key, received_at, recorded_at, subject, text, who_text,"
        " phone, building, entrance, room, urgency, party, due_certain, state, anonymous,"
        " for_meeting, late, source_number"
    )
    places = ", ".join("?" for _ in columns.split(","))
    started = perf_counter()
    with file.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream)
        next(reader)
        rows = [
            (1, 2026, place, sort_key(place, 2026, place), place, place, subject, text, who, phone,
             *room.split("-"), "normal", "community", 1, "open", 0, 0, 0, number)
            for place, (number, _at, who, phone, room, subject, text) in enumerate(reader, 1)
        ]  # fmt: skip
    raw.execute("BEGIN IMMEDIATE")
    raw.executemany(f"INSERT INTO diary_entry ({columns}) VALUES ({places})", rows)
    raw.execute("COMMIT")
    took = perf_counter() - started
    raw.close()
    return took


if __name__ == "__main__":
    act = own if sys.argv[1] == "OWN" else bare
    print(act(Path(sys.argv[2]), Path(sys.argv[3])), megabytes("VmHWM"))
