"""Decides a vote: the one function that screen, projector, minutes, notice and ``linli`` ask."""

from __future__ import annotations

from app.domain.voting.answer import Decision
from app.domain.voting.assembly import decide_assembly
from app.domain.voting.cases import (
    AssemblyCase,
    CommitteeCase,
    ResidentsCase,
    TripartiteCase,
    VoteCase,
)
from app.domain.voting.committee import decide_committee
from app.domain.voting.custom import decide_custom
from app.domain.voting.residents import decide_residents
from app.domain.voting.rules import VoteRules
from app.domain.voting.tripartite import decide_tripartite


def decide(case: VoteCase, rules: VoteRules) -> Decision:
    """The answer by the rule of the case's body: whole numbers only, and no side effects.

    Raises ``RuleViolation`` ``vote_profile_unknown``, or ``vote_counts_wrong`` where silent owners
    do not fit on the roll; other counts are checked when a case is made.
    """
    if isinstance(case, CommitteeCase):
        return decide_committee(case, rules)
    if isinstance(case, AssemblyCase):
        return decide_assembly(case, rules)
    if isinstance(case, TripartiteCase):
        return decide_tripartite(case, rules)
    if isinstance(case, ResidentsCase):
        return decide_residents(case, rules)
    return decide_custom(case, rules)
