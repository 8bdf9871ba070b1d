"""Reads that plan an import; see ``app.ports.importing.ImportQueries``."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Engine, select

from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident, Staff
from app.domain.working_calendar import CalendarDay
from db.row_mapping import mapping_of, to_seconds
from db.tables import (
    calendar_day,
    category,
    channel,
    diary_entry,
    follow_up,
    import_mapping,
    resident,
    staff,
)

_AT_ONCE = 500
"""Ids in one question, below what a statement may bind."""

T = TypeVar("T")


class SqlImportQueries:
    """Answers from the read-only engine, row by row; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def source_numbers(self) -> Iterator[tuple[str, int]]:
        entry = diary_entry.c
        numbered = select(entry.source_number, entry.id).where(entry.source_number != "")
        return self._rows(numbered.order_by(entry.id))

    def entry_numbers(self) -> Mapping[tuple[int, int], int]:
        entry = diary_entry.c
        rows = self._rows(select(entry.year, entry.sequence, entry.id))
        return {(year, sequence): entry_id for year, sequence, entry_id in rows}

    def entries(self, ids: Collection[int]) -> Iterator[DiaryEntry]:
        for some in _batches(ids):
            yield from self._records(DiaryEntry, None, diary_entry.c.id.in_(some))

    def entries_received(self, first: datetime, last: datetime) -> Iterator[DiaryEntry]:
        between = diary_entry.c.received_at.between(to_seconds(first), to_seconds(last))
        return self._records(DiaryEntry, None, between)

    def all_entries(self) -> Iterator[DiaryEntry]:
        entry = diary_entry.c
        return self._records(DiaryEntry, entry.sort_key.desc(), entry.deleted_at.is_(None))

    def follow_ups(self, entry_ids: Collection[int]) -> Iterator[FollowUp]:
        for some in _batches(entry_ids):
            yield from self._records(FollowUp, follow_up.c.at, follow_up.c.entry_id.in_(some))

    def residents(self) -> Iterator[Resident]:
        return self._records(Resident, resident.c.id)

    def channels(self) -> Iterator[Channel]:
        return self._records(Channel, channel.c.position)

    def categories(self) -> Iterator[Category]:
        return self._records(Category, category.c.id)

    def staff(self) -> Iterator[Staff]:
        return self._records(Staff, staff.c.id)

    def calendar_days(self) -> Iterator[CalendarDay]:
        return self._records(CalendarDay, calendar_day.c.day)

    def owner_units(self) -> Iterator[OwnerUnit]:
        return self._records(OwnerUnit, mapping_of(OwnerUnit).table.c.id)

    def import_mapping(self, kind: str, header: str) -> Mapping[str, str] | None:
        mapping = import_mapping.c
        wanted = select(mapping.mapping).where(mapping.kind == kind, mapping.header == header)
        stored = next(self._rows(wanted), None)
        return None if stored is None else json.loads(stored[0])

    def _records(self, kind: type[T], order: Any, *conditions: Any) -> Iterator[T]:
        """Records in an order, and in the order they were added where that leaves a choice."""
        mapping = mapping_of(kind)
        wanted = select(*mapping.selected).where(*conditions)
        return map(mapping.record, self._rows(wanted.order_by(order, mapping.table.c.id)))

    def _rows(self, wanted: Any) -> Iterator[Any]:
        with self._engine.connect() as connection:
            yield from connection.execution_options(yield_per=1_000).execute(wanted)


def _batches(ids: Collection[int]) -> Iterator[list[int]]:
    remaining = iter(sorted(ids))
    while some := list(islice(remaining, _AT_ONCE)):
        yield some
