"""Big offices for the benchmarks, built once and kept in the temporary folder."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from itertools import islice
from pathlib import Path

from app.bootstrap import open_office
from app.domain.diary import DiaryEntry
from app.office import Office
from app.ports.records import ImportBatch
from tests.benchmarks.many_entries import many_entries
from tests.db.open_offices import make_open_office

BATCH = 50_000
ROOT = Path(__file__).resolve().parents[2]
MADE_BY = (
    *("db/tables.py", "db/dialects.py", "db/search_index.py", "db/search_tokens.py"),
    "tests/benchmarks/many_entries.py",
)
"""What the content of an office depends on: older offices are not used after a change."""


def cache_folder() -> Path:
    """Where the offices are kept between runs."""
    digest = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in MADE_BY)).hexdigest()
    return Path(tempfile.gettempdir()) / f"linlidesk-benchmarks-{digest[:12]}"


def office_of(count: int) -> Path:
    """The folder of an office with ``count`` entries; built when it is not there yet."""
    folder = cache_folder() / f"office-{count}"
    if not folder.exists():
        growing = folder.with_name(f"{folder.name}-growing")
        shutil.rmtree(growing, ignore_errors=True)
        growing.parent.mkdir(parents=True, exist_ok=True)
        started = time.perf_counter()
        office = open_office(make_open_office(growing), None)
        fill(office, count)
        office.close()
        growing.replace(folder)
        print(f"# built an office of {count:,} entries in {time.perf_counter() - started:.0f} s")
    return folder


def opened(count: int) -> Office:
    """An office with ``count`` entries, open."""
    return open_office(office_of(count), None, locked=False)


def copy_of(count: int, folder: Path) -> Path:
    """A copy that may be written to."""
    target = folder / f"office-{count}"
    shutil.copytree(office_of(count), target)
    return target


def fill(office: Office, count: int) -> None:
    """Bring entries in as imports do, in batches."""
    entries = many_entries(count)
    used: dict[int, int] = {}
    while batch := list(islice(entries, BATCH)):
        with office.bus._new_unit_of_work(
            "FillForBenchmark", office.actor, undoable=True, kind="do"
        ) as work:
            note = work.records(ImportBatch).add(ImportBatch(None, "diary", "many", work.now))
            work.import_rows(DiaryEntry, batch, note.id)
            for entry in batch:
                used[entry.year] = max(used.get(entry.year, 0), entry.sequence)
            for year, sequence in used.items():
                work.raise_number("diary", year, sequence)
            work.commit()
