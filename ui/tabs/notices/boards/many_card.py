"""Many boards at once: one for every entrance somebody lives at, or a pasted list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.notices.postings import Board
from ui.tabs.notices.boards.boards_model import BoardsModel, pasted_boards
from ui.theme import current
from ui.widgets.check_list import CheckList, CheckRow
from ui.widgets.edit_card import EditCard
from ui.widgets.form_field import TextArea

ROWS = 10
"""Boards seen of the preview without scrolling."""


class ManyCard(EditCard):
    """Shows what would be added, all ticked; nothing is added before «添加»."""

    def __init__(self, model: BoardsModel) -> None:
        super().__init__(
            QCoreApplication.translate("ManyCard", "一次添加多处"),
            QCoreApplication.translate("ManyCard", "添加打勾的"),
        )
        self._model = model
        self._boards: tuple[Board, ...] = ()
        self.text = TextArea(
            lines=5, placeholder=self.tr("一行一处，可以从 Excel 粘贴：\n东门公告栏\n3幢2单元")
        )
        self.list = CheckList(self.tr("要添加的张贴点"))
        self.add_field("text", self.tr("粘贴名单"), self.text)
        self.add_field("list", self.tr("要添加的"), self.list)
        self.text.textChanged.connect(self._read)
        self.save_wanted.connect(self._save)
        model.proposed.connect(self._offer)
        model.refused.connect(self._tell_refused)

    def propose(self) -> None:
        """Offer a board for every entrance of the register."""
        said = self.tr("照居民名册，每个单元门口一处；不要的去掉勾。")
        self._begin(self.tr("按楼道生成"), said, pastes=False)
        self._model.propose()

    def paste(self, text: str = "") -> None:
        """Ask for a list of names."""
        said = self.tr("每行一处；名称后面可以再有一列写在哪里。")
        self._begin(self.tr("粘贴名单"), said, pastes=True)
        self.text.setPlainText(text)
        self._read()
        self.text.setFocus()

    def _begin(self, title: str, about: str, *, pastes: bool) -> None:
        self.head(title, about)
        self.refuse({})
        self.fields["text"].setVisible(pastes)
        self._show(())

    def _read(self) -> None:
        if not self.fields["text"].isHidden():
            self._show(pasted_boards(self.text.toPlainText()))

    def _offer(self, boards: Sequence[Board]) -> None:
        if not self.fields["text"].isHidden():
            return
        self._show(boards)
        if boards:
            self.list.setFocus()
        else:
            said = self.tr("名册里没有还缺张贴点的楼道。先在居民名册里写上房号，或者粘贴名单。")
            self.refuse({}, said)

    def _show(self, boards: Sequence[Board]) -> None:
        self._boards = tuple(boards)
        self.list.show_rows(
            [CheckRow(str(place), one.name, one.place) for place, one in enumerate(self._boards)]
        )
        self.fields["list"].setVisible(bool(self._boards))
        seen = min(max(len(self._boards), 1), ROWS)
        self.list.setFixedHeight(current().px(36) * seen + 2 * self.list.frameWidth())

    def _save(self) -> None:
        wanted = [self._boards[int(key)] for key in self.list.ticked]
        if wanted:
            self._model.add_many(wanted)
        else:
            self.refuse({}, self.tr("没有要添加的张贴点"))

    def _tell_refused(self, sentence: str) -> None:
        if self.isVisible():
            self.refuse({}, sentence)
