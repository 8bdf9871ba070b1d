"""The service diary (服务日志): what residents ask for, followed to the end.

A diary entry runs through the states 待办 → 处理中 → 待回访 → 办结, or leaves the path as 转办 or
不予受理, each of which needs a reason. Times are aware datetimes in UTC; days are local dates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.errors import RuleViolation
from app.domain.rooms import Room

LATE_AFTER = timedelta(hours=24)
"""An entry written down later than this after it was received is marked 补记."""

BIN_DAYS = 90
"""How long a deleted entry can be taken back."""


class EntryState(StrEnum):
    """Where a request stands."""

    OPEN = "open"  # 待办
    IN_PROGRESS = "in_progress"  # 处理中
    AWAITING_VISIT = "awaiting_visit"  # 待回访
    CLOSED = "closed"  # 办结
    TRANSFERRED = "transferred"  # 转办
    REFUSED = "refused"  # 不予受理


UNFINISHED = (EntryState.OPEN, EntryState.IN_PROGRESS, EntryState.AWAITING_VISIT)
DEADLINE_RUNS = (EntryState.OPEN, EntryState.IN_PROGRESS)
NEEDS_REASON = (EntryState.TRANSFERRED, EntryState.REFUSED)


class Urgency(StrEnum):
    """How soon a request must be looked at."""

    NORMAL = "normal"  # 一般
    URGENT = "urgent"  # 紧急
    CRITICAL = "critical"  # 特急


class Party(StrEnum):
    """Who is responsible for a request."""

    COMMUNITY = "community"  # 社区
    PROPERTY = "property"  # 物业
    OWNERS_COMMITTEE = "owners_committee"  # 业委会
    VOLUNTEERS = "volunteers"  # 志愿者
    SUBDISTRICT = "subdistrict"  # 街道
    OTHER = "other"  # 其他


class Satisfaction(StrEnum):
    """What a resident says at the return visit (回访)."""

    SATISFIED = "satisfied"  # 满意
    FAIRLY_SATISFIED = "fairly_satisfied"  # 基本满意
    DISSATISFIED = "dissatisfied"  # 不满意


class FollowUpKind(StrEnum):
    """What a line of an entry's timeline records."""

    NOTE = "note"  # 跟进
    CALL = "call"  # 电话
    VISIT = "visit"  # 上门
    RAISED_AGAIN = "raised_again"  # 再次反映
    STATE = "state"  # 状态变更
    RETURN_VISIT = "return_visit"  # 回访


@dataclass(frozen=True)
class Channel:
    """How a request reached the office (来访, 电话, …); the list is the office's own."""

    id: int | None
    name: str
    position: int = 0
    active: bool = True


@dataclass(frozen=True)
class Category:
    """A kind of request, two levels deep; ``deadline_days`` are working days.

    ``keywords`` let quick entry propose the category: words separated by spaces.
    """

    id: int | None
    name: str
    parent_id: int | None = None
    deadline_days: int = 7
    keywords: str = ""
    position: int = 0
    active: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("category_name_missing")
        if not 0 <= self.deadline_days <= 366:
            raise RuleViolation("category_days_out_of_range", days=self.deadline_days)


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One request of a resident.

    ``number`` («2026-0001») is the year and ``sequence`` within it, never given twice. Who asked is
    a resident (``resident_id``), a household (a room and nothing else), free text (``who_text``) or
    nobody (``anonymous``). ``matter_id`` is shared by the entries of one matter
    raised several times: the id of the first of them, which carries it too; None stands alone.
    ``source_number`` is the number an imported sheet gave it. ``late`` marks 补记.
    """

    id: int | None
    year: int
    sequence: int
    received_at: datetime
    recorded_at: datetime
    subject: str
    text: str = ""
    channel_id: int | None = None
    resident_id: int | None = None
    who_text: str = ""
    anonymous: bool = False
    phone: str = ""
    building: str = ""
    entrance: str = ""
    room: str = ""
    place_text: str = ""
    category_id: int | None = None
    urgency: Urgency = Urgency.NORMAL
    party: Party = Party.COMMUNITY
    person: str = ""
    due_on: date | None = None
    due_certain: bool = True
    state: EntryState = EntryState.OPEN
    state_reason: str = ""
    responded_at: datetime | None = None
    closed_at: datetime | None = None
    satisfaction: Satisfaction | None = None
    satisfaction_words: str = ""
    matter_id: int | None = None
    for_meeting: bool = False
    late: bool = False
    source_number: str = ""
    recorded_by: int | None = None
    import_id: int | None = None
    deleted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not (self.subject.strip() or self.text.strip()):
            raise RuleViolation("entry_text_missing")
        if self.state in NEEDS_REASON and not self.state_reason.strip():
            raise RuleViolation("entry_state_needs_reason", state=self.state)

    @property
    def number(self) -> str:
        """The yearly number as people say it, «2026-0001»."""
        return f"{self.year}-{self.sequence:04d}"

    @property
    def home(self) -> Room:
        """The door the request is about; false when there is none."""
        return Room(self.building, self.entrance, self.room)

    def is_overdue(self, today: date) -> bool:
        """True from the day after the deadline while the work itself is unfinished."""
        return self.state in DEADLINE_RUNS and self.due_on is not None and self.due_on < today

    def moved_to(self, state: EntryState, at: datetime, reason: str = "") -> DiaryEntry:
        """Return the entry in ``state``; the first step out of 待办 counts as the response.

        Raises ``RuleViolation`` ``entry_already_in_state`` when nothing would change and
        ``entry_state_needs_reason`` when 转办 or 不予受理 comes without one.
        """
        if state is self.state:
            raise RuleViolation("entry_already_in_state", number=self.number, state=state)
        finished = state not in UNFINISHED
        responded = self.responded_at or (None if state is EntryState.OPEN else at)
        return replace(
            self,
            state=state,
            state_reason=reason.strip(),
            responded_at=responded,
            closed_at=(self.closed_at or at) if finished else None,
        )

    def visited(self, satisfaction: Satisfaction, words: str, at: datetime) -> DiaryEntry:
        """Return the entry after the return visit: closed, or back in work when dissatisfied."""
        heard = replace(self, satisfaction=satisfaction, satisfaction_words=words.strip())
        if satisfaction is Satisfaction.DISSATISFIED:
            state = EntryState.IN_PROGRESS
        else:
            state = EntryState.CLOSED
        return heard if heard.state is state else heard.moved_to(state, at)


@dataclass(frozen=True)
class FollowUp:
    """One dated line in an entry's timeline; ``by`` is the name of who wrote it.

    ``state`` is the state reached (kind STATE), ``satisfaction`` what the resident said (kind
    RETURN_VISIT); ``text`` then is the reason or the words, and may be empty.
    """

    id: int | None
    entry_id: int
    at: datetime
    kind: FollowUpKind
    text: str
    by: str = ""
    state: EntryState | None = None
    satisfaction: Satisfaction | None = None
    import_id: int | None = None


@dataclass(frozen=True)
class Attachment:
    """A photo or scan kept in the office folder under the digest of its content."""

    id: int | None
    entry_id: int
    name: str
    digest: str
    size: int
    media_type: str
    added_at: datetime


def is_late(received_at: datetime, recorded_at: datetime) -> bool:
    """Whether an entry counts as 补记: written down more than a day after it was received."""
    return recorded_at - received_at > LATE_AFTER
