"""The register of residents: one line of tools, the list, and the card of one resident."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget

from app.domain.people import Resident
from ui.importing.import_request import ImportRequest
from ui.residents.resident_card import ResidentCard
from ui.residents.view_model import ALL, BIN, ResidentsViewModel
from ui.tab_registry import TabPage
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, column, tool_line
from ui.widgets.cards import EmptyState
from ui.widgets.chips import FilterChips
from ui.widgets.record_table import RecordTable
from ui.widgets.search_box import SearchBox
from ui.workspace import Workspace

SPLIT = "residents/split"


def create(workspace: Workspace) -> TabPage:
    """The register of a window."""
    return ResidentsPage(workspace)


class ResidentsPage(TabPage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = ResidentsViewModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.show()
        self.model.go_on_writing()

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("Ctrl+F", self.tr("找居民：姓名、拼音、房号、电话")),
            ("F2", self.tr("添加居民")),
            ("Enter", self.tr("改这一位")),
            ("Ctrl+S", self.tr("保存")),
            ("Delete", self.tr("移到回收站")),
            ("Ctrl+C / Ctrl+V", self.tr("复制到 Excel、从 Excel 粘贴")),
        )

    def open_thing(self, what: object) -> None:
        if isinstance(what, int):
            self.model.open_card(self._workspace.office.residents.get(what))
        elif isinstance(what, str):
            self.search.setText(what)

    def come_forward(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is left."""
        super().hideEvent(event)
        if self.model.is_changed and not self.model.save():
            self.model.keep_now()

    def _build(self) -> None:
        self.search = SearchBox(self.tr("姓名、拼音首字母、房号、电话…"), self.tr("找居民"))
        self.chips = FilterChips(
            [(ALL, self.tr("全部"), Tone.PRIMARY), (BIN, self.tr("回收站"), Tone.PLAIN)]
        )
        self.import_button = ActionButton(self.tr("导入"), picture="import")
        self.export_button = ActionButton(self.tr("导出"), picture="export")
        self.new_button = ActionButton(self.tr("添加居民"), kind=PRIMARY, picture="add", key="F2")
        self.table = RecordTable(
            self.model.records, self.tr("居民"), preferences=self._workspace.preferences,
            name="residents",
        )  # fmt: skip
        self.card = ResidentCard(self.model)
        self.empty = EmptyState(
            "residents",
            self.tr("居民名册"),
            self.tr("把居民的姓名、房号、电话放在这里，记日志时打几个字就能找到人。"),
            action=self.tr("从 Excel 导入"),
            link=self.tr("先添加一位"),
        )
        self.no_hits = EmptyState(
            "search",
            self.tr("没有找到"),
            self.tr("换个写法试试：姓名、拼音首字母、房号或者电话的几位都行。"),
            action=self.tr("清除搜索"),
        )
        self.empty_bin = EmptyState(
            "bin", self.tr("回收站是空的"), self.tr("删掉的居民在这里放 90 天，随时可以取回。")
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.table, self.empty, self.no_hits, self.empty_bin):
            self._stack.addWidget(page)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.card)
        self._split.setStretchFactor(0, 1)
        self._split.setChildrenCollapsible(False)
        px = current().px
        self._split.setSizes([px(940), px(380)])
        kept = self._workspace.preferences.geometry(SPLIT)
        if kept is not None:
            self._split.restoreState(kept)
        tools = tool_line(
            [self.search, self.chips], [self.import_button, self.export_button, self.new_button]
        )
        self.setLayout(column(tools, self._split, margin=20))

    def _connect(self) -> None:
        model = self.model
        self.search.searched.connect(lambda words: model.show(words, self.chips.key))
        self.search.left_down.connect(self._go_to_list)
        self.chips.chosen.connect(lambda chip: model.show(self.search.text().strip(), chip))
        self.new_button.clicked.connect(self._add)
        self.import_button.clicked.connect(lambda: self._import(ImportRequest("residents")))
        self.export_button.clicked.connect(self._export)
        self.empty.acted.connect(lambda: self._import(ImportRequest("residents")))
        self.empty.followed.connect(self._add)
        self.no_hits.acted.connect(self.search.empty)
        self.table.current_changed.connect(self._choose)
        self.table.row_opened.connect(lambda _id: self.card.start_typing())
        self.table.pasted.connect(lambda text: self._import(ImportRequest("residents", text=text)))
        self.card.closed.connect(self._go_to_list)
        model.shown_changed.connect(self._show_what_there_is)
        self._split.splitterMoved.connect(
            lambda *_: self._workspace.preferences.keep_geometry(SPLIT, self._split.saveState())
        )
        self.table.add_key("Delete", lambda: model.delete(self.table.selected_ids()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.table.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _choose(self, resident_id: int | None) -> None:
        found: Resident | None = None
        if resident_id is not None:
            found = self.model.records.row(self.table.currentIndex().row())
        self.model.open_card(found)

    def _add(self) -> None:
        self.table.clearSelection()
        self.model.open_new()
        self.card.start_typing()

    def _import(self, request: ImportRequest) -> None:
        self._workspace.go_to("import", request)

    def _export(self) -> None:
        suggested = Path(self.tr("居民名册") + ".xlsx")
        file = self._workspace.ask.save_file(
            self.tr("导出居民名册"), suggested, "Excel (*.xlsx);;CSV (*.csv)"
        )
        if file is not None:
            self.model.export(file)

    def _go_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.records.rowCount():
            self.table.selectRow(0)

    def _show_what_there_is(self) -> None:
        pages = {"nobody": self.empty, "hits": self.no_hits, "bin": self.empty_bin}
        nothing = self.model.nothing
        self._stack.setCurrentWidget(pages.get(nothing, self.table))
        if self.model.chip == ALL and not self.model.words and self.model.records.is_counted:
            self.chips.set_counts({ALL: self.model.records.rowCount()})
