"""The list of meetings: one line of tools, the list, and beside it what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.services.vote_rules import vote_rules
from ui.icons import icon
from ui.paged_tab import InnerPage
from ui.tabs.meetings.glance_card import GlanceCard
from ui.tabs.meetings.pages import ACTIONS, PEOPLE, ROLL
from ui.tabs.meetings.plan_card import PlanCard, SeriesCard
from ui.tabs.meetings.plan_model import PlanModel
from ui.tabs.meetings.view_model import ALL, BIN, MeetingsViewModel
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, column
from ui.widgets.cards import EmptyState, MessageBar
from ui.widgets.chips import FilterChips
from ui.widgets.record_table import RecordTable
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "meetings/split"


class MeetingList(InnerPage):
    """Signals: ``meeting_wanted(id)``; ``page_wanted(key)``."""

    meeting_wanted = Signal(int)
    page_wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = MeetingsViewModel(workspace, self)
        self.planning = PlanModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.show()

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of the list."""
        return (
            ("F2", self.tr("安排例会")),
            ("Enter", self.tr("打开会议")),
            ("Ctrl+F", self.tr("找会议、议题、议定事项")),
            ("Delete", self.tr("移到回收站")),
        )

    def come_forward(self) -> None:
        """Put the cursor into the list."""
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def plan(self) -> None:
        """Open the card in which a meeting is planned."""
        self._show_card(self.plan_card)
        self.plan_card.open()

    def close_one(self) -> bool:
        """Esc: close the form, take the search back, leave the bin."""
        was_open = self._close_latest()
        self.come_forward()
        return was_open

    def _close_latest(self) -> bool:
        if self._side.currentWidget() is not self.glance:
            self._show_card(self.glance)
        elif self.search.text():
            self.search.empty()
        elif self.chips.key == BIN:
            self.chips.choose(ALL)
            self.model.show("", ALL)
        else:
            return False
        return True

    def _build(self) -> None:
        self.search = SearchBox(self.tr("会议、议题、议定事项"), self.tr("找会议"))
        self.chips = FilterChips(
            [(ALL, self.tr("全部"), Tone.PRIMARY), (BIN, self.tr("回收站"), Tone.MUTED)]
        )
        self.actions_button = ActionButton(
            self.tr("督办"), on_click=lambda: self.page_wanted.emit(ACTIONS)
        )
        self.people_button = ActionButton(
            self.tr("三方人员"), on_click=lambda: self.page_wanted.emit(PEOPLE)
        )
        self.roll_button = ActionButton(
            self.tr("业主名册"), on_click=lambda: self.page_wanted.emit(ROLL)
        )
        self.new_button = ActionButton(
            self.tr("安排例会"), kind=PRIMARY, picture="add", key="F2",
            on_click=self.plan,
        )  # fmt: skip
        self.restore_button = ActionButton(
            self.tr("从回收站取回"), picture="undo", on_click=self._restore
        )
        self.running_bar = MessageBar()
        self.table = RecordTable(
            self.model.records, self.tr("会议"), preferences=self._workspace.preferences,
            name="meetings",
        )  # fmt: skip
        self.glance = GlanceCard(self._workspace.office.today)
        self.plan_card = PlanCard(self.planning, self._workspace.office.today())
        wording = self._workspace.wording
        profiles = [(key, wording.of("vote_profiles", key, {})) for key in vote_rules().profiles]
        self.series_card = SeriesCard(self.planning, profiles)
        self.empty = EmptyState(
            "meetings",
            self.tr("三方例会"),
            self.tr(
                "社区、业委会、物业每月坐在一起。在这里排议程、开会、表决、出纪要，答应的事一件件盯到办完。"
            ),
            action=self.tr("安排例会"),
            key="F2",
            link=self.tr("先登记三方人员"),
            offers_sample=not self._workspace.office.is_sample,
        )
        self.no_hits = EmptyState(
            "search",
            self.tr("没有找到"),
            self.tr("换个词试试：会议名称、议题或者议定事项里的字都行。"),
            action=self.tr("清除搜索"),
        )
        self.empty_bin = EmptyState(
            "bin", self.tr("回收站是空的"), self.tr("删掉的会议在这里放 90 天，随时可以取回。")
        )

    def _lay_out(self) -> None:
        px = current().px
        self._stack = QStackedWidget()
        for page in (self.table, self.empty, self.no_hits, self.empty_bin):
            self._stack.addWidget(page)
        self._side = QStackedWidget()
        for card in (self.glance, self.plan_card, self.series_card):
            self._side.addWidget(card)
        self._split = TwoPanes(
            self._stack, self._side, self._workspace.preferences, SPLIT, sizes=(1000, 326)
        )
        self._tools = ToolLine(
            self.search,
            (self.chips,),
            (
                self.restore_button, self.actions_button, self.people_button, self.roll_button,
                self.new_button,
            ),
        )  # fmt: skip
        self.restore_button.hide()
        box = column(self._tools, self.running_bar, self._split, gap=10)
        box.setStretch(2, 1)
        box.setContentsMargins(px(20), px(14), px(20), px(8))
        self.setLayout(box)

    def _connect(self) -> None:
        model = self.model
        self.search.searched.connect(lambda words: model.show(words, self.chips.key))
        self.search.left_down.connect(self.come_forward)
        self.table.typed.connect(self.search.begin)
        self.chips.chosen.connect(lambda chip: model.show(self.search.text().strip(), chip))
        self.table.row_opened.connect(self.meeting_wanted)
        self.table.menu_requested.connect(self._pop_up)
        self.empty.acted.connect(self.plan)
        self.empty.followed.connect(lambda: self.page_wanted.emit(PEOPLE))
        self.empty.sample_wanted.connect(self._workspace.sample_wanted)
        self.no_hits.acted.connect(self.search.empty)
        self.glance.meeting_wanted.connect(self.meeting_wanted)
        self.glance.actions_wanted.connect(lambda: self.page_wanted.emit(ACTIONS))
        self.plan_card.closed.connect(self.close_one)
        self.plan_card.series_wanted.connect(self._change_series)
        self.series_card.closed.connect(lambda: self._show_card(self.plan_card))
        self.planning.series_saved.connect(lambda: self._show_card(self.plan_card))
        self.planning.planned.connect(self._open_planned)
        self._split.left.connect(self.close_one)
        self.running_bar.acted.connect(self._go_to_running)
        model.shown_changed.connect(self._show_what_there_is)
        model.glanced.connect(self._tell_glance)
        self.table.add_key("Delete", lambda: model.delete(self.table.selected_ids()))

    def _show_what_there_is(self) -> None:
        model = self.model
        pages = {"none": self.empty, "hits": self.no_hits, "bin": self.empty_bin}
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(pages.get(model.nothing, self.table))
        self._show_side()
        self.restore_button.setVisible(model.chip == BIN and not model.nothing)
        self.new_button.setVisible(model.nothing != "none")
        if had_focus and model.nothing:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        if model.chip == ALL and not model.words:
            self.chips.set_counts({ALL: model.records.rowCount()})
        self._tools.look_again()

    def _show_card(self, card: QWidget) -> None:
        self._side.setCurrentWidget(card)
        self._show_side()
        if card is self.glance:
            self.come_forward()

    def _show_side(self) -> None:
        """The card beside the list has nothing to say of an empty list or of the bin."""
        is_writing = self._side.currentWidget() is not self.glance
        has_rows = self.model.nothing != "none" and self.model.chip == ALL
        self._split.offer(on=is_writing or has_rows)
        if is_writing:
            self._split.look_at_card()
        else:
            self._split.look_at_list()

    def _change_series(self) -> None:
        self._show_card(self.series_card)
        self.series_card.open()

    def _open_planned(self, meeting_id: int) -> None:
        self._show_card(self.glance)
        self.meeting_wanted.emit(meeting_id)

    def _tell_glance(self) -> None:
        glance = self.model.glance
        self.glance.tell(glance)
        if glance.running is None:
            self.running_bar.hide()
        else:
            said = self.tr("“{title}”正在开会。").format(title=glance.running.title)
            self.running_bar.say(said, Tone.AMBER, self.tr("回到会议"))

    def _go_to_running(self) -> None:
        if self.model.glance.running is not None:
            self.meeting_wanted.emit(self.model.glance.running.id)

    def _pop_up(self, meeting_id: int, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = self.table.selected_ids() or (meeting_id,)
        if self.model.chip == BIN:
            restores = menu.addAction(icon("undo"), self.tr("从回收站取回"))
            restores.triggered.connect(lambda: self.model.restore(ids))
        else:
            opens = menu.addAction(icon("meetings"), self.tr("打开") + "\tEnter")
            opens.triggered.connect(lambda: self.meeting_wanted.emit(meeting_id))
            deletes = menu.addAction(icon("delete"), self.tr("移到回收站") + "\tDelete")
            deletes.triggered.connect(lambda: self.model.delete(ids))
        menu.popup(place)

    def _restore(self) -> None:
        self.model.restore(self.table.selected_ids())
