"""Forms carried from door to door (入户征询表): one per household, 18 points or more, a bar code.

They stand two on a sheet where they fit on half of it, else one. All say the same but for the door,
so the words are set once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.bar_codes import bar_code, least_width
from app.documents.building_blocks import blank_line, paragraph, rule, title
from app.documents.choices import choices
from app.documents.document_texts import DocumentTexts
from app.documents.imposition import cut_line, moved
from app.documents.page_frames import A4, MM, Mark, PageFrame
from app.documents.paper import Paper
from app.documents.spoken_forms import day_in_words
from app.documents.typography import Style
from app.domain.meetings.meeting import DecisionBody
from app.domain.phones import grouped_phone
from app.domain.voting.percent import area_shown
from app.ports.meeting_facts import ConsultationFacts, Household
from app.ports.progress import Progress, SilentProgress, Stretch

BAR_HEIGHT = 11 * MM
CHOICES = ("yes", "no", "abstain")
SHEET = PageFrame(297 * MM, 210 * MM, 12 * MM, 12 * MM, 12 * MM)
"""A4 lying, for two forms side by side."""

REPORT_EVERY = 50
AIR = (16.0, 10.0, 6.0, 3.0)
"""Points left between the parts of a form on half a sheet; the first that fits."""

UNIT_SHARE = 0.42
"""Of the width: the door; the bar code has the rest."""

AREA = Style(12, leading=1.4, grey=0.2)


@dataclass(frozen=True)
class _Sizes:
    frame: PageFrame
    title: Style
    unit: Style
    label: Style
    question: Style
    body: Style
    choice: Style
    gap: float


_HALF = _Sizes(
    PageFrame(148.5 * MM, 210 * MM, 10 * MM, 8 * MM, 7 * MM),
    Style(24, bold=True, leading=1.25),
    Style(28, bold=True, leading=1.2),
    Style(18, leading=1.25, grey=0.25),
    Style(19, bold=True, leading=1.3),
    Style(18, leading=1.3),
    Style(23, bold=True, leading=1.5),
    3,
)
_WHOLE = _Sizes(
    A4,
    Style(34, bold=True, leading=1.3),
    Style(34, bold=True, leading=1.25),
    Style(18, leading=1.35, grey=0.25),
    Style(24, bold=True, leading=1.4),
    Style(20, leading=1.45),
    Style(32, bold=True, leading=1.6),
    9,
)

_TIGHT = replace(
    _WHOLE,
    question=Style(20, bold=True, leading=1.35),
    body=Style(18, leading=1.35),
    choice=Style(26, bold=True, leading=1.5),
    gap=4,
)


def build_consultation_forms(
    facts: ConsultationFacts, wording: DocumentTexts, progress: Progress | None = None
) -> bytes:
    """The forms as a PDF, in the order of the households given; raises ``Cancelled``.

    Raises ``RuleViolation`` ``character_cannot_print``.
    """
    watching = progress or SilentProgress()
    sizes, common = _set_common(facts, wording)
    is_half = sizes.frame is _HALF.frame
    heading = wording(_title_key(facts))
    sheet = Paper(
        SHEET if is_half else A4,
        wording,
        f"{heading} {facts.head.title}",
        author=facts.head.office.community,
    )
    sheet.pages.clear()
    across = 2 if is_half else 1
    words = [moved(common[0], sizes.frame.width * place, 0) for place in range(across)]
    cut = [cut_line(SHEET.width / 2, 0, SHEET.width / 2, SHEET.height)] if across == 2 else []
    total = len(facts.households)
    for start in range(0, total, across):
        if start % REPORT_EVERY == 0:
            watching.report(start, 2 * total)
        page: list[Mark] = list(cut)
        for place, household in enumerate(facts.households[start : start + across]):
            own = _own(facts, wording, sizes, household)
            page += [*words[place], *moved(own, sizes.frame.width * place, 0)]
        sheet.pages.append(page)
        sheet.pages += [list(marks) for marks in common[1:]]  # a long background goes on behind
    return sheet.write(Stretch(watching, total, 2 * total, 2 * total))


def _set_common(
    facts: ConsultationFacts, wording: DocumentTexts
) -> tuple[_Sizes, list[list[Mark]]]:
    """The words of all forms, on half a sheet with as much air as there is, else on a whole one."""
    attempts = (*(replace(_HALF, gap=gap) for gap in AIR), _WHOLE, _TIGHT)
    for sizes in attempts:
        common = _common(facts, wording, sizes)
        if len(common) == 1:
            return sizes, common
    return _TIGHT, _common(facts, wording, _TIGHT)


def _title_key(facts: ConsultationFacts) -> str:
    owners = facts.body is DecisionBody.OWNERS_ASSEMBLY
    return "consultation.title_owners" if owners else "consultation.title"


def _common(facts: ConsultationFacts, texts: DocumentTexts, sizes: _Sizes) -> list[list[Mark]]:
    """What all forms say, by page; the door and its code are left free at the top."""
    paper = Paper(sizes.frame, texts, facts.head.title, author="")
    paper.skip(_own_height(facts, sizes))
    rule(paper, paper.y, 1.0, 0.2)
    paper.skip(sizes.gap)
    paragraph(paper, texts("consultation.question"), sizes.label)
    paragraph(paper, facts.question, sizes.question)
    if facts.background.strip():
        paper.skip(sizes.gap / 2)
        paragraph(paper, facts.background.strip(), sizes.body)
    paper.skip(sizes.gap)
    paper.need(2 * sizes.body.pitch + sizes.choice.pitch)
    paragraph(paper, texts("consultation.choose"), sizes.body)
    choices(paper, [texts(f"consultation.{choice}") for choice in CHOICES], sizes.choice)
    paper.skip(sizes.gap / 2)
    for line in _remarks(facts, texts):
        paragraph(paper, line, sizes.body)
        paper.skip(sizes.gap / 4)
    _write_signature(paper, sizes)
    if len(paper.pages) == 1 and facts.body is not DecisionBody.OWNERS_ASSEMBLY:
        _write_foot(paper)
    return paper.pages


def _remarks(facts: ConsultationFacts, texts: DocumentTexts) -> list[str]:
    lines = [texts("consultation.invalid")]
    if facts.silence_clause.strip():
        lines.append(texts("consultation.silence", clause=facts.silence_clause.strip()))
    if facts.return_by is not None:
        day = day_in_words(facts.return_by, texts, facts.head.office.printed_on)
        lines.append(texts("consultation.return_by", day=day))
    if facts.explained_by.strip():
        lines.append(texts("consultation.explained_by", person=facts.explained_by.strip()))
    if facts.head.office.phone.strip():
        phone = grouped_phone(facts.head.office.phone)
        lines.append(texts("consultation.phone", phone=phone))
    return lines


def _write_signature(paper: Paper, sizes: _Sizes) -> None:
    paper.skip(sizes.gap)
    paper.need(sizes.body.pitch * 1.4)
    left, width = paper.frame.left, paper.frame.text_width
    half, texts = width * 0.55, paper.texts
    top = paper.y
    signed, day = texts("consultation.sign"), texts("consultation.date")
    blank_line(paper, signed, sizes.body, left=left, top=top, width=half - 10)
    blank_line(paper, day, sizes.body, left=left + half, top=top, width=width - half)
    paper.skip(sizes.body.pitch * 1.2)


def _write_foot(paper: Paper) -> None:
    style = Style(10.5, leading=1.3, grey=0.25)
    lines = paper.setter.lines(paper.texts("consultation.opinion"), style, paper.frame.text_width)
    top = paper.frame.height - 5 * MM - len(lines) * style.pitch
    for line in lines:
        paper.text_at(paper.frame.left, top, line, style)
        top += style.pitch


def _is_wide(facts: ConsultationFacts, sizes: _Sizes) -> bool:
    """Whether the longest code needs a line of its own."""
    longest = max((household.code for household in facts.households), key=len, default="")
    room = sizes.frame.text_width * (1 - UNIT_SHARE)
    return bool(longest) and least_width(longest) > room


def _own_height(facts: ConsultationFacts, sizes: _Sizes) -> float:
    has_area = any(household.area for household in facts.households)
    unit = sizes.unit.pitch + (AREA.pitch if has_area else 0)
    bars = BAR_HEIGHT + 20
    words = unit + bars if _is_wide(facts, sizes) else max(unit, bars)
    return sizes.title.pitch + words + sizes.gap


def _own(
    facts: ConsultationFacts, texts: DocumentTexts, sizes: _Sizes, household: Household
) -> list[Mark]:
    """The title, the door and the bar code of one household."""
    paper = Paper(sizes.frame, texts, household.unit, author="")
    title(paper, texts(_title_key(facts)), sizes.title)
    left, width, top = paper.frame.left, paper.frame.text_width, paper.y
    is_wide = _is_wide(facts, sizes)
    room = width if is_wide else width * UNIT_SHARE
    for line in _unit_lines(paper, household.unit, sizes, room):
        paper.text_at(left, paper.y, line.text, line.style)
        paper.skip(line.style.pitch)
    if household.area:
        area = texts("consultation.area", area=area_shown(household.area))
        paper.text_at(left, paper.y, area, AREA)
        paper.skip(AREA.pitch)
    if is_wide:
        bar_code(paper, household.code, left, paper.y + 2, width, BAR_HEIGHT)
    else:
        bar_code(paper, household.code, left + room, top, width - room, BAR_HEIGHT)
    return paper.pages[0]


@dataclass(frozen=True)
class _UnitLine:
    text: str
    style: Style


def _unit_lines(paper: Paper, unit: str, sizes: _Sizes, room: float) -> list[_UnitLine]:
    """The door in large letters; a long name in two lines of smaller ones."""
    if paper.setter.width(unit, sizes.unit) <= room:
        return [_UnitLine(unit, sizes.unit)]
    style = Style(sizes.unit.size / 2, bold=True, leading=1.2)
    return [_UnitLine(line, style) for line in paper.setter.lines(unit, style, room)[:2]]
