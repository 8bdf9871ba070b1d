"""Takes the printed pages of a notice apart, sign by sign, with pdfminer.six."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser


@dataclass(frozen=True)
class Sign:
    """One printed character; ``y`` is its baseline from the foot of the sheet."""

    page: int
    text: str
    x: float
    right: float
    y: float
    size: float
    font: str


@dataclass(frozen=True)
class Pages:
    """Everything on the pages: signs in the order drawn, and the boxes of drawn shapes."""

    sizes: tuple[tuple[float, float], ...]
    signs: tuple[Sign, ...]
    shapes: tuple[tuple[int, float, float, float, float], ...]

    def words(self, signs: tuple[Sign, ...] | None = None) -> str:
        """What is read, without spaces."""
        return "".join("".join(sign.text for sign in signs or self.signs).split())

    def lines(self) -> Iterator[tuple[Sign, ...]]:
        """Signs beside each other on one baseline, without a hole between them."""
        for _, on_line in groupby(self.signs, lambda sign: (sign.page, round(sign.y, 1))):
            line: list[Sign] = []
            for sign in on_line:
                if line and not -1 < sign.x - line[-1].right < sign.size * 0.3:
                    yield tuple(line)
                    line = []
                line.append(sign)
            yield tuple(line)


def pages_of(pdf: bytes) -> Pages:
    """The pages of a PDF; the layout analysis of pdfminer, which is slow, is not used."""
    sizes: list[tuple[float, float]] = []
    signs: list[Sign] = []
    shapes: list[tuple[int, float, float, float, float]] = []
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(pdf))):
        interpreter.process_page(page)
        laid = device.get_result()
        sizes.append((laid.width, laid.height))
        for thing in laid:
            if isinstance(thing, LTChar):
                x, y = thing.matrix[4:]
                text, font = thing.get_text(), thing.fontname
                signs.append(Sign(number, text, x, thing.x1, y, thing.size, font))
            elif isinstance(thing, LTCurve):
                shapes.append((number, thing.x0, thing.y0, thing.x1, thing.y1))
    return Pages(tuple(sizes), tuple(signs), tuple(shapes))


def catalogue_of(pdf: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the PDF says about itself: its catalogue and its information."""
    document = PDFDocument(PDFParser(io.BytesIO(pdf)))
    return document.catalog, document.info[0]
