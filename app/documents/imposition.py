"""Several small sheets on one large one, to be cut apart: ballots, forms for a household."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.documents.page_frames import BarsMark, LineMark, Mark


def moved(marks: Iterable[Mark], right: float, down: float) -> list[Mark]:
    """The marks of a small sheet, placed on a large one; lengths in points."""
    return [_moved(mark, right, down) for mark in marks]


def _moved(mark: Mark, right: float, down: float) -> Mark:
    match mark:
        case LineMark():
            return replace(
                mark,
                x1=mark.x1 + right,
                x2=mark.x2 + right,
                y1=mark.y1 + down,
                y2=mark.y2 + down,
            )
        case BarsMark():
            stripes = tuple((left + right, width) for left, width in mark.stripes)
            return BarsMark(mark.y + down, mark.height, stripes)
        case _:
            return replace(mark, x=mark.x + right, y=mark.y + down)


def cut_line(x1: float, y1: float, x2: float, y2: float) -> LineMark:
    """Where the scissors go."""
    return LineMark(x1, y1, x2, y2, 0.6, 0.5, dashed=True)
