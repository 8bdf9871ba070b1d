"""From the words typed in a search box to a question for the word index.

Several words must all be found. A word is looked for as it stands; a word of letters also as the
first letters (jay) or the sounds (jinayi, jina) of names, places and subjects; a room in any of its
spellings; a phone number however it is grouped.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from app.domain.rooms import parse_room
from db.search_tokens import characters, door_token, fold, number_phrase, number_tokens

LONGEST_SYLLABLE = 6
LEAST_DIGITS = 3
_DIGITS_ONLY = re.compile(r"^[0-9]+$")
_ENTRY_NUMBER = re.compile(r"^(19|20)\d\d-\d{4,}$")
MOST_SPELLINGS = 60
"""Ways to cut a word into sounds that are looked for; more make no difference to a person."""


def match_expression(words: str, *, text_only: bool = False) -> str:
    """The FTS5 question for a search box's content; empty when nothing was typed."""
    parts = [_text_word(word) if text_only else _word(word) for word in words.split()]
    return " AND ".join(parts)


def _phrase(tokens: str) -> str:
    return f'"{tokens.strip()}"'


def _text_word(word: str) -> str:
    return f"{{text}} : {_phrase(characters(word))}"


def _word(word: str) -> str:
    folded = fold(word)
    room = None if _ENTRY_NUMBER.match(folded) else parse_room(word)
    if room is not None and room.entrance and room.room:
        # A whole door: «3-2-501» is not meant to find 13-2-501.
        return f"{{numbers}} : {door_token(room)}"
    digits = re.sub(r"[-\s+()]", "", folded)
    if len(digits) >= LEAST_DIGITS and _DIGITS_ONLY.match(digits):
        # A number however it is grouped; with its dashes it may also be a part of something else.
        either = [f"{{numbers}} : {_phrase(number_phrase(digits))}"]
        if digits != folded:
            either.append(_literal(folded))
    else:
        either = [_literal(folded)]
    if folded.isascii() and folded.isalpha():
        either.append(f"{{initials}} : {_phrase(' '.join(folded))}")
        either.extend(f"{{syllables}} : {_phrase(spelling)}" for spelling in spellings(folded))
    return f"({' OR '.join(either)})"


def _literal(word: str) -> str:
    """The word as it stands; the numbers in it first, because they are rarer than their digits."""
    numbers = [f"{{numbers}} : {_phrase(tokens)}" for tokens in number_tokens(word)]
    return f"({' AND '.join((*numbers, f'{{text said other}} : {_phrase(characters(word))}'))})"


def spellings(letters: str) -> tuple[str, ...]:
    """The ways to read ``letters`` as pinyin syllables, the last one possibly unfinished.

    Each is a sequence of whole syllables separated by spaces; an unfinished last syllable is
    answered with every syllable it may become. One letter alone is left to the first letters.
    """
    if len(letters) < 2:
        return ()
    found: list[str] = []
    _cut(letters, "", found)
    return tuple(found)


def _cut(rest: str, before: str, found: list[str]) -> None:
    if len(found) >= MOST_SPELLINGS:
        return
    if not rest:
        found.append(before.strip())
        return
    known = _syllables()
    for length in range(min(len(rest), LONGEST_SYLLABLE), 0, -1):
        for syllable in _spelt(rest[:length]):
            if syllable in known:
                _cut(rest[length:], f"{before} {syllable}", found)
    if len(rest) < LONGEST_SYLLABLE:
        ends = tuple(_spelt(rest))
        unfinished = [s for s in known if s.startswith(ends) and s not in ends]
        found.extend(
            f"{before} {syllable}".strip() for syllable in unfinished[: MOST_SPELLINGS - len(found)]
        )


def _spelt(letters: str) -> tuple[str, ...]:
    """ü is typed as v or as u: «lu» may mean lü as well."""
    if letters[:2] in ("lu", "nu"):
        return (letters, f"{letters[0]}v{letters[2:]}")
    return (letters,)


@cache
def _syllables() -> tuple[str, ...]:
    """Every syllable of the common characters, sorted; ü as v."""
    file = Path(__file__).parents[1] / "resources" / "pinyin_syllables.txt"
    return tuple(file.read_text(encoding="utf-8").split())
