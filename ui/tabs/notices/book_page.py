"""The book of notices: one line of tools, the list, and beside it the card of one notice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.ports.notice_queries import NoticeChip, NoticeCounts
from ui.icons import icon
from ui.paged_tab import InnerPage
from ui.tabs.notices.book_model import BookModel, Figures
from ui.tabs.notices.card_notice import NoticeCard
from ui.tabs.notices.notice_model import NoticeModel
from ui.tabs.notices.pages import BOARDS, FORMS, TEMPLATES, WRITE
from ui.tabs.notices.papers import NoticeDesk
from ui.tabs.notices.posting_cards import PostCard, TakeDownCard
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, Choice, column
from ui.widgets.cards import EmptyState
from ui.widgets.chips import FilterChips
from ui.widgets.record_table import RecordTable
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "notices/split"


class BookPage(InnerPage):
    """Signals: ``page_wanted(key, what)``; see ``ui.tabs.notices.pages``."""

    page_wanted = Signal(str, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted: int | None = None
        self._to_post: int | None = None
        self.model = BookModel(workspace, self)
        self.one = NoticeModel(workspace, self)
        self.papers = NoticeDesk(workspace, self)
        self._build()
        self._build_empty_states()
        self._lay_out()
        self._connect()
        self.model.show()

    # what the tab asks

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of the book and of the card beside it."""
        return (
            ("F2", self.tr("写通知")),
            ("F3", self.tr("记异议")),
            ("F4", self.tr("打开改写（起草中的）")),
            ("F6", self.tr("下一步：已张贴、撤下")),
            ("Enter", self.tr("打开：起草中的去改写，别的到卡片")),
            ("Ctrl+F", self.tr("找通知：编号、标题、内容、张贴点")),
            ("Ctrl+P", self.tr("打印选中的通知")),
            ("Ctrl+V", self.tr("粘贴张贴的照片")),
            ("Delete", self.tr("移到回收站（起草中的）")),
        )

    def come_forward(self) -> None:
        """Put the cursor into the list."""
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_at(self, notice_id: int) -> None:
        """Put the cursor on a notice and show its card."""
        self._split.look_at_card()
        self.put_cursor_on(notice_id)

    def post(self, notice_id: int) -> None:
        """Open the form of putting up a notice."""
        self._to_post = notice_id
        self.look_at(notice_id)
        self._open_wanted_form()

    def put_cursor_on(self, notice_id: int) -> None:
        """Put the cursor on a notice, whichever filter hid it."""
        self._wanted = notice_id
        if not self._find_wanted():
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            self.year.choose(None)
            self.choose_chip(NoticeChip.ALL)

    def choose_chip(self, chip: NoticeChip) -> None:
        """Show the notices of a chip."""
        self.chips.choose(chip)
        self._ask()

    def close_one(self) -> bool:
        """Esc: the small form, the form, the card, the search, then the filter."""
        was_open = self._close_latest()
        self.come_forward()
        return was_open

    def _close_latest(self) -> bool:
        if self.card.composer is not None:
            self.card.close_composer()
        elif self._side.currentWidget() is not self.card:
            self._show_card(self.card)
        elif self._split.is_at_card:
            self._split.look_at_list()
        elif self.search.text():
            self.search.empty()
        elif self.chips.key != NoticeChip.ALL:
            self.choose_chip(NoticeChip.ALL)
        else:
            return False
        return True

    # building

    def _build(self) -> None:
        self.search = SearchBox(self.tr("编号、标题、内容、张贴点"), self.tr("找通知"))
        self.chips = FilterChips(
            [
                (NoticeChip.ALL, self.tr("全部"), Tone.PRIMARY),
                (NoticeChip.DRAFTS, self.tr("起草中"), Tone.AMBER),
                (NoticeChip.POSTED, self.tr("张贴中"), Tone.PLAIN),
                (NoticeChip.DUE, self.tr("该撤了"), Tone.SEAL),
                (NoticeChip.OBJECTED, self.tr("有异议"), Tone.AMBER),
                (NoticeChip.BIN, self.tr("回收站"), Tone.MUTED),
            ]
        )
        self.year = Choice(self.tr("哪一年的"))
        self.year.offer([(None, self.tr("全部年份"))])
        self.boards_button = self._way(self.tr("张贴点"), BOARDS)
        self.templates_button = self._way(self.tr("模板"), TEMPLATES)
        self.forms_button = self._way(self.tr("填表"), FORMS)
        self.register_button = ActionButton(
            self.tr("登记簿"), picture="print", on_click=self._print_register
        )
        self.register_button.setToolTip(self.tr("打印一年的通知登记簿"))
        self.restore_button = ActionButton(
            self.tr("从回收站取回"), picture="undo", on_click=self._restore
        )
        self.new_button = ActionButton(
            self.tr("写通知"), kind=PRIMARY, picture="add", key="F2", on_click=self._write
        )
        self.table = RecordTable(
            self.model.records, self.tr("通知簿"), preferences=self._workspace.preferences,
            name="notices",
        )  # fmt: skip
        self.card = NoticeCard(self.one, self.papers, self._workspace)
        self.post_card = PostCard(self.one, self._workspace)
        self.down_card = TakeDownCard(self.one, self._workspace)

    def _way(self, text: str, key: str) -> ActionButton:
        return ActionButton(text, on_click=lambda: self.page_wanted.emit(key, None))

    def _build_empty_states(self) -> None:
        self.empty = EmptyState(
            "notices",
            self.tr("通知簿"),
            self.tr(
                "两分钟写好一张老人看得清的通知，贴出去、拍张照，到日子提醒撤下。挂过没有、挂在哪里，这里都有据可查。"
            ),
            action=self.tr("写通知"),
            key="F2",
            link=self.tr("先登记张贴点"),
            offers_sample=not self._workspace.office.is_sample,
        )
        self.no_hits = EmptyState(
            "search",
            self.tr("没有找到"),
            self.tr("换个词试试：编号、标题、正文、张贴点里的字都行。"),
            action=self.tr("清除搜索"),
        )
        self.nothing_here = EmptyState(
            "done",
            self.tr("这里没有通知"),
            self.tr("这一类现在一份也没有，全部通知里可以回头看。"),
            link=self.tr("看全部"),
        )
        self.empty_bin = EmptyState(
            "bin", self.tr("回收站是空的"), self.tr("删掉的草稿在这里放 90 天，随时可以取回。")
        )

    def _lay_out(self) -> None:
        px = current().px
        self._stack = QStackedWidget()
        for page in (self.table, self.empty, self.no_hits, self.nothing_here, self.empty_bin):
            self._stack.addWidget(page)
        self._side = QStackedWidget()
        for card in (self.card, self.post_card, self.down_card):
            self._side.addWidget(card)
        self._split = TwoPanes(
            self._stack, self._side, self._workspace.preferences, SPLIT, sizes=(920, 400)
        )
        self._tools = ToolLine(
            self.search,
            (self.chips, self.year),
            (
                self.restore_button, self.boards_button, self.templates_button,
                self.forms_button, self.register_button, self.new_button,
            ),
        )  # fmt: skip
        self.restore_button.hide()
        self.year.hide()
        box = column(self._tools, self._split, gap=10)
        box.setStretch(1, 1)
        box.setContentsMargins(px(20), px(14), px(20), px(8))
        self.setLayout(box)

    def _connect(self) -> None:
        model, card = self.model, self.card
        self.search.searched.connect(lambda _words: self._ask())
        self.search.left_down.connect(self.come_forward)
        self.table.typed.connect(self.search.begin)
        self.chips.chosen.connect(lambda _chip: self._ask())
        self.year.currentIndexChanged.connect(lambda _n: self._ask())
        self.table.current_changed.connect(self._choose)
        self.table.row_opened.connect(lambda _id: self._enter())
        self.table.menu_requested.connect(self._pop_up)
        self.table.pasted.connect(lambda _text: card.paste())
        self._connect_empty_states()
        card.closed.connect(self.close_one)
        card.page_wanted.connect(self.page_wanted)
        card.post_wanted.connect(lambda: self._open_form(self.post_card))
        card.take_down_wanted.connect(lambda: self._open_form(self.down_card))
        for form in (self.post_card, self.down_card):
            form.closed.connect(lambda: self._show_card(self.card))
            form.boards_wanted.connect(lambda: self.page_wanted.emit(BOARDS, None))
        self.one.changed.connect(self._open_wanted_form)
        self.one.done.connect(lambda: self._show_card(self.card))
        self.one.copied.connect(lambda new_id: self.page_wanted.emit(WRITE, ("notice", new_id)))
        self._split.left.connect(self.close_one)
        self._split.arranged.connect(self._make_room)
        model.shown_changed.connect(self._show_what_there_is)
        model.records.reloaded.connect(self._find_wanted)
        model.counted.connect(self._tell_figures)
        self.table.add_key("Delete", lambda: model.delete(self.table.selected_ids()))

    def _connect_empty_states(self) -> None:
        self.empty.acted.connect(self._write)
        self.empty.followed.connect(lambda: self.page_wanted.emit(BOARDS, None))
        self.empty.sample_wanted.connect(self._workspace.sample_wanted)
        self.no_hits.acted.connect(self.search.empty)
        self.nothing_here.followed.connect(lambda: self.choose_chip(NoticeChip.ALL))

    # what happens

    def _make_room(self) -> None:
        """Where only the card fits, it needs the height of the tools too."""
        self._tools.setVisible(not self._split.is_at_card)

    def _write(self) -> None:
        self.page_wanted.emit(WRITE, None)

    def _ask(self) -> None:
        self.model.show(
            self.search.text().strip(), NoticeChip(self.chips.key), self.year.currentData()
        )

    def _choose(self, notice_id: int | None) -> None:
        if self._side.currentWidget() is not self.card:
            self._show_card(self.card)
        self.one.show(notice_id)

    def _enter(self) -> None:
        """A draft is there to be written on; of anything else the card says what comes next."""
        looked = self.one.looked
        if looked is not None and looked.is_draft:
            self.card.edit()
        else:
            self._split.look_at_card()
            self.card.take_focus()

    def _open_form(self, form: PostCard | TakeDownCard) -> None:
        if self.one.book is not None:
            self._side.setCurrentWidget(form)
            self._split.look_at_card()
            form.start(self.one.book)

    def _open_wanted_form(self) -> None:
        """Once the notice to be put up is read."""
        book = self.one.book
        if book is not None and book.notice.id == self._to_post:
            self._to_post = None
            self._open_form(self.post_card)

    def _show_card(self, card: QWidget) -> None:
        had_form = self._side.currentWidget() is not self.card
        self._side.setCurrentWidget(card)
        if had_form and card is self.card:
            self.come_forward()

    def _find_wanted(self) -> bool:
        """Put the cursor on the notice asked for, once it is among the rows."""
        place = self.model.position_of(self._wanted) if self._wanted is not None else None
        if place is None:
            return False
        self._wanted = None
        index = self.model.records.index(place, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.come_forward()
        return True

    def _show_what_there_is(self) -> None:
        model = self.model
        pages = {
            "none": self.empty, "hits": self.no_hits, "chip": self.nothing_here,
            "bin": self.empty_bin,
        }  # fmt: skip
        nothing = model.nothing
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(pages.get(nothing, self.table))
        self._split.offer(on=not nothing)
        self.restore_button.setVisible(model.chip is NoticeChip.BIN and not nothing)
        self.new_button.setVisible(nothing != "none")
        if had_focus and nothing:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        is_waiting = self._wanted is not None and not model.records.is_counted
        if not nothing and not self._find_wanted() and not is_waiting:
            self._choose_first()
        self._tools.look_again()

    def _choose_first(self) -> None:
        if self.table.current_id() is None:
            self.table.select_id(self.model.records.id_at(0) or 0)

    def _tell_figures(self, figures: Figures) -> None:
        self.chips.set_counts(_chip_counts(figures.counts))
        years: list[tuple[object, str]] = [(None, self.tr("全部年份"))]
        said = self.tr("{year} 年")
        self.year.offer(years + [(year, said.format(year=year)) for year in figures.years])
        self.year.setVisible(len(figures.years) > 1)
        self._show_what_there_is()

    def _print_register(self) -> None:
        year = self.year.currentData()
        self.papers.register(year if year is not None else self._workspace.office.today().year)

    def _restore(self) -> None:
        self.model.restore(self.table.selected_ids())

    def _pop_up(self, notice_id: int, place: QPoint) -> None:
        ids = self.table.selected_ids()
        if len(ids) > 1 and notice_id in ids:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            in_bin = self.model.chip is NoticeChip.BIN
            if in_bin:
                act = menu.addAction(icon("undo"), self.tr("从回收站取回"))
                act.triggered.connect(lambda: self.model.restore(ids))
            else:
                act = menu.addAction(icon("delete"), self.tr("移到回收站") + "\tDelete")
                act.triggered.connect(lambda: self.model.delete(ids))
            menu.popup(place)
        else:
            self.card.menu.popup(place)


def _chip_counts(counts: NoticeCounts) -> dict[str, int]:
    return {
        NoticeChip.ALL: counts.all,
        NoticeChip.DRAFTS: counts.drafts,
        NoticeChip.POSTED: counts.posted,
        NoticeChip.DUE: counts.due,
        NoticeChip.OBJECTED: counts.objected,
    }
