"""Where a meeting stands at a moment, worked out from its timeline alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.meetings.ballots import Vote
from app.domain.meetings.events import SpeechKind
from app.domain.meetings.meeting import AgendaItem


@dataclass(frozen=True)
class Clock:
    """A clock that runs, counts down or stands; it is stored as events, so a crash cannot stop it.

    ``allowed`` seconds to count down from (0: counts up). ``used`` seconds until ``since``; a
    running clock adds what has passed since then (``since`` None: it stands).
    """

    allowed: int
    used: int
    since: datetime | None

    def elapsed(self, now: datetime) -> int:
        """Whole seconds used by ``now``, rounded down."""
        running = now - self.since if self.since is not None else timedelta()
        return self.used + max(0, int(running.total_seconds()))

    def left(self, now: datetime) -> int:
        """Seconds left; negative once over. Only for clocks that count down."""
        return self.allowed - self.elapsed(now)

    def shown(self, now: datetime) -> str:
        """«04:30»; «-00:12» once over; minutes never roll into hours (field rules §4.6)."""
        seconds = self.left(now) if self.allowed else self.elapsed(now)
        minutes, rest = divmod(abs(seconds), 60)
        return f"{'-' if seconds < 0 else ''}{minutes:02d}:{rest:02d}"


@dataclass(frozen=True)
class Speaking:
    """Who speaks now (or is paused by a question), and their clock."""

    attendee_id: int
    kind: SpeechKind
    clock: Clock


@dataclass(frozen=True)
class Waiting:
    """Who waits to speak."""

    attendee_id: int
    kind: SpeechKind
    since: datetime


@dataclass(frozen=True)
class Quorum:
    """Members with a vote: entitled, present, needed to sit, and whether it is enough."""

    entitled: int
    present: int
    needed: int

    @property
    def is_reached(self) -> bool:
        """Whether the meeting may decide."""
        return self.present >= self.needed


@dataclass(frozen=True)
class LiveMeeting:
    """The moment's picture. Ids are attendees' ids.

    ``paused_speaker`` was interrupted by a question. ``needs_roll_call``: a recess ended and nobody
    has called the roll since. ``recused`` may not vote on the current item.
    """

    is_open: bool
    present: frozenset[int]
    item: AgendaItem | None
    speaker: Speaking | None
    paused_speaker: Speaking | None
    queue: tuple[Waiting, ...]
    recess: Clock | None
    needs_roll_call: bool
    vote: Vote | None
    recused: frozenset[int]
