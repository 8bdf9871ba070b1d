"""The notice of a meeting (会议通知): when, where, about what, whom to call; 18 points or more."""

from __future__ import annotations

from app.documents.building_blocks import (
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
from app.documents.spoken_forms import day_in_words, full_date, grouped_phone
from app.documents.typography import Style
from app.domain.meetings.people import Duty
from app.ports.meeting_facts import InvitationFacts, Invited

TITLE = Style(40, bold=True, leading=1.35)
BODY = Style(20, leading=1.5)
LABEL = Style(20, leading=1.4, grey=0.25)
KEY = Style(26, bold=True, leading=1.35)
ITEM = Style(20, leading=1.4)
PHONE = Style(42, bold=True, leading=1.25)
SMALL = Style(18, leading=1.45)
GAP = 8.0


def build_invitation(facts: InvitationFacts, wording: DocumentTexts) -> bytes:
    """The notices as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
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
        _write_notice(paper, facts, guest)
    return paper.finish()


def _write_notice(paper: Paper, facts: InvitationFacts, guest: Invited | None) -> None:
    texts, head = paper.texts, facts.head
    title(paper, texts("invitation.title"), TITLE)
    paper.skip(GAP)
    paragraph(paper, _greeting(guest, texts), BODY)
    opening = texts("invitation.opening", title=head.title)
    if guest is not None and guest.duty is Duty.OBSERVER:
        opening += texts("invitation.observer")
    paragraph(paper, opening, BODY, indented=texts.is_chinese)
    paper.skip(GAP)
    fields = when_and_where(head, texts)
    fields += _items(facts, texts)
    field_table(paper, fields, LABEL, KEY, gap=3)
    paper.skip(GAP)
    if facts.post_by is not None:
        day = day_in_words(facts.post_by, texts, head.office.printed_on)
        paragraph(paper, texts("invitation.post_by", days=facts.posted_days, day=day), SMALL)
    paragraph(paper, texts("invitation.absent"), SMALL)
    paper.skip(GAP)
    _write_end(paper, facts)


def _greeting(guest: Invited | None, texts: DocumentTexts) -> str:
    if guest is None:
        return texts("invitation.greeting_all")
    if guest.title.strip():
        return texts("invitation.greeting_title", name=guest.name, title=guest.title)
    return texts("invitation.greeting", name=guest.name)


def _items(facts: InvitationFacts, texts: DocumentTexts) -> list[Field]:
    """What will be talked about; items below others are left to the agenda."""
    said = [
        texts("meeting.item_words", number=line.number, title=line.title)
        if line.number
        else line.title
        for line in facts.lines
        if line.depth == 0
    ]
    label = texts("invitation.what")
    return [Field("" if number else label, words, ITEM) for number, words in enumerate(said)]


def _write_end(paper: Paper, facts: InvitationFacts) -> None:
    office, texts = facts.head.office, paper.texts
    if office.phone.strip():
        phone = grouped_phone(office.phone)
        large_box(paper, texts("invitation.contact"), phone, SMALL, PHONE)
        paper.skip(GAP)
    paragraph(paper, texts("invitation.closing"), BODY, indented=texts.is_chinese)
    day = full_date(office.printed_on, texts)
    seal_and_signature(paper, issuer_name(office.community, paper), day, SMALL)
