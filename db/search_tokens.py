"""Texts as the search index sees them: one token a character, and the sounds beside them.

SQLite's trigram index cannot find words of two characters, the commonest length in Chinese; with
every character a token of its own, a phrase of neighbouring tokens finds words of any length.
Punctuation and spaces are tokens too, so that a phrase never reaches across them.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from app.domain.rooms import Room, parse_room

BOUNDARY = "\x1f"
"""Stands between the fields of one document; no typed word contains it."""

SPOKEN_CHARACTERS = 80
"""Only this much of a subject is indexed by sound."""

NUMBER_BOUNDARY = " x1f "
"""The token between two numbers or doors of one document."""

_DIGITS = re.compile(r"[0-9０-９]{3,}")
_NOT_WORD = re.compile(r"[^0-9a-z]")
_DOOR = re.compile(
    r"(?<![0-9-])[0-9]{1,3}(?:-[0-9]{1,2}-[0-9]{3,4}(?![0-9])|(?:幢|栋|座|号楼)[0-9]{1,2}单元[0-9]{3,4})"
)

# 姓氏 whose reading differs from the common word, and surnames read in two ways.
SURNAMES = {
    "单": ("shan", "dan"), "仇": ("qiu", "chou"), "区": ("ou", "qu"), "查": ("zha", "cha"),
    "解": ("xie", "jie"), "曾": ("zeng", "ceng"), "盖": ("ge", "gai"), "朴": ("piao", "pu"),
    "翟": ("zhai", "di"), "缪": ("miao", "mou"), "乐": ("yue", "le"), "覃": ("tan", "qin"),
    "召": ("shao", "zhao"), "尹": ("yin",), "任": ("ren",), "华": ("hua",), "冼": ("xian",),
    "洗": ("xian", "xi"), "繁": ("po", "fan"), "能": ("nai", "neng"), "秘": ("bi", "mi"),
    "晟": ("cheng", "sheng"), "员": ("yun", "yuan"), "折": ("she", "zhe"), "重": ("chong", "zhong"),
    "黑": ("he", "hei"), "祭": ("zhai", "ji"), "逄": ("pang",), "亓": ("qi",), "隗": ("wei", "kui"),
    "郇": ("xun", "huan"), "那": ("na", "nuo"), "宓": ("mi", "fu"), "种": ("chong", "zhong"),
    "牟": ("mou", "mu"), "纪": ("ji",),
    "长": ("chang", "zhang"), "沈": ("shen",), "佴": ("nai", "er"),
}  # fmt: skip
DOUBLE_SURNAMES = {"尉迟": "yu chi", "万俟": "mo qi", "单于": "chan yu", "澹台": "tan tai",
                   "令狐": "ling hu", "长孙": "zhang sun", "宇文": "yu wen",
                   "鲜于": "xian yu"}  # fmt: skip


def fold(text: str) -> str:
    """Lower case, full-width forms as half-width ones: how words are compared."""
    return text.translate(_FOLD).lower()


class _Fold(dict[int, int]):
    def __missing__(self, code: int) -> int:
        if 0xFF01 <= code <= 0xFF5E:
            folded = code - 0xFEE0
        elif code == 0x3000:
            folded = 0x20
        elif 0xD800 <= code <= 0xDFFF:
            folded = 0xFFFD
        else:
            folded = code
        self[code] = folded
        return folded


class _Characters(dict[int, str]):
    """Code point → its token and a space; what ASCII splits at is spelt out in hex."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold(character)
        token = "".join(
            f"x{ord(part):x} " if part.isascii() and not part.isalnum() else f"{part} "
            for part in folded
        )
        self[code] = token
        return token


class _Sounds(dict[int, str]):
    """Code point → the sound of its commonest reading and a space; others as they are."""

    def __init__(self, *, initials: bool) -> None:
        super().__init__()
        self._initials = initials

    def __missing__(self, code: int) -> str:
        sounds = readings(chr(code))
        if sounds:
            token = f"{sounds[0][0] if self._initials else sounds[0]} "
        else:
            token = _CHARACTERS[code]
        self[code] = token
        return token


_FOLD = _Fold()
_CHARACTERS = _Characters()
_INITIALS = _Sounds(initials=True)
_SYLLABLES = _Sounds(initials=False)
_MARK = f" {_CHARACTERS[ord(BOUNDARY)]}"


def characters(text: str) -> str:
    """The tokens of a text, one a character, separated by spaces."""
    return text.translate(_CHARACTERS)


def initials(text: str) -> str:
    """The first letters of a text's sounds as tokens."""
    return text.translate(_INITIALS)


def syllables(text: str) -> str:
    """The sounds of a text as tokens, one a Chinese character."""
    return text.translate(_SYLLABLES)


def number_tokens(text: str) -> Iterator[str]:
    """Every run of three digits in a text, as phrases that find longer numbers.

    Ten digits make poor words: nearly every document holds all of them. A thousand triples tell
    documents apart, so that a telephone number is found a hundred times quicker.
    """
    return map(number_phrase, _DIGITS.findall(text))


@lru_cache(maxsize=4096)
def number_phrase(digits: str) -> str:
    """The tokens by which a number of three digits or more is found, also inside a longer one."""
    plain = fold(digits)
    return " ".join([plain[place : place + 3] for place in range(len(plain) - 2)])


@lru_cache(maxsize=4096)
def door_token(room: Room) -> str:
    """A whole door as one token."""
    return f"d{_NOT_WORD.sub('x', str(room).lower())}"


def door_tokens(text: str) -> Iterator[str]:
    """The whole doors a text speaks of."""
    for written in _DOOR.findall(text):
        room = parse_room(written)
        if room is not None and room.entrance and room.room:
            yield door_token(room)


@cache
def _dictionary() -> dict[int, str]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # phrases are not used, and slow to load
    from pypinyin.constants import PINYIN_DICT

    return PINYIN_DICT


@cache
def readings(character: str) -> tuple[str, ...]:
    """The plain readings of a Chinese character, commonest first, ü as v; empty for others."""
    if ord(character) < 0x3007:
        return ()
    listed = _dictionary().get(ord(character), "")
    return tuple(dict.fromkeys(_plain(sound) for sound in listed.split(",") if sound))


def _plain(sound: str) -> str:
    marked = unicodedata.normalize("NFD", sound).replace("u\u0308", "v").replace("ɡ", "g")
    return "".join(letter for letter in marked if letter.isascii() and letter.isalpha()) or "n"


@lru_cache(maxsize=4096)
def _tokens_of_name(name: str) -> tuple[str, str]:
    sounds = list(name_sounds(name))
    first_letters = dict.fromkeys(" ".join(part[0] for part in sound.split()) for sound in sounds)
    return _MARK.join(first_letters), _MARK.join(sounds)


def name_sounds(name: str) -> Iterator[str]:
    """The ways a person's name may be read, each as syllable tokens separated by spaces."""
    plain = name.strip()
    if not plain:
        return
    seen: set[str] = set()
    for sound in (*_surname_variants(plain), syllables(plain).strip()):
        if sound not in seen:
            seen.add(sound)
            yield sound


def _surname_variants(name: str) -> Iterable[str]:
    rest_of_double = DOUBLE_SURNAMES.get(name[:2])
    if rest_of_double is not None:
        yield f"{rest_of_double} {syllables(name[2:])}".strip()
    for first in SURNAMES.get(name[0], ()):
        yield f"{first} {syllables(name[1:])}".strip()


def name_tokens(names: Iterable[str]) -> tuple[str, str]:
    """Initials and syllables of people's names, every reading of the surname included."""
    tokens = [_tokens_of_name(name) for name in names]
    return _MARK.join(t[0] for t in tokens), _MARK.join(t[1] for t in tokens)
