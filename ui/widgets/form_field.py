"""A field of a form: its name above, what is wrong below, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import Tone, current
from ui.widgets.basics import column, restyle, row, words
from ui.widgets.fitting_words import OneLine


class FormField(QWidget):
    """Puts a label above an input and room for a sentence below it.

    The sentence is also the input's accessible description, so it is read aloud.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        is_needed: bool = False,
        is_expected: bool = False,
        aside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``is_expected`` marks what may be left out but seldom should; ``aside`` stands at the
        right end of the label's line: a button that helps to fill in.
        """
        super().__init__(parent)
        self.input = field
        self._hint = hint
        name = words(label, "strong")
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self._below = words(hint, "small", wraps=True)
        needed = words(self.tr("必填") if is_needed else "", "small")
        if is_expected and not is_needed:
            needed = OneLine(self.tr("最好写上"), "small", Tone.MUTED)
        # The stretch keeps fields side by side in line when one of them says more below.
        head = row(name, needed, None, gap=8)
        if aside is not None:
            head.addWidget(aside)
        self.setLayout(column(head, field, self._below, None, gap=4))
        # Only now: shown before it has a parent, a label is a window of its own for a moment.
        self._below.setVisible(bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong beside the field."""
        self._show(sentence, wrong=True)

    def accept(self) -> None:
        """Take back what was said to be wrong."""
        self._show(self._hint, wrong=False)

    def advise(self, sentence: str) -> None:
        """Say something helpful that is not an error."""
        self._show(sentence or self._hint, wrong=False)

    @property
    def message(self) -> str:
        """What is said below the field now."""
        return self._below.text()

    @property
    def is_refused(self) -> bool:
        return self.input.property("wrong") == "true"

    def _show(self, sentence: str, *, wrong: bool) -> None:
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
        self._below.setProperty("role", "error" if wrong else "small")
        restyle(self._below)
        self.input.setProperty("wrong", "true" if wrong else "false")
        self.input.setAccessibleDescription(sentence)
        restyle(self.input)


class TextInput(QLineEdit):
    """One line of text. Input of any length is kept, nothing typed is ever refused silently."""

    def __init__(self, text: str = "", *, placeholder: str = "", is_secret: bool = False) -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)
        if is_secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field, Ctrl+Enter is the form's «save».

    Signals: ``submitted()`` on Ctrl+Enter.
    """

    submitted = Signal()

    def __init__(self, text: str = "", *, placeholder: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        high = self.fontMetrics().lineSpacing() * lines + current().px(20)
        self.setFixedHeight(high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class LeaveWatcher(QObject):
    """Tells when the cursor leaves a field, to check what was typed there.

    Signals: ``left()``.
    """

    left = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
