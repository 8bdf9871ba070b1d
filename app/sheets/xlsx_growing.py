"""Lets a block of rows stand in a sheet several times and everything else make room for it.

What is below moves down: cells with their heights and styles, merged cells, checks of input,
coloured rules, links, comments, pictures and boxes, page breaks, tables; formulas, names and
charts of the whole book point to where their cells went, and sums over the block grow with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import cast
from xml.etree.ElementTree import Element

from app.sheets.xlsx_moves import (
    Growth,
    copied_ranges,
    moved_formula,
    moved_range,
    moved_ranges,
)
from app.sheets.xlsx_package import Package, SheetPart, child, children, local

_FORMULAS = frozenset(
    {"f", "formula", "formula1", "formula2", "calculatedColumnFormula", "definedName"}
)
_COPIED = {"mergeCells": "mergeCell", "hyperlinks": "hyperlink"}
_ANCHORS = frozenset({"twoCellAnchor", "oneCellAnchor", "anchor"})
_BOX_ROW = re.compile(rb"(<(?:\w+:)?Row>\s*)(\d+)(\s*<)")
_BOX_PLACE = re.compile(rb"(<(?:\w+:)?Anchor>)([\d, \r\n]+)(<)")


def numbered(root: Element) -> None:
    """Write the place of every row and cell that does not say it (ECMA-376 allows to leave it)."""
    row_number = 0
    for row in rows(root):
        row_number = int(row.get("r", row_number + 1))
        row.set("r", str(row_number))
        column = 0
        for cell in children(row, "c"):
            column = column_of(cell.get("r", "")) or column + 1
            cell.set("r", f"{letters(column)}{row_number}")


def rows(root: Element) -> tuple[Element, ...]:
    """The rows of a sheet."""
    data = child(root, "sheetData")
    return tuple(children(data, "row")) if data is not None else ()


def column_of(address: str) -> int:
    """The number of a cell's column, from 1; 0 when it does not say."""
    number = 0
    for letter in address.upper():
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - 64
    return number


def letters(column: int) -> str:
    """A column's letters."""
    said = ""
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said


def grow(package: Package, sheet: SheetPart, growth: Growth) -> tuple[tuple[Element, ...], ...]:
    """Repeat the block; returns the rows of each copy, still with the texts of the first.

    ``growth.copies`` may be 1: then nothing moves.
    """
    root = package.tree(sheet.part)
    assert root is not None  # the sheets of a package are read when it is opened
    if growth.copies == 1:
        return (tuple(row for row in rows(root) if growth.holds(int(row.get("r", "0")))),)
    _unshare(root)
    copies = _grow_rows(root, growth)
    _move_around(root, growth, sheet.name)
    for other in package.sheets():
        tree = package.tree(other.part)
        if tree is not None and other.part != sheet.part:
            _move_formulas(tree, growth, other.name)
    _move_formulas(package.workbook(), growth, None)
    for part in package.names(r"xl/charts/[^/]+\.xml"):
        if (chart := package.tree(part)) is not None:
            _move_formulas(chart, growth, None)
    _move_companions(package, sheet, growth)
    return copies


def _grow_rows(root: Element, growth: Growth) -> tuple[tuple[Element, ...], ...]:
    data = child(root, "sheetData")
    assert data is not None
    above = [row for row in rows(root) if int(row.get("r", "0")) < growth.first]
    block = [row for row in rows(root) if growth.holds(int(row.get("r", "0")))]
    below = [row for row in rows(root) if int(row.get("r", "0")) > growth.last]
    for row in above:
        _move_row(row, growth, 0)
    for row in below:
        _move_row(row, growth, growth.added)
    copies = [tuple(block)]
    copies += [tuple(deepcopy(row) for row in block) for _ in range(growth.copies - 1)]
    for number, copy in enumerate(copies):
        for row in copy:
            _move_row(row, growth, number * growth.height, number)
    data[:] = [*above, *(row for copy in copies for row in copy), *below]
    return tuple(copies)


def _move_row(row: Element, growth: Growth, by: int, copy: int | None = None) -> None:
    number = int(row.get("r", "0")) + by
    row.set("r", str(number))
    for cell in children(row, "c"):
        if by:
            cell.set("r", f"{letters(column_of(cell.get('r', '')))}{number}")
        formula = child(cell, "f")
        if formula is None:
            continue
        if formula.text:
            formula.text = moved_formula(formula.text, growth, growth.sheet, copy)
        for name in ("ref", "r1", "r2"):
            if place := formula.get(name):
                own = list(copied_ranges(place, growth))
                formula.set(name, own[copy] if copy is not None and len(own) > 1 else own[-1])


def _move_around(root: Element, growth: Growth, sheet: str) -> None:
    """Everything of the sheet that is not a row."""
    for part in root:
        name = local(part.tag)
        if name == "sheetData":
            continue
        if name in _COPIED:
            _copy_ranges(part, growth)
        elif name == "rowBreaks":
            _move_breaks(part, growth)
        elif name != "sheetViews":
            _move_ranges(part, growth)
            _move_formulas(part, growth, sheet)
            _move_anchors(part, growth)


def _copy_ranges(holder: Element, growth: Growth) -> None:
    copied: list[Element] = []
    for each in holder:
        for number, place in enumerate(copied_ranges(each.get("ref", ""), growth)):
            one = deepcopy(each)
            one.set("ref", place)
            for name in [name for name in one.attrib if number and local(name) == "uid"]:
                del one.attrib[name]  # two things of one identity would be repaired by Excel
            copied.append(one)
    holder[:] = copied
    if "count" in holder.keys():  # noqa: SIM118 - an element is no mapping
        holder.set("count", str(len(copied)))


def _move_breaks(breaks: Element, growth: Growth) -> None:
    """A new page begins after the row of a break's id."""
    for each in breaks:
        each.set("id", str(growth.end(int(each.get("id", "0")))))


def _move_ranges(part: Element, growth: Growth) -> None:
    for each in part.iter():
        if place := each.get("ref"):
            each.set("ref", moved_range(place, growth))
        if places := each.get("sqref"):
            each.set("sqref", moved_ranges(places, growth))
        if local(each.tag) == "sqref" and each.text:
            each.text = moved_ranges(each.text, growth)


def _move_formulas(part: Element, growth: Growth, own_sheet: str | None) -> None:
    for each in part.iter():
        if local(each.tag) in _FORMULAS and each.text:
            each.text = moved_formula(each.text, growth, own_sheet)
        for name in ("fmlaLink", "fmlaRange"):
            if formula := each.get(name):
                each.set(name, moved_formula(formula, growth, own_sheet))


def _move_anchors(part: Element, growth: Growth) -> None:
    """Pictures and boxes: rows are counted from 0; what is bound to its size keeps it."""
    for anchor in part.iter():
        if local(anchor.tag) not in _ANCHORS:
            continue
        ends = [
            row for row in map(_anchor_row, children_of(anchor, "from", "to")) if row is not None
        ]
        if not ends:
            continue
        first = int(ends[0].text or "0")
        by = growth.start(first + 1) - first - 1
        keeps_size = anchor.get("editAs") in {"oneCell", "absolute"}
        for row in ends:
            number = int(row.text or "0")
            stays = by or keeps_size
            row.text = str(number + by if stays else growth.start(number + 1) - 1)


def children_of(element: Element, *names: str) -> Iterator[Element]:
    """The children with one of the names, in the order of the names."""
    return (found for name in names for found in children(element, name))


def _anchor_row(corner: Element) -> Element | None:
    return child(corner, "row")


def _move_companions(package: Package, sheet: SheetPart, growth: Growth) -> None:
    """Parts that belong to the sheet: pictures and boxes, tables, comments, form controls."""
    for kind in ("drawing", "table", "comments", "threadedComment", "pivotTable", "ctrlProp"):
        for part in package.related(sheet.part, kind):
            tree = package.tree(part)
            if tree is None:
                continue
            if kind != "drawing":
                _move_ranges(tree, growth)
                _move_formulas(tree, growth, sheet.name)
            _move_anchors(tree, growth)
    for part in package.related(sheet.part, "vmlDrawing"):
        package.replace(part, _moved_boxes(package.raw(part) or b"", growth))


def _moved_boxes(markup: bytes, growth: Growth) -> bytes:
    """Boxes of comments and old controls: VML, which often is not well-formed XML."""

    def row(found: re.Match[bytes]) -> bytes:
        return found[1] + str(growth.start(int(found[2]) + 1) - 1).encode() + found[3]

    def place(found: re.Match[bytes]) -> bytes:
        numbers = [int(one) for one in found[2].split(b",")]
        for at in (2, 6):  # column, offset, row, offset; then the other corner
            numbers[at] = growth.start(numbers[at] + 1) - 1
        return found[1] + ", ".join(map(str, numbers)).encode() + found[3]

    return _BOX_PLACE.sub(place, _BOX_ROW.sub(row, markup))


def _unshare(root: Element) -> None:
    """Write formulas out that cells share with a first one, which may move apart from them."""
    from openpyxl.formula.translate import Translator

    first: dict[str, tuple[str, str]] = {}
    for row in rows(root):
        for cell in children(row, "c"):
            formula = child(cell, "f")
            if formula is None or formula.get("t") != "shared":
                continue
            number, place = formula.get("si", ""), cell.get("r", "")
            if formula.text:
                first[number] = (formula.text, place)
            elif number in first:
                text, origin = first[number]
                moved = cast("str", Translator("=" + text, origin).translate_formula(place))
                formula.text = moved.removeprefix("=")
            for name in ("t", "si", "ref"):
                formula.attrib.pop(name, None)


def forget_results(root: Element) -> None:
    """Take out what formulas gave before the sheet was filled; they are worked out when opened."""
    for row in rows(root):
        for cell in children(row, "c"):
            result = child(cell, "v")
            if child(cell, "f") is not None and result is not None:
                cell.remove(result)
                cell.attrib.pop("t", None)
