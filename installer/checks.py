"""The whole check of the project: style, types, layers, tests; every part runs, then a summary."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass

from installer.console import Console
from installer.environment import Environment
from installer.packages import listen


@dataclass(frozen=True)
class Check:
    """One tool of the check: what it is called and the command that runs it."""

    chinese: str
    english: str
    command: list[str]


def quiet_checks(environment: Environment) -> list[Check]:
    """Return the tools that have something to say only when they find something."""
    python = str(environment.python)
    types = [python, "-m", "basedpyright", "--pythonpath", python]
    return [
        Check(
            "代码规则",
            "ruff check",
            [python, "-m", "ruff", "check", "--output-format=concise", "."],
        ),
        Check("代码排版", "ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        Check("类型", "basedpyright", types),
        Check("层次", "import-linter", [str(environment.program("lint-imports")), "--no-logo"]),
    ]


def run_quietly(check: Check, console: Console) -> bool:
    """Run one tool, print what it found; tell whether it found nothing."""
    try:
        with console.step(check.chinese, check.english) as step:
            code, said = listen(check.command, step.note)
            if code:
                raise subprocess.CalledProcessError(code, check.command, said)
    except subprocess.CalledProcessError as error:
        console.show(error.output)
        return False
    return True


def run_tests(environment: Environment, arguments: list[str]) -> bool:
    """Run pytest under the person's eyes; tell whether all passed."""
    variables = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    command = [str(environment.python), "-m", "pytest", *arguments]
    return subprocess.run(command, check=False, env=variables).returncode == 0


def run_all(environment: Environment, console: Console, pytest_arguments: list[str]) -> int:
    """Run the whole check from the project folder; return 0 when nothing was found, else 1."""
    os.chdir(environment.project)
    started = time.monotonic()
    failed = [
        check.english for check in quiet_checks(environment) if not run_quietly(check, console)
    ]
    if not run_tests(environment, pytest_arguments):
        failed.append("pytest")
    seconds = time.monotonic() - started
    if failed:
        names = ", ".join(failed)
        console.say(f"检查没有通过:{names}({seconds:.0f} 秒)", f"Failed: {names} ({seconds:.0f} s)")
        return 1
    console.say(f"全部检查通过({seconds:.0f} 秒)", f"Everything passed ({seconds:.0f} s)")
    return 0
