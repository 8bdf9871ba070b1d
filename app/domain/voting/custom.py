"""Decides by a rule made by hand, and household consultations."""

from __future__ import annotations

from app.domain.sentences import Sentence
from app.domain.voting.answer import Decision, Outcome, Reading, ShownBar, Turnout, VoteWarning
from app.domain.voting.cases import Base, Body, CustomCase, CustomRule
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


def base_size(base: Base, case: CustomCase) -> int:
    """How many the base comprises; an abstention is in every base but yes and no."""
    votes = case.votes
    return {
        Base.YN: votes.yes + votes.no,
        Base.VALID: votes.valid,
        Base.CAST: votes.cast,
        Base.PRESENT: case.present,
        Base.ENTITLED: case.entitled,
    }[base]


def decide_custom(case: CustomCase, rules: VoteRules) -> Decision:
    """All rules of the case must hold; each is worked out."""
    worked = [(rule, _needed(rule, case)) for rule in case.rules]
    readings = tuple(
        Reading(
            f"by_{rule.base}",
            _outcome(rule, needed, case),
            needed,
            case.votes.yes - needed,
            binding=len(worked) == 1,
        )
        for rule, needed in worked
    )
    outcome = _jointly([reading.outcome for reading in readings])
    needed = max(needed for _, needed in worked)
    return Decision(
        outcome=outcome,
        needed=needed,
        margin=case.votes.yes - needed,
        tie=case.votes.yes == case.votes.no > 0,
        reason=tuple(_reason(case, worked, outcome)),
        readings=readings,
        warnings=tuple(_warnings(case, rules)),
        bars=tuple(_bar(rule, needed, case) for rule, needed in worked),
        turnout=Turnout(case.entitled, case.present, _quorum(case)),
    )


def _needed(rule: CustomRule, case: CustomCase) -> int:
    return max(rule.min_yes, rule.threshold.least(base_size(rule.base, case)))


def _outcome(rule: CustomRule, needed: int, case: CustomCase) -> Outcome:
    if rule.quorum is not None and not rule.quorum.is_met(case.present, case.entitled):
        return Outcome.NO_QUORUM
    return Outcome.PASSED if case.votes.yes >= needed else Outcome.FAILED


def _jointly(outcomes: list[Outcome]) -> Outcome:
    for worst in (Outcome.NO_QUORUM, Outcome.FAILED):
        if worst in outcomes:
            return worst
    return Outcome.PASSED


def _strictest(case: CustomCase) -> CustomRule | None:
    """The rule that asks for the most people to be there, if any does."""
    asking = [rule for rule in case.rules if rule.quorum is not None]
    return max(asking, key=lambda rule: _least(rule, case.entitled), default=None)


def _least(rule: CustomRule, entitled: int) -> int:
    return 0 if rule.quorum is None else rule.quorum.least(entitled)


def _quorum(case: CustomCase) -> int:
    rule = _strictest(case)
    return 0 if rule is None else _least(rule, case.entitled)


def _units(case: CustomCase) -> tuple[str, str]:
    """What is counted: those there, and those for."""
    if case.body is Body.HOUSEHOLDS:
        return "households", "households"
    return "people", "votes"


def _reason(
    case: CustomCase, worked: list[tuple[CustomRule, int]], outcome: Outcome
) -> list[Sentence]:
    people, votes = _units(case)
    strictest = _strictest(case)
    quorum = None if strictest is None else strictest.quorum
    if case.body is Body.HOUSEHOLDS and quorum is None:
        said = [clause("households_asked", due=case.entitled, present=case.present)]
    else:
        said = [attendance(case.entitled, case.present, quorum, people)]
    if outcome is Outcome.NO_QUORUM:
        return said
    verdicts = [_verdict(rule, needed, case, votes) for rule, needed in worked]
    said += [*counts(case.votes, votes), *verdicts]
    if len(worked) > 1:
        said.append(clause("all_rules", outcome=outcome_words(outcome)))
    return said


def _verdict(rule: CustomRule, needed: int, case: CustomCase, unit: str) -> Sentence:
    size = base_size(rule.base, case)
    is_by_minimum = needed > rule.threshold.least(size)
    return clause(
        "verdict_minimum" if is_by_minimum else "verdict",
        base=clause(f"base_{rule.base}"),
        size=size,
        threshold=threshold_words(rule.threshold),
        needed=needed,
        unit=clause(unit),
        margin=margin_words(case.votes.yes - needed, unit),
        outcome=outcome_words(_outcome(rule, needed, case)),
    )


def _warnings(case: CustomCase, rules: VoteRules) -> list[VoteWarning]:
    found = matter_warnings(case, rules)
    decided = case.votes.yes + case.votes.no
    if any(rule.base is Base.YN for rule in case.rules) and 2 * decided < case.present:
        found.append(warning("few_votes_decide", count=decided, present=case.present))
    return found


def _bar(rule: CustomRule, needed: int, case: CustomCase) -> ShownBar:
    votes, base = case.votes, rule.base
    return ShownBar(
        label="heads",
        whole=base_size(base, case),
        yes=votes.yes,
        no=votes.no,
        abstain=0 if base is Base.YN else votes.abstain,
        invalid=0 if base in (Base.YN, Base.VALID) else votes.invalid,
        mark=needed,
    )
