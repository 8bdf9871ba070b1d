"""Which fields a template asks for, in their order, and what belongs to the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.domain.notices.templates import NoticeTemplate
from app.wording import Wording
from ui.tabs.notices.templates.template_form import (
    MODELLED,
    field_order,
    model_text,
    phrase_lines,
    with_asked,
    with_hint,
    with_label,
    with_model,
    with_moved,
    with_need,
    with_phrases,
)
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, CheckBox, column, row, words
from ui.widgets.check_list import CheckList, CheckRow
from ui.widgets.edit_card import put
from ui.widgets.form_field import FormField, TextArea, TextInput

SHOWN_ROWS = 6
"""Fields in sight; the others scroll."""
SHORT = frozenset({"title", "to", "contact", "phone", "issuer", "watch_phone"})
"""Fields whose model text is one line."""


class FieldPart(QWidget):
    """Signals: ``typed(NoticeTemplate)`` the person changed something; ``submitted()``
    Ctrl+Enter in a field.
    """

    typed = Signal(object)
    submitted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._form = NoticeTemplate("", "", "")
        self._is_filling = False
        self.fields = CheckList(self.tr("表单里问什么"))
        self.fields.setFixedHeight(current().px(36 * SHOWN_ROWS + 4))
        self.up = self._step("chevron_up", self.tr("上移（Ctrl+↑）"), -1)
        self.down = self._step("chevron_down", self.tr("下移（Ctrl+↓）"), 1)
        self.chosen_name = words("", "strong")
        self.needed = CheckBox(self.tr("必填，不填不能打印"))
        self.label, self.hint = TextInput(), TextInput()
        self.model, self.phrases = TextArea(lines=4), TextArea(lines=3)
        self._lay_out()
        self._connect()

    def show_form(self, form: NoticeTemplate) -> None:
        """Show a template; the cursor stays on its field, on the first one of another template."""
        is_other, self._form = form.key != self._form.key, form
        self._is_filling = True
        self.fields.show_rows([self._row(name) for name in field_order(form)])
        if is_other or not self.fields.current_key():
            self.fields.select_key(field_order(form)[0])
        self._is_filling = False
        self._show_chosen()

    @property
    def name(self) -> str:
        """The field chosen."""
        return self.fields.current_key() or "title"

    def _step(self, picture: str, said: str, step: int) -> ActionButton:
        button = ActionButton("", kind=QUIET, picture=picture)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(lambda _checked=False: self._move(self.name, step))
        return button

    def _lay_out(self) -> None:
        head = row(
            words(self.tr("表单里问什么"), "strong"),
            words(self.tr("打勾的会问，按这个顺序"), "small"),
            None, self.up, self.down, gap=8,
        )  # fmt: skip
        self._label = FormField(self.tr("叫法"), self.label)
        self._hint = FormField(self.tr("空着时的提示"), self.hint)
        self._model = FormField(self.tr("范文"), self.model)
        self._phrases = FormField(
            self.tr("现成的句子"), self.phrases, hint=self.tr("一行一句，写通知时点一下就填进去。")
        )
        short = row(self._label, self._hint, gap=12)
        short.setStretch(0, 2)
        short.setStretch(1, 3)
        chosen = row(self.chosen_name, None, self.needed, gap=8)
        box = column(head, self.fields, chosen, self._model, short, self._phrases, gap=8)
        self.setLayout(box)

    def _connect(self) -> None:
        self.fields.chosen.connect(lambda _name: self._show_chosen())
        self.fields.opened.connect(lambda _name: self.model.setFocus())
        self.fields.moved.connect(self._move)
        self.fields.ticks_changed.connect(self._take_ticks)
        self.needed.toggled.connect(self._take_need)
        for field in (self.label, self.hint):
            field.textChanged.connect(self._take_words)
            field.returnPressed.connect(self.submitted)
        for area in (self.model, self.phrases):
            area.textChanged.connect(self._take_words)
            area.submitted.connect(self.submitted)

    def _row(self, name: str) -> CheckRow:
        label = self._wording.notice_field(self._form.labels.get(name) or name)
        usual = self._wording.notice_field(name)
        note = self.tr("必填") if name in self._form.needs else ""
        return CheckRow(
            name, label, usual if label != usual else "",
            name in self._form.asks, note, Tone.PRIMARY,
        )  # fmt: skip

    def _show_chosen(self) -> None:
        form, name = self._form, self.name
        self._is_filling = True
        usual = self._wording.notice_field(name)
        self.chosen_name.setText(self._wording.notice_field(form.labels.get(name) or name))
        self.needed.setChecked(name in form.needs)
        self.label.setPlaceholderText(usual)
        put(self.label, form.labels.get(name, ""))
        put(self.hint, form.hints.get(name, ""))
        put(self.phrases, phrase_lines(form, name))
        put(self.model, model_text(form, name))
        self._model.setVisible(name in MODELLED)
        tabs = self.tr("一行一行写，格子之间按 Ctrl+Tab，也可以从 Excel 粘贴。")
        self._model.advise(tabs if name == "table" else "")
        lines = 2 if name in SHORT else 4
        self.model.setFixedHeight(self.fontMetrics().lineSpacing() * lines + current().px(20))
        asks = form.asks
        self.up.setEnabled(name in asks and asks.index(name) > 0)
        self.down.setEnabled(name in asks and asks.index(name) < len(asks) - 1)
        self._is_filling = False

    def _take_ticks(self) -> None:
        ticked = self.fields.ticked
        kept = tuple(name for name in self._form.asks if name in ticked)
        added = tuple(name for name in ticked if name not in kept)
        self._tell(with_asked(self._form, (*kept, *added)), anew=True)

    def _move(self, name: str, step: int) -> None:
        self._tell(with_moved(self._form, name, step), anew=True)

    def _take_need(self, on: bool) -> None:  # noqa: FBT001 - as the signal gives it
        if not self._is_filling:
            self._tell(with_need(self._form, self.name, on=on), anew=True)

    def _take_words(self) -> None:
        if self._is_filling:
            return
        name = self.name
        form = with_label(self._form, name, _text(self.label))
        form = with_hint(form, name, _text(self.hint))
        form = with_phrases(form, name, _text(self.phrases))
        if name in MODELLED:
            form = with_model(form, name, _text(self.model))
        is_named_anew = form.labels.get(name) != self._form.labels.get(name)
        self._tell(form, anew=is_named_anew)

    def _tell(self, form: NoticeTemplate, *, anew: bool) -> None:
        """Pass a change on; ``anew``: the list says something else now."""
        if form == self._form:
            return
        if anew:
            self.show_form(form)
        self._form = form
        self.typed.emit(form)


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
