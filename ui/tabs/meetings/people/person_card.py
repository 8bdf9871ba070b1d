"""The card of one person of the three parties."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.people import Duty
from ui.tabs.meetings.meeting_words import duty_word, offered_parties, party_word
from ui.tabs.meetings.people.people_model import PeopleModel
from ui.tabs.meetings.people.person_form import PersonForm
from ui.widgets.basics import CheckBox, Choice
from ui.widgets.date_field import DateField
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput


class PersonCard(EditCard):
    """Shows and changes whom ``PeopleModel`` has on its card."""

    def __init__(self, model: PeopleModel, today: date) -> None:
        super().__init__(
            QCoreApplication.translate("PersonCard", "三方人员"),
            QCoreApplication.translate("PersonCard", "保存"),
        )
        self._model = model
        self.name = TextInput()
        self.party = Choice(self.tr("哪一方"))
        self.party.offer([(party, party_word(party)) for party in offered_parties()])
        self.duty = Choice(self.tr("身份"))
        self.duty.offer([(duty, duty_word(duty)) for duty in Duty])
        self.title_field = TextInput()
        self.has_vote = CheckBox(self.tr("在业委会有表决权"))
        self.stands_in = Choice(self.tr("候补谁"))
        self.term_from = DateField(self.tr("任期从"), today)
        self.term_to = DateField(self.tr("任期到"), today)
        self.phone, self.conflict = TextInput(), TextInput()
        self.active = CheckBox(self.tr("仍参加会议"))
        self.cancel_button.hide()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.add_field("name", self.tr("姓名"), self.name, is_needed=True)
        self.add_pair(
            ("party", self.tr("哪一方"), self.party), ("duty", self.tr("身份"), self.duty)
        )
        self.add_field("title", self.tr("单位、职务"), self.title_field)
        self.body.addWidget(self.has_vote)
        self.listen(self.has_vote)
        self.add_field("stands_in", self.tr("候补谁"), self.stands_in)
        self.add_pair(
            ("term_from", self.tr("任期从"), self.term_from),
            ("term_to", self.tr("任期到"), self.term_to),
        )
        self.add_field(
            "conflict", self.tr("利害关系"), self.conflict,
            hint=self.tr("如“亲属在物业任职”，表决时会提醒回避。"),
        )  # fmt: skip
        self.add_field("phone", self.tr("电话"), self.phone)
        self.body.addWidget(self.active)
        self.listen(self.active)

    def _connect(self) -> None:
        model = self._model
        self.typed.connect(self._type)
        self.term_from.date_changed.connect(lambda _day: self._type())
        self.term_to.date_changed.connect(lambda _day: self._type())
        self.save_wanted.connect(self._save)
        model.card_changed.connect(self._show)
        model.wrong_found.connect(self.refuse)

    @property
    def form(self) -> PersonForm:
        """The fields as they stand."""
        return PersonForm(
            self.name.text(), self.party.currentData(), self.title_field.text(),
            self.duty.currentData(), self.has_vote.isChecked(), self.stands_in.currentData(),
            self.term_from.day, self.term_to.day, self.phone.text(), self.conflict.text(),
            self.active.isChecked(),
        )  # fmt: skip

    def _type(self) -> None:
        self._model.type(self.form)
        self._show_what_follows()

    def _show(self) -> None:
        model, form = self._model, self._model.form
        self._is_filling = True
        people = [(one.id, one.name) for one in model.listed if one.has_vote]
        self.stands_in.offer([(None, self.tr("不限")), *people])
        put(self.name, form.name)
        self.party.choose(form.party)
        self.duty.choose(form.duty)
        put(self.title_field, form.title)
        self.has_vote.setChecked(form.has_vote)
        self.stands_in.choose(form.stands_in_for)
        self.term_from.set_day(form.term_from)
        self.term_to.set_day(form.term_to)
        put(self.phone, form.phone)
        put(self.conflict, form.conflict)
        self.active.setChecked(form.active)
        self._is_filling = False
        self.refuse({})
        for piece in (*self.fields.values(), self.has_vote, self.active, self.save_button):
            piece.setVisible(model.has_card)
        if model.is_new:
            self.head(self.tr("添加人员"))
        elif model.person is not None:
            self.head(model.person.name, party_word(model.person.party))
        else:
            self.head(self.tr("选一位，或者添加一位"))
        self._show_what_follows()

    def _show_what_follows(self) -> None:
        is_alternate = self.duty.currentData() is Duty.ALTERNATE
        self.fields["stands_in"].setVisible(self._model.has_card and is_alternate)
        self.save_button.setEnabled(self._model.is_changed)

    def _save(self) -> None:
        for key, field in (("term_from", self.term_from), ("term_to", self.term_to)):
            field.take()
            if not field.is_valid:
                self.refuse({key: field.accessibleDescription()})
                return
        self._model.type(self.form)
        self._model.save()
