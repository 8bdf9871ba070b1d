"""Who asked: a resident found while typing name, sounds, room or phone, or any words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from app.domain.people import Resident
from ui.widgets.form_field import TextInput

PAUSE = 80
"""Milliseconds without a key before residents are looked up."""


class WhoField(TextInput):
    """Signals: ``typed(text)``; ``asked(text)`` residents are wanted; ``picked(Resident)``."""

    typed = Signal(str)
    asked = Signal(str)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(placeholder=self.tr("姓名、拼音首字母、房号或电话"))
        if parent is not None:
            self.setParent(parent)
        self._found: tuple[Resident, ...] = ()
        self._lines = QStringListModel(self)
        popup = QCompleter(self._lines, self)
        popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup.activated[QModelIndex].connect(self._pick)  # pyright: ignore[reportIndexIssue]
        self._popup = popup
        self.setCompleter(popup)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textEdited.connect(self._note)

    def offer(self, found: Sequence[Resident]) -> None:
        """Show residents to pick from, if the cursor is still here."""
        self._found = tuple(found)
        self._lines.setStringList([_line(one) for one in self._found])
        if self._found and self.hasFocus() and self.text().strip():
            self._popup.complete()
        else:
            self._popup.popup().hide()

    def _note(self, text: str) -> None:
        self.typed.emit(text)
        self._pause.start()

    def _pick(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.picked.emit(self._found[index.row()])


def _line(resident: Resident) -> str:
    phone = resident.phones[0] if resident.phones else ""
    return f"{resident.name}  {resident.home}  {phone}".rstrip()
