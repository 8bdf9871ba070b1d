"""The place of quick entry above the list; nothing of it is loaded before it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.diary_commands import EntryFields
from ui.tabs.diary.lists import DiaryLists
from ui.widgets.basics import column
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.tabs.diary.quick_entry_model import QuickEntryModel
    from ui.tabs.diary.quick_entry_panel import QuickEntryPanel


class QuickArea(QWidget):
    """Signals: ``details_requested()`` the full form is wanted; ``left()`` Esc; ``opened()``;
    ``saved(entry_id)``; ``restored()`` a draft came back.
    """

    details_requested = Signal()
    left = Signal()
    opened = Signal()
    saved = Signal(int)
    restored = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._lists = DiaryLists()
        self._model: QuickEntryModel | None = None
        self._panel: QuickEntryPanel | None = None
        self._box = column(gap=0)
        self.setLayout(self._box)
        self.hide()

    @property
    def model(self) -> QuickEntryModel:
        """The line and what it was understood as."""
        if self._model is None:
            from ui.tabs.diary.quick_entry_model import QuickEntryModel  # with F2, not before

            self._model = QuickEntryModel(self._workspace, self)
            self._model.lists = self._lists
            self._model.saved.connect(self.saved)
            self._model.restored.connect(self._come_back)
        return self._model

    @property
    def line(self) -> QLineEdit:
        """The field."""
        return self.panel.line

    @property
    def panel(self) -> QuickEntryPanel:
        """The field with what is said below it."""
        if self._panel is None:
            from ui.tabs.diary.quick_entry_panel import QuickEntryPanel  # with F2, not before

            panel = self._panel = QuickEntryPanel(self.model, self._workspace.office.today)
            panel.details_requested.connect(self.details_requested)
            panel.left.connect(self.close_line)
            panel.line.setText(self.model.line)
            self._box.addWidget(panel)
        return self._panel

    def offer_lists(self, lists: DiaryLists) -> None:
        """The office's channels and categories."""
        self._lists = lists
        if self._model is not None:
            self._model.offer_lists(lists)

    def open_line(self, text: str = "") -> None:
        """Show the line with whatever stood in it, or with ``text`` when it is empty."""
        panel = self.panel
        if text and not self.model.line.strip():
            panel.line.setText(text)
        self.show()
        self.opened.emit()
        panel.take_focus()

    def close_line(self) -> None:
        """Put the line away; what stands in it is kept."""
        self.hide()
        self.left.emit()

    def recall(self) -> None:
        """Bring back a line that was not finished last time."""
        self.model.recall()

    def discard(self) -> None:
        """Throw the line away."""
        if self._model is not None:
            self._model.discard()
        self.hide()

    def _come_back(self) -> None:
        self.open_line()
        self.restored.emit()

    def take_over(self) -> tuple[EntryFields, int | None] | None:
        """What the line says and which entry it joins; the line is empty then and goes."""
        taken = self.model.take_over()
        if taken is not None:
            self.hide()
        return taken

    def flush(self) -> None:
        """Write what stands in the line to its draft, now."""
        if self._model is not None:
            self._model.draft.flush()
