"""Everything about one meeting in one frozen object: what screens, minutes and papers read."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meetings.actions import Action
from app.domain.meetings.ballots import Ballot, Vote
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee


@dataclass(frozen=True)
class MeetingBook:
    """One meeting whole. ``items`` in the order of the agenda, ``events`` in that of time.

    ``actions`` are those agreed here. Rolls are not part of it: they are large; ask
    ``MeetingQueries.roll``.
    """

    meeting: Meeting
    attendees: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    events: tuple[MeetingEvent, ...] = ()
    votes: tuple[Vote, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    actions: tuple[Action, ...] = ()
    files: tuple[MeetingFile, ...] = ()
    report: PropertyReport | None = None
    minutes: tuple[Minutes, ...] = ()

    def attendee(self, attendee_id: int | None) -> Attendee | None:
        """The attendee with this id, or ``None``."""
        return next((one for one in self.attendees if one.id == attendee_id), None)

    def item(self, item_id: int | None) -> AgendaItem | None:
        """The agenda item with this id, or ``None``."""
        return next((one for one in self.items if one.id == item_id), None)

    def vote(self, vote_id: int | None) -> Vote | None:
        """The vote with this id, or ``None``."""
        return next((one for one in self.votes if one.id == vote_id), None)

    def votes_on(self, item_id: int) -> tuple[Vote, ...]:
        """The votes on an item, first round first, corrections last."""
        return tuple(one for one in self.votes if one.item_id == item_id)

    def ballots_of(self, vote_id: int) -> tuple[Ballot, ...]:
        """The ballots of a vote, in the order they came in."""
        return tuple(one for one in self.ballots if one.vote_id == vote_id)

    @property
    def told(self) -> tuple[MeetingEvent, ...]:
        """The events that count: corrected ones are left out, the corrections too."""
        wrong = {e.event_id for e in self.events if e.kind is EventKind.CORRECTION}
        return tuple(
            e for e in self.events if e.id not in wrong and e.kind is not EventKind.CORRECTION
        )
