"""What is typed about a unit on the owners' roll; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.domain.errors import RuleViolation
from app.domain.meetings.owner_words import read_area, read_owners, unit_name
from app.domain.meetings.people import OwnerUnit
from app.domain.voting.cases import UnitKind, UnitState
from ui.workspace import Workspace


@dataclass(frozen=True)
class UnitForm:
    """The fields as typed; several owners are parted by 、."""

    unit: str = ""
    area: str = ""
    owners: str = ""
    state: str = UnitState.DELIVERED.value
    kind: str = UnitKind.FLAT.value
    phone: str = ""


@dataclass(frozen=True)
class UnitReading:
    """What the form says, or what is wrong by field."""

    unit: OwnerUnit | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])


def unit_form_of(unit: OwnerUnit) -> UnitForm:
    """A unit as it stands in the fields."""
    between = QCoreApplication.translate("UnitForm", "、")
    owners = between.join(unit.owners)
    return UnitForm(unit.unit, area_text(unit.area), owners, unit.state, unit.kind, unit.phone)


def read_unit(form: UnitForm, known: OwnerUnit | None, workspace: Workspace) -> UnitReading:
    """Understand the fields; ``known`` is the one being changed."""
    wrong: dict[str, str] = {}
    name = unit_name(form.unit)
    if not name:
        wrong["unit"] = QCoreApplication.translate("UnitForm", "请填写房号")
    area = 0
    try:
        area = read_area(form.area)
    except RuleViolation as refusal:
        wrong["area"] = workspace.sentence(refusal)
    if wrong:
        return UnitReading(None, wrong)
    return UnitReading(
        OwnerUnit(
            known.id if known else None, name, area, read_owners(form.owners), form.state,
            form.kind, form.phone.strip(), known.import_id if known else None,
        )
    )  # fmt: skip


def area_text(area: int) -> str:
    """An area in 0.01 m² as it is written: «89.30»."""
    return f"{area // 100}.{area % 100:02d}"


def state_word(state: str) -> str:
    """已交付, 未交付, 未售."""
    return {
        UnitState.DELIVERED.value: QCoreApplication.translate("UnitForm", "已交付"),
        UnitState.UNDELIVERED.value: QCoreApplication.translate("UnitForm", "未交付"),
        UnitState.UNSOLD.value: QCoreApplication.translate("UnitForm", "未售"),
    }.get(state, state)


def kind_word(kind: str) -> str:
    """房屋, 车位."""
    return {
        UnitKind.FLAT.value: QCoreApplication.translate("UnitForm", "房屋"),
        UnitKind.PARKING.value: QCoreApplication.translate("UnitForm", "车位"),
    }.get(kind, kind)
