"""During a meeting: every act appends an event to its timeline.

``at`` None is the moment of the act; a time in the past is written down as such.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.diary import Party
from app.domain.meetings.events import EventKind, SpeechKind
from app.domain.meetings.meeting import DecisionBody
from app.services.command_bus import Command


@dataclass(frozen=True)
class OpenMeeting(Command):
    """Begin the meeting (开会); those already marked as arrived stay."""

    meeting_id: int
    at: datetime | None = None


@dataclass(frozen=True)
class CloseMeeting(Command):
    """End the meeting (散会); open items become «留待下次», an open vote stops it."""

    meeting_id: int
    next_meeting: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class MarkArrived(Command):
    """People come in; may be before the meeting is opened."""

    attendee_ids: tuple[int, ...]
    at: datetime | None = None


@dataclass(frozen=True)
class MarkLeft(Command):
    """People leave; the quorum follows from this moment on."""

    attendee_ids: tuple[int, ...]
    at: datetime | None = None


@dataclass(frozen=True)
class MarkExcused(Command):
    """Somebody has asked leave (请假); an empty reason takes it back."""

    attendee_id: int
    reason: str


@dataclass(frozen=True)
class GiveProxy(Command):
    """Somebody absent lets another speak; refused where the profile allows no proxy vote."""

    attendee_id: int
    holder_id: int
    paper: str


@dataclass(frozen=True)
class FinishRollCall(Command):
    """The roll was called: those named are present, all other members are not."""

    meeting_id: int
    present_ids: tuple[int, ...]


@dataclass(frozen=True)
class EnterItem(Command):
    """Turn to an item; the one open before is closed."""

    item_id: int


@dataclass(frozen=True)
class FinishItem(Command):
    """Close an item with what was agreed (may be empty)."""

    item_id: int
    conclusion: str = ""


@dataclass(frozen=True)
class PostponeItem(Command):
    """Leave an item for next time."""

    item_id: int
    reason: str = ""


@dataclass(frozen=True)
class AskToSpeak(Command):
    """Put someone into the speakers' queue."""

    attendee_id: int
    kind: SpeechKind = SpeechKind.NORMAL


@dataclass(frozen=True)
class LeaveQueue(Command):
    """Take someone out of the queue."""

    attendee_id: int


@dataclass(frozen=True)
class StartSpeech(Command):
    """Let someone speak (None: the first in the queue) for ``seconds`` (0 counts up)."""

    meeting_id: int
    attendee_id: int | None = None
    seconds: int = 180


@dataclass(frozen=True)
class PauseSpeech(Command):
    """Stop the speaker's clock."""

    meeting_id: int


@dataclass(frozen=True)
class ResumeSpeech(Command):
    """Let it run on."""

    meeting_id: int


@dataclass(frozen=True)
class EndSpeech(Command):
    """The speaker is done."""

    meeting_id: int


@dataclass(frozen=True)
class StartRecess(Command):
    """Interrupt the meeting for ``minutes`` (休会)."""

    meeting_id: int
    minutes: int = 20


@dataclass(frozen=True)
class EndRecess(Command):
    """Go on (复会); a roll call is due before anything is decided."""

    meeting_id: int


@dataclass(frozen=True)
class WriteNote(Command):
    """Write down a note, an opinion of a party or person, or what was agreed."""

    meeting_id: int
    text: str
    kind: EventKind = EventKind.NOTE
    item_id: int | None = None
    party: Party | None = None
    attendee_id: int | None = None


@dataclass(frozen=True)
class Recuse(Command):
    """A member stands aside on an item for an interest they have (回避)."""

    attendee_id: int
    item_id: int
    interest: str


@dataclass(frozen=True)
class ReferItem(Command):
    """Hand an item to the body that must decide it (转业委会, 转业主大会)."""

    item_id: int
    to: DecisionBody
    reason: str = ""


@dataclass(frozen=True)
class OverrideWarning(Command):
    """Decide here although the item's words ask for another body; the reason is kept."""

    item_id: int
    reason: str


@dataclass(frozen=True)
class CorrectEvent(Command):
    """Say that an event was wrong; it no longer counts and stays readable. Not for votes."""

    event_id: int
    reason: str
