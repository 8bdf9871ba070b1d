"""Putting the sample community together: people, fourteen months of diary, today's open ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random

from app.domain.diary import Category, Channel, DiaryEntry, FollowUp, is_late
from app.domain.local_time import local_day
from app.domain.people import Resident, Role, Staff
from app.domain.working_calendar import WorkingCalendar
from app.services.sample.courses import Course
from app.services.sample.drafts import Draft
from app.services.sample.everyday import Everyday
from app.services.sample.people import people
from app.services.sample.timetable import Timetable
from app.services.sample.told import Stories

SEED = 20261112
STAFF = (
    Staff(None, "小何", Role.DIRECTOR),
    Staff(None, "小陈", Role.STAFF),
    Staff(None, "小李", Role.STAFF),
)


@dataclass(frozen=True)
class SampleCommunity:
    """Everything to store, without ids: links are places in the lists.

    ``resident_of``, ``matter_of`` and ``recorder_of`` belong to ``entries`` one by one: the place
    of the resident who asks, of the first entry of its matter (which names itself), and of the
    member of staff. ``entry_id`` of a follow-up is the place of its entry.
    """

    staff: tuple[Staff, ...]
    residents: tuple[Resident, ...]
    entries: tuple[DiaryEntry, ...]
    resident_of: tuple[int | None, ...]
    matter_of: tuple[int | None, ...]
    recorder_of: tuple[int, ...]
    follow_ups: tuple[FollowUp, ...]


def build_sample(
    today: date,
    now: datetime,
    categories: Iterable[Category],
    channels: Iterable[Channel],
    calendar: WorkingCalendar,
) -> SampleCommunity:
    """The sample community as it stands at ``now`` (UTC); the same for the same arguments.

    Categories and channels are found by name; an entry whose category or channel is not there goes
    without.
    """
    rng = Random(SEED)
    by_name = {category.name: category for category in categories}
    timetable = Timetable(now, calendar)
    residents = people(rng, today)
    names = tuple(member.name for member in STAFF)
    told = Stories(residents, by_name, timetable, names, rng)
    course = Course(timetable, names, rng)
    everyday = Everyday(residents, by_name, timetable, course, len(STAFF), rng)
    drafts = [*told.entries(), *everyday.entries()]
    drafts.sort(key=lambda draft: (draft.recorded_at, draft.received_at, draft.subject))
    ways = {channel.name: channel.id for channel in channels}
    return SampleCommunity(
        STAFF,
        tuple(person.resident for person in residents),
        _numbered(drafts, by_name, ways),
        tuple(draft.resident for draft in drafts),
        _matters(drafts),
        tuple(draft.recorder for draft in drafts),
        tuple(
            replace(line, entry_id=place)
            for place, draft in enumerate(drafts)
            for line in sorted(draft.lines, key=lambda line: line.at)
        ),
    )


def _numbered(
    drafts: list[Draft], categories: dict[str, Category], ways: dict[str, int | None]
) -> tuple[DiaryEntry, ...]:
    given: dict[int, int] = {}
    entries: list[DiaryEntry] = []
    for draft in drafts:
        year = local_day(draft.received_at).year
        given[year] = given.get(year, 0) + 1
        category = categories.get(draft.category)
        entries.append(_entry(draft, year, given[year], category, ways.get(draft.channel)))
    return tuple(entries)


def _entry(
    draft: Draft, year: int, sequence: int, category: Category | None, channel_id: int | None
) -> DiaryEntry:
    return DiaryEntry(
        id=None,
        year=year,
        sequence=sequence,
        received_at=draft.received_at,
        recorded_at=draft.recorded_at,
        subject=draft.subject,
        text=draft.text,
        channel_id=channel_id,
        who_text=draft.who_text,
        anonymous=draft.anonymous,
        phone=draft.phone,
        building=draft.home.building,
        entrance=draft.home.entrance,
        room=draft.home.room,
        place_text=draft.place_text,
        category_id=category.id if category is not None else None,
        urgency=draft.urgency,
        party=draft.party,
        person=draft.person,
        due_on=draft.due_on,
        due_certain=draft.due_certain,
        state=draft.state,
        state_reason=draft.state_reason,
        responded_at=draft.responded_at,
        closed_at=draft.closed_at,
        satisfaction=draft.satisfaction,
        satisfaction_words=draft.satisfaction_words,
        for_meeting=draft.for_meeting,
        late=is_late(draft.received_at, draft.recorded_at),
    )


def _matters(drafts: list[Draft]) -> tuple[int | None, ...]:
    """The first entry of each matter, by place; the first of several names itself."""
    places = {id(draft): place for place, draft in enumerate(drafts)}
    groups: dict[int, list[int]] = {}
    for draft in drafts:
        if draft.matter is not None:
            root = places[id(draft.matter)]
            groups.setdefault(root, [root]).append(places[id(draft)])
    matter_of: list[int | None] = [None] * len(drafts)
    for members in groups.values():
        for place in members:
            matter_of[place] = min(members)
    return tuple(matter_of)
