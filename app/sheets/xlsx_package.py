"""An xlsx file taken apart into its parts, so that one is changed and every other stays as it is.

Parts are read as they are written: prefixes and the order of attributes are kept, because Excel
refuses a part whose prefixes were renamed. Names of elements therefore carry their prefix («x:c»);
``local`` takes it off. Form: ECMA-376 part 2 (packages and relationships).
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

from app.domain.errors import RuleViolation
from app.sheets.xlsx_check import check_xlsx

LARGEST_FORM = 48 << 20
"""Bytes of one part, unfolded. A form of an office has a few hundred kilobytes."""
LARGEST_FILE = 256 << 20
_DEEPEST = 200
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORKBOOK = "xl/workbook.xml"
_TYPES = "[Content_Types].xml"


def local(name: str) -> str:
    """The name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def prefix_of(element: Element) -> str:
    """The prefix that elements beside this one need, with its colon."""
    return "".join(element.tag.rpartition(":")[:2])


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of that name."""
    return (child for child in element if local(child.tag) == name)


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return next(children(element, name), None)


@dataclass(frozen=True)
class SheetPart:
    """A sheet with cells: its name in the book and where it lies in the file."""

    name: str
    part: str


class Package:
    """The parts of one xlsx file.

    Raises ``RuleViolation`` ``form_not_xlsx``, ``sheet_password``, ``sheet_broken`` or
    ``sheet_too_large``.
    """

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        self._parts = _unfolded(content, file)
        self._trees: dict[str, Element] = {}
        if _WORKBOOK not in self._parts:
            raise RuleViolation("form_not_xlsx", file=file)
        if "xl/vbaProject.bin" in self._parts:
            raise RuleViolation("form_not_xlsx", file=file)

    def tree(self, part: str) -> Element | None:
        """The part's elements, to be read and changed; ``None`` when there is no such part."""
        if part not in self._trees:
            if part not in self._parts:
                return None
            try:
                self._trees[part] = _parsed(self._parts[part])
            except (expat.ExpatError, ValueError) as error:
                raise RuleViolation("sheet_broken", file=self._file) from error
        return self._trees[part]

    def raw(self, part: str) -> bytes | None:
        """The part as it is in the file."""
        return self._parts.get(part)

    def replace(self, part: str, content: bytes) -> None:
        """Put other bytes in a part's place."""
        self._parts[part] = content

    def names(self, pattern: str) -> tuple[str, ...]:
        """The parts whose whole name matches."""
        return tuple(name for name in self._parts if re.fullmatch(pattern, name))

    def sheets(self) -> tuple[SheetPart, ...]:
        """The sheets that have cells, in the order of their tabs."""
        book = self.tree(_WORKBOOK)
        listed = child(book, "sheets") if book is not None else None
        targets = dict(self._links(_WORKBOOK))
        found: list[SheetPart] = []
        for sheet in listed if listed is not None else ():
            link = next((v for k, v in sheet.items() if k.endswith(":id")), "")
            root = self.tree(targets.get(link, ("", ""))[1])
            if root is not None and local(root.tag) == "worksheet":
                found.append(SheetPart(sheet.get("name", ""), targets[link][1]))
        return tuple(found)

    def workbook(self) -> Element:
        """The book's own part."""
        book = self.tree(_WORKBOOK)
        assert book is not None  # looked for when the file was opened
        return book

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts this one leads to by relationships of a kind («drawing»)."""
        return tuple(
            target for _, (kind_of, target) in self._links(part) if kind_of == kind
        )  # fmt: skip

    def drop_calculation_order(self) -> None:
        """Leave out the order of calculation, which holds cells that have moved.

        Excel writes it anew. Every formula is worked out again when the file is opened.
        """
        for part in self.related(_WORKBOOK, "calcChain"):
            del self._parts[part]
            self._trees.pop(part, None)
            self._forget(_TYPES, "PartName", "/" + part)
            links = _links_of(_WORKBOOK)
            self._forget(links, "Type", "/calcChain")
        book = self.workbook()
        settings = child(book, "calcPr")
        if settings is None:
            settings = Element(prefix_of(book) + "calcPr")
            book.insert(_place_of_calculation(book), settings)
        settings.set("fullCalcOnLoad", "1")

    def _forget(self, part: str, attribute: str, ending: str) -> None:
        root = self.tree(part)
        for element in list(root) if root is not None else ():
            if root is not None and element.get(attribute, "").endswith(ending):
                root.remove(element)

    def content(self) -> bytes:
        """The file. The same changes to the same file give the same bytes."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self._parts.items():
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                tree = self._trees.get(name)
                archive.writestr(entry, part if tree is None else _written(tree))
        return written.getvalue()

    def _links(self, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Id, kind and target of each relationship inside the file."""
        root = self.tree(_links_of(part))
        for link in root if root is not None else ():
            if link.get("TargetMode") != "External":
                target = posixpath.join("/", posixpath.dirname(part), link.get("Target", ""))
                kind = link.get("Type", "").rpartition("/")[2]
                yield link.get("Id", ""), (kind, posixpath.normpath(target).lstrip("/"))


_BEFORE_CALCULATION = frozenset(
    {
        "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "workbookProtection",
        "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames",
        "revisionPtr",
    }
)  # fmt: skip
"""What stands before ``calcPr`` in a workbook (ECMA-376 part 1, 18.2.27)."""


def _place_of_calculation(book: Element) -> int:
    places = [n for n, each in enumerate(book) if local(each.tag) in _BEFORE_CALCULATION]
    return places[-1] + 1 if places else len(book)


def _links_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _unfolded(content: bytes, file: str) -> dict[str, bytes]:
    if content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise RuleViolation("sheet_password", file=file)
    if not content.startswith(b"PK"):
        raise RuleViolation("form_not_xlsx", file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            sizes = [entry.file_size for entry in entries]
            markup = [e.file_size for e in entries if e.filename.lower().endswith(".xml")]
            if sum(sizes) > LARGEST_FILE or max(markup, default=0) > LARGEST_FORM:
                raise RuleViolation("sheet_too_large", file=file)
            check_xlsx(archive, file)
            return {entry.filename.lstrip("/"): archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, RuntimeError) as error:
        raise RuleViolation("sheet_broken", file=file) from error


def _parsed(content: bytes) -> Element:
    builder, parser = TreeBuilder(), expat.ParserCreate()
    depth = 0

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise ValueError("too deep")
        builder.start(tag, attributes)

    def ended(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def has_doctype(*_: object) -> None:
        raise ValueError("a part of an xlsx file declares no document type")

    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = has_doctype
    parser.Parse(content, True)
    return builder.close()


def _written(tree: Element) -> bytes:
    return (_START + tostring(tree, encoding="unicode")).encode("utf-8")
