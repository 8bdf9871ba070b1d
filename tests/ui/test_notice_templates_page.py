"""模板: looked at, changed, made, shared, and as they were shipped again."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.domain.notices.notice import NoticeStyle
from app.domain.notices.templates import NoticeTemplate
from app.services.notices.templates import (
    from_shared,
    posting_periods,
    shipped_template,
    shipped_templates,
    template_of,
    to_shared,
)
from tests.ui.notice_office import press, turned_to
from tests.ui.open_workspace import Heard
from ui.tabs.notices.pages import WRITE
from ui.tabs.notices.templates.page import create
from ui.tabs.notices.templates.period_part import OWN_DAYS, UNTIL_OVER
from ui.tabs.notices.templates.template_form import (
    field_order,
    model_text,
    tidied,
    with_asked,
    with_label,
    with_model,
    with_moved,
    with_need,
    with_phrases,
    wrong_in,
)
from ui.tabs.notices.templates.templates_model import Chip, Origin, TemplatesModel

CONTROL = Qt.KeyboardModifier.ControlModifier
EMPTY = NoticeTemplate("own_1", "遛狗提醒", "日常")


@pytest.fixture
def page(workspace, qtbot):
    return turned_to(create(workspace), qtbot)


def answer(workspace, *answers):
    workspace.ask.answers.extend(answers)


def names(page):
    records = page.model.records
    return [records.row(n).template.name for n in range(records.rowCount())]


def changed(page, **fields):
    """Type a name into the template on the card."""
    page.card.name.setText(fields["name"])


def offered(page):
    menu = QMenu()
    page.card.fill_menu(menu)
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def sheet_of(page, qtbot):
    with qtbot.waitSignal(page.model.sheet_set) as told:
        page.model._settle.start()
    return told.args[0]


# what is typed


def test_a_field_needed_is_asked_for_and_one_not_asked_is_not_needed():
    form = with_need(EMPTY, "objection", on=True)
    assert form.asks[-1] == "objection"
    assert "objection" in form.needs
    assert "objection" not in with_asked(form, ("title", "what")).needs


def test_fields_move_among_those_asked():
    form = with_moved(EMPTY, "what", -1)
    assert form.asks[:3] == ("title", "what", "to")
    assert with_moved(form, "title", -1) == form
    assert with_moved(form, "objection", -1) == form
    assert set(field_order(form)) == set(field_order(EMPTY))


def test_words_left_empty_are_taken_back():
    form = with_label(EMPTY, "when", "遛狗时间")
    assert form.labels == {"when": "遛狗时间"}
    assert with_label(form, "when", " ") == EMPTY
    assert with_phrases(EMPTY, "do", "请拴绳。\n\n 请捡便。 ").phrases == {
        "do": ("请拴绳。", "请捡便。")
    }


def test_a_table_is_typed_with_tabs():
    form = with_model(EMPTY, "table", "项目\t金额\n收入\t100")
    assert form.model.table == (("项目", "金额"), ("收入", "100"))
    assert model_text(form, "table") == "项目\t金额\n收入\t100"


def test_a_template_needs_a_name_and_a_title():
    assert set(wrong_in(with_asked(tidied(NoticeTemplate("k", " ", "日常")), ("what",)))) == {
        "name",
        "asks",
    }
    assert wrong_in(EMPTY) == {}


# the page


def test_every_shipped_template_is_listed_by_group(page):
    assert names(page) == [one.name for one in shipped_templates()]
    assert page.chips.chip(Chip.OWN).accessibleName().endswith("0")
    assert page.model.form == shipped_templates()[0]


def test_a_template_is_found_by_what_it_says(page):
    page.search.setText("水龙头")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert len(names(page)) == 1
    page.search.setText("独角兽")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.no_hits.isVisible()
    page.no_hits.acted.emit()
    assert len(names(page)) == len(shipped_templates())


def test_a_changed_template_stands_in_place_of_the_shipped_one(page, office, workspace):
    page.open_thing("outage")
    page.card.style_choice.choose(NoticeStyle.STAIR)
    page.card.name.setText("停水（楼道）")
    press(page.card.name, Qt.Key.Key_S, CONTROL)
    kept = template_of("outage", office.notices)
    assert (kept.name, kept.style, kept.is_own) == ("停水（楼道）", NoticeStyle.STAIR, True)
    assert page.model.origin is Origin.CHANGED
    assert "恢复原样" in offered(page)
    workspace.undo()
    assert template_of("outage", office.notices) == shipped_template("outage")
    assert page.model.form == shipped_template("outage")


def test_as_it_was_shipped_again(page, office):
    page.open_thing("outage")
    changed(page, name="我们的停水")
    page.model.save()
    page.model.forget()
    assert template_of("outage", office.notices) == shipped_template("outage")
    assert page.model.form == shipped_template("outage")
    assert page.card.name.text() == shipped_template("outage").name


def test_a_shipped_template_cannot_be_deleted(page, office):
    page.open_thing("outage")
    press(page.table, Qt.Key.Key_Delete)
    assert len(names(page)) == len(shipped_templates())
    assert "删除" not in offered(page)


def test_a_new_template_is_written_and_used(page, office):
    press(page, Qt.Key.Key_F2)
    assert page.model.is_new
    QTest.keyClicks(page.card.name, "dog")
    page.card.asks.fields.select_key("what")
    page.card.asks._show_chosen()
    page.card.asks.model.setPlainText("遛狗请拴绳。")
    asked = []
    page.page_wanted.connect(lambda key, what: asked.append((key, what)))
    page.use_button.click()
    kept = office.notices.own_templates()
    assert [one.name for one in kept] == ["dog"]
    assert asked == [(WRITE, ("template", kept[0].key))]
    assert template_of(kept[0].key, office.notices).model.what == "遛狗请拴绳。"
    page.chips.chip(Chip.OWN).click()
    assert names(page) == ["dog"]


def test_without_a_name_it_says_so_beside_the_field(page):
    press(page, Qt.Key.Key_F2)
    page.card.asks.model.setPlainText("遛狗")
    assert not page.model.save()
    assert page.card.fields["name"].is_refused


def test_saved_as_ones_own_the_shipped_one_stays(page, office):
    page.open_thing("outage")
    page.model.save_as_own()
    assert page.model.is_new
    page.model.save()
    assert template_of("outage", office.notices) == shipped_template("outage")
    assert [one.name for one in office.notices.own_templates()] == ["停水（另存）"]
    assert page.model.origin is Origin.OWN
    page.model.forget()
    assert not office.notices.own_templates()
    assert not page.model.has_card


def test_fields_are_ticked_moved_and_needed_by_keys(page):
    page.open_thing("outage")
    fields = page.card.asks.fields
    fields.setFocus()
    fields.select_key("more")
    press(fields, Qt.Key.Key_Space)
    assert "more" not in page.model.form.asks
    fields.select_key("what")
    press(fields, Qt.Key.Key_Up, CONTROL)
    assert page.model.form.asks[:2] == ("title", "what")
    assert fields.current_key() == "what"
    fields.select_key("objection")
    page.card.asks._show_chosen()
    page.card.asks.needed.click()
    assert page.model.form.asks[-1] == "objection"
    assert "objection" in page.model.form.needs


def test_the_words_of_a_field_are_its_own(page):
    page.open_thing("outage")
    part = page.card.asks
    part.fields.select_key("when")
    part._show_chosen()
    assert part.label.text() == "停水时间"
    part.label.setText("停多久")
    part.hint.setText("写清几点到几点")
    part.phrases.setPlainText("来水以后先放一放。")
    form = page.model.form
    assert (form.labels["when"], form.hints["when"]) == ("停多久", "写清几点到几点")
    assert form.phrases["when"] == ("来水以后先放一放。",)
    assert part.chosen_name.text() == "停多久"


def test_how_long_it_hangs_is_chosen_or_typed(page):
    page.open_thing("notice")
    part = page.card.period
    assert part.choice.currentData() == UNTIL_OVER
    period = posting_periods()[0]
    part.choice.choose(period.key)
    form = page.model.form
    assert (form.period_days, form.period_basis) == (period.days, period.basis)
    assert part.basis.isVisible()
    part.choice.choose(OWN_DAYS)
    part.days.setValue(9)
    part.working.click()
    form = page.model.form
    assert (form.period_days, form.counts_working_days, form.period_basis) == (9, True, "")
    part.choice.choose(UNTIL_OVER)
    assert page.model.form.period_days == 0


def test_the_model_text_is_seen_as_it_prints(page, qtbot):
    page.open_thing("outage")
    before = sheet_of(page, qtbot)
    assert before.pages == 1
    page.model.type(with_model(page.model.form, "more", "家里有老人的，打电话来。" * 12))
    assert sheet_of(page, qtbot).characters > before.characters


def test_escape_takes_back_what_was_typed(page):
    page.open_thing("outage")
    changed(page, name="x")
    assert page.close_one()
    assert page.card.name.text() == shipped_template("outage").name
    assert not page.model.is_changed
    assert not page.close_one()


def test_leaving_saves(page, office):
    page.open_thing("outage")
    changed(page, name="停水改")
    page.hide()
    assert template_of("outage", office.notices).name == "停水改"


def test_going_to_another_saves(page, office):
    page.open_thing("outage")
    changed(page, name="停水改")
    page.open_thing("notice")
    assert template_of("outage", office.notices).name == "停水改"
    assert page.model.form.key == "notice"


def test_what_was_half_written_is_found_again(page, workspace, qtbot):
    page.open_thing("outage")
    changed(page, name="写了一半")
    page.model.keep_now()
    again = TemplatesModel(workspace)
    again.read(again.go_on_writing)
    assert again.form.name == "写了一半"
    assert again.is_changed


def test_a_template_is_shared_as_a_file(page, office, workspace, tmp_path):
    file = tmp_path / "停水.json"
    answer(workspace, file)
    page.open_thing("outage")
    page.card.export_wanted.emit()
    assert from_shared(file.read_text(encoding="utf-8"), file.name).name == "停水"
    other = tmp_path / "遛狗.json"
    other.write_text(to_shared(EMPTY), encoding="utf-8-sig")
    answer(workspace, other)
    page.import_button.click()
    assert template_of("own_1", office.notices).name == "遛狗提醒"
    assert page.card.name.text() == "遛狗提醒"
    workspace.undo()
    assert not office.notices.own_templates()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"{}", b'{"format": "other", "version": 1}', "表格".encode()],
)
def test_a_file_that_is_none_is_refused_in_words(page, office, workspace, tmp_path, content):
    file = tmp_path / "别的.json"
    file.write_bytes(content)
    answer(workspace, file)
    page.import_button.click()
    assert page.card.bar.isVisible()
    assert "别的.json" in page.card.bar.text
    assert not office.notices.own_templates()


def test_a_newer_file_is_refused_in_words(page, workspace, tmp_path):
    told = json.loads(to_shared(EMPTY)) | {"version": 99}
    file = tmp_path / "新.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    answer(workspace, file)
    page.import_button.click()
    assert page.card.bar.isVisible()


def test_a_name_taken_is_told_and_nothing_is_lost(page, workspace):
    heard = Heard(workspace)
    press(page, Qt.Key.Key_F2)
    changed(page, name="甲")
    page.model.save()
    press(page, Qt.Key.Key_F2)
    changed(page, name="甲")
    page.model.save()
    assert page.card.bar.isVisible()
    assert page.card.name.text() == "甲"
    assert page.model.is_changed
    assert heard.said


def test_where_there_is_no_room_for_both_f6_changes_between_card_and_sheet(page):
    page.resize(1000, 590)
    assert page.card.isVisible()
    assert not page.sheet.isVisible()
    page.beside.turn_button.click()
    assert page.sheet.isVisible()
    assert not page.card.isVisible()
    page._edit()
    assert page.card.isVisible()
