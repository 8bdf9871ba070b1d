"""Which kind of request grew, and when that is worth a sentence."""

from datetime import date, datetime, timedelta

from app.domain.diary import EntryState
from app.domain.local_time import CHINA
from app.domain.rising_categories import rising_category
from app.domain.statistics import ClosedFact

TODAY = date(2026, 11, 23)


def facts(category, days_ago, building="11", start=1):
    for n, ago in enumerate(days_ago, start):
        day = TODAY - timedelta(days=ago)
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=CHINA)
        yield ClosedFact(
            n, noon, None, None, None, EntryState.OPEN, None, category, building, None
        )  # fmt: skip


def test_the_largest_growth_is_named_with_its_building():
    grown = [*facts("停车", [1, 2, 3, 4, 5]), *facts("停车", [40]), *facts("维修", [1, 2, 35])]
    sentence = rising_category(grown, TODAY)
    assert sentence is not None
    assert sentence.code == "category_rising_from"
    assert dict(sentence.details) == {
        "category": "停车", "days": 30, "now": 5, "more": 4, "building": "11",
    }  # fmt: skip


def test_a_growth_from_everywhere_names_no_building():
    spread = [fact for n in range(8) for fact in facts("停车", [n], building=str(n))]
    sentence = rising_category(spread, TODAY)
    assert sentence is not None
    assert sentence.code == "category_rising"


def test_little_growth_is_no_sentence():
    assert rising_category(facts("停车", [1, 2]), TODAY) is None
    assert rising_category(facts("停车", [1, 2, 3, 33, 34, 35]), TODAY) is None
    assert rising_category([], TODAY) is None
    assert rising_category(facts("", [1, 2, 3, 4, 5]), TODAY) is None


def test_the_thirtieth_day_counts_and_the_day_before_it_is_the_other_stretch():
    assert rising_category(facts("停车", [0, 29, 29]), TODAY) is not None
    assert rising_category(facts("停车", [0, 29, 30]), TODAY) is None
