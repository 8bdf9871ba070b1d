"""Numbers in a text as they are read out: days, hours, telephones, doors, money, percentages.

«0571-88888888» becomes «零五七幺，八八八八，八八八八», «12月3日(周四)14:30» becomes
«十二月三号，星期四，下午两点半», «3-2-501» becomes «三幢二单元五零幺室». No digit is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from app.domain.notices.chinese_numbers import said_count, said_digits, said_number
from app.domain.notices.said_times import part_of_day
from app.domain.phones import SERVICE_NUMBERS

PAUSE = "，"

_FULL = "".join(chr(code) for code in range(0xFF10, 0xFF1A)) + "／－．％（）～＃￥＋"
_PLAIN = str.maketrans(_FULL, "0123456789/-.%()~#¥+")
_DASH = "[-~—–－～]"
_WEEKDAY = r"(?:\s?\(?\s?(?:周|星期|礼拜)(?P<{}>[一二三四五六日天])\s?\)?)?"
_PART = "凌晨|清晨|早上|上午|中午|下午|傍晚|晚上"
_NOT_IN_NUMBER = r"(?<![0-9.])"
_COUNTED = tuple(
    "个人户位天次件份张只条辆盏小分周岁块元米斤公种家年点袋瓶碗台套名扇棵把成倍千万亿百度期届"
)
"""What two of is «两»; before anything else it is «二» («二幢», «二号»)."""
_SERVICES = "|".join(sorted(SERVICE_NUMBERS, key=len, reverse=True))

_PATTERNS = (
    r"(?:(?P<y>[0-9]{4})\s?年\s?)?(?P<m>[0-9]{1,2})\s?月\s?(?P<d>[0-9]{1,2})\s?[日号]"
    + _WEEKDAY.format("w"),
    r"(?<![0-9.-])(?P<iso>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})(?![0-9.-])"
    + _WEEKDAY.format("w2"),
    (
        r"(?<![0-9-])(?P<area>0[0-9]{2,3})[ -]?(?P<line>[0-9]{3,4} ?[0-9]{4})"
        r"(?:(?:-|转)(?P<ext>[0-9]{1,6}))?(?![0-9-])"
    ),
    r"(?<![0-9.])(?:\+?86[ -]?)?(?P<mobile>1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?![0-9])",
    r"(?<![0-9])(?P<free>[48]00[ -]?[0-9]{3,4}[ -]?[0-9]{3,4})(?![0-9])",
    rf"(?<=[打拨话叫、或])\s?(?P<service>{_SERVICES}|9[56][0-9]{{3,4}})(?![0-9])(?!\s?[个元人户米天])",
    r"(?<![0-9])(?P<hotline>[0-9]{3,6})(?=\s?(?:政务)?(?:服务)?热线)",
    r"(?<![0-9.-])(?P<serial>[0-9]+-0[0-9]+)(?![0-9-])",
    r"(?<![0-9-])(?P<b>[0-9]{1,3})-(?P<e>[0-9]{1,2})-(?P<door>[0-9]{3,4})室?(?![0-9-])",
    r"(?<![0-9.-])(?P<b2>[0-9]{1,2})-(?P<door2>[1-9][0-9]?0[1-9])室?(?![0-9.-])",
    r"(?<=[幢栋座楼元])\s?(?P<room>[0-9]{3,4})(?![0-9])",
    r"(?<![0-9.])(?P<door3>[0-9]{3,4})(?=室)",
    rf"(?:(?P<part>{_PART})\s?)?(?<![0-9:比])(?P<h>[01]?[0-9]|2[0-4])[:：](?P<min>[0-5][0-9])(?![0-9:：])",
    rf"(?:(?P<part2>{_PART})\s?)?{_NOT_IN_NUMBER}(?P<h2>[0-9]{{1,2}})[点时](?!间)(?P<min2>[0-5][0-9]|[0-9](?=分))分?(?![0-9])",
    r"[¥]\s?(?P<yuan>[0-9][0-9,]*(?:\.[0-9]{1,2})?)(?![0-9])\s?元?",
    r"(?<![0-9.])(?P<yuan2>[0-9][0-9,]*\.[0-9]{1,2})(?=\s?元)\s?元",
    r"(?<![0-9.])(?P<percent>[0-9]+(?:\.[0-9]+)?)\s?%",
    r"(?<![0-9/])(?P<over>[0-9]{1,3})/(?P<under>[0-9]{1,3})(?![0-9/])",
    r"(?<![0-9])(?P<year>[0-9]{4})(?=\s?年)",
    r"(?<=尾号)(?P<tail_word>是|为)?\s?(?P<tail>[0-9]+)",
    r"(?<![0-9A-Za-z\u4e00-\u9fff.)-])-(?P<cold>[0-9]+(?:\.[0-9]+)?)(?=\s?(?:度|℃|°))",
    r"(?<=[A-Z])(?P<plate>[A-Z0-9]*[0-9][A-Z0-9]*)",
    r"(?P<n>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)",
)
_TOKEN = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))
_ENDS_A_SPAN = re.compile(rf"(?:{_PART})[0-9:：点分半 ]{{1,8}}(?:[到至]|{_DASH})\s?$")
"""Before the second time of «下午2:30到5:00», which is in the same part of the day."""
_LIST_MARK = re.compile(r"^\s*\(?([0-9]{1,2})(?:[.、]|\))\s*(?![0-9])", re.MULTILINE)
_SIGNS = (
    (re.compile(r"㎡|m²|m2(?![0-9])"), "平方米"),
    (re.compile(r"℃|°C?"), "度"),
    (re.compile(r"——|…+"), PAUSE),
)


def spoken_numbers(text: str) -> str:
    """``text`` with every number as it is read out; other words stay as they are."""
    plain = text.translate(_PLAIN)
    for pattern, said in _SIGNS:
        plain = pattern.sub(said, plain)
    plain = _LIST_MARK.sub(lambda found: f"第{said_number(int(found[1]))}{PAUSE}", plain)
    said = _TOKEN.sub(_said, plain)
    said = re.sub(rf"(?<=[^\s\W]){_DASH}(?=[^\s\W])", "到", said)
    return re.sub("[0-9]", lambda digit: said_digits(digit[0]), said)


def spoken_phone(number: str) -> str:
    """A telephone number digit by digit, in groups."""
    said = spoken_numbers(number)
    digits = re.sub(r"[ -]", "", number.translate(_PLAIN))
    return _grouped(digits) if re.fullmatch("[0-9]{3,8}", digits) else said


def _said(found: re.Match[str]) -> str:
    for name, speak in _SPEAK.items():
        if found[name] is not None:
            return speak(found)
    return found[0]


def _day(found: re.Match[str]) -> str:
    year = f"{said_digits(found['y'], '一')}年" if found["y"] else ""
    said = f"{year}{said_number(int(found['m']))}月{said_number(int(found['d']))}号"
    return said + _weekday(found, "w")


def _iso_day(found: re.Match[str]) -> str:
    year, month, day = re.split(r"[-/.]", found["iso"])
    said = f"{said_digits(year, '一')}年"
    return f"{said}{said_number(int(month))}月{said_number(int(day))}号" + _weekday(found, "w2")


def _weekday(found: re.Match[str], group: str) -> str:
    """The weekday with pauses; none after it where the word goes on («12月7日(周一)起»)."""
    if not found[group]:
        return ""
    goes_on = re.match(r"\s?[起前后到至之以，。、]|$", found.string[found.end() :])
    return f"{PAUSE}星期{found[group]}" + ("" if goes_on else PAUSE)


def _landline(found: re.Match[str]) -> str:
    groups = [said_digits(found["area"]), _grouped(found["line"].replace(" ", ""))]
    if found["ext"]:
        groups.append(f"转{said_digits(found['ext'])}")
    return PAUSE.join(groups)


def _mobile(found: re.Match[str]) -> str:
    digits = re.sub("[ -]", "", found["mobile"])
    return PAUSE.join(said_digits(part) for part in (digits[:3], digits[3:7], digits[7:]))


def _free(found: re.Match[str]) -> str:
    digits = re.sub("[ -]", "", found["free"])
    return PAUSE.join(said_digits(part) for part in (digits[:3], digits[3:6], digits[6:]) if part)


def _grouped(digits: str) -> str:
    """Up to five digits in one breath, more in groups that end on four («八七六，五四三二»)."""
    if len(digits) <= 5:
        return said_digits(digits)
    return PAUSE.join((said_digits(digits[:-4]), said_digits(digits[-4:])))


def _by_digit(name: str) -> Callable[[re.Match[str]], str]:
    return lambda found: said_digits(re.sub("[^0-9]", "", found[name]))


def _door(found: re.Match[str]) -> str:
    building, entrance = said_number(int(found["b"])), said_number(int(found["e"]))
    return f"{building}幢{entrance}单元{said_digits(found['door'])}室"


def _door_of_two(found: re.Match[str]) -> str:
    return f"{said_number(int(found['b2']))}幢{said_digits(found['door2'])}室"


def _clock(part: str, hour: str, minute: str) -> Callable[[re.Match[str]], str]:
    def speak(found: re.Match[str]) -> str:
        hours, minutes = int(found[hour]), int(found[minute])
        if found[part] and hours <= 12:
            said = f"{found[part]}{said_count(hours)}点"
        elif hours == 24:
            said = "晚上十二点"
        elif hours <= 12 and (hour == "h2" or _ENDS_A_SPAN.search(found.string[: found.start()])):
            said = f"{said_count(hours)}点"
        else:
            said = f"{part_of_day(hours % 24)}{said_count(hours - 12 if hours > 12 else hours)}点"
        return said + _minutes(minutes)

    return speak


def _minutes(minutes: int) -> str:
    if minutes in (0, 30):
        return "半" if minutes else ""
    return f"零{said_number(minutes)}分" if minutes < 10 else f"{said_number(minutes)}分"


def _money(name: str) -> Callable[[re.Match[str]], str]:
    def speak(found: re.Match[str]) -> str:
        yuan, _, small = found[name].replace(",", "").partition(".")
        tenths, cents = (int(digit) for digit in small.ljust(2, "0"))
        pieces = [f"{said_count(int(yuan))}元"] if int(yuan) or not (tenths or cents) else []
        if tenths:
            pieces.append(f"{said_number(tenths)}角")
        if cents:
            pieces.append(("" if tenths or not pieces else "零") + f"{said_number(cents)}分")
        return "".join(pieces)

    return speak


def _fraction(found: re.Match[str]) -> str:
    over, under = int(found["over"]), int(found["under"])
    if 0 < over < under:
        return f"{said_number(under)}分之{said_number(over)}"
    try:
        day = date(2024, over, under)  # a leap year: 2/29 is a day
    except ValueError:
        return f"{said_number(over)}到{said_number(under)}"
    return f"{said_number(day.month)}月{said_number(day.day)}号"


def _number(found: re.Match[str]) -> str:
    written = found["n"].replace(",", "")
    whole, point, rest = written.partition(".")
    if len(whole) > 8 or (len(whole) > 1 and whole.startswith("0")):
        return said_digits(whole) + (f"点{said_digits(rest, '一')}" if point else "")
    if point:
        return f"{said_number(int(whole))}点{said_digits(rest, '一')}"
    before, after = found.string[: found.start()], found.string[found.end() :].lstrip()
    counts = after.startswith(_COUNTED) and not before.endswith("第")
    return said_count(int(whole)) if counts else said_number(int(whole))


def _decimal(written: str) -> str:
    whole, point, rest = written.partition(".")
    said = said_number(int(whole)) if len(whole) <= 12 else said_digits(whole)
    return f"{said}点{said_digits(rest, '一')}" if point else said


_SPEAK: dict[str, Callable[[re.Match[str]], str]] = {
    "m": _day,
    "iso": _iso_day,
    "area": _landline,
    "mobile": _mobile,
    "free": _free,
    "service": _by_digit("service"),
    "hotline": _by_digit("hotline"),
    "serial": lambda found: "杠".join(said_digits(part) for part in found["serial"].split("-")),
    "b": _door,
    "b2": _door_of_two,
    "room": _by_digit("room"),
    "door3": _by_digit("door3"),
    "h": _clock("part", "h", "min"),
    "h2": _clock("part2", "h2", "min2"),
    "yuan": _money("yuan"),
    "yuan2": _money("yuan2"),
    "percent": lambda found: f"百分之{_decimal(found['percent'])}",
    "over": _fraction,
    "year": lambda found: said_digits(found["year"], "一"),
    "tail": lambda found: (found["tail_word"] or "") + said_digits(found["tail"]),
    "cold": lambda found: f"零下{_decimal(found['cold'])}",
    "plate": lambda found: re.sub("[0-9]", lambda d: said_digits(d[0]), found["plate"]),
    "n": _number,
}
