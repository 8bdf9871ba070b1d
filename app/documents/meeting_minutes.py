"""Minutes: the full record (会议记录) and the public version (会议纪要), to be signed and sealed.

The places of the three seals stay free, 45 mm each; nothing is ever drawn there.
"""

from __future__ import annotations

from app.documents.building_blocks import (
    LABEL_GREY,
    SEAL_SIDE,
    blank_line,
    centred,
    paragraph,
    section,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.line_breaking import INDENT
from app.documents.meeting_words import numbered_community
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.spoken_forms import full_date
from app.documents.typography import Style
from app.domain.diary import Party
from app.domain.meetings.minutes import MinutesKind, MinutesSection
from app.ports.clock import local_day
from app.ports.meeting_facts import MinutesFacts

TITLE = Style(22, bold=True, leading=1.4)
COMMUNITY = Style(12, leading=1.5, grey=0.25)
MARK = Style(14, bold=True, leading=1.5)
SECTION = Style(16, bold=True, leading=1.45)
BODY = Style(14, leading=1.7)
SIGN_TITLE = Style(16, bold=True, leading=1.5)
SIGN = Style(14, leading=1.7)
CAPTION = Style(9, leading=1.2, grey=LABEL_GREY)

DIGEST_SHOWN = 12
"""Characters of the seal's digest in the footer: enough to compare by eye."""

SIGN_GAP = 12.0
SIGNATURES = SIGN_TITLE.size + SIGN_TITLE.pitch + 3.5 * SIGN.pitch + SEAL_SIDE
"""The height of the three blocks to sign and seal."""

MOST_KEPT = 8
"""A last paragraph of more lines than this may part from the signatures."""


def build_minutes(facts: MinutesFacts, wording: DocumentTexts) -> bytes:
    """The minutes as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    head = facts.head
    heading = wording(f"minutes.{facts.kind}", title=head.title)
    paper = Paper(
        A4, wording, heading, author=head.office.community, footer=_footer(facts, wording)
    )
    title(paper, heading, TITLE)
    centred(paper, numbered_community(head, wording), COMMUNITY)
    _write_standing(paper, facts)
    paper.skip(4)
    if not facts.sections:
        paragraph(paper, wording("minutes.nothing"), BODY)
    for part in facts.sections:
        _write_section(paper, part, is_last=part is facts.sections[-1])
    _write_signatures(paper, facts)
    return paper.finish()


def _write_section(paper: Paper, part: MinutesSection, *, is_last: bool) -> None:
    """One section; the last words stand on one page with the signatures, never these alone."""
    indent = INDENT if paper.texts.is_chinese else ""
    width = paper.frame.text_width
    last = part.paragraphs[-1] if part.paragraphs else ""
    ends = len(paper.setter.lines(last, BODY, width, indent=indent))
    kept = ends * BODY.pitch + SIGNATURES if is_last and ends <= MOST_KEPT else 0.0
    only_one = len(part.paragraphs) == 1
    section(paper, part.heading, SECTION, kept if kept and only_one else BODY.pitch * 2)
    for number, text in enumerate(part.paragraphs, start=1):
        if kept and number == len(part.paragraphs):
            paper.need(kept)
        paragraph(paper, text, BODY, indented=paper.texts.is_chinese)


def _write_standing(paper: Paper, facts: MinutesFacts) -> None:
    """A draft and a revision say at the top what they are; so does what may not be posted."""
    texts = paper.texts
    if facts.sealed_at is None:
        centred(paper, texts("minutes.draft"), MARK)
    if facts.version > 1:
        revised = texts("minutes.revised", version=facts.version, reason=facts.reason)
        centred(paper, revised, MARK)
    if facts.kind is MinutesKind.RECORD:
        centred(paper, texts("minutes.internal"), COMMUNITY)


def _footer(facts: MinutesFacts, texts: DocumentTexts) -> str:
    head, kind = facts.head, texts(f"minutes.kind_{facts.kind}")
    if facts.sealed_at is None:
        day = full_date(head.office.printed_on, texts)
        return texts("minutes.draft_footer", number=head.number, kind=kind, day=day)
    return texts(
        "minutes.footer",
        number=head.number,
        kind=kind,
        version=facts.version,
        day=full_date(local_day(facts.sealed_at), texts),
        digest=facts.digest[:DIGEST_SHOWN],
    )


def _write_signatures(paper: Paper, facts: MinutesFacts) -> None:
    """Side by side: the party, lines to sign and date, and below them room for its seal."""
    count = max(len(facts.signers), 1)
    width = (paper.frame.text_width - SIGN_GAP * (count - 1)) / count
    paper.need(SIGNATURES)
    paper.skip(SIGN_TITLE.size)
    paper.text_at(paper.frame.left, paper.y, paper.texts("minutes.signatures"), SIGN_TITLE)
    paper.skip(SIGN_TITLE.pitch)
    for number, party in enumerate(facts.signers):
        _write_signature(paper, party, paper.frame.left + number * (width + SIGN_GAP), width)
    paper.skip(3.5 * SIGN.pitch + SEAL_SIDE)


def _write_signature(paper: Paper, party: Party, left: float, width: float) -> None:
    texts, top = paper.texts, paper.y
    names = paper.setter.lines(texts(f"minutes.party_{party}"), SIGN, width)
    paper.text_at(left, top, names[0], Style(SIGN.size, bold=True, leading=SIGN.leading))
    for key in ("sign", "date"):
        top += SIGN.pitch * 1.15
        blank_line(paper, texts(f"minutes.{key}"), SIGN, left=left, top=top, width=width)
    top += SIGN.pitch * 1.15
    caption = top + SEAL_SIDE - CAPTION.pitch
    paper.centred_at(left, width, caption, texts("sign.seal"), CAPTION)
