"""Numbers in Chinese characters: read («二十三» is 23), and said for the ear («两百零五»)."""

from __future__ import annotations

_DIGITS = {sign: place for place, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
NUMERALS = "".join(_DIGITS) + "".join(_UNITS)
"""Every character a number may be written with."""

_SAID = "零一二三四五六七八九"
_SAID_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_GREAT = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))


def read_number(written: str) -> int | None:
    """The number under 100 million that ``written`` is; ``None`` for what is none («三四», «十十»).

    Four digits in a row are a year: «二〇二六» is 2026.
    """
    if len(written) == 4 and all(sign in _DIGITS for sign in written):
        return int("".join(str(_DIGITS[sign]) for sign in written))
    before, mark, after = written.partition("万")
    if mark:
        high, low = _below_ten_thousand(before), _below_ten_thousand(after) if after else 0
        return None if not high or low is None else high * 10_000 + low
    return _below_ten_thousand(written)


def _below_ten_thousand(written: str) -> int | None:
    total, digit, lowest = 0, None, 10_000
    for sign in written:
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
            continue
        unit = _UNITS.get(sign, 0)
        if not 0 < unit < lowest or (digit is None and (total or unit > 10)):
            return None
        total += (1 if digit is None else digit) * unit
        digit, lowest = None, unit
    if not written or (digit is None and total == 0):
        return None
    return total + (digit or 0)


def said_number(number: int) -> str:
    """A whole number from 0 as it is said: «十二», «一百零五», «两千», «两万三千»."""
    for size, name in _GREAT:
        if number >= size:
            high, low = divmod(number, size)
            rest = said_number(low) if low else ""
            gap = "零" if low and low < size // 10 else ""
            return _two_as_liang(said_number(high)) + name + gap + _full(rest, gap)
    return _said_small(number)


def said_count(number: int) -> str:
    """A number before what it counts: 2 alone is «两» («两个», «两点»)."""
    return "两" if number == 2 else said_number(number)


def said_digits(digits: str, one: str = "幺") -> str:
    """Digit by digit, as telephone and room numbers are read out; 1 is «幺»."""
    return "".join(one if digit == "1" else _SAID[int(digit)] for digit in digits)


def _said_small(number: int) -> str:
    if number < 10:
        return _SAID[number]
    said, skipped = "", False
    left = number
    for size, name in _SAID_UNITS:
        digit, left = divmod(left, size)
        if digit:
            said += ("零" if skipped and said else "") + _digit_before(digit, size, said) + name
        skipped = not digit and bool(said)
    if left:
        said += ("零" if skipped else "") + _SAID[left]
    return said


def _digit_before(digit: int, size: int, said: str) -> str:
    if size == 10 and digit == 1 and not said:
        return ""
    return "两" if digit == 2 and size >= 100 and not said else _SAID[digit]


def _two_as_liang(said: str) -> str:
    return "两" if said == "二" else said


def _full(rest: str, gap: str) -> str:
    """«一万零十» is said «一万零一十»."""
    return f"一{rest}" if gap and rest.startswith("十") else rest
