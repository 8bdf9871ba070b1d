"""``linli import``: a sheet into the office, and the report of the contract."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import DONE, Console
from app.cli.office_verbs import opened
from app.services.importing.plan import ImportReport
from app.services.importing.running import read_mapping, run_import

_SHOWN = 20


def run(arguments: Namespace, console: Console) -> int:
    """Import a file and say what became of each row; rejected rows are no failure."""
    mapping = read_mapping(arguments.mapping) if arguments.mapping else None
    with opened(arguments.office, arguments) as office:
        report = run_import(
            office, arguments.kind, arguments.file, mapping, dry_run=arguments.dry_run
        )
    answer = report.as_json(console.wording.error)
    answer["notes"] = [console.say(note.code, **note.details) for note in report.notes]
    console.answer(answer, "\n".join(_lines(report, answer, console, dry_run=arguments.dry_run)))
    return DONE


def _lines(
    report: ImportReport, answer: dict[str, list[str]], console: Console, *, dry_run: bool
) -> list[str]:
    code = "cli_would_import" if dry_run else "cli_imported"
    lines = [
        console.say(
            code, file=report.file, read=report.read, imported=report.imported,
            updated=report.updated, unchanged=report.unchanged, rejected=len(report.rejected),
        ),
        *answer["notes"],
    ]  # fmt: skip
    for row in report.rejected[:_SHOWN]:
        why = console.wording.error(row.why)
        lines.append(console.say("cli_rejected_row", row=row.row, column=row.column, why=why))
    if len(report.rejected) > _SHOWN:
        lines.append(console.say("cli_more_rejected", count=len(report.rejected) - _SHOWN))
    return lines
