"""What is asked about meetings; answers are frozen. Safe to call from any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from app.domain.diary import Party
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.domain.meetings.ballots import FrozenRoll, Vote
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, MeetingState
from app.domain.meetings.people import MeetingPerson, MeetingSeries, OwnerUnit
from app.ports.queries import EntryRow


class MeetingRow(NamedTuple):
    """One line of the list of meetings."""

    id: int
    number: str
    title: str
    planned_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    place: str
    state: MeetingState
    items: int
    votes: int
    open_actions: int


@dataclass(frozen=True)
class ActionFilter:
    """Which actions are listed; empty fields do not restrict."""

    day: date
    only_open: bool = False
    only_overdue: bool = False
    parties: tuple[Party, ...] = ()
    states: tuple[ActionState, ...] = ()
    meeting_id: int | None = None
    words: str = ""


class ActionRow(NamedTuple):
    """One action with the meeting it was agreed in."""

    action: Action
    meeting_title: str
    meeting_number: str
    item_title: str


@dataclass(frozen=True)
class PropertyFigures:
    """What the diary itself knows of the property company between two days, both included.

    ``hours`` is the median time to a first answer (None: nothing answered); ``satisfied`` and
    ``visited`` count return visits.
    """

    first: date
    last: date
    received: int
    closed: int
    overdue: int
    hours: int | None
    satisfied: int
    visited: int


class MeetingQueries(Protocol):
    """Reads of meetings."""

    def people(self, *, active_only: bool = True) -> tuple[MeetingPerson, ...]: ...
    def series(self) -> tuple[MeetingSeries, ...]: ...
    def meetings(self, words: str = "", *, in_bin: bool = False) -> tuple[MeetingRow, ...]:
        """All meetings, newest first; ``words`` are looked for in titles, items and actions."""
        ...

    def book(self, meeting_id: int) -> MeetingBook | None:
        """Everything about one meeting, or ``None``."""
        ...

    def running(self) -> int | None:
        """The id of the meeting that is running, if one is."""
        ...

    def next_planned(self) -> Meeting | None:
        """The planned meeting that comes first."""
        ...

    def last_closed(self, before: datetime | None = None) -> Meeting | None:
        """The meeting closed last, of those opened before a moment."""
        ...

    def actions(self, wanted: ActionFilter) -> tuple[ActionRow, ...]:
        """Actions, the open ones first, then by due date."""
        ...

    def action_steps(self, action_id: int) -> tuple[ActionStep, ...]: ...
    def action_files(self, action_id: int) -> tuple[MeetingFile, ...]: ...
    def undecided_items(self, before: datetime | None = None) -> tuple[AgendaItem, ...]:
        """Items left for next time that no later agenda has taken up."""
        ...

    def offered_entries(self) -> tuple[EntryRow, ...]:
        """Unfinished entries marked «转例会议题» that no agenda has taken up, newest first."""
        ...

    def votes_before(self, item: AgendaItem) -> tuple[Vote, ...]:
        """Announced votes on the items this one continues, oldest first."""
        ...

    def roll(self, vote_id: int) -> FrozenRoll | None: ...
    def owner_units(self, words: str = "", *, in_bin: bool = False) -> tuple[OwnerUnit, ...]: ...
    def owner_totals(self) -> tuple[int, int]:
        """How many units the roll has, and their area in 0.01 m²."""
        ...

    def property_figures(self, first: date, last: date) -> PropertyFigures: ...
    def agreed_between(self, first: date, last: date) -> Sequence[Action]:
        """Actions agreed in these local days, both included."""
        ...
