"""Everything about a notice is stored as it was given, found again, and counted rightly."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice, NoticeKind, NoticeStyle, PaperSize
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    PhotoOf,
    Posting,
    PrintWay,
)
from app.domain.notices.templates import OwnTemplate
from app.ports.notice_queries import NoticeChip, NoticeCounts, NoticeFilter
from db.notice_tables import TABLES

NOW = datetime(2026, 11, 23, 1, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)
OUTAGE = Notice(
    None, 2026, 41, "outage", NoticeKind.NOTICE, NOW,
    style=NoticeStyle.STAIR, paper=PaperSize.A3, title="停水通知", to="各位居民",
    what="修水管", when="12月3日(周四)上午9点", where="1幢到18幢", do="存水",
    contact="小陈", phone="0571-88888888", issuer="示例社区", dated_on=TODAY,
    table="项目\t金额\n收入\t6000", period_days=15, written_by="小何",
)  # fmt: skip


def whole_notice(store):
    """A notice with one record of every kind; returns it and its posting on the first board."""
    notice = store.put(OUTAGE)
    gate, third = store.put(Board(None, "东门公告栏"), Board(None, "3幢2单元", "", "3", "2"))
    first, _ = store.put(
        Posting(
            None, notice.id, gate.id, gate.name, date(2026, 11, 20), "小陈", NOW,
            due_on=date(2026, 11, 22), due_certain=False,
        ),
        Posting(
            None, notice.id, third.id, third.name, date(2026, 11, 21), "小陈", NOW,
            removed_on=date(2026, 11, 22), removed_by="小何", removed_note="风刮掉了",
        ),
    )  # fmt: skip
    store.put(
        NoticePhoto(None, notice.id, first.id, PhotoOf.POSTED, "a.jpg", "d1", 9, "image/jpeg", NOW),
        NoticePrint(None, notice.id, NOW, "小何", PrintWay.PRINTED, 18, ""),
        NoticePrint(None, notice.id, NOW, "小何", PrintWay.SERIES, 2, "1–2幢"),
        NoticeObjection(None, notice.id, NOW, "老王", "", "窗口", "太突然", "小何"),
        OwnTemplate(None, "own.1", "我的停水", "{}"),
    )
    form = store.put(OfficeForm(None, "走访表", "走访表.xlsx", "d2", 10, NOW))
    store.put(
        FilledForm(None, form.id, NOW, "小何", "金阿姨", "resident:1", '{"电话": "1"}'),
        FilledForm(None, form.id, NOW, "小何", "金阿姨", "resident:1", '{"电话": "2"}'),
    )
    return notice, first


def numbers(store, **wanted):
    return [row.number for row in store.notices.notices(NoticeFilter(TODAY, **wanted))]


def test_a_notice_comes_back_as_it_was_stored(store):
    notice, first = whole_notice(store)
    book = store.notices.book(notice.id)
    assert book.notice == replace(OUTAGE, id=notice.id)
    assert book.notice.says.table == (("项目", "金额"), ("收入", "6000"))
    assert book.postings[0] == first
    assert [posting.board for posting in book.hanging] == ["东门公告栏"]
    assert [one.sheets for one in book.prints] == [18, 2]
    assert book.photos[0].shows is PhotoOf.POSTED
    assert book.objections[0].who == "老王"
    assert store.notices.book(99) is None
    assert {type(record) for record in (book.notice, *book.postings, *book.photos)} < set(TABLES)


def test_a_line_of_the_book_counts_its_sheets_and_boards(store):
    notice, _ = whole_notice(store)
    (row,) = store.notices.notices(NoticeFilter(TODAY))
    assert (row.id, row.number, row.sheets, row.hanging) == (notice.id, "2026-041", 20, 1)
    assert set(row.boards) == {"东门公告栏", "3幢2单元"}
    assert (row.posted_on, row.due_on) == (date(2026, 11, 20), date(2026, 11, 22))
    assert not row.due_certain
    assert (row.removed_on, row.photos) == (date(2026, 11, 22), 1)
    assert (row.objections, row.unanswered) == (1, 1)


def test_chips_and_words_narrow_the_book(store):
    whole_notice(store)
    store.put(Notice(None, 2026, 42, "posting", NoticeKind.POSTING, NOW, title="公共收益公示"))
    store.put(Notice(None, 2025, 7, "notice", NoticeKind.NOTICE, NOW, title="旧的", deleted_at=NOW))
    assert numbers(store) == ["2026-042", "2026-041"]
    assert numbers(store, chip=NoticeChip.DRAFTS) == ["2026-042", "2026-041"]
    for chip in (NoticeChip.POSTED, NoticeChip.DUE, NoticeChip.OBJECTED):
        assert numbers(store, chip=chip) == ["2026-041"]
    assert numbers(store, chip=NoticeChip.BIN) == ["2025-007"]
    assert numbers(store, kinds=(NoticeKind.POSTING,)) == ["2026-042"]
    assert numbers(store, year=2025) == []
    assert numbers(store, board_id=1) == ["2026-041"]
    for words in ("停水", "2026-041", "41", "存水 小陈", "3幢2单元"):
        assert numbers(store, words=words) == ["2026-041"], words
    assert numbers(store, words="停水 没有") == []
    assert store.notices.counts(TODAY) == NoticeCounts(2, 2, 1, 1, 1)
    assert store.notices.years() == (2026,)


def test_a_sheet_is_due_when_its_last_day_is_over(store):
    _, first = whole_notice(store)
    assert first.comes_down_on == date(2026, 11, 23)
    assert (first.is_due(date(2026, 11, 22)), first.is_due(TODAY)) == (False, True)
    assert store.notices.notices(NoticeFilter(date(2026, 11, 22), chip=NoticeChip.DUE)) == ()


def test_notices_are_found_by_number_template_meeting_and_entry(store):
    notice, _ = whole_notice(store)
    assert store.notices.by_number(" 2026-041 ") == notice.id
    assert store.notices.by_number("2026") is None
    assert store.notices.by_number("金阿姨") is None
    assert store.notices.last_like("outage").id == notice.id
    assert store.notices.last_like("fire") is None
    assert store.notices.of_meeting(1) == store.notices.of_entry(1) == ()


def test_boards_stand_in_walking_order(store):
    for name, building in (("十幢", "10"), ("二幢", "2"), ("东门", ""), ("停用", "1")):
        store.put(Board(None, name, building=building, active=name != "停用"))
    assert [board.name for board in store.notices.boards()] == ["二幢", "十幢", "东门"]
    assert len(store.notices.boards(active_only=False)) == 4


def test_the_last_filling_of_a_form_is_found(store):
    whole_notice(store)
    (form,) = store.notices.forms()
    assert store.notices.last_filled(form.id, "resident:1").filled == '{"电话": "2"}'
    assert store.notices.last_filled(form.id, "resident:2") is None
    assert len(store.notices.fillings(form.id)) == 2
    store.change(replace(form, deleted_at=NOW))
    assert store.notices.forms() == ()
    assert len(store.notices.forms(in_bin=True)) == 1
    assert [own.key for own in store.notices.own_templates()] == ["own.1"]
