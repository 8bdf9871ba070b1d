"""A sentence at the foot of the window that something was done, with «撤销» beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import current
from ui.widgets.basics import ActionButton, row, words

SHOWN = 7_000
"""Milliseconds a toast stays; while it has the focus or the mouse it stays longer."""


class Toast(QFrame):
    """Lies over the lower middle of ``parent``; never takes the focus, never blocks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "toast")
        self._text = words("")
        self._act: Callable[[], object] | None = None
        self._button = ActionButton("", kind="toast", on_click=self._do)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box = row(self._text, self._button, gap=16)
        box.setContentsMargins(px(18), px(4), px(10), px(4))
        self.setLayout(box)
        self.setMinimumHeight(px(46))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._timer.timeout.connect(self._leave)
        self._ground = parent
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button when there is something to do about it."""
        metrics, room = self._text.fontMetrics(), self._ground.width() // 2
        self._text.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        self._text.setToolTip(text)
        self._act = act
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        self.adjustSize()
        self._place()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What is said, in full."""
        return self.accessibleName() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent, px = self._ground, current().px
        left = (parent.width() - self.width()) // 2
        self.move(max(0, left), parent.height() - self.height() - px(48))

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
