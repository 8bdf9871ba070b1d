"""A notice as text to be read out over the loudspeaker: a sentence to a line, numbers as said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from app.domain.notices.notice import NoticeText, Table
from app.domain.notices.spoken_numbers import PAUSE, spoken_numbers, spoken_phone

_LABELS = MappingProxyType(
    {
        "when": "时间",
        "where": "地点",
        "basis": "依据",
        "objection": "有意见的",
        "watch_phone": "监督电话",
    }
)
_SENTENCE_END = re.compile(r"[。！？!?；;\n]+")
_UNIT = re.compile(r"[(（]([元㎡%人户个]|平方米)[)）]")
_AMOUNT = re.compile(r"[¥￥]?-?[\d,]+(?:\.\d+)?")
_QUOTES = str.maketrans("", "", '《》〈〉“”‘’"「」『』【】*')


def spoken_text(text: NoticeText, labels: Mapping[str, str] = MappingProxyType({})) -> str:
    """What a notice says, as it is read out: whom, what, when, where, what to do, whom to ask.

    ``labels`` are the template's own words for a field. The telephone and, at the end, the title
    are said twice. No digit is left in it; Latin letters stay.
    """
    return "\n".join(line for line in _lines(text, {**_LABELS, **labels}) if line)


def _lines(text: NoticeText, labels: Mapping[str, str]) -> Iterator[str]:
    if text.to:
        yield _line(f"{text.to.rstrip('：:')}{PAUSE}请注意")
    yield _line(text.title)
    yield from _labelled(labels["basis"], text.basis)
    yield from _sentences(text.what)
    yield from _labelled(labels["when"], text.when)
    yield from _labelled(labels["where"], text.where)
    yield from _sentences(text.do)
    yield from _rows(text.table)
    yield from _sentences(text.more)
    if text.period_from and text.period_to:
        yield _line(f"公示时间{PAUSE}{_day(text.period_from)}到{_day(text.period_to)}")
    elif text.period_to:
        yield _line(f"公示到{_day(text.period_to)}")
    yield from _labelled(labels["objection"], text.objection)
    yield from _call("有事请打电话", text.contact, text.phone)
    yield from _call(labels["watch_phone"], "", text.watch_phone)
    if text.title:
        yield _line(f"再说一遍{PAUSE}{text.title}")
    if text.issuer:
        yield _line(f"{text.issuer}{PAUSE}{_day(text.dated_on)}" if text.dated_on else text.issuer)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _line(sentence: str) -> str:
    """One sentence with its full stop; brackets become pauses."""
    said = " ".join(spoken_numbers(sentence.translate(_QUOTES)).split())
    said = re.sub(r"(?<![\sA-Za-z])[ \u3000]+(?![\sA-Za-z])", "", said)
    said = re.sub(r"[()（）:：,]", PAUSE, said)
    said = re.sub(r"\s*，[\s，]*", PAUSE, said).strip("，、。 ")
    return f"{said}。" if said else ""


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text):
        yield _line(sentence)


def _labelled(label: str, text: str) -> Iterator[str]:
    sentences = [one for one in _SENTENCE_END.split(text) if one.strip()]
    for nth, sentence in enumerate(sentences):
        yield _line(f"{label}{PAUSE}{sentence}" if nth == 0 else sentence)


def _call(label: str, contact: str, phone: str) -> Iterator[str]:
    if not (contact or phone):
        return
    yield _line(label + (f"{PAUSE}找{contact}" if contact else ""))
    numbers = [one.strip() for one in re.split(r"[,，;；、/\n]+", phone) if one.strip()]
    for number in numbers:
        said = spoken_phone(number)
        yield _line(said)
        yield _line(f"再说一遍{PAUSE}{said}")


def _rows(table: Table) -> Iterator[str]:
    """Every row as a sentence: the first cell, then each other with the head of its column."""
    if not table:
        return
    heads = [_UNIT.sub("", head) for head in table[0]]
    units = [found[1] if (found := _UNIT.search(head)) else "" for head in table[0]]
    for row in table[1:]:
        pieces = [row[0]] if row and row[0] else []
        for column, cell in enumerate(row[1:], start=1):
            if not cell:
                continue
            head = heads[column] if column < len(heads) else ""
            unit = units[column] if column < len(units) else ""
            counted = cell + unit if unit and _AMOUNT.fullmatch(cell) else cell
            pieces.append(f"{head}{PAUSE}{counted}" if head else counted)
        yield _line(PAUSE.join(pieces).replace("\n", PAUSE))
