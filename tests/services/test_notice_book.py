"""The book of notices: written, put up, taken down, void."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.notices.notice import NoticeKind, NoticeState
from app.domain.notices.postings import (
    NoticePrint,
    PrintWay,
)
from app.services.notices.commands import (
    AddNotice,
    CopyNotice,
    DeleteNotices,
    EditNotice,
    NotePrint,
    NoticeFields,
    PostNotice,
    RestoreNotices,
    TakeDown,
    VoidNotice,
)
from app.services.notices.standing import state_of
from tests.services.notice_desk import INCOME, OUTAGE, REMINDER, TODAY, NoticeDesk


@pytest.fixture
def desk():
    return NoticeDesk()


def test_a_notice_gets_the_next_number_of_its_year(desk):
    first, second = desk.write(), desk.write(replace(OUTAGE, title=" 停电通知 "))
    assert [desk.notice(n).number for n in (first, second)] == ["2026-001", "2026-002"]
    assert desk.notice(second).title == "停电通知"
    assert desk.notice(first).written_by == "小何"
    assert desk.notice(first).says == OUTAGE
    assert desk.notice(first).state is NoticeState.DRAFT


def test_a_table_is_read_back_as_it_was_given(desk):
    table = (("项目", "金额"), ("收入", "86,500.00"))
    assert desk.notice(desk.write(replace(INCOME, table=table))).says.table == table


def test_a_notice_must_say_something(desk):
    empty = NoticeFields("outage", text=replace(OUTAGE, title=" ", what=""))
    assert desk.refused(AddNotice(empty)) == "notice_text_missing"
    endless = NoticeFields("outage", text=OUTAGE, period_days=-1)
    assert desk.refused(AddNotice(endless)) == "notice_period_out_of_range"


def test_a_draft_is_edited_and_what_hung_is_not(desk):
    notice_id = desk.write()
    desk.do(EditNotice(notice_id, NoticeFields("outage", text=replace(OUTAGE, title="停电通知"))))
    assert desk.notice(notice_id).title == "停电通知"
    assert desk.notice(notice_id).number == "2026-001"
    edit = EditNotice(notice_id, NoticeFields("outage", text=OUTAGE))
    sheets = desk.post(notice_id)
    assert desk.refused(edit) == "notice_was_posted"
    desk.take_down(*sheets, note="提前修好了")
    assert desk.refused(edit) == "notice_was_posted"
    desk.do(VoidNotice(notice_id, "改期"))
    assert desk.refused(edit) == "notice_is_void"


def test_a_copy_is_a_draft_of_its_own_without_days(desk):
    old = desk.do(AddNotice(NoticeFields("posting", NoticeKind.POSTING, text=INCOME), meeting_id=7))
    desk.post(old)
    desk.do(VoidNotice(old, "数字写错了"))
    new = desk.notice(desk.do(CopyNotice(old)))
    assert new.number == "2026-002"
    assert new.state is NoticeState.DRAFT
    assert new.what == INCOME.what
    assert (new.dated_on, new.period_from, new.period_to, new.when) == (None, None, None, "")
    assert (new.void_reason, new.meeting_id) == ("", None)


def test_only_drafts_go_to_the_bin_and_nothing_is_done_to_them_there(desk):
    draft, posted = desk.write(), desk.write()
    desk.post(posted)
    assert desk.refused(DeleteNotices((draft, posted))) == "notice_not_draft"
    desk.do(DeleteNotices((draft,)))
    for command in (
        EditNotice(draft, NoticeFields("outage", text=OUTAGE)),
        PostNotice(draft, desk.boards, TODAY, "小陈"),
        NotePrint(draft, PrintWay.PRINTED),
        VoidNotice(draft, "重复"),
    ):
        assert desk.refused(command) == "notice_in_bin"
    desk.do(RestoreNotices((draft,)))
    assert desk.notice(draft).deleted_at is None
    desk.post(draft)


def test_only_paper_counts_as_sheets(desk):
    notice_id = desk.write()
    desk.do(NotePrint(notice_id, PrintWay.PRINTED, 18))
    desk.do(NotePrint(notice_id, PrintWay.PICTURE))
    desk.do(NotePrint(notice_id, PrintWay.SERIES, 36, "1–18幢"))
    noted = desk.store.all(NoticePrint)
    assert [one.sheets for one in noted] == [18, 0, 36]
    assert {one.by for one in noted} == {"小何"}


# --- put up ---------------------------------------------------------------------------------------


def test_an_outage_hangs_until_the_day_it_speaks_of(desk):
    notice_id = desk.write()
    sheets = desk.post(notice_id)
    assert len(sheets) == 3
    assert desk.notice(notice_id).state is NoticeState.POSTED
    assert {desk.posting(one).due_on for one in sheets} == {date(2026, 9, 28)}
    assert not desk.posting(sheets[0]).is_due(date(2026, 9, 28))
    assert desk.posting(sheets[0]).is_due(date(2026, 9, 29))
    assert desk.notice(notice_id).period_to is None


@pytest.mark.parametrize(
    ("days", "working", "due", "certain"),
    [
        (7, False, date(2026, 10, 8), True),  # 2 October is a holiday: domain.md §3.4
        (5, True, date(2026, 10, 9), True),
        (15, False, date(2026, 10, 10), True),  # a Saturday worked in exchange
        (120, False, date(2027, 1, 25), False),
    ],
)
def test_a_period_is_counted_from_the_day_after_and_ends_on_no_day_off(
    desk, days, working, due, certain
):
    text = replace(INCOME, period_from=None, period_to=TODAY + timedelta(days=1))
    fields = NoticeFields(
        "posting", NoticeKind.POSTING, text=text, period_days=days, counts_working_days=working
    )
    (sheet,) = desk.post(desk.do(AddNotice(fields)), desk.boards[0])
    assert (desk.posting(sheet).due_on, desk.posting(sheet).due_certain) == (due, certain)


def test_a_later_end_stated_on_the_sheet_holds(desk):
    notice_id = desk.write(INCOME, NoticeKind.POSTING, period_days=7)
    (sheet,) = desk.post(notice_id, desk.boards[0])
    assert desk.posting(sheet).due_on == INCOME.period_to


def test_a_period_nobody_filled_in_is_written_down(desk):
    notice_id = desk.write(REMINDER, period_days=7)
    desk.post(notice_id)
    assert desk.notice(notice_id).period_from == TODAY + timedelta(days=1)
    assert desk.notice(notice_id).period_to == date(2026, 10, 8)


def test_a_sheet_put_up_later_or_anew_ends_with_the_others(desk):
    notice_id = desk.write(REMINDER, period_days=7)
    (first,) = desk.post(notice_id, desk.boards[0])
    desk.later(3)
    desk.take_down(first, note="大风吹落")
    anew, later = desk.post(notice_id, *desk.boards[:2])
    assert desk.posting(anew).due_on == desk.posting(later).due_on == date(2026, 10, 8)
    desk.later(20)
    desk.take_down(anew, later)
    (once_more,) = desk.post(notice_id, desk.boards[0])
    assert desk.posting(once_more).due_on == date(2026, 10, 26)  # 25 October is a Sunday


def test_without_any_day_nothing_is_due(desk):
    (sheet,) = desk.post(desk.write(REMINDER), desk.boards[0])
    assert desk.posting(sheet).due_on is None


def test_putting_up_is_refused_where_it_makes_no_sense(desk):
    notice_id = desk.write()
    tomorrow = TODAY + timedelta(days=1)
    assert desk.refused(PostNotice(notice_id, desk.boards, tomorrow, "")) == "posting_in_future"
    assert desk.refused(PostNotice(notice_id, (), TODAY, "", "  ")) == "posting_nowhere"
    desk.post(notice_id, *desk.boards[:2])
    assert desk.refused(PostNotice(notice_id, desk.boards[:2], TODAY, "")) == "already_hanging"
    desk.do(VoidNotice(notice_id, "改期"))
    assert desk.refused(PostNotice(notice_id, desk.boards, TODAY, "")) == "notice_is_void"


def test_a_board_on_which_it_hangs_is_left_alone(desk):
    notice_id = desk.write()
    desk.post(notice_id, desk.boards[0])
    (new,) = desk.post(notice_id, *desk.boards[:2])
    assert desk.posting(new).board == "2幢公告栏"
    desk.post(notice_id, other="小区东门")
    again = PostNotice(notice_id, (), TODAY, "", "小区东门")
    assert desk.refused(again) == "already_hanging"
    named = PostNotice(notice_id, (), TODAY, "", "1幢公告栏")
    assert desk.refused(named) == "already_hanging"


def test_what_is_written_down_later_keeps_both_days(desk):
    notice_id = desk.write(REMINDER)
    desk.later(4)
    (sheet,) = desk.post(notice_id, desk.boards[0], posted_on=TODAY)
    assert desk.posting(sheet).posted_on == TODAY
    assert desk.posting(sheet).recorded_at == desk.now
    assert desk.posting(sheet).posted_by == "小陈"
    (mine,) = desk.do(PostNotice(notice_id, desk.boards[1:2], TODAY, " "))
    assert desk.posting(mine).posted_by == "小何"


def test_a_posting_without_an_end_or_a_way_to_object_is_not_put_up(desk):
    for missing in ("period_to", "objection"):
        empty = None if missing == "period_to" else ""
        notice_id = desk.write(replace(INCOME, **{missing: empty}), NoticeKind.POSTING)
        post = PostNotice(notice_id, desk.boards, TODAY, "小陈")
        assert desk.refused(post) == "notice_not_ready"


# --- taken down -----------------------------------------------------------------------------------


def test_taken_down_everywhere_it_is_removed_and_may_go_up_again(desk):
    notice_id = desk.write()
    sheets = desk.post(notice_id)
    desk.later(4)
    desk.take_down(*sheets[:2])
    assert desk.notice(notice_id).state is NoticeState.POSTED
    desk.take_down(*sheets)
    assert desk.notice(notice_id).state is NoticeState.REMOVED
    assert desk.posting(sheets[0]).removed_by == "小陈"
    assert desk.refused(TakeDown(sheets, desk.today, "小陈")) == "nothing_to_take_down"
    desk.post(notice_id, desk.boards[0])  # the wind tore it off
    assert desk.notice(notice_id).state is NoticeState.POSTED


def test_days_of_taking_down_must_be_possible(desk):
    sheets = desk.post(desk.write())
    early = TakeDown(sheets, TODAY, "小陈")
    assert desk.refused(early) == "taken_down_early"
    assert desk.refused(replace(early, note=" ")) == "taken_down_early"
    before = replace(early, removed_on=TODAY - timedelta(days=1), note="看错了")
    assert desk.refused(before) == "taken_down_before_posting"
    future = replace(early, removed_on=TODAY + timedelta(days=1), note="看错了")
    assert desk.refused(future) == "take_down_in_future"
    desk.do(replace(early, note="提前修好了"))
    assert desk.posting(sheets[0]).removed_note == "提前修好了"


def test_on_its_last_day_it_may_come_down_without_a_word(desk):
    sheets = desk.post(desk.write())
    desk.later(3)
    desk.take_down(*sheets)
    assert desk.posting(sheets[0]).removed_on == date(2026, 9, 28)


def test_the_sheets_of_a_void_notice_are_due(desk):
    notice_id = desk.write()
    assert desk.refused(VoidNotice(notice_id, " ")) == "void_needs_reason"
    sheets = desk.post(notice_id)
    desk.do(VoidNotice(notice_id, "改期"))
    assert all(desk.posting(one).is_due(desk.today) for one in sheets)
    assert desk.refused(VoidNotice(notice_id, "改期")) == "notice_is_void"
    desk.take_down(*sheets)
    assert desk.notice(notice_id).state is NoticeState.VOID


class PostedAndTakenDown(RuleBasedStateMachine):
    """Whatever is put up and taken down, in whatever order: the state says what hangs."""

    def __init__(self):
        super().__init__()
        self.desk = NoticeDesk()
        self.notice_id = self.desk.write()
        self.is_void = False

    def hanging(self):
        return {p.board_id for p in self.desk.book(self.notice_id).hanging}

    @rule(places=st.sets(st.integers(1, 3), min_size=1))
    def put_up(self, places):
        before = self.hanging()
        command = PostNotice(self.notice_id, tuple(places), self.desk.today, "小陈")
        if self.is_void:
            assert self.desk.refused(command) == "notice_is_void"
        elif places <= before:
            assert self.desk.refused(command) == "already_hanging"
        else:
            assert len(self.desk.do(command)) == len(places - before)
            assert self.hanging() == before | places

    @precondition(lambda self: self.hanging())
    @rule(data=st.data())
    def take_down(self, data):
        sheets = [p.id for p in self.desk.book(self.notice_id).hanging]
        chosen = data.draw(st.sets(st.sampled_from(sheets), min_size=1))
        self.desk.take_down(*chosen, note="换新的")
        assert not any(self.desk.posting(one).hangs for one in chosen)

    @rule(days=st.integers(1, 4))
    def days_go_by(self, days):
        self.desk.later(days)

    @precondition(lambda self: not self.is_void)
    @rule()
    def declare_void(self):
        self.desk.do(VoidNotice(self.notice_id, "改期"))
        self.is_void = True

    @invariant()
    def state_follows_from_the_sheets(self):
        book = self.desk.book(self.notice_id)
        assert book.notice.state is state_of(book.notice, book.postings)
        assert (book.notice.state is NoticeState.VOID) == self.is_void
        if not self.is_void:
            assert (book.notice.state is NoticeState.POSTED) == bool(book.hanging)
        assert all((p.removed_on or self.desk.today) >= p.posted_on for p in book.postings)


TestPostedAndTakenDown = PostedAndTakenDown.TestCase
TestPostedAndTakenDown.settings = settings(max_examples=30, stateful_step_count=12, deadline=None)
