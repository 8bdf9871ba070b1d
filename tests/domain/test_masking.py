"""What identifies somebody is masked; dates, amounts, articles and numbers of services are not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.masking import (
    PrivateKind,
    mask_name,
    mask_number,
    mask_text,
    people_named,
    private_places,
)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张小明", "张*明"),
        ("张明", "张*"),
        ("张 明", "张*"),
        ("尉迟恭礼", "尉迟*礼"),
        ("尉迟恭", "尉迟*"),
        ("欧阳", "欧*"),
        ("古丽娜尔", "古**尔"),
        ("John Smith", "J*** S****"),
        ("", ""),
    ],
)
def test_names(name, masked):
    assert mask_name(name) == masked


def test_identity_numbers():
    assert mask_number("330199194801010011") == "330199********0011"
    assert mask_number("330106 19480101 001X") == "330106********001X"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("请打13800000001找我", "请打138****0001找我"),
        ("手机138 0000 0001。", "手机138****0001。"),
        ("手机138-0000-0001", "手机138****0001"),
        ("+8613800000001", "138****0001"),
        ("１３８０００００００１", "138****0001"),
        ("0571-87654321", "0571-****4321"),
        ("（0571）87654321", "0571-****4321"),
        ("057187654321转12", "0571-****4321"),
        ("家里电话：8765 4321", "家里电话：****4321"),
        ("座机87654321", "座机****4321"),
        ("证号330199194801010011", "证号330199********0011"),
        ("证号330199 19480101 001x。", "证号330199********001x。"),
        ("卡号 6222 0212 0800 1234 567", "卡号 622202*********4567"),
        ("3幢2单元501室漏水", "3幢*单元***室漏水"),
        ("3幢2单元501漏水", "3幢*单元***室漏水"),
        ("３幢２单元５０１室", "3幢*单元***室"),
        ("三幢二单元五〇一室", "三幢*单元***室"),
        ("12号楼1单元1203室", "12号楼*单元***室"),
        ("3幢501室", "3幢***室"),
        ("3幢501的王家", "3幢***室的王家"),
        ("2单元501室说", "*单元***室说"),
        ("3-2-501反映", "3幢*单元***室反映"),
        ("13—2—1501室", "13幢*单元***室"),
        ("3/2/501漏水", "3幢*单元***室漏水"),
        ("3/2/2001室", "3幢*单元***室"),
        ("12-1-2001", "12幢*单元***室"),
        ("住3-501。", "住3幢***室。"),
        ("车牌浙A12345", "车牌浙A***45"),
        ("浙A·D12345占道", "浙A***45占道"),
    ],
)
def test_what_identifies_somebody_is_masked(text, masked):
    assert mask_text(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-03",
        "2026-11-23 09:05",
        "2026年11月12日（周四）19:02至20:41",
        "26-11-03",
        "12/11/2026",
        "due 1/9/2026.",
        "since 31/12/1998",
        "议定2026-11-03",
        "每月6,000元，全年72000元",
        "维修资金1380000000元",
        "13800000001元",
        "总面积90000.00㎡、900人",
        "民法典278条第(八)项",
        "民法典第二百七十八条",
        "杭州市物业管理条例29",
        "（2022）沪02民初16号",
        "GB/T 9704-2012",
        "民发〔2015〕149号",
        "拨打12345、110或96345",
        "客服400-820-8820",
        "08:30-17:30",
        "8-10点",
        "100-150人",
        "5-10天",
        "20-30个车位",
        "4:3，6:1",
        "3幢2单元门口",
        "3幢、5幢、12幢楼下",
        "全小区23幢1024户",
        "社区二楼会议室",
        "2楼201会议室",
        "公示15日，自2026年12月1日起",
        "20261123",
        "编号2026-0001",
        "三方例会第11次会议",
        "比例为2/3、3/4",
        "3.141592653589793",
    ],
)
def test_dates_amounts_articles_and_services_stay(text):
    assert mask_text(text, ["张小明"]) == text


def test_names_that_are_given_are_masked_the_longer_first():
    text = "张明说，张明华的车挡了他。"
    assert mask_text(text, ["张明", "张明华", "王"]) == "张*说，张*华的车挡了他。"


def test_a_place_says_where_and_what_it_is():
    text = "金凤仙3-2-501，13800000001"
    places = private_places(text, ["金凤仙"])
    assert [(text[p.start : p.end], p.kind) for p in places] == [
        ("金凤仙", PrivateKind.NAME),
        ("3-2-501", PrivateKind.ROOM),
        ("13800000001", PrivateKind.PHONE),
    ]


@given(st.text(alphabet="，。住在打电话 ", max_size=6), st.integers(13000000000, 19999999999))
def test_no_mobile_number_gets_through(before, number):
    assert str(number) not in mask_text(f"{before}{number}，谢谢")


@given(st.integers(1, 30), st.integers(1, 6), st.integers(1, 33), st.integers(1, 4))
def test_no_door_gets_through(building, entrance, floor, door):
    room = f"{floor}{door:02d}"
    for text in (
        f"{building}-{entrance}-{room}",
        f"{building}幢{entrance}单元{room}室",
        f"{building}幢{room}室",
        f"{building}-{room}室",
    ):
        assert room not in re.sub(rf"^{building}", "", mask_text(f"住{text}的人")[1:])


@given(st.text(max_size=60))
def test_masking_twice_changes_nothing(text):
    once = mask_text(text)
    assert mask_text(once) == once


@given(st.dates())
def test_dates_are_never_touched(day):
    for text in (day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{day:%Y/%m/%d}"):
        assert mask_text(f"于{text}张贴") == f"于{text}张贴"


def test_a_short_name_is_only_a_person_beside_a_word_for_people():
    names = ["高峰", "康乐", "张小明", "王平"]
    text = "早高峰堵车，居民康乐反映，张小明也来了，王平（3-2-501）投诉"
    assert people_named(text, names) == {"康乐", "张小明", "王平"}


@given(st.text(alphabet="0123456789-幢单元室号楼 A浙三五〇电话()转.+,、", max_size=40))
def test_nothing_private_is_left_once_it_is_masked(text):
    assert private_places(mask_text(text)) == ()
