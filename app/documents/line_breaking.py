"""Where a line of Chinese, English or both may end.

A line never begins with a closing mark (。,、) and never ends with an opening one; a number with
its unit, a date with its weekday, a phone number, a plate and a Latin word stay whole. Widths are
asked from outside, so the rules need no font. Lines set to be seen at a glance (titles, times)
also end where the sense allows: after a comma, not within a common word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

Measure = Callable[[str], float]
"""The width of a text set in one line, in points: the sum of the widths of its characters."""

NEVER_FIRST = frozenset("。,、;:?!.…—·)]}>%‰℃°'\"’”»›）】」』〕》〉〗］｝，；：？！．％～〜ー々/-–")
"""Signs that close, end or belong to what stands before them (GB/T 15834 附录B)."""

NEVER_LAST = frozenset("([{<‘“«‹（【「『〔《〈〖［｛￥¥$€£#＃@№第")
"""Signs that open or belong to what follows."""

INDENT = "\u3000\u3000"
"""Two empty characters, the way a Chinese paragraph begins."""

_UNIT = re.compile(
    r"""
      [自从至到]?(?:\d+年)?\d+月\d+日 (?:[(（][^()（）\n]{1,10}[)）])? [前内起止]? # 12月3日(周四)前
    | \d{4}年(?:\d{1,2}月)?
    | (?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)\d{1,2}[点时](?:\d{1,2}分|半|整)?  # 下午5点
    | \d{1,2}[点时](?:\d{1,2}分|半|整)                                   # 1点30分
    | \+?\d{2,6} (?:[\ -]\d{2,8}){1,4}                                  # 0571-8888 8888
    | [京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[0-9A-Z]{5,6}
    | [0-9A-Za-z]+ (?:[-‐–.,:/@_&'’+\#][0-9A-Za-z]+)*                    # 3-2-501, e-mail
      (?:平方米|立方米|毫米|厘米|公里|千米|千瓦|公斤|分钟|小时|个?工作日|个月|周岁
        |[年月日点分秒时号幢栋楼座室层户人件次天岁元条款项页份张只个名位米升吨瓦度周级家台部辆本块种根
          把%‰℃])?                                                      # with its unit
    | [\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+
    | [ ]+
    | .
    """,
    re.VERBOSE,
)

WORDS = Path(__file__).resolve().parents[2] / "resources" / "common_words.txt"
"""Words of notices that a title should not be torn in; a dictionary would do no better here."""

_SENSE_ENDS = frozenset("。,、;:!?.)，；：？！）》” ")
_CLINGS = frozenset("到至从在把被给让与和及或")
"""Words that belong to what follows them; a line does not end well with one."""

_UNTIL = re.compile("[到至从](?=[0-9]|凌晨|早上|上午|中午|下午|傍晚|晚上)")
_PART_OF_DAY = ("凌晨", "早上", "上午", "中午", "下午", "傍晚", "晚上")
_LEANS_BACK = frozenset("的了着过们等吗呢吧")
_MOST_PARTS, _MOST_EVEN_LINES = 80, 5

_SHORT_LAST = 2
"""A last line of so few characters looks forgotten."""

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
THIN_SPACE_PLACE = re.compile(
    f"(?<=[{_HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%,.:;!?])(?=[{_HAN}])", re.ASCII
)
"""Between Chinese characters and Latin letters or digits, where a thin space helps the eye."""


def break_lines(
    text: str,
    width: float,
    measure: Measure,
    *,
    first_indent: str = "",
    thin_space: float = 0.0,
    fills_last: bool = False,
) -> tuple[str, ...]:
    """Set ``text`` in lines no wider than ``width`` points.

    Line feeds in the text are kept. A word wider than the line is cut where it must be. The first
    line of every paragraph starts with ``first_indent``. ``thin_space`` points are left free at
    each ``THIN_SPACE_PLACE``. With ``fills_last`` no last line of one or two characters is left
    where the lines before it can spare some.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        whole = first_indent + paragraph.rstrip()
        broken = _break_paragraph(whole, width, measure, thin_space)
        if fills_last:
            broken = _fuller_last(broken, whole, width, measure, thin_space)
        lines.extend(broken)
    return tuple(lines)


def balanced_lines(
    text: str, width: float, measure: Measure, *, thin_space: float = 0.0
) -> tuple[str, ...]:
    """As ``break_lines``, with lines of a title as equal in length as their number allows."""
    lines = break_lines(text, width, measure, thin_space=thin_space)
    if len(lines) < 2:
        return lines
    narrow, wide = width / len(lines), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(break_lines(text, middle, measure, thin_space=thin_space)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return break_lines(text, wide, measure, thin_space=thin_space)


def sensible_lines(
    text: str, width: float, measure: Measure, *, thin_space: float = 0.0
) -> tuple[str, ...]:
    """A few words in as few lines as can be, nearly equal and ending where the sense allows.

    Of all ways to part the words the one with the least sum of ``discomfort`` is taken.
    """
    cuts = _cuts(text, width, measure, thin_space)
    if not cuts:
        return break_lines(text, width, measure, thin_space=thin_space)
    starts = list(accumulate(map(len, unbreakable_parts(text)), initial=0))
    return tuple(
        text[starts[one] : starts[next_]].strip(" ") for one, next_ in pairwise((0, *cuts))
    )


def worst_sensible_end(
    text: str, width: float, measure: Measure, *, thin_space: float = 0.0
) -> float:
    """The ``discomfort`` of the worst end of a line in ``sensible_lines``; 0 for a single line."""
    cuts = _cuts(text, width, measure, thin_space)
    if cuts:
        uneasy = _uneasy_ends(text)
        return max(uneasy[cut] for cut in cuts)
    lines, place, worst = break_lines(text, width, measure, thin_space=thin_space), 0, 0.0
    for line in lines[:-1]:
        place = text.index(line, place) + len(line)
        worst = max(worst, discomfort(text, place))
    return worst


def _cuts(text: str, width: float, measure: Measure, thin_space: float) -> tuple[int, ...]:
    """After how many parts the lines of a text end; nothing where there is nothing to choose."""
    if "\n" in text or len(unbreakable_parts(text)) > _MOST_PARTS:
        return ()
    wide, ends = _part_ends(text, measure, thin_space)
    limit = width + 1e-6
    return _best_cuts(wide, ends, _uneasy_ends(text), limit) if ends[-1] > limit else ()


@lru_cache(maxsize=1024)  # doors and names of one length are cut alike
def _best_cuts(
    wide: tuple[float, ...],
    ends: tuple[float, ...],
    uneasy: tuple[float, ...],
    limit: float,
) -> tuple[int, ...]:
    """After how many parts each line ends; nothing for one line, many, or a part too wide."""
    count = _fewest_lines(wide, ends, limit)
    if not 1 < count <= _MOST_EVEN_LINES:
        return ()
    last, target, blanks = len(wide) - 1, wide[-1] / count, sum(wide) - sum(ends)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, count + 1):
        below = (count - number) * limit + blanks  # the most that the lines below can hold
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for begin, (cost, cuts) in best.items():
            end = last if number == count else bisect_left(wide, wide[-1] - below, begin + 1, last)
            while end <= last and ends[end] - wide[begin] <= limit:
                if (end == last) == (number == count):
                    off = (wide[end] - wide[begin] - target) / target
                    sum_ = cost + off**2 + uneasy[end]
                    if end not in reached or sum_ < reached[end][0]:
                        reached[end] = (sum_, (*cuts, end))
                end += 1
        best = reached
    return best[last][1] if last in best else ()


def _fewest_lines(wide: Sequence[float], ends: Sequence[float], limit: float) -> int:
    """How many lines the parts take; 0 when one of them is wider than a line."""
    count, begin, last = 0, 0, len(wide) - 1
    while begin < last:
        end = bisect_right(ends, wide[begin] + limit, begin + 1) - 1
        if end == begin:
            return 0
        begin, count = end, count + 1
    return count


@lru_cache(maxsize=256)
def _part_ends(
    text: str, measure: Measure, thin_space: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where every unbreakable part begins in one long line, and where a line before it ends.

    Both are points from the left; a line ends before the blanks that follow its last word.
    """
    wide, ends, before = [0.0], [0.0], ""
    for part in unbreakable_parts(text):
        whole = measure(part) + thin_space * thin_spaces(before + part)
        blanks = len(part) - len(part.rstrip(" "))
        ends.append(wide[-1] + whole - measure(" " * blanks))
        wide.append(wide[-1] + whole)
        before = part[-1]
    return tuple(wide), tuple(ends)


@lru_cache(maxsize=256)
def _uneasy_ends(text: str) -> tuple[float, ...]:
    """The ``discomfort`` of a line's end before every unbreakable part."""
    starts = accumulate(map(len, unbreakable_parts(text)), initial=0)
    return tuple(discomfort(text, start) for start in starts)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(WORDS.read_text(encoding="utf-8").split())


def discomfort(text: str, end: int) -> float:
    """How badly a line ends at this place of the text; 0 after a comma, worst within a word."""
    if end in (0, len(text)) or text[end - 1] in _SENSE_ENDS or text[end] == " ":
        return 0.0
    if end in _within_words(text):
        return 0.5
    before = text[:end]
    if text[end].isdigit() and before.endswith(_PART_OF_DAY):
        return 0.5
    if text[end] in _LEANS_BACK:
        return 0.3
    if before[-1] in _CLINGS:
        return 0.2
    if _UNTIL.match(text, end):
        return 0.04
    return 0.1 if before[-1] == "的" else 0.12


@lru_cache(maxsize=256)
def _within_words(text: str) -> frozenset[int]:
    """The places of a text that lie within a common word of two to four characters."""
    words = _common_words()
    return frozenset(
        place
        for start in range(len(text) - 1)
        for length in (2, 3, 4)
        if text[start : start + length] in words
        for place in range(start + 1, min(start + length, len(text)))
    )


@lru_cache(maxsize=1 << 14)
def thin_spaces(text: str) -> int:
    """How many thin spaces a line of text takes."""
    return 0 if text.isascii() else len(THIN_SPACE_PLACE.findall(text))


@lru_cache(maxsize=2048)
def unbreakable_parts(text: str) -> tuple[str, ...]:
    """The pieces of one paragraph between which a line may end."""
    parts: list[str] = []
    for unit in _UNIT.findall(text):
        if parts and not _may_part(parts[-1][-1], unit[0]):
            parts[-1] += unit
        else:
            parts.append(unit)
    return tuple(parts)


def _may_part(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    return after != " " and before not in NEVER_LAST and after not in NEVER_FIRST


def _break_paragraph(text: str, width: float, measure: Measure, thin_space: float) -> list[str]:
    def wide(piece: str) -> float:
        return measure(piece) + (thin_space * thin_spaces(piece) if thin_space else 0.0)

    limit = width + 1e-6  # sums of the same widths differ in their last digits
    if wide(text) <= limit:
        return [text]
    lines: list[str] = []
    line, used = "", 0.0
    for part in unbreakable_parts(text):
        joint = (thin_space and line and thin_spaces(line[-1] + part[0]) * thin_space) or 0.0
        if not line or used + joint + wide(part.rstrip(" ")) <= limit:
            line += part
            used += joint + wide(part)
        else:
            lines.append(line.rstrip(" "))
            line = part.lstrip(" ")
            used = wide(line)
        while used > limit and wide(line.rstrip(" ")) > limit:
            head, line = _cut(line, width, wide)
            lines.append(head)
            used = wide(line)
    if line.strip(" ") or not lines:
        lines.append(line.rstrip(" "))
    return lines


def _fuller_last(
    lines: list[str], text: str, width: float, measure: Measure, thin_space: float
) -> list[str]:
    """The same paragraph in as many lines, with more than a character or two in the last."""
    if len(lines) < 2 or len(lines[-1]) > _SHORT_LAST:
        return lines
    one = measure("国")
    for fewer in range(1, 4):
        if (width - fewer * one) < width * 0.7:
            break
        tried = _break_paragraph(text, width - fewer * one, measure, thin_space)
        if len(tried) == len(lines) and len(tried[-1]) > _SHORT_LAST:
            return tried
    return lines


def _cut(text: str, width: float, measure: Measure) -> tuple[str, str]:
    """Cut a part too wide for any line; at least one character stays in front."""
    end = 1
    while end < len(text) and measure(text[: end + 1]) <= width:
        end += 1
    better = end
    while better > 1 and (text[better] in NEVER_FIRST or text[better - 1] in NEVER_LAST):
        better -= 1
    if better > 1:
        end = better
    return text[:end], text[end:]
