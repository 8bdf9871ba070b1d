"""A sheet as it was read: rows of cells with the row numbers its spreadsheet shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.cells import Cell

PASTED = "pasted"
"""Stands in for the encoding of a block from the clipboard."""

SheetRow = tuple[int, Sequence[Cell]]
"""A row's number, counted from 1 as spreadsheets do, and its cells from column A on."""


@dataclass(frozen=True)
class MergedRange:
    """Cells shown as one: rows counted from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class RawSheet:
    """One sheet of a file, nothing understood yet.

    ``file`` is the name without its folder; ``encoding`` that of the text, or «xlsx», «xls»,
    ``PASTED``; ``sheets`` and ``hidden`` name the sheets that can and cannot be seen in the file;
    ``damaged`` counts letters that could not be read, ``notes`` are codes of what else is worth
    knowing. ``rows`` may be called again and again.
    """

    file: str
    encoding: str
    rows: Callable[[], Iterator[SheetRow]]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    merged: tuple[MergedRange, ...] = ()
    damaged: int = 0
    notes: tuple[str, ...] = ()
