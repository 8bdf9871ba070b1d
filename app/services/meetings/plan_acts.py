"""Plans, changes and calls off meetings, and keeps their series."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.meetings.meeting import Meeting, MeetingState
from app.domain.meetings.people import MeetingSeries
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.changeable import changeable_meeting, planned_meeting
from app.services.meetings.first_agenda import make_first_agenda
from app.services.meetings.people_acts import call_people, set_votes_anew
from app.services.meetings.planning import (
    CancelMeeting,
    DeleteMeetings,
    EditMeeting,
    MeetingFields,
    PlanMeeting,
    RestoreMeetings,
    SaveSeries,
)
from app.services.vote_rules import vote_rules

SERIES = "meeting"


def save_series(command: SaveSeries, work: UnitOfWork) -> int:
    """Store a series; returns its id."""
    series = replace(command.series, name=command.series.name.strip())
    _check_rules(series.profile, series.seats)
    records = work.records(MeetingSeries)
    stored = records.add(series) if series.id is None else records.save(series)
    work.describe(stored.name)
    assert stored.id is not None
    return stored.id


def plan_meeting(command: PlanMeeting, work: UnitOfWork) -> int:
    """Store a meeting with its people and agenda; returns its id."""
    fields = command.fields
    _check_rules(fields.profile, fields.seats)
    year = local_day(fields.planned_at or work.now).year
    meeting = work.records(Meeting).add(
        Meeting(
            id=None,
            year=year,
            sequence=work.next_number(SERIES, year),
            series_id=command.series_id,
            **_values(fields),
        )
    )
    call_people(meeting, work)
    make_first_agenda(meeting, command.copy_from, work)
    work.describe(_named(meeting))
    assert meeting.id is not None
    return meeting.id


def edit_meeting(command: EditMeeting, work: UnitOfWork) -> int:
    """Replace what was filled in; number, agenda and timeline stay."""
    fields = command.fields
    _check_rules(fields.profile, fields.seats)
    old = changeable_meeting(command.meeting_id, work)
    if fields.kind is not old.kind and old.state is not MeetingState.PLANNED:
        raise RuleViolation("meeting_kind_fixed", number=old.number)
    edited = work.records(Meeting).save(replace(old, **_values(fields)))
    if edited.kind is not old.kind:
        set_votes_anew(edited, work)
    work.describe(_named(edited))
    return command.meeting_id


def cancel_meeting(command: CancelMeeting, work: UnitOfWork) -> None:
    """Call a meeting off; the reason is added to its notes."""
    meeting = planned_meeting(command.meeting_id, work)
    reason = command.reason.strip()
    if not reason:
        raise RuleViolation("meeting_cancel_needs_reason")
    notes = "\n".join(filter(None, (meeting.notes, reason)))
    work.records(Meeting).save(replace(meeting, state=MeetingState.CANCELLED, notes=notes))
    work.describe(_named(meeting))


def delete_meetings(command: DeleteMeetings, work: UnitOfWork) -> None:
    """Put meetings into the bin; one that is running or sealed stays."""
    records = work.records(Meeting)
    for meeting_id in command.meeting_ids:
        meeting = records.get(meeting_id)
        if meeting.state is MeetingState.RUNNING:
            raise RuleViolation("meeting_running_stays", number=meeting.number)
        if meeting.state is MeetingState.SEALED:
            raise RuleViolation("meeting_sealed", number=meeting.number)
        records.save(replace(meeting, deleted_at=work.now))
    _describe_many(command.meeting_ids, work)


def restore_meetings(command: RestoreMeetings, work: UnitOfWork) -> None:
    """Take meetings back from the bin."""
    records = work.records(Meeting)
    for meeting_id in command.meeting_ids:
        records.save(replace(records.get(meeting_id), deleted_at=None))
    _describe_many(command.meeting_ids, work)


def _check_rules(profile: str, seats: int) -> None:
    vote_rules().profile(profile)
    if not 0 <= seats <= 99:
        raise RuleViolation("meeting_seats_out_of_range", seats=seats)


def _values(fields: MeetingFields) -> dict[str, Any]:
    values: dict[str, Any] = dict(vars(fields))
    for name in ("title", "place", "notes"):
        values[name] = values[name].strip()
    return values


def _named(meeting: Meeting) -> str:
    return f"{meeting.number} {meeting.title}"


def _describe_many(meeting_ids: tuple[int, ...], work: UnitOfWork) -> None:
    if meeting_ids:
        first = _named(work.records(Meeting).get(meeting_ids[0]))
        work.describe(first if len(meeting_ids) == 1 else f"{first} … ×{len(meeting_ids)}")


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about meetings as planned."""
    del calendar
    return {
        SaveSeries: save_series,
        PlanMeeting: plan_meeting,
        EditMeeting: edit_meeting,
        CancelMeeting: cancel_meeting,
        DeleteMeetings: delete_meetings,
        RestoreMeetings: restore_meetings,
    }
