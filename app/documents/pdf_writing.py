"""The way of laid-out pages into a PDF: same pages, same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
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
    pages: Sequence[list[Mark]],
    identity: Identity,
    setter: Typesetter,
    progress: Progress,
) -> bytes:
    """Write the pages; each is emptied when it is written, so that memory stays low.

    Fonts are embedded with just the characters used. Raises ``Cancelled`` through ``progress``.
    """
    with _in_turn:
        rl_config.useA85 = 0  # binary streams: a fifth smaller than text ones
        target = io.BytesIO()
        canvas = _open_canvas(target, frame, identity)
        for number, page in enumerate(pages):
            if number % REPORT_EVERY == 0:
                progress.report(number, len(pages))
            for mark in page:
                _draw_shape(canvas, frame, mark)
            _draw_texts(canvas, frame, page, setter)  # above every shape
            page.clear()
            canvas.showPage()
        canvas.save()
        progress.report(len(pages), len(pages))
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


def _draw_texts(canvas: Any, frame: PageFrame, marks: Iterable[Mark], setter: Typesetter) -> None:
    texts = canvas.beginText()
    font_now: tuple[str, float] | None = None
    grey_now = 0.0
    for mark in marks:
        if not isinstance(mark, TextMark):
            continue
        texts.setTextOrigin(mark.x, frame.height - mark.y)
        if mark.grey != grey_now:
            texts.setFillGray(mark.grey)
            grey_now = mark.grey
        for font, piece in setter.runs(mark.text, bold=mark.bold):
            if font_now != (font, mark.size):
                texts.setFont(font, mark.size)
                font_now = (font, mark.size)
            texts.textOut(piece)
    canvas.drawText(texts)


def _draw_shape(canvas: Any, frame: PageFrame, mark: Mark) -> None:
    if isinstance(mark, TextMark):
        return
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
        case PictureMark():
            picture = ImageReader(io.BytesIO(mark.content))
            foot = frame.height - mark.y - mark.height
            canvas.drawImage(picture, mark.x, foot, mark.width, mark.height)
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
