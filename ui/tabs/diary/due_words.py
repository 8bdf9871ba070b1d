"""Deadlines and times to come, as people say them: «12月3日（周四）前，按 7 个工作日»."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.working_calendar import Deadline
from ui.words import spoken_day


def deadline_in_words(deadline: Deadline, days: int, today: date) -> str:
    """The day an answer is due, the working days it was counted by, and what is not known."""
    said = QCoreApplication.translate("DiaryDue", "{day}前，按 {n} 个工作日")
    told = said.format(day=spoken_day(deadline.day, today), n=days)
    if deadline.certain:
        return told
    unknown = QCoreApplication.translate("DiaryDue", "其中有未公布的放假安排")
    return QCoreApplication.translate("DiaryDue", "{said}；{more}").format(said=told, more=unknown)


def due_in_words(day: date, today: date, *, certain: bool = True) -> str:
    """«期限 11-25（周三）»."""
    said = QCoreApplication.translate("DiaryDue", "期限 {day}").format(day=spoken_day(day, today))
    if certain:
        return said
    unknown = QCoreApplication.translate("DiaryDue", "放假安排未公布，暂定")
    return QCoreApplication.translate("DiaryDue", "{said}（{more}）").format(
        said=said, more=unknown
    )
