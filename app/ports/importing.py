"""What an import asks about records that are already there: few questions, each for many rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident, Staff
from app.domain.working_calendar import CalendarDay


class ImportQueries(Protocol):
    """Reads for planning an import; what is in the bin is included everywhere."""

    def source_numbers(self) -> Iterable[tuple[str, int]]:
        """Every source number that is not empty, with its entry; one number may have several."""
        ...

    def entry_numbers(self) -> Mapping[tuple[int, int], int]:
        """Every year and sequence, with its entry."""
        ...

    def entries(self, ids: Collection[int]) -> Iterable[DiaryEntry]:
        """The entries with these ids, in any order; however many are asked for."""
        ...

    def entries_received(self, first: datetime, last: datetime) -> Iterable[DiaryEntry]:
        """The entries received from ``first`` to ``last``, both included."""
        ...

    def all_entries(self) -> Iterable[DiaryEntry]:
        """Every entry outside the bin, newest first, without holding them all."""
        ...

    def follow_ups(self, entry_ids: Collection[int]) -> Iterable[FollowUp]:
        """The timelines of these entries, oldest line first."""
        ...

    def residents(self) -> Iterable[Resident]: ...
    def channels(self) -> Iterable[Channel]: ...
    def categories(self) -> Iterable[Category]: ...
    def staff(self) -> Iterable[Staff]: ...
    def calendar_days(self) -> Iterable[CalendarDay]: ...
    def owner_units(self) -> Iterable[OwnerUnit]: ...
    def import_mapping(self, kind: str, header: str) -> Mapping[str, str] | None: ...
