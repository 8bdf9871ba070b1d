"""Questions to the person at the screen, injected so that tests can answer them."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


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
    """Asks with dialogs over a window; what they are made of is loaded when something is asked."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def set_window(self, window: QWidget) -> None:
        """The window over which questions appear from now on."""
        self._window = window

    def confirm_danger(self, title: str, consequence: str, action: str) -> bool:
        from ui.question import DANGER, Question, Tone

        dialog = Question(self._window, title, consequence, Tone.SEAL)
        return (
            dialog.ask([(QCoreApplication.translate("Ask", "取消"), "plain"), (action, DANGER)])
            == 1
        )

    def open_file(self, title: str, kinds: str = "", folder: Path | None = None) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        found, _ = QFileDialog.getOpenFileName(self._window, title, str(folder or ""), kinds)
        return Path(found) if found else None

    def open_files(
        self, title: str, kinds: str = "", folder: Path | None = None
    ) -> tuple[Path, ...]:
        from PySide6.QtWidgets import QFileDialog

        found, _ = QFileDialog.getOpenFileNames(self._window, title, str(folder or ""), kinds)
        return tuple(Path(one) for one in found)

    def save_file(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        found, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        return Path(found) if found else None

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        found = QFileDialog.getExistingDirectory(self._window, title, str(start or ""))
        return Path(found) if found else None

    def text(
        self, title: str, label: str, start: str = "", *, action: str = "", is_secret: bool = False
    ) -> str | None:
        from ui.question import PRIMARY, FormField, Question, TextInput, Tone

        field = TextInput(start, is_secret=is_secret)
        dialog = Question(self._window, title, "", Tone.PRIMARY, FormField(label, field))
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
        from ui.question import PRIMARY, Question, Tone

        dialog = Question(self._window, title, sentence, Tone.PRIMARY)
        last = len(choices) - 1
        kinds = [(text, PRIMARY if n == last else "plain") for n, text in enumerate(choices)]
        return dialog.ask(kinds)

    def tell_error(self, title: str, sentence: str) -> None:
        from ui.question import PRIMARY, Question, Tone

        Question(self._window, title, sentence, Tone.AMBER).ask(
            [(QCoreApplication.translate("Ask", "知道了"), PRIMARY)]
        )
