"""The small forms at the foot of a notice's card: an objection, its answer, why it is void."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.domain.notices.postings import NoticeObjection
from ui.widgets.basics import DANGER, PRIMARY, ActionButton, Choice, row, words
from ui.widgets.composer import Composer
from ui.widgets.form_field import TextArea, TextInput

OBJECTION, ANSWER, VOID = "objection", "answer", "void"


class ObjectionComposer(Composer):
    """Who says what against it. Signals: ``recorded(who, phone, way, text)``."""

    recorded = Signal(str, str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("记异议"))
        self.who = TextInput(placeholder=self.tr("谁提的，可以不留名"))
        self.who.setAccessibleName(self.tr("谁提的"))
        self.phone = TextInput(placeholder=self.tr("电话"))
        self.phone.setAccessibleName(self.tr("电话"))
        self.way = Choice(self.tr("怎么来的"))
        self.text = TextArea(lines=3, placeholder=self.tr("原话记下：不同意什么，为什么"))
        self.text.setAccessibleName(self.tr("异议内容"))
        save = ActionButton(self.tr("记下  Ctrl+Enter"), kind=PRIMARY, on_click=self._write)
        people = row(self.who, self.phone, gap=8)
        people.setStretch(0, 1)
        people.setStretch(1, 1)
        self._body.addLayout(people)
        for piece in (self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(self.way, None, save, gap=8))
        self.text.submitted.connect(self._write)
        self.phone.returnPressed.connect(self.text.setFocus)
        self.who.returnPressed.connect(self.phone.setFocus)

    def start(self, ways: Sequence[str]) -> None:
        """Be ready for a new one, by one of the office's channels."""
        self.who.clear()
        self.phone.clear()
        self.text.clear()
        self.refuse("")
        self.way.offer([(way, way) for way in ways])
        self.way.setVisible(bool(ways))

    def take_focus(self) -> None:
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        text = self.text.toPlainText().strip()
        if not text:
            self.refuse(self.tr("请记下对方说了什么"))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        way = self.way.currentData() or ""
        self.recorded.emit(self.who.text().strip(), self.phone.text().strip(), way, text)


class AnswerComposer(Composer):
    """What was answered. Signals: ``answered(objection_id, text)``."""

    answered = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._id = 0
        self.title.setText(self.tr("答复异议"))
        self._about = words("", "small", wraps=True)
        self.text = TextArea(lines=3, placeholder=self.tr("怎么答复的，谁在什么时候告诉了对方"))
        self.text.setAccessibleName(self.tr("答复"))
        save = ActionButton(self.tr("记下  Ctrl+Enter"), kind=PRIMARY, on_click=self._write)
        for piece in (self._about, self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, save))
        self.text.submitted.connect(self._write)

    def start(self, objection: NoticeObjection) -> None:
        """Answer this one; what was answered before stands in the field."""
        self._id = objection.id or 0
        self._about.setText(objection.text)
        self.text.setPlainText(objection.answer)
        self.refuse("")

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        text = self.text.toPlainText().strip()
        if text:
            self.answered.emit(self._id, text)
        else:
            self.refuse(self.tr("请写下答复"))


class VoidComposer(Composer):
    """Why it no longer holds. Signals: ``voided(reason)``."""

    voided = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("作废：为什么不算数了"))
        self.reason = TextInput(placeholder=self.tr("如：停水改期，另发了新的通知"))
        self.reason.setAccessibleName(self.tr("作废的原因"))
        save = ActionButton(self.tr("作废"), kind=DANGER, on_click=self._write)
        line = row(self.reason, save, gap=8)
        line.setStretch(0, 1)
        self._body.addLayout(line)
        self._body.addWidget(self.wrong)
        self.reason.returnPressed.connect(self._write)

    def start(self) -> None:
        """Be ready for another one."""
        self.reason.clear()
        self.refuse("")

    def take_focus(self) -> None:
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.voided.emit(reason)
        else:
            self.refuse(self.tr("请写明原因"))
