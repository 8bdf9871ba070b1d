"""The agenda of the open meeting and the item being written; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, MeetingFile, MeetingState
from app.services.meetings.planning import (
    AddItem,
    AddItemsFromEntries,
    EditItem,
    MoveItem,
    RemoveItems,
)
from app.services.meetings.standard_agenda import usual_body
from ui.draft_keeper import DraftKeeper
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.prepare.agenda_lines import (
    AgendaLine,
    agenda_lines,
    minutes_of,
    step,
    step_in,
    step_out,
)
from ui.tabs.meetings.prepare.item_form import (
    ItemForm,
    ItemReading,
    item_as_draft,
    item_form_of,
    item_from_draft,
    read_item,
)
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.services.command_bus import Outcome

DRAFT = "meetings.item"


class AgendaModel(QObject):
    """Signals: ``lines_changed()``; ``chosen_changed()`` another item is on the card, or none;
    ``form_read(ItemReading)``; ``refused(sentence)``; ``item_saved(item_id)``; ``restored()`` what
    was half-written when the program ended last time is on the card again.
    """

    lines_changed = Signal()
    chosen_changed = Signal()
    form_read = Signal(object)
    refused = Signal(str)
    item_saved = Signal(int)
    restored = Signal()

    def __init__(
        self, workspace: Workspace, meeting: MeetingModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._meeting = workspace, meeting
        self.book: MeetingBook | None = None
        self.lines: tuple[AgendaLine, ...] = ()
        self.item: AgendaItem | None = None
        self.is_new = False
        self.form = ItemForm()
        self._wanted: int | None = None
        self._drafts = DraftKeeper(workspace, DRAFT, self)
        self._is_recalled = False

    # reading

    def show_book(self, book: MeetingBook) -> None:
        """Take the meeting as it stands now; what is being typed stays."""
        is_other = self.book is None or self.book.meeting.id != book.meeting.id
        if is_other and self.book is not None:
            self.leave()
            self._put(None, is_new=False)
        self.book = book
        self.lines = agenda_lines(book)
        self.lines_changed.emit()
        if self._wanted is not None and book.item(self._wanted) is not None:
            self._show_added(self._wanted)
        elif self.item is not None:
            self._follow(book.item(self.item.id))
        if not self._is_recalled:
            self._is_recalled = True
            self._drafts.recall(self._bring_back)

    @property
    def can_edit(self) -> bool:
        """Whether the agenda may still be changed."""
        fixed = {MeetingState.SEALED, MeetingState.CANCELLED}
        return self.book is not None and self.book.meeting.state not in fixed

    @property
    def minutes(self) -> tuple[int, int]:
        """Minutes of the agenda, and minutes planned for the meeting."""
        if self.book is None:
            return 0, 0
        return minutes_of(self.book), self.book.meeting.planned_minutes

    @property
    def files(self) -> tuple[MeetingFile, ...]:
        """The material of the item on the card."""
        if self.book is None or self.item is None:
            return ()
        return tuple(file for file in self.book.files if file.item_id == self.item.id)

    # the card

    @property
    def has_card(self) -> bool:
        """Whether an item is on the card."""
        return self.is_new or self.item is not None

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.has_card and self.form != self._before()

    def choose(self, item_id: int | None) -> None:
        """Put an item on the card; what was typed before is saved first."""
        self._wanted = None
        if self.item is not None and self.item.id == item_id and not self.is_new:
            return
        if self.leave():
            found = None if self.book is None else self.book.item(item_id)
            self._put(found, is_new=False)

    def write_new(self) -> None:
        """An empty card for a new item."""
        if self.can_edit and self.leave():
            self._put(None, is_new=True)

    def type(self, form: ItemForm) -> ItemReading:
        """Take what stands in the fields."""
        self.form = form
        self._keep_draft()
        reading = read_item(form)
        self.form_read.emit(reading)
        return reading

    def save(self) -> bool:
        """Save what was typed; false when a field is wrong, which ``form_read`` has told."""
        reading = self.type(self.form)
        if reading.fields is None or self.book is None or self.book.meeting.id is None:
            return False
        # As it will be stored, so that the book read next finds nothing left to save.
        self.form = item_form_of(reading.fields)
        item = self.item
        if item is None or item.id is None:
            command = AddItem(self.book.meeting.id, reading.fields)
            said = self.tr("已添加议题 {title}")
        else:
            command = EditItem(item.id, reading.fields)
            said = self.tr("已保存议题 {title}")

        def done(outcome: Outcome) -> None:
            if item is not None:
                self.item_saved.emit(item.id)
            elif self.is_new:
                self._show_added(outcome.result)

        self._meeting.execute(
            command,
            on_done=done,
            on_refused=self.refused.emit,
            said=said.format(title=reading.fields.title),
        )
        return True

    def leave(self) -> bool:
        """Save what was typed; false when it cannot be saved and the card must stay."""
        if not self.is_changed or (self.is_new and not self.form.title.strip()):
            return True
        return self.save()

    def keep_now(self) -> None:
        """Write down at once what was typed so far."""
        self._drafts.flush()

    def close_card(self) -> None:
        """Take what was typed back."""
        self._put(None, is_new=False)

    # acts on the agenda

    def move(self, item_id: int, way: str) -> None:
        """Move an item «up», «down», «in» (below the one before) or «out»."""
        if self.book is None:
            return
        items = self.book.items
        moves: dict[str, Callable[[], MoveItem | None]] = {
            "up": lambda: step(items, item_id, -1),
            "down": lambda: step(items, item_id, 1),
            "in": lambda: step_in(items, item_id),
            "out": lambda: step_out(items, item_id),
        }
        self.do_move(moves[way]())

    def do_move(self, command: MoveItem | None) -> None:
        """Move an item as dropped; None: nothing to be moved."""
        if command is not None and self.can_edit:
            self._meeting.execute(command)

    def remove(self, ids: Sequence[int]) -> None:
        """Take items off the agenda."""
        if ids and self.can_edit:
            if self.item is not None and self.item.id in ids:
                self._put(None, is_new=False)
            said = self.tr("已从议程拿下：{n} 项").format(n=len(ids))
            self._meeting.execute(RemoveItems(tuple(ids)), said=said)

    def add_entries(self, entry_ids: tuple[int, ...]) -> None:
        """Put diary entries on the agenda."""
        if self.book is not None and self.book.meeting.id is not None and entry_ids:
            said = self.tr("已列入议程：{n} 项").format(n=len(entry_ids))
            self._meeting.execute(AddItemsFromEntries(self.book.meeting.id, entry_ids), said=said)

    # the card, inside

    def _before(self) -> ItemForm:
        if self.item is not None:
            return item_form_of(self.item)
        if self.book is None:
            return ItemForm()
        return replace(ItemForm(), body=usual_body(self.book.meeting.kind))

    def _put(self, item: AgendaItem | None, *, is_new: bool) -> None:
        self.item, self.is_new = item, is_new
        self.form = self._before()
        self._keep_draft()
        self.chosen_changed.emit()

    def _show_added(self, item_id: int) -> None:
        """Show the item just added; it may come with the next book only."""
        found = None if self.book is None else self.book.item(item_id)
        self._wanted = None if found else item_id
        self._put(found, is_new=False)
        if found is not None:
            self.item_saved.emit(item_id)

    def _follow(self, item: AgendaItem | None) -> None:
        """The item on the card was read anew: show it unless something else is being typed."""
        had_typed = self.is_changed
        if item is None:
            self._put(None, is_new=False)
        elif item != self.item:
            self.item = item
            if not (had_typed and self.is_changed):
                self._put(item, is_new=False)

    def _keep_draft(self) -> None:
        if self.book is None or self.book.meeting.id is None:
            return
        mine = self.item.id if self.item else None
        if self.is_changed:
            self._drafts.keep(item_as_draft(self.form, self.book.meeting.id, mine))
        else:
            self._drafts.drop()

    def _bring_back(self, body: str) -> None:
        kept = item_from_draft(body)
        if kept is None or self.book is None or kept[0] != self.book.meeting.id:
            return
        _, item_id, form = kept
        item = self.book.item(item_id)
        if self.is_changed or (item_id is not None and item is None):
            return
        self.item, self.is_new, self.form = item, item is None, form
        self.chosen_changed.emit()
        self.type(form)
        self.restored.emit()
