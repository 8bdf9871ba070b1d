"""Everything about one meeting, read inside the act that changes it."""

from __future__ import annotations

from typing import TypeVar

from app.domain.meetings.actions import Action
from app.domain.meetings.ballots import Ballot, Vote
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee
from app.ports.unit_of_work import UnitOfWork

T = TypeVar("T")


def stored_book(work: UnitOfWork, meeting_id: int, *, with_ballots: bool = True) -> MeetingBook:
    """The meeting as ``MeetingQueries.book`` tells it, with what this act changed already.

    ``with_ballots`` False leaves the ballots out: there may be thousands. Raises
    ``RuleViolation`` ``record_gone``.
    """
    meeting = work.records(Meeting).get(meeting_id)

    def of(kind: type[T]) -> tuple[T, ...]:
        return work.records(kind).find(meeting_id=meeting_id)

    items = tuple(sorted(of(AgendaItem), key=lambda item: (item.position, item.id or 0)))
    votes = of(Vote)
    files = [file for item in items for file in work.records(MeetingFile).find(item_id=item.id)]
    reports = of(PropertyReport)
    actions = [action for action in of(Action) if action.deleted_at is None]
    return MeetingBook(
        meeting,
        attendees=tuple(sorted(of(Attendee), key=lambda one: (one.position, one.id or 0))),
        items=items,
        events=tuple(sorted(of(MeetingEvent), key=lambda one: (one.at, one.id or 0))),
        votes=votes,
        ballots=tuple(
            b for vote in votes if with_ballots for b in work.records(Ballot).find(vote_id=vote.id)
        ),
        actions=tuple(sorted(actions, key=lambda one: one.sequence)),
        files=(*of(MeetingFile), *files),
        report=reports[-1] if reports else None,
        minutes=of(Minutes),
    )
