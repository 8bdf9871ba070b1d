"""The proof that a notice hung (张贴证明): what it said, where, from when to when, with photos."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from app.documents.building_blocks import (
    Field,
    centred,
    field_table,
    issuer_name,
    paragraph,
    seal_and_signature,
    section,
    signature_lines,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.picture_grid import ShownPicture, picture_grid
from app.documents.pictures import small_picture
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words, full_date, moment_in_words
from app.documents.typography import Style
from app.domain.notices.notice import NoticeText, Table
from app.domain.notices.postings import NoticePhoto, Posting
from app.domain.phones import grouped_phone
from app.ports.clock import local
from app.ports.notice_facts import ProofFacts

TITLE = Style(26, bold=True, leading=1.4)
NUMBER = Style(12, leading=1.5, grey=0.25)
STATEMENT = Style(13, leading=1.6)
SECTION = Style(13, bold=True, leading=1.4)
LABEL = Style(11, leading=1.45, grey=0.3)
VALUE = Style(11.5, leading=1.45)
CELL = Style(10.5, leading=1.35)
HEAD = Style(10.5, bold=True, leading=1.35)
SIGNED = Style(16, leading=1.5)

PICTURES_PER_ROW = 2
PICTURE_HEIGHT = 190.0
"""Points; three rows stand on a page, each photo large enough to see what hangs."""

SHARES = {
    "board": 104,
    "posted": 72,
    "posted_by": 50,
    "due": 66,
    "removed": 72,
    "removed_by": 50,
    "note": 68,
}
"""The columns of the postings and how wide they are, in points of a sheet of A4."""

FIELDS = (
    "to", "what", "when", "where", "do", "more", "basis", "objection", "contact", "phone",
    "watch_phone", "issuer",
)  # fmt: skip
"""The fields of a notice in the order they are printed here; the title stands above them."""

PHONES = frozenset({"phone", "watch_phone"})


def build_posting_proof(facts: ProofFacts, wording: DocumentTexts) -> bytes:
    """The proof as a PDF: one page, and as many as the photos need.

    Raises ``RuleViolation`` ``character_cannot_print``.
    """
    office, notice = facts.office, facts.notice
    heading = wording("posting_proof.title")
    today = day_in_words(office.printed_on, wording, office.printed_on)
    paper = Paper(
        A4,
        wording,
        f"{heading} {notice.number}",
        author=office.community,
        footer=wording("register.made", community=office.community, day=today),
    )
    title(paper, heading, TITLE)
    named = wording("posting_proof.number", community=office.community, number=notice.number)
    centred(paper, named, NUMBER)
    paper.skip(6)
    paragraph(paper, statement(facts, wording), STATEMENT, indented=wording.is_chinese)
    section(paper, wording("posting_proof.postings"), SECTION, 3 * CELL.pitch)
    _write_postings(paper, facts)
    section(paper, wording("posting_proof.text"), SECTION)
    _write_text(paper, facts)
    if facts.objections:
        section(paper, wording("posting_proof.objections"), SECTION)
        _write_objections(paper, facts)
    _write_signatures(paper, facts)
    _write_photos(paper, facts)
    return paper.finish()


def statement(facts: ProofFacts, texts: DocumentTexts) -> str:
    """What is proved, in a sentence or two: where, from when to when, and with how many photos."""
    postings = facts.postings
    first = min(posting.posted_on for posting in postings)
    removed = [posting.removed_on for posting in postings]
    ended = [day for day in removed if day is not None]
    places = len(dict.fromkeys(posting.board for posting in postings))
    told = {"title": facts.notice.text.title, "first": full_date(first, texts), "count": places}
    if len(ended) == len(removed):
        last = full_date(max(ended), texts)
        said = [texts("posting_proof.hung", last=last, **told)]
    else:
        said = [texts("posting_proof.hangs", day=full_date(facts.office.printed_on, texts), **told)]
    if facts.photos:
        said.append(texts("posting_proof.with_photos", count=len(facts.photos)))
    else:
        said.append(texts("posting_proof.without_photos"))
    if facts.void_reason:
        said.append(texts("posting_proof.void", reason=facts.void_reason))
    return ("" if texts.is_chinese else " ").join(said)


def _write_postings(paper: Paper, facts: ProofFacts) -> None:
    texts = paper.texts
    columns = [Column(texts(f"posting_proof.column_{key}"), share) for key, share in SHARES.items()]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for posting in facts.postings:
        table.row(_cells(posting, texts, is_void=bool(facts.void_reason)))
    table.end()


def _cells(posting: Posting, texts: DocumentTexts, *, is_void: bool) -> tuple[str, ...]:
    due = posting.due_on.isoformat() if posting.due_on else ""
    if is_void:
        due = texts("notice_state.void")
    elif posting.due_on and not posting.due_certain:
        due += f"\n{texts('register.uncertain')}"
    hangs = texts("posting_proof.still_hangs")
    return (
        posting.board,
        _recorded(posting.posted_on, posting.recorded_at, texts),
        posting.posted_by,
        due,
        _recorded(posting.removed_on, posting.removal_recorded_at, texts) or hangs,
        posting.removed_by,
        posting.removed_note,
    )


def _recorded(day: date | None, recorded_at: datetime | None, texts: DocumentTexts) -> str:
    """A day; written down later than the day after, it says so and when (补记)."""
    if day is None:
        return ""
    written = local(recorded_at).date() if recorded_at is not None else day
    if written <= day + timedelta(days=1):
        return day.isoformat()
    return f"{day.isoformat()}\n{texts('posting_proof.late', day=f'{written:%m-%d}')}"


def _write_text(paper: Paper, facts: ProofFacts) -> None:
    text, texts, today = facts.notice.text, paper.texts, facts.office.printed_on
    shown = [Field(texts("posting_proof.field_title"), text.title)]
    shown += [
        Field(facts.notice.labels.get(name) or texts(f"posting_proof.field_{name}"), value)
        for name in FIELDS
        if (value := _value(text, name))
    ]
    if text.period_from and text.period_to:
        first, last = (
            day_in_words(day, texts, today) for day in (text.period_from, text.period_to)
        )
        period = texts("register.period_range", first=first, last=last)
        shown.append(Field(texts("posting_proof.field_period"), period))
    if text.dated_on:
        dated = full_date(text.dated_on, texts)
        shown.append(Field(texts("posting_proof.field_dated_on"), dated))
    field_table(paper, [field for field in shown if field.value], LABEL, VALUE, gap=3)
    if text.table:
        _write_table(paper, text.table)


def _value(text: NoticeText, name: str) -> str:
    value = str(getattr(text, name)).strip()
    return grouped_phone(value) if name in PHONES else value


def _write_table(paper: Paper, rows: Table) -> None:
    """The table of the notice; short rows are filled up with empty cells."""
    width = max(map(len, rows))
    head, *body = [(*row, *[""] * (width - len(row))) for row in rows]
    paper.skip(4)
    table = RegisterTable(paper, [Column(cell, 1) for cell in head], CELL, HEAD)
    table.begin()
    for row in body:
        table.row(row)
    table.end()


def _write_objections(paper: Paper, facts: ProofFacts) -> None:
    texts, today = paper.texts, facts.office.printed_on
    for received_at, said, answer in facts.objections:
        when = moment_in_words(received_at, texts, today)
        paragraph(paper, texts("posting_proof.objection", when=when, text=said), VALUE)
        answered = texts("posting_proof.answer", text=answer) if answer else ""
        paragraph(paper, answered or texts("posting_proof.unanswered"), VALUE)
        paper.skip(4)


def _write_signatures(paper: Paper, facts: ProofFacts) -> None:
    texts = paper.texts
    issuer = facts.notice.text.issuer or issuer_name(facts.office.community, paper)
    paper.skip(6)
    labels = [texts("sign.handler"), texts("posting_proof.checked_by")]
    signature_lines(paper, labels, SIGNED)
    seal_and_signature(paper, issuer, full_date(facts.office.printed_on, texts), SIGNED)


def _write_photos(paper: Paper, facts: ProofFacts) -> None:
    shown = list(_shown(facts, paper.texts))
    if facts.photos:
        room = PICTURE_HEIGHT + 3 * LABEL.pitch if shown else LABEL.pitch
        heading = paper.texts("posting_proof.photos", count=len(facts.photos))
        section(paper, heading, SECTION, room)
    picture_grid(paper, shown, LABEL, per_row=PICTURES_PER_ROW, height=PICTURE_HEIGHT)
    left_out = len(facts.photos) - len(shown)
    if left_out:
        paragraph(paper, paper.texts("posting_proof.not_shown", count=left_out), VALUE)


def _shown(facts: ProofFacts, texts: DocumentTexts) -> Sequence[ShownPicture]:
    boards = {posting.id: posting.board for posting in facts.postings}
    shown: list[ShownPicture] = []
    for photo in facts.photos:
        content = facts.pictures.get(photo.digest)
        picture = small_picture(content) if content else None
        if picture is not None:
            caption = _caption(photo, boards.get(photo.posting_id, ""), facts, texts)
            shown.append(ShownPicture(*picture, caption))
    return shown


def _caption(photo: NoticePhoto, board: str, facts: ProofFacts, texts: DocumentTexts) -> str:
    kept = moment_in_words(photo.added_at, texts, facts.office.printed_on)
    shows = texts(f"posting_proof.shows_{photo.shows}")
    return "\n".join(
        (
            " · ".join(part for part in (board, shows) if part),
            texts("posting_proof.kept", when=kept),
        )
    )
