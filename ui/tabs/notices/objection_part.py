"""The objections on a notice's card: what was said, the way to the diary, and the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.local_time import local_day
from app.domain.notices.postings import NoticeObjection
from ui.tabs.notices.notice_model import Looked
from ui.theme import Tone
from ui.widgets.basics import LINK, QUIET, ActionButton, clear, column, row, words
from ui.words import dotted, short_day, short_moment


class ObjectionPart(QWidget):
    """Signals: ``record_wanted()``; ``answer_wanted(NoticeObjection)``; ``entry_wanted(id)``."""

    record_wanted = Signal()
    answer_wanted = Signal(object)
    entry_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = words("", "strong")
        self.record_button = ActionButton(
            self.tr("记异议  F3"), kind=QUIET, picture="add", on_click=self.record_wanted.emit
        )
        self._list = column(gap=10)
        self.setLayout(column(row(self._title, None, self.record_button, gap=8), self._list, gap=6))

    def tell(self, looked: Looked) -> None:
        """Show the objections of a notice; the newest first, as they must be answered."""
        objections = sorted(looked.book.objections, key=lambda one: one.received_at, reverse=True)
        many = self.tr("异议 {n}").format(n=len(objections))
        self._title.setText(many if objections else self.tr("异议"))
        self.record_button.setVisible(not looked.is_binned)
        clear(self._list)
        for one in objections:
            self._list.addWidget(self._block(one, looked))

    def _block(self, one: NoticeObjection, looked: Looked) -> QWidget:
        when = short_moment(one.received_at, looked.today)
        who = one.who or self.tr("没有留名")
        head = words(dotted(when, who, one.phone, one.way), "small", wraps=True)
        said = _selectable(one.text)
        block = QWidget()
        links = row(gap=12)
        if one.answered_at is not None:
            told = self.tr("答复：{text}（{who} {day}）").format(
                text=one.answer,
                who=one.answered_by,
                day=short_day(local_day(one.answered_at), looked.today),
            )
            pieces = (head, said, _selectable(told, Tone.OK))
        else:
            pieces = (head, said, words(self.tr("还没有答复"), "small", Tone.AMBER))
        says = self.tr("改答复") if one.answered_at is not None else self.tr("写答复")
        answer = ActionButton(says, kind=LINK, on_click=lambda: self.answer_wanted.emit(one))
        links.addWidget(answer)
        entry_id = one.entry_id
        if entry_id is not None:
            number = looked.entries.get(entry_id, "")
            text = self.tr("日志 {number}").format(number=number)
            go = ActionButton(text, kind=LINK, on_click=lambda: self.entry_wanted.emit(entry_id))
            links.addWidget(go)
        links.addStretch(1)
        block.setLayout(column(*pieces, links, gap=2))
        return block


def _selectable(text: str, tone: Tone | None = None) -> QLabel:
    label = words(text, "body", tone, wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
