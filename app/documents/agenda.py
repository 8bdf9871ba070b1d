"""The agenda of a meeting (议程): for the table with everything, for posting without the internal.

For posting it is set in large letters (body 18 points) and signed by the committee.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.building_blocks import (
    BOX_PADDING,
    SEAL_SIDE,
    centred,
    field_table,
    issuer_name,
    large_box,
    paragraph,
    rule,
    seal_and_signature,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import hour_after, made_on, numbered_community, when_and_where
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.spoken_forms import day_in_words, full_date
from app.documents.typography import Style
from app.domain.phones import grouped_phone
from app.ports.clock import local
from app.ports.meeting_facts import AgendaFacts, AgendaLine


@dataclass(frozen=True)
class _Sizes:
    title: Style
    community: Style
    label: Style
    value: Style
    item: Style
    detail: Style
    body: Style
    gap: float
    boxes_phone: bool = True


_TABLE = _Sizes(
    title=Style(22, bold=True, leading=1.4),
    community=Style(12, leading=1.5, grey=0.25),
    label=Style(12, leading=1.5, grey=0.3),
    value=Style(14, bold=True, leading=1.5),
    item=Style(14, bold=True, leading=1.45),
    detail=Style(12, leading=1.5, grey=0.2),
    body=Style(12, leading=1.6),
    gap=7,
)
_POSTED = _Sizes(
    title=Style(32, bold=True, leading=1.35),
    community=Style(18, leading=1.5, grey=0.25),
    label=Style(18, leading=1.45, grey=0.3),
    value=Style(22, bold=True, leading=1.4),
    item=Style(20, bold=True, leading=1.4),
    detail=Style(18, leading=1.4, grey=0.2),
    body=Style(18, leading=1.5),
    gap=9,
)

_TIGHT = replace(
    _POSTED,
    item=Style(20, bold=True, leading=1.25),
    detail=Style(18, leading=1.25, grey=0.2),
    gap=4,
)
_TIGHTEST = replace(_TIGHT, boxes_phone=False)
"""One sheet is what is pinned up: less air, then no frame around the telephone."""


def build_agenda(facts: AgendaFacts, wording: DocumentTexts) -> bytes:
    """The agenda as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    if not facts.for_posting:
        return _laid_out(facts, wording, _TABLE).finish()
    attempts = [_laid_out(facts, wording, sizes) for sizes in (_POSTED, _TIGHT, _TIGHTEST)]
    return next((paper for paper in attempts if len(paper.pages) == 1), attempts[0]).finish()


def _laid_out(facts: AgendaFacts, wording: DocumentTexts, sizes: _Sizes) -> Paper:
    head = facts.head
    heading = wording("agenda.title", title=head.title)
    holds_internal = any(line.is_internal for line in facts.lines)
    footer = made_on(head, wording)
    if holds_internal:
        footer = wording("agenda.internal_note")
    footer_style = Style(12 if facts.for_posting else 9, leading=1.2, grey=0.3)
    paper = Paper(
        A4,
        wording,
        heading,
        author=head.office.community,
        footer=footer,
        footer_style=footer_style,
        number_a_single_page=not facts.for_posting,
    )
    title(paper, heading, sizes.title)
    centred(paper, numbered_community(head, wording), sizes.community)
    paper.skip(sizes.gap)
    field_table(paper, when_and_where(head, wording), sizes.label, sizes.value, gap=2)
    paper.skip(sizes.gap)
    _write_items(paper, facts, sizes)
    _write_remarks(paper, facts, sizes)
    if facts.for_posting:
        _write_contact(paper, facts, sizes)
    return paper


def _write_items(paper: Paper, facts: AgendaFacts, sizes: _Sizes) -> None:
    if not facts.lines:
        paragraph(paper, paper.texts("agenda.nothing"), sizes.body)
        return
    tops = [line for line in facts.lines if not line.depth]
    numbers = [paper.setter.width(line.number, sizes.item) for line in tops or facts.lines]
    clocks = [paper.setter.width(_clock(line), sizes.detail) for line in facts.lines]
    first = max(numbers) + sizes.item.size * 0.7
    second = first + max(clocks) + (sizes.item.size * 0.8 if max(clocks) else 0)
    rule(paper, paper.y, 1.0, 0.0)
    for line in facts.lines:
        paper.skip(sizes.gap)
        _write_item(paper, line, sizes, (first, second))
        paper.skip(sizes.gap * 0.7)
        rule(paper, paper.y)


def _write_item(
    paper: Paper, line: AgendaLine, sizes: _Sizes, columns: tuple[float, float]
) -> None:
    left = paper.frame.left
    words = left + columns[1]
    if line.depth:  # «3.1» stands where the words of «3» begin
        left = words + (line.depth - 1) * sizes.item.size * 1.4
        words = left + paper.setter.width(line.number, sizes.item) + sizes.item.size * 0.7
    minutes = paper.texts("agenda.minutes", minutes=line.minutes) if line.minutes else ""
    beside = paper.setter.width(minutes, sizes.detail) + sizes.item.size
    titles = paper.setter.lines(line.title, sizes.item, paper.frame.right - words - beside)
    paper.need(len(titles) * sizes.item.pitch + 2 * sizes.detail.pitch)
    sunk = (sizes.item.pitch - sizes.detail.pitch) / 2
    paper.text_at(left, paper.y, line.number, sizes.item)
    if not line.depth:
        paper.text_at(left + columns[0], paper.y + sunk, _clock(line), sizes.detail)
    top = paper.y
    for piece in titles:
        paper.text_at(words, paper.y, piece, sizes.item)
        paper.skip(sizes.item.pitch)
    paper.right_at(paper.frame.right, top + sunk, minutes, sizes.detail)
    for detail in _details(line, paper.texts):
        paragraph(paper, detail, sizes.detail, left=words)


def _details(line: AgendaLine, texts: DocumentTexts) -> list[str]:
    body = texts(f"body.{line.body}")
    if line.basis:
        body = texts("agenda.basis", body=body, basis=line.basis)
    pieces = [texts("agenda.sponsor", party=texts(f"party.{line.sponsor}")), body]
    if line.is_internal:
        pieces.insert(0, texts("agenda.internal"))
    details = [texts("agenda.between").join(pieces)]
    if line.background.strip():
        details.append(line.background.strip())
    if line.material:
        names = texts("meeting.comma").join(line.material)
        details.append(texts("agenda.material", names=names))
    return details


def _clock(line: AgendaLine) -> str:
    return f"{local(line.starts_at):%H:%M}" if line.starts_at is not None else ""


def _write_remarks(paper: Paper, facts: AgendaFacts, sizes: _Sizes) -> None:
    texts, head = paper.texts, facts.head
    minutes = sum(line.minutes for line in facts.lines)
    count = sum(1 for line in facts.lines if line.depth == 0)
    paper.skip(sizes.gap)
    if facts.lines and head.planned_at is not None:
        hour = hour_after(head.planned_at, minutes, texts)
        paragraph(
            paper, texts("agenda.total", count=count, minutes=minutes, hour=hour), sizes.detail
        )
    elif facts.lines:
        paragraph(paper, texts("agenda.total_untimed", count=count, minutes=minutes), sizes.detail)
    if facts.post_by is not None and not facts.for_posting:
        day = day_in_words(facts.post_by, texts, head.office.printed_on)
        paragraph(paper, texts("agenda.post_by", day=day, days=facts.posted_days), sizes.detail)


def _write_contact(paper: Paper, facts: AgendaFacts, sizes: _Sizes) -> None:
    office, texts = facts.head.office, paper.texts
    phone, style = grouped_phone(office.phone), Style(36, bold=True, leading=1.25)
    if phone and sizes.boxes_phone:
        paper.skip(sizes.gap)
        paper.need(sizes.body.pitch + style.pitch + BOX_PADDING * 2 + SEAL_SIDE)
        large_box(paper, texts("agenda.contact"), phone, sizes.body, style)
    elif phone:
        paragraph(paper, f"{texts('agenda.contact')} {phone}", sizes.value)
    day = full_date(office.printed_on, texts)
    seal_and_signature(paper, issuer_name(office.community, paper), day, sizes.body)
