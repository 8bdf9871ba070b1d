"""The search field above every list: waits until typing pauses, Esc empties it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from ui.icons import icon, icon_size, pixmap
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
        side = current().px(26)
        self.setTextMargins(side, 0, side, 0)
        self._clear = QToolButton(self)
        self._clear.setIcon(icon("clear", Tone.MUTED))
        self._clear.setIconSize(icon_size())
        self._clear.setToolTip(self.tr("清除搜索"))
        self._clear.setAccessibleName(self.tr("清除搜索"))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.empty)
        self._clear.hide()
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

    def begin(self, text: str) -> None:
        """Go on typing here after the first letter, which was typed on the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(text)

    def empty(self) -> None:
        """Search for nothing: show everything again."""
        self.clear()
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Drawn here, because the icons of a line edit do not grow with the text.
        side = current().px(18)
        painter = QPainter(self)
        lens = pixmap("search", side, Tone.MUTED)
        painter.drawPixmap(current().px(10), (self.height() - side) // 2, lens)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = current().px(28)
        left = self.width() - side - current().px(4)
        self._clear.setGeometry(left, (self.height() - side) // 2, side, side)

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
