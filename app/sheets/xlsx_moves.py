"""Where cells, ranges and formulas point to once rows of a block stand there several times.

Pure arithmetic on references as they are written («$A$1», «Sheet1!A1:C3», «1:3»).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_REFERENCE = re.compile(
    r"(?P<sheet>(?:'(?:[^']|'')+'|[^'!:]+)!)?"
    r"(?P<c1>\$?[A-Za-z]{1,3})?(?P<r1>\$?\d{1,7})"
    r"(?:(?P<to>:)(?P<c2>\$?[A-Za-z]{1,3})?(?P<r2>\$?\d{1,7}))?"
)


@dataclass(frozen=True)
class Growth:
    """Rows ``first`` to ``last`` of a sheet stand there ``copies`` times, one under the other."""

    sheet: str
    first: int
    last: int
    copies: int

    @property
    def height(self) -> int:
        """Rows of one copy."""
        return self.last - self.first + 1

    @property
    def added(self) -> int:
        """Rows that come in."""
        return (self.copies - 1) * self.height

    def start(self, row: int) -> int:
        """Where a cell, or the first row of a range, is afterwards: in the first copy, or below."""
        return row + self.added if row > self.last else row

    def end(self, row: int) -> int:
        """Where the last row of a range is: a range that reaches into the block grows with it."""
        return row + self.added if row >= self.first else row

    def holds(self, row: int) -> bool:
        """Whether a row is one of the block's."""
        return self.first <= row <= self.last


def moved_range(text: str, growth: Growth) -> str:
    """A cell or range of the sheet itself, as in ``ref`` attributes."""
    return _moved(text, growth, growth.start, growth.end)


def moved_ranges(text: str, growth: Growth) -> str:
    """Ranges parted by spaces (``sqref``); one as high as the block grows with it."""
    return " ".join(each for one in text.split() for each in _grown(one, growth))


def _grown(text: str, growth: Growth) -> tuple[str, ...]:
    if rows_of(text) == (growth.first, growth.last):
        return (moved_range(text if ":" in text else f"{text}:{text}", growth),)
    return copied_ranges(text, growth)


def copied_ranges(text: str, growth: Growth) -> tuple[str, ...]:
    """The range in every copy if it lies in the block; otherwise where it is afterwards."""
    if not all(growth.holds(row) for row in rows_of(text)):
        return (moved_range(text, growth),)
    return tuple(
        _moved(text, growth, lambda row, by=by: row + by, lambda row, by=by: row + by)
        for by in range(0, growth.added + 1, growth.height)
    )


def rows_of(text: str) -> tuple[int, int]:
    """The first and last row of a reference; (0, 0) for one without rows."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return 0, 0
    first = int(found["r1"].lstrip("$"))
    return first, int(found["r2"].lstrip("$")) if found["r2"] else first


def moved_formula(
    formula: str, growth: Growth, own_sheet: str | None, copy: int | None = None
) -> str:
    """A formula that stands in ``own_sheet`` (``None``: in a chart or a name).

    ``copy`` says which copy of the block it is in, counted from 0; then what it takes from its own
    rows it takes from its own copy.
    """
    from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

    if not any(sign.isdigit() for sign in formula):
        return formula
    try:
        tokens = Tokenizer("=" + formula).items
    except (TokenizerError, IndexError):  # not a formula that Excel would write
        return formula
    return "".join(
        _moved_operand(token.value, growth, own_sheet, copy)
        if (token.type, token.subtype) == (Token.OPERAND, Token.RANGE)
        else token.value
        for token in tokens
    )


def _moved_operand(text: str, growth: Growth, own_sheet: str | None, copy: int | None) -> str:
    found = _REFERENCE.fullmatch(text)
    if found is None or (not found["c1"] and not found["to"]):
        return text
    sheet = _sheet_name(found["sheet"]) if found["sheet"] else own_sheet
    if sheet is None or sheet.casefold() != growth.sheet.casefold():
        return text
    if copy is None:
        return _moved(text, growth, growth.start, growth.end)
    return _moved(text, growth, growth.start, growth.end, copy * growth.height)


def _sheet_name(prefix: str) -> str:
    name = prefix[:-1]
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


def _moved(
    text: str,
    growth: Growth,
    start: Callable[[int], int],
    end: Callable[[int], int],
    own: int | None = None,
) -> str:
    """The reference with its rows moved; ``own`` moves relative rows of the block by so many."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return text

    def moved(written: str, move: Callable[[int], int]) -> str:
        fixed, row = written.startswith("$"), int(written.lstrip("$"))
        if own is not None and not fixed and growth.holds(row):
            return str(row + own)
        return f"{'$' if fixed else ''}{move(row)}"

    said = f"{found['sheet'] or ''}{found['c1'] or ''}{moved(found['r1'], start)}"
    if found["to"]:
        said += f":{found['c2'] or ''}{moved(found['r2'], end)}"
    return said
