"""Reads Excel files (xlsx, xls) through calamine, values only: what formulas last came to.

Calamine gives rows from the first row on but columns from the first filled one, numbers as floats
and failed formulas as empty texts; here they become the rows a person sees. A value merged over
several rows counts for each of them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import python_calamine as calamine

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.sheets.raw_sheet import MergedRange, RawSheet, SheetRow
from app.sheets.xlsx_check import check_xlsx

_VISIBLE = calamine.SheetVisibleEnum.Visible
_WORKSHEET = calamine.SheetTypeEnum.WorkSheet

_Place = tuple[int, int]


def read_xlsx(path: Path, sheet: str | None) -> RawSheet:
    """A sheet of an xlsx file; raises ``RuleViolation``, see ``read_sheet``."""
    with zipfile.ZipFile(path) as archive:
        notes = check_xlsx(archive, path.name)
    return _read(path, "xlsx", sheet, notes)


def read_xls(path: Path, sheet: str | None) -> RawSheet:
    """A sheet of an xls file (Excel 97–2003); raises ``RuleViolation``, see ``read_sheet``."""
    return _read(path, "xls", sheet)


def _read(path: Path, form: str, wanted: str | None, notes: tuple[str, ...] = ()) -> RawSheet:
    book = _tried(path.name, lambda: calamine.load_workbook(str(path)))  # pyright: ignore[reportUnknownMemberType]
    listed = [each for each in book.sheets_metadata if each.typ == _WORKSHEET]
    sheets = tuple(each.name for each in listed if each.visible == _VISIBLE)
    hidden = tuple(each.name for each in listed if each.visible != _VISIBLE)
    if wanted is not None and wanted not in sheets + hidden:
        raise RuleViolation("sheet_name_unknown", file=path.name, sheet=wanted)
    for name in (wanted,) if wanted is not None else sheets:
        page = _tried(path.name, lambda name=name: book.get_sheet_by_name(name))
        if page.start is not None:
            merged = _merged(_tried(path.name, lambda page=page: page.merged_cell_ranges))
            rows = _rows_of(path.name, page, merged)
            return RawSheet(path.name, form, rows, name, sheets, hidden, merged, notes=notes)
    raise RuleViolation("sheet_empty", file=path.name)


def _tried(file: str, step: Callable[[], Any]) -> Any:
    """What a step of the reader gives; whatever goes wrong in it, the file is to blame."""
    try:
        return step()
    except calamine.PasswordError as error:
        raise RuleViolation("sheet_password", file=file) from error
    except (calamine.CalamineError, OSError, ValueError, MemoryError) as error:
        raise RuleViolation("sheet_broken", file=file) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how a failed check in Rust arrives
            raise
        raise RuleViolation("sheet_broken", file=file) from error


def _merged(ranges: list[tuple[_Place, _Place]] | None) -> tuple[MergedRange, ...]:
    """Merged ranges in a sheet's own counting."""
    return tuple(MergedRange(r1 + 1, c1, r2 + 1, c2) for (r1, c1), (r2, c2) in ranges or ())


def _rows_of(
    file: str, page: calamine.CalamineSheet, merged: tuple[MergedRange, ...]
) -> Callable[[], Iterator[SheetRow]]:
    left = [None] * page.start[1] if page.start else []
    covered = _covered_rows(merged)

    def rows() -> Iterator[SheetRow]:
        above: dict[MergedRange, Cell] = {}
        for number, values in enumerate(_tried(file, page.iter_rows), start=1):
            cells = cast("list[Cell]", left + values if left else values)
            if number in covered:
                cells = _filled(cells, number, covered[number], above)
            yield number, cells

    return rows


def _covered_rows(merged: tuple[MergedRange, ...]) -> dict[int, list[MergedRange]]:
    """Which ranges of several rows touch a row."""
    rows: dict[int, list[MergedRange]] = {}
    for area in merged:
        if area.last_row > area.first_row:
            for row in range(area.first_row, min(area.last_row, area.first_row + 20_000) + 1):
                rows.setdefault(row, []).append(area)
    return rows


def _filled(
    cells: Sequence[Cell], number: int, areas: list[MergedRange], above: dict[MergedRange, Cell]
) -> list[Cell]:
    """The row with values merged from above; a row with nothing of its own stays empty."""
    filled = list(cells)
    has_own = any(cell not in (None, "") for cell in cells)
    for area in areas:
        column = area.first_column
        if column >= len(filled):
            continue
        if number == area.first_row:
            above[area] = filled[column]
        elif has_own and filled[column] in (None, ""):
            filled[column] = above.get(area)
    return filled
