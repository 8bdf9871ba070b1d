"""Dates and times as people say them: 今天 09:12, 昨天, 11-21; the full form for tooltips."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.ports.clock import local


def weekday_name(day: date) -> str:
    """周一 … 周日."""
    names = (
        QCoreApplication.translate("Words", "周一"),
        QCoreApplication.translate("Words", "周二"),
        QCoreApplication.translate("Words", "周三"),
        QCoreApplication.translate("Words", "周四"),
        QCoreApplication.translate("Words", "周五"),
        QCoreApplication.translate("Words", "周六"),
        QCoreApplication.translate("Words", "周日"),
    )
    return names[day.weekday()]


def month_word(month: int) -> str:
    """1月 … 12月."""
    names = (
        QCoreApplication.translate("Words", "1月"),
        QCoreApplication.translate("Words", "2月"),
        QCoreApplication.translate("Words", "3月"),
        QCoreApplication.translate("Words", "4月"),
        QCoreApplication.translate("Words", "5月"),
        QCoreApplication.translate("Words", "6月"),
        QCoreApplication.translate("Words", "7月"),
        QCoreApplication.translate("Words", "8月"),
        QCoreApplication.translate("Words", "9月"),
        QCoreApplication.translate("Words", "10月"),
        QCoreApplication.translate("Words", "11月"),
        QCoreApplication.translate("Words", "12月"),
    )
    return names[month - 1]


def month_name(month: date, *, with_year: bool = False) -> str:
    """6月, or 2026年6月."""
    said = month_word(month.month)
    if not with_year:
        return said
    dated = QCoreApplication.translate("Words", "{year}年{month}")
    return dated.format(year=month.year, month=said)


def short_day(day: date, today: date) -> str:
    """今天, 昨天, 明天, 11-21, or 2025-11-21 in another year."""
    near = {
        0: QCoreApplication.translate("Words", "今天"),
        1: QCoreApplication.translate("Words", "明天"),
        -1: QCoreApplication.translate("Words", "昨天"),
    }
    away = (day - today).days
    if away in near:
        return near[away]
    return f"{day:%m-%d}" if day.year == today.year else day.isoformat()


def short_moment(moment: datetime, today: date) -> str:
    """今天 09:12, 昨天 16:20, 11-21 15:33; another year shows the date alone."""
    clock = local(moment)
    if clock.year != today.year and abs((clock.date() - today).days) > 1:
        return clock.date().isoformat()
    return f"{short_day(clock.date(), today)} {clock:%H:%M}"


def spoken_day(day: date, today: date) -> str:
    """«12月3日（周四）»; the year stands before it when it is another one."""
    if day.year == today.year:
        said = QCoreApplication.translate("Words", "{month}{day}日（{weekday}）")
    else:
        said = QCoreApplication.translate("Words", "{year}年{month}{day}日（{weekday}）")
    month, weekday = month_word(day.month), weekday_name(day)
    return said.format(year=day.year, month=month, day=day.day, weekday=weekday)


def full_day(day: date) -> str:
    """2026-11-25 周三."""
    return f"{day.isoformat()} {weekday_name(day)}"


def full_moment(moment: datetime) -> str:
    """2026-11-23 周一 09:12."""
    clock = local(moment)
    return f"{full_day(clock.date())} {clock:%H:%M}"


def time_ago(moment: datetime, now: datetime) -> str:
    """刚刚, 10 分钟前, 3 小时前, 2 天前."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return QCoreApplication.translate("Words", "刚刚")
    if minutes < 60:
        return QCoreApplication.translate("Words", "{n} 分钟前").format(n=minutes)
    if minutes < 48 * 60:
        return QCoreApplication.translate("Words", "{n} 小时前").format(n=minutes // 60)
    return QCoreApplication.translate("Words", "{n} 天前").format(n=minutes // (24 * 60))


def dotted(*pieces: str) -> str:
    """Short pieces side by side: «2026-11-12 周四 19:00 · 社区会议室»."""
    return " · ".join(piece for piece in pieces if piece)
