"""The agenda before a meeting: who must decide, order, times, what is typed, material."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.meeting import (
    DecisionBody,
    ItemVisibility,
    MeetingState,
)
from app.services.meetings.planning import (
    CancelMeeting,
)
from tests.ui.planned_meeting import (
    add_item,
    book_of,
    open_page,
    open_threaded_workspace,
    plan_meeting,
    press,
    settle,
    titles,
)
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.prepare.agenda_lines import (
    agenda_lines,
    dropped,
    others_decide,
    step,
    step_in,
    step_out,
)
from ui.tabs.meetings.prepare.agenda_model import AgendaModel
from ui.tabs.meetings.prepare.agenda_words import minutes_in_words
from ui.tabs.meetings.prepare.item_form import (
    ItemForm,
    item_as_draft,
    item_from_draft,
    read_item,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
PARKING = "工作日白天空余车位由物业错峰出租给附近单位"


@pytest.fixture
def meeting_id(office):
    return plan_meeting(office)


@pytest.fixture
def page(workspace, meeting_id, qtbot):
    return open_page(workspace, meeting_id, qtbot)


@pytest.fixture
def items(office, meeting_id):
    """Three items on an agenda that holds nothing else to be moved."""
    return tuple(add_item(office, meeting_id, title) for title in ("甲", "乙", "丙"))


# who must decide


@pytest.mark.parametrize(
    ("title", "body", "warns"),
    [
        (PARKING, DecisionBody.OWNERS_COMMITTEE, True),
        (PARKING, DecisionBody.TRIPARTITE, True),
        (PARKING, DecisionBody.OWNERS_ASSEMBLY, False),
        (PARKING, DecisionBody.NONE, False),
        ("加装电梯", DecisionBody.HOUSEHOLDS, False),
        ("开展志愿服务", DecisionBody.OWNERS_COMMITTEE, True),
        ("下月安排", DecisionBody.TRIPARTITE, False),
    ],
)
def test_words_warn_of_who_must_decide(title, body, warns):
    assert bool(others_decide(title, "", body)) is warns


def test_deciding_here_all_the_same_needs_a_reason():
    form = ItemForm(PARKING, body=DecisionBody.OWNERS_COMMITTEE, is_overridden=True)
    assert set(read_item(form).wrong) == {"reason"}
    told = read_item(replace(form, reason="只征求意见")).fields
    assert told.override_reason == "只征求意见"
    assert read_item(replace(form, is_overridden=False, reason="忘了")).fields.override_reason == ""


def test_an_assembly_needs_its_item_of_the_law():
    form = ItemForm("停车收费", body=DecisionBody.OWNERS_ASSEMBLY)
    assert set(read_item(form).wrong) == {"owners_item"}
    assert read_item(replace(form, owners_item=8)).fields.owners_item == 8
    other = replace(form, owners_item=8, body=DecisionBody.TRIPARTITE)
    assert read_item(other).fields.owners_item == 0


def test_a_half_written_item_survives_as_it_is():
    form = ItemForm("甲", "说明", Party.PROPERTY, 25, visibility=ItemVisibility.INTERNAL)
    assert item_from_draft(item_as_draft(form, 3, None)) == (3, None, form)
    for other in ("", "{}", '{"meeting": "x"}', "[1]"):
        assert item_from_draft(other) is None


# where an item goes


def test_steps_end_at_the_ends(office, meeting_id, items):
    agenda = book_of(office, meeting_id).items
    first = agenda_lines(book_of(office, meeting_id))[0].item.id
    assert step(agenda, first, -1) is None
    assert step_in(agenda, first) is None
    assert step_out(agenda, first) is None
    assert dropped(agenda, first, first, None) is None


def test_in_and_out_again_is_where_it_was(office, meeting_id, items):
    before = titles(office, meeting_id)
    office.execute(step_in(book_of(office, meeting_id).items, items[1]))
    numbers = {line.item.title: line.number for line in agenda_lines(book_of(office, meeting_id))}
    assert numbers["乙"] == f"{numbers['甲']}.1"
    office.execute(step_out(book_of(office, meeting_id).items, items[1]))
    assert titles(office, meeting_id) == before


@pytest.mark.parametrize(("moved", "before"), [(0, 2), (2, 0), (1, 0), (0, 1)])
def test_dropped_before_an_item_it_stands_there(office, meeting_id, items, moved, before):
    office.execute(
        dropped(book_of(office, meeting_id).items, items[moved], items[before], None)
        or step(book_of(office, meeting_id).items, items[moved], 0)
    )
    listed = titles(office, meeting_id)
    names = "甲乙丙"
    assert listed.index(names[moved]) + 1 == listed.index(names[before])


def test_dropped_onto_an_item_it_stands_below_it(office, meeting_id, items):
    office.execute(dropped(book_of(office, meeting_id).items, items[2], None, items[0]))
    found = next(one for one in book_of(office, meeting_id).items if one.id == items[2])
    assert found.parent_id == items[0]


# the agenda on the screen


def test_the_agenda_says_when_each_item_begins(office, meeting_id, items):
    lines = agenda_lines(book_of(office, meeting_id))
    assert lines[0].starts_at == at_local(2026, 12, 14, 19, 0)
    assert all(
        (later.starts_at - line.starts_at).seconds == line.item.minutes * 60
        for line, later in pairwise(lines)
    )
    assert "多 10 分钟" in minutes_in_words(100, 90)
    assert "多" not in minutes_in_words(90, 90)


def test_items_are_added_moved_and_removed_by_keys(page, office, meeting_id, items):
    press(page.list, Qt.Key.Key_F2)
    card = page.side.item
    assert card.title_field.hasFocus()
    card.title_field.insert("丁")
    press(card.title_field, Qt.Key.Key_Return)
    assert "丁" in titles(office, meeting_id)
    assert page.list.hasFocus()
    assert page.agenda.item.title == "丁"
    place = titles(office, meeting_id).index("丁")
    press(page.list, Qt.Key.Key_Up, CONTROL)
    assert titles(office, meeting_id).index("丁") == place - 1
    press(page.list, Qt.Key.Key_Right, CONTROL)
    assert agenda_lines(book_of(office, meeting_id))[place - 1].depth == 1
    press(page.list, Qt.Key.Key_Left, CONTROL)
    press(page.list, Qt.Key.Key_Delete)
    assert "丁" not in titles(office, meeting_id)


def test_an_item_added_while_the_window_goes_on_is_the_one_shown(
    office, meeting_id, tmp_path, qtbot
):
    workspace = open_threaded_workspace(office, tmp_path)
    page = open_page(workspace, meeting_id, qtbot)
    settle(workspace)
    page.write_new()
    page.side.item.title_field.insert("  丁  戊 ")
    page.side.item.save_wanted.emit()
    settle(workspace)
    assert page.agenda.item.title == "丁 戊"
    assert page.list.current_id() == page.agenda.item.id
    assert not page.agenda.is_changed
    workspace.runner.shut_down()


def test_the_cursor_stays_on_the_item_moved(page, office, items):
    page.list.select_id(items[0])
    page.agenda.choose(items[0])
    press(page.list, Qt.Key.Key_Down, CONTROL)
    assert page.list.current_id() == items[0]
    assert page.agenda.item.title == "甲"


def test_a_drop_in_the_list_moves_the_item(page, office, meeting_id, items):
    rows = page.list.rows
    data = rows.mimeData([rows.index(rows.place_of(items[2]), 0)])
    target = rows.place_of(items[0])
    rows.dropMimeData(data, Qt.DropAction.MoveAction, target, 0, QModelIndex())
    listed = titles(office, meeting_id)
    assert listed.index("丙") < listed.index("甲") < listed.index("乙")


def test_what_was_typed_is_saved_when_another_item_is_chosen(page, office, meeting_id, items):
    page.list.select_id(items[0])
    page.agenda.choose(items[0])
    page.side.item.title_field.setText("甲，改了")
    page.list.setCurrentIndex(page.list.rows.index(page.list.rows.place_of(items[1]), 0))
    assert "甲，改了" in titles(office, meeting_id)
    assert page.agenda.item.title == "乙"


def test_an_empty_title_keeps_the_card(page, office, meeting_id, items):
    page.list.select_id(items[0])
    page.agenda.choose(items[0])
    page.side.item.title_field.clear()
    page.agenda.choose(items[1])
    assert page.agenda.item.id == items[0]
    page.side.item.save_wanted.emit()
    assert page.side.item.fields["title"].is_refused


def test_esc_takes_back_what_was_typed(page, office, meeting_id, items):
    page.list.setCurrentIndex(page.list.rows.index(page.list.rows.place_of(items[0]), 0))
    page.side.item.title_field.setText("打错了")
    press(page.side.item.title_field, Qt.Key.Key_Escape)
    assert page.side.item.title_field.text() == "甲"
    assert "打错了" not in titles(office, meeting_id)


def test_what_was_half_written_comes_back(workspace, office, meeting_id, items):
    def begin():
        meeting = MeetingModel(workspace)
        made = AgendaModel(workspace, meeting, meeting)
        made.show_book(book_of(office, meeting_id))
        return made, meeting

    model, _kept = begin()
    model.write_new()
    model.type(ItemForm("写到一半"))
    model.keep_now()
    again, _kept = begin()
    assert again.is_new
    assert again.form.title == "写到一半"
    again.save()
    assert "写到一半" in titles(office, meeting_id)
    third, _kept = begin()
    assert not third.is_new


def test_the_warning_shows_article_and_both_ways_on(page, office, meeting_id):
    press(page.list, Qt.Key.Key_F2)
    card = page.side.item
    card.title_field.insert(PARKING)
    card.body_choice.choose(DecisionBody.OWNERS_COMMITTEE)
    assert card.who_decides.isVisible()
    assert "民法典第278条第(8)项" in card.who_decides.sentence.text()
    card.who_decides.override.click()
    press(card, Qt.Key.Key_S, CONTROL)
    assert card.who_decides.field.is_refused
    QTest.mouseClick(card.who_decides.assembly, Qt.MouseButton.LeftButton)
    assert not card.who_decides.isVisible()
    press(card, Qt.Key.Key_S, CONTROL)
    saved = next(one for one in book_of(office, meeting_id).items if one.title == PARKING)
    assert (saved.body, saved.owners_item) == (DecisionBody.OWNERS_ASSEMBLY, 8)
    assert saved.override_reason == ""


def test_a_warned_item_is_marked_until_its_exception_is_recorded(page, office, meeting_id):
    item_id = add_item(office, meeting_id, PARKING, body=DecisionBody.OWNERS_COMMITTEE)
    QGuiApplication.processEvents()
    page.list.setCurrentIndex(page.list.rows.index(page.list.rows.place_of(item_id), 0))
    assert next(line for line in page.agenda.lines if line.item.id == item_id).warns
    card = page.side.item
    card.who_decides.override.click()
    card.who_decides.reason.insert("只征求意见")
    card.save_wanted.emit()
    assert not next(line for line in page.agenda.lines if line.item.id == item_id).warns


def test_files_become_material(page, office, meeting_id, items, tmp_path):
    paper = tmp_path / "方案.pdf"
    paper.write_bytes(b"%PDF-1.4 plan")
    page.list.files_dropped.emit(items[1], [str(paper)])
    kept = book_of(office, meeting_id).files
    assert [(file.item_id, file.name) for file in kept] == [(items[1], "方案.pdf")]
    QGuiApplication.processEvents()
    assert [file.name for file in page.agenda.files] == ["方案.pdf"]
    assert QUrl.fromLocalFile(str(paper)).isLocalFile()


def test_a_cancelled_meeting_is_only_looked_at(page, office, meeting_id):
    office.execute(CancelMeeting(meeting_id, "停电"))
    QGuiApplication.processEvents()
    assert book_of(office, meeting_id).meeting.state is MeetingState.CANCELLED
    assert page.bar.isVisible()
    assert not page.new_button.isEnabled()
    assert not page.open_button.isVisible()
