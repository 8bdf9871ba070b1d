"""Plans an import: finds the header, hands the rows to their kind, and adds everything up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.errors import RuleViolation
from app.ports.importing import ImportQueries
from app.ports.progress import Progress, SilentProgress
from app.services.importing.collecting import without_collecting
from app.services.importing.columns import KindColumns, columns_of
from app.services.importing.diary import DiaryPlanner
from app.services.importing.header import Header, find_header
from app.services.importing.holidays import HolidayPlanner, read_holiday_json
from app.services.importing.owners import OwnerPlanner
from app.services.importing.plan import Contents, ImportPlan, Note, Verdict
from app.services.importing.residents import ResidentPlanner
from app.services.importing.row_reading import Verdicts, refuse_missing
from app.sheets import RawSheet, read_sheet


class Planner(Protocol):
    """Gives the rows of one kind their verdicts."""

    verdicts: Verdicts

    @property
    def contents(self) -> Contents: ...

    def plan(self, sheet: RawSheet, progress: Progress) -> None: ...
    def notes(self) -> tuple[Note, ...]: ...


class NewPlanner(Protocol):
    """Makes the planner of a kind."""

    def __call__(
        self, queries: ImportQueries, columns: KindColumns, header: Header, now: datetime
    ) -> Planner: ...


PLANNERS: Mapping[str, NewPlanner] = {
    "residents": ResidentPlanner,
    "diary": DiaryPlanner,
    "holidays": HolidayPlanner,
    "owners": OwnerPlanner,
}
"""What can be imported; each kind has its headings in ``resources/import_columns.toml``."""


def open_import_file(kind: str, path: Path, sheet: str | None = None) -> RawSheet:
    """The sheet of a file that looks most like ``kind``, unless one is named.

    Raises ``RuleViolation`` as ``app.sheets.read_sheet`` does, and ``import_kind_unknown``.
    """
    columns = columns_of(kind)
    if kind == "holidays" and path.suffix.lower() == ".json":
        return read_holiday_json(path)
    raw = read_sheet(path, sheet)
    if sheet is not None or len(raw.sheets) < 2:
        return raw
    best, most = raw, len(find_header(raw, columns).used)
    for name in raw.sheets:
        if name == raw.sheet:
            continue
        try:
            other = read_sheet(path, name)
        except RuleViolation:  # an empty sheet among others
            continue
        known = len(find_header(other, columns).used)
        if known > most:
            best, most = other, known
    return best


def understood_header(
    kind: str, sheet: RawSheet, mapping: Mapping[str, str] | None, queries: ImportQueries
) -> Header:
    """The header as recognised, then as remembered from last time, then as mended now."""
    columns = columns_of(kind)
    header = find_header(sheet, columns)
    remembered = queries.import_mapping(kind, header.signature)
    if remembered:
        header = header.mended(columns, remembered)
    return header.mended(columns, mapping) if mapping else header


def plan_import(
    kind: str,
    sheet: RawSheet,
    mapping: Mapping[str, str] | None,
    queries: ImportQueries,
    now: datetime,
    progress: Progress | None = None,
) -> ImportPlan:
    """Work out what importing a sheet would do; nothing is written.

    ``mapping`` gives titles other fields than recognised ("" for none). Raises ``RuleViolation``
    ``import_columns_missing`` and those of ``Header.mended``; ``Cancelled`` from ``progress``.
    """
    columns = columns_of(kind)
    if kind not in PLANNERS:
        raise RuleViolation("import_kind_unknown", kind=kind, kinds=", ".join(PLANNERS))
    header = understood_header(kind, sheet, mapping, queries)
    refuse_missing(header, columns, sheet.file)
    planner = PLANNERS[kind](queries, columns, header, now)
    with without_collecting():
        planner.plan(sheet, progress or SilentProgress())
    verdicts = planner.verdicts
    verdicts.rejected.sort(key=lambda rejected: rejected.row)
    verdicts.shown.sort(key=lambda shown: shown.row)
    unused = tuple(title for title in header.unused if not columns.is_ignored(title))
    damaged = (Note("import_damaged_letters", {"count": sheet.damaged}),) if sheet.damaged else ()
    return ImportPlan(
        kind=kind,
        file=sheet.file,
        encoding=sheet.encoding,
        sheet=sheet.sheet,
        header=header,
        new=verdicts.counts[Verdict.NEW],
        changed=verdicts.counts[Verdict.CHANGED],
        same=verdicts.counts[Verdict.SAME],
        rejected=tuple(verdicts.rejected),
        shown=tuple(verdicts.shown),
        notes=(*damaged, *map(Note, sheet.notes), *planner.notes()),
        unused=unused,
        contents=planner.contents,
        mended=mapping,
    )
