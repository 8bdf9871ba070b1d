"""The menu of one notice: everything that can be done with it, with its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.notices.notice import NoticeState
from ui.icons import icon
from ui.tabs.notices.notice_model import Looked, NoticeModel
from ui.tabs.notices.objection_composers import OBJECTION, VOID

EDIT, POST, TAKE_DOWN, PRINT, SERIES, PROOF, SPEAK, PICTURE, PHOTO = (
    "edit", "post", "take_down", "print", "series", "proof", "speak", "picture", "photo",
)  # fmt: skip
"""What the card is asked to do."""


class NoticeMenu(QMenu):
    """Signals: ``act_wanted(str)`` one of the names above; ``composer_wanted(str)`` the small form
    that is needed; ``origin_wanted(page, what)`` the entry or meeting it came from.
    """

    act_wanted = Signal(str)
    composer_wanted = Signal(str)
    origin_wanted = Signal(str, object)

    def __init__(self, model: NoticeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        looked = self._model.looked
        if looked is None:
            return
        if looked.is_binned:
            self._add(self.tr("从回收站取回"), "undo", self._model.restore)
            return
        self._add_paper(looked)
        self.addSeparator()
        self._add_boards(looked)
        self.addSeparator()
        self._add_origin(looked)
        self._add(self.tr("照着再写一份"), "copy", self._model.copy)
        if looked.notice.state is not NoticeState.VOID and not looked.is_draft:
            self._add(self.tr("作废…"), "close", self._composes(VOID))
        if looked.is_draft:
            self._add(self.tr("移到回收站") + "\tDelete", "delete", self._model.delete)

    def _add_paper(self, looked: Looked) -> None:
        if looked.is_draft:
            self._add(self.tr("打开改写") + "\tF4", "edit", self._wants(EDIT))
        self._add(self.tr("打印") + "\tCtrl+P", "print", self._wants(PRINT))
        self._add(self.tr("成批打印…"), "lists", self._wants(SERIES))
        self._add(self.tr("复制图片，发微信群"), "image", self._wants(PICTURE))
        self._add(self.tr("存朗读稿…"), "phone", self._wants(SPEAK))

    def _add_boards(self, looked: Looked) -> None:
        if looked.notice.state is not NoticeState.VOID:
            said = self.tr("已张贴…") if looked.is_draft else self.tr("又贴了几处…")
            self._add(said, "notices", self._wants(POST))
        if looked.book.hanging:
            self._add(self.tr("撤下…"), "done", self._wants(TAKE_DOWN))
        if looked.book.postings:
            self._add(self.tr("张贴证明"), "print", self._wants(PROOF))
            self._add(self.tr("记异议…") + "\tF3", "note", self._composes(OBJECTION))
        self._add(self.tr("添加照片…"), "attachment", self._wants(PHOTO))

    def _add_origin(self, looked: Looked) -> None:
        entry_id, meeting_id = looked.notice.entry_id, looked.notice.meeting_id
        if entry_id is not None:
            go = self._goes("diary", entry_id)
            self._add(self.tr("打开来由：日志"), "diary", go)
        if meeting_id is not None:
            go = self._goes("meetings", ("meeting", meeting_id))
            self._add(self.tr("打开来由：会议"), "meetings", go)

    def _goes(self, page: str, what: object) -> Callable[[], object]:
        return lambda: self.origin_wanted.emit(page, what)

    def _wants(self, act: str) -> Callable[[], object]:
        return lambda: self.act_wanted.emit(act)

    def _composes(self, what: str) -> Callable[[], object]:
        return lambda: self.composer_wanted.emit(what)

    def _add(self, text: str, picture: str, act: Callable[[], object]) -> None:
        self.addAction(icon(picture), text).triggered.connect(lambda _=False: act())
