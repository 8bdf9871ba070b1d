"""Lists the files of the project for the tests that read them."""

from __future__ import annotations

import ast
import functools
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "db", "ui", "installer", "tests")
BINARY = {".png", ".ttf", ".ico", ".pdf", ".db", ".xls", ".xlsx", ".zip", ".linli", ".qm"}


@functools.cache
def project_files() -> tuple[Path, ...]:
    """Return every file git keeps or would keep; without git, every file of the known folders."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        folders = [ROOT / name for name in (*PACKAGES, "resources")]
        found = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
        return tuple(file for file in found if file.suffix not in {".pyc", ".qm"})
    names = [name.decode("utf-8") for name in listed.split(b"\0") if name]
    return tuple(file for name in sorted(names) if (file := ROOT / name).is_file())


def text_files() -> Iterator[Path]:
    """Return the files people read."""
    return (file for file in project_files() if file.suffix not in BINARY)


def python_files(*packages: str) -> Iterator[Path]:
    """Return the Python files of the named top folders, or of all."""
    wanted = packages or PACKAGES
    return (
        file
        for file in project_files()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in wanted
    )


@functools.cache
def tree(file: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def place(file: Path, node: ast.AST | None = None) -> str:
    """Return how a finding is named: the file in the project, and the line."""
    name = file.relative_to(ROOT).as_posix()
    return f"{name}:{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else name


def imported_modules(file: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Return what a file imports, wherever in it."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def calls(file: Path, *names: str) -> Iterator[tuple[ast.Call, str]]:
    """Return the calls of functions or methods of those names in a file."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
            if name in names:
                yield node, name


def expect_none(findings: Iterable[str]) -> None:
    """Fail with every finding on a line of its own, or pass when there is none."""
    lines = list(findings)
    if lines:
        pytest.fail("\n".join([f"{len(lines)} found:", *lines]), pytrace=False)
