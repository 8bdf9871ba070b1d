"""What is typed about a resident, checked field by field; no widgets here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from app.domain.errors import RuleViolation
from app.domain.people import Resident
from app.domain.phones import Phone, read_phones
from app.domain.rooms import Room, parse_room


@dataclass(frozen=True)
class ResidentForm:
    """The fields as typed. ``home`` is one field: «3-2-501», «3幢2单元501室»."""

    name: str = ""
    home: str = ""
    phones: str = ""
    notes: str = ""


@dataclass(frozen=True)
class FormReading:
    """What a form says: the resident, or what is wrong by field; ``advice`` is never in the way."""

    resident: Resident | None
    wrong: Mapping[str, str] = field(default_factory=dict[str, str])
    advice: Mapping[str, str] = field(default_factory=dict[str, str])


def form_as_draft(form: ResidentForm, resident_id: int | None) -> str:
    """A half-written form as it is kept through a power cut."""
    return json.dumps({"id": resident_id, **asdict(form)}, ensure_ascii=False)


def form_from_draft(body: str) -> tuple[int | None, ResidentForm] | None:
    """The form kept, and whose it is; ``None`` for anything else."""
    try:
        kept = json.loads(body)
        resident_id = kept.pop("id")
        form = ResidentForm(**kept)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return resident_id if isinstance(resident_id, int) else None, form


def form_of(resident: Resident) -> ResidentForm:
    """A resident as it stands in the fields."""
    phones = QCoreApplication.translate("ResidentForm", "、").join(resident.phones)
    return ResidentForm(resident.name, str(resident.home), phones, resident.notes)


def read_form(form: ResidentForm, known: Resident | None) -> FormReading:
    """Understand the fields; ``known`` is the resident being mended, if there is one."""
    wrong: dict[str, str] = {}
    advice: dict[str, str] = {}
    name = " ".join(form.name.split())
    if not name:
        wrong["name"] = QCoreApplication.translate("ResidentForm", "请填写姓名")
    home = _read_home(form.home, known)
    if home is None:
        wrong["home"] = QCoreApplication.translate(
            "ResidentForm", "看不懂这个房号，请写成 3-2-501 或 3幢2单元501室"
        )
    elif home and str(home) != form.home.strip():
        understood = QCoreApplication.translate("ResidentForm", "就是 {home}")
        advice["home"] = understood.format(home=home)
    phones = _read_phones(form.phones, wrong, advice)
    if wrong or home is None:
        return FormReading(None, wrong, advice)
    start = known or Resident(None, name)
    resident = replace(
        start,
        name=name,
        phones=tuple(phone.number for phone in phones),
        building=home.building,
        entrance=home.entrance,
        room=home.room,
        notes=form.notes.strip(),
    )
    return FormReading(resident, wrong, advice)


def _read_home(text: str, known: Resident | None) -> Room | None:
    """The room typed; what was not touched stays, even in a form nobody could type."""
    typed = text.strip()
    if not typed:
        return Room()
    if known is not None and typed == str(known.home):
        return known.home
    return parse_room(typed)


def _read_phones(text: str, wrong: dict[str, str], advice: dict[str, str]) -> tuple[Phone, ...]:
    try:
        phones = read_phones(text)
    except RuleViolation:
        wrong["phones"] = QCoreApplication.translate(
            "ResidentForm", "这个号码被 Excel 变成了科学计数，后几位已经丢失"
        )
        return ()
    unusual = [phone.number for phone in phones if not phone.is_usual]
    if unusual:
        told = QCoreApplication.translate("ResidentForm", "{number} 不像电话号码，请看一下")
        advice["phones"] = told.format(number=unusual[0])
    return phones
