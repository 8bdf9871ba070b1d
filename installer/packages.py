"""Installs the locked packages with pip, tells how far it is, and says in words why it failed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from installer.console import Console
from installer.problems import explain_pip

REQUIREMENTS = Path(__file__).parent / "requirements"
RUNTIME_LOCK = REQUIREMENTS / "runtime.lock"
DEV_LOCK = REQUIREMENTS / "dev.lock"

# A person's own settings of pip stay (a mirror, a proxy), but for those that would put the
# packages elsewhere or choose others.
_MISLEADING = (
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIRE_HASHES", "PIP_NO_DEPS"),
    *("PIP_NO_BINARY", "PIP_ONLY_BINARY", "PIP_PLATFORM", "PIP_PYTHON", "PIP_CONSTRAINT"),
    *("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__", "VIRTUAL_ENV"),
)


def child_variables() -> dict[str, str]:
    """Return the environment variables for pip: the person's own, without what would mislead it."""
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    return kept | {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",
    }


def listen(command: list[str], hear: Callable[[str], None]) -> tuple[int, str]:
    """Run a command, hand over each line as it comes; return its exit code and all it said."""
    said: list[str] = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=child_variables(),
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            hear(line.strip())
    return process.returncode, "".join(said)


def count_pins(lock: Path) -> int:
    """Return how many packages a lock file names."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return sum(1 for line in lines if re.match(r"[\w.-]+==", line))


class PipProgress:
    """Turns pip's chatter into one short note: how many packages of how many, and which."""

    def __init__(self, total: int, show: Callable[[str], None]) -> None:
        self._total = total
        self._seen = 0
        self._show = show
        self._note = ""

    def hear(self, line: str) -> None:
        """Take one line of pip and show what it means."""
        if found := re.match(r"Collecting ([\w.-]+)==", line):
            self._seen += 1
            self._note = f"{self._seen}/{self._total}  {found[1]}"
        elif found := re.match(r"Downloading .*?([\w.]+)-\d\S* (\(.+\))$", line):
            self._note = f"{self._seen}/{self._total}  {found[1]} {found[2]}"
        elif line.startswith("Installing collected packages"):
            self._note = f"{self._total}/{self._total}  pip install"
        self._show(self._note)


class PackagesUnchanged(Exception):
    """Pip failed before it touched the environment; the cause is the chained problem."""


def install_locked(python: Path, lock: Path, console: Console, chinese: str, english: str) -> None:
    """Install exactly what a lock file names.

    Raises ``SetupProblem``; its cause is ``PackagesUnchanged`` when pip had not begun to install,
    so that what was there before still works.
    """
    command = [
        *(str(python), "-m", "pip", "install", "--require-hashes", "--no-deps"),
        *("--only-binary=:all:", "--progress-bar=off", "--retries=3"),
        *("--requirement", str(lock)),
    ]
    with console.step(chinese, english) as step:
        code, said = listen(command, PipProgress(count_pins(lock), step.note).hear)
        if code:
            began = "Installing collected packages" in said
            raise explain_pip(said) from (None if began else PackagesUnchanged())


def install_file(python: Path, wheel: Path) -> None:
    """Install one wheel made here, in place of an older one of the same name."""
    options = ["--no-deps", "--no-index", "--force-reinstall", "--no-warn-script-location"]
    command = [str(python), "-m", "pip", "install", *options, str(wheel)]
    code, said = listen(command, lambda _line: None)
    if code:
        raise explain_pip(said)
