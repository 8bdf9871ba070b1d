"""The command ``linli``: the window, or one of the verbs that need no screen.

Verbs run the same services as the window and have no rules of their own. Exit codes: 0 done,
1 refused or not sound, 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from app.cli.arguments import WrongUsage, parse
from app.cli.console import DONE, REFUSED, WRONG_USAGE, Console
from app.cli.problem_report import write_report
from app.domain.errors import RuleViolation

VERBS = {
    "demo": "app.cli.demo_verb:run",
    "new": "app.cli.office_verbs:run_new",
    "import": "app.cli.import_verb:run",
    "export": "app.cli.export_verb:run",
    "search": "app.cli.search_verb:run",
    "tally": "app.cli.tally_verb:run",
    "notice": "app.cli.notice_verb:run",
    "check": "app.cli.office_verbs:run_check",
    "backup": "app.cli.office_verbs:run_backup",
    "restore": "app.cli.office_verbs:run_restore",
}
"""«module:function» of each verb, called with the arguments and the console; loaded when asked."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; returns the exit code."""
    typed = list(sys.argv[1:] if argv is None else argv)
    if not typed or typed == ["--demo"]:
        return _window(is_demo=bool(typed))
    console = Console()
    console.wants_json = "--json" in typed
    try:
        arguments = parse(typed, console.wording)
    except WrongUsage as wrong:
        sentence = console.say("cli_wrong_usage", why=wrong.why, usage=wrong.usage)
        return console.complain(sentence, "wrong_usage", WRONG_USAGE)
    except SystemExit:  # --help has been shown
        return DONE
    if arguments.verb is None:
        return _window(is_demo=arguments.demo)
    return _run(_verb(arguments.verb), arguments, console)


def _window(*, is_demo: bool) -> int:
    from ui.application import run_window

    return run_window(["--demo"] if is_demo else [])


def _verb(name: str) -> Callable[[Namespace, Console], int]:
    module, _, function = VERBS[name].partition(":")
    return getattr(import_module(module), function)


def _run(verb: Callable[[Namespace, Console], int], arguments: Namespace, console: Console) -> int:
    """Run a verb; whatever goes wrong becomes one sentence and an exit code."""
    try:
        return verb(arguments, console)
    except RuleViolation as refusal:
        return console.refuse(refusal)
    except KeyboardInterrupt:
        return console.complain(console.say("cli_stopped"), "stopped")
    except BrokenPipeError:
        # Nobody reads any more; what Python would still flush at its end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except OSError as error:
        named = Path(str(error.filename)).name if error.filename else "?"
        why = error.strerror or type(error).__name__
        return console.complain(
            console.say("cli_file_trouble", file=named, why=why), "file_trouble"
        )
    except Exception as error:  # noqa: BLE001 - the last net: a sentence, never a traceback
        report = write_report(error, getattr(arguments, "office", None))
        sentence = console.say("cli_unforeseen", kind=type(error).__name__, report=report or "-")
        return console.complain(sentence, "unforeseen")


if __name__ == "__main__":
    sys.exit(main())
