"""What is typed about a meeting and about its monthly series, checked field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.local_time import local, local_midnight
from app.domain.meetings.meeting import Meeting, MeetingKind
from app.domain.meetings.people import MeetingSeries, OffDayRule
from app.domain.meetings.series_days import SeriesDay
from app.services.meetings.planning import MeetingFields
from ui.tabs.meetings.clock_words import read_clock, written_clock
from ui.words import full_day


@dataclass(frozen=True)
class PlanForm:
    """A meeting as typed; ``copy_from`` is the meeting whose agenda is taken over."""

    title: str = ""
    day: date | None = None
    time: str = ""
    minutes: int = 90
    place: str = ""
    kind: MeetingKind = MeetingKind.TRIPARTITE
    copy_from: int | None = None
    profile: str = "hangzhou"
    seats: int = 0
    notes: str = ""


@dataclass(frozen=True)
class PlanReading:
    """What the form says, or what is wrong by field."""

    fields: MeetingFields | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class SeriesForm:
    """The monthly series as typed."""

    name: str = ""
    day: int = 12
    time: str = "19:00"
    minutes: int = 90
    place: str = ""
    off_day: OffDayRule = OffDayRule.NEXT_WORKDAY
    profile: str = "hangzhou"
    seats: int = 0


@dataclass(frozen=True)
class SeriesReading:
    """The series the form says, or what is wrong by field."""

    series: MeetingSeries | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])


def read_plan(form: PlanForm) -> PlanReading:
    """Understand the fields of a meeting."""
    wrong: dict[str, str] = {}
    title = " ".join(form.title.split())
    if not title:
        wrong["title"] = QCoreApplication.translate("PlanForm", "请填写会议名称")
    minute = _read_time(form.time, wrong) if form.day is not None or form.time.strip() else None
    if form.day is None and form.time.strip():
        wrong["day"] = QCoreApplication.translate("PlanForm", "请填写日期，还没定就把时间也清空")
    if wrong:
        return PlanReading(None, wrong)
    at: datetime | None = None
    if form.day is not None and minute is not None:
        at = local_midnight(form.day) + timedelta(minutes=minute)
    return PlanReading(
        MeetingFields(
            title, at, form.kind, form.minutes, form.place.strip(), form.profile, form.seats,
            form.notes.strip(),
        )
    )  # fmt: skip


def plan_of(meeting: Meeting) -> PlanForm:
    """A meeting as it stands in the fields."""
    at = None if meeting.planned_at is None else local(meeting.planned_at)
    return PlanForm(
        title=meeting.title,
        day=None if at is None else at.date(),
        time="" if at is None else f"{at:%H:%M}",
        minutes=meeting.planned_minutes,
        place=meeting.place,
        kind=meeting.kind,
        profile=meeting.profile,
        seats=meeting.seats,
        notes=meeting.notes,
    )


def proposed_plan(series: MeetingSeries | None, day: date | None) -> PlanForm:
    """What a new meeting of the series begins with; ``day`` is None where there is no series."""
    if series is None or day is None:
        return PlanForm()
    return PlanForm(
        title=proposed_title(day),
        day=day,
        time=written_clock(series.minute_of_day),
        minutes=series.planned_minutes,
        place=series.place,
        profile=series.profile,
        seats=series.seats,
    )


def proposed_title(day: date) -> str:
    """2026年12月三方例会."""
    said = QCoreApplication.translate("PlanForm", "{year}年{month}月三方例会")
    return said.format(year=day.year, month=day.month)


def day_in_words(series: MeetingSeries, found: SeriesDay) -> str:
    """Where the proposed day comes from, moved or not, certain or not."""
    if found.moved:
        said = QCoreApplication.translate("PlanForm", "每月{n}日的例会遇到休息日，这次改在{day}。")
    else:
        said = QCoreApplication.translate("PlanForm", "每月{n}日的例会，这次是{day}。")
    told = said.format(n=series.day_of_month, day=full_day(found.day))
    if not found.certain:
        told += QCoreApplication.translate("PlanForm", "放假安排还没公布，先按周末算。")
    return told


def usual_series() -> MeetingSeries:
    """The 12th at 19:00, what is proposed until somebody says otherwise."""
    return MeetingSeries(None, QCoreApplication.translate("PlanForm", "三方例会"))


def series_form_of(series: MeetingSeries) -> SeriesForm:
    """A series as it stands in the fields."""
    return SeriesForm(
        series.name, series.day_of_month, written_clock(series.minute_of_day),
        series.planned_minutes, series.place, series.off_day, series.profile, series.seats,
    )  # fmt: skip


def read_series(form: SeriesForm, known: MeetingSeries | None) -> SeriesReading:
    """Understand the fields of a series; ``known`` is the one being changed."""
    wrong: dict[str, str] = {}
    name = form.name.strip()
    if not name:
        wrong["name"] = QCoreApplication.translate("PlanForm", "请填写名称")
    minute = _read_time(form.time, wrong)
    if wrong or minute is None:
        return SeriesReading(None, wrong)
    return SeriesReading(
        MeetingSeries(
            known.id if known else None, name, form.day, minute, form.minutes, form.place.strip(),
            form.off_day, form.profile, form.seats,
        )
    )  # fmt: skip


def _read_time(text: str, wrong: dict[str, str]) -> int | None:
    minute = read_clock(text)
    if minute is None:
        wrong["time"] = QCoreApplication.translate("PlanForm", "请写成 19:00 这样")
    return minute
