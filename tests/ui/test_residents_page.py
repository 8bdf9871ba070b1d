"""The register of residents: finding, adding, mending, the bin, and what is typed."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.people import Resident
from app.ports.queries import EntryFilter
from app.services.diary_commands import AddEntry, EntryFields
from app.services.office_commands import SaveResident
from tests.ui.open_workspace import Heard
from ui.importing.import_request import ImportRequest
from ui.residents.resident_form import ResidentForm, form_from_draft, form_of, read_form
from ui.residents.view import create
from ui.residents.view_model import BIN, ResidentsViewModel


def add(office, name, home="", *phones):
    building, entrance, room = [*home.split("-"), "", "", ""][:3]
    person = Resident(None, name, phones, building, entrance, room)
    return office.execute(SaveResident(person)).result


@pytest.fixture
def model(workspace):
    shown = ResidentsViewModel(workspace)
    shown.show()
    return shown


@pytest.fixture
def page(workspace, qtbot):
    shown = create(workspace)
    qtbot.addWidget(shown)
    shown.resize(1366, 680)
    shown.show()
    shown.come_forward()
    return shown


def names(model):
    return [model.records.row(n).name for n in range(model.records.rowCount())]


@pytest.mark.parametrize("home", ["3-2-501", "3幢2单元501室", "３—２—501", "3号楼2单元501"])
def test_one_field_takes_a_door_in_any_form(home, qapp):
    reading = read_form(ResidentForm("金阿姨", home), None)
    assert reading.resident is not None
    assert str(reading.resident.home) == "3-2-501"


def test_what_is_wrong_is_said_by_field(qapp):
    reading = read_form(ResidentForm(" ", "很远的地方", "4.40981E+17"), None)
    assert reading.resident is None
    assert set(reading.wrong) == {"name", "home", "phones"}


def test_unusual_phones_are_kept_and_pointed_out(qapp):
    reading = read_form(ResidentForm("金阿姨", "", "138 0000 0001、12(儿子)"), None)
    assert reading.resident is not None
    assert reading.resident.phones == ("13800000001", "12(儿子)")
    assert "phones" in reading.advice


def test_a_form_untouched_changes_nothing(qapp):
    person = Resident(7, "金阿姨", ("13800000001", "0571-87654321"), "3", "2", "501", "独居")
    reading = read_form(form_of(person), person)
    assert reading.resident == person


def test_a_door_nobody_could_type_stays_as_it_is(qapp):
    person = Resident(7, "金阿姨", (), "老楼", "", "阁楼")
    assert read_form(form_of(person), person).resident == person


def test_residents_are_found_by_pinyin_and_room(model, office):
    add(office, "金秀英", "3-2-501", "13800000001")
    add(office, "王建国", "10-1-302")
    for words in ("金", "jxy", "3-2-501", "13800"):
        model.show(words)
        assert names(model) == ["金秀英"], words
    model.show("没有的人")
    assert model.nothing == "hits"
    model.show()
    assert names(model) == ["金秀英", "王建国"]


def test_a_new_resident_is_saved_and_stays_on_the_card(model, office):
    heard = Heard(model._workspace)
    model.open_new()
    model.type(ResidentForm("金阿姨", "3-2-501", "13800000001", "喜欢唱戏"))
    assert model.save()
    assert model.resident is not None
    assert office.residents.get(model.resident.id).notes == "喜欢唱戏"
    assert not model.is_new
    assert not model.is_changed
    assert heard.said == ["已添加 金阿姨"]
    office.undo_history.undo()
    assert office.residents.count() == 0


def test_what_was_typed_is_saved_when_another_one_is_opened(model, office):
    first, second = add(office, "金阿姨"), add(office, "王大伯")
    model.open_card(office.residents.get(first))
    model.type(ResidentForm("金阿姨", "3-2-501"))
    model.open_card(office.residents.get(second))
    assert office.residents.get(first).room == "501"


def test_what_cannot_be_saved_keeps_the_card(model, office):
    first, second = add(office, "金阿姨"), add(office, "王大伯")
    model.open_card(office.residents.get(first))
    model.type(ResidentForm("", "3-2-501"))
    model.open_card(office.residents.get(second))
    assert model.resident.id == first
    assert model.form.home == "3-2-501"


def test_half_written_words_come_back_after_a_restart(model, office, workspace):
    person = add(office, "金阿姨", "3-2-501")
    model.open_card(office.residents.get(person))
    model.type(ResidentForm("金阿姨", "3-2-501", "", "刚写到一"))
    model.keep_now()
    heard = Heard(workspace)
    again = ResidentsViewModel(workspace)
    again.go_on_writing()
    assert (again.resident.id, again.form.notes) == (person, "刚写到一")
    assert heard.said == ["上次没写完的内容已恢复"]
    assert again.save()
    again.keep_now()
    assert office.drafts.recall("resident") is None


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"id": 1, "unknown": 2}', "null"])
def test_a_draft_that_makes_no_sense_is_left_alone(body):
    assert form_from_draft(body) is None


def test_who_lives_behind_the_same_door_is_said(model, office, qtbot):
    add(office, "金阿姨", "3-2-501")
    model.open_new()
    with qtbot.waitSignal(model.neighbours_found) as told:
        model.type(ResidentForm("金大伯", "3-2-501"))
    assert told.args == ["这一户已有：金阿姨"]


def test_the_bin_gives_back(model, office):
    person = add(office, "金阿姨", "3-2-501")
    model.delete((person,))
    assert office.residents.count() == 0
    model.show(chip=BIN)
    assert names(model) == ["金阿姨"]
    model.restore((person,))
    assert office.residents.count() == 1


def test_entries_of_a_resident_are_counted_and_shown(model, office, qtbot):
    person = add(office, "金阿姨", "3-2-501")
    at = datetime(2026, 11, 22, 2, tzinfo=UTC)
    for n in range(3):
        office.execute(AddEntry(EntryFields(at, f"第 {n} 件", resident_id=person)))
    office.execute(AddEntry(EntryFields(at, "别人的")))
    heard = Heard(model._workspace)
    with qtbot.waitSignal(model.entries_counted) as counted:
        model.open_card(office.residents.get(person))
    assert counted.args == [3]
    model.show_entries()
    assert heard.went_to == [("diary", EntryFilter(office.today(), resident_id=person))]
    assert len(office.diary.first_page(heard.went_to[0][1])) == 3


def test_the_register_is_exported(model, office, tmp_path):
    add(office, "金阿姨", "3-2-501", "13800000001")
    heard = Heard(model._workspace)
    model.export(tmp_path / "名册.csv")
    assert "金阿姨" in (tmp_path / "名册.csv").read_text(encoding="utf-8-sig")
    assert heard.said == ["已导出 1 位居民到 名册.csv"]


def test_an_empty_register_teaches(page, qtbot):
    heard = Heard(page._workspace)
    assert page.empty.isVisible()
    page.empty.acted.emit()
    assert heard.went_to == [("import", ImportRequest("residents"))]


def test_adding_by_keyboard_alone(page, office, qtbot):
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert page.card.name.hasFocus()
    page.card.name.insert("金阿姨")  # QTest types ASCII alone
    QTest.keyClicks(page.card.home, "3-2-501")
    QTest.keyClicks(page.card.phones, "13800000001")
    QTest.keyClick(page.card.phones, Qt.Key.Key_Return)
    assert office.residents.count() == 1
    qtbot.waitUntil(lambda: page.model.records.rowCount() == 1)
    assert page.card.title.text() == "金阿姨"


def test_a_click_on_a_row_shows_the_card_and_delete_puts_into_the_bin(page, office, qtbot):
    add(office, "金阿姨", "3-2-501")
    qtbot.waitUntil(lambda: page.model.records.rowCount() == 1)
    page.model.show()
    place = page.table.visualRect(page.model.records.index(0, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.card.name.text() == "金阿姨"
    assert not page.card.save_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert office.residents.count() == 0
    assert page.model.resident is None


def test_a_wrong_door_is_said_beside_its_field(page, office):
    QTest.keyClick(page, Qt.Key.Key_F2)
    page.card.name.insert("金阿姨")  # QTest types ASCII alone
    page.card.home.insert("很远")
    assert page.card.fields["home"].is_refused
    QTest.keyClick(page.card.home, Qt.Key.Key_Return)
    assert office.residents.count() == 0


def test_a_block_from_excel_goes_to_the_import(page):
    heard = Heard(page._workspace)
    QGuiApplication.clipboard().setText("姓名\t电话\n金阿姨\t13800000001\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    [(key, request)] = heard.went_to
    assert key == "import"
    assert request.text.startswith("姓名")
