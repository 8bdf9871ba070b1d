"""The book of notices of one year (通知登记簿) on A4 across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.documents.building_blocks import centred, paragraph, signature_lines, title
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4_LANDSCAPE
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words, short_day
from app.documents.typography import Style
from app.domain.notices.notice import NoticeKind, NoticeState
from app.ports.notice_facts import NoticeRegisterFacts, RegisterLine

TITLE = Style(20, bold=True, leading=1.4)
PERIOD = Style(12, leading=1.5, grey=0.25)
CELL = Style(10.5, leading=1.3)
HEAD = Style(10.5, bold=True, leading=1.3)
SUMMARY = Style(12, leading=1.5)

NAMED_BOARDS = 3
"""Boards named in a line; of more the first are named and all are counted."""

SHARES = {
    "number": 58,
    "dated": 44,
    "kind": 60,
    "title": 154,
    "writer": 50,
    "sheets": 40,
    "boards": 138,
    "posted": 44,
    "due": 46,
    "removed": 44,
    "objections": 36,
    "photos": 40,
    "state": 52,
}
"""The columns in their order and how wide they are, in points of a sheet as wide as A4."""

FIGURES = frozenset({"sheets", "objections", "photos"})


def build_notice_register(facts: NoticeRegisterFacts, wording: DocumentTexts) -> bytes:
    """The register as a PDF, in the order given.

    Raises ``RuleViolation`` ``character_cannot_print`` naming the notice's number.
    """
    office = facts.office
    name = wording("notice_register.title", year=facts.year)
    today = office.printed_on
    day = day_in_words(today, wording, today)
    paper = Paper(
        A4_LANDSCAPE,
        wording,
        name,
        author=office.community,
        footer=wording("register.made", community=office.community, day=day),
    )
    title(paper, f"{office.community} {name}", TITLE)
    centred(paper, wording("notice_register.as_of", day=day), PERIOD)
    paper.skip(4)
    if facts.lines:
        _write_lines(paper, facts.lines, today)
        paper.skip(8)
    else:
        paper.skip(SUMMARY.pitch)
    paragraph(paper, total_line(facts.lines, wording), SUMMARY)
    signature_lines(
        paper, [wording(f"sign.{one}") for one in ("maker", "checker", "date")], SUMMARY
    )
    return paper.finish()


def total_line(lines: Sequence[RegisterLine], texts: DocumentTexts) -> str:
    """«共12份：通知8、公示4；打印156张；异议2件；作废1份»: what there is none of is left out."""
    if not lines:
        return texts("notice_register.nothing")
    kinds = Counter(line.kind for line in lines)
    counts = [
        texts("register.count", name=texts(f"notice_kind.{kind}"), count=kinds[kind])
        for kind in NoticeKind
        if kinds[kind]
    ]
    summed = {
        "sheets": sum(line.sheets for line in lines),
        "objections": sum(line.objections for line in lines),
        "void": sum(line.state == NoticeState.VOID for line in lines),
    }
    more = [texts(f"notice_register.total_{key}", count=n) for key, n in summed.items() if n]
    total = texts("notice_register.total", count=len(lines))
    named = texts("filter.comma").join(counts)
    whole = texts("register.summary", total=total, counts=named)
    return texts("filter.between").join((whole, *more))


def _write_lines(paper: Paper, lines: Sequence[RegisterLine], today: date) -> None:
    texts = paper.texts
    columns = [
        Column(texts(f"notice_register.column_{key}"), share, right=key in FIGURES)
        for key, share in SHARES.items()
    ]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for line in lines:
        paper.setter.place = line.number
        table.row(_cells(line, today, texts))
    table.end()
    paper.setter.place = ""


def _cells(line: RegisterLine, today: date, texts: DocumentTexts) -> tuple[str, ...]:
    days = (line.dated_on, line.posted_on, line.due_on, line.removed_on)
    dated, posted, due, removed = (short_day(day, today) if day else "" for day in days)
    return (
        line.number,
        dated,
        texts(f"notice_kind.{line.kind}"),
        line.title,
        line.written_by,
        _figure(line.sheets),
        _boards(line.boards, texts),
        posted,
        due,
        removed,
        _figure(line.objections),
        _figure(line.photos),
        texts(f"notice_state.{line.state}"),
    )


def _figure(count: int) -> str:
    return str(count) if count else ""


def _boards(boards: Sequence[str], texts: DocumentTexts) -> str:
    named = texts("filter.comma").join(boards[:NAMED_BOARDS])
    if len(boards) <= NAMED_BOARDS:
        return named
    return texts("notice_register.boards", named=named, count=len(boards))
