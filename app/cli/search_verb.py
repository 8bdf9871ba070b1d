"""``linli search``: the diary's search, as the window has it."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import DONE, Console
from app.cli.office_verbs import opened
from app.domain.local_time import local
from app.office import Office
from app.ports.queries import PAGE, EntryDetail, EntryFilter, EntryRow


def run(arguments: Namespace, console: Console) -> int:
    """Count every entry in which all the words stand, and show the newest."""
    with opened(arguments.office, arguments) as office:
        wanted = EntryFilter(
            office.today(), words=arguments.text, text_only=arguments.where == "text"
        )
        total = office.diary.count(wanted)
        rows = _newest(office, wanted, arguments.limit)
        details = office.diary.details(tuple(row.id for row in rows))
    hits = [_hit(row, detail) for row, detail in zip(rows, details, strict=True)]
    lines = [console.say("cli_found", total=total, words=arguments.text)]
    lines += [
        f"{hit['number']}  {hit['received']}  {hit['who']}  {' '.join(hit['text'].split())[:60]}"
        for hit in hits
    ]
    console.answer({"total": total, "hits": hits}, "\n".join(lines))
    return DONE


def _newest(office: Office, wanted: EntryFilter, limit: int) -> list[EntryRow]:
    rows = list(office.diary.first_page(wanted)[:limit])
    if len(rows) == PAGE and limit > PAGE:
        outline = office.diary.outline(wanted)
        for start in range(PAGE, min(limit, outline.total), PAGE):
            rows += office.diary.page(wanted, outline, start, min(PAGE, limit - start))
    return rows


def _hit(row: EntryRow, detail: EntryDetail) -> dict[str, str]:
    entry = detail.entry
    return {
        "number": row.number,
        "received": f"{local(row.received_at):%Y-%m-%dT%H:%M}",
        "who": f"{row.who} {row.room}".strip(),
        "text": "\n".join(part for part in (entry.subject, entry.text) if part),
    }
