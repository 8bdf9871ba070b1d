"""A first look at a sheet: what kind it is, how its columns are understood, samples of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.cells import is_empty, shown
from app.ports.importing import ImportQueries
from app.services.importing.columns import columns_of
from app.services.importing.header import Header, find_header
from app.services.importing.plan import ImportPlan, Say
from app.services.importing.planning import PLANNERS, open_import_file, understood_header
from app.sheets import RawSheet, parse_pasted, read_sheet, write_csv, write_xlsx

LOOKED_AT = 200
"""Rows in which samples are looked for."""

SAMPLES = 3


@dataclass(frozen=True)
class ColumnLook:
    """One column: its title, the field it was taken for ("" for none), and some of its cells."""

    title: str
    field: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class FirstLook:
    """A sheet as understood so far; ``missing``: see ``Header.missing``."""

    kind: str
    raw: RawSheet
    header: Header
    columns: tuple[ColumnLook, ...]
    fields: tuple[str, ...]
    missing: tuple[tuple[str, ...], ...]


def open_first(kind: str, file: Path | None, text: str, sheet: str | None) -> tuple[str, RawSheet]:
    """The sheet of a file, or of a block copied from Excel, and its kind (guessed when "").

    Raises ``RuleViolation`` when it cannot be read.
    """
    if file is None:
        raw = parse_pasted(text)
        return kind or guess_kind(raw), raw
    if not kind and file.suffix.lower() == ".json":
        kind = "holidays"
    if kind:
        return kind, open_import_file(kind, file, sheet)
    raw = read_sheet(file, sheet)
    kind = guess_kind(raw)
    alone = sheet is not None or len(raw.sheets) < 2
    return kind, raw if alone else open_import_file(kind, file)


def guess_kind(raw: RawSheet) -> str:
    """The kind whose required columns are there and most columns known.

    Raises ``RuleViolation`` ``sheet_empty``.
    """

    def fitness(kind: str) -> tuple[bool, int]:
        columns = columns_of(kind)
        header = find_header(raw, columns)
        return not header.missing(columns), len(header.used)

    return max(PLANNERS, key=fitness)


def look_at(
    kind: str, raw: RawSheet, mapping: Mapping[str, str] | None, queries: ImportQueries
) -> FirstLook:
    """How the columns of a sheet are understood, with ``mapping`` mended by hand."""
    columns = columns_of(kind)
    header = understood_header(kind, raw, mapping, queries)
    samples = _samples(raw, header)
    looks = tuple(
        ColumnLook(title, header.mapping[title], samples[place])
        for place, title in enumerate(header.titles)
        if title
    )
    return FirstLook(kind, raw, header, looks, tuple(columns.headings), header.missing(columns))


def mended(given: Mapping[str, str], title: str, field: str, kind: str) -> dict[str, str]:
    """A mapping by hand with one title more; a field that may stand only once moves to it."""
    repeated = columns_of(kind).repeated
    kept = {
        other: "" if used == field and field not in repeated else used
        for other, used in given.items()
    }
    return kept | {title: field}


def save_rejected(plan: ImportPlan, file: Path, why_title: str, say: Say) -> int:
    """Write the rejected rows with their reasons, to be mended and imported again.

    The file is csv or xlsx by its name; returns how many rows. Raises ``RuleViolation`` as
    ``app.sheets`` does.
    """
    titles, rows = plan.rejected_sheet(why_title, say)
    write = write_csv if file.suffix.lower() == ".csv" else write_xlsx
    return write(file, titles, rows)


def _samples(raw: RawSheet, header: Header) -> list[tuple[str, ...]]:
    found: list[list[str]] = [[] for _ in header.titles]
    below = (cells for number, cells in raw.rows() if number > header.last_row)
    for cells in islice(below, LOOKED_AT):
        for place, cell in enumerate(cells[: len(found)]):
            if len(found[place]) < SAMPLES and not is_empty(cell):
                said = shown(cell)
                if said not in found[place]:
                    found[place].append(said)
    return [tuple(samples) for samples in found]
