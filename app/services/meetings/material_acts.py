"""Keeps what is laid on the table: material, and the property company's report of the month."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.actions import Action
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.changeable import changeable_meeting
from app.services.meetings.planning import (
    AttachMeetingFile,
    RemoveMeetingFile,
    SavePropertyReport,
)

_NUMBERS = (
    "repairs", "repairs_done", "complaints", "complaints_done", "income", "spent", "staff",
    "staff_missing",
)  # fmt: skip
_WITHIN = (("repairs_done", "repairs"), ("complaints_done", "complaints"))
"""What is done cannot be more than what came in."""


def attach_meeting_file(command: AttachMeetingFile, work: UnitOfWork) -> int:
    """Note a kept file; evidence of an action may come after the minutes are sealed."""
    targets = (command.meeting_id, command.item_id, command.action_id)
    if sum(target is not None for target in targets) != 1:
        raise ValueError("a file belongs to one meeting, item or action")
    subject = _subject(*targets, work)
    stored = work.records(MeetingFile).add(
        MeetingFile(
            None, *targets, command.name, command.digest, command.size, command.media_type,
            work.now,
        )
    )  # fmt: skip
    work.describe(subject)
    assert stored.id is not None
    return stored.id


def remove_meeting_file(command: RemoveMeetingFile, work: UnitOfWork) -> None:
    """Take a file away; the kept content stays for undo and for backups."""
    files = work.records(MeetingFile)
    file = files.get(command.file_id)
    subject = _subject(file.meeting_id, file.item_id, file.action_id, work)
    files.remove(command.file_id)
    work.describe(subject)


def _subject(
    meeting_id: int | None, item_id: int | None, action_id: int | None, work: UnitOfWork
) -> str:
    """What a file lies on, for the journal; raises where that can no longer be changed."""
    if action_id is not None:
        return work.records(Action).get(action_id).number
    item = work.records(AgendaItem).get(item_id) if item_id is not None else None
    meeting = changeable_meeting(item.meeting_id if item else meeting_id or 0, work)
    return f"{meeting.number} {item.title if item else meeting.title}"


def save_property_report(command: SavePropertyReport, work: UnitOfWork) -> int:
    """Store the report of a meeting, which has one; returns its id.

    Raises ``report_number_negative`` and ``report_more_done``, naming the fields.
    """
    report = command.report
    meeting: Meeting = changeable_meeting(report.meeting_id, work)
    _check_numbers(report)
    records = work.records(PropertyReport)
    known = records.find(meeting_id=report.meeting_id)
    if known:
        stored = records.save(replace(report, id=known[-1].id))
    else:
        stored = records.add(replace(report, id=None))
    work.describe(f"{meeting.number} {meeting.title}")
    assert stored.id is not None
    return stored.id


def _check_numbers(report: PropertyReport) -> None:
    for name in _NUMBERS:
        value: int | None = getattr(report, name)
        if value is not None and value < 0:
            raise RuleViolation("report_number_negative", field=f"report_{name}")
    for done, received in _WITHIN:
        most: int | None = getattr(report, received)
        value = getattr(report, done)
        if most is not None and value is not None and value > most:
            raise RuleViolation(
                "report_more_done",
                field=f"report_{done}",
                done=value,
                received_field=f"report_{received}",
                received=most,
            )


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about material and the report."""
    del calendar
    return {
        AttachMeetingFile: attach_meeting_file,
        RemoveMeetingFile: remove_meeting_file,
        SavePropertyReport: save_property_report,
    }
