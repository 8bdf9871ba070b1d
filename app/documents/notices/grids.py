"""Tables in large type: columns as wide as their words need, and a head that comes again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from app.documents.notices.bands import Band
from app.documents.notices.contents import Grid
from app.documents.notices.lines import (
    even_lines,
    line_width,
    marks_of,
    right_aligned,
    widest_part,
)
from app.documents.notices.styles import STEP, Scale, Sizes
from app.documents.page_frames import LineMark, Mark, TextMark
from app.documents.typography import Style

PADDING = 0.35
"""Beside and between cells, in parts of the size."""

_NUMBER = re.compile(r"[-+]?[¥￥]?[\d,]+(?:\.\d+)?\s*[元%㎡]?")


def grid_bands(grid: Grid, scale: Scale, sizes: Sizes) -> Iterator[Band]:
    """The rows as bands: the largest type whose cells need no second line, else the smallest."""
    count = max(len(row) for row in grid.rows)
    rows = [(*row, *[""] * (count - len(row))) for row in grid.rows]
    style = Style(_size(rows, scale, sizes), leading=min(sizes.leading, 1.45))
    table = _Table(rows, style, scale)
    head = table.head()
    yield replace(head, gap=sizes.body * sizes.air * 0.5, stretch=1.0, keeps=True)
    for number in range(1, len(rows)):
        is_last_but_one = number == len(rows) - 2 > 1
        yield from table.row(number, head, keeps=is_last_but_one)


def _size(rows: list[tuple[str, ...]], scale: Scale, sizes: Sizes) -> float:
    size = sizes.body
    room = scale.frame.text_width
    while size > scale.least_body and sum(_natural(rows, Style(size))) > room:
        size -= STEP
    return max(size, scale.least_body)


def _natural(rows: list[tuple[str, ...]], style: Style) -> list[float]:
    """How wide each column would be without a second line."""
    bold = replace(style, bold=True)
    return [
        max(line_width(cell, style if number else bold) for number, cell in enumerate(column))
        + 2 * PADDING * style.size
        for column in zip(*rows, strict=True)
    ]


def _least(rows: list[tuple[str, ...]], style: Style, room: float) -> list[float]:
    """How narrow each column may be without tearing a number or a word."""
    bold = replace(style, bold=True)
    least = [
        max(widest_part(cell, style if number else bold) for number, cell in enumerate(column))
        + 2 * PADDING * style.size
        for column in zip(*rows, strict=True)
    ]
    return least if sum(least) <= room else [room / len(least) / 2] * len(least)


class _Table:
    def __init__(self, rows: list[tuple[str, ...]], style: Style, scale: Scale) -> None:
        self._rows, self._style, self._frame = rows, style, scale.frame
        room = scale.frame.text_width
        self._widths = _shared(_natural(rows, style), _least(rows, style, room), room)
        self._is_number = [
            len(rows) > 1 and all(_NUMBER.fullmatch(cell.strip()) for cell in column[1:] if cell)
            for column in zip(*rows, strict=True)
        ]

    def head(self) -> Band:
        """The first row, bold, between two strong rules."""
        bold = replace(self._style, bold=True)
        lines = self._cell_lines(0, bold)
        pad = self._style.size * PADDING
        marks: list[Mark] = [self._rule(0, 1.2)]
        for number in range(max(map(len, lines))):
            marks += self._line_marks(lines, number, bold, pad + number * bold.pitch)
        height = max(map(len, lines)) * bold.pitch + 2 * pad
        return Band(height, (*marks, self._rule(height, 1.2)))

    def row(self, number: int, head: Band, *, keeps: bool) -> Iterator[Band]:
        """One row, a band for each of its lines; ``keeps`` binds it to the next row."""
        lines = self._cell_lines(number, self._style)
        count = max(map(len, lines))
        pad = self._style.size * PADDING * 0.7
        for line in range(count):
            top, foot = pad * (line == 0), pad * (line == count - 1)
            marks: list[Mark] = list(self._line_marks(lines, line, self._style, top))
            height = top + self._style.pitch + foot
            if line == count - 1:
                marks.append(self._rule(height, 0.6))
            yield Band(height, tuple(marks), keeps=keeps or line < count - 1, head=head)

    def _cell_lines(self, number: int, style: Style) -> list[tuple[str, ...]]:
        pad = 2 * PADDING * style.size
        return [
            even_lines(cell, style, width - pad)
            for cell, width in zip(self._rows[number], self._widths, strict=True)
        ]

    def _line_marks(
        self, lines: list[tuple[str, ...]], number: int, style: Style, top: float
    ) -> Iterator[TextMark]:
        left, pad = self._frame.left, PADDING * style.size
        for column, width in enumerate(self._widths):
            if number < len(lines[column]):
                line = lines[column][number]
                if self._is_number[column]:
                    yield from right_aligned(left + width - pad, top, line, style)
                else:
                    yield from marks_of(left + pad, top, line, style)
            left += width

    def _rule(self, y: float, weight: float) -> LineMark:
        grey = 0.0 if weight > 1 else 0.45
        return LineMark(self._frame.left, y, self._frame.right, y, weight, grey)


def _shared(natural: list[float], least: list[float], room: float) -> list[float]:
    """The widths of the columns: what they need, and the rest in proportion.

    Where they need more than there is, every column gets its least and a share of what remains, in
    proportion to what it still lacks.
    """
    total = sum(natural)
    if total <= room:
        return [width * room / total for width in natural]
    lacking = [max(width - base, 0.0) for width, base in zip(natural, least, strict=True)]
    share = (room - sum(least)) / (sum(lacking) or 1.0)
    return [base + lack * share for base, lack in zip(least, lacking, strict=True)]
