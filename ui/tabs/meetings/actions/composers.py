"""The small forms below a promise: progress, checking, a later day, a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal

from app.domain.meetings.actions import Action
from ui.widgets.basics import PRIMARY, ActionButton, row
from ui.widgets.composer import Composer
from ui.widgets.date_field import DateField
from ui.widgets.form_field import FormField, TextArea, TextInput

PROGRESS, DONE, CHECK, EXTEND = "progress", "done", "check", "extend"
TRANSFER, CANCEL, REOPEN, FEEDBACK = "transfer", "cancel", "reopen", "feedback"


@dataclass(frozen=True)
class Asked:
    """What a form asks for; ``refusal`` is said when words are needed and none were written."""

    title: str
    button: str
    hint: str = ""
    refusal: str = ""


def asked_for(what: str) -> Asked:
    """The words of a form that takes one text."""
    reason = QCoreApplication.translate("ActionForms", "需要写明原因")
    return {
        PROGRESS: Asked(
            QCoreApplication.translate("ActionForms", "加进展"),
            QCoreApplication.translate("ActionForms", "记下"),
            QCoreApplication.translate("ActionForms", "做到哪一步，还缺什么"),
            QCoreApplication.translate("ActionForms", "请写下进展"),
        ),
        DONE: Asked(
            QCoreApplication.translate("ActionForms", "已完成：结果怎样"),
            QCoreApplication.translate("ActionForms", "已完成"),
            QCoreApplication.translate("ActionForms", "可以不填；做完以后还要有人核实"),
        ),
        TRANSFER: Asked(
            QCoreApplication.translate("ActionForms", "转办：转给谁，为什么"),
            QCoreApplication.translate("ActionForms", "转办"),
            refusal=reason,
        ),
        CANCEL: Asked(
            QCoreApplication.translate("ActionForms", "作废：为什么不办了"),
            QCoreApplication.translate("ActionForms", "作废"),
            refusal=reason,
        ),
        REOPEN: Asked(
            QCoreApplication.translate("ActionForms", "退回重办：哪里没做到"),
            QCoreApplication.translate("ActionForms", "退回重办"),
            refusal=reason,
        ),
        FEEDBACK: Asked(
            QCoreApplication.translate("ActionForms", "居民怎么说"),
            QCoreApplication.translate("ActionForms", "记下"),
            QCoreApplication.translate("ActionForms", "居民的原话；清空就是撤下"),
        ),
    }[what]


class TextComposer(Composer):
    """Takes one text. Signals: ``written(what, text)``."""

    written = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._what = PROGRESS
        self.text = TextArea(lines=2)
        self.save = ActionButton("", kind=PRIMARY, on_click=self._write)
        self.save.setToolTip("Ctrl+Enter")
        for piece in (self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, self.save))
        self.text.submitted.connect(self._write)

    def ask_for(self, what: str, start: str = "") -> None:
        """Ask for the text of one of the forms."""
        self._what = what
        asked = asked_for(what)
        self.title.setText(asked.title)
        self.save.set_words(asked.button)
        self.text.setPlaceholderText(asked.hint)
        self.text.setAccessibleName(asked.title)
        self.text.setPlainText(start)
        self.refuse("")

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        text = self.text.toPlainText().strip()
        refusal = asked_for(self._what).refusal
        if refusal and not text:
            self.refuse(refusal)
            self.take_focus()
            return
        self.written.emit(self._what, text)


class CheckComposer(Composer):
    """Who checked it, and what they saw. Signals: ``checked(verifier, text)``."""

    checked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("核实：谁去看过，看到什么"))
        self.verifier = TextInput()
        self.text = TextArea(lines=2, placeholder=self.tr("看到什么，可以不填"))
        self.text.setAccessibleName(self.tr("看到什么"))
        self.save = ActionButton(self.tr("已核实"), kind=PRIMARY, on_click=self._write)
        self.save.setToolTip("Ctrl+Enter")
        field = FormField(self.tr("核实人"), self.verifier, is_needed=True)
        for piece in (field, self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, self.save))
        self.text.submitted.connect(self._write)
        self.verifier.returnPressed.connect(self._write)

    def start(self, action: Action) -> None:
        """Propose whom it was agreed with."""
        self.verifier.setText(action.verifier)
        self.text.clear()
        self.refuse("")

    def take_focus(self) -> None:
        field = self.text if self.verifier.text() else self.verifier
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        if not self.verifier.text().strip():
            self.refuse(self.tr("请写下核实人"))
            self.take_focus()
            return
        self.checked.emit(self.verifier.text().strip(), self.text.toPlainText().strip())


class ExtendComposer(Composer):
    """A later day and why. Signals: ``extended(day, reason)``."""

    extended = Signal(object, str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.title.setText(self.tr("延期：到哪一天，为什么"))
        self.day = DateField(self.tr("新的期限"), today)
        self.text = TextArea(lines=2, placeholder=self.tr("为什么"))
        self.text.setAccessibleName(self.tr("延期原因"))
        self.save = ActionButton(self.tr("延期"), kind=PRIMARY, on_click=self._write)
        self.save.setToolTip("Ctrl+Enter")
        for piece in (self.day, self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, self.save))
        self.text.submitted.connect(self._write)

    def start(self, action: Action) -> None:
        """Begin at the day agreed so far."""
        self.day.set_day(action.due_on)
        self.text.clear()
        self.refuse("")

    def take_focus(self) -> None:
        self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        self.day.take()
        if self.day.day is None or not self.day.is_valid:
            self.refuse(self.tr("请填写新的期限"))
            self.take_focus()
            return
        reason = self.text.toPlainText().strip()
        if not reason:
            self.refuse(self.tr("需要写明原因"))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.extended.emit(self.day.day, reason)
