"""Folds a meeting's timeline into where it stands; corrected events do not count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.diary import Party
from app.domain.meetings.ballots import Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.live import Clock, LiveMeeting
from app.domain.meetings.speakers import Floor


def in_order(book: MeetingBook) -> tuple[MeetingEvent, ...]:
    """The events that count, by when they happened; in the same second as they were written."""
    return tuple(sorted(book.told, key=lambda event: (event.at, event.id or 0)))


def live(book: MeetingBook) -> LiveMeeting:
    """Where the meeting stands after its last event.

    Clocks are read off the events, so they have run on if the program was closed meanwhile.
    """
    state = _folded(book)
    return LiveMeeting(
        is_open=state.is_open,
        present=frozenset(state.present),
        item=book.item(state.item_id),
        speaker=state.floor.speaker,
        paused_speaker=state.floor.paused,
        queue=state.floor.queue(),
        recess=state.recess,
        needs_roll_call=state.needs_roll_call,
        vote=_open_vote(book, state),
        recused=frozenset(state.recused.get(state.item_id, ())),
    )


def _open_vote(book: MeetingBook, state: _State) -> Vote | None:
    """The open vote on the current item, or else the one opened last."""
    votes = [vote for vote in map(book.vote, state.open_votes) if vote is not None]
    votes = [vote for vote in votes if vote.state is VoteState.OPEN]
    here = [vote for vote in votes if vote.item_id == state.item_id]
    return next(reversed(here or votes), None)


def recused_on(book: MeetingBook, item_id: int) -> frozenset[int]:
    """The attendees who stand aside on an item (回避)."""
    return frozenset(_folded(book).recused.get(item_id, ()))


def spoken_by_person(book: MeetingBook, now: datetime | None = None) -> dict[int, int]:
    """Seconds spoken by attendee's id; a speech that runs counts up to ``now`` if it is given."""
    return _folded(book).floor.spoken_until(now)


def spoken_seconds(book: MeetingBook, now: datetime | None = None) -> dict[Party, int]:
    """Seconds spoken by each party that was called, 0 included."""
    seconds = {attendee.party: 0 for attendee in book.attendees}
    for attendee_id, spoken in spoken_by_person(book, now).items():
        attendee = book.attendee(attendee_id)
        if attendee is not None:
            seconds[attendee.party] += spoken
    return seconds


@dataclass
class _State:
    """The meeting while its events are read through."""

    is_open: bool = False
    present: set[int] = field(default_factory=set[int])
    item_id: int | None = None
    recess: Clock | None = None
    needs_roll_call: bool = False
    open_votes: list[int] = field(default_factory=list[int])
    recused: dict[int | None, set[int]] = field(default_factory=dict[int | None, set[int]])
    floor: Floor = field(default_factory=Floor)

    def take(self, event: MeetingEvent) -> None:
        step = _STEPS.get(event.kind)
        if step is not None:
            step(self, event)


def _folded(book: MeetingBook) -> _State:
    state = _State()
    for event in in_order(book):
        state.take(event)
    return state


def _opened(state: _State, _: MeetingEvent) -> None:
    state.is_open = True


def _closed(state: _State, event: MeetingEvent) -> None:
    state.floor.clear(event)
    state.is_open, state.item_id, state.recess, state.needs_roll_call = False, None, None, False


def _arrived(state: _State, event: MeetingEvent) -> None:
    if event.attendee_id is not None:
        state.present.add(event.attendee_id)


def _left(state: _State, event: MeetingEvent) -> None:
    if event.attendee_id is not None:
        state.present.discard(event.attendee_id)
        state.floor.leave(event)


def _roll_called(state: _State, _: MeetingEvent) -> None:
    state.needs_roll_call = False


def _item_opened(state: _State, event: MeetingEvent) -> None:
    state.item_id = event.item_id


def _item_left(state: _State, event: MeetingEvent) -> None:
    if event.item_id == state.item_id:
        state.item_id = None
        state.floor.clear(event)


def _recess_started(state: _State, event: MeetingEvent) -> None:
    state.floor.pause(event)
    state.recess = Clock(event.number * 60, 0, event.at)


def _recess_ended(state: _State, _: MeetingEvent) -> None:
    state.recess, state.needs_roll_call = None, True


def _vote_opened(state: _State, event: MeetingEvent) -> None:
    if event.vote_id is not None:
        state.open_votes.append(event.vote_id)


def _vote_done(state: _State, event: MeetingEvent) -> None:
    state.open_votes = [vote_id for vote_id in state.open_votes if vote_id != event.vote_id]


def _recused(state: _State, event: MeetingEvent) -> None:
    if event.attendee_id is not None:
        state.recused.setdefault(event.item_id, set()).add(event.attendee_id)


_STEPS: dict[EventKind, Callable[[_State, MeetingEvent], None]] = {
    EventKind.OPENED: _opened,
    EventKind.CLOSED: _closed,
    EventKind.ARRIVED: _arrived,
    EventKind.LEFT: _left,
    EventKind.ROLL_CALL: _roll_called,
    EventKind.ITEM_OPENED: _item_opened,
    EventKind.ITEM_CLOSED: _item_left,
    EventKind.ITEM_POSTPONED: _item_left,
    EventKind.QUEUED: lambda state, event: state.floor.ask(event),
    EventKind.UNQUEUED: lambda state, event: state.floor.withdraw(event),
    EventKind.SPEECH_STARTED: lambda state, event: state.floor.start(event),
    EventKind.SPEECH_PAUSED: lambda state, event: state.floor.pause(event),
    EventKind.SPEECH_RESUMED: lambda state, event: state.floor.resume(event),
    EventKind.SPEECH_ENDED: lambda state, event: state.floor.end(event),
    EventKind.RECESS_STARTED: _recess_started,
    EventKind.RECESS_ENDED: _recess_ended,
    EventKind.VOTE_OPENED: _vote_opened,
    EventKind.VOTE_ANNOUNCED: _vote_done,
    EventKind.VOTE_WITHDRAWN: _vote_done,
    EventKind.RECUSED: _recused,
}
