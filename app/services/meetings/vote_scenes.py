"""Makes the scenes of one vote, open or announced; nothing is counted here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.public_text import PublicText, public
from app.domain.meetings.quorum import voters
from app.domain.meetings.rounds import RoundResult, rounds
from app.domain.meetings.scenes import (
    Heading,
    ReadingLine,
    ResultScene,
    Scene,
    Tally,
    TallyUnit,
    Voter,
    VoteScene,
)
from app.domain.meetings.timeline import recused_on
from app.domain.voting.answer import Decision, Outcome, Share, Turnout
from app.domain.voting.cases import Body, Position
from app.services.meetings.tally import kept_decision, not_voted, tally, votes_so_far
from app.services.meetings.vote_json import typed_of, units_of
from app.wording import Wording

NAMED_ROUNDS = 4


@dataclass(frozen=True)
class VoteShow:
    """One vote and how to say it. ``public`` masks a text for the wall."""

    book: MeetingBook
    vote: Vote
    wording: Wording
    public: Callable[[str], PublicText]

    def scene(self, heading: Heading, roll: FrozenRoll | None) -> Scene:
        """The result once it was announced, else the vote as it stands."""
        if self.vote.state is VoteState.ANNOUNCED:
            return self._result(heading)
        return self._open(heading, roll)

    def _open(self, heading: Heading, roll: FrozenRoll | None) -> VoteScene:
        vote = self.vote
        shown = vote.shows_running_totals
        named = self._voters(shown=shown)
        running = self._running(roll)
        adds_up = running is not None or typed_of(vote) is None
        cast, expected = self._progress(named, roll) if adds_up else (0, 0)
        return VoteScene(
            heading,
            self.public(vote.question),
            vote.round,
            vote.body,
            vote.method,
            shown,
            cast,
            expected,
            named,
            (running or ()) if shown else (),
            vote.is_opinion,
            adds_up=adds_up,
        )

    def _running(self, roll: FrozenRoll | None) -> tuple[Tally, ...] | None:
        """The count so far; None while it does not add up, or nothing is known yet."""
        try:
            return tallies(tally(self.book, self.vote, roll), self.vote.body)
        except RuleViolation:
            return None

    def _progress(self, named: tuple[Voter, ...], roll: FrozenRoll | None) -> tuple[int, int]:
        """How many have voted, of how many."""
        if named:
            able = [one for one in named if not one.is_recused]
            return sum(one.has_voted for one in able), len(able)
        units = len(units_of(roll))
        if units:
            given = self.book.ballots_of(self.vote.id or 0)
            return sum(one.choice is not None for one in given), units
        return votes_so_far(self.book, self.vote).cast, len(self.vote.present_ids)

    def _voters(self, *, shown: bool) -> tuple[Voter, ...]:
        """Who votes by name: the three parties, or the members who are there."""
        given = self.book.ballots_of(self.vote.id or 0)
        if self.vote.body is Body.TRIPARTITE:
            return tuple(_party_voter(party, given, shown=shown) for party in THREE_PARTIES)
        if self.vote.method is not VoteMethod.NAMED:
            return ()
        by_member = {one.attendee_id: one for one in given}
        recused = recused_on(self.book, self.vote.item_id)
        waiting = {one.id for one in not_voted(self.book, self.vote)}
        listed: list[Voter] = []
        for member in voters(self.book, self.vote.body):
            ballot = by_member.get(member.id)
            choice = ballot.choice if ballot is not None else None
            is_recused = member.id in recused
            if choice is None and not is_recused and member.id not in waiting:
                continue  # not in the room
            answer = choice if shown and not is_recused else None
            listed.append(Voter(public(member.name), choice is not None, answer, is_recused))
        return tuple(listed)

    def _result(self, heading: Heading) -> ResultScene:
        vote, decision = self.vote, kept_decision(self.vote)
        readings = decision.readings if decision.outcome is Outcome.PENDING else ()
        return ResultScene(
            heading,
            self.public(vote.question),
            vote.body,
            decision.outcome,
            public(self.wording.outcome(decision.outcome)),
            public(self.wording.decision_reason(decision)),
            tallies(decision, vote.body),
            self._rounds(),
            tuple(
                ReadingLine(public(self.wording.reading(one)), one.outcome)
                for one in readings
                if one.binding
            ),
            vote.is_opinion,
            vote.corrects_id is not None,
        )

    def _rounds(self) -> tuple[PublicText, ...]:
        """How the rounds up to this one went, and the recesses between them."""
        told: list[str] = []
        before: Vote | None = None
        held = [one for one in rounds(self.book, self.vote.item_id) if one.decision is not None]
        shown = [one for one in held if one.number <= self.vote.round]
        for one in shown:
            if before is not None:
                told += self._recess_between(before, one.first)
            told.append(self._round(one))
            before = one.first
        return tuple(public(one) for one in told) if len(shown) > 1 else ()

    def _round(self, held: RoundResult) -> str:
        decision = held.decision or kept_decision(held.vote)
        result = self.wording.outcome(decision.outcome)
        if len(decision.bars) == 1:
            result = f"{decision.bars[0].yes}:{decision.bars[0].no}"
        code = f"scene_round_{held.number}" if held.number <= NAMED_ROUNDS else "scene_round"
        return self.wording.sentence(code, n=held.number, result=result)

    def _recess_between(self, before: Vote, after: Vote) -> list[str]:
        since = before.announced_at or before.opened_at
        return [
            self.wording.sentence("scene_recess", minutes=event.number)
            for event in self.book.told
            if event.kind is EventKind.RECESS_STARTED and since <= event.at <= after.opened_at
        ]


def tallies(decision: Decision, body: Body) -> tuple[Tally, ...]:
    """The bars of a decision; its numbers as they are."""
    return tuple(
        Tally(
            _unit(bar.label, body),
            bar.whole,
            bar.yes,
            bar.no,
            bar.abstain,
            bar.invalid,
            bar.mark,
            *_turnout(decision.turnout, bar.label),
        )
        for bar in decision.bars
    )


def _turnout(turnout: Turnout | None, label: str) -> tuple[int, int]:
    """How many owners took part and how many must, in the unit of a bar; 0 of other bodies.

    There the turnout is who is in the room, and not a part of the bar.
    """
    if turnout is None:
        return 0, 0
    part, needed = turnout.part, turnout.needed
    if not isinstance(part, Share) or not isinstance(needed, Share):
        return 0, 0
    return (part.area, needed.area) if label == TallyUnit.AREA else (part.heads, needed.heads)


def _unit(label: str, body: Body) -> TallyUnit:
    if label == TallyUnit.HEADS and body is Body.OWNERS_ASSEMBLY:
        return TallyUnit.OWNERS
    if label == TallyUnit.HEADS and body is Body.HOUSEHOLDS:
        return TallyUnit.HOUSEHOLDS
    return TallyUnit(label)


def _party_voter(party: Party, given: tuple[Ballot, ...], *, shown: bool) -> Voter:
    stated = [one.position for one in given if one.unit == party and one.position]
    answer = Position(stated[-1]) if stated and shown else None
    return Voter(party, bool(stated), answer)
