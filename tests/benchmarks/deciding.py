"""Decides a joint vote of 3,000 units with all their ballots, parking spaces left open."""

from __future__ import annotations

import random
import statistics

from app.domain.votes import decide
from app.domain.voting.cases import AssemblyCase, Choice, RollUnit, UnitKind, UnitState
from app.services.vote_rules import vote_rules
from tests.benchmarks.figures import Figure, milliseconds

UNITS = 3_000
GOAL_MS = 100
TIMES = 15


def measure() -> list[Figure]:
    """The median time to decide, in milliseconds."""
    case, rules = large_vote(), vote_rules()
    took = statistics.median(milliseconds(lambda: decide(case, rules)) for _ in range(TIMES))
    return [Figure(f"a vote of {UNITS:,} units decided", "ms", took, GOAL_MS)]


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
