"""Finds out how the text of a file is written: UTF-8, GB18030 or UTF-16, or none that we know.

UTF-8 and GB18030 are proven by reading the whole file once, in pieces. GB18030 gives a meaning to
nearly any two bytes, so its Chinese must also look like Chinese: text in Big5 or Greek is refused
rather than shown as rubbish.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PIECE = 1 << 20
SAMPLE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_TOLERATED = 0.002
"""Share of unreadable letters up to which a file still counts as its encoding."""
_ORDINARY = set(map(ord, "\t\r\n\f\x1a")) | set(range(0x20, 0x7F))


@dataclass(frozen=True)
class TextForm:
    """The encoding of a text, and how many of its letters are damaged."""

    encoding: str
    damaged: int = 0


def find_encoding(path: Path) -> TextForm | None:
    """The encoding of a text file; ``None`` when it is not a text we can read."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return _proven(path, encoding) or _least_damaged(path, (encoding,))
    if b"\0" in head and (wide := _wide_encoding(head)) is not None:
        return _proven(path, wide)
    if _is_binary(head):
        return None
    plain = _proven(path, "utf-8")
    if plain is not None:
        return plain
    if not _looks_chinese(head):
        return _least_damaged(path, ("utf-8",))
    return _proven(path, "gb18030") or _least_damaged(path, ("utf-8", "gb18030"))


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _proven(path: Path, encoding: str) -> TextForm | None:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in _pieces(path):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return None
    return TextForm(encoding)


def _least_damaged(path: Path, encodings: tuple[str, ...]) -> TextForm | None:
    best: TextForm | None = None
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        damaged = letters = 0
        for piece in _pieces(path):
            text = decoder.decode(piece)
            letters += len(text)
            damaged += text.count("\ufffd")
        damaged += decoder.decode(b"", final=True).count("\ufffd")
        few = damaged <= max(1, letters * _TOLERATED)
        if few and (best is None or damaged < best.damaged):
            best = TextForm(encoding, damaged)
    return best


def _is_binary(head: bytes) -> bool:
    control = sum(byte < 0x20 and byte not in _ORDINARY for byte in head[:4096])
    return control > len(head[:4096]) / 10


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, when nearly every letter of the beginning is usual."""
    for encoding in _WIDE:
        whole = head[: len(head) // 4 * 4]
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(whole)
        except UnicodeError:
            continue
        usual = sum(_is_usual(ord(letter)) for letter in text[:4096])
        if "\0" not in text and usual >= 0.95 * len(text[:4096]):
            return encoding
    return None


def _is_usual(code: int) -> bool:
    return (
        code in _ORDINARY
        or 0xA0 <= code < 0x0590
        or 0x2000 <= code < 0x2700
        or 0x3000 <= code < 0x3130
        or 0x4E00 <= code < 0xA000
        or 0xFF00 <= code < 0xFFF0
    )


def _looks_chinese(head: bytes) -> bool:
    """Whether at least half of the two-byte letters are signs or common characters (GB 2312)."""
    common = pairs = place = 0
    while place < len(head) - 1:
        lead, trail = head[place], head[place + 1]
        if lead < 0x80:
            place += 1
            continue
        pairs += 1
        common += trail >= 0xA1 and (0xA1 <= lead <= 0xA9 or 0xB0 <= lead <= 0xD7)
        place += 2
    return pairs < 8 or common >= pairs / 2
