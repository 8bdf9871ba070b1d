"""Reads csv files as Chinese offices have them: any delimiter, line end, quote and encoding.

Rows come one at a time; a file of any length needs little memory. A quote that is opened and never
closed would swallow the rest of a file: such a line is read as plain text instead.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.sheets.raw_sheet import RawSheet, SheetRow
from app.sheets.text_encoding import find_encoding
from app.sheets.text_guard import unguarded

LONGEST_CELL = 1 << 20
"""Letters in one cell; Excel itself holds 32,767."""
DELIMITERS = (",", "\t", ";")
_SAMPLE_ROWS = 50

csv.field_size_limit(LONGEST_CELL)


def read_csv(path: Path) -> RawSheet:
    """The rows of a text file; raises ``RuleViolation`` ``sheet_encoding_unknown``."""
    form = find_encoding(path)
    if form is None:
        raise RuleViolation("sheet_encoding_unknown", file=path.name)

    def lines() -> Iterator[str]:
        with path.open(encoding=form.encoding, newline="", errors="replace") as file:
            yield from file

    said = _said_delimiter(lines())
    delimiter = said or find_delimiter(lines())

    def rows() -> Iterator[SheetRow]:
        every_line = lines()
        if said:
            next(every_line)
        return enumerate(parse_rows(every_line, delimiter), start=1)

    return RawSheet(path.name, form.encoding, rows, damaged=form.damaged)


def parse_rows(lines: Iterable[str], delimiter: str) -> Iterator[Sequence[Cell]]:
    """The cells of each record, guards taken off."""
    remaining = iter(lines)
    while True:
        of_record: list[str] = []
        reader = csv.reader(_noting(remaining, of_record), delimiter=delimiter)
        try:
            for cells in reader:
                if len(of_record) > 1 and _is_open(of_record, delimiter):
                    break
                line = of_record[0]
                if len(of_record) > 1 or "'" in line or "\t" in line:
                    cells = _meant(cells)  # noqa: PLW2901
                yield cells
                of_record.clear()
            else:
                return
        except csv.Error:  # a cell over the limit
            pass
        first, *others = of_record
        yield from csv.reader((first,), delimiter=delimiter, quoting=csv.QUOTE_NONE)
        remaining = chain(others, remaining)


def _noting(lines: Iterator[str], of_record: list[str]) -> Iterator[str]:
    """The lines, without NULs; ``of_record`` gathers those of the record being read."""
    for line in lines:
        of_record.append(line)
        yield line.replace("\0", "") if "\0" in line else line


def _is_open(lines: list[str], delimiter: str) -> bool:
    """Whether a record of several lines ended only because the file did, inside a quote."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _meant(cells: list[str]) -> list[str]:
    return [unguarded(cell) if cell[:1] in "'\t" else cell for cell in cells]


def _said_delimiter(lines: Iterator[str]) -> str:
    """The delimiter of a first line «sep=;», which Excel obeys and does not show."""
    first = next(lines, "").strip().strip('"')
    return first[4:] if first[:4].lower() == "sep=" and first[4:] in DELIMITERS else ""


def find_delimiter(lines: Iterable[str]) -> str:
    """The sign that parts the first rows most evenly into most cells; a comma when none does."""
    sample = list(islice(lines, _SAMPLE_ROWS * 4))

    def evenness(delimiter: str) -> tuple[float, int]:
        rows = parse_rows(sample, delimiter)
        widths = Counter(len(row) for row in islice(rows, _SAMPLE_ROWS) if row)
        width, times = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(1, 0))
        return (0.0, 0) if width == 1 else (times / widths.total(), width)

    return max(DELIMITERS, key=evenness)
