"""Plans and carries out the import of an owners' roll (业主名册): one row for each exclusive part.

The unit is the key. A row replaces what it names of a known unit and leaves the rest; a unit in the
bin comes back. Areas are exact to 0.01 m² and never rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.cells import Cell, word_key
from app.domain.errors import RuleViolation
from app.domain.meetings.owner_words import read_area, read_owners, unit_name
from app.domain.meetings.people import OwnerUnit
from app.domain.phones import read_phones
from app.domain.rooms import Room
from app.domain.sheet_words import UNIT_KINDS, UNIT_STATES, read_choice
from app.domain.voting.cases import UnitKind, UnitState
from app.ports.importing import ImportQueries
from app.ports.progress import Progress
from app.ports.unit_of_work import UnitOfWork
from app.services.importing.columns import KindColumns
from app.services.importing.header import Header
from app.services.importing.places import read_home, read_part
from app.services.importing.plan import Note, Verdict, WatchedRows
from app.services.importing.row_reading import (
    Join,
    Read,
    Values,
    Verdicts,
    read_rows,
    remembering,
    sheet_columns,
    text_or_none,
)
from app.sheets import RawSheet

_STEP = 1_000
_NAMES_SHOWN = 5
_TOTALS = frozenset({"合计", "总计", "小计", "共计", "total"})


def _joined_owners(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _joined_phones(first: str, second: str) -> str:
    return "、".join(dict.fromkeys((*first.split("、"), *second.split("、"))))


_JOINED: dict[str, Join] = {"owners": _joined_owners, "phone": _joined_phones}


@dataclass
class OwnerContents:
    """What a plan of units stores."""

    new: list[OwnerUnit] = field(default_factory=list[OwnerUnit])
    changed: list[OwnerUnit] = field(default_factory=list[OwnerUnit])

    def store(self, work: UnitOfWork, import_id: int, step: Callable[[int], None]) -> None:
        """Write new units at once and known ones one by one."""
        step(0)
        work.import_rows(OwnerUnit, WatchedRows(self.new, step), import_id)
        for done, unit in enumerate(self.changed, start=len(self.new)):
            if not done % _STEP:
                step(done)
            work.records(OwnerUnit).save(unit)


def _read_unit(cell: Cell) -> str | None:
    home = read_home(cell)
    return unit_name(str(home)) if home is not None else None


def _read_area(cell: Cell) -> int | None:
    return read_area(cell) if text_or_none(cell) is not None else None


def _read_phone(cell: Cell) -> str | None:
    return "、".join(phone.number for phone in read_phones(cell)) or None


def _readers() -> dict[str, Read]:
    part = remembering(read_part)
    return {
        "unit": _read_unit,
        "building": part,
        "entrance": part,
        "room": part,
        "area": _read_area,
        "owners": lambda cell: read_owners(text_or_none(cell)) or None,
        "state": remembering(lambda cell: read_choice(cell, UNIT_STATES)),
        "kind": remembering(lambda cell: read_choice(cell, UNIT_KINDS)),
        "phone": _read_phone,
    }


class OwnerPlanner:
    """Gives every row its verdict."""

    def __init__(
        self, queries: ImportQueries, columns: KindColumns, header: Header, now: datetime
    ) -> None:
        del columns, now
        self._header = header
        self._units: dict[str, OwnerUnit] = {}
        for unit in queries.owner_units():
            known = self._units.get(unit.unit)
            if known is None or known.deleted_at is not None:
                self._units[unit.unit] = unit
        self._rows: dict[str, int] = {}
        self.verdicts = Verdicts()
        self.contents = OwnerContents()

    def plan(self, sheet: RawSheet, progress: Progress) -> None:
        """Read all rows; verdicts and contents are complete afterwards."""
        columns = sheet_columns(self._header, _readers())
        titles = {column.field: column.title for column in reversed(columns)}
        places = {column.field: column.place for column in reversed(columns)}
        named_by = "unit" if "unit" in titles else "room"
        for number, values, cells in read_rows(
            sheet, self._header, columns, _JOINED, self.verdicts, progress
        ):
            unit = _unit_of(values)
            wrong = self._fault(unit, values)
            if wrong is not None:
                about, why = wrong
                about = about if about in titles else named_by
                self.verdicts.reject(number, cells, why, titles[about], cells[places[about]])
                continue
            self._rows[unit] = number
            self.verdicts.note(self._judge(unit, values), number, cells)

    def notes(self) -> tuple[Note, ...]:
        """Says who has several flats: owners of one name count as one head (解释 第九条)."""
        owners = Counter(
            frozenset(unit.owners)
            for unit in self._units.values()
            if unit.deleted_at is None and unit.owners and unit.kind == UnitKind.FLAT.value
        )
        several = ["、".join(sorted(who)) for who, units in owners.items() if units > 1]
        if not several:
            return ()
        shown = tuple(several[:_NAMES_SHOWN])
        return (Note("import_owners_several_units", {"count": len(several), "names": shown}),)

    def _fault(self, unit: str, values: Values) -> tuple[str, RuleViolation] | None:
        """Why a row stays out, with the field it is about."""
        if not unit:
            return "unit", RuleViolation("owner_unit_missing")
        if word_key(unit) in _TOTALS:
            return "unit", RuleViolation("owner_unit_total")
        if unit in self._rows:
            return "unit", RuleViolation("owner_unit_twice", unit=unit, row=self._rows[unit])
        known = self._units.get(unit)
        if known is None and "area" not in values:
            return "area", RuleViolation("owner_area_missing")
        owners = values.get("owners") or (known.owners if known else ())
        state = values.get("state") or UnitState(known.state if known else UnitState.DELIVERED)
        if not owners and state is UnitState.DELIVERED:
            return "owners", RuleViolation("owner_missing", unit=unit)
        return None

    def _judge(self, unit: str, values: Values) -> Verdict:
        given = {name: values[name] for name in ("area", "owners", "phone") if name in values}
        given |= {name: values[name].value for name in ("state", "kind") if name in values}
        known = self._units.get(unit)
        if known is None:
            self._units[unit] = OwnerUnit(None, unit, **given)
            self.contents.new.append(self._units[unit])
            return Verdict.NEW
        merged = replace(known, **given, deleted_at=None)
        if merged == known:
            return Verdict.SAME
        self._units[unit] = merged
        self.contents.changed.append(merged)
        return Verdict.CHANGED


def _unit_of(values: Values) -> str:
    """The unit a row names: in one cell, or in the parts of a door."""
    whole: str = values.get("unit", "")
    if whole:
        return whole
    door = Room(values.get("building", ""), values.get("entrance", ""), values.get("room", ""))
    return unit_name(str(door)) if door.room else ""
