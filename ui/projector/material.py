"""Turns a page of material into a picture for the wall; done in the background."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from app.services.meetings.scenes import Material
from ui.printing.pdf_pages import PdfPages

LARGEST = QSize(1920, 1440)
"""Pixels a page is drawn in; the wall scales it down to what there is room for."""

PDF = "application/pdf"


def read_material(content: bytes, media_type: str, page: int) -> Material:
    """A page, from 1, of a PDF or the one of a picture; a page too far is the last.

    Raises ``ValueError`` when the content is neither.
    """
    if media_type == PDF:
        return _pdf_page(content, page)
    image = QImage.fromData(content)
    if image.isNull():
        raise ValueError("not a picture")
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    if image.width() > LARGEST.width() or image.height() > LARGEST.height():
        image = image.scaled(LARGEST, kept, smooth)
    return Material(_encoded(image), 1, 1)


def _pdf_page(content: bytes, page: int) -> Material:
    pages = PdfPages(content)
    try:
        number = min(max(1, page), len(pages))
        size = pages.sizes[number - 1]
        scale = min(LARGEST.width() / size.width(), LARGEST.height() / size.height())
        return Material(_encoded(pages.picture(number - 1, scale)), number, len(pages))
    finally:
        pages.close()


def _encoded(image: QImage) -> bytes:
    """As a bitmap: it is read again in a few milliseconds."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(kept, b"bmp").write(image.convertToFormat(QImage.Format.Format_RGB32))
    return bytes(kept.data().data())
