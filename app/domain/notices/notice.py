"""What a notice says and how it is set; one written notice as the book of notices keeps it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

Table = tuple[tuple[str, ...], ...]
"""Rows of cells; the first row is the head."""


class NoticeKind(StrEnum):
    """文种: what readers may expect of it, and how it ends (特此通知。特此公告。特此公示。)."""

    NOTICE = "notice"
    ANNOUNCEMENT = "announcement"
    POSTING = "posting"
    REMINDER = "reminder"


class NoticeStyle(StrEnum):
    """How it is set: for old eyes, after GB/T 9704, or to be read from a metre away."""

    ELDER = "elder"
    FORMAL = "formal"
    STAIR = "stair"


class PaperSize(StrEnum):
    """The sheet. A5 is a hand-out, A3 is A4 with everything 1.41 times as large."""

    A4 = "A4"
    A3 = "A3"
    A5 = "A5"


class NoticeState(StrEnum):
    """Where a notice stands in the book."""

    DRAFT = "draft"
    POSTED = "posted"
    REMOVED = "removed"
    VOID = "void"


@dataclass(frozen=True)
class NoticeText:
    """What a notice says, every field as it is printed; empty fields print nothing.

    ``what`` is the one thing it is about, ``more`` what else must be known, in paragraphs;
    ``contact`` is whom to ask for. A posting (公示) also has ``basis``, ``period_from`` (the day
    after it is put up, 民法典 第二百零一条) to ``period_to``, both included, ``objection`` (how
    and where to object) and ``watch_phone`` (监督电话).
    """

    title: str = ""
    to: str = ""
    what: str = ""
    when: str = ""
    where: str = ""
    do: str = ""
    more: str = ""
    contact: str = ""
    phone: str = ""
    issuer: str = ""
    dated_on: date | None = None
    basis: str = ""
    table: Table = ()
    period_from: date | None = None
    period_to: date | None = None
    objection: str = ""
    watch_phone: str = ""


TEXT_FIELDS = (
    "title", "to", "what", "when", "where", "do", "more", "contact", "phone", "issuer", "basis",
    "objection", "watch_phone",
)  # fmt: skip
"""The fields of ``NoticeText`` that are plain text, in the order they are read."""


@dataclass(frozen=True)
class Notice:
    """A notice in the book. ``template`` is the key of what it was written from.

    ``table`` keeps the rows of a table as lines with tabs between the cells. ``period_days`` and
    ``counts_working_days`` say how long it must hang; ``period_to`` is worked out when it is known
    from when on. ``entry_id`` and ``meeting_id`` say what it came from. ``deleted_at`` (UTC) puts
    it in the bin.
    """

    id: int | None
    year: int
    sequence: int
    template: str
    kind: NoticeKind
    created_at: datetime
    style: NoticeStyle = NoticeStyle.ELDER
    paper: PaperSize = PaperSize.A4
    state: NoticeState = NoticeState.DRAFT
    title: str = ""
    to: str = ""
    what: str = ""
    when: str = ""
    where: str = ""
    do: str = ""
    more: str = ""
    contact: str = ""
    phone: str = ""
    issuer: str = ""
    dated_on: date | None = None
    basis: str = ""
    table: str = ""
    period_days: int = 0
    counts_working_days: bool = False
    period_from: date | None = None
    period_to: date | None = None
    objection: str = ""
    watch_phone: str = ""
    written_by: str = ""
    void_reason: str = ""
    entry_id: int | None = None
    meeting_id: int | None = None
    deleted_at: datetime | None = None

    @property
    def number(self) -> str:
        """«2026-041», as it stands at the foot of the sheet."""
        return f"{self.year}-{self.sequence:03d}"

    @property
    def says(self) -> NoticeText:
        """What is printed of it."""
        shared: dict[str, Any] = {
            field.name: getattr(self, field.name) for field in fields(NoticeText)
        }
        shared["table"] = table_rows(self.table)
        return NoticeText(**shared)


def table_rows(lines: str) -> Table:
    """The rows of a table kept as lines, blank ones left out."""
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in lines.splitlines()
        if line.strip()
    )


def table_lines(rows: Table) -> str:
    """The rows of a table as lines with tabs between the cells."""
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in rows)
