"""What a form can be filled with: a resident, an entry of the diary, a meeting, and the office.

Names of residents and of the office are those of ``merge_values``; what is added here are the
groups «日志» and «例会» and the lists that rows repeat for: 居民, 日志, 议题, 到会, 承诺.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Protocol

from app.domain.diary import DiaryEntry, FollowUpKind
from app.domain.local_time import local
from app.domain.meetings.actions import Action
from app.domain.meetings.agenda import in_order, numbered
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.people import Attendee
from app.domain.notices.said_times import said_time
from app.domain.people import Resident
from app.domain.sheet_words import PARTY_NAMES, SATISFACTION_NAMES, STATE_NAMES, URGENCY_NAMES
from app.ports.meeting_queries import MeetingQueries
from app.ports.queries import EntryDetail, ResidentQueries
from app.services.meetings.minutes_overview import came
from app.services.notices.merge_values import (
    BETWEEN_NAMES,
    OFFICE,
    RESIDENT,
    KnownName,
    door_values,
    grouped,
    office_values,
    resident_values,
)
from app.services.notices.merge_values import known_names as names_of_all
from app.services.paper_facts import PrintingOffice, office_facts

DIARY, MEETING = "日志", "例会"
ITEMS, PRESENT, PROMISES = "议题", "到会", "承诺"
LISTS = (RESIDENT, DIARY, ITEMS, PRESENT, PROMISES)
"""The lists that rows may repeat for: «{{#居民}}» … «{{/居民}}»."""
_IN_LISTS = ("说明", "提出", "结论", "单位", "职务", "怎样核实")
"""Names that only the rows of 议题, 到会 and 承诺 have."""
TODAY = "日期"
"""The day in a form that a cell made for days can hold."""


class SubjectKind(StrEnum):
    """For whom or what a form is filled."""

    OFFICE = "office"  # nobody: the office and the day alone
    RESIDENTS = "residents"
    ENTRIES = "entries"
    MEETING = "meeting"


@dataclass(frozen=True)
class FormSubject:
    """Whom a form is filled for; ``ids`` in the order in which they are to stand."""

    kind: SubjectKind = SubjectKind.OFFICE
    ids: tuple[int, ...] = ()

    def each(self) -> tuple[FormSubject, ...]:
        """One subject for each, for as many files."""
        return tuple(FormSubject(self.kind, (one,)) for one in self.ids)


@dataclass(frozen=True)
class KnownRecord:
    """One of a list. ``key`` names it for good («居民#12»)."""

    key: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class KnownValues:
    """What is known of a subject. ``about`` says who it is; ``about_key`` finds the last filling.

    Both are without blanks or slashes at their ends; ``about`` is empty for the office alone.
    """

    values: Mapping[str, str]
    lists: Mapping[str, Sequence[KnownRecord]] = field(
        default_factory=dict[str, Sequence[KnownRecord]]
    )
    about: str = ""
    about_key: str = ""


class FormOffice(PrintingOffice, Protocol):
    """What forms ask of an office."""

    @property
    def residents(self) -> ResidentQueries: ...
    @property
    def meetings(self) -> MeetingQueries: ...


def values_for(office: FormOffice, subject: FormSubject) -> KnownValues:
    """What is known. Who or what is gone is left out; safe in any thread.

    For several there is a list and no single name: one person's telephone is never put where
    several are meant.
    """
    today = office.today()
    said = office_values(office_facts(office), today)
    common = {**grouped(OFFICE, said), TODAY: said_day_of_form(today)}
    match subject.kind:
        case SubjectKind.OFFICE:
            return KnownValues(common, about_key="office")
        case SubjectKind.RESIDENTS:
            found = [office.residents.get(one) for one in subject.ids]
            return _of_residents([one for one in found if one is not None], common)
        case SubjectKind.ENTRIES:
            found_entries = {one.entry.id: one for one in office.diary.details(subject.ids)}
            kept = [found_entries[one] for one in subject.ids if one in found_entries]
            return _of_entries(kept, common)
        case SubjectKind.MEETING:
            book = office.meetings.book(subject.ids[0]) if subject.ids else None
            return _of_meeting(book, common) if book is not None else KnownValues(common)


def known_names() -> Mapping[str, tuple[KnownName, ...]]:
    """Every name a form may ask for by its group, each with an example, as the window shows it."""
    noon = datetime.fromisoformat("2026-11-23T01:05:00+00:00")
    entry = DiaryEntry(
        1, 2026, 7, noon, noon, "楼道灯不亮", "三楼的灯坏了", building="3", entrance="2", room="501"
    )
    detail = EntryDetail(entry, "金阿姨", "来访", "公共设施", None, "小陈", (), (), 1)
    meeting = {
        "编号": "2026-11", "名称": "十一月三方例会", "日期": "2026年11月12日", "时间": "下午7点",
        "地点": "社区会议室", "议题": "1 楼道灯", "应到": "12", "实到": "10",
        "到会": "金阿姨、王伯",
    }  # fmt: skip
    common = names_of_all()
    return {
        RESIDENT: common[RESIDENT],
        OFFICE: (*common[OFFICE], KnownName(TODAY, "2026年11月23日")),
        DIARY: tuple(KnownName(f"{DIARY}.{n}", said) for n, said in entry_values(detail).items()),
        MEETING: tuple(KnownName(f"{MEETING}.{n}", said) for n, said in meeting.items()),
    }


@cache
def all_names() -> frozenset[str]:
    """Every name that may be known, with and without its group; others nobody ever knows."""
    found = set(_IN_LISTS)
    for group, names in known_names().items():
        found |= grouped(group, {one.name.removeprefix(f"{group}."): "" for one in names}).keys()
    return frozenset(found)


def said_day_of_form(day: date) -> str:
    """«2026年11月23日», as forms want it."""
    return f"{day.year}年{day.month}月{day.day}日"


def entry_values(detail: EntryDetail) -> dict[str, str]:
    """What is known of an entry of the diary."""
    entry = detail.entry
    received = local(entry.received_at)
    visits = [one for one in detail.follow_ups if one.kind is FollowUpKind.RETURN_VISIT]
    return {
        "编号": entry.number,
        "日期": said_day_of_form(received.date()),
        "时间": said_time(received.time()),
        "来源": detail.channel,
        "反映人": detail.who,
        "电话": entry.phone or _first_phone(detail.resident),
        "住址": door_values(entry.building, entry.entrance, entry.room)["住址"],
        "地点": entry.place_text,
        "类别": detail.category,
        "事项": entry.subject,
        "内容": entry.text,
        "紧急程度": URGENCY_NAMES[entry.urgency],
        "责任方": PARTY_NAMES[entry.party],
        "负责人": entry.person,
        "期限": said_day_of_form(entry.due_on) if entry.due_on is not None else "",
        "状态": STATE_NAMES[entry.state],
        "办理情况": "\n".join(one.text for one in detail.follow_ups if _tells(one.kind, one.text)),
        "办结日期": _day_of(entry.closed_at),
        "回访日期": _day_of(visits[-1].at) if visits else "",
        "满意度": SATISFACTION_NAMES[entry.satisfaction] if entry.satisfaction is not None else "",
        "回访意见": entry.satisfaction_words,
        "登记人": detail.recorded_by,
    }


def meeting_values(book: MeetingBook) -> dict[str, str]:
    """What is known of a meeting; only public items are named."""
    meeting, inside = book.meeting, came(book)
    begins = meeting.opened_at or meeting.planned_at
    invited = [one for one in book.attendees if one.person_id is not None or one.id in inside]
    return {
        "编号": meeting.number,
        "名称": meeting.title,
        "日期": _day_of(begins),
        "时间": said_time(local(begins).time()) if begins is not None else "",
        "地点": meeting.place,
        "议题": "\n".join(f"{one['序号']} {one['名称']}" for one in _items(book)),
        "应到": str(len(invited)),
        "实到": str(len(inside)) if book.meeting.opened_at is not None else "",
        "到会": BETWEEN_NAMES.join(one.name for one in book.attendees if one.id in inside),
    }


def _of_residents(found: Sequence[Resident], common: Mapping[str, str]) -> KnownValues:
    records = tuple(KnownRecord(f"{RESIDENT}#{one.id}", resident_values(one)) for one in found)
    if len(found) != 1:
        return KnownValues(common, {RESIDENT: records}, f"{len(found)}位居民", "residents")
    one = found[0]
    about = f"{one.name}{one.home}"
    values = {**common, **grouped(RESIDENT, resident_values(one))}
    return KnownValues(values, {RESIDENT: records}, about, f"resident:{one.id}")


def _of_entries(found: Sequence[EntryDetail], common: Mapping[str, str]) -> KnownValues:
    records = tuple(KnownRecord(f"{DIARY}#{one.entry.id}", entry_values(one)) for one in found)
    if len(found) != 1:
        return KnownValues(common, {DIARY: records}, f"{len(found)}件日志", "entries")
    one = found[0]
    asking = _asking(one)
    values = {
        **common,
        **grouped(RESIDENT, asking),
        **grouped(DIARY, entry_values(one)),
        TODAY: common[TODAY],  # the day of writing; the entry's own is «日志.日期»
    }
    lists = {DIARY: records, RESIDENT: (KnownRecord(f"{RESIDENT}#0", asking),)}
    return KnownValues(values, lists, one.entry.number, f"entry:{one.entry.id}")


def _of_meeting(book: MeetingBook, common: Mapping[str, str]) -> KnownValues:
    own = meeting_values(book)
    values = {**common, **own, **grouped(MEETING, own), TODAY: common[TODAY]}
    inside = came(book)
    lists = {
        ITEMS: _records(ITEMS, _items(book)),
        PRESENT: _records(PRESENT, [_attendee(a) for a in book.attendees if a.id in inside]),
        PROMISES: _records(PROMISES, [_promise(one) for one in book.actions]),
    }
    return KnownValues(values, lists, own["编号"], f"meeting:{book.meeting.id}")


def _records(name: str, each: Sequence[Mapping[str, str]]) -> tuple[KnownRecord, ...]:
    return tuple(KnownRecord(f"{name}#{n}", values) for n, values in enumerate(each, start=1))


def _asking(detail: EntryDetail) -> dict[str, str]:
    """Who asked: the resident, or what the entry says of somebody not on the register."""
    if detail.resident is not None:
        return resident_values(detail.resident)
    entry = detail.entry
    doors = door_values(entry.building, entry.entrance, entry.room)
    who = "" if entry.anonymous else detail.who
    return {"姓名": who, "称呼": who, **doors, "电话": entry.phone}


def _items(book: MeetingBook) -> list[dict[str, str]]:
    numbers = numbered(book.items)
    return [
        {
            "序号": numbers[item.id or 0],
            "名称": item.title,
            "说明": item.background,
            "提出": PARTY_NAMES[item.sponsor],
            "结论": item.conclusion,
        }
        for item in in_order(book.items)
        if numbers[item.id or 0]
    ]


def _attendee(one: Attendee) -> dict[str, str]:
    return {"姓名": one.name, "单位": PARTY_NAMES[one.party], "职务": one.title}


def _promise(one: Action) -> dict[str, str]:
    return {
        "编号": one.number,
        "事项": one.text,
        "责任方": PARTY_NAMES[one.party],
        "负责人": one.person,
        "期限": said_day_of_form(one.due_on) if one.due_on is not None else "",
        "怎样核实": one.check,
    }


def _tells(kind: FollowUpKind, text: str) -> bool:
    return bool(text.strip()) and kind is not FollowUpKind.RETURN_VISIT


def _day_of(moment: datetime | None) -> str:
    return said_day_of_form(local(moment).date()) if moment is not None else ""


def _first_phone(resident: Resident | None) -> str:
    return next(iter(resident.phones), "") if resident is not None else ""
