"""The office on its papers, the person's own password, and the recovery sheet."""

from __future__ import annotations

from app.services.paper_facts import ADDRESS_KEY, HOURS_KEY, PHONE_KEY
from ui.settings.section import Section
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import Tone
from ui.welcome.password_strength import strength_of
from ui.widgets.basics import PRIMARY, ActionButton, line, row, words
from ui.widgets.form_field import FormField, TextInput


class OfficeSection(Section):
    """What stands on receipts and registers."""

    def __init__(self, model: SettingsViewModel) -> None:
        office = model.workspace.office
        super().__init__(
            model,
            office.community,
            self.tr("电话、地址和时间会印在给居民的回执和台账上。"),
        )
        self.name = TextInput()
        self.name.setText(office.community)
        self.phone, self.address, self.hours = TextInput(), TextInput(), TextInput()
        self._inputs = {
            PHONE_KEY: self.phone,
            ADDRESS_KEY: self.address,
            HOURS_KEY: self.hours,
        }
        self.phone.setPlaceholderText(self.tr("例如：0571-88880000"))
        self.hours.setPlaceholderText(self.tr("例如：周一至周五 8:30–17:00"))
        body = self.card.body
        self._named = FormField(self.tr("社区名称"), self.name)
        body.addWidget(self._named)
        body.addWidget(FormField(self.tr("电话"), self.phone))
        body.addWidget(FormField(self.tr("地址"), self.address))
        body.addWidget(FormField(self.tr("接待时间"), self.hours))
        save = ActionButton(self.tr("保存"), kind=PRIMARY, on_click=self._save)
        body.addLayout(row(None, save))
        for field in (self.name, *self._inputs.values()):
            field.returnPressed.connect(self._save)
        where = words(self.tr("数据在：{folder}").format(folder=office.folder), "small", wraps=True)
        body.addWidget(where)

    def show_facts(self, facts: OfficeFacts) -> None:
        for key, field in self._inputs.items():
            if not field.hasFocus() or not field.isModified():
                field.setText(facts.settings.get(key, ""))

    def _save(self) -> None:
        self.model.save_papers({key: field.text() for key, field in self._inputs.items()})
        self.model.rename_community(self.name.text(), self._named.refuse)


class SafetySection(Section):
    """One's own password, and a new recovery sheet."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("密码与恢复单"),
            self.tr("数据是加密的：没有密码或恢复码，谁也打不开。"),
        )
        self.password = TextInput(is_secret=True)
        self.repeat = TextInput(is_secret=True)
        self._new = FormField(self.tr("我的新密码"), self.password)
        self._again = FormField(self.tr("再输一次"), self.repeat)
        change = ActionButton(self.tr("更换密码"), on_click=self._change)
        renew = ActionButton(self.tr("重做恢复单…"), picture="print", on_click=self._renew)
        body = self.card.body
        body.addLayout(row(self._new, self._again, gap=16))
        body.addLayout(row(None, change))
        body.addWidget(line())
        body.addWidget(
            words(self.tr("恢复单丢了，或者给人看过，就重做一张；旧的恢复码马上作废。"), wraps=True)
        )
        body.addLayout(row(None, renew))
        model.sheet_ready.connect(self._show_sheet)

    def _change(self) -> None:
        self._new.accept()
        self._again.accept()
        if not strength_of(self.password.text()).is_allowed:
            self._new.refuse(self.tr("至少 6 个字，并且不能太好猜。"))
        elif self.password.text() != self.repeat.text():
            self._again.refuse(self.tr("两次输入的密码不一样，请再输一次。"))
        else:
            self.model.change_my_password(self.password.text(), self._new.refuse)
            self.password.clear()
            self.repeat.clear()

    def _renew(self) -> None:
        sure = self.model.workspace.ask.confirm_danger(
            self.tr("重做恢复单？"),
            self.tr("旧的恢复码马上作废，不能撤销。请准备好打印机或保存的位置。"),
            self.tr("重做恢复单"),
        )
        if sure:
            self.model.renew_recovery(self.refuse)

    def _show_sheet(self, pdf: bytes) -> None:
        from ui.printing.preview import show_pdf

        workspace = self.model.workspace
        show_pdf(
            self,
            self.tr("恢复单"),
            pdf,
            self.tr("恢复单.pdf"),
            kind="recovery",
            ask=workspace.ask,
            remembered=workspace.preferences,
        )
        self.bar.say(self.tr("新的恢复单已经做好，请打印或保存。"), Tone.AMBER)
