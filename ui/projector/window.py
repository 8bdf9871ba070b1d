"""The window the room looks at: a scene filling a screen, or a preview of it beside the work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from app.domain.meetings.scenes import BlackScene, Scene
from ui.projector.drawing import ground, paint_scene
from ui.theme import PROJECTOR, current

TICK = 500
"""Milliseconds between two looks at the clock (field rules §4.6)."""

PREVIEW = QSize(640, 360)


class ProjectorWindow(QWidget):
    """Paints one scene at a time; knows nothing of meetings.

    ``now`` tells the time that clocks show. Signals: ``key_came(key, is_repeat)`` a key was pressed
    here; ``left()`` the person closed it.
    """

    key_came = Signal(int, bool)
    left = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._scene: Scene = BlackScene()
        self._is_light = False
        self._notice = ""
        self.is_preview = True
        # It never keeps the program alive, and never takes the keys from the operator.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 180)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.update)

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene, *, is_light: bool) -> None:
        """Show another scene, at once."""
        self._scene, self._is_light = scene, is_light
        self.setAccessibleName(type(scene).__name__)
        self.update()

    def wear_frame(self) -> None:
        """Be a window that can be moved and resized, for a preview."""
        self.is_preview = True
        self.hide()
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("投影预览"))
        self.unsetCursor()
        self.resize(PREVIEW * (current().scale / 100))

    def stand_in_corner(self, screen: QRect) -> None:
        """Stand at the lower right of a screen, off what is being worked on."""
        away = current().px(48)
        self.move(screen.right() - self.width() - away, screen.bottom() - self.height() - 2 * away)

    def drop_frame(self) -> None:
        """Be nothing but the scene, for a screen of its own."""
        self.is_preview = False
        self.hide()
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("投影"))
        self.setCursor(Qt.CursorShape.BlankCursor)

    def say(self, notice: str) -> None:
        """A word to the operator under the preview, or nothing."""
        self._notice = notice
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        area = self.rect()
        if not self.is_preview:
            paint_scene(painter, area, self._scene, self._now(), light=self._is_light)
            return
        strip = current().px(32) if self._notice else 0
        painter.fillRect(area, ground(light=self._is_light))
        room = area.adjusted(0, 0, 0, -strip)
        paint_scene(painter, letterbox(room), self._scene, self._now(), light=self._is_light)
        if self._notice:
            self._paint_notice(painter, QRect(0, room.bottom() + 1, area.width(), strip))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_came.emit(event.key(), event.isAutoRepeat())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.left.emit()

    def _paint_notice(self, painter: QPainter, area: QRect) -> None:
        theme = current()
        tokens = PROJECTOR["dark"]
        painter.fillRect(area, ground(light=False))
        font = QFont(theme.font())
        painter.setFont(font)
        painter.setPen(QColor(tokens.amber))
        middle = Qt.AlignmentFlag.AlignCenter
        words = painter.fontMetrics().elidedText(
            self._notice, Qt.TextElideMode.ElideRight, area.width() - theme.px(16)
        )
        painter.drawText(area, middle, words)


def letterbox(room: QRect) -> QRect:
    """The largest 16:9 in the middle of a room."""
    wide = min(room.width(), room.height() * 16 // 9)
    high = wide * 9 // 16
    left = room.left() + (room.width() - wide) // 2
    return QRect(left, room.top() + (room.height() - high) // 2, wide, high)
