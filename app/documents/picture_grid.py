"""Photos side by side with a line or two below each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.page_frames import BoxMark, PictureMark
from app.documents.paper import Paper
from app.documents.typography import Style

GAP = 12.0


@dataclass(frozen=True)
class ShownPicture:
    """A picture as ``small_picture`` makes it, its size in pixels, and what stands below it."""

    content: bytes
    width: int
    height: int
    caption: str


def picture_grid(
    paper: Paper,
    pictures: Sequence[ShownPicture],
    caption_style: Style,
    *,
    per_row: int,
    height: float,
) -> None:
    """Set pictures in rows, none higher than ``height`` points; a row stays on one page."""
    width = (paper.frame.text_width - GAP * (per_row - 1)) / per_row
    for start in range(0, len(pictures), per_row):
        _row(paper, pictures[start : start + per_row], caption_style, (width, height))


def _row(
    paper: Paper, row: Sequence[ShownPicture], style: Style, cell: tuple[float, float]
) -> None:
    width, highest = cell
    captions = [paper.setter.lines(picture.caption, style, width) for picture in row]
    scales = [min(width / picture.width, highest / picture.height) for picture in row]
    height = max(one.height * scale for one, scale in zip(row, scales, strict=True))
    whole = height + max(map(len, captions)) * style.pitch + GAP
    paper.need(whole)
    for number, (picture, scale) in enumerate(zip(row, scales, strict=True)):
        left = paper.frame.left + number * (width + GAP)
        wide, high = picture.width * scale, picture.height * scale
        corner = (left + (width - wide) / 2, paper.y + (height - high) / 2)
        paper.put(PictureMark(*corner, wide, high, picture.content))
        paper.put(BoxMark(*corner, wide, high, weight=0.5, grey=0.6))
        for line_number, line in enumerate(captions[number]):
            top = paper.y + height + 4 + line_number * style.pitch
            paper.centred_at(left, width, top, line, style)
    paper.skip(whole)
