"""筹备: the agenda at the left, at the right what belongs to it, and the way into the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import PEOPLE as PEOPLE_PAGE
from ui.tabs.meetings.pages import RUN, MeetingPage
from ui.tabs.meetings.prepare.agenda_lines import dropped
from ui.tabs.meetings.prepare.agenda_list import AgendaList
from ui.tabs.meetings.prepare.agenda_model import AgendaModel
from ui.tabs.meetings.prepare.agenda_words import minutes_in_words
from ui.tabs.meetings.prepare.papers import PapersBefore
from ui.tabs.meetings.prepare.side import ITEM, PrepareSide
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, column, row
from ui.widgets.cards import EmptyState, MessageBar
from ui.widgets.fitting_words import OneLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "meetings/prepare"


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page; see ``ui.tabs.meetings.pages``."""
    return PreparePage(workspace, model)


class PreparePage(MeetingPage):
    """See the module."""

    def __init__(self, workspace: Workspace, model: MeetingModel) -> None:
        super().__init__()
        self._workspace = workspace
        self._book: MeetingBook | None = None
        self.agenda = AgendaModel(workspace, model, self)
        self.side = PrepareSide(workspace, model, self.agenda)
        self.papers = PapersBefore(workspace, self)
        self._build()
        self._lay_out()
        self._connect()

    # what the shell asks

    def show_book(self, book: MeetingBook) -> None:
        """Show the meeting as it stands now."""
        is_other = self._book is None or self._book.meeting.id != book.meeting.id
        self._book = book
        self.agenda.show_book(book)
        self.side.show_book(book)
        self._tell_state(book)
        if is_other:
            self.side.look_for_offers()
            self._choose_first()

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("F2", self.tr("添加议题")),
            ("Enter", self.tr("改这个议题")),
            ("Ctrl+↑ / Ctrl+↓", self.tr("上移、下移")),
            ("Ctrl+→ / Ctrl+←", self.tr("放到上一项下面、移出来")),
            ("Delete", self.tr("从议程拿下，可撤销")),
            ("Ctrl+S", self.tr("保存")),
            ("F6", self.tr("右边换一张：议题、可列入、人员、月报、会务")),
            ("Ctrl+P", self.tr("打印议程")),
        )

    def come_forward(self) -> None:
        """Put the cursor into the agenda."""
        self._panes.look_at_list()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        """Close the form that is open: what was typed is taken back."""
        if self.side.people.is_writing:
            self.side.people.show_list()
            return True
        if self.side.key != ITEM:
            self.side.show_card(ITEM)
            self.come_forward()
            return True
        if self.agenda.is_new or self.agenda.is_changed:
            kept = self.list.current_id()
            self.agenda.close_card()
            self.agenda.choose(kept)
            self.come_forward()
            return True
        if not self.list.hasFocus():
            self.come_forward()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is left."""
        super().hideEvent(event)
        self.side.leave()
        if self.agenda.is_changed and not self.agenda.leave():
            self.agenda.keep_now()

    # building

    def _build(self) -> None:
        self.new_button = ActionButton(
            self.tr("添加议题"), picture="add", key="F2", on_click=self.write_new
        )
        self.remove_button = ActionButton(
            self.tr("拿下"), picture="delete",
            on_click=lambda: self.agenda.remove(self.list.selected_ids()),
        )  # fmt: skip
        self.print_button = ActionButton(self.tr("打印"), picture="print")
        menu = QMenu(self.print_button)
        menu.aboutToShow.connect(lambda: self._fill_papers(menu))
        self.print_button.setMenu(menu)
        self.open_button = ActionButton(
            self.tr("开会"), kind=PRIMARY, picture="next",
            on_click=lambda: self.page_wanted.emit(RUN),
        )  # fmt: skip
        self.time = OneLine("", "muted", Tone.MUTED)
        self.list = AgendaList(self.tr("议程"))
        self.empty = EmptyState(
            "meetings",
            self.tr("议程还是空的"),
            self.tr("一件事一个议题。服务日志里标了“转例会议题”的，右边一点就列进来。"),
        )
        self.bar = MessageBar()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._panes = TwoPanes(
            self._stack, self.side, self._workspace.preferences, SPLIT, sizes=(820, 490),
            has_back=False,
        )  # fmt: skip
        self._chip_line = row()
        tools = row(
            self.new_button, self.remove_button, self.time, self.print_button, self.open_button,
            gap=8,
        )  # fmt: skip
        tools.setStretch(2, 1)
        self._tools = QWidget()
        self._tools.setLayout(tools)
        box = column(self._tools, self.bar, self._chip_line, self._panes, gap=10)
        box.setStretch(3, 1)
        self.setLayout(box)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.activated.connect(self._print_agenda)
        turn = QShortcut(QKeySequence(Qt.Key.Key_F6), self)
        turn.activated.connect(self._turn)

    def _connect(self) -> None:
        agenda, listing = self.agenda, self.list
        listing.chosen.connect(self._choose)
        listing.opened.connect(self._edit)
        listing.moved.connect(agenda.move)
        listing.dropped.connect(self._drop)
        listing.remove_wanted.connect(agenda.remove)
        listing.files_dropped.connect(self._attach)
        agenda.lines_changed.connect(self._show_lines)
        agenda.chosen_changed.connect(self._follow_card)
        agenda.item_saved.connect(self._show_saved)
        agenda.restored.connect(lambda: self._workspace.say(self.tr("上次没写完的内容已恢复")))
        self.side.closed.connect(self.close_one)
        self.side.card_wanted.connect(self._panes.look_at_card)
        self.side.agenda_wanted.connect(self._panes.look_at_list)
        self._panes.arranged.connect(self._place_chips)
        self.side.people.people_wanted.connect(lambda: self.page_wanted.emit(PEOPLE_PAGE))
        self.side.meeting.rules_wanted.connect(self._print_rules)

    # what is shown

    def _show_lines(self) -> None:
        lines = self.agenda.lines
        self.list.show_lines(lines)
        self._stack.setCurrentWidget(self.list if lines else self.empty)
        used, planned = self.agenda.minutes
        self.time.setText(minutes_in_words(used, planned))
        self.time.tone = Tone.AMBER if used > planned else Tone.MUTED
        self.time.update()
        self.remove_button.setEnabled(bool(lines) and self.agenda.can_edit)

    def _tell_state(self, book: MeetingBook) -> None:
        state = book.meeting.state
        self.new_button.setEnabled(self.agenda.can_edit)
        texts = {
            MeetingState.PLANNED: self.tr("开会"),
            MeetingState.RUNNING: self.tr("回到会议"),
        }
        self.open_button.setVisible(state in texts)
        self.open_button.set_words(texts.get(state, ""))
        if state is MeetingState.CANCELLED:
            self.bar.say(self.tr("这次会议已取消，议程只能看。"), Tone.AMBER)
        elif state is MeetingState.SEALED:
            self.bar.say(self.tr("纪要已封存，议程只能看。"), Tone.PRIMARY)
        else:
            self.bar.hide()

    def _choose_first(self) -> None:
        lines = self.agenda.lines
        if lines and not self.agenda.has_card:
            self.list.select_id(lines[0].item.id)
            self.agenda.choose(lines[0].item.id)

    def _choose(self, item_id: int | None) -> None:
        self.agenda.choose(item_id)
        if item_id is not None:
            self.side.show_card(ITEM)

    def _follow_card(self) -> None:
        """The list shows the item on the card; it stays when the card could not be left."""
        item = self.agenda.item
        if item is not None or self.agenda.is_new:
            self.list.select_id(None if item is None else item.id)

    def _show_saved(self, item_id: int) -> None:
        self.list.select_id(item_id)
        self.come_forward()

    # what is done

    def write_new(self) -> None:
        """An empty card for a new item."""
        self._panes.look_at_card()
        self.side.show_card(ITEM)
        self.agenda.write_new()
        self.side.item.start_typing()

    def _turn(self) -> None:
        was_hidden = self._panes.is_narrow and not self._panes.is_at_card
        self._panes.look_at_card()
        if was_hidden:
            self.side.take_focus()
        else:
            self.side.show_next()

    def _place_chips(self) -> None:
        """The chips stand above the cards, and above both where only one of the two fits.

        There the tools of the agenda make room for a card.
        """
        is_narrow = self._panes.is_narrow
        line = self._chip_line if is_narrow else self.side.chip_line
        if line.indexOf(self.side.chips) < 0:
            line.insertWidget(0, self.side.chips, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools.setVisible(not self._panes.is_at_card)
        self.side.show_beside(is_narrow=is_narrow, is_seen=self._panes.is_at_card or not is_narrow)

    def _edit(self) -> None:
        if self.agenda.has_card:
            self._panes.look_at_card()
            self.side.show_card(ITEM)
            self.side.item.start_typing()

    def _drop(self, item_id: int, before: int | None, below: int | None) -> None:
        if self._book is not None:
            self.agenda.do_move(dropped(self._book.items, item_id, before, below))

    def _attach(self, item_id: int, paths: list[str]) -> None:
        self.agenda.choose(item_id)
        self._panes.look_at_card()
        self.side.show_card(ITEM)
        self.side.item.add_files([Path(path) for path in paths])

    def _fill_papers(self, menu: QMenu) -> None:
        if self._book is not None:
            self.papers.fill(menu, self._book, self.agenda.item)

    def _print_agenda(self) -> None:
        if self._book is not None:
            self.papers.agenda(self._book)

    def _print_rules(self) -> None:
        if self._book is not None:
            self.papers.rules(self._book)
