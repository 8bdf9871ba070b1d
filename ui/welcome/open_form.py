"""«打开已有»: which folder, and the password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.ask import Ask
from ui.welcome.view_model import Field, Step, WelcomeViewModel
from ui.widgets.basics import PRIMARY, QUIET, ActionButton, row, words
from ui.widgets.cards import Card
from ui.widgets.form_field import FormField, TextInput


class OpenForm(QWidget):
    """A folder and a password; Enter opens."""

    def __init__(self, model: WelcomeViewModel, ask: Ask) -> None:
        super().__init__()
        self._model, self._ask = model, ask
        self._folder = TextInput()
        self.password = TextInput(is_secret=True)
        self._fields = {
            Field.FOLDER: FormField(self.tr("社区文件夹"), self._folder),
            Field.PASSWORD: FormField(
                self.tr("密码"), self.password, hint=self.tr("忘了密码，可以输入恢复码。")
            ),
        }
        other = ActionButton(self.tr("换一个文件夹…"), picture="folder", on_click=self._pick)
        back = ActionButton(
            self.tr("返回"), kind=QUIET, picture="back", on_click=lambda: model.go_to(Step.START)
        )
        self.open_button = ActionButton(self.tr("打开"), kind=PRIMARY, on_click=self._open)
        self.password.returnPressed.connect(self._open)
        self._folder.returnPressed.connect(self._open)
        buttons = row(back, None, other, self.open_button, gap=8)
        card = Card(
            words(self.tr("打开已有的社区"), "heading"),
            *self._fields.values(),
            8,
            buttons,
            gap=14,
            margin=24,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch(1)
        model.refused.connect(self._tell)

    def begin(self) -> None:
        """The form has come forward."""
        if self._model.folder is not None:
            self._folder.setText(str(self._model.folder))
            self._folder.setCursorPosition(0)
        for field in self._fields.values():
            field.accept()
        self.password.setFocus()
        self.password.selectAll()

    def _pick(self) -> None:
        now = self._model.folder
        folder = self._ask.folder(self.tr("选择社区文件夹"), now.parent if now else Path.home())
        if folder is not None:
            self._model.choose_folder(folder)

    def _open(self) -> None:
        for field in self._fields.values():
            field.accept()
        self._model.open(Path(self._folder.text().strip()), self.password.text())

    def _tell(self, field: Field, sentence: str) -> None:
        if self._model.step is Step.OPEN and field in self._fields:
            self._fields[field].refuse(sentence)
            if field is Field.PASSWORD:
                self.password.setFocus()
                self.password.selectAll()
