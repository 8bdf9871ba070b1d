"""The card of one board: its name and place, what hangs there now, and whether it is in use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.notices.postings import Board
from app.domain.rooms import parse_room
from ui.tabs.notices.boards.boards_model import BoardRow, BoardsModel
from ui.widgets.basics import LINK, ActionButton, clear, column, row, words
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput

NEW = Board(None, "")


class BoardCard(EditCard):
    """Signals: ``notice_wanted(id)`` the card of a notice that hangs here."""

    notice_wanted = Signal(int)

    def __init__(self, model: BoardsModel) -> None:
        use = ActionButton("")
        super().__init__(
            QCoreApplication.translate("BoardCard", "张贴点"),
            QCoreApplication.translate("BoardCard", "保存"),
            use,
        )
        self._model = model
        self.use_button = use
        use.clicked.connect(lambda _checked=False: self._change_use())
        self.board = NEW
        self.name = TextInput(placeholder=self.tr("如：东门公告栏、3幢2单元"))
        self.place = TextInput(placeholder=self.tr("如：进门左手边"))
        self.building, self.entrance = TextInput(), TextInput()
        self.add_field("name", self.tr("名称"), self.name, is_needed=True)
        self.add_field("place", self.tr("在哪里"), self.place)
        self.add_pair(
            ("building", self.tr("幢"), self.building), ("entrance", self.tr("单元"), self.entrance)
        )
        hint = self.tr("写了幢和单元，张贴时就照着走的次序排。")
        self.body.addWidget(words(hint, "small", wraps=True))
        self._hanging = column(gap=4)
        self._there = QWidget()
        self._there.setLayout(column(words(self.tr("现在挂着"), "strong"), self._hanging, gap=4))
        self.body.addWidget(self._there)
        self.name.editingFinished.connect(self._fill_door)
        self.save_wanted.connect(self._save)
        model.refused.connect(self._tell_refused)

    def start(self, shown: BoardRow | None) -> None:
        """Show a board, or begin a new one."""
        self.board = shown.board if shown is not None else NEW
        self.head(self.board.name or self.tr("新张贴点"))
        put(self.name, self.board.name)
        put(self.place, self.board.place)
        put(self.building, self.board.building)
        put(self.entrance, self.board.entrance)
        self.refuse({})
        self.use_button.setVisible(self.board.id is not None)
        said = self.tr("停用") if self.board.active else self.tr("恢复使用")
        self.use_button.set_words(said)
        self._show_hanging(shown)

    @property
    def is_new(self) -> bool:
        """Whether what is on the card is not in the list yet."""
        return self.board.id is None

    def _show_hanging(self, shown: BoardRow | None) -> None:
        clear(self._hanging)
        hanging = shown.hanging if shown is not None else ()
        for notice_id, title in hanging:
            go = ActionButton(
                title, kind=LINK, on_click=lambda wanted=notice_id: self.notice_wanted.emit(wanted)
            )
            self._hanging.addLayout(row(go, None, gap=0))
        self._there.setVisible(bool(hanging))

    def _fill_door(self) -> None:
        """A name that is a door says building and entrance."""
        door = parse_room(self.name.text())
        if door is not None and not self.building.text() and not self.entrance.text():
            put(self.building, door.building)
            put(self.entrance, door.entrance)

    def _save(self) -> None:
        name = self.name.text().strip()
        self.refuse({} if name else {"name": self.tr("请填写名称")})
        if name:
            self._fill_door()
            self._model.save(
                replace(
                    self.board,
                    name=name,
                    place=self.place.text().strip(),
                    building=self.building.text().strip(),
                    entrance=self.entrance.text().strip(),
                )
            )

    def _change_use(self) -> None:
        self._model.set_active(self.board, on=not self.board.active)

    def _tell_refused(self, sentence: str) -> None:
        if self.isVisible():
            self.refuse({"name": sentence})
