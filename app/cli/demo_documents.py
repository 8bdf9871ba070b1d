"""Prints every kind of PDF the program makes of the sample community, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from app.cli.demo_meeting_papers import meeting_papers
from app.cli.demo_notices import notice_papers, written_notices
from app.documents.catalogue import Documents
from app.domain.diary import EntryState
from app.domain.local_time import local_day
from app.languages import CHINESE, ENGLISH
from app.office import Office
from app.ports.document_facts import KeySection, ReceiptPaper, RecoveryFacts
from app.ports.queries import EntryDetail, EntryFilter
from app.services.diary_figures import monthly_figures
from app.services.paper_facts import office_facts, register_heading, register_rows

LANGUAGES = (CHINESE, ENGLISH)
SAMPLE_CODE = "SAMPLE22-SAMPLE33-SAMPLE44-SAMPLE55"
"""What stands on the sample of a recovery sheet; it opens nothing."""


def print_documents(
    folder: Path, office: Office, keys: Mapping[str, tuple[KeySection, ...]]
) -> int:
    """Write every document into ``folder``; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for language in LANGUAGES:
        for name, pdf in _documents(office, office.documents(language), keys.get(language, ())):
            (folder / f"{name}-{language}.pdf").write_bytes(pdf)
            count += 1
    for name, pdf in written_notices(office, office.documents(CHINESE)):
        (folder / f"{name}.pdf").write_bytes(pdf)
        count += 1
    return count


def _documents(
    office: Office, documents: Documents, keys: tuple[KeySection, ...]
) -> Iterator[tuple[str, bytes]]:
    today, facts = office.today(), office_facts(office)
    asked, long_course = _telling_entries(office)
    yield "receipt_A5", documents.receipt(asked, facts)
    yield "receipt_A4", documents.receipt(asked, facts, ReceiptPaper.A4)
    yield "entry", documents.entry(long_course, facts)
    yield "register_day", _register(office, documents, *_last_busy_day(office))
    month = today.replace(day=1) - timedelta(days=1)
    yield "register_month", _register(office, documents, month.replace(day=1), month)
    figures = monthly_figures(office, month, facts, nameless="—")
    yield "monthly_summary", documents.monthly_summary(figures)
    code = RecoveryFacts(office.community, SAMPLE_CODE, today, office.actor.name)
    yield "recovery_sheet", documents.recovery_sheet(code)
    yield from meeting_papers(office, documents)
    yield from notice_papers(office, documents)
    if keys:
        yield "key_sheet", documents.key_sheet(keys)


def _telling_entries(office: Office) -> tuple[EntryDetail, EntryDetail]:
    """A request still open, for the receipt, and the one with the longest timeline."""
    day = office.today()
    open_ids = office.diary.ids(EntryFilter(day, states=(EntryState.OPEN,)))
    newest = office.diary.ids(EntryFilter(day))[:400]
    details = office.diary.details(newest)
    longest = max(details, key=lambda detail: len(detail.follow_ups))
    asked = office.diary.detail((open_ids or newest)[0])
    return asked or longest, longest


def _last_busy_day(office: Office) -> tuple[date, date]:
    """The newest day before today on which something was received."""
    yesterday = office.today() - timedelta(days=1)
    rows = office.diary.first_page(EntryFilter(office.today(), received_to=yesterday))
    day = local_day(rows[0].received_at) if rows else yesterday
    return day, day


def _register(office: Office, documents: Documents, first: date, last: date) -> bytes:
    wanted = EntryFilter(office.today(), received_from=first, received_to=last, descending=False)
    rows = register_rows(office.diary, wanted)
    return documents.register(rows, register_heading(office, wanted))
