"""Minutes: written from the timeline, edited until sealed, then changed only by a revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.errors import RuleViolation


class MinutesKind(StrEnum):
    """The full record for the file, and the version that may be posted."""

    RECORD = "record"  # 会议记录 (internal)
    PUBLIC = "public"  # 会议纪要 (postable, residents masked)


@dataclass(frozen=True)
class MinutesSection:
    """One section: a heading and its paragraphs, in order."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Minutes:
    """One version of one kind of minutes.

    ``content`` is JSON of the sections. ``sealed_at`` None: a draft that can be edited. ``digest``
    is the SHA-256 of kind, version, content, reason and the digest before it. ``reason`` is
    why a sealed version was revised; version 1 has none.
    """

    id: int | None
    meeting_id: int
    kind: MinutesKind
    version: int
    content: str
    written_at: datetime
    sealed_at: datetime | None = None
    digest: str = ""
    reason: str = ""
    by: str = ""

    def __post_init__(self) -> None:
        if self.version > 1 and not self.reason.strip():
            raise RuleViolation("revision_needs_reason")
