"""How units, areas and owners are written on an owners' roll, and how they are read.

Areas are exact: a whole number of 0.01 m², never rounded and never a float.
"""

from __future__ import annotations

import re
from decimal import Decimal

from app.domain.cells import Cell, as_text, folded, shown
from app.domain.errors import RuleViolation
from app.domain.rooms import parse_room

MOST_AREA = 10**10
"""Above it (100 km²) a figure is no area; it also stays well within a stored whole number."""
_EXCEL_DIGITS = 15
_UNIT_SIGN = re.compile(r"(?:平方米|平米|平方|㎡|m2|m²|sqm)$", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?")
_BETWEEN = re.compile(r"[、,，;；/／|\n]+")


def unit_name(text: str) -> str:
    """The unit in one spelling: «3幢2单元501室» is «3-2-501»; others stay as written."""
    plain = " ".join(folded(text).split())
    room = parse_room(plain)
    return str(room) if room is not None else plain


def read_area(cell: Cell) -> int:
    """An area in square metres, as a whole number of 0.01 m².

    Raises ``RuleViolation`` ``owner_area_unreadable``, ``owner_area_decimals`` (more than two),
    ``owner_area_not_positive``.
    """
    if isinstance(cell, float):
        # Excel keeps 15 digits; what lies behind them is noise of its arithmetic.
        written = format(Decimal(f"{cell:.{_EXCEL_DIGITS}g}"), "f")
    else:
        written = _UNIT_SIGN.sub("", folded(as_text(cell)).replace(" ", ""))
    if isinstance(cell, bool) or not _NUMBER.fullmatch(written):
        raise RuleViolation("owner_area_unreadable", value=shown(cell))
    whole, _, decimals = written.replace(",", "").partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) > 2:
        raise RuleViolation("owner_area_decimals", value=shown(cell))
    area = int(whole + decimals.ljust(2, "0"))
    if whole.startswith("-") or area == 0:
        raise RuleViolation("owner_area_not_positive", value=shown(cell))
    if area > MOST_AREA:
        raise RuleViolation("owner_area_unreadable", value=shown(cell))
    return area


def read_owners(cell: Cell) -> tuple[str, ...]:
    """The owners named in a cell, none twice, parted by 、 , ; / a new line or a blank.

    «王 芳», spaced to the width of three characters, is one name; so is a name in letters.
    """
    owners: list[str] = []
    for piece in _BETWEEN.split(as_text(cell)):
        names = piece.split()
        if len(names) > 1 and (piece.isascii() or all(len(name) == 1 for name in names)):
            names = [" ".join(names) if piece.isascii() else "".join(names)]
        owners += names
    return tuple(dict.fromkeys(owners))
