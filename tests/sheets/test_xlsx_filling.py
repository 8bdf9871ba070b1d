"""A form is filled and stays the form it was, whatever is in it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.styles import Font

from app.domain.errors import RuleViolation
from app.sheets.xlsx_filling import FormData, Place, Record, fill, outline
from tests.sheets.form_books import THREE, as_bytes, book, filled, part, picture, with_part


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


def test_too_long_a_text_and_too_many_records_are_refused():
    content = as_bytes(book(("A1", "{{a}}")))
    with pytest.raises(RuleViolation, match="form_text_too_long"):
        fill(content, FormData({"a": "长" * 40000}), "f")
    with pytest.raises(RuleViolation, match="form_too_many_records"):
        fill(content, FormData({}, lists={"居民": [Record({})] * 5001}), "f")
