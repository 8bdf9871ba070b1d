"""Records of the office itself that no rule is about: settings, imports, remembered mappings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Setting:
    """One setting of the office; ``value`` is a text, JSON where it has parts."""

    id: int | None
    key: str
    value: str


@dataclass(frozen=True)
class Community:
    """The community an office serves."""

    id: int | None
    name: str
    created_at: datetime


@dataclass(frozen=True)
class ImportBatch:
    """One import: which file, when, and how much of it came in."""

    id: int | None
    kind: str
    file: str
    at: datetime
    imported: int = 0
    updated: int = 0


@dataclass(frozen=True)
class RememberedMapping:
    """How the columns of a sheet with this header were understood last time.

    ``header`` is the header's titles joined by tabs, ``mapping`` JSON of title to field.
    """

    id: int | None
    kind: str
    header: str
    mapping: str
