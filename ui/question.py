"""A small sheet with a title, a sentence and buttons: the dialog behind ``QtAsk``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import DANGER, PRIMARY, ActionButton, column, row, words
from ui.widgets.form_field import FormField, TextInput

__all__ = ["DANGER", "PRIMARY", "FormField", "Question", "TextInput", "Tone"]


class Question(QDialog):
    """Esc is always the harmless way out."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        sentence: str,
        tone: Tone,
        *pieces: QWidget,
    ) -> None:
        super().__init__(parent)
        px = current().px
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        sign = QLabel()
        pictures = {Tone.SEAL: "warning", Tone.AMBER: "error"}
        sign.setPixmap(pixmap(pictures.get(tone, "info"), px(28), tone))
        told = words(sentence, wraps=True)
        told.setMinimumWidth(px(360))
        told.setVisible(bool(sentence))
        self._chosen: int | None = None
        self._buttons = row(None, gap=8)
        text = column(words(title, "heading", wraps=True), told, *pieces, gap=10)
        head = row(sign, text, gap=14)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, 8, self._buttons, gap=12, margin=20))
        self.setMaximumWidth(px(640))

    def ask(self, choices: list[tuple[str, str]]) -> int | None:
        """Wait for an answer: the position of a button, each given as words and kind."""
        for position, (text, kind) in enumerate(choices):
            button = ActionButton(text, kind=kind, on_click=lambda n=position: self._choose(n))
            button.setAutoDefault(kind != DANGER)
            button.setDefault(kind == PRIMARY)
            self._buttons.addWidget(button)
        self.exec()
        return self._chosen

    def _choose(self, position: int) -> None:
        self._chosen = position
        self.accept()
