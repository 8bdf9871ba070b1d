"""Fills an office's own Excel form: «{{姓名}}» anywhere in it, rows that repeat for each of a list.

A row with «{{#居民}}» and «{{/居民}}», or the rows from the one to the other, stand there once
for every record of that list; inside, «{{姓名}}», «{{居民.姓名}}» and «{{序号}}» mean the record.
Without such marks a row that asks for «{{居民.…}}» repeats when the list has several records.

The sheet's own markup is changed and nothing is written anew, so that pictures, text boxes,
controls, charts and all settings stay. Placeholders in formulas and comments are not filled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from xml.etree.ElementTree import Element

from app.domain.errors import RuleViolation
from app.domain.placeholders import PLACEHOLDER, placeholders
from app.sheets.xlsx_growing import forget_results, grow, numbered, rows
from app.sheets.xlsx_moves import Growth
from app.sheets.xlsx_package import Package, SheetPart, child, children
from app.sheets.xlsx_styles import Shows, Styles
from app.sheets.xlsx_texts import (
    CellTexts,
    fill_cell,
    fill_head,
    heads,
    name_table_columns,
    paragraphs,
    replace_in_runs,
)

LINE = "序号"
"""The number of a record in its list, from 1."""
BEGIN, END = ("#", "＃"), ("/", "／")
MOST_RECORDS = 5000
"""Records of one list in one form; more are a table to export, not a form."""


class Place(StrEnum):
    """Where a placeholder stands."""

    CELL = "cell"
    PAGE = "page"  # the head or foot of printed pages
    BOX = "box"  # a text box
    FORMULA = "formula"  # not filled
    COMMENT = "comment"  # not filled


FILLED = (Place.CELL, Place.PAGE, Place.BOX)


@dataclass(frozen=True)
class Spot:
    """A text with placeholders; ``cell`` («C5») only for cells and formulas.

    ``repeats`` is the list for whose records the text repeats by marks.
    """

    sheet: str
    place: Place
    names: tuple[str, ...]
    cell: str = ""
    row: int = 0
    repeats: str = ""


@dataclass(frozen=True)
class Block:
    """Rows that repeat for each record of a list, marked by «{{#居民}}» and «{{/居民}}»."""

    sheet: str
    of: str
    first: int
    last: int


@dataclass(frozen=True)
class FormOutline:
    """What a form asks for, in the order one reads it."""

    spots: tuple[Spot, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Record:
    """One of a list; ``changed`` are the names whose values are to be marked."""

    values: Mapping[str, str]
    changed: Collection[str] = frozenset()


@dataclass(frozen=True)
class FormData:
    """What to put in. A name that is nowhere known leaves nothing, or itself if ``keeps_unknown``.

    ``texts`` are names whose values are texts whatever the cell's format (telephones, identity
    numbers); ``changed`` those whose cells are marked.
    """

    values: Mapping[str, str]
    lists: Mapping[str, Sequence[Record]] = field(default_factory=dict[str, Sequence[Record]])
    texts: Collection[str] = frozenset()
    changed: Collection[str] = frozenset()
    keeps_unknown: bool = False


def outline(content: bytes, file: str) -> FormOutline:
    """Read what a form asks for.

    Raises ``RuleViolation``: ``form_not_xlsx``, ``sheet_password``, ``sheet_broken``,
    ``sheet_too_large``; for marks that do not fit ``form_block_unclosed``,
    ``form_block_not_opened``, ``form_block_nested``, ``form_blocks_overlap``.
    """
    package = Package(content, file)
    texts = CellTexts(package)
    spots: list[Spot] = []
    blocks: list[Block] = []
    for sheet, root in _sheets(package):
        here = [*_cell_spots(root, sheet.name, texts)]
        own_blocks = _blocks(here)
        spots += (_inside(spot, own_blocks) for spot in here if _asked(spot.names) or spot.cell)
        spots += _other_spots(package, sheet, root)
        blocks += own_blocks
    asked = (Spot(s.sheet, s.place, _asked(s.names), s.cell, s.row, s.repeats) for s in spots)
    return FormOutline(tuple(spot for spot in asked if spot.names), tuple(blocks))


def fill(content: bytes, data: FormData, file: str) -> bytes:
    """The form with everything put in; raises as ``outline`` does, and ``form_text_too_long``."""
    for records in data.lists.values():
        if len(records) > MOST_RECORDS:
            raise RuleViolation("form_too_many_records", count=len(records), most=MOST_RECORDS)
    package = Package(content, file)
    filling = _Filling(package, data)
    for sheet, root in _sheets(package):
        filling.fill_sheet(sheet, root)
    for _, root in _sheets(package):
        forget_results(root)
    package.drop_calculation_order()
    return package.content()


def _sheets(package: Package) -> Iterator[tuple[SheetPart, Element]]:
    for sheet in package.sheets():
        root = package.tree(sheet.part)
        assert root is not None  # ``sheets`` has read it
        numbered(root)
        yield sheet, root


def is_mark(name: str) -> bool:
    """Whether a name begins or ends a block."""
    return name.startswith((*BEGIN, *END))


def _is_alone(text: str) -> bool:
    """Whether the text is one placeholder, and marks at most."""
    left = PLACEHOLDER.sub(lambda found: "" if is_mark(found[1]) else found[0], text)
    return PLACEHOLDER.fullmatch(left.strip()) is not None


def _asked(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not is_mark(name))


def _cell_spots(root: Element, sheet: str, texts: CellTexts) -> Iterator[Spot]:
    for row in rows(root):
        number = int(row.get("r", "0"))
        for cell in children(row, "c"):
            formula = child(cell, "f")
            place = Place.CELL if formula is None else Place.FORMULA
            text = texts.of(cell) if formula is None else formula.text or ""
            if names := placeholders(text):
                yield Spot(sheet, place, names, cell.get("r", ""), number)


def _other_spots(package: Package, sheet: SheetPart, root: Element) -> Iterator[Spot]:
    for head in heads(root):
        yield Spot(sheet.name, Place.PAGE, placeholders(head.text or ""))
    for part in package.related(sheet.part, "drawing"):
        drawing = package.tree(part)
        for runs in paragraphs(drawing) if drawing is not None else ():
            yield Spot(sheet.name, Place.BOX, placeholders("".join(r.text or "" for r in runs)))
    for part in package.related(sheet.part, "comments"):
        comments = package.tree(part)
        text = "".join(comments.itertext()) if comments is not None else ""
        yield Spot(sheet.name, Place.COMMENT, placeholders(text))


def _inside(spot: Spot, blocks: Sequence[Block]) -> Spot:
    for block in blocks:
        if block.first <= spot.row <= block.last:
            return Spot(spot.sheet, spot.place, spot.names, spot.cell, spot.row, block.of)
    return spot


def _blocks(spots: Sequence[Spot]) -> tuple[Block, ...]:
    """The marked blocks of one sheet, from the top."""
    found: list[Block] = []
    begun: tuple[str, Spot] | None = None
    for spot in spots:
        for name in spot.names if spot.place is Place.CELL else ():
            if name.startswith(BEGIN):
                if begun is not None:
                    raise RuleViolation("form_block_nested", name=name[1:], cell=spot.cell)
                begun = (name[1:].strip(), spot)
            elif name.startswith(END):
                if begun is None or name[1:].strip() not in ("", begun[0]):
                    raise RuleViolation("form_block_not_opened", name=name[1:], cell=spot.cell)
                found.append(Block(spot.sheet, begun[0], begun[1].row, spot.row))
                begun = None
    if begun is not None:
        raise RuleViolation("form_block_unclosed", name=begun[0], cell=begun[1].cell)
    for above, below in pairwise(found):
        if below.first <= above.last:
            raise RuleViolation("form_blocks_overlap", row=below.first)
    return tuple(found)


class _Known:
    """What stands for a name outside of blocks."""

    def __init__(self, data: FormData) -> None:
        self._data = data

    def value(self, name: str) -> str:
        """What to put in; marks leave nothing."""
        value = "" if is_mark(name) else self._data.values.get(name)
        if value is None:
            return f"{{{{{name}}}}}" if self._data.keeps_unknown else ""
        return value

    def is_changed(self, name: str) -> bool:
        """Whether the value is to be marked."""
        return name in self._data.changed

    def shows_line(self, shows: Shows) -> Shows:
        """The format for a cell that holds the line's number."""
        return shows


class _InBlock(_Known):
    """What stands for a name in one copy of a block: the record first, then the whole form."""

    def __init__(self, data: FormData, of: str, number: int) -> None:
        super().__init__(data)
        records = data.lists.get(of)
        self._is_empty = records is not None and not records
        self._record = records[number] if records else Record({})
        self._of, self._number = of, number

    def value(self, name: str) -> str:
        own = self._own(name)
        if own in self._record.values:
            return self._record.values[own]
        if own == LINE and not self._is_empty:
            return str(self._number + 1)
        return "" if self._is_empty else super().value(name)

    def is_changed(self, name: str) -> bool:
        own = self._own(name)
        if own in self._record.values:
            return own in self._record.changed
        return super().is_changed(name)

    def shows_line(self, shows: Shows) -> Shows:
        return Shows.NUMBER if shows is Shows.ANYTHING else shows

    def _own(self, name: str) -> str:
        return name.removeprefix(f"{self._of}.")


class _Filling:
    """Fills the sheets of one package."""

    def __init__(self, package: Package, data: FormData) -> None:
        self._package, self._data = package, data
        self._texts, self._styles = CellTexts(package), Styles(package)
        settings = child(package.workbook(), "workbookPr")
        self._is_1904 = settings is not None and settings.get("date1904") in {"1", "true"}

    def fill_sheet(self, sheet: SheetPart, root: Element) -> None:
        """Repeat the blocks, the lowest first so that those above stay where they were; fill."""
        done: set[Element] = set()
        spots = [*_cell_spots(root, sheet.name, self._texts)]
        blocks = self._with_rows_of_lists(_blocks(spots), spots)
        for block in sorted(blocks, key=lambda each: each.first, reverse=True):
            records = self._data.lists.get(block.of)
            growth = Growth(sheet.name, block.first, block.last, len(records or ()) or 1)
            for number, copy in enumerate(grow(self._package, sheet, growth)):
                known = _InBlock(self._data, block.of, number)
                for row in copy:
                    self._fill_row(row, known)
                done.update(copy)
        whole = _Known(self._data)
        for row in rows(root):
            if row not in done:
                self._fill_row(row, whole)
        name_table_columns(self._package, sheet.part, root, self._texts)
        for head in heads(root):
            fill_head(head, whole.value)
        for part in self._package.related(sheet.part, "drawing"):
            drawing = self._package.tree(part)
            for runs in paragraphs(drawing) if drawing is not None else ():
                replace_in_runs(runs, whole.value)

    def _with_rows_of_lists(
        self, marked: Sequence[Block], spots: Sequence[Spot]
    ) -> tuple[Block, ...]:
        """The marked blocks, and rows that ask for a list of several without marks."""
        found = list(marked)
        several = tuple(f"{name}." for name, each in self._data.lists.items() if len(each) > 1)
        for spot in spots:
            asked = [name for name in spot.names if several and name.startswith(several)]
            is_free = not any(block.first <= spot.row <= block.last for block in found)
            if asked and is_free and spot.place is Place.CELL:
                of = asked[0].partition(".")[0]
                found.append(Block(spot.sheet, of, spot.row, spot.row))
        return tuple(found)

    def _fill_row(self, row: Element, known: _Known) -> None:
        for cell in children(row, "c"):
            if names := placeholders(self._texts.of(cell)):
                self._fill_cell(cell, names, known)

    def _fill_cell(self, cell: Element, names: Sequence[str], known: _Known) -> None:
        style = int(cell.get("s", "0"))
        shows = self._styles.shows(style)
        if not _is_alone(self._texts.of(cell)) or any(name in self._data.texts for name in names):
            shows = Shows.TEXT
        elif _asked(names) == (LINE,):
            shows = known.shows_line(shows)
        own = self._texts.taken_in(cell)
        is_quoted = fill_cell(cell, own, known.value, shows, is_1904=self._is_1904)
        is_marked = any(known.is_changed(name) for name in names)
        look = self._styles.variant(style, is_quoted=is_quoted, is_marked=is_marked)
        if look != style:
            cell.set("s", str(look))
