"""The floor during a meeting: who asks to speak, who speaks, and the speaker's clock."""

from __future__ import annotations

from app.domain.errors import RuleViolation
from app.domain.meetings.events import EventKind, SpeechKind
from app.domain.meetings.live import Speaking
from app.domain.meetings.speakers import rank_of
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.running import (
    AskToSpeak,
    EndSpeech,
    LeaveQueue,
    PauseSpeech,
    ResumeSpeech,
    StartSpeech,
)
from app.services.meetings.sitting import Sitting, running, running_with

_LONGEST = 2 * 60 * 60


def handlers(_calendar: CalendarSource) -> Handlers:
    """What these commands do."""
    return {
        AskToSpeak: ask_to_speak,
        LeaveQueue: leave_queue,
        StartSpeech: start_speech,
        PauseSpeech: pause_speech,
        ResumeSpeech: resume_speech,
        EndSpeech: end_speech,
    }


def ask_to_speak(command: AskToSpeak, work: UnitOfWork) -> None:
    """Queue someone who is present; each waits once per class (field rules §4.5).

    A question is put to somebody who speaks. Raises ``RuleViolation``: ``speaker_not_present``,
    ``already_queued``, ``nobody_speaking``.
    """
    sitting = running_with(work, command.attendee_id)
    _require_present(sitting, command.attendee_id)
    waiting = [(one.attendee_id, one.kind) for one in sitting.live.queue]
    if (command.attendee_id, command.kind) in waiting:
        name = sitting.attendee(command.attendee_id).name
        raise RuleViolation("already_queued", name=name)
    if command.kind is SpeechKind.QUESTION and sitting.live.speaker is None:
        raise RuleViolation("nobody_speaking")
    sitting.tell(EventKind.QUEUED, attendee_id=command.attendee_id, number=rank_of(command.kind))


def leave_queue(command: LeaveQueue, work: UnitOfWork) -> None:
    """Take someone out of the queue; raises ``not_queued``."""
    sitting = running_with(work, command.attendee_id)
    if all(one.attendee_id != command.attendee_id for one in sitting.live.queue):
        raise RuleViolation("not_queued", name=sitting.attendee(command.attendee_id).name)
    sitting.tell(EventKind.UNQUEUED, attendee_id=command.attendee_id)


def start_speech(command: StartSpeech, work: UnitOfWork) -> None:
    """Give someone the floor; questions count up, whatever was allowed.

    Raises ``RuleViolation``: ``queue_empty``, ``speaker_not_present``, ``meeting_in_recess``,
    ``speech_seconds_out_of_range``.
    """
    sitting = running(work, command.meeting_id)
    sitting.require_no_recess()
    if not 0 <= command.seconds <= _LONGEST:
        raise RuleViolation("speech_seconds_out_of_range")
    queue = sitting.live.queue
    speaker = command.attendee_id
    if speaker is None:
        if not queue:
            raise RuleViolation("queue_empty")
        speaker = queue[0].attendee_id
    _require_present(sitting, speaker)
    asked = next((one.kind for one in queue if one.attendee_id == speaker), SpeechKind.NORMAL)
    seconds = 0 if asked is SpeechKind.QUESTION else command.seconds
    sitting.tell(EventKind.SPEECH_STARTED, attendee_id=speaker, number=seconds)


def pause_speech(command: PauseSpeech, work: UnitOfWork) -> None:
    """Stop the clock of who speaks; raises ``nobody_speaking``."""
    sitting = running(work, command.meeting_id)
    speaker = sitting.live.speaker
    if speaker is None or speaker.clock.since is None:
        raise RuleViolation("nobody_speaking")
    sitting.tell(EventKind.SPEECH_PAUSED, attendee_id=speaker.attendee_id)


def resume_speech(command: ResumeSpeech, work: UnitOfWork) -> None:
    """Let the standing clock run on, else the speech that a question paused.

    Raises ``nothing_paused`` or ``meeting_in_recess``.
    """
    sitting = running(work, command.meeting_id)
    sitting.require_no_recess()
    paused = _paused(sitting)
    if paused is None:
        raise RuleViolation("nothing_paused")
    sitting.tell(EventKind.SPEECH_RESUMED, attendee_id=paused.attendee_id)


def end_speech(command: EndSpeech, work: UnitOfWork) -> None:
    """Who speaks is done, else who is paused; raises ``nobody_speaking``."""
    sitting = running(work, command.meeting_id)
    ended = sitting.live.speaker or sitting.live.paused_speaker
    if ended is None:
        raise RuleViolation("nobody_speaking")
    sitting.tell(EventKind.SPEECH_ENDED, attendee_id=ended.attendee_id)


def _paused(sitting: Sitting) -> Speaking | None:
    speaker = sitting.live.speaker
    if speaker is not None and speaker.clock.since is None:
        return speaker
    return sitting.live.paused_speaker


def _require_present(sitting: Sitting, attendee_id: int) -> None:
    if attendee_id not in sitting.live.present:
        raise RuleViolation("speaker_not_present", name=sitting.attendee(attendee_id).name)
