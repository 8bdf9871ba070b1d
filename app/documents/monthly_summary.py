"""The figures of a month (月报数据): what came in, how long it took, how content people were."""

from __future__ import annotations

from app.documents.building_blocks import (
    centred,
    paragraph,
    section,
    signature_lines,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words, duration_in_words, month_in_words
from app.documents.typography import Style
from app.domain.diary import Satisfaction
from app.ports.document_facts import CategoryFigures, MonthlyFigures

TITLE = Style(20, bold=True, leading=1.4)
COMMUNITY = Style(12, leading=1.4, grey=0.25)
CELL = Style(11.5, leading=1.4)
HEAD = Style(10.5, bold=True, leading=1.35)
SECTION = Style(13, bold=True, leading=1.4)
BODY = Style(12, leading=1.6)
NOTE = Style(10.5, leading=1.5, grey=0.25)

COUNTS = ("received", "closed", "open", "overdue")
DURATIONS = ("median", "ninety")


def build_monthly_summary(figures: MonthlyFigures, wording: DocumentTexts) -> bytes:
    """The month's figures as a PDF, ready to be copied into a report."""
    office = figures.office
    heading = wording("monthly.heading", month=month_in_words(figures.month, wording))
    today = day_in_words(office.printed_on, wording, office.printed_on)
    footer = wording("monthly.made", community=office.community, day=today)
    paper = Paper(A4, wording, heading, author=office.community, footer=footer)
    title(paper, heading, TITLE)
    centred(paper, office.community, COMMUNITY)
    paper.skip(12)
    _write_categories(paper, figures)
    paper.skip(6)
    paragraph(paper, wording("monthly.note"), NOTE)
    section(paper, wording("monthly.satisfaction"), SECTION)
    _write_satisfaction(paper, figures)
    paper.skip(14)
    labels = [wording(f"sign.{key}") for key in ("maker", "checker", "date")]
    signature_lines(paper, labels, BODY)
    return paper.finish()


def _write_categories(paper: Paper, figures: MonthlyFigures) -> None:
    texts = paper.texts
    columns = [Column(texts("monthly.category"), 3.3)]
    columns += [Column(texts(f"monthly.{key}"), 2.05, right=True) for key in COUNTS]
    columns += [Column(texts(f"monthly.{key}"), 2.3, right=True) for key in DURATIONS]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for category in figures.categories:
        table.row(_cells(category, category.category, texts))
    table.row(_cells(figures.total, texts("monthly.sum"), texts), bold=True)
    table.end()


def _cells(figures: CategoryFigures, name: str, texts: DocumentTexts) -> tuple[str, ...]:
    return (
        name,
        str(figures.received),
        str(figures.closed),
        str(figures.unfinished),
        str(figures.overdue),
        duration_in_words(figures.median, texts),
        duration_in_words(figures.ninety, texts),
    )


def _write_satisfaction(paper: Paper, figures: MonthlyFigures) -> None:
    texts = paper.texts
    total = sum(figures.satisfaction.values())
    if total == 0:
        paragraph(paper, texts("monthly.satisfaction_none"), BODY)
        return
    for satisfaction in Satisfaction:
        count = figures.satisfaction.get(satisfaction, 0)
        line = texts(
            "monthly.satisfaction_line",
            name=texts(f"satisfaction.{satisfaction}"),
            count=count,
            percent=count * 100 // total,  # downwards: never claim more than there is
        )
        paragraph(paper, line, BODY)
