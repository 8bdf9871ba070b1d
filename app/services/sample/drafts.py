"""An entry of the sample community while it is being made up."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.diary import EntryState, FollowUp, FollowUpKind, Party, Satisfaction, Urgency
from app.domain.rooms import Room

NOWHERE = Room()


@dataclass
class Draft:
    """A request and its timeline; people, staff and matters are places in lists, not ids."""

    received_at: datetime
    recorded_at: datetime
    subject: str
    text: str
    category: str
    channel: str
    party: Party
    person: str
    recorder: int
    resident: int | None = None
    who_text: str = ""
    anonymous: bool = False
    phone: str = ""
    home: Room = NOWHERE
    place_text: str = ""
    urgency: Urgency = Urgency.NORMAL
    due_on: date | None = None
    due_certain: bool = True
    state: EntryState = EntryState.OPEN
    state_reason: str = ""
    responded_at: datetime | None = None
    closed_at: datetime | None = None
    satisfaction: Satisfaction | None = None
    satisfaction_words: str = ""
    for_meeting: bool = False
    matter: Draft | None = None
    lines: list[FollowUp] = field(default_factory=list[FollowUp])

    def add(self, at: datetime, kind: FollowUpKind, text: str, by: str) -> None:
        """Add a line of work; the first one is the response."""
        self.lines.append(FollowUp(None, 0, at, kind, text, by))
        self.responded_at = self.responded_at or at
        if self.state is EntryState.OPEN:
            self.state = EntryState.IN_PROGRESS

    def move(self, at: datetime, state: EntryState, by: str, reason: str = "") -> None:
        """Move to a state, with its line in the timeline."""
        self.lines.append(FollowUp(None, 0, at, FollowUpKind.STATE, reason, by, state))
        self.responded_at = self.responded_at or at
        self.state, self.state_reason = state, reason
        finished = state in (EntryState.CLOSED, EntryState.TRANSFERRED, EntryState.REFUSED)
        self.closed_at = at if finished else None

    def visit(self, at: datetime, said: Satisfaction, words: str, by: str) -> None:
        """The return visit: closes the entry, or takes it up again."""
        again = said is Satisfaction.DISSATISFIED
        state = EntryState.IN_PROGRESS if again else EntryState.CLOSED
        reached = state if state is not self.state else None
        kind = FollowUpKind.RETURN_VISIT
        self.lines.append(FollowUp(None, 0, at, kind, words, by, reached, said))
        self.satisfaction, self.satisfaction_words = said, words
        self.responded_at = self.responded_at or at
        self.state = state
        self.closed_at = None if again else at
