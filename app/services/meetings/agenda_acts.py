"""Changes an agenda: items put on it, edited, moved, taken off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.domain.diary import DiaryEntry, Party
from app.domain.errors import RuleViolation
from app.domain.masking import mask_text
from app.domain.meetings.actions import Action
from app.domain.meetings.agenda import arranged, below, in_order, moved
from app.domain.meetings.ballots import Vote
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, ItemKind, Meeting, MeetingFile
from app.domain.meetings.people import THREE_PARTIES
from app.domain.people import Resident
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.changeable import changeable_meeting, unfinished_meeting
from app.services.meetings.planning import (
    AddItem,
    AddItemsFromEntries,
    EditItem,
    ItemFields,
    MoveItem,
    RemoveItems,
)
from app.services.meetings.standard_agenda import usual_body

_TITLE_LENGTH = 40
"""Characters of an entry's text that stand in for a missing subject."""


def add_item(command: AddItem, work: UnitOfWork) -> int:
    """Put an item on the agenda; returns its id."""
    meeting = unfinished_meeting(command.meeting_id, work)
    if command.parent_id is not None:
        _item_of(meeting, command.parent_id, work)
    item = _added(meeting, command.fields, command.position, command.parent_id, work)
    work.describe(f"{meeting.number} {item.title}")
    assert item.id is not None
    return item.id


def add_items_from_entries(command: AddItemsFromEntries, work: UnitOfWork) -> tuple[int, ...]:
    """Put diary entries on the agenda, those already on it left out; returns the new ids."""
    meeting = unfinished_meeting(command.meeting_id, work)
    known = {item.entry_id for item in work.records(AgendaItem).find(meeting_id=meeting.id)}
    added: list[int] = []
    for entry_id in dict.fromkeys(command.entry_ids):
        if entry_id in known:
            continue
        entry = work.records(DiaryEntry).get(entry_id)
        fields = replace(_fields_of(entry, work), body=usual_body(meeting.kind))
        item = _added(meeting, fields, None, None, work)
        work.records(AgendaItem).save(replace(item, entry_id=entry_id))
        added.append(item.id or 0)
        work.describe(f"{meeting.number} {item.title}")
    return tuple(added)


def edit_item(command: EditItem, work: UnitOfWork) -> int:
    """Replace what was filled in; by what rule it is decided stays once it was voted on."""
    records = work.records(AgendaItem)
    old = records.get(command.item_id)
    meeting = changeable_meeting(old.meeting_id, work)
    edited = replace(old, **item_values(command.fields))
    if _rule_of(edited) != _rule_of(old):
        _refuse_voted((old,), work)
    records.save(edited)
    work.describe(f"{meeting.number} {edited.title}")
    return command.item_id


def move_item(command: MoveItem, work: UnitOfWork) -> None:
    """Move an item and those below it; raises ``item_below_itself``."""
    item = work.records(AgendaItem).get(command.item_id)
    meeting = unfinished_meeting(item.meeting_id, work)
    if command.parent_id is not None:
        _item_of(meeting, command.parent_id, work)
    items = work.records(AgendaItem).find(meeting_id=meeting.id)
    store_agenda(moved(items, command.item_id, command.position, command.parent_id), work)
    work.describe(f"{meeting.number} {item.title}")


def remove_items(command: RemoveItems, work: UnitOfWork) -> None:
    """Take items off with everything below them and their material.

    Raises ``item_voted_on`` and ``item_in_timeline``; then all of them stay.
    """
    records = work.records(AgendaItem)
    for item_id in command.item_ids:
        found = records.find(id=item_id)
        if not found:  # it went with the item above it
            continue
        meeting = unfinished_meeting(found[0].meeting_id, work)
        items = records.find(meeting_id=meeting.id)
        going = below(items, item_id)
        _refuse_used(going, work)
        for item in reversed(going):
            for file in work.records(MeetingFile).find(item_id=item.id):
                work.records(MeetingFile).remove(file.id or 0)
            records.remove(item.id or 0)
        store_agenda(arranged(records.find(meeting_id=meeting.id)), work)
        work.describe(f"{meeting.number} {found[0].title}")


def store_agenda(items: Iterable[AgendaItem], work: UnitOfWork) -> None:
    """Store the items of an agenda that was put in order."""
    for item in items:
        work.records(AgendaItem).save(item)


def item_values(fields: ItemFields) -> dict[str, Any]:
    """What was filled in, as an item keeps it."""
    values: dict[str, Any] = dict(vars(fields))
    for name in ("title", "background", "override_reason"):
        values[name] = values[name].strip()
    return values


def _added(
    meeting: Meeting, fields: ItemFields, place: int | None, parent_id: int | None, work: UnitOfWork
) -> AgendaItem:
    """A new item at its place; without one it goes before the closing items."""
    records = work.records(AgendaItem)
    items = in_order(records.find(meeting_id=meeting.id))
    assert meeting.id is not None
    item = records.add(
        AgendaItem(
            None,
            meeting.id,
            len(items),
            parent_id=parent_id,
            added_at=work.now,
            **item_values(fields),
        )
    )
    if place is None:
        siblings = [each for each in items if each.parent_id == parent_id]
        place = len(siblings)
        while place and _is_closing(siblings[place - 1]) and not _is_closing(item):
            place -= 1
    store_agenda(moved((*items, item), item.id or 0, place, parent_id), work)
    return records.get(item.id or 0)


def _is_closing(item: AgendaItem) -> bool:
    return item.kind is ItemKind.CLOSING


def _item_of(meeting: Meeting, item_id: int, work: UnitOfWork) -> AgendaItem:
    item = work.records(AgendaItem).get(item_id)
    if item.meeting_id != meeting.id:
        raise RuleViolation("item_of_another_meeting", title=item.title)
    return item


def _fields_of(entry: DiaryEntry, work: UnitOfWork) -> ItemFields:
    """An entry as an item; names, telephones and doors are masked, an agenda hangs on the wall."""
    names = [entry.who_text] if entry.who_text else []
    if entry.resident_id is not None:
        names.append(work.records(Resident).get(entry.resident_id).name)
    subject = mask_text(entry.subject.strip() or entry.text.strip(), names)
    return ItemFields(
        title=subject.splitlines()[0][:_TITLE_LENGTH],
        background=mask_text(entry.text.strip(), names),
        sponsor=entry.party if entry.party in THREE_PARTIES else Party.COMMUNITY,
    )


def _rule_of(item: AgendaItem) -> tuple[object, ...]:
    return item.body, item.owners_item, item.custom_rule


def _refuse_voted(items: Iterable[AgendaItem], work: UnitOfWork) -> None:
    for item in items:
        if work.records(Vote).find(item_id=item.id):
            raise RuleViolation("item_voted_on", title=item.title)


def _refuse_used(items: Iterable[AgendaItem], work: UnitOfWork) -> None:
    """What was voted on, spoken of, promised, or taken up by a later meeting stays."""
    listed = tuple(items)
    _refuse_voted(listed, work)
    for item in listed:
        told = work.records(MeetingEvent).find(item_id=item.id)
        promised = work.records(Action).find(item_id=item.id)
        continued = work.records(AgendaItem).find(previous_item_id=item.id)
        if told or promised or continued:
            raise RuleViolation("item_in_timeline", title=item.title)


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about the agenda."""
    del calendar
    return {
        AddItem: add_item,
        AddItemsFromEntries: add_items_from_entries,
        EditItem: edit_item,
        MoveItem: move_item,
        RemoveItems: remove_items,
    }
