"""Turns a page of material into a picture for the wall; done in the background."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter

from app.domain.meetings.scenes import Half
from app.services.meetings.scenes import Material
from ui.printing.pdf_pages import PdfPages

LARGEST = QSize(1920, 1440)
"""Pixels a page is drawn in; the wall scales it down to what there is room for."""

HALF = 0.52
"""Share of a page's height that a half shows: what stands in the middle is whole on one of them."""

PDF = "application/pdf"


def read_material(content: bytes, media_type: str, turn: int) -> Material:
    """What a PDF shows at a turn, from 1, or the picture; a turn too far is the last.

    A page higher than wide takes two turns, its upper half and its lower, so that the room can
    read it. Raises ``ValueError`` when the content is neither.
    """
    if media_type == PDF:
        return _pdf_page(content, turn)
    image = QImage.fromData(content)
    if image.isNull():
        raise ValueError("not a picture")
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    if image.width() > LARGEST.width() or image.height() > LARGEST.height():
        image = image.scaled(LARGEST, kept, smooth)
    return Material(_encoded(image), 1, 1)


def _pdf_page(content: bytes, turn: int) -> Material:
    pages = PdfPages(content)
    try:
        turns = [
            (number, half) for number, size in enumerate(pages.sizes) for half in _halves(size)
        ]
        turn = min(max(1, turn), len(turns))
        number, half = turns[turn - 1]
        size = pages.sizes[number]
        high = size.height() * (1 if half is Half.WHOLE else HALF)
        scale = min(LARGEST.width() / size.width(), LARGEST.height() / high)
        image = pages.picture(number, scale)
        if half is not Half.WHOLE:
            high = round(image.height() * HALF)
            top = 0 if half is Half.UPPER else image.height() - high
            image = image.copy(0, top, image.width(), high)
        return Material(_encoded(image), number + 1, len(pages), half, turn, len(turns))
    finally:
        pages.close()


def _halves(size: QSizeF) -> tuple[Half, ...]:
    is_high = size.height() > size.width()
    return (Half.UPPER, Half.LOWER) if is_high else (Half.WHOLE,)


def _encoded(image: QImage) -> bytes:
    """As a bitmap: it is read again in a few milliseconds."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(kept, b"bmp").write(image.convertToFormat(QImage.Format.Format_RGB32))
    return bytes(kept.data().data())
