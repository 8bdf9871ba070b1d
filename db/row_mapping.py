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
from functools import cache, cached_property
from importlib import import_module
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Table

from app.domain.diary import Attachment, Category, Channel, DiaryEntry, FollowUp
from app.domain.people import Resident, Staff
from app.domain.working_calendar import CalendarDay
from app.ports.records import Community, ImportBatch, RememberedMapping, Setting
from db import tables
from db.columns import metadata

TABLES: dict[type, Table] = {
    Community: tables.community,
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

_LATER = ("db.meeting_tables", "db.notice_tables")
"""The tables of parts that most mornings begin without."""

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
    """How one kind of record is stored.

    ``columns`` are the record's fields but ``id``, in their order; ``names`` those of the stored
    row as ``values`` gives it, with what is derived at the end.
    """

    kind: type[T]
    table: Table
    columns: tuple[str, ...]
    to_stored: Mapping[str, Convert]
    from_stored: tuple[tuple[int, Convert], ...]
    texts: tuple[int, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        derived = ("sort_key",) if self.table is tables.diary_entry else ()
        return (*self.columns, *derived)

    @cached_property
    def _fields(self) -> Callable[[T], tuple[Any, ...]]:
        return attrgetter(*self.columns)

    @cached_property
    def _conversions(self) -> tuple[tuple[int, Convert], ...]:
        return tuple((self.columns.index(name), c) for name, c in self.to_stored.items())

    @cached_property
    def _received(self) -> Callable[[list[Any]], tuple[int, int, int]]:
        places = (self.columns.index(name) for name in ("received_at", "year", "sequence"))
        return itemgetter(*places)

    def values(self, record: T) -> list[Any]:
        """The stored form of a record, in the order of ``names``."""
        values = list(self._fields(record))
        for place, convert in self._conversions:
            if values[place] is not None:
                values[place] = convert(values[place])
        try:
            "".join([values[place] for place in self.texts]).encode("utf-8")
        except UnicodeEncodeError:
            for place in self.texts:
                values[place] = clean_text(values[place])
        if self.table is tables.diary_entry:
            values.append(sort_key(*self._received(values)))
        return values

    def row(self, record: T) -> dict[str, Any]:
        """The stored form of a record by name; ``id`` and community are left out."""
        return dict(zip(self.names, self.values(record), strict=True))

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


def table_of(kind: type) -> Table:
    """The table of a record type; those of single parts are loaded when first asked for."""
    if kind in TABLES:
        return TABLES[kind]
    for part in _LATER:
        own: dict[type, Table] = import_module(part).TABLES
        if kind in own:
            return own[kind]
    raise KeyError(kind)


def table_named(name: str) -> Table:
    """The table a journal row speaks of; ``KeyError`` for one that does not exist."""
    for part in _LATER:
        if name in metadata.tables:
            break
        import_module(part)  # its tables put themselves into the metadata
    return metadata.tables[name]


@cache
def mapping_of(kind: type) -> RecordMapping[Any]:
    """The mapping of a record type; ``KeyError`` for a type that is not stored."""
    hints = typing.get_type_hints(kind)
    names = tuple(field.name for field in dataclasses.fields(kind) if field.name != "id")
    to_stored: dict[str, Convert] = {}
    from_stored: list[tuple[int, Convert]] = []
    texts: list[int] = []
    for place, name in enumerate(names):
        if hints[name] is str:
            texts.append(place)
        pair = _converters(_bare(hints[name]))
        if pair is not None:
            to_stored[name] = pair[0]
            from_stored.append((place + 1, pair[1]))
    return RecordMapping(kind, table_of(kind), names, to_stored, tuple(from_stored), tuple(texts))


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
    return None


def to_seconds(moment: datetime) -> int:
    """Whole seconds since 1970, UTC."""
    return int(moment.timestamp())


def from_seconds(seconds: int) -> datetime:
    """The aware UTC moment of stored seconds."""
    return datetime.fromtimestamp(seconds, UTC)


def clean_text(text: str) -> str:
    """The text as SQLite can keep it: halves of broken surrogate pairs become «?»."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _join_lines(lines: tuple[str, ...]) -> str:
    return "\n".join(clean_text(line.replace("\n", " ")) for line in lines)


def _split_lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
