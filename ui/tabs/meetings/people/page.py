"""三方人员: who is called to meetings, in the order that gives the members their digits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget

from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import MeetingPage
from ui.tabs.meetings.people.people_model import PeopleModel
from ui.tabs.meetings.people.person_card import PersonCard
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, column, row, words
from ui.widgets.cards import EmptyState
from ui.widgets.record_table import RecordTable
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "meetings/people"


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page; see ``ui.tabs.meetings.pages``."""
    del model
    return PeoplePage(workspace)


class PeoplePage(MeetingPage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted: int | None = None
        self.model = PeopleModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.show()

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("F2", self.tr("添加人员")),
            ("Enter", self.tr("改这一位")),
            ("Ctrl+↑ / Ctrl+↓", self.tr("上移、下移：号码跟着变")),
            ("Ctrl+S", self.tr("保存")),
        )

    def come_forward(self) -> None:
        """Put the cursor into the list."""
        self._panes.look_at_list()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        """Close the empty card, or go from the card back to the list."""
        if self.model.is_new:
            self.model.type(self.model.form.__class__())
            self.model.open_card(None)
        elif self._panes.is_at_card:
            self.model.leave()
        elif self.table.hasFocus() or self._stack.currentWidget() is self.empty:
            return False
        self.come_forward()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is left."""
        super().hideEvent(event)
        self.model.leave()

    def _build(self) -> None:
        self.new_button = ActionButton(
            self.tr("添加人员"), kind=PRIMARY, picture="add", key="F2", on_click=self._add
        )
        self.up_button = ActionButton(
            self.tr("上移"), picture="chevron_up", on_click=lambda: self._move(-1)
        )
        self.down_button = ActionButton(
            self.tr("下移"), picture="chevron_down", on_click=lambda: self._move(1)
        )
        self.everybody = CheckBox(self.tr("也显示不再参加的"))
        self.table = RecordTable(
            self.model.records, self.tr("三方人员"),
            preferences=self._workspace.preferences, name="meeting-people",
        )  # fmt: skip
        self.card = PersonCard(self.model, self._workspace.office.today())
        self.empty = EmptyState(
            "person",
            self.tr("三方人员"),
            self.tr("社区、业委会、物业各有谁，谁有表决权，登记一次就行。以后每次开会自己请到。"),
            action=self.tr("添加人员"),
            key="F2",
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._panes = TwoPanes(
            self._stack, self.card, self._workspace.preferences, SPLIT, sizes=(920, 380)
        )
        hint = words(self.tr("业委会委员按这里的次序编号，开会时按数字选人。"), "muted")
        tools = row(
            self.up_button, self.down_button, self.everybody, hint, None, self.new_button, gap=10
        )
        box = column(tools, self._panes, gap=10)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, table = self.model, self.table
        table.current_changed.connect(self._choose)
        table.row_opened.connect(lambda _id: self._edit())
        self.empty.acted.connect(self._add)
        self.everybody.toggled.connect(lambda on: model.show(everybody=on))
        self.card.closed.connect(self.close_one)
        self._panes.left.connect(self.close_one)
        model.shown_changed.connect(self._show_what_there_is)
        model.saved.connect(self._select)
        model.records.reloaded.connect(self._select_wanted)
        for key, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            table.add_key(key, lambda by=by: self._move(by))

    def _show_what_there_is(self) -> None:
        there_are = bool(self.model.records.rowCount())
        self._stack.setCurrentWidget(self.table if there_are else self.empty)
        self.new_button.setVisible(there_are)
        for button in (self.up_button, self.down_button):
            button.setEnabled(there_are)
        self._panes.offer(on=there_are or self.model.has_card)

    def _choose(self, person_id: int | None) -> None:
        found = next((one for one in self.model.listed if one.id == person_id), None)
        self.model.open_card(found)

    def _add(self) -> None:
        self.table.clearSelection()
        self.model.open_new()
        self._panes.offer(on=True)
        self._edit()

    def _edit(self) -> None:
        self._panes.look_at_card()
        self.card.start_typing()

    def _move(self, by: int) -> None:
        person_id = self.table.current_id()
        if person_id is not None:
            self.model.move(person_id, by)

    def _select(self, person_id: int) -> None:
        """Go to a row in the list; one just added comes when the list is read again."""
        self._wanted = None if self.table.select_id(person_id) else person_id
        if self._wanted is None:
            self.come_forward()

    def _select_wanted(self) -> None:
        if self._wanted is not None:
            self._select(self._wanted)
