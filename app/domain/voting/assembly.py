"""Decides what owners decide together, by area and by heads: 民法典 第二百七十八条."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.sentences import Sentence
from app.domain.voting.answer import (
    NO_SHARE,
    Decision,
    Outcome,
    Reading,
    Share,
    ShownBar,
    Turnout,
    VoteWarning,
)
from app.domain.voting.cases import (
    MORE_THAN_HALF,
    TWO_THIRDS_OR_MORE,
    AssemblyCase,
    NonVoters,
    Threshold,
)
from app.domain.voting.matters import matter_warnings
from app.domain.voting.owner_roll import OwnerCount, count_owners, has_parking
from app.domain.voting.rules import VoteProfile, VoteRules
from app.domain.voting.words import (
    clause,
    joint_outcome,
    missing_words,
    outcome_words,
    pending_clauses,
    share_margin,
    share_words,
    threshold_words,
    warning,
)

PROVINCE_BASIS = "浙江省物业管理条例10"


@dataclass(frozen=True)
class _Worked:
    """One reading with the numbers behind it."""

    reading: Reading
    part: Share


@dataclass(frozen=True)
class _Setting:
    """One admissible way to count: parking spaces in or out, invalid ballots taking part or not."""

    names: tuple[str, ...]
    count: OwnerCount
    invalid_takes_part: bool

    def named(self, *stage: str) -> str:
        """The name of a reading: what was chosen, joined with «+»."""
        return "+".join((*self.names, *stage)) or "by_actual_votes"


def decide_assembly(case: AssemblyCase, rules: VoteRules) -> Decision:
    """Decide on two thirds taking part, then on the item's share of those, in area and heads."""
    passing = rules.items[case.item].passing
    profile = rules.profile(case.profile)
    settings = _settings(case, profile)
    worked = [one for setting in settings for one in _worked(setting, passing, case.non_voters)]
    readings = tuple(one.reading for one in worked)
    outcome, first, count = joint_outcome(readings), worked[0], settings[0].count
    return Decision(
        outcome=outcome,
        needed=first.reading.needed,
        margin=first.reading.margin,
        tie=bool(_tied_sides(count)),
        reason=tuple(_reason(case, passing, count, worked, outcome)),
        readings=readings,
        warnings=tuple(_warnings(case, rules, profile, settings)),
        bars=_bars(count, first.reading.needed),
        turnout=Turnout(count.total, first.part, _least(TWO_THIRDS_OR_MORE, count.total)),
    )


def _settings(case: AssemblyCase, profile: VoteProfile) -> list[_Setting]:
    """Every admissible way to count; one unless something is left open."""
    found: list[_Setting] = []
    for parking_name, counts_parking in _parking_choices(case, profile):
        count = count_owners(case, counts_parking=counts_parking)
        if count.invalid == NO_SHARE:
            found.append(_Setting(parking_name, count, invalid_takes_part=True))
            continue
        for name, takes_part in (("invalid_as_abstain", True), ("invalid_excluded", False)):
            found.append(_Setting((*parking_name, name), count, takes_part))
    return found


def _parking_choices(
    case: AssemblyCase, profile: VoteProfile
) -> list[tuple[tuple[str, ...], bool]]:
    if profile.counts_parking is not None:
        return [((), profile.counts_parking)]
    if case.count_parking_area is not None or not has_parking(case):
        return [((), case.count_parking_area is not False)]
    return [(("parking_counted",), True), (("parking_not_counted",), False)]


def _least(threshold: Threshold, whole: Share) -> Share:
    return Share(threshold.least(whole.area), threshold.least(whole.heads))


def _is_met(threshold: Threshold, part: Share, whole: Share) -> bool:
    return threshold.is_met(part.area, whole.area) and threshold.is_met(part.heads, whole.heads)


def _part(setting: _Setting) -> Share:
    """Who really took part: an abstention does, and does not agree."""
    count = setting.count
    real = count.yes + count.no + count.abstain
    return real + count.invalid if setting.invalid_takes_part else real


def _worked(setting: _Setting, passing: Threshold, non_voters: NonVoters) -> list[_Worked]:
    """The readings of one setting; a clause on silent owners puts its own reading first."""
    part, count = _part(setting), setting.count
    silent_yes = _silent_yes(count, non_voters)
    if silent_yes is None:
        return [_by(setting.named(), count.yes, part, count.total, passing)]
    deemed = _by(
        setting.named("by_procedure_rules"),
        count.yes + silent_yes,
        part + count.silent,
        count.total,
        passing,
    )
    actual = _by(
        setting.named("by_actual_votes"), count.yes, part, count.total, passing, binding=False
    )
    if non_voters is NonVoters.FOLLOW_MAJORITY and deemed.reading.outcome is Outcome.PASSED:
        return [deemed, _provincial_floor(setting, part), actual]
    return [deemed, actual]


def _silent_yes(count: OwnerCount, non_voters: NonVoters) -> Share | None:
    """How many silent owners are deemed to agree; None where no clause on them applies."""
    if count.silent == NO_SHARE or non_voters is NonVoters.NOT_PARTICIPATING:
        return None
    if non_voters is NonVoters.ABSTAIN:
        return NO_SHARE
    majority = _majority(count)
    if majority is None:
        return None
    return count.silent if majority else NO_SHARE


def _majority(count: OwnerCount) -> bool | None:
    """Whether those who voted agree, by area and by heads alike; None: there is no majority."""
    if count.yes.area > count.no.area and count.yes.heads > count.no.heads:
        return True
    if count.yes.area < count.no.area and count.yes.heads < count.no.heads:
        return False
    return None


def _by(
    name: str, yes: Share, part: Share, total: Share, passing: Threshold, *, binding: bool = True
) -> _Worked:
    needed = _least(passing, part)
    if not _is_met(TWO_THIRDS_OR_MORE, part, total):
        outcome = Outcome.NO_QUORUM
    else:
        outcome = Outcome.PASSED if _is_met(passing, yes, part) else Outcome.FAILED
    return _Worked(Reading(name, outcome, needed, yes - needed, binding=binding), part)


def _provincial_floor(setting: _Setting, part: Share) -> _Worked:
    """Those who really agreed must be more than half of all owners (浙江省物业管理条例 第十条)."""
    count = setting.count
    needed = _least(MORE_THAN_HALF, count.total)
    is_met = _is_met(MORE_THAN_HALF, count.yes, count.total)
    outcome = Outcome.PASSED if is_met else Outcome.FAILED
    name = setting.named("provincial_floor")
    return _Worked(Reading(name, outcome, needed, count.yes - needed), part)


def _tied_sides(count: OwnerCount) -> list[str]:
    yes, no = count.yes, count.no
    sides = (("area", yes.area, no.area), ("heads", yes.heads, no.heads))
    return [side for side, agreed, refused in sides if agreed == refused > 0]


def _reason(
    case: AssemblyCase,
    passing: Threshold,
    count: OwnerCount,
    worked: list[_Worked],
    outcome: Outcome,
) -> list[Sentence]:
    first = worked[0]
    said = [_turnout_words(count, first.part, is_judged=outcome is not Outcome.PENDING)]
    if outcome is Outcome.NO_QUORUM:
        return said
    said.append(clause("owner_counts", yes=share_words(count.yes), no=share_words(count.no)))
    for code, share in (("abstain", count.abstain), ("invalid", count.invalid)):
        if share != NO_SHARE:
            said.append(clause(f"owner_{code}", share=share_words(share)))
    if first.reading.name.endswith("by_procedure_rules"):
        said.append(clause(str(case.non_voters), share=share_words(count.silent)))
    tied = _tied_sides(count)
    if tied:
        said.append(clause("tied" if len(tied) == 2 else f"tied_{tied[0]}"))
    if outcome is Outcome.PENDING:
        readings = tuple(one.reading for one in worked)
        return said + pending_clauses(readings, "votes")
    return [*said, _verdict(case, passing, first)]


def _turnout_words(count: OwnerCount, part: Share, *, is_judged: bool) -> Sentence:
    least = _least(TWO_THIRDS_OR_MORE, count.total)
    details: dict[str, object] = {"total": share_words(count.total), "part": share_words(part)}
    if not is_judged:
        return Sentence("turnout", details)
    missing = Share(max(0, least.area - part.area), max(0, least.heads - part.heads))
    if missing == NO_SHARE:
        return Sentence("turnout_enough", details)
    return Sentence("turnout_short", details | {"missing": missing_words(missing)})


def _verdict(case: AssemblyCase, passing: Threshold, first: _Worked) -> Sentence:
    needed, margin = first.reading.needed, first.reading.margin
    if not isinstance(needed, Share) or not isinstance(margin, Share):
        raise TypeError
    return clause(
        "verdict_owners",
        item=case.item,
        threshold=threshold_words(passing),
        needed=share_words(needed),
        margin=share_margin(margin),
        outcome=outcome_words(first.reading.outcome),
    )


def _warnings(
    case: AssemblyCase, rules: VoteRules, profile: VoteProfile, settings: list[_Setting]
) -> list[VoteWarning]:
    found = matter_warnings(case, rules)
    count = settings[0].count
    if count.conflicting:
        found.append(warning("conflicting_ballots", units=count.conflicting))
    ignored = tuple(dict.fromkeys(unit for one in settings for unit in one.count.ignored))
    if ignored and profile.counts_parking is False:
        found.append(warning("parking_not_on_roll", f"{profile.law}18", units=ignored))
    elif ignored and case.count_parking_area is False:
        found.append(warning("parking_not_on_roll", units=ignored))
    if any("parking_counted" in setting.names for setting in settings):
        found.append(warning("parking_unsettled"))
    if case.non_voters is NonVoters.NOT_PARTICIPATING or count.silent == NO_SHARE:
        return found
    if case.non_voters is NonVoters.FOLLOW_MAJORITY and _majority(count) is None:
        found.append(warning("no_majority_to_follow"))
    found.append(warning("clause_evidence_needed", PROVINCE_BASIS))
    return found


def _bars(count: OwnerCount, needed: object) -> tuple[ShownBar, ...]:
    if not isinstance(needed, Share):
        raise TypeError
    return (
        ShownBar(
            "area",
            count.total.area,
            count.yes.area,
            count.no.area,
            count.abstain.area,
            count.invalid.area,
            needed.area,
        ),
        ShownBar(
            "heads",
            count.total.heads,
            count.yes.heads,
            count.no.heads,
            count.abstain.heads,
            count.invalid.heads,
            needed.heads,
        ),
    )
