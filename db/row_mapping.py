"""Frozen domain records to stored rows and back.

A record and its table use the same names; what differs is the form of some values: moments become
seconds since 1970, days ISO texts, enumerations their values, tuples of texts lines. The converters
of a record are worked out once, from its annotations.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Table

from app.domain.diary import Attachment, Category, Channel, DiaryEntry, FollowUp
from app.domain.people import Resident, Staff
from app.domain.working_calendar import CalendarDay
from app.ports.records import ImportBatch, RememberedMapping, Setting
from db import tables

TABLES: dict[type, Table] = {
    Staff: tables.staff,
    Resident: tables.resident,
    Channel: tables.channel,
    Category: tables.category,
    DiaryEntry: tables.diary_entry,
    FollowUp: tables.follow_up,
    Attachment: tables.attachment,
    CalendarDay: tables.calendar_day,
    Setting: tables.setting,
    ImportBatch: tables.import_batch,
    RememberedMapping: tables.import_mapping,
}

T = TypeVar("T")
Convert = Callable[[Any], Any]
SORT_SHIFT = 1 << 28


def sort_key(received_at: int, year: int, sequence: int) -> int:
    """The diary's order as one number: the second received, then the entry's number.

    Two entries share a key only when received in the same second with numbers over eight million
    apart or years 32 apart; the unique index then refuses the second one.
    """
    return received_at * SORT_SHIFT + (sequence * 32 + year % 32) % SORT_SHIFT


@dataclasses.dataclass(frozen=True)
class RecordMapping(Generic[T]):
    """How one kind of record is stored."""

    kind: type[T]
    table: Table
    columns: tuple[str, ...]
    to_stored: Mapping[str, Convert]
    from_stored: tuple[tuple[int, Convert], ...]

    def row(self, record: T) -> dict[str, Any]:
        """The stored form of a record, derived columns included, ``id`` and community left out."""
        values = dict(zip(self.columns, attrgetter(*self.columns)(record), strict=True))
        for name, convert in self.to_stored.items():
            if values[name] is not None:
                values[name] = convert(values[name])
        if self.table is tables.diary_entry:
            values["sort_key"] = sort_key(values["received_at"], values["year"], values["sequence"])
        return values

    def record(self, row: Any) -> T:
        """The record in a row whose columns start with ``id`` and ``columns``, in that order."""
        values = list(row[: len(self.columns) + 1])
        for index, convert in self.from_stored:
            if values[index] is not None:
                values[index] = convert(values[index])
        return self.kind(*values)

    @property
    def selected(self) -> tuple[Any, ...]:
        """The columns ``record`` wants, in its order."""
        return tuple(self.table.c[name] for name in ("id", *self.columns))


@cache
def mapping_of(kind: type) -> RecordMapping[Any]:
    """The mapping of a record type; ``KeyError`` for a type that is not stored."""
    hints = typing.get_type_hints(kind)
    names = tuple(field.name for field in dataclasses.fields(kind) if field.name != "id")
    to_stored: dict[str, Convert] = {}
    from_stored: list[tuple[int, Convert]] = []
    for position, name in enumerate(names, start=1):
        pair = _converters(_bare(hints[name]))
        if pair is not None:
            to_stored[name] = pair[0]
            from_stored.append((position, pair[1]))
    return RecordMapping(kind, TABLES[kind], names, to_stored, tuple(from_stored))


def _bare(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not type(None))
    return hint


def _converters(hint: Any) -> tuple[Convert, Convert] | None:
    if hint is datetime:
        return to_seconds, from_seconds
    if hint is date:
        return date.isoformat, date.fromisoformat
    if typing.get_origin(hint) is tuple:
        return _join_lines, _split_lines
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, hint
    if hint is str:
        return clean_text, str
    return None


def to_seconds(moment: datetime) -> int:
    """Whole seconds since 1970, UTC."""
    return int(moment.timestamp())


def from_seconds(seconds: int) -> datetime:
    """The aware UTC moment of stored seconds."""
    return datetime.fromtimestamp(seconds, UTC)


def clean_text(text: str) -> str:
    """The text as SQLite can keep it: halves of broken surrogate pairs become «�»."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _join_lines(lines: tuple[str, ...]) -> str:
    return "\n".join(clean_text(line.replace("\n", " ")) for line in lines)


def _split_lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
