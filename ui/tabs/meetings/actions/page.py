"""The page 督办: what was promised in all meetings, by whom, until when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.domain.diary import Party
from app.domain.meetings.people import THREE_PARTIES
from ui.tabs.meetings.actions.action_card import ActionCard
from ui.tabs.meetings.actions.action_form import ActionForm
from ui.tabs.meetings.actions.action_model import ActionModel, fields_of
from ui.tabs.meetings.actions.actions_model import (
    ALL,
    MONTH,
    OPEN,
    OVERDUE,
    TO_CHECK,
    ActionsViewModel,
)
from ui.tabs.meetings.actions.share_panel import SharePanel
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.pages import MeetingPage
from ui.tabs.meetings.papers import Papers
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, Choice, column
from ui.widgets.cards import EmptyState
from ui.widgets.chips import Chip, FilterChips
from ui.widgets.record_table import RecordTable
from ui.widgets.remembered_splitter import RememberedSplitter
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine
from ui.workspace import Workspace

SPLIT = "meetings/actions"
CHART_KEY = "meetings/action-chart"
ROOM_FOR_CHART = 720
"""Pixels at 100 % a screen must be high for the chart to stand above the list at first."""


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page; it belongs to no single meeting."""
    del model
    return ActionsPage(workspace)


class ActionsPage(MeetingPage):
    """The list, above it each party's share in time, beside it the card of one promise."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = ActionsViewModel(workspace, self)
        self.one = ActionModel(workspace, self)
        self.papers = Papers(workspace, self)
        self._wanted: int | None = None
        self._build()
        self._lay_out()
        self._connect()
        self.model.show(OPEN)

    # what the tab asks

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("F3", self.tr("加进展")),
            ("F4", self.tr("修改（封存前）")),
            ("F6", self.tr("下一步：已完成、核实")),
            ("Ctrl+F", self.tr("找议定事项")),
            ("Ctrl+P", self.tr("打印督办清单")),
            ("Delete", self.tr("删除（封存前）")),
        )

    def come_forward(self) -> None:
        self.share.read()
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_thing(self, what: object) -> None:
        """An action's id: show it, whichever filter hid it; or a party whose actions are wanted."""
        if isinstance(what, Party):
            self._narrow(ALL, what, "")
        elif isinstance(what, int):
            self._wanted = what
            if not self._find_wanted():
                self._narrow(ALL, None, "")
                self._find_wanted()

    def close_one(self) -> bool:
        """Esc: the small form, the form, the search, then the filters."""
        if self.card.composer is not None:
            self.card.close_composer()
        elif self._side.currentWidget() is self.form:
            self._show_card(self.card)
        elif self.search.text():
            self.search.empty()
        else:
            return False
        self.come_forward()
        return True

    # building

    def _build(self) -> None:
        self.search = SearchBox(self.tr("做什么、谁来办、编号"), self.tr("找议定事项"))
        self.chips = FilterChips(
            [
                (OPEN, self.tr("未完成"), Tone.PRIMARY),
                (OVERDUE, self.tr("逾期"), Tone.SEAL),
                (MONTH, self.tr("本月到期"), Tone.AMBER),
                (TO_CHECK, self.tr("待核实"), Tone.AMBER),
                (ALL, self.tr("全部"), Tone.PLAIN),
            ]
        )
        self.party = Choice(self.tr("哪一方的"))
        offered: list[tuple[object, str]] = [(None, self.tr("各方"))]
        others = [party for party in Party if party not in THREE_PARTIES]
        offered += [(party, party_word(party)) for party in (*THREE_PARTIES, *others)]
        self.party.offer(offered)
        self.chart_button = Chip(self.tr("图表"))
        self.print_button = ActionButton(
            self.tr("打印"), picture="print", key="Ctrl+P", on_click=self._pop_up_papers
        )
        self.table = RecordTable(
            self.model.records, self.tr("议定事项"), preferences=self._workspace.preferences,
            name="actions",
        )  # fmt: skip
        self.share = SharePanel(self._workspace)
        self.card = ActionCard(self.one, self._workspace)
        self.form = ActionForm(self._workspace.office.today())
        self.none = EmptyState(
            "done",
            self.tr("还没有议定事项"),
            self.tr("开会时记下谁答应了什么、什么时候办完；散会后在这里一件件盯到核实。"),
            offers_sample=not self._workspace.office.is_sample,
        )
        self.no_hits = EmptyState(
            "search", self.tr("没有找到"), self.tr("换个词，或者看看各方的全部事项。"),
            action=self.tr("看全部"),
        )  # fmt: skip
        self.clear_chip = EmptyState(
            "done", self.tr("这里没有事项"), self.tr("这一类都办好了，全部事项里可以回头看。"),
            link=self.tr("看全部"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.table, self.none, self.no_hits, self.clear_chip):
            self._stack.addWidget(page)
        left = QWidget()
        box = column(self.share, self._stack, gap=10)
        box.setStretch(1, 1)
        left.setLayout(box)
        self._side = QStackedWidget()
        self._side.addWidget(self.card)
        self._side.addWidget(self.form)
        self._split = RememberedSplitter(
            left, self._side, self._workspace.preferences, SPLIT, sizes=(940, 340)
        )
        self.tools = ToolLine(
            self.search, (self.chips, self.party), (self.chart_button, self.print_button)
        )
        whole = column(self.tools, self._split, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        kept = self._workspace.preferences.text(CHART_KEY)
        self.chart_button.setChecked(kept == "yes" if kept else self._has_room())
        self.share.setVisible(self.chart_button.isChecked())

    def _connect(self) -> None:
        model = self.model
        self.search.searched.connect(lambda _words: self._ask())
        self.search.left_down.connect(self.come_forward)
        self.table.typed.connect(self.search.begin)
        self.chips.chosen.connect(lambda _chip: self._ask())
        self.party.currentIndexChanged.connect(lambda _n: self._ask())
        self.chart_button.toggled.connect(self._show_chart)
        self.table.current_changed.connect(self.one.show)
        self.table.row_opened.connect(lambda _id: self.card.compose("progress"))
        self.none.sample_wanted.connect(self._workspace.sample_wanted)
        self.no_hits.acted.connect(lambda: self._narrow(ALL, None, ""))
        self.clear_chip.followed.connect(lambda: self._narrow(ALL, None, ""))
        self.card.closed.connect(self.come_forward)
        self.card.edit_wanted.connect(self._edit)
        self.card.meeting_wanted.connect(
            lambda meeting_id: self._workspace.go_to("meetings", ("meeting", meeting_id))
        )
        self.form.closed.connect(lambda: self._show_card(self.card))
        self.form.filled.connect(self.one.edit)
        self.one.done.connect(lambda: self._show_card(self.card))
        self.one.refused.connect(self._refuse)
        model.shown_changed.connect(self._show_what_there_is)
        model.counted.connect(self._count)
        self.table.add_key("Delete", self.one.delete)

    # what happens

    def _ask(self) -> None:
        self.model.show(self.chips.key, self.party.currentData(), self.search.text().strip())

    def _narrow(self, chip: str, party: Party | None, words: str) -> None:
        self.chips.choose(chip)
        self.party.blockSignals(True)
        self.party.choose(party)
        self.party.blockSignals(False)
        self.search.blockSignals(True)
        self.search.setText(words)
        self.search.blockSignals(False)
        self._ask()

    def _find_wanted(self) -> bool:
        """Put the cursor on the action asked for, once it is among the rows."""
        if self._wanted is None or not self.table.select_id(self._wanted):
            return False
        self._wanted = None
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_what_there_is(self) -> None:
        pages = {"none": self.none, "hits": self.no_hits, "chip": self.clear_chip}
        nothing = self.model.nothing
        self._stack.setCurrentWidget(pages.get(nothing, self.table))
        self._side.setVisible(not nothing)
        self._show_share()
        self.print_button.setEnabled(not nothing)
        if not self._find_wanted() and not nothing and self.table.current_id() is None:
            first = self.model.records.id_at(0)
            if first is not None:
                self.table.select_id(first)

    def _count(self, counts: dict[str, int]) -> None:
        self.chips.set_counts(counts)
        self.tools.look_again()
        self._show_what_there_is()

    def _show_chart(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        self._show_share()
        self._workspace.preferences.keep_text(CHART_KEY, "yes" if on else "no")

    def _show_share(self) -> None:
        """An empty list has no chart to show."""
        self.share.setVisible(self.chart_button.isChecked() and self.model.nothing != "none")

    def _has_room(self) -> bool:
        return self.screen().availableGeometry().height() >= current().px(ROOM_FOR_CHART)

    def _edit(self) -> None:
        looked = self.one.looked
        if looked is not None:
            self._show_card(self.form)
            said = self.tr("修改 {number}").format(number=looked.action.number)
            self.form.start(fields_of(looked.action), said)

    def _show_card(self, card: QWidget) -> None:
        had_form = self._side.currentWidget() is self.form
        self._side.setCurrentWidget(card)
        if had_form and card is self.card:
            self.come_forward()

    def _refuse(self, sentence: str) -> None:
        if self._side.currentWidget() is self.form:
            self.form.refuse({}, sentence)

    def _pop_up_papers(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for said, act in self._offered_papers():
            menu.addAction(said).triggered.connect(lambda _=False, act=act: act())
        below = self.print_button.rect().bottomLeft()
        menu.popup(self.print_button.mapToGlobal(below))

    def _offered_papers(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (self.tr("督办清单：现在显示的"), lambda: self._print(by_party=False)),
            (self.tr("督办清单：每方一页，会上发给各方"), lambda: self._print(by_party=True)),
        )

    def _print(self, *, by_party: bool) -> None:
        source = self.model.source
        if source is not None:
            self.papers.action_list(source.rows, page_per_party=by_party)
