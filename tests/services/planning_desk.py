"""A desk at which meetings are planned: commands over the fake storage, people to call."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.meeting import (
    AgendaItem,
    MeetingKind,
)
from app.domain.meetings.people import (
    Attendee,
    Duty,
    MeetingPerson,
)
from app.domain.working_calendar import WorkingCalendar
from app.services.meetings.handlers import meeting_handlers
from app.services.meetings.planning import (
    MeetingFields,
    SaveMeetingPerson,
)
from tests.fakes import DIRECTOR, FakeStore, fake_bus

EVENING = datetime(2026, 12, 14, 11, tzinfo=UTC)
"""19:00 on the wall."""
FIELDS = MeetingFields("三方例会", EVENING, place="社区会议室", seats=7)
COMMITTEE = replace(FIELDS, title="业委会会议", kind=MeetingKind.OWNERS_COMMITTEE)
MEMBERS = ("赵明", "钱进", "孙立", "李敏", "周平", "吴强", "郑红")


class FakeOffice:
    """Commands on a store, as an office gives them."""

    def __init__(self):
        self.store = FakeStore()
        self.bus = fake_bus(self.store, meeting_handlers(lambda: WorkingCalendar(())))

    def do(self, command):
        return self.bus.execute(command, DIRECTOR).result

    def all(self, kind):
        return self.store.all(kind)

    def agenda(self, meeting_id):
        items = [item for item in self.all(AgendaItem) if item.meeting_id == meeting_id]
        assert sorted(item.position for item in items) == list(range(len(items)))
        return sorted(items, key=lambda item: item.position)

    def titles(self, meeting_id):
        return [item.title for item in self.agenda(meeting_id)]

    def called(self, meeting_id):
        called = [one for one in self.all(Attendee) if one.meeting_id == meeting_id]
        return sorted(called, key=lambda one: one.position)


def person(name, party=Party.OWNERS_COMMITTEE, **more):
    return SaveMeetingPerson(MeetingPerson(None, name, party, **more))


def call_everybody(desk):
    """Register a committee of seven, an alternate, the community and the property company."""
    desk.do(person("何书记", Party.COMMUNITY, duty=Duty.CHAIR))
    desk.do(person("冯经理", Party.PROPERTY, title="项目经理", duty=Duty.REPRESENTATIVE))
    for name in MEMBERS:
        desk.do(person(name, has_vote=True))
    desk.do(person("陈候补", duty=Duty.ALTERNATE))
    return desk


def refused(desk, command):
    before = {kind: dict(rows) for kind, rows in desk.store.tables.items()}
    with pytest.raises(RuleViolation) as refusal:
        desk.do(command)
    assert {kind: dict(rows) for kind, rows in desk.store.tables.items() if rows} == {
        kind: rows for kind, rows in before.items() if rows
    }
    return refusal.value.code


# people
