"""A PDF opened for looking at and for printing: its pages as pictures of any size.

PDFium may be used by one thread at a time, whatever the document; every call goes through one lock.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from threading import Lock
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_pdfium = Lock()

STRIP_PIXELS = 4_000_000
"""A page is handed to the printer in strips of at most so many pixels: 16 MB each."""


class PdfPages:
    """An open PDF. Sizes are points (1/72 inch); a scale of 1 is one pixel per point.

    ``None`` has no pages. Raises ``ValueError`` when the bytes are no PDF. May be used from any
    thread until ``close``.
    """

    def __init__(self, pdf: bytes | None) -> None:
        self._document: Any = None
        self.sizes: tuple[QSizeF, ...] = ()
        if pdf is not None:
            self._open(pdf)

    def _open(self, pdf: bytes) -> None:
        import pypdfium2  # 30 ms that a start without printing need not pay

        with _pdfium:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
            except pypdfium2.PdfiumError as error:
                raise ValueError("not a PDF") from error
            self.sizes = tuple(
                QSizeF(*self._document.get_page_size(number))
                for number in range(len(self._document))
            )

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, scale: float) -> QImage:
        """The page, drawn for a screen; an empty picture once the document is closed."""
        with _pdfium:
            if self._document is None:
                return QImage()
            page = self._document[number]
            try:
                return _image(page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False))
            finally:
                page.close()

    def strips(self, number: int, scale: float) -> Iterator[tuple[int, QImage]]:
        """The page in strips from top to bottom, drawn for a printer.

        Each comes with how many pixels lie above it; together they are the whole page.
        """
        size = self.sizes[number]
        width, height = math.ceil(size.width() * scale), math.ceil(size.height() * scale)
        step = max(1, STRIP_PIXELS // width)
        for top in range(0, height, step):
            below = max(height - top - step, 0)
            # half a pixel less, because the cut is rounded up to whole ones
            crop = (0, max(below - 0.5, 0) / scale, 0, max(top - 0.5, 0) / scale)
            with _pdfium:
                page = self._document[number]
                bitmap = page.render(
                    scale=scale,
                    crop=crop,
                    prefer_bgrx=True,
                    may_draw_forms=False,
                    optimize_mode="print",
                )
                image = _image(bitmap)
                page.close()
            yield top, image

    def close(self) -> None:
        """Let go of the document; waits for a page being drawn."""
        with _pdfium:
            if self._document is not None:
                self._document.close()
                self._document = None


def _image(bitmap: Any) -> QImage:
    """A copy of what PDFium drew, in memory of Qt's own."""
    shared = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    image = shared.copy()
    bitmap.close()
    return image
