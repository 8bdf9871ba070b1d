"""The speakers' queue and clocks, on the cases of the field rules (§4.5, §4.6)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent, SpeechKind
from app.domain.meetings.live import Clock
from app.domain.meetings.meeting import Meeting
from app.domain.meetings.speakers import kind_of, rank_of
from app.domain.meetings.timeline import live, spoken_by_person

START = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
A, B, C, D, E, Q, F = range(1, 8)
QUESTION, INTERVENTION, ORDER, NORMAL = SpeechKind


def told(*events):
    """A timeline: each event is (seconds, kind, attendee, number)."""
    made = tuple(
        MeetingEvent(
            place + 1, 1, START + timedelta(seconds=at), START, kind, attendee_id=who, number=number
        )
        for place, (at, kind, who, number) in enumerate(events)
    )
    return MeetingBook(Meeting(1, 2026, 11, "例会"), events=made)


def asks(*people):
    return [(at, EventKind.QUEUED, who, rank_of(kind)) for at, (who, kind) in enumerate(people)]


def queue(*people):
    return [one.attendee_id for one in live(told(*asks(*people))).queue]


T16 = [(A, NORMAL), (B, NORMAL), (C, ORDER), (D, ORDER), (E, INTERVENTION), (Q, QUESTION)]


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        (T16[:3], [C, A, B]),
        (T16[:4], [C, D, A, B]),
        (T16[:5], [E, C, D, A, B]),
        (T16, [Q, E, C, D, A, B]),
        ([*T16, (F, NORMAL)], [Q, E, C, D, A, B, F]),
    ],
)
def test_classes_come_one_after_the_other_and_each_in_the_order_of_asking(asked, order):
    assert queue(*asked) == order


def test_the_rank_of_a_class_leads_back_to_it():
    assert [kind_of(rank_of(kind)) for kind in SpeechKind] == list(SpeechKind)
    assert kind_of(99) is NORMAL


def test_who_starts_leaves_the_queue_and_ends_who_spoke():
    book = told(
        *asks((A, NORMAL), (B, NORMAL)),
        (10, EventKind.SPEECH_STARTED, A, 180),
        (70, EventKind.SPEECH_STARTED, B, 180),
    )
    now = live(book)
    assert now.queue == ()
    assert now.speaker is not None
    assert now.speaker.attendee_id == B
    assert now.paused_speaker is None
    assert spoken_by_person(book) == {A: 60}
    assert spoken_by_person(book, START + timedelta(seconds=100)) == {A: 60, B: 30}


def test_a_question_pauses_the_speech_and_counts_up():
    book = told(
        *asks((A, NORMAL)),
        (10, EventKind.SPEECH_STARTED, A, 180),
        (30, EventKind.QUEUED, B, rank_of(QUESTION)),
        (40, EventKind.SPEECH_STARTED, B, 0),
    )
    now = live(book)
    assert now.speaker is not None
    assert now.paused_speaker is not None
    assert (now.speaker.attendee_id, now.speaker.kind) == (B, QUESTION)
    assert now.speaker.clock.shown(START + timedelta(seconds=45)) == "00:05"
    assert now.paused_speaker.clock == Clock(180, 30, None)


ASKED = (
    (10, EventKind.SPEECH_STARTED, A, 180),
    (30, EventKind.QUEUED, B, rank_of(QUESTION)),
    (40, EventKind.SPEECH_STARTED, B, 0),
)


def test_the_speech_goes_on_only_when_somebody_says_so():
    ended = live(told(*ASKED, (50, EventKind.SPEECH_ENDED, B, 0)))
    assert ended.speaker is None
    assert ended.paused_speaker is not None
    resumed = live(
        told(*ASKED, (50, EventKind.SPEECH_ENDED, B, 0), (60, EventKind.SPEECH_RESUMED, A, 0))
    )
    assert resumed.paused_speaker is None
    assert resumed.speaker is not None
    assert resumed.speaker.clock.shown(START + timedelta(seconds=70)) == "02:20"


def test_starting_anyone_else_ends_the_paused_speech():
    now = live(told(*ASKED, (50, EventKind.SPEECH_STARTED, C, 60)))
    assert now.speaker is not None
    assert (now.speaker.attendee_id, now.paused_speaker) == (C, None)


def test_with_a_speech_go_its_unasked_questions():
    now = live(
        told(
            *asks((C, NORMAL), (D, ORDER)),
            (10, EventKind.SPEECH_STARTED, A, 180),
            (30, EventKind.QUEUED, B, rank_of(QUESTION)),
            (50, EventKind.SPEECH_ENDED, A, 0),
        )
    )
    assert [one.attendee_id for one in now.queue] == [D, C]


def test_a_clock_survives_what_happens_to_the_program():
    book = told((0, EventKind.SPEECH_STARTED, A, 60), (20, EventKind.SPEECH_PAUSED, A, 0))
    now = live(book)
    assert now.speaker is not None
    assert now.speaker.clock.shown(START + timedelta(hours=1)) == "00:40"
    running = live(told((0, EventKind.SPEECH_STARTED, A, 60)))
    assert running.speaker is not None
    assert running.speaker.clock.shown(START + timedelta(seconds=72)) == "-00:12"


def test_minutes_never_roll_into_hours():
    assert Clock(5400, 0, None).shown(START) == "90:00"


def test_who_leaves_the_room_neither_speaks_nor_waits():
    now = live(
        told(
            *asks((A, NORMAL), (B, NORMAL)),
            (10, EventKind.SPEECH_STARTED, A, 180),
            (20, EventKind.LEFT, A, 0),
            (30, EventKind.LEFT, B, 0),
        )
    )
    assert now.speaker is None
    assert now.queue == ()


def test_a_recess_stops_the_clock():
    book = told((0, EventKind.SPEECH_STARTED, A, 180), (30, EventKind.RECESS_STARTED, None, 20))
    now = live(book)
    assert now.speaker is not None
    assert now.speaker.clock == Clock(180, 30, None)
    assert now.recess == Clock(1200, 0, START + timedelta(seconds=30))
    assert now.recess.shown(START + timedelta(seconds=60)) == "19:30"


STEPS = st.lists(
    st.tuples(
        st.integers(0, 90),
        st.sampled_from(
            (
                EventKind.QUEUED,
                EventKind.UNQUEUED,
                EventKind.SPEECH_STARTED,
                EventKind.SPEECH_PAUSED,
                EventKind.SPEECH_RESUMED,
                EventKind.SPEECH_ENDED,
                EventKind.LEFT,
                EventKind.RECESS_STARTED,
            )
        ),
        st.integers(1, 4),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(STEPS)
def test_whatever_happens_nobody_speaks_twice_and_no_second_counts_double(steps):
    passed, events = 0, []
    for seconds, kind, who, number in steps:
        passed += seconds
        events.append((passed, kind, who, number))
    book = told(*events)
    now = live(book)
    ranks = [rank_of(one.kind) for one in now.queue]
    assert ranks == sorted(ranks)
    for first, second in pairwise(now.queue):
        assert first.kind is not second.kind or first.since <= second.since
    if now.paused_speaker is not None:
        assert now.paused_speaker.clock.since is None
    end = START + timedelta(seconds=passed + 10)
    spoken = spoken_by_person(book, end)
    assert sum(spoken.values()) <= passed + 10
    assert all(seconds >= 0 for seconds in spoken.values())
