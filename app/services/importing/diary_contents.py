"""Carries out the import of a diary sheet: numbers given, entries and timelines stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.diary import DiaryEntry, FollowUp, FollowUpKind
from app.ports.unit_of_work import UnitOfWork
from app.services.diary_commands import SERIES
from app.services.importing.diary_rows import year_of
from app.services.importing.follow_up_text import read_timeline
from app.services.importing.name_lists import CategoryNames, ChannelNames
from app.services.importing.plan import WatchedRows
from app.services.importing.row_reading import Values

Number = tuple[int, int]
NOT_OF_ENTRY = ("number", "matter", "follow_ups")
"""What a row says beside the entry's own fields."""
_STEP = 1_000


@dataclass(frozen=True)
class EntryChange:
    """A known entry, what becomes different about it, and the lines its timeline gains."""

    entry: DiaryEntry
    values: Values
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def is_none(self) -> bool:
        return not self.values and not self.follow_ups


@dataclass
class DiaryContents:
    """What a diary plan stores."""

    channels: ChannelNames
    categories: CategoryNames
    new: list[Values] = field(default_factory=list[Values])
    changed: list[EntryChange] = field(default_factory=list[EntryChange])
    known_numbers: dict[Number, int] = field(default_factory=dict[Number, int])

    def store(self, work: UnitOfWork, import_id: int, step: Callable[[int], None]) -> None:
        """Write channels, categories, entries, matters and timelines.

        The new rows are used up: entries take their place in memory.
        """
        lists = {
            "channel_id": self.channels.store(work),
            "category_id": self.categories.store(work),
        }
        self.new.sort(key=_received)
        _give_numbers(self.new, work)
        step(0)
        entries, told_more = self._entries(lists, work.now)
        ids = work.import_rows(DiaryEntry, WatchedRows(entries, step), import_id)
        self._join_matters(entries, ids, told_more, work)
        lines = [
            line
            for place, values in told_more.items()
            if "follow_ups" in values
            for line in _timeline(values["follow_ups"], ids[place], work.now)
        ]
        if lines:
            work.import_rows(FollowUp, lines, import_id)
        for done, change in enumerate(self.changed, start=len(entries)):
            if not done % _STEP:
                step(done)
            _apply(change, lists, work)

    def _entries(
        self, lists: dict[str, dict[int, int]], now: datetime
    ) -> tuple[list[DiaryEntry], dict[int, Values]]:
        """The new entries, and by place the rows that say more than an entry holds."""
        entries: list[DiaryEntry] = []
        told_more: dict[int, Values] = {}
        self.new.reverse()
        while self.new:
            values = self.new.pop()
            if "matter" in values or "follow_ups" in values:
                told_more[len(entries)] = {n: values[n] for n in NOT_OF_ENTRY if n in values}
            stored = _stored(values, lists)
            stored.setdefault("subject", "")
            stored.setdefault("recorded_at", now)
            entries.append(DiaryEntry(id=None, **stored))
        return entries, told_more

    def _join_matters(
        self,
        entries: list[DiaryEntry],
        ids: range,
        told_more: dict[int, Values],
        work: UnitOfWork,
    ) -> None:
        joined = {p: values["matter"] for p, values in told_more.items() if "matter" in values}
        if not joined:
            return
        numbers = {(e.year, e.sequence): i for e, i in zip(entries, ids, strict=True)}
        records = work.records(DiaryEntry)
        for place, matter in joined.items():
            first = numbers.get(matter) or self.known_numbers.get(matter)
            if first is not None:
                records.save(replace(records.get(ids[place]), matter_id=first))


def _received(values: Values) -> datetime:
    return values["received_at"]


def _give_numbers(rows: list[Values], work: UnitOfWork) -> None:
    """Numbers brought along are kept; the others follow the highest of their year, by time."""
    waiting: dict[int, list[Values]] = {}
    highest: dict[int, int] = {}
    for values in rows:
        number: Number | None = values.get("number")
        if number is None:
            values["year"] = year_of(values)
            waiting.setdefault(values["year"], []).append(values)
        else:
            values["year"], values["sequence"] = number
            highest[number[0]] = max(number[1], highest.get(number[0], 0))
    for year, used in highest.items():
        work.raise_number(SERIES, year, used)
    for year, unnumbered in waiting.items():
        first = work.reserve_numbers(SERIES, year, len(unnumbered))
        for sequence, values in enumerate(unnumbered, start=first):
            values["sequence"] = sequence


def _stored(values: Values, lists: dict[str, dict[int, int]]) -> Values:
    """The values an entry has, provisional ids replaced; the given ones are used up."""
    for name in NOT_OF_ENTRY:
        values.pop(name, None)
    for name, real in lists.items():
        if real and values.get(name, 0) < 0:
            values[name] = real[values[name]]
    return values


def _timeline(text: str, entry_id: int, now: datetime) -> Iterator[FollowUp]:
    for line in read_timeline(text, now):
        yield replace(line, entry_id=entry_id)


def _apply(change: EntryChange, lists: dict[str, dict[int, int]], work: UnitOfWork) -> None:
    """Change a known entry; a new state is a step like any other, noted in the timeline."""
    entry, values = change.entry, _stored(change.values, lists)
    state = values.pop("state", entry.state)
    moved = entry
    if state is not entry.state:
        reason = values.get("state_reason", "")
        moved = entry.moved_to(state, values.get("closed_at", work.now), reason)
        line = FollowUp(
            None, entry.id or 0, work.now, FollowUpKind.STATE, reason, work.actor.name, state
        )
        work.records(FollowUp).add(line)
    if values or moved is not entry:
        work.records(DiaryEntry).save(replace(moved, **values))
    for line in change.follow_ups:
        work.records(FollowUp).add(line)
