"""Where a line of Chinese, English or both may end.

A line never begins with a closing mark (。,、) and never ends with an opening one; a number with
its unit, a date with its weekday, a phone number and a Latin word stay whole. Widths are asked from
outside, so the rules need no font.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a text set in one line, in points."""

NEVER_FIRST = frozenset("。,、;:?!.…—·)]}>%‰℃°'\"’”»›）】」』〕》〉〗］｝，；：？！．％～〜ー々/-–")
"""Signs that close, end or belong to what stands before them (GB/T 15834 附录B)."""

NEVER_LAST = frozenset("([{<‘“«‹（【「『〔《〈〖［｛￥¥$€£#＃@№第")
"""Signs that open or belong to what follows."""

INDENT = "\u3000\u3000"
"""Two empty characters, the way a Chinese paragraph begins."""

_UNIT = re.compile(
    r"""
      (?:\d+年)?\d+月\d+日 (?:[(（][^()（）\n]{1,10}[)）])? [前内起止]?  # 12月3日(周四)前
    | \+?\d{2,6} (?:[\ -]\d{2,8}){1,4}                                  # 0571-8888 8888
    | [0-9A-Za-z]+ (?:[-‐–.,:/@_&'’+\#][0-9A-Za-z]+)*                    # 3-2-501, e-mail
      [年月日点分秒时号幢栋楼座室层户人件次天岁元%‰℃]?                    # with its unit
    | [\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+
    | [ ]+
    | .
    """,
    re.VERBOSE,
)


def break_lines(
    text: str, width: float, measure: Measure, *, first_indent: str = ""
) -> tuple[str, ...]:
    """Set ``text`` in lines no wider than ``width`` points.

    Line feeds in the text are kept. A word wider than the line is cut where it must be. The first
    line of every paragraph starts with ``first_indent``.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_break_paragraph(first_indent + paragraph.rstrip(), width, measure))
    return tuple(lines)


def balanced_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """As ``break_lines``, with lines of a title as equal in length as their number allows."""
    lines = break_lines(text, width, measure)
    if len(lines) < 2:
        return lines
    narrow, wide = width / len(lines), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(break_lines(text, middle, measure)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return break_lines(text, wide, measure)


def unbreakable_parts(text: str) -> Iterator[str]:
    """The pieces of one paragraph between which a line may end."""
    held = ""
    for unit in _UNIT.findall(text):
        if held and not _may_part(held[-1], unit[0]):
            held += unit
            continue
        if held:
            yield held
        held = unit
    if held:
        yield held


def _may_part(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    return after != " " and before not in NEVER_LAST and after not in NEVER_FIRST


def _break_paragraph(text: str, width: float, measure: Measure) -> list[str]:
    if measure(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for part in unbreakable_parts(text):
        if not line or measure((line + part).rstrip(" ")) <= width:
            line += part
        else:
            lines.append(line.rstrip(" "))
            line = part.lstrip(" ")
        while measure(line.rstrip(" ")) > width:
            head, line = _cut(line, width, measure)
            lines.append(head)
    if line.strip(" ") or not lines:
        lines.append(line.rstrip(" "))
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
