"""Finds the header of a sheet: below title rows, in one line or several, merged or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from string import ascii_uppercase

from app.domain.cells import Cell, as_text, is_empty
from app.domain.errors import RuleViolation
from app.services.importing.columns import KindColumns
from app.sheets import PASTED, RawSheet, SheetRow

SEARCHED_ROWS = 40
"""How far down a header is looked for."""
_MOST_LINES = 3


@dataclass(frozen=True)
class Header:
    """The titles of a sheet's columns and what they were taken for.

    ``titles`` are empty for columns without one and never equal otherwise; ``mapping`` gives each
    title its field, "" when it is not used. Data starts below ``last_row``.
    """

    first_row: int
    last_row: int
    titles: tuple[str, ...]
    mapping: Mapping[str, str]

    @property
    def signature(self) -> str:
        """What a remembered mapping is found by."""
        return "\t".join(self.titles)

    @property
    def used(self) -> dict[str, str]:
        """Titles with a field, in the order of the sheet."""
        return {title: field for title, field in self.mapping.items() if field}

    @property
    def unused(self) -> tuple[str, ...]:
        """Titles without a field, in the order of the sheet."""
        return tuple(title for title, field in self.mapping.items() if not field)

    def positions(self, field: str) -> tuple[int, ...]:
        """The columns, from 0, that hold a field."""
        return tuple(
            place
            for place, title in enumerate(self.titles)
            if title and self.mapping[title] == field
        )

    def mended(self, columns: KindColumns, given: Mapping[str, str]) -> Header:
        """The header with some titles given other fields ("" for none).

        Raises ``RuleViolation`` ``import_mapping_header`` or ``import_mapping_field`` for a title
        or field that does not exist.
        """
        for title, field in given.items():
            if title not in self.mapping:
                raise RuleViolation("import_mapping_header", header=title)
            if field and field not in columns.headings:
                raise RuleViolation("import_mapping_field", header=title, field=field)
        taken = {field for field in given.values() if field} - columns.repeated
        kept = {title: "" if field in taken else field for title, field in self.mapping.items()}
        return Header(self.first_row, self.last_row, self.titles, {**kept, **given})

    def missing(self, columns: KindColumns) -> tuple[tuple[str, ...], ...]:
        """The groups of fields of which one is required and no column holds any."""
        held = set(self.mapping.values())
        return tuple(group for group in columns.required if held.isdisjoint(group))


def find_header(sheet: RawSheet, columns: KindColumns) -> Header:
    """The lines in which most columns are recognised.

    When none is, the first row with words; a pasted block that begins with numbers has no header,
    and its columns are called A, B, C as in a spreadsheet.
    Raises ``RuleViolation`` ``sheet_empty`` when there is no row at all.
    """
    rows = [row for row in islice(sheet.rows(), SEARCHED_ROWS) if not _is_blank(row[1])]
    if not rows:
        raise RuleViolation("sheet_empty", file=sheet.file)
    best: tuple[int, Header] | None = None
    for start in range(len(rows)):
        for lines in range(1, min(_MOST_LINES, len(rows) - start) + 1):
            candidate = _header_of(rows[start : start + lines], columns)
            known = len(candidate.used)
            if known and (best is None or known > best[0]) and _may_be(rows, start, lines, columns):
                best = (known, candidate)
    if best is None or best[0] < min(2, sum(map(bool, best[1].titles))):
        if sheet.encoding == PASTED and _has_digits(rows[0][1]):  # rows copied without a header
            return _lettered(max(len(cells) for _, cells in rows))
        wide = (place for place, row in enumerate(rows) if sum(map(_has_words, row[1])) > 1)
        first = next(wide, 0)
        return _header_of(rows[first : first + 1], columns)
    return best[1]


def _lettered(width: int) -> Header:
    """Titles for columns that have none: the letters a spreadsheet shows above them."""
    titles = tuple(
        (ascii_uppercase[place // 26 - 1] if place >= 26 else "") + ascii_uppercase[place % 26]
        for place in range(min(width, 26 * 27))
    )
    return Header(0, 0, titles, dict.fromkeys(titles, ""))


def _is_blank(cells: Sequence[Cell]) -> bool:
    return all(is_empty(cell) for cell in cells)


def _has_digits(cells: Sequence[Cell]) -> bool:
    return any(letter.isdigit() for cell in cells for letter in as_text(cell))


def _has_words(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(cell.strip())


def _may_be(rows: list[SheetRow], start: int, lines: int, columns: KindColumns) -> bool:
    """Whether each further line holds nothing but words for columns.

    A first line of one word is the title of the whole sheet and no part of the header.
    """
    if lines > 1 and len({as_text(cell) for cell in rows[start][1] if not is_empty(cell)}) < 2:
        return False
    return all(
        columns.field_of(as_text(cell)) or cell in rows[start][1]
        for _, cells in rows[start + 1 : start + lines]
        for cell in cells
        if not is_empty(cell)
    )


def _header_of(rows: list[SheetRow], columns: KindColumns) -> Header:
    titles = _unique(_joined([cells for _, cells in rows]))
    mapping: dict[str, str] = {}
    taken: set[str] = set()
    for title in titles:
        if not title:
            continue
        field = columns.field_of(title.removesuffix(_nth(title))) or ""
        if field in taken and field not in columns.repeated:
            field = ""
        taken.add(field)
        mapping[title] = field
    return Header(rows[0][0], rows[-1][0], tuple(titles), mapping)


def _joined(lines: list[Sequence[Cell]]) -> list[str]:
    """One title per column; a title over several columns counts for each of them."""
    width = max(len(cells) for cells in lines)
    titles = [""] * width
    for depth, cells in enumerate(lines):
        words = [_title(cell) for cell in cells] + [""] * (width - len(cells))
        if depth + 1 < len(lines):
            below = lines[depth + 1]
            for place in range(1, width):
                has_below = place < len(below) and not is_empty(below[place])
                if not words[place] and has_below:
                    words[place] = words[place - 1]
        for place, word in enumerate(words):
            if word and titles[place].split("/")[-1] != word:
                titles[place] = f"{titles[place]}/{word}" if titles[place] else word
    return titles


def _title(cell: Cell) -> str:
    return "".join(as_text(cell).split("\n")).replace("\t", " ").strip()


def _unique(titles: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    unique: list[str] = []
    for title in titles:
        seen[title] += 1
        unique.append(f"{title} ({seen[title]})" if title and seen[title] > 1 else title)
    return unique


def _nth(title: str) -> str:
    """The « (2)» that was added to a title, if any."""
    start = title.rfind(" (")
    return title[start:] if start > 0 and title[start + 2 : -1].isdigit() else ""
