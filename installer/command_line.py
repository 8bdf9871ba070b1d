"""The three commands: ``run`` opens the program, ``test`` checks it, ``setup`` only prepares."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from installer import checks
from installer.console import Console
from installer.environment import Environment
from installer.preparing import prepare
from installer.problems import SetupProblem

_INTERRUPTED = 130  # what a shell reports for a program stopped by Ctrl+C
_DETAIL_LINES = 25


def main(arguments: list[str]) -> int:
    """Run one command; return its exit code: 0 done, 1 failed, 2 wrong usage."""
    console = Console()
    asked, rest = parse(arguments)
    environment = Environment(Path(__file__).resolve().parents[1])
    try:
        prepare(environment, console, dev=asked == "test")
        if asked == "test":
            return checks.run_all(environment, console, rest)
        if asked == "run":
            return open_program(environment, console, rest)
    except SetupProblem as problem:
        tell(problem, console)
        return 1
    except KeyboardInterrupt:
        console.show("")
        console.say(
            "已停下。再运行一次,会接着做完。",
            "Stopped. Run it again and it goes on from there.",
        )
        return _INTERRUPTED
    console.say(
        "准备好了。打开程序:python3 -m installer run(Windows:py -m installer run)",
        "Ready. To open the program: python3 -m installer run (Windows: py -m installer run)",
    )
    return 0


def parse(arguments: list[str]) -> tuple[str, list[str]]:
    """Return the command and what is handed on; wrong usage ends the process with code 2."""
    parser = argparse.ArgumentParser(
        prog="python3 -m installer",
        description="邻里台 LinliDesk: prepares this folder, opens the program, or checks it.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="run|setup|test")
    commands.add_parser(
        "run", add_help=False, help="prepare, then open the program; what follows goes to it"
    )
    commands.add_parser("setup", help="only prepare")
    commands.add_parser(
        "test", add_help=False, help="prepare, then check everything; what follows goes to pytest"
    )
    asked, rest = parser.parse_known_args(arguments)
    if rest and asked.command == "setup":
        parser.error(f"setup takes no arguments: {' '.join(rest)}")
    return asked.command, rest


def tell(problem: SetupProblem, console: Console) -> None:
    """Say what went wrong: the end of the tool's own words first, so that ours are read last."""
    lines = problem.details.strip().splitlines()
    for line in lines[-_DETAIL_LINES:]:
        console.show(f"    {line}")
    console.say(problem.chinese, problem.english)


def needs_display(arguments: list[str]) -> bool:
    """Tell whether the program would open its window: no verb stands first, only options."""
    return not arguments or arguments[0].startswith("-")


def has_display(variables: dict[str, str], system: str) -> bool:
    """Tell whether a window can open: only Linux may lack a display."""
    if not system.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_program(environment: Environment, console: Console, arguments: list[str]) -> int:
    """Open the program with further arguments; return its exit code."""
    if needs_display(arguments) and not has_display(dict(os.environ), sys.platform):
        console.say(
            "这里没有显示器,窗口打不开。可以这样看看示例社区的画面和文件:"
            ".venv/bin/python -m app demo 示例",
            "There is no display here, so no window can open. To see the sample community as "
            "pictures and files: .venv/bin/python -m app demo OUT",
        )
        return 1
    command = [str(environment.python), "-m", "app", *arguments]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode
