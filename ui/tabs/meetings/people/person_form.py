"""What is typed about someone of the three parties; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.people import Duty, MeetingPerson


@dataclass(frozen=True)
class PersonForm:
    """The fields as typed; ``stands_in_for`` matters for an alternate only."""

    name: str = ""
    party: Party = Party.OWNERS_COMMITTEE
    title: str = ""
    duty: Duty = Duty.MEMBER
    has_vote: bool = False
    stands_in_for: int | None = None
    term_from: date | None = None
    term_to: date | None = None
    phone: str = ""
    conflict: str = ""
    active: bool = True


@dataclass(frozen=True)
class PersonReading:
    """What the form says, or what is wrong by field; ``refusal`` is for the whole."""

    person: MeetingPerson | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])
    refusal: RuleViolation | None = None


def person_form_of(person: MeetingPerson) -> PersonForm:
    """A person as they stand in the fields."""
    return PersonForm(
        person.name, person.party, person.title, person.duty, person.has_vote,
        person.stands_in_for, person.term_from, person.term_to, person.phone, person.conflict,
        person.active,
    )  # fmt: skip


def read_person(form: PersonForm, known: MeetingPerson | None) -> PersonReading:
    """Understand the fields; ``known`` is the one being changed."""
    name = " ".join(form.name.split())
    if not name:
        told = QCoreApplication.translate("PersonForm", "请填写姓名")
        return PersonReading(None, {"name": told})
    if form.term_from and form.term_to and form.term_to < form.term_from:
        told = QCoreApplication.translate("PersonForm", "任期结束不能早于开始")
        return PersonReading(None, {"term_to": told})
    try:
        made = MeetingPerson(
            known.id if known else None,
            name,
            form.party,
            form.title.strip(),
            form.duty,
            form.has_vote,
            form.stands_in_for if form.duty is Duty.ALTERNATE else None,
            form.term_from,
            form.term_to,
            form.phone.strip(),
            form.conflict.strip(),
            known.position if known else 0,
            form.active,
        )
    except RuleViolation as refusal:
        return PersonReading(None, {}, refusal)
    return PersonReading(made)
