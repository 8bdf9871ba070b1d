"""The service score: 0–100 from four parts, each shown with its own figures.

The parts are what a resident notices: was I answered quickly, was it done by the promised day, was
I content, did I have to ask again. A part of which nothing is known is left out and the weights of
the others are shared out anew; from too few closed entries no score is given at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from app.domain.deadlines import RESPONSE_DAYS
from app.domain.diary import EntryState, Satisfaction
from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.sentences import Sentence
from app.domain.statistics import ClosedFact, Window, percent
from app.domain.working_calendar import WorkingCalendar

SCORE_DAYS = 30
FEWEST_CLOSED = 10
"""Closed entries in the window below which a score would say more about chance than service."""

NEVER = datetime.min.replace(tzinfo=UTC)


class ScorePartKind(StrEnum):
    """What the score is made of."""

    RESPONSE = "response"  # 及时响应
    CLOSING = "closing"  # 按时办结
    SATISFACTION = "satisfaction"  # 回访满意
    LASTING = "lasting"  # 不再重复


DEFAULT_WEIGHTS: Mapping[ScorePartKind, int] = MappingProxyType(
    {
        ScorePartKind.RESPONSE: 25,
        ScorePartKind.CLOSING: 35,
        ScorePartKind.SATISFACTION: 25,
        ScorePartKind.LASTING: 15,
    }
)


@dataclass(frozen=True)
class ScorePart:
    """One part: ``good`` of ``judged`` entries. ``share`` is its weight in this score, 0–1."""

    kind: ScorePartKind
    good: int
    judged: int
    weight: int
    share: Fraction = Fraction(0)

    @property
    def percent(self) -> int | None:
        """In whole percent, rounded down; ``None`` when nothing could be judged."""
        return percent(self.good, self.judged)

    @property
    def share_percent(self) -> int:
        """The weight in this score in whole percent, rounded down."""
        return int(self.share * 100)


@dataclass(frozen=True)
class ServiceScore:
    """The score of one window. ``score`` is ``None`` when there is none; the sentence says why."""

    window: Window
    parts: tuple[ScorePart, ...]
    closed: int
    score: int | None
    sentence: Sentence
    before: int | None = None
    """The score of the window before, when it had one."""

    @property
    def trend(self) -> int | None:
        """Points gained or lost against the window before."""
        if self.score is None or self.before is None:
            return None
        return self.score - self.before


def check_weights(weights: Mapping[ScorePartKind, int]) -> None:
    """Raise ``RuleViolation`` when weights cannot be used: each is 0–100 and one is above 0."""
    if not all(0 <= weights.get(kind, 0) <= 100 for kind in ScorePartKind):
        raise RuleViolation("score_weight_out_of_range")
    if not any(weights.get(kind, 0) for kind in ScorePartKind):
        raise RuleViolation("score_weights_all_zero")


def service_score(
    facts: Iterable[ClosedFact],
    today: date,
    calendar: WorkingCalendar,
    weights: Mapping[ScorePartKind, int] = DEFAULT_WEIGHTS,
    days: int = SCORE_DAYS,
) -> ServiceScore:
    """Score the last ``days`` days, with the trend against as many days before.

    ``facts`` are all entries that were received, due or closed in either stretch; more do no harm.
    Raises ``RuleViolation`` for weights that cannot be used.
    """
    check_weights(weights)
    known = tuple(facts)
    window = Window.last_days(today, days)
    parts, closed, score = _scored(known, window, calendar, weights)
    _, _, before = _scored(known, window.before, calendar, weights)
    return ServiceScore(window, parts, closed, score, _sentence(closed, score, before), before)


def _scored(
    facts: tuple[ClosedFact, ...],
    window: Window,
    calendar: WorkingCalendar,
    weights: Mapping[ScorePartKind, int],
) -> tuple[tuple[ScorePart, ...], int, int | None]:
    closed = [fact for fact in facts if window.holds(fact.closed_at)]
    figures = {
        ScorePartKind.RESPONSE: _response(facts, window, calendar),
        ScorePartKind.CLOSING: _closing(facts, window),
        ScorePartKind.SATISFACTION: _satisfaction(facts, window),
        ScorePartKind.LASTING: _lasting(closed, facts, window),
    }
    whole = sum(weights.get(kind, 0) for kind, (_, judged) in figures.items() if judged)
    parts = tuple(
        ScorePart(
            kind,
            good,
            judged,
            weights.get(kind, 0),
            Fraction(weights.get(kind, 0), whole) if judged and whole else Fraction(0),
        )
        for kind, (good, judged) in figures.items()
    )
    if len(closed) < FEWEST_CLOSED or not whole:
        return parts, len(closed), None
    score = sum(part.share * Fraction(part.good, part.judged) for part in parts if part.judged)
    return parts, len(closed), int(score * 100)


def _response(
    facts: tuple[ClosedFact, ...], window: Window, calendar: WorkingCalendar
) -> tuple[int, int]:
    """Entries received in the window that were answered, or should have been by its end."""
    good = judged = 0
    for fact in facts:
        if not window.holds(fact.received_at):
            continue
        last = calendar.after_working_days(local_day(fact.received_at), RESPONSE_DAYS).day
        answered = fact.responded_at
        in_time = answered is not None and local_day(answered) <= last
        if in_time or last < window.until:
            judged += 1
            good += in_time
    return good, judged


def _closing(facts: tuple[ClosedFact, ...], window: Window) -> tuple[int, int]:
    """Entries whose promise was kept or broken in the window, each counted once.

    It is kept on the day of closing and broken on the day after the deadline. Work that is done
    and only awaits its return visit is not judged before it is closed.
    """
    good = judged = 0
    for fact in facts:
        if fact.due_on is None or fact.state is EntryState.AWAITING_VISIT:
            continue
        closed = local_day(fact.closed_at) if fact.closed_at is not None else None
        in_time = closed is not None and closed <= fact.due_on
        decided = closed if closed and in_time else fact.due_on + timedelta(days=1)
        if window.since <= decided <= window.until:
            judged += 1
            good += in_time
    return good, judged


def _satisfaction(facts: tuple[ClosedFact, ...], window: Window) -> tuple[int, int]:
    said = [
        fact.satisfaction
        for fact in facts
        if fact.satisfaction is not None and window.holds(fact.closed_at or fact.received_at)
    ]
    return sum(word is not Satisfaction.DISSATISFIED for word in said), len(said)


def _lasting(
    closed: list[ClosedFact], facts: tuple[ClosedFact, ...], window: Window
) -> tuple[int, int]:
    """Entries closed in the window whose matter was not raised again up to its end."""
    latest: dict[int, datetime] = {}
    for fact in facts:
        if local_day(fact.received_at) <= window.until:
            latest[fact.matter] = max(latest.get(fact.matter, NEVER), fact.received_at)
    good = sum(
        fact.closed_at is not None and latest.get(fact.matter, NEVER) <= fact.closed_at
        for fact in closed
    )
    return good, len(closed)


def _sentence(closed: int, score: int | None, before: int | None) -> Sentence:
    if score is None:
        return Sentence("score_too_few_closed", {"closed": closed, "needed": FEWEST_CLOSED})
    if before is None:
        return Sentence("score_without_trend", {"score": score})
    change = score - before
    details: dict[str, object] = {"score": score, "before": before, "change": abs(change)}
    if change == 0:
        return Sentence("score_same", details)
    return Sentence("score_up" if change > 0 else "score_down", details)
