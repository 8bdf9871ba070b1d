"""The sample community: the same on each run, true to the rules, and alive on any day."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.diary import (
    DEADLINE_RUNS,
    UNFINISHED,
    EntryState,
    FollowUpKind,
    Satisfaction,
    Urgency,
    is_late,
)
from app.domain.hot_matters import hot_matters
from app.domain.local_time import local_day
from app.domain.statistics import ClosedFact
from app.domain.working_calendar import WorkingCalendar
from app.services.sample.community import build_sample
from app.services.sample.many import build_many
from app.services.sample.people import BUILDINGS
from app.services.sample.texts import names, stories, topics
from app.services.shipped_data import (
    shipped_calendar_days,
    shipped_categories,
    shipped_channels,
)

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
CALENDAR = WorkingCalendar(shipped_calendar_days())
CHANNELS = [replace(one, id=place) for place, one in enumerate(shipped_channels(), start=1)]
CATEGORIES = [
    replace(category, id=place)
    for place, category in enumerate(
        (one for branch in shipped_categories() for one in (branch.category, *branch.children)),
        start=1,
    )
]


def built(now=NOW):
    return build_sample(local_day(now), now, CATEGORIES, CHANNELS, CALENDAR)


@pytest.fixture(scope="module")
def sample():
    return built()


def test_every_category_of_the_material_is_one_a_new_office_has():
    known = {category.name for category in CATEGORIES}
    used = {topic.category for topic in topics()}
    used |= {told.category for story in stories() for told in story}
    assert used <= known
    channels = {channel.name for channel in CHANNELS}
    assert {told.channel for story in stories() for told in story} <= channels


def test_a_community_of_the_promised_size(sample):
    doors = {one.home for one in sample.residents}
    assert len(doors) == 420
    assert {one.building for one in sample.residents} == {str(n + 1) for n in range(BUILDINGS)}
    assert 850 <= len(sample.residents) <= 950
    assert 1200 <= len(sample.entries) <= 1450
    first = min(entry.received_at for entry in sample.entries)
    assert timedelta(days=400) < NOW - first < timedelta(days=430)


def test_the_same_on_each_run_and_another_on_another_day(sample):
    assert built() == sample
    assert built(NOW + timedelta(days=1)) != sample


def test_phone_numbers_belong_to_nobody_and_are_not_shared(sample):
    phones = [phone for one in sample.residents for phone in one.phones]
    assert all(phone.startswith(("1380000", "1390000")) and len(phone) == 11 for phone in phones)
    assert len(set(phones)) == len(phones)


def test_names_that_try_the_program(sample):
    known = {one.name for one in sample.residents}
    assert max(map(len, known)) == 40
    assert {"林𬭎", "陈䶮", "吴㛃", "尉迟恭礼", "万俟秀珍", "区玉娇"} <= known
    assert {one.name for one in names().known} <= known


DAYS = [
    NOW,
    datetime(2026, 11, 22, 16, 5, tzinfo=UTC),  # five past midnight of a Monday
    datetime(2026, 10, 3, 4, 0, tzinfo=UTC),  # National Day holiday
    datetime(2027, 3, 14, 15, 59, tzinfo=UTC),  # a Sunday of a year nobody has announced
    datetime(2024, 2, 29, 1, 0, tzinfo=UTC),
]


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_what_needs_a_person_now_on_any_day(now):
    sample, today = built(now), local_day(now)
    states = Counter(entry.state for entry in sample.entries)
    overdue = [entry for entry in sample.entries if entry.is_overdue(today)]
    due_today = [e for e in sample.entries if e.due_on == today and e.state in DEADLINE_RUNS]
    assert (len(overdue), len(due_today), states[EntryState.AWAITING_VISIT]) == (3, 2, 3)
    assert any(e.urgency is not Urgency.NORMAL and e.state in UNFINISHED for e in sample.entries)
    assert states[EntryState.TRANSFERRED] and states[EntryState.REFUSED]


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_nothing_happens_before_its_cause_or_after_now(now):
    sample = built(now)
    for entry in sample.entries:
        assert entry.received_at <= entry.recorded_at <= now
        assert entry.responded_at is None or entry.received_at <= entry.responded_at <= now
        assert entry.closed_at is None or entry.received_at <= entry.closed_at <= now
        assert entry.late == is_late(entry.received_at, entry.recorded_at)
        assert (entry.closed_at is None) == (entry.state in UNFINISHED)
        assert (entry.responded_at is None) == (entry.state is EntryState.OPEN)
    latest: dict[int, datetime] = {}
    for line in sample.follow_ups:
        entry = sample.entries[line.entry_id]
        assert latest.get(line.entry_id, entry.received_at) <= line.at <= now
        latest[line.entry_id] = line.at


def test_timelines_end_where_the_entries_stand(sample):
    reached: dict[int, EntryState] = {}
    said: dict[int, Satisfaction] = {}
    for line in sample.follow_ups:
        if line.state is not None:
            reached[line.entry_id] = line.state
        elif line.kind is not FollowUpKind.RETURN_VISIT and line.entry_id not in reached:
            reached[line.entry_id] = EntryState.IN_PROGRESS
        if line.satisfaction is not None:
            said[line.entry_id] = line.satisfaction
    for place, entry in enumerate(sample.entries):
        assert reached.get(place, EntryState.OPEN) is entry.state, entry.number
        assert said.get(place) is entry.satisfaction


def test_numbers_run_without_gaps_in_the_order_of_writing_down(sample):
    for year in {entry.year for entry in sample.entries}:
        given = [entry.sequence for entry in sample.entries if entry.year == year]
        assert given == list(range(1, len(given) + 1))
    recorded = [entry.recorded_at for entry in sample.entries]
    assert recorded == sorted(recorded)


def test_matters_are_named_by_their_first_entry(sample):
    groups: dict[int, list[int]] = {}
    for place, first in enumerate(sample.matter_of):
        if first is not None:
            groups.setdefault(first, []).append(place)
    assert all(members[0] == first and len(members) > 1 for first, members in groups.items())
    by_subject = {sample.entries[first].subject: len(m) for first, m in groups.items()}
    assert by_subject["下棋没有地方"] == 3
    assert by_subject["11号楼消防通道停满车"] == 9
    assert by_subject["想办老年食堂"] == 9


def test_deadlines_follow_the_working_calendar(sample):
    days = {category.id: category.deadline_days for category in CATEGORIES}
    promised = 0
    for entry in sample.entries:
        by_rule = CALENDAR.after_working_days(local_day(entry.received_at), days[entry.category_id])
        promised += entry.due_on != by_rule.day
    assert promised < 20  # only what the stories promise otherwise


def test_texts_read_like_a_diary(sample):
    texts = [entry.text for entry in sample.entries if entry.text]
    assert len(set(texts)) > 0.97 * len(texts)
    assert max(map(len, texts)) > 500
    words = [e.subject + e.text + e.state_reason for e in sample.entries]
    words += [line.text for line in sample.follow_ups]
    assert not [text for text in words if "{" in text or "}" in text]
    assert not [text for text in words if text[:2].strip().isascii() and text[1:2] == " "]
    everything = "".join(words)
    for said in ("130个车位", "6000元", "老年食堂", "棋牌室", "24小时没动静", "扫不了码", "6比1"):
        assert said in everything


def test_the_fire_lane_is_the_hottest_matter(sample):
    names_of = {category.id: category.name for category in CATEGORIES}
    facts = [
        ClosedFact(
            place + 1,
            entry.received_at,
            entry.responded_at,
            entry.closed_at,
            entry.due_on,
            entry.state,
            entry.satisfaction,
            names_of[entry.category_id],
            entry.building,
            None if sample.matter_of[place] is None else sample.matter_of[place] + 1,
            entry.subject,
        )
        for place, entry in enumerate(sample.entries)
    ]
    hottest = hot_matters(facts, date(2026, 11, 23))[0]
    assert (hottest.category, hottest.now, hottest.before) == ("消防通道", 5, 1)
    assert hottest.buildings[0][0] == "11"


def test_many_entries_are_varied_and_the_same_on_each_run():
    made = list(build_many(3_000, date(2026, 11, 23), category_ids=(4, 5), channel_ids=(1,)))
    assert made == list(
        build_many(3_000, date(2026, 11, 23), category_ids=(4, 5), channel_ids=(1,))
    )
    assert len({entry.number for entry in made}) == 3_000
    assert len({(entry.subject, entry.text) for entry in made}) > 2_000
    received = [entry.received_at for entry in made]
    assert received == sorted(received)
    assert local_day(received[-1]) == date(2026, 11, 23)
