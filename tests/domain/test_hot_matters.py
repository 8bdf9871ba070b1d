"""Hot matters and «又来了»: alike subjects come together, different ones stay apart."""

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import EntryState
from app.domain.hot_matters import hot_matters
from app.domain.local_time import at_local
from app.domain.rooms import Room
from app.domain.similar_subjects import (
    ALIKE,
    EarlierEntry,
    same_before,
    subject_likeness,
)
from app.domain.statistics import ClosedFact

TODAY = date(2026, 11, 23)


def raised(number, subject, days_ago=3, *, category="安全消防", building="", matter=None):
    day = TODAY - timedelta(days=days_ago)
    return ClosedFact(
        number,
        at_local(day.year, day.month, day.day, 10),
        None,
        None,
        None,
        EntryState.OPEN,
        None,
        category,
        building,
        matter,
        subject,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("老年食堂", "想办老年食堂"),
        ("老年食堂什么时候开", "希望社区开老年食堂"),
        ("11号楼消防通道又被占了", "11幢消防通道被私家车占"),
        ("消防通道被占", "消防通道停满车,希望社区管一管"),
        ("棋牌室太吵", "棋牌室晚上吵得睡不着"),
        ("ＷＩＦＩ密码", "wifi密码"),
    ],
)
def test_the_same_matter_in_other_words(one, other):
    assert subject_likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("老年食堂", "棋牌室"),
        ("楼道灯不亮", "楼道堆物"),
        ("希望社区处理漏水问题", "希望社区处理停车问题"),
        ("3号楼301漏水", "3号楼301停电"),
        ("", "老年食堂"),
    ],
)
def test_different_matters(one, other):
    assert subject_likeness(one, other) < ALIKE


texts = st.text("老年食堂棋牌室太吵消防通道被占,的 3号楼ab", max_size=20)


@given(texts, texts)
def test_likeness_is_a_symmetric_share(one, other):
    assert 0 <= subject_likeness(one, other) == subject_likeness(other, one) <= 1
    assert subject_likeness(one, one) == 1


def test_the_hottest_matter_comes_first_with_its_buildings():
    facts = [
        raised(1, "11号楼消防通道被占", building="11"),
        raised(2, "消防通道又被占了", building="11"),
        raised(3, "消防通道停满车被占", building="9"),
        raised(4, "消防通道被占", 40, building="2"),
        raised(5, "想要老年食堂", category="养老服务", building="3"),
        raised(6, "老年食堂什么时候开", category="养老服务"),
        raised(7, "遛狗不牵绳", category="宠物"),
        raised(8, "消防通道被占", 61),
        raised(9, "消防通道被占", -1),
    ]
    first, second = hot_matters(iter(facts), TODAY)
    assert (first.now, first.before) == (3, 1)
    assert first.buildings == (("11", 2), ("9", 1))
    assert set(first.entry_ids) == {1, 2, 3}
    assert first.sentence.code == "hot_matter_more"
    assert (second.now, second.before, second.sentence.code) == (2, 0, "hot_matter_new")


def test_entries_joined_by_hand_are_one_matter_whatever_they_say():
    facts = [
        raised(1, "棋牌室"),
        raised(2, "下棋没地方去", category="文体活动", matter=1),
        raised(3, "打牌太吵", matter=1),
    ]
    (matter,) = hot_matters(facts, TODAY)
    assert matter.now == 3


def test_the_first_entry_of_a_matter_may_lie_long_ago():
    facts = [raised(5, "想下棋", matter=1), raised(6, "没地方打牌", matter=1)]
    assert hot_matters(facts, TODAY)[0].now == 2


def test_categories_keep_alike_words_apart():
    facts = [raised(1, "太吵", category="噪音"), raised(2, "太吵", category="棋牌室")]
    assert hot_matters(facts, TODAY) == ()


def test_at_most_ten():
    facts = [
        raised(n, f"第{'甲乙丙丁戊己庚辛壬癸子丑'[n % 12]}件大事", category=str(n % 12))
        for n in range(48)
    ]
    assert len(hot_matters(facts, TODAY)) == 10


@given(
    st.permutations([raised(n, "消防通道被占" if n % 2 else "楼道堆物", n) for n in range(1, 9)])
)
def test_the_order_of_the_facts_does_not_matter(facts):
    assert {(m.subject, m.now) for m in hot_matters(facts, TODAY)} == {
        ("消防通道被占", 4), ("楼道堆物", 4)
    }  # fmt: skip


HOME = Room("3", "2", "501")


def earlier(number, subject, days_ago, home=HOME, resident=None):
    day = TODAY - timedelta(days=days_ago)
    return EarlierEntry(number, at_local(day.year, day.month, day.day), subject, home, resident)


def test_same_before_offers_the_likeliest_first():
    new = earlier(9, "老年食堂什么时候开", 0)
    elsewhere = Room("5", "1", "302")
    offered = same_before(
        new,
        [
            earlier(1, "想办老年食堂", 20),
            earlier(2, "遛狗不牵绳", 10),
            earlier(3, "老年食堂什么时候开", 30, elsewhere),
            earlier(4, "老年食堂", 181, elsewhere),
            earlier(5, "楼道灯不亮", 5, elsewhere),
            earlier(6, "水管漏水", 90, elsewhere, resident=None),
            new,
        ],
    )
    assert [entry.id for entry, _ in offered] == [1, 3, 2]


def test_the_same_resident_from_another_room():
    new = earlier(9, "问食堂", 0, Room(), resident=7)
    assert [e.id for e, _ in same_before(new, [earlier(1, "停车", 3, Room(), 7)])] == [1]
    assert same_before(new, [earlier(1, "停车", 3, Room(), 8)]) == ()


def test_five_thousand_entries_are_grouped_quickly():
    places = [
        "东门",
        "西门",
        "北门",
        "中心花园",
        "车库口",
        "快递柜旁",
        "棋牌室",
        "凉亭",
        "配电房",
        "垃圾房",
    ]
    things = [
        "路灯不亮",
        "井盖松动",
        "堆满纸箱",
        "有人抽烟",
        "停满电瓶车",
        "地砖翘起",
        "积水难走",
        "有狗乱叫",
    ]
    facts = [
        raised(
            n, f"{places[n % 10]}{things[n * 7 % 8]}{'急' * (n % 3)}", n % 60, category=str(n % 5)
        )
        for n in range(5000)
    ]
    start = perf_counter()
    assert len(hot_matters(facts, TODAY)) == 10
    assert perf_counter() - start < 2  # a hundredth of that on its own; this only catches squares
