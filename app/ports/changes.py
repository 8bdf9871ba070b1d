"""What one committed change did, in a form that undo, journal and screens all understand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Row = Mapping[str, object]


@dataclass(frozen=True)
class RowChange:
    """One row before and after. No ``before``: inserted. No ``after``: deleted."""

    table: str
    key: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class ChangeSet:
    """Everything one command changed.

    ``label`` is the command's class name; ``subject`` what it was done to («2026-0001»).
    ``bulk_tables`` are tables changed by an import, whose rows are not listed one by one.
    """

    label: str
    journal_id: int
    subject: str = ""
    rows: tuple[RowChange, ...] = ()
    bulk_tables: frozenset[str] = field(default_factory=frozenset)

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(row.table for row in self.rows) | self.bulk_tables
