"""Where a notice hangs, how it is known, what was printed of it, and what was said against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Board:
    """A place where notices hang (张贴点): a board, an entrance, a lift.

    ``building`` and ``entrance`` order the boards as one walks past them; empty for a place that
    belongs to no building.
    """

    id: int | None
    name: str
    place: str = ""
    building: str = ""
    entrance: str = ""
    position: int = 0
    active: bool = True


@dataclass(frozen=True)
class Posting:
    """One sheet on one board (张贴), from the day it was put up to the day it was taken down.

    ``board`` is the board's name as it was then. ``due_on`` is the last day it must hang;
    ``due_certain`` is false while days on the way are not announced as worked or off.
    ``recorded_at`` (UTC) is when this was written down, whatever ``posted_on`` says.
    """

    id: int | None
    notice_id: int
    board_id: int | None
    board: str
    posted_on: date
    posted_by: str
    recorded_at: datetime
    due_on: date | None = None
    due_certain: bool = True
    removed_on: date | None = None
    removed_by: str = ""
    removed_note: str = ""
    removal_recorded_at: datetime | None = None

    @property
    def hangs(self) -> bool:
        """Whether it has not been taken down yet."""
        return self.removed_on is None

    @property
    def comes_down_on(self) -> date | None:
        """The day to take it down: the last day it must hang is over (民法典 第二百零三条)."""
        return None if self.due_on is None else self.due_on + timedelta(days=1)

    def is_due(self, today: date) -> bool:
        """Whether it still hangs and may come down."""
        return self.hangs and self.due_on is not None and self.due_on < today


class PhotoOf(StrEnum):
    """What a photo proves."""

    POSTED = "posted"
    REMOVED = "removed"


@dataclass(frozen=True)
class NoticePhoto:
    """A photo of a notice on its board; ``posting_id`` empty: of the notice as a whole."""

    id: int | None
    notice_id: int
    posting_id: int | None
    shows: PhotoOf
    name: str
    digest: str
    size: int
    media_type: str
    added_at: datetime


class PrintWay(StrEnum):
    """How a notice left the computer."""

    PRINTED = "printed"
    SAVED = "saved"
    PICTURE = "picture"
    SERIES = "series"
    READ_OUT = "read_out"


@dataclass(frozen=True)
class NoticePrint:
    """One time a notice was printed or saved; ``of`` says which series («1–18幢»)."""

    id: int | None
    notice_id: int
    at: datetime
    by: str
    way: PrintWay
    sheets: int = 1
    of: str = ""


@dataclass(frozen=True)
class NoticeObjection:
    """What somebody said against a posting (异议), and what was answered.

    ``way`` as in the diary («窗口», «电话»); ``entry_id`` is the diary's entry that follows it up.
    """

    id: int | None
    notice_id: int
    received_at: datetime
    who: str
    phone: str
    way: str
    text: str
    recorded_by: str
    entry_id: int | None = None
    answer: str = ""
    answered_at: datetime | None = None
    answered_by: str = ""
