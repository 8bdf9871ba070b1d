"""Reads that plan an import; see ``app.ports.importing.ImportQueries``."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Engine, Select, select

from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
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
            yield from self._records(
                DiaryEntry, lambda q, some=some: q.where(diary_entry.c.id.in_(some))
            )

    def entries_received(self, first: datetime, last: datetime) -> Iterator[DiaryEntry]:
        between = diary_entry.c.received_at.between(to_seconds(first), to_seconds(last))
        return self._records(DiaryEntry, lambda wanted: wanted.where(between))

    def all_entries(self) -> Iterator[DiaryEntry]:
        entry = diary_entry.c
        return self._records(
            DiaryEntry,
            lambda wanted: wanted.where(entry.deleted_at.is_(None)).order_by(entry.sort_key.desc()),
        )

    def follow_ups(self, entry_ids: Collection[int]) -> Iterator[FollowUp]:
        line = follow_up.c
        for some in _batches(entry_ids):
            yield from self._records(
                FollowUp,
                lambda wanted, some=some: wanted.where(line.entry_id.in_(some)).order_by(
                    line.entry_id, line.at, line.id
                ),
            )

    def residents(self) -> Iterator[Resident]:
        return self._records(Resident, lambda wanted: wanted.order_by(resident.c.id))

    def channels(self) -> Iterator[Channel]:
        return self._records(Channel, lambda wanted: wanted.order_by(channel.c.position))

    def categories(self) -> Iterator[Category]:
        return self._records(Category, lambda wanted: wanted.order_by(category.c.id))

    def staff(self) -> Iterator[Staff]:
        return self._records(Staff, lambda wanted: wanted.order_by(staff.c.id))

    def calendar_days(self) -> Iterator[CalendarDay]:
        return self._records(CalendarDay, lambda wanted: wanted.order_by(calendar_day.c.day))

    def import_mapping(self, kind: str, header: str) -> Mapping[str, str] | None:
        mapping = import_mapping.c
        wanted = select(mapping.mapping).where(mapping.kind == kind, mapping.header == header)
        stored = next(self._rows(wanted), None)
        return None if stored is None else json.loads(stored[0])

    def _records(self, kind: type[Any], narrowed: Any) -> Iterator[Any]:
        mapping = mapping_of(kind)
        wanted: Select[Any] = narrowed(select(*mapping.selected))
        return map(mapping.record, self._rows(wanted))

    def _rows(self, wanted: Select[Any]) -> Iterator[Any]:
        with self._engine.connect() as connection:
            yield from connection.execution_options(yield_per=1_000).execute(wanted)


def _batches(ids: Collection[int]) -> Iterator[list[int]]:
    remaining = iter(sorted(ids))
    while some := list(islice(remaining, _AT_ONCE)):
        yield some
