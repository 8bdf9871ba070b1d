"""Finds the meeting a change is meant for, and refuses what can no longer be changed."""

from __future__ import annotations

from app.domain.errors import RuleViolation
from app.domain.meetings.meeting import Meeting, MeetingState
from app.ports.unit_of_work import UnitOfWork

UNFINISHED = (MeetingState.PLANNED, MeetingState.RUNNING)


def changeable_meeting(meeting_id: int, work: UnitOfWork) -> Meeting:
    """A meeting of which something may still be changed.

    Raises ``RuleViolation`` ``meeting_sealed``, ``meeting_cancelled``.
    """
    meeting = work.records(Meeting).get(meeting_id)
    if meeting.state is MeetingState.SEALED:
        raise RuleViolation("meeting_sealed", number=meeting.number)
    if meeting.state is MeetingState.CANCELLED:
        raise RuleViolation("meeting_cancelled", number=meeting.number)
    return meeting


def unfinished_meeting(meeting_id: int, work: UnitOfWork) -> Meeting:
    """A meeting that is planned or sits; raises ``meeting_over`` too."""
    meeting = changeable_meeting(meeting_id, work)
    if meeting.state not in UNFINISHED:
        raise RuleViolation("meeting_over", title=meeting.title)
    return meeting


def planned_meeting(meeting_id: int, work: UnitOfWork) -> Meeting:
    """A meeting that has not begun; raises ``RuleViolation`` ``meeting_not_planned``."""
    meeting = work.records(Meeting).get(meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        raise RuleViolation("meeting_not_planned", number=meeting.number)
    return meeting
