"""Compiles the translations of the window (``.ts``) into what Qt reads (``.qm``)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from installer.console import Console
from installer.environment import Environment
from installer.packages import listen
from installer.problems import SetupProblem

FOLDER = Path("resources") / "translations"


def sources(project: Path) -> dict[str, str]:
    """Return the translation files of the project, each with the SHA-256 of its content."""
    files = sorted((project / FOLDER).glob("*.ts"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def outdated(project: Path, compiled: dict[str, str]) -> list[Path]:
    """Return the files that changed since ``compiled`` was noted, or whose result is gone."""
    folder = project / FOLDER
    return [
        folder / name
        for name, known in sources(project).items()
        if compiled.get(name) != known or not (folder / name).with_suffix(".qm").exists()
    ]


def compile_them(environment: Environment, files: list[Path], console: Console) -> None:
    """Compile translation files with the environment's own lrelease."""
    if not files:
        return
    with console.step("编译界面翻译", "Compiling the translations"):
        for file in files:
            lrelease = str(environment.program("pyside6-lrelease"))
            target = file.with_suffix(".qm")
            code, said = listen([lrelease, str(file), "-qm", str(target)], lambda _line: None)
            if code or not target.exists():
                raise SetupProblem(
                    f"界面翻译编译失败:{file.name}",
                    f"A translation could not be compiled: {file.name}",
                    said,
                )
