"""模板: the templates at the left, the one being changed, and its model text as it prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from ui.printing.live_page import LivePage
from ui.tabs.notices.pages import WRITE, NoticePage
from ui.tabs.notices.templates.sheet_part import CardAndSheet
from ui.tabs.notices.templates.template_card import TemplateCard
from ui.tabs.notices.templates.templates_model import Chip, TemplatesModel
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, column
from ui.widgets.cards import EmptyState, MessageBar
from ui.widgets.chips import FilterChips
from ui.widgets.current_stack import CurrentStack
from ui.widgets.record_table import RecordTable
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "notices/templates"
FILES = "JSON (*.json)"


def create(workspace: Workspace) -> NoticePage:
    """Build the page; see ``ui.tabs.notices.pages``."""
    return TemplatesPage(workspace)


class TemplatesPage(NoticePage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted = ""
        self.model = TemplatesModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.read(self._begin)

    def title(self) -> str:
        return self.tr("模板")

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("Ctrl+F", self.tr("找模板")),
            ("F2", self.tr("新模板")),
            ("F9", self.tr("用它写一份")),
            ("Enter", self.tr("改这个模板")),
            ("Ctrl+S", self.tr("保存")),
            (self.tr("空格"), self.tr("表单里问、不问这一项")),
            ("Ctrl+↑ / Ctrl+↓", self.tr("这一项上移、下移")),
            ("F6", self.tr("窗口窄时换着看：模板、样张")),
            ("Delete", self.tr("删除自己的模板，可撤销")),
        )

    def come_forward(self) -> None:
        self._panes.look_at_list()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_thing(self, what: object) -> None:
        """A template's key."""
        if isinstance(what, str) and what:
            self._wanted = what
            self._select_wanted()

    def close_one(self) -> bool:
        if self.model.is_new or self.model.is_changed:
            self.model.close_card()
        elif self._panes.is_at_card:
            self.model.leave()
        elif self.search.text():
            self.search.empty()
        elif self.chips.key != Chip.ALL:
            self.chips.choose(Chip.ALL)
            self.model.show()
        elif self.table.hasFocus():
            return False
        self.come_forward()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is saved when the page is left."""
        super().hideEvent(event)
        if not self.model.leave():
            self.model.keep_now()

    # building

    def _build(self) -> None:
        self.search = SearchBox(self.tr("找模板"), self.tr("找模板"))
        self.chips = FilterChips(
            [(Chip.ALL, self.tr("全部"), Tone.PLAIN), (Chip.OWN, self.tr("本社区"), Tone.PLAIN)]
        )
        self.import_button = ActionButton(
            self.tr("导入文件"), picture="import", on_click=self._import
        )
        self.new_button = ActionButton(
            self.tr("新模板"), picture="add", key="F2", on_click=self._add
        )
        self.use_button = ActionButton(
            self.tr("用它写一份"), kind=PRIMARY, picture="edit", key="F9", on_click=self._use
        )
        self.bar = MessageBar()
        self.table = RecordTable(
            self.model.records, self.tr("模板"),
            preferences=self._workspace.preferences, name="notice_templates",
        )  # fmt: skip
        self.no_hits = EmptyState(
            "search", self.tr("没有找到"), self.tr("换个写法试试：模板的名称，或者通知里的话。"),
            action=self.tr("清除搜索"),
        )  # fmt: skip
        self.no_own = EmptyState(
            "notices",
            self.tr("还没有自己的模板"),
            self.tr("挑一个自带的，改成社区常用的说法，保存后就在这里；也可以导入别的社区做好的。"),
            action=self.tr("看全部模板"),
        )
        self.card = TemplateCard(self.model, self._workspace.wording)
        self.sheet = LivePage(self._workspace.runner)
        self.sheet.setAccessibleName(self.tr("样张"))

    def _lay_out(self) -> None:
        self._stack = CurrentStack()
        for page in (self.table, self.no_hits, self.no_own):
            self._stack.addWidget(page)
        self.beside = CardAndSheet(self.card, self.sheet)
        self._panes = TwoPanes(
            self._stack, self.beside, self._workspace.preferences, SPLIT, sizes=(330, 980)
        )
        self._panes.setStretchFactor(0, 0)
        self._panes.setStretchFactor(1, 1)
        self._tools = ToolLine(
            self.search, (self.chips,), (self.import_button, self.new_button, self.use_button)
        )
        box = column(self._tools, self.bar, self._panes, gap=10)
        box.setStretch(2, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, table = self.model, self.table
        self.search.searched.connect(lambda text: model.show(text, self.chips.key))
        self.search.left_down.connect(self.come_forward)
        self.chips.chosen.connect(lambda chip: model.show(self.search.text().strip(), chip))
        table.current_changed.connect(self._choose)
        table.row_opened.connect(lambda _id: self._edit())
        self.no_hits.acted.connect(self.search.empty)
        self.no_own.acted.connect(self._show_all)
        self.card.closed.connect(self.close_one)
        self.card.export_wanted.connect(self._export)
        self.card.forget_wanted.connect(self._forget)
        self._panes.left.connect(self.close_one)
        model.listed.connect(self._show_what_there_is)
        model.card_changed.connect(self._tell_card)
        model.saved.connect(self._follow_saved)
        model.sheet_set.connect(self.beside.show_sheet)
        model.sheet_failed.connect(lambda said: self.bar.say(said, Tone.AMBER))
        table.add_key("Delete", self._forget)

    # what happens

    def _begin(self) -> None:
        self._select_wanted()
        if self.model.has_card:
            return
        self.model.go_on_writing()
        first = self.model.records.id_at(0)
        if not self.model.has_card and first is not None:
            self.table.select_id(first)

    def _select_wanted(self) -> None:
        number = self.model.id_of(self._wanted)
        if number is not None:
            self._wanted = ""
            self.table.select_id(number)

    def _choose(self, number: int | None) -> None:
        if number is None:
            return
        place = self.model.records.position_of(number)
        if place is not None:
            self.model.open_card(self.model.records.row(place).template.key)

    def _add(self) -> None:
        self.table.clearSelection()
        self.model.open_new()
        self._edit()

    def _edit(self) -> None:
        self._panes.look_at_card()
        self.beside.look_at_card()
        self.card.start_typing()

    def _use(self) -> None:
        """Write a notice from the template on the card, which is saved first."""
        form = self.model.form
        if form is not None and self.model.leave():
            self.page_wanted.emit(WRITE, ("template", form.key))

    def _import(self) -> None:
        file = self._workspace.ask.open_file(self.tr("导入模板"), FILES)
        if file is not None:
            self.model.import_from(file)

    def _export(self) -> None:
        form = self.model.form
        if form is None:
            return
        suggested = Path(self.tr("模板 {name}").format(name=_plain(form.name)) + ".json")
        file = self._workspace.ask.save_file(self.tr("导出模板"), suggested, FILES)
        if file is not None:
            self.model.export_to(file)

    def _forget(self) -> None:
        self.model.forget()
        self.come_forward()

    def _show_all(self) -> None:
        self.chips.choose(Chip.ALL)
        self.model.show(self.search.text().strip())

    def _follow_saved(self, key: str) -> None:
        self._wanted = key
        self._select_wanted()

    def _show_what_there_is(self) -> None:
        model = self.model
        self.chips.set_counts({Chip.ALL: len(model.templates), Chip.OWN: model.own_count})
        nothing = not model.records.rowCount() and bool(model.templates)
        empty = self.no_hits if model.words else self.no_own
        self._stack.setCurrentWidget(empty if nothing else self.table)
        self._tools.look_again()
        if model.form is not None and not model.is_new:
            number = model.id_of(model.form.key)
            if number is not None and self.table.current_id() != number:
                self.table.select_id(number)
        self._select_wanted()

    def _tell_card(self) -> None:
        self.use_button.setEnabled(self.model.has_card)
        self.bar.hide()


def _plain(name: str) -> str:
    """The name as a part of a file's name on Windows."""
    return "".join(" " if sign in '<>:"/\\|?*' else sign for sign in name).strip()
