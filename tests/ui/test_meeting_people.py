"""The people of the three parties and the owners' roll: lists, order, forms, the bin."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.diary import Party
from app.domain.meetings.people import Duty, MeetingPerson, OwnerUnit
from app.services.meetings.planning import SaveMeetingPerson, SaveOwnerUnit
from tests.ui.open_workspace import Heard
from tests.ui.planned_meeting import open_threaded_workspace, press, settle
from ui.importing.import_request import ImportRequest
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.people import page as people_page
from ui.tabs.meetings.people.person_form import PersonForm, person_form_of, read_person
from ui.tabs.meetings.roll import page as roll_page
from ui.tabs.meetings.roll.roll_model import BIN
from ui.tabs.meetings.roll.unit_form import UnitForm, area_text, read_unit, unit_form_of

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某"


def shown(create, workspace, qtbot):
    made = create(workspace, MeetingModel(workspace, workspace))
    qtbot.addWidget(made)
    made.resize(1326, 590)
    made.show()
    made.come_forward()
    return made


@pytest.fixture
def people(workspace, qtbot):
    return shown(people_page.create, workspace, qtbot)


@pytest.fixture
def roll(workspace, qtbot):
    return shown(roll_page.create, workspace, qtbot)


def member(office, name, **given):
    values = {"party": Party.OWNERS_COMMITTEE, "has_vote": True} | given
    return office.execute(SaveMeetingPerson(MeetingPerson(None, name, **values))).result


def unit(office, name, area=8930, owners=("甲",), **given):
    return office.execute(SaveOwnerUnit(OwnerUnit(None, name, area, owners, **given))).result


def digits(people):
    return {one.name: people.model.digit(one) for one in people.model.listed}


# people


def test_a_person_untouched_stays_as_they_are(qapp):
    person = MeetingPerson(
        3, "甲", Party.OWNERS_COMMITTEE, "主任", Duty.MEMBER, True, None, date(2024, 1, 1),
        date(2028, 12, 31), "13800000001", "亲属在物业任职", 4, True,
    )  # fmt: skip
    assert read_person(person_form_of(person), person).person == person


def test_what_is_wrong_is_said_by_field(qapp):
    assert set(read_person(PersonForm(" "), None).wrong) == {"name"}
    backwards = PersonForm("甲", term_from=date(2026, 1, 1), term_to=date(2025, 1, 1))
    assert set(read_person(backwards, None).wrong) == {"term_to"}
    alternate = PersonForm("甲", duty=Duty.ALTERNATE, has_vote=True)
    assert read_person(alternate, None).refusal.code == "alternate_has_no_vote"


def test_an_empty_page_teaches_and_begins(people, office):
    assert people.empty.isVisible()
    assert not people.new_button.isVisible(), "one button is enough"
    press(people, Qt.Key.Key_F2)
    assert people.card.name.hasFocus()
    people.card.name.insert("委员甲")
    people.card.has_vote.click()
    press(people.card.name, Qt.Key.Key_Return)
    assert [(one.name, one.has_vote) for one in office.meetings.people()] == [("委员甲", True)]
    assert people.table.isVisible()
    assert people.new_button.isVisible()


def test_only_voting_members_have_digits(people, office):
    member(office, "何主任", party=Party.COMMUNITY, has_vote=False)
    member(office, "委员甲")
    member(office, "候补", duty=Duty.ALTERNATE, has_vote=False)
    member(office, LONG)
    assert digits(people) == {"何主任": "", "委员甲": "1", "候补": "", LONG: "2"}


def test_the_order_and_the_digits_are_changed_by_keys(people, office):
    for name in ("甲", "乙", "丙"):
        member(office, name)
    people.come_forward()
    people.table.selectRow(0)
    press(people.table, Qt.Key.Key_Down, CONTROL)
    assert [one.name for one in office.meetings.people()] == ["乙", "甲", "丙"]
    assert digits(people)["甲"] == "2"
    press(people.table, Qt.Key.Key_Down, CONTROL)
    press(people.table, Qt.Key.Key_Down, CONTROL)
    assert [one.name for one in office.meetings.people()] == ["乙", "丙", "甲"]
    QTest.mouseClick(people.up_button, Qt.MouseButton.LeftButton)
    assert digits(people)["甲"] == "2"


def test_property_cannot_be_given_a_vote(people, office):
    press(people, Qt.Key.Key_F2)
    people.card.name.insert("钱经理")
    people.card.party.choose(Party.PROPERTY)
    people.card.has_vote.click()
    press(people.card, Qt.Key.Key_S, CONTROL)
    assert "钱经理" in people.card.bar.text
    assert office.meetings.people() == ()


def test_who_no_longer_comes_is_shown_on_wish(people, office):
    member(office, "甲")
    people.table.selectRow(0)
    people.card.active.click()
    press(people.card, Qt.Key.Key_S, CONTROL)
    assert people.model.listed == ()
    people.everybody.click()
    assert [one.name for one in people.model.listed] == ["甲"]


def test_an_alternate_names_whom_they_stand_in_for(people, office):
    first = member(office, "甲")
    press(people, Qt.Key.Key_F2)
    assert not people.card.fields["stands_in"].isVisible()
    people.card.name.insert("候补")
    people.card.duty.choose(Duty.ALTERNATE)
    assert people.card.fields["stands_in"].isVisible()
    people.card.stands_in.choose(first)
    press(people.card, Qt.Key.Key_S, CONTROL)
    found = next(one for one in office.meetings.people() if one.name == "候补")
    assert found.stands_in_for == first


def test_what_was_typed_is_saved_when_the_page_is_left(people, office):
    member(office, "甲")
    people.table.selectRow(0)
    people.card.title_field.insert("业委会主任")
    people.hide()
    assert office.meetings.people()[0].title == "业委会主任"


def test_esc_closes_the_empty_card_then_leaves(people, office):
    member(office, "甲")
    press(people, Qt.Key.Key_F2)
    people.card.name.insert("不要了")
    assert people.close_one()
    assert people.table.hasFocus()
    assert not people.close_one()
    assert len(office.meetings.people()) == 1


def test_what_was_saved_beside_the_window_stays_on_the_card(office, tmp_path, qtbot):
    member(office, "甲")
    workspace = open_threaded_workspace(office, tmp_path)
    page = shown(people_page.create, workspace, qtbot)
    settle(workspace)
    page.table.selectRow(0)
    page.card.title_field.insert("业委会主任")
    page.card.save_wanted.emit()
    settle(workspace)
    assert page.model.person.title == page.card.title_field.text() == "业委会主任"
    page.new_button.click()
    page.card.name.insert("乙")
    page.card.save_wanted.emit()
    settle(workspace)
    assert page.model.person.position == 2
    assert page.table.current_id() == page.model.person.id
    workspace.runner.shut_down()


# the owners' roll


def test_a_unit_untouched_stays_as_it_is(workspace):
    kept = OwnerUnit(4, "3-2-501", 8931, ("甲", "乙"), "undelivered", "flat", "13800000001")
    assert read_unit(unit_form_of(kept), kept, workspace).unit == kept


@pytest.mark.parametrize("area", ["", "八十九", "89.301", "-3", "0"])
def test_an_area_must_be_exact(workspace, area):
    assert set(read_unit(UnitForm("3-2-501", area, "甲"), None, workspace).wrong) == {"area"}


def test_areas_are_written_with_two_decimals():
    assert [area_text(n) for n in (8930, 5, 100)] == ["89.30", "0.05", "1.00"]


def test_the_roll_adds_up_and_counts_owners_once(roll, office):
    unit(office, "3-2-501")
    unit(office, "3-2-502", 10070)
    unit(office, "3-2-503", 9000, ("乙", "丙"))
    QGuiApplication.processEvents()
    assert roll.totals.text().startswith("3 户 · 专有面积 280.00 ㎡ · 业主 2 人")


def test_an_empty_roll_asks_for_the_sheet(roll, workspace):
    heard = Heard(workspace)
    assert roll.empty.isVisible()
    roll.empty.acted.emit()
    roll.table.pasted.emit("房号\t面积")
    kinds = [(key, what.kind, what.text) for key, what in heard.went_to]
    assert kinds == [("import", "owners", ""), ("import", "owners", "房号\t面积")]
    assert all(isinstance(what, ImportRequest) for _, what in heard.went_to)


def test_a_unit_is_added_found_and_mended_by_keys(roll, office):
    press(roll, Qt.Key.Key_F2)
    card = roll.card
    assert card.unit.hasFocus()
    card.unit.insert("3幢2单元501室")
    card.area.insert("89.3")
    card.owners.insert("甲、乙")
    press(card.owners, Qt.Key.Key_Return)
    found = office.meetings.owner_units()[0]
    assert (found.unit, found.area, found.owners) == ("3-2-501", 8930, ("甲", "乙"))
    assert roll.table.hasFocus()
    roll.model.show("乙")
    assert roll.model.records.rowCount() == 1
    roll.model.show("没有")
    assert roll.no_hits.isVisible()


def test_the_same_door_twice_is_refused(roll, office):
    unit(office, "3-2-501")
    press(roll, Qt.Key.Key_F2)
    roll.card.unit.insert("3-2-501")
    roll.card.area.insert("90")
    roll.card.owners.insert("丁")
    press(roll.card, Qt.Key.Key_S, CONTROL)
    assert "3-2-501" in roll.card.bar.text
    assert len(office.meetings.owner_units()) == 1


def test_a_binned_unit_comes_back(roll, office):
    kept = unit(office, "3-2-501")
    roll.come_forward()
    roll.table.selectRow(0)
    press(roll.table, Qt.Key.Key_Delete)
    assert office.meetings.owner_units() == ()
    roll.model.show("", BIN)
    roll.table.selectRow(0)
    assert roll.card.restore_button.isVisible()
    QTest.mouseClick(roll.card.restore_button, Qt.MouseButton.LeftButton)
    assert [one.id for one in office.meetings.owner_units()] == [kept]


def test_the_roll_is_written_to_a_sheet(roll, office, workspace, tmp_path):
    unit(office, "3-2-501")
    target = tmp_path / "业主.csv"
    workspace.ask.answers.append(target)
    roll.export_button.click()
    assert "3-2-501" in target.read_text(encoding="utf-8-sig")
