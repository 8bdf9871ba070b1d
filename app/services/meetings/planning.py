"""Before a meeting: its series, people, agenda, material and the property company's report.

These are the commands; ``plan_acts``, ``people_acts``, ``agenda_acts``, ``material_acts`` and
``owner_unit_acts`` carry them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.diary import Party
from app.domain.meetings.meeting import (
    DecisionBody,
    ItemKind,
    ItemVisibility,
    MeetingKind,
    PropertyReport,
)
from app.domain.meetings.people import Attendee, MeetingPerson, MeetingSeries, OwnerUnit
from app.services.command_bus import Command


@dataclass(frozen=True)
class MeetingFields:
    """What a person fills in about a meeting."""

    title: str
    planned_at: datetime | None
    kind: MeetingKind = MeetingKind.TRIPARTITE
    planned_minutes: int = 90
    place: str = ""
    profile: str = "hangzhou"
    seats: int = 0
    notes: str = ""


@dataclass(frozen=True)
class ItemFields:
    """What a person fills in about an agenda item."""

    title: str
    background: str = ""
    sponsor: Party = Party.COMMUNITY
    minutes: int = 10
    kind: ItemKind = ItemKind.MATTER
    body: DecisionBody = DecisionBody.NONE
    owners_item: int = 0
    visibility: ItemVisibility = ItemVisibility.PUBLIC
    override_reason: str = ""
    custom_rule: str = ""


@dataclass(frozen=True)
class SaveMeetingPerson(Command):
    """Add (``id`` None) or change someone of the three parties; returns the id."""

    person: MeetingPerson


@dataclass(frozen=True)
class OrderMeetingPeople(Command):
    """Set the order in which people are listed, and with it the digits of the members."""

    person_ids: tuple[int, ...]


@dataclass(frozen=True)
class SaveSeries(Command):
    """Add or change a monthly series; returns the id."""

    series: MeetingSeries


@dataclass(frozen=True)
class PlanMeeting(Command):
    """Plan a meeting; returns its id.

    Everyone in office is called. ``copy_from`` takes over the agenda of an earlier meeting;
    without it the standard agenda of its kind is made. Open actions and what was left undecided
    last time stand first by themselves.
    """

    fields: MeetingFields
    series_id: int | None = None
    copy_from: int | None = None


@dataclass(frozen=True)
class EditMeeting(Command):
    """Change what was filled in about a meeting."""

    meeting_id: int
    fields: MeetingFields


@dataclass(frozen=True)
class CancelMeeting(Command):
    """Call a planned meeting off; ``reason`` is kept in its notes."""

    meeting_id: int
    reason: str


@dataclass(frozen=True)
class DeleteMeetings(Command):
    """Put meetings into the bin; sealed ones stay."""

    meeting_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreMeetings(Command):
    """Take meetings back from the bin."""

    meeting_ids: tuple[int, ...]


@dataclass(frozen=True)
class AddItem(Command):
    """Put an item on the agenda; returns its id.

    ``position`` counts from 0 among the items below ``parent_id`` (None: among those of the first
    level); without one the item goes before the closing items.
    """

    meeting_id: int
    fields: ItemFields
    position: int | None = None
    parent_id: int | None = None


@dataclass(frozen=True)
class AddItemsFromEntries(Command):
    """Put diary entries on the agenda, each with its subject, background and sponsor.

    Names, telephones and doors are masked. Returns the new items' ids; entries already on this
    agenda are left out.
    """

    meeting_id: int
    entry_ids: tuple[int, ...]


@dataclass(frozen=True)
class EditItem(Command):
    """Change an item."""

    item_id: int
    fields: ItemFields


@dataclass(frozen=True)
class MoveItem(Command):
    """Move an item, with those below it, to another place on the agenda or below another item.

    ``position`` counts from 0 among the items then below ``parent_id``, the moved one left out.
    """

    item_id: int
    position: int
    parent_id: int | None = None


@dataclass(frozen=True)
class RemoveItems(Command):
    """Take items, with those below them, off the agenda; those that were voted on stay."""

    item_ids: tuple[int, ...]


@dataclass(frozen=True)
class SaveAttendee(Command):
    """Call a person (``id`` None: a guest or someone forgotten), or change their part."""

    attendee: Attendee


@dataclass(frozen=True)
class RemoveAttendee(Command):
    """Take someone off the list of a meeting that has not begun."""

    attendee_id: int


@dataclass(frozen=True)
class SavePropertyReport(Command):
    """Write down the property company's figures of the month."""

    report: PropertyReport


@dataclass(frozen=True)
class AttachMeetingFile(Command):
    """Note a file already kept; see ``Office.attach_to_meeting``. One of the ids is given."""

    name: str
    digest: str
    size: int
    media_type: str
    meeting_id: int | None = None
    item_id: int | None = None
    action_id: int | None = None


@dataclass(frozen=True)
class RemoveMeetingFile(Command):
    """Take material away."""

    file_id: int


@dataclass(frozen=True)
class SaveOwnerUnit(Command):
    """Add or change a unit on the owners' roll; returns the id."""

    unit: OwnerUnit


@dataclass(frozen=True)
class DeleteOwnerUnits(Command):
    """Put units into the bin."""

    unit_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreOwnerUnits(Command):
    """Take units back from the bin."""

    unit_ids: tuple[int, ...]
