"""The sample community «示例社区»: made up for one day and stored into an empty office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Protocol

from app.domain.diary import DiaryEntry, FollowUp
from app.domain.local_time import local_day
from app.domain.people import Resident, Staff
from app.domain.working_calendar import WorkingCalendar
from app.ports.clock import Clock
from app.ports.queries import DiaryQueries
from app.ports.records import ImportBatch, Setting
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command, Handlers, Outcome
from app.services.diary_commands import CalendarSource
from app.services.paper_facts import ADDRESS_KEY, HOURS_KEY, PHONE_KEY

if TYPE_CHECKING:
    from app.services.sample.community import SampleCommunity

SERIES = "diary"
PRINTED = {
    PHONE_KEY: "0571-88888888",
    ADDRESS_KEY: "示例小区 1 幢底楼社区居委会",
    HOURS_KEY: "工作日上午8点半到下午5点半",
}
"""What stands on the sample community's papers."""


@dataclass(frozen=True)
class FillSampleCommunity(Command):
    """Store the sample community in an office that has its lists and its director, and no more."""

    upkeep: ClassVar[bool] = True
    community: SampleCommunity


class SampleOffice(Protocol):
    """What filling in the sample community asks of an open office."""

    clock: Clock
    diary: DiaryQueries
    calendar: Callable[[], WorkingCalendar]

    def today(self) -> date: ...
    def execute(self, command: Command) -> Outcome: ...


def fill_sample(office: SampleOffice) -> Outcome:
    """Make the sample community up for this moment and store it, as one act."""
    from app.services.sample.community import build_sample

    community = build_sample(
        office.today(),
        office.clock(),
        office.diary.categories(),
        office.diary.channels(),
        office.calendar(),
    )
    return office.execute(FillSampleCommunity(community))


def fill_sample_community(
    command: FillSampleCommunity,
    work: UnitOfWork,
    calendar: CalendarSource,
    parts: Callable[[], Handlers],
) -> int:
    """Store staff, residents, entries, timelines, the owners' roll, meetings and notices.

    ``parts`` gives the handlers that make the last two; returns how many entries there are.
    """
    from app.domain.meetings.people import OwnerUnit
    from app.services.sample.meetings import tell_meetings
    from app.services.sample.notices import tell_notices
    from app.services.sample.owners import owner_units

    community = command.community
    batch = work.records(ImportBatch).add(
        ImportBatch(None, "sample", "", work.now, len(community.entries))
    )
    assert batch.id is not None
    staff = _staff_ids(community.staff, work)
    residents = work.import_rows(
        Resident, [replace(one, import_id=batch.id) for one in community.residents], batch.id
    )
    entries = _linked(community, staff, residents, batch.id)
    _reserve(entries, work)
    stored = work.import_rows(DiaryEntry, entries, batch.id)
    follow_ups = [
        replace(line, entry_id=stored[line.entry_id], import_id=batch.id)
        for line in community.follow_ups
    ]
    work.import_rows(FollowUp, follow_ups, batch.id)
    _join_matters(community.matter_of, stored, work)
    work.import_rows(OwnerUnit, owner_units(community.residents), batch.id)
    for key, value in PRINTED.items():
        work.records(Setting).add(Setting(None, key, value))
    handlers = parts()
    tell_meetings(work, local_day(work.now), calendar(), handlers)
    tell_notices(work, community.residents, handlers)
    work.describe("示例社区")
    return len(stored)


def _staff_ids(members: Iterable[Staff], work: UnitOfWork) -> list[int]:
    """The ids of the members of staff; those not there yet are added."""
    records = work.records(Staff)
    ids: list[int] = []
    for member in members:
        known = records.find(name=member.name)
        stored = known[0] if known else records.add(member)
        assert stored.id is not None
        ids.append(stored.id)
    return ids


def _linked(
    community: SampleCommunity, staff: list[int], residents: range, import_id: int
) -> list[DiaryEntry]:
    links = zip(community.entries, community.resident_of, community.recorder_of, strict=True)
    return [
        replace(
            entry,
            resident_id=None if resident is None else residents[resident],
            recorded_by=staff[recorder],
            import_id=import_id,
        )
        for entry, resident, recorder in links
    ]


def _reserve(entries: list[DiaryEntry], work: UnitOfWork) -> None:
    """Take the numbers the entries carry, so that the next new entry gets the one after them."""
    last: dict[int, int] = {}
    for entry in entries:
        last[entry.year] = max(last.get(entry.year, 0), entry.sequence)
    for year, count in sorted(last.items()):
        first = work.reserve_numbers(SERIES, year, count)
        if first != 1:
            raise ValueError("the sample community needs an office without entries")


def _join_matters(matter_of: tuple[int | None, ...], stored: range, work: UnitOfWork) -> None:
    records = work.records(DiaryEntry)
    for place, first in enumerate(matter_of):
        if first is not None:
            entry = records.get(stored[place])
            records.save(replace(entry, matter_id=stored[first]))
