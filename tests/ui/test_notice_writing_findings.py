"""What the writing page says of a notice: what is missing, what is wrong, what stops the print."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.notices.notice import PaperSize
from app.ports.notice_queries import NoticeFilter
from tests.ui.writing_page import fill, outage, writing_page
from ui.printing.page_view import Fit

TODAY = date(2026, 11, 23)


@pytest.fixture
def page(qtbot, office, tmp_path):
    return writing_page(qtbot, office, tmp_path)


def test_a_refusal_is_said_and_led_to_and_nothing_is_kept(office, page):
    page.open_thing(("template", "outage"))
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page.desk.print_button.click()
    form = page.desk.form
    assert form.bar.isVisible()
    assert "还不能印" in form.bar.text
    assert form.fields["what"].field.is_refused
    assert office.notices.notices(NoticeFilter(TODAY)) == ()
    outage(page)
    assert not form.bar.isVisible()
    assert not form.fields["what"].field.is_refused


def gaps(page):
    """What the page says is missing, in the order told."""
    meter = page.desk.preview.meter
    return [[link.text() for link in links.links] for links in (meter.needed, meter.expected)]


def test_nothing_is_red_before_anybody_was_there(page):
    page.open_thing(("template", "outage"))
    fields = page.desk.form.fields.values()
    assert not any(field.field.is_refused for field in fields)
    assert page.desk.preview.findings.lines == []
    assert gaps(page) == [["一件事"], ["停水时间", "停水的地方"]]
    assert "不能印" not in page.desk.preview.meter.text


def test_what_is_missing_leads_to_its_field(page):
    page.open_thing(("template", "outage"))
    meter = page.desk.preview.meter
    meter.expected.links[1].click()
    assert page.desk.form.fields["where"].input.hasFocus()
    meter.needed.links[0].click()
    assert page.desk.form.fields["what"].input.textCursor().selectedText() == "……"
    outage(page)
    assert gaps(page) == [[], []]


def test_a_field_that_is_left_says_what_it_lacks(page):
    page.open_thing(("template", "outage"))
    fields = page.desk.form.fields
    fields["what"].select(0, 0)
    fields["when"].select(0, 0)
    assert fields["what"].field.is_refused
    assert fields["when"].field.message == ""
    fields["where"].select(0, 0)
    assert "居民会来问" in fields["when"].field.message
    page.open_thing(("template", "lift"))
    page.open_thing(("template", "outage"))
    assert not page.desk.form.fields["what"].field.is_refused


def test_what_is_wrong_is_said_at_once(page):
    outage(page, what="公示对象330106194003041233，要停水。")
    assert page.desk.preview.findings.lines
    assert not page.desk.preview.findings.handle.isVisible()


def test_a_refused_print_lists_what_is_missing(page):
    page.open_thing(("template", "outage"))
    page.desk.print_button.click()
    leads = [line.accessibleName()[:3] for line in page.desk.preview.findings.lines]
    assert leads == ["不能印", "请核对", "请核对"]
    assert gaps(page) == [[], []]
    page.open_thing(("template", "lift"))
    assert page.desk.preview.findings.lines == []


def test_in_little_room_the_findings_are_one_line_that_unfolds(page):
    page.resize(960, 640)
    outage(page, when="12月3日(周五)上午9点")
    preview = page.desk.preview
    assert preview.findings.handle.text() == "1 处要看 · 展开"
    assert not preview.findings.lines[0].isVisible()
    preview.findings.handle.click()
    assert preview.findings.lines[0].isVisible()
    assert page.close_one()
    assert not preview.findings.lines[0].isVisible()
    assert not page.close_one()
    assert preview.tools.more.isVisible()
    papers = [act for act in preview.tools.menu().actions() if act.text() in set(PaperSize)]
    papers[1].trigger()
    assert page.model.values.paper is PaperSize.A3


def test_the_whole_page_has_the_height_of_the_window(page):
    outage(page)
    view = page.desk.preview.page
    assert view.height() > 0.98 * page.desk.preview.height()
    view_tools = page.desk.preview.tools
    view_tools.fit.click()
    assert view.fit is Fit.WIDTH
    assert view_tools.fit.text() == "整页"


def test_a_finding_leads_to_its_words_and_is_put_right(page):
    fields = outage(page, when="12月3日(周五)上午9点")
    found = page.desk.preview.findings
    wrong = next(n for n, line in enumerate(found.lines) if "周五" in line.text())
    QTest.keyClick(found.lines[wrong], Qt.Key.Key_Return)
    assert fields["when"].input.textCursor().selectedText() == "周五"
    found.better[0].click()
    assert fields["when"].text == "12月3日(周四)上午9点"
    page.model.set_now()
    assert page.desk.preview.meter.text.endswith("✓ 可以印了")


def test_words_behind_a_rare_character_are_selected_rightly(page):
    fields = outage(page, what="𬭎水管检修，要停水。")
    fields["what"].select(1, 3)
    assert fields["what"].input.textCursor().selectedText() == "水管"


def test_the_meter_says_how_much_is_too_much(page):
    outage(page)
    assert "1 页" in page.desk.preview.meter.text
    fill(page, more="总水管要全部换掉，换好以后水压更稳。" * 20)
    assert "2 页" in page.desk.preview.meter.text
    assert "个字就能放进一页" in page.desk.preview.meter.text
