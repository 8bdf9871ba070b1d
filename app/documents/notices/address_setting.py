"""A door and a name in the largest letters that fit a label or the face of an envelope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.typography import Style, Typesetter
from app.domain.errors import RuleViolation
from app.ports.notice_facts import Address

LEADING = 1.25

MANY = 99
"""More lines than any label holds."""

BELOW = (12.0, 10.5, 9.0)
"""Points under the least size, for what fits in no other way; nothing is printed smaller."""

BETWEEN = "、"

Line = tuple[str, Style]


@dataclass(frozen=True)
class AddressSizes:
    """Sizes in points of names and doors, at most and at least.

    What would fit one line only with a name smaller than ``one_line`` takes several larger ones.
    """

    name: int
    door: int
    one_line: int
    least_name: int = 14
    least_door: int = 12


def address_lines(
    setter: Typesetter, address: Address, name: str, sizes: AddressSizes, room: tuple[float, float]
) -> Sequence[Line]:
    """The lines of an address, door first, within ``room`` (width, height in points).

    ``name`` is the name as printed («金阿姨 收»). Raises ``RuleViolation``: ``address_too_long``
    when it does not fit in the smallest letters, ``character_cannot_print``.
    """
    width, height = room
    door = _door_size(setter, address.door, sizes, width)
    steps = (*range(sizes.name, sizes.least_name - 1, -1), *BELOW)
    in_one_line = [(size, 1) for size in steps if size >= sizes.one_line]
    for size, most in (*in_one_line, *((size, MANY) for size in steps)):
        large, small = (
            Style(size, bold=True, leading=LEADING),
            Style(min(size, door), leading=LEADING),
        )
        names = [(line, large) for line in _names(setter, name, large, width)]
        doors, more = (
            [(line, small) for text in texts if text for line in setter.lines(text, small, width)]
            for texts in ((address.door,), address.lines)
        )
        lines = (*doors, *names, *more)
        if len(names) <= most and sum(style.pitch for _, style in lines) <= height:
            return lines
    raise RuleViolation("address_too_long", name=address.name, door=address.door)


def place_of(address: Address, title: str) -> str:
    """Where a character stands that nobody can draw: «地址标签 3幢2单元501室 金阿姨»."""
    return " ".join(part for part in (title, address.door, address.name) if part)


def _door_size(setter: Typesetter, door: str, sizes: AddressSizes, width: float) -> float:
    """The largest size in which a door fits one line; the least one when none does."""
    fitting = width / max(setter.width(door, Style(1)), 1)
    return min(max(int(fitting * 2) / 2, sizes.least_door), sizes.door)


def _names(setter: Typesetter, text: str, style: Style, width: float) -> Sequence[str]:
    """Names in lines that end between two of them («金阿姨、王伯»), where each is short enough."""
    lines: list[str] = []
    for name in re.findall(f"[^{BETWEEN}]*{BETWEEN}?", text):
        if lines and setter.width(lines[-1] + name, style) <= width:
            lines[-1] += name
        elif name:
            lines += setter.lines(name, style, width)
    return lines
