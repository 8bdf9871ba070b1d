"""Where something is, by the columns of a sheet: one cell, or its parts in several."""

from __future__ import annotations

import re
from datetime import date

from app.domain.cells import Cell, as_text, folded, shown
from app.domain.errors import RuleViolation
from app.domain.rooms import Room, parse_room

_LONG = re.compile(r"^(.*)幢(.*)单元(.*)室$")
_PART_WORDS = re.compile(r"(?:号楼|[幢栋座楼]|单元|门|室|号)$")


def read_home(cell: Cell) -> Room | str | None:
    """The room in a cell, its text when that is no room, ``None`` when empty.

    Raises ``RuleViolation`` ``room_became_date`` when Excel has made a date of «3-2-10».
    """
    if isinstance(cell, date):
        raise RuleViolation("room_became_date", value=shown(cell))
    text = as_text(cell)
    if not text:
        return None
    room = parse_room(text)
    if room is not None:
        return room
    long = _LONG.match(text)
    return Room(*long.groups()) if long is not None else text


def home_text(home: Room) -> str:
    """The room in a form that ``read_home`` reads back exactly."""
    if not home:
        return ""
    short = str(home)
    return (
        short if parse_room(short) == home else f"{home.building}幢{home.entrance}单元{home.room}室"
    )


def read_part(cell: Cell) -> str | None:
    """A building, an entrance or a room standing in a column of its own: «3号楼» is «3»."""
    if isinstance(cell, date):
        raise RuleViolation("room_became_date", value=shown(cell))
    text = folded(as_text(cell)).replace(" ", "")
    bare = _PART_WORDS.sub("", text) or text
    if bare.isascii() and bare.isalnum():
        return (bare.lstrip("0") or "0").upper()
    return bare or None
