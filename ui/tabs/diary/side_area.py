"""The right side of the diary: the details of an entry, or the form in which it is written.

Card and form, with everything they need, are loaded when first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ports.changes import ChangeSet
from app.services.diary_commands import EntryFields
from ui.tabs.diary.details_model import DetailsModel
from ui.tabs.diary.lists import DiaryLists
from ui.theme import current
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.tabs.diary.details_card import DetailsCard
    from ui.tabs.diary.entry_form import EntryForm
    from ui.tabs.diary.entry_form_model import EntryFormModel


class SideArea(QStackedWidget):
    """Signals: ``matter_requested(matter_id, words)``; ``print_requested(str)``;
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
        self._lists = DiaryLists()
        self.details = DetailsModel(workspace, self)
        self._card: DetailsCard | None = None
        self._entry: EntryFormModel | None = None
        self._form: EntryForm | None = None
        self.setMinimumWidth(current().px(330))

    @property
    def card(self) -> DetailsCard:
        """The details of an entry."""
        if self._card is None:
            from ui.tabs.diary.details_card import DetailsCard  # after the rows are seen

            self._card = DetailsCard(self.details, self._workspace)
            self._card.edit_requested.connect(self.edit)
            self._card.matter_requested.connect(self.matter_requested)
            self._card.print_requested.connect(self.print_requested)
            self._card.closed.connect(self.left)
            self.addWidget(self._card)
        return self._card

    @property
    def entry(self) -> EntryFormModel:
        """What stands in the form."""
        if self._entry is None:
            from ui.tabs.diary.entry_form_model import EntryFormModel  # when first written

            self._entry = EntryFormModel(self._workspace, self)
            self._entry.lists = self._lists
            self._entry.saved.connect(self._end_form)
            self._entry.restored.connect(self._come_back)
            self._entry.given_up.connect(self._tell_given_up)
        return self._entry

    @property
    def form(self) -> EntryForm:
        """The form of an entry."""
        if self._form is None:
            from ui.tabs.diary.entry_form import EntryForm  # when first written

            self._form = EntryForm(self.entry, self._workspace.office.today)
            self._form.left.connect(self.close_form)
            self.addWidget(self._form)
        return self._form

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown."""
        return self._form is not None and self.currentWidget() is self._form

    def offer_lists(self, lists: DiaryLists) -> None:
        """The office's channels, categories and staff."""
        self._lists = lists
        if self._entry is not None:
            self._entry.lists = lists
        if self._form is not None:
            self._form.offer_lists()

    def hear(self, changes: ChangeSet) -> None:
        """Something was changed; what is shown may be about it."""
        self.details.hear(changes)

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
        self.setCurrentWidget(form)
        form.take_focus()

    def edit(self) -> None:
        """Open the form for the entry looked at."""
        detail = self.details.detail
        if detail is None or detail.entry.deleted_at is not None:
            return
        form = self.form
        if self.has_unsaved and self.entry.entry_id != detail.entry.id:
            self.go_on_writing()
            return
        if not self.has_unsaved:
            self.entry.edit(detail)
        self.setCurrentWidget(form)
        form.take_focus()

    @property
    def has_unsaved(self) -> bool:
        """Whether something half-written stands in the form."""
        return self._entry is not None and self._entry.is_touched

    def go_on_writing(self) -> None:
        """Show a form that was left half-written; it must be saved or given up before another."""
        if self.has_unsaved:
            self.setCurrentWidget(self.form)
            self.form.take_focus()
            self._workspace.say(self.tr("这一条还没写完，先保存或取消"))

    def flush(self) -> None:
        """Write what stands in the form to its draft, now."""
        if self._entry is not None:
            self._entry.draft.flush()

    def recall(self) -> None:
        """Bring back a form that was not finished last time."""
        self.entry.recall()

    def discard(self) -> None:
        """Throw away what stands in the form."""
        if self._entry is not None:
            self._entry.give_up()
        if self.is_writing:
            self.close_form()

    def close_form(self) -> None:
        """Back to the details; what was typed is kept."""
        self.setCurrentWidget(self.card)
        if self.has_unsaved:
            said, action = self.tr("没写完的内容留着"), self.tr("继续写")
            self._workspace.say(said, action, self._continue)
        self.left.emit()

    def _tell_given_up(self) -> None:
        self._workspace.say(self.tr("已放弃没写完的内容"), self.tr("撤销"), self._bring_back)

    def _bring_back(self) -> None:
        self.entry.bring_back()
        self._continue()

    def _continue(self) -> None:
        self.setCurrentWidget(self.form)
        self.form.take_focus()

    def _come_back(self) -> None:
        form = self.form
        self.entry.loaded.emit()
        self.entry.hints_changed.emit()
        self.setCurrentWidget(form)
        self.restored.emit()

    def _end_form(self, entry_id: int) -> None:
        self.setCurrentWidget(self.card)
        self.details.show(entry_id)
        self.saved.emit(entry_id)
