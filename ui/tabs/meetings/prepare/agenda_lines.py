"""The agenda as lines to be shown: numbers, times, who may know, and what words warn of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.meetings.agenda import (
    depths,
    effective_visibility,
    in_order,
    numbered,
    planned_minutes,
    planned_starts,
)
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemVisibility
from app.domain.voting.matters import matters_in
from app.domain.voting.rules import Decider, Matter
from app.services.meetings.planning import MoveItem
from app.services.vote_rules import vote_rules

_RIGHT_BODIES = {
    Decider.OWNERS: (DecisionBody.OWNERS_ASSEMBLY,),
    Decider.OWNERS_CONCERNED: (DecisionBody.OWNERS_ASSEMBLY, DecisionBody.HOUSEHOLDS),
    Decider.OWNERS_SET_SCHEME: (DecisionBody.OWNERS_ASSEMBLY,),
    Decider.RESIDENTS_COMMITTEE: (
        DecisionBody.RESIDENTS_ASSEMBLY,
        DecisionBody.RESIDENT_REPRESENTATIVES,
        DecisionBody.HOUSEHOLDS,
    ),
}
"""Bodies with which nothing is to be warned of; to report on a matter is always right."""


@dataclass(frozen=True)
class AgendaLine:
    """One item as shown. ``starts_at`` is UTC, None where the meeting has no time yet."""

    item: AgendaItem
    number: str
    depth: int
    visibility: ItemVisibility
    starts_at: datetime | None
    files: int
    warns: bool


def agenda_lines(book: MeetingBook) -> tuple[AgendaLine, ...]:
    """The items in order."""
    items = in_order(book.items)
    numbers, deep, visible = numbered(items), depths(items), effective_visibility(items)
    begins_at = book.meeting.opened_at or book.meeting.planned_at
    starts = {} if begins_at is None else planned_starts(items, begins_at)
    files = Counter(file.item_id for file in book.files)
    return tuple(
        AgendaLine(
            item,
            numbers[item.id],
            deep[item.id],
            visible[item.id],
            starts.get(item.id),
            files[item.id],
            warns=bool(others_decide(item.title, item.background, item.body))
            and not item.override_reason,
        )
        for item in items
        if item.id is not None
    )


def minutes_of(book: MeetingBook) -> int:
    """Minutes the whole agenda is planned to take."""
    return planned_minutes(book.items)


def others_decide(title: str, background: str, body: DecisionBody) -> tuple[Matter, ...]:
    """The matters in an item's words that another body than the one chosen must decide."""
    if body is DecisionBody.NONE:
        return ()
    named = matters_in(f"{title}\n{background}", vote_rules())
    return tuple(
        matter
        for matter in named
        if matter.decider is not Decider.OWNERS_COMMITTEE
        and body not in _RIGHT_BODIES.get(matter.decider, ())
    )


# where an item goes when a person moves it


def step(items: Sequence[AgendaItem], item_id: int, by: int) -> MoveItem | None:
    """One place up (``by`` -1) or down (1) among its siblings; None at the end."""
    item, siblings = _among(items, item_id)
    place = siblings.index(item) + by
    if not 0 <= place < len(siblings):
        return None
    return MoveItem(item_id, place, item.parent_id)


def step_in(items: Sequence[AgendaItem], item_id: int) -> MoveItem | None:
    """Below the sibling before it, as its last; None for the first one."""
    item, siblings = _among(items, item_id)
    place = siblings.index(item)
    if place == 0:
        return None
    above = siblings[place - 1]
    return MoveItem(item_id, sum(one.parent_id == above.id for one in items), above.id)


def step_out(items: Sequence[AgendaItem], item_id: int) -> MoveItem | None:
    """To the level above, right after the item it stood below; None on the first level."""
    item, _ = _among(items, item_id)
    above = next((one for one in items if one.id == item.parent_id), None)
    if above is None or above.id is None:
        return None
    return MoveItem(item_id, _among(items, above.id)[1].index(above) + 1, above.parent_id)


def dropped(
    items: Sequence[AgendaItem], item_id: int, before: int | None, below: int | None
) -> MoveItem | None:
    """Dropped before an item (None: at the end) or onto one, to stand below it."""
    if below is not None:
        children = [one for one in items if one.parent_id == below and one.id != item_id]
        return None if below == item_id else MoveItem(item_id, len(children), below)
    if before == item_id:
        return None
    if before is None:
        firsts = [one for one in items if one.parent_id is None and one.id != item_id]
        return MoveItem(item_id, len(firsts), None)
    target, siblings = _among(items, before)
    others = [one for one in siblings if one.id != item_id]
    return MoveItem(item_id, others.index(target), target.parent_id)


def _among(items: Sequence[AgendaItem], item_id: int) -> tuple[AgendaItem, list[AgendaItem]]:
    """An item and those on its level below the same one, in order."""
    listed = in_order(items)
    item = next(one for one in listed if one.id == item_id)
    return item, [one for one in listed if one.parent_id == item.parent_id]
