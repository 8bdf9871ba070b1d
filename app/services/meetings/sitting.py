"""One meeting during one act: where it stands, and its timeline to append to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from app.domain.errors import RuleViolation
from app.domain.local_time import local
from app.domain.meetings.ballots import VoteState
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, MeetingState
from app.domain.meetings.people import Attendee
from app.domain.meetings.timeline import live
from app.domain.voting.cases import Body
from app.ports.unit_of_work import UnitOfWork
from app.services.meetings.stored_book import stored_book

_EARLIEST = timedelta(days=1)
"""How long before the first event of a meeting something may be said to have happened."""

BY_POST = (Body.OWNERS_ASSEMBLY, Body.HOUSEHOLDS)
"""Votes that take days, at people's doors: the meeting goes on meanwhile."""


class Sitting:
    """A meeting as this act found it.

    ``at`` is when what is written down happened: the moment of the act, or a time in the past.
    Raises ``RuleViolation``: ``record_gone``, ``meeting_time_in_future``,
    ``meeting_time_too_early``.
    """

    def __init__(self, work: UnitOfWork, meeting_id: int, at: datetime | None = None) -> None:
        self._work = work
        self.book = stored_book(work, meeting_id, with_ballots=False)
        self.meeting = self.book.meeting
        self.live = live(self.book)
        self.at = work.now if at is None else at
        if at is not None:
            self._check_time(at)
        work.describe(f"{self.meeting.number} {self.meeting.title}")

    def _check_time(self, at: datetime) -> None:
        shown = f"{local(at):%Y-%m-%d %H:%M}"
        if at > self._work.now:
            raise RuleViolation("meeting_time_in_future", time=shown)
        first = min((event.at for event in self.book.events), default=at)
        if at < first - _EARLIEST:
            raise RuleViolation("meeting_time_too_early", time=shown)

    def tell(self, kind: EventKind, **what: Any) -> MeetingEvent:
        """Append an event to the timeline; ``what`` are fields of ``MeetingEvent``."""
        event = MeetingEvent(
            id=None,
            meeting_id=self.meeting.id or 0,
            at=self.at,
            recorded_at=self._work.now,
            kind=kind,
            by=self._work.actor.name,
            **what,
        )
        return self._work.records(MeetingEvent).add(event)

    def require(self, *states: MeetingState) -> None:
        """Refuse the act unless the meeting is in one of these states."""
        state, title = self.meeting.state, self.meeting.title
        if state in states and self.meeting.deleted_at is None:
            return
        if state in (MeetingState.CLOSED, MeetingState.SEALED):
            raise RuleViolation("meeting_over", title=title)
        raise RuleViolation("meeting_not_running", title=title)

    def require_no_recess(self) -> None:
        """Refuse the act while the meeting is interrupted."""
        if self.live.recess is not None:
            raise RuleViolation("meeting_in_recess")

    def require_no_vote(self, *, by_post: bool = False) -> None:
        """Refuse the act while a vote in the room is open; ``by_post``: or one at the doors."""
        for vote in self.book.votes:
            if vote.state is VoteState.OPEN and (by_post or vote.body not in BY_POST):
                raise RuleViolation("vote_still_open", question=vote.question)

    def require_current(self, item: AgendaItem) -> None:
        """Refuse the act unless this is the item the meeting deals with."""
        if self.live.item is None or self.live.item.id != item.id:
            raise RuleViolation("item_not_open", item=item.title)

    def attendee(self, attendee_id: int) -> Attendee:
        """Someone called to this meeting; raises ``attendee_elsewhere``."""
        found = self.book.attendee(attendee_id)
        if found is None:
            stranger = self._work.records(Attendee).get(attendee_id)
            raise RuleViolation("attendee_elsewhere", name=stranger.name)
        return found

    def item(self, item_id: int) -> AgendaItem:
        """An item of this meeting's agenda; raises ``item_elsewhere``."""
        found = self.book.item(item_id)
        if found is None:
            other = self._work.records(AgendaItem).get(item_id)
            raise RuleViolation("item_elsewhere", item=other.title)
        return found


def running(work: UnitOfWork, meeting_id: int, at: datetime | None = None) -> Sitting:
    """The sitting of a meeting in session; raises ``meeting_not_running``, ``meeting_over``."""
    sitting = Sitting(work, meeting_id, at)
    sitting.require(MeetingState.RUNNING)
    return sitting


def running_with(work: UnitOfWork, attendee_id: int) -> Sitting:
    """The sitting of the meeting in session that this attendee was called to."""
    return running(work, work.records(Attendee).get(attendee_id).meeting_id)


def called_or_running(work: UnitOfWork, attendee_id: int, at: datetime | None = None) -> Sitting:
    """The sitting of a meeting that this attendee was called to and that is not over."""
    sitting = Sitting(work, work.records(Attendee).get(attendee_id).meeting_id, at)
    sitting.require(MeetingState.PLANNED, MeetingState.RUNNING)
    return sitting
