"""Lines end where a careful typesetter would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.line_breaking import (
    INDENT,
    NEVER_FIRST,
    NEVER_LAST,
    balanced_lines,
    break_lines,
)


def measure(text):
    """Chinese characters are 10 wide, Latin ones 5."""
    return sum(5 if character.isascii() else 10 for character in text)


def lines(text, width=60, **more):
    return break_lines(text, width, measure, **more)


@pytest.mark.parametrize("sign", "。,、;:!?)》”…，；：？！）")
def test_closing_sign_never_begins_a_line(sign):
    # six characters fill the line; the sign takes the sixth one down with it
    assert lines(f"一二三四五六{sign}七八") == ("一二三四五", f"六{sign}七八")


@pytest.mark.parametrize("sign", "(《“（【")
def test_opening_sign_never_ends_a_line(sign):
    assert lines(f"一二三四五{sign}六七八", 60)[0] == "一二三四五"


@pytest.mark.parametrize(
    "whole",
    [
        "0571-8888 8888",
        "138 0013 8000",
        "2026-0001",
        "12月3日(周四)前",
        "3-2-501",
        "WeChat",
        "501室",
    ],
)
def test_number_phone_date_and_word_stay_whole(whole):
    for lead in range(1, 20):
        broken = break_lines("字" * lead + whole + "字字字", 150, measure)
        assert any(whole in line for line in broken), broken


def test_english_breaks_at_spaces_and_drops_them():
    assert lines("the quick brown fox", 50) == ("the quick", "brown fox")


def test_word_longer_than_the_line_is_cut():
    assert lines("A" * 30, 60) == ("A" * 12, "A" * 12, "A" * 6)


def test_paragraphs_are_kept_and_indented():
    assert lines("一二\n三四", first_indent=INDENT) == (f"{INDENT}一二", f"{INDENT}三四")
    assert lines("一\n\n二") == ("一", "", "二")


def test_empty_text_is_one_empty_line():
    assert lines("") == ("",)


def test_title_lines_are_of_nearly_equal_length():
    assert balanced_lines("一二三四五六七", 60, measure) == ("一二三四", "五六七")


SIGNS = "一二三四字,。、()“”《》A1 -年月日\n"


@given(st.text(SIGNS, max_size=60), st.integers(30, 200))
def test_nothing_is_lost_and_nothing_is_too_wide(text, width):
    broken = lines(text, width)
    kept = "".join("".join(line.split()) for line in broken)
    assert kept == "".join(text.split())
    for line in broken:
        assert measure(line) <= max(width, 10)


@given(st.text("一二三四五六七八九十,。、（）", max_size=60))
def test_signs_stand_right_whenever_there_is_room(text):
    # runs of signs alone can be longer than a line; then cutting is all that is left
    clean = "".join(
        sign
        for before, sign in zip("一" + text, text, strict=False)
        if not (sign in "，,。、（）" and before in "，,。、（）")
    )
    broken = lines(clean)
    assert all(line[0] not in NEVER_FIRST for line in broken[1:])
    assert all(line[-1] not in NEVER_LAST for line in broken[:-1])
