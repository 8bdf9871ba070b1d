"""What the today page says of notices."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from app.domain.local_time import local_day
from app.domain.notices.notice import NoticeKind
from app.ports.notice_queries import NoticeChip
from app.services.notices.commands import (
    AddNotice,
    AddNoticePhoto,
    AnswerObjection,
    NoticeFields,
    PostNotice,
    RecordObjection,
    TakeDown,
    VoidNotice,
)
from app.services.notices.reminders import (
    NOTICE_PROVIDERS,
    SHOWN,
    to_take_down,
    unanswered_objections,
    unposted_drafts,
    unproved_postings,
)
from app.services.today import PROVIDERS
from app.services.today_reading import Reading, Target, TodayTone
from app.wording import Wording
from tests.db.open_offices import START
from tests.services.notice_desk import INCOME, OUTAGE

TODAY = local_day(START)
TOMORROW = replace(OUTAGE, when="11月24日(周二)上午9点到下午5点", dated_on=TODAY)


def after(office, days):
    """What is read that many days later."""
    now = START + timedelta(days=days)
    return Reading(
        SimpleNamespace(notices=office.notices, clock=lambda: now, today=lambda: local_day(now))
    )


def said(line, language="zh_CN"):
    words = Wording(language)
    parts = (line.badge, line.title, line.detail)
    return [words.sentence(part.code, **part.details) for part in parts]


def written(office, text=TOMORROW, **fields):
    return office.execute(AddNotice(NoticeFields("outage", text=text, **fields))).result


def hung(office, text=TOMORROW, places=("东门", "西门")):
    """A notice on these places; returns its id and those of the sheets."""
    notice_id = written(office, text)
    sheets = [
        office.execute(PostNotice(notice_id, (), TODAY, "小陈", place)).result[0]
        for place in places
    ]
    return notice_id, tuple(sheets)


def objected(office):
    """A posting with one objection, received on the first day."""
    text = replace(INCOME, dated_on=TODAY, period_from=TODAY, period_to=TODAY + timedelta(30))
    fields = NoticeFields("posting", NoticeKind.POSTING, text=text)
    notice_id = office.execute(AddNotice(fields)).result
    office.execute(PostNotice(notice_id, (), TODAY, "小陈", "东门"))
    objection = RecordObjection(notice_id, "金阿姨", "", "电话", "绿化费怎么多了？")
    return notice_id, office.execute(objection).result


def test_sheets_are_due_from_the_day_after_their_last(office):
    notice_id, sheets = hung(office)
    assert to_take_down(after(office, 1)) == ()
    [line] = to_take_down(after(office, 2))
    assert said(line) == ["该撤了", "停水通知", "通知 2026-001 · 还贴着 2 处"]
    assert (line.tone, line.target) == (TodayTone.AMBER, Target("notices", notice_id))
    [line] = to_take_down(after(office, 5))
    assert said(line)[0] == "该撤 4 天了"
    assert line.tone is TodayTone.SEAL
    office.execute(TakeDown(sheets, TODAY, "小陈", "提前修好了"))
    assert to_take_down(after(office, 5)) == ()


def test_a_void_notice_must_come_down_at_once(office):
    notice_id, _ = hung(office)
    office.execute(VoidNotice(notice_id, "改期"))
    [line] = to_take_down(after(office, 0))
    assert said(line)[2] == "通知 2026-001 已作废 · 还贴着 2 处"


def test_what_is_beyond_the_first_few_is_counted(office):
    for _ in range(SHOWN + 2):
        hung(office, places=("东门",))
    *_, last = lines = to_take_down(after(office, 3))
    assert len(lines) == SHOWN + 1
    assert said(last) == ["更多", "还有 2 份通知该撤了", "全部列出"]
    assert last.target == Target("notices", ("due",))


@pytest.mark.parametrize(
    ("days", "badge", "tone"),
    [
        (0, "异议", TodayTone.AMBER),
        (2, "异议", TodayTone.AMBER),
        (3, "异议 3 天没有答复", TodayTone.SEAL),
    ],
)
def test_an_objection_waits_for_an_answer(office, days, badge, tone):
    notice_id, objection_id = objected(office)
    [line] = unanswered_objections(after(office, days))
    assert said(line) == [badge, "对《公共收益公示》的异议", "还有 1 件没有答复"]
    assert (line.tone, line.target) == (tone, Target("notices", notice_id))
    office.execute(AnswerObjection(objection_id, "补种了12棵香樟。"))
    assert unanswered_objections(after(office, days)) == ()


def test_the_longest_waiting_objections_come_first(office):
    ids = [objected(office)[0] for _ in range(SHOWN + 1)]
    lines = unanswered_objections(after(office, 1))
    assert [line.target.what for line in lines] == [*ids[:SHOWN], ("objected",)]
    assert said(lines[-1])[1] == "还有 1 份公示的异议没有答复"


def test_a_draft_is_forgotten_when_its_day_has_come(office):
    notice_id = written(office)
    written(office, replace(TOMORROW, dated_on=None))
    written(office, replace(TOMORROW, dated_on=TODAY + timedelta(days=9)))
    hung(office)
    assert unposted_drafts(after(office, 2)) == ()
    [line] = unposted_drafts(after(office, 3))
    assert said(line) == ["没有张贴", "停水通知", "日子到了，还没有登记张贴"]
    assert line.target == Target("notices", notice_id)
    written(office)
    [line] = unposted_drafts(after(office, 4))
    assert said(line)[1] == "2 份通知写好了没有张贴"
    assert line.target == Target("notices", ("drafts",))


@pytest.mark.parametrize(("days", "lines"), [(0, 0), (1, 1), (7, 1), (8, 0)])
def test_a_photo_is_asked_for_while_it_still_proves_something(office, days, lines):
    hung(office)
    assert len(unproved_postings(after(office, days))) == lines


def test_a_photo_ends_the_asking(office):
    notice_id, _ = hung(office)
    [line] = unproved_postings(after(office, 1))
    assert said(line) == ["留证", "停水通知", "贴好了，还没有照片 · 拍一张留作证明"]
    office.execute(AddNoticePhoto("门.jpg", "d1", 9, "image/jpeg", notice_id))
    assert unproved_postings(after(office, 1)) == ()


def test_many_without_a_photo_lead_to_what_hangs(office):
    for _ in range(2):
        hung(office)
    [line] = unproved_postings(after(office, 1))
    assert line.target == Target("notices", (NoticeChip.POSTED,))


def test_every_line_is_worded_in_both_languages(office):
    for _ in range(SHOWN + 1):
        hung(office)
        objected(office)
        written(office)
    reading = after(office, 5)
    lines = [line for provider in NOTICE_PROVIDERS for line in provider(reading)]
    assert {line.kind for line in lines} == {
        "notice_due", "notice_due_more", "objection", "objection_more", "notice_unposted",
        "notice_unproved",
    }  # fmt: skip
    for line in lines:
        for language in ("zh_CN", "en"):
            assert not [text for text in said(line, language) if "today_" in text or "?" in text]


def test_the_today_page_asks_for_notices():
    assert set(NOTICE_PROVIDERS) <= set(PROVIDERS)
