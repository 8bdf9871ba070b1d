"""Sets a written notice: the fewest sheets, then the largest type, then one PDF."""

from __future__ import annotations

from dataclasses import replace

from app.documents.notices.contents import contents_of, typed_text
from app.documents.notices.layout import LaidOut, fitting_sizes, laid_out, sheets_needed
from app.documents.notices.styles import scale_of
from app.documents.pdf_writing import Identity, write_pdf
from app.documents.typography import Typesetter, undrawable
from app.domain.notices.notice import NoticeText
from app.ports.notice_facts import SetNotice, WrittenNotice
from app.ports.progress import SilentProgress

GIVES_WAY = ("more", "what", "do", "objection", "basis", "where", "when", "contact", "title")
"""What could be cut from a notice that is too long, the longest-winded field first."""


def set_notice(facts: WrittenNotice) -> SetNotice:
    """A notice in the largest type that fits the fewest sheets.

    Characters nobody can draw are named in the answer, whose ``pdf`` is then empty.
    """
    missing = undrawable(_everything(facts))
    sizes_allowed = scale_of(facts.style, facts.paper)
    characters = read_characters(facts.text)
    if missing:
        return SetNotice(b"", 0, 0.0, 0.0, characters, sizes_allowed.least_body, missing)
    sizes = fitting_sizes(facts)
    laid = laid_out(facts, sizes)
    pages = len(laid.sheets)
    return SetNotice(
        pdf=_written(laid, facts),
        pages=pages,
        body_points=sizes.body,
        title_points=sizes.title,
        characters=characters,
        minimum_points=sizes_allowed.least_body,
        surplus=_surplus(facts, pages) if pages > 1 else 0,
    )


def read_characters(text: NoticeText) -> int:
    """How many characters there are to read, blanks not counted."""
    days = "".join(
        f"{day.year}年{day.month}月{day.day}日" if day else ""
        for day in (text.dated_on, text.period_from, text.period_to)
    )
    return len("".join((typed_text(text) + days).split()))


def _everything(facts: WrittenNotice) -> str:
    """All that will be printed and was typed by somebody."""
    beside = (facts.number, facts.posted_by, facts.addressee, *facts.labels.values())
    return "\n".join((typed_text(facts.text), *beside))


def _written(laid: LaidOut, facts: WrittenNotice) -> bytes:
    texts = laid.contents.texts
    title = laid.contents.title or facts.number or "LinliDesk"
    identity = Identity(title, facts.text.issuer.strip(), texts.language.replace("_", "-"))
    pages = [sheet.marks for sheet in laid.sheets]
    return write_pdf(laid.frame, pages, identity, Typesetter(title), SilentProgress(), len(pages))


def _surplus(facts: WrittenNotice, pages: int) -> int:
    """About how many characters less would save a sheet, found by trying."""
    whole = sum(len(getattr(facts.text, name)) for name in GIVES_WAY)
    enough, too_few = whole, 0
    while enough - too_few > 1:
        middle = (enough + too_few) // 2
        if _sheets(replace(facts, text=_shortened(facts.text, middle))) < pages:
            enough = middle
        else:
            too_few = middle
    return enough


def _sheets(facts: WrittenNotice) -> int:
    scale = scale_of(facts.style, facts.paper)
    return sheets_needed(contents_of(facts, runs_on=scale.runs_on), scale)


def _shortened(text: NoticeText, fewer: int) -> NoticeText:
    """The text without so many characters, taken from the ends of its fields."""
    changes: dict[str, str] = {}
    for name in GIVES_WAY:
        said: str = getattr(text, name)
        changes[name] = said[: max(len(said) - fewer, 0)]
        fewer -= len(said) - len(changes[name])
    return replace(text, **changes)
