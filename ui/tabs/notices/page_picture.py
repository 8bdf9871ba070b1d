"""A small picture of a notice's first page; pressing it shows the page at full size."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.pressable import Pressable

WIDE, HIGH = 112, 158
"""Pixels at 100 %; as A4 stands."""


class PagePicture(Pressable):
    """Paints the page on its hairline, or a sign while there is none."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self._image = QImage()
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, image: QImage) -> None:
        """Show another page."""
        self._image = image
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(WIDE), px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(1, 1, -1, -1)
        if self._image.isNull():
            place = room
            painter.fillRect(place, theme.soft(Tone.PLAIN))
            side = theme.px(28)
            sign = pixmap("notices", side, Tone.MUTED)
            painter.drawPixmap(place.center().x() - side // 2, place.center().y() - side // 2, sign)
        else:
            size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            painter.drawImage(place, self._image)
        is_near = self.hasFocus() or self.underMouse()
        edge = theme.color(Tone.PRIMARY) if is_near else theme.line
        painter.setPen(QPen(edge, 2 if self.hasFocus() else theme.hairline))
        painter.drawRect(place)
        painter.end()
