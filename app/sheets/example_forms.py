"""Two forms as offices have them, with placeholders: one for a person, one with rows that repeat.

They are built here and not shipped as files, so that what they hold can be read and changed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TITLE, _BODY = "方正小标宋简体", "宋体"
"""The faces offices use; a computer without them takes another."""


def visit_form() -> bytes:
    """居民走访登记表: one person on one sheet, with a box for a photo."""
    book, sheet = _new("走访登记", "{{社区}}居民走访登记表", "ABCDEF")
    _widths(sheet, (12, 20, 12, 20, 12, 14))
    rows = (
        ("姓名", "{{姓名}}", "联系电话", "{{电话}}", "照片", ""),
        ("住址", "{{住址}}", "登记日期", "{{日期}}", "", ""),
        ("紧急联系人", "{{紧急联系人}}", "走访人", "{{经办人}}", "", ""),
    )
    _small(sheet, "A2", "编号：{{日志.编号}}")
    for number, cells in enumerate(rows, start=3):
        _line(sheet, number, cells)
    sheet.merge_cells("E3:F5")
    for number, label, text, height in (
        (6, "备注", "{{备注}}", 48),
        (7, "反映事项", "{{日志.事项}}\n{{日志.内容}}", 96),
        (8, "走访情况", "", 190),
        (9, "处理意见", "", 120),
    ):
        _line(sheet, number, (label, text, "", "", "", ""))
        sheet.merge_cells(f"B{number}:F{number}")
        sheet.row_dimensions[number].height = height
    _small(sheet, "A10", "{{社区}} 电话 {{社区电话}} 地址 {{社区地址}}")
    _paper(sheet, "A1:F10", is_wide=False)
    return _bytes(book)


def summary_form() -> bytes:
    """网格走访汇总表: one line for each resident, a sum below."""
    from openpyxl.styles import PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book, sheet = _new("走访汇总", "{{社区}}网格走访汇总表", "ABCDEFG")
    _widths(sheet, (7, 16, 26, 18, 28, 12, 20))
    _small(sheet, "A2", "填表人：{{经办人}}　　填表日期：{{日期}}")
    _line(sheet, 3, ("序号", "姓名", "住址", "联系电话", "备注", "是否走访", "走访情况"))
    for cell in sheet[3]:
        cell.fill = PatternFill("solid", fgColor="FFE7EEF5")
    _line(
        sheet,
        4,
        ("{{#居民}}{{序号}}", "{{姓名}}", "{{住址}}", "{{电话}}", "{{备注}}", "", "{{/居民}}"),
    )
    sheet.row_dimensions[4].height = 27
    visited = DataValidation("list", '"是,否"', sqref="F4")
    sheet.add_data_validation(visited)
    _line(sheet, 5, ("合计", '=COUNTA(B4:B4)&"人"', "", "", "", '=COUNTIF(F4:F4,"是")', ""))
    sheet.freeze_panes = "A4"
    sheet.print_title_rows = "1:3"
    _paper(sheet, "A1:G5", is_wide=True)
    return _bytes(book)


def _new(name: str, title: str, columns: str) -> tuple[Workbook, Worksheet]:
    from openpyxl.styles import Alignment, Font
    from openpyxl.workbook import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    sheet["A1"] = title
    sheet["A1"].font = Font(_TITLE, 20, bold=True)
    sheet["A1"].alignment = Alignment("center", "center")
    sheet.merge_cells(f"A1:{columns[-1]}1")
    sheet.row_dimensions[1].height = 42
    return book, sheet


def _widths(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for letter, width in zip("ABCDEFG", widths, strict=False):
        sheet.column_dimensions[letter].width = width


def _line(sheet: Worksheet, number: int, cells: tuple[str, ...]) -> None:
    """A framed line; labels stand in the middle, values at the left with their lines kept."""
    from openpyxl.styles import Alignment, Border, Font, Side

    side = Side("thin")
    for column, text in enumerate(cells, start=1):
        cell = sheet.cell(number, column)
        if text:
            sheet[cell.coordinate] = text
        is_label = "{{" not in text and not text.startswith("=")
        cell.font = Font(_BODY, 12)
        cell.border = Border(side, side, side, side)
        cell.alignment = Alignment(
            "center" if is_label else "left", "center", wrap_text=True, indent=0 if is_label else 1
        )
    sheet.row_dimensions[number].height = 34


def _small(sheet: Worksheet, place: str, text: str) -> None:
    from openpyxl.styles import Font

    sheet[place] = text
    sheet[place].font = Font(_BODY, 11)


def _paper(sheet: Worksheet, area: str, *, is_wide: bool) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.print_area = area
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if is_wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if (foot := sheet.HeaderFooter.oddFooter) is not None:
        foot.center.text = "第&P页/共&N页"


def _bytes(book: Workbook) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
