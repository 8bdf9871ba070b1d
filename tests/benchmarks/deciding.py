"""Decides a joint vote of 3,000 units with all their ballots, parking spaces left open."""

from __future__ import annotations

import random
import statistics
from dataclasses import replace
from datetime import UTC, datetime

from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import Meeting
from app.domain.votes import decide
from app.domain.voting.cases import AssemblyCase, Body, Choice, RollUnit, UnitKind, UnitState
from app.services.meetings.tally import tally
from app.services.meetings.vote_json import roll_to_json
from app.services.vote_rules import vote_rules
from tests.benchmarks.figures import Figure, milliseconds

UNITS = 3_000
GOAL_MS = 100
TIMES = 15


def measure() -> list[Figure]:
    """The median time to decide, in milliseconds."""
    case, rules = large_vote(), vote_rules()
    took = statistics.median(milliseconds(lambda: decide(case, rules)) for _ in range(TIMES))
    book, vote, roll = held_vote(case)
    # A blank more each time: the roll is read anew, not remembered.
    rolls = [replace(roll, rows=roll.rows + " " * more) for more in range(TIMES)]
    held = statistics.median(milliseconds(lambda r=r: tally(book, vote, r)) for r in rolls)
    return [
        Figure(f"a vote of {UNITS:,} units decided", "ms", took, GOAL_MS),
        Figure(f"the same from its frozen roll and {UNITS:,} ballots", "ms", held, GOAL_MS),
    ]


def held_vote(case: AssemblyCase) -> tuple[MeetingBook, Vote, FrozenRoll]:
    """The case as a meeting keeps it: a vote, its ballots and the roll as it stood."""
    at = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
    body, method = Body.OWNERS_ASSEMBLY, VoteMethod.PAPER
    vote = Vote(1, 1, 1, 1, body, method, "改造", at, owners_item=case.item)
    ballots = tuple(
        Ballot(place, 1, at, unit=unit, choice=choice)
        for place, (unit, choice) in enumerate(case.ballots.items())
    )
    book = MeetingBook(Meeting(1, 2026, 11, "业主大会"), votes=(vote,), ballots=ballots)
    return book, vote, FrozenRoll(1, 1, at, *roll_to_json(case.roll))


def large_vote() -> AssemblyCase:
    """Flats and spaces, owners of several, co-owners, a developer, every kind of ballot."""
    chance = random.Random(278)
    roll = tuple(
        RollUnit(
            unit=f"{number // 60}-{number % 60}",
            area=chance.randrange(1_200, 18_000),
            owners=tuple(
                f"owner {chance.randrange(2_500)}" for _ in range(1 + (chance.random() < 0.4))
            ),
            state=UnitState.UNSOLD if chance.random() < 0.05 else UnitState.DELIVERED,
            kind=UnitKind.PARKING if chance.random() < 0.1 else UnitKind.FLAT,
        )
        for number in range(UNITS)
    )
    choices = (Choice.YES,) * 7 + (Choice.NO, Choice.ABSTAIN, Choice.INVALID)
    ballots = {unit.unit: chance.choice(choices) for unit in roll}
    return AssemblyCase("hangzhou", 8, roll=roll, ballots=ballots)
