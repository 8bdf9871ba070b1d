"""The held meeting of ``tests.services.an_evening`` in a real office."""

from __future__ import annotations

from dataclasses import replace

from app.domain.diary import DiaryEntry
from app.domain.meetings.actions import Action, ActionStep
from app.domain.meetings.ballots import Ballot, Vote
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, PropertyReport
from app.domain.meetings.people import Attendee
from app.domain.people import Resident
from tests.services.an_evening import evening

KINDS = (
    Meeting, Resident, DiaryEntry, AgendaItem, Attendee, Vote, Ballot, Action, ActionStep,
    MeetingEvent, PropertyReport,
)  # fmt: skip
"""In the order in which they may be stored: what is pointed at comes first."""


def hold_meeting(office, **how):
    """Store the evening of 12 November 2026; returns the meeting's id."""
    store = evening(**how)
    with office.bus._new_unit_of_work("Test", office.actor, undoable=True, kind="do") as work:
        for kind in KINDS:
            records = work.records(kind)
            for record in store.all(kind):
                plain = replace(record, person_id=None) if kind is Attendee else record
                stored = records.add(replace(plain, id=None))
                assert stored.id == record.id
        for (series, year), last in store.numbers.items():
            while work.next_number(series, year) < last:
                pass
        changes = work.commit()
    office.bus.announce(changes)
    return 2
