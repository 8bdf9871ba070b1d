"""What the today page says of meetings."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from app.domain.diary import Party
from app.domain.local_time import at_local, local_day
from app.domain.meetings.actions import OPEN_STATES, Action, ActionState
from app.domain.meetings.ballots import Vote
from app.domain.meetings.meeting import Meeting, MeetingKind, MeetingState
from app.domain.meetings.people import MeetingPerson
from app.ports.meeting_queries import ActionRow
from app.services.meetings.minutes_commands import NoteNoticePosted, SealMinutes, handlers
from app.services.meetings.reminders import (
    actions_due,
    next_meeting,
    running_meeting,
    terms_ending,
    unposted_results,
    unsealed_minutes,
)
from app.services.meetings.stored_book import stored_book
from app.services.today import PROVIDERS
from app.services.today_reading import Reading, Target, TodayTone
from app.wording import Wording
from tests.fakes import FakeStore, FakeUnitOfWork, carry_out
from tests.services.an_evening import MEETING, evening


class StoredMeetings:
    """Answers what the reminders ask from a store; see ``app.ports.meeting_queries``."""

    def __init__(self, store):
        self._store = store

    def meetings(self):
        kept = [m for m in self._store.all(Meeting) if m.deleted_at is None]
        return tuple(reversed(kept))

    def book(self, meeting_id):
        return stored_book(FakeUnitOfWork(self._store), meeting_id)

    def running(self):
        return next((m.id for m in self.meetings() if m.state is MeetingState.RUNNING), None)

    def next_planned(self):
        planned = [m for m in self.meetings() if m.state is MeetingState.PLANNED]
        return min(planned, key=lambda m: m.planned_at, default=None)

    def actions(self, wanted):
        rows = [a for a in self._store.all(Action) if a.state in (*OPEN_STATES, ActionState.DONE)]
        return tuple(ActionRow(a, "", "", "") for a in rows)

    def people(self):
        return self._store.all(MeetingPerson)


def on(store, day, hour=9):
    """What is read on a day of November 2026."""
    now = at_local(2026, 11, day, hour)
    office = SimpleNamespace(
        meetings=StoredMeetings(store), clock=lambda: now, today=lambda: local_day(now)
    )
    return Reading(office)


def said(line, language="zh_CN"):
    words = Wording(language)
    parts = (line.badge, line.title, line.detail)
    return [words.sentence(part.code, **part.details) for part in parts]


def planned(day, kind=MeetingKind.TRIPARTITE, place="二楼会议室"):
    store = FakeStore()
    store.put(
        Meeting(
            None, 2026, 12, "三方例会", kind, planned_at=at_local(2026, 11, day, 19), place=place
        )
    )
    return store


@pytest.mark.parametrize(
    ("today", "badge"),
    [(20, "今天开会"), (19, "明天开会"), (17, "3 天后开会"), (21, "没有开成")],
)
def test_the_next_meeting_is_shown_from_three_days_before(today, badge):
    [line] = next_meeting(on(planned(20), today))
    assert said(line) == [badge, "三方例会 11-20 19:00", "二楼会议室"]
    assert line.target == Target("meetings", ("meeting", 1))


def test_a_meeting_further_away_is_not_shown():
    assert next_meeting(on(planned(20), 16)) == ()
    assert next_meeting(on(FakeStore(), 16)) == ()


def test_a_committee_meeting_is_shown_before_its_agenda_must_be_posted():
    store = planned(25, MeetingKind.OWNERS_COMMITTEE)
    assert next_meeting(on(store, 14)) == ()
    [line] = next_meeting(on(store, 15))
    assert said(line)[2] == "议程应在 11-18 前公布"


def test_a_running_meeting_is_one_click_away():
    [line] = running_meeting(on(evening(MeetingState.RUNNING), 12))
    assert said(line) == ["正在开会", "阳光社区三方例会", "回到会议"]
    assert running_meeting(on(evening(), 12)) == ()


def test_minutes_are_missed_on_the_third_day():
    store = evening()
    assert unsealed_minutes(on(store, 14)) == ()
    [line] = unsealed_minutes(on(store, 15))
    assert said(line) == ["纪要", "阳光社区三方例会的纪要还没有封存", "散会已 3 天 · 去整理"]
    carry_out(store, handlers(None)[SealMinutes], SealMinutes(MEETING))
    assert unsealed_minutes(on(store, 30)) == ()


def committee_evening():
    store = evening()
    meeting = store.tables[Meeting][MEETING]
    store.tables[Meeting][MEETING] = replace(meeting, kind=MeetingKind.OWNERS_COMMITTEE)
    for vote in store.all(Vote):
        store.tables[Vote][vote.id] = replace(vote, is_opinion=False)
    return store


def test_a_committee_decision_must_be_known_within_three_days():
    store = committee_evening()
    store.tables[Meeting].pop(1)
    [line] = unposted_results(on(store, 15))
    assert (line.tone, said(line)[2]) == (
        TodayTone.AMBER, "应在 11-15 前公布（杭州市物业管理条例第29条）",
    )  # fmt: skip
    [line] = unposted_results(on(store, 16))
    assert (line.tone, said(line)[0]) == (TodayTone.SEAL, "公布超期 1 天")
    posted = NoteNoticePosted(MEETING, at_local(2026, 11, 16, 8))
    carry_out(store, handlers(None)[NoteNoticePosted], posted)
    assert unposted_results(on(store, 20)) == ()


def test_a_consultation_is_posted_once_its_minutes_are_sealed():
    store = evening()
    store.tables[Meeting].pop(1)
    assert unposted_results(on(store, 20)) == ()
    carry_out(store, handlers(None)[SealMinutes], SealMinutes(MEETING))
    [line] = unposted_results(on(store, 20))
    assert "城市居民委员会组织法第34条" in said(line)[2]


def test_what_was_promised_is_late_or_due_soon():
    store = evening()
    lines = actions_due(on(store, 12))
    assert said(lines[0]) == ["逾期 7 天", "公布第三季度公共收益", "例会议定 2026-10-02 · 业委会"]
    assert lines[0].target == Target("meetings", ("action", 2))
    late = store.tables[Action][2]
    store.tables[Action][2] = replace(late, due_on=date(2026, 11, 15), person="俞国平")
    [line] = actions_due(on(store, 12))
    assert said(line)[0] == "还有 3 天"
    assert said(line)[2] == "例会议定 2026-10-02 · 业委会 俞国平"
    assert said(actions_due(on(store, 15))[0])[0] == "今天到期"
    assert actions_due(on(store, 11)) == ()


def test_what_is_done_and_waits_for_a_check_is_not_late():
    store = evening()
    assert actions_due(on(store, 12))
    store.tables[Action][2] = replace(store.tables[Action][2], state=ActionState.DONE)
    late = [line for line in actions_due(on(store, 12)) if line.target.what == ("action", 2)]
    assert late == []


def test_many_late_promises_are_counted():
    store = evening()
    late = store.tables[Action][2]
    store.put(*(replace(late, id=None, due_on=date(2026, 11, n)) for n in range(1, 9)))
    lines = actions_due(on(store, 12))
    assert len(lines) == 7
    assert said(lines[-1])[1] == "还有 3 件议定事项逾期"


def test_terms_that_end_are_one_line_for_each_party():
    store = FakeStore()
    ends = date(2027, 1, 5)
    store.put(
        *(
            MeetingPerson(None, name, Party.OWNERS_COMMITTEE, has_vote=True, term_to=ends)
            for name in ("俞国平", "徐海英")
        ),
        MeetingPerson(None, "陈亮", Party.PROPERTY, term_to=ends + timedelta(days=90)),
    )
    [line] = terms_ending(on(store, 12))
    assert said(line)[1] == "业委会 2 人的任期到 2027-01-05"
    assert terms_ending(on(store, 1)) == ()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_line_has_words(language):
    store = evening()
    carry_out(store, handlers(None)[SealMinutes], SealMinutes(MEETING))
    providers = (unsealed_minutes, unposted_results, actions_due)
    lines = [line for provider in providers for line in provider(on(store, 20))]
    lines += next_meeting(on(planned(20), 18))
    assert len(lines) >= 3
    for line in lines:
        for text, part in zip(
            said(line, language), (line.badge, line.title, line.detail), strict=True
        ):
            assert text != part.code and "?" not in text


def test_the_today_page_has_the_lines_of_meetings():
    assert {running_meeting, next_meeting, actions_due, terms_ending} <= set(PROVIDERS)
