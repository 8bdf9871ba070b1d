"""A time of day as people type it: 19:00, 1900, 19点半, 7点."""

from __future__ import annotations

import re
import unicodedata

_WRITTEN = re.compile(r"^(\d{1,2})[:.点时](\d{1,2})?分?$")
_DIGITS = re.compile(r"^(\d{1,2})(\d{2})$")


def read_clock(text: str) -> int | None:
    """The minute of the day, or ``None`` when it is not a time."""
    typed = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("半", "30")
    if typed.isdecimal() and len(typed) <= 2:
        return _minute(int(typed), 0)
    found = _WRITTEN.match(typed) or _DIGITS.match(typed)
    return _minute(int(found[1]), int(found[2] or 0)) if found else None


def written_clock(minute: int) -> str:
    """The form in which a time is put into a field: «19:00»."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _minute(hour: int, minute: int) -> int | None:
    return hour * 60 + minute if hour < 24 and minute < 60 else None
