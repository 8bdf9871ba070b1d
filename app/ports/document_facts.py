"""What printed documents are made of: frozen facts, gathered before anything is drawn.

The writers ask nothing further. ``printed_on`` and the other days are local dates; moments are UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from app.domain.diary import Satisfaction
from app.ports.queries import EntryDetail, EntryFilter


class ReceiptPaper(StrEnum):
    """The sheet a receipt is set on; A5 is half of A4, A4 carries larger letters."""

    A5 = "a5"
    A4 = "a4"


class RegisterPeriod(StrEnum):
    """What stretch of time a register says it covers."""

    DAY = "day"
    MONTH = "month"
    LIST = "list"


@dataclass(frozen=True)
class OfficeFacts:
    """The office that prints. ``phone`` is where residents call; fields not known stay empty."""

    community: str
    printed_on: date
    printed_by: str = ""
    phone: str = ""
    address: str = ""
    hours: str = ""


@dataclass(frozen=True)
class ReceiptFacts:
    """A receipt (回执): the entry as it stands now, for the hand of who asked."""

    detail: EntryDetail
    office: OfficeFacts
    paper: ReceiptPaper = ReceiptPaper.A5


@dataclass(frozen=True)
class EntryFacts:
    """One entry with its whole timeline; ``pictures`` are image files by attachment digest."""

    detail: EntryDetail
    office: OfficeFacts
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


@dataclass(frozen=True)
class RegisterHeading:
    """What a register (台账) says above its rows.

    ``wanted`` is the filter the rows came through, said in words with the names of its categories
    and channels; ``first_day`` and ``last_day`` are the period, both included.
    """

    office: OfficeFacts
    period: RegisterPeriod = RegisterPeriod.LIST
    first_day: date | None = None
    last_day: date | None = None
    wanted: EntryFilter | None = None
    category_names: Mapping[int, str] = field(default_factory=dict[int, str])
    channel_names: Mapping[int, str] = field(default_factory=dict[int, str])


@dataclass(frozen=True)
class RecoveryFacts:
    """The recovery code of a new office, as it must be typed."""

    community: str
    code: str
    made_on: date
    made_by: str = ""


@dataclass(frozen=True)
class CategoryFigures:
    """One category in a month: how many, and how long closing took (None: nothing closed)."""

    category: str
    received: int
    closed: int
    unfinished: int
    overdue: int
    median: timedelta | None = None
    ninety: timedelta | None = None


@dataclass(frozen=True)
class MonthlyFigures:
    """The figures of one month; ``total`` is the line below the categories."""

    office: OfficeFacts
    month: date
    categories: tuple[CategoryFigures, ...]
    total: CategoryFigures
    satisfaction: Mapping[Satisfaction, int] = field(default_factory=dict[Satisfaction, int])


@dataclass(frozen=True)
class KeySection:
    """Keys that belong together: pairs of the key («Ctrl+Z») and what it does."""

    title: str
    keys: tuple[tuple[str, str], ...]
