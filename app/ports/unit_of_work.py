"""The door through which services change stored data: one all-or-nothing act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self, TypeVar

from app.domain.people import Staff
from app.ports.changes import ChangeSet

T = TypeVar("T")


class Records(Protocol[T]):
    """The stored records of one kind. Records are frozen; ``save`` replaces the stored one."""

    def get(self, record_id: int) -> T:
        """The record; raises ``RuleViolation`` ``record_gone`` when there is none."""
        ...

    def find(self, **equal: object) -> tuple[T, ...]:
        """All records whose fields equal the given values, in the order they were added."""
        ...

    def find_set(self, field: str) -> tuple[T, ...]:
        """All records in which ``field`` is not None."""
        ...

    def add(self, record: T) -> T:
        """Store a record whose ``id`` is None; returns it with its id."""
        ...

    def save(self, record: T) -> T:
        """Replace the stored record of the same id; storing it unchanged records nothing."""
        ...

    def remove(self, record_id: int) -> None:
        """Delete the record."""
        ...


class UnitOfWork(Protocol):
    """One act. Leaving without ``commit`` undoes everything."""

    now: datetime
    actor: Staff

    def records(self, kind: type[T]) -> Records[T]:
        """The stored records of a domain dataclass."""
        ...

    def next_number(self, series: str, year: int) -> int:
        """The next number of a yearly series, from 1; a number given out is never given again."""
        ...

    def reserve_numbers(self, series: str, year: int, count: int) -> int:
        """Give out ``count`` numbers at once; returns the first."""
        ...

    def raise_number(self, series: str, year: int, used: int) -> None:
        """Note that a number came in from outside, so that it is not given out again."""
        ...

    def describe(self, subject: str) -> None:
        """Name what this act is done to, for the journal and the undo menu («2026-0001»)."""
        ...

    def import_rows(self, kind: type[T], rows: Sequence[T], import_id: int) -> range:
        """Add many new records at once, journaled as one act with its own inverse.

        Their ``id`` is None and their ``import_id`` is set to the given one; returns their ids in
        the order of ``rows``.
        """
        ...

    def commit(self) -> ChangeSet:
        """Make everything durable, journaled and searchable, and say what changed."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
