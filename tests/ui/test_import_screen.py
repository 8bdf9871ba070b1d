"""The import screen: from a file or the clipboard to a report that can be undone."""

import csv

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from app.domain.people import Resident
from app.services.importing.first_look import guess_kind, mended
from app.services.importing.plan import Verdict
from app.services.office_commands import SaveResident
from app.sheets import parse_pasted
from tests.ui.open_workspace import Heard, open_workspace
from ui.importing.import_request import ImportRequest
from ui.importing.preview_rows import preview_rows
from ui.importing.view import create
from ui.importing.view_model import ImportViewModel, Stage

ROWS = [
    ["示例社区居民花名册"],
    ["序号", "姓名", "联系方式", "楼栋房号", "爱好"],
    ["1", "金阿姨", "13800000001", "3幢2单元501室", "唱戏"],
    ["2", "王大伯", "4.40981E+17", "3-2-502", "下棋"],
    ["3", "李师傅", "13800000003", "3-2-503", "跳舞"],
]


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "花名册.csv"
    with file.open("w", encoding="gb18030", newline="") as written:
        csv.writer(written).writerows(ROWS)
    return file


@pytest.fixture
def model(workspace):
    return ImportViewModel(workspace)


@pytest.fixture
def page(workspace, qtbot):
    shown = create(workspace)
    qtbot.addWidget(shown)
    shown.resize(1366, 680)
    shown.show()
    return shown


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("姓名\t电话\t房号\n金阿姨\t1\t3-2-501", "residents"),
        ("留言编号\t留言用户\t留言主题\t留言时间\t留言详情\n1\tA\t路灯\t2020/1/1\t不亮", "diary"),
        ("日期\t是否休息\t名称\n2027-01-01\t是\t元旦", "holidays"),
    ],
)
def test_the_kind_is_guessed_from_the_header(text, kind):
    assert guess_kind(parse_pasted(text)) == kind


def test_a_field_that_stands_once_moves_when_given_to_another_column():
    assert mended({"a": "name"}, "b", "name", "residents") == {"a": "", "b": "name"}
    assert mended({"a": "phone"}, "b", "phone", "residents") == {"a": "phone", "b": "phone"}


def test_a_sheet_is_understood_and_planned(model, sheet, office):
    model.choose_file(sheet)
    assert (model.stage, model.look.kind, model.kind) == (Stage.PLAN, "residents", "")
    seen = {column.title: (column.field, column.samples) for column in model.look.columns}
    assert seen["联系方式"] == ("phone", ("13800000001", "4.40981E+17", "13800000003"))
    assert seen["爱好"][0] == ""
    assert (model.plan.new, len(model.plan.rejected)) == (2, 1)
    assert model.can_import
    assert office.residents.count() == 0


def test_each_row_shows_what_happens_to_it(model, sheet, office):
    office.execute(SaveResident(Resident(None, "李师傅", ("13800000003",), "3", "2", "503")))
    model.choose_file(sheet)
    wording = model._workspace.wording
    rows = preview_rows(model.plan, "", wording)
    assert [(row.row, row.verdict) for row in rows] == [
        (3, Verdict.NEW), (4, Verdict.REJECTED), (5, Verdict.SAME),
    ]  # fmt: skip
    [rejected] = preview_rows(model.plan, Verdict.REJECTED, wording)
    assert rejected.reason.startswith("联系方式 4.40981E+17：")


def test_a_column_is_mended_and_remembered(model, sheet, workspace):
    model.choose_file(sheet)
    model.give_field("爱好", "notes")
    assert model.look.header.mapping["爱好"] == "notes"
    model.carry_out()
    assert model.report.mapping["爱好"] == "notes"
    again = ImportViewModel(workspace)
    again.choose_file(sheet)
    assert again.look.header.mapping["爱好"] == "notes"


def test_a_required_column_that_is_missing_is_asked_for(model, qtbot):
    told = []
    model.refused.connect(told.append)
    model.begin(ImportRequest("residents", text="称呼\t电话\n金阿姨\t13800000001\n"))
    assert model.plan is None
    assert not model.can_import
    assert "姓名" in told[-1]
    model.give_field("称呼", "name")
    assert model.plan.new == 1
    assert told[-1] == ""


def test_an_import_is_one_act_with_a_backup_before_it(model, sheet, office):
    model.choose_file(sheet)
    model.carry_out()
    assert model.stage is Stage.DONE
    assert (model.report.read, model.report.imported) == (3, 2)
    assert office.residents.count() == 2
    assert office.last_backup() is not None
    model.undo()
    assert office.residents.count() == 0
    assert model.journal_id is None


def test_the_same_sheet_twice_changes_nothing(model, sheet):
    model.choose_file(sheet)
    model.carry_out()
    model.start_over()
    model.choose_file(sheet)
    assert (model.plan.new, model.plan.same) == (0, 2)
    assert not model.can_import
    assert model.carry_out() is None


def test_stopping_leaves_nothing(model, sheet, office, workspace):
    model.choose_file(sheet)
    told = []
    model.refused.connect(told.append)
    workspace.runner.held = True
    task = model.carry_out()
    task.cancel()
    workspace.runner.release()
    assert office.residents.count() == 0
    assert model.stage is Stage.PLAN
    assert told


def test_a_file_that_cannot_be_read_is_said_in_words(model, tmp_path):
    broken = tmp_path / "照片.xlsx"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    told = []
    model.refused.connect(told.append)
    model.choose_file(broken)
    assert model.stage is Stage.START
    assert "照片.xlsx" in told[-1]


def test_another_kind_is_read_anew(model, sheet):
    model.choose_file(sheet)
    model.choose_kind("diary")
    assert model.look.kind == "diary"
    assert model.plan is None


def test_rejected_rows_are_saved_to_be_mended(model, sheet, tmp_path):
    heard = Heard(model._workspace)
    model.choose_file(sheet)
    model.carry_out()
    model.save_rejected(tmp_path / "退回.csv")
    [head, row] = csv.reader((tmp_path / "退回.csv").read_text("utf-8-sig").splitlines())
    assert head == [*ROWS[1], "原因"]
    assert row[1] == "王大伯"
    assert heard.said[-1].startswith("1 行存在 退回.csv")


def test_a_file_is_dropped_and_imported_with_one_key(page, sheet, office, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, none)
    page.dropEvent(drop)
    assert page.preview.table.records.rowCount() == 3
    assert page.go.text().startswith("导入 2 行")
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert office.residents.count() == 2
    assert page.report.isVisible()
    qtbot.mouseClick(page.report.undo, Qt.MouseButton.LeftButton)
    assert office.residents.count() == 0
    assert not page.report.undo.isEnabled()


def test_a_file_is_chosen_and_a_mapping_mended_by_hand(office, tmp_path, sheet, qtbot):
    page = create(open_workspace(office, tmp_path, sheet))
    qtbot.addWidget(page)
    page.show()
    qtbot.mouseClick(page.start.choose, Qt.MouseButton.LeftButton)
    choice = page.mapping.choices["爱好"]
    choice.setCurrentIndex(choice.findData("notes"))
    assert page.model.look.header.mapping["爱好"] == "notes"
    page.preview.chips.chip("rejected").click()
    assert page.preview.table.records.rowCount() == 1


def test_a_block_is_pasted(page):
    QGuiApplication.clipboard().setText("姓名\t电话\r\n金阿姨\t13800000001\r\n")
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.model.plan.new == 1


def test_an_empty_clipboard_is_said(page):
    QGuiApplication.clipboard().setText("")
    page.paste()
    assert page.bar.isVisible()
    assert page.model.stage is Stage.START


def test_other_screens_bring_a_kind_a_block_or_a_file(page, sheet):
    page.open_thing("holidays")
    assert page.start.kinds.key == "holidays"
    page.open_thing(("diary", "时间\t事项\n2026-11-22\t路灯不亮\n"))
    assert page.model.plan.kind == "diary"
    assert page.model.plan.new == 1
    page.open_thing(sheet)
    assert page.model.plan.kind == "residents"
    page.open_thing(ImportRequest("residents"))
    assert page.model.stage is Stage.START


def test_the_report_leads_to_what_came_in(model, sheet):
    heard = Heard(model._workspace)
    model.choose_file(sheet)
    model.carry_out()
    model.show_result()
    assert heard.went_to == [("residents", None)]
