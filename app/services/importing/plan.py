"""What an import will do, worked out before anything is written, and the report of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.ports.unit_of_work import UnitOfWork

if TYPE_CHECKING:  # a plan is known to every open office, which has no sheet to read yet
    from app.services.importing.header import Header

_LOOKS_PER_REPORT = 1_000
T = TypeVar("T")
SHOWN_ROWS = 500
"""How many rows of each verdict a plan keeps to show."""


class Verdict(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"


@dataclass(frozen=True)
class RejectedRow:
    """A row that stays out: where, what stood there, which rule, and the row to be mended."""

    row: int
    column: str
    value: str
    why: RuleViolation
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ShownRow:
    """A row of the preview."""

    row: int
    verdict: Verdict
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Note:
    """Something worth knowing that is no error: a code of ``[sentences]`` and its details."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict[str, object])


class Contents(Protocol):
    """What a plan will store, of whatever kind."""

    def store(self, work: UnitOfWork, import_id: int, step: Callable[[int], None]) -> None:
        """Write everything; ``step`` is told how many rows are done and raises ``Cancelled``."""
        ...


class WatchedRows(Sequence[T]):
    """Rows on their way into storage: every look at one is a chance to report and to stop.

    Storage looks at a row up to three times (to sort, to store), so three looks count as one row.
    """

    def __init__(self, rows: Sequence[T], step: Callable[[int], None]) -> None:
        self._rows, self._step = rows, step
        self._looks = 0

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        self._looks += 1
        if not self._looks % _LOOKS_PER_REPORT:
            self._step(min(self._looks // 3, len(self._rows)))
        return self._rows[place]


@dataclass(frozen=True)
class ImportPlan:
    """The whole of it: columns as understood, a verdict for each row, what will be stored.

    ``shown`` are rows to look at, at most ``SHOWN_ROWS`` of each verdict; ``unused`` the titles of
    columns that stay out, row numbers aside; ``mended`` is the mapping
    a person gave, to be remembered for the next sheet with this header.
    """

    kind: str
    file: str
    encoding: str
    sheet: str
    header: Header
    new: int
    changed: int
    same: int
    rejected: tuple[RejectedRow, ...]
    shown: tuple[ShownRow, ...]
    notes: tuple[Note, ...]
    unused: tuple[str, ...]
    contents: Contents
    mended: Mapping[str, str] | None = None

    @property
    def read(self) -> int:
        return self.new + self.changed + self.same + len(self.rejected)

    @property
    def changes_anything(self) -> bool:
        return bool(self.new or self.changed)

    def report(self) -> ImportReport:
        """The report this plan earns once it is carried out."""
        return ImportReport(
            self.kind, self.file, self.encoding, self.read, self.new, self.changed, self.same,
            self.rejected, self.header.used, self.unused, self.notes,
        )  # fmt: skip

    def rejected_sheet(self, why_title: str, say: Say) -> tuple[list[str], list[list[Cell]]]:
        """The rejected rows in the shape of the sheet, with the reason in one column more."""
        titles = [*self.header.titles, why_title]
        width = len(self.header.titles)
        rows = [
            [*row.cells[:width], *[None] * (width - len(row.cells)), say(row.why)]
            for row in self.rejected
        ]
        return titles, rows


Say = Callable[[RuleViolation], str]
"""Puts a rule's no into words."""


@dataclass(frozen=True)
class ImportReport:
    """What an import did; ``as_json`` is the contract's form of it."""

    kind: str
    file: str
    encoding: str
    read: int
    imported: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]
    mapping: Mapping[str, str]
    unused: Sequence[str]
    notes: tuple[Note, ...]

    def as_json(self, say: Say) -> dict[str, Any]:
        """The report as plain values, with the reasons in words."""
        return {
            "kind": self.kind,
            "file": self.file,
            "encoding": self.encoding,
            "read": self.read,
            "imported": self.imported,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "rejected": [
                {"row": row.row, "column": row.column, "value": row.value, "why": say(row.why)}
                for row in self.rejected
            ],
            "mapping": dict(self.mapping),
            "unused": list(self.unused),
        }
