"""Dates and times of sheets: every form that is understood, and every one that is refused."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.moments import CHINA_TIME, read_clock, read_day, read_moment

FIVE_PAST_NINE = datetime(2019, 2, 28, 9, 5, tzinfo=CHINA_TIME)
WITH_SECONDS = datetime(2019, 2, 28, 11, 25, 5, tzinfo=CHINA_TIME)
DAY = datetime(2019, 2, 28, tzinfo=CHINA_TIME)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2019/2/28 11:25:05", WITH_SECONDS),
        ("2019-02-28 11:25:05", WITH_SECONDS),
        ("2019-02-28T11:25:05", WITH_SECONDS),
        ("2019-02-28T11:25:05+08:00", WITH_SECONDS),
        ("2019-02-28T03:25:05Z", WITH_SECONDS),
        ("2019-02-28 11:25:05.730", WITH_SECONDS),
        ("2019.2.28 11:25:05", WITH_SECONDS),
        ("20190228112505", WITH_SECONDS),
        ("20190228 11:25:05", WITH_SECONDS),
        (20190228112505.0, WITH_SECONDS),
        ("2019年2月28日 11时25分05秒", WITH_SECONDS),
        ("2019年2月28日11点25分5秒", WITH_SECONDS),
        ("２０１９／２／２８　１１：２５：０５", WITH_SECONDS),
        (datetime(2019, 2, 28, 11, 25, 5), WITH_SECONDS),
        (datetime(2019, 2, 28, 3, 25, 5, tzinfo=UTC), WITH_SECONDS),
        ("2019年2月28日 9时5分", FIVE_PAST_NINE),
        ("2019-2-28 9:05", FIVE_PAST_NINE),
        ("2019-02-28 9:5", FIVE_PAST_NINE),
        ("2019/2/28 上午9:05", FIVE_PAST_NINE),
        ("2019/2/28 9:05 AM", FIVE_PAST_NINE),
        ("2019年2月28日 星期四 9:05", FIVE_PAST_NINE),
        ("2019-02-28(周四) 09:05", FIVE_PAST_NINE),
        ("28.2.2019 9:05", FIVE_PAST_NINE),
        ("28/2/2019 9:05", FIVE_PAST_NINE),
        ("2/28/2019 9:05", FIVE_PAST_NINE),
        ("19-2-28 9:05", FIVE_PAST_NINE),
        ("201902280905", FIVE_PAST_NINE),
        ("2019-02-28", DAY),
        ("2019 2 28", DAY),
        ("20190228", DAY),
        (20190228, DAY),
        (20190228.0, DAY),
        ("2019年2月28日", DAY),
        ("2019年02月28号", DAY),
        (date(2019, 2, 28), DAY),
        (43524, DAY),
        (43524.0, DAY),
        ("43524", DAY),
        (43524.37847222222, FIVE_PAST_NINE),
        ("43524.3784722222", FIVE_PAST_NINE),
        ("2019年2月28日下午3点半", DAY.replace(hour=15, minute=30)),
        ("2019-2-28 下午3时一刻", DAY.replace(hour=15, minute=15)),
        ("2019-2-28 晚上8点", DAY.replace(hour=20)),
        ("2019-2-28 中午12:30", DAY.replace(hour=12, minute=30)),
        ("2019-2-28 中午1点", DAY.replace(hour=13)),
        ("2019-2-28 上午12:30", DAY.replace(minute=30)),
        ("2019-2-28 12:30 PM", DAY.replace(hour=12, minute=30)),
        ("2019-2-28 凌晨2点", DAY.replace(hour=2)),
        ("2019-2-28 晚上12点", DAY + timedelta(days=1)),
        ("2019-2-28 24:00", DAY + timedelta(days=1)),
        ("2020/2/29", datetime(2020, 2, 29, tzinfo=CHINA_TIME)),
        ("4/4/2019", datetime(2019, 4, 4, tzinfo=CHINA_TIME)),
    ],
)
def test_forms_understood(cell, moment):
    assert read_moment(cell) == moment
    assert read_moment(cell).tzinfo is UTC


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2019-02-29", "moment_impossible"),
        ("2019/13/1", "moment_impossible"),
        ("20190230", "moment_impossible"),
        ("2019-2-28 25:00", "moment_impossible"),
        ("2019-2-28 9:75", "moment_impossible"),
        ("2019-2-28 24:10", "moment_impossible"),
        ("2/3/2019", "moment_ambiguous"),
        ("26.3.5", "moment_ambiguous"),
        ("2019-2-28 晚上1点", "moment_ambiguous"),
        ("2月28日 9点", "moment_without_year"),
        ("2-28", "moment_without_year"),
        ("1019-02-28", "moment_out_of_range"),
        ("昨天", "moment_unreadable"),
        ("2019-02", "moment_unreadable"),
        ("2019-02-28 上午", "moment_unreadable"),
        ("2019-02-28至2019-03-01", "moment_unreadable"),
        ("12345678901", "moment_unreadable"),
        (12.0, "moment_unreadable"),
        (1e300, "moment_unreadable"),
        (float("nan"), "moment_unreadable"),
        (float("inf"), "moment_unreadable"),
        (True, "moment_unreadable"),
        (None, "moment_unreadable"),
        (time(9, 5), "moment_unreadable"),
        ("", "moment_unreadable"),
    ],
)
def test_forms_refused(cell, code):
    with pytest.raises(RuleViolation) as refusal:
        read_moment(cell)
    assert refusal.value.code == code


def test_a_day_is_the_day_on_the_wall():
    assert read_day("2019-02-28T23:30:00Z") == date(2019, 3, 1)
    assert read_day("2019-02-28 23:30") == date(2019, 2, 28)


@pytest.mark.parametrize("cell", ["9:05", "上午9点5分", time(9, 5), 0.3784722222, "09:05:00"])
def test_clock_in_a_cell_of_its_own(cell):
    assert read_clock(cell) == timedelta(hours=9, minutes=5)


@given(
    st.datetimes(
        datetime(1900, 1, 2),
        datetime(2199, 12, 30),
        timezones=st.just(timezone(timedelta(hours=8))),
    )
)
def test_every_moment_written_is_read_back(moment):
    moment = moment.replace(microsecond=0)
    for form in (
        "%Y-%m-%d %H:%M:%S",
        "%Y/%m/%d %H:%M:%S",
        "%Y年%m月%d日%H时%M分%S秒",
        "%Y%m%d%H%M%S",
    ):
        assert read_moment(moment.strftime(form)) == moment


@given(st.one_of(st.text(), st.floats(), st.integers(), st.from_regex(r"[\d/:\- 年月日点]{4,24}")))
def test_whatever_is_read_only_a_rule_says_no(cell):
    try:
        read_moment(cell)
    except RuleViolation as refusal:
        assert refusal.code.startswith("moment_")
