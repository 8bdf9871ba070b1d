"""业主名册: the roll by which owners decide, with its totals; it comes in from Excel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from ui.importing.import_request import ImportRequest
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import MeetingPage
from ui.tabs.meetings.roll.roll_model import ALL, BIN, RollModel, RollTotals
from ui.tabs.meetings.roll.unit_card import UnitCard
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, column, words
from ui.widgets.cards import EmptyState
from ui.widgets.chips import FilterChips
from ui.widgets.record_table import RecordTable
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "meetings/roll"


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page; see ``ui.tabs.meetings.pages``."""
    del model
    return RollPage(workspace)


class RollPage(MeetingPage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted: int | None = None
        self.model = RollModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.show()

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("Ctrl+F", self.tr("找房号、业主")),
            ("F2", self.tr("添加一户")),
            ("Enter", self.tr("改这一户")),
            ("Ctrl+S", self.tr("保存")),
            ("Delete", self.tr("移到回收站")),
            ("Ctrl+C / Ctrl+V", self.tr("复制到 Excel、从 Excel 粘贴")),
        )

    def come_forward(self) -> None:
        """Put the cursor into the list."""
        self._panes.look_at_list()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        """Close the empty card, take the search back, go from the card to the list."""
        if self.model.is_new:
            self.model.close_card()
        elif self._panes.is_at_card:
            self.model.leave()
        elif self.search.text():
            self.search.empty()
        elif self.chips.key == BIN:
            self.chips.choose(ALL)
            self.model.show()
        elif self.table.hasFocus() or self._stack.currentWidget() is not self.table:
            return False
        self.come_forward()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is left."""
        super().hideEvent(event)
        self.model.leave()

    def _build(self) -> None:
        self.search = SearchBox(self.tr("房号、业主"), self.tr("找业主"))
        self.chips = FilterChips(
            [(ALL, self.tr("全部"), Tone.PRIMARY), (BIN, self.tr("回收站"), Tone.MUTED)]
        )
        self.totals = words("", "muted")
        self.import_button = ActionButton(self.tr("导入"), picture="import", on_click=self._import)
        self.export_button = ActionButton(self.tr("导出"), picture="export", on_click=self._export)
        self.new_button = ActionButton(
            self.tr("添加一户"), kind=PRIMARY, picture="add", key="F2", on_click=self._add
        )
        self.table = RecordTable(
            self.model.records, self.tr("业主名册"),
            preferences=self._workspace.preferences, name="owners",
        )  # fmt: skip
        self.card = UnitCard(self.model)
        self.empty = EmptyState(
            "residents",
            self.tr("业主名册"),
            self.tr("业主大会按专有面积和业主人数计票，名册从 Excel 导入：房号、面积、业主。"),
            action=self.tr("从 Excel 导入"),
            link=self.tr("先添加一户"),
        )
        self.no_hits = EmptyState(
            "search", self.tr("没有找到"), self.tr("换个写法试试：房号或者业主姓名。"),
            action=self.tr("清除搜索"),
        )  # fmt: skip
        self.empty_bin = EmptyState(
            "bin", self.tr("回收站是空的"), self.tr("删掉的在这里放 90 天，随时可以取回。")
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.table, self.empty, self.no_hits, self.empty_bin):
            self._stack.addWidget(page)
        self._panes = TwoPanes(
            self._stack, self.card, self._workspace.preferences, SPLIT, sizes=(920, 380)
        )
        self._tools = ToolLine(
            self.search, (self.chips,), (self.import_button, self.export_button, self.new_button)
        )
        box = column(self._tools, self.totals, self._panes, gap=8)
        box.setStretch(2, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, table = self.model, self.table
        self.search.searched.connect(lambda text: model.show(text, self.chips.key))
        self.search.left_down.connect(self.come_forward)
        self.chips.chosen.connect(lambda chip: model.show(self.search.text().strip(), chip))
        table.current_changed.connect(self._choose)
        table.row_opened.connect(lambda _id: self._edit())
        table.pasted.connect(
            lambda text: self._workspace.go_to("import", ImportRequest("owners", text=text))
        )
        self.empty.acted.connect(self._import)
        self.empty.followed.connect(self._add)
        QShortcut(QKeySequence("F2"), self.empty).activated.connect(self._add)
        self.no_hits.acted.connect(self.search.empty)
        self.card.closed.connect(self.close_one)
        self._panes.left.connect(self.close_one)
        model.shown_changed.connect(self._show_what_there_is)
        model.totalled.connect(self._tell_totals)
        model.saved.connect(self._select)
        model.records.reloaded.connect(self._select_wanted)
        table.add_key("Delete", lambda: model.delete(table.selected_ids()))

    def _show_what_there_is(self) -> None:
        pages = {"none": self.empty, "hits": self.no_hits, "bin": self.empty_bin}
        nothing = self.model.nothing
        self._stack.setCurrentWidget(pages.get(nothing, self.table))
        self.new_button.setVisible(nothing != "none")
        self._tools.look_again()
        self._panes.offer(on=not nothing or self.model.has_card)

    def _tell_totals(self, totals: RollTotals) -> None:
        said = self.tr("{units} 户 · 专有面积 {area} ㎡ · 业主 {heads} 人（一人多户只算一人）")
        whole, rest = divmod(totals.area, 100)
        area = f"{whole:,}.{rest:02d}"
        self.totals.setText(
            said.format(units=f"{totals.units:,}", area=area, heads=f"{totals.heads:,}")
        )
        self.totals.setVisible(bool(totals.units))
        self.chips.set_counts({ALL: totals.units})

    def _choose(self, unit_id: int | None) -> None:
        place = None if unit_id is None else self.model.records.position_of(unit_id)
        self.model.open_card(None if place is None else self.model.records.row(place))

    def _add(self) -> None:
        self.table.clearSelection()
        self.model.open_new()
        self._panes.offer(on=True)
        self._edit()

    def _edit(self) -> None:
        self._panes.look_at_card()
        self.card.start_typing()

    def _import(self) -> None:
        self._workspace.go_to("import", ImportRequest("owners"))

    def _export(self) -> None:
        suggested = Path(self.tr("业主名册") + ".xlsx")
        file = self._workspace.ask.save_file(
            self.tr("导出业主名册"), suggested, "Excel (*.xlsx);;CSV (*.csv)"
        )
        if file is not None:
            self.model.export(file)

    def _select(self, unit_id: int) -> None:
        """Go to a row in the list; one just added comes when the list is read again."""
        self._wanted = None if self.table.select_id(unit_id) else unit_id
        if self._wanted is None:
            self.come_forward()

    def _select_wanted(self) -> None:
        if self._wanted is not None:
            self._select(self._wanted)
