"""Says whether the three parties agree; they consult, they do not decide."""

from __future__ import annotations

from app.domain.voting.answer import Decision, Outcome, ShownBar
from app.domain.voting.cases import Position, TripartiteCase
from app.domain.voting.matters import matter_warnings
from app.domain.voting.rules import VoteRules
from app.domain.voting.words import clause, margin_words, outcome_words, warning

PARTIES = ("community", "property", "owners_committee")
CONSULTATION_BASIS = "城市居民委员会组织法32"


def decide_tripartite(case: TripartiteCase, rules: VoteRules) -> Decision:
    """All three agree, or there is no agreement; an absent party does not agree."""
    positions: dict[str, Position | None] = {
        "community": case.community,
        "property": case.property,
        "owners_committee": case.owners_committee,
    }
    said = [position for position in positions.values() if position is not None]
    agreeing, against = said.count(Position.AGREE), said.count(Position.DISAGREE)
    outcome = Outcome.AGREED if agreeing == len(PARTIES) else Outcome.NOT_AGREED
    margin = agreeing - len(PARTIES)
    absent = [party for party, position in positions.items() if position is None]
    verdict = (
        clause("all_parties_agree", outcome=outcome_words(outcome))
        if outcome is Outcome.AGREED
        else clause(
            "parties_differ", margin=margin_words(margin, "parties"), outcome=outcome_words(outcome)
        )
    )
    return Decision(
        outcome=outcome,
        needed=len(PARTIES),
        margin=margin,
        tie=agreeing == against > 0,
        reason=(
            *(
                clause(f"party_{position or 'absent'}", party=party)
                for party, position in positions.items()
            ),
            verdict,
        ),
        warnings=(
            *matter_warnings(case, rules),
            *(warning("party_absent", party=party) for party in absent),
            warning("consultation_only", CONSULTATION_BASIS),
        ),
        bars=(
            ShownBar(
                label="parties",
                whole=len(PARTIES),
                yes=agreeing,
                no=against,
                abstain=said.count(Position.RESERVE),
                invalid=0,
                mark=len(PARTIES),
            ),
        ),
    )
