"""The warning below an item: who must decide it, by which article, and the two ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel

from app.domain.voting.matters import warning_of
from app.domain.voting.rules import Matter
from app.wording import Wording
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, CheckBox, column, row
from ui.widgets.fitting_words import Paragraph
from ui.widgets.form_field import FormField, TextInput


class WhoDecides(QFrame):
    """Signals: ``assembly_chosen(item)`` have the owners decide, by that item of 民法典 278 (0:
    the matter names none); ``typed()`` the exception or its reason was changed.
    """

    assembly_chosen = Signal(int)
    typed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._item = 0
        self.setProperty("role", "bar")
        self.setProperty("tone", Tone.AMBER.value)
        sign = QLabel()
        sign.setPixmap(pixmap("warning", current().px(20), Tone.AMBER))
        self.sentence = Paragraph()
        self.assembly = ActionButton(
            self.tr("改由业主大会表决"), on_click=lambda: self.assembly_chosen.emit(self._item)
        )
        self.override = CheckBox(self.tr("仍由本会议表决"))
        self.reason = TextInput()
        self.field = FormField(self.tr("原因（写进会议记录）"), self.reason)
        told = column(self.sentence, row(self.assembly, None), self.override, self.field, gap=8)
        box = row(sign, told, gap=10, margin=12)
        box.setStretch(1, 1)
        box.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(box)
        self.override.toggled.connect(self._tell)
        self.reason.textChanged.connect(lambda _text: self.typed.emit())
        self.hide()

    def tell(self, matters: Sequence[Matter]) -> None:
        """Say who must decide these matters; none hides the warning."""
        self.setVisible(bool(matters))
        if not matters:
            return
        told = [self._wording.cited_warning(warning_of(matter)) for matter in matters]
        self.sentence.setText("\n".join(told))
        self.setAccessibleName(self.sentence.text())
        by_owners = [one.item for one in matters if one.item]
        self._item = by_owners[0] if by_owners else 0
        self.assembly.setVisible(bool(by_owners))

    def show_override(self, *, on: bool, reason: str) -> None:
        """Show what was chosen before; tells nobody."""
        for field in (self.override, self.reason):
            field.blockSignals(True)
        self.override.setChecked(on)
        if self.reason.text() != reason:
            self.reason.setText(reason)
        for field in (self.override, self.reason):
            field.blockSignals(False)
        self.field.setVisible(on)

    def _tell(self, on: bool) -> None:  # noqa: FBT001  as Qt calls it
        self.field.setVisible(on)
        if on:
            self.reason.setFocus()
        self.typed.emit()
