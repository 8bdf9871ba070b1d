"""A meeting and its agenda, as planned and as decided. Moments are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.voting.cases import Body


class MeetingKind(StrEnum):
    """What sort of meeting it is; it says which law its sitting follows."""

    TRIPARTITE = "tripartite"  # 三方例会
    OWNERS_COMMITTEE = "owners_committee"  # 业主委员会会议
    OWNERS_ASSEMBLY = "owners_assembly"  # 业主大会会议
    RESIDENTS_ASSEMBLY = "residents_assembly"  # 居民会议
    RESIDENT_REPRESENTATIVES = "resident_representatives"  # 居民代表会议
    OTHER = "other"  # 其他会议


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"  # 筹备
    RUNNING = "running"  # 进行中
    CLOSED = "closed"  # 已散会, minutes not yet sealed
    SEALED = "sealed"  # 纪要已封存
    CANCELLED = "cancelled"  # 已取消


@dataclass(frozen=True)
class Meeting:
    """One meeting. ``number`` («2026-11») counts the meetings of a year.

    ``seats`` (0: not stated) and ``profile`` are copied from the series and can be changed.
    """

    id: int | None
    year: int
    sequence: int
    title: str
    kind: MeetingKind = MeetingKind.TRIPARTITE
    series_id: int | None = None
    planned_at: datetime | None = None
    planned_minutes: int = 90
    place: str = ""
    profile: str = "hangzhou"
    seats: int = 0
    state: MeetingState = MeetingState.PLANNED
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    next_meeting: str = ""
    notes: str = ""
    shows_running_totals: bool = True
    notice_posted_at: datetime | None = None
    deleted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise RuleViolation("meeting_title_missing")
        if not 0 < self.planned_minutes <= 24 * 60:
            raise RuleViolation("meeting_minutes_out_of_range")

    @property
    def number(self) -> str:
        """The number in its year, «2026-11»."""
        return f"{self.year}-{self.sequence:02d}"


class ItemVisibility(StrEnum):
    """Who may know of an agenda item; handed down to the items below it."""

    PUBLIC = "public"  # 公开
    INTERNAL = "internal"  # 内部: not on the projector, not in the public minutes
    HIDDEN = "hidden"  # 隐藏: not on printed agendas either


class ItemKind(StrEnum):
    """What an item is for (domain §2, order of the agenda)."""

    REVIEW = "review"  # 上次议定事项回头看
    REPORT = "report"  # 通报
    MATTER = "matter"  # 议题
    CLOSING = "closing"  # 复述、下次时间


class ItemState(StrEnum):
    """What became of an item."""

    WAITING = "waiting"
    OPEN = "open"
    DONE = "done"
    POSTPONED = "postponed"  # 留待下次


class DecisionBody(StrEnum):
    """Who must decide an item; decides by which rule a vote on it is counted."""

    NONE = "none"  # 只通报
    TRIPARTITE = Body.TRIPARTITE.value  # 三方协商
    OWNERS_COMMITTEE = Body.OWNERS_COMMITTEE.value
    OWNERS_ASSEMBLY = Body.OWNERS_ASSEMBLY.value
    RESIDENTS_ASSEMBLY = Body.RESIDENTS_ASSEMBLY.value
    RESIDENT_REPRESENTATIVES = Body.RESIDENT_REPRESENTATIVES.value
    HOUSEHOLDS = Body.HOUSEHOLDS.value
    SUBDISTRICT = "subdistrict"  # 报街道
    CUSTOM = Body.CUSTOM.value


@dataclass(frozen=True)
class AgendaItem:
    """One item of an agenda. ``parent_id`` is the item above it; ``minutes`` the time planned.

    ``owners_item`` (1–9, 0: none) is the item of 民法典 第二百七十八条 it falls under.
    ``override_reason`` says why the item is decided here although its words ask for another body.
    ``entry_id`` is the diary entry it came from, ``previous_item_id`` the undecided item of a
    meeting before. ``conclusion`` is what was agreed (议定), as said aloud. ``referred_to`` is
    the body the meeting hands the item to (转业委会, 转业主大会). ``added_at`` is when it
    was put on the agenda; later than the opening it is a 临时议题.
    """

    id: int | None
    meeting_id: int
    position: int
    title: str
    background: str = ""
    sponsor: Party = Party.COMMUNITY
    minutes: int = 10
    kind: ItemKind = ItemKind.MATTER
    body: DecisionBody = DecisionBody.NONE
    owners_item: int = 0
    visibility: ItemVisibility = ItemVisibility.PUBLIC
    state: ItemState = ItemState.WAITING
    parent_id: int | None = None
    entry_id: int | None = None
    previous_item_id: int | None = None
    override_reason: str = ""
    conclusion: str = ""
    referred_to: DecisionBody | None = None
    custom_rule: str = ""
    added_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise RuleViolation("item_title_missing")
        if not 0 <= self.minutes <= 24 * 60:
            raise RuleViolation("item_minutes_out_of_range")
        if not 0 <= self.owners_item <= 9:
            raise RuleViolation("owners_item_out_of_range", item=self.owners_item)


@dataclass(frozen=True)
class MeetingFile:
    """Material of a meeting or an item, or evidence of an action, kept under its digest."""

    id: int | None
    meeting_id: int | None
    item_id: int | None
    action_id: int | None
    name: str
    digest: str
    size: int
    media_type: str
    added_at: datetime


@dataclass(frozen=True)
class PropertyReport:
    """What the property company reports for a month; None: not told. Money in fen."""

    id: int | None
    meeting_id: int
    repairs: int | None = None
    repairs_done: int | None = None
    complaints: int | None = None
    complaints_done: int | None = None
    income: int | None = None
    spent: int | None = None
    staff: int | None = None
    staff_missing: int | None = None
    text: str = ""
    reported_by: str = ""
