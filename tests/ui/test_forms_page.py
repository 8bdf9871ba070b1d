"""填表: forms are added, opened for people, looked at and written, all by keyboard too."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from app.domain.people import Resident
from app.services.notices.form_values import SubjectKind
from app.services.notices.forms import FieldState
from app.services.office_commands import SaveResident
from app.services.sample.forms import write_examples
from tests.ui.meeting_office import hold_meeting
from tests.ui.notice_office import turned_to
from tests.ui.open_workspace import Heard, open_workspace
from ui.tabs.notices.forms.page import create

PEOPLE = (("金阿姨", "13800000001", "3-2-501"), ("王伯", "", "3-2-502"), ("小李", "1", "12-1-101"))


@pytest.fixture
def peopled(office):
    for name, phone, home in PEOPLE:
        phones = (phone,) if phone else ()
        office.execute(SaveResident(Resident(None, name, phones, *home.split("-"))))
    return office


@pytest.fixture
def workspace(peopled, tmp_path, qapp):
    return open_workspace(peopled, tmp_path)


@pytest.fixture
def page(workspace, qtbot):
    return turned_to(create(workspace), qtbot)


@pytest.fixture
def filled(page, tmp_path):
    """The page with the two example forms, the first of them open."""
    page.model.add(write_examples(tmp_path))
    open_named(page, "居民走访登记表")
    return page


def open_named(page, name):
    page.open_thing(next(one.id for one in page.model.forms if one.name == name))


def tick(page, *names):
    for place, row in enumerate(page.who.list.rows.rows):
        if (row.text in names) != row.is_ticked:
            page.who.list.rows.tick([place], on=row.text in names)
    page.who.list.ticks_changed.emit()


def states(page):
    return {one.name: one.state for one in page.model.look.fields}


def test_without_forms_it_says_what_a_placeholder_is_and_offers_examples(page):
    assert page._stack.currentWidget() is page.empty
    page.empty.followed.emit()
    assert [one.name for one in page.model.forms] == ["居民走访登记表", "网格走访汇总表"]
    assert page._stack.currentWidget() is page._panes
    assert page.model.form is not None


def test_a_form_is_added_by_button_and_by_dragging_it_in(page, workspace, tmp_path):
    first, second = write_examples(tmp_path)
    workspace.ask.answers.append((first,))
    page.add_button.click()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(second))])
    action, no_key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(5, 5), action, mime, left, no_key))
    assert len(page.model.forms) == 2
    assert page.model.form.name == "网格走访汇总表"


def test_what_is_no_excel_form_is_refused_with_what_to_do(page, workspace, tmp_path):
    (tmp_path / "旧表.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")
    page.model.add([tmp_path / "旧表.xls"])
    [(kind, said)] = workspace.ask.asked
    assert kind == "tell_error"
    assert "另存为" in said
    assert not page.model.forms


def test_a_person_is_chosen_and_the_table_says_what_will_stand_there(filled):
    assert not filled.make_button.isEnabled()
    tick(filled, "王伯")
    assert filled.make_button.isEnabled()
    assert states(filled)["姓名"] is FieldState.FILLED
    assert states(filled)["电话"] is FieldState.EMPTY
    assert states(filled)["紧急联系人"] is FieldState.UNKNOWN
    assert "项没有资料" in filled.fields.summary.text()


def test_people_are_found_by_pinyin_and_those_ticked_stay(filled):
    tick(filled, "王伯")
    filled.who.search.setText("jay")
    filled.who.search._ask()
    assert [row.text for row in filled.model.rows] == ["王伯", "金阿姨"]
    tick(filled, "王伯", "金阿姨")
    filled.who.search.empty()
    assert {row.text for row in filled.model.chosen.values()} == {"王伯", "金阿姨"}


def test_one_file_is_written_noted_and_told(filled, workspace, tmp_path):
    heard = Heard(workspace)
    tick(filled, "金阿姨")
    workspace.ask.answers.append(tmp_path / "填好.xlsx")
    QTest.keyClick(filled.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    sheet = openpyxl.load_workbook(tmp_path / "填好.xlsx").active
    assert (sheet["B3"].value, sheet["D3"].value) == ("金阿姨", "13800000001")
    assert any("填好.xlsx" in said for said in heard.said)
    assert workspace.office.notices.fillings(filled.model.form.id)


def test_a_value_is_changed_by_hand_with_the_keyboard_alone(filled, workspace, tmp_path):
    tick(filled, "王伯")
    place = next(n for n, one in enumerate(filled.model.look.fields, 1) if one.name == "电话")
    filled.fields.table.select_id(place)
    filled.fields.table.setFocus()
    QTest.keyClick(filled.fields.table, Qt.Key.Key_Return)
    QTest.keyClicks(filled.fields.value, "0571-1")
    QTest.keyClick(filled.fields.value, Qt.Key.Key_Return)
    assert filled.model.typed == {"电话": "0571-1"}
    assert states(filled)["电话"] is FieldState.FILLED
    assert filled.fields.table.current_id() == place + 1
    workspace.ask.answers.append(tmp_path / "o")
    filled.make_button.click()
    assert openpyxl.load_workbook(tmp_path / "o.xlsx").active["D3"].value == "0571-1"


def test_what_changed_since_last_time_is_said(filled, workspace, tmp_path):
    tick(filled, "金阿姨")
    workspace.ask.answers.append(tmp_path / "1.xlsx")
    filled.make_button.click()
    workspace.office.execute(SaveResident(Resident(1, "金阿姨", ("139",), "3", "2", "501")))
    assert states(filled)["电话"] is FieldState.CHANGED
    model = filled.model.field_records
    told = [model.columns[3].text(model.row(n)) for n in range(model.rowCount())]
    assert "变了，上次：13800000001" in told


def test_several_get_a_file_each_and_it_is_said_who_lacks_what(filled, workspace, tmp_path):
    tick(filled, "金阿姨", "王伯")
    assert filled.model.is_each
    assert "王伯" in filled.fields.lacking.text()
    place = next(n for n, one in enumerate(filled.model.look.fields, 1) if one.name == "姓名")
    filled.fields.table.select_id(place)
    assert not filled.fields.value.isEnabled()
    filled.model.look_at("2")
    assert "王伯" in filled.fields.about.text()
    workspace.ask.answers.append(tmp_path)
    filled.make_button.click()
    [folder] = [one for one in tmp_path.iterdir() if one.name.startswith("居民走访登记表_")]
    assert len(list(folder.iterdir())) == 2


def test_several_stand_in_the_rows_of_one_file(filled, workspace, tmp_path):
    open_named(filled, "网格走访汇总表")
    tick(filled, "金阿姨", "王伯", "小李")
    assert not filled.model.is_each
    assert states(filled)["电话"] is FieldState.PARTLY
    workspace.ask.answers.append(tmp_path / "o.xlsx")
    filled.make_button.click()
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").active
    assert {sheet[f"B{n}"].value for n in (4, 5, 6)} == {"金阿姨", "王伯", "小李"}
    filled.model.join(on=False)
    assert filled.model.is_each


def test_a_meeting_fills_a_form_and_only_one_counts(office, tmp_path, qtbot):
    meeting_id = hold_meeting(office)
    workspace = open_workspace(office, tmp_path)
    page = create(workspace)
    qtbot.addWidget(page)
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "{{例会.名称}}", "{{#到会}}{{姓名}}{{/到会}}"
    book.save(tmp_path / "签到.xlsx")
    page.model.add([tmp_path / "签到.xlsx"])
    page.open_thing(("meeting", meeting_id))
    assert page.model.kind is SubjectKind.MEETING
    assert page.who.kinds.value is SubjectKind.MEETING
    assert tuple(page.model.chosen) == (meeting_id,)
    others = [row.key for row in page.model.rows]
    page.model.tick(others)
    assert len(page.model.chosen) == 1
    workspace.ask.answers.append(tmp_path / "o.xlsx")
    page.make_button.click()
    title = openpyxl.load_workbook(tmp_path / "o.xlsx").active["A1"].value
    assert title in {row.title for row in office.meetings.meetings()}


def test_the_office_alone_fills_a_form(filled):
    filled.who.kinds.buttons[3].click()
    assert filled.model.can_fill
    assert states(filled)["社区"] is FieldState.FILLED


def test_forms_are_renamed_thrown_away_and_taken_back(filled, workspace):
    workspace.ask.answers.append("走访表")
    filled.rename_button.click()
    assert filled.model.form is not None
    assert "走访表" in {one.name for one in filled.model.forms}
    filled.table.setFocus()
    QTest.keyClick(filled.table, Qt.Key.Key_Delete)
    assert len(filled.model.forms) == 1
    filled.bin_box.setChecked(True)
    assert len(filled.model.forms) == 1
    filled.restore_button.click()
    assert filled._stack.currentWidget() is filled.empty_bin
    filled.bin_box.setChecked(False)
    assert len(filled.model.forms) == 2


def test_marks_that_do_not_fit_are_told_when_the_form_is_added(page, workspace, tmp_path):
    book = openpyxl.Workbook()
    book.active["C5"] = "{{#居民}}{{姓名}}"
    book.save(tmp_path / "坏.xlsx")
    page.model.add([tmp_path / "坏.xlsx"])
    assert "C5" in workspace.ask.asked[0][1]


def test_placeholders_in_formulas_are_warned_of(page, tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "{{姓名}}", '="{{姓名}}"'
    book.save(tmp_path / "公式.xlsx")
    page.model.add([tmp_path / "公式.xlsx"])
    assert "A2" in page.bar.text


def test_the_placeholders_are_shown_and_copied(filled):
    filled.names_button.click()
    filled.names.table.select_id(1)
    QTest.keyClick(filled.names.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "{{姓名}}"
    assert filled.close_one()
    assert filled._side.currentWidget() is filled.fields


def test_where_only_one_side_fits_there_is_a_way_on_and_back(filled, qtbot):
    filled.resize(560, 620)
    qtbot.waitUntil(lambda: filled._panes.is_narrow)
    tick(filled, "金阿姨")
    filled.who.on_button.click()
    assert filled._panes.is_at_card
    assert filled.close_one()
    assert not filled._panes.is_at_card
