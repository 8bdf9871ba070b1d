"""What can be done with several chosen entries at once; each act is one undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from app.domain.diary import NEEDS_REASON, EntryState, Party, Urgency
from app.services.diary_commands import EntryChanges
from ui.tabs.diary.entry_words import party_word, state_word, urgency_word
from ui.tabs.diary.lists import DiaryLists
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, row, words
from ui.widgets.flow_layout import FlowRow


class BulkBar(QFrame):
    """Signals: ``changes_chosen(EntryChanges)``; ``state_chosen(EntryState)``;
    ``reason_needed(EntryState)``; ``delete_chosen()``; ``restore_chosen()``.
    """

    changes_chosen = Signal(object)
    state_chosen = Signal(object)
    reason_needed = Signal(object)
    delete_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setProperty("tone", Tone.PRIMARY.value)
        self._lists = DiaryLists()
        self._count = words("", "strong")
        self._acts = [
            self._menu(self.tr("承办"), self._fill_responsible),
            self._menu(self.tr("类别"), self._fill_categories),
            self._menu(self.tr("紧急程度"), self._fill_urgencies),
            self._menu(self.tr("状态"), self._fill_states),
            ActionButton(self.tr("转例会议题"), on_click=self._choose_meeting),
            ActionButton(self.tr("删除"), picture="delete", on_click=self.delete_chosen.emit),
        ]
        self._restore = ActionButton(
            self.tr("从回收站放回"), picture="undo", on_click=self.restore_chosen.emit
        )
        flow = FlowRow(self._count, *self._acts, self._restore, gap=8)
        box = row(flow)
        px = current().px
        box.setContentsMargins(px(12), px(6), px(8), px(6))
        self._count.setFixedHeight(current().control_height)
        self.setLayout(box)
        self.hide()

    def offer_lists(self, lists: DiaryLists) -> None:
        """The office's categories and staff."""
        self._lists = lists

    def tell(self, count: int, *, is_in_bin: bool) -> None:
        """Say how many are chosen; one or none hides the bar."""
        self.setVisible(count > 1)
        self._count.setText(self.tr("已选 {n} 条").format(n=f"{count:,}"))
        for act in self._acts:
            act.setVisible(not is_in_bin)
        self._restore.setVisible(is_in_bin)

    def _menu(self, text: str, fill: Callable[[QMenu], None]) -> ActionButton:
        button = ActionButton(f"{text} ▾")
        button.setAccessibleName(text)
        menu = QMenu(button)

        def fill_anew() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(fill_anew)
        button.setMenu(menu)
        return button

    def _fill_responsible(self, menu: QMenu) -> None:
        for party in Party:
            changes = EntryChanges(party=party)
            self._line(menu, party_word(party), lambda c=changes: self.changes_chosen.emit(c))
        menu.addSeparator()
        for name in self._lists.staff:
            changes = EntryChanges(party=Party.COMMUNITY, person=name)
            self._line(menu, name, lambda c=changes: self.changes_chosen.emit(c))

    def _fill_categories(self, menu: QMenu) -> None:
        for main, under in self._lists.tree:
            if not under:
                self._category(menu, main.name, main.id)
                continue
            inner = menu.addMenu(main.name)
            self._category(inner, main.name, main.id)
            inner.addSeparator()
            for one in under:
                self._category(inner, one.name, one.id)

    def _category(self, menu: QMenu, name: str, category_id: int | None) -> None:
        changes = EntryChanges(category_id=category_id)
        self._line(menu, name, lambda: self.changes_chosen.emit(changes))

    def _fill_urgencies(self, menu: QMenu) -> None:
        for urgency in Urgency:
            changes = EntryChanges(urgency=urgency)
            self._line(menu, urgency_word(urgency), lambda c=changes: self.changes_chosen.emit(c))

    def _fill_states(self, menu: QMenu) -> None:
        for state in EntryState:
            if state in NEEDS_REASON:
                text = self.tr("{state}…").format(state=state_word(state))
                self._line(menu, text, lambda s=state: self.reason_needed.emit(s))
            else:
                self._line(menu, state_word(state), lambda s=state: self.state_chosen.emit(s))

    def _choose_meeting(self) -> None:
        self.changes_chosen.emit(EntryChanges(for_meeting=True))

    def _line(self, menu: QMenu, text: str, act: Callable[[], object]) -> None:
        menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False: act())
