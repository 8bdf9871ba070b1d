"""The report's meeting as a story: 4:3, a recess with a power cut, 6:1, conditions, minutes."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pymupdf
import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.domain.diary import Party
from app.domain.meetings.ballots import VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.timeline import live
from app.domain.voting.answer import Outcome
from app.office import Office
from app.services.meetings.papers import minutes_facts
from app.services.meetings.result_papers import result_notice_facts
from app.services.meetings.tally import kept_decision
from app.wording import Wording
from tests.end_to_end.meeting_evening import IN_RECESS, MATTER, Evening, found
from ui.preferences import CHINESE, Preferences

ROOT = Path(__file__).parents[2]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    made = Preferences(tmp_path / "preferences")
    made.language, made.theme = CHINESE, "light"
    return made


def test_the_meeting(qtbot: QtBot, qapp, office_folder: Path, preferences: Preferences) -> None:
    office = open_office(office_folder, None)
    found(office)
    office.close()
    power_cut_in_the_recess(office_folder)

    office = open_office(office_folder, None)
    assert now(office).recess is not None
    evening = Evening(qapp, office, preferences)
    qtbot.addWidget(evening.window)
    evening.press("Ctrl+3")  # back in the recess, which went on
    evening.press("Enter", "Y", "F")  # go on, call the roll
    evening.press("V", "Enter")
    evening.vote(against={5})
    evening.promise("居民回来没有位子时，十分钟内让出一个", "潘永强", "12-12", "保安登记本")
    evening.promise("每月收入进公共收益账，每季度公示", "潘永强", "12-31", "公示照片", "6000")
    evening.press(*["Enter"] * 4, "Ctrl+Enter")  # the closing items, then the end
    evening.press("Enter", "F6")  # write the minutes, seal them
    check_what_is_kept(office)
    read_the_papers(office)
    evening.window.guard = None
    office.close()


def power_cut_in_the_recess(folder: Path) -> None:
    """Play the first half in a process of its own and kill it in the recess."""
    command = [sys.executable, "-m", "tests.end_to_end.meeting_evening", str(folder)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert child.stdout is not None
        assert IN_RECESS in iter(lambda: child.stdout.readline().strip(), "")
    finally:
        child.kill()
        child.communicate()


def now(office: Office) -> LiveMeeting:
    book = office.meetings.book(office.meetings.running() or 0)
    assert book is not None
    return live(book)


def check_what_is_kept(office: Office) -> None:
    (row,) = office.meetings.meetings()
    book = office.meetings.book(row.id)
    assert book.meeting.state is MeetingState.SEALED
    first, second = book.votes
    assert [vote.state for vote in book.votes] == [VoteState.ANNOUNCED] * 2
    assert (second.round, second.previous_id, second.is_opinion) == (2, first.id, True)
    decisions = [kept_decision(vote) for vote in book.votes]
    assert [(d.bars[0].yes, d.bars[0].no) for d in decisions] == [(4, 3), (6, 1)]
    assert all(decision.outcome is Outcome.PASSED for decision in decisions)

    kinds = [event.kind for event in book.told]
    between = kinds[kinds.index(EventKind.RECESS_STARTED) :]
    assert between[:2] == [EventKind.RECESS_STARTED, EventKind.RECESS_ENDED]
    assert EventKind.ROLL_CALL in between
    assert EventKind.WARNING_OVERRIDDEN in kinds  # 民法典 第二百七十八条第八项, asked all the same
    recess = next(event for event in book.told if event.kind is EventKind.RECESS_STARTED)
    assert recess.number == timedelta(minutes=20) // timedelta(minutes=1)
    kept, income = book.actions
    assert (kept.party, kept.person, kept.check) == (Party.PROPERTY, "潘永强", "保安登记本")
    assert kept.is_condition
    assert income.monthly_income == 600_000
    assert income.due_on is not None
    assert office.storage.check().is_sound


def read_the_papers(office: Office) -> None:
    """Minutes and result notice say what happened, in the words of the screen."""
    (row,) = office.meetings.meetings()
    wording, documents = Wording(CHINESE), office.documents(CHINESE)
    book = office.meetings.book(row.id)
    reasons = [wording.decision_reason(kept_decision(vote)) for vote in book.votes]
    record = text_of(documents.minutes(minutes_facts(office, book, MinutesKind.RECORD, wording)))
    public = text_of(documents.minutes(minutes_facts(office, book, MinutesKind.PUBLIC, wording)))
    notice = text_of(documents.result_notice(result_notice_facts(office, book, wording)))
    for paper in (record, public, notice):
        assert MATTER in paper
        assert "民法典" in paper
        assert "不代替业主大会、业主委员会的决定" in paper
    for reason in reasons:
        assert reason in record
    assert reasons[1] in notice
    for told in ("休会20分钟", "盖章处", "保安登记本", "胡雅琴"):
        assert told in record, told


def text_of(pdf: bytes) -> str:
    """The words of a paper without its line breaks."""
    with pymupdf.open(stream=pdf) as document:
        return "".join("".join(page.get_text().split()) for page in document)
