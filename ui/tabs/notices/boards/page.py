"""The page 张贴点: the list of boards, and the card of one or of many to add."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.tabs.notices.boards.board_card import BoardCard
from ui.tabs.notices.boards.boards_model import BoardsModel
from ui.tabs.notices.boards.many_card import ManyCard
from ui.tabs.notices.pages import NoticePage
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, column, row, words
from ui.widgets.cards import EmptyState
from ui.widgets.record_table import RecordTable
from ui.widgets.two_panes import TwoPanes
from ui.workspace import Workspace

SPLIT = "notices/boards"


def create(workspace: Workspace) -> NoticePage:
    """Build the page; see ``ui.tabs.notices.pages``."""
    return BoardsPage(workspace)


class BoardsPage(NoticePage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._wanted: int | None = None
        self._current: int | None = None
        self.model = BoardsModel(workspace, self)
        self._build()
        self._lay_out()
        self._connect()
        self.model.show(everything=False)

    def title(self) -> str:
        return self.tr("张贴点")

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("F2", self.tr("添加张贴点")),
            ("Enter", self.tr("改这一处")),
            ("Ctrl+V", self.tr("从 Excel 粘贴名单")),
            ("Ctrl+S", self.tr("保存")),
        )

    def come_forward(self) -> None:
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        """Esc: the card of a new one or of many, then the card."""
        is_away = self._side.currentWidget() is not self.card or self.card.is_new
        if is_away and self._is_card_open:
            self._is_card_open = False
            self._choose(self.table.current_id())
        elif self._panes.is_at_card or self.card.isAncestorOf(self.focusWidget() or self):
            self._panes.look_at_list()
        else:
            return False
        self.come_forward()
        return True

    def _build(self) -> None:
        self._is_card_open = False
        self.new_button = ActionButton(
            self.tr("添加张贴点"), kind=PRIMARY, picture="add", key="F2", on_click=self.add
        )
        self.propose_button = ActionButton(
            self.tr("按楼道生成"), picture="residents", on_click=self.propose
        )
        self.paste_button = ActionButton(
            self.tr("粘贴名单"), picture="lists", on_click=lambda: self.paste("")
        )
        self.everything = CheckBox(self.tr("也显示停用的"))
        self.table = RecordTable(
            self.model.records, self.tr("张贴点"), preferences=self._workspace.preferences,
            name="boards",
        )  # fmt: skip
        self.card = BoardCard(self.model)
        self.many = ManyCard(self.model)
        self.empty = EmptyState(
            "notices",
            self.tr("还没有张贴点"),
            self.tr("公告栏、单元门口、电梯里——通知贴在哪里，登记一次，以后张贴时打勾就行。"),
            action=self.tr("按楼道生成"),
            link=self.tr("粘贴名单"),
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._side = QStackedWidget()
        self._side.addWidget(self.card)
        self._side.addWidget(self.many)
        self._panes = TwoPanes(
            self._stack, self._side, self._workspace.preferences, SPLIT, sizes=(920, 380)
        )
        hint = words(self.tr("照着走的次序排列"), "muted")
        self._tools = QWidget()
        tools = row(
            self.everything, hint, None, self.paste_button, self.propose_button, self.new_button,
            gap=10,
        )  # fmt: skip
        self._tools.setLayout(tools)
        box = column(self._tools, self._panes, gap=10)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, table = self.model, self.table
        table.current_changed.connect(self._choose)
        table.row_opened.connect(lambda _id: self._edit())
        table.pasted.connect(self.paste)
        self.empty.acted.connect(self.propose)
        self.empty.followed.connect(lambda: self.paste(""))
        self.everything.toggled.connect(lambda on: model.show(everything=on))
        for card in (self.card, self.many):
            card.closed.connect(self.close_one)
        self.card.notice_wanted.connect(self.notice_wanted)
        self._panes.left.connect(self.close_one)
        self._panes.arranged.connect(self._make_room)
        model.shown_changed.connect(self._show_what_there_is)
        model.saved.connect(self._select)
        model.added.connect(lambda _count: self.close_one())

    # what is done

    def add(self) -> None:
        """Begin a new board."""
        self.card.start(None)
        self._open(self.card)
        self.card.start_typing()

    def propose(self) -> None:
        """Offer one for every entrance."""
        self._open(self.many)
        self.many.propose()

    def paste(self, text: str) -> None:
        """Offer those of a pasted list."""
        self._open(self.many)
        self.many.paste(text)

    def _make_room(self) -> None:
        """Where only the card fits, it needs the height of the tools too."""
        self._tools.setVisible(not self._panes.is_at_card)

    def _open(self, card: QWidget) -> None:
        self._is_card_open = True
        self._side.setCurrentWidget(card)
        self._panes.offer(on=True)
        self._panes.look_at_card()

    def _edit(self) -> None:
        self._panes.look_at_card()
        self.card.start_typing()

    def _choose(self, board_id: int | None) -> None:
        if self._is_card_open:
            return
        if board_id is None and self.model.listed:
            return  # the list is being read again; the cursor comes back
        self._current = board_id
        found = self.model.find(board_id)
        self._side.setCurrentWidget(self.card)
        self.card.start(found)
        self._panes.offer(on=found is not None)

    def _show_what_there_is(self) -> None:
        there_are = bool(self.model.listed)
        self._stack.setCurrentWidget(self.table if there_are else self.empty)
        self._panes.offer(on=there_are or self._is_card_open)
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None
            self.come_forward()
        elif there_are and not self.table.select_id(self._current or 0):
            self.table.select_id(self.model.listed[0].board.id or 0)

    def _select(self, board_id: int) -> None:
        """Go to a board just saved; it comes with the next reading."""
        self._is_card_open = False
        self._wanted = board_id
        self._panes.look_at_list()
        self.come_forward()
