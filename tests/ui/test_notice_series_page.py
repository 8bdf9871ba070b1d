"""成批打印: whom a notice is made out for, what is missing, what comes out."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.postings import PrintWay
from app.domain.people import Resident
from app.services.notices.commands import VoidNotice
from app.services.notices.recipients import RecipientKind
from app.services.office_commands import SaveResident
from tests.ui.notice_office import press, put_up_boards, turned_to, write_notice
from tests.ui.open_workspace import Heard
from ui.importing.import_request import ImportRequest
from ui.tabs.notices.pages import BOARDS, WRITE
from ui.tabs.notices.series.page import create
from ui.tabs.notices.series.series_choice import LABEL_SHEETS, Output, SeriesOptions
from ui.widgets.basics import ActionButton

HOMES = ("10-1-101", "2-1-101", "2-1-102", "2-2-201", "12-1-101")


def live(office, name, home="", phone="13800000001"):
    building, entrance, room = [*home.split("-"), "", "", ""][:3]
    phones = (phone,) if phone else ()
    office.execute(SaveResident(Resident(None, name, phones, building, entrance, room)))


@pytest.fixture
def peopled(office):
    for number, home in enumerate(HOMES, start=1):
        live(office, f"居民{number}", home)
    live(office, "另一位", "2-1-101", "")
    return office


@pytest.fixture
def page(workspace, qtbot):
    return turned_to(create(workspace), qtbot)


def opened(page, office, **changes):
    page.open_thing(write_notice(office, **changes))
    return page.model


def labels(model):
    return [one.label for one in model.chosen]


def drawn(page, qtbot):
    with qtbot.waitSignal(page.model.sheet_drawn) as told:
        page.model._settle.start()
    return told.args[0]


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    said = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    return ["".join(one.split()) for one in said]


def test_one_for_each_entrance_as_one_walks_past_them(peopled, page):
    model = opened(page, peopled)
    assert model.wanted.kind is RecipientKind.ENTRANCE
    assert labels(model) == ["2幢1单元", "2幢2单元", "10幢1单元", "12幢1单元"]
    assert page.who.count.text() == "4 份 · 4 张纸"
    assert page.make_button.text().startswith("生成 4 份")


def test_a_notice_with_names_is_for_households(peopled, page):
    model = opened(page, peopled, what="{{姓名}}：要停水。")
    assert model.wanted.kind is RecipientKind.HOUSEHOLD
    assert len(model.chosen) == 5


def test_buildings_and_words_narrow_whom_it_is_for(peopled, page):
    model = opened(page, peopled)
    page.who._chips["2"].click()
    assert labels(model) == ["2幢1单元", "2幢2单元"]
    page.who._chips["2"].click()
    model.choose_kind(RecipientKind.PERSON)
    page.who.search.setText("2幢")
    QTest.keyClick(page.who.search, Qt.Key.Key_Return)
    assert {one.values["楼幢"] for one in model.chosen} == {"2幢"}
    page.who.search.setText("2-1-101")
    QTest.keyClick(page.who.search, Qt.Key.Key_Return)
    assert [one.values["姓名"] for one in model.chosen] == ["居民2", "另一位"]


def test_who_is_unticked_gets_none_whatever_is_searched(peopled, page):
    model = opened(page, peopled)
    page.who.list.setFocus()
    page.who.list.select_key(page.who.list.rows.rows[0].key)
    press(page.who.list, Qt.Key.Key_Space)
    assert "2幢1单元" not in labels(model)
    model.search("10幢")
    model.search("")
    assert labels(model) == ["2幢2单元", "10幢1单元", "12幢1单元"]
    press(page.who.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(page.who.list, Qt.Key.Key_Space)
    assert len(model.chosen) == 4
    press(page.who.list, Qt.Key.Key_Space)
    assert not model.chosen


def test_all_and_none(peopled, page):
    model = opened(page, peopled)
    page.who.none_button.click()
    assert not model.chosen
    assert not page.make_button.isEnabled()
    page.who.all_button.click()
    assert len(model.chosen) == 4


def test_what_is_missing_must_be_decided_first(peopled, page):
    model = opened(page, peopled, what="{{姓名}}的电话是{{电话}}。")
    model.choose_kind(RecipientKind.PERSON)
    assert [(one.name, one.count) for one in model.undecided] == [("电话", 1)]
    assert page.who.missing.isVisible()
    assert not page.make_button.isEnabled()
    drop, keep = page.who.missing.findChildren(ActionButton)
    assert "去掉这 1 份" in drop.text()
    drop.click()
    assert "另一位" not in "".join(labels(model))
    assert page.make_button.isEnabled()
    assert not page.who.missing.isVisible()
    del keep


def test_it_may_be_printed_with_the_gap(peopled, page):
    model = opened(page, peopled, what="{{姓名}}的电话是{{电话}}。")
    model.choose_kind(RecipientKind.PERSON)
    page.who.missing.findChildren(ActionButton)[1].click()
    assert len(model.chosen) == 6
    assert page.make_button.isEnabled()


def test_a_name_nobody_knows_leads_back_to_the_notice(peopled, page):
    model = opened(page, peopled, what="{{性命}}：要停水。")
    asked = []
    page.page_wanted.connect(lambda key, what: asked.append((key, what)))
    assert model.undecided[0].is_unknown
    page.who.missing.findChildren(ActionButton)[0].click()
    assert asked == [(WRITE, ("notice", model.notice_id))]


def test_the_sheet_looked_at_is_that_recipients(peopled, page, qtbot):
    model = opened(page, peopled, what="{{姓名}}：要停水。")
    sheet = drawn(page, qtbot)
    assert (sheet.place, sheet.count) == (1, 5)
    assert "居民2" in text_of(sheet.pdf)[0]
    page.sheet.after.click()
    sheet = drawn(page, qtbot)
    assert sheet.place == 2
    assert "居民3" in text_of(sheet.pdf)[0]
    assert page.who.list.current_key() == model.looked_at


def test_a_series_is_made_with_separators_and_noted_in_the_book(peopled, page, qtbot):
    model = opened(page, peopled)
    page.sheet.separators.click()
    drawn(page, qtbot)
    assert page.who.count.text() == "4 份 · 7 张纸"
    made = []
    page.desk.made.connect(lambda *told: made.append(told))
    page.desk._over = None
    page.make_button.click()
    title, pdf, name, _kind = made[0]
    assert title == "成批打印：4 份"
    assert name.endswith("2幢–12幢 4 份.pdf")
    pages = text_of(pdf)
    assert len(pages) == 7
    assert "2幢1单元" in pages[1]
    page.desk.note(model.notice_id, 7, "2幢–12幢 4 份")
    kept = peopled.notices.book(model.notice_id).prints
    assert [(one.way, one.sheets, one.of) for one in kept] == [
        (PrintWay.SERIES, 7, "2幢–12幢 4 份")
    ]


def test_a_series_that_is_stopped_leaves_nothing(peopled, workspace, page):
    model = opened(page, peopled)
    made, started, heard = [], [], Heard(workspace)
    page.desk.made.connect(lambda *told: made.append(told))
    workspace.runner.started.connect(started.append)
    workspace.runner.held = True
    page.make_button.click()
    assert started[-1].title
    assert started[-1].can_stop
    started[-1].cancel()
    workspace.runner.held = False
    workspace.runner.release()
    assert made == []
    assert heard.said == ["已停下，什么也没有留下。"]
    assert peopled.notices.book(model.notice_id).prints == ()


def test_labels_begin_at_the_first_that_is_left(peopled, page, qtbot):
    model = opened(page, peopled)
    page.sheet.outputs.choose(Output.LABELS)
    page.sheet._take()
    page.sheet.labels.choose(LABEL_SHEETS[1])
    page.sheet.first.setValue(22)
    assert model.options == SeriesOptions(Output.LABELS, labels=LABEL_SHEETS[1], first=22)
    assert page.who.count.text() == "4 个标签 · 2 张纸"
    assert model.addresses().skip == 21
    assert drawn(page, qtbot).pdf.startswith(b"%PDF")
    page.sheet.labels.choose(LABEL_SHEETS[0])
    assert model.options.first == 16


def test_envelopes_need_nothing_the_notice_asks_for(peopled, page, qtbot):
    model = opened(page, peopled, what="{{性命}}")
    model.choose_kind(RecipientKind.HOUSEHOLD)
    page.sheet.outputs.choose(Output.ENVELOPES)
    page.sheet._take()
    assert page.make_button.isEnabled()
    assert page.who.count.text() == "5 个信封"
    assert "居民2" in text_of(drawn(page, qtbot).pdf)[0]


def test_one_for_each_board(peopled, page):
    put_up_boards(peopled)
    model = opened(page, peopled)
    page.who.kinds.choose(RecipientKind.BOARD)
    page.who.kinds.chosen.emit()
    assert len(model.chosen) == 5


def test_without_boards_the_way_to_them_is_offered(peopled, page):
    opened(page, peopled)
    asked = []
    page.page_wanted.connect(lambda key, _what: asked.append(key))
    page.model.choose_kind(RecipientKind.BOARD)
    assert page.who.no_boards.isVisible()
    page.who.no_boards.acted.emit()
    assert asked == [BOARDS]


def test_without_anybody_residents_are_imported(office, workspace, page):
    opened(page, office)
    heard = Heard(workspace)
    assert page.nobody.isVisible()
    page.nobody.acted.emit()
    assert heard.went_to == [("import", ImportRequest("residents"))]


def test_who_has_no_door_is_told_of(peopled, page):
    live(peopled, "没有门牌的")
    model = opened(page, peopled)
    assert model.left_out == 1
    assert "1 位居民没有楼幢" in page.who.left_out.text()
    model.choose_kind(RecipientKind.PERSON)
    assert model.left_out == 0
    assert page.who.list.rows.rows[-1].note == "没有门牌"


def test_what_the_checks_refuse_is_not_made(peopled, page):
    opened(page, peopled, title="")
    assert not page.make_button.isEnabled()
    assert page.bar.isVisible()
    page.sheet.outputs.choose(Output.LABELS)
    page.sheet._take()
    assert page.make_button.isEnabled()


def test_a_void_notice_is_not_printed(peopled, page):
    notice_id = write_notice(peopled)
    peopled.execute(VoidNotice(notice_id, "写错了"))
    page.open_thing(notice_id)
    assert "作废" in page.bar.text
    assert not page.make_button.isEnabled()


def test_it_follows_changes_of_the_register(peopled, page):
    model = opened(page, peopled)
    live(peopled, "新来的", "1-1-101")
    assert labels(model)[0] == "1幢1单元"


def test_another_notice_begins_anew(peopled, page):
    model = opened(page, peopled)
    page.who.none_button.click()
    model.open(write_notice(peopled))
    assert len(model.chosen) == 4


def test_escape_empties_the_search_first(peopled, page):
    opened(page, peopled)
    page.who.search.setText("2幢")
    assert page.close_one()
    assert not page.close_one()


def test_where_there_is_no_room_for_both_f6_leads_to_the_sheet(peopled, page):
    opened(page, peopled)
    assert not page.turn_button.isVisible()
    page.resize(800, 590)
    assert not page.sheet.isVisible()
    page.turn_button.click()
    assert page.sheet.isVisible()
    assert not page.turn_button.isVisible()
    assert page.close_one()
    assert page.who.isVisible()


def test_opened_without_a_notice_it_says_where_to_find_one(page):
    gone = []
    page.left.connect(lambda: gone.append(True))
    assert page.no_notice.isVisible()
    page.no_notice.acted.emit()
    assert gone
