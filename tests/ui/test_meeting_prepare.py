"""Before a meeting: the agenda, who must decide, offers, people called, the month, papers."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.meeting import (
    DecisionBody,
    ItemVisibility,
    MeetingKind,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.people import Attendee, Duty, MeetingPerson
from app.ports.meeting_queries import PropertyFigures
from app.services.diary_commands import AddEntry, EntryFields
from app.services.meetings.planning import (
    AddItem,
    CancelMeeting,
    EditMeeting,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    SaveMeetingPerson,
)
from tests.ui.open_workspace import Heard, open_workspace
from ui.tabs.meetings.line_button import LineButton
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
from ui.tabs.meetings.prepare.attendee_form import AttendeeForm, attendee_line, read_attendee
from ui.tabs.meetings.prepare.item_form import (
    ItemForm,
    item_as_draft,
    item_form_of,
    item_from_draft,
    read_item,
)
from ui.tabs.meetings.prepare.page import create
from ui.tabs.meetings.prepare.report_form import figures_in_words, read_report, report_texts
from ui.tabs.meetings.prepare.rule_words import profile_in_words
from ui.tabs.meetings.prepare.side import ITEM, MEETING, OFFERS, PEOPLE, REPORT

CONTROL = Qt.KeyboardModifier.ControlModifier
PARKING = "工作日白天空余车位由物业错峰出租给附近单位"


@pytest.fixture
def workspace(office, tmp_path, qapp):
    return open_workspace(office, tmp_path)


@pytest.fixture
def meeting_id(office):
    for name in ("委员甲", "委员乙", "委员丙"):
        person = MeetingPerson(None, name, Party.OWNERS_COMMITTEE, has_vote=True)
        office.execute(SaveMeetingPerson(person))
    office.execute(SaveMeetingPerson(MeetingPerson(None, "钱经理", Party.PROPERTY, "项目经理")))
    fields = MeetingFields("例会", at_local(2026, 12, 14, 19, 0), kind=MeetingKind.OTHER)
    made = office.execute(PlanMeeting(fields)).result
    office.execute(EditMeeting(made, replace(fields, kind=MeetingKind.TRIPARTITE)))
    return made


def book_of(office, meeting_id):
    return office.meetings.book(meeting_id)


def add(office, meeting_id, title, **given):
    return office.execute(AddItem(meeting_id, ItemFields(title, **given))).result


def titles(office, meeting_id):
    return [line.item.title for line in agenda_lines(book_of(office, meeting_id))]


@pytest.fixture
def page(workspace, meeting_id, qtbot):
    model = MeetingModel(workspace)
    shown = create(workspace, model)
    model.setParent(shown)
    qtbot.addWidget(shown)
    model.book_read.connect(shown.show_book)
    model.open(meeting_id)
    shown.resize(1326, 590)
    shown.show()
    shown.come_forward()
    return shown


@pytest.fixture
def items(office, meeting_id):
    """Three items on an agenda that holds nothing else to be moved."""
    return tuple(add(office, meeting_id, title) for title in ("甲", "乙", "丙"))


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    QGuiApplication.processEvents()


def lines_of(card):
    return card.findChildren(LineButton)


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
    assert "民法典278(8)" in card.who_decides.sentence.text()
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
    item_id = add(office, meeting_id, PARKING, body=DecisionBody.OWNERS_COMMITTEE)
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


# offers


def test_marked_entries_are_offered_and_taken(page, office, meeting_id):
    for said in ("3幢电梯经常坏", "北门路灯不亮"):
        fields = EntryFields(at_local(2026, 11, 20, 9, 0), said, for_meeting=True)
        office.execute(AddEntry(fields))
    page.side.look_for_offers()
    page.side.show_card(OFFERS)
    assert page.side.chips.chip(OFFERS).accessibleName() == "可列入 2"
    press(lines_of(page.side.offers)[0], Qt.Key.Key_Return)
    assert len([one for one in book_of(office, meeting_id).items if one.entry_id]) == 1
    page.side.look_for_offers()
    QTest.mouseClick(lines_of(page.side.offers)[-1], Qt.MouseButton.LeftButton)
    page.side.look_for_offers()
    assert page.side.offers_model.offers.count == 0


# people


def test_members_have_digits_and_leave_is_noted(page, office, meeting_id):
    page.side.show_card(PEOPLE)
    people = page.side.people
    said = [line.accessibleName() for line in lines_of(people.listing)]
    assert said[0] == "1 委员甲 有表决权"
    lines_of(people.listing)[1].click()
    assert people.form.is_excused.hasFocus()
    press(people.form.is_excused, Qt.Key.Key_Space)
    people.form.save_wanted.emit()
    assert people.form.fields["excuse"].is_refused
    people.form.excuse.insert("出差")
    press(people.form.excuse, Qt.Key.Key_Return)
    assert people.form.bar.text == ""
    excused = [one.name for one in book_of(office, meeting_id).attendees if one.excused]
    assert excused == ["委员乙"]
    assert not people.is_writing


def test_a_guest_is_called_and_sent_away(page, office, meeting_id):
    page.side.show_card(PEOPLE)
    people = page.side.people
    people.guest_button.click()
    people.form.name.insert("街道李科长")
    people.form.party.choose(Party.SUBDISTRICT)
    people.form.save_wanted.emit()
    guest = next(one for one in book_of(office, meeting_id).attendees if one.person_id is None)
    assert (guest.name, guest.party, guest.duty) == ("街道李科长", Party.SUBDISTRICT, Duty.OBSERVER)
    people.edit(guest)
    people.form.remove_button.click()
    assert all(one.person_id for one in book_of(office, meeting_id).attendees)


def test_a_vote_where_there_is_none_is_refused_in_words(page, meeting_id):
    page.side.show_card(PEOPLE)
    people = page.side.people
    people.guest_button.click()
    people.form.name.insert("戊")
    people.form.has_vote.click()
    people.form.save_wanted.emit()
    assert "没有表决权" in people.form.bar.text
    assert people.is_writing


def test_people_listed_later_are_called_with_one_press(page, office, meeting_id):
    office.execute(
        SaveMeetingPerson(MeetingPerson(None, "委员丁", Party.OWNERS_COMMITTEE, has_vote=True))
    )
    QGuiApplication.processEvents()
    page.side.show_card(PEOPLE)
    button = page.side.people.missing_button
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QGuiApplication.processEvents()
    called = {one.name: one for one in book_of(office, meeting_id).attendees}
    assert called["委员丁"].has_vote
    assert called["委员丁"].position == 4
    assert not button.isVisible()


def test_f6_turns_the_cards(page):
    seen = []
    for _ in range(5):
        press(page.side, Qt.Key.Key_F6)
        seen.append(page.side.key)
    assert seen == [OFFERS, PEOPLE, REPORT, MEETING, ITEM]


def test_leave_needs_its_reason(qapp):
    form = AttendeeForm("戊", Party.PROPERTY, is_excused=True)
    assert set(read_attendee(form, 1, None).wrong) == {"excuse"}


def test_a_conflict_is_seen_beside_the_name(qapp):
    member = Attendee(
        1, 1, "甲", Party.OWNERS_COMMITTEE, has_vote=True, position=1, conflict="亲属"
    )
    assert "亲属" in attendee_line(member).detail


# the month


def test_a_report_keeps_what_was_not_told_empty():
    report = PropertyReport(4, 1, repairs=12, repairs_done=0, income=600_050)
    texts = report_texts(report)
    assert (texts["repairs_done"], texts["complaints"], texts["income"]) == ("0", "", "6000.50")
    assert read_report(texts, 1, report).report == report


@pytest.mark.parametrize("typed", ["十", "-3", "1.5", "12a"])
def test_a_count_must_be_a_number(typed, qapp):
    texts = report_texts(None) | {"repairs": typed}
    assert set(read_report(texts, 1, None).wrong) == {"repairs"}


def test_the_report_is_saved_beside_the_diary(page, office, meeting_id, workspace):
    heard = Heard(workspace)
    page.side.show_card(REPORT)
    card = page.side.report
    assert "交物业办的 0 件" in card.figures.text
    card.inputs["repairs"].insert("12")
    card.inputs["income"].insert("6,000元")
    press(card.inputs["income"], Qt.Key.Key_Return)
    kept = book_of(office, meeting_id).report
    assert (kept.repairs, kept.income, kept.complaints) == (12, 600_000, None)
    assert heard.said == ["已保存物业月报"]


def test_the_diary_says_only_what_it_knows(qapp):
    day = at_local(2026, 11, 1).date()
    quiet = PropertyFigures(day, day, 3, 2, 1, None, 0, 0)
    assert len(figures_in_words(quiet)) == 1
    assert len(figures_in_words(replace(quiet, hours=5, visited=4, satisfied=3))) == 3


# the meeting itself


def test_the_law_of_a_profile_is_shown(page, office, meeting_id):
    page.side.show_card(MEETING)
    card = page.side.meeting
    assert "杭州市物业管理条例" in card.law.text()
    assert "签字" in card.law.text()
    card.profile.choose("ningbo")
    assert "宁波市" in card.law.text()
    press(card, Qt.Key.Key_S, CONTROL)
    assert book_of(office, meeting_id).meeting.profile == "ningbo"


def test_every_profile_can_be_said(qapp):
    from app.services.vote_rules import vote_rules

    said = {profile_in_words(profile) for profile in vote_rules().profiles.values()}
    assert len(said) == len(vote_rules().profiles)


def test_the_last_day_to_post_is_said(page, office, meeting_id):
    fields = MeetingFields(
        "业委会会议", at_local(2026, 12, 14, 19, 0), kind=MeetingKind.OWNERS_COMMITTEE
    )
    office.execute(EditMeeting(meeting_id, fields))
    QGuiApplication.processEvents()
    page.side.show_card(MEETING)
    assert page.side.meeting.notice.text.startswith("议程要在会前 7 日公布，最晚 2026-12-07")


def test_a_meeting_is_called_off_with_a_reason(page, office, meeting_id, workspace):
    workspace.ask.answers.append("场地被占用")
    page.side.meeting.call_off_button.click()
    meeting = book_of(office, meeting_id).meeting
    assert meeting.state is MeetingState.CANCELLED
    assert "场地被占用" in meeting.notes


# papers


def test_every_paper_of_the_menu_is_made(page, office, items):
    made = []
    page.papers.made.disconnect()
    page.papers.made.connect(lambda title, pdf, name, kind: made.append((title, pdf[:4], name)))
    page.agenda.choose(items[0])
    menu = QMenu()
    page.papers.fill(menu, page.agenda.book, page.agenda.item)
    acts = [action for action in menu.actions() if action.text()]
    for action in acts:
        action.trigger()
    assert len(made) == len(acts) == 9
    assert {head for _, head, _ in made} == {b"%PDF"}
    assert all(Path(name).suffix == ".pdf" for _, _, name in made)


def test_the_page_says_which_key_does_what(page):
    keys = dict(page.keys())
    assert "F2" in keys
    assert "Ctrl+P" in keys
    assert page.side.key == ITEM
    page.open_button.click()
    assert item_form_of(page.agenda.item).title == page.agenda.item.title
