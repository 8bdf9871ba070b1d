"""People as a clerk writes them down: «金阿姨», «王师傅», «老李», or a full name.

A surname with a way of addressing is enough to find somebody in a household; a bare name is only
trusted where it stands beside a room, a phone number, or is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import Resident
from app.domain.rooms import Room

_DOUBLE = (
    "欧阳|上官|司马|诸葛|尉迟|万俟|亓官|东方|皇甫|慕容|令狐|公孙|司徒|夏侯|端木|轩辕|宇文|长孙|南宫"
    "|闻人|呼延|赫连|澹台|钟离"
)
DOUBLE_SURNAMES = frozenset(_DOUBLE.split("|"))
"""Surnames of two characters (复姓)."""

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房"
    "滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应"
    "臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁"
    "胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰"
    "支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜"
    "印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧"
    "闭由逄竺"
)
_COMMON = frozenset(_SURNAMES[:120])
_TITLE = (
    "阿姨|大伯|大妈|大爷|大娘|大叔|大哥|大姐|大嫂|叔叔|伯伯|伯母|奶奶|爷爷|外婆|外公|婆婆|妈妈|爸爸"
    "|阿婆|阿公|阿爷|阿娘|阿伯|阿叔|阿哥|阿姐|阿嫂|老太太|老伯|师母|师傅|老师|医生|护士|律师"
    "|女士|先生|小姐|同志|书记|主任|经理|队长|楼道长|楼长|老板娘|老板"
)
_SHORT_TITLES = frozenset("姐哥嫂叔伯婶妈爸姨奶爷太老工")
_HAN = r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]"
_SURNAME = f"(?:{_DOUBLE}|[{_SURNAMES}])"
# A given name between surname and title is read after common surnames only, and not in words that
# merely begin like a name: «楼上阿姨», «管道师傅» and «高龄奶奶» name nobody.
_COMMON_SURNAME = f"(?:{_DOUBLE}|[{_SURNAMES[:120]}])"
_NO_NAME = (
    "高龄|高层|金属|马路|马桶|方便|白天|石头|江边|文明|文化|安全|安装|万一|毛病|向阳|郑重|任何|任务"
)
_ADDRESSED = re.compile(
    rf"(?!{_NO_NAME})(?P<name>{_SURNAME}|{_COMMON_SURNAME}{_HAN}{{1,2}}?)(?P<title>{_TITLE})"
)
_OLD_OR_YOUNG = re.compile(rf"[老小阿](?P<name>[{_SURNAMES}])$")
_BARE_NAME = re.compile(rf"{_SURNAME}{_HAN}{{1,2}}$")


class PersonForm(StrEnum):
    """How the words name somebody."""

    ADDRESSED = "addressed"  # 金阿姨, 金凤仙阿姨
    SHORT = "short"  # 金姐, 老金
    NAME = "name"  # 金凤仙


@dataclass(frozen=True)
class PersonWords:
    """Words that name a person: all of them, and the surname or name inside."""

    words: str
    name: str
    form: PersonForm


def addressed_at_start(text: str) -> PersonWords | None:
    """A surname with a way of addressing at the start of ``text``: «金阿姨说…»."""
    found = _ADDRESSED.match(text)
    if found is None:
        return None
    return PersonWords(found.group(), found["name"], PersonForm.ADDRESSED)


def person_in_word(word: str) -> PersonWords | None:
    """A person in a word that stands alone; needs something beside it to be trusted."""
    if len(word) == 2 and word[1] in _SHORT_TITLES and word[0] in _COMMON:
        return PersonWords(word, word[0], PersonForm.SHORT)
    aged = _OLD_OR_YOUNG.match(word)
    if aged and aged["name"] in _COMMON:
        return PersonWords(word, aged["name"], PersonForm.SHORT)
    if _BARE_NAME.match(word):
        return PersonWords(word, word, PersonForm.NAME)
    return None


def surname_of(name: str) -> str:
    """The surname a name begins with: two characters for 欧阳, 尉迟 …, else the first."""
    start = name.strip()[:2]
    return start if start in DOUBLE_SURNAMES else start[:1]


class MatchReason(StrEnum):
    """Why a resident was taken for the person meant."""

    NAME_IN_ROOM = "name_in_room"
    PHONE = "phone"
    SURNAME_IN_ROOM = "surname_in_room"
    UNIQUE_NAME = "unique_name"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class PersonMatch:
    """Who was meant. Ambiguous: ``resident`` is ``None`` and ``choices`` are to be shown."""

    resident: Resident | None
    reason: MatchReason
    choices: tuple[Resident, ...] = ()


def resolve_person(
    person: PersonWords | None,
    room: Room | None,
    phone: str,
    residents: Iterable[Resident],
) -> PersonMatch | None:
    """Find the resident meant by words, room and phone number among ``residents``.

    In this order: the exact name in the room, the phone number (if the words do not say somebody
    else), the surname in the room, a full name only one resident has. Deleted residents are never
    found; nobody is guessed from a room alone.
    """
    living = [resident for resident in residents if resident.deleted_at is None]
    at_home = [one for one in living if room and room.room and same_door(room, one.home)]
    called = [one for one in living if phone and phone in _digits_of(one)]
    steps = (
        (MatchReason.NAME_IN_ROOM, [one for one in at_home if person and one.name == person.name]),
        (MatchReason.PHONE, _of_surname(person, called) if person else called),
        (MatchReason.SURNAME_IN_ROOM, _of_surname(person, at_home)),
        (MatchReason.UNIQUE_NAME, [one for one in living if person and one.name == person.name]),
    )
    choices: tuple[Resident, ...] = ()
    for reason, found in steps:
        if len(found) == 1:
            return PersonMatch(found[0], reason)
        choices = choices or tuple(found)
    return PersonMatch(None, MatchReason.AMBIGUOUS, choices) if choices else None


def same_door(one: Room, other: Room) -> bool:
    """Whether two rooms are the same door; an entrance not given may be any."""
    if not one.room or (one.building, one.room) != (other.building, other.room):
        return False
    return one.entrance == other.entrance or not (one.entrance and other.entrance)


def _of_surname(person: PersonWords | None, residents: list[Resident]) -> list[Resident]:
    if person is None:
        return []
    if person.form is PersonForm.NAME or len(person.name) > len(surname_of(person.name)):
        return [one for one in residents if one.name.startswith(person.name)]
    return [one for one in residents if surname_of(one.name) == person.name]


def _digits_of(resident: Resident) -> tuple[str, ...]:
    return tuple("".join(filter(str.isdigit, phone)) for phone in resident.phones)
