"""What holds of every vote: proved on random cases, and against a reckoning written otherwise."""

import ast
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import voting
from app.domain.votes import decide
from app.domain.voting.answer import Outcome, Share
from app.domain.voting.cases import (
    AssemblyCase,
    AssemblyKind,
    Base,
    Body,
    CommitteeCase,
    Counts,
    CustomCase,
    CustomRule,
    NonVoters,
    OwnerShares,
    Position,
    ResidentsCase,
    Threshold,
    TripartiteCase,
)
from app.domain.voting.percent import share_shown
from app.services.vote_rules import vote_rules
from app.wording import Wording

RULES = vote_rules()
SMALL = st.integers(0, 30)
PROFILES = st.sampled_from(list(RULES.profiles))
THRESHOLDS = st.builds(
    Threshold,
    st.builds(Fraction, st.integers(1, 6), st.integers(7, 12))
    | st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4)]),
    st.booleans(),
)


def decided(case):
    return decide(case, RULES)


@st.composite
def counts(draw):
    return Counts(draw(SMALL), draw(SMALL), draw(SMALL), draw(SMALL))


@st.composite
def committees(draw):
    votes, helpers = draw(counts()), draw(st.integers(0, 3))
    present = max(0, votes.cast - helpers) + draw(st.integers(0, 3))
    in_office = present + draw(SMALL)
    signed = draw(st.none() | st.integers(0, votes.yes))
    return CommitteeCase(
        draw(PROFILES), in_office + draw(st.integers(0, 3)), in_office, present, votes, signed,
        alternates=helpers,
    )  # fmt: skip


@st.composite
def residents(draw):
    votes = draw(counts())
    present = votes.cast + draw(SMALL)
    return ResidentsCase(
        draw(st.sampled_from([Body.RESIDENTS_ASSEMBLY, Body.RESIDENT_REPRESENTATIVES])),
        present + draw(SMALL), present, votes, draw(st.sampled_from(AssemblyKind)),
    )  # fmt: skip


@st.composite
def customs(draw):
    votes = draw(counts())
    present = votes.cast + draw(SMALL)
    rule = st.builds(
        CustomRule, st.sampled_from(Base), THRESHOLDS, st.none() | THRESHOLDS, st.integers(0, 5)
    )
    rules = tuple(draw(st.lists(rule, min_size=1, max_size=3)))
    return CustomCase(present + draw(SMALL), present, votes, rules)


SHARES = st.builds(Share, st.integers(0, 400), st.integers(0, 40))


@st.composite
def assemblies(draw):
    yes, no, abstain, invalid, silent, rest = (draw(SHARES) for _ in range(6))
    if draw(st.booleans()):
        invalid = Share(0, 0)
    return AssemblyCase(
        draw(PROFILES), draw(st.integers(1, 9)),
        yes + no + abstain + invalid + silent + (rest if draw(st.booleans()) else Share(0, 0)),
        OwnerShares(yes, no, abstain, invalid), silent, draw(st.sampled_from(NonVoters)),
    )  # fmt: skip


def yes_of(case):
    """How many votes there are to take away."""
    if isinstance(case, AssemblyCase):
        return min(case.cast.yes.area, case.cast.yes.heads)
    return case.votes.yes


def worse(case, *, added):
    """The same case with a No more, where there is room, or with a Yes less."""
    if isinstance(case, AssemblyCase):
        one, cast = Share(1, 1), case.cast
        if added:
            more = replace(cast, no=cast.no + one)
            return replace(case, cast=more, total=case.total + one)
        return replace(case, cast=replace(cast, yes=cast.yes - one))
    votes = case.votes
    if not added:
        votes = replace(votes, yes=votes.yes - 1)
        if isinstance(case, CommitteeCase) and case.signed_yes is not None:
            return replace(case, votes=votes, signed_yes=min(case.signed_yes, votes.yes))
        return replace(case, votes=votes)
    if isinstance(case, CommitteeCase):
        room = case.present + case.alternates - votes.cast
    else:
        room = case.present - votes.cast
    return replace(case, votes=replace(votes, no=votes.no + 1)) if room > 0 else case


CASES = committees() | residents() | customs() | assemblies()


@given(CASES, st.booleans())
def test_a_no_more_or_a_yes_less_never_turns_a_loss_into_a_win(case, added):
    if not added and yes_of(case) == 0:
        return
    before, after = decided(case).outcome, decided(worse(case, added=added)).outcome
    if before is Outcome.FAILED:
        assert after is not Outcome.PASSED
    if after is Outcome.PASSED and not isinstance(case, AssemblyCase):
        assert before is Outcome.PASSED


def scaled(case, times):
    if isinstance(case, AssemblyCase):

        def much(share):
            return Share(share.area * times, share.heads * times)

        cast = case.cast
        return replace(
            case, total=much(case.total), silent_delivered=much(case.silent_delivered),
            cast=OwnerShares(much(cast.yes), much(cast.no), much(cast.abstain), much(cast.invalid)),
        )  # fmt: skip
    votes = case.votes
    more = {
        "votes": Counts(*(times * n for n in (votes.yes, votes.no, votes.abstain, votes.invalid)))
    }
    for name in ("seats", "in_office", "present", "entitled", "alternates", "signed_yes"):
        if getattr(case, name, None) is not None:
            more[name] = times * getattr(case, name)
    if isinstance(case, CustomCase):
        more["rules"] = tuple(replace(rule, min_yes=times * rule.min_yes) for rule in case.rules)
    return replace(case, **more)


@given(CASES, st.integers(2, 9))
def test_scaling_every_number_changes_nothing(case, times):
    assert decided(scaled(case, times)).outcome is decided(case).outcome


@given(CASES)
def test_it_is_open_exactly_where_binding_readings_differ(case):
    decision = decided(case)
    outcomes = {reading.outcome for reading in decision.readings if reading.binding}
    assert (decision.outcome is Outcome.PENDING) is (len(outcomes) > 1)
    if len(outcomes) == 1:
        assert {decision.outcome} == outcomes


@given(CASES)
def test_the_sentence_is_whole_and_never_says_more_than_the_rule(case):
    decision = decided(case)
    for language in ("zh_CN", "en"):
        wording = Wording(language)
        sentence = wording.decision_reason(decision)
        assert "?" not in sentence
        assert "合法有效" not in sentence
        assert all("?" not in wording.vote_warning(warning) for warning in decision.warnings)
    chinese = Wording("zh_CN").decision_reason(decision)
    if decision.outcome is Outcome.PASSED:
        assert chinese.endswith("，通过。")
    if decision.outcome is Outcome.FAILED:
        assert chinese.endswith("未通过。")
    if decision.outcome is Outcome.PENDING:
        assert chinese.endswith("待核。")
    if decision.outcome is Outcome.NO_QUORUM:
        assert chinese.endswith("不能作决定。")


@given(CASES)
def test_bars_hold_their_parts(case):
    for bar in decided(case).bars:
        assert bar.yes + bar.no + bar.abstain + bar.invalid <= max(bar.whole, case_size(case))
        assert bar.mark >= 1


def case_size(case):
    """Alternates may vote beyond the members; then a bar's parts may exceed its whole."""
    return case.votes.cast if isinstance(case, CommitteeCase) else 0


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(1, 10), st.integers(1, 10))
def test_a_percentage_never_shows_a_threshold_reached_that_is_not(part, whole, top, bottom):
    shown = Fraction(share_shown(part, whole).rstrip("%"))
    threshold = 100 * Fraction(top, bottom)
    exact = 100 * Fraction(part, whole)
    assert shown <= exact < shown + Fraction(1, 100)
    if exact < threshold:
        assert shown < threshold
    if exact <= threshold:
        assert shown <= threshold


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (2, 3, "66.66%"),
        (1, 2, "50.00%"),
        (9_999_999, 10_000_000, "99.99%"),
        (1, 1, "100.00%"),
        (0, 0, "–"),
    ],
)
def test_percentages_round_down(part, whole, shown):
    assert share_shown(part, whole) == shown


# Another reckoning, in fractions of the whole instead of numbers of votes.


def reaches(part, whole, share, inclusive):
    if whole == 0:
        return False
    ratio = Fraction(part, whole)
    return ratio > 0 and (ratio >= share if inclusive else ratio > share)


@given(committees())
def test_committee_against_another_reckoning(case):
    is_half_enough = case.profile in ("zhejiang_2009", "shaoxing", "zhoushan")
    yes = case.votes.yes - max(0, case.votes.cast - case.present)
    if case.profile in ("hangzhou", "zhoushan") and case.signed_yes is not None:
        yes = min(yes, case.signed_yes)
    found = set()
    for whole in (case.in_office, case.seats):
        if not reaches(case.present, whole, Fraction(1, 2), is_half_enough):
            found.add(Outcome.NO_QUORUM)
        else:
            passes = reaches(max(0, yes), whole, Fraction(1, 2), is_half_enough)
            found.add(Outcome.PASSED if passes else Outcome.FAILED)
    assert decided(case).outcome is (found.pop() if len(found) == 1 else Outcome.PENDING)


@given(customs())
def test_custom_against_another_reckoning(case):
    votes = case.votes
    every = []
    for rule in case.rules:
        size = {
            Base.YN: votes.yes + votes.no,
            Base.VALID: votes.yes + votes.no + votes.abstain,
            Base.CAST: votes.yes + votes.no + votes.abstain + votes.invalid,
            Base.PRESENT: case.present,
            Base.ENTITLED: case.entitled,
        }[rule.base]
        quorum = rule.quorum
        if quorum and not reaches(case.present, case.entitled, quorum.share, quorum.inclusive):
            every.append(Outcome.NO_QUORUM)
        elif votes.yes >= rule.min_yes and reaches(
            votes.yes, size, rule.threshold.share, rule.threshold.inclusive
        ):
            every.append(Outcome.PASSED)
        else:
            every.append(Outcome.FAILED)
    order = [Outcome.NO_QUORUM, Outcome.FAILED, Outcome.PASSED]
    assert decided(case).outcome is min(every, key=order.index)


@given(assemblies())
def test_owners_against_another_reckoning(case):
    def sides(share):
        return (share.area, share.heads)

    def all_reach(part, whole, share, *, inclusive=True):
        pairs = zip(sides(part), sides(whole), strict=True)
        return all(reaches(one, of, share, inclusive) for one, of in pairs)

    def verdict(yes, part):
        if not all_reach(part, case.total, Fraction(2, 3)):
            return Outcome.NO_QUORUM
        is_high = case.item in (6, 7, 8)
        passes = all_reach(yes, part, Fraction(3 if is_high else 2, 4), inclusive=is_high)
        return Outcome.PASSED if passes else Outcome.FAILED

    cast, silent = case.cast, case.silent_delivered
    real = cast.yes + cast.no + cast.abstain
    yes_leads = [one > other for one, other in zip(sides(cast.yes), sides(cast.no), strict=True)]
    no_leads = [one < other for one, other in zip(sides(cast.yes), sides(cast.no), strict=True)]
    found = set()
    for part in {real, real + cast.invalid}:
        if case.non_voters is NonVoters.ABSTAIN:
            found.add(verdict(cast.yes, part + silent))
        elif case.non_voters is NonVoters.FOLLOW_MAJORITY and all(yes_leads):
            deemed = verdict(cast.yes + silent, part + silent)
            found.add(deemed)
            floor = all_reach(cast.yes, case.total, Fraction(1, 2), inclusive=False)
            if deemed is Outcome.PASSED and sides(silent) != (0, 0) and not floor:
                found.add(Outcome.FAILED)
        elif case.non_voters is NonVoters.FOLLOW_MAJORITY and all(no_leads):
            found.add(verdict(cast.yes, part + silent))
        else:
            found.add(verdict(cast.yes, part))
    assert decided(case).outcome is (found.pop() if len(found) == 1 else Outcome.PENDING)


@given(*[st.none() | st.sampled_from(Position)] * 3)
def test_parties_agree_only_all_together(community, property_company, committee):
    positions = (community, property_company, committee)
    decision = decided(TripartiteCase(*positions))
    assert decision.is_carried is all(one is Position.AGREE for one in positions)
    assert decision.margin == positions.count(Position.AGREE) - 3
    assert "?" not in Wording("zh_CN").decision_reason(decision)


def test_no_float_is_near_a_vote():
    folder = Path(voting.__file__).parent
    for file in (*folder.glob("*.py"), folder.parent / "votes.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), file
            assert not isinstance(node, ast.Div), file
            assert not (isinstance(node, ast.Name) and node.id in ("float", "round")), file
