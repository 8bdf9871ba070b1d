"""The property company's month (物业月报): what it reports, and what the diary says."""

from __future__ import annotations

from app.documents.building_blocks import (
    Field,
    centred,
    field_table,
    paragraph,
    section,
    signature_lines,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import made_on, money_in_words, numbered_community
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words
from app.documents.typography import Style
from app.domain.meetings.meeting import PropertyReport
from app.ports.meeting_facts import PropertyReportFacts
from app.ports.meeting_queries import PropertyFigures

TITLE = Style(22, bold=True, leading=1.4)
COMMUNITY = Style(12, leading=1.5, grey=0.25)
SECTION = Style(15, bold=True, leading=1.4)
HEAD = Style(12, bold=True, leading=1.35)
CELL = Style(14, leading=1.45)
BODY = Style(14, leading=1.6)
LABEL = Style(14, leading=1.5, grey=0.3)


def build_property_report(facts: PropertyReportFacts, wording: DocumentTexts) -> bytes:
    """The report as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    head = facts.head
    heading = wording("property_report.title")
    paper = Paper(A4, wording, heading, author=head.office.community, footer=made_on(head, wording))
    title(paper, heading, TITLE)
    centred(paper, head.title, COMMUNITY)
    centred(paper, numbered_community(head, wording), COMMUNITY)
    paper.skip(8)
    if facts.report is None:
        paragraph(paper, wording("property_report.nothing"), BODY)
    else:
        _write_report(paper, facts.report)
    if facts.figures is not None:
        section(paper, wording("property_report.diary"), SECTION)
        _write_figures(paper, facts, facts.figures)
    paper.skip(14)
    labels = [wording("property_report.property_sign"), wording("sign.date")]
    signature_lines(paper, labels, BODY)
    return paper.finish()


def _write_report(paper: Paper, report: PropertyReport) -> None:
    texts = paper.texts
    told = {
        "repairs": _count(report.repairs),
        "repairs_done": _count(report.repairs_done),
        "complaints": _count(report.complaints),
        "complaints_done": _count(report.complaints_done),
        "income": None if report.income is None else money_in_words(report.income),
        "spent": None if report.spent is None else money_in_words(report.spent),
        "staff": _count(report.staff),
        "staff_missing": _count(report.staff_missing),
    }
    columns = [
        Column(texts("property_report.figure"), 3),
        Column(texts("property_report.told"), 2, right=True),
    ]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for key, figure in told.items():
        name = texts(f"property_report.{key}")
        table.row((name, figure if figure is not None else texts("property_report.not_told")))
    table.end()
    paper.skip(8)
    if report.text.strip():
        section(paper, texts("property_report.text"), SECTION)
        paragraph(paper, report.text.strip(), BODY, indented=texts.is_chinese)
    if report.reported_by.strip():
        paper.skip(6)
        name = report.reported_by.strip()
        paragraph(paper, texts("property_report.reported_by", name=name), BODY)


def _count(figure: int | None) -> str | None:
    return None if figure is None else f"{figure:,}"


def _write_figures(paper: Paper, facts: PropertyReportFacts, figures: PropertyFigures) -> None:
    texts, today = paper.texts, facts.head.office.printed_on
    first = day_in_words(figures.first, texts, today)
    last = day_in_words(figures.last, texts, today)
    paragraph(paper, texts("property_report.diary_lead", first=first, last=last), BODY)
    paper.skip(4)
    counts = (
        ("received", figures.received),
        ("closed", figures.closed),
        ("overdue", figures.overdue),
    )
    fields = [
        Field(texts(f"property_report.{key}"), texts("property_report.count", count=count))
        for key, count in counts
    ]
    hours = texts("property_report.no_answers")
    if figures.hours is not None:
        hours = texts("property_report.hours_words", hours=figures.hours)
    fields.append(Field(texts("property_report.hours"), hours))
    satisfied = texts("property_report.no_visits")
    if figures.visited:
        satisfied = texts(
            "property_report.satisfied_words",
            satisfied=figures.satisfied,
            visited=figures.visited,
            percent=figures.satisfied * 100 // figures.visited,  # downwards, as everywhere
        )
    fields.append(Field(texts("property_report.satisfied"), satisfied))
    field_table(paper, fields, LABEL, BODY, gap=2)
