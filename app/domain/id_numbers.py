"""Citizens' identity numbers (GB 11643-1999): reading, and saying what is wrong with one.

The area code is not judged, for the codes change; rules: design/domain.md §8.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.cells import Cell, as_text, folded, is_ruined_number, shown
from app.domain.errors import RuleViolation

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_NEW = re.compile(r"^\d{17}[\dX]$")
_OLD = re.compile(r"^\d{15}$")
_SEPARATORS = re.compile(r"[\s\-]+")


@dataclass(frozen=True)
class IdNumber:
    """A sound identity number; ``is_male`` by its order digit."""

    number: str
    born: date
    is_male: bool


def check_letter(first_17: str) -> str:
    """The last place of an 18-place number, from the 17 before it."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_17, strict=True))
    return _CHECKS[total % 11]


def read_id_number(cell: Cell, today: date) -> IdNumber:
    """The identity number in a cell, 18 places or the 15 of before 1999.

    Raises ``RuleViolation``: ``id_number_scientific`` when Excel turned it into a rounded number,
    else ``id_number_length``, ``id_number_birth``, ``id_number_future`` or ``id_number_check``.
    """
    if is_ruined_number(cell):
        raise RuleViolation("id_number_scientific", value=shown(cell))
    number = _SEPARATORS.sub("", folded(as_text(cell))).upper()
    if _OLD.match(number):
        return IdNumber(number, _born(f"19{number[6:12]}", number, today), int(number[14]) % 2 == 1)
    if not _NEW.match(number):
        raise RuleViolation("id_number_length", value=shown(cell), length=len(number))
    born = _born(number[6:14], number, today)
    wanted = check_letter(number[:17])
    if number[17] != wanted:
        if number.endswith("000"):
            raise RuleViolation("id_number_scientific", value=number)
        raise RuleViolation("id_number_check", value=number, wanted=wanted)
    return IdNumber(number, born, int(number[16]) % 2 == 1)


def _born(digits: str, number: str, today: date) -> date:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise RuleViolation("id_number_birth", value=number, birth=digits) from error
    if born > today:
        raise RuleViolation("id_number_future", value=number, birth=digits)
    return born
