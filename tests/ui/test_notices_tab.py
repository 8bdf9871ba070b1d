"""The notices tab: the book, the card beside it, putting up and taking down, objections, papers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.notice import NoticeState
from app.ports.notice_queries import NoticeChip, NoticeFilter
from app.ports.queries import PAGE
from tests.ui.notice_office import (
    press,
    shown_tab,
    write_notice,
)
from tests.ui.open_workspace import Heard
from ui.tabs.notices.badge import count
from ui.tabs.notices.book_model import NoticeSource
from ui.tabs.notices.notice_model import NoticeModel
from ui.tabs.notices.pages import BOARDS as BOARDS_PAGE
from ui.tabs.notices.pages import WRITE, NoticePage
from ui.theme import Tone


@pytest.fixture
def model(workspace):
    return NoticeModel(workspace)


@pytest.fixture
def tab(workspace, qtbot, monkeypatch):
    monkeypatch.setattr("ui.tabs.notices.view.create_page", blank_page)
    return shown_tab(workspace, qtbot)


class Blank(NoticePage):
    """A page that remembers at what it was opened."""

    def __init__(self, key):
        super().__init__()
        self.key, self.opened, self.open_parts = key, [], 0

    def title(self):
        return self.key

    def keys(self):
        return (("F9", self.key),)

    def open_thing(self, what):
        self.opened.append(what)

    def close_one(self):
        self.open_parts -= 1
        return self.open_parts >= 0


def blank_page(key, _workspace):
    return Blank(key)


def titles(tab):
    records = tab.book.model.records
    return [records.row(n).title for n in range(records.rowCount())]


def settled(tab, qtbot):
    """The list read again after a change, as it is 30 ms later."""
    tab.book.model.read_again()
    qtbot.wait(1)


# the book


def test_an_empty_book_says_what_it_is_and_leads_to_writing(tab):
    assert tab.book._stack.currentWidget() is tab.book.empty
    assert not tab.book.new_button.isVisible()
    tab.book.empty.acted.emit()
    assert tab.key == WRITE
    assert tab.page(WRITE).opened == [None]


def test_the_book_lists_the_newest_first_with_what_must_be_done(kept, tab):
    assert titles(tab) == ["包饺子活动", "停水通知", "办公地点搬到二楼", "小心地滑"]
    columns = {column.key: column for column in tab.book.model.records.columns}
    rows = [tab.book.model.records.row(n) for n in range(4)]
    said = [[columns[key].text(row) for key in ("boards", "down", "state")] for row in rows]
    assert said == [
        ["—", "—", "起草中"],
        ["1幢1单元 等 3 处", "12-04", "张贴中"],
        ["3幢2单元、东门公告栏", "该撤 5 天了", "该撤了"],
        ["东门公告栏", "11-21", "已撤下"],
    ]
    assert columns["down"].tone(rows[2]) is Tone.SEAL
    assert columns["down"].tooltip(rows[1]) == "挂满 2026-12-03 周四，2026-12-04 周五 起可以撤下"
    assert columns["boards"].tooltip(rows[1]) == "1幢1单元\n1幢2单元\n2幢1单元"


def test_the_first_notice_is_on_the_card_and_arrows_change_it(kept, tab):
    assert tab.book.one.notice_id == kept.draft
    press(tab.book.table, Qt.Key.Key_Down)
    assert tab.book.one.notice_id == kept.hanging
    assert tab.book.card.title.text() == "停水通知"
    press(tab.book.table, Qt.Key.Key_Return)
    assert tab.book.card.next_button.hasFocus()


def test_enter_opens_a_draft_for_writing(kept, tab):
    press(tab.book.table, Qt.Key.Key_Return)
    assert tab.page(WRITE).opened == [("notice", kept.draft)]


def test_a_long_book_is_read_whole_and_paged_without_reading(office, workspace, qapp):
    for _ in range(PAGE + 5):
        write_notice(office)
    source = NoticeSource(office.notices, NoticeFilter(office.today()))
    assert len(source.first_page()) == PAGE
    outline = source.outline()
    assert outline.total == PAGE + 5
    assert [row.number for row in source.page(outline, PAGE, PAGE)] == [
        f"2026-{number:03d}" for number in (5, 4, 3, 2, 1)
    ]


def test_chips_count_and_narrow(kept, tab, office):
    assert tab.book.chips.chip(NoticeChip.DUE).accessibleName() == "该撤了 1"
    QTest.mouseClick(tab.book.chips.chip(NoticeChip.DUE), Qt.MouseButton.LeftButton)
    assert titles(tab) == ["办公地点搬到二楼"]
    assert count(office) == 1
    QTest.mouseClick(tab.book.chips.chip(NoticeChip.OBJECTED), Qt.MouseButton.LeftButton)
    assert tab.book._stack.currentWidget() is tab.book.nothing_here
    tab.book.nothing_here.followed.emit()
    assert len(titles(tab)) == 4


def test_typing_on_the_list_searches_and_esc_takes_it_back(kept, tab, qtbot):
    QTest.keyClicks(tab.book.table, "3")
    assert tab.book.search.hasFocus()
    tab.book.search.setText("东门")
    press(tab.book.search, Qt.Key.Key_Return)
    assert titles(tab) == ["办公地点搬到二楼", "小心地滑"]
    tab.close_one()
    assert len(titles(tab)) == 4
    tab.book.search.setText("独角兽")
    press(tab.book.search, Qt.Key.Key_Return)
    assert tab.book._stack.currentWidget() is tab.book.no_hits


def test_a_draft_goes_to_the_bin_and_comes_back(kept, tab, office, qtbot):
    heard = Heard(tab._workspace)
    press(tab.book.table, Qt.Key.Key_Delete)
    assert heard.said == ["已移到回收站：1 份通知"]
    settled(tab, qtbot)
    assert len(titles(tab)) == 3
    tab.book.choose_chip(NoticeChip.BIN)
    assert titles(tab) == ["包饺子活动"]
    assert tab.book.card.next_button.text().startswith("从回收站取回")
    tab.book.card.go_on()
    assert office.notices.book(kept.draft).notice.deleted_at is None


def test_what_hung_is_not_deleted_and_the_rule_says_so(kept, tab, office):
    heard = Heard(tab._workspace)
    tab.book.model.delete((kept.hanging,))
    assert "2026-003" in heard.said[0]
    assert office.notices.book(kept.hanging).notice.deleted_at is None


def test_years_are_offered_when_there_are_several(kept, tab, office):
    assert not tab.book.year.isVisible()
    assert tab.book.model.figures.years == (2026,)


# the way around


def test_keys_open_writing_and_esc_leads_back(kept, tab):
    QTest.mouseClick(tab.book.new_button, Qt.MouseButton.LeftButton)
    assert tab.key == WRITE
    assert tab.head.title.text() == WRITE
    assert tab.keys() == (("F9", WRITE),)
    tab.page(WRITE).open_parts = 1
    tab.close_one()
    assert tab.key == WRITE
    tab.close_one()
    assert tab.key == ""
    QTest.mouseClick(tab.book.boards_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tab.head.back, Qt.MouseButton.LeftButton)
    assert tab.key == ""


def test_other_screens_open_a_notice_a_page_or_what_is_due(kept, tab):
    tab.open_thing(kept.removed)
    assert tab.book.one.notice_id == kept.removed
    assert tab.book.table.current_id() == kept.removed
    wanted = {"template": "outage", "fields": {"what": "停水"}}
    tab.open_thing(("new", wanted))
    assert tab.page(WRITE).opened == [wanted]
    tab.open_thing(("write", kept.draft))
    assert tab.page(WRITE).opened[-1] == ("notice", kept.draft)
    tab.open_thing(BOARDS_PAGE)
    assert tab.key == BOARDS_PAGE
    tab.open_thing(("due",))
    assert titles(tab) == ["办公地点搬到二楼"]
    tab.page(BOARDS_PAGE).notice_wanted.emit(kept.draft)
    assert tab.book.one.notice_id == kept.draft
    assert tab.book.chips.key == NoticeChip.ALL


def test_putting_up_is_opened_from_elsewhere_with_its_notice(kept, tab):
    tab.show_page(WRITE)
    tab.open_thing(("post", kept.draft))
    assert tab.key == ""
    assert tab.book.one.notice_id == kept.draft
    assert tab.book.post_card.isVisible()


def test_the_form_of_putting_up_is_open_for_a_notice_just_written(office, tab, kept):
    tab.book.choose_chip(NoticeChip.DUE)
    tab.show_page(WRITE)
    written = write_notice(office)
    tab.open_thing(("post", written))
    assert tab.book.one.notice_id == written
    assert tab.book.post_card.isVisible()


def test_the_cursor_is_on_what_was_written_when_the_page_is_left(office, tab, kept):
    tab.show_notice(kept.hanging)
    tab.show_page(WRITE)
    written = write_notice(office)
    tab.page(WRITE).kept.emit(written)
    tab.page(WRITE).left.emit()
    assert tab.book.table.current_id() == written
    assert tab.book.one.notice_id == written


def test_f4_opens_a_draft_and_says_why_what_hung_is_not_rewritten(kept, tab):
    heard = Heard(tab._workspace)
    tab.book.card.edit()
    assert tab.page(WRITE).opened == [("notice", kept.draft)]
    tab.show_notice(kept.hanging)
    tab.book.card.edit()
    assert tab.key == ""
    assert "不能再改" in heard.said[-1]


def test_copying_opens_the_new_draft(kept, tab, office):
    tab.show_notice(kept.due)
    QTest.mouseClick(tab.book.card.copy_button, Qt.MouseButton.LeftButton)
    (opened,) = tab.page(WRITE).opened
    copied = office.notices.book(opened[1]).notice
    assert (copied.title, copied.state) == ("办公地点搬到二楼", NoticeState.DRAFT)


def test_a_notice_far_down_in_a_long_book_is_found_at_once(office, workspace, qtbot):
    first = write_notice(office, title="最早的一份")
    for _ in range(PAGE + 5):
        write_notice(office)
    workspace.runner.held = True
    tab = shown_tab(workspace, qtbot)
    tab.open_thing(first)
    workspace.runner.held = False
    workspace.runner.release()
    assert tab.book.table.current_id() == first
    assert tab.book.card.title.text() == "最早的一份"
