"""Looks of cells in an xlsx file: what kind of value they show, and variants of a look."""

from __future__ import annotations

from copy import deepcopy
from enum import StrEnum
from xml.etree.ElementTree import Element, SubElement

from app.sheets.xlsx_package import Package, child, children, prefix_of

_PART = "xl/styles.xml"
MARKED = "FFFFF2B3"
"""A light yellow that also shows as grey on a black-and-white print."""
_OWN_FORMATS = 164
"""Formats of a book's own are numbered from here (ECMA-376 part 1, 18.8.30)."""


class Shows(StrEnum):
    """What a cell's number format is made for."""

    ANYTHING = "anything"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


class Styles:
    """The looks of a book. Without a part for them every cell shows anything and has one look."""

    def __init__(self, package: Package) -> None:
        self._root = package.tree(_PART)
        self._variants: dict[tuple[int, bool, bool], int] = {}
        self._mark: int | None = None

    def shows(self, style: int) -> Shows:
        """What a look is made for."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

        number = int(self._look(style).get("numFmtId", "0"))
        code = self._own_formats().get(number) or BUILTIN_FORMATS.get(number, "General")
        if code == "@":
            return Shows.TEXT
        if code.lower() == "general":
            return Shows.ANYTHING
        return Shows.DAY if is_date_format(code) else Shows.NUMBER

    def variant(self, style: int, *, is_quoted: bool, is_marked: bool) -> int:
        """The number of the same look that keeps a text one when edited, or is marked."""
        looks = self._looks()
        if looks is None or not (is_quoted or is_marked):
            return style
        known = (style, is_quoted, is_marked)
        if known not in self._variants:
            look = deepcopy(self._look(style))
            if is_quoted:
                look.set("quotePrefix", "1")
            if is_marked:
                look.set("fillId", str(self._mark_fill()))
                look.set("applyFill", "1")
            looks.append(look)
            looks.set("count", str(len(looks)))
            self._variants[known] = len(looks) - 1
        return self._variants[known]

    def _looks(self) -> Element | None:
        return child(self._root, "cellXfs") if self._root is not None else None

    def _look(self, style: int) -> Element:
        looks = self._looks()
        each = list(children(looks, "xf")) if looks is not None else []
        return each[style] if 0 <= style < len(each) else Element("xf")

    def _own_formats(self) -> dict[int, str]:
        listed = child(self._root, "numFmts") if self._root is not None else None
        return {
            int(each.get("numFmtId", "0")): each.get("formatCode", "")
            for each in (listed if listed is not None else ())
        }

    def _mark_fill(self) -> int:
        if self._mark is None:
            assert self._root is not None
            fills = child(self._root, "fills")
            assert fills is not None  # every styles part that has looks has fills
            prefix = prefix_of(fills)
            pattern = SubElement(SubElement(fills, prefix + "fill"), prefix + "patternFill")
            pattern.set("patternType", "solid")
            SubElement(pattern, prefix + "fgColor", {"rgb": MARKED})
            SubElement(pattern, prefix + "bgColor", {"indexed": "64"})
            fills.set("count", str(len(fills)))
            self._mark = len(fills) - 1
        return self._mark
