"""Joint decisions of owners: 民法典 278 by area and heads, the roll, silent and invalid ballots."""

import pytest

from app.domain.errors import RuleViolation
from app.domain.votes import decide
from app.domain.voting.answer import Outcome, Share
from app.domain.voting.cases import (
    AssemblyCase,
    Choice,
    NonVoters,
    OwnerShares,
    RollUnit,
    UnitKind,
    UnitState,
)
from app.services.vote_rules import vote_rules
from app.wording import Wording

P, F, N, PENDING = Outcome.PASSED, Outcome.FAILED, Outcome.NO_QUORUM, Outcome.PENDING
YES, NO = Choice.YES, Choice.NO
TOTAL = Share(9_000_000, 900)
NOTHING = Share(0, 0)
FOLLOW = NonVoters.FOLLOW_MAJORITY


def sums(yes, no, *, item=9, abstain=NOTHING, invalid=NOTHING, total=TOTAL, **more):
    cast = OwnerShares(Share(*yes), Share(*no), abstain, invalid)
    return AssemblyCase(more.pop("profile", "hangzhou"), item, total, cast, **more)


def by_roll(roll, ballots, *, item=9, **more):
    profile = more.pop("profile", "hangzhou")
    return AssemblyCase(profile, item, roll=tuple(roll), ballots=ballots, **more)


def decided(case):
    return decide(case, vote_rules())


def codes(decision):
    return [warning.code for warning in decision.warnings]


def said(decision):
    return Wording("zh_CN").decision_reason(decision)


def names(decision):
    return [reading.name for reading in decision.readings]


@pytest.mark.parametrize(
    ("item", "part", "yes", "outcome", "needed"),
    [
        pytest.param(9, (6_000_000, 600), (3_000_001, 301), P, (3_000_001, 301), id="O1"),
        pytest.param(9, (5_999_999, 600), (5_000_000, 590), N, (3_000_000, 301), id="O2"),
        pytest.param(9, (6_000_000, 599), (5_000_000, 590), N, (3_000_001, 300), id="O3"),
        pytest.param(9, (6_000_000, 600), (3_000_000, 301), F, (3_000_001, 301), id="O4"),
        pytest.param(9, (6_000_000, 600), (3_000_001, 300), F, (3_000_001, 301), id="O5"),
        pytest.param(8, (6_000_000, 600), (4_500_000, 450), P, (4_500_000, 450), id="O6"),
        pytest.param(8, (6_000_000, 600), (4_499_999, 450), F, (4_500_000, 450), id="O7"),
        pytest.param(8, (6_000_001, 601), (4_500_001, 451), P, (4_500_001, 451), id="rounded up"),
        pytest.param(6, (9_000_000, 900), (6_749_999, 675), F, (6_750_000, 675), id="item 6"),
        pytest.param(7, (9_000_000, 900), (6_750_000, 674), F, (6_750_000, 675), id="item 7"),
    ],
)
def test_the_worked_cases(item, part, yes, outcome, needed):
    no = (part[0] - yes[0], part[1] - yes[1])
    for profile in vote_rules().profiles:
        decision = decided(sums(yes, no, item=item, profile=profile))
        assert decision.outcome is outcome
        assert decision.needed == Share(*needed)
        assert decision.margin == Share(yes[0] - needed[0], yes[1] - needed[1])


@pytest.mark.parametrize("item", range(1, 10))
def test_three_items_ask_for_three_quarters(item):
    decision = decided(sums((4_400_000, 440), (1_600_000, 160), item=item))
    assert decision.outcome is (F if item in (6, 7, 8) else P)


def test_an_abstention_takes_part_and_does_not_agree():
    case = sums((3_000_000, 300), (0, 0), abstain=Share(3_000_000, 300))
    assert decided(case).outcome is F


def test_nobody_decides_for_nobody():
    assert decided(sums((0, 0), (0, 0), total=NOTHING)).outcome is N


def test_what_is_missing_is_said():
    short = decided(sums((5_000_000, 590), (999_999, 10)))
    assert said(short) == (
        "总数90000.00㎡、900人，参与表决59999.99㎡、600人，面积还差0.01㎡，未达三分之二，不能作决定。"
    )
    lost = decided(sums((4_499_999, 450), (1_500_001, 150), item=8))
    assert "面积还差0.01㎡、人数刚好达到，未通过" in said(lost)
    both = decided(sums((10, 1), (0, 0)))
    assert "面积还差59999.90㎡、人数还差599人" in said(both)


def test_invalid_ballots_leave_it_open_where_they_matter():
    case = sums((3_000_001, 301), (2_500_000, 250), invalid=Share(1_500_000, 150))
    decision = decided(case)
    assert names(decision) == ["invalid_as_abstain", "invalid_excluded"]
    assert decision.outcome is PENDING
    assert "无效票计为弃权" in said(decision)
    clear = decided(sums((6_000_000, 600), (1_000_000, 100), invalid=Share(100, 1)))
    assert clear.outcome is P


class TestSilentOwners:
    def test_take_no_part_unless_a_clause_says_so(self):
        case = sums((4_000_000, 400), (0, 0), silent_delivered=Share(4_000_000, 400))
        assert decided(case).outcome is N
        assert codes(decided(case)) == []

    def test_may_be_deemed_to_abstain(self):
        case = sums(
            (5_000_000, 500),
            (0, 0),
            silent_delivered=Share(4_000_000, 400),
            non_voters=NonVoters.ABSTAIN,
        )
        decision = decided(case)
        assert decision.outcome is P
        assert [(r.name, r.outcome, r.binding) for r in decision.readings] == [
            ("by_procedure_rules", P, True),
            ("by_actual_votes", N, False),
        ]
        assert "clause_evidence_needed" in codes(decision)

    def test_may_follow_the_majority_above_the_floor_of_the_province(self):
        silent = Share(3_000_000, 300)
        above = sums((4_500_001, 451), (0, 0), silent_delivered=silent, non_voters=FOLLOW)
        assert decided(above).outcome is P
        at_half = sums((4_500_000, 451), (0, 0), silent_delivered=silent, non_voters=FOLLOW)
        decision = decided(at_half)
        assert decision.outcome is PENDING
        assert [(r.name, r.outcome, r.binding) for r in decision.readings] == [
            ("by_procedure_rules", P, True),
            ("provincial_floor", F, True),
            ("by_actual_votes", N, False),
        ]

    def test_follow_a_majority_against(self):
        case = sums(
            (1_000_000, 100),
            (3_000_000, 300),
            silent_delivered=Share(4_000_000, 400),
            non_voters=FOLLOW,
        )
        assert decided(case).outcome is F

    @pytest.mark.parametrize("no", [(3_000_000, 250), (2_500_000, 300), (3_500_000, 250)])
    def test_have_nobody_to_follow_without_a_majority(self, no):
        case = sums((3_000_000, 300), no, silent_delivered=Share(1_000_000, 100), non_voters=FOLLOW)
        decision = decided(case)
        assert "no_majority_to_follow" in codes(decision)
        assert names(decision) == ["by_actual_votes"]

    def test_combine_with_invalid_ballots(self):
        case = sums(
            (4_600_000, 460),
            (0, 0),
            invalid=Share(100_000, 10),
            silent_delivered=Share(3_000_000, 300),
            non_voters=FOLLOW,
        )
        assert names(decided(case)) == [
            f"{invalid}+{stage}"
            for invalid in ("invalid_as_abstain", "invalid_excluded")
            for stage in ("by_procedure_rules", "provincial_floor", "by_actual_votes")
        ]


def flat(unit, *owners, area=10_000, state=UnitState.DELIVERED, kind=UnitKind.FLAT):
    return RollUnit(unit, area, owners, state, kind)


def estate():
    """H1: 30 units of the developer, five of one owner, 65 of one owner each."""
    return [
        *(
            flat(f"d{n}", state=UnitState.UNSOLD if n % 2 else UnitState.UNDELIVERED)
            for n in range(30)
        ),
        *(flat(f"m{n}", "many") for n in range(5)),
        *(flat(f"s{n}", f"single {n}") for n in range(65)),
    ]


class TestRoll:
    def test_h1_heads_of_the_roll(self):
        decision = decided(by_roll(estate(), {}))
        assert decision.turnout.whole == Share(1_000_000, 67)
        assert decision.turnout.needed == Share(666_667, 45)

    def test_h2_everyone_but_the_developer(self):
        ballots = {unit.unit: YES for unit in estate() if unit.is_delivered}
        decision = decided(by_roll(estate(), ballots))
        assert decision.turnout.part == Share(700_000, 66)
        assert decision.outcome is P

    def test_h3_enough_area_and_too_few_heads(self):
        units = [unit for unit in estate() if not unit.is_delivered or unit.unit < "s4"]
        ballots = {unit.unit: YES for unit in units}
        decision = decided(by_roll(estate(), ballots))
        assert decision.outcome is N

    def test_h4_a_ballot_covers_its_own_unit_and_a_head_counts_once(self):
        decision = decided(by_roll(estate(), {"m0": YES, "m1": YES, "s0": NO}))
        assert decision.turnout.part == Share(30_000, 2)

    def test_h5_the_developer_is_one_head(self):
        ballots = {f"d{n}": YES for n in range(30)}
        assert decided(by_roll(estate(), ballots)).turnout.part == Share(300_000, 1)

    def test_h6_a_buyer_who_took_over_is_an_owner(self):
        roll = [flat("1", "buyer"), flat("2", "buyer of 2", state=UnitState.UNDELIVERED)]
        assert decided(by_roll(roll, {})).turnout.whole == Share(20_000, 2)

    def test_h7_co_owners_who_disagree_are_not_counted(self):
        roll = [flat("1", "wife", "husband"), flat("2", "a"), flat("3", "b")]
        decision = decided(by_roll(roll, {"1": Choice.CONFLICT, "2": YES, "3": YES}))
        assert decision.turnout.part == Share(20_000, 2)
        warning = next(w for w in decision.warnings if w.code == "conflicting_ballots")
        assert warning.details["units"] == ("1",)

    def test_h8_one_owner_who_says_yes_and_no_is_not_counted(self):
        decision = decided(by_roll(estate(), {"m0": YES, "m1": NO, "s0": YES}))
        assert decision.turnout.part == Share(10_000, 1)
        assert "conflicting_ballots" in codes(decision)

    def test_h9_an_owner_of_only_a_parking_space(self):
        roll = [flat("1", "a"), flat("p1", "b", area=1_250, kind=UnitKind.PARKING)]
        ballots = {"1": YES, "p1": NO}
        counted = decided(by_roll(roll, ballots, count_parking_area=True))
        assert counted.turnout.whole == Share(11_250, 2)
        left_out = decided(by_roll(roll, ballots, count_parking_area=False))
        assert left_out.turnout.whole == Share(10_000, 1)
        ningbo = decided(by_roll(roll, ballots, profile="ningbo", count_parking_area=True))
        assert ningbo.turnout.whole == Share(10_000, 1)
        assert ningbo.outcome is P
        assert "parking_not_on_roll" in codes(ningbo)

    def test_unsettled_parking_is_reckoned_both_ways(self):
        roll = [flat("1", "a"), flat("p1", "b", area=1_250, kind=UnitKind.PARKING)]
        decision = decided(by_roll(roll, {"1": YES, "p1": NO}))
        assert names(decision) == ["parking_counted", "parking_not_counted"]
        assert decision.outcome is PENDING
        assert "parking_unsettled" in codes(decision)

    def test_the_same_co_owners_are_one_head_in_any_order(self):
        roll = [flat("1", "a", "b"), flat("2", "b", "a"), flat("3", "a")]
        assert decided(by_roll(roll, {})).turnout.whole.heads == 2

    def test_silent_units_add_their_area_and_a_head_only_once(self):
        roll = [flat("1", "a"), flat("2", "a"), flat("3", "b"), flat("4", "b"), flat("5", "c")]
        case = by_roll(
            roll,
            {"1": YES},
            silent_units=frozenset({"2", "3", "4"}),
            non_voters=NonVoters.ABSTAIN,
        )
        assert decided(case).turnout.part == Share(40_000, 2)


@pytest.mark.parametrize(
    ("fields", "make"),
    [
        (("cast.area", "total.area"), lambda: sums((9_000_001, 1), (0, 0))),
        (("cast.heads", "total.heads"), lambda: sums((1, 900), (0, 1))),
        (
            ("cast.heads", "silent_delivered.heads", "total.heads"),
            lambda: sums((1, 900), (0, 0), silent_delivered=Share(0, 1)),
        ),
        (("cast.no.area",), lambda: sums((1, 1), (-1, 0))),
        (("item",), lambda: sums((1, 1), (0, 0), item=10)),
        (("total", "cast", "roll"), lambda: AssemblyCase("hangzhou", 1)),
        (("ballots",), lambda: by_roll([flat("1", "a")], {"2": YES})),
        (("roll",), lambda: by_roll([flat("1", "a"), flat("1", "b")], {})),
        (("roll[1].owners",), lambda: by_roll([flat("1")], {})),
        (
            ("ballots", "silent_units"),
            lambda: by_roll([flat("1", "a")], {"1": YES}, silent_units=frozenset({"1"})),
        ),
    ],
)
def test_counts_that_do_not_add_up_are_refused(fields, make):
    with pytest.raises(RuleViolation) as refused:
        make()
    assert refused.value.details["fields"] == fields
    assert "?" not in Wording("zh_CN").error(refused.value)


def test_words_under_a_stricter_item_are_pointed_out():
    case = sums((6_000_000, 600), (0, 0), item=9, matter="停车收费")
    assert codes(decided(case)) == ["item_asks_for_more"]
    assert codes(decided(sums((6_000_000, 600), (0, 0), item=8, matter="停车收费"))) == []


def test_two_bars_show_area_and_heads():
    area, heads = decided(sums((3_000_001, 301), (2_999_999, 299))).bars
    assert (area.whole, area.mark, heads.whole, heads.mark) == (9_000_000, 3_000_001, 900, 301)
