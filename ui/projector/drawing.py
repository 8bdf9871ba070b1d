"""Draws scenes: the one painter of the wall, the preview, the operator's card and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.meetings import scenes
from app.domain.meetings.scenes import Scene
from ui.projector.pause_scenes import draw_actions, draw_close, draw_recess, draw_sign, draw_welcome
from ui.projector.sheet import Sheet
from ui.projector.talk_scenes import draw_item, draw_material, draw_speakers
from ui.projector.vote_scenes import draw_result, draw_vote
from ui.theme import PROJECTOR

_DRAWN: dict[type[Scene], Callable[[Sheet, Any], None]] = {
    scenes.WelcomeScene: draw_welcome,
    scenes.ItemScene: draw_item,
    scenes.MaterialScene: draw_material,
    scenes.SpeakersScene: draw_speakers,
    scenes.RecessScene: draw_recess,
    scenes.VoteScene: draw_vote,
    scenes.ResultScene: draw_result,
    scenes.ActionsScene: draw_actions,
    scenes.CloseScene: draw_close,
    scenes.SignScene: draw_sign,
}


def ground(*, light: bool) -> QColor:
    """The colour behind everything."""
    return QColor(PROJECTOR["light" if light else "dark"].bg)


def paint_scene(
    painter: QPainter, area: QRect, scene: Scene, now: datetime, *, light: bool = False
) -> None:
    """Paint a scene into an area; every size is a share of the area's height."""
    if isinstance(scene, scenes.BlackScene):
        painter.fillRect(area, Qt.GlobalColor.black)
        return
    painter.fillRect(area, ground(light=light))
    painter.save()
    painter.setClipRect(area)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    _DRAWN[type(scene)](Sheet(painter, QRectF(area), now, light=light), scene)
    painter.restore()


def draw_scene(scene: Scene, size: QSize, now: datetime, *, light: bool = False) -> QImage:
    """A scene as a picture of that size."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        paint_scene(painter, image.rect(), scene, now, light=light)
    finally:
        painter.end()
    return image
