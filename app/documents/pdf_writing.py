"""The way of laid-out pages into a PDF: same pages, same bytes.

Pages of a series are nearly alike, so what draws a mark is worked out once and used again.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from threading import Lock
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from app.documents.page_frames import (
    BarsMark,
    BoxMark,
    LineMark,
    Mark,
    PageFrame,
    PictureMark,
    TextMark,
)
from app.documents.typography import REGULAR, Typesetter
from app.ports.progress import Progress

REPORT_EVERY = 20
"""Pages written between two reports of progress."""

DASH = (3.0, 3.0)

MOST_REMEMBERED = 20_000
"""Marks whose drawing is remembered; the rest of a very long document is worked out anew."""

# The published type stubs of reportlab know neither ``initialFontName`` as a name nor half of the
# methods, so a canvas is ``Any`` in this file and is seen in no other.

_in_turn = Lock()
"""reportlab reads a font file through one position shared by all documents."""


@dataclass(frozen=True)
class Identity:
    """What a PDF says about itself; ``language`` as in BCP 47 («zh-CN»)."""

    title: str
    author: str
    language: str


def write_pdf(
    frame: PageFrame,
    pages: Iterable[list[Mark]],
    identity: Identity,
    setter: Typesetter,
    progress: Progress,
    total: int,
) -> bytes:
    """Write the pages; each is emptied when it is written, so that memory stays low.

    They may be laid out while they are asked for; ``total`` is how many are expected. Fonts are
    embedded with just the characters used. Raises ``Cancelled`` through ``progress``.
    """
    with _in_turn:
        rl_config.useA85 = 0  # binary streams: a fifth smaller than text ones
        target = io.BytesIO()
        canvas = _open_canvas(target, frame, identity)
        shapes, texts = _Shapes(canvas, frame), _Texts(canvas, frame, setter)
        for number, page in enumerate(pages):
            if number % REPORT_EVERY == 0:
                progress.report(min(number, total), total)
            shapes.draw(page)
            texts.draw(page)  # above every shape
            page.clear()
            canvas.showPage()
        canvas.save()
        progress.report(total, total)
        return target.getvalue()


def _open_canvas(target: io.BytesIO, frame: PageFrame, identity: Identity) -> Any:
    canvas: Any = cast("Any", Canvas)(
        target,
        pagesize=(frame.width, frame.height),
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,  # without it every page names a Helvetica nobody embeds
        lang=identity.language,
    )
    canvas.setTitle(identity.title)
    canvas.setAuthor(identity.author)
    canvas.setSubject(identity.title)
    canvas.setCreator("LinliDesk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


class _Texts:
    """Draws the texts of pages: PDF operators of ISO 32000-1, 9.4.

    reportlab's own text object looks at every character of every text again; in a series nearly
    all of them were drawn on the page before.
    """

    def __init__(self, canvas: Any, frame: PageFrame, setter: Typesetter) -> None:
        self._canvas = canvas
        self._document = canvas._doc  # noqa: SLF001 - subsets of fonts belong to it
        self._frame = frame
        self._setter = setter
        self._drawn: dict[TextMark, str] = {}
        self._fonts: dict[str, _Codes] = {}

    def draw(self, page: Iterable[Mark]) -> None:
        """Draw every text of a page, in their order."""
        code, grey_now = ["BT"], 0.0
        for mark in page:
            if not isinstance(mark, TextMark):
                continue
            if mark.grey != grey_now:
                code.append(f"{_number(mark.grey)} g")
                grey_now = mark.grey
            code.append(self._drawn.get(mark) or self._code_of(mark))
        code.append("ET")
        self._canvas.addLiteral("\n".join(code))

    def _code_of(self, mark: TextMark) -> str:
        x, y = _number(mark.x), _number(self._frame.height - mark.y)
        size = _number(mark.size)
        code = [f"1 0 0 1 {x} {y} Tm"]
        for font, piece in self._setter.runs(mark.text, bold=mark.bold):
            for subset, written in self._codes(font).of(piece):
                code.append(f"{subset} {size} Tf <{written}> Tj")
        drawn = " ".join(code)
        if len(self._drawn) < MOST_REMEMBERED:
            self._drawn[mark] = drawn
        return drawn

    def _codes(self, font: str) -> _Codes:
        if font not in self._fonts:
            self._fonts[font] = _Codes(pdfmetrics.getFont(font), self._document)
        return self._fonts[font]


class _Codes(dict[str, tuple[str, str]]):
    """How characters are written in one font: the name of the subset, and two hex digits."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font, self._document = font, document

    def __missing__(self, character: str) -> tuple[str, str]:
        ((subset, byte),) = self._font.splitString(character, self._document)
        found = (self._font.getSubsetInternalName(subset, self._document), byte.hex())
        self[character] = found
        return found

    def of(self, text: str) -> Iterable[tuple[str, str]]:
        """The text in pieces of one subset each."""
        for subset, codes in groupby([self[one] for one in text], itemgetter(0)):
            yield subset, "".join([code for _, code in codes])


def _number(value: float) -> str:
    """A length as PDF writes it: a thousandth of a point is finer than any printer."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


class _Shapes:
    """Draws what is not text, once; a second time the same operators are written again."""

    def __init__(self, canvas: Any, frame: PageFrame) -> None:
        self._canvas, self._frame = canvas, frame
        self._drawn: dict[LineMark | BoxMark | BarsMark, str] = {}

    def draw(self, page: Iterable[Mark]) -> None:
        """Draw every shape of a page, in their order."""
        for mark in page:
            match mark:
                case TextMark():
                    continue
                case PictureMark():  # must be named on every page that shows it
                    _draw_picture(self._canvas, self._frame, mark)
                case _ if mark in self._drawn:
                    self._canvas.addLiteral(self._drawn[mark])
                case _:
                    self._draw(mark)

    def _draw(self, mark: LineMark | BoxMark | BarsMark) -> None:
        code: list[str] = self._canvas._code  # noqa: SLF001 - nothing public tells what was drawn
        start = len(code)
        _draw_shape(self._canvas, self._frame, mark)
        if len(self._drawn) < MOST_REMEMBERED:
            self._drawn[mark] = "\n".join(code[start:])


def _draw_picture(canvas: Any, frame: PageFrame, mark: PictureMark) -> None:
    picture = ImageReader(io.BytesIO(mark.content))
    foot = frame.height - mark.y - mark.height
    canvas.drawImage(picture, mark.x, foot, mark.width, mark.height)


def _draw_shape(canvas: Any, frame: PageFrame, mark: LineMark | BoxMark | BarsMark) -> None:
    canvas.saveState()
    match mark:
        case LineMark():
            canvas.setLineWidth(mark.weight)
            canvas.setStrokeGray(mark.grey)
            if mark.dashed:
                canvas.setDash(*DASH)
            canvas.line(mark.x1, frame.height - mark.y1, mark.x2, frame.height - mark.y2)
        case BoxMark():
            _draw_box(canvas, frame, mark)
        case BarsMark():
            path = canvas.beginPath()
            foot = frame.height - mark.y - mark.height
            for left, width in mark.stripes:
                path.rect(left, foot, width, mark.height)
            canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _draw_box(canvas: Any, frame: PageFrame, mark: BoxMark) -> None:
    canvas.setLineWidth(mark.weight)
    canvas.setStrokeGray(mark.grey)
    if mark.dashed:
        canvas.setDash(*DASH)
    if mark.fill is not None:
        canvas.setFillGray(mark.fill)
    shape = (mark.x, frame.height - mark.y - mark.height, mark.width, mark.height)
    stroke, fill = int(mark.weight > 0), int(mark.fill is not None)
    if mark.radius:
        canvas.roundRect(*shape, mark.radius, stroke=stroke, fill=fill)
    else:
        canvas.rect(*shape, stroke=stroke, fill=fill)
