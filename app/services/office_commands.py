"""What can be changed about the office itself: lists, staff, settings, calendar, residents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol, TypeVar

from app.domain.diary import BIN_DAYS, Attachment, Category, Channel, DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.domain.people import Resident, Role, Staff
from app.domain.working_calendar import CalendarDay
from app.ports.records import Community, RememberedMapping, Setting
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import DIRECTORS, Command
from app.services.diary_commands import leave_matter


class HasId(Protocol):
    """A record that may not be stored yet."""

    @property
    def id(self) -> int | None: ...


T = TypeVar("T", bound=HasId)


@dataclass(frozen=True)
class SaveResident(Command):
    """Add a resident (no id) or replace what is known of one."""

    resident: Resident


@dataclass(frozen=True)
class DeleteResidents(Command):
    """Put residents into the bin."""

    resident_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreResidents(Command):
    """Take residents back from the bin."""

    resident_ids: tuple[int, ...]


@dataclass(frozen=True)
class SaveChannel(Command):
    """Add or replace a channel."""

    channel: Channel


@dataclass(frozen=True)
class SaveCategory(Command):
    """Add or replace a category; two levels at most."""

    category: Category


@dataclass(frozen=True)
class SaveStaff(Command):
    """Add or replace a member of staff; at least one director stays."""

    staff: Staff
    roles = DIRECTORS


@dataclass(frozen=True)
class RenameCommunity(Command):
    """Give the community another name."""

    name: str
    roles = DIRECTORS


@dataclass(frozen=True)
class SetSettings(Command):
    """Store settings of the office; an empty value takes a setting back to its default."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SetCalendarDays(Command):
    """Take over announced days; days already known are replaced."""

    days: tuple[CalendarDay, ...]


@dataclass(frozen=True)
class RememberMapping(Command):
    """Remember how a sheet's columns were understood."""

    kind: str
    header: str
    mapping: str
    upkeep = True


@dataclass(frozen=True)
class PurgeBin(Command):
    """Remove for good what has been in the bin for more than 90 days."""

    upkeep = True


def save_resident(command: SaveResident, work: UnitOfWork) -> int:
    """Store a resident; returns the id."""
    stored = _save(work, Resident, command.resident)
    work.describe(f"{stored.name} {stored.home}".strip())
    assert stored.id is not None
    return stored.id


def delete_residents(command: DeleteResidents, work: UnitOfWork) -> None:
    """Put residents into the bin; entries keep pointing at them."""
    _set_binned(command.resident_ids, work, binned=True)


def restore_residents(command: RestoreResidents, work: UnitOfWork) -> None:
    """Take residents back from the bin."""
    _set_binned(command.resident_ids, work, binned=False)


def _set_binned(ids: Iterable[int], work: UnitOfWork, *, binned: bool) -> None:
    residents = work.records(Resident)
    names: list[str] = []
    for resident_id in ids:
        person = residents.get(resident_id)
        residents.save(replace(person, deleted_at=work.now if binned else None))
        names.append(person.name)
    work.describe(names[0] if len(names) == 1 else f"{names[0]} … ×{len(names)}" if names else "")


def save_channel(command: SaveChannel, work: UnitOfWork) -> int:
    """Store a channel; returns the id."""
    name = command.channel.name.strip()
    if not name:
        raise RuleViolation("channel_name_missing")
    same = [c for c in work.records(Channel).find(name=name) if c.id != command.channel.id]
    if same:
        raise RuleViolation("channel_name_taken", name=name)
    stored = _save(work, Channel, replace(command.channel, name=name))
    work.describe(name)
    assert stored.id is not None
    return stored.id


def save_category(command: SaveCategory, work: UnitOfWork) -> int:
    """Store a category; returns the id."""
    category = replace(command.category, name=command.category.name.strip())
    categories = work.records(Category)
    if category.parent_id is not None:
        if category.parent_id == category.id or categories.get(category.parent_id).parent_id:
            raise RuleViolation("category_too_deep", name=category.name)
        if category.id is not None and categories.find(parent_id=category.id):
            raise RuleViolation("category_too_deep", name=category.name)
    same = categories.find(name=category.name, parent_id=category.parent_id)
    if any(other.id != category.id for other in same):
        raise RuleViolation("category_name_taken", name=category.name)
    stored = _save(work, Category, category)
    work.describe(category.name)
    assert stored.id is not None
    return stored.id


def save_staff(command: SaveStaff, work: UnitOfWork) -> int:
    """Store a member of staff; returns the id."""
    stored = _save(work, Staff, command.staff)
    directors = work.records(Staff).find(role=Role.DIRECTOR, active=True)
    if not directors:
        raise RuleViolation("staff_last_director")
    work.describe(stored.name)
    assert stored.id is not None
    return stored.id


def rename_community(command: RenameCommunity, work: UnitOfWork) -> None:
    """Store the new name; what was printed under the old one stays as it is."""
    name = command.name.strip()
    if not name:
        raise RuleViolation("community_name_missing")
    communities = work.records(Community)
    for community in communities.find():
        communities.save(replace(community, name=name))
    work.describe(name)


def set_settings(command: SetSettings, work: UnitOfWork) -> None:
    """Store settings."""
    settings = work.records(Setting)
    for key, value in command.values:
        known = settings.find(key=key)
        if known:
            settings.save(replace(known[0], value=value))
        else:
            settings.add(Setting(None, key, value))
    work.describe(command.values[0][0] if command.values else "")


def set_calendar_days(command: SetCalendarDays, work: UnitOfWork) -> int:
    """Store announced days; returns how many were new or different."""
    days = work.records(CalendarDay)
    known = {day.day: day for day in days.find()}
    changed = 0
    for day in command.days:
        old = known.get(day.day)
        if old is None:
            days.add(replace(day, id=None))
        elif (old.kind, old.name) != (day.kind, day.name):
            days.save(replace(day, id=old.id))
        else:
            continue
        changed += 1
    years = sorted({day.day.year for day in command.days})
    work.describe(", ".join(str(year) for year in years))
    return changed


def remember_mapping(command: RememberMapping, work: UnitOfWork) -> None:
    """Store how a header was understood, in place of what was stored before."""
    mappings = work.records(RememberedMapping)
    known = mappings.find(kind=command.kind, header=command.header)
    remembered = RememberedMapping(None, command.kind, command.header, command.mapping)
    if known:
        mappings.save(replace(remembered, id=known[0].id))
    else:
        mappings.add(remembered)


def purge_bin(command: PurgeBin, work: UnitOfWork) -> int:
    """Remove old bin entries with their timelines; returns how many."""
    from app.services.meetings import bin as meetings_bin
    from app.services.notices import bin as notices_bin

    del command
    limit = work.now - timedelta(days=BIN_DAYS)
    entries = work.records(DiaryEntry)
    old = [e for e in entries.find_set("deleted_at") if e.deleted_at and e.deleted_at < limit]
    for entry in old:
        assert entry.id is not None
        for line in work.records(FollowUp).find(entry_id=entry.id):
            work.records(FollowUp).remove(line.id or 0)
        for attached in work.records(Attachment).find(entry_id=entry.id):
            work.records(Attachment).remove(attached.id or 0)
        leave_matter(entry, work)
        meetings_bin.forget_entry(entry.id, work)
        notices_bin.forget_entry(entry.id, work)
        entries.remove(entry.id)
    purged = meetings_bin.purge_meetings(work, limit) + notices_bin.purge_notices(work, limit)
    return len(old) + purged


def _save(work: UnitOfWork, kind: type[T], record: T) -> T:
    records = work.records(kind)
    return records.add(record) if record.id is None else records.save(record)
