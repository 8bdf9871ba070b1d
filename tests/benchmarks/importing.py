"""Importing 100,000 rows of csv against reading them with ``csv`` and ``executemany``."""

from __future__ import annotations

import csv
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from app.domain.local_time import local
from tests.benchmarks.figures import Figure
from tests.benchmarks.many_entries import many_entries
from tests.benchmarks.offices import ROOT
from tests.db.open_offices import make_open_office

ROWS = 100_000
TIMES = 3


def measure() -> list[Figure]:
    """Both in turns, each time into an empty office."""
    with tempfile.TemporaryDirectory() as passing:
        file = _write(Path(passing) / "many.csv")
        empty = make_open_office(Path(passing) / "empty")
        runs: dict[str, list[tuple[float, float]]] = {"OWN": [], "BARE": []}
        for _ in range(TIMES):
            for which, found in runs.items():
                office = Path(shutil.copytree(empty, Path(passing) / "office"))
                found.append(_run(which, file, office))
                shutil.rmtree(office)
    seconds = {which: statistics.median(took for took, _ in found) for which, found in runs.items()}
    memory = max(held for _, held in runs["OWN"])
    return [
        Figure("import 100,000 rows of csv", "s", seconds["OWN"], 4, seconds["BARE"]),
        Figure("import: most memory", "MB", memory, 400),
    ]


def _run(which: str, file: Path, office: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.import_run", which, str(file), str(office)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    took, held = done.stdout.split()
    return float(took), float(held)


def _write(file: Path) -> Path:
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["留言编号", "时间", "居民", "电话", "房号", "事项", "内容"])
        for number, entry in enumerate(many_entries(ROWS), 1):
            at = f"{local(entry.received_at):%Y-%m-%d %H:%M:%S}"
            row = (f"L{number}", at, entry.who_text, entry.phone, str(entry.home))
            writer.writerow([*row, entry.subject, entry.text])
    return file
