"""Who works here: names, what they may do, and a first password for new colleagues."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from app.domain.errors import RuleViolation
from app.domain.people import Role, Staff
from ui.settings.section import Section, plain_tree
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, Choice, row
from ui.widgets.form_field import FormField, TextInput


class StaffSection(Section):
    """A list, and one person's fields below it. Only directors may change it."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("工作人员"),
            self.tr("每人一个密码，谁改了什么都记在各自名下。离职的停用，以前的记录不变。"),
        )
        self._person: Staff | None = None
        self.tree = plain_tree(
            self.tr("工作人员"), [self.tr("姓名"), self.tr("角色"), self.tr("状态")]
        )
        wording = model.workspace.wording
        self.name = TextInput()
        self.role = Choice(self.tr("角色"))
        self.role.offer([(role, wording.of("values", role.value, {})) for role in Role])
        self.role.choose(Role.STAFF)
        self.password = TextInput(is_secret=True)
        self.active = CheckBox(self.tr("在职"))
        self._name_field = FormField(self.tr("姓名"), self.name)
        self._password_field = FormField(
            self.tr("密码"), self.password, hint=self.tr("不改就空着。")
        )
        self._lay_out()
        self.tree.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self._show(None)

    def show_facts(self, facts: OfficeFacts) -> None:
        chosen = self._person.id if self._person else None
        self.tree.clear()
        wording = self.model.workspace.wording
        for person in facts.staff:
            state = self.tr("在职") if person.active else self.tr("停用")
            role = wording.of("values", person.role.value, {})
            item = QTreeWidgetItem([person.name, role, state])
            item.setData(0, Qt.ItemDataRole.UserRole, person)
            self.tree.addTopLevelItem(item)
            if person.id == chosen:
                self.tree.setCurrentItem(item)
        for column in (0, 1):
            self.tree.resizeColumnToContents(column)

    def _lay_out(self) -> None:
        body = self.card.body
        body.addWidget(self.tree)
        body.addLayout(
            row(self._name_field, FormField(self.tr("角色"), self.role), self._password_field,
                gap=16)
        )  # fmt: skip
        add = ActionButton(self.tr("新增同事"), picture="add", on_click=self._add)
        save = ActionButton(self.tr("保存"), kind=PRIMARY, on_click=self._save)
        body.addLayout(row(add, None, self.active, save))
        if not self.model.is_director:
            for widget in (add, save, self.name, self.role, self.password, self.active):
                widget.setEnabled(False)
            self.bar.say(self.tr("只有主任可以改工作人员。"), Tone.PRIMARY)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(0, Qt.ItemDataRole.UserRole))

    def _show(self, person: Staff | None) -> None:
        self._person = person
        self._name_field.accept()
        self._password_field.accept()
        self.name.setText(person.name if person else "")
        self.role.choose(person.role if person else Role.STAFF)
        self.active.setChecked(person.active if person else True)
        self.password.clear()

    def _add(self) -> None:
        self.tree.setCurrentItem(None)  # pyright: ignore[reportArgumentType]
        self._show(None)
        self.name.setFocus()

    def _save(self) -> None:
        self._name_field.accept()
        self._password_field.accept()
        try:
            person = Staff(
                self._person.id if self._person else None,
                self.name.text().strip(),
                Role(self.role.currentData()),
                self.active.isChecked(),
            )
        except RuleViolation as refusal:
            self._name_field.refuse(self.model.workspace.sentence(refusal))
            return
        self.model.save_staff(person, self.password.text(), self._password_field.refuse)
