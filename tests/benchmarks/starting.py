"""Starting: from nothing to the diary's rows, against a bare window, each in its own process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.offices import ROOT, copy_of

ENTRIES = 100_000
STARTS = 7
LAST_SCREEN = "[own]\nwindow\\screen=diary\n"


def measure() -> list[Figure]:
    """Starts in turns; the first of each is not counted."""
    with tempfile.TemporaryDirectory() as passing:
        office = copy_of(ENTRIES, Path(passing))
        (Path(passing) / "window.ini").write_text(LAST_SCREEN, encoding="utf-8")
        bare, ours = [], []
        for _ in range(STARTS + 1):
            bare.append(_start(passing, "tests.benchmarks.bare_window"))
            ours.append(_start(passing, "tests.benchmarks.own_window", str(office)))
    empty, _ = (statistics.median(column) * 1000 for column in zip(*bare[1:], strict=True))
    painted, rows, memory = (statistics.median(column) for column in zip(*ours[1:], strict=True))
    return [
        Figure("start: window first painted", "ms", painted * 1000, 1.5, empty),
        Figure("start: rows of 100,000 entries painted", "ms", rows * 1000, 3, empty),
        Figure("start: memory then", "MB", memory, 150),
    ]


def _start(config: str, module: str, *arguments: str) -> tuple[float, ...]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "LINLI_CONFIG_DIR": config,
        "PYTHONPATH": str(ROOT),
    }
    # As installed: compiled once, not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", module, str(time.time()), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=60
    )
    return tuple(float(word) for word in done.stdout.split())
