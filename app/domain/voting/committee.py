"""Decides a vote of the owners' committee: of all members, not of those present."""

from __future__ import annotations

from dataclasses import replace

from app.domain.sentences import Sentence
from app.domain.voting.answer import Decision, Outcome, Reading, ShownBar, Turnout, VoteWarning
from app.domain.voting.cases import HALF_OR_MORE, MORE_THAN_HALF, CommitteeCase
from app.domain.voting.matters import matter_warnings
from app.domain.voting.rules import VoteProfile, VoteRules
from app.domain.voting.words import (
    attendance,
    clause,
    counts,
    joint_outcome,
    margin_words,
    outcome_words,
    pending_clauses,
    warning,
)


def decide_committee(case: CommitteeCase, rules: VoteRules) -> Decision:
    """Decide by the case's profile, on the members in office and on the seats there should be."""
    profile = rules.profile(case.profile)
    readings = _readings(case, profile)
    outcome, first = joint_outcome(readings), readings[0]
    return Decision(
        outcome=outcome,
        needed=first.needed,
        margin=first.margin,
        tie=case.votes.yes == case.votes.no > 0,
        reason=tuple(_reason(case, profile, readings, outcome)),
        readings=readings,
        warnings=tuple(_warnings(case, profile, rules, outcome)),
        bars=(_bar(case, profile),),
        turnout=Turnout(case.in_office, case.present, profile.quorum.least(case.in_office)),
    )


def _without_right(case: CommitteeCase) -> int:
    """Votes that alternates or proxies must have cast: more were cast than members present."""
    return max(0, case.votes.cast - case.present)


def _entitled_yes(case: CommitteeCase) -> int:
    """Yes votes without those cast without a right; all of these are taken to be yes."""
    return max(0, case.votes.yes - _without_right(case))


def _counted_yes(case: CommitteeCase, profile: VoteProfile) -> int:
    """Yes votes that count: with a signature, where the profile asks for it and it was recorded."""
    if profile.only_signed_count and case.signed_yes is not None:
        return min(_entitled_yes(case), case.signed_yes)
    return _entitled_yes(case)


def _readings(case: CommitteeCase, profile: VoteProfile) -> tuple[Reading, ...]:
    return (
        _reading("by_members_in_office", case.in_office, case, profile),
        _reading("by_seats", case.seats, case, profile),
    )


def _reading(name: str, members: int, case: CommitteeCase, profile: VoteProfile) -> Reading:
    needed = profile.passing.least(members)
    margin = _counted_yes(case, profile) - needed
    if not profile.quorum.is_met(case.present, members):
        outcome = Outcome.NO_QUORUM
    else:
        outcome = Outcome.PASSED if margin >= 0 else Outcome.FAILED
    return Reading(name, outcome, needed, margin)


def _reason(
    case: CommitteeCase, profile: VoteProfile, readings: tuple[Reading, ...], outcome: Outcome
) -> list[Sentence]:
    quorum = None if outcome is Outcome.PENDING else profile.quorum
    said = [attendance(case.in_office, case.present, quorum, "people")]
    if case.alternates + case.proxies:
        said.insert(0, clause("not_counted_present", count=case.alternates + case.proxies))
    if outcome is Outcome.NO_QUORUM:
        return said
    said += counts(case.votes, "votes")
    counted = _counted_yes(case, profile)
    if _without_right(case):
        said.append(clause("votes_without_right", count=_without_right(case)))
    if counted != _entitled_yes(case):
        said.append(clause("only_signed", count=counted))
    if outcome is Outcome.PENDING:
        return said + pending_clauses(readings, "votes")
    needed = profile.passing.least(case.in_office)
    verdict = clause(
        "verdict_all_members",
        needed=needed,
        margin=margin_words(counted - needed, "votes"),
        outcome=outcome_words(outcome),
    )
    return [*said, verdict]


def _warnings(
    case: CommitteeCase, profile: VoteProfile, rules: VoteRules, outcome: Outcome
) -> list[VoteWarning]:
    found = matter_warnings(case, rules)
    if case.proxies and not profile.proxies_allowed:
        code = "proxies_unsettled" if profile.proxies_allowed is None else "proxies_not_allowed"
        found.append(warning(code, profile.basis, count=case.proxies))
    if _without_right(case):
        found.append(warning("votes_without_right", profile.basis, count=_without_right(case)))
    if case.signed_yes is None:
        found.append(warning("signatures_not_recorded", _signing_basis(profile)))
    elif case.signed_yes < case.votes.yes:
        code = "unsigned_not_counted" if profile.only_signed_count else "unsigned_agreement"
        found.append(warning(code, _signing_basis(profile), count=case.votes.yes - case.signed_yes))
    if _needs_new_election(case, profile):
        found.append(
            warning(
                "new_election_required",
                "杭州市物业管理条例28" if profile.key == "hangzhou" else "",
                in_office=case.in_office,
                seats=case.seats,
            )
        )
    if _other_text_outcome(case, profile) is not outcome:
        found.append(warning("exactly_half", profile.basis))
    return found


def _signing_basis(profile: VoteProfile) -> str:
    return profile.basis if profile.only_signed_count else ""


def _needs_new_election(case: CommitteeCase, profile: VoteProfile) -> bool:
    """Half of the seats or more are vacant, or fewer members are left than the law's least."""
    least = profile.minimum_size or 0
    if case.seats < least:
        least = profile.smaller_minimum or least
    return 2 * case.in_office <= case.seats or case.in_office < least


def _other_text_outcome(case: CommitteeCase, profile: VoteProfile) -> Outcome:
    """The outcome had the text said 半数以上 instead of 过半数, or the other way round."""
    other = HALF_OR_MORE if profile.passing == MORE_THAN_HALF else MORE_THAN_HALF
    return joint_outcome(_readings(case, replace(profile, quorum=other, passing=other)))


def _bar(case: CommitteeCase, profile: VoteProfile) -> ShownBar:
    return ShownBar(
        label="heads",
        whole=case.in_office,
        yes=_counted_yes(case, profile),
        no=case.votes.no,
        abstain=case.votes.abstain,
        invalid=case.votes.invalid,
        mark=profile.passing.least(case.in_office),
    )
