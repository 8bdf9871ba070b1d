"""Plans the import of a diary sheet: a verdict for every row.

A row is recognised by our own number, else by the number its list gave it, else by time, subject,
text and name together. Empty cells never erase anything, and a list from elsewhere never takes
back what has been finished here since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from app.domain.cells import Cell
from app.domain.diary import UNFINISHED, DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.ports.importing import ImportQueries
from app.ports.progress import Progress
from app.services.importing.columns import KindColumns
from app.services.importing.diary_contents import (
    NOT_OF_ENTRY,
    DiaryContents,
    EntryChange,
    Number,
)
from app.services.importing.diary_rows import (
    JOINED,
    EntrySteps,
    diary_readers,
    missing_column,
)
from app.services.importing.follow_up_text import read_timeline
from app.services.importing.header import Header
from app.services.importing.name_lists import CategoryNames, ChannelNames
from app.services.importing.plan import Note, Verdict
from app.services.importing.row_reading import Values, Verdicts, read_rows, sheet_columns
from app.sheets import RawSheet


class _Row(NamedTuple):
    """A row understood, waiting for its verdict."""

    row: int
    values: Values
    cells: Sequence[Cell]


class DiaryPlanner:
    """Gives every row its verdict."""

    def __init__(
        self, queries: ImportQueries, columns: KindColumns, header: Header, now: datetime
    ) -> None:
        self._queries, self._columns, self._header, self._now = queries, columns, header, now
        self._channels = ChannelNames.of(queries.channels())
        self._categories = CategoryNames.of(queries.categories())
        fields = set(header.used.values())
        residents = queries.residents() if "who" in fields else ()
        self._steps = EntrySteps(self._categories, residents, queries.staff())
        self._needed = self._steps.needed(fields)
        self._with_timelines = "follow_ups" in fields
        self._by_source: dict[str, tuple[int, ...]] = {}
        if fields & {"number", "source_number"}:
            for number, entry_id in queries.source_numbers():
                self._by_source[number] = (*self._by_source.get(number, ()), entry_id)
        self._by_number: Mapping[Number, int] = {}
        if fields & {"number", "matter"}:
            self._by_number = queries.entry_numbers()
        self._seen: dict[object, tuple[int, Values]] = {}
        self._seen_again: dict[object, list[Values]] = {}
        self._known: list[tuple[tuple[int, ...], _Row]] = []
        self._nameless: list[_Row] = []
        self.verdicts = Verdicts()
        self.contents = DiaryContents(
            self._channels, self._categories, known_numbers=dict(self._by_number)
        )

    def plan(self, sheet: RawSheet, progress: Progress) -> None:
        """Read all rows; verdicts and contents are complete afterwards."""
        readers = diary_readers(
            self._channels, with_day=bool(self._header.positions("received_day"))
        )
        columns = sheet_columns(self._header, readers)
        for number, values, cells in read_rows(
            sheet, self._header, columns, JOINED, self.verdicts, progress
        ):
            try:
                for step in self._needed:
                    step(values)
                self._sort(_Row(number, values, cells))
            except RuleViolation as why:
                self._reject(number, cells, why)
        self._judge_nameless()
        self._judge_known()

    def notes(self) -> tuple[Note, ...]:
        """What a person should know beside the verdicts."""
        notes: list[Note] = []
        if self._channels.new:
            notes.append(Note("import_new_channels", {"names": tuple(self._channels.new)}))
        if self._categories.new:
            names = tuple(name for name, _ in self._categories.new)
            notes.append(Note("import_new_categories", {"names": names}))
        strangers = sorted(self._steps.unknown_staff)
        if strangers:
            notes.append(Note("import_recorders_unknown", {"names": "、".join(strangers[:10])}))
        left_out = self._channels.left_out | self._categories.left_out
        if left_out:
            notes.append(Note("import_names_left_out", {"names": tuple(sorted(left_out)[:10])}))
        return tuple(notes)

    def _reject(self, row: int, cells: Sequence[Cell], why: RuleViolation) -> None:
        field = missing_column(why)
        title = next((t for t, f in self._header.used.items() if f == field), "")
        self.verdicts.reject(row, cells, why, title)

    def _sort(self, row: _Row) -> None:
        """Tell known entries from new ones, where a number says which is which."""
        number: tuple[int, int] | None = row.values.get("number")
        source: str | None = row.values.get("source_number")
        if number is not None:
            if self._is_repeated(number, row):
                return
            known = self._by_number.get(number)
            self._place(row, () if known is None else (known,))
        elif source is not None:
            if not self._is_repeated(source, row):
                self._place(row, self._by_source.get(source, ()))
        else:
            self._nameless.append(row)

    def _is_repeated(self, key: object, row: _Row) -> bool:
        """Whether the sheet had the very same row before.

        A list from elsewhere may name one number twice and mean two things, our own may not: then
        raises ``import_row_twice``.
        """
        values = row.values
        first = self._seen.setdefault(key, (row.row, values))
        if first[1] is values:
            return False
        others = self._seen_again.setdefault(key, [])
        if first[1] == values or values in others:
            self.verdicts.note(Verdict.SAME, row.row, row.cells)
            return True
        if "number" in values:
            raise RuleViolation("import_row_twice", row=first[0])
        others.append(values)
        return False

    def _place(self, row: _Row, candidates: tuple[int, ...]) -> None:
        if candidates:
            self._known.append((candidates, row))
        else:
            self._add(row)

    def _add(self, row: _Row) -> None:
        self.contents.new.append(row.values)
        self.verdicts.note(Verdict.NEW, row.row, row.cells)

    def _judge_nameless(self) -> None:
        """Rows without a number: the same time, subject, text and name are the same entry."""
        if not self._nameless:
            return
        times = [row.values["received_at"] for row in self._nameless]
        there: dict[object, tuple[int, ...]] = {}
        for entry in self._queries.entries_received(min(times), max(times)):
            who = entry.who_text or self._steps.names.get(entry.resident_id, "")
            key: object = (entry.received_at, entry.subject, entry.text, who)
            there[key] = (*there.get(key, ()), entry.id or 0)
        for row in self._nameless:
            values = row.values
            key = (
                values["received_at"], values.get("subject", ""), values.get("text", ""),
                self._steps.who(values),
            )  # fmt: skip
            if not self._is_repeated(key, row):
                self._place(row, there.get(key, ()))
        self._nameless.clear()

    def _judge_known(self) -> None:
        """Give each row its entry: first those that agree in everything, then the others."""
        ids = {entry_id for candidates, _ in self._known for entry_id in candidates}
        entries = {entry.id: entry for entry in self._queries.entries(ids)} if ids else {}
        timelines: dict[int, list[FollowUp]] = {}
        if self._with_timelines and ids:
            for line in self._queries.follow_ups(ids):
                timelines.setdefault(line.entry_id, []).append(line)
        waiting: list[tuple[_Row, list[EntryChange]]] = []
        taken: set[int | None] = set()
        for candidates, row in self._known:
            try:
                changes = [
                    self._difference(entries[entry_id], row.values, timelines.get(entry_id, []))
                    for entry_id in candidates
                ]
            except RuleViolation as why:
                self._reject(row.row, row.cells, why)
                continue
            same = next((c for c in changes if c.is_none and c.entry.id not in taken), None)
            if same is None:
                waiting.append((row, changes))
                continue
            taken.add(same.entry.id)
            self.verdicts.note(Verdict.SAME, row.row, row.cells)
        for row, changes in waiting:
            change = next((c for c in changes if c.entry.id not in taken), None)
            if change is None:
                self._add(row)
                continue
            taken.add(change.entry.id)
            self.contents.changed.append(change)
            self.verdicts.note(Verdict.CHANGED, row.row, row.cells)
        self._known.clear()

    def _difference(
        self, entry: DiaryEntry, values: Values, timeline: list[FollowUp]
    ) -> EntryChange:
        if "number" in values and _is_other(entry, values):
            raise RuleViolation("import_number_taken", number=entry.number)
        wanted = {name: value for name, value in values.items() if name not in NOT_OF_ENTRY}
        if wanted.get("who_text") and wanted["who_text"] == self._steps.names.get(
            entry.resident_id
        ):
            del wanted["who_text"]
        if "number" not in values and entry.state not in UNFINISHED:
            wanted = _without_step_back(wanted)
        matter = self._by_number.get(values.get("matter", (0, 0)))
        if matter is not None:
            wanted["matter_id"] = matter
        different = {
            name: new
            for name, new in wanted.items()
            if (old := getattr(entry, name)) != new and not _is_lossy_copy(old, new)
        }
        if "who_text" in different and "resident_id" not in different:
            different["resident_id"] = None
        elif different.get("resident_id") is not None and entry.who_text:
            different["who_text"] = ""
        return EntryChange(entry, different, self._missing_lines(entry, values, timeline))

    def _missing_lines(
        self, entry: DiaryEntry, values: Values, timeline: list[FollowUp]
    ) -> tuple[FollowUp, ...]:
        text = values.get("follow_ups")
        if text is None:
            return ()
        there = {_content(line) for line in timeline}
        texts = {line.text for line in timeline}
        return tuple(
            replace(line, entry_id=entry.id or 0)
            for line in read_timeline(text, self._now)
            if _content(line) not in there and not (line.at == self._now and line.text in texts)
        )


def _content(line: FollowUp) -> tuple[Any, ...]:
    return (line.at, line.kind, line.text.strip(), line.state, line.satisfaction)


def _is_other(entry: DiaryEntry, values: Values) -> bool:
    """Whether a row with one of our numbers speaks of something else altogether."""
    return (
        entry.received_at != values["received_at"]
        and entry.subject != values.get("subject", "")
        and entry.text != values.get("text", "")
    )


def _is_lossy_copy(old: object, new: object) -> bool:
    """Whether a text differs only by «?» for letters that an old encoding could not hold."""
    return (
        isinstance(old, str)
        and isinstance(new, str)
        and "?" in new
        and len(old) == len(new)
        and all(a == b or (b == "?" and not a.isascii()) for a, b in zip(old, new, strict=True))
    )


def _without_step_back(wanted: Values) -> Values:
    """The values without a state that would open a finished entry again."""
    if wanted.get("state") not in UNFINISHED:
        return wanted
    return {n: v for n, v in wanted.items() if n not in ("state", "state_reason", "closed_at")}
