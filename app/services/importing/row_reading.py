"""Turns the rows of a sheet into values, column by column; rows that cannot be are set aside.

Built for a hundred thousand rows: the way to read each column is chosen once, and values that come
again and again (days, rooms, channels) are read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.domain.cells import ERROR_TEXTS, Cell, as_text, is_empty, shown
from app.domain.errors import RuleViolation
from app.domain.moments import read_clock, read_moment
from app.ports.progress import Progress
from app.services.importing.columns import KindColumns
from app.services.importing.header import Header
from app.services.importing.plan import SHOWN_ROWS, RejectedRow, ShownRow, Verdict
from app.sheets import RawSheet

Values = dict[str, Any]
Read = Callable[[Cell], Any]
Join = Callable[[Any, Any], Any]
MOST_ROWS = 1_100_000
"""A plan is kept in memory; Excel's own sheets end at 1,048,576 rows."""
_REPORT_EVERY = 1_000
_MOST_REMEMBERED = 200_000


@dataclass(frozen=True)
class SheetColumn:
    """One column that is used: its place from 0, title, field, and how its cells are read."""

    place: int
    title: str
    field: str
    read: Read


@dataclass
class Verdicts:
    """The tally of a plan while it grows; keeps the rows a person will want to see."""

    counts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    rejected: list[RejectedRow] = field(default_factory=list[RejectedRow])
    shown: list[ShownRow] = field(default_factory=list[ShownRow])

    def note(self, verdict: Verdict, row: int, cells: Sequence[Cell]) -> None:
        """Count a row, and keep it when few like it are kept yet."""
        count = self.counts[verdict] = self.counts[verdict] + 1
        if count <= SHOWN_ROWS:
            self.shown.append(ShownRow(row, verdict, tuple(cells)))

    def reject(
        self,
        row: int,
        cells: Sequence[Cell],
        why: RuleViolation,
        column: str = "",
        value: Cell = None,
    ) -> None:
        """Count a row as rejected."""
        self.rejected.append(RejectedRow(row, column, shown(value), why, tuple(cells)))
        self.note(Verdict.REJECTED, row, cells)


def sheet_columns(header: Header, readers: Mapping[str, Read]) -> tuple[SheetColumn, ...]:
    """The used columns of a header, each with its way of reading."""
    return tuple(
        SheetColumn(place, title, field, readers[field])
        for place, title in enumerate(header.titles)
        if title and (field := header.mapping[title])
    )


def read_rows(
    sheet: RawSheet,
    header: Header,
    columns: tuple[SheetColumn, ...],
    repeated: Mapping[str, Join],
    verdicts: Verdicts,
    progress: Progress,
) -> Iterator[tuple[int, Values, Sequence[Cell]]]:
    """The rows below the header that have something in a used column, as values by field.

    ``repeated`` says how two columns of one field are joined. Rows with a cell that cannot be read
    go to ``verdicts``; the header repeated further down, as on printed pages, is passed over.
    """
    width = 1 + max((column.place for column in columns), default=0)
    places = [(c.place, c.field, c.read, repeated.get(c.field)) for c in columns]
    words = {part for title in header.titles for part in title.split("/") if part}
    first = columns[0].place if columns else 0
    for number, cells in sheet.rows():
        if number <= header.last_row:
            continue
        if not number % _REPORT_EVERY:
            progress.report(number, 0)
            if number > MOST_ROWS:
                raise RuleViolation("sheet_too_large", file=sheet.file)
        if len(cells) < width:
            cells = [*cells, *[None] * (width - len(cells))]  # noqa: PLW2901
        try:
            values = _values_of(cells, places)
        except _UnreadableCell as cell:
            verdicts.reject(number, cells, cell.why, header.titles[cell.place], cells[cell.place])
            continue
        if values and not (cells[first] in words and _is_header_again(cells, words)):
            yield number, values, cells


class _UnreadableCell(Exception):
    def __init__(self, place: int, why: RuleViolation) -> None:
        super().__init__(place)
        self.place, self.why = place, why


def _values_of(
    cells: Sequence[Cell], places: Sequence[tuple[int, str, Read, Join | None]]
) -> Values:
    """The values of a row by field; raises ``_UnreadableCell``."""
    values: Values = {}
    place = 0
    try:
        for place, name, read, join in places:
            cell = cells[place]
            if cell is None or cell == "":
                continue
            value = read(cell)
            if value is None:
                continue
            if join is not None and name in values:
                value = join(values[name], value)
            values[name] = value
    except RuleViolation as why:
        raise _UnreadableCell(place, why) from why
    return values


def _is_header_again(cells: Sequence[Cell], words: set[str]) -> bool:
    filled = [as_text(cell) for cell in cells if not is_empty(cell)]
    return len(filled) > 1 and words.issuperset(filled)


def words_or_none(cell: Cell) -> str | None:
    """What somebody wrote, without blanks around it; ``None`` for blanks."""
    if type(cell) is str:
        text = cell.strip()
        return (as_text(cell) if "\r" in text or "\0" in text else text) or None
    return as_text(cell) or None


def text_or_none(cell: Cell) -> str | None:
    """A text without blanks around it; ``None`` for blanks and for what a failed formula left."""
    text = words_or_none(cell)
    return None if text is None or (text[0] == "#" and text in ERROR_TEXTS) else text


def line_or_none(cell: Cell) -> str | None:
    """A text that stands in one line."""
    text = text_or_none(cell)
    return " ".join(text.split()) if text is not None and ("\n" in text or "\t" in text) else text


class _Memory(dict[Cell, Any]):
    """What texts were read as; a text seen before costs one look into a dict."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Any:
        value = None if text_or_none(cell) is None else self._read(cell)
        if type(cell) is str and len(self) < _MOST_REMEMBERED:
            self[cell] = value
        return value


def remembering(read: Read) -> Read:
    """A way of reading that reads the same text once; empty texts and failed formulas are None."""
    return _Memory(read).__getitem__


def moment_reader() -> Read:
    """Reads moments; days and times of day that come again are put together from memory."""
    days: dict[str, datetime] = {}
    clocks: dict[str, timedelta] = {}
    whole = remembering(read_moment)

    def read(cell: Cell) -> datetime | None:
        if type(cell) is not str:
            return read_moment(cell)
        day, _, clock = cell.partition(" ")
        try:
            return days[day] + clocks[clock]
        except KeyError:
            pass
        moment: datetime | None = whole(cell)
        if moment is not None and ":" in clock and day[:4].isdigit() and len(day) >= 8:
            try:
                midnight, since = read_moment(day), read_clock(clock)
            except RuleViolation:
                return moment
            if midnight + since == moment:  # not so with a time zone at the end
                days[day], clocks[clock] = midnight, since
        return moment

    return read


def refuse_missing(header: Header, columns: KindColumns, file: str) -> None:
    """Raise ``RuleViolation`` ``import_columns_missing`` when no column holds a required field."""
    missing = header.missing(columns)
    if missing:
        named = tuple("/".join(columns.headings[field] for field in group) for group in missing)
        raise RuleViolation("import_columns_missing", file=file, columns=named)
