"""Bar codes (Code 128) on paper: narrow enough for the sheet, wide enough for a hand scanner."""

from __future__ import annotations

from typing import Any, cast

from app.documents.page_frames import MM, BarsMark
from app.documents.paper import Paper
from app.documents.typography import Style

MODULE = 0.33 * MM
"""The narrowest bar as printed where there is room."""

LEAST_MODULE = 0.25 * MM
"""What plain scanners still read."""

QUIET = 10
"""Modules of white on either side (ISO/IEC 15417)."""

WORDS = Style(10, leading=1.3)


def bars_of(code: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """The bars of a printable ASCII text as (place, width) in modules, and the whole width."""
    from reportlab.graphics.barcode.code128 import Code128

    drawing: Any = cast("Any", Code128)(code)
    drawing.validate()
    drawing.encode()
    drawing.decompose()
    bars: list[tuple[int, int]] = []
    place = 0
    for letter in str(drawing.decomposed):  # «B»: a bar two wide, «b»: a gap two wide
        width = ord(letter.upper()) - ord("A") + 1
        if letter.isupper():
            bars.append((place, width))
        place += width
    return tuple(bars), place


def least_width(code: str) -> float:
    """The narrowest room in which a code can still be read, in points."""
    return (bars_of(code)[1] + 2 * QUIET) * LEAST_MODULE


def bar_code(paper: Paper, code: str, left: float, top: float, room: float, height: float) -> float:
    """Set a code and its letters below it, in the middle of ``room``; returns the whole height."""
    bars, modules = bars_of(code)
    module = min(MODULE, room / (modules + 2 * QUIET))
    start = left + (room - modules * module) / 2
    stripes = tuple((start + place * module, width * module) for place, width in bars)
    paper.put(BarsMark(top, height, stripes))
    paper.centred_at(left, room, top + height + 2, code, WORDS)
    return height + 2 + WORDS.pitch
