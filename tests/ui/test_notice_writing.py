"""The writing page as a clerk uses it: choosing, filling in by keyboard, the page, the ways out."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.domain.notices.notice import NoticeStyle
from app.ports.notice_queries import NoticeFilter
from tests.ui.writing_page import outage, writing_page
from ui.printing.page_view import Fit
from ui.tabs.notices.pages import SERIES
from ui.tabs.notices.write.preview import ReadingView

TODAY = date(2026, 11, 23)


@pytest.fixture
def opened(qtbot, office, tmp_path):
    """Opens the page over an office; ``answers`` are what the person says when asked."""
    return lambda *answers: writing_page(qtbot, office, tmp_path, *answers)


@pytest.fixture
def page(opened):
    return opened()


def told(page):
    return page._workspace.told


def kept_notices(office):
    return office.notices.notices(NoticeFilter(TODAY))


# choosing a template


@pytest.mark.parametrize("typed", ["停水", "ts", "tingshui"])
def test_a_template_is_found_by_typing_and_taken_with_enter(page, typed):
    page.open_thing(None)
    page.chooser.search.setText(typed)
    QTest.keyClick(page.chooser.search, Qt.Key.Key_Return)
    assert page.model.template.key == "outage"
    assert page.desk.isVisible()


def test_the_templates_used_last_stand_first(page):
    outage(page)
    page.model.keep()
    page.open_thing(None)
    assert page.chooser.cards[0].template.key == "outage"
    QTest.keyClick(page.chooser.search, Qt.Key.Key_Down)
    assert page.chooser.cards[0].hasFocus()
    QTest.keyClick(page.chooser.cards[0], Qt.Key.Key_Down)
    assert page.chooser.cards[1].hasFocus()


def test_what_was_not_finished_is_offered(page):
    outage(page)
    page.open_thing(None)
    assert page.chooser.unfinished.isVisible()
    assert "停水通知" in page.chooser.unfinished.text
    page.chooser.unfinished.acted.emit()
    assert page.desk.isVisible()
    assert page.desk.form.fields["where"].text == "1幢到18幢"


def test_esc_empties_the_search_then_leaves(page):
    page.open_thing(None)
    page.chooser.search.setText("电")
    assert page.close_one()
    assert not page.close_one()


# filling in


def test_writing_begins_where_something_is_open(page):
    page.open_thing(("template", "posting"))
    title = page.desk.form.fields["title"].input
    assert title.selectedText() == "……"


def test_the_calendar_writes_the_time_as_it_is_said(page):
    fields = outage(page, when="")
    form = page.desk.form
    fields["when"].select(0, 0)
    form.open_picker()
    picker = form.picker
    assert picker.isVisible()
    assert picker.grid.hasFocus()
    picker.grid.show_day(date(2026, 12, 2))
    QTest.keyClick(picker.grid, Qt.Key.Key_Right)
    picker.start.choose(time(9))
    picker.end.choose(time(17))
    QTest.keyClick(picker.grid, Qt.Key.Key_Return)
    assert fields["when"].text == "12月3日(周四)上午9点到下午5点"
    assert page.model.values.text.when == fields["when"].text
    assert picker.isHidden()


def test_esc_closes_the_calendar_only(page):
    outage(page)
    page.desk.form.open_picker()
    assert page.close_one()
    assert page.desk.form.picker.isHidden()
    assert not page.close_one()


def test_esc_in_a_field_leads_back_to_the_book(qtbot, page):
    fields = outage(page)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(fields["where"].input, Qt.Key.Key_Escape)


def test_ctrl_enter_keeps_as_in_every_form(office, page):
    fields = outage(page)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(fields["where"].input, Qt.Key.Key_Return, control)
    assert [row.number for row in kept_notices(office)] == ["2026-001"]
    assert page.desk.form.subtitle.text() == "通知 · 2026-001"


def test_the_calendar_opens_at_the_day_that_is_written(page):
    outage(page)
    page.desk.form.open_picker()
    assert page.desk.form.picker.grid.day == date(2026, 12, 3)


def test_phone_numbers_are_grouped_on_leaving(page):
    fields = outage(page, phone="")
    fields["phone"].input.setFocus()
    fields["phone"].input.setText("0571-88888888、13800000001")
    fields["contact"].input.setFocus()
    assert page.model.values.text.phone == "0571-8888 8888、138 0000 0001"


def test_a_phrase_is_put_in_once(page):
    fields = outage(page, do="出门前关好水龙头。")
    offered = [button for button in fields["do"]._buttons if not button.isHidden()]
    offered[0].click()
    lines = page.model.values.text.do.splitlines()
    assert lines[0] == "出门前关好水龙头。"
    assert len(lines) == 2
    assert offered[0].isHidden()


def test_a_phrase_takes_the_place_of_what_was_left_open(page):
    page.open_thing(("template", "outage"))
    field = page.desk.form.fields["what"]
    assert "……" in field.text
    field._buttons[0].click()
    assert page.model.values.text.what == field._phrases[0]
    assert all(button.isHidden() for button in field._buttons)


def test_a_block_from_excel_fills_the_table(page):
    page.open_thing(("template", "posting"))
    grid = page.desk.form.fields["table"].grid
    QGuiApplication.clipboard().setText("项目\t金额\n停车\t6000\n广告\t1200")
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.model.values.text.table == (("项目", "金额"), ("停车", "6000"), ("广告", "1200"))
    grid.setCurrentCell(2, 0)
    page.desk.form.fields["table"]._drop_row()
    assert page.model.values.text.table == (("项目", "金额"), ("停车", "6000"))


def test_the_last_day_of_a_posting_is_said_with_its_reason(page):
    page.open_thing(("template", "posting"))
    period = page.desk.form.fields["period_to"]
    assert period.field.message == "11月24日（周二） 到 12月8日（周二）"
    period.start.setText("2026-11-21")
    period.start.take()
    assert page.model.values.text.period_to == date(2026, 12, 7)
    assert "12月5日（周六） 休息" in period.field.message


# the page


def test_styles_have_keys(page):
    outage(page)
    QTest.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.model.values.style is NoticeStyle.STAIR
    assert page.desk.preview.tools.styles.value is NoticeStyle.STAIR


def test_the_page_follows_typing_and_keeps_zoom_and_place(page):
    fields = outage(page)
    view = page.desk.preview.page
    before = view.pdf
    view.zoom_to(2.0)
    view.verticalScrollBar().setValue(300)
    fields["where"].show_text("1幢到20幢")
    page.model.set_now()
    assert view.pdf != before
    assert (view.zoom, view.fit) == (2.0, Fit.FREE)
    assert view.verticalScrollBar().value() == 300
    assert view.is_drawn(1)


def test_black_and_white_has_no_colour(page):
    outage(page)
    view = page.desk.preview.page
    picture = view.picture_of(view._pages, 0, 0.5)
    assert picture.format() is not QImage.Format.Format_Grayscale8
    page.desk.preview.tools.grey.click()
    assert view.picture_of(view._pages, 0, 0.5).isGrayscale()


def test_from_a_metre_away_the_page_has_its_true_size(qtbot, page):
    outage(page)
    reading = ReadingView(page.desk.preview.page.pdf, page._workspace.runner, page)
    qtbot.addWidget(reading)
    reading.show()
    dpi = reading.screen().physicalDotsPerInch()
    if not 60 <= dpi <= 400:
        dpi = reading.screen().logicalDotsPerInch()
    assert reading.page.zoom == pytest.approx(dpi / 96)
    QTest.keyClick(reading, Qt.Key.Key_Escape)
    assert not reading.isVisible()


# the ways out


def test_a_picture_for_the_group_is_as_wide_as_a_telephone_shows(office, page):
    outage(page)
    copy = page.desk.menu().actions()[0]
    copy.trigger()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 1080
    assert picture.height() == pytest.approx(1080 * 297 / 210, abs=2)
    (row,) = kept_notices(office)
    assert [one.way for one in office.notices.book(row.id).prints] == ["picture"]


def test_pages_are_saved_as_pictures_one_by_one(opened, tmp_path):
    page = opened(tmp_path / "停水.png")
    outage(page, more="总水管要全部换掉，换好以后水压更稳。" * 20)
    page.desk.ways.save_pictures()
    assert {file.name for file in tmp_path.glob("*.png")} == {"停水-1.png", "停水-2.png"}


def test_the_pdf_is_the_page_shown_with_its_number(opened, tmp_path):
    page = opened(tmp_path / "停水")
    outage(page)
    page.desk.ways.save_pdf()
    page.model.set_now()
    assert (tmp_path / "停水.pdf").read_bytes() == page.desk.preview.page.pdf


def test_it_is_saved_as_it_is_read_out(opened, tmp_path):
    page = opened(tmp_path / "停水.txt")
    outage(page)
    page.desk.ways.save_spoken()
    said = (tmp_path / "停水.txt").read_text(encoding="utf-8")
    assert "十二月三" in said
    assert "88888888" not in said


def test_series_and_posting_lead_on_with_the_kept_notice(qtbot, office, page):
    outage(page)
    with qtbot.waitSignal(page.page_wanted) as series:
        page.desk.ways.print_series()
    (row,) = kept_notices(office)
    assert series.args == [SERIES, row.id]
    with qtbot.waitSignal(page._workspace.went_to) as posting:
        page.desk.ways.post()
    assert posting.args == ["notices", ("post", row.id)]


def test_another_template_puts_the_notice_aside_with_a_way_back(page):
    outage(page)
    page.open_thing(("template", "lift"))
    _said, action, act = next(one for one in told(page) if "没写完" in one[0])
    assert action == "接着写那份"
    act()
    assert page.desk.form.fields["where"].text == "1幢到18幢"


def test_what_another_screen_knows_is_kept_with_where_it_came_from(office, page):
    page.open_thing({"template": "notice", "entry_id": None, "fields": {"title": "修路灯"}})
    assert page.desk.form.fields["title"].text == "修路灯"
