"""A day with its hours as they were picked from a calendar, in the words of a notice."""

from __future__ import annotations

from datetime import date, datetime, time

from app.domain.local_time import CHINA
from app.domain.notices.said_times import said_day, said_span, said_time


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
