"""Votes as they were held: rounds, ballots, the roll frozen when voting opened, the answer kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.voting.cases import Body, Choice


class VoteMethod(StrEnum):
    """How a vote is taken."""

    NAMED = "named"  # 记名: each member by name
    SECRET = "secret"  # 无记名: counts typed  # noqa: S105
    PAPER = "paper"  # 书面: a bar code per household or owner
    AREA = "area"  # 业主: area and heads, by unit or by sums typed


class VoteState(StrEnum):
    """Where a vote stands. ANNOUNCED is final; only a correction follows."""

    OPEN = "open"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Vote:
    """One round of voting on an item.

    ``previous_id`` is the round before, ``corrects_id`` the announced vote this one corrects (with
    ``reason``). ``case`` and ``decision`` are JSON: the numbers as put to the rule, and the answer
    with the rule and text of law it was decided by, frozen when announced. ``counts`` are typed
    sums (JSON, methods SECRET and AREA). ``present_ids`` are the attendees with a vote who were
    present when the vote was opened, their ids as texts. ``is_opinion``: held in a meeting that
    only consults (意见征询).
    """

    id: int | None
    meeting_id: int
    item_id: int
    round: int
    body: Body
    method: VoteMethod
    question: str
    opened_at: datetime
    state: VoteState = VoteState.OPEN
    profile: str = "hangzhou"
    seats: int = 0
    in_office: int = 0
    present: int = 0
    present_ids: tuple[str, ...] = ()
    owners_item: int = 0
    counts: str = ""
    settings: str = ""
    case: str = ""
    decision: str = ""
    announced_at: datetime | None = None
    previous_id: int | None = None
    corrects_id: int | None = None
    reason: str = ""
    is_opinion: bool = False
    shows_running_totals: bool = True


@dataclass(frozen=True)
class Ballot:
    """One ballot: of a member (``attendee_id``), a party (``unit`` its key) or a unit (``unit``).

    ``signed``: the member signed their agreement. ``recused``: the member stands aside (回避) and
    has no choice.
    """

    id: int | None
    vote_id: int
    at: datetime
    attendee_id: int | None = None
    unit: str = ""
    choice: Choice | None = None
    signed: bool = False
    recused: bool = False
    position: str = ""


@dataclass(frozen=True)
class FrozenRoll:
    """The roll as it stood when voting opened; ``rows`` is JSON, ``digest`` its SHA-256."""

    id: int | None
    vote_id: int
    taken_at: datetime
    rows: str
    digest: str
