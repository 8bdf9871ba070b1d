"""What can be done with a request: write it down, follow it, finish it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from app.domain.deadlines import deadline_for
from app.domain.diary import (
    Attachment,
    Category,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
    is_late,
)
from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.people import Resident
from app.domain.working_calendar import WorkingCalendar
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command

CalendarSource = Callable[[], WorkingCalendar]
SERIES = "diary"


@dataclass(frozen=True)
class EntryFields:
    """What a person fills in; ``due_on`` None lets the category decide."""

    received_at: datetime
    subject: str
    text: str = ""
    channel_id: int | None = None
    resident_id: int | None = None
    who_text: str = ""
    anonymous: bool = False
    phone: str = ""
    building: str = ""
    entrance: str = ""
    room: str = ""
    place_text: str = ""
    category_id: int | None = None
    urgency: Urgency = Urgency.NORMAL
    party: Party = Party.COMMUNITY
    person: str = ""
    due_on: date | None = None
    for_meeting: bool = False


@dataclass(frozen=True)
class AddEntry(Command):
    """Write a request down; ``joins`` is an earlier entry of the same matter (又来了)."""

    fields: EntryFields
    joins: int | None = None


@dataclass(frozen=True)
class EditEntry(Command):
    """Replace what was filled in."""

    entry_id: int
    fields: EntryFields


@dataclass(frozen=True)
class ChangeEntryState(Command):
    """Move a request on; 转办 and 不予受理 need a reason."""

    entry_id: int
    state: EntryState
    reason: str = ""


@dataclass(frozen=True)
class AddFollowUp(Command):
    """Add a line to the timeline; the first one is the answer the resident waits for."""

    entry_id: int
    kind: FollowUpKind
    text: str


@dataclass(frozen=True)
class RecordReturnVisit(Command):
    """Write down what the resident said afterwards; dissatisfied takes the request up again."""

    entry_id: int
    satisfaction: Satisfaction
    words: str = ""


@dataclass(frozen=True)
class EntryChanges:
    """Values to give to many entries; None leaves a field as it is."""

    category_id: int | None = None
    channel_id: int | None = None
    party: Party | None = None
    person: str | None = None
    urgency: Urgency | None = None
    due_on: date | None = None
    for_meeting: bool | None = None


@dataclass(frozen=True)
class ChangeEntries(Command):
    """Give many entries the same values, as one act."""

    entry_ids: tuple[int, ...]
    changes: EntryChanges


@dataclass(frozen=True)
class ChangeEntryStates(Command):
    """Move many entries on, as one act; those already there are left alone."""

    entry_ids: tuple[int, ...]
    state: EntryState
    reason: str = ""


@dataclass(frozen=True)
class DeleteEntries(Command):
    """Put entries into the bin, from where they can be taken back for 90 days."""

    entry_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreEntries(Command):
    """Take entries back from the bin."""

    entry_ids: tuple[int, ...]


@dataclass(frozen=True)
class JoinMatter(Command):
    """Say that an entry is about the same matter as another one (并案)."""

    entry_id: int
    with_entry_id: int


@dataclass(frozen=True)
class SplitFromMatter(Command):
    """Say that an entry is a matter of its own after all (拆分)."""

    entry_id: int


@dataclass(frozen=True)
class AttachFile(Command):
    """Note a file already kept in the office folder; see ``Office.attach``."""

    entry_id: int
    name: str
    digest: str
    size: int
    media_type: str


@dataclass(frozen=True)
class RemoveAttachment(Command):
    """Take a file off an entry."""

    attachment_id: int


def add_entry(command: AddEntry, work: UnitOfWork, calendar: CalendarSource) -> int:
    """Store a new entry with the next number of its year; returns its id."""
    fields = command.fields
    year = local_day(fields.received_at).year
    entry = DiaryEntry(
        id=None,
        year=year,
        sequence=work.next_number(SERIES, year),
        recorded_at=work.now,
        late=is_late(fields.received_at, work.now),
        recorded_by=work.actor.id,
        **_values(fields),
    )
    entry = work.records(DiaryEntry).add(_with_deadline(_at_home(entry, work), work, calendar))
    assert entry.id is not None
    if command.joins is not None:
        _join(entry.id, command.joins, work)
    work.describe(entry.number)
    return entry.id


def _values(fields: EntryFields) -> dict[str, Any]:
    values: dict[str, Any] = dict(vars(fields))
    for name in ("subject", "text", "who_text", "phone", "place_text", "person"):
        values[name] = values[name].strip()
    return values


def _at_home(entry: DiaryEntry, work: UnitOfWork) -> DiaryEntry:
    """A resident's request without a place is about the resident's own door."""
    if entry.resident_id is None or entry.home or entry.place_text:
        return entry
    person = work.records(Resident).get(entry.resident_id)
    return replace(entry, building=person.building, entrance=person.entrance, room=person.room)


def _with_deadline(entry: DiaryEntry, work: UnitOfWork, calendar: CalendarSource) -> DiaryEntry:
    if entry.due_on is not None:
        return replace(entry, due_certain=True)
    if entry.category_id is None:
        return replace(entry, due_certain=True)
    category = work.records(Category).get(entry.category_id)
    due = deadline_for(category, entry.received_at, calendar())
    return replace(entry, due_on=due.day, due_certain=due.certain)


def edit_entry(command: EditEntry, work: UnitOfWork, calendar: CalendarSource) -> int:
    """Store the new values; number, state and timeline stay."""
    entries = work.records(DiaryEntry)
    old = entries.get(command.entry_id)
    edited = replace(old, **_values(command.fields))
    if edited.due_on is None or (
        edited.due_on == old.due_on and edited.category_id != old.category_id
    ):
        edited = _with_deadline(replace(edited, due_on=None), work, calendar)
    if edited.received_at != old.received_at:
        edited = replace(edited, late=is_late(edited.received_at, edited.recorded_at))
    entries.save(edited)
    work.describe(old.number)
    return command.entry_id


def change_entry_state(command: ChangeEntryState, work: UnitOfWork) -> None:
    """Move one entry to another state and note it in the timeline."""
    entry = _move(command.entry_id, command.state, command.reason, work)
    work.describe(entry.number)


def _move(entry_id: int, state: EntryState, reason: str, work: UnitOfWork) -> DiaryEntry:
    entries = work.records(DiaryEntry)
    entry = entries.save(entries.get(entry_id).moved_to(state, work.now, reason))
    line = FollowUp(
        None, entry_id, work.now, FollowUpKind.STATE, reason.strip(), work.actor.name, state
    )
    work.records(FollowUp).add(line)
    return entry


def add_follow_up(command: AddFollowUp, work: UnitOfWork) -> int:
    """Add a line; an entry nobody had touched yet is in progress from now on."""
    if not command.text.strip():
        raise RuleViolation("follow_up_text_missing")
    entries = work.records(DiaryEntry)
    entry = entries.get(command.entry_id)
    line = FollowUp(
        None, command.entry_id, work.now, command.kind, command.text.strip(), work.actor.name
    )
    stored = work.records(FollowUp).add(line)
    if command.kind is not FollowUpKind.RAISED_AGAIN:
        if entry.state is EntryState.OPEN:
            entries.save(entry.moved_to(EntryState.IN_PROGRESS, work.now))
        elif entry.responded_at is None:
            entries.save(replace(entry, responded_at=work.now))
    work.describe(entry.number)
    assert stored.id is not None
    return stored.id


def record_return_visit(command: RecordReturnVisit, work: UnitOfWork) -> None:
    """Store the resident's word; it closes the entry or takes it up again."""
    entries = work.records(DiaryEntry)
    entry = entries.get(command.entry_id)
    visited = entries.save(entry.visited(command.satisfaction, command.words, work.now))
    line = FollowUp(
        None, command.entry_id, work.now, FollowUpKind.RETURN_VISIT, command.words.strip(),
        work.actor.name, visited.state if visited.state is not entry.state else None,
        command.satisfaction,
    )  # fmt: skip
    work.records(FollowUp).add(line)
    work.describe(entry.number)


def change_entries(command: ChangeEntries, work: UnitOfWork, calendar: CalendarSource) -> int:
    """Apply the same values to every entry; returns how many were changed."""
    given = {name: value for name, value in asdict(command.changes).items() if value is not None}
    entries = work.records(DiaryEntry)
    changed = 0
    for entry_id in command.entry_ids:
        entry = entries.get(entry_id)
        edited = replace(entry, **given)
        if edited == entry:
            continue
        if "category_id" in given and "due_on" not in given:
            edited = _with_deadline(replace(edited, due_on=None), work, calendar)
        entries.save(edited)
        changed += 1
    _describe_many(command.entry_ids, work)
    return changed


def change_entry_states(command: ChangeEntryStates, work: UnitOfWork) -> int:
    """Move every entry that is not there yet; returns how many moved."""
    entries = work.records(DiaryEntry)
    waiting = [i for i in command.entry_ids if entries.get(i).state is not command.state]
    for entry_id in waiting:
        _move(entry_id, command.state, command.reason, work)
    _describe_many(command.entry_ids, work)
    return len(waiting)


def delete_entries(command: DeleteEntries, work: UnitOfWork) -> None:
    """Put entries into the bin."""
    entries = work.records(DiaryEntry)
    for entry_id in command.entry_ids:
        entries.save(replace(entries.get(entry_id), deleted_at=work.now))
    _describe_many(command.entry_ids, work)


def restore_entries(command: RestoreEntries, work: UnitOfWork) -> None:
    """Take entries back from the bin."""
    entries = work.records(DiaryEntry)
    for entry_id in command.entry_ids:
        entries.save(replace(entries.get(entry_id), deleted_at=None))
    _describe_many(command.entry_ids, work)


def _describe_many(entry_ids: tuple[int, ...], work: UnitOfWork) -> None:
    """One number, or the first of them and how many there are."""
    if entry_ids:
        first = work.records(DiaryEntry).get(entry_ids[0]).number
        work.describe(first if len(entry_ids) == 1 else f"{first} … ×{len(entry_ids)}")


def join_matter(command: JoinMatter, work: UnitOfWork) -> None:
    """Make two entries, and all that already share their matters, one matter."""
    _join(command.entry_id, command.with_entry_id, work)
    work.describe(work.records(DiaryEntry).get(command.entry_id).number)


def _join(entry_id: int, with_entry_id: int, work: UnitOfWork) -> None:
    if entry_id == with_entry_id:
        raise RuleViolation("matter_same_entry")
    entries = work.records(DiaryEntry)
    root = entries.get(with_entry_id).matter_id or with_entry_id
    own = entries.get(entry_id).matter_id
    joining = entries.find(matter_id=own) if own is not None else (entries.get(entry_id),)
    for entry in (entries.get(root), *joining):
        entries.save(replace(entry, matter_id=root))


def split_from_matter(command: SplitFromMatter, work: UnitOfWork) -> None:
    """Take one entry out of its matter."""
    entry = work.records(DiaryEntry).get(command.entry_id)
    if entry.matter_id is None:
        raise RuleViolation("matter_none", number=entry.number)
    leave_matter(entry, work)
    work.describe(entry.number)


def leave_matter(entry: DiaryEntry, work: UnitOfWork) -> None:
    """Let an entry stand alone; the others stay together, unless only one is left."""
    if entry.matter_id is None:
        return
    entries = work.records(DiaryEntry)
    rest = [e for e in entries.find(matter_id=entry.matter_id) if e.id != entry.id]
    for other in rest:
        entries.save(replace(other, matter_id=rest[0].id if len(rest) > 1 else None))
    entries.save(replace(entry, matter_id=None))


def attach_file(command: AttachFile, work: UnitOfWork) -> int:
    """Note a kept file on an entry."""
    entry = work.records(DiaryEntry).get(command.entry_id)
    stored = work.records(Attachment).add(
        Attachment(
            None, command.entry_id, command.name, command.digest, command.size,
            command.media_type, work.now,
        )
    )  # fmt: skip
    work.describe(entry.number)
    assert stored.id is not None
    return stored.id


def remove_attachment(command: RemoveAttachment, work: UnitOfWork) -> None:
    """Take a file off an entry; the kept content stays for undo and for backups."""
    attachments = work.records(Attachment)
    attached = attachments.get(command.attachment_id)
    attachments.remove(command.attachment_id)
    work.describe(work.records(DiaryEntry).get(attached.entry_id).number)
