"""The right side of the diary: the details of an entry, or the form in which it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.diary_commands import EntryFields
from ui.tabs.diary.details_card import DetailsCard
from ui.tabs.diary.details_model import DetailsModel
from ui.tabs.diary.entry_form import EntryForm
from ui.tabs.diary.entry_form_model import EntryFormModel
from ui.tabs.diary.lists import DiaryLists
from ui.theme import current
from ui.workspace import Workspace


class SideArea(QStackedWidget):
    """Card and form are built when first needed.

    Signals: ``matter_requested(matter_id, words)``; ``print_requested(str)``;
    ``left()`` Esc, back to the list; ``saved(entry_id)``; ``restored()`` a draft came back.
    """

    matter_requested = Signal(int, str)
    print_requested = Signal(str)
    left = Signal()
    saved = Signal(int)
    restored = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.details = DetailsModel(workspace, self)
        self.entry = EntryFormModel(workspace, self)
        self._card: DetailsCard | None = None
        self._form: EntryForm | None = None
        self.setMinimumWidth(current().px(330))
        self.entry.saved.connect(self._end_form)
        self.entry.restored.connect(self._show_form)
        self.entry.restored.connect(self.restored)

    @property
    def card(self) -> DetailsCard:
        """The details of an entry."""
        if self._card is None:
            self._card = DetailsCard(self.details, self._workspace)
            self._card.edit_requested.connect(self.edit)
            self._card.matter_requested.connect(self.matter_requested)
            self._card.print_requested.connect(self.print_requested)
            self._card.closed.connect(self.left)
            self.addWidget(self._card)
        return self._card

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown."""
        return self._form is not None and self.currentWidget() is self._form

    @property
    def form(self) -> EntryForm:
        """The form of an entry."""
        if self._form is None:
            self._form = EntryForm(self.entry, self._workspace.office.today)
            self._form.left.connect(self.close_form)
            self.addWidget(self._form)
        return self._form

    def offer_lists(self, lists: DiaryLists) -> None:
        """The office's channels, categories and staff."""
        self.entry.lists = lists
        if self._form is not None:
            self._form.offer_lists()

    def look_at(self, entry_id: int | None) -> None:
        """Show the details of an entry; a form being filled in stays in front."""
        if not self.is_writing:
            self.setCurrentWidget(self.card)
        self.details.show(entry_id)

    def write(self, fields: EntryFields | None = None, joins: int | None = None) -> None:
        """Open the form for a new entry; what is half-written already goes on."""
        form = self.form
        if fields is not None or not self.entry.is_touched:
            self.entry.begin(fields, joins)
        self._show_form()
        form.take_focus()

    def edit(self) -> None:
        """Open the form for the entry looked at."""
        detail = self.details.detail
        if detail is not None and detail.entry.deleted_at is None:
            form = self.form
            if self.entry.entry_id != detail.entry.id or not self.entry.is_touched:
                self.entry.edit(detail)
            self._show_form()
            form.take_focus()

    def go_on_writing(self) -> None:
        """Show a form that was left half-written."""
        if self.entry.is_touched:
            self._show_form()
            self.form.take_focus()

    def close_form(self) -> None:
        """Back to the details; what was typed is kept."""
        self.setCurrentWidget(self.card)
        self.left.emit()

    def _show_form(self) -> None:
        self.setCurrentWidget(self.form)

    def _end_form(self, entry_id: int) -> None:
        self.setCurrentWidget(self.card)
        self.details.show(entry_id)
        self.saved.emit(entry_id)
