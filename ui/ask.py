"""Questions to the person at the screen, injected so that tests can answer them."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget

from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import DANGER, PRIMARY, ActionButton, column, row, words
from ui.widgets.form_field import FormField, TextInput


class Ask(Protocol):
    """What screens may ask. An answer of ``None`` or ``False`` means the person thought better."""

    def confirm_danger(self, title: str, consequence: str, action: str) -> bool:
        """Ask once before something that cannot be undone; ``action`` is on the button."""
        ...

    def open_file(self, title: str, kinds: str = "", folder: Path | None = None) -> Path | None:
        """A file to read; ``kinds`` as Qt writes them («Excel (*.xlsx *.csv)»)."""
        ...

    def open_files(
        self, title: str, kinds: str = "", folder: Path | None = None
    ) -> tuple[Path, ...]:
        """Several files to read."""
        ...

    def save_file(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        """Where to write a file."""
        ...

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        """A folder that exists or is to be made."""
        ...

    def text(
        self, title: str, label: str, start: str = "", *, action: str = "", is_secret: bool = False
    ) -> str | None:
        """One line of text."""
        ...

    def choose(self, title: str, sentence: str, choices: tuple[str, ...]) -> int | None:
        """One of a few; the answer is its position."""
        ...

    def tell_error(self, title: str, sentence: str) -> None:
        """Say what went wrong where no field is near enough to say it beside."""
        ...


class ScriptedAsk:
    """For tests: answers in the order given and remembers what was asked.

    Raises ``AssertionError`` when more is asked than the script knows.
    """

    def __init__(self, *answers: object) -> None:
        self.answers = deque(answers)
        self.asked: list[tuple[str, str]] = []

    def _answer(self, kind: str, title: str) -> object:
        self.asked.append((kind, title))
        if not self.answers:
            raise AssertionError(f"nobody expected to be asked: {kind} {title}")
        return self.answers.popleft()

    def confirm_danger(self, title: str, consequence: str, action: str) -> bool:
        del consequence, action
        return bool(self._answer("confirm_danger", title))

    def open_file(self, title: str, kinds: str = "", folder: Path | None = None) -> Path | None:
        del kinds, folder
        return self._path("open_file", title)

    def open_files(
        self, title: str, kinds: str = "", folder: Path | None = None
    ) -> tuple[Path, ...]:
        del kinds, folder
        answer = self._answer("open_files", title)
        return tuple(answer) if isinstance(answer, tuple | list) else ()

    def save_file(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        del suggested, kinds
        return self._path("save_file", title)

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        del start
        return self._path("folder", title)

    def text(
        self, title: str, label: str, start: str = "", *, action: str = "", is_secret: bool = False
    ) -> str | None:
        del label, start, action, is_secret
        answer = self._answer("text", title)
        return None if answer is None else str(answer)

    def choose(self, title: str, sentence: str, choices: tuple[str, ...]) -> int | None:
        del sentence, choices
        answer = self._answer("choose", title)
        return answer if isinstance(answer, int) else None

    def tell_error(self, title: str, sentence: str) -> None:
        self.asked.append(("tell_error", f"{title}: {sentence}"))

    def _path(self, kind: str, title: str) -> Path | None:
        answer = self._answer(kind, title)
        return answer if isinstance(answer, Path) else None


class QtAsk:
    """Asks with dialogs over a window."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def set_window(self, window: QWidget) -> None:
        """The window over which questions appear from now on."""
        self._window = window

    def confirm_danger(self, title: str, consequence: str, action: str) -> bool:
        dialog = _Question(self._window, title, consequence, Tone.SEAL)
        return (
            dialog.ask([(QCoreApplication.translate("Ask", "取消"), "plain"), (action, DANGER)])
            == 1
        )

    def open_file(self, title: str, kinds: str = "", folder: Path | None = None) -> Path | None:
        found, _ = QFileDialog.getOpenFileName(self._window, title, str(folder or ""), kinds)
        return Path(found) if found else None

    def open_files(
        self, title: str, kinds: str = "", folder: Path | None = None
    ) -> tuple[Path, ...]:
        found, _ = QFileDialog.getOpenFileNames(self._window, title, str(folder or ""), kinds)
        return tuple(Path(one) for one in found)

    def save_file(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        found, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        return Path(found) if found else None

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        found = QFileDialog.getExistingDirectory(self._window, title, str(start or ""))
        return Path(found) if found else None

    def text(
        self, title: str, label: str, start: str = "", *, action: str = "", is_secret: bool = False
    ) -> str | None:
        field = TextInput(start, is_secret=is_secret)
        dialog = _Question(self._window, title, "", Tone.PRIMARY, FormField(label, field))
        field.setFocus()
        field.selectAll()
        chosen = dialog.ask(
            [
                (QCoreApplication.translate("Ask", "取消"), "plain"),
                (action or QCoreApplication.translate("Ask", "确定"), PRIMARY),
            ]
        )
        return field.text().strip() if chosen == 1 else None

    def choose(self, title: str, sentence: str, choices: tuple[str, ...]) -> int | None:
        dialog = _Question(self._window, title, sentence, Tone.PRIMARY)
        last = len(choices) - 1
        kinds = [(text, PRIMARY if n == last else "plain") for n, text in enumerate(choices)]
        return dialog.ask(kinds)

    def tell_error(self, title: str, sentence: str) -> None:
        _Question(self._window, title, sentence, Tone.AMBER).ask(
            [(QCoreApplication.translate("Ask", "知道了"), PRIMARY)]
        )


class _Question(QDialog):
    """A small sheet with a title, a sentence and buttons; Esc is always the harmless way out."""

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
