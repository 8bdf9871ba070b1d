"""What the bar code of a paper ballot says: which vote, and whose ballot it is.

«V12-3-2-501» is the ballot of unit 3-2-501 in vote 12, «M12-7» that of attendee 7. A scanner types
like a keyboard, so a code holds only digits, capitals and hyphens, and reads the same with caps
lock or full-width letters on; every other character stands in it as its code point.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from app.domain.errors import RuleViolation

_PLAIN = re.compile(r"[0-9A-Y-]")
_SHORT, _LONG = "Z", "ZZ"
"""What a code point of four, of six hexadecimal digits begins with; so Z is written out itself."""

_CODE = re.compile(r"([MV])([0-9]{1,18})-((?:[0-9A-Y-]|ZZ[0-9A-F]{6}|Z[0-9A-F]{4})+)")
_ESCAPE = re.compile(r"ZZ([0-9A-F]{6})|Z([0-9A-F]{4})")
_HYPHENS = str.maketrans("‐‑‒–—−", "------")


@dataclass(frozen=True)
class ScannedBallot:
    """Whose ballot was scanned: that of a unit, or of an attendee (``unit`` empty)."""

    vote_id: int
    unit: str = ""
    attendee_id: int | None = None


def barcode_of(vote_id: int, unit: str) -> str:
    """The code of a unit's ballot; printable ASCII whatever the unit is called."""
    return f"V{vote_id}-{''.join(_written(character) for character in unit)}"


def member_barcode_of(vote_id: int, attendee_id: int) -> str:
    """The code of a member's ballot."""
    return f"M{vote_id}-{attendee_id}"


def read_barcode(text: str) -> ScannedBallot:
    """What a scanned or typed code says; raises ``RuleViolation`` ``barcode_unreadable``."""
    folded = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
    found = _CODE.fullmatch("".join(folded.split()).upper())
    if found is None:
        raise RuleViolation("barcode_unreadable", text=text.strip())
    kind, vote_id, rest = found[1], int(found[2]), found[3]
    if kind == "V":
        return ScannedBallot(vote_id, _ESCAPE.sub(_character, rest))
    if not (rest.isdecimal() and len(rest) <= 18):
        raise RuleViolation("barcode_unreadable", text=text.strip())
    return ScannedBallot(vote_id, attendee_id=int(rest))


def _written(character: str) -> str:
    if _PLAIN.fullmatch(character):
        return character
    code = ord(character)
    return f"{_SHORT}{code:04X}" if code <= 0xFFFF else f"{_LONG}{code:06X}"


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # no character has these
        raise RuleViolation("barcode_unreadable", text=escape[0])
    return chr(code)
