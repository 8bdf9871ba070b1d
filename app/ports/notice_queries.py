"""What is asked about notices; answers are frozen. Safe to call from any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice, NoticeKind, NoticeState
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    Posting,
)
from app.domain.notices.templates import OwnTemplate


class NoticeChip(StrEnum):
    """The ready-made filters above the book."""

    ALL = "all"
    DRAFTS = "drafts"
    POSTED = "posted"
    DUE = "due"
    OBJECTED = "objected"
    BIN = "bin"


@dataclass(frozen=True)
class NoticeFilter:
    """Which notices are listed; ``day`` is today's local date, by which a take-down is due.

    ``words`` are looked for in number, title, text, boards and people. Empty fields do not
    restrict.
    """

    day: date
    words: str = ""
    chip: NoticeChip = NoticeChip.ALL
    kinds: tuple[NoticeKind, ...] = ()
    year: int | None = None
    board_id: int | None = None


class NoticeRow(NamedTuple):
    """One line of the book of notices.

    ``sheets`` is how much paper was printed; ``hanging`` on how many boards it hangs now;
    ``posted_on`` the first day it was put up; ``due_on`` the earliest last day of the hanging
    sheets (due when it is over, see ``Posting.is_due``); ``removed_on`` the last day one was taken
    down; ``objections`` how many were received, ``unanswered`` how many of them nobody answered.
    """

    id: int
    number: str
    kind: NoticeKind
    template: str
    title: str
    state: NoticeState
    written_by: str
    created_at: datetime
    dated_on: date | None
    period_to: date | None
    sheets: int
    boards: tuple[str, ...]
    hanging: int
    posted_on: date | None
    due_on: date | None
    due_certain: bool
    removed_on: date | None
    photos: int
    objections: int
    unanswered: int
    deleted: bool


@dataclass(frozen=True)
class NoticeCounts:
    """The figures on the chips; ``due`` notices have sheets whose last day is over."""

    all: int
    drafts: int
    posted: int
    due: int
    objected: int


@dataclass(frozen=True)
class NoticeBook:
    """Everything about one notice, in the order things happened."""

    notice: Notice
    postings: tuple[Posting, ...] = ()
    photos: tuple[NoticePhoto, ...] = ()
    prints: tuple[NoticePrint, ...] = ()
    objections: tuple[NoticeObjection, ...] = ()

    @property
    def hanging(self) -> tuple[Posting, ...]:
        """The sheets that have not been taken down."""
        return tuple(posting for posting in self.postings if posting.hangs)


class NoticeQueries(Protocol):
    """Reads of notices, boards, templates and forms."""

    def notices(self, wanted: NoticeFilter) -> tuple[NoticeRow, ...]:
        """The book, newest first; the chip «due» lists the longest due first."""
        ...

    def counts(self, day: date) -> NoticeCounts: ...
    def years(self) -> tuple[int, ...]:
        """The years in which notices were written, newest first."""
        ...

    def book(self, notice_id: int) -> NoticeBook | None:
        """Everything about one notice, or ``None``."""
        ...

    def by_number(self, number: str) -> int | None: ...
    def boards(self, *, active_only: bool = True) -> tuple[Board, ...]:
        """The boards in the order one walks past them."""
        ...

    def own_templates(self) -> tuple[OwnTemplate, ...]: ...
    def last_like(self, template: str) -> Notice | None:
        """The newest notice written from a template: its issuer, contact and phone are kept."""
        ...

    def of_meeting(self, meeting_id: int) -> tuple[NoticeRow, ...]: ...
    def of_entry(self, entry_id: int) -> tuple[NoticeRow, ...]: ...
    def forms(self, *, in_bin: bool = False) -> tuple[OfficeForm, ...]: ...
    def last_filled(self, form_id: int, about_key: str) -> FilledForm | None:
        """The last time this form was filled for the same person or thing."""
        ...

    def fillings(self, form_id: int) -> tuple[FilledForm, ...]:
        """Every filling of a form, newest first."""
        ...
