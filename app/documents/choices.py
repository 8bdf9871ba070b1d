"""What a voter fills in: circles to tick, each with its word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.documents.page_frames import BoxMark
from app.documents.paper import Paper
from app.documents.typography import Style

SMALLER = (1.0, 0.9, 0.8)
"""Parts of the size tried before circles go below each other."""


def choices(paper: Paper, words: Sequence[str], style: Style) -> None:
    """Circles side by side across the text, a little smaller or in a column where they must."""
    room = paper.frame.text_width / len(words)
    for part in SMALLER:
        smaller = replace(style, size=style.size * part)
        widest = max(paper.setter.width(word, smaller) for word in words)
        if smaller.size * (SIDE + GAP + APART) + widest <= room:
            for number, word in enumerate(words):
                _choice(paper, word, smaller, paper.frame.left + number * room)
            paper.skip(smaller.pitch)
            return
    for word in words:
        _choice(paper, word, style, paper.frame.left)
        paper.skip(style.pitch)


SIDE, GAP, APART = 1.05, 0.4, 0.3
"""In sizes of the letters: the circle, the space to its word, the space to the next circle."""


def _choice(paper: Paper, word: str, style: Style, left: float) -> None:
    side = style.size * SIDE
    top = paper.y + (style.pitch - side) / 2
    paper.put(BoxMark(left, top, side, side, weight=1.4, radius=side / 2))
    paper.text_at(left + side + style.size * GAP, paper.y, word, style)
