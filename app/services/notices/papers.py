"""Gathers from an open office what the papers of notices are made of.

documents.notice(written(book.notice, template, book))
documents.notice_register(register_facts(office, 2026))
documents.posting_proof(proof_facts(office, notice_id))
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.notices.notice import Notice, NoticeText
from app.domain.notices.periods import stated_end
from app.domain.notices.postings import NoticePhoto
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_facts import NoticeRegisterFacts, ProofFacts, RegisterLine, WrittenNotice
from app.ports.notice_queries import NoticeBook, NoticeFilter, NoticeQueries, NoticeRow
from app.services.notices.templates import template_of
from app.services.paper_facts import MOST_PICTURES, PrintingOffice, office_facts


class ReadsFiles(Protocol):
    """Reads kept files by their digest; raises ``RuleViolation`` for one missing or damaged."""

    def read(self, digest: str) -> bytes: ...


class NoticeOffice(PrintingOffice, Protocol):
    """What papers of notices ask of an office."""

    @property
    def notices(self) -> NoticeQueries: ...
    @property
    def attachments(self) -> ReadsFiles: ...


def written(
    notice: Notice, template: NoticeTemplate | None, book: NoticeBook | None = None
) -> WrittenNotice:
    """A notice as it is printed; ``template`` gives words of its own for fields.

    With its ``book`` the footer says from when it hung and on what day the last sheet may come
    down. Before it hangs that is the day after the last one it speaks of, and a line to write on
    is left for what is not known.
    """
    postings = book.postings if book is not None else ()
    near = notice.dated_on or local_day(notice.created_at)
    expected = expected_end(notice.says, notice.period_days, near)
    ends = [posting.comes_down_on for posting in postings] or [expected]
    known = [end for end in ends if end is not None]
    return WrittenNotice(
        text=notice.says,
        kind=notice.kind,
        style=notice.style,
        paper=notice.paper,
        labels=template.labels if template is not None else {},
        number=notice.number if notice.id is not None else "",
        posted_on=min((posting.posted_on for posting in postings), default=None),
        remove_on=max(known) if known and len(known) == len(ends) else None,
        posted_by=postings[0].posted_by if postings else "",
    )


def expected_end(text: NoticeText, period_days: int, near: date) -> date | None:
    """The day a notice may come down, as far as that is known before it hangs.

    ``near`` is a day close to it, by which a date without a year is understood.
    """
    last = text.period_to if period_days else stated_end(text, near)
    return None if last is None else last + timedelta(days=1)


def template_for(notice: Notice, queries: NoticeQueries) -> NoticeTemplate | None:
    """What a notice was written from; ``None`` when that has been forgotten since."""
    try:
        return template_of(notice.template, queries)
    except RuleViolation:
        return None


def register_facts(office: NoticeOffice, year: int) -> NoticeRegisterFacts:
    """Every notice of a year, drafts and void ones too, in the order of their numbers."""
    rows = office.notices.notices(NoticeFilter(office.today(), year=year))
    ordered = sorted(rows, key=lambda row: row.number)
    return NoticeRegisterFacts(office_facts(office), year, tuple(map(_register_line, ordered)))


def _register_line(row: NoticeRow) -> RegisterLine:
    return RegisterLine(
        number=row.number,
        kind=row.kind,
        title=row.title,
        written_by=row.written_by,
        sheets=row.sheets,
        boards=row.boards,
        posted_on=row.posted_on,
        due_on=row.due_on or row.period_to,
        removed_on=None if row.hanging else row.removed_on,
        objections=row.objections,
        photos=row.photos,
        state=row.state,
        dated_on=row.dated_on,
    )


def proof_facts(office: NoticeOffice, notice_id: int) -> ProofFacts:
    """Where a notice hung and how it is known; at most 24 photos are printed.

    Raises ``RuleViolation``: ``record_gone``, ``never_posted`` when no sheet hangs or hung.
    """
    book = office.notices.book(notice_id)
    if book is None:
        raise RuleViolation("record_gone")
    if not book.postings:
        raise RuleViolation("never_posted", number=book.notice.number)
    return ProofFacts(
        office=office_facts(office),
        notice=written(book.notice, template_for(book.notice, office.notices), book),
        postings=book.postings,
        photos=book.photos,
        pictures=_pictures(book.photos, office.attachments),
        objections=tuple((one.received_at, one.text, one.answer) for one in book.objections),
        void_reason=book.notice.void_reason,
    )


def _pictures(photos: Sequence[NoticePhoto], files: ReadsFiles) -> dict[str, bytes]:
    """The first photos by digest; one that is missing or damaged is left out."""
    pictures: dict[str, bytes] = {}
    for photo in photos:
        if len(pictures) == MOST_PICTURES:
            break
        try:
            pictures[photo.digest] = files.read(photo.digest)
        except RuleViolation:
            continue
    return pictures
