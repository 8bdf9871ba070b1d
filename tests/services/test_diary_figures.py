"""The figures of a stretch of time, of a month, and the weights of the score."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.diary import Category, EntryState, Satisfaction
from app.domain.errors import RuleViolation
from app.domain.service_score import DEFAULT_WEIGHTS, ScorePartKind
from app.ports.document_facts import OfficeFacts
from app.services.diary_commands import (
    AddEntry,
    ChangeEntryState,
    EntryFields,
    RecordReturnVisit,
)
from app.services.diary_figures import (
    diary_figures,
    main_categories,
    monthly_figures,
    months_of,
    whole_weeks,
)
from app.services.score_weights import WEIGHTS_KEY, score_weights, set_score_weights

TODAY = date(2026, 11, 23)


def add(office, subject, day, category=None, **more):
    at = datetime(day.year, day.month, day.day, 2, tzinfo=UTC)
    return office.execute(AddEntry(EntryFields(at, subject, category_id=category, **more))).result


def leaf(office):
    return next(one for one in office.diary.categories() if one.parent_id is not None)


def test_weeks_are_whole():
    assert whole_weeks(TODAY, 2).since == date(2026, 11, 9)
    assert whole_weeks(TODAY, 2).until == date(2026, 11, 22)
    sunday = date(2026, 11, 22)
    assert whole_weeks(sunday, 1).until == sunday


def test_months_of_a_window_over_new_year():
    weeks = whole_weeks(date(2027, 1, 31), 9)
    assert months_of(weeks) == (date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1))


def test_a_category_counts_for_its_parent_unless_its_name_stands_twice():
    tree = (
        Category(1, "停车"), Category(2, "占道", 1), Category(3, "其他", 1),
        Category(4, "维修"), Category(5, "其他", 4),
    )  # fmt: skip
    assert main_categories(tree) == {"停车": "停车", "占道": "停车", "维修": "维修"}


def test_figures_of_an_empty_office_say_so(office):
    figures = diary_figures(office, 13)
    assert figures.weeks_sentence.code == "weeks_empty"
    assert figures.closing_sentence.code == "time_to_close_empty"
    assert figures.satisfaction.sentence.code == "satisfaction_empty"
    assert figures.hot_sentence.code == "hot_matters_none"
    assert figures.score.score is None


def test_the_category_spoken_of_is_drawn(office):
    mains = [one for one in office.diary.categories() if one.parent_id is None]
    for number, category in enumerate(mains[:5]):
        for n in range(8 - number):
            add(office, f"{category.name}{n}", TODAY - timedelta(days=100 + n), category.id)
    rising = mains[5]
    for n in range(4):
        add(office, f"{rising.name}{n}", TODAY - timedelta(days=2 + n), rising.id)
    figures = diary_figures(office, 26)
    assert figures.weeks_sentence.details["category"] == rising.name
    assert rising.name in figures.weeks.categories


def test_a_month_counts_what_came_in_and_what_was_closed(office):
    category = leaf(office)
    parent = next(c for c in office.diary.categories() if c.id == category.parent_id)
    done = add(office, "办完了", date(2026, 11, 20), category.id)
    add(office, "没办完", date(2026, 11, 2), category.id, due_on=date(2026, 11, 5))
    old = add(office, "上月的", date(2026, 10, 28))
    office.execute(ChangeEntryState(done, EntryState.AWAITING_VISIT))
    office.execute(RecordReturnVisit(done, Satisfaction.SATISFIED))
    office.execute(ChangeEntryState(old, EntryState.CLOSED))
    figures = monthly_figures(office, TODAY, OfficeFacts("测试社区", TODAY), "未分类")
    assert figures.month == date(2026, 11, 1)
    named, nameless = figures.categories
    assert (named.category, named.received, named.closed) == (parent.name, 2, 1)
    assert (named.unfinished, named.overdue) == (1, 1)
    assert (nameless.category, nameless.received, nameless.closed) == ("未分类", 0, 1)
    assert (figures.total.received, figures.total.closed) == (2, 2)
    assert figures.total.median is not None
    assert figures.satisfaction[Satisfaction.SATISFIED] == 1
    assert office.documents("zh_CN").monthly_summary(figures).startswith(b"%PDF")


def test_weights_are_kept_and_the_usual_ones_are_the_default(office):
    weights = dict(DEFAULT_WEIGHTS) | {ScorePartKind.LASTING: 60}
    office.execute(set_score_weights(weights))
    assert score_weights(office.queries.setting) == weights
    office.execute(set_score_weights(DEFAULT_WEIGHTS))
    assert office.queries.setting(WEIGHTS_KEY) in (None, "")
    assert score_weights(office.queries.setting) == DEFAULT_WEIGHTS


@pytest.mark.parametrize(
    "kept", ["", "no json", "[]", '{"closing": "many"}', '{"closing": 1000}', '{"closing": true}']
)
def test_nonsense_counts_as_usual_weights(kept):
    assert score_weights(lambda _key: kept) == DEFAULT_WEIGHTS


def test_weights_of_nothing_are_refused():
    with pytest.raises(RuleViolation, match="score_weights_all_zero"):
        set_score_weights(dict.fromkeys(ScorePartKind, 0))
