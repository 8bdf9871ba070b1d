"""Masks what identifies a resident before a text is posted or projected (脱敏).

No publication without separate consent: 个人信息保护法 第二十五条. Names become «张*明», telephones
«138****0001», identity and account numbers «330106********0011», doors «3幢*单元***室», plates
«浙A***45». Dates, amounts, article numbers, service numbers (110, 12345) and action numbers stay.
What only might be a number of somebody is masked: a posted sheet cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.person_words import DOUBLE_SURNAMES


class PrivateKind(StrEnum):
    """What was found in a text."""

    ID_NUMBER = "id_number"
    PHONE = "phone"
    ROOM = "room"
    PLATE = "plate"
    NAME = "name"


@dataclass(frozen=True)
class PrivatePlace:
    """A place in a text that identifies somebody: ``text[start:end]``."""

    start: int
    end: int
    kind: PrivateKind
    masked: str


# Full-width forms become plain ones, one character for one: places in both texts are the same.
_FULL = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_PLAIN = str.maketrans(
    dict(zip(_FULL, "".join(chr(code) for code in range(0x21, 0x7F)), strict=True))
    | dict.fromkeys("‐‑‒–—―−﹣", "-")
    | {"\u3000": " ", "\u00a0": " "}
)

_MEASURED = r"(?!\s?(?:元|万|亿|㎡|平方|平米|m2|吨|公里|千瓦|度|%|次|分钟))"
_ID = re.compile(
    r"(?<![0-9A-Za-z.])(?:"
    r"\d{6}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[0-9Xx]"  # a citizen's number, perhaps in groups
    r"|\d{4} ?\d{4} ?\d{4} ?\d{4}(?: ?\d{1,3})?"  # a bank card, as printed on it
    r"|\d{15,19})(?![0-9A-Za-z])" + _MEASURED
)
_MOBILE = re.compile(
    r"(?<![\d.])(?:(?:\+|00)?86[ -]?)?(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d|\.\d)" + _MEASURED
)
_LANDLINE = re.compile(
    r"(?<![\d.-])\(?(0\d{2,3})\)?[ -]?(?:\d{3,4}[ -]?)(\d{4})(?:(?:-|转)\d{1,6})?(?![\d-])"
    + _MEASURED
)
_LOCAL = re.compile(
    r"(?:电话|座机|固话|手机|小灵通|号码|拨打|致电|打到|phone|tel|call)[^\d\n]{0,4}"
    r"(?P<number>[2-9]\d{2,3}[ -]?\d{4})(?!\d|-\d)",
    re.IGNORECASE,
)

_NUMERAL = "一二三四五六七八九十百零〇两"
_PART = rf"(?:\d{{1,3}}[A-Za-z]?|[A-Za-z]\d{{0,2}}|[{_NUMERAL}]{{1,4}})"
_DOOR = r"(?:\d{3,4}[A-Za-z]?|[一二三四五六七八九十零〇]{3,5})"
# A door without «室»: floor and number (501, 1203), and not a count of something.
_PLAIN_DOOR = (
    r"(?:[1-9]\d?(?:0[1-9]|1\d)[A-Za-z]?)(?!\d|[多余名个位元万年月日%会教活办]|人[次数]?|平方|㎡)"
)
_ROOM_IN_WORDS = re.compile(
    rf"(?<![0-9A-Za-z-])(?P<building>{_PART})(?P<kind>号?楼|[幢栋座]|号(?=\s?{_PART}单元))[ -]?"
    rf"(?:(?P<entrance>{_PART})(?:单元|门)[ -]?(?P<door>{_DOOR}(?:室|号(?!楼))?(?![0-9]))"
    rf"|(?P<only_door>{_DOOR}(?:室|号(?!楼))|{_PLAIN_DOOR}))"
)
_ROOM_OF_STAIRS = re.compile(rf"(?<![0-9A-Za-z-]){_PART}单元[ -]?{_DOOR}(?:室|号(?!楼))?(?![0-9])")
_YEAR_OF_A_DATE = r"(?!(?<=/)(?:19|20)\d\d(?![0-9A-Za-z室]))"  # 12/11/2026
_ROOM_IN_DASHES = re.compile(
    r"(?<![0-9A-Za-z.-])(?P<building>\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2})(?P<dash>[-/#])"
    rf"(?P<entrance>\d{{1,2}})(?P=dash){_YEAR_OF_A_DATE}(?P<door>\d{{3,4}}[A-Za-z]?)(?:室|号)?"
    r"(?![0-9A-Za-z]|-\d)"
)
_ROOM_OF_TWO = re.compile(
    r"(?<![0-9A-Za-z.~:-])(?P<building>\d{1,2})[-#](?:\d{3,4}室|" + _PLAIN_DOOR + r"室?)"
    r"(?![0-9A-Za-z]|-\d|\.\d)"
)
_PLATE = re.compile(
    r"(?P<region>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z])[ ·•]?"
    r"(?=[A-Z0-9]*\d)[A-Z0-9]{3,4}(?P<end>[A-Z0-9]{2})(?![A-Za-z0-9])"
)


def mask_name(name: str) -> str:
    """«张*明», «张*», «尉迟*礼», «S****»: the surname, and the last character of a longer name."""
    parts = name.split()
    if not parts:
        return ""
    if parts[0].isascii():
        return " ".join(part[0] + "*" * (len(part) - 1) for part in parts)
    whole = "".join(parts)
    shown = 2 if whole[:2] in DOUBLE_SURNAMES and len(whole) > 2 else 1
    hidden = len(whole) - shown
    if hidden < 2:
        return whole[:shown] + "*"
    return whole[:shown] + "*" * (hidden - 1) + whole[-1]


def mask_number(number: str) -> str:
    """An identity or account number with its first six and last four places."""
    plain = re.sub(r"[ -]", "", number)
    return plain[:6] + "*" * (len(plain) - 10) + plain[-4:]


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """``text`` with everything masked that identifies somebody; ``names`` are those to mask."""
    pieces: list[str] = []
    done = 0
    for place in private_places(text, names):
        pieces += text[done : place.start], place.masked
        done = place.end
    return "".join([*pieces, text[done:]])


def people_named(text: str, names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` that ``text`` names as people.

    A name of two characters may be part of a word («早高峰»), so it is only taken for a person
    beside a word that goes with people («居民高峰», «高峰反映»).
    """
    plain = text.translate(_PLAIN)
    found = {name for name in {one.strip() for one in names} if len(name) > 1 and name in plain}
    return frozenset(name for name in found if len(name) > 2 or _is_person(name, plain))


def _is_person(name: str, plain: str) -> bool:
    word = re.escape(name)
    return re.search(rf"{_BEFORE_A_NAME}{word}|{word}{_AFTER_A_NAME}", plain) is not None


_BEFORE_A_NAME = (
    r"(?:居民|业主|住户|租户|租客|户主|房东|家属|老人|代表|志愿者|同志|[栋幢楼室户]|[（(、]|\d)\s?"
)
_AFTER_A_NAME = (
    r"\s?(?:先生|女士|阿姨|大妈|大爷|大伯|大叔|奶奶|爷爷|老师|师傅|老人|同志|家|户|等|夫妇|夫妻"
    r"|说|称|讲|认为|反映|提出|表示|建议|要求|来电|来访|投诉|报修|[（(、])"
)


def private_places(text: str, names: Iterable[str] = ()) -> tuple[PrivatePlace, ...]:
    """What in ``text`` identifies somebody, from left to right, without overlaps."""
    plain = text.translate(_PLAIN)
    taken = bytearray(len(text))
    found: list[PrivatePlace] = []
    for place in _all_places(plain, names):
        if not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\1" * (place.end - place.start)
            found.append(place)
    return tuple(sorted(found, key=lambda place: place.start))


def _all_places(plain: str, names: Iterable[str]) -> Iterator[PrivatePlace]:
    """The most telling kinds first: what they take is not looked at again."""
    for pattern, kind, masked in _KINDS:
        for match in pattern.finditer(plain):
            group = "number" if "number" in pattern.groupindex else 0
            yield PrivatePlace(match.start(group), match.end(group), kind, masked(match))
    for name in sorted({one.strip() for one in names}, key=len, reverse=True):
        if len(name) > 1 and name in plain:
            for match in re.finditer(re.escape(name), plain):
                yield PrivatePlace(match.start(), match.end(), PrivateKind.NAME, mask_name(name))


def _masked_id(match: re.Match[str]) -> str:
    return mask_number(match[0])


def _masked_phone(match: re.Match[str]) -> str:
    return f"{match[1]}****{match[2]}"


def _masked_landline(match: re.Match[str]) -> str:
    return f"{match[1]}-****{match[2]}"


def _masked_local(match: re.Match[str]) -> str:
    return f"****{match['number'][-4:]}"


def _masked_words(match: re.Match[str]) -> str:
    entrance = "*单元" if match["entrance"] else ""
    return f"{match['building']}{match['kind']}{entrance}***室"


def _masked_stairs(_match: re.Match[str]) -> str:
    return "*单元***室"


def _masked_dashes(match: re.Match[str]) -> str:
    return f"{match['building']}幢*单元***室"


def _masked_two(match: re.Match[str]) -> str:
    return f"{match['building']}幢***室"


def _masked_plate(match: re.Match[str]) -> str:
    return f"{match['region']}***{match['end']}"


_KINDS: tuple[tuple[re.Pattern[str], PrivateKind, Callable[[re.Match[str]], str]], ...] = (
    (_ID, PrivateKind.ID_NUMBER, _masked_id),
    (_MOBILE, PrivateKind.PHONE, _masked_phone),
    (_LANDLINE, PrivateKind.PHONE, _masked_landline),
    (_LOCAL, PrivateKind.PHONE, _masked_local),
    (_ROOM_IN_WORDS, PrivateKind.ROOM, _masked_words),
    (_ROOM_OF_STAIRS, PrivateKind.ROOM, _masked_stairs),
    (_ROOM_IN_DASHES, PrivateKind.ROOM, _masked_dashes),
    (_ROOM_OF_TWO, PrivateKind.ROOM, _masked_two),
    (_PLATE, PrivateKind.PLATE, _masked_plate),
)
