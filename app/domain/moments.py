"""Dates and times as they stand in sheets: native ones, Excel's day numbers, and many texts.

Days and clocks in a sheet are China's; moments come out aware, in UTC, in whole seconds. What
cannot be a date, or could be two, is refused rather than guessed.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from app.domain.cells import Cell, folded, shown
from app.domain.errors import RuleViolation

CHINA_TIME = timezone(timedelta(hours=8), "CST")
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside are typing mistakes."""

_EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - day 60 never existed; serials after it fit
_SERIALS = (20_000, 80_000)
"""Day numbers from 1954 to 2119; other bare numbers are not taken for dates."""

_YEAR_FIRST = re.compile(
    r"^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_SHORT_YEAR = re.compile(
    r"^'?(\d{2})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_YEAR_LAST = re.compile(r"^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:[T\s_-]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$")
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
_MONTH_DAY = re.compile(r"^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?(?:\D|$)")
_WEEKDAY = re.compile(r"[(\[【]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[)\]】]?")
_HALF = (
    r"(?P<half>凌晨|清晨|早上|早晨|早|上午|中午|午间|下午|傍晚|晚上|晚间|晚|夜里|半夜"
    r"|[AaPp]\.?[Mm]\.?)"
)
_TIME = re.compile(
    rf"^{_HALF}?\s*(?P<hour>\d{{1,2}})\s*(?:[:时点]\s*(?P<minute>半|一刻|三刻|\d{{1,2}})?\s*分?钟?)"
    rf"\s*(?::?\s*(?P<second>\d{{1,2}})(?:\.\d+)?\s*秒?)?\s*(?P<after>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?$"
)
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_AFTERNOON = frozenset({"下午", "傍晚", "pm"})
_NIGHT = frozenset({"晚上", "晚间", "晚", "半夜", "夜里"})
_MIDNIGHT_FIRST = frozenset({"凌晨", "上午", "清晨", "早上", "早晨", "早", "am"})


def read_moment(cell: Cell) -> datetime:
    """The moment a cell names, aware, in UTC; a bare day is its first minute.

    Raises ``RuleViolation``: ``moment_unreadable``, ``moment_impossible`` (30 February),
    ``moment_ambiguous`` (2/3/2019), ``moment_without_year``, ``moment_out_of_range``.
    """
    if isinstance(cell, datetime):
        moment = cell if cell.tzinfo is not None else cell.replace(tzinfo=CHINA_TIME)
        return _in_range(moment.replace(microsecond=0), cell)
    if isinstance(cell, date):
        return _in_range(datetime(cell.year, cell.month, cell.day, tzinfo=CHINA_TIME), cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _in_range(_from_number(cell), cell)
    if isinstance(cell, str):
        return _in_range(_from_text(cell), cell)
    raise RuleViolation("moment_unreadable", value=shown(cell))


def read_day(cell: Cell) -> date:
    """The local day a cell names; raises as ``read_moment`` does."""
    return read_moment(cell).astimezone(CHINA_TIME).date()


def read_clock(cell: Cell) -> timedelta:
    """The time of day in a cell of its own, since midnight; raises ``moment_unreadable``."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second)
    if isinstance(cell, float) and 0 <= cell < 1:
        return timedelta(seconds=round(cell * 86_400))
    if isinstance(cell, str):
        found = _TIME.match(folded(cell))
        if found is not None and found["zone"] is None:
            return _since_midnight(found, cell)
    raise RuleViolation("moment_unreadable", value=shown(cell))


def _in_range(moment: datetime, cell: Cell) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise RuleViolation("moment_out_of_range", value=shown(cell))
    return moment.astimezone(UTC)


def _from_number(number: float) -> datetime:
    if _SERIALS[0] <= number < _SERIALS[1]:
        seconds = round((number % 1) * 86_400)
        local = _EXCEL_ZERO + timedelta(days=int(number), seconds=seconds)
        return local.replace(tzinfo=CHINA_TIME)
    if isinstance(number, int) or number.is_integer():
        found = _COMPACT.match(str(int(number)))
        if found is not None:
            return _from_compact(found, number)
    raise RuleViolation("moment_unreadable", value=shown(number))


def _from_compact(found: re.Match[str], cell: Cell) -> datetime:
    numbers = [int(part) for part in found.groups() if part is not None]
    try:
        return datetime(*numbers[:6], tzinfo=CHINA_TIME)
    except ValueError as error:
        raise RuleViolation("moment_impossible", value=shown(cell)) from error


def _from_text(written: str) -> datetime:
    text = folded(written)
    found = _COMPACT.match(text)
    if found is not None:
        return _from_compact(found, written)
    if _SERIAL.match(text):
        return _from_number(float(text))
    day, rest = _day_and_rest(text, written)
    rest = _WEEKDAY.sub(" ", rest).strip().removeprefix("T").lstrip(", ")
    if not rest:
        return day
    found = _TIME.match(rest)
    if found is None:
        raise RuleViolation("moment_unreadable", value=shown(written))
    if found["zone"]:
        sign = found["zone"].replace("Z", "+00:00")
        day = day.replace(tzinfo=datetime.strptime(sign.replace(":", ""), "%z").tzinfo)
    return day + _since_midnight(found, written)


def _day_and_rest(text: str, written: str) -> tuple[datetime, str]:
    found = _YEAR_FIRST.match(text)
    if found is not None:
        year, month, day = found.groups()
        return _day(year, month, day, written), text[found.end() :]
    found = _YEAR_LAST.match(text)
    if found is not None:
        first, sign, second, year = found.groups()
        month, day = _month_and_day(int(first), int(second), sign, written)
        return _day(year, month, day, written), text[found.end() :]
    found = _SHORT_YEAR.match(text)
    if found is not None:
        year, sign, month, day = found.groups()
        if sign == "." and int(year) <= 31 and int(month) <= 12:  # «26.3.5»: 2026, or 2005?
            raise RuleViolation("moment_ambiguous", value=shown(written))
        return _day(f"20{year}", month, day, written), text[found.end() :]
    if _MONTH_DAY.match(text):
        raise RuleViolation("moment_without_year", value=shown(written))
    raise RuleViolation("moment_unreadable", value=shown(written))


def _month_and_day(first: int, second: int, sign: str, written: str) -> tuple[int, int]:
    """Of a date with its year at the end: with dots the day stands first, else it must be plain."""
    if sign == "." or first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    raise RuleViolation("moment_ambiguous", value=shown(written))


def _day(year: str, month: str | int, day: str | int, written: str) -> datetime:
    try:
        return datetime(int(year), int(month), int(day), tzinfo=CHINA_TIME)
    except ValueError as error:
        raise RuleViolation("moment_impossible", value=shown(written)) from error


def _since_midnight(found: re.Match[str], written: Cell) -> timedelta:
    hour, minute = int(found["hour"]), found["minute"] or "0"
    minutes = _QUARTERS[minute] if minute in _QUARTERS else int(minute)
    seconds = int(found["second"] or 0)
    half = (found["half"] or found["after"] or "").casefold().replace(".", "")
    if hour > 24 or minutes > 59 or seconds > 59 or (hour == 24 and (minutes or seconds or half)):
        raise RuleViolation("moment_impossible", value=shown(written))
    return timedelta(hours=_hour_of_day(hour, half, written), minutes=minutes, seconds=seconds)


def _hour_of_day(hour: int, half: str, written: Cell) -> int:
    """The hour in 0–24 of an hour said with its half of the day; «晚上12点» ends the day."""
    if half in _NIGHT and hour <= 12:
        if hour < 5 and half != "半夜":  # «晚上1点»: of this day, or of the next?
            raise RuleViolation("moment_ambiguous", value=shown(written))
        return hour if hour < 5 else hour + 12
    if half in _MIDNIGHT_FIRST and hour == 12:
        return 0
    if (half in _AFTERNOON and hour < 12) or (half in ("中午", "午间") and hour < 3):
        return hour + 12
    return hour
