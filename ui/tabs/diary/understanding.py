"""Reads a quick line against the office: who is meant, and whether the matter was there before.

Runs in the background; everything in here only reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.domain.deadlines import deadline_for
from app.domain.diary import Category, DiaryEntry
from app.domain.errors import RuleViolation
from app.domain.people import Resident
from app.domain.person_words import PersonForm
from app.domain.quick_entry import QuickEntry, read_quick_entry
from app.domain.rooms import Room, parse_room
from app.domain.similar_subjects import (
    ALIKE,
    SAME_BEFORE_DAYS,
    EarlierEntry,
    pairs,
    same_before,
)
from app.domain.working_calendar import Deadline
from app.ports.queries import EntryFilter, EntryRow, ResidentQueries
from app.services.diary_commands import EntryFields
from ui.tabs.diary.lists import DiaryLists

if TYPE_CHECKING:
    from app.office import Office

LONGEST_NAME = 4


@dataclass(frozen=True)
class Earlier:
    """An earlier entry that may be the same matter; ``is_alike``: the words say so too."""

    row: EntryRow
    is_alike: bool
    is_same_household: bool


@dataclass(frozen=True)
class Understood:
    """A quick line, what it says, when it would be due, and what was there before."""

    read: QuickEntry
    now: datetime
    deadline: Deadline | None = None
    earlier: tuple[Earlier, ...] = ()

    @property
    def resident(self) -> Resident | None:
        """The resident meant, if there is no doubt."""
        return self.read.match.resident if self.read.match else None

    @property
    def choices(self) -> tuple[Resident, ...]:
        """The residents of whom one is meant."""
        return self.read.match.choices if self.read.match else ()


def understand(office: Office, line: str, lists: DiaryLists) -> Understood:
    """Take a line apart and look up what it names."""
    now = office.clock()
    known = {"now": now, "channels": lists.channels, "categories": lists.categories}
    first = read_quick_entry(line, **known)
    people = candidates(office.residents, first)
    read = read_quick_entry(line, residents=people, **known) if people else first
    due = due_of(office, read.category.category if read.category else None, read, now)
    entry = _probe(quick_fields(read, now, office.actor.name))
    return Understood(read, now, due, earlier(office, entry) if entry else ())


def candidates(residents: ResidentQueries, read: QuickEntry) -> tuple[Resident, ...]:
    """The residents a line may mean: of the door, of the phone number, of the name."""
    found: dict[int, Resident] = {}

    def add(some: Sequence[Resident]) -> None:
        for one in some:
            if one.id is not None:
                found.setdefault(one.id, one)

    room = read.room
    if room is not None and room.room:
        add(residents.in_room(room.building, room.entrance, room.room))
        if not room.entrance:
            add(residents.search(str(room)))
    if read.phone:
        add(residents.search(read.phone))
    if read.person is not None and read.person.form is PersonForm.NAME:
        add(residents.search(read.person.name))
    elif read.person is None:
        name = next(iter(read.line.split()), "")
        if 2 <= len(name) <= LONGEST_NAME:
            add([one for one in residents.search(name) if one.name == name])
    return tuple(found.values())


def due_of(
    office: Office, category: Category | None, read: QuickEntry, now: datetime
) -> Deadline | None:
    """The last day for an answer, when a category is known."""
    if category is None:
        return None
    return deadline_for(category, read.received_at or now, office.calendar())


def quick_fields(
    read: QuickEntry, now: datetime, person: str, resident: Resident | None = None
) -> EntryFields:
    """The fields of an entry a line fills in; ``resident`` is one chosen by hand."""
    whose = resident or (read.match.resident if read.match else None)
    room = read.room or (whose.home if whose else Room())
    return EntryFields(
        received_at=read.received_at or now,
        subject=read.subject,
        channel_id=read.channel.id if read.channel else None,
        resident_id=whose.id if whose else None,
        who_text="" if whose else read.who_text,
        phone=read.phone,
        building=room.building,
        entrance=room.entrance,
        room=room.room,
        category_id=read.category.category.id if read.category else None,
        urgency=read.urgency,
        person=person,
    )


def earlier(office: Office, entry: DiaryEntry, limit: int = 3) -> tuple[Earlier, ...]:
    """Entries of the same household or about the same thing, the likeliest first."""
    if not pairs(entry.subject):
        return ()
    household = {row.id: row for row in office.diary.same_before(entry, 20)}
    rows = dict(household)
    if entry.category_id is not None:
        since = office.today() - timedelta(days=SAME_BEFORE_DAYS)
        wanted = EntryFilter(office.today(), category_ids=(entry.category_id,), received_from=since)
        rows |= {row.id: row for row in office.diary.first_page(wanted) if row.id != entry.id}
    known = [
        EarlierEntry(
            row.id,
            row.received_at,
            row.subject or row.text,
            entry.home if row.id in household else parse_room(row.room) or Room(),
            entry.resident_id if row.id in household else None,
        )
        for row in rows.values()
    ]
    asked = EarlierEntry(
        entry.id or 0, entry.received_at, entry.subject, entry.home, entry.resident_id
    )
    found = same_before(asked, known, limit)
    return tuple(
        Earlier(rows[other.id], alike >= ALIKE, other.id in household) for other, alike in found
    )


def earlier_of(office: Office, fields: EntryFields, entry_id: int | None) -> tuple[Earlier, ...]:
    """As ``earlier``, for a form being filled in."""
    entry = _probe(fields, entry_id)
    return earlier(office, entry) if entry else ()


def _probe(fields: EntryFields, entry_id: int | None = None) -> DiaryEntry | None:
    """The entry there would be; ``None`` while there is nothing to it."""
    try:
        return DiaryEntry(
            id=entry_id,
            year=0,
            sequence=0,
            recorded_at=fields.received_at,
            **{name: value for name, value in vars(fields).items() if name != "for_meeting"},
        )
    except RuleViolation:
        return None
