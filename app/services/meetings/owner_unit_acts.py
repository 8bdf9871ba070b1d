"""Keeps the owners' roll (业主名册): one record for each exclusive part."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.owner_words import read_owners, unit_name
from app.domain.meetings.people import OwnerUnit
from app.domain.phones import read_phones
from app.domain.voting.cases import UnitKind, UnitState
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.planning import DeleteOwnerUnits, RestoreOwnerUnits, SaveOwnerUnit


def save_owner_unit(command: SaveOwnerUnit, work: UnitOfWork) -> int:
    """Store a unit; returns its id. Raises ``owner_unit_taken``, ``owner_missing``."""
    given = command.unit
    owners = read_owners("、".join(given.owners))
    unit = replace(
        given,
        unit=unit_name(given.unit),
        owners=owners,
        state=UnitState(given.state).value,
        kind=UnitKind(given.kind).value,
        phone="、".join(map(str, read_phones(given.phone))),
    )
    if not owners and unit.state == UnitState.DELIVERED.value:
        raise RuleViolation("owner_missing", unit=unit.unit)
    _refuse_taken(unit, work)
    records = work.records(OwnerUnit)
    stored = records.add(unit) if unit.id is None else records.save(unit)
    work.describe(stored.unit)
    assert stored.id is not None
    return stored.id


def delete_owner_units(command: DeleteOwnerUnits, work: UnitOfWork) -> None:
    """Put units into the bin."""
    records = work.records(OwnerUnit)
    for unit_id in command.unit_ids:
        records.save(replace(records.get(unit_id), deleted_at=work.now))
    _describe_many(command.unit_ids, work)


def restore_owner_units(command: RestoreOwnerUnits, work: UnitOfWork) -> None:
    """Take units back from the bin; raises ``owner_unit_taken``."""
    records = work.records(OwnerUnit)
    for unit_id in command.unit_ids:
        restored = replace(records.get(unit_id), deleted_at=None)
        _refuse_taken(restored, work)
        records.save(restored)
    _describe_many(command.unit_ids, work)


def _refuse_taken(unit: OwnerUnit, work: UnitOfWork) -> None:
    for other in work.records(OwnerUnit).find(unit=unit.unit):
        if other.id != unit.id and other.deleted_at is None:
            raise RuleViolation("owner_unit_taken", unit=unit.unit)


def _describe_many(unit_ids: tuple[int, ...], work: UnitOfWork) -> None:
    if unit_ids:
        first = work.records(OwnerUnit).get(unit_ids[0]).unit
        work.describe(first if len(unit_ids) == 1 else f"{first} … ×{len(unit_ids)}")


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about the owners' roll."""
    del calendar
    return {
        SaveOwnerUnit: save_owner_unit,
        DeleteOwnerUnits: delete_owner_units,
        RestoreOwnerUnits: restore_owner_units,
    }
