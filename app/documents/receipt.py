"""The receipt (回执) a resident takes home: large letters, one thing per line, the phone boxed.

Sizes follow large print: body 18 points or more, key facts 22 or more, the phone largest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from app.documents.page_frames import A4, A5, PageFrame
from app.documents.paper import Paper
from app.documents.spoken_forms import day_in_words, full_date
from app.documents.typography import Style
from app.domain.diary import DiaryEntry, EntryState
from app.domain.phones import grouped_phone
from app.ports.clock import local_day
from app.ports.document_facts import OfficeFacts, ReceiptFacts, ReceiptPaper


@dataclass(frozen=True)
class _Sizes:
    frame: PageFrame
    title: Style
    body: Style
    key: Style
    label: Style
    phone: Style
    gap: float


_SIZES = {
    ReceiptPaper.A5: _Sizes(
        A5,
        Style(30, bold=True, leading=1.3),
        Style(18, leading=1.45),
        Style(22, bold=True, leading=1.35),
        Style(18, leading=1.35, grey=0.25),
        Style(36, bold=True, leading=1.25),
        6,
    ),
    ReceiptPaper.A4: _Sizes(
        A4,
        Style(42, bold=True, leading=1.4),
        Style(22, leading=1.5),
        Style(28, bold=True, leading=1.4),
        Style(22, leading=1.4, grey=0.25),
        Style(52, bold=True, leading=1.3),
        14,
    ),
}

AIR = (1.0, 0.3)
"""How much of the usual space is left between the pieces: as usual, or as little as reads well."""


def build_receipt(facts: ReceiptFacts, wording: DocumentTexts) -> bytes:
    """The receipt as a PDF; raises ``RuleViolation`` ``character_cannot_print``.

    When the words spoken do not fit on the sheet beside the subject, the subject stands alone: one
    sheet is what a resident keeps.
    """
    has_both = bool(facts.detail.entry.subject.strip() and facts.detail.entry.text.strip())
    attempts = [
        _laid_out(facts, wording, with_text=with_text, air=air)
        for with_text in ((True, False) if has_both else (True,))
        for air in AIR
    ]
    best = next((paper for paper in attempts if len(paper.pages) == 1), attempts[0])
    return best.finish()


def _laid_out(facts: ReceiptFacts, wording: DocumentTexts, *, with_text: bool, air: float) -> Paper:
    sizes, office = _SIZES[facts.paper], facts.office
    sizes = replace(sizes, gap=sizes.gap * air)
    paper = Paper(
        sizes.frame,
        wording,
        f"{wording('receipt.title')} {facts.detail.entry.number}",
        author=office.community,
        footer_style=Style(12, leading=1.2, grey=0.3),
        number_a_single_page=False,
    )
    title(paper, wording("receipt.title"), sizes.title)
    paper.skip(sizes.gap)
    paragraph(paper, _greeting(facts, wording), sizes.body)
    paragraph(paper, wording("receipt.opening"), sizes.body)
    paper.skip(sizes.gap)
    _write_request(paper, facts, sizes, with_text=with_text)
    _write_contact(paper, facts, sizes)
    issuer, day = issuer_name(office.community, paper), full_date(office.printed_on, wording)
    seal_and_signature(paper, issuer, day, sizes.body, wording("sign.handler"))
    return paper


def _greeting(facts: ReceiptFacts, wording: DocumentTexts) -> str:
    detail = facts.detail
    known = detail.resident.name if detail.resident else detail.who.strip()
    who = "" if detail.entry.anonymous else known
    if who:
        return wording("receipt.greeting", who=who)
    return wording("receipt.greeting_anonymous")


def _write_request(paper: Paper, facts: ReceiptFacts, sizes: _Sizes, *, with_text: bool) -> None:
    entry, texts = facts.detail.entry, paper.texts
    subject, text = entry.subject.strip(), entry.text.strip()
    fields = [Field(texts("receipt.what"), subject or text)]
    if with_text and subject and text and text != subject:
        fields.append(Field("", text, sizes.body))
    fields.append(Field(texts("receipt.number"), entry.number))
    responsible = f"{texts(f'party.{entry.party}')} {entry.person}".strip()
    fields.append(Field(texts("receipt.who_answers"), responsible))
    label, words, remark = _when_or_what_came(entry, facts.office, texts)
    fields.append(Field(label, words))
    if remark:
        fields.append(Field("", remark, sizes.body))
    field_table(paper, fields, sizes.label, sizes.key, gap=sizes.gap)
    paper.skip(sizes.gap / 2)


def _when_or_what_came(
    entry: DiaryEntry, office: OfficeFacts, texts: DocumentTexts
) -> tuple[str, str, str]:
    """The label, the words that matter, and a remark in smaller letters or nothing."""
    today, remark = office.printed_on, ""
    match entry.state:
        case EntryState.CLOSED:
            closed = local_day(entry.closed_at) if entry.closed_at else today
            words = texts("receipt.closed", day=day_in_words(closed, texts, today))
        case EntryState.AWAITING_VISIT:
            words = texts("receipt.awaiting_visit")
            remark = texts("receipt.awaiting_visit_remark")
        case EntryState.TRANSFERRED | EntryState.REFUSED:
            words, remark = texts(f"receipt.{entry.state}"), entry.state_reason.strip()
        case EntryState.OPEN | EntryState.IN_PROGRESS:
            return texts("receipt.until"), *_deadline(entry, office, texts)
    return texts("receipt.outcome"), words, remark


def _deadline(entry: DiaryEntry, office: OfficeFacts, texts: DocumentTexts) -> tuple[str, str]:
    if entry.due_on is None:
        return texts("receipt.no_deadline"), ""
    day = day_in_words(entry.due_on, texts, office.printed_on)
    if entry.is_overdue(office.printed_on):
        return texts("receipt.late", day=day), texts("receipt.late_remark")
    remark = "" if entry.due_certain else texts("receipt.uncertain_remark")
    return texts("receipt.before", day=day), remark


def _write_contact(paper: Paper, facts: ReceiptFacts, sizes: _Sizes) -> None:
    office, texts = facts.office, paper.texts
    person = facts.detail.entry.person.strip()
    caption = texts("receipt.call_person", person=person) if person else texts("receipt.call")
    if office.phone.strip():
        large_box(paper, caption, grouped_phone(office.phone), sizes.body, sizes.phone)
    else:
        large_box(paper, caption, texts("receipt.blank_phone"), sizes.body, sizes.key)
    paper.skip(sizes.gap)
    if office.address:
        paragraph(paper, texts("receipt.address", address=office.address), sizes.body)
    if office.hours:
        paragraph(paper, texts("receipt.hours", hours=office.hours), sizes.body)
