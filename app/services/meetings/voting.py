"""Votes as they are held: open, take ballots, announce, correct by appending."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.voting.cases import (
    AssemblyKind,
    Body,
    Choice,
    Counts,
    CustomRule,
    NonVoters,
    OwnerShares,
    Position,
    Share,
)
from app.services.command_bus import Command


@dataclass(frozen=True)
class VoteSettings:
    """How a vote is reckoned beyond its profile; kept with the vote as JSON.

    ``clause`` is the text and date of the clause of the rules of procedure that silent owners are
    reckoned by; ``rules`` those made by hand; ``entitled`` the households or persons asked.
    ``kind`` and ``members`` are those of a residents' vote (see ``ResidentsCase``).
    """

    non_voters: NonVoters = NonVoters.NOT_PARTICIPATING
    clause: str = ""
    count_parking_area: bool | None = None
    rules: tuple[CustomRule, ...] = ()
    entitled: int = 0
    kind: AssemblyKind = AssemblyKind.ORDINARY
    members: int | None = None


@dataclass(frozen=True)
class TypedCounts:
    """Sums typed from paper: heads, or area and heads of owners; nothing is checked on saving."""

    counts: Counts = field(default_factory=Counts)
    owners: OwnerShares | None = None
    total: Share | None = None
    silent: Share | None = None
    present: int | None = None


@dataclass(frozen=True)
class OpenVote(Command):
    """Open voting on an item; returns the vote's id. Freezes who is present and the roll.

    A vote on the same item before makes this the next round. ``override_reason`` is needed when
    the quorum is missing or a roll call is due.
    """

    item_id: int
    body: Body
    method: VoteMethod
    question: str = ""
    settings: VoteSettings = field(default_factory=VoteSettings)
    override_reason: str = ""
    shows_running_totals: bool = True


@dataclass(frozen=True)
class CastBallot(Command):
    """Note the choice of a member or of a unit; a second one of the same replaces the first.

    Two different ballots of one unit on paper become ``CONFLICT``. ``choice`` None takes it back.
    """

    vote_id: int
    choice: Choice | None
    attendee_id: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class SignBallot(Command):
    """Note that a member signed their agreement, or did not."""

    vote_id: int
    attendee_id: int
    signed: bool


@dataclass(frozen=True)
class StatePosition(Command):
    """Note the position of a party in a three-party consultation; None takes it back."""

    vote_id: int
    party: Party
    position: Position | None


@dataclass(frozen=True)
class TypeCounts(Command):
    """Keep typed sums, right or wrong; wrong ones stop the announcement, not the saving."""

    vote_id: int
    typed: TypedCounts


@dataclass(frozen=True)
class SetVoteSettings(Command):
    """Change how an open vote is reckoned."""

    vote_id: int
    settings: VoteSettings


@dataclass(frozen=True)
class ShowRunningTotals(Command):
    """Show or hide the running totals of an open vote on the projector."""

    vote_id: int
    shown: bool


@dataclass(frozen=True)
class AnnounceVote(Command):
    """Announce the result. Final: it is kept with its rule and reason, and cannot be undone."""

    undoable = False

    vote_id: int


@dataclass(frozen=True)
class WithdrawVote(Command):
    """Call a vote off before it is announced."""

    vote_id: int
    reason: str = ""


@dataclass(frozen=True)
class CorrectVote(Command):
    """Append a corrected result to an announced vote, with the reason; returns the new vote's id.

    ``choices`` and ``signed`` by attendee's id replace named ballots; ``units`` those of units;
    ``typed`` the sums.
    """

    undoable = False

    vote_id: int
    reason: str
    choices: tuple[tuple[int, Choice | None], ...] = ()
    signed: tuple[int, ...] = ()
    units: tuple[tuple[str, Choice | None], ...] = ()
    positions: tuple[tuple[Party, Position | None], ...] = ()
    typed: TypedCounts | None = None
