"""Votes of the three parties, of residents and by rules made by hand."""

from fractions import Fraction

import pytest

from app.domain.errors import RuleViolation
from app.domain.votes import decide
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    TWO_THIRDS_OR_MORE,
    AssemblyKind,
    Base,
    Body,
    Counts,
    CustomCase,
    CustomRule,
    Position,
    ResidentsCase,
    Threshold,
    TripartiteCase,
)
from app.services.vote_rules import vote_rules
from app.wording import Wording

P, F, N = Outcome.PASSED, Outcome.FAILED, Outcome.NO_QUORUM
T1 = Counts(yes=7, no=4, abstain=2, invalid=1)


def decided(case):
    return decide(case, vote_rules())


def codes(decision):
    return [warning.code for warning in decision.warnings]


def said(decision):
    return Wording("zh_CN").decision_reason(decision)


def custom(votes, *rules, entitled=None, present=None, body=Body.CUSTOM):
    there = votes.cast if present is None else present
    return decided(CustomCase(there if entitled is None else entitled, there, votes, rules, body))


def rule(base, threshold=MORE_THAN_HALF, **more):
    return CustomRule(Base(base), threshold, **more)


@pytest.mark.parametrize(
    ("base", "needed", "half", "two_thirds"),
    [
        ("yn", 6, P, F),
        ("valid", 7, P, F),
        ("cast", 8, F, F),
        ("present", 8, F, F),
        ("entitled", 11, F, F),
    ],
)
def test_t1_every_base(base, needed, half, two_thirds):
    decision = custom(T1, rule(base), entitled=20, present=15)
    assert (decision.outcome, decision.needed, decision.margin) == (half, needed, 7 - needed)
    strict = custom(T1, rule(base, TWO_THIRDS_OR_MORE), entitled=20, present=15)
    assert strict.outcome is two_thirds


def test_t3_no_float_traps():
    assert custom(Counts(30, 15), rule("cast", TWO_THIRDS_OR_MORE)).outcome is P
    assert custom(Counts(6, 3), rule("cast", TWO_THIRDS_OR_MORE)).needed == 6
    assert custom(Counts(2, 1), rule("cast", TWO_THIRDS_OR_MORE)).needed == 2


@pytest.mark.parametrize(
    ("votes", "by_present", "by_yn"),
    [(Counts(7, 4, 2), P, F), (Counts(2, 1, 10), F, P), (Counts(9, 3, 1), P, P)],
)
def test_t4_two_rules_at_once(votes, by_present, by_yn):
    decision = custom(votes, rule("present"), rule("yn", TWO_THIRDS_OR_MORE))
    assert [reading.outcome for reading in decision.readings] == [by_present, by_yn]
    assert decision.outcome is (P if (by_present, by_yn) == (P, P) else F)
    assert decision.needed == max(reading.needed for reading in decision.readings)
    assert "各条规则须同时满足" in said(decision)


def test_t5_present_or_cast():
    votes = Counts(30, 15, 15)
    assert custom(votes, rule("present", TWO_THIRDS_OR_MORE)).needed == 40
    assert custom(votes, rule("present", TWO_THIRDS_OR_MORE)).outcome is F
    assert custom(votes, rule("yn", TWO_THIRDS_OR_MORE)).outcome is P


def test_t6_just_two_thirds():
    assert custom(Counts(17, 8), rule("cast", TWO_THIRDS_OR_MORE)).outcome is P


def test_t9_a_handful_cannot_decide_unnoticed():
    votes = Counts(1, 0, 99)
    decision = custom(votes, rule("yn"))
    assert decision.outcome is P
    assert codes(decision) == ["few_votes_decide"]
    guarded = custom(votes, rule("yn", min_yes=10))
    assert (guarded.outcome, guarded.needed, guarded.margin) == (F, 10, -9)
    assert "至少要有10票赞成" in said(guarded)


def test_t11_a_tie():
    decision = custom(Counts(5, 5), rule("valid"))
    assert decision.tie
    assert decision.outcome is F
    assert said(decision) == (
        "应到10人，实到10人；赞成5、反对5、弃权0；赞成与反对一样多（平票）；"
        "以有效票（10）为基数，须过半数，需6票，还差1票，未通过。"
    )
    assert custom(Counts(5, 5), rule("valid", HALF_OR_MORE)).outcome is P


def test_nothing_is_decided_by_nobody():
    for base in Base:
        assert custom(Counts(), rule(base, HALF_OR_MORE), entitled=0).outcome is F


def test_quorum_counts_those_present():
    quorum = rule("valid", quorum=MORE_THAN_HALF)
    assert custom(Counts(4, 1), quorum, entitled=9, present=5).outcome is P
    short = custom(Counts(4), quorum, entitled=9, present=4)
    assert short.outcome is N
    assert said(short) == "应到9人，实到4人，未过半数（还差1人），不能作决定。"


def test_households_are_asked_one_by_one():
    rules = (rule("entitled", Threshold(Fraction(4, 5), inclusive=True)),)
    decision = custom(Counts(15, 1), *rules, entitled=20, body=Body.HOUSEHOLDS)
    assert (decision.outcome, decision.needed) == (F, 16)
    assert said(decision) == (
        "应征询20户，收到16户；赞成15、反对1、弃权0；以应到数（20）为基数，须达到4/5，需16户，还差1户，未通过。"
    )


@pytest.mark.parametrize(
    ("share", "inclusive"), [(Fraction(0), True), (Fraction(1), False), (Fraction(3, 2), True)]
)
def test_impossible_thresholds_are_refused(share, inclusive):
    with pytest.raises(RuleViolation, match="vote_threshold_impossible"):
        Threshold(share, inclusive)


def test_all_must_agree_where_the_rule_says_so():
    unanimous = rule("present", Threshold(Fraction(1), inclusive=True))
    assert custom(Counts(5), unanimous).outcome is P
    assert custom(Counts(4, 0, 1), unanimous).outcome is F


@pytest.mark.parametrize(
    ("body", "kind", "entitled", "present", "votes", "outcome"),
    [
        ("resident_representatives", "ordinary", 45, 30, Counts(15, 15), F),
        ("resident_representatives", "ordinary", 45, 30, Counts(16, 14), P),
        ("resident_representatives", "ordinary", 45, 29, Counts(29), N),
        ("resident_representatives", "election", 45, 30, Counts(30), N),
        ("resident_representatives", "election", 45, 31, Counts(11, 9), P),
        ("resident_representatives", "recall", 45, 31, Counts(10, 9, 1), F),
        ("residents_assembly", "ordinary", 100, 50, Counts(50), N),
        ("residents_assembly", "ordinary", 100, 51, Counts(26, 25), P),
        ("residents_assembly", "ordinary", 101, 51, Counts(25, 20), F),
        ("residents_assembly", "election", 100, 51, Counts(20, 19), P),
        ("residents_assembly", "election", 100, 51, Counts(20, 19, 0, 1), F),
    ],
)
def test_residents(body, kind, entitled, present, votes, outcome):
    case = ResidentsCase(Body(body), entitled, present, votes, AssemblyKind(kind))
    assert decided(case).outcome is outcome


def test_too_few_representatives_are_pointed_out():
    case = ResidentsCase(Body.RESIDENT_REPRESENTATIVES, 39, 39, Counts(39), members=49)
    assert codes(decided(case)) == ["too_few_representatives"]
    enough = ResidentsCase(Body.RESIDENT_REPRESENTATIVES, 40, 40, Counts(40), members=50)
    assert codes(decided(enough)) == []


def test_the_three_parties_agree_only_together():
    agree, disagree = Position.AGREE, Position.DISAGREE
    agreed = decided(TripartiteCase(agree, agree, agree))
    assert (agreed.outcome, agreed.needed, agreed.margin) == (Outcome.AGREED, 3, 0)
    assert agreed.is_carried
    assert codes(agreed) == ["consultation_only"]
    assert said(agreed) == "社区同意；物业同意；业委会同意；三方均同意，协商一致。"
    parted = decided(TripartiteCase(agree, disagree, Position.RESERVE))
    assert (parted.outcome, parted.margin) == (Outcome.NOT_AGREED, -2)
    assert "物业不同意；业委会保留意见" in said(parted)
    absent = decided(TripartiteCase(agree, agree, None, matter="offpeak_parking"))
    assert absent.outcome is Outcome.NOT_AGREED
    assert codes(absent) == ["owners_must_decide", "party_absent", "consultation_only"]


@pytest.mark.parametrize(
    ("fields", "make"),
    [
        (("present", "entitled"), lambda: custom(Counts(), rule("yn"), entitled=3, present=4)),
        (("votes", "present"), lambda: custom(T1, rule("yn"), entitled=20, present=13)),
        (("votes.no",), lambda: custom(Counts(1, -1), rule("yn"), entitled=3, present=3)),
        (("min_yes",), lambda: rule("yn", min_yes=-1)),
        (("rules",), lambda: custom(Counts(1))),
        (
            ("entitled", "members"),
            lambda: ResidentsCase(Body.RESIDENTS_ASSEMBLY, 5, 5, Counts(1), members=4),
        ),
    ],
)
def test_counts_that_do_not_add_up_are_refused(fields, make):
    with pytest.raises(RuleViolation) as refused:
        make()
    assert refused.value.details["fields"] == fields
