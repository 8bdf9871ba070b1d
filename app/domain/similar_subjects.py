"""How alike two subjects are, for «又来了» and for finding the matters many people raise.

Chinese subjects are short and have no spaces, so they are compared by pairs of neighbouring
characters. What says nothing about the matter (polite words, house numbers, punctuation) is taken
out first: «11号楼消防通道又被占了» and «消防通道被占,希望社区管一管» are the same matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.rooms import Room

ALIKE = 0.5
"""From here on two subjects are taken for the same matter."""

SAME_BEFORE_DAYS = 180

_SAYS_NOTHING = re.compile(
    r"[0-9a-z]+(?:号楼|号|楼|幢|栋|座|单元|室|点|分|元|个|天|次|年|月|日)?"
    r"|什么时候|为什么|怎么办|怎么|什么|能不能|可不可以|是不是|有没有|要不要|能否|是否|可否"
    r"|希望|要求|建议|请求|请问|反映|反应|投诉|咨询|询问|申请|想要|需要|麻烦|帮忙|处理|解决|管一管|管管"
    r"|社区|居民|业主|小区|住户|我们|我家|他们|大家|有人|一下|问题|情况|事情|事宜"
    r"|再次|多次|一直|经常|总是|老是|天天|每天|又|再|还|了|的|吗|呢|吧|啊|呀|被|把|想|请|在|有|和|与|很|太|都"
    r"|[^\w]|_"
)
_WHOLE_OF_SHORT = 0.8


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters that say what the text is about.

    A text with nothing but single characters left gives those characters.
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    pieces = [piece for piece in _SAYS_NOTHING.split(plain) if piece]
    found = {piece[n : n + 2] for piece in pieces for n in range(len(piece) - 1)}
    return frozenset(found or pieces)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two sets of pairs are, 0–1: 1 when equal, 0 when nothing is shared.

    The Dice coefficient; a subject wholly inside a longer one is alike as well, if not as much.
    """
    shared = len(one & other)
    return likeness_of_counts(shared, len(one), len(other))


def likeness_of_counts(shared: int, one: int, other: int) -> float:
    """``likeness`` of two sets of these sizes that share so many pairs."""
    if not shared:
        return 0.0
    dice = 2 * shared / (one + other)
    shorter = min(one, other)
    return max(dice, _WHOLE_OF_SHORT * shared / shorter) if shorter >= 2 else dice


def subject_likeness(one: str, other: str) -> float:
    """How alike two subjects are, 0–1; equal texts are 1 even when they say nothing."""
    if one.strip() == other.strip():
        return 1.0
    return likeness(pairs(one), pairs(other))


@dataclass(frozen=True)
class EarlierEntry:
    """What «又来了» needs of an entry that may be the same matter."""

    id: int
    received_at: datetime
    subject: str
    home: Room
    resident_id: int | None = None
    category_id: int | None = None


def same_before(
    entry: EarlierEntry, earlier: Iterable[EarlierEntry], limit: int = 5
) -> tuple[tuple[EarlierEntry, float], ...]:
    """Earlier entries that may be the same matter, the likeliest first, with their likeness.

    Offered is what has a similar subject, and what the same household or resident asked within
    ``SAME_BEFORE_DAYS`` days even when the words differ.
    """
    about = pairs(entry.subject)
    oldest = entry.received_at - timedelta(days=SAME_BEFORE_DAYS)
    found: list[tuple[bool, float, EarlierEntry]] = []
    for other in earlier:
        if other.id == entry.id or not oldest <= other.received_at <= entry.received_at:
            continue
        alike = likeness(about, pairs(other.subject))
        theirs = _same_household(entry, other)
        if alike >= ALIKE or theirs:
            found.append((theirs and alike > 0, alike, other))
    found.sort(key=lambda one: (one[0], one[1], one[2].received_at, one[2].id), reverse=True)
    return tuple((other, alike) for _, alike, other in found[:limit])


def _same_household(one: EarlierEntry, other: EarlierEntry) -> bool:
    if one.resident_id is not None and one.resident_id == other.resident_id:
        return True
    return bool(one.home.room) and one.home == other.home
