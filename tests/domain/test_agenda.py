"""The agenda as a tree: order, numbers, secrecy, times; and the days of a monthly meeting."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.meetings.agenda import (
    arranged,
    below,
    depths,
    effective_visibility,
    in_order,
    moved,
    numbered,
    planned_minutes,
    planned_starts,
)
from app.domain.meetings.meeting import AgendaItem, ItemVisibility, Meeting, MeetingKind
from app.domain.meetings.notice import notice_due, was_posted
from app.domain.meetings.people import MeetingSeries, OffDayRule
from app.domain.meetings.series_days import next_meeting_of, series_day, series_moment
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import shipped_calendar_days
from app.services.vote_rules import vote_rules

CALENDAR = WorkingCalendar(shipped_calendar_days())
PUBLIC, INTERNAL, HIDDEN = ItemVisibility


def item(n, title, parent=None, visibility=PUBLIC, minutes=10):
    place = n - 1
    return AgendaItem(n, 1, place, title, parent_id=parent, visibility=visibility, minutes=minutes)


T15 = (
    item(1, "A"),
    item(2, "B", visibility=INTERNAL),
    item(3, "D", parent=2),
    item(4, "C"),
    item(5, "C1", parent=4, visibility=HIDDEN),
    item(6, "C2", parent=4),
)


def titles(items):
    return "".join(each.title for each in items)


def test_only_public_items_are_counted_and_secrecy_is_handed_down():
    named = {each.id: each.title for each in T15}
    assert {named[n]: number for n, number in numbered(T15).items()} == {
        "A": "1", "B": "", "D": "", "C": "2", "C1": "", "C2": "2.1",
    }  # fmt: skip
    assert effective_visibility(T15)[3] is INTERNAL
    secret_below_secret = (
        *T15[:1],
        item(2, "B", visibility=HIDDEN),
        item(3, "D", 2, visibility=INTERNAL),
    )
    assert effective_visibility(secret_below_secret)[3] is HIDDEN


def test_items_below_follow_whatever_places_they_were_given():
    shuffled = (
        replace(T15[5], position=0),
        replace(T15[3], position=1),
        replace(T15[4], position=2),
        replace(T15[0], position=9),
    )
    assert titles(in_order(shuffled)) == "CC2C1A"
    assert [each.position for each in arranged(shuffled)] == [0, 1, 2, 3]
    assert depths(shuffled) == {4: 0, 6: 1, 5: 1, 1: 0}
    assert titles(below(T15, 4)) == "CC1C2"


def test_an_item_whose_parent_is_gone_stands_on_the_first_level():
    assert numbered((*T15[3:], item(7, "E", parent=99)))[7] == "2"


@pytest.mark.parametrize(
    ("item_id", "place", "parent", "wanted"),
    [
        (4, 0, None, "CC1C2ABD"),
        (1, 99, None, "BDCC1C2A"),
        (3, 0, None, "DABCC1C2"),
        (2, 0, 4, "ACBDC1C2"),
        (6, 0, 4, "ABDCC2C1"),
        (1, -3, 3, "BDACC1C2"),
    ],
)
def test_moving_takes_those_below_along(item_id, place, parent, wanted):
    after = moved(T15, item_id, place, parent)
    assert titles(after) == wanted
    assert [each.position for each in after] == list(range(6))


@pytest.mark.parametrize("parent", [4, 5])
def test_an_item_cannot_go_below_itself(parent):
    with pytest.raises(RuleViolation) as refusal:
        moved(T15, 4, 0, parent)
    assert refusal.value.code == "item_below_itself"


@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(-1, 9), st.none() | st.integers(1, 6)), max_size=12
    )
)
def test_whatever_is_moved_nothing_is_lost_and_places_have_no_gaps(moves):
    items = T15
    for item_id, place, parent in moves:
        try:
            items = moved(items, item_id, place, parent)
        except RuleViolation:
            continue
    assert sorted(each.id for each in items) == [1, 2, 3, 4, 5, 6]
    assert [each.position for each in items] == list(range(6))
    assert in_order(items) == items
    public = [n for n, seen in effective_visibility(items).items() if seen is PUBLIC]
    assert all(bool(number) is (n in public) for n, number in numbered(items).items())


def test_minutes_add_up_to_times_of_the_day():
    items = (item(1, "A", minutes=15), item(2, "B", minutes=0), item(3, "C", 2, minutes=20))
    begins = datetime(2026, 12, 14, 11, tzinfo=UTC)
    assert planned_minutes(items) == 35
    assert planned_starts(items, begins) == {
        1: begins, 2: begins + timedelta(minutes=15), 3: begins + timedelta(minutes=15),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "month", "day", "wanted", "certain", "is_moved"),
    [
        (OffDayRule.NEXT_WORKDAY, 11, 12, date(2026, 11, 12), True, False),
        (OffDayRule.NEXT_WORKDAY, 12, 12, date(2026, 12, 14), True, True),
        (OffDayRule.PREVIOUS_WORKDAY, 12, 12, date(2026, 12, 11), True, True),
        (OffDayRule.KEEP, 12, 12, date(2026, 12, 12), True, False),
        (OffDayRule.NEXT_WORKDAY, 10, 3, date(2026, 10, 8), True, True),
        (OffDayRule.PREVIOUS_WORKDAY, 10, 3, date(2026, 9, 30), True, True),
        (OffDayRule.NEXT_WORKDAY, 2, 31, date(2026, 2, 28), True, False),  # a make-up workday
        (OffDayRule.NEXT_WORKDAY, 10, 10, date(2026, 10, 10), True, False),  # another
    ],
)
def test_the_day_of_a_month(rule, month, day, wanted, certain, is_moved):
    series = MeetingSeries(None, "三方例会", day_of_month=day, off_day=rule)
    assert series_day(series, 2026, month, CALENDAR) == (wanted, certain, is_moved)


def test_a_year_not_announced_follows_the_weekday_and_says_so():
    series = MeetingSeries(None, "三方例会", day_of_month=12)
    assert series_day(series, 2027, 6, CALENDAR) == (date(2027, 6, 14), False, True)


def test_the_next_meeting_lies_after_the_last():
    series = MeetingSeries(None, "三方例会", day_of_month=12)
    assert next_meeting_of(series, date(2026, 11, 11), CALENDAR).day == date(2026, 11, 12)
    assert next_meeting_of(series, date(2026, 11, 12), CALENDAR).day == date(2026, 12, 14)
    assert next_meeting_of(series, date(2026, 12, 14), CALENDAR).day == date(2027, 1, 12)
    last_day = replace(series, day_of_month=31)
    assert next_meeting_of(last_day, date(2026, 1, 31), CALENDAR).day == date(2026, 2, 2)
    assert series_moment(series, date(2026, 12, 14)) == datetime(2026, 12, 14, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "profile", "wanted"),
    [
        (MeetingKind.OWNERS_COMMITTEE, "hangzhou", date(2026, 12, 7)),
        (MeetingKind.OWNERS_COMMITTEE, "ningbo", date(2026, 12, 11)),
        (MeetingKind.OWNERS_ASSEMBLY, "hangzhou", date(2026, 11, 29)),
        (MeetingKind.RESIDENTS_ASSEMBLY, "hangzhou", date(2026, 12, 4)),
        (MeetingKind.TRIPARTITE, "hangzhou", None),
    ],
)
def test_when_the_agenda_must_be_posted(kind, profile, wanted):
    begins = datetime(2026, 12, 14, 11, tzinfo=UTC)
    meeting = Meeting(1, 2026, 1, "会议", kind, planned_at=begins)
    rules = vote_rules().profile(profile)
    assert notice_due(meeting, rules) == wanted
    assert notice_due(replace(meeting, planned_at=None), rules) is None


def test_an_item_brought_up_in_the_meeting_was_not_posted():
    opened = datetime(2026, 12, 14, 11, tzinfo=UTC)
    meeting = Meeting(1, 2026, 1, "会议", opened_at=opened)
    early = replace(T15[0], added_at=opened - timedelta(days=3))
    assert was_posted(early, meeting)
    assert was_posted(T15[0], meeting)
    assert not was_posted(replace(early, added_at=opened + timedelta(minutes=1)), meeting)
    assert not was_posted(early, meeting, posted_by=date(2026, 12, 10))
    assert was_posted(early, meeting, posted_by=date(2026, 12, 11))
