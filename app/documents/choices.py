"""What a voter fills in: circles to tick, each with its word."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.page_frames import BoxMark
from app.documents.paper import Paper
from app.documents.typography import Style


def choices_in_a_row(paper: Paper, words: Sequence[str], style: Style) -> None:
    """Circles side by side across the text; in a column where they are too wide."""
    side = style.size * 1.05
    gap = style.size * 0.4
    widths = [side + gap + paper.setter.width(word, style) for word in words]
    room = paper.frame.text_width / len(words)
    if max(widths) > room - style.size * 0.3:
        for word in words:
            _choice(paper, word, style, paper.frame.left)
            paper.skip(style.pitch)
        return
    for number, word in enumerate(words):
        _choice(paper, word, style, paper.frame.left + number * room)
    paper.skip(style.pitch)


def _choice(paper: Paper, word: str, style: Style, left: float) -> None:
    side = style.size * 1.05
    top = paper.y + (style.pitch - side) / 2
    paper.put(BoxMark(left, top, side, side, weight=1.4, radius=side / 2))
    paper.text_at(left + side + style.size * 0.4, paper.y, word, style)
