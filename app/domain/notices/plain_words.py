"""Advice on plain words: what an elder stumbles over in a notice, and what to say instead.

After design/domain.md §3.5: sentences of at most 20 characters, no abbreviations, days with their
date, no 24-hour time, digits instead of numbers in words. Advice never stops a print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from app.domain.notices.chinese_numbers import NUMERALS, read_number
from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import TEXT_FIELDS, NoticeText
from app.domain.notices.said_times import WEEKDAYS, find_days, said_day, said_time
from app.domain.placeholders import PLACEHOLDER

LONGEST_SENTENCE = 20
MOST_CHARACTERS = 250
"""What an elder notice on A4 holds (design/domain.md §3.5)."""

PROSE = ("what", "do", "more", "objection")
NAMED = frozenset({"contact", "issuer", "to"})
"""Fields that hold names, whose characters nobody may change."""

NUMBERS = frozenset({"phone", "watch_phone"})

_PUNCTUATION = re.compile(r"[\W_]+")
_RUN = re.compile(r"[0-9A-Za-z.]+")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_CLOCK = re.compile(
    r"(?P<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s?"
    r"(?<![\d:：比例])(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:：])"
)
_HOUR = re.compile(
    r"(?P<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s?(?<![\d:：])"
    r"(?P<hour>1[3-9]|2[0-4])[点时](?!间)(?:(?P<minute>[0-5]?\d)分?)?(?!\d)"
)
_N = rf"[{NUMERALS}]"
_WORDED_DAY = re.compile(
    rf"(?<!{_N})(?:({_N}{{4}})年)?([一二三四五六七八九十]{{1,2}})月({_N}{{1,3}})[日号]"
)
_WORDED_COUNT = re.compile(
    rf"(?<![第几数{NUMERALS}])({_N}{{2,}})(?=[元岁户人天个块度]|平方米|分钟|小时|公斤|公里)"
    rf"|(?<!{_N})({_N}{{4}})(?=年)"
    rf"|(?<![第几数{NUMERALS}])([二两三四五六七八九十])(?=[元岁块]|分钟)"
)
_WORDED_HOUR = re.compile(rf"(?<=[午上晨晚])({_N}{{1,3}})(?=点)")
_VAGUE = re.compile(
    r"今天|今晚|明天|明晚|明日|后天|近日|近期|不日|择日|日前|这几天|过几天"
    r"|(?P<week>本周|这周|下周|本星期|这星期|下星期)(?P<weekday>[一二三四五六日天])"
)
_NEXT_DAYS = {"今天": 0, "今晚": 0, "明天": 1, "明晚": 1, "明日": 1, "后天": 2}
_LATIN = re.compile(r"(?<![A-Za-z0-9.@/:])[A-Za-z][A-Za-z-]*[A-Za-z](?:机)?(?![A-Za-z0-9@/:])")
_CJK = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True)
class NoticeWords:
    """The words looked for, from ``resources/notice_words.toml``, and what to say instead."""

    promises: Mapping[str, tuple[str, ...]]
    abbreviations: Mapping[str, str]
    abbreviations_within: tuple[str, ...]
    officialese: Mapping[str, str]
    latin: Mapping[str, str]
    latin_known: frozenset[str]
    common_characters: frozenset[str]


class Ease(StrEnum):
    """How easily a text is read."""

    EASY = "easy"
    FAIR = "fair"
    HARD = "hard"


@dataclass(frozen=True)
class ReadingLevel:
    """The longest sentence and the average one, in characters, and how easily they are read."""

    longest: int
    average: float
    ease: Ease


def reading_level(text: NoticeText) -> ReadingLevel:
    """How easily the sentences of a notice are read; one without sentences is easy."""
    lengths = [
        sentence_length(found[0])
        for field in PROSE
        for found in _SENTENCE.finditer(getattr(text, field))
    ]
    lengths = [length for length in lengths if length]
    if not lengths:
        return ReadingLevel(0, 0.0, Ease.EASY)
    longest, average = max(lengths), sum(lengths) / len(lengths)
    if longest <= LONGEST_SENTENCE + 5 and average <= LONGEST_SENTENCE * 0.75:
        ease = Ease.EASY
    elif longest <= 2 * LONGEST_SENTENCE and average <= LONGEST_SENTENCE * 1.5:
        ease = Ease.FAIR
    else:
        ease = Ease.HARD
    return ReadingLevel(longest, average, ease)


def sentence_length(sentence: str) -> int:
    """What is read of a sentence: its characters without signs; a number counts as one."""
    return len(_RUN.sub("数", _PUNCTUATION.sub("", _RUN.sub("数", sentence))))


def characters(text: NoticeText) -> int:
    """How many characters a notice holds, blanks not counted."""
    cells = "".join(cell for row in text.table for cell in row)
    return sum(len("".join(getattr(text, field).split())) for field in TEXT_FIELDS) + len(cells)


def advice(text: NoticeText, words: NoticeWords, today: date) -> Iterator[Finding]:
    """Everything to say about the words of a notice, field by field."""
    said_before: set[str] = set()
    written_on = text.dated_on or today
    names_a_day = bool(find_days(text.when, written_on))
    for field in TEXT_FIELDS:
        said = getattr(text, field)
        if not said:
            continue
        if field in PROSE:
            yield from _long_sentences(field, said)
            if not names_a_day:
                yield from _vague_days(field, said, written_on)
        if field not in NAMED and field not in NUMBERS:
            yield from _rare_characters(field, said, words)
            yield from _abbreviations(field, said, words, said_before)
            yield from _officialese(field, said, words.officialese)
            yield from _latin(field, said, words)
        yield from _clock_times(field, said)
        if field != "basis":
            yield from _worded_numbers(field, said)


def _advice(
    code: str, field: str, span: tuple[int, int], written: str, better: str | None = None
) -> Finding:
    details: dict[str, object] = {"written": written}
    if better is not None:
        details["better"] = better
    return Finding(code, Weight.ADVICE, field, details, *span)


def _long_sentences(field: str, said: str) -> Iterator[Finding]:
    for found in _SENTENCE.finditer(said):
        length = sentence_length(found[0])
        if length > LONGEST_SENTENCE:
            details = {"length": length, "most": LONGEST_SENTENCE, "written": found[0].strip()}
            yield Finding("sentence_long", Weight.ADVICE, field, details, *found.span())


def _rare_characters(field: str, said: str, words: NoticeWords) -> Iterator[Finding]:
    for found in _CJK.finditer(said):
        if is_rare(found[0]) and found[0] not in words.common_characters:
            yield _advice("character_rare", field, found.span(), found[0])


def is_rare(character: str) -> bool:
    """Whether a character is not among the 3,755 common ones (GB 2312 level 1)."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return not 0xB0 <= code[0] <= 0xD7


def _abbreviations(
    field: str, said: str, words: NoticeWords, said_before: set[str]
) -> Iterator[Finding]:
    covered = [span for word in words.abbreviations_within for span in _places(said, word)]
    for start, end, word in _longest_words(said, words.abbreviations):
        full = words.abbreviations[word]
        inside = any(left <= start and end <= right for left, right in covered)
        if inside or word in said_before or full in said[:start] or _in_a_number(said, start, end):
            continue
        said_before.add(word)
        yield _advice("abbreviation", field, (start, end), word, full)


def _in_a_number(said: str, start: int, end: int) -> bool:
    """Whether digits stand right beside digits: «12345» in «浙A12345» is no hotline."""
    beside = said[max(start - 1, 0) : start] + said[end : end + 1]
    return said[start].isdigit() and bool(re.search("[0-9A-Za-z-]", beside))


def _officialese(field: str, said: str, words: Mapping[str, str]) -> Iterator[Finding]:
    for start, end, word in _longest_words(said, words):
        code = "officialese" if words[word] else "officialese_needless"
        yield _advice(code, field, (start, end), word, words[word])


def _latin(field: str, said: str, words: NoticeWords) -> Iterator[Finding]:
    holders = [found.span() for found in PLACEHOLDER.finditer(said)]
    chinese = _CJK.search(said) is not None
    for found in _LATIN.finditer(said):
        word = found[0]
        held = any(left <= found.start() < right for left, right in holders)
        if held or not chinese or word.upper() in words.latin_known or word in words.latin_known:
            continue
        better = words.latin.get(word.upper())
        if better is not None:
            repeats = said.startswith(better[-1], found.end())  # «QR码» is «二维码»
            yield _advice("latin", field, (found.start(), found.end() + repeats), word, better)
        elif word.isupper():
            yield _advice("latin_unexplained", field, found.span(), word)


def _vague_days(field: str, said: str, written_on: date) -> Iterator[Finding]:
    for found in _VAGUE.finditer(said):
        sentence = next(
            (
                one[0]
                for one in _SENTENCE.finditer(said)
                if one.start() <= found.start() < one.end()
            ),
            "",
        )
        if find_days(sentence, written_on):
            continue
        day = _vague_day(found, written_on)
        evening = "晚上" if found[0].endswith("晚") else ""
        better = said_day(day, written_on) + evening if day else None
        code = "day_vague" if better else "day_vague_open"
        yield _advice(code, field, found.span(), found[0], better)


def _vague_day(found: re.Match[str], written_on: date) -> date | None:
    if found[0] in _NEXT_DAYS:
        return written_on + timedelta(days=_NEXT_DAYS[found[0]])
    if not found["week"]:
        return None
    number = WEEKDAYS.index("日" if found["weekday"] == "天" else found["weekday"])
    weeks = 1 if found["week"].startswith("下") else 0
    return written_on + timedelta(days=number - written_on.weekday() + 7 * weeks)


def _clock_times(field: str, said: str) -> Iterator[Finding]:
    for pattern in (_CLOCK, _HOUR):
        for found in pattern.finditer(said):
            better = _spoken_clock(found)
            if better is not None and better != found[0]:
                yield _advice("clock_24", field, found.span(), found[0].strip(), better)


def _spoken_clock(found: re.Match[str]) -> str | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour == 24:
        return None if minute else "晚上12点"
    if found["part"] and hour <= 12:
        return f"{found['part']}{hour}点" + (f"{minute:02d}分" if minute else "")
    return said_time(time(hour, minute))


def _worded_numbers(field: str, said: str) -> Iterator[Finding]:
    taken: list[tuple[int, int]] = []
    for found in _WORDED_DAY.finditer(said):
        month, day = read_number(found[2]), read_number(found[3])
        if month and day:
            year = f"{read_number(found[1])}年" if found[1] else ""
            taken.append(found.span())
            yield _advice("number_worded", field, found.span(), found[0], f"{year}{month}月{day}日")
    for pattern in (_WORDED_COUNT, _WORDED_HOUR):
        for found in pattern.finditer(said):
            number = read_number(found[0])
            if number is not None and not any(a <= found.start() < b for a, b in taken):
                yield _advice("number_worded", field, found.span(), found[0], str(number))


def _places(said: str, word: str) -> Iterator[tuple[int, int]]:
    start = said.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = said.find(word, start + len(word))


def _longest_words(said: str, words: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """The words met, the longest first taken, from left to right."""
    taken: list[tuple[int, int, str]] = []
    for word in sorted(words, key=len, reverse=True):
        for start, end in _places(said, word):
            if all(end <= left or right <= start for left, right, _ in taken):
                taken.append((start, end, word))
    yield from sorted(taken)
