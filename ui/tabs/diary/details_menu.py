"""The menu of one entry: everything that can be done with it, with its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.diary import UNFINISHED, DiaryEntry, EntryState
from ui.icons import icon
from ui.tabs.diary.details_model import DetailsModel


class DetailsMenu(QMenu):
    """Signals: ``edit_requested()``; ``print_requested(str)`` «receipt» or «entry»;
    ``composer_requested(str)`` the small form that is needed.
    """

    edit_requested = Signal()
    print_requested = Signal(str)
    composer_requested = Signal(str)

    def __init__(self, model: DetailsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        detail = self._model.detail
        if detail is None:
            return
        if detail.entry.deleted_at is not None:
            self._add(self.tr("从回收站放回"), "undo", self._model.restore)
        else:
            self._add_edits()
            self._add_states(detail.entry)
            self._add_matter(detail.entry)
        self.addSeparator()
        self._add(self.tr("打印回执"), "print", lambda: self.print_requested.emit("receipt"))
        self._add(self.tr("打印全程"), "print", lambda: self.print_requested.emit("entry"))
        if detail.entry.deleted_at is None:
            self.addSeparator()
            self._add(self.tr("删除") + "\tDelete", "delete", self._model.delete)

    def _add_edits(self) -> None:
        self._add(self.tr("编辑") + "\tF4", "edit", self.edit_requested.emit)
        follow = self.tr("添加跟进") + "\tF3"
        self._add(follow, "note", lambda: self.composer_requested.emit("follow_up"))

    def _add_states(self, entry: DiaryEntry) -> None:
        self.addSeparator()
        model, state = self._model, entry.state
        if state in UNFINISHED:
            if state is not EntryState.AWAITING_VISIT:
                said = self.tr("记回访")
                self._add(said, "visit", lambda: self.composer_requested.emit("visit"))
            self._add(self.tr("直接办结"), "done", lambda: model.move(EntryState.CLOSED))
            for target, said in (
                (EntryState.TRANSFERRED, self.tr("转办…")),
                (EntryState.REFUSED, self.tr("不予受理…")),
            ):
                self._add(said, "next", lambda target=target: self._ask_reason(target))
        else:
            self._add(self.tr("重新打开"), "redo", lambda: model.move(EntryState.IN_PROGRESS))
        if state in {EntryState.IN_PROGRESS, EntryState.AWAITING_VISIT}:
            self._add(self.tr("改回待办"), "undo", lambda: model.move(EntryState.OPEN))

    def _add_matter(self, entry: DiaryEntry) -> None:
        self.addSeparator()
        self._add(self.tr("并案…"), "merge", lambda: self.composer_requested.emit("join"))
        if entry.matter_id is not None:
            self._add(self.tr("拆分"), "split", self._model.split)
        on = entry.for_meeting
        said = self.tr("从例会议题撤下") if on else self.tr("转例会议题")
        self._add(said, "meetings", lambda: self._model.set_for_meeting(on=not on))
        self._add(self.tr("写通知"), "notices", self._model.write_notice)

    def _ask_reason(self, state: EntryState) -> None:
        self.composer_requested.emit(state.value)

    def _add(self, text: str, picture: str, act: Callable[[], object]) -> None:
        action = self.addAction(icon(picture), text)
        action.triggered.connect(lambda _checked=False: act())
