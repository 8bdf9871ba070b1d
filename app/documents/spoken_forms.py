"""Dates and hours the way people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.documents.document_texts import DocumentTexts
from app.ports.clock import local

_DAY = timedelta(days=1)


def day_in_words(day: date, texts: DocumentTexts, today: date | None = None) -> str:
    """«12月3日(周四)»; the year is said when it is not that of ``today``."""
    key = "date.day" if today is not None and day.year == today.year else "date.day_and_year"
    return texts(key, **_parts(day, texts))


def full_date(day: date, texts: DocumentTexts) -> str:
    """«2026年12月3日», as under a signature."""
    return texts("date.full", **_parts(day, texts))


def month_in_words(day: date, texts: DocumentTexts) -> str:
    """«2026年12月»."""
    return texts("date.month", **_parts(day, texts))


def moment_in_words(moment: datetime, texts: DocumentTexts, today: date) -> str:
    """«11月23日(周一)上午9点12分» for a moment in UTC."""
    at = local(moment)
    return texts(
        "date.moment", day=day_in_words(at.date(), texts, today), hour=hour_in_words(at, texts)
    )


def hour_in_words(at: datetime, texts: DocumentTexts) -> str:
    """«上午9点», «下午1点05分» for a local time."""
    part = next(name for name, end in _PARTS_OF_DAY if at.hour < end)
    hour = at.hour - 12 if at.hour > 12 else at.hour
    if not texts.is_chinese and hour == 0:
        hour = 12
    key = "date.hour_and_minute" if at.minute else "date.hour"
    return texts(key, part=texts(f"part_of_day.{part}"), hour=hour, minute=f"{at.minute:02d}")


_PARTS_OF_DAY = (("night", 6), ("morning", 12), ("noon", 13), ("afternoon", 18), ("evening", 24))


def short_moment(moment: datetime, today: date) -> str:
    """«11-23 09:12» for tables; the year stands before it when it is another one."""
    at = local(moment)
    return f"{short_day(at.date(), today)} {at:%H:%M}"


def short_day(day: date, today: date) -> str:
    """«11-23», or «2025-11-23» in another year."""
    return f"{day:%m-%d}" if day.year == today.year else f"{day:%Y-%m-%d}"


def duration_in_words(duration: timedelta | None, texts: DocumentTexts) -> str:
    """«3.5 天», under a day «5 小时»; a dash when nothing was measured."""
    if duration is None:
        return "—"
    if duration < _DAY:
        return texts("duration.hours", hours=max(round(duration.total_seconds() / 3600), 1))
    tenths = duration * 10 // _DAY
    number = f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return texts("duration.days", days=number)


def _parts(day: date, texts: DocumentTexts) -> dict[str, object]:
    return {
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "month_name": texts(f"month.{day.month}"),
        "weekday": texts(f"weekday.{day.isoweekday()}"),
    }
