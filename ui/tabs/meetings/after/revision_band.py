"""The band above minutes being revised: why, and sealing the revision or leaving it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words
from ui.widgets.form_field import TextInput


class RevisionBand(QFrame):
    """Signals: ``sealed(reason)``; ``left()`` the revision waits as a draft; ``dropped()``."""

    sealed = Signal(str)
    left = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.reason = TextInput(placeholder=self.tr("如：业委会核对后更正第二轮的票数"))
        self.reason.setAccessibleName(self.tr("为什么修订"))
        self.wrong = words("", "error", wraps=True)
        self.wrong.hide()
        self.seal_button = ActionButton(
            self.tr("封存修订"), kind=PRIMARY, key="Ctrl+S", on_click=self._seal
        )
        self.leave_button = ActionButton(self.tr("以后再改"), on_click=self.left.emit)
        self.drop_button = ActionButton(self.tr("放弃修订"), on_click=self.dropped.emit)
        title = words(self.tr("修订原因"), "strong")
        acts = row(title, self.reason, self.leave_button, self.drop_button, self.seal_button, gap=8)
        acts.setStretch(1, 1)
        told = words(
            self.tr("直接在下面改。封存后成为新的一版，原来的版本一直留着。"), "small", wraps=True
        )
        box = column(acts, told, self.wrong, gap=4)
        px = current().px
        box.setContentsMargins(px(16), px(10), px(12), px(10))
        self.setLayout(box)
        self.reason.returnPressed.connect(self._seal)

    def start(self) -> None:
        """Begin with an empty reason."""
        self.reason.clear()
        self.refuse("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say why it was not sealed."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _seal(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.refuse(self.tr("需要写明原因"))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.refuse("")
        self.sealed.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
