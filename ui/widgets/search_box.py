"""The search field above every list: waits until typing pauses, Esc empties it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.icons import icon
from ui.theme import Tone, current

PAUSE = 60
"""Milliseconds without a key before the search is asked."""


class SearchBox(QLineEdit):
    """Signals: ``searched(text)`` after a pause in typing, at once on Enter or when emptied;
    ``left_down()`` when the arrow down asks for the list below.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, hint: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self.setPlaceholderText(f"{hint}  Ctrl+F")
        self.setAccessibleName(accessible_name)
        self.setMinimumWidth(current().px(200))
        self.setMaximumWidth(current().px(440))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        leading = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icon("search", Tone.MUTED), leading)
        self._clear = QAction(icon("clear", Tone.MUTED), self.tr("清除搜索"), self)
        self._clear.triggered.connect(self.empty)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._note_change)
        self.returnPressed.connect(self._ask)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.take_focus)

    def take_focus(self) -> None:
        """Put the cursor in, everything selected, so that typing starts anew."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def empty(self) -> None:
        """Search for nothing: show everything again."""
        self.clear()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def _note_change(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if self.text().strip() != self._asked:
            self._asked = self.text().strip()
            self.searched.emit(self._asked)
