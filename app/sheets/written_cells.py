"""How values look in a file we write: days and moments in ISO form, which reads back and sorts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from app.domain.cells import Cell, as_text

_CHINA_TIME = timezone(timedelta(hours=8))


def cell_text(cell: Cell) -> str:
    """The text of a value: texts as they are, moments on China's clock to the minute or second."""
    if isinstance(cell, str):
        return _whole_letters(cell)
    if isinstance(cell, datetime):
        local = cell.astimezone(_CHINA_TIME) if cell.tzinfo is not None else cell
        return local.strftime("%Y-%m-%d %H:%M:%S" if local.second else "%Y-%m-%d %H:%M")
    return as_text(cell)


def _whole_letters(text: str) -> str:
    """The text without halves of surrogate pairs, which no file can hold."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text
