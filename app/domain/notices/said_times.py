"""Days and hours in a notice as people say them («12月3日(周四)上午9点»), and read back from it.

With the weekday and the part of the day, never 24-hour time: design/domain.md §3.5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from app.domain.local_time import local

WEEKDAYS = "一二三四五六日"
_PARTS = ((6, "凌晨"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
_DIGITS = str.maketrans("０１２３４５６７８９／－．：（）", "0123456789/-.:()")
_YEARLESS = 183
"""A date without its year is read in the year that brings it nearest: half a year either way."""

_DAY = re.compile(
    r"(?:(?P<year>\d{4})\s?年\s?)?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号]"
    r"(?:\s?\(?\s?(?P<weekday>(?:周|星期|礼拜)[一二三四五六日天])\s?\)?)?"
    r"|(?<![\d.-])(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?![\d.-])"
    r"|(?<![\d/.第-])(?P<slash>\d{1,2}/\d{1,2})(?![\d/.-])"
)
_LATER_DAY = re.compile(
    r"\s?(?:到|至|[-~—–～、和])\s?(?P<day>\d{1,2})\s?[日号]"
    r"(?:\s?\(?\s?(?P<weekday>(?:周|星期|礼拜)[一二三四五六日天])\s?\)?)?"
)


@dataclass(frozen=True)
class DayInText:
    """A day read at ``text[start:end]``; ``weekday`` (Monday 0) as written, if it was."""

    day: date
    start: int
    end: int
    weekday: int | None = None
    weekday_start: int = 0


def said_day(day: date, today: date) -> str:
    """«12月3日(周四)»; the year is said when it is another one."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日({said_weekday(day)})"


def said_weekday(day: date) -> str:
    """«周四»."""
    return f"周{WEEKDAYS[day.weekday()]}"


def said_time(at: time) -> str:
    """«上午9点», «下午1点30分», «中午12点», «凌晨0点»."""
    hour = at.hour - 12 if at.hour > 12 else at.hour
    minutes = f"{at.minute:02d}分" if at.minute else ""
    return f"{part_of_day(at.hour)}{hour}点{minutes}"


def part_of_day(hour: int) -> str:
    """«凌晨», «上午», «中午», «下午» or «晚上» for an hour of 0 to 23."""
    return next(name for end, name in _PARTS if hour < end)


def said_span(start: datetime, end: datetime | None, today: date) -> str:
    """«12月3日(周四)上午9点到下午5点», or over days with both days named.

    Aware times are taken to the local clock, others as they are. A start and an end at 0:00 are
    whole days: the end day is then the last one («12月3日(周四)到12月4日(周五)»).
    """
    begins, ends = _on_the_wall(start), _on_the_wall(end) if end else None
    whole_days = begins.time() == time() and (ends is None or ends.time() == time())
    if whole_days:
        first = said_day(begins.date(), today)
        if ends is None or ends.date() == begins.date():
            return first
        return f"{first}到{said_day(ends.date(), today)}"
    said = said_day(begins.date(), today) + said_time(begins.time())
    if ends is None or ends == begins:
        return said
    if ends.date() != begins.date():
        return f"{said}到{said_day(ends.date(), today)}{said_time(ends.time())}"
    until = said_time(ends.time())
    part = part_of_day(begins.hour)
    return f"{said}到{until.removeprefix(part) if part_of_day(ends.hour) == part else until}"


def days_in(text: str, year_hint: date) -> tuple[date, ...]:
    """The days a text names, in their order, each as often as it stands there.

    «12月3日», «2026年12月3日», «12/3», «2026-12-03», and «12月3日到5日». A day without its year is
    read in the year that brings it nearest to ``year_hint``. What is no day (2月30日) is left out.
    """
    return tuple(found.day for found in find_days(text, year_hint))


def find_days(text: str, year_hint: date) -> tuple[DayInText, ...]:
    """The days a text names with their places and the weekdays written beside them."""
    plain = text.translate(_DIGITS)
    days: list[DayInText] = []
    for found in _DAY.finditer(plain):
        day = _read(found, year_hint)
        if day is None:
            continue
        days.append(_placed(day, found))
        later = _LATER_DAY.match(plain, found.end()) if found["month"] else None
        last = _moved(day, int(later["day"])) if later else None
        if later and last:
            days.append(_placed(last, later))
    return tuple(days)


def _placed(day: date, found: re.Match[str]) -> DayInText:
    weekday = found["weekday"]
    if not weekday:
        return DayInText(day, found.start(), found.end())
    number = WEEKDAYS.index("日" if weekday[-1] == "天" else weekday[-1])
    return DayInText(day, found.start(), found.end(), number, found.start("weekday"))


def _read(found: re.Match[str], year_hint: date) -> date | None:
    try:
        if found["iso"]:
            year, month, day = (int(part) for part in re.split(r"[-/.]", found["iso"]))
            return date(year, month, day)
        if found["slash"]:
            month, day = (int(part) for part in found["slash"].split("/"))
            return _nearest(month, day, year_hint)
        month, day = int(found["month"]), int(found["day"])
        year = found["year"]
        return date(int(year), month, day) if year else _nearest(month, day, year_hint)
    except ValueError:
        return None


def _nearest(month: int, day: int, year_hint: date) -> date:
    """The day of the year it is nearest in; raises ``ValueError`` when there is none."""
    years = (year_hint.year, year_hint.year + 1, year_hint.year - 1)
    choices = [date(year, month, day) for year in years if is_day(year, month, day)]
    if not choices:
        raise ValueError(f"no such day: {month}-{day}")
    near = [choice for choice in choices if abs((choice - year_hint).days) <= _YEARLESS]
    return (near or choices)[0]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _moved(day: date, to: int) -> date | None:
    return day.replace(day=to) if is_day(day.year, day.month, to) else None


def _on_the_wall(at: datetime) -> datetime:
    return local(at) if at.tzinfo else at
