"""A small form that opens in a card, and a few words of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.widgets.flow_layout import FlowRow


class Composer(QFrame):
    """One inline form with a title, a button that does it, and Esc to think better.

    Signals: ``closed()``.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self.title = words("", "strong")
        self.wrong = words("", "error", wraps=True)
        self.wrong.hide()
        leave = ActionButton("", kind=QUIET, picture="close", on_click=self.closed.emit)
        leave.setAccessibleName(self.tr("收起"))
        self._body = column(row(self.title, None, leave, gap=8), gap=6)
        px = current().px
        self._body.setContentsMargins(px(16), px(6), px(12), px(10))
        self.setLayout(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def refuse(self, sentence: str) -> None:
        """Say why it was not stored."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def take_focus(self) -> None:
        """Put the cursor where typing begins."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class Toggles(FlowRow):
    """A few words of which one is chosen. Signals: ``chosen()``."""

    chosen = Signal()

    def __init__(self, offered: Sequence[tuple[object, str]]) -> None:
        super().__init__(gap=6)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        for value, text in offered:
            button = ActionButton(text)
            button.setCheckable(True)
            button.setProperty("toggle", "true")
            button.toggled.connect(lambda on, b=button: _emphasise(b, on=on))
            self._group.addButton(button, len(self._values))
            self._values.append(value)
            self.add(button)
        self._group.idClicked.connect(lambda _n: self.chosen.emit())

    @property
    def value(self) -> object:
        """What is chosen, ``None`` when nothing is."""
        position = self._group.checkedId()
        return self._values[position] if position >= 0 else None

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in the order offered."""
        return self._group.buttons()

    def choose(self, value: object) -> None:
        """Choose by value."""
        self._group.button(self._values.index(value)).setChecked(True)

    def clear(self) -> None:
        """Choose nothing."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The form around it takes no account of a second line that long words need.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def take_focus(self) -> None:
        """Put the cursor on the first."""
        self._group.buttons()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _emphasise(button: ActionButton, *, on: bool) -> None:
    font = button.font()
    font.setBold(on)
    button.setFont(font)
    button.setDown(on)
