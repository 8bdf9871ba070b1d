"""Decides votes of the residents' assembly and of the residents' representatives.

Source: 城市居民委员会组织法 (in force 2026-01-01) 19, 20, 27–29.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.sentences import Sentence
from app.domain.voting.answer import Decision, Outcome, Reading, ShownBar, Turnout, VoteWarning
from app.domain.voting.cases import (
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    TWO_THIRDS_OR_MORE,
    AssemblyKind,
    Body,
    ResidentsCase,
    Threshold,
)
from app.domain.voting.matters import matter_warnings
from app.domain.voting.rules import VoteRules
from app.domain.voting.words import (
    attendance,
    clause,
    counts,
    margin_words,
    outcome_words,
    threshold_words,
    warning,
)


@dataclass(frozen=True)
class _Rule:
    """How many must be there, and on what more than half is reckoned."""

    quorum: Threshold
    base: str
    basis: str


def _rule(case: ResidentsCase) -> _Rule:
    by_assembly = case.body is Body.RESIDENTS_ASSEMBLY
    if case.kind is AssemblyKind.ORDINARY:
        if by_assembly:
            return _Rule(MORE_THAN_HALF, "present", "城市居民委员会组织法27")
        return _Rule(TWO_THIRDS_OR_MORE, "present", "城市居民委员会组织法29")
    quorum = MORE_THAN_HALF if by_assembly else MORE_THAN_TWO_THIRDS
    article = "19" if case.kind is AssemblyKind.ELECTION else "20"
    return _Rule(quorum, "cast", f"城市居民委员会组织法{article}")


def residents_basis(case: ResidentsCase) -> str:
    """The article a case is decided by, «城市居民委员会组织法27»."""
    return _rule(case).basis


def decide_residents(case: ResidentsCase, rules: VoteRules) -> Decision:
    """More than half of those present; in elections and recalls of the votes cast."""
    rule = _rule(case)
    base = case.present if rule.base == "present" else case.votes.cast
    needed = MORE_THAN_HALF.least(base)
    margin = case.votes.yes - needed
    if not rule.quorum.is_met(case.present, case.entitled):
        outcome = Outcome.NO_QUORUM
    else:
        outcome = Outcome.PASSED if margin >= 0 else Outcome.FAILED
    return Decision(
        outcome=outcome,
        needed=needed,
        margin=margin,
        tie=case.votes.yes == case.votes.no > 0,
        reason=tuple(_reason(case, rule, base, outcome)),
        readings=(Reading(f"by_{rule.base}", outcome, needed, margin),),
        warnings=tuple(_warnings(case, rules)),
        bars=(
            ShownBar(
                "heads",
                base,
                case.votes.yes,
                case.votes.no,
                case.votes.abstain,
                case.votes.invalid,
                needed,
            ),
        ),
        turnout=Turnout(case.entitled, case.present, rule.quorum.least(case.entitled)),
    )


def _reason(case: ResidentsCase, rule: _Rule, base: int, outcome: Outcome) -> list[Sentence]:
    said = [attendance(case.entitled, case.present, rule.quorum, "people")]
    if outcome is Outcome.NO_QUORUM:
        return said
    needed = MORE_THAN_HALF.least(base)
    verdict = clause(
        "verdict",
        base=clause(f"base_{rule.base}"),
        size=base,
        threshold=threshold_words(MORE_THAN_HALF),
        needed=needed,
        unit=clause("votes"),
        margin=margin_words(case.votes.yes - needed, "votes"),
        outcome=outcome_words(outcome),
    )
    return [*said, *counts(case.votes, "votes"), verdict]


def _warnings(case: ResidentsCase, rules: VoteRules) -> list[VoteWarning]:
    found = matter_warnings(case, rules)
    if case.members is not None and 5 * case.entitled < 4 * case.members:
        found.append(
            warning(
                "too_few_representatives",
                "城市居民委员会组织法28",
                representatives=case.entitled,
                members=case.members,
            )
        )
    return found
