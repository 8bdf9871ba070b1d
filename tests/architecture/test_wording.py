"""Both languages say the same things, and every rule that says no has its words."""

from __future__ import annotations

import ast
import string
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source_files import ROOT, calls, expect_none, place, python_files

WORDING = ROOT / "resources" / "wording"
FOLDERS = (WORDING, ROOT / "resources" / "document_texts")


def texts(table: object, path: str = "") -> dict[str, str]:
    """Return every text of a TOML table under its full key."""
    if isinstance(table, dict):
        pairs = [texts(value, f"{path}.{key}".lstrip(".")) for key, value in table.items()]
        return {key: text for found in pairs for key, text in found.items()}
    if isinstance(table, list):
        return texts({str(place): value for place, value in enumerate(table)}, path)
    return {path: str(table)}


def read(file: Path) -> dict[str, str]:
    return texts(tomllib.loads(file.read_text(encoding="utf-8")))


def gaps(text: str) -> set[str]:
    """Return the names of the gaps that a text leaves open."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_both_languages_have_the_same_texts_with_the_same_gaps(folder: Path) -> None:
    chinese, english = read(folder / "zh_CN.toml"), read(folder / "en.toml")
    expect_none(f"in one language only: {key}" for key in sorted(chinese.keys() ^ english.keys()))
    # A date is put together differently: 2026年11月24日, 24 November 2026.
    shared = [key for key in chinese if not key.startswith("date.")]
    expect_none(f"gaps differ: {key}" for key in shared if gaps(chinese[key]) != gaps(english[key]))


def test_no_text_is_empty() -> None:
    languages = [folder / name for folder in FOLDERS for name in ("zh_CN.toml", "en.toml")]
    expect_none(
        f"{place(file)}: {key}"
        for file in languages
        for key, text in read(file).items()
        if not text
    )


def test_every_rule_violation_is_worded_with_the_details_it_has() -> None:
    worded = read(WORDING / "zh_CN.toml")
    offenders: list[str] = []
    for file in python_files("app", "db", "ui"):
        for call, _name in calls(file, "RuleViolation"):
            code = call.args[0] if call.args else None
            if not isinstance(code, ast.Constant):
                continue
            sentence = worded.get(f"errors.{code.value}")
            given = {keyword.arg for keyword in call.keywords}
            if sentence is None:
                offenders.append(f"{place(file, call)}: {code.value} has no words")
            elif None not in given and not gaps(sentence) <= given:
                lacking = sorted(gaps(sentence) - given)
                offenders.append(f"{place(file, call)}: {code.value} lacks {lacking}")
    expect_none(offenders)
