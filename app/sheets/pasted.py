"""The clipboard's form of a sheet: rows in lines, cells parted by tabs, as Excel writes it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.sheets.csv_reading import parse_rows
from app.sheets.raw_sheet import PASTED, RawSheet, SheetRow
from app.sheets.text_guard import guarded_for_paste
from app.sheets.written_cells import cell_text


def parse_pasted(text: str) -> RawSheet:
    """A block copied from Excel, quotes and line ends within cells included.

    Raises ``RuleViolation`` ``pasted_nothing`` when there is no text in it.
    """
    if not text.strip():
        raise RuleViolation("pasted_nothing")

    def rows() -> Iterator[SheetRow]:
        return enumerate(parse_rows(io.StringIO(text, newline=""), "\t"), start=1)

    return RawSheet("", PASTED, rows)


def rows_as_tsv(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows for the clipboard; Excel puts them into cells again, and every text stays a text."""
    block = io.StringIO()
    writer = csv.writer(block, dialect="excel-tab", lineterminator="\r\n")
    writer.writerows([_clipboard_text(cell) for cell in row] for row in rows)
    return block.getvalue()


def _clipboard_text(cell: Cell) -> str:
    return guarded_for_paste(cell) if isinstance(cell, str) else cell_text(cell)
