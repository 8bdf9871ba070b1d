"""Minutes: kept as a draft, sealed with a hash, changed afterwards only by a revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.meetings.minutes import MinutesKind, MinutesSection
from app.services.command_bus import Command


@dataclass(frozen=True)
class KeepMinutes(Command):
    """Keep an edited draft of the minutes of a meeting that is closed."""

    meeting_id: int
    kind: MinutesKind
    sections: tuple[MinutesSection, ...]


@dataclass(frozen=True)
class RewriteMinutes(Command):
    """Throw the edited draft away and write it anew from the timeline."""

    meeting_id: int
    kind: MinutesKind


@dataclass(frozen=True)
class SealMinutes(Command):
    """Seal record and public minutes of a closed meeting; the meeting becomes SEALED."""

    undoable = False

    meeting_id: int


@dataclass(frozen=True)
class ReviseMinutes(Command):
    """Append a sealed revision of sealed minutes, with its reason; the old version stays."""

    undoable = False

    meeting_id: int
    kind: MinutesKind
    sections: tuple[MinutesSection, ...]
    reason: str


@dataclass(frozen=True)
class NoteNoticePosted(Command):
    """Note when the result notice was put up; None takes it back."""

    meeting_id: int
    at: datetime | None
