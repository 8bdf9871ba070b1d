"""What can be typed after ``linli``: every verb with its arguments, as in the contract."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app.wording import Wording

IMPORT_KINDS = ("residents", "diary", "holidays")
EXPORT_KINDS = ("residents", "diary", "holidays")
SEARCH_LIMIT = 20


class WrongUsage(Exception):
    """The command line makes no sense; ``usage`` says what would."""

    def __init__(self, why: str, usage: str) -> None:
        super().__init__(why)
        self.why, self.usage = why, usage


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        raise WrongUsage(message, usage)


def parse(arguments: Sequence[str] | None, wording: Wording) -> Namespace:
    """The parsed command line; ``verb`` is None for the window.

    Raises ``WrongUsage``; ``SystemExit`` 0 after ``--help``.
    """
    return _parser(wording).parse_args(arguments)


def _parser(wording: Wording) -> ArgumentParser:
    def told(name: str) -> str:
        return wording.of("verbs", name, {})

    parser = _Parser(prog="linli", description=told("linli"), allow_abbrev=False)
    parser.add_argument("--demo", action="store_true", help=told("demo_window"))
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    def verb(name: str, *, password: bool = True) -> ArgumentParser:
        made = verbs.add_parser(
            name, help=told(name), description=told(name), allow_abbrev=False
        )
        made.add_argument("--json", action="store_true", help=told("json"))
        if password:
            made.add_argument(
                "--password-file", type=Path, metavar="F", help=told("password_file")
            )
        return made

    def takes_office(made: ArgumentParser) -> None:
        made.add_argument("--office", type=Path, required=True, metavar="OFFICE")

    verb("demo", password=False).add_argument("out", type=Path, metavar="OUT")

    new = verb("new")
    new.add_argument("office", type=Path, metavar="OFFICE")
    new.add_argument("--community", required=True, metavar="NAME", help=told("community"))
    new.add_argument("--staff", metavar="NAME", help=told("staff"))

    bring_in = verb("import")
    bring_in.add_argument("kind", choices=IMPORT_KINDS, metavar="KIND", help=_listed(IMPORT_KINDS))
    bring_in.add_argument("file", type=Path, metavar="FILE", help=told("import_file"))
    bring_in.add_argument("--mapping", type=Path, metavar="M.json", help=told("mapping"))
    bring_in.add_argument("--dry-run", action="store_true", help=told("dry_run"))
    takes_office(bring_in)

    take_out = verb("export")
    take_out.add_argument("kind", choices=EXPORT_KINDS, metavar="KIND", help=_listed(EXPORT_KINDS))
    take_out.add_argument("file", type=Path, metavar="FILE", help=told("export_file"))
    takes_office(take_out)

    search = verb("search")
    search.add_argument("text", metavar="TEXT", help=told("search_text"))
    search.add_argument("--limit", type=_count, default=SEARCH_LIMIT, metavar="N")
    search.add_argument("--in", dest="where", choices=("text",), help=told("search_in"))
    takes_office(search)

    verb("check").add_argument("office", type=Path, metavar="OFFICE")

    backup = verb("backup")
    backup.add_argument("office", type=Path, metavar="OFFICE")
    backup.add_argument("dest", type=Path, metavar="DEST", help=told("backup_dest"))

    restore = verb("restore")
    restore.add_argument("backup", type=Path, metavar="BACKUP")
    restore.add_argument("office", type=Path, metavar="OFFICE")
    return parser


def _listed(kinds: Sequence[str]) -> str:
    return ", ".join(kinds)


def _count(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal()):
        raise ArgumentTypeError(typed)
    return int(typed)
