"""Personal data in a notice: identity numbers, residents' telephones, names beside their door.

No publication without separate consent: 个人信息保护法 第二十五条. An identity number is refused in
every notice; the rest is refused where everybody reads it (公示, 公告) and pointed out elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.domain.errors import RuleViolation
from app.domain.id_numbers import read_id_number
from app.domain.masking import PrivateKind, PrivatePlace, private_places
from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind, NoticeText, table_lines
from app.domain.person_words import addressed_at_start, person_in_word

CONTACT_FIELDS = ("contact", "phone", "watch_phone", "objection")
"""Where the number of whoever is to be asked stands; it may be a mobile."""

_HAN = "\u3007\u3400-\u9fff"
_WORD_BEFORE = re.compile(rf"(?:^|(?<=[^{_HAN}]))([{_HAN}]{{2,4}})[\s,，:：(（]{{0,2}}$")
_WORD_AFTER = re.compile(rf"[\s,，:：)）(（的]{{0,2}}([{_HAN}]{{2,8}})")
_ENDS_A_NAME = re.compile(r"(?:家|户|住户|业主|居民|反映|同志|等)")
_PLACE_ENDS = tuple("室楼处站店园里点员部门口亭厅院所校场库梯表幢栋路区心房会队组间台管")
"""Words ending so are places and offices, though they begin like surnames («于家园», «卫生间»)."""
_NO_NAME = re.compile(
    "周[一二三四五六日末]|时间|安全|安装|方便|平时|平安|应该|相关|常住|商铺|满意|施工|全体|全家|包括|卫生"
    "|文明|任何|任务|高层|金属|冷水|热水|路灯|花木|方向|向[东南西北]|于是|连续|毛病|万一|明[天日]|党[委员]"
    "|计划|车[位主]|和平|宣传|应急|温[馨水]"
)
"""Words of two characters that begin like surnames and name nobody."""


def private_data(text: NoticeText, kind: NoticeKind, today: date) -> Iterator[Finding]:
    """Every place of a notice that tells who somebody is, with what it would be masked as."""
    open_to_all = kind in (NoticeKind.POSTING, NoticeKind.ANNOUNCEMENT)
    weight = Weight.REFUSED if open_to_all else Weight.WARNING
    known = _digits(" ".join(getattr(text, field) for field in CONTACT_FIELDS))
    said = {field: str(getattr(text, field)) for field in TEXT_FIELDS}
    said["table"] = table_lines(text.table)
    for field, words in said.items():
        if len(words) < 3:
            continue
        for place in private_places(words):
            yield from _judged(field, words, place, weight, known, today)


def _judged(
    field: str, words: str, place: PrivatePlace, weight: Weight, known: str, today: date
) -> Iterator[Finding]:
    written = words[place.start : place.end]
    if place.kind is PrivateKind.ID_NUMBER:
        sure = _is_id_number(written, today)
        code = "private_id_number" if sure else "private_account"
        yield _finding(code, Weight.REFUSED if sure else weight, field, place, written)
    elif place.kind is PrivateKind.PHONE:
        number = _digits(written)
        if _is_mobile(number) and field not in CONTACT_FIELDS and number[-11:] not in known:
            yield _finding("private_phone", weight, field, place, written)
    elif place.kind is PrivateKind.PLATE:
        yield _finding("private_plate", weight, field, place, written)
    elif place.kind is PrivateKind.ROOM and field not in CONTACT_FIELDS:
        name = _name_beside(words, place)
        if name:
            yield _finding("private_name_and_room", weight, field, place, f"{name} {written}")
        elif weight is Weight.REFUSED:
            yield _finding("private_room", Weight.WARNING, field, place, written)


def _finding(code: str, weight: Weight, field: str, place: PrivatePlace, written: str) -> Finding:
    details = {"written": written, "better": place.masked}
    return Finding(code, weight, field, details, place.start, place.end)


def _is_id_number(written: str, today: date) -> bool:
    try:
        read_id_number(written, today)
    except RuleViolation:
        return False
    return True


def _is_mobile(number: str) -> bool:
    return re.fullmatch(r"(?:86)?1[3-9]\d{9}", number) is not None


def _digits(text: str) -> str:
    plain = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return re.sub(r"(?<=\d)[ -](?=\d)|[^\d ]", "", plain)


def _name_beside(words: str, place: PrivatePlace) -> str:
    """The name right before or after a door, or nothing."""
    before = _WORD_BEFORE.search(words[max(place.start - 8, 0) : place.start])
    if before and _is_name(before[1]):
        return before[1]
    after = _WORD_AFTER.match(words, place.end)
    if after is None:
        return ""
    word = _ENDS_A_NAME.split(after[1])[0]
    addressed = addressed_at_start(word)
    if addressed is not None:
        return addressed.words
    return word if _is_name(word) else ""


def _is_name(word: str) -> bool:
    if _NO_NAME.fullmatch(word) or word.endswith(_PLACE_ENDS):
        return False
    return addressed_at_start(word) is not None or person_in_word(word) is not None
