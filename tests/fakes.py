"""Stands in for storage: records in dicts, an act that keeps nothing unless it commits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident, Role, Staff
from app.domain.working_calendar import CalendarDay
from app.ports.changes import ChangeSet
from app.ports.records import RememberedMapping
from app.services.command_bus import Command, CommandBus, Handlers

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""16:00 on the wall of the office."""
DIRECTOR = Staff(1, "小何", Role.DIRECTOR)


@dataclass
class FakeStore:
    """What is stored: records by type and id, and the highest number of each series and year."""

    tables: dict = field(default_factory=lambda: defaultdict(dict))
    last_ids: dict = field(default_factory=lambda: defaultdict(int))
    numbers: dict = field(default_factory=lambda: defaultdict(int))

    def all(self, kind):
        return tuple(self.tables[kind].values())

    def put(self, *records):
        """Store records as they are, with new ids; returns them."""
        return tuple(FakeRecords(self, type(record)).add(record) for record in records)


class FakeRecords:
    """The records of one kind."""

    def __init__(self, store, kind):
        self._store, self._rows, self._kind = store, store.tables[kind], kind

    def get(self, record_id):
        if record_id not in self._rows:
            raise RuleViolation("record_gone", table=self._kind.__name__)
        return self._rows[record_id]

    def find(self, **equal):
        return tuple(
            row
            for row in self._rows.values()
            if all(getattr(row, n) == v for n, v in equal.items())
        )

    def find_set(self, field):
        return tuple(row for row in self._rows.values() if getattr(row, field) is not None)

    def add(self, record):
        self._store.last_ids[self._kind] += 1
        stored = replace(record, id=self._store.last_ids[self._kind])
        self._rows[stored.id] = stored
        return stored

    def save(self, record):
        self.get(record.id)
        self._rows[record.id] = record
        return record

    def remove(self, record_id):
        self.get(record_id)
        del self._rows[record_id]


class FakeUnitOfWork:
    """One act on a store; see ``app.ports.unit_of_work``."""

    def __init__(self, store, actor=DIRECTOR, now=NOW, label=""):
        self.store, self.actor, self.now, self.label, self.subject = store, actor, now, label, ""

    def __enter__(self):
        self._before = deepcopy(vars(self.store))
        self._committed = False
        return self

    def __exit__(self, kind, error, trace):
        if not self._committed:
            self.store.__dict__.update(self._before)

    def records(self, kind):
        return FakeRecords(self.store, kind)

    def next_number(self, series, year):
        return self.reserve_numbers(series, year, 1)

    def reserve_numbers(self, series, year, count):
        first = self.store.numbers[series, year] + 1
        self.store.numbers[series, year] += count
        return first

    def raise_number(self, series, year, used):
        self.store.numbers[series, year] = max(used, self.store.numbers[series, year])

    def describe(self, subject):
        self.subject = subject

    def import_rows(self, kind, rows: Sequence, import_id):
        first = self.store.last_ids[kind] + 1
        for row in rows:
            FakeRecords(self.store, kind).add(replace(row, import_id=import_id))
        return range(first, first + len(rows))

    def commit(self):
        self._committed = True
        return ChangeSet(self.label, 1, self.subject)


def fake_bus(store, handlers: Handlers, now=NOW) -> CommandBus:
    """A command bus over a store."""

    def new_unit_of_work(label, actor, *, undoable, kind):
        return FakeUnitOfWork(store, actor, now, label)

    return CommandBus(new_unit_of_work, handlers)


def carry_out(store, handler, command: Command, now=NOW, actor=DIRECTOR):
    """Run one command on a store; returns what its handler returned."""
    return fake_bus(store, {type(command): handler}, now).execute(command, actor).result


class FakeImportQueries:
    """Answers an import's questions from a store; see ``app.ports.importing``."""

    def __init__(self, store: FakeStore):
        self._store = store

    def source_numbers(self):
        return [(e.source_number, e.id) for e in self._store.all(DiaryEntry) if e.source_number]

    def entry_numbers(self):
        return {(e.year, e.sequence): e.id for e in self._store.all(DiaryEntry)}

    def entries(self, ids) -> Iterable[DiaryEntry]:
        return [e for e in self._store.all(DiaryEntry) if e.id in set(ids)]

    def entries_received(self, first, last) -> Iterable[DiaryEntry]:
        return [e for e in self._store.all(DiaryEntry) if first <= e.received_at <= last]

    def all_entries(self) -> Iterable[DiaryEntry]:
        kept = [e for e in self._store.all(DiaryEntry) if e.deleted_at is None]
        return sorted(kept, key=lambda e: (e.received_at, e.year, e.sequence), reverse=True)

    def follow_ups(self, entry_ids) -> Iterable[FollowUp]:
        return [line for line in self._store.all(FollowUp) if line.entry_id in set(entry_ids)]

    def residents(self):
        return self._store.all(Resident)

    def channels(self):
        return self._store.all(Channel)

    def categories(self):
        return self._store.all(Category)

    def staff(self):
        return (DIRECTOR, *self._store.all(Staff))

    def calendar_days(self):
        return self._store.all(CalendarDay)

    def owner_units(self):
        return self._store.all(OwnerUnit)

    def import_mapping(self, kind, header):
        import json

        for known in self._store.all(RememberedMapping):
            if (known.kind, known.header) == (kind, header):
                return json.loads(known.mapping)
        return None
