"""The rules votes are decided by, as data: local profiles, items of 民法典 278, agenda matters.

They are read from ``resources/vote_rules`` by ``app.services.vote_rules``; shown and printed as is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.errors import RuleViolation
from app.domain.voting.cases import Threshold


@dataclass(frozen=True)
class VoteProfile:
    """How a local regulation lets an owners' committee decide.

    ``key`` is worded in ``[vote_profiles]``. ``article`` is empty where the text read gives no
    number. ``in_force`` is the day the text read took effect. Days are calendar days, ``posting``
    also working days where ``posting_in_working_days``; None: the regulation does not say.
    ``proxies_allowed`` None: silent (then a proxy does not count). ``counts_parking`` None: left to
    the rules of procedure. ``smaller_minimum`` is the least size of a small estate.
    """

    key: str
    law: str
    article: str
    in_force: date
    quorum: Threshold
    passing: Threshold
    only_signed_count: bool
    proxies_allowed: bool | None
    alternates_vote: bool | None
    agenda_days: int | None
    announce_days: int | None
    posting_days: int | None
    posting_in_working_days: bool
    minimum_size: int | None
    smaller_minimum: int | None
    counts_parking: bool | None

    @property
    def basis(self) -> str:
        """The law with its article, «杭州市物业管理条例29»."""
        return f"{self.law}{self.article}"


@dataclass(frozen=True)
class OwnersItem:
    """One item of 民法典 第二百七十八条; worded in ``[owners_items]`` as ``item_<number>``."""

    number: int
    passing: Threshold

    @property
    def basis(self) -> str:
        """The article as it is cited, «民法典278(8)»."""
        return f"民法典278({self.number})"


class Decider(StrEnum):
    """Who must decide a matter."""

    OWNERS = "owners"
    OWNERS_CONCERNED = "owners_concerned"  # the owners of the part or stairwell
    OWNERS_SET_SCHEME = "owners_set_scheme"  # owners decide the scheme, the committee runs it
    OWNERS_COMMITTEE = "owners_committee"
    EMERGENCY = "emergency"  # a procedure without a vote
    AGREEMENT = "agreement"  # a contract with whom the place belongs to
    RESIDENTS_COMMITTEE = "residents_committee"
    NOBODY_HERE = "nobody_here"  # 与物业管理无关


@dataclass(frozen=True)
class Matter:
    """Something an agenda may be about, with who must decide it.

    ``key`` is worded in ``[matters]`` and, as a warning, in ``[matter_warnings]``. ``keywords`` are
    looked for in agenda words; «停车…收费» allows a few characters between. ``item`` (None: none)
    is the item of 民法典 278; ``basis`` the article. ``found`` holds the keywords met in a text.
    """

    key: str
    decider: Decider
    keywords: tuple[str, ...]
    basis: str = ""
    item: int | None = None
    aliases: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True)
class VoteRules:
    """Everything ``decide`` needs beside the numbers."""

    profiles: Mapping[str, VoteProfile]
    items: Mapping[int, OwnersItem]
    matters: tuple[Matter, ...]

    def profile(self, key: str) -> VoteProfile:
        """The profile of that key; raises ``RuleViolation`` ``vote_profile_unknown``."""
        if key not in self.profiles:
            raise RuleViolation(
                "vote_profile_unknown", profile=key, profiles="、".join(self.profiles)
            )
        return self.profiles[key]
