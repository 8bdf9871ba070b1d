"""Telephone numbers as people write them; unusual ones are marked, never refused.

Elders' phones, 小灵通 remnants and inner extensions exist, so only a number that Excel has already
ruined is turned away. Rules: design/domain.md §8.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.cells import Cell, folded, number_text

SERVICE_NUMBERS = frozenset({"110", "112", "119", "120", "122", "12345", "12348", "12315", "12333"})

_MOBILE = re.compile(r"^(?:(?:\+|00)?86)?(1[3-9]\d{9})$")
_LANDLINE = re.compile(
    r"^(?:\+86)?(01\d|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|ext\.?|x)(\d{1,6}))?$", re.IGNORECASE
)
_HOTLINE = re.compile(r"^(?:96\d{3,4}|400\d{7}|95\d{3})$")
_SPACES = re.compile(r"\s+")
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-") | dict.fromkeys("()[]·.", ""))
_BETWEEN = re.compile(r"[,，;；、/|\n]+")


class PhoneKind(StrEnum):
    """What a number is by its form."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE = "service"
    UNUSUAL = "unusual"


@dataclass(frozen=True)
class Phone:
    """A number in one spelling («13800000001», «0571-87654321-12»), or as written when unusual."""

    number: str
    kind: PhoneKind

    @property
    def is_usual(self) -> bool:
        """Whether the number has one of the known forms."""
        return self.kind is not PhoneKind.UNUSUAL

    def __str__(self) -> str:
        return self.number


def read_phone(cell: Cell) -> Phone:
    """The one telephone number in a cell; raises ``RuleViolation`` ``number_ruined``."""
    written = number_text(cell)
    plain = _SPACES.sub("", folded(written)).translate(_HYPHENS)
    digits = plain.replace("-", "")
    mobile = _MOBILE.match(digits)
    if mobile is not None:
        return Phone(mobile[1], PhoneKind.MOBILE)
    landline = _LANDLINE.match(plain)
    if landline is not None:
        area, number, extension = landline.groups()
        whole = f"{area}-{number}" + (f"-{extension}" if extension else "")
        return Phone(whole, PhoneKind.LANDLINE)
    if digits in SERVICE_NUMBERS or _HOTLINE.match(digits):
        return Phone(digits, PhoneKind.SERVICE)
    return Phone(written, PhoneKind.UNUSUAL)


def read_phones(cell: Cell) -> tuple[Phone, ...]:
    """All numbers in a cell, in their order, none twice; an empty cell has none.

    Several numbers may be parted by 、 , / ; a new line, or blanks. Words beside a number
    («13800000001(儿子)») stay with it as written. Raises ``RuleViolation`` ``number_ruined``.
    """
    phones: dict[str, Phone] = {}
    for piece in _BETWEEN.split(number_text(cell)):
        if not piece.strip():
            continue
        for phone in _in_piece(piece.strip()):
            phones.setdefault(phone.number, phone)
    return tuple(phones.values())


def in_groups(written: str) -> str:
    """The numbers as they are read out («0571-8765 4321、138 0000 0001»).

    What holds anything but numbers of a known form stays as it is written.
    """
    phones = read_phones(written)
    if not phones or not all(phone.is_usual for phone in phones):
        return written
    return "、".join(_in_groups(phone.number) for phone in phones)


def _in_groups(number: str) -> str:
    area, dash, rest = number.partition("-")
    if not dash:
        return f"{area[:3]} {area[3:7]} {area[7:]}" if _MOBILE.match(area) else number
    main, extension_dash, extension = rest.partition("-")
    return f"{area}-{main[:-4]} {main[-4:]}{extension_dash}{extension}"


def _in_piece(piece: str) -> tuple[Phone, ...]:
    whole = read_phone(piece)
    if whole.is_usual:
        return (whole,)
    parts = tuple(read_phone(part) for part in _SPACES.split(piece))
    return parts if len(parts) > 1 and all(part.is_usual for part in parts) else (whole,)
