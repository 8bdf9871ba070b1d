"""The form in which a promise is written down or changed, while the minutes are not sealed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.diary import Party
from app.services.meetings.actions import ActionFields
from ui.tabs.meetings.meeting_words import offered_parties, party_word
from ui.widgets.basics import CheckBox, Choice
from ui.widgets.date_field import DateField
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextArea, TextInput
from ui.widgets.number_field import NumberField

MOST_INCOME = 10_000_000
"""Yuan a month; beyond any car park of a neighbourhood."""


class ActionForm(EditCard):
    """Signals: ``filled(ActionFields)`` everything needed is there."""

    filled = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__(
            QCoreApplication.translate("ActionForm", "议定事项"),
            QCoreApplication.translate("ActionForm", "保存"),
        )
        self.text = TextArea(lines=3)
        self.party = Choice(self.tr("哪一方"))
        self.party.offer([(party, party_word(party)) for party in offered_parties()])
        self.person = TextInput()
        self.due = DateField(self.tr("期限"), today)
        self.check = TextInput(placeholder=self.tr("如：月底现场看、查账"))
        self.verifier = TextInput()
        self.condition = CheckBox(self.tr("是表决时附带的条件"))
        self.income = NumberField(self.tr("承诺每月收入"), 0, MOST_INCOME, unit=self.tr("元"))
        self.income.setGroupSeparatorShown(True)
        self.income.setSpecialValueText(self.tr("没有"))
        self.add_field("text", self.tr("做什么"), self.text, is_needed=True)
        self.add_pair(
            ("party", self.tr("哪一方"), self.party), ("person", self.tr("责任人"), self.person)
        )
        self.add_field("due_on", self.tr("期限"), self.due)
        self.add_field("check", self.tr("怎样核实"), self.check)
        self.add_pair(
            ("verifier", self.tr("核实人"), self.verifier),
            ("monthly_income", self.tr("承诺每月收入"), self.income),
        )
        self.listen(self.condition)
        self.body.addWidget(self.condition)
        self.save_wanted.connect(self._save)

    def start(self, fields: ActionFields | None = None, title: str = "") -> None:
        """Show what was agreed, or begin a new one."""
        shown = fields or ActionFields("", Party.PROPERTY)
        self.head(title or self.tr("加一条议定事项"))
        put(self.text, shown.text)
        self.party.choose(shown.party)
        put(self.person, shown.person)
        self.due.set_day(shown.due_on)
        put(self.check, shown.check)
        put(self.verifier, shown.verifier)
        self.condition.setChecked(shown.is_condition)
        self.income.setValue(shown.monthly_income // 100)
        self.refuse({})
        self.scroll_to_top()
        self.start_typing()

    def _save(self) -> None:
        self.due.take()
        wrong: dict[str, str] = {}
        text = self.text.toPlainText().strip()
        if not text:
            wrong["text"] = self.tr("请写明做什么")
        if not self.due.is_valid:
            wrong["due_on"] = self.due.accessibleDescription()
        self.refuse(wrong)
        if wrong:
            return
        self.filled.emit(
            ActionFields(
                text=text,
                party=self.party.currentData(),
                person=self.person.text().strip(),
                due_on=self.due.day,
                check=self.check.text().strip(),
                verifier=self.verifier.text().strip(),
                is_condition=self.condition.isChecked(),
                monthly_income=self.income.value() * 100,
            )
        )
