"""Plans and carries out the import of announced days off and make-up workdays.

Reads sheets with a date and what it is, spans as calendars export them, and the JSON of
NateScarlet/holiday-cn and of chinese-days, brought into the form of a sheet first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.domain.moments import read_day
from app.domain.sheet_words import DAY_KINDS, read_choice, read_yes_no
from app.domain.working_calendar import SATURDAY, CalendarDay, DayKind
from app.ports.importing import ImportQueries
from app.ports.progress import Progress
from app.ports.unit_of_work import UnitOfWork
from app.services.importing.columns import KindColumns
from app.services.importing.header import Header
from app.services.importing.plan import Note, Verdict
from app.services.importing.row_reading import (
    Read,
    Values,
    Verdicts,
    line_or_none,
    read_rows,
    remembering,
    sheet_columns,
)
from app.sheets import RawSheet

LONGEST_SPAN = 60
"""Days in one row; no holiday is longer."""
_LARGEST_JSON = 10 << 20
_CHINESE_NAMES = {
    "new year's day": "元旦",
    "spring festival": "春节",
    "tomb-sweeping day": "清明节",
    "labour day": "劳动节",
    "dragon boat festival": "端午节",
    "mid-autumn festival": "中秋节",
    "national day": "国庆节",
    "anti-fascist 70th day": "抗战胜利纪念日",
}
_MADE_UP = re.compile(r"补(?:班)?[(（:： ]*([^()（） ]+)")
_WORKED_WORDS = ("上班", "补班", "调休上班", "workday")


@dataclass
class CalendarContents:
    """What a plan of days stores."""

    days: dict[date, CalendarDay] = field(default_factory=dict[date, CalendarDay])

    def store(self, work: UnitOfWork, import_id: int, step: Callable[[int], None]) -> None:
        """Write the days; known ones are replaced."""
        del import_id
        records = work.records(CalendarDay)
        for done, day in enumerate(self.days.values()):
            step(done)
            if day.id is None:
                records.add(day)
            else:
                records.save(day)


def read_holiday_json(path: Path) -> RawSheet:
    """The days of a holiday JSON file as a sheet; raises ``RuleViolation`` ``sheet_broken``."""
    try:
        if path.stat().st_size > _LARGEST_JSON:
            raise RuleViolation("sheet_too_large", file=path.name)
        rows = _json_rows(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise RuleViolation("sheet_missing", file=path.name) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RuleViolation("sheet_broken", file=path.name) from error
    if len(rows) == 1:
        raise RuleViolation("sheet_empty", file=path.name)

    def numbered() -> Iterator[tuple[int, list[Cell]]]:
        return enumerate(rows, start=1)

    return RawSheet(path.name, "json", numbered)


def _json_rows(told: Any) -> list[list[Cell]]:
    rows: list[list[Cell]] = [["date", "name", "isOffDay", "source"]]
    if "days" in told:  # NateScarlet/holiday-cn
        source = str(next(iter(told.get("papers") or ()), ""))
        rows.extend(
            [str(day["date"]), str(day["name"]), bool(day["isOffDay"]), source]
            for day in told["days"]
        )
        return rows
    for key, is_off in (("holidays", True), ("workdays", False)):  # chinese-days
        for day, words in told[key].items():
            name = next((w for w in str(words).split(",") if not w.isascii()), str(words))
            rows.append([str(day), name, is_off, ""])
    return rows


class HolidayPlanner:
    """Gives every row its verdict."""

    def __init__(
        self, queries: ImportQueries, columns: KindColumns, header: Header, now: datetime
    ) -> None:
        del columns, now
        self._header = header
        self._known = {day.day: day for day in queries.calendar_days()}
        self.verdicts = Verdicts()
        self.contents = CalendarContents()

    def plan(self, sheet: RawSheet, progress: Progress) -> None:
        """Read all rows; verdicts and contents are complete afterwards."""
        columns = sheet_columns(self._header, _readers())
        title = next(column.title for column in columns if column.field == "day")
        for number, values, cells in read_rows(
            sheet, self._header, columns, {}, self.verdicts, progress
        ):
            try:
                days = list(_days(values))
            except RuleViolation as why:
                self.verdicts.reject(number, cells, why, title, values.get("day"))
                continue
            self.verdicts.note(self._judge(days), number, cells)

    def notes(self) -> tuple[Note, ...]:
        """Nothing to add."""
        return ()

    def _judge(self, days: list[CalendarDay]) -> Verdict:
        verdict = Verdict.SAME
        for day in days:
            known = self._known.get(day.day)
            if known is None:
                verdict = Verdict.NEW
            elif (known.kind, known.name) == (day.kind, day.name or known.name):
                continue
            elif verdict is Verdict.SAME:
                verdict = Verdict.CHANGED
            day = replace(day, id=known.id) if known is not None else day  # noqa: PLW2901
            self._known[day.day] = self.contents.days[day.day] = day
        return verdict


def _readers() -> dict[str, Read]:
    day = remembering(read_day)
    return {
        "day": day,
        "last_day": day,
        "day_after": day,
        "kind": remembering(lambda cell: read_choice(cell, DAY_KINDS)),
        "is_off": remembering(read_yes_no),
        "name": line_or_none,
        "source": line_or_none,
    }


def _days(values: Values) -> Iterator[CalendarDay]:
    """The days of a row; raises ``day_missing`` and ``day_span_wrong``."""
    first: date | None = values.get("day")
    if first is None:
        raise RuleViolation("day_missing")
    last: date = values.get("last_day") or first
    if "day_after" in values:
        last = values["day_after"] - timedelta(days=1)
    span = (last - first).days
    if not 0 <= span < LONGEST_SPAN:
        raise RuleViolation("day_span_wrong", first=first.isoformat(), last=last.isoformat())
    written: str = values.get("name", "")
    name = _holiday_name(written)
    for n in range(span + 1):
        day = first + timedelta(days=n)
        yield CalendarDay(None, day, _kind(day, written, values), name, values.get("source", ""))


def _holiday_name(written: str) -> str:
    """The bare name of a holiday: «春节» of «春节假期» and of «上班(补春节假期)»."""
    made_up = _MADE_UP.search(written)
    name = (made_up[1] if made_up else written).removesuffix("假期").removesuffix("放假")
    return _CHINESE_NAMES.get(name.casefold(), name) or written


def _kind(day: date, name: str, values: Values) -> DayKind:
    if "kind" in values:
        return values["kind"]
    is_off = values.get("is_off")
    if is_off is None:
        is_off = not any(word in name for word in _WORKED_WORDS)
    if is_off:
        return DayKind.HOLIDAY
    return DayKind.MAKEUP_WORKDAY if day.weekday() >= SATURDAY else DayKind.WORKDAY
