"""Icons by meaning: Lucide line drawings (ISC licence), tinted with the colours of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from ui.theme import RESOURCES, Tone, current


def icon(meaning: str, tone: Tone = Tone.PLAIN, *, on_primary: bool = False, gap: int = 0) -> QIcon:
    """The drawing ``resources/icons/<meaning>.svg``; ``on_primary`` tints it for primary buttons.

    ``gap`` is empty space at its right, in pixels at 100 %, which keeps words at a distance.
    Raises ``FileNotFoundError`` for a meaning that has no drawing.
    """
    theme = current()
    color = theme.on_primary if on_primary else theme.color(tone)
    return _icon(meaning, color.name(), theme.color(Tone.MUTED).name(), theme.px(18), theme.px(gap))


def pixmap(meaning: str, size: int, tone: Tone = Tone.PLAIN) -> QPixmap:
    """The drawing as a picture of ``size`` logical pixels."""
    return _pixmap(meaning, current().color(tone).name(), size, _device_pixel_ratio())


def icon_size(gap: int = 0) -> QSize:
    """The size of icons on buttons and tabs."""
    side = current().px(18)
    return QSize(side + current().px(gap), side)


@cache
def _icon(meaning: str, color: str, disabled: str, side: int, gap: int) -> QIcon:
    drawn = QIcon()
    for ratio in (1.0, 2.0):
        drawn.addPixmap(_pixmap(meaning, color, side, ratio, gap))
        drawn.addPixmap(_pixmap(meaning, disabled, side, ratio, gap), QIcon.Mode.Disabled)
    return drawn


@cache
def _pixmap(meaning: str, color: str, side: int, ratio: float, gap: int = 0) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # 3 ms, and only a window that shows icons needs it

    picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing = _drawing(meaning).replace("currentColor", QColor(color).name())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@cache
def _drawing(meaning: str) -> str:
    return (RESOURCES / "icons" / f"{meaning}.svg").read_text(encoding="utf-8")


def _device_pixel_ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
