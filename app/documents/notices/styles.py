"""The sizes a notice may be set in: smallest and largest type of every style on every sheet.

Sizes are points. A3 is A4 with everything 1.41 times as large. Sources: GB/T 9704-2012 for the
formal style; for old eyes no standard fixes a size, so the practice of the boards is followed
(body 22 and more, read from a metre 26 and more).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from app.documents.page_frames import MM, PageFrame
from app.domain.notices.notice import NoticeStyle, PaperSize

STEP = 0.5
"""Sizes of type differ by this much."""

A3_FACTOR = 1.41

TIGHT_AIR = 0.5

TITLE_ABOVE_BODY = 1.25
"""A title is at least this many times as large as the body."""


@dataclass(frozen=True, eq=False)  # there is one of each, see ``scale_of``
class Scale:
    """What one style allows on one sheet.

    ``leading`` is the usual pitch of lines as a multiple of their size; ``least_leading`` where
    that saves a sheet, ``most_leading`` where there is room. ``footer`` is the size of the footer
    and ``foot`` how far above the edge of the sheet it ends. ``runs_on`` sets everything as running
    text (formal).
    """

    frame: PageFrame
    least_body: float
    most_body: float
    least_title: float
    most_title: float
    leading: float
    least_leading: float
    most_leading: float
    footer: float
    foot: float
    runs_on: bool = False


@dataclass(frozen=True)
class Sizes:
    """The sizes one notice is set in. ``value`` is what must be seen (when, where, what to do).

    ``air`` is what part of the usual air stands between the pieces of the sheet.
    """

    body: float
    title: float
    value: float
    phone: float
    leading: float
    air: float = 1.0


_FRAMES = {
    PaperSize.A4: PageFrame(210 * MM, 297 * MM, 20 * MM, 17 * MM, 20 * MM),
    PaperSize.A3: PageFrame(297 * MM, 420 * MM, 28 * MM, 24 * MM, 28 * MM),
    PaperSize.A5: PageFrame(148 * MM, 210 * MM, 12 * MM, 12 * MM, 14 * MM),
}
_FORMAL_FRAMES = {
    PaperSize.A4: PageFrame(210 * MM, 297 * MM, 27 * MM, 37 * MM, 35 * MM),
    PaperSize.A3: PageFrame(297 * MM, 420 * MM, 38 * MM, 52 * MM, 49 * MM),
    PaperSize.A5: PageFrame(148 * MM, 210 * MM, 16 * MM, 18 * MM, 20 * MM),
}
"""GB/T 9704: 156 × 225 mm of text in A4; between equal sides, for a notice is not bound."""

_FOOT = {PaperSize.A4: 9 * MM, PaperSize.A3: 12 * MM, PaperSize.A5: 7 * MM}

_ELDER_A4 = (22.0, 33.5, 36.0, 42.0)
_STAIR_A4 = (26.0, 40.0, 42.0, 54.0)
_FORMAL_A4 = (16.0, 16.0, 22.0, 22.0)
_SIZES = {
    (NoticeStyle.ELDER, PaperSize.A4): _ELDER_A4,
    (NoticeStyle.STAIR, PaperSize.A4): _STAIR_A4,
    (NoticeStyle.FORMAL, PaperSize.A4): _FORMAL_A4,
    (NoticeStyle.ELDER, PaperSize.A5): (18.0, 25.0, 30.0, 36.0),
    (NoticeStyle.STAIR, PaperSize.A5): (22.0, 30.0, 36.0, 42.0),
    (NoticeStyle.FORMAL, PaperSize.A5): (14.0, 16.0, 20.0, 22.0),
}
"""Least and most of the body, least and most of the title."""

_FORMAL_PITCH = 28.99 / 16
"""22 lines in 225 mm, for type of 16 points (GB/T 9704, 5.2.3)."""


@cache
def scale_of(style: NoticeStyle, paper: PaperSize) -> Scale:
    """What a style allows on a sheet."""
    factor = A3_FACTOR if paper is PaperSize.A3 else 1.0
    of = PaperSize.A4 if paper is PaperSize.A3 else paper
    least, most, least_title, most_title = (up(size * factor) for size in _SIZES[style, of])
    is_formal = style is NoticeStyle.FORMAL
    footer = (12.0 if style is NoticeStyle.ELDER else 10.5) * factor
    frames = _FORMAL_FRAMES if is_formal else _FRAMES
    return Scale(
        frame=frames[paper],
        least_body=least,
        most_body=most,
        least_title=least_title,
        most_title=most_title,
        leading=_FORMAL_PITCH if is_formal else 1.4,
        least_leading=_FORMAL_PITCH if is_formal else 1.25,
        most_leading=_FORMAL_PITCH if is_formal else 1.6,
        footer=footer,
        foot=_FOOT[paper],
        runs_on=is_formal,
    )


def sizes_at(scale: Scale, body: float, *, is_tight: bool = False) -> Sizes:
    """The sizes that go with a body: everything grows with it, the title least.

    ``is_tight`` saves air where that saves a sheet; no type is smaller for it than the body.
    """
    value = body if scale.runs_on or is_tight else down(body * 1.12)
    title = min(scale.most_title, max(scale.least_title, up(body * 1.6)))
    title = max(title, up(body * TITLE_ABOVE_BODY))
    phone = body if scale.runs_on else max(value + 1, min(title, down(body * 1.65)))
    if is_tight:
        return Sizes(body, title, value, phone, scale.least_leading, TIGHT_AIR)
    return Sizes(body, title, value, phone, scale.leading)


def steps(scale: Scale) -> list[float]:
    """Every size the body may have, the smallest first."""
    count = round((scale.most_body - scale.least_body) / STEP)
    return [scale.least_body + STEP * number for number in range(count + 1)]


def up(size: float) -> float:
    """The size, or the next larger one there is."""
    return math.ceil(size / STEP - 1e-6) * STEP


def down(size: float) -> float:
    """The size, or the next smaller one there is."""
    return math.floor(size / STEP + 1e-6) * STEP
