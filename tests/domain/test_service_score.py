"""The service score: every part by its own figures, and no score from too little."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import EntryState, Satisfaction
from app.domain.errors import RuleViolation
from app.domain.local_time import at_local
from app.domain.service_score import (
    DEFAULT_WEIGHTS,
    FEWEST_CLOSED,
    ScorePartKind,
    service_score,
)
from app.domain.statistics import ClosedFact
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import shipped_calendar_days

CALENDAR = WorkingCalendar(shipped_calendar_days())
TODAY = date(2026, 11, 23)


def closed_fact(number, day=date(2026, 11, 10), *, took=2, due=5, said=Satisfaction.SATISFIED):
    received = at_local(day.year, day.month, day.day, 9)
    done = received + timedelta(days=took)
    return ClosedFact(
        number,
        received,
        received + timedelta(hours=2),
        done,
        day + timedelta(days=due),
        EntryState.CLOSED,
        said,
        "停车",
        "3",
        None,
    )


def part(score, kind):
    return next(one for one in score.parts if one.kind is kind)


def figures(facts, kind):
    one = part(service_score(facts, TODAY, CALENDAR), kind)
    return one.good, one.judged


def test_perfect_service_is_a_hundred():
    score = service_score([closed_fact(n) for n in range(1, 13)], TODAY, CALENDAR)
    assert (score.score, score.closed, score.trend) == (100, 12, None)
    assert score.sentence.code == "score_without_trend"
    assert [one.percent for one in score.parts] == [100] * 4


def test_no_score_from_too_few_and_it_says_why():
    score = service_score([closed_fact(n) for n in range(1, FEWEST_CLOSED)], TODAY, CALENDAR)
    assert score.score is None
    assert score.sentence.code == "score_too_few_closed"
    assert score.sentence.details == {"closed": 9, "needed": 10}


def test_an_empty_office_has_no_score():
    score = service_score([], TODAY, CALENDAR)
    assert score.score is None
    assert [one.percent for one in score.parts] == [None] * 4


def test_response_counts_within_one_working_day():
    monday = at_local(2026, 11, 9, 9)
    friday = at_local(2026, 11, 6, 16)
    base = closed_fact(1)
    facts = [
        replace(base, id=1, received_at=friday, responded_at=at_local(2026, 11, 9, 17)),
        replace(base, id=2, received_at=monday, responded_at=at_local(2026, 11, 10, 23, 59)),
        replace(base, id=3, received_at=monday, responded_at=at_local(2026, 11, 11)),
        replace(base, id=4, received_at=monday, responded_at=None),
        replace(base, id=5, received_at=at_local(2026, 11, 23, 8), responded_at=None),
    ]
    assert figures(facts, ScorePartKind.RESPONSE) == (2, 4)


def test_a_promise_is_judged_once_when_it_is_kept_or_broken():
    base = closed_fact(1)
    open_late = replace(base, id=3, closed_at=None, state=EntryState.OPEN)
    facts = [
        base,
        replace(base, id=2, closed_at=at_local(2026, 11, 16)),  # a day late
        replace(open_late, due_on=date(2026, 11, 22)),
        replace(open_late, id=4, due_on=TODAY),  # not yet broken
        replace(open_late, id=5, due_on=date(2026, 11, 1), state=EntryState.AWAITING_VISIT),
        replace(base, id=6, due_on=date(2026, 10, 1), closed_at=at_local(2026, 11, 20)),
        replace(base, id=7, due_on=None),
    ]
    assert figures(facts, ScorePartKind.CLOSING) == (1, 3)


def test_satisfied_and_fairly_satisfied_are_good():
    facts = [
        closed_fact(1),
        closed_fact(2, said=Satisfaction.FAIRLY_SATISFIED),
        closed_fact(3, said=None),
        replace(
            closed_fact(4, said=Satisfaction.DISSATISFIED),
            closed_at=None,
            state=EntryState.IN_PROGRESS,
        ),
    ]
    assert figures(facts, ScorePartKind.SATISFACTION) == (2, 3)


def test_a_matter_raised_again_after_closing_did_not_last():
    first = closed_fact(1, date(2026, 11, 2))
    again = replace(closed_fact(2, date(2026, 11, 9)), matter_id=1)
    while_open = replace(closed_fact(4, date(2026, 11, 3)), matter_id=3)
    slow = closed_fact(3, date(2026, 11, 2), took=4)
    assert figures([first, again], ScorePartKind.LASTING) == (1, 2)
    assert figures([slow, while_open], ScorePartKind.LASTING) == (2, 2)


def test_a_part_without_data_is_left_out_and_the_weights_shared_anew():
    facts = [closed_fact(n, said=None, took=1 if n > 6 else 9) for n in range(1, 13)]
    score = service_score(facts, TODAY, CALENDAR)
    satisfaction = part(score, ScorePartKind.SATISFACTION)
    assert (satisfaction.percent, satisfaction.share_percent) == (None, 0)
    assert sum(one.share for one in score.parts) == 1
    # (25·100 % + 35·50 % + 15·100 %) / 75 = 76.66…, rounded down
    assert score.score == 76


def test_weights_are_the_office_s_own():
    facts = [closed_fact(n, took=1 if n > 6 else 9) for n in range(1, 13)]
    only_closing = {ScorePartKind.CLOSING: 7}
    assert service_score(facts, TODAY, CALENDAR, only_closing).score == 50


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        ({}, "score_weights_all_zero"),
        ({ScorePartKind.CLOSING: 101}, "score_weight_out_of_range"),
        ({ScorePartKind.CLOSING: -1}, "score_weight_out_of_range"),
    ],
)
def test_weights_that_cannot_be_used_are_refused(weights, code):
    with pytest.raises(RuleViolation) as refused:
        service_score([], TODAY, CALENDAR, weights)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("now_good", "code", "trend"),
    [(12, "score_up", 18), (6, "score_same", 0), (0, "score_down", -17)],
)
def test_trend_against_the_window_before(now_good, code, trend):
    last_month = [
        closed_fact(100 + n, date(2026, 10, 12), took=1 if n < 6 else 9) for n in range(12)
    ]
    this_month = [closed_fact(n + 1, took=1 if n < now_good else 9) for n in range(12)]
    score = service_score([*last_month, *this_month], TODAY, CALENDAR)
    assert (score.before, score.trend, score.sentence.code) == (82, trend, code)


@given(
    st.lists(
        st.builds(
            closed_fact,
            st.integers(1, 10_000),
            st.dates(date(2026, 8, 1), date(2026, 11, 23)),
            took=st.integers(0, 40),
            due=st.integers(0, 20),
            said=st.sampled_from([*Satisfaction, None]),
        ),
        max_size=40,
        unique_by=lambda one: one.id,
    )
)
def test_a_score_stays_between_its_worst_and_its_best_part(facts):
    score = service_score(facts, TODAY, CALENDAR)
    assert all(0 <= one.good <= one.judged for one in score.parts)
    if score.score is not None:
        known = [one.percent for one in score.parts if one.percent is not None]
        assert min(known) <= score.score <= max(known) + 1
    assert sum(DEFAULT_WEIGHTS.values()) == 100
