"""Bands: the horizontal pieces a notice is stacked from, and how they fill its sheets.

A band knows its marks with ``y`` counted from its own top. Bands are stacked from the top of the
sheet; what stays free at the end is given to the air between them, so that a short notice does not
huddle at the top of an empty sheet.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.documents.page_frames import LineMark, Mark, TextMark


@dataclass(frozen=True, eq=False)
class Band:
    """A piece that is never cut. ``gap`` is the air above it, none at the top of a sheet.

    ``stretch`` is its share of the air left over, taken above it. ``keeps`` binds it to the band
    below. ``head`` is set again above it when it begins a sheet (a table's head). ``seal`` is the
    left upper corner of the free square in it.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    stretch: float = 0.0
    keeps: bool = False
    head: Band | None = None
    seal: tuple[float, float] | None = None


@dataclass(frozen=True)
class Column:
    """The part of a sheet that bands may fill: from ``top`` to ``floor``.

    ``most_air`` is how many points one whole share of stretch may take on a sheet that others
    follow or go before.
    """

    top: float
    floor: float
    most_air: float

    @property
    def height(self) -> float:
        """How much stands on one sheet."""
        return self.floor - self.top


@dataclass(frozen=True)
class Sheet:
    """The marks of one page, and where the seal is left free on it."""

    marks: list[Mark]
    seal: tuple[float, float] | None = None


def bound(bands: Sequence[Band], most_together: int = 3) -> list[Band]:
    """The lines of one text: the first two and the last two stay together (no widows).

    Up to ``most_together`` lines are not parted at all.
    """
    last = len(bands) - 1
    is_short = len(bands) <= most_together
    return [
        replace(band, keeps=True)
        if number < last and (is_short or number in (0, last - 1))
        else band
        for number, band in enumerate(bands)
    ]


def stacked(bands: Sequence[Band], column: Column) -> list[list[Band]]:
    """The bands of each sheet, in order; bands that keep together go to the next one together."""
    pages: list[list[Band]] = [[]]
    used = 0.0
    for group in _groups(bands):
        if pages[-1] and used + _height(group, is_first=False) > column.height:
            pages.append([])
            used = 0.0
            if group[0].head is not None:
                pages[-1].append(group[0].head)
                used = group[0].head.height
        for band in group:
            tall = band.height + (band.gap if pages[-1] else 0.0)
            if pages[-1] and used + tall > column.height:
                pages.append([])  # a group taller than a sheet is cut between its bands
                used, tall = 0.0, band.height
            pages[-1].append(band)
            used += tall
    return pages


def placed(pages: Sequence[Sequence[Band]], column: Column, *, is_airy: bool) -> list[Sheet]:
    """The marks of each page where they stand; ``is_airy`` gives what is left over to the gaps."""
    most = math.inf if len(pages) == 1 else column.most_air
    return [_placed_page(page, column, most if is_airy else 0.0) for page in pages]


def _placed_page(page: Sequence[Band], column: Column, most_air: float) -> Sheet:
    shares = sum(band.stretch for band in page)
    spare = max(column.height - _height(page, is_first=True), 0.0)
    air = min(spare / shares, most_air) if shares else 0.0
    marks: list[Mark] = []
    seal = None
    y = column.top
    for number, band in enumerate(page):
        y += (band.gap if number else 0.0) + band.stretch * air
        marks += _standing(band, y)
        if band.seal is not None:
            seal = (band.seal[0], band.seal[1] + y)
        y += band.height
    return Sheet(marks, seal)


@lru_cache(maxsize=512)  # on the sheets of a series most pieces stand where they stood before
def _standing(band: Band, y: float) -> tuple[Mark, ...]:
    return tuple(moved(mark, y) for mark in band.marks)


def _height(bands: Sequence[Band], *, is_first: bool) -> float:
    tall = sum(band.height + band.gap for band in bands)
    return tall - bands[0].gap if is_first and bands else tall


def _groups(bands: Sequence[Band]) -> Iterator[list[Band]]:
    group: list[Band] = []
    for band in bands:
        group.append(band)
        if not band.keeps:
            yield group
            group = []
    if group:
        yield group


def moved(mark: Mark, down: float) -> Mark:
    """The mark, so many points lower; the common ones without the price of ``replace``."""
    match mark:
        case TextMark():
            return TextMark(mark.x, mark.y + down, mark.size, mark.bold, mark.grey, mark.text)
        case LineMark(x1, y1, x2, y2, weight, grey, dashed):
            return LineMark(x1, y1 + down, x2, y2 + down, weight, grey, dashed)
        case _:
            return replace(mark, y=mark.y + down)
