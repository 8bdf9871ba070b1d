"""Usage, languages, and what happens when something goes wrong that nobody foresaw."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main as entry_point
from tests.cli.running import Linli

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "typed",
    [
        ("frob",),
        ("search", "水"),
        ("search", "水", "--office", "x", "--limit", "-1"),
        ("search", "水", "--office", "x", "--in", "names"),
        ("import", "unknown", "x.csv", "--office", "y"),
        ("new", "x"),
        ("check",),
        ("check", "a", "b"),
        ("--unknown",),
    ],
)
def test_wrong_usage(linli: Linli, typed: tuple[str, ...]) -> None:
    said = linli(*typed)
    assert said.code == 2
    assert "linli" in said.refusal
    assert said.out == ""


def test_help_names_every_verb(linli: Linli) -> None:
    said = linli("--help")
    assert said.code == 0
    assert said.err == ""
    assert all(verb in said.out for verb in entry_point.VERBS)
    assert all(linli(verb, "--help").code == 0 for verb in entry_point.VERBS)


def test_refusals_speak_the_language_asked_for(
    linli: Linli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chinese = linli("check", tmp_path / "x").refusal
    monkeypatch.setenv("LINLI_LANGUAGE", "en")
    english = linli("check", tmp_path / "x").refusal
    assert english.isascii() or "“" in english
    assert not chinese.isascii()
    assert chinese != english


def test_with_json_a_refusal_is_one_object_too(linli: Linli, tmp_path: Path) -> None:
    said = linli("backup", tmp_path / "x", tmp_path / "y", "--json")
    assert said.code == 1
    assert said.answer["error"] == "office_missing"
    assert said.answer["why"] == said.refusal


def test_the_unforeseen_is_one_sentence_and_a_report_without_data(
    linli: Linli, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> int:
        raise ZeroDivisionError("金阿姨 13800000001")

    monkeypatch.setattr(entry_point, "_verb", lambda _name: fail)
    said = linli("check", office)
    assert said.code == 1
    assert "ZeroDivisionError" in said.refusal
    reports = list((office / "logs").iterdir())
    assert len(reports) == 1
    assert str(reports[0]) in said.refusal
    report = reports[0].read_text(encoding="utf-8")
    assert "ZeroDivisionError" in report
    assert "金阿姨" not in report


def test_as_a_program_of_its_own(office: Path) -> None:
    """Bytes as another program sees them, whatever the system's encoding is."""
    command = [sys.executable, "-m", "app", "search", "食堂", "--office", str(office), "--json"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment)
    assert json.loads(done.stdout.decode("utf-8")) == {"total": 0, "hits": []}
    assert done.stderr == b""
