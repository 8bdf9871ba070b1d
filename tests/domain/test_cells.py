"""How the text of a cell is read, and words that stand for a choice."""

from datetime import date, datetime

import pytest

from app.domain.cells import as_text, is_empty, number_text, shown, word_key
from app.domain.diary import EntryState, Party, Satisfaction, Urgency
from app.domain.errors import RuleViolation
from app.domain.sheet_words import (
    PARTIES,
    PARTY_NAMES,
    SATISFACTION_NAMES,
    SATISFACTIONS,
    STATE_NAMES,
    STATES,
    URGENCIES,
    URGENCY_NAMES,
    read_choice,
    read_yes_no,
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  金阿姨　", "金阿姨"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\0b", "ab"),
        (188006.0, "188006"),
        (188006, "188006"),
        (0.5, "0.5"),
        (-3.0, "-3"),
        (True, "是"),
        (None, ""),
        (datetime(2026, 1, 2, 9, 5), "2026-01-02 09:05:00"),
        (date(2026, 1, 2), "2026-01-02"),
    ],
)
def test_text_of_a_cell(cell, text):
    assert as_text(cell) == text


def test_empty_cells():
    assert all(is_empty(cell) for cell in (None, "", "  \n", "　"))
    assert not any(is_empty(cell) for cell in (0, 0.0, False, "0"))


@pytest.mark.parametrize("cell", [2.0190228112505e16, 10**15, "2.01902E+16"])
def test_ruined_numbers(cell):
    with pytest.raises(RuleViolation):
        number_text(cell)


def test_numbers_that_are_whole():
    assert number_text(999_999_999_999_999.0) == "999999999999999"
    assert number_text("20190228112505123") == "20190228112505123"
    assert number_text("E栋") == "E栋"


def test_messages_show_cells_as_excel_does():
    assert shown(4.40981194110090e17) == "4.40981E+17"
    assert shown(13800000001.0) == "13800000001"
    assert len(shown("长" * 500)) == 60


def test_word_keys():
    assert word_key(" 联系 电话(手机)*") == "联系电话手机"
    assert word_key("Ｉｎ Progress") == word_key("in_progress")


@pytest.mark.parametrize(
    ("cell", "words", "choice"),
    [
        ("已办结", STATES, EntryState.CLOSED),
        ("处理 中", STATES, EntryState.IN_PROGRESS),
        ("Awaiting visit", STATES, EntryState.AWAITING_VISIT),
        ("不予受理", STATES, EntryState.REFUSED),
        ("物业公司", PARTIES, Party.PROPERTY),
        ("业委会", PARTIES, Party.OWNERS_COMMITTEE),
        ("特急", URGENCIES, Urgency.CRITICAL),
        ("急", URGENCIES, Urgency.URGENT),
        ("基本满意", SATISFACTIONS, Satisfaction.FAIRLY_SATISFIED),
        ("satisfied", SATISFACTIONS, Satisfaction.SATISFIED),
        ("已办结(电话回复)", STATES, EntryState.CLOSED),
        ("社区已办结", STATES, EntryState.CLOSED),
        ("未办结", STATES, EntryState.OPEN),
        ("阳光物业公司", PARTIES, Party.PROPERTY),
    ],
)
def test_choices(cell, words, choice):
    assert read_choice(cell, words) is choice


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (STATE_NAMES, STATES),
        (URGENCY_NAMES, URGENCIES),
        (PARTY_NAMES, PARTIES),
        (SATISFACTION_NAMES, SATISFACTIONS),
    ],
)
def test_our_own_words_are_read_back(names, words):
    for choice, name in names.items():
        assert read_choice(name, words) is choice
        assert read_choice(choice.value, words) is choice


@pytest.mark.parametrize(
    "cell", ["未按时办结", "不太满意", "", "已经联系了物业但是还没有办结,等下周", "人"]
)
def test_words_that_say_something_else(cell):
    for words in (STATES, SATISFACTIONS, PARTIES, URGENCIES):
        with pytest.raises(RuleViolation):
            read_choice(cell, words)


def test_yes_and_no():
    assert all(read_yes_no(cell) for cell in ("是", "√", "Y", "1", 1.0, True, "TRUE"))
    assert not any(read_yes_no(cell) for cell in ("否", "×", "n", 0, False, "无"))
    with pytest.raises(RuleViolation):
        read_yes_no("也许")
