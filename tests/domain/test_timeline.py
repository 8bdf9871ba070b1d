"""Where a meeting stands, read off its events; corrected ones do not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.diary import Party
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, DecisionBody, Meeting, MeetingKind
from app.domain.meetings.people import Attendee, Duty
from app.domain.meetings.quorum import (
    attendance,
    body_of,
    present_during,
    quorum_at,
    quorum_now,
    voters,
)
from app.domain.meetings.spoken import spoken
from app.domain.meetings.timeline import live, spoken_seconds
from app.domain.voting.cases import Body
from app.services.vote_rules import vote_rules
from app.wording import Wording

START = datetime(2026, 11, 12, 7, 0, tzinfo=UTC)
"""15:00 on the wall."""
HANGZHOU = vote_rules().profile("hangzhou")


def at(minutes):
    return START + timedelta(minutes=minutes)


def book_of(*events, members=9, kind=MeetingKind.OWNERS_COMMITTEE, **more):
    """A meeting of nine members and a manager; each event is (minutes, kind, fields)."""
    people = [
        Attendee(n, 1, f"委员{n}", Party.OWNERS_COMMITTEE, has_vote=True, position=n)
        for n in range(1, members + 1)
    ]
    people.append(Attendee(50, 1, "经理", Party.PROPERTY, has_vote=True))
    people.append(
        Attendee(51, 1, "候补", Party.OWNERS_COMMITTEE, duty=Duty.ALTERNATE, has_vote=True)
    )
    made = tuple(
        MeetingEvent(place + 1, 1, at(minutes), at(minutes), event, **fields)
        for place, (minutes, event, fields) in enumerate(events)
    )
    items = (
        AgendaItem(1, 1, 0, "停车", body=DecisionBody.OWNERS_COMMITTEE),
        AgendaItem(2, 1, 1, "通报"),
    )
    meeting = Meeting(1, 2026, 11, "例会", kind=kind)
    return MeetingBook(meeting, tuple(people), items, made, **more)


def arrive(minutes, *people):
    return [(minutes, EventKind.ARRIVED, {"attendee_id": one}) for one in people]


FIVE = arrive(0, 1, 2, 3, 4, 5)
LEAVES = (10, EventKind.LEFT, {"attendee_id": 5})


def test_the_quorum_follows_who_leaves():
    book = book_of(*FIVE, LEAVES)
    before = quorum_at(book, at(9), Body.OWNERS_COMMITTEE, HANGZHOU)
    after = quorum_at(book, at(10), Body.OWNERS_COMMITTEE, HANGZHOU)
    assert (before.entitled, before.present, before.needed, before.is_reached) == (9, 5, 5, True)
    assert (after.present, after.is_reached) == (4, False)


def test_a_back_dated_departure_stands_where_it_happened():
    book = book_of(*FIVE, (20, EventKind.NOTE, {"text": "x"}), LEAVES)
    assert attendance(book, at(9)) == {1, 2, 3, 4, 5}
    assert attendance(book, at(15)) == {1, 2, 3, 4}


def test_alternates_observers_and_other_parties_never_count():
    book = book_of(*FIVE, *arrive(1, 50, 51))
    assert [one.id for one in voters(book, Body.OWNERS_COMMITTEE)] == list(range(1, 10))
    assert quorum_at(book, at(5), Body.OWNERS_COMMITTEE, HANGZHOU).present == 5


@pytest.mark.parametrize(
    ("body", "profile", "needed"),
    [
        (Body.OWNERS_COMMITTEE, "hangzhou", 4),
        (Body.OWNERS_COMMITTEE, "shaoxing", 3),
        (Body.RESIDENTS_ASSEMBLY, "hangzhou", 4),
        (Body.RESIDENT_REPRESENTATIVES, "hangzhou", 5),
        (Body.OWNERS_ASSEMBLY, "hangzhou", 0),
        (None, "hangzhou", 0),
    ],
)
def test_each_body_needs_its_own_quorum(body, profile, needed):
    quorum = quorum_at(book_of(members=6), START, body, vote_rules().profile(profile))
    expected = needed
    if body is Body.RESIDENTS_ASSEMBLY:
        expected = 4  # 6 members and the manager
    assert quorum.needed == expected


def test_three_parties_are_counted_as_parties():
    book = book_of(*arrive(0, 1, 2, 50), kind=MeetingKind.TRIPARTITE)
    quorum = quorum_at(book, START, Body.TRIPARTITE, HANGZHOU)
    assert (quorum.entitled, quorum.present, quorum.is_reached) == (3, 2, True)


def test_the_quorum_shown_is_that_of_the_open_item():
    opened = (1, EventKind.ITEM_OPENED, {"item_id": 1})
    book = book_of(*FIVE, opened, kind=MeetingKind.TRIPARTITE)
    assert quorum_now(book, live(book), vote_rules()).entitled == 9
    without = book_of(*FIVE, kind=MeetingKind.TRIPARTITE)
    assert quorum_now(without, live(without), vote_rules()).entitled == 3
    assert body_of(None, replace(book.meeting, kind=MeetingKind.OTHER)) is None


def test_who_was_there_during_an_item():
    book = book_of(
        *arrive(0, 1, 2),
        (1, EventKind.LEFT, {"attendee_id": 2}),
        (2, EventKind.ITEM_OPENED, {"item_id": 1}),
        *arrive(3, 3),
        (4, EventKind.LEFT, {"attendee_id": 1}),
        (5, EventKind.ITEM_CLOSED, {"item_id": 1}),
        *arrive(6, 4),
    )
    assert present_during(book, 1) == {1, 3}


def test_after_a_recess_a_roll_call_is_due_once():
    recess = [(1, EventKind.RECESS_STARTED, {"number": 20}), (21, EventKind.RECESS_ENDED, {})]
    assert live(book_of(*recess)).needs_roll_call
    assert live(book_of(*recess[:1])).recess is not None
    called = live(book_of(*recess, (22, EventKind.ROLL_CALL, {"number": 5})))
    assert not called.needs_roll_call
    assert called.recess is None


def test_a_corrected_event_does_not_count():
    wrong = [*arrive(0, 1, 2), (1, EventKind.CORRECTION, {"event_id": 2, "text": "看错了"})]
    assert live(book_of(*wrong)).present == {1}


def test_recusal_is_of_one_item():
    events = [
        (0, EventKind.RECUSED, {"attendee_id": 3, "item_id": 1, "text": "亲属在物业"}),
        (1, EventKind.ITEM_OPENED, {"item_id": 1}),
    ]
    assert live(book_of(*events)).recused == {3}
    other = (2, EventKind.ITEM_OPENED, {"item_id": 2})
    assert live(book_of(*events, other)).recused == frozenset()


def test_a_closed_meeting_stands_still():
    now = live(
        book_of(
            *arrive(0, 1),
            (0, EventKind.OPENED, {}),
            (1, EventKind.ITEM_OPENED, {"item_id": 1}),
            (2, EventKind.SPEECH_STARTED, {"attendee_id": 1, "number": 60}),
            (3, EventKind.CLOSED, {}),
        )
    )
    assert (now.is_open, now.item, now.speaker, now.vote) == (False, None, None, None)


def test_time_spoken_is_added_up_by_party():
    book = book_of(
        (0, EventKind.SPEECH_STARTED, {"attendee_id": 1, "number": 0}),
        (2, EventKind.SPEECH_STARTED, {"attendee_id": 50, "number": 0}),
        (5, EventKind.SPEECH_STARTED, {"attendee_id": 2, "number": 0}),
        (6, EventKind.SPEECH_ENDED, {"attendee_id": 2}),
    )
    assert spoken_seconds(book) == {Party.OWNERS_COMMITTEE: 180, Party.PROPERTY: 180}


FIELDS = {"attendee_id": 1, "other_id": 2, "item_id": 1, "text": "理由。", "number": 90}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("fields", [FIELDS, {}], ids=["all", "nothing"])
@pytest.mark.parametrize("kind", list(EventKind))
def test_every_event_can_be_said(kind, fields, language):
    book = book_of((0, kind, fields))
    said = Wording(language).meeting_event(spoken(book.events[0], book))
    assert said.endswith(("。", "."))
    assert "?" not in said
    assert "。。" not in said


@pytest.mark.parametrize(
    ("kind", "fields", "line"),
    [
        (EventKind.ARRIVED, {"attendee_id": 1}, "委员1到会。"),
        (EventKind.EXCUSED, {"attendee_id": 1, "text": "出差"}, "委员1请假：出差。"),
        (EventKind.RECESS_STARTED, {"number": 20}, "休会 20 分钟。"),
        (
            EventKind.SPEECH_STARTED,
            {"attendee_id": 1, "number": 180},
            "委员1开始发言，限 3 分钟。",
        ),
        (EventKind.OPINION, {"party": Party.PROPERTY, "text": "同意"}, "物业：同意。"),
    ],
)
def test_lines_read_as_they_are_said(kind, fields, line):
    book = book_of((0, kind, fields))
    assert Wording("zh_CN").meeting_event(spoken(book.events[0], book)) == line
