"""The results of a meeting are made known by the first sheet that tells them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.local_time import local_day
from app.domain.meetings.meeting import Meeting, MeetingState
from app.domain.notices.notice import NoticeKind
from app.services.notices.commands import AddNotice, NoticeFields
from tests.services.notice_desk import OUTAGE, TODAY, NoticeDesk


@pytest.fixture
def desk():
    return NoticeDesk()


def held(desk, state=MeetingState.SEALED):
    (meeting,) = desk.store.put(Meeting(None, 2026, 9, "9月三方例会", state=state))
    return meeting.id


def told(desk, meeting_id, template="meeting_result"):
    text = replace(OUTAGE, title="9月三方例会结果公告")
    fields = NoticeFields(template, NoticeKind.ANNOUNCEMENT, text=text)
    return desk.do(AddNotice(fields, meeting_id=meeting_id))


def posted_at(desk, meeting_id):
    return desk.store.tables[Meeting][meeting_id].notice_posted_at


def test_the_meeting_knows_when_its_results_went_up(desk):
    meeting_id = held(desk)
    notice_id = told(desk, meeting_id)
    assert posted_at(desk, meeting_id) is None
    desk.post(notice_id, desk.boards[0], posted_on=TODAY - timedelta(days=1))
    first = posted_at(desk, meeting_id)
    assert local_day(first) == TODAY - timedelta(days=1)
    desk.post(notice_id, desk.boards[1])
    assert posted_at(desk, meeting_id) == first


@pytest.mark.parametrize(
    ("state", "template"),
    [(MeetingState.PLANNED, "meeting_result"), (MeetingState.SEALED, "meeting_notice")],
)
def test_only_results_of_a_meeting_held_make_it_known(desk, state, template):
    meeting_id = held(desk, state)
    desk.post(told(desk, meeting_id, template))
    assert posted_at(desk, meeting_id) is None
