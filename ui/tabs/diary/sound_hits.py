"""Where a word typed by its sound stands in a text: «jfx» and «jinfengx» mark 金凤仙.

The table of sounds is large; ``prepare`` loads it in the background when letters are searched for,
and until then only what is written as typed is marked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ui.models.record_table_model import find_words

Hit = tuple[int, int]
_table: dict[int, str] = {}


def prepare(search: str) -> None:
    """Load the sounds if a word of letters is among those searched for."""
    if not _table and any(_is_sound(word) for word in search.split()):
        from pypinyin.constants import PINYIN_DICT  # 40,000 characters

        _table.update(PINYIN_DICT)


def find_hits(text: str, words: Sequence[str]) -> list[Hit]:
    """Where any of ``words`` stands in ``text``, as written or by its sound."""
    hits = find_words(text, words)
    for word in words:
        if _table and _is_sound(word) and not find_words(text, (word,)):
            hits += _sound_hits(text, word.lower())
    hits.sort()
    kept: list[Hit] = []
    for start, length in hits:
        if not kept or start >= sum(kept[-1]):
            kept.append((start, length))
    return kept


def _is_sound(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isalpha()


@lru_cache(maxsize=2000)
def _sound_hits(text: str, letters: str) -> tuple[Hit, ...]:
    hits: list[Hit] = []
    for start in range(len(text)):
        by_sound = _length_by_sound(text, start, letters)
        length = by_sound or _length_by_initials(text, start, letters)
        if length:
            hits.append((start, length))
    return tuple(hits)


def _length_by_initials(text: str, start: int, letters: str) -> int:
    """How many characters begin with these letters one after the other; 0 if they do not."""
    spoken = text[start : start + len(letters)]
    begins = [{sound[0] for sound in _sounds(character)} for character in spoken]
    fits = len(begins) == len(letters) and all(
        letter in initials for letter, initials in zip(letters, begins, strict=True)
    )
    return len(letters) if fits else 0


def _length_by_sound(text: str, start: int, letters: str) -> int:
    """How many characters are spoken as these letters, the last perhaps unfinished; 0 if not."""
    if start >= len(text):
        return 0
    for sound in _sounds(text[start]):
        if sound.startswith(letters):
            return 1
        if letters.startswith(sound):
            rest = _length_by_sound(text, start + 1, letters[len(sound) :])
            if rest:
                return rest + 1
    return 0


@lru_cache(maxsize=4000)
def _sounds(character: str) -> frozenset[str]:
    """The ways to read a character, without tones."""
    spoken = unicodedata.normalize("NFD", _table.get(ord(character), ""))
    plain = "".join(sign for sign in spoken.replace("u\u0308", "v") if sign.isascii())
    return frozenset(filter(None, plain.split(",")))
