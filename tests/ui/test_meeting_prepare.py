"""Before a meeting: offers, people called, the month reported, the meeting itself, papers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.domain.diary import Party
from app.domain.hot_matters import HotMatter
from app.domain.local_time import at_local
from app.domain.meetings.meeting import (
    MeetingKind,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.people import Attendee, Duty, MeetingPerson
from app.ports.meeting_queries import PropertyFigures
from app.services.diary_commands import AddEntry, EntryFields
from app.services.meetings.planning import (
    EditMeeting,
    MeetingFields,
    SaveMeetingPerson,
)
from app.wording import Wording
from tests.ui.open_workspace import Heard
from tests.ui.planned_meeting import add_item, book_of, open_page, plan_meeting, press
from ui.tabs.meetings.line_button import LineButton
from ui.tabs.meetings.prepare.attendee_form import AttendeeForm, attendee_line, read_attendee
from ui.tabs.meetings.prepare.item_form import (
    item_form_of,
)
from ui.tabs.meetings.prepare.offers import fold
from ui.tabs.meetings.prepare.report_form import figures_in_words, read_report, report_texts
from ui.tabs.meetings.prepare.rule_words import profile_in_words
from ui.tabs.meetings.prepare.side import AGENDA, ITEM, MEETING, OFFERS, PEOPLE, REPORT

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def lines_of(card):
    return card.findChildren(LineButton)


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


def test_a_matter_is_offered_once_whoever_marked_it(page, office, meeting_id):
    first = AddEntry(EntryFields(at_local(2026, 11, 18, 9, 0), "消防通道停车", for_meeting=True))
    first_id = office.execute(first).result
    again = EntryFields(at_local(2026, 11, 20, 9, 0), "消防通道又堵了", for_meeting=True)
    newest_id = office.execute(AddEntry(again, joins=first_id)).result
    page.side.look_for_offers()
    page.side.show_card(OFFERS)
    (line,) = lines_of(page.side.offers)
    assert line.text() == "消防通道又堵了"
    assert "等 2 条" in line.accessibleName()
    line.click()
    assert [one.entry_id for one in book_of(office, meeting_id).items if one.entry_id] == [
        newest_id
    ]
    page.side.look_for_offers()
    assert page.side.offers_model.offers.count == 0


def test_what_is_hot_is_folded_into_what_is_marked():
    warm = HotMatter("食堂周末开", "老年食堂", 4, 1, (), (9, 8))
    known = HotMatter("路灯", "照明", 5, 0, (), (7,))
    offers = fold((), [warm, known], {7}, {9: 9, 8: 8, 7: 7})
    assert (offers.marked, offers.hot) == ((), (warm,))
    assert fold((), [warm], {8}, {9: 9, 8: 8}).count == 0


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


def test_where_only_one_fits_chips_lead_to_the_cards_and_back(page, items):
    chips = page.side.chips
    assert not chips.chip(AGENDA).isVisible()
    page.resize(700, 420)
    QGuiApplication.processEvents()
    assert (chips.key, chips.isVisible(), page.list.isVisible()) == (AGENDA, True, True)
    press(page.list, Qt.Key.Key_F6)
    assert (chips.key, page.side.item.isVisible()) == (ITEM, True)
    chips.chip(OFFERS).click()
    assert page.side.offers.isVisible()
    chips.chip(AGENDA).click()
    assert (chips.key, page.list.isVisible(), page.side.isVisible()) == (AGENDA, True, False)
    page.list.select_id(items[0])
    press(page.list, Qt.Key.Key_Return)
    assert page.side.item.title_field.isVisible()
    press(page.side.item.title_field, Qt.Key.Key_Escape)
    page.close_one()
    assert page.list.isVisible()
    page.resize(1326, 590)
    QGuiApplication.processEvents()
    assert (page.list.isVisible(), page.side.isVisible(), chips.key) == (True, True, ITEM)
    assert not chips.chip(AGENDA).isVisible()


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
    assert not card.save_button.isEnabled()
    card.inputs["repairs"].insert("12")
    assert card.save_button.isEnabled()
    card.inputs["income"].insert("6,000元")
    press(card.inputs["income"], Qt.Key.Key_Return)
    kept = book_of(office, meeting_id).report
    assert (kept.repairs, kept.income, kept.complaints) == (12, 600_000, None)
    assert heard.said == ["已保存物业月报"]
    assert not card.save_button.isEnabled()


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

    wording, profiles = Wording("zh_CN"), vote_rules().profiles.values()
    said = {profile_in_words(profile, wording) for profile in profiles}
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
