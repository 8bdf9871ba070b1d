"""Prints the sample community's notices: every template, every style and sheet, and their book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from app.documents.catalogue import Documents
from app.domain.notices.notice import NoticeStyle, PaperSize
from app.office import Office
from app.ports.notice_facts import AddressFacts, WrittenNotice
from app.ports.notice_queries import NoticeBook, NoticeFilter
from app.services.notices.papers import proof_facts, register_facts, template_for, written
from app.services.notices.recipients import RecipientKind, recipients
from app.services.notices.series import addresses, series_facts
from app.services.notices.templates import examples, shipped_templates
from app.services.paper_facts import office_facts

SHOWN_IN_ALL = "outage"
"""The template printed in every style on every sheet."""

SERIES_OF = 40
LABELS = ((2, 8), (3, 8))
DOOR = "{{楼幢}}{{单元}}"


def notice_papers(office: Office, documents: Documents) -> Iterator[tuple[str, bytes]]:
    """The papers whose words are in the documents' language; nothing without notices."""
    rows = office.notices.notices(NoticeFilter(office.today()))
    if not rows:
        return
    told = max(rows, key=lambda row: (row.objections, row.hanging))
    register = register_facts(office, int(rows[0].number[:4]))
    yield "notice_register", documents.notice_register(register)
    yield "posting_proof", documents.posting_proof(proof_facts(office, told.id))
    households = recipients(office.residents.all(), RecipientKind.HOUSEHOLD)[:SERIES_OF]
    letters = AddressFacts(addresses(households), office_facts(office))
    yield "envelopes", documents.envelopes(replace(letters, addresses=letters.addresses[:3]))
    for columns, rows_down in LABELS:
        sheet = replace(letters, columns=columns, rows=rows_down, skip=columns)
        yield f"address_labels_{columns}x{rows_down}", documents.address_labels(sheet)


def written_notices(office: Office, documents: Documents) -> Iterator[tuple[str, bytes]]:
    """Notices speak the language they were written in: they are printed once."""
    for template in shipped_templates():
        shortest, longest = examples(template)
        sample = WrittenNotice(
            longest, template.kind, labels=template.labels, number="2026-041",
            posted_on=longest.dated_on,
        )  # fmt: skip
        yield f"notice_{template.key}", documents.notice(sample).pdf
        if template.key == SHOWN_IN_ALL:
            for style, paper in product(NoticeStyle, PaperSize):
                sheet = replace(sample, text=shortest, style=style, paper=paper)
                name = f"notice_{template.key}_{style}_{paper}"
                yield name, documents.notice(sheet).pdf
    for book in _last_of(office, SHOWN_IN_ALL):
        notice = book.notice
        sheet = written(notice, template_for(notice, office.notices), book)
        text = replace(sheet.text, to=f"{DOOR}各位居民")
        stairs = recipients(office.residents.all(), RecipientKind.ENTRANCE)[:SERIES_OF]
        series = series_facts(replace(sheet, text=text), stairs, separators=True)
        yield "notice_series", documents.notice_series(series)


def _last_of(office: Office, template: str) -> tuple[NoticeBook, ...]:
    last = office.notices.last_like(template)
    book = office.notices.book(last.id or 0) if last is not None else None
    return () if book is None else (book,)
