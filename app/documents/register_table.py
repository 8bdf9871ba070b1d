"""A table that may run over hundreds of pages: cells wrap, the head stands on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.page_frames import BoxMark, LineMark
from app.documents.paper import Paper
from app.documents.typography import Style

PADDING_X = 4
PADDING_Y = 4
HEAD_FILL = 0.92
MOST_LINES = 12
"""A cell longer than this ends in «…»: the entry's own sheet has the rest."""

_KEPT = 20_000
"""How many broken cells are remembered; names and states repeat all the time."""


@dataclass(frozen=True)
class Column:
    """A column: its title, its share of the width, and whether figures stand at its right."""

    title: str
    share: float
    right: bool = False


class RegisterTable:
    """Sets rows one below the other, each kept whole on its page."""

    def __init__(self, paper: Paper, columns: Sequence[Column], style: Style, head: Style) -> None:
        self._paper = paper
        self._columns = columns
        self._style = style
        self._head = head
        whole = sum(column.share for column in columns)
        self._widths = [paper.frame.text_width * column.share / whole for column in columns]
        self._lefts = [
            paper.frame.left + sum(self._widths[:number]) for number in range(len(columns))
        ]
        self._broken: dict[tuple[int, str, bool], tuple[str, ...]] = {}

    def begin(self) -> None:
        """Set the head here and at the top of every further page."""
        self._set_head()
        self._paper.heading = self._set_head

    def end(self) -> None:
        """What follows is no longer part of the table."""
        self._paper.heading = None

    def row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        """Set one row; on a new page when it does not fit below the last."""
        broken = [self._lines(number, cell, bold=bold) for number, cell in enumerate(cells)]
        height = max(map(len, broken)) * self._style.pitch + 2 * PADDING_Y
        self._paper.need(height)
        style = Style(self._style.size, bold, self._style.leading) if bold else self._style
        self._set_cells(broken, style)
        foot = self._paper.y + height
        frame = self._paper.frame
        self._paper.put(LineMark(frame.left, foot, frame.right, foot, 0.4, 0.6))
        self._paper.y = foot

    def _set_head(self) -> None:
        paper = self._paper
        titles = [
            paper.setter.lines(column.title, self._head, width - 2 * PADDING_X)
            for column, width in zip(self._columns, self._widths, strict=True)
        ]
        height = max(map(len, titles)) * self._head.pitch + 2 * PADDING_Y
        paper.need(height * 3)
        frame = paper.frame
        paper.put(BoxMark(frame.left, paper.y, frame.text_width, height, fill=HEAD_FILL))
        paper.put(LineMark(frame.left, paper.y, frame.right, paper.y, 1.0))
        self._set_cells(titles, self._head)
        paper.skip(height)
        paper.put(LineMark(frame.left, paper.y, frame.right, paper.y, 1.0))

    def _set_cells(self, cells: Sequence[tuple[str, ...]], style: Style) -> None:
        paper = self._paper
        pitch = style.pitch
        for number, lines in enumerate(cells):
            left, width = self._lefts[number], self._widths[number]
            top = paper.y + PADDING_Y
            for line in lines:
                if self._columns[number].right:
                    paper.right_at(left + width - PADDING_X, top, line, style)
                else:
                    paper.text_at(left + PADDING_X, top, line, style)
                top += pitch

    def _lines(self, number: int, cell: str, *, bold: bool) -> tuple[str, ...]:
        key = (number, cell, bold)
        known = self._broken.get(key)
        if known is not None:
            return known
        style = Style(self._style.size, bold, self._style.leading)
        width = self._widths[number] - 2 * PADDING_X
        lines = self._paper.setter.lines(cell, style, width)
        if len(lines) > MOST_LINES:
            last = lines[MOST_LINES - 1]
            while last and self._paper.setter.width(last + "…", style) > width:
                last = last[:-1]
            lines = (*lines[: MOST_LINES - 1], last + "…")
        if len(self._broken) < _KEPT:
            self._broken[key] = lines
        return lines
