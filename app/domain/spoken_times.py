"""When something happened, as a clerk writes it: «昨天下午3点», «11-21 15:30», «周三9点半»."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from app.domain.local_time import CHINA, local

YEARLESS_DAYS = 90
"""A date without its year is read only this far back; otherwise it may be next month's."""

_NUMERALS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))
_NUMERALS.update({"十一": 11, "十二": 12, "两": 2})
_DAYS_BACK = {"大前天": 3, "前天": 2, "昨": 1, "今": 0}
_WEEKDAYS = {name: place % 7 for place, name in enumerate("一二三四五六日天") if name != "天"}
_WEEKDAYS["天"] = 6
_AFTERNOON = ("下午", "傍晚", "晚上", "晚", "夜里")
_MIDNIGHT = ("晚上", "晚", "夜里", "半夜")
_EDGE_LEFT = r"(?<![^\s,。;:!?、()【】\[\]])"
_EDGE_RIGHT = r"(?![^\s,。;:!?、()【】\[\]])"
_DAY = (
    r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?T?"
    r"|(?P<back>大前天|前天|昨天|昨日|今天|今日|昨(?=[晚夜早])|今(?=[早晚晨]))"
    r"|(?P<week>上周|上星期|上礼拜|本周|这周|周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
)
_PART = r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|早|晨|晚|夜)"
_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"|(?P<spoken>\d{1,2}|十[一二]?|[一二两三四五六七八九])点"
    r"(?:(?P<some>半|一刻|三刻)|(?P<minutes>[0-5]?\d)分?|钟)?"
)
_TIME = re.compile(rf"{_EDGE_LEFT}(?:(?:{_DAY})\s*)?(?:{_PART}\s*)?(?:{_CLOCK}){_EDGE_RIGHT}")
_PAST_THE_HOUR = {"半": 30, "一刻": 15, "三刻": 45}


def find_moment(text: str, now: datetime) -> tuple[int, int, datetime] | None:
    """The first past moment that stands alone in ``text``: where it is, and the moment in UTC.

    ``text`` has half-width digits and signs. Only a time of day makes a moment, and what would lie
    in the future is none: «明天9点» and «今天18点» (said at noon) stay text.
    """
    for found in _TIME.finditer(text):
        moment = _moment(found, local(now))
        if moment is not None and moment <= now:
            return found.start(), found.end(), moment.astimezone(UTC)
    return None


def _moment(found: re.Match[str], now: datetime) -> datetime | None:
    day = _day(found, now.date())
    clock = _clock(found)
    if day is None or clock is None:
        return None
    hours, minutes = clock
    try:
        at = datetime.combine(day, time(hours % 24, minutes), CHINA)
        return at + timedelta(days=hours // 24)
    except (ValueError, OverflowError):
        return None


def _day(found: re.Match[str], today: date) -> date | None:
    if found["back"]:
        key = found["back"] if found["back"] in _DAYS_BACK else found["back"][0]
        return today - timedelta(days=_DAYS_BACK[key])
    if found["weekday"]:
        day = today - timedelta(days=today.weekday()) + timedelta(days=_WEEKDAYS[found["weekday"]])
        last_week = found["week"].startswith("上") or day > today
        return day - timedelta(days=7) if last_week else day
    if found["month"]:
        return _calendar_day(found, today)
    return today


def _calendar_day(found: re.Match[str], today: date) -> date | None:
    month, day = int(found["month"]), int(found["day"])
    try:
        if found["year"]:
            return date(int(found["year"]), month, day)
        this_year = date(today.year, month, day)
        nearest = this_year if this_year <= today else date(today.year - 1, month, day)
    except ValueError:
        return None
    return nearest if (today - nearest).days <= YEARLESS_DAYS else None


def _clock(found: re.Match[str]) -> tuple[int, int] | None:
    part = found["part"] or ""
    if found["hour"]:
        hours, minutes = int(found["hour"]), int(found["minute"])
    else:
        spoken = found["spoken"]
        hours = _NUMERALS.get(spoken) or int(spoken)
        minutes = _PAST_THE_HOUR.get(found["some"] or "", int(found["minutes"] or 0))
        if not part and 1 <= hours <= 6:
            hours += 12  # «昨天3点» in an office is the afternoon
    if hours > 24 or (hours == 24 and minutes):
        return None
    if part in ("晚", "夜"):
        part = "晚上"
    if hours == 12 and part in (*_MIDNIGHT, "凌晨"):
        return (0 if part in ("凌晨", "半夜") else 24), minutes
    if (part in _AFTERNOON and hours < 12) or (part == "中午" and hours < 3):
        hours += 12
    return hours, minutes
