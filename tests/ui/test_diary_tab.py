"""The diary tab with real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_office
from app.domain.diary import EntryState
from app.ports.queries import EntryFilter
from tests.db.open_offices import ticking_clock
from tests.ui.diary_office import add_entry, add_resident, workspace_over
from ui.tabs.diary.view import create
from ui.tabs.diary.view_model import NO_ENTRIES
from ui.theme import apply_theme

Key = Qt.Key


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def opened(qapp, qtbot):
    """Shows the tab over a workspace, as its window would."""
    apply_theme(qapp, "light")

    def show(workspace):
        tab = create(workspace)
        qtbot.addWidget(tab)
        tab.resize(1366, 700)
        tab.show()
        qtbot.waitExposed(tab)
        tab.activateWindow()
        tab.come_forward()
        return tab

    return show


@pytest.fixture
def tab(opened, workspace):
    return opened(workspace)


def subjects(tab):
    records = tab.model.records
    return [records.row(n).subject for n in range(records.rowCount())]


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def test_write_find_delete_and_take_back_by_keys_alone(qtbot, office, workspace, tab):
    add_resident(office, "金凤仙")
    assert not tab.list.is_showing_rows
    press(qtbot, tab, Key.Key_F2)
    line = tab.quick.line
    qtbot.waitUntil(line.hasFocus)
    for text in ("金阿姨 3-2-501 老年食堂什么时候开", "8-1-301 轮椅坡道太陡"):
        line.insert(text)
        press(qtbot, line, Key.Key_Return)
        assert line.text() == ""
    qtbot.waitUntil(lambda: subjects(tab) == ["轮椅坡道太陡", "老年食堂什么时候开"])
    assert workspace.told[-1][0].startswith("已记 2026-")
    press(qtbot, line, Key.Key_Escape)
    assert not tab.quick.isVisible()

    qtbot.keyClick(tab, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(tab.tools.search.hasFocus)
    qtbot.keyClicks(tab.tools.search, "jfx")
    qtbot.waitUntil(lambda: subjects(tab) == ["老年食堂什么时候开"])
    qtbot.waitUntil(lambda: "金凤仙" in tab.side.card.title.text())

    press(qtbot, tab.tools.search, Key.Key_Down)
    qtbot.waitUntil(tab.list.table.hasFocus)
    press(qtbot, tab.list.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: subjects(tab) == [])
    workspace.undo()
    qtbot.waitUntil(lambda: subjects(tab) == ["老年食堂什么时候开"])
    press(qtbot, tab.list.table, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(subjects(tab)) == 2)


def test_the_next_step_by_its_key(qtbot, office, tab):
    entry_id = add_entry(office, "电梯异响")
    qtbot.waitUntil(lambda: tab.side.details.entry_id == entry_id)
    press(qtbot, tab, Key.Key_F6, Key.Key_F6)
    assert tab.side.details.detail.entry.state is EntryState.AWAITING_VISIT
    press(qtbot, tab, Key.Key_F6)
    visit = tab.side.card.composer
    visit.text.submitted.emit()
    assert visit.wrong.text() == "请选择满意、基本满意或不满意"
    visit.satisfaction._group.buttons()[0].click()
    qtbot.keyClick(visit.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tab.side.details.detail.entry.state is EntryState.CLOSED
    assert tab.side.card.composer is None


def test_follow_up_by_key(qtbot, office, tab):
    entry_id = add_entry(office, "电梯异响")
    qtbot.waitUntil(lambda: tab.side.details.entry_id == entry_id)
    press(qtbot, tab, Key.Key_F3)
    composer = tab.side.card.composer
    qtbot.waitUntil(composer.text.hasFocus)
    qtbot.keyClick(composer.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert composer.wrong.text() == "请写下跟进内容"
    composer.text.setPlainText("问过维保单位")
    qtbot.keyClick(composer.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.diary.detail(entry_id).follow_ups[-1].text == "问过维保单位"


def test_tab_leads_from_the_line_to_the_form_and_saving_back(qtbot, office, tab):
    add_resident(office, "金凤仙")
    press(qtbot, tab, Key.Key_F2)
    tab.quick.line.insert("金阿姨 3-2-501 老年食堂")
    press(qtbot, tab.quick.line, Key.Key_Tab)
    form = tab.side.form
    assert tab.side.is_writing
    assert (form.who.text(), form.place.text()) == ("金凤仙", "3-2-501")
    assert form.category.currentText() == "养老服务 › 老年食堂"
    form.text.setPlainText("金阿姨腿脚不便")
    qtbot.keyClick(form.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not tab.side.is_writing)
    qtbot.waitUntil(lambda: subjects(tab) == ["老年食堂"])
    newest = office.diary.first_page(EntryFilter(office.today()))[0]
    assert office.diary.detail(newest.id).entry.text == "金阿姨腿脚不便"


def test_escape_keeps_what_was_written_in_the_form(qtbot, office, tab):
    add_entry(office, "电梯异响")
    qtbot.waitUntil(lambda: tab.side.details.entry_id is not None)
    press(qtbot, tab, Key.Key_F4)
    form = tab.side.form
    form.subject.setText("电梯异响两天了")
    press(qtbot, form.subject, Key.Key_Escape)
    assert not tab.side.is_writing
    press(qtbot, tab, Key.Key_F4)
    assert form.subject.text() == "电梯异响两天了"


def test_several_at_once_show_the_bar(qtbot, office, workspace, tab):
    for subject in ("一", "二", "三"):
        add_entry(office, subject)
    qtbot.waitUntil(lambda: len(subjects(tab)) == 3)
    tab.list.table.setFocus()
    qtbot.keyClick(tab.list.table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert tab.list.bulk.isVisible()
    workspace.ask.answers.append("归街道管")
    tab.list.bulk.reason_needed.emit(EntryState.TRANSFERRED)
    rows = office.diary.first_page(EntryFilter(office.today()))
    assert {row.state for row in rows} == {EntryState.TRANSFERRED}
    workspace.undo()
    rows = office.diary.first_page(EntryFilter(office.today()))
    assert {row.state for row in rows} == {EntryState.OPEN}


def test_rows_go_to_excel_and_a_block_from_excel_asks_for_the_preview(qtbot, office, tab):
    add_entry(office, "楼道灯不亮", building="3", entrance="2", room="501", who_text="王女士")
    qtbot.waitUntil(lambda: len(subjects(tab)) == 1)
    tab.list.table.setFocus()
    qtbot.keyClick(tab.list.table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tab.list.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().rstrip("\r\n").split("\t")
    assert "楼道灯不亮" in cells
    assert any("3-2-501" in cell for cell in cells)
    block = "时间\t居民\t事项\n2026-11-01\t王女士\t电梯坏了\n"
    copied = QMimeData()
    copied.setText(block)
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(tab.paste_requested) as pasted:
        qtbot.keyClick(tab.list.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == [block]


def test_what_was_not_finished_comes_back_with_a_bar(
    qtbot, office, office_folder, workspace, opened, tmp_path
):
    first = opened(workspace)
    first.write_quickly()
    first.quick.line.insert("金阿姨 老年食堂")
    qtbot.waitUntil(lambda: office.drafts.recall("diary.quick") is not None, timeout=1000)
    first.close()
    office.close()
    again = open_office(office_folder, None, clock=ticking_clock())
    try:
        tab = opened(workspace_over(again, tmp_path))
        qtbot.waitUntil(lambda: tab.quick.isVisible())
        assert tab.quick.line.text() == "金阿姨 老年食堂"
        assert tab.draft_bar.text == "上次没写完的内容已恢复"
        tab.draft_bar.acted.emit()
        assert tab.quick.line.text() == ""
        qtbot.waitUntil(lambda: again.drafts.recall("diary.quick") is None, timeout=1000)
        tab.close()
        QApplication.processEvents()
    finally:
        again.close()


def test_the_next_letter_goes_on_where_the_line_stopped(qtbot, tab):
    tab.write_quickly("楼道灯不")
    qtbot.waitUntil(lambda: not tab.quick.line.hasSelectedText(), timeout=3000)
    qtbot.keyClicks(tab.quick.line, "8")
    assert tab.quick.line.text() == "楼道灯不8"


def test_an_empty_diary_teaches_and_its_button_begins(qtbot, tab):
    assert tab.list._told[0] == NO_ENTRIES
    tab.list.new_wanted.emit()
    assert tab.quick.isVisible()


def test_what_another_screen_asks_for(qtbot, office, tab):
    one = add_entry(office, "一", building="3")
    two = add_entry(office, "二", building="5")
    qtbot.waitUntil(lambda: len(subjects(tab)) == 2)
    tab.open_thing(one)
    qtbot.waitUntil(lambda: tab.side.details.entry_id == one)
    tab.open_thing(EntryFilter(office.today(), building="5"))
    qtbot.waitUntil(lambda: tab.side.details.entry_id == two)
    assert tab.filter_line.isVisible()
    tab.open_thing("overdue")
    assert tab.tools.chips.key == "overdue"
    tab.open_thing("new")
    assert tab.quick.isVisible()


def test_the_register_and_the_receipt_are_made(qtbot, office, tab):
    entry_id = add_entry(office, "电梯异响", who_text="王女士")
    made = []
    tab.papers.made.disconnect()
    tab.papers.made.connect(lambda *paper: made.append(paper))
    tab.tools.print_wanted.emit("list")
    tab.papers.print_entry("receipt", office.diary.detail(entry_id))
    tab.papers.print_entry("entry", office.diary.detail(entry_id))
    assert [kind for *_, kind in made] == ["register", "receipt", "entry"]
    assert all(pdf.startswith(b"%PDF") for _, pdf, *_ in made)


def test_exactly_what_is_shown_is_exported(qtbot, office, workspace, tab, tmp_path):
    add_entry(office, "电梯异响", building="3")
    add_entry(office, "别的", building="5")
    tab.model.search("电梯")
    workspace.ask.answers.append(tmp_path / "out.csv")
    tab.tools.export_wanted.emit()
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert "电梯异响" in text
    assert "别的" not in text
    assert workspace.told[-1][0] == "已导出 1 条到 out.csv"


def test_every_key_is_told(tab):
    assert {"F2", "F3", "F4 / Enter", "F6", "Delete"} <= set(dict(tab.keys()))


def test_an_entry_asked_for_before_the_rows_are_read_stays_in_view(qtbot, office, workspace):
    old = add_entry(office, "最早的一件")
    for number in range(120):
        add_entry(office, f"第 {number} 件")
    workspace.runner.held = True
    tab = create(workspace)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_thing(old)
    workspace.runner.held = False
    workspace.runner.release()
    qtbot.waitUntil(lambda: tab.side.details.entry_id == old)
    add_entry(office, "刚来的")
    qtbot.waitUntil(lambda: tab.model.total == 122)
    assert tab.side.details.entry_id == old
    tab.model.search("刚来的")
    qtbot.waitUntil(lambda: tab.side.card.model.detail.entry.subject == "刚来的")


def test_a_narrow_screen_shows_the_list_or_one_entry(qtbot, office, tab):
    entry_id = add_entry(office, "电梯异响")
    qtbot.waitUntil(lambda: len(subjects(tab)) == 1)
    tab.resize(700, 600)
    qtbot.waitUntil(lambda: not tab.side.isVisible())
    tab.list.table.setFocus()
    press(qtbot, tab.list.table, Key.Key_Return)
    qtbot.waitUntil(lambda: tab.side.isVisible() and not tab.list.isVisible())
    assert tab.side.details.entry_id == entry_id
    press(qtbot, tab.side.card, Key.Key_Escape)
    qtbot.waitUntil(lambda: tab.list.isVisible() and not tab.side.isVisible())


def test_a_half_written_form_is_never_overwritten(qtbot, office, workspace, tab):
    add_entry(office, "电梯异响")
    other = add_entry(office, "楼道灯不亮")
    qtbot.waitUntil(lambda: tab.side.details.entry_id == other)
    press(qtbot, tab, Key.Key_F4)
    form = tab.side.form
    form.subject.setText("楼道灯三天不亮")
    press(qtbot, form.subject, Key.Key_Escape)
    assert workspace.told[-1][:2] == ("没写完的内容留着", "继续写")
    tab.list.table.selectRow(1)
    qtbot.waitUntil(lambda: tab.side.details.entry_id != other)
    press(qtbot, tab, Key.Key_F4)
    assert tab.side.is_writing
    assert form.subject.text() == "楼道灯三天不亮"
    assert workspace.told[-1][0] == "这一条还没写完，先保存或取消"
    tab.write_quickly("8-1-301 轮椅坡道太陡")
    press(qtbot, tab.quick.line, Key.Key_Tab)
    assert form.subject.text() == "楼道灯三天不亮"
    assert tab.quick.line.text() == "8-1-301 轮椅坡道太陡"
    form._cancel()
    told, _, bring_back = workspace.told[-1]
    assert told == "已放弃没写完的内容"
    bring_back()
    assert form.subject.text() == "楼道灯三天不亮"
    form._cancel()
    press(qtbot, tab.quick.line, Key.Key_Tab)
    assert form.subject.text() == "轮椅坡道太陡"


def test_leaving_the_tab_keeps_the_last_letters(office, tab):
    tab.write_quickly("金阿姨 老年食")
    tab.hide()
    assert "老年食" in office.drafts.recall("diary.quick")
