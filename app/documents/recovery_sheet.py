"""The recovery sheet: one code in large type, what it is for, and how to keep it."""

from __future__ import annotations

import math
import re

from app.documents.building_blocks import (
    Field,
    blank_line,
    field_table,
    paragraph,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4, BoxMark
from app.documents.paper import Paper
from app.documents.spoken_forms import full_date
from app.documents.typography import Style
from app.ports.document_facts import RecoveryFacts

TITLE = Style(36, bold=True, leading=1.4)
BODY = Style(14, leading=1.5)
PART = Style(16, bold=True, leading=1.5)
WARNING = Style(14, bold=True, leading=1.5)
CODE = Style(30, bold=True, leading=1.6)
READING = Style(12, leading=1.5, grey=0.25)
LABEL = Style(14, leading=1.5, grey=0.25)

GROUP = 4
"""Characters to a group where the code itself has no dashes."""

PER_ROW = 4
"""Groups side by side, at most; fewer when rows come out more even."""

CELL_GAP = 10.0
CELL_HEIGHT = 58.0


def build_recovery_sheet(facts: RecoveryFacts, wording: DocumentTexts) -> bytes:
    """The sheet as a PDF. It holds the code and nothing else that is secret."""
    paper = Paper(
        A4,
        wording,
        wording("recovery.title"),
        author=facts.community,
        footer_style=Style(12, leading=1.2, grey=0.3),
        number_a_single_page=False,
    )
    title(paper, wording("recovery.title"), TITLE)
    paper.skip(8)
    paragraph(paper, wording("recovery.lead", community=facts.community), BODY)
    paper.skip(12)
    _write_code(paper, facts.code)
    paragraph(paper, wording("recovery.reading"), READING)
    paper.skip(6)
    for part in ("use", "keep"):
        paper.skip(8)
        paragraph(paper, wording(f"recovery.{part}_title"), PART)
        for number in (1, 2, 3, 4):
            if f"recovery.{part}_{number}" in wording.keys:
                _write_numbered(paper, number, wording(f"recovery.{part}_{number}"))
    paper.skip(8)
    paragraph(paper, wording("recovery.warning"), WARNING)
    paper.skip(10)
    _write_foot(paper, facts)
    return paper.finish()


def code_groups(code: str) -> tuple[str, ...]:
    """The code in the groups it is read aloud in: its own, or four characters each."""
    own = tuple(group for group in re.split(r"[\s\-–—]+", code.strip()) if group)
    if len(own) > 1:
        return own
    whole = own[0] if own else ""
    return tuple(whole[start : start + GROUP] for start in range(0, len(whole), GROUP))


def _write_code(paper: Paper, code: str) -> None:
    groups = code_groups(code)
    widest = max((paper.setter.width(group, CODE) for group in groups), default=0) + 24
    fitting = int((paper.frame.text_width + CELL_GAP) // (widest + CELL_GAP))
    rows = math.ceil(len(groups) / max(1, min(PER_ROW, fitting)))
    per_row = math.ceil(len(groups) / max(1, rows))
    width = (paper.frame.text_width - CELL_GAP * (per_row - 1)) / max(1, per_row)
    for start in range(0, len(groups), max(1, per_row)):
        paper.need(CELL_HEIGHT)
        for number, group in enumerate(groups[start : start + per_row]):
            left = paper.frame.left + number * (width + CELL_GAP)
            paper.put(BoxMark(left, paper.y, width, CELL_HEIGHT, 1.5, radius=6))
            top = paper.y + (CELL_HEIGHT - CODE.pitch) / 2
            paper.centred_at(left, width, top, group, CODE)
        paper.skip(CELL_HEIGHT + CELL_GAP)


def _write_numbered(paper: Paper, number: int, text: str) -> None:
    label = f"{number}."
    indent = BODY.size * 1.4
    paper.need(BODY.pitch)
    paper.text_at(paper.frame.left, paper.y, label, BODY)
    paragraph(paper, text, BODY, left=paper.frame.left + indent)


def _write_foot(paper: Paper, facts: RecoveryFacts) -> None:
    texts = paper.texts
    fields = [
        Field(texts("recovery.community"), facts.community),
        Field(texts("recovery.made_on"), full_date(facts.made_on, texts)),
    ]
    if facts.made_by.strip():
        fields.append(Field(texts("recovery.made_by"), facts.made_by))
    field_table(paper, fields, LABEL, BODY, gap=2)
    paper.skip(8)
    width = paper.frame.text_width / 2
    keys = ("signed", "sealed_on", "place", "opened_on")
    for number, key in enumerate(keys):
        if number % 2 == 0:
            paper.need(BODY.pitch * 1.5)
        left = paper.frame.left + (number % 2) * width
        label = texts(f"recovery.{key}")
        blank_line(paper, label, BODY, left=left, top=paper.y, width=width - 14)
        if number % 2:
            paper.skip(BODY.pitch * 1.5)
