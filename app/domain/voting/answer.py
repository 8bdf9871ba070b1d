"""The answer to a vote: one object that screen, projector, minutes and notice all show.

Numbers are whole: heads, and floor area in hundredths of a square metre. Nothing here is rounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.sentences import Sentence


class Outcome(StrEnum):
    """What a vote led to, by the rule chosen."""

    PASSED = "passed"  # 通过
    FAILED = "failed"  # 未通过
    NO_QUORUM = "no_quorum"  # 未达到法定人数
    PENDING = "pending"  # 待核: admissible readings disagree
    AGREED = "agreed"  # 协商一致
    NOT_AGREED = "not_agreed"  # 未一致


@dataclass(frozen=True)
class Share:
    """Floor area and heads of owners; ``area`` in 0.01 m²."""

    area: int
    heads: int

    def __add__(self, other: Share) -> Share:
        return Share(self.area + other.area, self.heads + other.heads)

    def __sub__(self, other: Share) -> Share:
        return Share(self.area - other.area, self.heads - other.heads)


NO_SHARE = Share(0, 0)

Amount = int | Share
"""A number of votes: heads, or area and heads where owners decide together."""


@dataclass(frozen=True)
class VoteWarning:
    """Something that must be known beside the outcome; it never changes it.

    ``code`` is worded in ``[vote_warnings]`` of ``resources/wording``; ``basis`` is the article
    («民法典278(8)»), empty where no law is named.
    """

    code: str
    basis: str = ""
    details: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True)
class Reading:
    """One admissible way to read the rule, worked out on its own.

    ``name`` is a code worded in ``[vote_readings]``. ``binding`` is False for a computation that is
    shown for information and cannot make the outcome 待核.
    """

    name: str
    outcome: Outcome
    needed: Amount
    margin: Amount
    binding: bool = True


@dataclass(frozen=True)
class ShownBar:
    """How a result is drawn: parts of one whole and the mark that must be reached.

    ``label`` («heads», «area») tells the bars of owners apart. ``yes``, ``no``, ``abstain`` and
    ``invalid`` are parts of ``whole`` (what remains did not vote or does not count); ``mark`` is
    the number of yes votes needed.
    """

    label: str
    whole: int
    yes: int
    no: int
    abstain: int
    invalid: int
    mark: int


@dataclass(frozen=True)
class Turnout:
    """How many of ``whole`` took part and how many must; all in the unit of ``needed`` votes."""

    whole: Amount
    part: Amount
    needed: Amount

    @property
    def missing(self) -> Amount:
        """What is still missing; 0 where enough took part."""
        if isinstance(self.part, Share) and isinstance(self.needed, Share):
            short = self.needed - self.part
            return Share(max(0, short.area), max(0, short.heads))
        if isinstance(self.part, int) and isinstance(self.needed, int):
            return max(0, self.needed - self.part)
        raise TypeError


@dataclass(frozen=True)
class Decision:
    """What came out, by which reckoning, and why.

    ``needed`` is the number of yes votes the rule asks for and ``margin`` the votes beyond it
    (negative: still missing), both of the first reading. ``tie`` is true when yes equals no.
    ``readings`` holds every reading worked out; the outcome is ``PENDING`` when binding ones
    differ. ``reason`` is one sentence, in clauses worded in ``[vote_reasons]`` and joined in order.
    ``turnout`` (None for the three parties) is the attendance, or the participation of owners.
    """

    outcome: Outcome
    needed: Amount
    margin: Amount
    tie: bool
    reason: tuple[Sentence, ...]
    readings: tuple[Reading, ...] = ()
    warnings: tuple[VoteWarning, ...] = ()
    bars: tuple[ShownBar, ...] = ()
    turnout: Turnout | None = None

    @property
    def is_carried(self) -> bool:
        """Whether the question may be acted upon."""
        return self.outcome in (Outcome.PASSED, Outcome.AGREED)
