"""«新建社区»: its name, who is making it, where it lies, and a password typed twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.ask import Ask
from ui.welcome.view_model import Field, NewOffice, Step, WelcomeViewModel
from ui.widgets.basics import PRIMARY, QUIET, ActionButton, row, words
from ui.widgets.cards import Card
from ui.widgets.form_field import FormField, TextInput


class CreateForm(QWidget):
    """Five fields, each refused beside itself; Enter makes the office."""

    def __init__(self, model: WelcomeViewModel, ask: Ask) -> None:
        super().__init__()
        self._model, self._ask = model, ask
        self._is_folder_chosen = False
        self.community = TextInput(placeholder=self.tr("例如：红叶社区"))
        self.staff = TextInput(placeholder=self.tr("例如：何敏"))
        self.folder = TextInput()
        self.password = TextInput(is_secret=True)
        self.repeat = TextInput(is_secret=True)
        self._fields = {
            Field.COMMUNITY: FormField(self.tr("社区名称"), self.community),
            Field.STAFF: FormField(
                self.tr("您的姓名"), self.staff, hint=self.tr("您是主任，之后可以添加其他同事。")
            ),
            Field.PASSWORD: FormField(
                self.tr("密码"), self.password, hint=model.strength_words("")
            ),
            Field.REPEAT: FormField(self.tr("再输一次密码"), self.repeat),
            Field.FOLDER: FormField(self.tr("数据放在哪里"), self.folder),
        }
        other = ActionButton(self.tr("换一个位置…"), picture="folder", on_click=self._pick)
        back = ActionButton(
            self.tr("返回"), kind=QUIET, picture="back", on_click=lambda: model.go_to(Step.START)
        )
        self.create_button = ActionButton(self.tr("建立社区"), kind=PRIMARY, on_click=self._create)
        fields = self._fields
        passwords = row(fields[Field.PASSWORD], fields[Field.REPEAT], gap=16)
        names = row(fields[Field.COMMUNITY], fields[Field.STAFF], gap=16)
        card = Card(
            words(self.tr("新建社区"), "heading"),
            names,
            passwords,
            fields[Field.FOLDER],
            8,
            row(back, None, other, self.create_button, gap=8),
            gap=14,
            margin=24,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch(1)
        self._connect()

    def begin(self) -> None:
        """The form has come forward."""
        self._suggest()
        self.community.setFocus()

    def _connect(self) -> None:
        self.community.textChanged.connect(self._suggest)
        self.folder.textEdited.connect(self._keep_folder)
        self.password.textChanged.connect(self._judge)
        for field in self._fields.values():
            text = field.input
            if isinstance(text, TextInput):
                text.returnPressed.connect(self._create)
                text.textEdited.connect(field.accept)
        self._model.refused.connect(self._tell)

    def _suggest(self) -> None:
        if not self._is_folder_chosen:
            self.folder.setText(str(self._model.suggested_folder(self.community.text())))

    def _keep_folder(self) -> None:
        self._is_folder_chosen = True

    def _judge(self, password: str) -> None:
        self._fields[Field.PASSWORD].advise(self._model.strength_words(password))

    def _pick(self) -> None:
        above = Path(self.folder.text()).parent
        folder = self._ask.folder(self.tr("数据放在哪里"), above if above.exists() else Path.home())
        if folder is not None:
            self._is_folder_chosen = True
            name = Path(self.folder.text()).name
            self.folder.setText(str(folder / name if any(folder.iterdir()) else folder))

    def _create(self) -> None:
        for field in self._fields.values():
            field.accept()
        self._model.create(
            NewOffice(
                self.community.text(),
                self.staff.text(),
                Path(self.folder.text().strip()),
                self.password.text(),
                self.repeat.text(),
            )
        )

    def _tell(self, field: Field, sentence: str) -> None:
        if self._model.step is Step.CREATE and field in self._fields:
            first = not any(shown.is_refused for shown in self._fields.values())
            self._fields[field].refuse(sentence)
            if first:
                self._fields[field].input.setFocus()
