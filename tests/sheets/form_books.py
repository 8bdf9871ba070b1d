"""Small workbooks with placeholders, and what became of them when they were filled."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from PIL import Image
from python_calamine import CalamineWorkbook

from app.sheets.xlsx_filling import FormData, Record, fill

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


def picture():
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(kept, "PNG")
    kept.seek(0)
    return kept
