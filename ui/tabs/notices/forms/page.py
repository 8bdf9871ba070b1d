"""填表: the office's own Excel forms on the left, for whom, and what will stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.services.notices.form_values import SubjectKind
from ui.pasted import files_in
from ui.tabs.notices.forms import form_words
from ui.tabs.notices.forms.fields_part import FieldsPart
from ui.tabs.notices.forms.form_desk import FormDesk
from ui.tabs.notices.forms.forms_model import FormsModel
from ui.tabs.notices.forms.names_part import NamesPart
from ui.tabs.notices.forms.who_part import WhoPart
from ui.tabs.notices.pages import NoticePage
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, column, row
from ui.widgets.cards import EmptyState, MessageBar
from ui.widgets.current_stack import CurrentStack
from ui.widgets.record_table import RecordTable
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "notices/forms"
LIST_LEAST, LIST_MOST = 92, 136
"""Pixels at 100 %: the forms, two or three lines; for whom stands below."""
SUBJECTS = {
    "resident": SubjectKind.RESIDENTS,
    "entry": SubjectKind.ENTRIES,
    "meeting": SubjectKind.MEETING,
}


def create(workspace: Workspace) -> NoticePage:
    """Build the page; see ``ui.tabs.notices.pages``."""
    return FormsPage(workspace)


class FormsPage(NoticePage):
    """Opened with a form's id, or with («resident» | «entry» | «meeting», id) to fill one for."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted: int | None = None
        self._folder: QTemporaryDir | None = None
        self.model = FormsModel(workspace, self)
        self.desk = FormDesk(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.model.read()
        self.model.search("")

    def title(self) -> str:
        return self.tr("填表")

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("F2", self.tr("添加表格")),
            ("Ctrl+F", self.tr("找为谁填：姓名、拼音、房号")),
            (self.tr("空格"), self.tr("选上、去掉这一位")),
            ("Ctrl+S", self.tr("生成表格")),
            ("Enter", self.tr("改这一项要填的内容")),
            ("F6", self.tr("窗口窄时换着看：为谁填、填什么")),
            ("Delete", self.tr("删除表格，可撤销")),
        )

    def open_thing(self, what: object) -> None:
        """See the class."""
        if isinstance(what, int):
            self._select(what)
        elif isinstance(what, tuple) and len(what) == 2 and what[0] in SUBJECTS:
            kind, one = what
            if isinstance(one, int):
                self.model.choose(SUBJECTS[str(kind)], one)

    def come_forward(self) -> None:
        self._panes.look_at_list()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        if self._side.currentWidget() is self.names:
            self._show_names(on=False)
        elif self.who.search.text():
            self.who.search.empty()
        elif self._panes.is_at_card:
            self.come_forward()
        elif self.bin_box.isChecked():
            self.bin_box.setChecked(False)
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.model.add(files_in(event.mimeData()))
        event.acceptProposedAction()

    # building

    def _build(self) -> None:
        self.add_button = ActionButton(
            self.tr("添加表格"), picture="add", key="F2", on_click=self._add
        )
        self.rename_button = ActionButton(self.tr("改名"), picture="edit", on_click=self._rename)
        self.delete_button = ActionButton(self.tr("删除"), picture="delete", on_click=self._delete)
        self.restore_button = ActionButton(
            self.tr("恢复"), picture="undo", on_click=self.model.restore
        )
        self.bin_box = CheckBox(self.tr("已删除的"))
        self.names_button = ActionButton(
            self.tr("占位符一览"), picture="lists", on_click=lambda: self._show_names(on=True)
        )
        self.make_button = ActionButton(
            self.tr("生成表格"), kind=PRIMARY, picture="export", key="Ctrl+S", on_click=self._make
        )
        self.bar = MessageBar()
        self.table = RecordTable(
            self.model.list_records, self.tr("表格"),
            preferences=self._workspace.preferences, name="office_forms",
        )  # fmt: skip
        self.table.horizontalHeader().hide()
        self.who = WhoPart(self.model)
        self.fields = FieldsPart(self.model, self._workspace.preferences)
        self.names = NamesPart(self._workspace.runner, self._workspace.preferences)
        self.empty = EmptyState(
            "file",
            self.tr("社区自己的表，点一下就填好"),
            self.tr(
                "在 Excel 表要填的格子里写上 {{姓名}}、{{电话}}、{{住址}} 这样的占位符，"
                "添加进来。以后选好人，名册里有的就自动填上，没有的会列出来。"
            ),
            action=self.tr("添加表格"),
            key="F2",
            link=self.tr("试用示例"),
        )
        self.empty_bin = EmptyState(
            "bin", self.tr("没有删除的表格"), self.tr("删除的表格在这里保留 90 天，可以恢复。"),
            action=self.tr("回到表格"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        left, self._side = QWidget(), CurrentStack()
        self.table.setMinimumHeight(current().px(LIST_LEAST))
        self.table.setMaximumHeight(current().px(LIST_MOST))
        listing = column(self.table, self.who, gap=10)
        listing.setStretch(0, 1)
        listing.setStretch(1, 4)
        left.setLayout(listing)
        for page in (self.fields, self.names):
            self._side.addWidget(page)
        self._panes = TwoPanes(
            left, self._side, self._workspace.preferences, SPLIT, sizes=(440, 860)
        )
        self._panes.setStretchFactor(1, 1)
        self._stack = CurrentStack()
        for page in (self.empty, self.empty_bin, self._panes):
            self._stack.addWidget(page)
        self._tools = QWidget()
        acts = (self.add_button, self.rename_button, self.delete_button, self.restore_button)
        self._tools.setLayout(
            row(*acts, self.names_button, self.bin_box, None, self.make_button, gap=8)
        )
        box = column(self._tools, self.bar, self._stack, gap=10)
        box.setStretch(2, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, workspace = self.model, self._workspace
        model.listed.connect(self._show_list)
        model.opened.connect(self._show_form)
        model.looked.connect(self._show_ways)
        model.failed.connect(lambda said: workspace.ask.tell_error(self.tr("没有做成"), said))
        model.added.connect(self._select)
        self.table.current_changed.connect(self._open)
        self.table.row_opened.connect(lambda _id: self.who.take_focus())
        self.who.list.opened.connect(lambda _key: self._look_at_fields())
        self.who.fields_wanted.connect(self._look_at_fields)
        self.bin_box.toggled.connect(lambda on: model.show_bin(on=on))
        self.names.left.connect(lambda: self._show_names(on=False))
        self.names.copied.connect(
            lambda text: workspace.say(self.tr("已复制 {text}").format(text=text))
        )
        self.empty.acted.connect(self._add)
        self.empty.followed.connect(self._add_examples)
        self.empty_bin.acted.connect(lambda: self.bin_box.setChecked(False))
        self._panes.left.connect(self.close_one)
        self._panes.arranged.connect(self._show_ways)
        self.table.add_key("Delete", self._delete)
        self.table.add_key("Space", self.who.take_focus)
        turn = QShortcut(QKeySequence("F6"), self)
        turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        turn.activated.connect(self._turn)

    # what is shown

    def _show_list(self) -> None:
        model = self.model
        if model.forms:
            self._stack.setCurrentWidget(self._panes)
        else:
            self._stack.setCurrentWidget(self.empty_bin if model.shows_bin else self.empty)
        self._tools.setVisible(bool(model.forms) or model.shows_bin)
        if model.forms and model.form is None:
            self._select(self._wanted or model.forms[0].id or 0)
        self._show_ways()

    def _show_form(self) -> None:
        model = self.model
        self.bar.hide()
        if model.fault:
            self.bar.say(model.fault, Tone.SEAL)
        elif model.open_form is not None and model.open_form.plan.not_filled:
            places = dict.fromkeys(
                form_words.place_word(spot, names_sheet=False)
                for spot in model.open_form.plan.not_filled
            )
            told = self.tr("公式和批注里的占位符不会填：{places}")
            self.bar.say(told.format(places=self.tr("、").join(places)), Tone.AMBER)
        self._show_ways()

    def _show_ways(self) -> None:
        model, in_bin = self.model, self.model.shows_bin
        has_form = model.form is not None
        for button in (self.rename_button, self.delete_button):
            button.setVisible(not in_bin)
            button.setEnabled(has_form)
        self.restore_button.setVisible(in_bin)
        self.restore_button.setEnabled(has_form)
        count = len(model.chosen)
        if model.is_each:
            self.make_button.set_words(self.tr("生成 {n} 份表格").format(n=count))
        else:
            self.make_button.set_words(self.tr("生成表格"))
        self.make_button.setEnabled(model.can_fill)
        why = "" if model.can_fill or not has_form else self.tr("先选为谁填")
        self.make_button.setToolTip(why)
        self.who.setVisible(not in_bin)
        self.names.back_button.setVisible(not self._panes.is_narrow)
        self.who.on_button.setVisible(self._panes.is_narrow)

    def _show_names(self, *, on: bool) -> None:
        self._side.setCurrentWidget(self.names if on else self.fields)
        if on:
            self._panes.look_at_card()
            self.names.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.come_forward()

    def _look_at_fields(self) -> None:
        self._side.setCurrentWidget(self.fields)
        self._panes.look_at_card()
        self.fields.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        if self._panes.is_at_card or self.fields.isAncestorOf(self.focusWidget() or self):
            self.come_forward()
        else:
            self._look_at_fields()

    # acts

    def _open(self, form_id: int | None) -> None:
        if form_id is not None:
            self._wanted = form_id
            self.model.open(form_id)

    def _select(self, form_id: int) -> None:
        """Go to a form in the list; one just added comes when the list is read again."""
        self._wanted = form_id
        if self.table.select_id(form_id):
            self._wanted = None

    def _add(self) -> None:
        kinds = self.tr("Excel 表格 (*.xlsx)")
        self.model.add(self._workspace.ask.open_files(self.tr("选要添加的表格"), kinds))

    def _add_examples(self) -> None:
        self._folder = QTemporaryDir()
        self.model.add_examples(Path(self._folder.path()))

    def _rename(self) -> None:
        form = self.model.form
        if form is not None:
            name = self._workspace.ask.text(self.tr("改表名"), self.tr("表名"), form.name)
            if name is not None:
                self.model.rename(name)

    def _delete(self) -> None:
        if not self.model.shows_bin:
            self.model.delete()

    def _make(self) -> None:
        self.desk.make(self.model)
