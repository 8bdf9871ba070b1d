"""A form beside a list: fields with what is wrong below them, 取消 and 保存 at the foot."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme import Tone
from ui.widgets.basics import ActionButton, CheckBox, column, row
from ui.widgets.cards import MessageBar, SideCard
from ui.widgets.form_field import FormField, TextArea
from ui.widgets.number_field import NumberField

UNBOUNDED = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which its Python names leave out."""


class EditCard(SideCard):
    """Subclasses add fields. Signals: ``typed()`` a person changed a field; ``save_wanted()``.

    Ctrl+S and Ctrl+Enter save, Enter in a line of text too, Esc closes.
    """

    typed = Signal()
    save_wanted = Signal()

    def __init__(self, accessible_name: str, save: str, *others: QPushButton) -> None:
        """``others`` are more acts at the foot, between the two."""
        super().__init__(accessible_name)
        self.fields: dict[str, FormField] = {}
        self._is_filling = False
        # What is left of the height goes below the fields, not between them.
        outer, self.body = self.body, column(gap=10)
        outer.addLayout(self.body)
        outer.addStretch(1)
        self.bar = MessageBar()
        self.body.addWidget(self.bar)
        self.cancel_button = ActionButton(self.tr("取消"), on_click=self.closed.emit)
        self.save_button = ActionButton(save, key="Ctrl+S", on_click=self.save_wanted.emit)
        self.set_buttons(self.cancel_button, *others, self.save_button)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(self.save_wanted)

    def add_field(
        self, key: str, label: str, field: QWidget, *, hint: str = "", is_needed: bool = False
    ) -> FormField:
        """Put a field below those before; ``key`` is what its mistakes are told by."""
        made = self._field(key, label, field, hint=hint, is_needed=is_needed)
        self.body.addWidget(made)
        return made

    def add_pair(self, *fields: tuple[str, str, QWidget], shares: tuple[int, ...] = (1, 1)) -> None:
        """Put short fields side by side, each as key, label and input, in shares of the width."""
        made = [self._field(key, label, field) for key, label, field in fields]
        line = row(*made, gap=12)
        for place, share in enumerate(shares):
            line.setStretch(place, share)
        self.body.addLayout(line)

    def refuse(self, wrong: Mapping[str, str], sentence: str = "") -> None:
        """Say what is wrong beside the fields, and above them what belongs to none."""
        for key, field in self.fields.items():
            if key in wrong:
                field.refuse(wrong[key])
            elif field.is_refused:
                field.accept()
        self.bar.hide()
        if sentence:
            self.bar.say(sentence, Tone.SEAL)
        first = next((self.fields[key] for key in wrong if key in self.fields), None)
        if first is not None:
            first.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_typing(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.input.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(first.input, QLineEdit):
                first.input.selectAll()

    def _tell(self, *_: object) -> None:
        if not self._is_filling:
            self.typed.emit()

    def _field(
        self, key: str, label: str, field: QWidget, *, hint: str = "", is_needed: bool = False
    ) -> FormField:
        if isinstance(field, NumberField):
            # As wide as the fields above and below it.
            field.setMaximumWidth(UNBOUNDED)
        made = FormField(label, field, hint=hint, is_needed=is_needed)
        self.fields[key] = made
        self.listen(field)
        return made

    def listen(self, field: QWidget) -> None:
        """Count what is typed into an input as typed into this form."""
        if isinstance(field, QLineEdit):
            field.textChanged.connect(self._tell)
            field.returnPressed.connect(self.save_wanted)
        elif isinstance(field, QPlainTextEdit):
            field.textChanged.connect(self._tell)
            if isinstance(field, TextArea):
                field.submitted.connect(self.save_wanted)
        elif isinstance(field, QComboBox):
            # A long choice is cut in its field; the card is not as wide as its words.
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(4)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.currentIndexChanged.connect(self._tell)
        elif isinstance(field, NumberField):
            field.valueChanged.connect(self._tell)
        elif isinstance(field, CheckBox):
            field.toggled.connect(self._tell)


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Show a text in an input, unless it stands there already (the cursor then stays)."""
    shown = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    if shown == text:
        return
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setCursorPosition(0)
    else:
        field.setPlainText(text)
