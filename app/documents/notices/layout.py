"""Lays a notice out on its sheets in given sizes, and finds the sizes.

``fitting_sizes(facts)`` looks for the fewest sheets the smallest type allows and then for the
largest type that still needs no more; ``laid_out(facts, sizes)`` sets the notice in such sizes. A
series asks once for its longest notice and sets all others in the same sizes; parts that are the
same on every sheet are set once and remembered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.documents.notices.bands import Band, Column, Sheet, placed, stacked
from app.documents.notices.contents import Contents, Heading, PhoneBox, contents_of
from app.documents.notices.ending import footer_height, footer_lines, footer_marks
from app.documents.notices.lines import even_lines, line_width
from app.documents.notices.part_setting import Setting, bands_of
from app.documents.notices.styles import STEP, Scale, Sizes, scale_of, sizes_at, steps
from app.documents.page_frames import PageFrame
from app.documents.typography import Style

if TYPE_CHECKING:
    from app.ports.notice_facts import WrittenNotice

MOST_AIR = 0.8
"""In parts of the body: what a share of stretch may take on one of several sheets."""


TITLE_ABOVE_VALUES = 1.1
"""A title is at least this many times as large as what is said in large letters below it."""


@dataclass(frozen=True)
class LaidOut:
    """A notice on its sheets; ``contents`` is what it says."""

    frame: PageFrame
    sheets: list[Sheet]
    contents: Contents


def fitting_sizes(facts: WrittenNotice) -> Sizes:
    """The largest sizes in which a notice needs as few sheets as in the smallest.

    Air is saved only where that saves a sheet.
    """
    scale = scale_of(facts.style, facts.paper)
    contents = contents_of(facts, runs_on=scale.runs_on)
    fewest = sheets_needed(contents, scale)
    is_tight = sheets_needed(contents, scale, is_tight=False) > fewest
    allowed = steps(scale)
    fits, too_large = 0, len(allowed)
    while too_large - fits > 1:
        middle = (fits + too_large) // 2
        if sheets_needed(contents, scale, allowed[middle], is_tight=is_tight) <= fewest:
            fits = middle
        else:
            too_large = middle
    sizes = _sizes(contents, scale, allowed[fits], is_tight=is_tight)
    sizes = _largest_values(contents, scale, sizes, fewest)
    leading = scale.most_leading
    while leading > sizes.leading:
        airy = replace(sizes, leading=leading)
        if _count(contents, scale, airy) <= fewest:
            return airy
        leading -= 0.04
    return sizes


def _largest_values(contents: Contents, scale: Scale, sizes: Sizes, fewest: int) -> Sizes:
    """Where even the largest body leaves room, what must be seen from afar grows on alone."""
    if sizes.body < scale.most_body or scale.runs_on:
        return sizes
    most = min(sizes.title / TITLE_ABOVE_VALUES, sizes.phone)
    while sizes.value + STEP <= most:
        larger = replace(sizes, value=sizes.value + STEP)
        if _count(contents, scale, larger) > fewest:
            break
        sizes = larger
    return sizes


def sheets_needed(
    contents: Contents, scale: Scale, body: float | None = None, *, is_tight: bool = True
) -> int:
    """How many sheets a notice needs in a body of this size, at first the smallest allowed."""
    sizes = _sizes(contents, scale, body or scale.least_body, is_tight=is_tight)
    return _count(contents, scale, sizes)


def laid_out(facts: WrittenNotice, sizes: Sizes) -> LaidOut:
    """A notice set in the given sizes.

    Raises ``RuleViolation`` ``character_cannot_print`` where no font draws a character.
    """
    scale = scale_of(facts.style, facts.paper)
    contents = contents_of(facts, runs_on=scale.runs_on)
    pages, column = _stacked(contents, scale, sizes)
    sheets = placed(pages, column, is_airy=not scale.runs_on)
    total = len(sheets)
    for number, sheet in enumerate(sheets, start=1):
        lines = footer_lines(contents.footer, _numbered(contents, number, total), scale)
        sheet.marks.extend(footer_marks(lines, scale))
    return LaidOut(scale.frame, sheets, contents)


def _sizes(contents: Contents, scale: Scale, body: float, *, is_tight: bool) -> Sizes:
    """The sizes for a body: the title in as few lines as can be, the phones untorn."""
    sizes = sizes_at(scale, body, is_tight=is_tight)
    room = scale.frame.text_width
    for part in contents.parts:
        if isinstance(part, Heading) and not part.is_addressee:
            sizes = replace(sizes, title=_title_size(part.text, scale, sizes, room))
        elif isinstance(part, PhoneBox):
            widest = max(line_width(phone, Style(1, bold=True)) for phone in part.phones)
            inner = room - 1.4 * body
            fitting = inner / widest // STEP * STEP
            largest = max(min(sizes.phone, sizes.title), sizes.value)
            sizes = replace(sizes, phone=max(min(largest, fitting), scale.least_body))
    return sizes


def _title_size(title: str, scale: Scale, sizes: Sizes, room: float) -> float:
    least = min(max(scale.least_title, sizes.body * 1.25), sizes.title)
    fewest = len(even_lines(title, Style(least, bold=True), room))
    size = sizes.title
    while size > least and len(even_lines(title, Style(size, bold=True), room)) > fewest:
        size -= STEP
    return max(size, least)


def _count(contents: Contents, scale: Scale, sizes: Sizes) -> int:
    return len(_stacked(contents, scale, sizes)[0])


def _stacked(contents: Contents, scale: Scale, sizes: Sizes) -> tuple[list[list[Band]], Column]:
    """The bands of every sheet. Numbering the sheets may cost a line of the footer."""
    seal = contents.texts("sign.seal")
    setting = Setting(scale, sizes, contents.texts.is_chinese, seal)
    *parts, ending = (bands_of(part, setting) for part in contents.parts)
    bands = [band for part in parts for band in part]
    if bands:
        bands[-1] = replace(bands[-1], keeps=True)  # a seal stands below words, never alone
    bands += ending
    column = _column(contents, scale, sizes, "")
    pages = stacked(bands, column)
    if len(pages) > 1:
        column = _column(contents, scale, sizes, _numbered(contents, 88, 88))
        pages = stacked(bands, column)
    return pages, column


def _column(contents: Contents, scale: Scale, sizes: Sizes, numbered: str) -> Column:
    lines = footer_lines(contents.footer, numbered, scale)
    frame = scale.frame
    floor = frame.height - scale.foot - footer_height(len(lines), scale)
    return Column(frame.top, min(floor, frame.floor), sizes.body * MOST_AIR)


def _numbered(contents: Contents, number: int, total: int) -> str:
    return contents.texts("page.number", number=number, total=total) if total > 1 else ""
