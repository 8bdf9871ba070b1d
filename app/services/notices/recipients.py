"""Whom a series of notices is for: one sheet per building, entrance, household, person or board.

Recipients stand in the order one walks past their doors; who has no door comes last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.notices.postings import Board
from app.domain.people import Resident
from app.domain.rooms import walking_order
from app.services.notices.merge_values import (
    board_values,
    door_values,
    household_values,
    resident_values,
)

EVERYBODY = "各位居民"
"""Who is spoken to where a sheet is for a whole building or entrance."""


class RecipientKind(StrEnum):
    """For what there is one sheet each."""

    BUILDING = "building"
    ENTRANCE = "entrance"
    HOUSEHOLD = "household"
    PERSON = "person"
    BOARD = "board"


@dataclass(frozen=True)
class Recipient:
    """One who gets a sheet.

    ``label`` says who («3幢2单元501室 金阿姨»); ``values`` fill the placeholders; ``stairs`` is
    where the sheet is carried to («3幢2单元», empty when not known); ``resident_ids`` are those
    meant.
    """

    kind: RecipientKind
    label: str
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    stairs: str = ""
    resident_ids: tuple[int, ...] = ()


def recipients(residents: Iterable[Resident], kind: RecipientKind) -> tuple[Recipient, ...]:
    """One recipient per building, entrance, household or person, as one walks past them.

    Who has no door is last; per building or entrance such residents have no place, and
    ``without_door`` lists them. A household are those behind one known door. Boards have
    ``board_recipients``.
    """
    match kind:
        case RecipientKind.BUILDING:
            return _places(residents, kind, lambda one: door_values(one.building))
        case RecipientKind.ENTRANCE:
            return _places(residents, kind, lambda one: door_values(one.building, one.entrance))
        case RecipientKind.HOUSEHOLD:
            return tuple(_household(together) for together in _households(_in_order(residents)))
        case RecipientKind.PERSON:
            return tuple(_person(resident) for resident in _in_order(residents))
        case RecipientKind.BOARD:
            return ()


def board_recipients(boards: Iterable[Board]) -> tuple[Recipient, ...]:
    """One recipient per board, in the order given (the boards' own)."""
    return tuple(
        Recipient(
            RecipientKind.BOARD,
            board.name,
            board_values(board),
            door_values(board.building, board.entrance)["住址"],
        )
        for board in boards
    )


def without_door(residents: Iterable[Resident], kind: RecipientKind) -> tuple[Resident, ...]:
    """Those whose place is not known well enough for a sheet of this kind.

    Per household and person they still get one, in the last place.
    """
    by_building = kind in (RecipientKind.BUILDING, RecipientKind.ENTRANCE)
    return tuple(
        resident
        for resident in _in_order(residents)
        if not resident.building or not (by_building or resident.room)
    )


def buildings_of(residents: Iterable[Resident]) -> tuple[str, ...]:
    """The buildings they live in, each once, as one walks past them."""
    return tuple(sorted({one.building for one in residents if one.building}, key=walking_order))


def extent(wanted: Sequence[Recipient]) -> str:
    """Where a series goes, for the book of notices: «1幢–18幢», one building, or nothing known."""
    buildings = tuple(dict.fromkeys(one.values["楼幢"] for one in wanted if one.values.get("楼幢")))
    if len(buildings) < 2:
        return "".join(buildings)
    return f"{buildings[0]}–{buildings[-1]}"


def _places(
    residents: Iterable[Resident],
    kind: RecipientKind,
    place_of: Callable[[Resident], Mapping[str, str]],
) -> tuple[Recipient, ...]:
    found: dict[str, list[Resident]] = {}
    places: dict[str, Mapping[str, str]] = {}
    for resident in _in_order(residents):
        if resident.building:
            place = place_of(resident)
            places[place["住址"]] = place
            found.setdefault(place["住址"], []).append(resident)
    return tuple(
        Recipient(
            kind,
            said,
            {**places[said], "称呼": f"{said}{EVERYBODY}"},
            places[said]["楼幢"],
            _ids(living),
        )
        for said, living in found.items()
    )


def _households(residents: Sequence[Resident]) -> tuple[tuple[Resident, ...], ...]:
    """Those behind one door together; who has no whole door alone."""
    found: dict[str | int, list[Resident]] = {}
    for place, one in enumerate(residents):
        door = door_values(one.building, one.entrance, one.room)["住址"]
        found.setdefault(door if one.building and one.room else place, []).append(one)
    return tuple(tuple(together) for together in found.values())


def _household(together: tuple[Resident, ...]) -> Recipient:
    return _behind_door(RecipientKind.HOUSEHOLD, together, household_values(together))


def _person(resident: Resident) -> Recipient:
    return _behind_door(RecipientKind.PERSON, (resident,), resident_values(resident))


def _behind_door(
    kind: RecipientKind, living: Sequence[Resident], values: Mapping[str, str]
) -> Recipient:
    stairs = values["楼幢"] + values["单元"] if living[0].building else ""
    label = f"{values['住址']} {values['姓名']}".strip()
    return Recipient(kind, label, values, stairs, _ids(living))


def _in_order(residents: Iterable[Resident]) -> tuple[Resident, ...]:
    return tuple(
        sorted(
            residents,
            key=lambda one: (
                not one.building,
                walking_order(one.building, one.entrance),
                not one.room,
                walking_order(one.room),
            ),
        )
    )


def _ids(residents: Iterable[Resident]) -> tuple[int, ...]:
    return tuple(resident.id for resident in residents if resident.id is not None)
