"""What is put to a vote, as numbers: the cases a rule is applied to.

A case is checked when it is made: counts that do not add up raise ``RuleViolation``
``vote_counts_wrong`` with ``fields`` (the names of the fields, as the contract of ``linli tally``
spells them) and ``why`` (a code worded in ``[vote_count_faults]``). Areas are in 0.01 m².
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from app.domain.errors import RuleViolation
from app.domain.voting import checks
from app.domain.voting.answer import NO_SHARE, Share


class Body(StrEnum):
    """Who decides."""

    OWNERS_COMMITTEE = "owners_committee"  # 业主委员会
    OWNERS_ASSEMBLY = "owners_assembly"  # 业主大会
    TRIPARTITE = "tripartite"  # 三方
    RESIDENTS_ASSEMBLY = "residents_assembly"  # 居民会议
    RESIDENT_REPRESENTATIVES = "resident_representatives"  # 居民代表会议
    HOUSEHOLDS = "household_consultation"  # 入户征询
    CUSTOM = "custom"  # 自定规则


class Choice(StrEnum):
    """What a ballot says."""

    YES = "yes"  # 赞成
    NO = "no"  # 反对
    ABSTAIN = "abstain"  # 弃权
    INVALID = "invalid"  # 无效
    CONFLICT = "conflict"  # 同一户两张不同的票


class Position(StrEnum):
    """What a party of the three says."""

    AGREE = "agree"  # 同意
    DISAGREE = "disagree"  # 不同意
    RESERVE = "reserve"  # 保留


class NonVoters(StrEnum):
    """What becomes of owners who got their ballot and were silent (未参与表决)."""

    NOT_PARTICIPATING = "not_participating"
    FOLLOW_MAJORITY = "deemed_follow_majority"
    ABSTAIN = "deemed_abstain"


class Base(StrEnum):
    """What a share of yes votes is reckoned on."""

    YN = "yn"
    VALID = "valid"
    CAST = "cast"
    PRESENT = "present"
    ENTITLED = "entitled"


@dataclass(frozen=True)
class Counts:
    """Heads per choice."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    invalid: int = 0

    @property
    def valid(self) -> int:
        """Every ballot that says yes, no or abstain."""
        return self.yes + self.no + self.abstain

    @property
    def cast(self) -> int:
        """Every ballot handed in."""
        return self.valid + self.invalid


@dataclass(frozen=True)
class Threshold:
    """A share to reach (``inclusive``: 以上) or to exceed (过半数); 民法典 第一千二百五十九条.

    Raises ``RuleViolation`` ``vote_threshold_impossible`` where no number could meet it.
    """

    share: Fraction
    inclusive: bool

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1 or (self.share == 1 and not self.inclusive):
            raise RuleViolation("vote_threshold_impossible", threshold=str(self.share))

    def least(self, whole: int) -> int:
        """The smallest number that meets it; at least 1, so that nobody decides for nobody."""
        reached, rest = divmod(self.share.numerator * whole, self.share.denominator)
        return max(1, reached + int(rest > 0 or not self.inclusive))

    def is_met(self, part: int, whole: int) -> bool:
        """Whether ``part`` of ``whole`` is enough."""
        return part >= self.least(whole)


MORE_THAN_HALF = Threshold(Fraction(1, 2), inclusive=False)
HALF_OR_MORE = Threshold(Fraction(1, 2), inclusive=True)
TWO_THIRDS_OR_MORE = Threshold(Fraction(2, 3), inclusive=True)
MORE_THAN_TWO_THIRDS = Threshold(Fraction(2, 3), inclusive=False)
THREE_QUARTERS_OR_MORE = Threshold(Fraction(3, 4), inclusive=True)


@dataclass(frozen=True)
class CommitteeCase:
    """A vote of the owners' committee. ``signed_yes`` None: signatures were not recorded.

    ``seats`` are fixed by the rules of procedure, ``in_office`` the members there are now.
    ``present`` counts members only; ``alternates`` and ``proxies`` sit in without a vote.
    ``matter`` is a key of the matters table or words in which its keywords are looked for.
    """

    profile: str
    seats: int
    in_office: int
    present: int
    votes: Counts
    signed_yes: int | None = None
    matter: str = ""
    alternates: int = 0
    proxies: int = 0

    def __post_init__(self) -> None:
        checks.not_negative(
            seats=self.seats,
            in_office=self.in_office,
            present=self.present,
            alternates=self.alternates,
            proxies=self.proxies,
            signed_yes=self.signed_yes or 0,
        )
        checks.votes_not_negative(self.votes)
        checks.at_most("in_office", self.in_office, "seats", self.seats)
        checks.at_most("present", self.present, "in_office", self.in_office)
        room = self.present + self.alternates + self.proxies
        checks.at_most("votes", self.votes.cast, "present", room)
        checks.at_most("signed_yes", self.signed_yes or 0, "votes.yes", self.votes.yes)


@dataclass(frozen=True)
class OwnerShares:
    """Area and heads per choice, from ballots already added up."""

    yes: Share
    no: Share
    abstain: Share = NO_SHARE
    invalid: Share = NO_SHARE


class UnitState(StrEnum):
    """Whether a unit was sold and handed over (解释 第九条)."""

    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    UNSOLD = "unsold"


class UnitKind(StrEnum):
    """A flat or another exclusive part, or a registered parking space."""

    FLAT = "flat"
    PARKING = "parking"


@dataclass(frozen=True)
class RollUnit:
    """One exclusive part (专有部分) on the roll; ``area`` in 0.01 m²."""

    unit: str
    area: int
    owners: tuple[str, ...]
    state: UnitState = UnitState.DELIVERED
    kind: UnitKind = UnitKind.FLAT

    @property
    def is_delivered(self) -> bool:
        """Whether the buyer has taken it over, registered or not (解释 第一条)."""
        return self.state is UnitState.DELIVERED


@dataclass(frozen=True)
class AssemblyCase:
    """A joint decision of owners on one item (1–9) of 民法典 第二百七十八条.

    Either ``total`` and ``cast`` (with ``silent_delivered``), or ``roll`` and ``ballots`` by unit.
    ``silent_units`` are units whose ballot was delivered, with proof, and not returned.
    ``count_parking_area`` None: the rules of procedure do not say.
    """

    profile: str
    item: int
    total: Share | None = None
    cast: OwnerShares | None = None
    silent_delivered: Share = NO_SHARE
    non_voters: NonVoters = NonVoters.NOT_PARTICIPATING
    roll: tuple[RollUnit, ...] = ()
    ballots: Mapping[str, Choice] = field(default_factory=dict[str, Choice])
    silent_units: frozenset[str] = frozenset()
    count_parking_area: bool | None = None
    matter: str = ""

    def __post_init__(self) -> None:
        if self.item not in range(1, 10):
            checks.fault("item_unknown", "item")
        checks.share_not_negative("silent_delivered", self.silent_delivered)
        if self.roll:
            checks.roll_and_ballots(self)
        elif self.total is None or self.cast is None:
            checks.fault("owners_missing", "total", "cast", "roll")
        else:
            checks.owner_shares(self.total, self.cast, self.silent_delivered)


@dataclass(frozen=True)
class TripartiteCase:
    """One position per party; None: the party is absent or said nothing."""

    community: Position | None
    property: Position | None
    owners_committee: Position | None
    matter: str = ""


class AssemblyKind(StrEnum):
    """What residents or their representatives decide (城市居民委员会组织法 19, 20, 27–29)."""

    ORDINARY = "ordinary"
    ELECTION = "election"
    RECALL = "recall"


@dataclass(frozen=True)
class ResidentsCase:
    """A vote of the residents' assembly or of the residents' representatives.

    ``members`` are all members of the representatives' meeting, ``entitled`` the residents'
    representatives among them; None: not told.
    """

    body: Body
    entitled: int
    present: int
    votes: Counts
    kind: AssemblyKind = AssemblyKind.ORDINARY
    members: int | None = None
    matter: str = ""

    def __post_init__(self) -> None:
        checks.attendance_and_votes(self.entitled, self.present, self.votes)
        if self.members is not None:
            checks.at_most("entitled", self.entitled, "members", self.members)


@dataclass(frozen=True)
class CustomRule:
    """A rule made by hand; ``min_yes`` guards against a handful deciding for many.

    ``quorum`` is the share of those entitled that must be present.
    """

    base: Base = Base.VALID
    threshold: Threshold = MORE_THAN_HALF
    quorum: Threshold | None = None
    min_yes: int = 0

    def __post_init__(self) -> None:
        checks.not_negative(min_yes=self.min_yes)


@dataclass(frozen=True)
class CustomCase:
    """A vote by a rule made by hand; also a household consultation (入户征询, in households).

    All ``rules`` must hold; each is worked out and said.
    """

    entitled: int
    present: int
    votes: Counts
    rules: tuple[CustomRule, ...]
    body: Body = Body.CUSTOM
    matter: str = ""

    def __post_init__(self) -> None:
        if not self.rules:
            checks.fault("rule_missing", "rules")
        checks.attendance_and_votes(self.entitled, self.present, self.votes)


VoteCase = CommitteeCase | AssemblyCase | TripartiteCase | ResidentsCase | CustomCase
