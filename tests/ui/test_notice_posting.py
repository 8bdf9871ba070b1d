"""Putting a notice up on boards and taking it down, as forms beside the book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.notice import NoticeState
from app.domain.notices.postings import PhotoOf
from tests.ui.notice_office import (
    BOARDS,
    board_ids,
    press,
    put_up_boards,
    shown_tab,
    white_picture,
    write_notice,
)
from tests.ui.open_workspace import Heard, open_workspace
from ui.tabs.notices.card_words import down_sentence
from ui.tabs.notices.notice_model import NoticeModel, PostingFields, RemovalFields
from ui.theme import Tone


@pytest.fixture
def model(workspace):
    return NoticeModel(workspace)


@pytest.fixture
def tab(workspace, qtbot):
    return shown_tab(workspace, qtbot)


def test_a_draft_is_put_up_by_keys_alone(kept, tab, office, qtbot):
    heard = Heard(tab._workspace)
    tab.book.card.go_on()
    form = tab.book.post_card
    assert tab.book._side.currentWidget() is form
    assert form.ticks.list.hasFocus()
    assert form.ticks.ticked == ()
    press(form.ticks.list, Qt.Key.Key_Space)
    press(form.ticks.list, Qt.Key.Key_Down)
    press(form.ticks.list, Qt.Key.Key_Space)
    press(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    book = office.notices.book(kept.draft)
    assert [posting.board for posting in book.hanging] == ["1幢1单元", "1幢2单元"]
    assert {posting.posted_by for posting in book.hanging} == {"小何"}
    assert heard.said == ["已张贴 2 处"]
    assert tab.book._side.currentWidget() is tab.book.card
    tab._workspace.undo()
    assert office.notices.book(kept.draft).postings == ()


def test_all_boards_at_once_narrowed_to_a_building(kept, tab):
    tab.book.card.go_on()
    ticks = tab.book.post_card.ticks
    ticks.building.choose("1")
    ticks.all_box.click()
    assert len(ticks.ticked) == 2
    ticks.building.choose(None)
    assert len(ticks.ticked) == 2
    assert not ticks.all_box.isChecked()
    ticks.all_box.click()
    assert len(ticks.ticked) == len(BOARDS)


def test_boards_where_it_hangs_already_are_not_offered(kept, tab, office):
    tab.show_notice(kept.hanging)
    tab.book.card.post_wanted.emit()
    rows = [row.text for row in tab.book.post_card.ticks.list.rows.rows]
    assert rows == ["3幢2单元", "东门公告栏"]


def test_what_is_missing_is_said_beside_the_field(kept, tab):
    tab.book.card.go_on()
    form = tab.book.post_card
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["boards"].message == "请勾选贴在哪里"
    form.ticks.all_box.click()
    form.day.setText("明天")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["day"].message == "还没到这一天"
    form.day.setText("乱写")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["day"].is_refused
    press(form, Qt.Key.Key_Escape)
    assert tab.book._side.currentWidget() is tab.book.card


def test_a_rule_that_says_no_is_told_on_the_form(tab, office, qtbot):
    put_up_boards(office)
    unready = write_notice(office, "posting", objection="", watch_phone="")
    tab.show_notice(unready)
    tab.book.card.go_on()
    tab.book.post_card.ticks.all_box.click()
    QTest.mouseClick(tab.book.post_card.save_button, Qt.MouseButton.LeftButton)
    assert tab.book.post_card.bar.isVisible()
    assert "2026-001" in tab.book.post_card.bar.text
    assert office.notices.book(unready).postings == ()


def test_without_boards_another_place_will_do(tab, office):
    notice = write_notice(office)
    tab.show_notice(notice)
    tab.book.card.go_on()
    form = tab.book.post_card
    assert form.boards_button.isVisible()
    assert not form.ticks.isVisible()
    form.other.setText("菜场门口")
    press(form.other, Qt.Key.Key_Return)
    (posting,) = office.notices.book(notice).postings
    assert (posting.board, posting.board_id) == ("菜场门口", None)


def test_photos_chosen_on_the_form_are_kept_with_the_sheet(kept, office, tmp_path, qapp):
    photo = tmp_path / "贴好了.png"
    white_picture().save(str(photo))
    workspace = open_workspace(office, tmp_path)
    heard = Heard(workspace)
    model = NoticeModel(workspace)
    model.show(kept.draft)
    ids = board_ids(office, "3幢2单元")
    model.post(PostingFields(ids, "", office.today(), "小李", (photo,)))
    book = office.notices.book(kept.draft)
    (kept_photo,) = book.photos
    assert (kept_photo.posting_id, kept_photo.shows) == (book.postings[0].id, PhotoOf.POSTED)
    assert kept_photo.name == "贴好了.png"
    assert heard.said == ["已张贴 1 处，照片 1 张"]


# taking down


def test_every_hanging_sheet_is_ticked_and_comes_down(kept, tab, office):
    heard = Heard(tab._workspace)
    tab.show_notice(kept.due)
    assert tab.book.card.next_button.text().startswith("撤下…")
    tab.book.card.go_on()
    form = tab.book.down_card
    assert len(form.ticks.ticked) == 2
    assert form.fields["note"].message == ""
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    book = office.notices.book(kept.due)
    assert book.hanging == ()
    assert book.notice.state is NoticeState.REMOVED
    assert heard.said == ["已撤下 2 处"]


def test_too_early_asks_for_the_reason_beside_the_field(kept, tab, office):
    tab.show_notice(kept.hanging)
    tab.book.card.take_down_wanted.emit()
    form = tab.book.down_card
    assert "12-03" in form.fields["note"].message
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["note"].is_refused
    assert form.note.hasFocus()
    assert len(office.notices.book(kept.hanging).hanging) == 3
    form.note.setText("改期了")
    press(form.note, Qt.Key.Key_Return)
    assert {one.removed_note for one in office.notices.book(kept.hanging).postings} == {"改期了"}


def test_only_ticked_sheets_come_down(kept, model, office):
    model.show(kept.due)
    first, second = office.notices.book(kept.due).postings
    model.take_down(RemovalFields((first.id,), office.today(), "小何"))
    assert office.notices.book(kept.due).hanging == (second,)
    assert down_sentence(model.looked)[1] is Tone.SEAL
