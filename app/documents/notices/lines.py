"""Single lines of a notice: broken by the rules of Chinese, with thin spaces beside Latin."""

from __future__ import annotations

from functools import cache, lru_cache

from app.documents.line_breaking import (
    THIN_SPACE_PLACE,
    break_lines,
    sensible_lines,
    thin_spaces,
    unbreakable_parts,
    worst_sensible_end,
)
from app.documents.page_frames import TextMark
from app.documents.typography import Style, Typesetter

THIN_SPACE = 0.09
"""In parts of the size. From a tenth on, readers of the PDF would take it for a typed space."""


@cache
def _setter() -> Typesetter:
    return Typesetter()


@lru_cache(maxsize=1 << 14)
def _regular(text: str) -> float:
    """The width of a text in parts of its size."""
    return _setter().width(text, Style(1))


@lru_cache(maxsize=1 << 14)
def _bold(text: str) -> float:
    return _setter().width(text, Style(1, bold=True))


def line_width(text: str, style: Style) -> float:
    """The width of one line, in points."""
    return _setter().width(text, style) + thin_spaces(text) * style.size * THIN_SPACE


def lines_of(text: str, style: Style, width: float, indent: str = "") -> tuple[str, ...]:
    """Running text in lines; no last line of a single sign where that can be helped."""
    return break_lines(
        text,
        width / style.size,
        _bold if style.bold else _regular,
        first_indent=indent,
        thin_space=THIN_SPACE,
        fills_last=True,
    )


def even_lines(text: str, style: Style, width: float) -> tuple[str, ...]:
    """A few words in lines of nearly equal length that end where the sense allows."""
    return tuple(
        line
        for paragraph in text.split("\n")
        for line in sensible_lines(
            paragraph,
            width / style.size,
            _bold if style.bold else _regular,
            thin_space=THIN_SPACE,
        )
    )


def worst_end(text: str, style: Style, width: float) -> float:
    """How badly the worst of the ``even_lines`` ends, as ``discomfort`` counts it."""
    measure = _bold if style.bold else _regular
    return max(
        worst_sensible_end(paragraph, width / style.size, measure, thin_space=THIN_SPACE)
        for paragraph in text.split("\n")
    )


def widest_part(text: str, style: Style) -> float:
    """The width of the longest piece that no line may tear."""
    return max(
        (
            line_width(part.rstrip(" "), style)
            for line in text.split("\n")
            for part in unbreakable_parts(line)
        ),
        default=0.0,
    )


def marks_of(x: float, top: float, text: str, style: Style) -> tuple[TextMark, ...]:
    """One line from ``x``, its line box beginning at ``top``; its pieces with thin spaces between.

    An indent of empty characters moves the line instead of being printed.
    """
    shown = text.lstrip(" \u3000")
    x += _setter().width(text[: len(text) - len(shown)], style)
    baseline = top + style.baseline
    marks: list[TextMark] = []
    for piece in THIN_SPACE_PLACE.split(shown):
        if piece:
            marks.append(TextMark(x, baseline, style.size, style.bold, style.grey, piece))
            x += _setter().width(piece, style) + style.size * THIN_SPACE
    return tuple(marks)


def centred(left: float, width: float, top: float, text: str, style: Style) -> tuple[TextMark, ...]:
    """One line in the middle of a stretch."""
    return marks_of(left + (width - line_width(text, style)) / 2, top, text, style)


def right_aligned(right: float, top: float, text: str, style: Style) -> tuple[TextMark, ...]:
    """One line that ends at ``right``."""
    return marks_of(right - line_width(text, style), top, text, style)
