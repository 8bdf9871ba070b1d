"""The notice of results (会议结果公示): what came out, why, until when to object, whom to call.

Large print: body 22 points where all fits on one sheet, never under 18 (domain: elder notices).
"""

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
    rule,
    seal_and_signature,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import number_in_words
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.result_bars import bar_label, result_bar
from app.documents.spoken_forms import day_in_words, full_date
from app.documents.typography import Style
from app.domain.meetings.meeting import DecisionBody
from app.domain.phones import grouped_phone
from app.ports.clock import local_day
from app.ports.meeting_facts import AgreedLine, NoticeFacts, VoteLine


@dataclass(frozen=True)
class _Sizes:
    title: Style
    body: Style
    bold: Style
    outcome: Style
    label: Style
    phone: Style
    gap: float


_SHORT = _Sizes(
    Style(36, bold=True, leading=1.3),
    Style(22, leading=1.4),
    Style(22, bold=True, leading=1.4),
    Style(30, bold=True, leading=1.35),
    Style(22, leading=1.4, grey=0.25),
    Style(36, bold=True, leading=1.25),
    9,
)
_LONG = _Sizes(
    Style(36, bold=True, leading=1.3),
    Style(18, leading=1.45),
    Style(18, bold=True, leading=1.45),
    Style(26, bold=True, leading=1.35),
    Style(18, leading=1.45, grey=0.25),
    Style(32, bold=True, leading=1.25),
    8,
)

_TIGHT = replace(
    _LONG,
    title=Style(32, bold=True, leading=1.2),
    body=Style(18, leading=1.28),
    bold=Style(18, bold=True, leading=1.28),
    outcome=Style(24, bold=True, leading=1.25),
    label=Style(18, leading=1.28, grey=0.25),
    gap=4,
)
"""Less air, where that saves a sheet."""


def build_result_notice(facts: NoticeFacts, wording: DocumentTexts) -> bytes:
    """The notice as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    short = _laid_out(facts, wording, _SHORT)
    if len(short.pages) == 1:
        return short.finish()
    attempts = [_laid_out(facts, wording, sizes) for sizes in (_LONG, _TIGHT)]
    return min(attempts, key=lambda paper: len(paper.pages)).finish()


def _laid_out(facts: NoticeFacts, texts: DocumentTexts, sizes: _Sizes) -> Paper:
    head = facts.head
    kind = "posting" if facts.is_for_objection else "announcement"
    heading = texts(f"notice.title_{kind}", title=head.title)
    paper = Paper(
        A4,
        texts,
        heading,
        author=head.office.community,
        footer=_footer(facts, texts),
        footer_style=Style(10.5, leading=1.2, grey=0.2),
        number_a_single_page=False,
    )
    title(paper, heading, sizes.title)
    paper.skip(sizes.gap)
    paragraph(paper, _opening(facts, texts, kind), sizes.body, indented=texts.is_chinese)
    for vote in facts.votes:
        _write_vote(paper, vote, sizes)
    if facts.agreed:
        _write_agreed(paper, facts, sizes)
    if not facts.votes and not facts.agreed:
        paragraph(paper, texts("notice.nothing"), sizes.body, indented=texts.is_chinese)
    paper.skip(sizes.gap)
    rule(paper, paper.y, 1.0, 0.2)
    paper.skip(sizes.gap)
    _write_period(paper, facts, sizes)
    if paper.room < _end_height(facts, sizes):  # a seal stands below words, never alone
        paper.new_page()
    _write_contact(paper, facts, sizes)
    if facts.consults_only:
        paragraph(paper, texts("notice.consults_only"), sizes.bold)
    paragraph(paper, texts(f"notice.closing_{kind}"), sizes.body, indented=texts.is_chinese)
    issuer = facts.issuer or issuer_name(head.office.community, paper)
    seal_and_signature(paper, issuer, full_date(facts.posted_on, texts), sizes.body)
    return paper


def _opening(facts: NoticeFacts, texts: DocumentTexts, kind: str) -> str:
    head = facts.head
    if head.begins_at is None:
        return texts(f"notice.opening_undated_{kind}", title=head.title)
    day = day_in_words(local_day(head.begins_at), texts, head.office.printed_on)
    return texts(f"notice.opening_{kind}", day=day, title=head.title)


def _write_vote(paper: Paper, vote: VoteLine, sizes: _Sizes) -> None:
    texts = paper.texts
    paper.skip(sizes.gap)
    rule(paper, paper.y, 1.0, 0.2)
    paper.skip(sizes.gap)
    paper.need(3 * sizes.body.pitch + sizes.outcome.pitch)
    question = vote.question
    if vote.item_number:
        question = texts("meeting.item_words", number=vote.item_number, title=question)
    paragraph(paper, question, sizes.bold)
    paragraph(paper, _outcome(vote, texts), sizes.outcome)
    if vote.counts is not None:
        paragraph(paper, _counts(vote, texts), sizes.bold)
    widths = [paper.setter.width(bar_label(bar, texts), sizes.body) for bar in vote.bars]
    for bar in vote.bars:
        result_bar(paper, bar, sizes.body, max(widths) + sizes.body.size * 0.6)
    paragraph(paper, vote.reason, sizes.body)
    for line in _basis(vote, texts):
        paragraph(paper, line, sizes.body)


def _outcome(vote: VoteLine, texts: DocumentTexts) -> str:
    words = texts(f"notice.outcome_{vote.outcome}", words=vote.outcome_words)
    if vote.round > 1:
        return f"{words} ({texts('notice.round', round=vote.round)})"
    return words


def _counts(vote: VoteLine, texts: DocumentTexts) -> str:
    """«赞成6　反对1　弃权0　需4票»."""
    if vote.counts is None:
        return ""
    key = "notice.counts_invalid" if vote.counts.invalid else "notice.counts"
    words = texts(key, **vars(vote.counts))
    if not vote.needed:
        return words
    asked = vote.body is DecisionBody.HOUSEHOLDS
    needed = texts(f"notice.needed{'_households' if asked else ''}", needed=vote.needed)
    return f"{words}　{needed}"


def _basis(vote: VoteLine, texts: DocumentTexts) -> list[str]:
    """Who decides by which text, and what must be known beside it."""
    lines = [texts("notice.corrected", reason=vote.corrected)] if vote.corrected else []
    if vote.is_opinion:
        lines.append(texts("notice.opinion", asked=texts(f"asked.{vote.body}")))
    else:
        lines.append(texts("notice.decided_by", body=texts(f"body.{vote.body}")))
    if vote.rule and vote.in_force is not None:
        day = full_date(vote.in_force, texts)
        lines.append(texts("notice.rule", rule=vote.rule, day=day))
    elif vote.rule:
        lines.append(texts("notice.rule_undated", rule=vote.rule))
    return lines + [texts("notice.warning", text=warning) for warning in vote.warnings]


def _write_agreed(paper: Paper, facts: NoticeFacts, sizes: _Sizes) -> None:
    texts = paper.texts
    paper.skip(sizes.gap)
    rule(paper, paper.y, 1.0, 0.2)
    paper.skip(sizes.gap)
    paper.need(3 * sizes.body.pitch)
    paragraph(paper, texts("notice.agreed"), sizes.bold)
    for number, line in enumerate(facts.agreed, start=1):
        label = f"{number}."
        indent = paper.setter.width(label, sizes.body) + sizes.body.size * 0.4
        paper.need(sizes.body.pitch)
        paper.text_at(paper.frame.left, paper.y, label, sizes.body)
        words = f"{line.text}{_who(line, facts, texts)}"
        paragraph(paper, words, sizes.body, left=paper.frame.left + indent)


def _who(line: AgreedLine, facts: NoticeFacts, texts: DocumentTexts) -> str:
    party = texts(f"party.{line.party}") if line.party is not None else ""
    day = ""
    if line.due_on is not None:
        day = day_in_words(line.due_on, texts, facts.head.office.printed_on)
    if party and day:
        return f" ({texts('notice.agreed_who', party=party, day=day)})"
    if party:
        return f" ({texts('notice.agreed_party', party=party)})"
    return f" ({texts('notice.agreed_day', day=day)})" if day else ""


def _write_period(paper: Paper, facts: NoticeFacts, sizes: _Sizes) -> None:
    texts, today = paper.texts, facts.head.office.printed_on
    first = day_in_words(facts.posted_on, texts, today)
    last = day_in_words(facts.posted_until, texts, today)
    paper.need(3 * sizes.bold.pitch)
    if facts.is_for_objection:
        words = texts("notice.period_words", first=first, last=last, days=facts.posted_days)
        field_table(paper, [Field(texts("notice.period"), words)], sizes.label, sizes.bold, gap=2)
    else:
        paragraph(paper, texts("notice.posted_until", last=last), sizes.bold)
    if not facts.is_certain:
        paragraph(paper, texts("notice.uncertain"), sizes.body)
    paper.skip(sizes.gap)


def _write_contact(paper: Paper, facts: NoticeFacts, sizes: _Sizes) -> None:
    texts, office = paper.texts, facts.head.office
    caption = texts("notice.question")
    if facts.is_for_objection:
        caption = texts("notice.objection")
        if facts.contact.strip():
            caption = texts("notice.objection_person", person=facts.contact.strip())
    if office.phone.strip():
        large_box(paper, caption, grouped_phone(office.phone), sizes.body, sizes.phone)
    else:
        large_box(paper, caption, texts("notice.blank_phone"), sizes.body, sizes.bold)
    paper.skip(sizes.gap)
    if office.address:
        paragraph(paper, texts("notice.place", address=office.address), sizes.body)
    if office.hours:
        paragraph(paper, texts("notice.hours", hours=office.hours), sizes.body)


def _end_height(facts: NoticeFacts, sizes: _Sizes) -> float:
    """About the height of contact, closing words and seal."""
    office = facts.head.office
    lines = 3 + bool(office.address) + bool(office.hours) + 2 * facts.consults_only
    box = sizes.phone.pitch + 1.4 * BOX_PADDING + sizes.gap
    return lines * sizes.body.pitch + box + SEAL_SIDE


def _footer(facts: NoticeFacts, texts: DocumentTexts) -> str:
    last = day_in_words(facts.posted_until, texts, facts.posted_on)
    return texts("notice.footer", meeting=number_in_words(facts.head, texts), last=last)
