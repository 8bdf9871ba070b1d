"""``linli notice``: sets a notice told in a JSON file and writes its PDF."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from app.cli.console import DONE, Console
from app.documents.catalogue import Documents
from app.domain.notices.findings import Finding, Weight
from app.domain.working_calendar import WorkingCalendar
from app.ports.clock import local_day, system_clock
from app.ports.notice_facts import SetNotice
from app.services.json_fields import json_in
from app.services.notices.case import NoticeCase, case_name, notice_case
from app.services.notices.checking import findings
from app.services.shipped_data import shipped_calendar_days
from app.sheets.safe_writing import whole_file


def run(arguments: Namespace, console: Console) -> int:
    """Check and set the case of a file; OUT is written whole, or not at all."""
    file = arguments.case.name
    case = notice_case(json_in(arguments.case), file)
    found = _findings(case)
    refused = [finding for finding in found if finding.weight is Weight.REFUSED]
    if refused:
        return console.complain(_refusal(file, refused, console), refused[0].code)
    printed = Documents().notice(case.written)
    answer = as_json(printed, found, console)
    if printed.missing_glyphs:
        named = tuple(f"{one} (U+{ord(one):04X})" for one in printed.missing_glyphs)
        sentence = console.say("cli_notice_unprintable", file=file, characters=named)
        return console.complain(sentence, "character_cannot_print", answer=answer)
    with whole_file(arguments.out) as beside:
        beside.write_bytes(printed.pdf)
    console.answer(answer, _told(printed, found, arguments.out.name, console))
    return DONE


def as_json(printed: SetNotice, found: Sequence[Finding], console: Console) -> dict[str, object]:
    """A set notice as the contract has it."""
    return {
        "pages": printed.pages,
        "body_points": printed.body_points,
        "title_points": printed.title_points,
        "characters": printed.characters,
        "missing_glyphs": list(printed.missing_glyphs),
        "warnings": [
            {"code": one.code, "field": case_name(one.field), "text": _words(one, console)}
            for one in found
        ],
    }


def _findings(case: NoticeCase) -> tuple[Finding, ...]:
    """What is found on the day the notice bears, so that a case is answered alike on any day."""
    calendar = WorkingCalendar(shipped_calendar_days())
    written = case.written
    today = written.text.dated_on or local_day(system_clock())
    return findings(written.text, case.template, written.kind, today, calendar)


def _words(finding: Finding, console: Console) -> str:
    return console.wording.of("notice_findings", finding.code, finding.details)


def _refusal(file: str, refused: Sequence[Finding], console: Console) -> str:
    """Every reason in one line, each with its field."""
    return " ".join(
        console.say(
            "cli_in_fields", file=file, fields=case_name(one.field), why=_words(one, console)
        )
        for one in refused
    )


def _told(printed: SetNotice, found: Sequence[Finding], out: str, console: Console) -> str:
    lines = [
        console.say(
            "cli_notice_set",
            file=out,
            pages=printed.pages,
            body=f"{printed.body_points:g}",
            characters=printed.characters,
        )
    ]
    if printed.surplus:
        lines.append(console.say("cli_notice_surplus", characters=printed.surplus))
    lines += [console.say("cli_vote_warning", text=_words(one, console)) for one in found]
    return "\n".join(lines)
