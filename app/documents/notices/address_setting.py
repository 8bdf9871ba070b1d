"""A door and a name in the largest letters that fit a label or the face of an envelope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.typography import Style, Typesetter
from app.domain.errors import RuleViolation
from app.ports.notice_facts import Address

LEADING = 1.25
SMALLEST = 9.0
"""Nothing is printed smaller, in points."""

MANY = 99
"""More lines than any label holds."""

Line = tuple[str, Style]


@dataclass(frozen=True)
class AddressSizes:
    """Sizes in points of names and doors, at most and at least.

    What would fit one line only with a name smaller than ``one_line`` takes several larger ones.
    """

    name: float
    door: float
    one_line: float
    least_name: float = 14
    least_door: float = 12

    def steps(self) -> tuple[tuple[float, float], ...]:
        """Sizes of name and door to try, the largest first, and what is worse than least last."""
        pairs: list[tuple[float, float]] = []
        name = self.name
        while name >= self.least_name:
            share = (name - self.least_name) / max(self.name - self.least_name, 1)
            door = self.least_door + share * (self.door - self.least_door)
            pairs.append((name, round(door * 2) / 2))
            name -= 1
        below = ((12, 11), (10.5, 10), (SMALLEST, SMALLEST))
        return (*pairs, *below)


def address_lines(
    setter: Typesetter, address: Address, name: str, sizes: AddressSizes, room: tuple[float, float]
) -> Sequence[Line]:
    """The lines of an address, door first, within ``room`` (width, height in points).

    ``name`` is the name as printed («金阿姨 收»). Raises ``RuleViolation``: ``address_too_long``
    when it does not fit in the smallest letters, ``character_cannot_print``.
    """
    width, height = room
    parts = sum(bool(part.strip()) for part in (address.door, name, *address.lines))
    steps = sizes.steps()
    in_one_line = [(step, parts) for step in steps if step[0] >= sizes.one_line]
    for step, most in (*in_one_line, *((step, MANY) for step in steps)):
        lines = _set(setter, address, name, step, width)
        if len(lines) <= most and sum(style.pitch for _, style in lines) <= height:
            return lines
    raise RuleViolation("address_too_long", name=address.name, door=address.door)


def place_of(address: Address, title: str) -> str:
    """Where a character stands that nobody can draw: «地址标签 3幢2单元501室 金阿姨»."""
    return " ".join(part for part in (title, address.door, address.name) if part)


def _set(
    setter: Typesetter, address: Address, name: str, sizes: tuple[float, float], width: float
) -> Sequence[Line]:
    large, small = Style(sizes[0], bold=True, leading=LEADING), Style(sizes[1], leading=LEADING)
    parts = [(address.door, small), (name, large), *((line, small) for line in address.lines)]
    return [
        (line, style)
        for text, style in parts
        if text.strip()
        for line in setter.lines(text.strip(), style, width)
    ]
