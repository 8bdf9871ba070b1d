"""Writes xlsx files quickly: one sheet, every text a text, so nothing runs and no digit is lost.

The sheet is streamed straight into the zip; a hundred thousand rows take seconds and little memory.
Form: ECMA-376 part 1 (worksheets, inline strings) and its escape ``_xHHHH_`` for letters that XML
cannot hold.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.sheets.safe_writing import whole_file
from app.sheets.text_guard import is_run
from app.sheets.written_cells import cell_text

LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_576
"""What Excel can hold."""
_BATCH = 500
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_TEXT, _HEADER, _QUOTED = 1, 2, 3
"""Cell formats in ``_STYLES``; the third has the mark that keeps a text one when edited."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = (
    f'{_START}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>'
)
_ROOT_LINKS = (
    f'{_START}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK_LINKS = (
    f'{_START}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_FONT = '<sz val="11"/><name val="Calibri"/>'
_FORMAT = 'fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
_STYLES = (
    f'{_START}<styleSheet xmlns="{_MAIN}">'
    f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    f'<xf numFmtId="49" fontId="0" {_FORMAT}/><xf numFmtId="49" fontId="1" {_FORMAT}/>'
    f'<xf numFmtId="49" fontId="0" {_FORMAT} quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def write_xlsx(
    path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]], sheet: str = "Sheet1"
) -> int:
    """Write a header and rows; returns how many rows.

    Whole and broken numbers stay numbers, everything else is written as text, so that identity
    numbers keep their digits and «=1+1» is never run. Raises ``RuleViolation``
    ``export_text_too_long`` and ``export_too_many_rows`` where Excel has its limits, and as
    ``whole_file`` does.
    """
    rows = iter(rows)
    first = list(islice(rows, 100))
    count = _Count()
    with (
        whole_file(path) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book,
    ):
        for name, content in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _ROOT_LINKS),
            ("xl/workbook.xml", _workbook(sheet)),
            ("xl/_rels/workbook.xml.rels", _BOOK_LINKS),
            ("xl/styles.xml", _STYLES),
        ):
            book.writestr(name, content)
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as page:
            page.write(_page_head(headers, first).encode())
            for piece in _row_pieces(headers, chain(first, rows), count):
                page.write(piece.encode())
            page.write(b"</sheetData></worksheet>")
    return count.rows


class _Count:
    rows = 0


def _workbook(sheet: str) -> str:
    name = re.sub(r"[\[\]:*?/\\]", " ", sheet)[:31].strip("' ") or "Sheet1"
    return (
        f'{_START}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={quoteattr(name)} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _page_head(headers: Sequence[str], first: list[Sequence[Cell]]) -> str:
    widths = [_width(title) + 2 for title in headers]
    for row in first:
        for column, cell in enumerate(row[: len(widths)]):
            widths[column] = max(widths[column], min(_width(cell_text(cell)[:60]), 48) + 1)
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" style="{_TEXT}" customWidth="1"/>'
        for n, width in enumerate(widths, start=1)
    )
    return (
        f'{_START}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>"
    )


def _width(text: str) -> int:
    """Columns of a fixed-width font; Chinese characters take two."""
    line = text.split("\n", 1)[0]
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def _row_pieces(
    headers: Sequence[str], rows: Iterator[Sequence[Cell]], count: _Count
) -> Iterator[str]:
    yield _row(1, headers, headers, _HEADER)
    number = 1
    while batch := list(islice(rows, _BATCH)):
        if number + len(batch) > MOST_ROWS:
            raise RuleViolation("export_too_many_rows", most=MOST_ROWS - 1)
        yield "".join(_row(number + n, row, headers) for n, row in enumerate(batch, start=1))
        number += len(batch)
    count.rows = number - 1


def _row(number: int, cells: Sequence[Cell], headers: Sequence[str], style: int = _TEXT) -> str:
    parts = [f'<row r="{number}">']
    for column, cell in enumerate(cells):
        if cell is None or cell == "":
            parts.append("<c/>")
        elif isinstance(cell, (int, float)) and not isinstance(cell, bool) and abs(cell) < 1e15:
            parts.append(f"<c><v>{cell!r}</v></c>")
        else:
            text = cell_text(cell)
            if len(text) > LONGEST_TEXT:
                raise RuleViolation(
                    "export_text_too_long", row=number, column=headers[column], most=LONGEST_TEXT
                )
            form = _QUOTED if is_run(text) else style
            parts.append(
                f'<c s="{form}" t="inlineStr"><is><t xml:space="preserve">{_xml(text)}</t></is></c>'
            )
    parts.append("</row>")
    return "".join(parts)


def storable(text: str) -> str:
    """The text with letters that XML cannot hold written as Excel escapes them."""
    if _NOT_XML.search(text):
        text = _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text


def _xml(text: str) -> str:
    text = storable(text)
    return escape(text) if "&" in text or "<" in text or ">" in text else text
