"""The rounds of voting on an item: each with its result as it counts now, and what moved."""

from __future__ import annotations

import json
from dataclasses import dataclass

from app.domain.meetings.ballots import Ballot, Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.voting.answer import Decision
from app.domain.voting.cases import Counts
from app.domain.voting.kept import decision_from_json


@dataclass(frozen=True)
class Move:
    """Who said something else in a round than in the one before.

    ``attendee_id`` of a member, or ``unit`` (of a three-party consultation: the party). ``before``
    and ``after`` are values of ``Choice`` or ``Position``; empty: nothing.
    """

    attendee_id: int | None
    unit: str
    before: str
    after: str


@dataclass(frozen=True)
class RoundResult:
    """One round. ``vote`` is it as it counts now, ``first`` as it was first announced.

    ``decision`` is None while it is open. ``counts`` are heads (None: parties, or owners by area).
    ``moved`` is against the round before; a secret ballot shows none.
    """

    number: int
    vote: Vote
    first: Vote
    decision: Decision | None
    counts: Counts | None
    moved: tuple[Move, ...]

    @property
    def was_corrected(self) -> bool:
        """Whether the result was corrected after it was announced."""
        return self.vote.id != self.first.id


def first_of(book: MeetingBook, vote: Vote) -> Vote:
    """The vote that was held, where this one corrects it; else the vote itself."""
    while vote.corrects_id is not None:
        before = book.vote(vote.corrects_id)
        if before is None:
            return vote
        vote = before
    return vote


def last_of(book: MeetingBook, vote: Vote) -> Vote:
    """The vote as it counts now: its last correction, or itself."""
    while True:
        later = next((one for one in book.votes if one.corrects_id == vote.id), None)
        if later is None:
            return vote
        vote = later


def rounds(book: MeetingBook, item_id: int) -> tuple[RoundResult, ...]:
    """Every round of voting on an item, withdrawn ones left out, the first one first."""
    found: list[RoundResult] = []
    before: Vote | None = None
    for held in sorted(book.votes_on(item_id), key=lambda vote: (vote.round, vote.id or 0)):
        if held.corrects_id is not None or held.state is VoteState.WITHDRAWN:
            continue
        vote = last_of(book, held)
        decision = decision_from_json(vote.decision) if vote.decision else None
        moved = _moved(book, before, vote) if before is not None else ()
        found.append(RoundResult(held.round, vote, held, decision, _counts(vote), moved))
        before = vote
    return tuple(found)


def _counts(vote: Vote) -> Counts | None:
    votes = json.loads(vote.case).get("votes") if vote.case else None
    return Counts(**votes) if votes is not None else None


def _moved(book: MeetingBook, before: Vote, after: Vote) -> tuple[Move, ...]:
    was, now = _said(book, before), _said(book, after)
    if after.state is VoteState.OPEN:  # who has not voted yet has not changed their mind
        was = {key: said for key, said in was.items() if key in now}
    keys = sorted(was.keys() | now.keys(), key=lambda key: (key[0] or 0, key[1]))
    return tuple(
        Move(*key, was.get(key, ""), now.get(key, ""))
        for key in keys
        if was.get(key, "") != now.get(key, "")
    )


def _said(book: MeetingBook, vote: Vote) -> dict[tuple[int | None, str], str]:
    said = {
        _key(ballot): ballot.choice or ballot.position for ballot in book.ballots_of(vote.id or 0)
    }
    return {key: str(word) for key, word in said.items() if word}


def _key(ballot: Ballot) -> tuple[int | None, str]:
    return ballot.attendee_id, ballot.unit
