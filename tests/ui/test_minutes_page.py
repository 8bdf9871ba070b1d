"""The page 纪要与督办: editing in place, masking, sealing, revising, posting, papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

import ui.demo_pictures as demo_pictures
from app.domain.local_time import at_local, local_day
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.minutes_sections import ChangeKind
from app.domain.notices.notice import NoticeText
from app.services.notices.commands import AddNotice, NoticeFields
from tests.ui.diary_office import workspace_over
from tests.ui.meeting_office import hold_meeting
from ui.tabs.meetings.after.minutes_model import MinutesModel
from ui.tabs.meetings.after.page import AfterPage
from ui.tabs.meetings.after.posting_part import posted_moment, posting_words
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.view import create
from ui.theme import Tone, apply_theme

Key = Qt.Key
MEETING = 2
PARKING = 3
"""The section of the item on parking, in both kinds."""
TOLD = "住户张大妈(5-1-302)来电13812345678"


@pytest.fixture
def workspace(qapp, office, tmp_path):
    hold_meeting(office)
    return workspace_over(office, tmp_path)


@pytest.fixture
def model(workspace):
    meeting = MeetingModel(workspace)
    made = MinutesModel(workspace)
    made.meeting = meeting  # kept alive with it
    meeting.book_read.connect(made.show)
    meeting.open(MEETING)
    return made


@pytest.fixture
def tab(qapp, qtbot, workspace):
    apply_theme(qapp, "light")
    made = create(workspace)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open_meeting(MEETING)
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # now, not at the next test's cost


@pytest.fixture
def page(qtbot, tab):
    found = tab.page("after")
    assert isinstance(found, AfterPage)
    return found


def kept(office):
    return office.meetings.book(MEETING).minutes


def paragraphs(model, section=PARKING):
    return list(model.text.sections[section].paragraphs)


# the model


def test_what_is_typed_is_kept_and_marked(office, model):
    assert model.text.kind is MinutesKind.RECORD
    assert not model.is_edited
    model.type(PARKING, [*paragraphs(model), "会后补记：样板车位已画线。"])
    assert kept(office) == ()  # not before it has been quiet
    model.flush()
    assert len(kept(office)) == 1
    assert model.is_edited
    heading = model.text.sections[PARKING].heading
    assert model.changed_paragraphs() == {heading: frozenset({"会后补记：样板车位已画线。"})}
    model.rewrite()
    assert kept(office) == ()
    assert not model.is_edited
    assert model.changed_paragraphs() == {}


def test_the_timeline_is_not_typed_over(model):
    headings = [one.heading for one in model.text.sections]
    assert [heading for heading in headings if model.is_course(heading)] == headings[-1:]


def test_what_is_still_private_is_found_and_masked(office, model):
    model.choose(MinutesKind.PUBLIC)
    assert model.private_in_public() == 0
    model.type(PARKING, [*paragraphs(model), TOLD])
    assert model.private_in_public() == 2
    model.mask()
    assert model.private_in_public() == 0
    assert paragraphs(model)[-1] == "住户张大妈(5幢*单元***室)来电138****5678"
    assert "138****5678" in kept(office)[0].content


def test_sealed_then_revised_with_a_reason(office, model):
    before = paragraphs(model)
    model.seal()
    assert model.is_sealed
    assert not model.can_edit
    assert model.reading.is_sound
    model.type(PARKING, ["不该写进来"])
    assert paragraphs(model) == before

    model.start_revising()
    model.type(PARKING, [*before, "更正：试行期到2月12日。"])
    refused = []
    model.refused.connect(refused.append)
    model.revise("  ")
    assert refused
    model.revise("核对后补写试行期")
    assert not model.is_revising
    last = model.last_sealed
    assert (last.version, last.reason) == (2, "核对后补写试行期")
    added = [one.text for one in model.differences_of(last) if one.kind is ChangeKind.ADDED]
    assert added == ["更正：试行期到2月12日。"]
    assert model.reading.is_sound


def test_a_power_cut_takes_nothing(office, workspace, model):
    model.type(PARKING, ["停电前写的一句"])
    model._drafts._keepers[MinutesKind.RECORD].flush()  # as its timer does after 0.2 s
    assert kept(office) == ()
    again = MinutesModel(workspace)
    again.show(office.meetings.book(MEETING))
    assert paragraphs(again) == ["停电前写的一句"]
    assert "停电前写的一句" in kept(office)[0].content


def test_a_revision_waits_as_a_draft(office, model):
    model.seal()
    model.start_revising()
    model.type(PARKING, ["只改到一半"])
    model.stop_revising()
    assert paragraphs(model) != ["只改到一半"]
    model.start_revising()
    assert paragraphs(model) == ["只改到一半"]
    model.stop_revising(forget=True)
    model.start_revising()
    assert paragraphs(model) != ["只改到一半"]


def test_when_results_have_to_be_known(office, workspace):
    book, calendar = office.meetings.book(MEETING), office.calendar()
    said = posting_words(book, date(2026, 11, 13), calendar, workspace.wording)
    assert "15 天" in said.sentence  # the votes only were opinions
    assert not said.is_posted
    now = office.clock()
    assert posted_moment(local_day(now), now) == now
    assert posted_moment(date(2026, 11, 13), now) == at_local(2026, 11, 13, 12, 0)


# the page


def test_typing_by_hand_and_turning_over(qtbot, office, page):
    text = page.sheet.texts[PARKING]
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(text, Key.Key_Return)
    text.insertPlainText("散会前又确认了一遍。")
    qtbot.keyClick(page, Key.Key_F7)  # kept at once when something else is shown
    assert page.model.kind is MinutesKind.PUBLIC
    assert "散会前又确认了一遍" in kept(office)[0].content
    assert page.sheet.texts[PARKING].paragraphs == tuple(paragraphs(page.model))
    qtbot.keyClick(page, Key.Key_F7)
    assert page.sheet.texts[PARKING].paragraphs[-1] == "散会前又确认了一遍。"
    assert page.rewrite_button.isVisible()
    assert page.sheet.texts[-1].isReadOnly()


def test_the_page_follows_the_cursor(qtbot, page):
    bar = page.sheet._area.verticalScrollBar()
    text = page.sheet.texts[PARKING]
    qtbot.waitUntil(lambda: bar.maximum() > text.height())  # laid out
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    for place in (bar.value(), 0):
        bar.setValue(place)
        qtbot.keyClick(text, Key.Key_X)
        seen = page.sheet._area.viewport()
        line = text.viewport().mapTo(seen, text.cursorRect().center())
        assert seen.rect().contains(line)


def test_throwing_edits_away_asks_once(qtbot, office, workspace, page):
    page.model.type(PARKING, ["全改了"])
    page.model.flush()
    workspace.ask.answers.append(False)
    page.rewrite_button.click()
    assert kept(office)
    workspace.ask.answers.append(True)
    page.rewrite_button.click()
    assert kept(office) == ()
    assert not page.rewrite_button.isVisible()


def test_private_places_are_told_above_and_masked(qtbot, page):
    qtbot.keyClick(page, Key.Key_F7)
    page.model.type(PARKING, [*paragraphs(page.model), TOLD])
    page.model.flush()
    assert page.bar.text.startswith("还有 2 处")
    page.bar.acted.emit()
    assert not page.bar.isVisible()


def test_sealing_by_key_and_revising(qtbot, office, workspace, page):
    workspace.ask.answers.append(True)
    qtbot.keyClick(page, Key.Key_F6)
    assert office.meetings.book(MEETING).meeting.state is MeetingState.SEALED
    assert not page.seal_button.isVisible()
    assert all(text.isReadOnly() for text in page.sheet.texts)
    assert "校验码" in page.sheet._seal.text()

    qtbot.keyClick(page, Key.Key_F4)
    qtbot.waitUntil(page.band.reason.hasFocus)
    page.model.type(0, ["时间：2026年11月12日19时"])
    qtbot.keyClick(page.band.reason, Key.Key_Return)
    assert page.band.wrong.text() == "需要写明原因"
    page.band.reason.setText("时间写法统一")
    qtbot.keyClick(page.band.reason, Key.Key_Return)
    assert not page.band.isVisible()
    assert page.model.last_sealed.version == 2
    page.side.version_wanted.emit(page.model.last_sealed)
    assert page.changes.isVisible()
    assert page.close_one()
    assert page.sheet.isVisible()
    assert not page.close_one()


def test_posting_is_noted_and_taken_back(qtbot, office, page):
    posting = page.side.posting
    posting.posted_button.click()
    qtbot.waitUntil(posting.composer.day.hasFocus)
    posting.composer.day.setText("11-30")
    qtbot.keyClick(posting.composer.day, Key.Key_Return)
    assert posting.composer.wrong.text() == "张贴以后再记"
    posting.composer.day.setText("11-13")
    qtbot.keyClick(posting.composer.day, Key.Key_Return)
    noted = office.meetings.book(MEETING).meeting.notice_posted_at
    assert local_day(noted) == date(2026, 11, 13)
    assert posting._told.text().startswith("2026-11-13 周五 张贴")
    assert posting._told.property("tone") == Tone.OK.value
    posting.take_back.click()
    assert office.meetings.book(MEETING).meeting.notice_posted_at is None


def test_the_results_go_into_the_book_of_notices(office, workspace, page):
    went = []
    workspace.went_to.connect(lambda key, what: went.append((key, what)))
    page.side.posting.book_button.click()
    key, (new, known) = went.pop()
    assert (key, new) == ("notices", "new")
    assert (known["template"], known["meeting_id"]) == ("meeting_result", MEETING)
    fields = known["fields"]
    assert fields["title"] == "阳光社区三方例会结果公告"
    assert "通过(同意6，反对1，弃权0)" in fields["what"]
    assert "须业主共同决定" in fields["more"]
    assert fields["table"][1] == ("每月公布停车收入和用途", "物业", "12月5日(周六)")
    text = NoticeText(title=fields["title"])
    added = AddNotice(NoticeFields("meeting_result", text=text), meeting_id=MEETING)
    notice_id = office.execute(added).result
    page.side.posting.book_button.click()
    assert went == [("notices", notice_id)]


def test_a_promise_is_added_and_opened(qtbot, office, workspace, page):
    went = []
    workspace.went_to.connect(lambda key, what: went.append((key, what)))
    page.side.promises.add_button.click()
    page.side.form.text.setPlainText("补装3个充电桩")
    page.side.form.save_button.click()
    assert [one.text for one in office.meetings.book(MEETING).actions][-1] == "补装3个充电桩"
    assert page.side.currentWidget() is not page.side.form
    page.side.promises.action_wanted.emit(3)
    assert went == [("meetings", ("action", 3))]


def test_every_paper_and_the_folder(qtbot, office, workspace, page, tmp_path):
    made, written = [], []
    page.papers.made.disconnect()
    page.papers.made.connect(lambda title, pdf, name, kind: made.append((title, pdf[:4])))
    page.folder.written.connect(written.append)
    workspace.ask.answers.append(tmp_path)
    book = office.meetings.book(MEETING)
    for said, _picture, act in page.offered_papers(book):
        if said:
            act()
    assert made == [
        ("会议记录", b"%PDF"),
        ("会议纪要", b"%PDF"),
        ("会议结果公告", b"%PDF"),
        ("督办清单", b"%PDF"),
    ]
    assert written == [tmp_path / "2026-11 阳光社区三方例会"]


def test_a_meeting_that_has_not_been_held(qtbot, workspace, page):
    went = []
    page.page_wanted.connect(went.append)
    book = workspace.office.meetings.book(MEETING)
    planned = replace(book, meeting=replace(book.meeting, state=MeetingState.PLANNED))
    page.show_book(planned)
    assert page.too_early.isVisible()
    page.too_early.acted.emit()
    assert went == ["run"]


def over_each_other(root):
    """What stands in one page or card and is drawn on top of each other."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    homes = [w for w in root.findChildren(QWidget) if w.property("role") in ("page", "card")]
    inside = [home.findChildren(QWidget, options=direct) for home in homes]
    return [
        (one, other)
        for pieces in inside
        for one, other in combinations([piece for piece in pieces if piece.isVisible()], 2)
        if one.geometry().intersects(other.geometry())
    ]


def test_a_picture_waits_for_every_layout(monkeypatch, tab, page):
    monkeypatch.setattr(demo_pictures, "SETTLED_AFTER", 0)  # as on a machine that is busy
    for kind in (MinutesKind.PUBLIC, MinutesKind.RECORD):
        page.model.choose(kind)
        demo_pictures.settle()
        assert over_each_other(page) == []
    tab.open_meeting(MEETING - 1)
    tab.open_meeting(MEETING)
    demo_pictures.settle()
    assert over_each_other(page) == []
