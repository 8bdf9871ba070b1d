"""Sets the parts of a notice as bands: title, text, labels with values, the boxed phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from app.documents.line_breaking import INDENT
from app.documents.notices.bands import Band, bound
from app.documents.notices.contents import (
    Ending,
    Grid,
    Heading,
    Paragraph,
    Part,
    PhoneBox,
    Row,
    Rows,
    Statement,
)
from app.documents.notices.ending import ending_bands
from app.documents.notices.grids import grid_bands
from app.documents.notices.lines import (
    centred,
    even_lines,
    line_width,
    lines_of,
    marks_of,
    widest_part,
    worst_end,
)
from app.documents.notices.styles import STEP, Scale, Sizes, down
from app.documents.page_frames import BoxMark, LineMark, Mark
from app.documents.typography import Style

LABEL_GREY = 0.25
"""Dark enough for old eyes (10:1), and still quieter than what it labels."""

WIDEST_LABELS = 0.36
"""Labels wider than this part of the line stand above their values instead of beside them."""

MOST_LOUD_LINES = 5
"""So many lines of a value that must be seen stay on one sheet."""

BOX_LINE = 2.5
BOX_RADIUS = 8

_LISTED = re.compile(
    r"(?:\d{1,2}[.、．)）]|[(（][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[·•●◆])\s*"
)
_SECTION = re.compile("[一二三四五六七八九十]{1,3}、")
_SECTION_LIMIT = 28
"""A paragraph «一、…» of at most one line is a heading of its own (GB/T 9704, 7.3.3)."""


@dataclass(frozen=True)
class Setting:
    """What every part is set with; ``chinese`` begins paragraphs two characters in."""

    scale: Scale
    sizes: Sizes
    chinese: bool
    seal: str

    @property
    def left(self) -> float:
        """Where lines begin."""
        return self.scale.frame.left

    @property
    def width(self) -> float:
        """How long lines may be."""
        return self.scale.frame.text_width

    @property
    def air(self) -> float:
        """The unit of the air between the pieces, in points."""
        return self.sizes.body * self.sizes.air

    @property
    def body(self) -> Style:
        """Running text."""
        return Style(self.sizes.body, leading=self.sizes.leading)

    @property
    def strong(self) -> Style:
        """Running text that must not be missed."""
        return Style(self.sizes.body, bold=True, leading=self.sizes.leading)

    @property
    def value(self) -> Style:
        """What must be seen from afar."""
        return Style(self.sizes.value, bold=True, leading=min(self.sizes.leading, 1.45))

    @property
    def label(self) -> Style:
        """The quiet word beside it."""
        return Style(self.sizes.body, leading=self.sizes.leading, grey=LABEL_GREY)

    @property
    def title(self) -> Style:
        """The title, whose lines stand close."""
        return Style(self.sizes.title, bold=True, leading=1.3)

    @property
    def phone(self) -> Style:
        """The number to call."""
        return Style(self.sizes.phone, bold=True, leading=1.2)


@lru_cache(maxsize=1024)
def bands_of(part: Part, setting: Setting) -> tuple[Band, ...]:
    """A part as bands, the first of them with the air above it."""
    match part:
        case Heading():
            return tuple(_heading(part, setting))
        case Statement():
            return tuple(_statement(part, setting))
        case Paragraph():
            return tuple(_paragraph(part, setting))
        case Rows():
            return tuple(_rows(part, setting))
        case Grid():
            return tuple(grid_bands(part, setting.scale, setting.sizes))
        case PhoneBox():
            return tuple(_phone_box(part, setting))
        case Ending():
            indent = INDENT if setting.chinese else ""
            scale, sizes = setting.scale, setting.sizes
            return tuple(ending_bands(part, scale, sizes, setting.seal, indent))


def _heading(part: Heading, setting: Setting) -> Iterator[Band]:
    if part.is_addressee:
        for line in lines_of(part.text, setting.strong, setting.width):
            marks = marks_of(setting.left, 0, line, setting.strong)
            yield Band(setting.strong.pitch, marks, keeps=True)
        return
    style = setting.title
    for number, line in enumerate(even_lines(part.text, style, setting.width)):
        marks = centred(setting.left, setting.width, 0, line, style)
        stretch = 0.7 if number == 0 else 0.0
        gap = style.size * 0.2 if number == 0 else 0.0
        yield Band(style.pitch, marks, keeps=True, gap=gap, stretch=stretch)
    if setting.scale.runs_on:  # GB/T 9704, 7.3.2: an empty line below the title
        yield Band(setting.body.pitch * 0.7, keeps=True)


def _statement(part: Statement, setting: Setting) -> Iterator[Band]:
    style = _kindest(part.text, setting.value, setting.sizes.body, setting.width)
    bands = [
        Band(style.pitch, marks_of(setting.left, 0, line, style))
        for line in even_lines(part.text, style, setting.width)
    ]
    yield from _led(bound(bands), setting.air * 0.45, 1.0)


def _paragraph(part: Paragraph, setting: Setting) -> Iterator[Band]:
    """A paragraph; points of a list hang, so that their numbers can be found."""
    style = setting.strong if part.is_bold or _is_section(part, setting) else setting.body
    left, text, sign, indent = setting.left, part.text, "", ""
    listed = None if part.is_flush or setting.scale.runs_on else _LISTED.match(text)
    if listed is not None:
        sign, text = listed[0].rstrip(), text[listed.end() :]
        left += line_width(sign, style) + style.size * 0.3
    elif setting.chinese and not part.is_flush:
        indent = INDENT
    lines = lines_of(text, style, setting.scale.frame.right - left, indent)
    bands = [Band(style.pitch, marks_of(left, 0, line, style)) for line in lines]
    if sign:
        marks = (*marks_of(setting.left, 0, sign, style), *bands[0].marks)
        bands[0] = replace(bands[0], marks=marks)
    bands = bound(bands)
    if part.is_flush or _is_section(part, setting):
        bands[-1] = replace(bands[-1], keeps=True)
    airy = setting.scale.runs_on
    gap, stretch = (0.0, 0.0) if airy else (setting.air * 0.3, 0.6)
    yield from _led(bands, setting.air * 0.6 if part.is_flush and not airy else gap, stretch)


def _is_section(part: Paragraph, setting: Setting) -> bool:
    text = part.text
    return bool(setting.scale.runs_on and len(text) <= _SECTION_LIMIT and _SECTION.match(text))


def _rows(part: Rows, setting: Setting) -> Iterator[Band]:
    """Labels beside their values where there is room for both, between thin rules."""
    label = setting.label
    widest = max(line_width(row.label, label) for row in part.rows)
    column = widest + label.size * 0.8
    least = Style(setting.scale.least_body, bold=True)
    is_beside = column <= setting.width * WIDEST_LABELS and all(
        widest_part(row.value, least) <= setting.width - column for row in part.rows
    )
    pad = setting.air * 0.22
    for number, row in enumerate(part.rows):
        rule = _rule(setting, heavy=number == 0)
        gap = setting.air * 0.55 if number == 0 else pad
        yield Band(0.0, (rule,), gap=gap, stretch=1.0 if number == 0 else 0.4, keeps=True)
        bands = _row_beside(row, setting, column) if is_beside else _row_above(row, setting)
        yield from _led(bands[:-1], pad, 0.4)
        final = replace(bands[-1], keeps=number == len(part.rows) - 1)
        yield final if len(bands) > 1 else replace(final, gap=pad, stretch=0.4)
    yield Band(0.0, (_rule(setting, heavy=True),), gap=pad, stretch=0.4)


def _rule(setting: Setting, *, heavy: bool) -> LineMark:
    right = setting.scale.frame.right
    return LineMark(setting.left, 0, right, 0, 1.2 if heavy else 0.6, 0.0 if heavy else 0.45)


def _row_beside(row: Row, setting: Setting, column: float) -> list[Band]:
    style = _value_style(row, setting, setting.width - column)
    bands = _value_bands(row, style, setting.left + column, setting.width - column)
    sunk = style.baseline - setting.label.baseline
    marks = (*marks_of(setting.left, sunk, row.label, setting.label), *bands[0].marks)
    bands[0] = replace(bands[0], marks=marks)
    return bands


def _row_above(row: Row, setting: Setting) -> list[Band]:
    style = _value_style(row, setting, setting.width)
    labels = [
        Band(setting.label.pitch, marks_of(setting.left, 0, line, setting.label), keeps=True)
        for line in lines_of(row.label, setting.label, setting.width)
    ]
    return [*labels, *_value_bands(row, style, setting.left, setting.width)]


def _value_style(row: Row, setting: Setting, width: float) -> Style:
    """Large for what must be seen, but so that its dates, phones and words are not torn."""
    style = setting.value if row.is_loud else setting.body
    widest = widest_part(row.value, replace(style, size=1))
    if widest * style.size > width:
        style = replace(style, size=max(down(width / widest), setting.scale.least_body))
    return _kindest(row.value, style, setting.sizes.body, width) if row.is_loud else style


def _kindest(text: str, style: Style, least: float, width: float) -> Style:
    """The largest size, down to ``least``, in which the lines end best."""
    best, worst = style, 1.0
    size = style.size
    while size >= min(least, style.size):
        tried = replace(style, size=size)
        bad = worst_end(text, tried, width)
        if bad < worst - 0.1:  # a comma instead of a gap between words is worth a smaller type
            best, worst = tried, bad
        if worst <= 0.0:
            break
        size -= STEP
    return best


def _value_bands(row: Row, style: Style, left: float, width: float) -> list[Band]:
    breaks = even_lines if row.is_loud else lines_of
    lines = breaks(row.value, style, width)
    bands = [Band(style.pitch, marks_of(left, 0, line, style)) for line in lines]
    return bound(bands, MOST_LOUD_LINES if row.is_loud else 3)


def _phone_box(part: PhoneBox, setting: Setting) -> Iterator[Band]:
    """A frame around what is looked for first: the number, and whom one reaches."""
    caption, phone = setting.body, setting.phone
    pad = setting.air * 0.35
    inner = setting.width - 4 * pad
    marks: list[Mark] = []
    y = pad
    for line in even_lines(part.caption, caption, inner):
        marks += centred(setting.left, setting.width, y, line, caption)
        y += caption.pitch
    for number in part.phones:
        for line in lines_of(number, phone, inner):
            marks += centred(setting.left, setting.width, y, line, phone)
            y += phone.pitch
    height = y + pad
    box = BoxMark(setting.left, 0, setting.width, height, BOX_LINE, BOX_RADIUS)
    yield Band(height, (box, *marks), gap=setting.air * 0.6, stretch=1.2)


def _led(bands: list[Band], gap: float, stretch: float) -> list[Band]:
    """The bands with air above the first."""
    if not bands:
        return bands
    return [replace(bands[0], gap=gap, stretch=stretch), *bands[1:]]
