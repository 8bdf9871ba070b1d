"""One field of the writing form: its name, the input, ready phrases, and what was found in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.tabs.notices.write.field_words import OPEN
from ui.tabs.notices.write.growing_area import GrowingArea
from ui.theme import Step, current
from ui.widgets.basics import ActionButton, column
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form_field import FormField, LeaveWatcher, TextInput

PHRASE_WIDE = 260
"""Pixels at 100 % after which a phrase is cut on its button."""
ONE_THING = "what"
ONE_LINE = frozenset({"title", "to", "contact", "phone", "issuer", "watch_phone"})


class NoticeField(QWidget):
    """A field of plain text.

    Signals: ``typed(text)``; ``left()`` the cursor went elsewhere.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        hint: str,
        *,
        is_needed: bool = False,
        is_expected: bool = False,
        phrases: Sequence[str] = (),
        aside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.name, self._phrases = name, tuple(phrases)
        self.was_left = False
        """Whether the person was here and went on; until then nothing is said to be missing."""
        self.input: QLineEdit | QPlainTextEdit
        if name in ONE_LINE:
            self.input = TextInput(placeholder=hint)
            self.input.textChanged.connect(self.typed)
        else:
            self.input = GrowingArea(placeholder=hint, least=2 if name == "what" else 1)
            self.input.textChanged.connect(lambda: self.typed.emit(self.text))
        self.input.setToolTip(hint)
        self.field = FormField(
            label, self.input, is_needed=is_needed, is_expected=is_expected, aside=aside
        )
        self._offers = FlowRow(gap=6)
        self._body = column(self.field, self._offers, gap=4)
        self.setLayout(self._body)
        watcher = LeaveWatcher(self.input)
        watcher.left.connect(self._leave)
        self._buttons = [self._phrase_button(phrase) for phrase in self._phrases]
        for button in self._buttons:
            self._offers.add(button)
        self.typed.connect(lambda _text: self._offer())
        self._offers.setHidden(not self._phrases)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.input.text() if isinstance(self.input, QLineEdit) else self.input.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another text; one that stands there already keeps its cursor."""
        if text == self.text:
            return
        if isinstance(self.input, QLineEdit):
            self.input.setText(text)
            self.input.setCursorPosition(0)
        else:
            self.input.setPlainText(text)

    def put_below(self, piece: QWidget) -> None:
        """Put something that helps to fill in right below the input."""
        self._body.insertWidget(1, piece)

    def select(self, start: int, end: int) -> None:
        """Put the cursor in, with these characters selected; without any, all of them."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        start, end = _units(self.text, start), _units(self.text, end)
        if isinstance(self.input, QLineEdit):
            if end > start:
                self.input.setSelection(start, end - start)
            elif start == 0:
                self.input.selectAll()
            else:
                self.input.setCursorPosition(start)
            return
        cursor = self.input.textCursor()
        cursor.setPosition(start)
        if end > start:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.input.setTextCursor(cursor)

    def tell(self, sentence: str, *, is_refused: bool) -> None:
        """Say below the input what was found in it; an empty sentence says nothing."""
        if is_refused and sentence:
            self.field.refuse(sentence)
        elif self.field.is_refused or self.field.message != sentence:
            self.field.accept()
            self.field.advise(sentence)

    def _leave(self) -> None:
        """Neither another window nor a menu over this one means that the person went on."""
        is_here = self.isActiveWindow() and QApplication.activePopupWidget() is None
        self.was_left = self.was_left or is_here
        self.left.emit()

    def _phrase_button(self, phrase: str) -> ActionButton:
        theme = current()
        metrics = QFontMetrics(theme.font(Step.BODY))
        shown = metrics.elidedText(phrase, Qt.TextElideMode.ElideRight, theme.px(PHRASE_WIDE))
        button = ActionButton(f"+ {shown}", on_click=lambda: self._insert(phrase))
        button.setProperty("kind", "phrase")
        # a click does not leave the field: what is then said below it would move the button away
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(phrase)
        button.setAccessibleName(self.tr("插入：{phrase}").format(phrase=phrase))
        return button

    def _insert(self, phrase: str) -> None:
        """Put a phrase at the end, on a line of its own, or in place of what was left open."""
        text = self.text.rstrip()
        between = "\n" if text and isinstance(self.input, QPlainTextEdit) else ""
        self.show_text(phrase if OPEN in text else f"{text}{between}{phrase}")
        self.select(len(self.text), len(self.text))

    def _offer(self) -> None:
        """What is in the text already is not offered again, nor a second «one thing»."""
        text = self.text
        is_said = self.name == ONE_THING and bool(text.strip()) and OPEN not in text
        hidden = [is_said or phrase in text for phrase in self._phrases]
        for button, is_hidden in zip(self._buttons, hidden, strict=True):
            button.setHidden(is_hidden)
        self._offers.setHidden(all(hidden))
        self._offers.updateGeometry()


def _units(text: str, place: int) -> int:
    """A place in a text as Qt counts it: a character beyond 65,535 (𬭎) takes two."""
    return len(text[:place].encode("utf-16-le")) // 2
