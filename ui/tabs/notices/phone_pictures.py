"""A notice as pictures for the residents' group: the same pages, 1080 pixels wide."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPainter

from ui.printing.pdf_pages import PdfPages

WIDE = 1080
"""Pixels; what a telephone shows without making it smaller."""


def page_pictures(pdf: bytes) -> tuple[QImage, ...]:
    """Every page of a PDF as a picture; may be called in the background."""
    pages = PdfPages(pdf)
    try:
        return tuple(
            _of_width(pages.picture(number, WIDE / size.width()))
            for number, size in enumerate(pages.sizes)
        )
    finally:
        pages.close()


def one_below_the_other(pictures: Sequence[QImage]) -> QImage:
    """Several pictures as one, for a clipboard that holds only one."""
    if len(pictures) == 1:
        return pictures[0]
    whole = QImage(WIDE, sum(one.height() for one in pictures), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    top = 0
    for picture in pictures:
        painter.drawImage(0, top, picture)
        top += picture.height()
    painter.end()
    return whole


def save_pictures(pictures: Sequence[QImage], target: Path) -> Path:
    """Write them as PNG, several with numbers; returns the first file. Raises ``OSError``."""
    files = [target]
    if len(pictures) > 1:
        numbers = range(1, len(pictures) + 1)
        files = [target.with_name(f"{target.stem}-{number}.png") for number in numbers]
    for file, picture in zip(files, pictures, strict=True):
        if not picture.save(str(file), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
            said = QCoreApplication.translate("PhonePictures", "图片写不进去")
            raise OSError(0, said, str(file))
    return files[0]


def _of_width(picture: QImage) -> QImage:
    """Exactly as wide as wanted; the page is rounded up to whole pixels."""
    return picture if picture.width() == WIDE else picture.copy(0, 0, WIDE, picture.height())
