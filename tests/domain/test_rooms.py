"""Rooms as people write them: many spellings, one door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rooms import Room, parse_room


@pytest.mark.parametrize(
    "text",
    [
        "3幢2单元501室", "3-2-501", "3号楼2单元501", "3栋2单元501号", "3座2门501", "3楼2单元501",
        "3栋2-501", "3幢-2单元-501", "3#2-501", "03-02-0501", "３幢２单元５０１室", "3 - 2 - 501",
        "3—2—501", "3－2－501室", "3/2/501", "3.2.501", "3、2、501", " 3 号楼 2 单元 501 室 ",
    ],
)  # fmt: skip
def test_one_door_in_many_spellings(text):
    assert parse_room(text) == Room("3", "2", "501")


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("3幢501", Room("3", "", "501")),
        ("3-501", Room("3", "", "501")),
        ("3#501", Room("3", "", "501")),
        ("3幢2单元", Room("3", "2")),
        ("3幢", Room("3")),
        ("g2栋1203a", Room("G2", "", "1203A")),
    ],
)
def test_parts_that_are_not_known(text, room):
    assert parse_room(text) == room


@pytest.mark.parametrize(
    "text", ["", "501", "解放路12号", "菜场门口", "3幢2单元501室南边", "13800000001"]
)
def test_what_is_no_room(text):
    assert parse_room(text) is None


@given(st.integers(1, 99).map(str), st.integers(0, 9).map(str), st.integers(101, 3399).map(str))
def test_the_short_form_is_read_back(building, entrance, room):
    home = Room(building, entrance.strip("0"), room)
    assert parse_room(str(home)) == home


@given(st.text())
def test_no_text_is_too_strange(text):
    assert parse_room(text) is None or parse_room(text)
