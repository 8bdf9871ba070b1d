"""Many notices in one PDF: all in one size of type, with sheets between the flights of stairs.

What is alike on all of them is set once and drawn once (``bands_of``, ``write_pdf``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from functools import reduce
from itertools import pairwise

from app.documents.building_blocks import centred
from app.documents.document_texts import DocumentTexts
from app.documents.notices.contents import contents_of, typed_text
from app.documents.notices.layout import fitting_sizes, laid_out, sheets_needed
from app.documents.notices.styles import Sizes, scale_of
from app.documents.page_frames import Mark
from app.documents.paper import Paper
from app.documents.pdf_writing import Identity, write_pdf
from app.documents.typography import Style, Typesetter
from app.domain.errors import RuleViolation
from app.domain.notices.notice import TEXT_FIELDS, NoticeStyle
from app.ports.notice_facts import SeriesFacts, SeriesSheet, WrittenNotice
from app.ports.progress import Progress, SilentProgress

SEPARATOR_TOP = 0.3
"""Where a separator begins, in parts of the sheet's height."""


class _RunsOver(Exception):
    """One notice took more pages than it must: all have to be set in these sizes."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes


def build_series(
    facts: SeriesFacts, wording: DocumentTexts, progress: Progress | None = None
) -> bytes:
    """The notices as one PDF, in their order.

    All are set in one size of type: the largest in which none needs more pages than in the
    smallest. The longest ones decide; should another run over, all are set again, smaller.
    Raises ``Cancelled``, and ``RuleViolation``: ``series_empty``; ``character_cannot_print`` with
    the addressee.
    """
    if not facts.sheets:
        raise RuleViolation("series_empty")
    watching = _OnlyOnwards(progress or SilentProgress())
    first = facts.sheets[0].facts
    frame = scale_of(first.style, first.paper).frame
    identity = Identity(facts.title, facts.author, wording.language.replace("_", "-"))
    sizes = sizes_for_all([sheet.facts for sheet in facts.sheets])
    total = len(facts.sheets) + sum(bool(sheet.separator) for sheet in facts.sheets)
    while True:
        pages = series_pages(facts, wording, sizes)
        try:
            return write_pdf(frame, pages, identity, Typesetter(facts.title), watching, total)
        except _RunsOver as found:
            sizes = found.sizes


class _OnlyOnwards:
    """Progress that does not go back when the work begins anew."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._most = progress, 0

    def report(self, done: int, total: int, note: str = "") -> None:
        """Pass on the furthest point reached."""
        self._most = max(done, self._most)
        self._progress.report(self._most, total, note)


def series_pages(facts: SeriesFacts, wording: DocumentTexts, sizes: Sizes) -> Iterator[list[Mark]]:
    """The pages as marks, separators among them, each laid out when it is asked for."""
    copies = _copies(facts.sheets)
    for place, sheet in enumerate(facts.sheets):
        if sheet.separator:
            yield _separator(sheet, copies[place], facts.title, wording)
        with _naming(sheet.facts):
            pages = laid_out(sheet.facts, sizes).sheets
            if len(pages) > 1 and len(pages) > _fewest(sheet.facts):
                raise _RunsOver(_smaller(sizes, fitting_sizes(sheet.facts)))
        yield from (page.marks for page in pages)


def sizes_for_all(notices: Sequence[WrittenNotice]) -> Sizes:
    """The largest sizes that fit the longest notices: of all, in every field, of every length."""
    longest = [max(notices, key=_to_read)]
    for name in TEXT_FIELDS:
        found = max(notices, key=lambda facts: len(getattr(facts.text, name)))
        if all(getattr(found.text, name) != getattr(one.text, name) for one in longest):
            longest.append(found)
    longest += _of_fewer_pages(sorted(notices, key=_to_read))
    each: list[Sizes] = []
    for facts in longest:
        with _naming(facts):
            each.append(fitting_sizes(facts))
    return reduce(_smaller, each)


def _of_fewer_pages(by_length: Sequence[WrittenNotice]) -> Iterator[WrittenNotice]:
    """The longest notices that need a page less than longer ones."""
    pages, place = _fewest(by_length[-1]), len(by_length)
    while pages > 1:
        place = bisect_left(by_length, pages, 0, place, key=_fewest)
        if not place:
            return
        yield by_length[place - 1]
        pages = _fewest(by_length[place - 1])


def _fewest(facts: WrittenNotice) -> int:
    """How many pages a notice takes in the smallest type."""
    with _naming(facts):
        scale = scale_of(facts.style, facts.paper)
        return sheets_needed(contents_of(facts, runs_on=scale.runs_on), scale)


def _copies(sheets: Sequence[SeriesSheet]) -> Mapping[int, int]:
    """How many notices follow each separator, by its place."""
    begins = [place for place, sheet in enumerate(sheets) if sheet.separator]
    return {begin: end - begin for begin, end in pairwise([*begins, len(sheets)])}


def _to_read(facts: WrittenNotice) -> int:
    return len(typed_text(facts.text)) + len(facts.addressee)


def _smaller(one: Sizes, other: Sizes) -> Sizes:
    """The smaller of every size."""
    return Sizes(*(min(pair) for pair in zip(astuple(one), astuple(other), strict=True)))


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
    own = scale_of(sheet.facts.style, sheet.facts.paper)
    scale = scale_of(NoticeStyle.STAIR, sheet.facts.paper)  # found in a pile from afar
    paper = Paper(own.frame, wording, title, author="")
    paper.skip(own.frame.height * SEPARATOR_TOP)
    stairs = Style(scale.most_title * 1.5, bold=True, leading=1.4)
    centred(paper, sheet.separator, stairs)
    centred(paper, wording("series.copies", count=count), Style(scale.most_body, leading=2))
    centred(paper, title, Style(scale.least_body, leading=1.5, grey=0.3))
    return paper.pages[0]
