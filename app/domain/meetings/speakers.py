"""The floor: who speaks, who waits in which order, and how long everyone has spoken."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.meetings.events import MeetingEvent, SpeechKind
from app.domain.meetings.live import Clock, Speaking, Waiting

_CLASSES = tuple(SpeechKind)
"""First served first: question, intervention, point of order, speech (field rules §4.5)."""


def rank_of(kind: SpeechKind) -> int:
    """The place of a class, from 0; it is what a ``QUEUED`` event keeps as its number."""
    return _CLASSES.index(kind)


def kind_of(rank: int) -> SpeechKind:
    """The class with that rank; unknown ranks are ordinary speeches."""
    return _CLASSES[rank] if 0 <= rank < len(_CLASSES) else SpeechKind.NORMAL


@dataclass
class Floor:
    """The floor while a timeline is read through, one event after the other.

    ``paused`` was interrupted by a question. ``seconds`` holds the whole seconds each attendee has
    spoken, questions included.
    """

    speaker: Speaking | None = None
    paused: Speaking | None = None
    waiting: list[Waiting] = field(default_factory=list[Waiting])
    seconds: dict[int, int] = field(default_factory=dict[int, int])

    def queue(self) -> tuple[Waiting, ...]:
        """Who waits: by class, inside a class who came first."""
        return tuple(sorted(self.waiting, key=lambda one: rank_of(one.kind)))

    def ask(self, event: MeetingEvent) -> None:
        """Somebody wants to speak."""
        if event.attendee_id is not None:
            self.waiting.append(Waiting(event.attendee_id, kind_of(event.number), event.at))

    def withdraw(self, event: MeetingEvent) -> None:
        """Somebody no longer wants to speak."""
        self.waiting = [one for one in self.waiting if one.attendee_id != event.attendee_id]

    def start(self, event: MeetingEvent) -> None:
        """Somebody speaks: whoever spoke or was paused is done, unless this is a question.

        A question pauses the speech it is put to and counts up from 0.
        """
        if event.attendee_id is None:
            return
        asked = next((one for one in self.queue() if one.attendee_id == event.attendee_id), None)
        if asked is not None:
            self.waiting.remove(asked)
        kind = asked.kind if asked is not None else SpeechKind.NORMAL
        before = self._stopped(event.at)
        if kind is not SpeechKind.QUESTION:
            self.paused = None
        elif before is not None and before.kind is not SpeechKind.QUESTION:
            self.paused = before
        allowed = 0 if kind is SpeechKind.QUESTION else event.number
        self.speaker = Speaking(event.attendee_id, kind, Clock(allowed, 0, event.at))

    def pause(self, event: MeetingEvent) -> None:
        """The clock of who speaks stands."""
        self.speaker = self._stopped(event.at)

    def resume(self, event: MeetingEvent) -> None:
        """The standing clock runs on; else the interrupted speech, and who speaks is paused."""
        if self.speaker is None or self.speaker.clock.since is not None:
            if self.paused is None:
                return
            self.speaker, self.paused = self.paused, self._stopped(event.at)
        clock = replace(self.speaker.clock, since=event.at)
        self.speaker = replace(self.speaker, clock=clock)

    def end(self, event: MeetingEvent) -> None:
        """Who speaks is done; with a speech go the questions nobody has put yet."""
        ended = self._stopped(event.at) or self.paused
        if self.speaker is None:
            self.paused = None
        self.speaker = None
        if ended is not None and ended.kind is not SpeechKind.QUESTION:
            self.paused = None
            self.waiting = [one for one in self.waiting if one.kind is not SpeechKind.QUESTION]

    def leave(self, event: MeetingEvent) -> None:
        """Somebody left the room: they neither speak nor wait any longer."""
        self.withdraw(event)
        if self.speaker is not None and self.speaker.attendee_id == event.attendee_id:
            self.end(event)
        if self.paused is not None and self.paused.attendee_id == event.attendee_id:
            self.paused = None

    def clear(self, event: MeetingEvent) -> None:
        """The matter is over: nobody speaks or waits."""
        self._stopped(event.at)
        self.speaker = self.paused = None
        self.waiting = []

    def _stopped(self, at: datetime) -> Speaking | None:
        """Who speaks, with a standing clock; what was spoken until now is noted."""
        speaker = self.speaker
        if speaker is None or speaker.clock.since is None:
            return speaker
        used = speaker.clock.elapsed(at)
        spoken = self.seconds.get(speaker.attendee_id, 0)
        self.seconds[speaker.attendee_id] = spoken + used - speaker.clock.used
        return replace(speaker, clock=replace(speaker.clock, used=used, since=None))

    def spoken_until(self, now: datetime | None) -> dict[int, int]:
        """The seconds spoken, the running speech counted up to ``now`` (None: left out)."""
        if now is not None:
            self.speaker = self._stopped(now)
        return dict(self.seconds)
