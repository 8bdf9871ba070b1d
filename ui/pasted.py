"""What is pasted or dropped: files of this computer, or a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QPixmap


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer; addresses on the web are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def picture_in(data: QMimeData) -> QImage | None:
    """The picture, if there is one."""
    picture = data.imageData()
    if isinstance(picture, QPixmap):  # as this program itself may have put it there
        picture = picture.toImage()
    return picture if isinstance(picture, QImage) else None
