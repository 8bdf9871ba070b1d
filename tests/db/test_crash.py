"""Killing the process at any moment loses nothing that was saved and leaves a sound office.

``LINLI_KILLS=50 pytest tests/db/test_crash.py`` kills more often than the everyday run.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from app.bootstrap import open_office
from app.office import Office
from app.ports.queries import EntryChip, EntryFilter
from db.backup import restore_backup
from tests.db.crash_child import FORM
from tests.db.open_offices import make_open_office

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("LINLI_KILLS", "6"))
SHEET_ROWS = 3_000
LONGEST_LIFE = 1.2
"""Seconds a process may work before it is killed at the latest."""


@dataclass
class Told:
    """What the killed processes said was stored."""

    saved: dict[int, str] = field(default_factory=dict)
    followed: list[tuple[int, str]] = field(default_factory=list)
    attached: list[tuple[int, str]] = field(default_factory=list)
    bulk: dict[str, int] = field(default_factory=dict)
    draft: str = ""

    def hear(self, line: str) -> None:
        kind, *rest = line.split("\t")
        if kind == "saved":
            self.saved[int(rest[0])] = rest[1]
        elif kind == "followed":
            self.followed.append((int(rest[0]), rest[1]))
        elif kind == "attached":
            self.attached.append((int(rest[0]), rest[1]))
        elif kind == "changing":
            self.bulk[rest[0]] = int(rest[1])
        elif kind == "draft":
            self.draft = rest[0]
        else:
            raise AssertionError(line)


def run_until_killed(folder: Path, draw: random.Random, round_: int, told: Told) -> int:
    """Start the worker and kill it at a random moment of its work; returns how much it said."""
    seed, lives = draw.randrange(10**9), draw.uniform(0, LONGEST_LIFE)
    command = [sys.executable, "-m", "tests.db.crash_child", str(folder), str(seed), str(round_)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        timer = threading.Timer(lives, process.kill)
        timer.start()
        said = [line for line in process.stdout if line.endswith("\n")]
        timer.join()
    for line in said:
        told.hear(line.rstrip("\n"))
    return len(said)


def look_through(office: Office, told: Told) -> None:
    """Everything that was said to be stored is there, and nothing is half there."""
    assert office.storage.check().problems == ()
    wanted = EntryFilter(office.today())
    ids = office.diary.ids(wanted) + office.diary.ids(replace(wanted, chip=EntryChip.BIN))
    details = {detail.entry.id: detail for detail in office.diary.details(ids)}
    subjects = {key: detail.entry.subject for key, detail in details.items()}
    assert {key: subjects.get(key) for key in told.saved} == told.saved
    lines = {(key, line.text) for key, d in details.items() for line in d.follow_ups}
    assert [said for said in told.followed if said not in lines] == []
    files = {(key, file.name) for key, d in details.items() for file in d.attachments}
    assert [said for said in told.attached if said not in files] == []
    for reason, entries in told.bulk.items():
        assert len([key for key, text in lines if text == reason]) in (0, entries)
    kept = office.drafts.recall(FORM) or ""
    if not kept.startswith(told.draft):
        # The form was saved, and the draft dropped, just before the end.
        assert kept == ""
        assert any(subject.startswith(told.draft) for subject in subjects.values())


def test_killed_at_random_moments(tmp_path: Path) -> None:
    folder = make_open_office(tmp_path / "社区")
    draw = random.Random(20261123)
    told, said = Told(), 0
    for round_ in range(KILLS):
        said += run_until_killed(folder, draw, round_, told)
        office = open_office(folder, None)
        try:
            look_through(office, told)
        finally:
            office.close()
        assert list(folder.rglob("*.part")) == []
    assert said > KILLS


def test_every_backup_left_by_killed_processes_can_be_restored(tmp_path: Path) -> None:
    folder = make_open_office(tmp_path / "社区")
    draw = random.Random(7)
    for round_ in range(max(2, KILLS // 3)):
        run_until_killed(folder, draw, round_, Told())
    backups = sorted((folder / "backups").glob("*.linli"))
    for number, file in enumerate(backups):
        assert restore_backup(file, tmp_path / f"恢复{number}", None)["community"] == 1


def sheet(folder: Path, round_: int) -> Path:
    """A sheet of its own for each round."""
    rows = [f"{round_}-{row},2026-11-{row % 20 + 1:02d} 09:12,第{round_}轮路灯{row}不亮，请修"
            for row in range(SHEET_ROWS)]  # fmt: skip
    file = folder / f"表{round_}.csv"
    file.write_text("\n".join(["留言编号,留言时间,留言详情", *rows]), encoding="utf-8")
    return file


def import_until(folder: Path, file: Path, lives: float | None) -> bool:
    """Start ``linli import`` and kill it after ``lives`` seconds; whether it said it was done."""
    command = [sys.executable, "-m", "app", "import", "diary", str(file), "--office", str(folder)]
    with subprocess.Popen(
        [*command, "--json"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            answer, _ = process.communicate(timeout=lives)
        except subprocess.TimeoutExpired:
            process.kill()
            answer, _ = process.communicate()
    return answer.endswith(b"}\n")


def test_a_killed_import_is_all_or_nothing(tmp_path: Path) -> None:
    folder = make_open_office(tmp_path / "社区")
    started = perf_counter()
    assert import_until(folder, sheet(tmp_path, 0), None)
    whole = perf_counter() - started
    draw = random.Random(11)
    imported = 1
    for round_ in range(1, KILLS + 1):
        told = import_until(folder, sheet(tmp_path, round_), draw.uniform(whole / 4, whole))
        office = open_office(folder, None)
        try:
            assert office.storage.check().problems == ()
            found = office.diary.count(EntryFilter(office.today(), words=f"第{round_}轮"))
            assert found in (0, SHEET_ROWS)
            assert found or not told
            imported += bool(found)
            everything = office.diary.count(EntryFilter(office.today()))
            assert everything == imported * SHEET_ROWS
        finally:
            office.close()
