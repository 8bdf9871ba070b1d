"""One sheet per building, entrance, household, person or board; every name filled or listed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeText
from app.domain.notices.postings import Board
from app.domain.people import Resident
from app.ports.document_facts import OfficeFacts
from app.ports.notice_facts import WrittenNotice
from app.services.notices.merge_values import (
    door_values,
    grouped,
    known_names,
    office_values,
    resident_values,
)
from app.services.notices.recipients import (
    RecipientKind,
    board_recipients,
    buildings_of,
    extent,
    recipients,
    without_door,
)
from app.services.notices.series import (
    ELSEWHERE,
    addresses,
    asked_for,
    merged,
    missing_fields,
    series_facts,
)

TODAY = date(2026, 11, 23)
OFFICE = OfficeFacts("示例社区", TODAY, "小陈", phone="0571-88888888", address="示例路1号")
BY_KIND = [kind for kind in RecipientKind if kind is not RecipientKind.BOARD]


def living(name, building="", entrance="", room="", phones=(), number=1):
    return Resident(number, name, phones, building, entrance, room)


PEOPLE = (
    living("周师傅", "10", "1", "101", number=1),
    living("无门牌的人", number=2),
    living("王伯", "3", "2", "501", ("13800000002",), number=3),
    living("金阿姨", "3", "2", "501", ("13800000001", "0571-88888888"), number=4),
    living("李奶奶", "3", "10", "101", number=5),
    living("陈爷爷", "3", "2", "1001", number=6),
    living("只知道楼的人", "3", number=7),
    living("赵姐", "2A", "1", "201", number=8),
    living("钱叔", "2", "1", "301", number=9),
)


def labels(kind):
    return [one.label for one in recipients(PEOPLE, kind)]


def test_buildings_and_entrances_stand_as_one_walks_past_them():
    assert labels(RecipientKind.BUILDING) == ["2幢", "2A幢", "3幢", "10幢"]
    assert labels(RecipientKind.ENTRANCE) == [
        "2幢1单元", "2A幢1单元", "3幢2单元", "3幢10单元", "3幢", "10幢1单元",
    ]  # fmt: skip
    assert buildings_of(PEOPLE) == ("2", "2A", "3", "10")


def test_a_household_is_who_lives_behind_one_door():
    assert labels(RecipientKind.HOUSEHOLD) == [
        "2幢1单元301室 钱叔",
        "2A幢1单元201室 赵姐",
        "3幢2单元501室 王伯、金阿姨",
        "3幢2单元1001室 陈爷爷",
        "3幢10单元101室 李奶奶",
        "3幢 只知道楼的人",
        "10幢1单元101室 周师傅",
        "无门牌的人",
    ]


@pytest.mark.parametrize("kind", BY_KIND)
def test_nobody_is_dropped_without_being_listed(kind):
    meant = [number for one in recipients(PEOPLE, kind) for number in one.resident_ids]
    assert len(meant) == len(set(meant))
    listed = {one.id for one in without_door(PEOPLE, kind)}
    assert set(meant) | listed == {one.id for one in PEOPLE}


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "1", "2", "10", "3A"]), st.sampled_from(["", "1", "2"])),
        max_size=30,
    ),
    st.sampled_from(BY_KIND),
)
def test_order_does_not_hang_on_the_order_of_the_list(doors, kind):
    people = [
        living(f"居民{place}", *door, f"{place}01", number=place)
        for place, door in enumerate(doors)
    ]
    assert recipients(people, kind) == recipients(people[::-1], kind)


def test_values_of_a_resident_are_words():
    said = resident_values(PEOPLE[3])
    assert said["住址"] == said["楼幢"] + said["单元"] + said["房号"] == "3幢2单元501室"
    assert (said["姓名"], said["电话"]) == ("金阿姨", "13800000001")
    assert said["全部电话"] == "13800000001、0571-88888888"
    assert door_values("东区3号楼", "", "大厅")["住址"] == "东区3号楼大厅"
    assert grouped("居民", said)["居民.电话"] == "13800000001"


def test_values_of_the_office_and_the_day():
    said = grouped("社区", office_values(OFFICE, TODAY))
    assert said["今天"] == "11月23日(周一)"
    assert (said["年"], said["月"], said["日"]) == ("2026", "11", "23")
    assert said["社区.电话"] == said["社区电话"] == "0571-88888888"
    assert said["社区.名称"] == said["社区"] == "示例社区"


def test_every_known_name_has_an_example():
    assert all(one.example for names in known_names().values() for one in names)


TEXT = NoticeText(
    title="停水通知",
    to="{{称呼}}",
    what="{{住址}}停水",
    contact="{{ 社区 }}",
    table=(("门牌", "电话"), ("{{房号}}", "{{居民.电话}}")),
)


def test_fields_and_cells_are_filled():
    [household] = recipients(PEOPLE[2:4], RecipientKind.HOUSEHOLD)
    filled = merged(TEXT, {**grouped("居民", household.values), "社区": "示例社区"})
    assert filled.to == "王伯、金阿姨"
    assert filled.what == "3幢2单元501室停水"
    assert filled.contact == "示例社区"
    assert filled.table[1] == ("501室", "13800000002、13800000001")
    assert not asked_for(filled)


def test_what_nobody_knows_is_listed_before_what_some_lack():
    text = NoticeText(what="{{电话}} {{车牌}} {{姓名}} {{社区电话}}")
    unknown, phones = missing_fields(
        text, recipients(PEOPLE, RecipientKind.PERSON), office_values(OFFICE, TODAY)
    )
    assert (unknown.name, unknown.is_unknown, unknown.count) == ("车牌", True, len(PEOPLE))
    assert (phones.name, phones.is_unknown, phones.count) == ("电话", False, len(PEOPLE) - 2)
    assert "无门牌的人" in phones.labels


def test_an_unknown_name_is_printed_as_it_stands():
    [sheet] = series_facts(
        WrittenNotice(NoticeText(what="{{车牌}}")), recipients(PEOPLE[:1], RecipientKind.PERSON)
    ).sheets
    assert sheet.facts.text.what == "{{车牌}}"


def test_what_was_filled_in_is_not_filled_again():
    filled = merged(NoticeText(what="{{备注}}"), {"备注": "{{姓名}}", "姓名": "金阿姨"})
    assert filled.what == "{{姓名}}"


def test_separators_stand_before_each_flight_of_stairs():
    people = recipients(PEOPLE, RecipientKind.PERSON)
    sheets = series_facts(WrittenNotice(TEXT), people, separators=True).sheets
    assert [one.separator for one in sheets] == [
        "2幢1单元", "2A幢1单元", "3幢2单元", "", "", "3幢10单元", "3幢", "10幢1单元", ELSEWHERE,
    ]  # fmt: skip
    assert [one.facts.addressee for one in sheets] == [one.label for one in people]


def test_entrances_are_parted_by_building():
    entrances = recipients(PEOPLE, RecipientKind.ENTRANCE)
    sheets = series_facts(WrittenNotice(TEXT), entrances, separators=True, addressed=False).sheets
    assert [one.separator for one in sheets] == ["2幢", "2A幢", "3幢", "", "", "10幢"]
    assert {one.facts.addressee for one in sheets} == {""}


def test_a_series_for_nobody_is_refused():
    with pytest.raises(RuleViolation) as refused:
        series_facts(WrittenNotice(TEXT), ())
    assert refused.value.code == "series_empty"


def test_boards_keep_their_own_order():
    boards = (Board(1, "北门公告栏", "北门岗亭旁"), Board(2, "3幢2单元门口", "", "3", "2"))
    gate, door = board_recipients(boards)
    assert (gate.label, gate.values["张贴点"], gate.stairs) == ("北门公告栏", "北门公告栏", "")
    assert door.stairs == "3幢2单元"


def test_addresses_keep_order_and_say_whom():
    [king, *_] = addresses(recipients(PEOPLE[2:4], RecipientKind.HOUSEHOLD))
    assert (king.door, king.name) == ("3幢2单元501室", "王伯、金阿姨")
    [nobody] = addresses(recipients(PEOPLE[1:2], RecipientKind.PERSON))
    assert (nobody.door, nobody.name) == ("", "无门牌的人")
    [house] = addresses(recipients(PEOPLE[:1], RecipientKind.BUILDING))
    assert (house.door, house.name) == ("10幢", "各位居民")


def test_the_book_notes_from_where_to_where():
    assert extent(recipients(PEOPLE, RecipientKind.BUILDING)) == "2幢–10幢"
    assert extent(recipients(PEOPLE[:1], RecipientKind.PERSON)) == "10幢"
    assert extent(recipients(PEOPLE[1:2], RecipientKind.PERSON)) == ""
