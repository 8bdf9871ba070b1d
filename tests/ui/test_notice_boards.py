"""The page of boards: one added, many proposed or pasted, changed, out of use and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.postings import Board
from tests.ui.diary_office import add_resident
from tests.ui.notice_office import BOARDS, furnish_notices, press, put_up_boards, turned_to
from tests.ui.open_workspace import Heard
from ui.tabs.notices.boards.boards_model import BoardsModel, pasted_boards
from ui.tabs.notices.boards.page import create


@pytest.fixture
def page(workspace, qtbot):
    return turned_to(create(workspace), qtbot)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(page):
    page.model.read_again()
    return [row.board.name for row in page.model.listed]


def test_no_boards_yet_offers_to_make_them_from_the_register(page, office):
    add_resident(office, "金阿姨", "3-2-501")
    add_resident(office, "李大伯", "3-2-102")
    add_resident(office, "陈师傅", "10-1-101")
    assert page._stack.currentWidget() is page.empty
    page.empty.acted.emit()
    assert [row.text for row in page.many.list.rows.rows] == ["3幢2单元", "10幢1单元"]
    press(page.many.list, Qt.Key.Key_Down)
    press(page.many.list, Qt.Key.Key_Space)
    heard = Heard(page._workspace)
    click(page.many.save_button)
    assert names(page) == ["3幢2单元"]
    assert heard.said == ["已添加 1 处张贴点"]
    assert page._side.currentWidget() is page.card


def test_a_register_without_doors_proposes_nothing_and_says_so(page):
    page.propose()
    assert page.many.bar.isVisible()
    assert not page.many.fields["list"].isVisible()
    page.many.closed.emit()
    assert page._stack.currentWidget() is page.empty


def test_a_list_pasted_from_excel_becomes_boards(page):
    page.paste("西门公告栏\t进门右手\n\n5幢1单元\n")
    assert [row.text for row in page.many.list.rows.rows] == ["西门公告栏", "5幢1单元"]
    press(page.many.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert names(page) == ["5幢1单元", "西门公告栏"]
    west = page.model.listed[1].board
    assert (west.place, west.building) == ("进门右手", "")


def test_pasted_lines_are_read_as_they_stand():
    assert pasted_boards("") == ()
    assert pasted_boards("\t12幢3单元\t电梯里\n") == (
        Board(None, "12幢3单元", "电梯里", "12", "3"),
    )


def test_one_is_added_by_keys_and_a_door_fills_building_and_entrance(page):
    page.add()
    assert page.card.name.hasFocus()
    page.card.name.setText("7幢2单元")
    press(page.card.name, Qt.Key.Key_Return)
    assert names(page) == ["7幢2单元"]
    (row,) = page.model.listed
    assert (row.board.name, row.board.building, row.board.entrance) == ("7幢2单元", "7", "2")
    assert page.table.hasFocus()


def test_a_name_is_needed_and_must_be_new(page, office):
    put_up_boards(office)
    page.model.read_again()
    page.add()
    click(page.card.save_button)
    assert page.card.fields["name"].message == "请填写名称"
    page.card.name.setText(BOARDS[0])
    click(page.card.save_button)
    assert BOARDS[0] in page.card.fields["name"].message
    press(page.card, Qt.Key.Key_Escape)
    assert not page.card.is_new


def test_a_board_is_changed_taken_out_of_use_and_back(page, office):
    put_up_boards(office)
    assert names(page) == ["1幢1单元", "1幢2单元", "2幢1单元", "3幢2单元", "东门公告栏"]
    press(page.table, Qt.Key.Key_Down)
    press(page.table, Qt.Key.Key_Return)
    page.card.place.setText("电梯口")
    press(page.card.place, Qt.Key.Key_Return)
    page.model.read_again()
    assert page.model.listed[1].board.place == "电梯口"
    assert page.card.board.name == "1幢2单元"
    click(page.card.use_button)
    assert "1幢2单元" not in names(page)
    click(page.everything)
    found = next(row for row in page.model.listed if row.board.name == "1幢2单元")
    assert not found.board.active
    page.table.select_id(found.board.id)
    assert page.card.use_button.text() == "恢复使用"
    click(page.card.use_button)
    page.model.read_again()
    assert all(row.board.active for row in page.model.listed)


def test_the_card_leads_to_what_hangs_there(page, office):
    kept = furnish_notices(office)
    page.model.read_again()
    wanted = []
    page.notice_wanted.connect(wanted.append)
    assert page.model.listed[0].hanging == ((kept.hanging, "停水通知"),)
    (link,) = [
        one for one in page.card._there.findChildren(type(page.new_button)) if one.isVisible()
    ]
    click(link)
    assert wanted == [kept.hanging]


def test_many_that_are_there_already_are_said_so(office, workspace):
    put_up_boards(office)
    heard = Heard(workspace)
    BoardsModel(workspace).add_many([Board(None, BOARDS[0])])
    assert heard.said == ["这些张贴点都已经有了"]


def test_esc_from_the_list_leaves_the_page(page, office):
    put_up_boards(office)
    page.model.read_again()
    page.come_forward()
    assert not page.close_one()
    page.card.name.setFocus()
    assert page.close_one()
    assert page.table.hasFocus()
