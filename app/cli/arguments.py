"""What can be typed after ``linli``: every verb with its arguments, as in the contract."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from app.wording import Wording

IMPORT_KINDS = ("residents", "diary", "owners", "holidays")
EXPORT_KINDS = IMPORT_KINDS
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
    parser = _Parser(prog="linli", description=wording.of("verbs", "linli", {}), allow_abbrev=False)
    parser.add_argument("--demo", action="store_true", help=wording.of("verbs", "demo_window", {}))
    listed = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    def verb(name: str, *, password: bool = True) -> _Verb:
        told = wording.of("verbs", name, {})
        made = listed.add_parser(name, help=told, description=told, allow_abbrev=False)
        described = _Verb(made, wording)
        described.takes("--json", help="json", action="store_true")
        if password:
            described.takes("--password-file", help="password_file", type=Path, metavar="F")
        return described

    verb("demo", password=False).takes("out", type=Path, metavar="OUT")
    _sheets(verb("import"), verb("export"))
    _whole_office(verb)
    search = verb("search").takes("text", metavar="TEXT", help="search_text")
    search.takes("--limit", type=_count, default=SEARCH_LIMIT, metavar="N")
    search.takes("--in", dest="where", choices=("text",), help="search_in").takes_office()
    tally = verb("tally", password=False)
    tally.takes("case", type=Path, metavar="CASE.json", help="tally_case")
    notice = verb("notice", password=False)
    notice.takes("case", type=Path, metavar="CASE.json", help="notice_case")
    notice.takes("out", type=Path, metavar="OUT.pdf", help="notice_out")
    return parser


class _Verb:
    """One verb's arguments; ``help`` is a code of the wording."""

    def __init__(self, parser: ArgumentParser, wording: Wording) -> None:
        self._parser, self._wording = parser, wording

    def takes(self, name: str, *, help: str = "", **options: Any) -> _Verb:  # noqa: A002
        told = self._wording.of("verbs", help, {}) if help else None
        self._parser.add_argument(name, help=told, **options)
        return self

    def takes_office(self) -> _Verb:
        return self.takes("--office", type=Path, required=True, metavar="OFFICE")


def _sheets(bring_in: _Verb, take_out: _Verb) -> None:
    bring_in.takes("kind", choices=IMPORT_KINDS, metavar="{" + ",".join(IMPORT_KINDS) + "}")
    bring_in.takes("file", type=Path, metavar="FILE", help="import_file")
    bring_in.takes("--mapping", type=Path, metavar="M.json", help="mapping")
    bring_in.takes("--dry-run", action="store_true", help="dry_run").takes_office()
    take_out.takes("kind", choices=EXPORT_KINDS, metavar="{" + ",".join(EXPORT_KINDS) + "}")
    take_out.takes("file", type=Path, metavar="FILE", help="export_file").takes_office()


def _whole_office(verb: Callable[[str], _Verb]) -> None:
    new = verb("new").takes("office", type=Path, metavar="OFFICE")
    new.takes("--community", required=True, metavar="NAME", help="community")
    new.takes("--staff", metavar="NAME", help="staff")
    verb("check").takes("office", type=Path, metavar="OFFICE")
    backup = verb("backup").takes("office", type=Path, metavar="OFFICE")
    backup.takes("dest", type=Path, metavar="DEST", help="backup_dest")
    restore = verb("restore").takes("backup", type=Path, metavar="BACKUP")
    restore.takes("office", type=Path, metavar="OFFICE")


def _count(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal()):
        raise ArgumentTypeError(typed)
    return int(typed)
