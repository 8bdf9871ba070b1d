"""A notice as text to read out: whole, in short sentences, the telephone twice."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.notices.loudspeaker import spoken_text
from app.domain.notices.notice import NoticeText

OUTAGE = NoticeText(
    title="停水通知",
    to="各位居民：",
    what="水管检修，要停水。",
    when="12月3日(周四)上午9点到下午5点",
    where="1幢到18幢",
    do="请提前存一些水。出门前关好水龙头。",
    contact="社区居委会 小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=date(2026, 11, 24),
)


def test_a_notice_is_read_out_sentence_by_sentence():
    assert spoken_text(OUTAGE).splitlines() == [
        "各位居民，请注意。",
        "停水通知。",
        "水管检修，要停水。",
        "时间，十二月三号，星期四，上午九点到下午五点。",
        "地点，一幢到十八幢。",
        "请提前存一些水。",
        "出门前关好水龙头。",
        "有事请打电话，找社区居委会小陈。",
        "零五七幺，八八八八，八八八八。",
        "再说一遍，零五七幺，八八八八，八八八八。",
        "再说一遍，停水通知。",
        "示例社区居民委员会，十一月二十四号。",
    ]


def test_a_posting_says_its_period_and_reads_its_table_by_the_heads():
    text = NoticeText(
        title="公共收益公示",
        table=(
            ("项目", "金额(元)", "说明"),
            ("收入：停车", "86,400.00", "72个车位"),
            ("成本", "", ""),
        ),
        period_from=date(2026, 11, 25),
        period_to=date(2026, 12, 9),
        objection="请打电话说。",
    )
    assert spoken_text(text, {"objection": "有意见怎么提"}).splitlines() == [
        "公共收益公示。",
        "收入，停车，金额，八万六千四百元，说明，七十二个车位。",
        "成本。",
        "公示时间，十一月二十五号到十二月九号。",
        "有意见怎么提，请打电话说。",
        "再说一遍，公共收益公示。",
    ]


def test_nothing_to_say_is_nothing():
    assert not spoken_text(NoticeText())


@given(st.text(max_size=80), st.text(max_size=30), st.lists(st.text(max_size=10), max_size=4))
def test_whatever_is_written_no_digit_and_no_empty_line_is_left(words, phone, row):
    text = NoticeText(title=words, what=words, phone=phone, table=(tuple(row), tuple(row)))
    said = spoken_text(text)
    assert not re.search("[0-9]", said)
    assert all(line.strip("。") for line in said.splitlines())
