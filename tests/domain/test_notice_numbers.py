"""Numbers in Chinese characters, and numbers as they are read out over the loudspeaker."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notices.chinese_numbers import read_number, said_number
from app.domain.notices.spoken_numbers import spoken_numbers, spoken_phone

GROUP = "幺三八，零零幺三，八零零零"


@given(st.integers(0, 99_999_999))
def test_a_number_said_is_read_back(number):
    assert read_number(said_number(number)) == number


@pytest.mark.parametrize("written", ["三四", "十十", "百", "", "二十三十", "万"])
def test_what_is_no_number_is_none(written):
    assert read_number(written) is None


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "零"), (10, "十"), (12, "十二"), (105, "一百零五"), (110, "一百一十"), (200, "两百"),
        (2002, "两千零二"), (10_010, "一万零一十"), (20_000, "两万"), (100_010_000, "一亿零一万"),
    ],
)  # fmt: skip
def test_numbers_are_said(number, said):
    assert said_number(number) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("12月3日(周四)上午9点", "十二月三号，星期四，上午九点"),
        ("１２月３日（周四）上午９点", "十二月三号，星期四，上午九点"),
        ("12月7日(周一)起", "十二月七号，星期一起"),
        ("2026年12月3日", "二零二六年十二月三号"),
        ("2026-12-03", "二零二六年十二月三号"),
        ("12月1日到15日", "十二月一号到十五日"),
        ("14:30", "下午两点半"),
        ("9:00-17:00", "上午九点到下午五点"),
        ("下午2:30到5:00", "下午两点半到五点"),
        ("8点05分", "八点零五分"),
        ("1-18幢", "一到十八幢"),
        ("1幢—18幢", "一幢到十八幢"),
        ("3-2-501", "三幢二单元五零幺室"),
        ("3幢2单元501室", "三幢二单元五零幺室"),
        ("2号楼2幢2单元", "二号楼二幢二单元"),
        ("2个人2小时2点", "两个人两小时两点"),
        ("第2次，22个，200元", "第二次，二十二个，两百元"),
        ("86,400.00元", "八万六千四百元"),
        ("￥12.50", "十二元五角"),
        ("10.05元，0.05元", "十元零五分，五分"),
        ("30%，3.5公里", "百分之三十，三点五公里"),
        ("2/3以上", "三分之二以上"),
        ("12/3", "十二月三号"),
        ("-5℃", "零下五度"),
        ("打12345、110", "打幺二三四五、幺幺零"),
        ("12345热线", "幺二三四五热线"),
        ("120个人", "一百二十个人"),
        ("0571-8888 8888转12", "零五七幺，八八八八，八八八八，转幺二"),
        ("13800138000", GROUP),
        ("138 0013 8000", GROUP),
        ("400-820-8820", "四零零，八二零，八八二零"),
        ("尾号是1234", "尾号是幺二三四"),
        ("浙A12345", "浙A幺二三四五"),
        ("第2026-041号", "第二零二六杠零四幺号"),
        ("100㎡", "一百平方米"),
        ("1. 停水\n2. 停电", "第一，停水\n第二，停电"),
    ],
)
def test_numbers_are_read_out_as_people_do(written, said):
    assert spoken_numbers(written) == said


def test_a_telephone_number_is_said_in_groups():
    assert spoken_phone("88888888") == "八八八八，八八八八"
    assert spoken_phone("0571-88888888") == "零五七幺，八八八八，八八八八"
    assert spoken_phone("12345") == "幺二三四五"


@given(st.text(alphabet="0123456789-/.:,%()~年月日点分周三幢室元 ￥¥A打第０９，：（）"))
def test_no_digit_is_left(written):
    assert not re.search("[0-9０-９]", spoken_numbers(written))
