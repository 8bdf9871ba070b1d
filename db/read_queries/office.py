"""Reads of the office itself: settings, staff, calendar, history."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, RowMapping, func, select

from app.domain.local_time import local_midnight
from app.domain.people import Staff
from app.domain.working_calendar import CalendarDay
from app.ports.queries import PAGE, HistoryFilter, HistoryRow
from db import journal
from db.dialects import SQLITE
from db.row_mapping import from_seconds, mapping_of, to_seconds
from db.tables import (
    calendar_day,
    community,
    import_mapping,
    journal_bulk,
    journal_entry,
    journal_row,
    setting,
    staff,
)

act = journal_entry.c


class SqlOfficeQueries:
    """Answers from the read-only engine; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._watch: Any = None

    def community_name(self) -> str:
        with self._engine.connect() as connection:
            return str(connection.execute(select(community.c.name)).scalar() or "")

    def setting(self, key: str) -> str | None:
        with self._engine.connect() as connection:
            wanted = select(setting.c.value).where(setting.c.key == key)
            return connection.execute(wanted).scalar()

    def settings(self) -> Mapping[str, str]:
        with self._engine.connect() as connection:
            stored = connection.execute(select(setting.c.key, setting.c.value))
            return {row[0]: row[1] for row in stored}

    def staff(self) -> tuple[Staff, ...]:
        return self._all(Staff, staff.c.id)

    def calendar_days(self) -> tuple[CalendarDay, ...]:
        return self._all(CalendarDay, calendar_day.c.day)

    def _all(self, kind: type, order: Any) -> tuple[Any, ...]:
        mapping = mapping_of(kind)
        with self._engine.connect() as connection:
            rows = connection.execute(select(*mapping.selected).order_by(order))
            return tuple(mapping.record(row) for row in rows)

    def history(
        self, wanted: HistoryFilter, before_id: int | None = None, count: int = PAGE
    ) -> tuple[HistoryRow, ...]:
        picked = select(journal_entry).order_by(act.id.desc()).limit(count)
        if before_id is not None:
            picked = picked.where(act.id < before_id)
        for column, words in ((act.actor, wanted.who), (act.subject, wanted.subject)):
            if words:
                picked = picked.where(column.contains(words, autoescape=True))
        if wanted.table:
            picked = picked.where(act.id.in_(_acts_on(wanted.table)))
        if wanted.day_from is not None:
            picked = picked.where(act.at >= to_seconds(local_midnight(wanted.day_from)))
        if wanted.day_to is not None:
            after = local_midnight(wanted.day_to) + timedelta(days=1)
            picked = picked.where(act.at < to_seconds(after))
        with self._engine.connect() as connection:
            acts = connection.execute(picked).mappings().all()
            touched = _touched(connection, [row["id"] for row in acts])
        return tuple(_history_row(row, touched.get(row["id"], {})) for row in acts)

    def history_changes(
        self, journal_id: int
    ) -> tuple[tuple[str, int, Mapping[str, object] | None, Mapping[str, object] | None], ...]:
        with self._engine.connect() as connection:
            changes = journal.changes_of(connection, journal_id)
        return tuple((c.table, c.key, c.before, c.after) for c in changes)

    def import_mapping(self, kind: str, header: str) -> Mapping[str, str] | None:
        wanted = select(import_mapping.c.mapping).where(
            import_mapping.c.kind == kind, import_mapping.c.header == header
        )
        with self._engine.connect() as connection:
            stored = connection.execute(wanted).scalar()
        return None if stored is None else json.loads(stored)

    def data_version(self) -> int:
        """A number that changes whenever anything was committed; ask from one thread only.

        SQLite compares within one connection, so one is kept aside for this question.
        """
        if self._watch is None:
            self._watch = self._engine.raw_connection()
        return SQLITE.data_version(self._watch)

    def close(self) -> None:
        """Let go of the connection kept for ``data_version``."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None


def _acts_on(table: str) -> Any:
    rows = select(journal_row.c.journal_id).where(journal_row.c.table_name == table)
    bulk = select(journal_bulk.c.journal_id).where(journal_bulk.c.table_name == table)
    return rows.union(bulk)


def _touched(connection: Any, ids: list[int]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for table, size in ((journal_row, func.count()), (journal_bulk, func.sum(journal_bulk.c.rows))):
        wanted = (
            select(table.c.journal_id, table.c.table_name, size)
            .where(table.c.journal_id.in_(ids))
            .group_by(table.c.journal_id, table.c.table_name)
        )
        for journal_id, name, number in connection.execute(wanted):
            tables = found.setdefault(journal_id, {})
            tables[name] = tables.get(name, 0) + int(number)
    return found


def _history_row(row: RowMapping, tables: Mapping[str, int]) -> HistoryRow:
    return HistoryRow(
        row["id"], from_seconds(row["at"]), row["actor"], row["label"], row["subject"],
        row["kind"], tuple(sorted(tables)), sum(tables.values()), row["undone"],
        row["undoable"] and row["kind"] in ("do", "revert"),
    )  # fmt: skip
