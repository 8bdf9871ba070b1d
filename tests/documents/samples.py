"""Facts the document tests are made of: one office, one entry, as many rows as wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.diary import (
    Attachment,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.people import Resident
from app.ports.clock import at_local
from app.ports.document_facts import OfficeFacts, RegisterHeading, RegisterPeriod
from app.ports.queries import EntryDetail, EntryRow

TODAY = date(2026, 11, 23)
OFFICE = OfficeFacts("示例社区", TODAY, "陈小红", "0571-88888888")
RARE = "䶮㛃𬭎𠅤"
FORTY = "一位名字很长的居民" * 4 + "金阿姨和"


def entry(**changes) -> DiaryEntry:
    plain = DiaryEntry(
        id=1,
        year=2026,
        sequence=1,
        received_at=at_local(2026, 11, 23, 9, 12),
        recorded_at=at_local(2026, 11, 23, 9, 20),
        subject="老年食堂什么时候开",
        building="3",
        entrance="2",
        room="501",
        phone="13800138000",
        party=Party.COMMUNITY,
        person="小陈",
        due_on=date(2026, 12, 3),
    )
    return replace(plain, **changes)


def detail(resident: str = "金阿姨", **changes) -> EntryDetail:
    follow_ups = (
        FollowUp(1, 1, at_local(2026, 11, 23, 10, 5), FollowUpKind.NOTE, "问过街道。", "陈小红"),
        FollowUp(2, 1, at_local(2026, 11, 24, 15), FollowUpKind.CALL, "告诉了金阿姨。", "陈小红"),
    )
    photo = Attachment(1, 1, "门口.jpg", "d1", 1_234_567, "image/jpeg", at_local(2026, 11, 23))
    return EntryDetail(
        entry=entry(**changes),
        who=f"{resident} 3-2-501",
        channel="来访",
        category="养老服务",
        resident=Resident(1, resident),
        recorded_by="陈小红",
        follow_ups=follow_ups,
        attachments=(photo,),
        raised=2,
    )


def row(number: int = 1, **changes) -> EntryRow:
    plain = EntryRow(
        id=number,
        number=f"2026-{number:04d}",
        received_at=at_local(2026, 11, 1 + number % 23, 9, number % 60),
        who="金阿姨 3-2-501",
        room="3-2-501",
        subject="老年食堂什么时候开",
        text="她说楼下邻居都在问,想知道中午能不能先开起来。" * (number % 3),
        category="养老服务",
        party=Party.COMMUNITY,
        person="小陈",
        due_on=date(2026, 12, 3),
        due_certain=True,
        state=tuple(EntryState)[number % 6],
        urgency=Urgency.NORMAL,
        late=number % 10 == 0,
        raised=1,
        satisfaction=Satisfaction.SATISFIED if number % 6 == 3 else None,
        channel="来访",
        attachments=0,
        deleted=False,
    )
    return plain._replace(**changes)


def heading(period: RegisterPeriod = RegisterPeriod.MONTH, **changes) -> RegisterHeading:
    plain = RegisterHeading(OFFICE, period, date(2026, 11, 1), date(2026, 11, 30))
    return replace(plain, **changes)
