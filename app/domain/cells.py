"""What a cell of a sheet can hold, and how its text is read.

A sheet made by people spells one thing in many ways: full-width letters, stray spaces, numbers
where texts were meant. Everything here is pure and knows no file format.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from app.domain.errors import RuleViolation

Cell = str | int | float | bool | datetime | date | time | timedelta | None
"""One value of a sheet. Days and moments are local; ``None`` and blank texts are empty."""

EXACT_DIGITS = 15
"""Excel keeps the first 15 digits of a number and turns the others into zeros."""

ERROR_TEXTS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
"""What a formula that failed leaves in its cell."""

_SCIENTIFIC = re.compile(r"^\d(?:\.\d+)?[Ee]\+?\d{1,2}$")
_NEW_LINES = re.compile(r"\r\n?")
_IGNORED = re.compile(r"[\W_]+")


def is_empty(cell: Cell) -> bool:
    """Whether nothing is written in the cell: ``None``, or a text of blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: Cell) -> str:
    """The cell as a person reads it: whole numbers without «.0», days and moments in ISO form."""
    if isinstance(cell, str):
        return tidy(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e21 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return str(cell) if isinstance(cell, (int, timedelta)) else cell.isoformat()


def tidy(text: str) -> str:
    """The text without blanks around it, with one kind of line end and no NUL."""
    text = text.strip()
    if "\r" in text:
        text = _NEW_LINES.sub("\n", text)
    return text.replace("\0", "") if "\0" in text else text


def number_text(cell: Cell) -> str:
    """The text of a cell that holds a number of something (a phone, an identity, an order).

    Raises ``RuleViolation`` ``number_ruined`` when Excel has already thrown digits away.
    """
    if is_ruined_number(cell):
        raise RuleViolation("number_ruined", value=shown(cell))
    return as_text(cell)


def is_ruined_number(cell: Cell) -> bool:
    """Whether digits were lost: a number of over 15 digits, or «4.40981E+17»."""
    if isinstance(cell, str):
        return ("E" in cell or "e" in cell) and _SCIENTIFIC.match(folded(cell)) is not None
    return isinstance(cell, (int, float)) and abs(cell) >= 10**EXACT_DIGITS


def shown(cell: Cell) -> str:
    """The cell as Excel shows it, for messages: «4.40981E+17», at most 60 letters."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and abs(cell) >= 1e11:
        return f"{cell:.5E}"
    text = as_text(cell)
    return text if len(text) <= 60 else text[:59] + "…"


def folded(text: str) -> str:
    """The text with full-width letters and digits made plain, without blanks around it."""
    return text.strip() if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def word_key(text: str) -> str:
    """What two spellings of one word share: letters and digits alone, small and half-width."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()
