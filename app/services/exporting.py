"""Writes sheets that say everything and come in again without loss, one kind of rows in each.

The headings are those of ``resources/import_columns.toml``, so what is exported is understood by
our own import. Attached files are the one thing a sheet cannot hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from app.domain.cells import Cell
from app.domain.diary import DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident
from app.domain.sheet_words import (
    DAY_KIND_NAMES,
    PARTY_NAMES,
    SATISFACTION_NAMES,
    STATE_NAMES,
    UNIT_KIND_NAMES,
    UNIT_STATE_NAMES,
    URGENCY_NAMES,
)
from app.domain.voting.cases import UnitKind, UnitState
from app.domain.working_calendar import CalendarDay
from app.ports.importing import ImportQueries
from app.ports.progress import Progress, SilentProgress
from app.services.importing.columns import columns_of
from app.services.importing.follow_up_text import timeline_text
from app.services.importing.places import home_text
from app.sheets import write_csv, write_xlsx

DIARY_FIELDS = (
    "number", "received_at", "channel", "who", "anonymous", "phone", "home", "place_text",
    "category", "subject", "text", "urgency", "party", "person", "due_on", "due_certain", "state",
    "state_reason", "responded_at", "closed_at", "satisfaction", "satisfaction_words", "matter",
    "for_meeting", "late", "recorded_at", "recorded_by", "source_number", "follow_ups",
)  # fmt: skip
RESIDENT_FIELDS = ("name", "phone", "building", "entrance", "room", "notes")
HOLIDAY_FIELDS = ("day", "kind", "name", "source")
OWNER_FIELDS = ("unit", "area", "owners", "state", "kind", "phone")
ANONYMOUS = "匿名"
_BATCH = 500
T = TypeVar("T")


def export_sheet(
    kind: str,
    path: Path,
    queries: ImportQueries,
    *,
    entry_ids: Sequence[int] | None = None,
    progress: Progress | None = None,
) -> int:
    """Write everything of a kind, or the entries named in their order; returns how many rows.

    The file is xlsx or csv by its name. Raises ``RuleViolation`` ``export_kind_unknown``,
    ``export_form_unknown`` and those of ``app.sheets``; ``Cancelled``, leaving no file.
    """
    if kind == "diary":
        return export_diary(path, queries, entry_ids, progress)
    if kind == "residents":
        people = (p for p in queries.residents() if p.deleted_at is None)
        return _write(path, kind, RESIDENT_FIELDS, map(resident_row, people), progress)
    if kind == "holidays":
        days = map(holiday_row, queries.calendar_days())
        return _write(path, kind, HOLIDAY_FIELDS, days, progress)
    if kind == "owners":
        units = (unit for unit in queries.owner_units() if unit.deleted_at is None)
        return _write(path, kind, OWNER_FIELDS, map(owner_row, units), progress)
    raise RuleViolation("export_kind_unknown", kind=kind)


def export_diary(
    path: Path,
    queries: ImportQueries,
    entry_ids: Sequence[int] | None = None,
    progress: Progress | None = None,
) -> int:
    """Write entries with their timelines; see ``export_sheet``."""
    row = _diary_row(queries)

    def rows() -> Iterator[list[Cell]]:
        for batch in _batches(_entries(queries, entry_ids)):
            timelines: dict[int, list[FollowUp]] = {}
            for line in queries.follow_ups([entry.id or 0 for entry in batch]):
                timelines.setdefault(line.entry_id, []).append(line)
            for entry in batch:
                yield row(entry, timelines.get(entry.id or 0, []))

    return _write(path, "diary", DIARY_FIELDS, rows(), progress)


def resident_row(person: Resident) -> list[Cell]:
    """A resident as a row of ``RESIDENT_FIELDS``."""
    phones = "、".join(person.phones)
    return [person.name, phones, person.building, person.entrance, person.room, person.notes]


def holiday_row(day: CalendarDay) -> list[Cell]:
    """A day as a row of ``HOLIDAY_FIELDS``."""
    return [day.day, DAY_KIND_NAMES[day.kind], day.name, day.source]


def owner_row(unit: OwnerUnit) -> list[Cell]:
    """A unit as a row of ``OWNER_FIELDS``; its area is a number, so that Excel can add it up."""
    state, kind = UNIT_STATE_NAMES[UnitState(unit.state)], UNIT_KIND_NAMES[UnitKind(unit.kind)]
    # Twelve digits at most, so the nearest float says exactly what is written.
    return [unit.unit, unit.area / 100, "、".join(unit.owners), state, kind, unit.phone]


def headings(kind: str, fields: Sequence[str]) -> list[str]:
    """The titles of columns."""
    titles = columns_of(kind).headings
    return [titles[field] for field in fields]


def _write(
    path: Path,
    kind: str,
    fields: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    progress: Progress | None,
) -> int:
    watched = _watched(rows, path.name, progress or SilentProgress())
    form = path.suffix.lower()
    if form == ".csv":
        return write_csv(path, headings(kind, fields), watched)
    if form == ".xlsx":
        return write_xlsx(path, headings(kind, fields), watched)
    raise RuleViolation("export_form_unknown", file=path.name)


def _watched(
    rows: Iterable[Sequence[Cell]], note: str, progress: Progress
) -> Iterator[Sequence[Cell]]:
    for done, row in enumerate(rows):
        if not done % _BATCH:
            progress.report(done, 0, note)
        yield row


def _entries(queries: ImportQueries, ids: Sequence[int] | None) -> Iterator[DiaryEntry]:
    if ids is None:
        yield from queries.all_entries()
        return
    for some in _batches(ids):
        found = {entry.id: entry for entry in queries.entries(some)}
        yield from (found[entry_id] for entry_id in some if entry_id in found)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(items)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _diary_row(queries: ImportQueries) -> Callable[[DiaryEntry, Sequence[FollowUp]], list[Cell]]:
    """How an entry becomes a row of ``DIARY_FIELDS``, names looked up."""
    residents = {person.id: person.name for person in queries.residents()}
    channels = {channel.id: channel.name for channel in queries.channels()}
    staff = {person.id: person.name for person in queries.staff()}
    tree = {category.id: category for category in queries.categories()}
    numbers = {entry_id: number for number, entry_id in queries.entry_numbers().items()}

    def category(category_id: int | None) -> str:
        found = tree.get(category_id)
        if found is None:
            return ""
        above = tree.get(found.parent_id) if found.parent_id is not None else None
        return f"{above.name}/{found.name}" if above is not None else found.name

    def matter(matter_id: int | None) -> str:
        number = numbers.get(matter_id) if matter_id is not None else None
        return f"{number[0]}-{number[1]:04d}" if number is not None else ""

    def row(entry: DiaryEntry, timeline: Sequence[FollowUp]) -> list[Cell]:
        who = residents.get(entry.resident_id, "") if entry.resident_id else entry.who_text
        return [
            entry.number,
            entry.received_at,
            channels.get(entry.channel_id, ""),
            who or (ANONYMOUS if entry.anonymous else ""),
            entry.anonymous,
            entry.phone,
            home_text(entry.home),
            entry.place_text,
            category(entry.category_id),
            entry.subject,
            entry.text,
            URGENCY_NAMES[entry.urgency],
            PARTY_NAMES[entry.party],
            entry.person,
            entry.due_on,
            entry.due_certain,
            STATE_NAMES[entry.state],
            entry.state_reason,
            entry.responded_at,
            entry.closed_at,
            SATISFACTION_NAMES[entry.satisfaction] if entry.satisfaction else "",
            entry.satisfaction_words,
            matter(entry.matter_id),
            entry.for_meeting,
            entry.late,
            entry.recorded_at,
            staff.get(entry.recorded_by, ""),
            entry.source_number,
            timeline_text(timeline),
        ]

    return row
