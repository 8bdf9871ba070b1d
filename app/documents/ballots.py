"""Ballots (表决票): two or four on a sheet with lines to cut along.

A named ballot bears its holder and a bar code; a secret one bears neither, and all are alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.bar_codes import bar_code
from app.documents.building_blocks import blank_line, paragraph, title
from app.documents.choices import choices
from app.documents.document_texts import DocumentTexts
from app.documents.imposition import cut_line, moved
from app.documents.page_frames import A4, MM, Mark, PageFrame
from app.documents.paper import Paper
from app.documents.typography import Style
from app.domain.errors import RuleViolation
from app.ports.meeting_facts import BallotFacts, BallotHolder

BAR_HEIGHT = 10 * MM
FOOT = BAR_HEIGHT + 18
"""The height kept free for a bar code and its letters."""

AIR = (1.0, 0.4)
"""Parts of the usual space left between the pieces: as usual, or as little as reads well."""

CHOICES = ("yes", "no", "abstain")
SECRET = BallotHolder("")


@dataclass(frozen=True)
class _Cut:
    """How a sheet is cut: ballots across and down, their frame and letters."""

    across: int
    down: int
    frame: PageFrame
    title: Style
    meeting: Style
    holder: Style
    question: Style
    choice: Style
    how: Style
    gap: float


_CUTS = {
    4: _Cut(
        2,
        2,
        PageFrame(A4.width / 2, A4.height / 2, 9 * MM, 9 * MM, 8 * MM),
        Style(22, bold=True, leading=1.3),
        Style(11, leading=1.35, grey=0.25),
        Style(18, bold=True, leading=1.35),
        Style(17, bold=True, leading=1.4),
        Style(21, bold=True, leading=1.6),
        Style(12, leading=1.4),
        8,
    ),
    2: _Cut(
        1,
        2,
        PageFrame(A4.width, A4.height / 2, 16 * MM, 11 * MM, 9 * MM),
        Style(28, bold=True, leading=1.3),
        Style(14, leading=1.35, grey=0.25),
        Style(20, bold=True, leading=1.35),
        Style(22, bold=True, leading=1.4),
        Style(32, bold=True, leading=1.6),
        Style(16, leading=1.4),
        12,
    ),
    1: _Cut(
        1,
        1,
        A4,
        Style(36, bold=True, leading=1.3),
        Style(18, leading=1.4, grey=0.25),
        Style(26, bold=True, leading=1.35),
        Style(20, bold=True, leading=1.45),
        Style(36, bold=True, leading=1.8),
        Style(18, leading=1.45),
        14,
    ),
}


def build_ballots(facts: BallotFacts, wording: DocumentTexts) -> bytes:
    """The ballots as a PDF, on larger ones where the question needs it.

    Raises ``RuleViolation``: ``character_cannot_print``; ``ballot_question_too_long`` when it does
    not fit on a whole sheet.
    """
    holders = list(facts.holders) or [SECRET] * max(facts.copies, 1)
    longest = max(holders, key=lambda holder: len(holder.name) + len(holder.code))
    cuts = (
        replace(_CUTS[count], gap=_CUTS[count].gap * air)
        for count in sorted(_CUTS, reverse=True)
        if count <= facts.per_page
        for air in AIR
    )
    cut = next((one for one in cuts if _ballot(facts, wording, one, longest)), None)
    if cut is None:
        raise RuleViolation("ballot_question_too_long")
    sheet = Paper(A4, wording, wording("ballot.title"), author=facts.head.office.community)
    sheet.pages.clear()
    per_page = cut.across * cut.down
    secret = _ballot(facts, wording, cut, SECRET) if not facts.holders else None
    for start in range(0, len(holders), per_page):
        page: list[Mark] = []
        for place, holder in enumerate(holders[start : start + per_page]):
            marks = secret or _ballot(facts, wording, cut, holder) or []
            down, right = divmod(place, cut.across)
            page += moved(marks, right * cut.frame.width, down * cut.frame.height)
        sheet.pages.append(page + _cut_lines(cut))
    return sheet.write()


def _ballot(
    facts: BallotFacts, wording: DocumentTexts, cut: _Cut, holder: BallotHolder
) -> list[Mark] | None:
    """One ballot as marks; ``None`` when it does not fit."""
    paper = Paper(cut.frame, wording, facts.question, author="")
    heading = "ballot.title_round" if facts.round > 1 else "ballot.title"
    title(paper, wording(heading, round=facts.round), cut.title)
    title(paper, facts.head.title, cut.meeting)
    paper.skip(cut.gap)
    if holder.name:
        paragraph(paper, holder.name, cut.holder)
    else:
        paragraph(paper, wording("ballot.secret"), cut.how)
    paper.skip(cut.gap)
    paragraph(paper, facts.question, cut.question)
    paper.skip(cut.gap)
    choices(paper, [wording(f"ballot.{choice}") for choice in CHOICES], cut.choice)
    paper.skip(cut.gap)
    paragraph(paper, wording("ballot.how"), cut.how)
    if facts.signed:
        paper.skip(cut.gap)
        label = wording("ballot.sign")
        width = paper.frame.text_width
        blank_line(paper, label, cut.holder, left=paper.frame.left, top=paper.y, width=width)
        paper.skip(cut.holder.pitch)
    foot = FOOT if holder.code else 0.0
    if len(paper.pages) > 1 or paper.room < foot:
        return None
    if holder.code:
        top, room = paper.frame.floor - FOOT, paper.frame.text_width
        bar_code(paper, holder.code, paper.frame.left, top, room, BAR_HEIGHT)
    return paper.pages[0]


def _cut_lines(cut: _Cut) -> list[Mark]:
    lines: list[Mark] = []
    if cut.down > 1:
        lines.append(cut_line(0, A4.height / 2, A4.width, A4.height / 2))
    if cut.across > 1:
        lines.append(cut_line(A4.width / 2, 0, A4.width / 2, A4.height))
    return lines
