"""A day with its hours as they were picked from a calendar, in the words of a notice."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from app.domain.local_time import CHINA
from app.domain.notices.said_times import said_day, said_span, said_time

_TIME = re.compile(r"(凌晨|早上|上午|中午|下午|晚上)?(\d{1,2})点(?:(\d{1,2})分|(半))?")
_AFTER_NOON = ("中午", "下午", "晚上")
_BEFORE_NOON = {"中午": 11}
"""«中午11点» is before noon, «中午1点» after it."""


def said_picked(
    day: date, start: time | None, last: date | None, end: time | None, today: date
) -> str:
    """«12月3日(周四)上午9点到下午5点»; what is ``None`` is not said.

    ``last`` is the day it ends, the same one when ``None``. An end before the start is not said.
    """
    last = day if last is None or last < day else last
    if start is not None and end is not None:
        begins = datetime.combine(day, start, CHINA)
        ends = datetime.combine(last, end, CHINA)
        if ends > begins:
            return said_span(begins, ends, today)
    said = said_day(day, today) + (said_time(start) if start is not None else "")
    if last != day:
        said += "到" + said_day(last, today) + (said_time(end) if end is not None else "")
    return said


def times_in(text: str) -> tuple[time, ...]:
    """The hours a text says, in their order: «上午9点到11点» are 9:00 and 11:00.

    An hour without its part of the day is of the part named before. What is no hour is left out.
    """
    times: list[time] = []
    part = ""
    for named, hour, minute, half in _TIME.findall(text):
        part = named or part
        is_late = part in _AFTER_NOON and int(hour) < _BEFORE_NOON.get(part, 12)
        in_day = int(hour) + (12 if is_late else 0)
        minutes = 30 if half else int(minute or 0)
        if in_day < 24 and minutes < 60:
            times.append(time(in_day, minutes))
    return tuple(times)
