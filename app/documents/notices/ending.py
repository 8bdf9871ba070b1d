"""The end of a notice: who says it and when, the free square for the seal, and the footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.documents.notices.bands import Band
from app.documents.notices.contents import Blank, Ending, FooterItem
from app.documents.notices.lines import centred, even_lines, line_width, lines_of, marks_of
from app.documents.notices.styles import STEP, Scale, Sizes, up
from app.documents.page_frames import MM, LineMark, Mark
from app.documents.typography import Style

SEAL_SIDE = 45 * MM
"""The free square for a round seal of at most 4.5 cm (国发〔1999〕25号 十四)."""

SEAL_GAP = 10.0
CAPTION_GAP = 3.0
CORNER, CORNER_GAP, CORNER_GREY = 6.0, 1.0, 0.55

MOST_GROWTH = 1.2
"""The signature grows with the body, but only so far: it is not what people look for."""

MOST_LINES = 4
"""An issuer of more lines is set above the square, not beside it."""

FOOTER_GREY = 0.2
FOOTER_GAP = 22.0
_ITEM_GAP = 1.4
"""Between two things in the footer, in parts of its size."""


@dataclass(frozen=True)
class _Signature:
    """The lines at the right, how wide they are, and where the square begins beside them."""

    style: Style
    lines: tuple[str, ...]
    block: float
    right: float

    @property
    def seal(self) -> float:
        return self.right - self.block - (SEAL_GAP if self.block else 0.0) - SEAL_SIDE

    def leaves(self, width: float, left: float) -> bool:
        """Whether words of this width fit between ``left`` and the square."""
        return width + SEAL_GAP <= self.seal - left


def ending_bands(
    ending: Ending, scale: Scale, sizes: Sizes, caption: str, indent: str
) -> Iterator[Band]:
    """Closing words at the left, issuer and date at the right, the empty square between them.

    Whoever seals may press it over the names as usual; nothing is ever printed in the square.
    Closing words that do not fit beside the square stand above it, in running text always.
    """
    frame = scale.frame
    body = Style(sizes.body, leading=sizes.leading)
    issuer = ending.issuer
    if len(_signature(issuer, ending, scale, sizes, scale.least_body).lines) > MOST_LINES:
        for line in lines_of(issuer, body, frame.text_width):
            yield Band(body.pitch, marks_of(frame.left, 0, line, body), keeps=True)
        issuer = ""
    signature = _largest_signature(issuer, ending, scale, sizes)
    is_beside = not scale.runs_on and signature.leaves(_closing_width(ending, body), frame.left)
    if ending.closing and not is_beside:
        marks = marks_of(frame.left, 0, indent + ending.closing, body)
        yield Band(body.pitch, marks, gap=_gap(scale, sizes), stretch=0.5, keeps=True)
    beside = ending.closing if is_beside else ""
    yield _last_band(signature, beside, body, caption, scale, _gap(scale, sizes))


def _last_band(
    signature: _Signature, closing: str, body: Style, caption: str, scale: Scale, gap: float
) -> Band:
    style, lines = signature.style, signature.lines
    note = Style(scale.footer, leading=1.2, grey=FOOTER_GREY)
    tall = len(lines) * style.pitch
    top = max((SEAL_SIDE - tall) / 2, 0.0)
    level = top + style.baseline - body.baseline  # on one line with the issuer
    marks: list[Mark] = list(marks_of(scale.frame.left, level, closing, body))
    for number, line in enumerate(lines):
        left = signature.right - signature.block
        marks += centred(left, signature.block, top + number * style.pitch, line, style)
    marks += centred(signature.seal, SEAL_SIDE, SEAL_SIDE + CAPTION_GAP, caption, note)
    height = max(SEAL_SIDE, tall)  # the caption may stand in the air above the footer
    corners = tuple(_corners(signature.seal))
    return Band(height, (*marks, *corners), gap=gap, stretch=1.2, seal=(signature.seal, 0.0))


def _gap(scale: Scale, sizes: Sizes) -> float:
    return 0.0 if scale.runs_on else sizes.body * sizes.air * 0.4


def _closing_width(ending: Ending, body: Style) -> float:
    return line_width(ending.closing, body) if ending.closing else 0.0


def _largest_signature(issuer: str, ending: Ending, scale: Scale, sizes: Sizes) -> _Signature:
    """As large as the body where issuer and date fit in a line each, closing words beside them.

    Else smaller, but not under the smallest body.
    """
    body = Style(sizes.body)
    size = max(min(sizes.body, up(scale.least_body * MOST_GROWTH)), scale.least_body)
    largest = _signature(issuer, ending, scale, sizes, size)
    tried = largest
    while True:
        is_even = len(tried.lines) <= bool(issuer) + bool(ending.day)
        if is_even and tried.leaves(_closing_width(ending, body), scale.frame.left):
            return tried
        if is_even and len(largest.lines) > len(tried.lines):
            largest = tried
        if size - STEP < scale.least_body:
            return largest
        size -= STEP
        tried = _signature(issuer, ending, scale, sizes, size)


def _signature(issuer: str, ending: Ending, scale: Scale, sizes: Sizes, size: float) -> _Signature:
    frame = scale.frame
    room = frame.text_width - SEAL_SIDE - SEAL_GAP
    style = Style(size, leading=sizes.leading)
    lines = (
        *(even_lines(issuer, style, room) if issuer else ()),
        *(lines_of(ending.day, style, room) if ending.day else ()),
    )
    block = max((line_width(line, style) for line in lines), default=0.0)
    indent = max(min(size * 2, room - block), 0.0) if scale.runs_on else 0.0
    return _Signature(style, lines, block, frame.right - indent)


def _corners(left: float) -> Iterator[LineMark]:
    """Short strokes outside the corners of the square, so that it is left free on purpose."""
    for x, outward in ((left - CORNER_GAP, 1), (left + SEAL_SIDE + CORNER_GAP, -1)):
        for y, downward in ((-CORNER_GAP, 1), (SEAL_SIDE + CORNER_GAP, -1)):
            yield LineMark(x, y, x + outward * CORNER, y, 0.5, CORNER_GREY)
            yield LineMark(x, y, x, y + downward * CORNER, 0.5, CORNER_GREY)


@lru_cache(maxsize=64)
def footer_lines(
    items: tuple[FooterItem, ...], numbered: str, scale: Scale
) -> tuple[tuple[tuple[float, FooterItem], ...], ...]:
    """The things of the footer in lines, each with its place in the line.

    ``numbered`` («第1页/共2页») stands at the end of the last line.
    """
    size, room = scale.footer, scale.frame.text_width
    lines: list[list[tuple[float, FooterItem]]] = [[]]
    x = 0.0
    for item in (*items, *([(numbered,)] if numbered else ())):
        wide = _item_width(item, size)
        if lines[-1] and x + wide > room + 1e-6:
            lines.append([])
            x = 0.0
        at = room - wide if item == (numbered,) else x
        lines[-1].append((max(at, 0.0), item))
        x += wide + _ITEM_GAP * size
    return tuple(tuple(line) for line in lines)


def footer_height(count: int, scale: Scale) -> float:
    """How high a footer of so many lines is, with the air above it."""
    return count * scale.footer * 1.35 + FOOTER_GAP


@lru_cache(maxsize=64)
def footer_marks(
    lines: tuple[tuple[tuple[float, FooterItem], ...], ...], scale: Scale
) -> tuple[Mark, ...]:
    """The footer where it stands, under a thin rule."""
    frame, size = scale.frame, scale.footer
    pitch = size * 1.35
    top = frame.height - scale.foot - len(lines) * pitch
    marks: list[Mark] = [LineMark(frame.left, top - 3, frame.right, top - 3, 0.5, 0.5)]
    for number, line in enumerate(lines):
        for x, item in line:
            marks += _item_marks(frame.left + x, top + number * pitch, item, size)
    return tuple(marks)


def _item_width(item: FooterItem, size: float) -> float:
    return sum(
        part.length * size if isinstance(part, Blank) else line_width(part, Style(size))
        for part in item
    )


def _item_marks(x: float, top: float, item: FooterItem, size: float) -> Iterator[Mark]:
    style = Style(size, leading=1.35, grey=FOOTER_GREY)
    baseline = top + style.baseline
    for part in item:
        if isinstance(part, Blank):
            yield LineMark(x, baseline + 2, x + part.length * size, baseline + 2, 0.5, 0.3)
            x += part.length * size
        else:
            yield from marks_of(x, top, part, style)
            x += line_width(part, style)
