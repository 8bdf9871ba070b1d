"""Plans and carries out the import of a register of residents.

A row is a known resident when the name and the room agree, or the name and a phone. Known people
gain what is new; nothing that is known of them is erased. Identity numbers are checked, so that a
ruined sheet is noticed, and not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.cells import Cell, as_text, word_key
from app.domain.errors import RuleViolation
from app.domain.id_numbers import read_id_number
from app.domain.local_time import local_day
from app.domain.people import Resident
from app.domain.phones import read_phones
from app.domain.rooms import Room
from app.ports.importing import ImportQueries
from app.ports.progress import Progress
from app.ports.unit_of_work import UnitOfWork
from app.services.importing.columns import KindColumns
from app.services.importing.header import Header
from app.services.importing.places import read_home, read_part
from app.services.importing.plan import Note, Verdict, WatchedRows
from app.services.importing.row_reading import (
    Read,
    Values,
    Verdicts,
    line_or_none,
    read_rows,
    remembering,
    sheet_columns,
    text_or_none,
)
from app.sheets import RawSheet

_STEP = 1_000
_CITIZEN_PAPERS = ("身份证", "idcard", "户口")
_JOINED: dict[str, Callable[[Sequence[str], Sequence[str]], object]] = {
    "phone": lambda first, second: (*first, *(each for each in second if each not in first)),
    "notes": lambda first, second: first if second in first else f"{first}\n{second}",
}


@dataclass
class ResidentContents:
    """What a plan of residents stores."""

    new: list[Resident] = field(default_factory=list[Resident])
    changed: dict[int, Resident] = field(default_factory=dict[int, Resident])

    def store(self, work: UnitOfWork, import_id: int, step: Callable[[int], None]) -> None:
        """Write new people at once and known ones one by one."""
        step(0)
        work.import_rows(Resident, WatchedRows(self.new, step), import_id)
        for done, person in enumerate(self.changed.values(), start=len(self.new)):
            if not done % _STEP:
                step(done)
            work.records(Resident).save(person)


def _read_phones(cell: Cell) -> tuple[str, ...] | None:
    return tuple(phone.number for phone in read_phones(cell)) or None


def _readers() -> dict[str, Read]:
    part = remembering(read_part)
    return {
        "name": line_or_none,
        "phone": _read_phones,
        "building": part,
        "entrance": part,
        "room": part,
        "home": remembering(read_home),
        "notes": text_or_none,
        "id_number": lambda cell: cell if text_or_none(cell) is not None else None,
        "id_kind": line_or_none,
    }


class ResidentPlanner:
    """Gives every row its verdict."""

    def __init__(
        self, queries: ImportQueries, columns: KindColumns, header: Header, now: datetime
    ) -> None:
        del columns
        self._header, self._today = header, local_day(now)
        self._by_name: dict[str, list[Resident]] = {}
        self._places: dict[int, int] = {}
        for person in queries.residents():
            self._by_name.setdefault(person.name, []).append(person)
        self.verdicts = Verdicts()
        self.contents = ResidentContents()

    def plan(self, sheet: RawSheet, progress: Progress) -> None:
        """Read all rows; verdicts and contents are complete afterwards."""
        columns = sheet_columns(self._header, _readers())
        titles = {column.field: column.title for column in columns}
        for number, values, cells in read_rows(
            sheet, self._header, columns, _JOINED, self.verdicts, progress
        ):
            try:
                self._check_id(values)
            except RuleViolation as why:
                self.verdicts.reject(number, cells, why, titles["id_number"], values["id_number"])
                continue
            if not values.get("name"):
                why = RuleViolation("resident_name_missing")
                self.verdicts.reject(number, cells, why, titles.get("name", ""))
                continue
            self.verdicts.note(self._judge(_resident(values)), number, cells)

    def notes(self) -> tuple[Note, ...]:
        """Says that identity numbers were looked at and not kept."""
        return (Note("import_ids_not_kept"),) if self._header.positions("id_number") else ()

    def _check_id(self, values: Values) -> None:
        cell: Cell = values.get("id_number")
        paper = word_key(values.get("id_kind", _CITIZEN_PAPERS[0]))
        if (
            cell is not None
            and "*" not in as_text(cell)
            and any(w in paper for w in _CITIZEN_PAPERS)
        ):
            read_id_number(cell, self._today)

    def _judge(self, row: Resident) -> Verdict:
        named = self._by_name.setdefault(row.name, [])
        known = _same_person(row, named)
        if known is None:
            named.append(row)
            self._places[id(row)] = len(self.contents.new)
            self.contents.new.append(row)
            return Verdict.NEW
        merged = _merged(known, row)
        if merged == known:
            return Verdict.SAME
        named[named.index(known)] = merged
        if merged.id is not None:
            self.contents.changed[merged.id] = merged
        else:  # a row further up: this one adds to it
            place = self._places.pop(id(known))
            self.contents.new[place] = merged
            self._places[id(merged)] = place
        return Verdict.CHANGED


def _resident(values: Values) -> Resident:
    home = values.get("home")
    notes: str = values.get("notes", "")
    if isinstance(home, str):  # an address that is no room of ours
        notes = f"{home}\n{notes}".strip()
        home = None
    room = home if isinstance(home, Room) else Room()
    return Resident(
        None,
        values["name"],
        values.get("phone", ()),
        values.get("building") or room.building,
        values.get("entrance") or room.entrance,
        values.get("room") or room.room,
        notes,
    )


def _same_person(row: Resident, named: list[Resident]) -> Resident | None:
    """The known one of that name with the same room, or a same phone; those in the bin last."""
    phones = set(row.phones)

    def likeness(person: Resident) -> tuple[bool, bool, bool]:
        shared = bool(phones & set(person.phones))
        at_home = bool(row.home) and person.home == row.home
        alike = not row.home and not row.phones and not person.home and not person.phones
        return shared or at_home or alike, shared and at_home, person.deleted_at is None

    best = max(named, key=likeness, default=None)
    return best if best is not None and likeness(best)[0] else None


def _merged(known: Resident, row: Resident) -> Resident:
    """What is known of a person after a row was read."""
    phones = (*known.phones, *(phone for phone in row.phones if phone not in known.phones))
    notes = known.notes
    if row.notes and row.notes not in known.notes:
        notes = f"{known.notes}\n{row.notes}".strip()
    home = row.home or known.home
    return replace(
        known, phones=phones, notes=notes,
        building=home.building, entrance=home.entrance, room=home.room,
    )  # fmt: skip
