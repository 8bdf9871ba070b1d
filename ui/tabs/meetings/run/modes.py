"""Which of its faces the page of a running meeting shows, worked out from the meeting alone.

Nothing is remembered between two starts of the program: after a crash the same book gives the
same face.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from app.domain.meetings.ballots import Vote
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting
from app.domain.meetings.meeting import AgendaItem, ItemState, MeetingState
from app.domain.meetings.rounds import RoundResult, rounds
from app.services.meetings.sitting import BY_POST


class Mode(StrEnum):
    """What the middle of the page is for."""

    SIGN_IN = "sign_in"  # 签到
    AGENDA = "agenda"  # between two items
    ITEM = "item"  # 讨论
    SETUP = "setup"  # 准备表决
    VOTE = "vote"  # 表决
    RESULT = "result"  # 结果
    CORRECTION = "correction"  # 更正
    RECESS = "recess"  # 休会
    ROLL_CALL = "roll_call"  # 复会点名
    CLOSING = "closing"  # 散会前
    ENDED = "ended"  # 已散会


OVER = (MeetingState.CLOSED, MeetingState.SEALED, MeetingState.CANCELLED)
SETTLED = (ItemState.DONE, ItemState.POSTPONED)

_MOVED_ON = frozenset(
    {
        EventKind.ITEM_OPENED, EventKind.ITEM_CLOSED, EventKind.QUEUED, EventKind.SPEECH_STARTED,
        EventKind.RECESS_STARTED, EventKind.RECESS_ENDED, EventKind.VOTE_OPENED, EventKind.OPINION,
    }
)  # fmt: skip
"""After one of these a result is no longer what the room is looking at."""


def mode_of(book: MeetingBook, live: LiveMeeting) -> Mode:
    """The face the meeting asks for by itself."""
    if book.meeting.state in OVER:
        return Mode.ENDED
    if not live.is_open:
        return Mode.SIGN_IN
    if live.recess is not None:
        return Mode.RECESS
    if live.needs_roll_call:
        return Mode.ROLL_CALL
    if live.vote is not None and _is_at_hand(live, live.vote):
        return Mode.VOTE
    if live.item is None:
        is_through = bool(book.items) and all(item.state in SETTLED for item in book.items)
        return Mode.CLOSING if is_through else Mode.AGENDA
    return Mode.ITEM if result_in_view(book, live.item) is None else Mode.RESULT


def _is_at_hand(live: LiveMeeting, vote: Vote) -> bool:
    """Ballots at the doors may stay open while the room goes on to other items."""
    return vote.body not in BY_POST or (live.item is not None and live.item.id == vote.item_id)


def result_in_view(book: MeetingBook, item: AgendaItem) -> Vote | None:
    """The vote just announced on an item, until the meeting goes on to something else."""
    shown: Vote | None = None
    for event in book.told:
        if event.kind in (EventKind.VOTE_ANNOUNCED, EventKind.VOTE_CORRECTED):
            vote = book.vote(event.vote_id)
            shown = vote if vote is not None and vote.item_id == item.id else None
        elif event.kind in _MOVED_ON:
            shown = None
    return shown


def announced_rounds(book: MeetingBook, item_id: int) -> tuple[RoundResult, ...]:
    """The rounds on an item that have a result, as it counts now; the first one first."""
    return tuple(one for one in rounds(book, item_id) if one.decision is not None)


def last_result(book: MeetingBook, item_id: int) -> Vote | None:
    """The announced vote on an item that counts now: the last round as corrected last."""
    announced = announced_rounds(book, item_id)
    return announced[-1].vote if announced else None


def next_item(items: Sequence[AgendaItem], now: AgendaItem | None) -> AgendaItem | None:
    """The item to turn to: the next on the agenda, or the first that waits when none is open."""
    if now is None:
        return next((item for item in items if item.state not in SETTLED), None)
    place = _place(items, now)
    return items[place + 1] if place + 1 < len(items) else None


def previous_item(items: Sequence[AgendaItem], now: AgendaItem | None) -> AgendaItem | None:
    """The item before the one that is open, or the last one when none is open."""
    if now is None:
        return next((item for item in reversed(items) if item.state in SETTLED), None)
    place = _place(items, now)
    return items[place - 1] if place > 0 else None


def _place(items: Sequence[AgendaItem], now: AgendaItem) -> int:
    return next((n for n, item in enumerate(items) if item.id == now.id), -1)
