"""Chooses a category of two levels by list or by typing a part of its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from ui.tabs.diary.lists import DiaryLists
from ui.widgets.basics import Choice


class CategoryField(Choice):
    """Signals: ``picked(category id or None)`` when the person chose another one."""

    picked = Signal(object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        typed = self._typed = QLineEdit()
        self.setLineEdit(typed)
        typed.setAccessibleName(accessible_name)
        typed.setStyleSheet("border: none; padding: 0; min-height: 0; background: transparent")
        typed.setPlaceholderText(self.tr("选择，或输入几个字查找"))
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)
        self.activated.connect(self._pick)
        typed.editingFinished.connect(self._settle)
        self._shown: object = None

    def offer_tree(self, lists: DiaryLists, none: str) -> None:
        """Offer the categories of the office; ``none`` is said for no category."""
        values: list[tuple[object, str]] = [(None, none)]
        for main, under in lists.tree:
            values.append((main.id, main.name))
            values += [(one.id, f"{main.name} › {one.name}") for one in under]
        known = {value for value, _ in values}
        if self._shown is not None and self._shown not in known:
            values.append((self._shown, lists.category_path(self._shown)))  # pyright: ignore[reportArgumentType]
        self.offer(values)
        self.show_category(self._shown)

    def show_category(self, category_id: object) -> None:
        """Show a category as chosen; says nothing to others."""
        self._shown = category_id
        self.blockSignals(True)
        self.choose(category_id)
        if category_id is None:
            self.clearEditText()
        self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._typed.selectAll()

    def _pick(self, position: int) -> None:
        chosen = self.itemData(position)
        self._shown = chosen
        if chosen is None:
            self.clearEditText()
        self.picked.emit(chosen)

    def _settle(self) -> None:
        """What was typed and is no category goes; a single fit is taken."""
        text = self.currentText().strip()
        if not text:
            if self._shown is not None:
                self._pick(0)
            return
        position = self._position(text)
        if position is None:
            self.show_category(self._shown)
        elif self.itemData(position) != self._shown:
            self.setCurrentIndex(position)
            self._pick(position)

    def _position(self, text: str) -> int | None:
        exact = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if exact >= 0:
            return exact
        fits = [n for n in range(self.count()) if text.casefold() in self.itemText(n).casefold()]
        return fits[0] if len(fits) == 1 else None
