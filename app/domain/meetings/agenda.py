"""The agenda as a tree kept in one line: order, numbers, who may know of an item, and times.

``AgendaItem.position`` is the place in the whole agenda, from 0 and without gaps; the items below
an item follow it directly. Numbers and visibility follow field rules §4.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.errors import RuleViolation
from app.domain.meetings.meeting import AgendaItem, ItemVisibility

_SECRECY = tuple(ItemVisibility)
"""From what everybody may know to what is on no paper."""


def in_order(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The items as they are read out: each followed by those below it."""
    return tuple(item for item, _ in _walked(items))


def depths(items: Iterable[AgendaItem]) -> dict[int, int]:
    """How far below the first level each item stands, from 0."""
    return {_id(item): depth for item, depth in _walked(items)}


def arranged(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The items in order, with their places counted anew."""
    return tuple(
        item if item.position == place else replace(item, position=place)
        for place, item in enumerate(in_order(items))
    )


def below(items: Iterable[AgendaItem], item_id: int) -> tuple[AgendaItem, ...]:
    """An item and everything below it, in order."""
    listed = in_order(items)
    inside = {item_id}
    for item in listed:
        if item.parent_id in inside:
            inside.add(_id(item))
    return tuple(item for item in listed if item.id in inside)


def moved(
    items: Sequence[AgendaItem], item_id: int, place: int, parent_id: int | None = None
) -> tuple[AgendaItem, ...]:
    """The agenda after an item, and all below it, went to another place.

    ``place`` counts, from 0, among the items that then stand below ``parent_id`` (None: among those
    of the first level); one too large is the end. Raises ``RuleViolation`` ``item_below_itself``.
    """
    family = {item.id for item in below(items, item_id)}
    if parent_id in family:
        raise RuleViolation("item_below_itself")
    mine = next(item for item in items if item.id == item_id)
    others = [item for item in in_order(items) if item.id != item_id]
    known = {item.id for item in items}
    siblings = [item for item in others if _parent(item, known) == parent_id]
    siblings.insert(min(max(place, 0), len(siblings)), replace(mine, parent_id=parent_id))
    rest = [item for item in others if _parent(item, known) != parent_id]
    # Only the order among siblings counts, so these may all stand first.
    renumbered = [replace(item, position=n) for n, item in enumerate([*siblings, *rest])]
    return arranged(renumbered)


def effective_visibility(items: Iterable[AgendaItem]) -> dict[int, ItemVisibility]:
    """Who may know of each item: what is internal or hidden above it counts for it too."""
    seen: dict[int, ItemVisibility] = {}
    for item in in_order(items):
        above = seen.get(item.parent_id or 0, ItemVisibility.PUBLIC)
        seen[_id(item)] = max(item.visibility, above, key=_SECRECY.index)
    return seen


def numbered(items: Iterable[AgendaItem]) -> dict[int, str]:
    """The number of each item, «2.1»; only public items are counted, others have none («»)."""
    listed = in_order(items)
    visible = effective_visibility(listed)
    numbers: dict[int, str] = {}
    counted: dict[int, int] = {}
    for item in listed:
        if visible[_id(item)] is not ItemVisibility.PUBLIC:
            numbers[_id(item)] = ""
            continue
        above = item.parent_id if item.parent_id in numbers else None
        nth = counted[above or 0] = counted.get(above or 0, 0) + 1
        numbers[_id(item)] = f"{numbers[above]}.{nth}" if above is not None else str(nth)
    return numbers


def planned_minutes(items: Iterable[AgendaItem]) -> int:
    """How long the agenda is planned to take; an item's minutes do not hold those below it."""
    return sum(item.minutes for item in items)


def planned_starts(items: Iterable[AgendaItem], begins_at: datetime) -> dict[int, datetime]:
    """When each item is due to begin."""
    starts: dict[int, datetime] = {}
    at = begins_at
    for item in in_order(items):
        starts[_id(item)] = at
        at += timedelta(minutes=item.minutes)
    return starts


def _walked(items: Iterable[AgendaItem]) -> Iterator[tuple[AgendaItem, int]]:
    """Items with their depth; one whose parent is not on the agenda stands on the first level."""
    listed = sorted(items, key=lambda item: (item.position, _id(item)))
    known = {item.id for item in listed}
    children: dict[int | None, list[AgendaItem]] = {}
    for item in listed:
        children.setdefault(_parent(item, known), []).append(item)
    waiting = [(item, 0) for item in reversed(children.get(None, []))]
    while waiting:
        item, depth = waiting.pop()
        yield item, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(item.id, []))]


def _parent(item: AgendaItem, known: set[int | None]) -> int | None:
    return item.parent_id if item.parent_id in known else None


def _id(item: AgendaItem) -> int:
    assert item.id is not None
    return item.id
