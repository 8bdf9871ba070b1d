"""A form is filled and stays the form it was, whatever is in it; a list makes room for itself."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from PIL import Image
from python_calamine import CalamineWorkbook

from app.domain.errors import RuleViolation
from app.sheets.xlsx_filling import FormData, Place, Record, fill, outline
from app.sheets.xlsx_moves import Growth, moved_formula, moved_ranges

THREE = tuple(
    Record({"姓名": name, "电话": phone, "年龄": age})
    for name, phone, age in (
        ("金阿姨", "13800000001", "86"),
        ("王伯", "0571-88888888", "79"),
        ("=1+1", "01234567", "七十"),
    )
)


def book(*cells, name="登记"):
    """A workbook with texts in cells: («B2», «{{姓名}}»)."""
    made = openpyxl.Workbook()
    made.active.title = name
    for place, text in cells:
        made.active[place] = text
    return made


def as_bytes(made):
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def filled(made, values=None, **more):
    content = made if isinstance(made, bytes) else as_bytes(made)
    done = fill(content, FormData(values or {}, **more), "form.xlsx")
    CalamineWorkbook.from_filelike(io.BytesIO(done)).get_sheet_by_index(0).to_python()
    return openpyxl.load_workbook(io.BytesIO(done), rich_text=True)


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode("utf-8")


def with_part(content, name, change):
    """The file with one part's text changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            text = old.read(entry)
            new.writestr(
                entry, change(text.decode("utf-8")) if entry.filename == name else text
            )  # fmt: skip
    return out.getvalue()


def test_placeholders_in_cells_are_filled_and_the_rest_stays():
    made = book(
        ("A1", "居民：{{姓名}}，电话{{ 居民.电话 }}"), ("B2", "｛｛姓名｝｝"), ("C3", "不变")
    )
    sheet = filled(made, {"姓名": "金阿姨", "居民.电话": "138 0000 0001"}).active
    assert sheet["A1"].value == "居民：金阿姨，电话138 0000 0001"
    assert sheet["B2"].value == "金阿姨"
    assert sheet["C3"].value == "不变"


def test_what_is_not_known_is_left_empty_or_left_standing():
    made = book(("A1", "{{血型}}"), ("A2", "血型：{{血型}}"))
    sheet = filled(made).active
    assert (sheet["A1"].value, sheet["A2"].value) == (None, "血型：")
    sheet = filled(made, keeps_unknown=True).active
    assert (sheet["A1"].value, sheet["A2"].value) == ("{{血型}}", "血型：{{血型}}")


def test_a_value_is_never_read_as_a_placeholder_again():
    sheet = filled(
        book(("A1", "{{备注}}"), ("A2", "{{#居民}}{{姓名}}{{/居民}}")),
        {"备注": "{{姓名}}", "姓名": "错"},
        lists={"居民": [Record({"姓名": "{{备注}}"})]},
    ).active
    assert (sheet["A1"].value, sheet["A2"].value) == ("{{姓名}}", "{{备注}}")


@pytest.mark.parametrize(
    "text", ["=1+1", "+86 138", "-5", "@SUM(A1)", "0571", "330106194001011234"]
)
def test_values_never_run_and_never_lose_a_digit(text):
    made = book(("A1", "{{值}}"))
    made.active["A1"].font = Font(bold=True)
    cell = filled(made, {"值": text}).active["A1"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix
    assert cell.font.b


def test_numbers_and_days_stand_in_cells_made_for_them():
    made = book(("A1", "{{年龄}}"), ("A2", "{{日期}}"), ("A3", "{{电话}}"), ("A4", "{{年龄}}岁"))
    for place, code in (("A1", "0.0"), ("A2", "yyyy-mm-dd"), ("A3", "0"), ("A4", "0")):
        made.active[place].number_format = code
    known = {"年龄": "86", "日期": "2026年11月23日", "电话": "88886666"}
    sheet = filled(made, known, texts={"电话"}).active
    assert sheet["A1"].value == 86
    assert sheet["A2"].value == datetime(2026, 11, 23)
    assert (sheet["A3"].value, sheet["A4"].value) == ("88886666", "86岁")
    sheet = filled(made, {"年龄": "约86", "日期": "2026-13-40"}).active
    assert (sheet["A1"].value, sheet["A2"].value) == ("约86", "2026-13-40")


def test_days_count_from_the_year_the_book_counts_from():
    made = book(("A1", "{{日期}}"))
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made.active["A1"].number_format = "yyyy/m/d"
    assert filled(made, {"日期": "2026-11-23"}).active["A1"].value == datetime(2026, 11, 23)


def test_rich_texts_keep_their_looks_and_a_placeholder_may_change_font_in_the_middle():
    red = InlineFont(color="FFFF0000", b=True)
    made = book()
    made.active["A1"] = CellRichText("请", TextBlock(red, "{{姓"), "名}}", "来办公室")
    value = filled(made, {"姓名": "金阿姨"}).active["A1"].value
    assert str(value) == "请金阿姨来办公室"
    assert [each.text for each in value if isinstance(each, TextBlock)] == ["金阿姨"]


def test_heads_of_pages_and_text_boxes_are_filled():
    made = book(("A1", "x"))
    made.active.oddHeader.center.text = "{{社区}}"
    made.active.oddFooter.right.size = 14
    made.active.oddFooter.right.text = "{{编号}}"
    sheet = filled(made, {"社区": "A&B社区", "编号": "2026"}).active
    assert sheet.oddHeader.center.text == "A&&B社区"
    assert part(
        fill(as_bytes(made), FormData({"编号": "7"}), "f"), "xl/worksheets/sheet1.xml"
    ).count("&amp;14 7")


def test_text_boxes_shapes_and_unknown_parts_stay_and_are_filled():
    made = book(("A1", "{{姓名}}"))
    made.active.add_image(SheetImage(picture()), "C2")
    box = (
        '<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/'
        'spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        "<xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>{{姓</a:t>"
        "</a:r><a:r><a:t>名}}签字</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
    )
    content = with_part(
        as_bytes(made),
        "xl/drawings/drawing1.xml",
        lambda text: re.sub(r"(</(?:\w+:)?wsDr>)", rf"{box}\1", text),
    )
    assert [spot.place for spot in outline(content, "f").spots] == [Place.CELL, Place.BOX]
    drawing = part(fill(content, FormData({"姓名": "金阿姨"}), "f"), "xl/drawings/drawing1.xml")
    assert "金阿姨" in drawing
    assert "签字" in drawing
    assert "{{" not in drawing


def picture():
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(kept, "PNG")
    kept.seek(0)
    return kept


def test_the_outline_names_every_place_and_block():
    made = book(
        ("A1", "{{社区}}{{姓名}}"), ("A3", "{{#居民}}{{序号}}"), ("B4", "{{电话}}{{/居民}}")
    )
    made.active["A6"] = '="{{姓名}}"'
    made.active["B1"].comment = Comment("写{{姓名}}", "我")
    found = outline(as_bytes(made), "f")
    assert [(s.place, s.cell, s.names, s.repeats) for s in found.spots] == [
        (Place.CELL, "A1", ("社区", "姓名"), ""),
        (Place.CELL, "A3", ("序号",), "居民"),
        (Place.CELL, "B4", ("电话",), "居民"),
        (Place.FORMULA, "A6", ("姓名",), ""),
        (Place.COMMENT, "", ("姓名",), ""),
    ]
    assert [(b.of, b.first, b.last) for b in found.blocks] == [("居民", 3, 4)]


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


def test_changed_values_are_marked_and_nothing_else():
    made = book(("A1", "{{姓名}}"), ("B1", "{{电话}}"), ("A2", "{{#居民}}{{姓名}}{{/居民}}"))
    made.active["B1"].font = Font(bold=True)
    lists = {"居民": [THREE[0], Record({"姓名": "新"}, {"姓名"})]}
    sheet = filled(made, {"姓名": "甲", "电话": "1"}, changed={"电话"}, lists=lists).active
    marked = [c.coordinate for row in sheet for c in row if c.fill.fgColor.rgb == "FFFFF2B3"]
    assert marked == ["B1", "A3"]
    assert sheet["B1"].font.b


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ([("A1", "{{#居民}}")], "form_block_unclosed"),
        ([("A1", "{{/居民}}")], "form_block_not_opened"),
        ([("A1", "{{#居民}}"), ("A2", "{{/日志}}")], "form_block_not_opened"),
        ([("A1", "{{#居民}}"), ("A2", "{{#日志}}")], "form_block_nested"),
        ([("A1", "{{#居民}}{{/居民}}"), ("B1", "{{#日志}}{{/日志}}")], "form_blocks_overlap"),
    ],
)
def test_marks_that_do_not_fit_are_refused(cells, code):
    with pytest.raises(RuleViolation) as refused:
        outline(as_bytes(book(*cells)), "f")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "form_not_xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "form_not_xlsx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "sheet_password",
        ),
        (b"PK\x03\x04 torn", "sheet_broken"),
    ],
)
def test_other_files_are_refused(content, code):
    with pytest.raises(RuleViolation) as refused:
        outline(content, "f")
    assert refused.value.code == code


def test_word_files_and_macros_and_tricks_in_the_markup_are_refused():
    content = as_bytes(book(("A1", "x")))
    for name, text, code in (
        ("xl/vbaProject.bin", "x", "form_not_xlsx"),
        ("xl/sharedStrings.xml", '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>', "sheet_broken"),
        ("xl/sharedStrings.xml", "<a>" * 500 + "</a>" * 500, "sheet_broken"),
        ("xl/sharedStrings.xml", "<a>", "sheet_broken"),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
            for entry in old.infolist():
                if entry.filename != name:
                    new.writestr(entry, old.read(entry))
            new.writestr(name, text)
        with pytest.raises(RuleViolation) as refused:
            outline(out.getvalue(), "f")
        assert refused.value.code == code


def test_prefixes_are_kept_and_understood():
    made = book(("A1", "{{姓名}}"), ("A2", "{{#居民}}{{姓名}}{{/居民}}"), ("A3", "完"))

    def prefixed(text):
        text = re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", text)
        return text.replace("xmlns=", "xmlns:x=", 1)

    content = with_part(as_bytes(made), "xl/worksheets/sheet1.xml", prefixed)
    sheet = filled(content, {"姓名": "甲"}, lists={"居民": THREE}).active
    assert [sheet[f"A{n}"].value for n in range(1, 6)] == ["甲", "金阿姨", "王伯", "=1+1", "完"]


def test_rows_and_cells_that_do_not_say_their_place_are_counted():
    content = with_part(
        as_bytes(book(("A1", "{{姓名}}"), ("B1", "b"), ("A2", "{{电话}}"))),
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub(r'(<(?:row|c) )r="\w+" ?', r"\1", text),
    )
    assert [spot.cell for spot in outline(content, "f").spots] == ["A1", "A2"]


def test_the_same_form_and_values_give_the_same_bytes():
    content = as_bytes(book(("A1", "{{姓名}}")))
    data = FormData({"姓名": "金阿姨"})
    assert fill(content, data, "f") == fill(content, data, "f")


def test_a_form_without_placeholders_keeps_every_part():
    made = book(("A1", "x"))
    everything_below(made)
    content = as_bytes(made)
    done = fill(content, FormData({}), "f")
    assert (
        zipfile.ZipFile(io.BytesIO(done)).namelist()
        == zipfile.ZipFile(io.BytesIO(content)).namelist()
    )


def test_too_long_a_text_and_too_many_records_are_refused():
    content = as_bytes(book(("A1", "{{a}}")))
    with pytest.raises(RuleViolation, match="form_text_too_long"):
        fill(content, FormData({"a": "长" * 40000}), "f")
    with pytest.raises(RuleViolation, match="form_too_many_records"):
        fill(content, FormData({}, lists={"居民": [Record({})] * 5001}), "f")


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
