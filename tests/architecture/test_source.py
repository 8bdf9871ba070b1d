"""Rules of our own source that no linter knows."""

from __future__ import annotations

import ast
import re

import pytest

from tests.architecture.source_files import (
    ROOT,
    calls,
    expect_none,
    place,
    project_files,
    python_files,
    text_files,
    tree,
)

LONGEST_FILE = 400
TOP = {
    *("app", "ui", "resources", "db", "installer", "tests"),
    *("pyproject.toml", "README.md", "LICENSE"),
}


def test_only_the_agreed_folders_stand_at_the_top() -> None:
    names = {file.relative_to(ROOT).parts[0] for file in project_files()}
    expect_none(name for name in names - TOP if not name.startswith("."))


def test_files_are_short() -> None:
    lengths = {place(file): len(file.read_bytes().splitlines()) for file in python_files()}
    expect_none(f"{name}: {count}" for name, count in lengths.items() if count > LONGEST_FILE)


def test_every_module_says_what_it_is_for() -> None:
    expect_none(place(file) for file in python_files() if not ast.get_docstring(tree(file)))


def test_text_files_are_utf_8_with_plain_line_ends() -> None:
    offenders: list[str] = []
    for file in text_files():
        data = file.read_bytes()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            offenders.append(f"{place(file)}: not UTF-8")
        if b"\r" in data or data.startswith(b"\xef\xbb\xbf"):
            offenders.append(f"{place(file)}: a carriage return or a byte-order mark")
        if data and not data.endswith(b"\n"):
            offenders.append(f"{place(file)}: no line end at its end")
    expect_none(offenders)


# Written so that this file does not find itself.
MACHINE = re.compile(
    r"(?<![\w.~/-])/(?:work|root|home|opt|tmp|Users)/\w|[A-Z]:\\\\?Users"
    r"|py" r"pi\.org|python" r"hosted\.org|mirrors?\.\w+\.(?:com|edu|cn)"
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "is_named"),
    [
        (f"open('{'/work'}/main/x')", True),
        (f"{'C:'}\\Users\\wang", True),
        (f"https://{'pypi'}.org/simple", True),
        ("db/unit_of_work/reading.py", False),
        ("~/.local/share/LinliDesk", False),
    ],
)
def test_a_place_on_a_machine_is_recognised(line: str, is_named: bool) -> None:
    assert bool(MACHINE.search(line)) is is_named


def test_no_file_names_a_machine_or_a_package_host() -> None:
    offenders = [
        f"{place(file)}:{number} {line.strip()[:80]}"
        for file in text_files()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if MACHINE.search(line)
    ]
    expect_none(offenders)


def is_put_together(node: ast.expr) -> bool:
    """Tell whether a text is made at run time, so that no translation can match it."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    return isinstance(node, ast.BinOp)


def test_translated_texts_are_literal() -> None:
    offenders = [
        place(file, call)
        for file in python_files("app", "ui")
        for call, name in calls(file, "tr", "translate")
        if isinstance(call.func, ast.Attribute) or name == "tr"
        if any(is_put_together(argument) for argument in call.args[:2])
    ]
    expect_none(offenders)


def test_deleting_never_cascades() -> None:
    """With a cascade, rows vanish that the journal never saw (app/ARCHITECTURE.md)."""
    offenders: list[str] = []
    for file in python_files("app", "db"):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.keyword) and node.arg in {"ondelete", "cascade"}:
                offenders.append(place(file, node.value))
            if isinstance(node, ast.Constant) and "ON DELETE CASCADE" in str(node.value):
                offenders.append(place(file, node))
    expect_none(offenders)
