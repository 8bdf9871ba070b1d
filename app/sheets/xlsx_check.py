"""Looks into an xlsx file before it is read: is it safe to open, and where do its cells lie?

The reader keeps a sheet as one rectangle in memory, so a single cell in the far corner, or a zip
that unfolds without end, would take the whole machine. Every part is unfolded here once, in
pieces, never further than its directory entry says, and thrown away.
"""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.errors import RuleViolation

UNSOLVED_FORMULAS, FAILED_FORMULAS = "import_formulas_unsolved", "import_formulas_failed"
"""Cells whose formula has no result in the file, or «#N/A» and the like; both read as empty."""
LARGEST_PART = 1 << 30
LARGEST_WHOLE = 3 << 29
"""Bytes, unfolded: no sheet of an office comes near."""
LARGEST_AREA = 20_000_000
"""Cells in the rectangle around everything written."""
_PIECE = 1 << 20
_OVERLAP = 512
_READ_PARTS = re.compile(
    r"^/?xl/(?:worksheets/[^/]+|sharedStrings|workbook|styles)\.xml$", re.IGNORECASE
)
_SHEET_PARTS = re.compile(r"^/?xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c [^<>]*?r="([A-Z]{1,3})(\d{1,7})"[^<>]*(?<!/)>')
_FAR_COLUMN = re.compile(rb' r="[A-Z]{2}')
_FARTHEST_COLUMN = re.compile(rb' r="[A-Z]{3}')
_UNSOLVED = re.compile(rb"</(?:\w+:)?f>(?:<(?:\w+:)?v ?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_FAILED = re.compile(rb'<(?:\w+:)?c [^<>]*?t="e"')
_ROW = re.compile(rb'<(?:\w+:)?row [^<>]*?r="(\d{1,7})"')


_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip


@dataclass
class _Extent:
    """How far a sheet may reach at most, styled but empty cells included."""

    rows: int = 0
    columns: int = 26
    has_unsolved: bool = False
    has_failed: bool = False

    @property
    def is_large(self) -> bool:
        return self.rows * self.columns > LARGEST_AREA


def check_xlsx(archive: zipfile.ZipFile, file: str) -> tuple[str, ...]:
    """What is worth knowing of the file's formulas, as codes.

    Raises ``RuleViolation`` ``sheet_too_large`` or ``sheet_broken`` for a file not to be read.
    """
    parts = [part for part in archive.infolist() if _READ_PARTS.match(part.filename)]
    sizes = [part.file_size for part in parts]
    if max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_WHOLE:
        raise RuleViolation("sheet_too_large", file=file)
    found = _Extent()
    try:
        for part in parts:
            if _SHEET_PARTS.match(part.filename):
                extent = _check_sheet(archive, part, file)
                found.has_unsolved |= extent.has_unsolved
                found.has_failed |= extent.has_failed
            else:
                for _ in _pieces(archive, part):
                    pass
    except _UNREADABLE as error:
        raise RuleViolation("sheet_broken", file=file) from error
    said = ((UNSOLVED_FORMULAS, found.has_unsolved), (FAILED_FORMULAS, found.has_failed))
    return tuple(code for code, is_so in said if is_so)


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            yield rest + piece
            rest = piece[-_OVERLAP:]


def _check_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> _Extent:
    extent = _Extent()
    for piece in _pieces(archive, part):
        _stretch(extent, piece)
    if not extent.is_large:
        return extent
    filled = _Extent(columns=0)  # rows or columns are many; how far are they filled?
    for piece in _pieces(archive, part):
        for column, row in _FILLED_CELL.findall(piece):
            filled.columns = max(filled.columns, _column_number(column))
            filled.rows = max(filled.rows, int(row))
    if filled.is_large:
        raise RuleViolation("sheet_too_large", file=file)
    return extent


def _stretch(extent: _Extent, piece: bytes) -> None:
    if b"f></" in piece or b"f><" in piece:
        extent.has_unsolved = extent.has_unsolved or _UNSOLVED.search(piece) is not None
    if b't="e"' in piece:
        extent.has_failed = extent.has_failed or _FAILED.search(piece) is not None
    start = piece.rfind(b"<row ")
    row = _ROW.match(piece, start) if start >= 0 else None
    if row is not None:
        extent.rows = max(extent.rows, int(row[1]))
    elif b":row " in piece or start >= 0:  # rows that do not say their number, or with a prefix
        extent.rows = 1 << 20
    if _FAR_COLUMN.search(piece):
        extent.columns = max(extent.columns, 16_384 if _FARTHEST_COLUMN.search(piece) else 702)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
