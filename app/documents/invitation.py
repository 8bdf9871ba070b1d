"""The notice of a meeting (会议通知): when, where, about what, whom to call; 18 points or more."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.building_blocks import (
    BOX_PADDING,
    SEAL_SIDE,
    Field,
    field_table,
    issuer_name,
    large_box,
    paragraph,
    seal_and_signature,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import when_and_where
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.spoken_forms import day_in_words, full_date
from app.documents.typography import Style
from app.domain.meetings.people import Duty
from app.domain.phones import grouped_phone
from app.ports.meeting_facts import InvitationFacts, Invited


@dataclass(frozen=True)
class _Sizes:
    title: Style
    body: Style
    label: Style
    key: Style
    item: Style
    phone: Style
    gap: float


_LOOSE = _Sizes(
    title=Style(40, bold=True, leading=1.35),
    body=Style(20, leading=1.5),
    label=Style(20, leading=1.4, grey=0.25),
    key=Style(26, bold=True, leading=1.35),
    item=Style(20, leading=1.4),
    phone=Style(42, bold=True, leading=1.25),
    gap=8,
)
_SMALLER = _Sizes(
    title=Style(36, bold=True, leading=1.3),
    body=Style(18, leading=1.45),
    label=Style(18, leading=1.4, grey=0.25),
    key=Style(24, bold=True, leading=1.35),
    item=Style(18, leading=1.4),
    phone=Style(36, bold=True, leading=1.25),
    gap=8,
)
_TIGHT = replace(
    _SMALLER,
    body=Style(18, leading=1.28),
    label=Style(18, leading=1.25, grey=0.25),
    item=Style(18, leading=1.25),
    gap=3,
)
"""Less air, where that saves a sheet for each guest."""


def build_invitation(facts: InvitationFacts, wording: DocumentTexts) -> bytes:
    """The notices as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    loose = _laid_out(facts, wording, _LOOSE)
    if len(loose.pages) == max(len(facts.guests), 1):
        return loose.finish()
    attempts = (loose, *(_laid_out(facts, wording, sizes) for sizes in (_SMALLER, _TIGHT)))
    return min(attempts, key=lambda paper: len(paper.pages)).finish()


def _laid_out(facts: InvitationFacts, wording: DocumentTexts, sizes: _Sizes) -> Paper:
    head = facts.head
    paper = Paper(
        A4,
        wording,
        f"{wording('invitation.title')} {head.title}",
        author=head.office.community,
        footer_style=Style(12, leading=1.2, grey=0.3),
        number_a_single_page=False,
    )
    for guest in facts.guests or (None,):
        paper.new_part()
        _write_notice(paper, facts, guest, sizes)
    return paper


def _write_notice(
    paper: Paper, facts: InvitationFacts, guest: Invited | None, sizes: _Sizes
) -> None:
    texts, head = paper.texts, facts.head
    title(paper, texts("invitation.title"), sizes.title)
    paper.skip(sizes.gap)
    paragraph(paper, _greeting(guest, texts), sizes.body)
    opening = texts("invitation.opening", title=head.title)
    if guest is not None and guest.duty is Duty.OBSERVER:
        opening += texts("invitation.observer")
    paragraph(paper, opening, sizes.body, indented=texts.is_chinese)
    paper.skip(sizes.gap)
    fields = [*when_and_where(head, texts), *_items(facts, sizes, texts)]
    field_table(paper, fields, sizes.label, sizes.key, gap=sizes.gap / 3)
    paper.skip(sizes.gap)
    if facts.post_by is not None:
        day = day_in_words(facts.post_by, texts, head.office.printed_on)
        posted = texts("invitation.post_by", days=facts.posted_days, day=day)
        paragraph(paper, posted, sizes.body)
    paragraph(paper, texts("invitation.absent"), sizes.body)
    paper.skip(sizes.gap)
    _write_end(paper, facts, sizes)


def _greeting(guest: Invited | None, texts: DocumentTexts) -> str:
    if guest is None:
        return texts("invitation.greeting_all")
    if guest.title.strip():
        return texts("invitation.greeting_title", name=guest.name, title=guest.title)
    return texts("invitation.greeting", name=guest.name)


def _items(facts: InvitationFacts, sizes: _Sizes, texts: DocumentTexts) -> list[Field]:
    """What will be talked about; items below others are left to the agenda."""
    said = [
        texts("meeting.item_words", number=line.number, title=line.title)
        if line.number
        else line.title
        for line in facts.lines
        if line.depth == 0
    ]
    label = texts("invitation.what")
    return [Field("" if number else label, words, sizes.item) for number, words in enumerate(said)]


def _write_end(paper: Paper, facts: InvitationFacts, sizes: _Sizes) -> None:
    office, texts = facts.head.office, paper.texts
    box = sizes.body.pitch + sizes.phone.pitch + 1.4 * BOX_PADDING
    paper.need(box + 2 * sizes.gap + sizes.body.pitch + SEAL_SIDE)  # a seal is never alone
    if office.phone.strip():
        phone = grouped_phone(office.phone)
        large_box(paper, texts("invitation.contact"), phone, sizes.body, sizes.phone)
        paper.skip(sizes.gap)
    paragraph(paper, texts("invitation.closing"), sizes.body, indented=texts.is_chinese)
    day = full_date(office.printed_on, texts)
    seal_and_signature(paper, issuer_name(office.community, paper), day, sizes.body)
