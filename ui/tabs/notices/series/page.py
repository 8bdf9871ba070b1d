"""成批打印: one notice made out for each building, entrance, household, person or board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.importing.import_request import ImportRequest
from ui.tabs.notices.pages import BOARDS, WRITE, NoticePage
from ui.tabs.notices.series.series_choice import Output
from ui.tabs.notices.series.series_desk import SeriesDesk
from ui.tabs.notices.series.series_model import SeriesModel
from ui.tabs.notices.series.sheet_part import SheetPart
from ui.tabs.notices.series.who_part import WhoPart
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, column, row
from ui.widgets.cards import EmptyState, MessageBar, scrolled
from ui.widgets.current_stack import CurrentStack
from ui.widgets.fitting_words import OneLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "notices/series"


def create(workspace: Workspace) -> NoticePage:
    """Build the page; see ``ui.tabs.notices.pages``."""
    return SeriesPage(workspace)


class SeriesPage(NoticePage):
    """Opened with the id of a notice."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = SeriesModel(workspace, self)
        self.desk = SeriesDesk(workspace, self)
        self._build()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("成批打印")

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("Ctrl+P", self.tr("生成，再打印或者存成 PDF")),
            ("Ctrl+F", self.tr("找收件人：楼幢、房号、姓名")),
            (self.tr("空格"), self.tr("选上、去掉选中的几行")),
            ("Ctrl+A", self.tr("选中全部，再按空格一起选上、去掉")),
            ("↑ / ↓", self.tr("看上一份、下一份")),
            ("F6", self.tr("窗口窄时看样张和选项")),
        )

    def open_thing(self, what: object) -> None:
        """A notice's id."""
        if isinstance(what, int):
            self.model.open(what)

    def come_forward(self) -> None:
        self.who.take_focus()

    def close_one(self) -> bool:
        if self._panes.is_at_card:
            self._panes.look_at_list()
            return True
        if self.who.search.text():
            self.who.search.empty()
            return True
        return False

    def _build(self) -> None:
        self.about = OneLine("", "strong")
        self.asked = OneLine("", "muted", Tone.MUTED)
        self.make_button = ActionButton(
            self.tr("生成"), kind=PRIMARY, picture="print", key="Ctrl+P", on_click=self._make
        )
        self.make_button.setEnabled(False)
        self.turn_button = ActionButton(self.tr("样张和选项"), picture="file", key="F6")
        self.bar = MessageBar()
        self.who = WhoPart(self.model)
        self.sheet = SheetPart(self.model, self._workspace.runner)
        self.no_notice = EmptyState(
            "notices",
            self.tr("先选一份通知"),
            self.tr("在通知簿里打开一份通知，点“成批打印”，就能每幢、每单元、每户、每人各印一份。"),
            action=self.tr("去通知簿"),
        )
        self.nobody = EmptyState(
            "residents",
            self.tr("还不知道印给谁"),
            self.tr("有了居民名册，就能每幢、每户、每人各印一份；有了张贴点，就能一处一份。"),
            action=self.tr("从 Excel 导入居民"),
            link=self.tr("先记张贴点"),
        )

    def _lay_out(self) -> None:
        self._panes = TwoPanes(
            self.who, scrolled(self.sheet), self._workspace.preferences, SPLIT, sizes=(640, 640)
        )
        self._panes.setStretchFactor(1, 1)
        self._stack = CurrentStack()
        for page in (self.no_notice, self.nobody, self._panes):
            self._stack.addWidget(page)
        told = row(self.about, self.asked, gap=12)
        told.setStretch(1, 1)
        tools = row(told, self.turn_button, self.make_button, gap=12)
        tools.setStretch(0, 1)
        self._tools = QWidget()
        self._tools.setLayout(tools)
        self._tools.hide()
        box = column(self._tools, self.bar, self._stack, gap=10)
        box.setStretch(2, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model = self.model
        model.opened.connect(self._show_matter)
        model.chosen_changed.connect(self._show_choice)
        model.failed.connect(self._workspace.say)
        self.no_notice.acted.connect(self.left)
        self.nobody.acted.connect(self._import)
        self.nobody.followed.connect(self._go_to_boards)
        self.who.import_wanted.connect(self._import)
        self.who.boards_wanted.connect(self._go_to_boards)
        self.who.rewrite_wanted.connect(self._rewrite)
        self.bar.acted.connect(self._rewrite)
        self.who.list.opened.connect(lambda _key: self._panes.look_at_card())
        self.turn_button.clicked.connect(lambda _checked=False: self._panes.look_at_card())
        self._panes.left.connect(self._panes.look_at_list)
        self._panes.arranged.connect(self._place_turn)
        self._place_turn()

    def _show_matter(self) -> None:
        matter = self.model.matter
        if matter is None:
            return
        self._stack.setCurrentWidget(self.nobody if self.model.has_nobody else self._panes)
        self._tools.setVisible(not self.model.has_nobody)
        notice = matter.notice
        title = notice.title or self.tr("没有标题")
        self.about.setText(f"{title}  {notice.number}")
        names = self.tr("、").join("{{" + name + "}}" for name in matter.asked)
        told = self.tr("会替换：{names}").format(names=names)
        self.asked.setText(told if names else self.tr("每份内容一样，只是上面写的收件人不同"))
        self.asked.setVisible(True)

    def _show_choice(self) -> None:
        model = self.model
        said = {
            Output.NOTICE: self.tr("生成 {n} 份"),
            Output.LABELS: self.tr("生成 {n} 个标签"),
            Output.ENVELOPES: self.tr("生成 {n} 个信封"),
        }[model.options.output]
        self.make_button.set_words(said.format(n=f"{len(model.chosen):,}"))
        self.make_button.setEnabled(model.can_make)
        self.bar.hide()
        if model.fault:
            self.bar.say(model.fault, Tone.SEAL, self.tr("去改通知"))
        why = self.tr("先决定缺的资料怎么办") if model.undecided else ""
        self.make_button.setToolTip(why)

    def _place_turn(self) -> None:
        """Where only one side fits, a button leads to the other."""
        self.turn_button.setVisible(self._panes.is_narrow and not self._panes.is_at_card)

    def _make(self) -> None:
        self.desk.make(self.model)

    def _import(self) -> None:
        self._workspace.go_to("import", ImportRequest("residents"))

    def _go_to_boards(self) -> None:
        self.page_wanted.emit(BOARDS, None)

    def _rewrite(self) -> None:
        self.page_wanted.emit(WRITE, ("notice", self.model.notice_id))
