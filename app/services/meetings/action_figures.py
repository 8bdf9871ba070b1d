"""How each party keeps what it promised: per month of the meeting, and in all. Whole numbers only.

Judged by the date first agreed: an extension is honest, but it does not make late work timely.
What was dropped or passed on counts for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.diary import Party
from app.domain.local_time import local_day
from app.domain.meetings.actions import OPEN_STATES, Action, ActionState, ActionStep
from app.domain.sentences import Sentence
from app.ports.meeting_queries import MeetingQueries

MONTHS = 12
_COUNTED = (*OPEN_STATES, ActionState.DONE, ActionState.CHECKED)


@dataclass(frozen=True)
class PartyFigures:
    """What one party promised: ``agreed`` = ``in_time`` + ``late`` + ``open`` + ``overdue``."""

    agreed: int = 0
    in_time: int = 0
    late: int = 0
    open: int = 0
    overdue: int = 0

    @property
    def judged(self) -> int:
        """Those that are done, or should be."""
        return self.in_time + self.late + self.overdue

    @property
    def percent(self) -> int | None:
        """Done in time, of those judged, rounded down; ``None`` while there is nothing to judge."""
        return self.in_time * 100 // self.judged if self.judged else None

    def __add__(self, other: PartyFigures) -> PartyFigures:
        return PartyFigures(
            self.agreed + other.agreed,
            self.in_time + other.in_time,
            self.late + other.late,
            self.open + other.open,
            self.overdue + other.overdue,
        )


@dataclass(frozen=True)
class MonthOfParty:
    """The promises of one party in one month; ``month`` is its first day."""

    month: date
    party: Party
    figures: PartyFigures


@dataclass(frozen=True)
class ActionFigures:
    """What the chart of promises shows, with the sentence above it."""

    months: tuple[MonthOfParty, ...]
    parties: Mapping[Party, PartyFigures]
    sentence: Sentence


def read_figures(meetings: MeetingQueries, today: date, months: int = MONTHS) -> ActionFigures:
    """The figures of this month and those before it, ``months`` in all; safe in any thread."""
    first = _months_before(today, months - 1)
    actions = meetings.agreed_between(first, today)
    steps = [step for action in actions if action.id for step in meetings.action_steps(action.id)]
    rows = by_month(actions, steps, today)
    return ActionFigures(rows, by_party(rows), headline(rows))


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def by_month(
    actions: Iterable[Action], steps: Iterable[ActionStep], today: date
) -> tuple[MonthOfParty, ...]:
    """One row per month of agreement and party, in the order of months, then of parties."""
    first_days = _first_due_days(steps)
    found: dict[tuple[date, Party], PartyFigures] = {}
    for action in actions:
        if action.state not in _COUNTED or action.deleted_at is not None:
            continue
        due = first_days.get(action.id or 0, action.due_on)
        key = (local_day(action.agreed_at).replace(day=1), action.party)
        found[key] = found.get(key, PartyFigures()) + _figures(action, due, today)
    parties = list(Party)
    ordered = sorted(found.items(), key=lambda one: (one[0][0], parties.index(one[0][1])))
    return tuple(MonthOfParty(month, party, figures) for (month, party), figures in ordered)


def _first_due_days(steps: Iterable[ActionStep]) -> dict[int, date | None]:
    """The date agreed at first, of every action whose first step is known."""
    first: dict[int, ActionStep] = {}
    for step in steps:
        earliest = first.get(step.action_id)
        if earliest is None or (step.at, step.id or 0) < (earliest.at, earliest.id or 0):
            first[step.action_id] = step
    return {
        action_id: step.due_on
        for action_id, step in first.items()
        if step.state is ActionState.NOT_STARTED and step.due_on is not None
    }


def _figures(action: Action, first_due: date | None, today: date) -> PartyFigures:
    if action.state in OPEN_STATES:
        if action.is_overdue(today):
            return PartyFigures(agreed=1, overdue=1)
        return PartyFigures(agreed=1, open=1)
    done = local_day(action.done_at) if action.done_at is not None else None
    if first_due is not None and done is not None and done > first_due:
        return PartyFigures(agreed=1, late=1)
    return PartyFigures(agreed=1, in_time=1)


def by_party(rows: Iterable[MonthOfParty]) -> dict[Party, PartyFigures]:
    """Each party over all months, in the order of parties."""
    found: dict[Party, PartyFigures] = {}
    for row in rows:
        found[row.party] = found.get(row.party, PartyFigures()) + row.figures
    return {party: found[party] for party in Party if party in found}


def headline(rows: Sequence[MonthOfParty]) -> Sentence:
    """What the chart says: how much was done in time, and who lags most."""
    parties = by_party(rows)
    whole = sum(parties.values(), PartyFigures())
    if whole.percent is None:
        return Sentence("actions_empty")
    told = {"judged": whole.judged, "in_time": whole.in_time, "percent": whole.percent}
    behind = max(parties, key=lambda party: _missed(parties[party]))
    missed = _missed(parties[behind])
    if not missed:
        return Sentence("actions_all_in_time", told)
    return Sentence("actions_in_time", told | {"party": behind, "missed": missed})


def _missed(figures: PartyFigures) -> int:
    return figures.late + figures.overdue
