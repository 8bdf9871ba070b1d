"""Many notices in one PDF: all in one size of type, with sheets between the flights of stairs.

What is alike on all of them is set once and drawn once (``bands_of``, ``write_pdf``).
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from functools import reduce
from itertools import pairwise

from app.documents.building_blocks import centred
from app.documents.document_texts import DocumentTexts
from app.documents.notices.contents import typed_text
from app.documents.notices.layout import fitting_sizes, laid_out
from app.documents.notices.styles import Sizes, scale_of
from app.documents.page_frames import Mark
from app.documents.paper import Paper
from app.documents.pdf_writing import Identity, write_pdf
from app.documents.typography import Style, Typesetter
from app.domain.errors import RuleViolation
from app.domain.notices.notice import TEXT_FIELDS
from app.ports.notice_facts import SeriesFacts, SeriesSheet, WrittenNotice
from app.ports.progress import Progress, SilentProgress, Stretch

REPORT_EVERY = 20
SETTING_SHARE = 70
"""Of a hundred: the part of the work that is setting; the rest is writing."""

SEPARATOR_TOP = 0.3
"""Where a separator begins, in parts of the sheet's height."""


def build_series(
    facts: SeriesFacts, wording: DocumentTexts, progress: Progress | None = None
) -> bytes:
    """The notices as one PDF, in their order.

    Raises ``Cancelled``, and ``RuleViolation``: ``series_empty``; ``character_cannot_print`` with
    the addressee.
    """
    if not facts.sheets:
        raise RuleViolation("series_empty")
    watching = progress or SilentProgress()
    first = facts.sheets[0].facts
    frame = scale_of(first.style, first.paper).frame
    pages = series_pages(facts, wording, Stretch(watching, 0, SETTING_SHARE, 100))
    identity = Identity(facts.title, facts.author, wording.language.replace("_", "-"))
    writing = Stretch(watching, SETTING_SHARE, 100, 100)
    return write_pdf(frame, pages, identity, Typesetter(facts.title), writing)


def series_pages(
    facts: SeriesFacts, wording: DocumentTexts, progress: Progress
) -> list[list[Mark]]:
    """Every page as marks, separators among them."""
    notices = _set_alike([sheet.facts for sheet in facts.sheets], progress)
    begins = [place for place, sheet in enumerate(facts.sheets) if sheet.separator]
    copies = dict(zip(begins, _distances([*begins, len(notices)]), strict=True))
    pages: list[list[Mark]] = []
    for place, (sheet, own) in enumerate(zip(facts.sheets, notices, strict=True)):
        if sheet.separator:
            pages.append(_separator(sheet, copies[place], facts.title, wording))
        pages += own
    return pages


def _distances(places: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(places)]


def _set_alike(notices: Sequence[WrittenNotice], progress: Progress) -> list[list[list[Mark]]]:
    """The pages of every notice, in the largest type that fits the longest of them.

    Should another one need more pages in it, it is fitted too and all are set again, smaller.
    """
    sizes, most = _fitting(_longest(notices))
    reported = 0
    while True:
        done: list[list[list[Mark]]] = []
        for place, facts in enumerate(notices):
            if place % REPORT_EVERY == 0:
                reported = max(place, reported)
                progress.report(reported, len(notices))
            pages = _pages(facts, sizes)
            if len(pages) > most:
                own, needed = _fitting([facts])
                most = max(most, needed)
                if _smaller(own, sizes) != sizes:
                    sizes = _smaller(own, sizes)
                    break
            done.append(pages)
        else:
            return done


def _longest(notices: Sequence[WrittenNotice]) -> list[WrittenNotice]:
    """The notice with most to read, and the longest one in every field."""
    found = [max(notices, key=_to_read)]
    for name in TEXT_FIELDS:
        longest = max(notices, key=lambda facts: len(getattr(facts.text, name)))
        if all(getattr(longest.text, name) != getattr(one.text, name) for one in found):
            found.append(longest)
    return found


def _to_read(facts: WrittenNotice) -> int:
    return len(typed_text(facts.text)) + len(facts.addressee)


def _fitting(notices: Sequence[WrittenNotice]) -> tuple[Sizes, int]:
    """The largest sizes that fit all of these, and the most pages one of them needs."""
    each: list[Sizes] = []
    for facts in notices:
        with _naming(facts):
            each.append(fitting_sizes(facts))
    sizes = reduce(_smaller, each)
    return sizes, max(len(_pages(facts, sizes)) for facts in notices)


def _smaller(one: Sizes, other: Sizes) -> Sizes:
    """The smaller of every size."""
    return Sizes(*(min(pair) for pair in zip(astuple(one), astuple(other), strict=True)))


def _pages(facts: WrittenNotice, sizes: Sizes) -> list[list[Mark]]:
    with _naming(facts):
        return [sheet.marks for sheet in laid_out(facts, sizes).sheets]


@contextmanager
def _naming(facts: WrittenNotice) -> Generator[None]:
    """Says on whose notice a character stands that nobody can draw."""
    try:
        yield
    except RuleViolation as refused:
        where = facts.addressee or facts.text.title
        raise RuleViolation(refused.code, **{**refused.details, "where": where}) from None


def _separator(sheet: SeriesSheet, count: int, title: str, wording: DocumentTexts) -> list[Mark]:
    """A sheet that says where the next ones are carried, and how many they are."""
    scale = scale_of(sheet.facts.style, sheet.facts.paper)
    paper = Paper(scale.frame, wording, title, author="")
    paper.skip(scale.frame.height * SEPARATOR_TOP)
    stairs = Style(scale.most_title * 1.5, bold=True, leading=1.4)
    centred(paper, sheet.separator, stairs)
    centred(paper, wording("series.copies", count=count), Style(scale.most_body, leading=2))
    centred(paper, title, Style(scale.least_body, leading=1.5, grey=0.3))
    return paper.pages[0]
