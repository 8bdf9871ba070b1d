"""The private Python environment ``.venv``: where it is, what it holds, how it is made anew.

A stamp in the environment says what it holds. It is taken away before anything in the environment
changes and written again afterwards, so an environment without a stamp was interrupted half-way
and is made anew; pip's own cache makes that quick.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
import platform
import shutil
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

from installer import apt
from installer.console import Console
from installer.packages import listen
from installer.problems import SetupProblem, explain_pip, in_use


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from; two equal stamps need no work.

    ``folder`` is where it was made: programs in it name that place, so a renamed project folder
    needs a new environment.
    """

    folder: str
    python: str
    machine: str
    runtime: str = ""
    dev: str = ""
    command: str = ""
    translations: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Environment:
    """Where the environment of one project folder is and what stands in it."""

    project: Path

    @property
    def folder(self) -> Path:
        """The environment itself."""
        return self.project / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter that runs the program."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Return the path of a program installed in the environment."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    @property
    def stamp_file(self) -> Path:
        """The file that says what the environment holds."""
        return self.folder / "linlidesk.json"

    def read_stamp(self) -> Stamp | None:
        """Return what the environment holds; None if it is absent, half-made or from elsewhere."""
        try:
            known = json.loads(self.stamp_file.read_text(encoding="utf-8"))
            stamp = Stamp(**known)
        except (OSError, ValueError, TypeError):
            return None
        fresh = self.new_stamp()
        same_place = (stamp.folder, stamp.python, stamp.machine) == (
            fresh.folder,
            fresh.python,
            fresh.machine,
        )
        return stamp if same_place and self.python.exists() else None

    def write_stamp(self, stamp: Stamp) -> None:
        """Put the stamp in its place in one stroke."""
        half = self.stamp_file.with_suffix(".new")
        half.write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")
        half.replace(self.stamp_file)

    def new_stamp(self) -> Stamp:
        """Return the stamp of an empty environment made here by this Python."""
        version = f"{sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix}"
        return Stamp(str(self.project), version, f"{platform.system()} {platform.machine()}")


def digest(file: Path) -> str:
    """Return the SHA-256 of a file, by which a change is noticed."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def remove(environment: Environment) -> None:
    """Delete a half-made or foreign environment; ``SetupProblem`` while a program runs from it."""
    if environment.folder.is_symlink() or environment.folder.is_file():
        environment.folder.unlink()
        return
    if not environment.folder.exists():
        return
    try:
        environment.stamp_file.unlink(missing_ok=True)
        shutil.rmtree(environment.folder)
    except PermissionError as error:
        if os.name == "nt":
            raise in_use(str(error)) from error
        raise


def require_venv() -> None:
    """Make sure that Python can make environments; Debian keeps that in a package of its own."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not apt.is_allowed():
        raise SetupProblem(
            f"这个 Python 缺少 venv 组件。请运行:{apt.command_line([package])}",
            f"This Python lacks its module venv. Run: {apt.command_line([package])}",
        )
    apt.install([package])
    importlib.invalidate_caches()


def make(environment: Environment, console: Console) -> None:
    """Make an empty environment in place of whatever stands there."""
    require_venv()
    with console.step("准备 Python 环境", "Making the Python environment"):
        remove(environment)
        # The Python behind an environment, should this one run inside the one just deleted.
        base = getattr(sys, "_base_executable", None) or sys.executable
        code, said = listen([base, "-m", "venv", str(environment.folder)], lambda _line: None)
        if code:
            raise explain_pip(said)
    environment.write_stamp(environment.new_stamp())
