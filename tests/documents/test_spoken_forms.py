"""Dates, hours and phones as people say them."""

from datetime import date, timedelta

import pytest

from app.documents.document_texts import document_texts
from app.documents.spoken_forms import (
    day_in_words,
    duration_in_words,
    full_date,
    moment_in_words,
    short_moment,
)
from app.domain.phones import grouped_phone
from app.ports.clock import at_local

ZH, EN = document_texts("zh_CN"), document_texts("en")
TODAY = date(2026, 11, 23)


def test_day_says_its_weekday_and_the_year_only_when_it_is_another():
    assert day_in_words(date(2026, 12, 3), ZH, TODAY) == "12月3日(周四)"
    assert day_in_words(date(2027, 1, 4), ZH, TODAY) == "2027年1月4日(周一)"
    assert day_in_words(date(2026, 12, 3), EN, TODAY) == "Thursday 3 December"
    assert full_date(date(2026, 12, 1), ZH) == "2026年12月1日"


@pytest.mark.parametrize(
    ("hour", "minute", "chinese", "english"),
    [
        (0, 5, "凌晨0点05分", "12:05 am"),
        (9, 0, "上午9点", "9 am"),
        (12, 30, "中午12点30分", "12:30 pm"),
        (13, 5, "下午1点05分", "1:05 pm"),
        (20, 0, "晚上8点", "8 pm"),
    ],
)
def test_hours_are_said_in_parts_of_the_day(hour, minute, chinese, english):
    at = at_local(2026, 11, 23, hour, minute)
    assert moment_in_words(at, ZH, TODAY) == f"11月23日(周一){chinese}"
    assert moment_in_words(at, EN, TODAY) == f"Monday 23 November, {english}"


def test_tables_use_short_forms():
    assert short_moment(at_local(2026, 11, 21, 9, 5), TODAY) == "11-21 09:05"
    assert short_moment(at_local(2025, 11, 21, 9, 5), TODAY) == "2025-11-21 09:05"


@pytest.mark.parametrize(
    ("written", "grouped"),
    [
        ("13800138000", "138 0013 8000"),
        ("+86 138-0013-8000", "138 0013 8000"),
        ("057188888888", "0571-8888 8888"),
        ("0571-88888888", "0571-8888 8888"),
        ("(0580)1234567", "0580-123 4567"),
        ("01012345678", "010-1234 5678"),
        ("88888888", "8888 8888"),
        ("12345", "12345"),
        ("0571-88888888转801", "0571-88888888转801"),
        ("400-820-8820", "400-820-8820"),
        ("", ""),
    ],
)
def test_phones_are_grouped_or_left_alone(written, grouped):
    assert grouped_phone(written) == grouped


def test_durations_are_rounded_down_to_tenths_of_days():
    assert duration_in_words(timedelta(days=3, hours=12), ZH) == "3.5 天"
    assert duration_in_words(timedelta(days=11), ZH) == "11 天"
    assert duration_in_words(timedelta(hours=5), EN) == "5 h"
    assert duration_in_words(None, ZH) == "—"
