"""The timeline of a meeting: what happened, when, to whom. Events are appended, never rewritten.

``at`` is when it happened, ``recorded_at`` when it was written down. A wrong event is answered by a
``CORRECTION`` whose ``event_id`` names it; the wrong one then no longer counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.diary import Party


class EventKind(StrEnum):
    """What happened. In brackets: the fields that matter beside ``at``."""

    OPENED = "opened"  # 开会
    ARRIVED = "arrived"  # 到会 (attendee)
    LEFT = "left"  # 离会 (attendee)
    EXCUSED = "excused"  # 请假 (attendee, text: reason)
    PROXY = "proxy"  # 委托 (attendee: who is absent, other_id: who holds it, text: paper)
    ROLL_CALL = "roll_call"  # 点名完毕 (number: present members with a vote)
    ITEM_OPENED = "item_opened"  # 进入议题 (item)
    ITEM_CLOSED = "item_closed"  # 议题结束 (item)
    ITEM_POSTPONED = "item_postponed"  # 留待下次 (item, text: reason)
    QUEUED = "queued"  # 请求发言 (attendee, number: rank of SpeechKind)
    UNQUEUED = "unqueued"  # 取消发言 (attendee)
    SPEECH_STARTED = "speech_started"  # 发言开始 (attendee, number: seconds allowed, 0 counts up)
    SPEECH_PAUSED = "speech_paused"
    SPEECH_RESUMED = "speech_resumed"
    SPEECH_ENDED = "speech_ended"
    RECESS_STARTED = "recess_started"  # 休会 (number: minutes)
    RECESS_ENDED = "recess_ended"  # 复会; a roll call is due
    VOTE_OPENED = "vote_opened"  # 开始表决 (vote)
    VOTE_ANNOUNCED = "vote_announced"  # 宣布结果 (vote)
    VOTE_WITHDRAWN = "vote_withdrawn"  # 撤回表决 (vote, text)
    VOTE_CORRECTED = "vote_corrected"  # 更正结果 (vote: the new one, text: reason)
    RECUSED = "recused"  # 回避 (attendee, item, text: interest)
    OPINION = "opinion"  # 意见 (party or attendee, item, text)
    REFERRED = "referred"  # 转业委会 / 转业主大会 (item, text: reason)
    NOTE = "note"  # 记录 (item, text)
    AGREED = "agreed"  # 议定 (item, text)
    ACTION_AGREED = "action_agreed"  # 承诺/任务 (action, item, text)
    QUORUM_OVERRIDDEN = "quorum_overridden"  # 人数不足仍表决 (vote or item, text: reason)
    WARNING_OVERRIDDEN = "warning_overridden"  # 仍由本会议表决 (item, text: reason)
    CORRECTION = "correction"  # 更正 (event_id: what was wrong, text: reason)
    CLOSED = "closed"  # 散会


class SpeechKind(StrEnum):
    """Classes of the speakers' queue, first served first (field rules §4.5)."""

    QUESTION = "question"  # 插问: pauses who speaks
    INTERVENTION = "intervention"  # 回应
    ORDER = "order"  # 程序问题
    NORMAL = "normal"  # 发言


@dataclass(frozen=True)
class MeetingEvent:
    """One event. ``attendee_id``, ``item_id``, ``vote_id`` … name what it is about."""

    id: int | None
    meeting_id: int
    at: datetime
    recorded_at: datetime
    kind: EventKind
    attendee_id: int | None = None
    other_id: int | None = None
    item_id: int | None = None
    vote_id: int | None = None
    action_id: int | None = None
    event_id: int | None = None
    party: Party | None = None
    number: int = 0
    text: str = ""
    by: str = ""
