"""A real window on an office, and two hands on its keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from app.office import Office
from ui.ask import ScriptedAsk
from ui.main_window import MainWindow
from ui.office_session import OfficeSession
from ui.preferences import Preferences
from ui.task_runner import InlineTaskRunner
from ui.theme import apply_theme

PATIENCE, STEP = 3000, 20
"""Milliseconds something may take that comes after a pause in typing; how often one looks."""


class Hands:
    """Whoever sits at the window; ``answers`` are given to what the program asks, in order."""

    def __init__(
        self, app: QApplication, office: Office, preferences: Preferences, *answers: object
    ) -> None:
        apply_theme(app, "light", 100)
        self._app, self.office = app, office
        self.window = MainWindow(preferences)
        self.session = OfficeSession(
            office, self.window, InlineTaskRunner(), ScriptedAsk(*answers), preferences
        )
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        if not QTest.qWaitForWindowActive(self.window):
            raise RuntimeError("the window did not come to the front")

    def press(self, *keys: str) -> None:
        """Press keys one after the other: «V», «Ctrl+Enter»."""
        for key in keys:
            stroke = QKeySequence(key)[0]
            QTest.keyClick(self._focus, stroke.key(), stroke.keyboardModifiers())
            settle()

    def write(self, text: str) -> None:
        """Write Chinese, as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus, event)
        settle()

    def click(self, button: QAbstractButton) -> None:
        """Click a button that has no key."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def choose(self, words: str) -> None:
        """Choose an entry of the menu that is open, by how it begins."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.setActiveAction(next(act for act in menu.actions() if act.text().startswith(words)))
        self.press("Enter")
        self.come_back()

    def come_back(self) -> None:
        """Turn to the window again; without a display nobody else does it when a menu closes."""
        self.window.activateWindow()
        settle()

    def wait_until(self, come: Callable[[], object]) -> None:
        """Wait for something that follows a pause."""
        waited = 0
        while not come():
            assert waited < PATIENCE
            QTest.qWait(STEP)
            waited += STEP

    @property
    def _focus(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window


def settle() -> None:
    """Let everything come that waits for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
