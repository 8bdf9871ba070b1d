"""What stands in the full form, as typed, and how it becomes the fields of an entry and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from app.domain.diary import Party, Urgency
from app.domain.people import Resident
from app.domain.rooms import Room, parse_room
from app.ports.queries import EntryDetail
from app.services.diary_commands import EntryFields
from ui.tabs.diary.received_time import read_received, written


@dataclass(frozen=True)
class FormValues:
    """The fields as they stand in the form; times, people and places are words."""

    received: str = ""
    channel_id: int | None = None
    who: str = ""
    resident_id: int | None = None
    anonymous: bool = False
    phone: str = ""
    place: str = ""
    category_id: int | None = None
    urgency: Urgency = Urgency.NORMAL
    party: Party = Party.COMMUNITY
    person: str = ""
    due_on: date | None = None
    subject: str = ""
    text: str = ""
    for_meeting: bool = False


def values_of(fields: EntryFields, who: str = "", now: datetime | None = None) -> FormValues:
    """The form for fields already known; ``who`` is the name of the resident among them."""
    door = Room(fields.building, fields.entrance, fields.room)
    return FormValues(
        received="" if fields.received_at == now else written(fields.received_at),
        channel_id=fields.channel_id,
        who=who or fields.who_text,
        resident_id=fields.resident_id,
        anonymous=fields.anonymous,
        phone=fields.phone,
        place=str(door) or fields.place_text,
        category_id=fields.category_id,
        urgency=fields.urgency,
        party=fields.party,
        person=fields.person,
        due_on=fields.due_on,
        subject=fields.subject,
        text=fields.text,
        for_meeting=fields.for_meeting,
    )


def fields_of_detail(detail: EntryDetail) -> EntryFields:
    """What was filled in when the entry was written down."""
    entry = detail.entry
    return EntryFields(**{name: getattr(entry, name) for name in EntryFields.__dataclass_fields__})


def fields_of(
    values: FormValues, received_at: datetime, before: EntryFields | None = None
) -> EntryFields:
    """The fields a form says; ``before`` are those an entry has already.

    A place, person and time left as they were keep exactly what was stored.
    """
    is_same_place = before is not None and values.place == values_of(before).place
    door, words = _door_and_words(values, before if is_same_place else None)
    same_time = before is not None and values.received == written(before.received_at)
    if values.anonymous or values.resident_id is not None:
        who = ""
    else:
        who = "" if parse_room(values.who) else values.who
    return EntryFields(
        received_at=before.received_at if before is not None and same_time else received_at,
        subject=values.subject,
        text=values.text,
        channel_id=values.channel_id,
        resident_id=None if values.anonymous else values.resident_id,
        who_text=who,
        anonymous=values.anonymous,
        phone=values.phone,
        building=door.building,
        entrance=door.entrance,
        room=door.room,
        place_text=words,
        category_id=values.category_id,
        urgency=values.urgency,
        party=values.party,
        person=values.person,
        due_on=values.due_on,
        for_meeting=values.for_meeting,
    )


def _door_and_words(values: FormValues, before: EntryFields | None) -> tuple[Room, str]:
    if before is not None:
        return Room(before.building, before.entrance, before.room), before.place_text
    door = parse_room(values.place)
    if door is not None:
        return door, ""
    household = None if values.resident_id or values.place.strip() else parse_room(values.who)
    return household or Room(), values.place


def to_draft(values: FormValues, entry_id: int | None, joins: int | None) -> str:
    """The form as a text that survives a power cut."""
    kept = asdict(values) | {"due_on": values.due_on.isoformat() if values.due_on else None}
    return json.dumps({"values": kept, "entry_id": entry_id, "joins": joins}, ensure_ascii=False)


def from_draft(body: str) -> tuple[FormValues, int | None, int | None]:
    """The form, the entry it edits and the one it joins; ``ValueError`` when it is no draft."""
    kept = json.loads(body)
    values = kept["values"]
    try:
        typed: Mapping[str, object] = values | {
            "due_on": date.fromisoformat(values["due_on"]) if values["due_on"] else None,
            "urgency": Urgency(values["urgency"]),
            "party": Party(values["party"]),
        }
        return FormValues(**typed), kept["entry_id"], kept["joins"]  # pyright: ignore[reportArgumentType]
    except (KeyError, TypeError) as error:
        raise ValueError("not a draft of an entry") from error


def with_resident(values: FormValues, resident: Resident) -> FormValues:
    """The form after a resident was picked: name, door and phone where none was given."""
    return replace(
        values,
        who=resident.name,
        resident_id=resident.id,
        anonymous=False,
        place=values.place or str(resident.home),
        phone=values.phone or (resident.phones[0] if resident.phones else ""),
    )


def received_moment(values: FormValues, now: datetime) -> datetime | None:
    """When it was received, ``None`` when that is not understood."""
    return read_received(values.received, now)
