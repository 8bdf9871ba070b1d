"""The end of a notice: who says it and when, the free square for the seal, and the footer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents.notices.bands import Band
from app.documents.notices.contents import Blank, Ending, FooterItem
from app.documents.notices.lines import centred, even_lines, line_width, lines_of, marks_of
from app.documents.notices.styles import STEP, Scale, Sizes
from app.documents.page_frames import MM, LineMark, Mark
from app.documents.typography import ASCENT, Style

SEAL_SIDE = 45 * MM
"""The free square for a round seal of at most 4.5 cm (国发〔1999〕25号 十四)."""

SEAL_GAP = 8.0
CAPTION_GAP = 2.0
MOST_LINES = 4
"""An issuer of more lines is set above the square, not beside it."""

FOOTER_GREY = 0.2
FOOTER_GAP = 8.0
_ITEM_GAP = 1.4
"""Between two things in the footer, in parts of its size."""


def ending_bands(ending: Ending, scale: Scale, sizes: Sizes, caption: str) -> Iterator[Band]:
    """Issuer and date at the right, the square for the seal beside them, empty.

    Whoever seals may press it over the names as usual; nothing is ever printed in the square.
    """
    frame = scale.frame
    room = frame.text_width - SEAL_SIDE - SEAL_GAP
    style = _signature_style(ending, scale, sizes, room)
    names = even_lines(ending.issuer, style, room) if ending.issuer else ()
    if len(names) > MOST_LINES:
        for line in lines_of(ending.issuer, style, frame.text_width):
            yield Band(style.pitch, marks_of(frame.left, 0, line, style), keeps=True)
        names = ()
    lines = (*names, *(lines_of(ending.day, style, room) if ending.day else ()))
    block = max((line_width(line, style) for line in lines), default=0.0)
    indent = min(style.size * 2, room - block) if scale.runs_on else 0.0
    note = Style(scale.footer, leading=1.2, grey=FOOTER_GREY)
    height = max(SEAL_SIDE + CAPTION_GAP + note.pitch, len(lines) * style.pitch)
    right = frame.right - indent
    seal = right - block - (SEAL_GAP if block else 0.0) - SEAL_SIDE
    top = max((SEAL_SIDE - len(lines) * style.pitch) / 2, 0.0)
    marks: list[Mark] = []
    for number, line in enumerate(lines):
        marks += centred(right - block, block, top + number * style.pitch, line, style)
    marks += centred(seal, SEAL_SIDE, SEAL_SIDE + CAPTION_GAP, caption, note)
    gap = style.pitch if scale.runs_on else sizes.body * 0.4
    yield Band(height, tuple(marks), gap=gap, stretch=1.2, seal=(seal, 0.0))


def _signature_style(ending: Ending, scale: Scale, sizes: Sizes, room: float) -> Style:
    """As large as the body where issuer and date fit in a line each, else smaller."""
    size = sizes.body
    while size > scale.least_body and any(
        line_width(words, Style(size)) > room for words in (ending.issuer, ending.day)
    ):
        size -= STEP
    return Style(max(size, scale.least_body), leading=sizes.leading)


def footer_lines(
    items: Sequence[FooterItem], numbered: str, scale: Scale
) -> list[list[tuple[float, FooterItem]]]:
    """The things of the footer in lines, each with its place in the line.

    ``numbered`` («第1页/共2页») stands at the end of the last line.
    """
    size, room = scale.footer, scale.frame.text_width
    lines: list[list[tuple[float, FooterItem]]] = [[]]
    x = 0.0
    for item in (*items, *([(numbered,)] if numbered else ())):
        wide = _item_width(item, size)
        if lines[-1] and x + wide > room:
            lines.append([])
            x = 0.0
        at = room - wide if item == (numbered,) else x
        lines[-1].append((max(at, 0.0), item))
        x += wide + _ITEM_GAP * size
    return lines


def footer_height(count: int, scale: Scale) -> float:
    """How high a footer of so many lines is, with the air above it."""
    return count * scale.footer * 1.35 + FOOTER_GAP


def footer_marks(lines: Sequence[Sequence[tuple[float, FooterItem]]], scale: Scale) -> list[Mark]:
    """The footer where it stands, under a thin rule."""
    frame, size = scale.frame, scale.footer
    pitch = size * 1.35
    top = frame.height - scale.foot - len(lines) * pitch
    marks: list[Mark] = [
        LineMark(frame.left, top - FOOTER_GAP / 2, frame.right, top - FOOTER_GAP / 2, 0.5, 0.5)
    ]
    for number, line in enumerate(lines):
        for x, item in line:
            marks += _item_marks(frame.left + x, top + number * pitch, item, size)
    return marks


def _item_width(item: FooterItem, size: float) -> float:
    return sum(
        part.length * size if isinstance(part, Blank) else line_width(part, Style(size))
        for part in item
    )


def _item_marks(x: float, top: float, item: FooterItem, size: float) -> Iterator[Mark]:
    style = Style(size, leading=1.35, grey=FOOTER_GREY)
    baseline = top + (style.pitch - size) / 2 + ASCENT * size
    for part in item:
        if isinstance(part, Blank):
            yield LineMark(x, baseline + 2, x + part.length * size, baseline + 2, 0.5, 0.3)
            x += part.length * size
        else:
            yield from marks_of(x, top, part, style)
            x += line_width(part, style)
