"""Offices of every schema version there ever was still open, whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_office, restore_office
from app.domain.diary import EntryState
from app.domain.meetings.meeting import MeetingState
from app.domain.notices.notice import NoticeState
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Choice
from app.ports.notice_queries import NoticeFilter
from app.ports.queries import EntryFilter
from app.services.meetings.tally import kept_decision
from db import schema

KEPT = Path(__file__).parent / "old_schemas"
VERSIONS = sorted(file.name[1:5] for file in (schema.SCRIPTS / "versions").glob("v*.py"))


@pytest.mark.parametrize("version", VERSIONS)
def test_an_office_of_this_version_opens_whole(version, tmp_path):
    kept = KEPT / f"{version}.linli"
    assert kept.is_file(), f"run python -m tests.db.old_schemas.keep for version {version}"
    restore_office(kept, tmp_path / "office", None)
    office = open_office(tmp_path / "office", None)
    try:
        assert office.storage.check().is_sound
        wanted = EntryFilter(date(2026, 11, 23), words="jay 食堂")
        assert [row.raised for row in office.diary.first_page(wanted)] == [2, 2]
        detail = office.diary.detail(1)
        assert detail.entry.state is EntryState.CLOSED
        assert office.attachments.read(detail.attachments[0].digest).decode() == "一张照片"
        assert office.drafts.recall("diary.quick") == "没写完"
        if version >= "0002":
            check_meeting(office)
        if version >= "0003":
            check_notice(office)
        while office.undo_history.undo_label() is not None:
            office.undo_history.undo()
        assert office.diary.count(EntryFilter(date(2026, 11, 23))) == 0
        assert office.storage.check().is_sound
    finally:
        office.close()


def check_meeting(office):
    (row,) = office.meetings.meetings()
    book = office.meetings.book(row.id)
    assert book.meeting.state is MeetingState.SEALED
    (vote,) = book.votes
    assert kept_decision(vote).outcome is Outcome.PASSED
    assert [ballot.choice for ballot in book.ballots] == [Choice.YES, Choice.YES]
    assert [action.text for action in book.actions] == ["划线"]
    assert all(minutes.sealed_at for minutes in book.minutes)
    assert office.attachments.read(book.files[0].digest).decode() == "一张照片"
    assert office.meetings.owner_totals() == (1, 8_950)


def check_notice(office):
    (row,) = office.notices.notices(NoticeFilter(date(2026, 11, 23)))
    book = office.notices.book(row.id)
    assert (row.state, row.sheets, row.boards) == (NoticeState.POSTED, 2, ("东门公告栏",))
    assert book.notice.says.table[1] == ("收入", "6000")
    assert book.postings[0].due_on == date(2026, 12, 8)
    assert office.attachments.read(book.photos[0].digest).decode() == "一张照片"
    assert office.diary.detail(book.objections[0].entry_id).entry.text == "明细不清楚"
    assert [own.name for own in office.notices.own_templates()] == ["我的通知"]
    (form,) = office.notices.forms()
    assert office.attachments.read(form.digest) == b"a form"
    assert office.notices.last_filled(form.id, "resident:1").about == "金阿姨"
