"""Questions screens and documents ask; answers are frozen rows, never live objects.

Lists are paged. ``outline`` counts the rows of a question and notes how to reach any of them, so
that ``page`` reads any stretch of a million rows in a millisecond or two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from app.domain.diary import (
    Attachment,
    Category,
    Channel,
    DiaryEntry,
    EntryState,
    FollowUp,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.people import Resident, Staff
from app.domain.statistics import ClosedFact
from app.domain.working_calendar import CalendarDay

PAGE = 100
STRIDE = PAGE


class EntryChip(StrEnum):
    """The ready-made filters above the diary."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    TODAY = "today"
    MINE = "mine"
    BIN = "bin"


class EntrySort(StrEnum):
    """The columns the diary can be sorted by."""

    RECEIVED = "received"
    WHO = "who"
    SUBJECT = "subject"
    CATEGORY = "category"
    RESPONSIBLE = "responsible"
    STATE = "state"
    DUE = "due"


class EntryGroup(StrEnum):
    """What the diary can be grouped by."""

    CATEGORY = "category"
    BUILDING = "building"
    RESPONSIBLE = "responsible"


@dataclass(frozen=True)
class EntryFilter:
    """Which entries a list shows. Empty fields do not restrict.

    ``words`` as typed in the search box; ``text_only`` searches subject and text alone. ``day`` is
    today's local date, against which overdue and today are judged; ``staff_name`` is «me».
    ``received_from`` and ``received_to`` are local days, both included.
    """

    day: date
    words: str = ""
    text_only: bool = False
    chip: EntryChip = EntryChip.ALL
    staff_name: str = ""
    states: tuple[EntryState, ...] = ()
    category_ids: tuple[int, ...] = ()
    channel_ids: tuple[int, ...] = ()
    parties: tuple[Party, ...] = ()
    urgencies: tuple[Urgency, ...] = ()
    building: str | None = None
    received_from: date | None = None
    received_to: date | None = None
    matter_id: int | None = None
    resident_id: int | None = None
    import_id: int | None = None
    for_meeting: bool | None = None
    sort: EntrySort = EntrySort.RECEIVED
    descending: bool = True


class EntryRow(NamedTuple):
    """One line of the diary list; times are UTC.

    A named tuple, because a page of a hundred is made at every turn of the wheel and a frozen
    dataclass takes ten times as long to make.
    """

    id: int
    number: str
    received_at: datetime
    who: str
    room: str
    subject: str
    text: str
    category: str
    party: Party
    person: str
    due_on: date | None
    due_certain: bool
    state: EntryState
    urgency: Urgency
    late: bool
    raised: int
    satisfaction: Satisfaction | None
    channel: str
    attachments: int
    deleted: bool


@dataclass(frozen=True)
class Outline:
    """How many rows a question has, and what any page of them is reached by.

    Either the order's key at every ``STRIDE``-th row, or the ids of all rows.
    """

    total: int
    anchors: tuple[int, ...] = ()
    ids: Sequence[int] = ()


@dataclass(frozen=True)
class EntryDetail:
    """One entry with everything around it, names resolved, for the card and the PDF."""

    entry: DiaryEntry
    who: str
    channel: str
    category: str
    resident: Resident | None
    recorded_by: str
    follow_ups: tuple[FollowUp, ...]
    attachments: tuple[Attachment, ...]
    raised: int


@dataclass(frozen=True)
class GroupCount:
    """One group of a grouped list: the value to filter by, what it is called, how many."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class DiaryCounts:
    """The figures on the chips and badges."""

    all: int
    open: int
    overdue: int
    today: int
    mine: int
    due_today: int
    awaiting_visit: int


class DiaryQueries(Protocol):
    """Reads of the service diary."""

    def first_page(self, wanted: EntryFilter) -> tuple[EntryRow, ...]: ...
    def outline(self, wanted: EntryFilter) -> Outline: ...
    def page(
        self, wanted: EntryFilter, outline: Outline, start: int, count: int = PAGE
    ) -> tuple[EntryRow, ...]: ...
    def ids(self, wanted: EntryFilter) -> tuple[int, ...]: ...
    def count(self, wanted: EntryFilter) -> int: ...
    def groups(self, wanted: EntryFilter, by: EntryGroup) -> tuple[GroupCount, ...]: ...
    def counts(self, day: date, staff_name: str) -> DiaryCounts: ...
    def detail(self, entry_id: int) -> EntryDetail | None: ...
    def details(self, entry_ids: tuple[int, ...]) -> tuple[EntryDetail, ...]: ...
    def by_number(self, number: str) -> int | None: ...
    def same_before(self, like: DiaryEntry, limit: int = 5) -> tuple[EntryRow, ...]:
        """Earlier entries of the same person or household, newest first."""
        ...

    def statistics(self, since: date, until: date) -> tuple[ClosedFact, ...]:
        """The facts of all entries received in these local days, both included."""
        ...

    def channels(self) -> tuple[Channel, ...]: ...
    def categories(self) -> tuple[Category, ...]: ...


class ResidentQueries(Protocol):
    """Reads of the plain register of residents."""

    def search(self, words: str, limit: int = 20) -> tuple[Resident, ...]: ...
    def in_room(self, building: str, entrance: str, room: str) -> tuple[Resident, ...]: ...
    def get(self, resident_id: int) -> Resident | None: ...
    def count(self, words: str = "") -> int: ...
    def page(self, words: str, start: int, count: int = PAGE) -> tuple[Resident, ...]: ...
    def in_bin(self) -> tuple[Resident, ...]:
        """Those who can be taken back, the latest first."""
        ...

    def all(self) -> tuple[Resident, ...]: ...


@dataclass(frozen=True)
class HistoryRow:
    """One act in the journal, as the history page shows it."""

    journal_id: int
    at: datetime
    who: str
    label: str
    subject: str
    kind: str
    tables: tuple[str, ...]
    rows: int
    undone: bool
    undoable: bool


@dataclass(frozen=True)
class HistoryFilter:
    """Which acts the history page shows; empty fields do not restrict."""

    who: str = ""
    subject: str = ""
    table: str = ""
    day_from: date | None = None
    day_to: date | None = None


class OfficeQueries(Protocol):
    """Reads of the office itself: settings, staff, calendar, drafts, history."""

    def community_name(self) -> str: ...
    def setting(self, key: str) -> str | None: ...
    def settings(self) -> Mapping[str, str]: ...
    def staff(self) -> tuple[Staff, ...]: ...
    def calendar_days(self) -> tuple[CalendarDay, ...]: ...
    def history(
        self, wanted: HistoryFilter, before_id: int | None = None, count: int = PAGE
    ) -> tuple[HistoryRow, ...]: ...
    def history_changes(
        self, journal_id: int
    ) -> tuple[tuple[str, int, Mapping[str, object] | None, Mapping[str, object] | None], ...]: ...
    def import_mapping(self, kind: str, header: str) -> Mapping[str, str] | None: ...
    def data_version(self) -> int: ...


class Drafts(Protocol):
    """Half-written forms: kept outside undo and journal, gone when the form is saved."""

    def keep(self, form: str, body: str) -> None: ...
    def recall(self, form: str) -> str | None: ...
    def all(self) -> Mapping[str, str]: ...
    def drop(self, form: str) -> None: ...
