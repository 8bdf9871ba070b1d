"""The letters documents are printed in: fonts, widths, and characters no font has.

The bundled Noto Sans SC draws nearly everything. What it lacks is looked for in the fonts of the
computer; what nobody can draw stops the print with its name, for an empty box in place of a
person's name is worse than no paper. Fonts are read when the first document is built, once.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.documents.line_breaking import balanced_lines, break_lines
from app.domain.errors import RuleViolation

FONT_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"

ASCENT = 0.88
"""How far a Chinese character stands above its baseline, as a part of its size."""

_FURTHER_FONTS = (
    "simsunb.ttf",  # SimSun-ExtB: the rare characters of Windows
    "SimsunExtG.ttf",
    "msyh.ttc",
    "simsun.ttc",
    "seguisym.ttf",
    "seguiemj.ttf",
    "DejaVuSans.ttf",
    "Symbola_hint.ttf",
    "HanaMinA.ttf",
    "HanaMinB.ttf",
)
"""Fonts with TrueType outlines to look through, in this order; reportlab embeds no others."""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
"""Signs that print nothing: controls, joiners, direction marks, variation selectors."""


@dataclass(frozen=True)
class Style:
    """How a text is set: size in points, leading as a multiple of it, grey from 0 (black)."""

    size: float
    bold: bool = False
    leading: float = 1.5
    grey: float = 0.0

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in points."""
        return self.size * self.leading

    @property
    def baseline(self) -> float:
        """How far below the top of its line box a text stands, in points."""
        return (self.pitch - self.size) / 2 + ASCENT * self.size


class _CopyableFont(TTFont):
    """A font whose printed text can be searched and copied whatever plane of Unicode it is in.

    reportlab 5.1 writes codes above U+FFFF as five digits where PDF wants UTF-16, so that a reader
    takes 𬭎 for «Ⲵ» (ISO 32000-1, 9.10.3); the map is written anew here.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Write the font's subsets into the document."""
        itself = cast("Any", self)
        subsets: list[list[int]] = itself.state[doc].subsets
        names = [itself.getSubsetInternalName(n, doc)[1:] for n in range(len(subsets))]
        cast("Any", super()).addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            font = doc.idToObject["BasicFonts"].dict[name]
            stream = doc.idToObject[f"toUnicodeCMap:{font.BaseFont}"]
            stream.content = unicode_map(font.BaseFont, subset)


def unicode_map(font_name: str, subset: list[int]) -> str:
    """The ToUnicode map of a font subset: which character every byte stands for."""
    pairs = [
        f"<{byte:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for byte, code in enumerate(subset)
        if code
    ]
    blocks: list[str] = []
    for start in range(0, len(pairs), 100):  # a block may hold a hundred pairs
        block = pairs[start : start + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


class _NoGlyph(Exception):
    """No font at hand draws this character."""


class _Widths(dict[str, float]):
    """Widths of characters at size 1, looked up in the font when first asked for."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._font = font
        self.drawn_by: dict[str, str] = {}
        """The characters another font draws, with that font's name."""

    def __missing__(self, character: str) -> float:
        code = ord(character)
        font = self._font
        if not _draws(font, code):
            font = next((other for other in _further_fonts() if _draws(other, code)), None)
            if font is None:
                raise _NoGlyph(character)
            self.drawn_by[character] = font.fontName
        face = cast("Any", font.face)
        width: float = face.getCharWidth(code) / 1000
        self[character] = width
        return width


def _draws(font: TTFont, code: int) -> bool:
    return code in font.face.charToGlyph


@cache
def _bundled(name: str) -> _Widths:
    return _Widths(_register(name, FONT_FOLDER / f"{name}.ttf"))


@lru_cache(maxsize=1 << 14)  # breaking lines asks for the same few words over and over
def _width_at_one(text: str, font: str) -> float:
    """The width of a text in parts of its size."""
    widths = _bundled(font)
    return sum([widths[character] for character in text])


def _register(name: str, path: Path) -> TTFont:
    font = _CopyableFont(name, str(path))
    cast("Any", pdfmetrics).registerFont(font)
    return font


@cache
def _further_fonts() -> tuple[TTFont, ...]:
    """The fonts of this computer that can be embedded; one that cannot is passed over."""
    fonts: list[TTFont] = []
    for path in _font_files():
        try:
            fonts.append(_register(path.stem, path))
        except (TTFError, OSError):
            continue
    return tuple(fonts)


def _font_files() -> Iterator[Path]:
    windows = os.environ.get("SYSTEMROOT")
    if windows:
        roots = [Path(windows) / "Fonts"]
        personal = os.environ.get("LOCALAPPDATA")
        if personal:
            roots.append(Path(personal) / "Microsoft" / "Windows" / "Fonts")
        found = {path.name.lower(): path for root in roots for path in root.glob("*.tt?")}
    else:
        linux = (Path("/usr/share/fonts"), Path.home() / ".local" / "share" / "fonts")
        found = {path.name.lower(): path for root in linux for path in root.rglob("*.tt?")}
    for name in _FURTHER_FONTS:
        if name.lower() in found:
            yield found[name.lower()]


_loading = Lock()


def load_fonts() -> None:
    """Make both bundled fonts known to reportlab; a second call costs nothing."""
    with _loading:  # two lanes asking at once must get the same fonts
        _bundled(REGULAR)
        _bundled(BOLD)


def undrawable(text: str) -> tuple[str, ...]:
    """The characters of a text that no font at hand draws, each once, in their order."""
    load_fonts()
    widths = (_bundled(REGULAR), _bundled(BOLD))
    missing: dict[str, None] = {}
    for character in dict.fromkeys(printable(text)):
        try:
            for known in widths:
                known[character]
        except _NoGlyph:
            if character != "\n":
                missing[character] = None
    return tuple(missing)


class Typesetter:
    """Measures and breaks the text of one document.

    ``place`` is what is being set just now («2026-0001»): a character nobody can draw is reported
    with it, as ``RuleViolation`` ``character_cannot_print``.
    """

    def __init__(self, place: str = "") -> None:
        load_fonts()
        self.place = place

    def width(self, text: str, style: Style) -> float:
        """The width in points of a text set in one line."""
        try:
            return _width_at_one(text, BOLD if style.bold else REGULAR) * style.size
        except _NoGlyph as missing:
            raise self._cannot_print(str(missing)) from None

    def lines(self, text: str, style: Style, width: float, *, indent: str = "") -> tuple[str, ...]:
        """The text in lines of at most ``width`` points; ``indent`` starts each paragraph."""
        return break_lines(
            printable(text), width, lambda piece: self.width(piece, style), first_indent=indent
        )

    def title_lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """The text in lines of nearly equal length, for centring."""
        return balanced_lines(printable(text), width, lambda piece: self.width(piece, style))

    def runs(self, text: str, *, bold: bool) -> tuple[tuple[str, str], ...]:
        """The text in pieces, each with the name of the font that draws it."""
        name = BOLD if bold else REGULAR
        others = _bundled(name).drawn_by
        if not others or others.keys().isdisjoint(text):
            return ((name, text),)
        return tuple(
            (font, "".join(piece))
            for font, piece in groupby(text, lambda character: others.get(character, name))
        )

    def _cannot_print(self, character: str) -> RuleViolation:
        code_point = f"U+{ord(character):04X}"
        return RuleViolation(
            "character_cannot_print",
            character=character,
            code_point=code_point,
            name=unicodedata.name(character, code_point),
            where=self.place,
        )


@lru_cache(maxsize=1024)
def printable(text: str) -> str:
    """The text without signs that print nothing; tabs become spaces, line ends line feeds."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text.replace("\t", " ").replace("\xa0", " "))
    return _UNSEEN.sub("", text)
