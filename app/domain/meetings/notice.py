"""How long before a meeting its agenda must be known, and whether an item was posted in time."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.local_time import local_day
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingKind
from app.domain.voting.rules import VoteProfile

COMMITTEE_DAYS = 7
"""业主委员会, where the local text names none: satisfies the 3 and the 7 days found elsewhere."""

NOTICE_DAYS = {
    MeetingKind.OWNERS_ASSEMBLY: 15,  # 物业管理条例 第十四条
    MeetingKind.RESIDENTS_ASSEMBLY: 10,  # 城市居民委员会组织法 第二十六条
    MeetingKind.RESIDENT_REPRESENTATIVES: 10,  # by analogy with 第二十六条
}
"""Days before the meeting. A three-party meeting only consults; no text asks for notice."""


def notice_days(meeting: Meeting, profile: VoteProfile) -> int:
    """How many days before the meeting its agenda must be posted or told; 0: not laid down."""
    if meeting.kind is MeetingKind.OWNERS_COMMITTEE:
        return COMMITTEE_DAYS if profile.agenda_days is None else profile.agenda_days
    return NOTICE_DAYS.get(meeting.kind, 0)


def notice_due(meeting: Meeting, profile: VoteProfile) -> date | None:
    """The last local day to post the agenda; None without a date, or where nothing is laid down."""
    days = notice_days(meeting, profile)
    if meeting.planned_at is None or not days:
        return None
    return local_day(meeting.planned_at) - timedelta(days=days)


def was_posted(item: AgendaItem, meeting: Meeting, posted_by: date | None = None) -> bool:
    """Whether the item stood on the agenda that was posted.

    An item put on the agenda while the meeting sat (临时议题) or after the local day ``posted_by``
    did not. An owners' assembly must not vote on it: 杭州市物业管理条例 第十九条.
    """
    if item.added_at is None:
        return True
    if meeting.opened_at is not None and item.added_at > meeting.opened_at:
        return False
    return posted_by is None or local_day(item.added_at) <= posted_by
