"""Draws scenes: the one painter of the wall, the preview, the operator's card and pictures."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.meetings.scenes import BlackScene, Scene
from ui.theme import PROJECTOR


def ground(*, light: bool) -> QColor:
    """The colour behind everything."""
    return QColor(PROJECTOR["light" if light else "dark"].bg)


def paint_scene(
    painter: QPainter, area: QRect, scene: Scene, now: datetime, *, light: bool = False
) -> None:
    """Paint a scene into an area; sizes are shares of the area's height."""
    del now
    black = Qt.GlobalColor.black
    painter.fillRect(area, black if isinstance(scene, BlackScene) else ground(light=light))


def draw_scene(scene: Scene, size: QSize, now: datetime, *, light: bool = False) -> QImage:
    """A scene as a picture."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, image.rect(), scene, now, light=light)
    painter.end()
    return image
