"""Votes of the owners' committee: all members count, the text of the place decides on halves."""

import pytest

from app.domain.errors import RuleViolation
from app.domain.votes import decide
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import CommitteeCase, Counts
from app.services.vote_rules import vote_rules
from app.wording import Wording

P, F, N, PENDING = Outcome.PASSED, Outcome.FAILED, Outcome.NO_QUORUM, Outcome.PENDING


def committee(n, present, yes, no=0, *, profile="hangzhou", seats=None, **more):
    return CommitteeCase(profile, seats or n, n, present, Counts(yes, no), **more)


def decided(*args, **more):
    return decide(committee(*args, **more), vote_rules())


def codes(decision):
    return [warning.code for warning in decision.warnings]


def said(decision):
    return Wording("zh_CN").decision_reason(decision)


@pytest.mark.parametrize(
    ("n", "present", "yes", "strict", "half"),
    [
        pytest.param(7, 4, 4, P, P, id="C1"),
        pytest.param(7, 4, 3, F, F, id="C2"),
        pytest.param(7, 3, 3, N, N, id="C3"),
        pytest.param(6, 3, 3, N, P, id="C4"),
        pytest.param(6, 4, 3, F, P, id="C5"),
        pytest.param(6, 4, 4, P, P, id="C6"),
        pytest.param(5, 3, 3, P, P, id="C7"),
        (6, 2, 2, N, N),
        (1, 1, 1, P, P),
        (1, 0, 0, N, N),
        (0, 0, 0, N, N),
    ],
)
def test_the_worked_cases(n, present, yes, strict, half):
    for profile in ("hangzhou", "ningbo"):
        assert decided(n, present, yes, profile=profile).outcome is strict
    for profile in ("zhejiang_2009", "shaoxing", "zhoushan"):
        assert decided(n, present, yes, profile=profile).outcome is half


@pytest.mark.parametrize("helper", ["alternates", "proxies"], ids=["C13", "C14"])
@pytest.mark.parametrize("profile", vote_rules().profiles)
def test_alternates_and_proxies_never_make_a_quorum(helper, profile):
    decision = decided(7, 3, 4, profile=profile, **{helper: 1})
    assert decision.outcome is N
    assert "votes_without_right" in codes(decision)
    assert "候补或受托的1人不计入出席" in said(decision)


def test_votes_without_a_right_are_taken_off_the_yes():
    decision = decided(7, 4, 4, 1, alternates=1)
    assert (decision.outcome, decision.margin) == (F, -1)


def test_the_answer_of_the_contract():
    decision = decided(7, 7, 6, 1, signed_yes=6, matter="daily")
    assert (decision.outcome, decision.needed, decision.margin, decision.tie) == (P, 4, 2, False)
    assert decision.warnings == ()
    assert [reading.name for reading in decision.readings] == ["by_members_in_office", "by_seats"]
    assert said(decision) == (
        "应到7人，实到7人（过半数，有效）；赞成6、反对1、弃权0；以全体委员为基数，需4票，超2票，通过。"
    )


def test_the_meeting_of_the_report():
    first, second = decided(7, 7, 4, 3, signed_yes=4), decided(7, 7, 6, 1, signed_yes=6)
    assert (first.outcome, first.margin) == (P, 0)
    assert "刚好达到，通过" in said(first)
    assert (second.outcome, second.margin) == (P, 2)


def test_what_is_missing_is_said():
    assert said(decided(7, 3, 3)) == "应到7人，实到3人，未过半数（还差1人），不能作决定。"
    assert said(decided(6, 2, 2, profile="shaoxing")).startswith("应到6人，实到2人，不到半数")
    assert said(decided(7, 4, 3, 1)).endswith("需4票，还差1票，未通过。")


def test_a_tie_is_not_broken():
    decision = decided(7, 6, 3, 3)
    assert decision.tie
    assert decision.outcome is F
    assert "平票" in said(decision)
    assert not decided(7, 6, 0, 0).tie


def test_vacant_seats_leave_it_open_where_they_matter():
    decision = decided(7, 5, 4, 1, seats=9)
    assert decision.outcome is PENDING
    assert [reading.outcome for reading in decision.readings] == [P, F]
    assert (decision.needed, decision.margin) == (4, 0)
    assert "按在任委员计算：需4票，刚好达到，通过；按规定席位计算：需5票，还差1票，未通过" in said(
        decision
    )
    assert decided(7, 5, 5, seats=9).outcome is P
    assert decided(7, 4, 4, seats=9).outcome is PENDING
    assert "有效" not in said(decided(7, 4, 4, seats=9))


@pytest.mark.parametrize(
    ("in_office", "seats", "profile", "is_warned"),
    [
        (7, 9, "hangzhou", False),
        (4, 7, "hangzhou", True),  # fewer than five
        (3, 3, "hangzhou", False),  # a small estate
        (5, 10, "shaoxing", True),  # half are vacant
        (6, 11, "shaoxing", False),
        (5, 11, "shaoxing", True),
    ],
)
def test_too_many_vacancies_ask_for_an_election(in_office, seats, profile, is_warned):
    decision = decided(in_office, in_office, 0, seats=seats, profile=profile)
    assert ("new_election_required" in codes(decision)) is is_warned


def test_signatures():
    assert codes(decided(7, 7, 6)) == ["signatures_not_recorded"]
    for profile in ("hangzhou", "zhoushan"):
        decision = decided(7, 7, 6, 1, signed_yes=3, profile=profile)
        assert (decision.outcome, decision.margin) == (F, -1)
        assert "unsigned_not_counted" in codes(decision)
        assert "签字确认的赞成3票" in said(decision)
    for profile in ("ningbo", "zhejiang_2009", "shaoxing"):
        decision = decided(7, 7, 6, 1, signed_yes=3, profile=profile)
        assert (decision.outcome, decision.margin) == (P, 2)
        assert "unsigned_agreement" in codes(decision)


def test_exactly_half_is_told_where_the_other_text_decides_otherwise():
    assert "exactly_half" in codes(decided(6, 3, 3))
    assert "exactly_half" in codes(decided(6, 4, 3, profile="zhejiang_2009"))
    assert "exactly_half" not in codes(decided(7, 4, 4))


@pytest.mark.parametrize(
    ("fields", "case"),
    [
        (("present", "in_office"), {"n": 7, "present": 8, "yes": 1}),
        (("in_office", "seats"), {"n": 7, "present": 7, "yes": 1, "seats": 5}),
        (("votes", "present"), {"n": 7, "present": 4, "yes": 5}),
        (("signed_yes", "votes.yes"), {"n": 7, "present": 7, "yes": 4, "signed_yes": 5}),
        (("votes.yes",), {"n": 7, "present": 7, "yes": -1}),
        (("alternates",), {"n": 7, "present": 7, "yes": 1, "alternates": -1}),
    ],
)
def test_counts_that_do_not_add_up_are_refused(fields, case):
    with pytest.raises(RuleViolation) as refused:
        committee(**case)
    assert refused.value.code == "vote_counts_wrong"
    assert refused.value.details["fields"] == fields
    assert "?" not in Wording("zh_CN").error(refused.value)


def test_a_profile_must_be_known():
    with pytest.raises(RuleViolation, match="vote_profile_unknown"):
        decided(7, 7, 7, profile="atlantis")


def test_the_bar_marks_what_is_needed():
    (bar,) = decided(7, 7, 5, 2, signed_yes=3).bars
    assert (bar.whole, bar.yes, bar.no, bar.mark) == (7, 3, 2, 4)
