"""The book of notices: written, put up, proved, objected to, taken down, void."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PIL import Image

from app.bootstrap import open_office
from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeKind, NoticeState
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    PhotoOf,
    PrintWay,
)
from app.domain.notices.templates import NoticeTemplate, OwnTemplate
from app.domain.people import Resident
from app.ports.notice_queries import NoticeFilter
from app.services.diary_commands import DeleteEntries
from app.services.notices.boards import proposed_boards
from app.services.notices.commands import (
    AddNotice,
    AddNoticePhoto,
    AnswerObjection,
    CopyNotice,
    DeleteNotices,
    EditNotice,
    ForgetTemplate,
    NotePrint,
    NoticeFields,
    PostNotice,
    RecordObjection,
    RemoveNoticePhoto,
    RestoreNotices,
    SaveBoard,
    SaveBoards,
    SaveTemplate,
    TakeDown,
    VoidNotice,
)
from app.services.notices.papers import proof_facts, register_facts, written
from app.services.notices.standing import state_of
from app.services.notices.templates import from_shared
from tests.db.open_offices import START
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
    assert desk.notice(notice_id).period_from == TODAY
    assert desk.notice(notice_id).period_to == date(2026, 10, 8)


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


# --- photos, boards -------------------------------------------------------------------------------


def test_photos_prove_and_nothing_else_does(desk):
    notice_id, other = desk.write(), desk.write()
    (sheet,) = desk.post(notice_id, desk.boards[0])
    photo = AddNoticePhoto("3幢.jpg", "d1", 9, "image/jpeg", notice_id, sheet, PhotoOf.POSTED)
    kept = desk.do(photo)
    assert desk.store.tables[NoticePhoto][kept].posting_id == sheet
    scan = replace(photo, name="3幢.pdf", media_type="application/pdf")
    assert desk.refused(scan) == "photo_not_a_picture"
    assert desk.refused(replace(photo, notice_id=other)) == "record_gone"
    desk.do(RemoveNoticePhoto(kept))
    assert desk.store.all(NoticePhoto) == ()


def test_boards_have_names_of_their_own(desk):
    new = desk.do(SaveBoard(Board(None, "  小区  东门 ", "传达室外墙")))
    assert desk.store.tables[Board][new].name == "小区 东门"
    assert desk.refused(SaveBoard(Board(None, " "))) == "board_name_missing"
    assert desk.refused(SaveBoard(Board(None, "1幢公告栏"))) == "board_name_taken"
    assert desk.refused(SaveBoard(Board(new, "1幢公告栏"))) == "board_name_taken"
    desk.do(SaveBoard(Board(new, "小区 东门", active=False)))
    assert desk.do(SaveBoard(Board(None, "小区 东门"))) == new
    assert desk.store.tables[Board][new].active


def test_many_boards_are_added_once(desk):
    names = ("1幢公告栏", "4幢公告栏", " ", "4幢公告栏")
    assert desk.do(SaveBoards(tuple(Board(None, name) for name in names))) == 1
    assert [board.name for board in desk.store.all(Board)][-1] == "4幢公告栏"


def test_a_board_is_proposed_for_every_entrance():
    homes = [("10", "1"), ("3", "2"), ("3", "1"), ("3", ""), ("2", ""), ("", ""), ("3", "2")]
    residents = [Resident(None, "金阿姨", building=b, entrance=e) for b, e in homes]
    proposed = proposed_boards(residents)
    assert [board.name for board in proposed] == ["2幢", "3幢1单元", "3幢2单元", "10幢1单元"]
    assert (proposed[1].building, proposed[1].entrance) == ("3", "1")


# --- objections -----------------------------------------------------------------------------------


def posted_income(desk):
    notice_id = desk.write(INCOME, NoticeKind.POSTING, period_days=30)
    desk.post(notice_id)
    return notice_id


def test_an_objection_opens_an_entry_in_the_diary(desk):
    phone, _ = desk.store.put(Channel(None, "电话"), Channel(None, "来访"))
    income, _ = desk.store.put(
        Category(None, "公共收益", keywords="公共收益 账目"), Category(None, "其他")
    )
    notice_id = posted_income(desk)
    objection_id = desk.do(
        RecordObjection(notice_id, "金阿姨 3-2-501", "13800138000", "电话", "绿化费怎么多了？")
    )
    objection = desk.store.tables[NoticeObjection][objection_id]
    entry = desk.store.tables[DiaryEntry][objection.entry_id]
    assert entry.subject == "对《公共收益公示》的异议"
    assert (entry.text, entry.who_text) == ("绿化费怎么多了？", "金阿姨 3-2-501")
    assert (entry.channel_id, entry.category_id) == (phone.id, income.id)
    assert objection.received_at == entry.received_at == desk.now
    complaints = desk.store.put(Category(None, "投诉建议"))[0]
    nameless = desk.do(RecordObjection(notice_id, "", "", "信箱", "看不懂"))
    entry = desk.store.tables[DiaryEntry][desk.store.tables[NoticeObjection][nameless].entry_id]
    assert entry.anonymous
    assert (entry.channel_id, entry.category_id) == (None, complaints.id)


def test_objections_need_words_a_past_and_something_that_hung(desk):
    notice_id = posted_income(desk)
    record = RecordObjection(notice_id, "金阿姨", "", "电话", "绿化费怎么多了？")
    assert desk.refused(replace(record, text=" ")) == "objection_text_missing"
    tomorrow = desk.now + timedelta(days=1)
    assert desk.refused(replace(record, received_at=tomorrow)) == "objection_in_future"
    draft = desk.write()
    assert desk.refused(replace(record, notice_id=draft)) == "objection_before_posting"
    assert desk.store.all(DiaryEntry) == ()


def test_an_answer_stands_in_both_books(desk):
    notice_id = posted_income(desk)
    record = RecordObjection(notice_id, "金阿姨", "", "电话", "绿化费怎么多了？")
    objection_id = desk.do(record)
    assert desk.refused(AnswerObjection(objection_id, " ")) == "objection_answer_missing"
    desk.later(1)
    desk.do(AnswerObjection(objection_id, "补种了12棵香樟。"))
    desk.do(AnswerObjection(objection_id, "补种了12棵香樟。"))
    answered = desk.store.tables[NoticeObjection][objection_id]
    assert (answered.answer, answered.answered_at) == ("补种了12棵香樟。", desk.now)
    assert answered.answered_by == "小何"
    assert [line.text for line in desk.store.all(FollowUp)] == ["补种了12棵香樟。"]


# --- templates ------------------------------------------------------------------------------------


def test_an_own_template_is_kept_under_its_key_and_forgotten(desk):
    own = NoticeTemplate("mine", " 修伞 通知 ", "日常", model=OUTAGE)
    first = desk.do(SaveTemplate(own))
    assert desk.do(SaveTemplate(replace(own, period_days=3))) == first
    (kept,) = desk.store.all(OwnTemplate)
    assert kept.name == "修伞 通知"
    read = from_shared(kept.body, kept.name)
    assert read.is_own
    assert (read.period_days, read.model) == (3, OUTAGE)
    assert desk.refused(SaveTemplate(replace(own, name=" "))) == "template_name_missing"
    assert desk.refused(SaveTemplate(replace(own, key="b"))) == "template_name_taken"
    desk.do(ForgetTemplate("mine"))
    assert desk.store.all(OwnTemplate) == ()
    assert desk.refused(ForgetTemplate("mine")) == "template_unknown"


# --- in a real office -----------------------------------------------------------------------------


def test_an_objection_and_its_entry_are_undone_together(office):
    notice_id = office.execute(AddNotice(NoticeFields("outage", text=OUTAGE))).result
    office.execute(PostNotice(notice_id, (), START.date(), "小陈", "小区东门"))
    office.execute(RecordObjection(notice_id, "金阿姨", "", "电话", "又停水"))
    (objection,) = office.notices.book(notice_id).objections
    office.execute(AnswerObjection(objection.id, "这次修好就不停了"))
    assert len(office.diary.detail(objection.entry_id).follow_ups) == 1
    office.undo_history.undo()
    assert office.notices.book(notice_id).objections[0].answer == ""
    assert office.diary.detail(objection.entry_id).follow_ups == ()
    office.undo_history.undo()
    assert office.notices.book(notice_id).objections == ()
    assert office.diary.detail(objection.entry_id) is None
    office.undo_history.undo()
    assert office.notices.book(notice_id).postings == ()
    assert office.notices.book(notice_id).notice.state is NoticeState.DRAFT


def test_the_papers_are_gathered_from_the_book(office, tmp_path):
    notice_id = office.execute(AddNotice(NoticeFields("outage", text=OUTAGE))).result
    with pytest.raises(RuleViolation, match="never_posted"):
        proof_facts(office, notice_id)
    today = office.today()
    (sheet,) = office.execute(PostNotice(notice_id, (), today, "小陈", "小区东门")).result
    picture = BytesIO()
    Image.new("RGB", (30, 20)).save(picture, "PNG")
    (tmp_path / "门.png").write_bytes(picture.getvalue())
    office.attach_to_notice(tmp_path / "门.png", notice_id, sheet)
    office.execute(NotePrint(notice_id, PrintWay.PRINTED, 18))
    proof = proof_facts(office, notice_id)
    assert proof.pictures == {proof.photos[0].digest: picture.getvalue()}
    assert (proof.notice.number, proof.notice.posted_on) == ("2026-001", today)
    (line,) = register_facts(office, 2026).lines
    assert (line.title, line.sheets, line.boards, line.photos) == ("停水通知", 18, ("小区东门",), 1)
    assert register_facts(office, 2025).lines == ()
    for language in ("zh_CN", "en"):
        made = office.documents(language)
        assert made.posting_proof(proof).startswith(b"%PDF")
        assert made.notice_register(register_facts(office, 2026)).startswith(b"%PDF")


def test_the_footer_says_only_what_is_known(desk):
    notice_id = desk.write()
    draft = written(desk.notice(notice_id), None, desk.book(notice_id))
    assert (draft.posted_on, draft.remove_on, draft.number) == (None, None, "2026-001")
    template = NoticeTemplate("outage", "停水", "", labels={"when": "停水时间"})
    desk.post(notice_id)
    posted = written(desk.notice(notice_id), template, desk.book(notice_id))
    assert (posted.posted_on, posted.remove_on) == (TODAY, date(2026, 9, 29))
    assert posted.labels == {"when": "停水时间"}
    assert written(replace(desk.notice(notice_id), id=None), None).number == ""


def test_what_is_thrown_away_leaves_the_book_whole(office_folder, office):
    draft = office.execute(AddNotice(NoticeFields("outage", text=OUTAGE))).result
    office.execute(NotePrint(draft, PrintWay.SAVED))
    kept = office.execute(AddNotice(NoticeFields("outage", text=OUTAGE))).result
    office.execute(PostNotice(kept, (), office.today(), "小陈", "小区东门"))
    office.execute(RecordObjection(kept, "金阿姨", "", "电话", "又停水"))
    entry_id = office.notices.book(kept).objections[0].entry_id
    from_entry = office.execute(
        AddNotice(NoticeFields("outage", text=OUTAGE), entry_id=entry_id)
    ).result
    office.execute(DeleteNotices((draft,)))
    office.execute(DeleteEntries((entry_id,)))
    office.close()
    later = open_office(office_folder, None, clock=lambda: START + timedelta(days=91))
    later.clear_old_bin()
    assert later.notices.book(draft) is None
    assert later.diary.detail(entry_id) is None
    assert later.notices.book(kept).objections[0].entry_id is None
    assert later.notices.book(from_entry).notice.entry_id is None
    listed = later.notices.notices(NoticeFilter(later.today()))
    assert {row.id for row in listed} == {kept, from_entry}
    assert later.storage.check().is_sound
    later.close()
