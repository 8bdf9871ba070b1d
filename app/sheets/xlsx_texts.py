"""Texts in an xlsx file that may hold placeholders: cells, heads and feet of pages, text boxes.

A placeholder may be spread over several runs, because Excel begins a new one at every change of
font; what takes its place stands in the look of the run it began in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from datetime import date
from string import ascii_uppercase
from xml.etree.ElementTree import Element, SubElement

from app.domain.errors import RuleViolation
from app.domain.placeholders import PLACEHOLDER
from app.sheets.text_guard import guarded
from app.sheets.xlsx_growing import column_of, letters, rows
from app.sheets.xlsx_package import Package, child, children, local, prefix_of
from app.sheets.xlsx_styles import Shows
from app.sheets.xlsx_writing import LONGEST_TEXT, storable

Replace = Callable[[str], str]
"""What to put in the place of a name."""

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?")
_DAY = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_SIZE_BEFORE = re.compile(r"&\d+$")


class CellTexts:
    """The texts of cells, those kept once for the whole book too."""

    def __init__(self, package: Package) -> None:
        shared = package.tree("xl/sharedStrings.xml")
        self._shared = list(children(shared, "si")) if shared is not None else []

    def of(self, cell: Element) -> str:
        """The text of a cell; empty for numbers, formulas and empty cells."""
        holder = self._holder(cell)
        return "".join(run.text or "" for run in _runs(holder)) if holder is not None else ""

    def taken_in(self, cell: Element) -> Element:
        """The cell's text as the cell's own, to be changed."""
        holder = self._holder(cell)
        own = Element(prefix_of(cell) + "is") if holder is None else deepcopy(holder)
        own.tag = prefix_of(cell) + "is"
        for each in list(own):
            if local(each.tag) in {"rPh", "phoneticPr"}:
                own.remove(each)
        cell[:] = [own]
        cell.set("t", "inlineStr")
        return own

    def _holder(self, cell: Element) -> Element | None:
        if child(cell, "f") is not None:
            return None
        kind, value = cell.get("t"), child(cell, "v")
        if kind == "inlineStr":
            return child(cell, "is")
        if kind == "s" and value is not None and (value.text or "").strip().isdigit():
            number = int(value.text or "0")
            return self._shared[number] if number < len(self._shared) else None
        if kind == "str" and value is not None:
            holder = Element("is")
            SubElement(holder, prefix_of(cell) + "t").text = value.text
            return holder
        return None


def fill_cell(
    cell: Element, own: Element, replace: Replace, shows: Shows, *, is_1904: bool
) -> bool:
    """Put values into a cell's own text; returns whether a spreadsheet might misread it as more.

    It becomes the number or the day that the cell ``shows``, if it is one. Raises
    ``form_text_too_long``.
    """
    runs = _runs(own)
    replace_in_runs(runs, replace)
    text = "".join(run.text or "" for run in runs)
    if len(text) > LONGEST_TEXT:
        raise RuleViolation("form_text_too_long", cell=cell.get("r", ""), most=LONGEST_TEXT)
    number = as_number(text.strip(), shows, is_1904=is_1904)
    if number is not None or not text:
        cell.attrib.pop("t", None)
        cell[:] = []
        if number is not None:
            SubElement(cell, prefix_of(cell) + "v").text = number
        return False
    for run in runs:
        run.set("xml:space", "preserve")
    return guarded(text) != text


def as_number(text: str, shows: Shows, *, is_1904: bool = False) -> str | None:
    """The text as the number that a cell of this format holds, or ``None``."""
    if shows is Shows.NUMBER and _NUMBER.fullmatch(text):
        return text
    if shows is Shows.DAY and (found := _DAY.fullmatch(text)):
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
        days = (day - (date(1904, 1, 1) if is_1904 else date(1899, 12, 30))).days
        return str(days) if day.year >= 1905 else None
    return None


def replace_in_runs(runs: Sequence[Element], replace: Replace) -> None:
    """Replace placeholders in a text that stands in several runs."""
    whole = "".join(run.text or "" for run in runs)
    for found in reversed(list(PLACEHOLDER.finditer(whole))):
        value, at = storable(replace(found[1])), 0
        for run in runs:
            text = run.text or ""
            start, end = max(found.start() - at, 0), min(found.end() - at, len(text))
            at += len(text)
            if start < end:
                run.text = text[:start] + value + text[end:]
                value = ""


def fill_head(part: Element, replace: Replace) -> None:
    """Put values into a head or foot of pages, where «&» begins a code and digits set a size."""
    text = part.text or ""

    def said(found: re.Match[str]) -> str:
        value = storable(replace(found[1])).replace("&", "&&")
        runs_on = value[:1].isdigit() and _SIZE_BEFORE.search(text[: found.start()])
        return f" {value}" if runs_on else value

    part.text = PLACEHOLDER.sub(said, text)


def name_table_columns(package: Package, part: str, root: Element, texts: CellTexts) -> None:
    """Call columns of tables as their filled headings; Excel «repairs» a file where they differ."""
    said = {cell.get("r", ""): texts.of(cell) for row in rows(root) for cell in children(row, "c")}
    for name in package.related(part, "table"):
        table = package.tree(name)
        columns = child(table, "tableColumns") if table is not None else None
        if table is None or columns is None:
            continue
        first = table.get("ref", "").partition(":")[0]
        left, row = column_of(first), first.strip(ascii_uppercase)
        for number, column in enumerate(columns):
            heading = said.get(f"{letters(left + number)}{row}", "")
            if heading and PLACEHOLDER.search(column.get("name", "")):
                column.set("name", heading)


def heads(root: Element) -> tuple[Element, ...]:
    """The texts of the heads and feet of a sheet's pages."""
    holder = child(root, "headerFooter")
    return tuple(each for each in holder if each.text) if holder is not None else ()


def paragraphs(drawing: Element) -> tuple[tuple[Element, ...], ...]:
    """The runs of each paragraph in the text boxes of a drawing."""
    return tuple(
        tuple(run for run in paragraph.iter() if local(run.tag) == "t")
        for paragraph in drawing.iter()
        if local(paragraph.tag) == "p"
    )


def _runs(holder: Element) -> tuple[Element, ...]:
    """The runs of a text, without the sounds written above it."""
    found: list[Element] = []
    for each in holder:
        if local(each.tag) == "t":
            found.append(each)
        elif local(each.tag) == "r":
            found.extend(children(each, "t"))
    return tuple(found)
