"""Who sits at the table: people of the parties, and who is called to one meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.diary import Party
from app.domain.errors import RuleViolation

THREE_PARTIES = (Party.COMMUNITY, Party.OWNERS_COMMITTEE, Party.PROPERTY)
"""The parties of a three-party meeting, in the order of its reports and signatures."""


class Duty(StrEnum):
    """What a person is to the meeting."""

    CHAIR = "chair"  # 主持人
    RECORDER = "recorder"  # 记录人
    MEMBER = "member"  # 委员 / 成员
    ALTERNATE = "alternate"  # 候补委员: sits in, never votes
    REPRESENTATIVE = "representative"  # 代表
    OBSERVER = "observer"  # 列席


@dataclass(frozen=True)
class MeetingPerson:
    """Someone of a party who is called to meetings, with term and right to vote.

    ``title`` is what is said of them («业委会主任»). ``has_vote`` is the right to vote in the body
    of their party (物业 never has one in the owners' committee). ``stands_in_for`` is the person an
    alternate stands in for. ``conflict`` names an interest to declare («亲属在物业任职»).
    """

    id: int | None
    name: str
    party: Party
    title: str = ""
    duty: Duty = Duty.MEMBER
    has_vote: bool = False
    stands_in_for: int | None = None
    term_from: date | None = None
    term_to: date | None = None
    phone: str = ""
    conflict: str = ""
    position: int = 0
    active: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("person_name_missing")
        if self.duty is Duty.ALTERNATE and self.has_vote:
            raise RuleViolation("alternate_has_no_vote", name=self.name)
        if self.term_from and self.term_to and self.term_to < self.term_from:
            raise RuleViolation("term_ends_before_it_begins", name=self.name)

    def is_in_office(self, day: date) -> bool:
        """Whether the person's term covers ``day``."""
        begun = self.term_from is None or self.term_from <= day
        return self.active and begun and (self.term_to is None or day <= self.term_to)


@dataclass(frozen=True)
class Attendee:
    """A person called to one meeting, as they stood when called.

    ``person_id`` None is a guest who is not on the list of people. ``position`` is the digit that
    chooses a voting member, from 1. ``excused`` carries the reason of a leave (请假), or is empty.
    """

    id: int | None
    meeting_id: int
    name: str
    party: Party
    person_id: int | None = None
    title: str = ""
    duty: Duty = Duty.MEMBER
    has_vote: bool = False
    position: int = 0
    excused: str = ""
    conflict: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("person_name_missing")


class OffDayRule(StrEnum):
    """What becomes of a meeting day that is a day off."""

    KEEP = "keep"  # 照常
    NEXT_WORKDAY = "next_workday"  # 顺延到下一个工作日
    PREVIOUS_WORKDAY = "previous_workday"  # 提前到上一个工作日


@dataclass(frozen=True)
class MeetingSeries:
    """A meeting that comes every month: the 12th at 19:00, moved or not when it is a day off.

    ``day_of_month`` 1–31 (a shorter month: its last day); ``minute_of_day`` local time.
    ``seats`` is how many seats the rules of procedure give the owners' committee (0: not stated),
    ``profile`` the profile of rules its votes follow.
    """

    id: int | None
    name: str
    day_of_month: int = 12
    minute_of_day: int = 19 * 60
    planned_minutes: int = 90
    place: str = ""
    off_day: OffDayRule = OffDayRule.NEXT_WORKDAY
    profile: str = "hangzhou"
    seats: int = 0
    active: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("series_name_missing")
        if not 1 <= self.day_of_month <= 31:
            raise RuleViolation("series_day_out_of_range", day=self.day_of_month)
        if not 0 <= self.minute_of_day < 24 * 60:
            raise RuleViolation("series_time_out_of_range")


@dataclass(frozen=True)
class OwnerUnit:
    """One exclusive part (专有部分) on the owners' roll kept by the office; ``area`` in 0.01 m².

    ``state`` and ``kind`` are the values of ``UnitState`` and ``UnitKind``.
    """

    id: int | None
    unit: str
    area: int
    owners: tuple[str, ...] = ()
    state: str = "delivered"
    kind: str = "flat"
    phone: str = ""
    import_id: int | None = None
    deleted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.unit.strip():
            raise RuleViolation("owner_unit_missing")
        if self.area < 0:
            raise RuleViolation("owner_area_negative", unit=self.unit)
