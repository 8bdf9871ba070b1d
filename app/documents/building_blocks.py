"""The pieces documents are put together from: titles, fields, boxes, places to sign and to seal.

Each is a function that sets its piece at the paper's cursor and moves the cursor below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.documents.line_breaking import INDENT
from app.documents.page_frames import MM, BoxMark, LineMark
from app.documents.paper import Paper
from app.documents.typography import Style

SEAL_SIDE = 45 * MM
"""The free square for a round seal of at most 4.5 cm (国发〔1999〕25号 十四)."""

HAIRLINE = 0.5
LABEL_GREY = 0.3
BOX_PADDING = 12
GUTTER = 16
MIN_BLANK = 70
"""The shortest line worth signing on, in points."""


@dataclass(frozen=True)
class Field:
    """A label and what stands beside it; a style of its own when it matters more."""

    label: str
    value: str
    style: Style | None = None


def title(paper: Paper, text: str, style: Style) -> None:
    """A centred title; several lines are made nearly equal."""
    for line in paper.setter.title_lines(text, style, paper.frame.text_width):
        paper.need(style.pitch)
        paper.centred_at(paper.frame.left, paper.frame.text_width, paper.y, line, style)
        paper.skip(style.pitch)


def centred(paper: Paper, text: str, style: Style) -> None:
    """A centred line or two of lesser weight; nothing for an empty text."""
    if text:
        title(paper, text, style)


def paragraph(
    paper: Paper,
    text: str,
    style: Style,
    *,
    indented: bool = False,
    left: float | None = None,
    width: float | None = None,
) -> None:
    """Running text; ``indented`` starts each paragraph two characters in."""
    left = paper.frame.left if left is None else left
    width = paper.frame.right - left if width is None else width
    indent = INDENT if indented else ""
    for line in paper.setter.lines(text, style, width, indent=indent):
        paper.need(style.pitch)
        paper.text_at(left, paper.y, line, style)
        paper.skip(style.pitch)


def section(paper: Paper, text: str, style: Style, room: float = 60) -> None:
    """The title of a part, kept together with ``room`` points of what follows."""
    paper.skip(style.size * 0.7)
    paper.need(style.pitch + room)
    paper.text_at(paper.frame.left, paper.y, text, style)
    paper.skip(style.pitch)
    rule(paper, paper.y)
    paper.skip(style.size * 0.5)


def rule(paper: Paper, y: float, weight: float = HAIRLINE, grey: float = 0.55) -> None:
    """A line across the text."""
    paper.put(LineMark(paper.frame.left, y, paper.frame.right, y, weight, grey))


def field_table(
    paper: Paper,
    fields: Sequence[Field],
    label_style: Style,
    value_style: Style,
    *,
    gap: float = 6,
    least_column: float = 0,
) -> None:
    """Labels on the left, values beside them; labels stand on the baseline of the first line.

    ``least_column`` keeps several tables below each other in line.
    """
    labels = [entry.label for entry in fields]
    widths = [paper.setter.width(label, label_style) for label in labels]
    left = paper.frame.left + max([*widths, least_column]) + label_style.size * 0.9
    for entry in fields:
        style = entry.style or value_style
        lines = paper.setter.lines(entry.value, style, paper.frame.right - left)
        paper.need(style.pitch)
        sunk = (style.pitch - label_style.pitch) / 2 + (style.size - label_style.size) * 0.38
        paper.text_at(paper.frame.left, paper.y + sunk, entry.label, label_style)
        for line in lines:
            paper.need(style.pitch)
            paper.text_at(left, paper.y, line, style)
            paper.skip(style.pitch)
        paper.skip(gap)


def field_grid(
    paper: Paper, fields: Sequence[Field], label_style: Style, value_style: Style, gap: float = 5
) -> None:
    """Short fields in two columns, read line by line; a long value takes a whole line."""
    half = (paper.frame.text_width - GUTTER) / 2
    column = max((paper.setter.width(entry.label, label_style) for entry in fields), default=0)
    column += label_style.size * 0.9
    for line in _pairs(paper, fields, half - column, value_style):
        _grid_line(paper, line, (column, half), label_style, value_style)
        paper.skip(gap)


def _pairs(
    paper: Paper, fields: Sequence[Field], width: float, style: Style
) -> Iterator[tuple[Field, ...]]:
    """The fields two by two; one wider than ``width`` stands alone, in its turn."""
    waiting: Field | None = None
    for entry in fields:
        fits = paper.setter.width(entry.value, style) <= width
        if waiting is not None and fits:
            yield waiting, entry
            waiting = None
            continue
        if waiting is not None:
            yield (waiting,)
            waiting = None
        if fits:
            waiting = entry
        else:
            yield (entry,)
    if waiting is not None:
        yield (waiting,)


def _grid_line(
    paper: Paper,
    fields: Sequence[Field],
    widths: tuple[float, float],
    label_style: Style,
    value_style: Style,
) -> None:
    column, half = widths
    paper.need(value_style.pitch)
    width = paper.frame.text_width - column if len(fields) == 1 else half - column
    sunk = (value_style.pitch - label_style.pitch) / 2
    for number, entry in enumerate(fields):
        left = paper.frame.left + number * (half + GUTTER)
        paper.text_at(left, paper.y + sunk, entry.label, label_style)
        lines = paper.setter.lines(entry.value, value_style, width)
        for line in lines[:-1]:
            paper.text_at(left + column, paper.y, line, value_style)
            paper.skip(value_style.pitch)
            paper.need(value_style.pitch)
        paper.text_at(left + column, paper.y, lines[-1], entry.style or value_style)
    paper.skip(value_style.pitch)


def large_box(
    paper: Paper, caption: str, value: str, caption_style: Style, value_style: Style
) -> None:
    """A frame around the one thing to be found at a glance: a phone number, a time."""
    inner = paper.frame.text_width - 2 * BOX_PADDING
    captions = paper.setter.lines(caption, caption_style, inner) if caption else ()
    values = paper.setter.title_lines(value, value_style, inner)
    height = len(captions) * caption_style.pitch + len(values) * value_style.pitch
    height += 1.4 * BOX_PADDING
    paper.need(height)
    left, top = paper.frame.left, paper.y
    paper.put(BoxMark(left, top, paper.frame.text_width, height, 2.0, radius=7))
    y = top + 0.7 * BOX_PADDING
    for line in captions:
        paper.text_at(left + BOX_PADDING, y, line, caption_style)
        y += caption_style.pitch
    for line in values:
        paper.centred_at(left, paper.frame.text_width, y, line, value_style)
        y += value_style.pitch
    paper.skip(height)


def seal_and_signature(
    paper: Paper, issuer: str, day: str, style: Style, handler: str = ""
) -> None:
    """Issuer and date at the right inside a free square for the seal; who signs at the left.

    Nothing is ever drawn where the seal goes: it belongs over the names, by hand (GB/T 9704).
    """
    paper.need(SEAL_SIDE)
    top, right = paper.y, paper.frame.right
    names = (*paper.setter.title_lines(issuer, style, paper.frame.text_width * 0.7), day)
    block = max(paper.setter.width(line, style) for line in names)
    y = top + (SEAL_SIDE - len(names) * style.pitch) / 2
    if handler:
        blank = paper.frame.text_width - block - style.size
        beside = blank > paper.setter.width(handler, style) + MIN_BLANK
        level = y + (len(names) - 1) * style.pitch if beside else top
        width = blank if beside else SEAL_SIDE * 2
        blank_line(paper, handler, style, left=paper.frame.left, top=level, width=width)
    for line in names:
        paper.centred_at(right - block, block, y, line, style)
        y += style.pitch
    caption = Style(style.size * 0.6, leading=1.2, grey=LABEL_GREY)
    foot = top + SEAL_SIDE - caption.pitch
    paper.centred_at(right - block, block, foot, paper.texts("sign.seal"), caption)
    paper.skip(SEAL_SIDE)


def blank_line(
    paper: Paper, label: str, style: Style, *, left: float, top: float, width: float
) -> None:
    """A label and a line to write on; the cursor stays."""
    paper.text_at(left, top, label, style)
    start = left + paper.setter.width(label, style) + style.size * 0.5
    foot = top + style.pitch * 0.5 + style.size * 0.6
    if start < left + width - 12:
        paper.put(LineMark(start, foot, left + width, foot, HAIRLINE))


def signature_lines(paper: Paper, labels: Sequence[str], style: Style) -> None:
    """Lines to sign on, side by side across the text."""
    paper.need(style.pitch * 2)
    paper.skip(style.pitch * 0.6)
    width = paper.frame.text_width / len(labels)
    for number, label in enumerate(labels):
        left = paper.frame.left + number * width
        blank_line(paper, label, style, left=left, top=paper.y, width=width - 18)
    paper.skip(style.pitch * 1.3)


def issuer_name(community: str, paper: Paper) -> str:
    """«示例社区居民委员会»: the community's name, made a committee unless it says so itself."""
    endings = tuple(paper.texts("office.resident_committee_ends").split())
    if community.endswith(endings):
        return community
    return paper.texts("office.issuer", community=community)
