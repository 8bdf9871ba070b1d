"""Writes csv files that Excel opens rightly: UTF-8 with its mark, and texts that stay texts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.cells import Cell
from app.sheets.safe_writing import whole_file
from app.sheets.text_guard import guarded
from app.sheets.written_cells import cell_text


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write a header and rows; returns how many rows. Raises as ``whole_file`` does.

    Texts a spreadsheet would run or rewrite are guarded (see ``text_guard``) and read back by
    ``read_sheet`` exactly as they were.
    """
    count = 0
    with whole_file(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([guarded(title) for title in headers])
        for row in rows:
            writer.writerow(
                [
                    guarded(cell_text(cell)) if isinstance(cell, str) else cell_text(cell)
                    for cell in row
                ]
            )
            count += 1
    return count
