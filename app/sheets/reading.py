"""Opens a sheet of whatever file a person chose, judged by its content and not by its name."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from app.domain.errors import RuleViolation
from app.sheets.csv_reading import read_csv
from app.sheets.raw_sheet import RawSheet

_HEAD = 8192
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"SQLite format 3", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"MZ", "exe"),
    (b"\x09\x00\x04\x00", "Excel 2–4"),
    (b"\x09\x02\x06\x00", "Excel 2–4"),
    (b"\x09\x04\x06\x00", "Excel 2–4"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head", b"<meta", b"mime-version:")
_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "Word"),
    ("PowerPoint Document", "PowerPoint"),
)


def read_sheet(path: Path, sheet: str | None = None) -> RawSheet:
    """The sheet of that name, or the first visible one with anything in it.

    Raises ``RuleViolation`` and nothing else: ``sheet_missing``, ``sheet_locked``, ``sheet_empty``,
    ``sheet_kind_unknown``, ``sheet_password``, ``sheet_broken``, ``sheet_too_large``,
    ``sheet_name_unknown``, ``sheet_encoding_unknown``.
    """
    try:
        return _read(path, sheet)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise RuleViolation("sheet_missing", file=path.name) from error
    except (zipfile.BadZipFile, ValueError, EOFError) as error:
        raise RuleViolation("sheet_broken", file=path.name) from error
    except OSError as error:
        raise RuleViolation("sheet_locked", file=path.name) from error


def _read(path: Path, sheet: str | None) -> RawSheet:
    if path.is_dir():
        raise RuleViolation("sheet_kind_unknown", file=path.name, kind="folder")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _read_zip(path, sheet)
    if head.startswith(_OLE):
        return _read_ole(path, sheet)
    _refuse_other_kinds(path.name, head)
    if not _has_text(path):
        raise RuleViolation("sheet_empty", file=path.name)
    return read_csv(path)


def _read_zip(path: Path, sheet: str | None) -> RawSheet:
    with zipfile.ZipFile(path) as archive:
        names = {name.lstrip("/").lower() for name in archive.namelist()}
    if "xl/workbook.xml" in names:
        from app.sheets.excel_reading import read_xlsx

        return read_xlsx(path, sheet)
    raise RuleViolation("sheet_kind_unknown", file=path.name, kind=_kind_of_zip(names))


def _kind_of_zip(names: set[str]) -> str:
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("word/") for name in names):
        return "Word"
    if any(name.startswith("ppt/") for name in names):
        return "PowerPoint"
    return "ods" if "content.xml" in names else "zip"


def _read_ole(path: Path, sheet: str | None) -> RawSheet:
    content = path.read_bytes()
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            if kind == "encrypted":
                raise RuleViolation("sheet_password", file=path.name)
            if not any(each.encode("utf-16-le") in content for each in ("Workbook", "Book")):
                raise RuleViolation("sheet_kind_unknown", file=path.name, kind=kind)
    from app.sheets.excel_reading import read_xls

    return read_xls(path, sheet)


def _refuse_other_kinds(file: str, head: bytes) -> None:
    for sign, kind in _SIGNS:
        if head.startswith(sign) and (len(sign) > 2 or b"\0" in head):
            raise RuleViolation("sheet_kind_unknown", file=file, kind=kind)
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"")[:40].lower()
    if start.startswith(_MARKUP):
        raise RuleViolation("sheet_kind_unknown", file=file, kind="HTML/XML")
    if re.match(rb"[\[{]\s*[\[{\"]", start):
        raise RuleViolation("sheet_kind_unknown", file=file, kind="JSON")


def _has_text(path: Path) -> bool:
    """Whether there is anything but blanks, in any encoding."""
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            if piece.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0\x1a"):
                return True
    return False
