"""Clauses that the reason of a decision is put together from, worded in ``[vote_reasons]``.

A detail may be a clause itself; ``app.wording`` words the inner ones first.
"""

from __future__ import annotations

from app.domain.sentences import Sentence
from app.domain.voting.answer import Amount, Outcome, Reading, Share, VoteWarning
from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    THREE_QUARTERS_OR_MORE,
    TWO_THIRDS_OR_MORE,
    Counts,
    Threshold,
)
from app.domain.voting.percent import area_shown

_NAMED = {
    MORE_THAN_HALF: "more_than_half",
    HALF_OR_MORE: "half_or_more",
    TWO_THIRDS_OR_MORE: "two_thirds_or_more",
    MORE_THAN_TWO_THIRDS: "more_than_two_thirds",
    THREE_QUARTERS_OR_MORE: "three_quarters_or_more",
}


def clause(code: str, **details: object) -> Sentence:
    """A clause, or a piece of one."""
    return Sentence(code, details)


def threshold_words(threshold: Threshold) -> Sentence:
    """过半数, 三分之二以上, «超过 3/5», «3/5 以上»."""
    named = _NAMED.get(threshold)
    if named is not None:
        return clause(named)
    return clause(
        "share_or_more" if threshold.inclusive else "more_than_share", share=str(threshold.share)
    )


def short_of(threshold: Threshold) -> Sentence:
    """未过半数, 不到三分之二, «未达 3/5»."""
    named = _NAMED.get(threshold)
    if named is not None:
        return clause(f"not_{named}")
    return clause(
        "not_share_or_more" if threshold.inclusive else "not_more_than_share",
        share=str(threshold.share),
    )


def attendance(due: int, present: int, quorum: Threshold | None, unit: str) -> Sentence:
    """Who should be there, who is, and whether that is enough; ``unit``: people, households."""
    details: dict[str, object] = {"due": due, "present": present, "unit": clause(unit)}
    if quorum is None:
        return Sentence("attendance", details)
    if quorum.is_met(present, due):
        return Sentence("attendance_enough", details | {"quorum": threshold_words(quorum)})
    missing = quorum.least(due) - present
    return Sentence("attendance_short", details | {"short": short_of(quorum), "missing": missing})


def counts(votes: Counts, unit: str) -> list[Sentence]:
    """What was cast, and that it is a tie where it is one."""
    code = "counts_with_invalid" if votes.invalid else "counts"
    said = [
        clause(
            code,
            yes=votes.yes,
            no=votes.no,
            abstain=votes.abstain,
            invalid=votes.invalid,
            unit=clause(unit),
        )
    ]
    if votes.yes == votes.no > 0:
        said.append(clause("tied"))
    return said


def outcome_words(outcome: Outcome) -> Sentence:
    """The outcome as the last word of a clause."""
    return clause(f"outcome_{outcome}")


def margin_words(margin: int, unit: str) -> Sentence:
    """超2票, 刚好达到, 还差1票."""
    if margin == 0:
        return clause("margin_exact")
    code = "margin_over" if margin > 0 else "margin_short"
    return clause(code, count=abs(margin), unit=clause(unit))


def share_words(share: Share) -> Sentence:
    """Area and heads as one piece, «45000.00㎡、450人»."""
    return clause("share", area=area_shown(share.area), heads=share.heads)


def share_margin(margin: Share) -> Sentence:
    """面积超…、人数还差…: both sides, each by itself."""
    return clause("share_margin", area=_area_margin(margin.area), heads=_heads_margin(margin.heads))


def missing_words(missing: Share) -> Sentence:
    """What area and heads still lack; only what lacks is named."""
    sides: list[str] = []
    if missing.area:
        sides.append("area")
    if missing.heads:
        sides.append("heads")
    code = "missing_" + ("both" if len(sides) == 2 else sides[0])
    return clause(code, area=area_shown(missing.area), heads=missing.heads)


def _area_margin(margin: int) -> Sentence:
    if margin == 0:
        return clause("margin_exact")
    code = "area_over" if margin > 0 else "area_short"
    return clause(code, area=area_shown(abs(margin)))


def _heads_margin(margin: int) -> Sentence:
    if margin == 0:
        return clause("margin_exact")
    return clause("heads_over" if margin > 0 else "heads_short", heads=abs(margin))


def joint_outcome(readings: tuple[Reading, ...]) -> Outcome:
    """The one outcome of all binding readings; PENDING (待核) when they differ."""
    outcomes = {reading.outcome for reading in readings if reading.binding}
    return outcomes.pop() if len(outcomes) == 1 else Outcome.PENDING


def pending_clauses(readings: tuple[Reading, ...], unit: str) -> list[Sentence]:
    """Each binding reading worked out, and that the result needs a check."""
    said = [_reading_words(reading, unit) for reading in readings if reading.binding]
    return [*said, clause("pending")]


def _reading_words(reading: Reading, unit: str) -> Sentence:
    details: dict[str, object] = {
        "reading": reading.name,
        "outcome": outcome_words(reading.outcome),
    }
    if reading.outcome is Outcome.NO_QUORUM:
        return Sentence("reading_no_quorum", details)
    needed, margin = amount_words(reading.needed, unit), _margin(reading.margin, unit)
    return Sentence("reading", details | {"needed": needed, "margin": margin})


def amount_words(amount: Amount, unit: str) -> Sentence:
    """«4票», or area and heads."""
    if isinstance(amount, Share):
        return share_words(amount)
    return clause("amount", count=amount, unit=clause(unit))


def _margin(margin: Amount, unit: str) -> Sentence:
    return share_margin(margin) if isinstance(margin, Share) else margin_words(margin, unit)


def warning(code: str, basis: str = "", **details: object) -> VoteWarning:
    """A warning worded in ``[vote_warnings]``."""
    return VoteWarning(code, basis, details)
