"""Rooms as people write them: «3幢2单元501室» and «3-2-501» are the same door."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_BUILDING = r"(?P<building>[0-9A-Za-z]{1,4})"
_WORDS = re.compile(
    rf"^{_BUILDING}(?:号?楼|[幢栋座])-?(?:(?P<entrance>[0-9A-Za-z]{{1,3}})(?:单元-?|门-?|-))?"
    r"(?:(?P<room>[0-9A-Za-z]{1,5})[室号]?)?$"
)
_DASHES = re.compile(
    rf"^{_BUILDING}-(?:(?P<entrance>[0-9A-Za-z]{{1,3}})-)?(?P<room>[0-9]{{2,5}}[A-Za-z]?)[室]?$"
)
_DASH_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－_/\\、.", "-") | {"#": "幢"})


@dataclass(frozen=True)
class Room:
    """A door: building, entrance (单元) and room. Parts not known are empty."""

    building: str = ""
    entrance: str = ""
    room: str = ""

    def __bool__(self) -> bool:
        return bool(self.building or self.entrance or self.room)

    def __str__(self) -> str:
        """The short form, «3-2-501»; a building alone is «3幢»."""
        if self.building and not (self.entrance or self.room):
            return f"{self.building}幢"
        if self.entrance and not self.room:
            return f"{self.building}幢{self.entrance}单元"
        return "-".join(part for part in (self.building, self.entrance, self.room) if part)


def parse_room(text: str) -> Room | None:
    """Read one room from ``text``, in words or with dashes; ``None`` when it is not a room.

    Full-width forms, spaces and the many dashes of Chinese input methods are understood.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASH_SIGNS)
    plain = re.sub(r"\s+", "", plain)
    found = _WORDS.match(plain) or _DASHES.match(plain)
    if found is None:
        return None
    building, entrance, room = (
        _without_zeros(found[part] or "") for part in ("building", "entrance", "room")
    )
    return Room(building, entrance, room)


def walking_order(*parts: str) -> tuple[tuple[int, int, str], ...]:
    """The key that sorts buildings, entrances and rooms as one walks past them.

    2 comes before 10, 3 before 3A, and what has no number last.
    """
    keys: list[tuple[int, int, str]] = []
    for part in parts:
        digits = re.match(r"[0-9]+", part)
        number = int(digits[0]) if digits else 0
        keys.append((0 if digits else 1, number, part[len(digits[0]) :] if digits else part))
    return tuple(keys)


def _without_zeros(part: str) -> str:
    return (part.lstrip("0") or "0").upper() if part else ""
