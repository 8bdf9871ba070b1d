"""Sheets of paper, their margins, and the marks that can stand on them.

A document is laid out as marks (texts, lines, boxes, pictures) before anything is written, so that
the first page can already say how many there are. All lengths are points (1/72 inch); ``y`` is
counted downwards from the upper edge.
"""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4
"""One millimetre in points."""


@dataclass(frozen=True)
class PageFrame:
    """A sheet and its margins."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def left(self) -> float:
        """Where lines begin."""
        return self.side

    @property
    def right(self) -> float:
        """Where lines end."""
        return self.width - self.side

    @property
    def text_width(self) -> float:
        """The longest a line can be."""
        return self.width - 2 * self.side

    @property
    def floor(self) -> float:
        """Where the text ends; the footer stands below."""
        return self.height - self.bottom


A4 = PageFrame(210 * MM, 297 * MM, 20 * MM, 18 * MM, 20 * MM)
A4_LANDSCAPE = PageFrame(297 * MM, 210 * MM, 12 * MM, 12 * MM, 15 * MM)
A5 = PageFrame(148 * MM, 210 * MM, 12 * MM, 12 * MM, 14 * MM)


@dataclass(frozen=True, slots=True)
class TextMark:
    """A text of one line; ``y`` is its baseline."""

    x: float
    y: float
    size: float
    bold: bool
    grey: float
    text: str


@dataclass(frozen=True, slots=True)
class LineMark:
    """A straight line of ``weight`` points."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    grey: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A rectangle with its upper left corner at ``x``, ``y``; ``fill`` is a grey or nothing."""

    x: float
    y: float
    width: float
    height: float
    weight: float = 0.0
    radius: float = 0.0
    grey: float = 0.0
    fill: float | None = None
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A JPEG or PNG, stretched over the rectangle."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


@dataclass(frozen=True, slots=True)
class BarsMark:
    """Black bars of one height beside each other: (left, width) each."""

    y: float
    height: float
    stripes: tuple[tuple[float, float], ...]


Mark = TextMark | LineMark | BoxMark | PictureMark | BarsMark
