"""What a form will say: every placeholder, where it stands, its value, and how to change that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.notices.forms import FieldState, FormField
from ui.preferences import Preferences
from ui.tabs.notices.forms import form_words
from ui.tabs.notices.forms.forms_model import FieldRow, FormsModel
from ui.theme import Tone, current
from ui.widgets.basics import CheckBox, column, row, words
from ui.widgets.composer import Toggles
from ui.widgets.fitting_words import OneLine, Paragraph
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form_field import TextInput
from ui.widgets.record_table import RecordTable

TABLE_LEAST = 130
"""Pixels at 100 % the table keeps."""
NAMED = 3
"""People named who lack something, before «…»."""


class ValueInput(TextInput):
    """The value of the row with the cursor. Signals: ``left()`` Esc, back to the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FieldsPart(QWidget):
    """The table of placeholders, the field to change a value in, the ways of filling."""

    def __init__(self, model: FormsModel, preferences: Preferences) -> None:
        super().__init__()
        self._model = model
        self.summary = OneLine("", "strong")
        self.about = OneLine("", "muted", Tone.MUTED)
        self.lacking = Paragraph("", "small")
        self.table = RecordTable(
            model.field_records, self.tr("占位符"), preferences=preferences, name="form_fields"
        )
        self.table.setMinimumHeight(current().px(TABLE_LEAST))
        self.value = ValueInput()
        self.value.setAccessibleName(self.tr("这一项填什么"))
        self.joined = Toggles(((True, self.tr("合成一份表")), (False, self.tr("每人一份表"))))
        self.marks = CheckBox(self.tr("和上次不同的格子标黄"))
        self.marks.setChecked(model.marks_changes)
        self.keeps = CheckBox(self.tr("不认识的占位符留在表里"))
        self.keeps.setChecked(model.keeps_unknown)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        told = row(self.summary, self.about, gap=12)
        told.setStretch(1, 1)
        label = words(self.tr("改成"), "strong")
        label.setBuddy(self.value)
        typed = row(label, self.value, gap=8)
        typed.setStretch(1, 1)
        ways = FlowRow(gap=14)
        ways.show_pieces(self.joined, self.marks, self.keeps)
        box = column(told, self.table, typed, self.lacking, ways, gap=8)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model = self._model
        model.looked.connect(self._show)
        model.opened.connect(self._show)
        self.table.current_changed.connect(lambda _id: self._show_value())
        self.table.row_opened.connect(lambda _id: self._begin())
        self.table.typed.connect(self._begin)
        self.value.returnPressed.connect(self._take)
        self.value.left.connect(self.table.setFocus)
        self.joined.chosen.connect(lambda: model.join(on=bool(self.joined.value)))
        self.marks.toggled.connect(self._choose_ways)
        self.keeps.toggled.connect(self._choose_ways)

    @property
    def current(self) -> FormField | None:
        """The placeholder with the cursor."""
        found = self.table.current_id()
        rows = (FieldRow(n, one) for n, one in enumerate(self._model.look.fields, start=1))
        return next((one.field for one in rows if one.id == found), None)

    def _show(self) -> None:
        model, look = self._model, self._model.look
        shown = model.looked_at
        self.about.setText(
            self.tr("正在看：{name}").format(name=shown.text) if shown is not None else ""
        )
        counts = (
            (self.tr("{n} 项填好"), look.count(FieldState.FILLED)),
            (self.tr("{n} 项变了"), look.count(FieldState.CHANGED)),
            (self.tr("{n} 项没有资料"), look.count(FieldState.EMPTY, FieldState.PARTLY)),
            (self.tr("{n} 项不认识"), look.count(FieldState.UNKNOWN)),
        )
        said = [text.format(n=n) for text, n in counts if n]
        self.summary.setText(self.tr("，").join(said))
        self._say_lacking()
        self.joined.setVisible(len(model.chosen) > 1 and model.can_join)
        if model.open_form is not None:
            self.joined.choose(model.is_joined)
        self._show_value()

    def _say_lacking(self) -> None:
        """What some of many lack; what all lack stands in the table."""
        between, told = self.tr("、"), self.tr("{name}：{n} 份没有资料（{who}）")
        lines: list[str] = []
        for name, who in self._model.look.lacking.items():
            if len(who) == len(self._model.chosen):
                continue
            few = between.join(who[:NAMED]) + ("…" if len(who) > NAMED else "")
            lines.append(told.format(name=name, n=len(who), who=few))
        self.lacking.setText("\n".join(lines))
        self.lacking.setVisible(bool(lines))

    def _show_value(self) -> None:
        field = self.current
        can_type = field is not None and self._model.can_type(field)
        self.value.setEnabled(can_type)
        self.value.setText(field.values[0] if field is not None and can_type else "")
        if field is None:
            hint = self.tr("在上面选一项，就能改要填的内容")
        elif field.repeats:
            hint = self.tr("重复的行从名册和日志来，请在那里改")
        elif not can_type:
            hint = self.tr("每份不同的内容从名册来，请在那里改")
        else:
            hint = self.tr("写上 {name} 要填的内容，按回车").format(name=form_words.asked(field))
        self.value.setPlaceholderText(hint)

    def _begin(self, letters: str = "") -> None:
        if self.value.isEnabled():
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
            self.value.selectAll()
            if letters:
                self.value.setText(letters)

    def _take(self) -> None:
        field, here = self.current, self.table.current_id()
        if field is None or here is None:
            return
        if self.value.isModified() or self.value.text() != field.values[0]:
            self._model.type(field.name, self.value.text())
        self.table.select_id(min(here + 1, len(self._model.look.fields)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_ways(self) -> None:
        self._model.marks_changes = self.marks.isChecked()
        self._model.keeps_unknown = self.keeps.isChecked()
