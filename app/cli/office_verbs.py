"""The verbs on a whole office: make one, look it through, back it up, put it back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app import bootstrap
from app.cli.console import DONE, REFUSED, Console
from app.cli.passwords import given_password
from app.domain.errors import RuleViolation
from app.office import Office


@contextmanager
def opened(folder: Path, arguments: Namespace) -> Generator[Office]:
    """An office opened for one verb, beside a window that may have it open too."""
    password = given_password(arguments.password_file)
    office = bootstrap.open_office(folder, password, locked=False)
    try:
        yield office
    finally:
        office.close()


def run_new(arguments: Namespace, console: Console) -> int:
    """``linli new``: make an office folder and say its recovery code, once."""
    password = given_password(arguments.password_file)
    if password is None:
        raise RuleViolation("password_missing")
    staff = arguments.staff or console.say("cli_first_director")
    code, office = bootstrap.create_office(
        arguments.office, arguments.community, staff, password, locked=False
    )
    office.close()
    made = {"office": str(arguments.office), "community": office.community}
    console.answer(
        made | {"staff": office.actor.name, "recovery_code": code},
        console.say("cli_office_made", recovery=code, **made),
    )
    return DONE


def run_check(arguments: Namespace, console: Console) -> int:
    """``linli check``: everything that can be looked through; nothing is changed."""
    try:
        password = given_password(arguments.password_file)
        report = bootstrap.check_office(arguments.office, password)
    except RuleViolation as refusal:
        if refusal.code not in ("office_damaged", "office_keys_damaged"):
            raise
        problem = {"code": refusal.code, **refusal.details}
        return _unsound(
            {"ok": False, "problems": [problem]}, console.wording.error(refusal), console
        )
    if report.problems:
        found = "; ".join(
            console.wording.of("errors", code, details) for code, details in report.problems
        )
        return _unsound(report.as_json(), console.say("cli_check_unsound", found=found), console)
    counts = {"entries": report.entries, "residents": report.residents}
    counts |= {"journal": report.journal, "attachments": report.attachments}
    console.answer(report.as_json(), console.say("cli_check_sound", **counts))
    return DONE


def _unsound(answer: dict[str, object], sentence: str, console: Console) -> int:
    if console.wants_json:
        console.answer(answer, sentence)
        console.wants_json = False
    return console.complain(sentence, "unsound", REFUSED)


def run_backup(arguments: Namespace, console: Console) -> int:
    """``linli backup``: a verified backup, attachments included."""
    with opened(arguments.office, arguments) as office:
        report = office.storage.backup(arguments.dest, None)
    console.answer(
        report.as_json(),
        console.say("cli_backup_made", file=report.file, entries=report.rows["diary_entry"]),
    )
    return DONE


def run_restore(arguments: Namespace, console: Console) -> int:
    """``linli restore``: an office folder from a backup; one already there is kept beside it."""
    password = given_password(arguments.password_file)
    rows = bootstrap.restore_office(arguments.backup, arguments.office, password)
    answer = {"office": str(arguments.office), "rows": rows}
    sentence = console.say(
        "cli_restored", office=arguments.office, entries=rows.get("diary_entry", 0)
    )
    console.answer(answer, sentence)
    return DONE
