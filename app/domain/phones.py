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
_AREA = re.compile(r"^(010|02\d|0[3-9]\d\d)(\d{7,8})$")
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


def grouped_phone(phone: str) -> str:
    """A phone number in groups the eye can hold: «0571-8888 8888», «138 0013 8000».

    What is not an ordinary Chinese number (an extension, 12345, two numbers) stays as written.
    """
    written = phone.strip()
    if not re.fullmatch(r"(\+?86[ -]?)?[\d \-()（）]+", written):
        return written
    digits = re.sub(r"^86(?=1\d{10}$|0\d{9})", "", re.sub(r"\D", "", written))
    if re.fullmatch(r"1[3-9]\d{9}", digits):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    with_area = _AREA.match(digits)
    if with_area:
        return f"{with_area[1]}-{_halves(with_area[2])}"
    if re.fullmatch(r"[2-8]\d{6,7}", digits):
        return _halves(digits)
    return written


def grouped_phones(written: str) -> str:
    """Several numbers, each in groups, parted as they were («0571-8888 8888、138 0013 8000»)."""
    pieces = re.split(rf"({_BETWEEN.pattern})", written)
    return "".join(piece if n % 2 else grouped_phone(piece) for n, piece in enumerate(pieces))


def _halves(digits: str) -> str:
    return f"{digits[:-4]} {digits[-4:]}"


def _in_piece(piece: str) -> tuple[Phone, ...]:
    whole = read_phone(piece)
    if whole.is_usual:
        return (whole,)
    parts = tuple(read_phone(part) for part in _SPACES.split(piece))
    return parts if len(parts) > 1 and all(part.is_usual for part in parts) else (whole,)
