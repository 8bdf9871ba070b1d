"""The owners' roll of the sample community: the flats people live in, and those not sold yet."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident
from app.domain.voting.cases import UnitState

AREAS = (8_950, 8_950, 11_240, 11_240, 13_675)
"""Floor areas of the flats, in 0.01 m², taken in turn."""

UNSOLD = tuple(f"18-2-{floor}03" for floor in range(1, 7))


def owner_units(residents: Iterable[Resident]) -> list[OwnerUnit]:
    """One unit per door; the first person behind it owns it, with the second in every third."""
    doors: dict[str, list[Resident]] = {}
    for one in residents:
        if one.home:
            doors.setdefault(f"{one.building}-{one.entrance}-{one.room}", []).append(one)
    sold = [
        OwnerUnit(
            None,
            door,
            AREAS[place % len(AREAS)],
            tuple(one.name for one in people[: 1 + (place % 3 == 0)]),
            phone=next((one.phones[0] for one in people if one.phones), ""),
        )
        for place, (door, people) in enumerate(doors.items())
    ]
    developer = ("示例置业有限公司",)
    unsold = [OwnerUnit(None, door, AREAS[0], developer, UnitState.UNSOLD) for door in UNSOLD]
    return [*sold, *unsold]
