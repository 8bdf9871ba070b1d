"""What hangs on a notice: photos, boards, objections, templates, its papers, the bin."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from app.bootstrap import open_office
from app.domain.diary import Category, Channel, DiaryEntry, FollowUp
from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeKind, NoticeState
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
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
    DeleteNotices,
    ForgetTemplate,
    NotePrint,
    NoticeFields,
    PostNotice,
    RecordObjection,
    RemoveNoticePhoto,
    SaveBoard,
    SaveBoards,
    SaveTemplate,
)
from app.services.notices.papers import proof_facts, register_facts, written
from app.services.notices.templates import from_shared
from tests.db.open_offices import START
from tests.services.notice_desk import INCOME, OUTAGE, TODAY, NoticeDesk


@pytest.fixture
def desk():
    return NoticeDesk()


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
    assert (draft.posted_on, draft.remove_on) == (None, date(2026, 9, 29))  # the day after
    assert draft.number == "2026-001"
    undated = replace(desk.notice(notice_id), when="每天", period_days=0)
    assert written(undated, None).remove_on is None
    unposted = replace(desk.notice(notice_id), period_days=15, period_to=None)
    assert written(unposted, None).remove_on is None  # its period has not begun
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
