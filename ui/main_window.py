"""The window itself: remembers its place, and leaves only when what it shows may be left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.preferences import Preferences

WIDTH, HEIGHT = 1366, 768
LEAST_WIDTH, LEAST_HEIGHT = 640, 420
"""Not scaled with the text: large type on a small screen scrolls."""


class Leavable(Protocol):
    """What must be asked before the window goes: an open office."""

    def close(self, then: Callable[[], object]) -> None:
        """Finish and let go, then call ``then``."""
        ...


class MainWindow(QMainWindow):
    """One per program. ``guard`` is asked before the window closes.

    Signals: ``painted()`` once, when the window is first seen; ``closed()``.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._is_painted = False
        self.guard: Leavable | None = None
        self.show_title("")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._restore_place()

    def show_title(self, name: str) -> None:
        """Put the name of a community, or nothing, into the title bar."""
        self.setWindowTitle(self.tr("邻里台 · {name}").format(name=name) if name
                            else self.tr("邻里台"))  # fmt: skip

    def show_page(self, content: QWidget) -> None:
        """Show something else; what was shown before is deleted."""
        self.setCentralWidget(content)

    def come_forward(self) -> None:
        """A second start wants this window."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.keep_geometry("window", self.saveGeometry())
        if self.guard is not None:
            event.ignore()
            self.guard.close(self.close)
            return
        self.closed.emit()
        self._preferences.sync()
        event.accept()

    def _restore_place(self) -> None:
        kept = self._preferences.geometry("window")
        if kept is None or not self.restoreGeometry(kept):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableGeometry() if screen else self.geometry()
            self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
