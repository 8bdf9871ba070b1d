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
    sensible_lines,
    thin_spaces,
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


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("今晚多存一些水,出门前关好水龙头。", 100, ("今晚多存一些水,", "出门前关好水龙头。")),
        (
            "关于为高龄老人送餐上门服务试运行的通知",
            120,
            ("关于为高龄老人送餐", "上门服务试运行的通知"),
        ),
        ("12月3日(周四)上午9点到下午5点", 100, ("12月3日(周四)", "上午9点到下午5点")),
        (
            "12月1日(周二)上午9点到12月4日(周五)下午5点",
            130,
            ("12月1日(周二)上午9点", "到12月4日(周五)下午5点"),
        ),
    ],
)
def test_titles_and_times_end_their_lines_where_the_sense_allows(text, width, broken):
    assert sensible_lines(text, width, measure) == broken


@given(st.text("停水通知各位居民,。(A1 ", max_size=40), st.integers(40, 200))
def test_sensible_lines_lose_nothing_and_are_as_few(text, width):
    broken = sensible_lines(text, width, measure)
    assert "".join("".join(broken).split()) == "".join(text.split())
    assert len(broken) <= len(lines(text, width))
    assert all(measure(line) <= width for line in broken)


def test_no_last_line_of_a_single_sign():
    text = "一二三四五六七八九十一二三"
    assert lines(text, 60) == ("一二三四五六", "七八九十一二", "三")
    assert lines(text, 60, fills_last=True) == ("一二三四五", "六七八九十", "一二三")


def test_thin_spaces_stand_between_chinese_and_latin():
    assert thin_spaces("12月3日(周四)用WeChat说") == 5
    assert thin_spaces("plain words") == 0
    assert lines("一二3四五", 45, thin_space=0) == ("一二3四五",)
    assert lines("一二3四五", 45, thin_space=2) == ("一二3四", "五")


@pytest.mark.parametrize("whole", ["浙A12345", "1点30分", "89.5平方米", "2026年12月15日止", "40升"])
def test_plate_hour_and_measure_stay_whole(whole):
    for lead in range(1, 20):
        broken = break_lines("字" * lead + whole + "字字字", 150, measure)
        assert any(whole in line for line in broken), broken


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
