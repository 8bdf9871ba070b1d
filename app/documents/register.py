"""The daily and the monthly register (台账): the diary as filtered, on A4 across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.documents.building_blocks import centred, paragraph, signature_lines, title
from app.documents.document_texts import DocumentTexts
from app.documents.filter_words import filter_in_words
from app.documents.page_frames import A4_LANDSCAPE
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words, month_in_words, short_day, short_moment
from app.documents.typography import Style
from app.domain.diary import DEADLINE_RUNS, EntryState
from app.ports.document_facts import RegisterHeading, RegisterPeriod
from app.ports.progress import Progress, SilentProgress
from app.ports.queries import EntryRow

TITLE = Style(18, bold=True, leading=1.4)
PERIOD = Style(12, leading=1.4)
CELL = Style(9.5, leading=1.3)
HEAD = Style(9.5, bold=True, leading=1.3)
SUMMARY = Style(11, leading=1.5)

REPORT_EVERY = 200
"""Rows set between two reports of progress."""

EXCERPT = 120
"""Lists carry this many characters of a text; the entry's own sheet has the rest."""

SHARES = {
    "number": 56,
    "time": 64,
    "resident": 70,
    "room": 58,
    "subject": 217,
    "category": 76,
    "responsible": 74,
    "due": 55,
    "state": 54,
    "satisfaction": 62,
}
"""The columns in their order and how wide they are, in points of a sheet as wide as A4."""


def build_register(
    rows: Sequence[EntryRow],
    heading: RegisterHeading,
    wording: DocumentTexts,
    progress: Progress | None = None,
) -> bytes:
    """The register as a PDF, rows in the order given.

    Raises ``Cancelled`` through ``progress``, and ``RuleViolation`` ``character_cannot_print``
    naming the entry's number.
    """
    watching = progress or SilentProgress()
    today = heading.office.printed_on
    name = wording(f"register.title_{heading.period}")
    made = wording(
        "register.made",
        community=heading.office.community,
        day=day_in_words(today, wording, today),
    )
    author = heading.office.community
    paper = Paper(A4_LANDSCAPE, wording, name, author=author, footer=made)
    title(paper, f"{heading.office.community} {name}", TITLE)
    centred(paper, period_in_words(heading, wording), PERIOD)
    paragraph(paper, wording("register.filter", words=_filter(heading, wording)), SUMMARY)
    paragraph(paper, summary_line(rows, today, wording), SUMMARY)
    paper.skip(4)
    _write_rows(paper, rows, today, watching)
    _write_end(paper)
    return paper.finish(watching)


def period_in_words(heading: RegisterHeading, texts: DocumentTexts) -> str:
    """«2026年11月», «11月23日(周一)», or from when to when; empty when nothing limits it."""
    first, last, today = heading.first_day, heading.last_day, heading.office.printed_on
    if first and heading.period is RegisterPeriod.MONTH:
        return texts("register.period_month", month=month_in_words(first, texts))
    if first and (heading.period is RegisterPeriod.DAY or first == last):
        return texts("register.period_day", day=day_in_words(first, texts))
    words = {
        "first": day_in_words(first, texts, today) if first else "",
        "last": day_in_words(last, texts, today) if last else "",
    }
    if first:
        return texts("register.period_range" if last else "register.period_from", **words)
    return texts("register.period_to", **words) if last else ""


def summary_line(rows: Sequence[EntryRow], today: date, texts: DocumentTexts) -> str:
    """«共307件：待办12、办结295；超期5»: states nobody is in are left out."""
    states = Counter(row.state for row in rows)
    counts = [
        texts("register.count", name=texts(f"state.{state}"), count=states[state])
        for state in EntryState
        if states[state]
    ]
    overdue = sum(_is_overdue(row, today) for row in rows)
    total = texts("register.total", count=len(rows))
    if not counts:
        return total
    line = texts("register.summary", total=total, counts=texts("filter.comma").join(counts))
    if overdue:
        late = texts("register.count", name=texts("register.overdue"), count=overdue)
        line = texts("filter.between").join((line, late))
    return line


def _filter(heading: RegisterHeading, texts: DocumentTexts) -> str:
    words = ""
    if heading.wanted is not None:
        named = heading.first_day is not None or heading.last_day is not None
        words = filter_in_words(
            heading.wanted,
            texts,
            heading.category_names,
            heading.channel_names,
            with_days=not named,
        )
    return words or texts("register.all")


def _write_rows(paper: Paper, rows: Sequence[EntryRow], today: date, progress: Progress) -> None:
    texts = paper.texts
    if not rows:
        paper.skip(SUMMARY.pitch)
        centred(paper, texts("register.nothing"), PERIOD)
        paper.skip(SUMMARY.pitch)
        return
    columns = [Column(texts(f"register.column_{key}"), share) for key, share in SHARES.items()]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for done, row in enumerate(rows):
        if done % REPORT_EVERY == 0:
            progress.report(done, len(rows), texts("register.preparing"))
        paper.setter.place = row.number
        table.row(_cells(row, today, texts))
    table.end()


def _cells(row: EntryRow, today: date, texts: DocumentTexts) -> tuple[str, ...]:
    time = short_moment(row.received_at, today)
    responsible = f"{texts(f'party.{row.party}')}\n{row.person}".strip()
    return (
        row.number,
        f"{time}\n{texts('register.late')}" if row.late else time,
        row.who.removesuffix(row.room).strip() if row.room else row.who,
        row.room,
        _subject(row, texts),
        row.category,
        responsible,
        _due(row, today, texts),
        texts(f"state.{row.state}"),
        texts(f"satisfaction.{row.satisfaction}") if row.satisfaction else "",
    )


def _subject(row: EntryRow, texts: DocumentTexts) -> str:
    subject, text = row.subject.strip(), row.text.strip()
    if len(row.text) >= EXCERPT:
        text += "…"
    words = texts("register.subject_and_text", subject=subject, text=text)
    if not subject or not text or text.startswith(subject):
        words = text or subject
    if row.raised > 1:
        words += texts("register.raised", times=row.raised)
    return words


def _due(row: EntryRow, today: date, texts: DocumentTexts) -> str:
    if row.due_on is None:
        return ""
    day = short_day(row.due_on, today)
    if _is_overdue(row, today):
        return f"{day}\n{texts('register.overdue')}"
    return day if row.due_certain else f"{day}\n{texts('register.uncertain')}"


def _is_overdue(row: EntryRow, today: date) -> bool:
    return row.state in DEADLINE_RUNS and row.due_on is not None and row.due_on < today


def _write_end(paper: Paper) -> None:
    paper.setter.place = ""
    labels = [paper.texts(f"sign.{key}") for key in ("maker", "checker", "date")]
    signature_lines(paper, labels, SUMMARY)
