"""Quick entry: one line is enough, nothing is lost, and no line breaks it."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.diary import Category, Urgency
from app.domain.local_time import CHINA
from app.domain.people import Resident
from app.domain.person_words import MatchReason
from app.domain.quick_entry import SpanKind, read_quick_entry
from app.domain.rooms import Room
from app.services.shipped_data import shipped_categories, shipped_channels

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)  # Monday, 16:30 on the office wall
CHANNELS = shipped_channels()
CATEGORIES = [
    category
    for place, branch in enumerate(shipped_categories(), start=1)
    for category in (
        Category(place, branch.category.name, None, 5, branch.category.keywords, place),
        *(Category(None, c.name, place, 5, c.keywords, c.position) for c in branch.children),
    )
]
JIN = Resident(1, "金凤仙", ("138 0000 0001",), "3", "2", "501")
ZHOU = Resident(2, "周根宝", (), "3", "2", "501")
WANG = Resident(3, "王小明", (), "5", "1", "302")
WEI = Resident(4, "尉迟恭礼", (), "12", "1", "101")
RESIDENTS = (JIN, ZHOU, WANG, WEI)


def read(line, residents=RESIDENTS):
    return read_quick_entry(
        line, now=NOW, channels=CHANNELS, categories=CATEGORIES, residents=residents
    )


@pytest.mark.parametrize(
    "line",
    [
        "金阿姨 3-2-501 老年食堂",
        "金阿姨3-2-501老年食堂",
        "3-2-501金阿姨老年食堂",
        "老年食堂 金阿姨 3幢2单元501室",
        "金阿姨，３－２－５０１，老年食堂",
        "3#2单元501 金阿姨 老年食堂",
        "金凤仙 3号楼2单元501 老年食堂",
    ],
)
def test_one_line_is_enough(line):
    entry = read(line)
    assert entry.subject == "老年食堂"
    assert entry.room == Room("3", "2", "501")
    assert entry.match is not None
    assert entry.match.resident is JIN
    assert entry.category is not None
    assert entry.category.category.name == "老年食堂"


@pytest.mark.parametrize(
    ("line", "subject", "room"),
    [
        ("11号楼消防通道被占", "11号楼消防通道被占", Room("11")),
        ("11号楼 消防通道被占", "消防通道被占", Room("11")),
        ("11号楼和12号楼之间的路灯不亮", "11号楼和12号楼之间的路灯不亮", None),
        ("楼上3-2-601太吵", "楼上3-2-601太吵", Room("3", "2", "601")),
        ("7-11便利店门口乱停车", "7-11便利店门口乱停车", None),
        ("2026-0001 的事怎么样了", "2026-0001 的事怎么样了", None),
        ("3楼漏水", "3楼漏水", None),
        ("24-11-21 停电", "24-11-21 停电", None),
        ("B1-203 漏水", "漏水", Room("B1", "", "203")),
        ("3-2-501", "", Room("3", "2", "501")),
    ],
)
def test_rooms(line, subject, room):
    entry = read(line)
    assert (entry.subject, entry.room) == (subject, room)


@pytest.mark.parametrize(
    ("line", "phone", "subject"),
    [
        ("李师傅 13800000009 漏水", "13800000009", "漏水"),
        ("138-0000-0009 漏水", "13800000009", "漏水"),
        ("+86 138 0000 0009 漏水", "13800000009", "漏水"),
        ("0571-87654321 停水", "0571-87654321", "停水"),
        ("1380000000 停水", "", "1380000000 停水"),
        ("138000000011 停水", "", "138000000011 停水"),
    ],
)
def test_phones(line, phone, subject):
    entry = read(line)
    assert (entry.phone, entry.subject) == (phone, subject)


@pytest.mark.parametrize(
    ("line", "channel", "subject"),
    [
        ("电话 楼道灯坏了", "电话", "楼道灯坏了"),
        ("楼道灯坏了 微信", "微信", "楼道灯坏了"),
        ("微信：楼道灯坏了", "微信", "楼道灯坏了"),
        ("电话反映楼道灯坏了", "电话", "反映楼道灯坏了"),
        ("来电 楼道灯坏了", "电话", "楼道灯坏了"),
        ("电话亭坏了", None, "电话亭坏了"),
        ("其他 楼道灯坏了", None, "其他 楼道灯坏了"),
    ],
)
def test_channels(line, channel, subject):
    entry = read(line)
    assert (entry.channel and entry.channel.name, entry.subject) == (channel, subject)


@pytest.mark.parametrize(
    ("line", "urgency", "subject"),
    [
        ("急 独居老人没开门", Urgency.URGENT, "独居老人没开门"),
        ("独居老人没开门（紧急）", Urgency.URGENT, "独居老人没开门"),
        ("特急！独居老人没开门", Urgency.CRITICAL, "独居老人没开门"),
        ("急诊费用怎么报销", Urgency.NORMAL, "急诊费用怎么报销"),
    ],
)
def test_urgency(line, urgency, subject):
    entry = read(line)
    assert (entry.urgency, entry.subject) == (urgency, subject)


@pytest.mark.parametrize(
    ("line", "local", "subject"),
    [
        ("昨天下午3点 漏水", "11-22 15:00", "漏水"),
        ("昨天下午三点半 漏水", "11-22 15:30", "漏水"),
        ("11-21 15:30 漏水", "11-21 15:30", "漏水"),
        ("11月21日 15：30 漏水", "11-21 15:30", "漏水"),
        ("2026/11/21 8:05 漏水", "11-21 08:05", "漏水"),
        ("今天9点 漏水", "11-23 09:00", "漏水"),
        ("今天3点 漏水", "11-23 15:00", "漏水"),
        ("周三上午十点一刻 漏水", "11-18 10:15", "漏水"),
        ("上周五9点 漏水", "11-20 09:00", "漏水"),
        ("昨晚8点 漏水", "11-22 20:00", "漏水"),
        ("昨天晚上12点 漏水", "11-23 00:00", "漏水"),
        ("今天凌晨12点20 漏水", "11-23 00:20", "漏水"),
        ("9:30 漏水", "11-23 09:30", "漏水"),
        ("明天9点停水吗", None, "明天9点停水吗"),
        ("今天18点 停水", None, "今天18点 停水"),
        ("昨天晚上8点楼上装修", None, "昨天晚上8点楼上装修"),
        ("昨天 漏水", None, "昨天 漏水"),
        ("12-05 9:00 停水", None, "12-05 9:00 停水"),
        ("2-30 9:00 停水", None, "2-30 9:00 停水"),
        ("25:99 停水", None, "25:99 停水"),
    ],
)
def test_when_it_was_received(line, local, subject):
    entry = read(line)
    shown = entry.received_at and entry.received_at.astimezone(CHINA).strftime("%m-%d %H:%M")
    assert (shown, entry.subject) == (local, subject)


@pytest.mark.parametrize(
    ("line", "who", "subject"),
    [
        ("王小明 5-1-302 漏水", "王小明", "漏水"),
        ("5-1-302 老王 漏水", "老王", "漏水"),
        ("尉迟老师 12-1-101 书法班", "尉迟老师", "书法班"),
        ("金凤仙阿姨说想看书", "金凤仙阿姨", "说想看书"),
        ("王小明漏水", "王小明", "漏水"),
        ("楼上阿姨家漏水", "", "楼上阿姨家漏水"),
        ("管道师傅没来", "", "管道师傅没来"),
        ("马桶 3-2-501", "", "马桶"),
        ("马桶 3-2-501 堵了", "", "马桶 堵了"),
        ("高空抛物 3-2-501 花盆", "", "高空抛物 花盆"),
    ],
)
def test_who(line, who, subject):
    entry = read(line)
    assert (entry.who_text, entry.subject) == (who, subject)


@pytest.mark.parametrize(
    ("line", "resident", "reason"),
    [
        ("金凤仙 3-2-501 食堂", JIN, MatchReason.NAME_IN_ROOM),
        ("周大伯 3-501 食堂", ZHOU, MatchReason.SURNAME_IN_ROOM),
        ("13800000001 食堂", JIN, MatchReason.PHONE),
        ("王小明 13800000001 食堂", WANG, MatchReason.UNIQUE_NAME),
        ("尉迟老师 12-1-101 食堂", WEI, MatchReason.SURNAME_IN_ROOM),
        ("王小明 9-9-999 食堂", WANG, MatchReason.UNIQUE_NAME),
    ],
)
def test_who_is_meant(line, resident, reason):
    match = read(line).match
    assert match is not None
    assert (match.resident, match.reason) == (resident, reason)


@pytest.mark.parametrize("line", ["陈阿姨 3-2-501 食堂", "3-2-501 食堂", "金阿姨 食堂"])
def test_nobody_is_guessed(line):
    assert read(line).match is None


def test_two_of_one_surname_in_a_room_are_both_offered():
    sister = Resident(9, "金凤珍", (), "3", "2", "501")
    match = read("金阿姨 3-2-501 食堂", (JIN, sister)).match
    assert match is not None
    assert (match.resident, match.choices) == (None, (JIN, sister))


def test_a_deleted_resident_is_not_found():
    gone = Resident(1, "金凤仙", (), "3", "2", "501", deleted_at=NOW)
    assert read("金凤仙 3-2-501 食堂", (gone,)).match is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("消防通道停满车", "消防通道"),
        ("棋牌室太吵", "棋牌室"),
        ("电瓶车推进电梯", "电动车充电"),
        ("楼上半夜拖椅子", "生活噪音"),
        ("老人想问送餐", "老年食堂"),
        ("说不清的事", None),
    ],
)
def test_a_category_is_proposed(text, category):
    proposal = read(text).category
    assert (proposal and proposal.category.name) == category


def test_a_category_no_longer_used_is_not_proposed():
    old = Category(1, "停车", None, 5, "车位", 0, active=False)
    assert read_quick_entry("车位不够", now=NOW, categories=[old]).category is None


def test_an_empty_line_is_an_empty_entry():
    entry = read("   ")
    assert (entry.subject, entry.spans, entry.room) == ("", (), None)


PIECES = (
    "金阿姨|3-2-501|昨天下午3点|急|电话|13800000001|老年食堂|11号楼| |，|（|）|王小明|11-21 15:30"
    "|楼上|0571-87654321|：|３幢２单元|#|\t|24点"
)
pieces = st.sampled_from(PIECES.split("|"))
lines = st.one_of(st.text(max_size=60), st.lists(pieces, max_size=9).map("".join))


@given(lines)
@example("99999999999999999999点 0-0-000")
@example("1-1-101 1-1-102 急急急 ((急))")
@settings(max_examples=300)
def test_nothing_is_lost_and_nothing_breaks(line):
    entry = read(line)
    places = [(span.start, span.end) for span in entry.spans if not span.kept]
    assert all(0 <= start < end <= len(line) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    taken = {n for start, end in places for n in range(start, end)}
    left = "".join(" " if n in taken else sign for n, sign in enumerate(line))
    assert entry.subject.split() == left.split()


@given(lines)
def test_what_is_understood_lies_where_the_spans_say(line):
    entry = read(line)
    said = {span.kind: line[span.start : span.end] for span in entry.spans}
    if entry.person is not None:
        assert entry.who_text in said[SpanKind.PERSON]
    assert (entry.room is not None) == (SpanKind.ROOM in said)
    assert bool(entry.phone) == (SpanKind.PHONE in said)
    assert (entry.received_at is not None) == (SpanKind.TIME in said)
    assert entry.received_at is None or entry.received_at <= NOW
