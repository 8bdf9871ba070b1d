"""A block of rows that repeats makes room for itself; everything follows, formulas too."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

from app.sheets.xlsx_filling import FormData, Record, fill
from app.sheets.xlsx_moves import Growth, moved_formula, moved_ranges
from tests.sheets.form_books import THREE, as_bytes, book, filled, part, picture, with_part


def test_a_marked_row_repeats_and_pushes_down_what_is_below():
    made = book(
        ("A1", "名单"),
        ("A3", "{{#居民}}{{序号}}"),
        ("B3", "{{姓名}}"),
        ("C3", "{{居民.电话}}"),
        ("D3", "{{年龄}}{{/居民}}"),
        ("A4", "合计"),
        ("A6", "{{社区}}"),
    )
    sheet = made.active
    sheet["D3"].number_format = "0"
    sheet["D4"], sheet["E3"], sheet["E4"] = "=SUM(D3:D3)", "=D3*2", "=E$3+D1"
    sheet.row_dimensions[3].height, sheet.row_dimensions[6].height = 33, 44
    sheet["B3"].fill = PatternFill("solid", fgColor="FFAABBCC")
    sheet["A6"].border = Border(top=Side("thick"))
    sheet.merge_cells("A6:D7")
    done = filled(made, {"社区": "示例社区"}, lists={"居民": THREE}).active
    assert [[c.value for c in row[:4]] for row in done["A3:D5"]] == [
        [1, "金阿姨", "13800000001", 86],
        [2, "王伯", "0571-88888888", 79],
        [3, "=1+1", "01234567", "七十"],
    ]
    assert [done[f"E{n}"].value for n in (3, 4, 5)] == ["=D3*2", "=D4*2", "=D5*2"]
    assert (done["A6"].value, done["D6"].value, done["E6"].value) == (
        "合计", "=SUM(D3:D5)", "=E$3+D1",
    )  # fmt: skip
    assert done["A8"].value == "示例社区"
    assert done["A8"].border.top.style == "thick"
    assert {done.row_dimensions[n].height for n in (3, 4, 5)} == {33}
    assert done.row_dimensions[8].height == 44
    assert [str(each) for each in done.merged_cells.ranges] == ["A8:D9"]
    assert all(done[f"B{n}"].fill.fgColor.rgb == "FFAABBCC" for n in (3, 4, 5))


def everything_below(made):
    """Everything that has to move with a block in rows 3 and 4."""
    sheet = made.active
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("E2:E6")
    check = DataValidation("list", '"是,否"', sqref="D3 D4:D4 F3:F4 A9")
    sheet.add_data_validation(check)
    sheet.conditional_formatting.add("D8:D9", FormulaRule(["$D8>$D$3"], fill=PatternFill()))
    sheet["A4"].hyperlink = "https://example.org/"
    sheet["A8"].hyperlink = "https://example.org/b"
    sheet.add_image(SheetImage(picture()), "C9")
    sheet["D9"].comment = Comment("说明", "我")
    sheet.print_area = "A1:F12"
    sheet.print_title_rows = "1:2"
    sheet.freeze_panes = "A3"
    sheet.row_breaks.append(Break(9))
    made.defined_names["合计处"] = DefinedName("合计处", attr_text="'登记'!$D$8")
    other = made.create_sheet("别的 表")
    other["A1"], other["A2"], other["A3"] = "=登记!D8+1", "='登记'!$D$3", "=SUM('登记'!D3:D4)"
    chart = BarChart()
    chart.add_data(Reference(sheet, range_string="'登记'!$D$8:$D$9"))
    other.add_chart(chart, "C3")


def test_everything_of_the_book_follows_a_block_that_grows():
    made = book(("A3", "{{#居民}}{{姓名}}"), ("A4", "{{电话}}{{/居民}}"), ("D8", "=D3+D9"))
    everything_below(made)
    content = fill(as_bytes(made), FormData({}, lists={"居民": THREE}), "f")
    done = openpyxl.load_workbook(io.BytesIO(content))
    sheet = done["登记"]
    assert {str(each) for each in sheet.merged_cells.ranges} == {
        "A1:D1", "B3:C3", "B5:C5", "B7:C7", "E2:E10",
    }  # fmt: skip
    assert set(str(sheet.data_validations.dataValidation[0].sqref).split()) == {
        "D3", "D4", "D5", "D6", "D7", "D8", "F3:F8", "A13",
    }  # fmt: skip
    [colour] = sheet.conditional_formatting
    assert (str(colour.sqref), colour.rules[0].formula) == ("D12:D13", ["$D12>$D$3"])
    links = {place: cell.hyperlink for place in ("A4", "A6", "A8", "A12") if (cell := sheet[place])}
    assert all(links.values())
    assert sheet["D12"].value == "=D3+D13"
    assert sheet["D13"].comment.text == "说明"
    assert sheet._images[0].anchor._from.row == 12
    assert (sheet.print_area, sheet.print_title_rows) == ("'登记'!$A$1:$F$16", "$1:$2")
    assert sheet.freeze_panes == "A3"
    assert [each.id for each in sheet.row_breaks.brk] == [13]
    assert done.defined_names["合计处"].attr_text == "'登记'!$D$12"
    other = done["别的 表"]
    assert [other[f"A{n}"].value for n in (1, 2, 3)] == [
        "=登记!D12+1", "='登记'!$D$3", "=SUM('登记'!D3:D8)",
    ]  # fmt: skip
    assert "'登记'!$D$12:$D$13" in part(content, "xl/charts/chart1.xml")
    boxes = next(n for n in zipfile.ZipFile(io.BytesIO(content)).namelist() if n.endswith(".vml"))
    assert re.search(r"<\w+:Row>12<", part(content, boxes))


def test_tables_grow_and_their_columns_are_called_as_their_headings():
    made = book(
        ("A1", "{{社区}}"), ("B1", "电话"), ("A2", "{{#居民}}{{姓名}}"), ("B2", "{{电话}}{{/居民}}")
    )
    made.active.add_table(Table(displayName="名单", ref="A1:B2"))
    done = filled(made, {"社区": "阳光"}, lists={"居民": THREE}).active
    table = done.tables["名单"]
    assert (table.ref, table.autoFilter.ref) == ("A1:B4", "A1:B4")
    assert [one.name for one in table.tableColumns] == ["阳光", "电话"]


def test_formulas_shared_by_cells_are_written_out_before_they_part():
    made = book(("A2", "{{#居民}}{{姓名}}{{/居民}}"), ("B1", "=A1"), ("B2", "=A2"), ("B3", "=A3"))
    shared = {
        "<f>A1</f>": '<f t="shared" ref="B1:B3" si="0">A1</f>',
        "<f>A2</f>": '<f t="shared" si="0"/>',
        "<f>A3</f>": '<f t="shared" si="0"/>',
    }

    def share(text):
        for plain, form in shared.items():
            assert plain in text
            text = text.replace(plain, form)
        return text

    content = with_part(as_bytes(made), "xl/worksheets/sheet1.xml", share)
    sheet = filled(content, lists={"居民": THREE}).active
    assert [sheet[f"B{n}"].value for n in range(1, 6)] == ["=A1", "=A2", "=A3", "=A4", "=A5"]


def test_without_marks_a_row_that_asks_for_the_list_repeats_for_several():
    made = book(("A2", "{{居民.姓名}}"), ("B2", "{{序号}}"), ("A3", "完"))
    several = filled(made, lists={"居民": THREE}).active
    assert [several[f"A{n}"].value for n in range(2, 6)] == ["金阿姨", "王伯", "=1+1", "完"]
    one = filled(made, {"居民.姓名": "金阿姨"}, lists={"居民": THREE[:1]}).active
    assert [one[f"A{n}"].value for n in (2, 3)] == ["金阿姨", "完"]


def test_an_empty_list_leaves_one_empty_row():
    made = book(("A2", "{{#居民}}{{姓名}}"), ("B2", "{{序号}}{{/居民}}"), ("A3", "完"))
    sheet = filled(made, lists={"居民": ()}).active
    assert (sheet["A2"].value, sheet["B2"].value, sheet["A3"].value) == (None, None, "完")


def test_two_blocks_in_one_sheet_and_one_in_another():
    made = book(
        ("A2", "{{#居民}}{{姓名}}{{/居民}}"), ("A3", "中"), ("A4", "{{#日志}}{{编号}}{{/日志}}"),
        ("A5", "完"),
    )  # fmt: skip
    made.create_sheet("二")["A1"] = "{{#居民}}{{姓名}}{{/居民}}"
    lists = {"居民": THREE, "日志": [Record({"编号": f"2026-000{n}"}) for n in (1, 2)]}
    done = filled(made, lists=lists)
    assert [done["登记"][f"A{n}"].value for n in range(2, 9)] == [
        "金阿姨", "王伯", "=1+1", "中", "2026-0001", "2026-0002", "完",
    ]  # fmt: skip
    assert [done["二"][f"A{n}"].value for n in range(1, 4)] == ["金阿姨", "王伯", "=1+1"]


def test_a_form_without_placeholders_keeps_every_part():
    made = book(("A1", "x"))
    everything_below(made)
    content = as_bytes(made)
    done = fill(content, FormData({}), "f")
    assert (
        zipfile.ZipFile(io.BytesIO(done)).namelist()
        == zipfile.ZipFile(io.BytesIO(content)).namelist()
    )


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("SUM(A5:A6)", "SUM(A5:A10)"),
        ("SUM(A3:A5)", "SUM(A3:A9)"),
        ("A4+A5+A7", "A4+A5+A11"),
        ("$A$7&\"A7\"&'S'!A7&T!A7", "$A$11&\"A7\"&'S'!A11&T!A7"),
        ("SUM(7:9)+SUM(A:A)+Table1[x]+A7name", "SUM(11:13)+SUM(A:A)+Table1[x]+A7name"),
        ("VLOOKUP(B7,[1]S!A7:B9,2,FALSE)", "VLOOKUP(B11,[1]S!A7:B9,2,FALSE)"),
        ('IF(A7="(",1,2)', 'IF(A11="(",1,2)'),
        ('A7="', 'A7="'),
    ],
)
def test_formulas_outside_a_block_follow(formula, expected):
    assert moved_formula(formula, Growth("S", 5, 6, 3), "S") == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("A5*B6", "A9*B10"),
        ("A$5*$B6", "A$5*$B10"),
        ("SUM(A$5:A5)", "SUM(A$5:A9)"),
        ("A5/SUM(A$5:A$6)+A1+A7", "A9/SUM(A$5:A$10)+A1+A11"),
    ],
)
def test_formulas_in_a_copy_look_at_their_own_rows(formula, expected):
    assert moved_formula(formula, Growth("S", 5, 6, 3), "S", 2) == expected


@settings(max_examples=60, deadline=None)
@given(
    first=st.integers(1, 30), height=st.integers(1, 4), copies=st.integers(1, 6),
    row=st.integers(1, 60), column=st.sampled_from(["A", "Z", "AB", "XFD"]),
)  # fmt: skip
def test_a_cell_outside_moves_by_the_rows_that_came_in_above_it(first, height, copies, row, column):
    growth = Growth("S", first, first + height - 1, copies)
    moved = moved_formula(f"{column}{row}", growth, "S")
    letters, number = coordinate_from_string(moved)
    assert letters == column
    assert number == row + (growth.added if row > growth.last else 0)
    assert moved_ranges(moved, Growth("S", 1, 1, 1)).split(":")[0] == moved
