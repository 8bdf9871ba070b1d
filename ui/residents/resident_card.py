"""The card beside the register: the fields of one resident, and the way to their diary entries."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.residents.resident_form import FormReading, ResidentForm
from ui.residents.view_model import BIN, ResidentsViewModel
from ui.widgets.basics import LINK, ActionButton, row
from ui.widgets.cards import SideCard
from ui.widgets.form_field import FormField, TextArea, TextInput


class ResidentCard(SideCard):
    """Shows and changes what ``ResidentsViewModel`` has on its card."""

    def __init__(self, model: ResidentsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ResidentCard", "居民"), parent)
        self._model = model
        self._is_filling = False
        self.name, self.home, self.phones = TextInput(), TextInput(), TextInput()
        self.notes = TextArea(lines=3)
        self.fields = {
            "name": FormField(self.tr("姓名"), self.name, is_needed=True),
            "home": FormField(self.tr("房号"), self.home, hint=self.tr("幢-单元-室，如 3-2-501")),
            "phones": FormField(self.tr("电话"), self.phones, hint=self.tr("几个号码用、隔开")),
            "notes": FormField(self.tr("备注"), self.notes),
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        self.entries = ActionButton("", kind=LINK, on_click=model.show_entries)
        self.body.addLayout(row(self.entries, None))
        self.save_button = ActionButton(self.tr("保存"), key="Ctrl+S", on_click=model.save)
        self.delete_button = ActionButton(self.tr("移到回收站"), on_click=self._delete)
        self.restore_button = ActionButton(self.tr("从回收站取回"), on_click=self._restore)
        self.set_buttons(self.delete_button, self.restore_button, self.save_button)
        self._connect()
        self._show_card()

    def start_typing(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _connect(self) -> None:
        model = self._model
        for line in (self.name, self.home, self.phones):
            line.textChanged.connect(self._tell)
            line.returnPressed.connect(model.save)
        self.notes.textChanged.connect(self._tell)
        self.notes.submitted.connect(model.save)
        model.card_changed.connect(self._show_card)
        model.form_read.connect(self._show_reading)
        model.neighbours_found.connect(self._show_neighbours)
        model.entries_counted.connect(self._show_entries)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(model.save)

    def _tell(self) -> None:
        if not self._is_filling:
            self._model.type(
                ResidentForm(
                    self.name.text(), self.home.text(), self.phones.text(),
                    self.notes.toPlainText(),
                )
            )  # fmt: skip
            self.save_button.setEnabled(self._model.is_changed)

    def _show_card(self) -> None:
        model, form = self._model, self._model.form
        self._is_filling = True
        for line, text in (
            (self.name, form.name), (self.home, form.home), (self.phones, form.phones),
        ):  # fmt: skip
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
        if self.notes.toPlainText() != form.notes:
            self.notes.setPlainText(form.notes)
        self._is_filling = False
        for field in self.fields.values():
            field.accept()
            field.setVisible(model.has_card)
        in_bin = model.chip == BIN and model.resident is not None
        self.entries.hide()
        self.save_button.setEnabled(model.is_changed)
        self.save_button.setVisible(model.has_card and not in_bin)
        self.restore_button.setVisible(in_bin)
        self.delete_button.setVisible(model.resident is not None and not in_bin)
        if model.is_new:
            self.head(self.tr("添加居民"))
        elif model.resident is not None:
            self.head(model.resident.name, str(model.resident.home))
        else:
            self.head(self.tr("选一位居民，或者添加一位"))

    def _show_reading(self, reading: FormReading) -> None:
        for key, field in self.fields.items():
            if key in reading.wrong and (key != "name" or self._model.is_changed):
                field.refuse(reading.wrong[key])
            elif key in reading.advice:
                field.advise(reading.advice[key])
            else:
                field.accept()

    def _show_neighbours(self, sentence: str) -> None:
        field = self.fields["home"]
        if not field.is_refused:
            field.advise(sentence)

    def _show_entries(self, count: int) -> None:
        if count:
            self.entries.set_words(self.tr("服务日志里有 {n} 条").format(n=f"{count:,}"))
        self.entries.setVisible(count > 0)

    def _delete(self) -> None:
        resident = self._model.resident
        if resident is not None and resident.id is not None:
            self._model.delete((resident.id,))

    def _restore(self) -> None:
        resident = self._model.resident
        if resident is not None and resident.id is not None:
            self._model.restore((resident.id,))
