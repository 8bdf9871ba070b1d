"""Proposing the category of a request from the words in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.domain.diary import Category

SHORTEST_NAME = 2
"""A category's own name counts as its keyword from this length on."""


@dataclass(frozen=True)
class CategoryProposal:
    """The category proposed, and the keyword that said so."""

    category: Category
    keyword: str


@dataclass(frozen=True)
class _Keyword:
    word: str
    category: Category
    rank: tuple[int, int, int]


def propose_category(text: str, categories: Iterable[Category]) -> CategoryProposal | None:
    """The category whose keyword stands in ``text``; ``None`` when no keyword does.

    The longest keyword wins. Of equally long ones that category wins of which more keywords were
    found, then the one of the second level, then the order of the list.
    """
    folded = text.casefold()
    found = [keyword for keyword in _keywords(tuple(categories)) if keyword.word in folded]
    if not found:
        return None
    hits: dict[tuple[int, int, int], int] = {}
    for keyword in found:
        hits[keyword.rank] = hits.get(keyword.rank, 0) + 1
    best = min(found, key=lambda one: (-len(one.word), -hits[one.rank], one.rank, one.word))
    return CategoryProposal(best.category, best.word)


@lru_cache(maxsize=4)
def _keywords(categories: tuple[Category, ...]) -> tuple[_Keyword, ...]:
    """Every keyword of the active categories; worked out once, asked at every key stroke."""
    keywords: list[_Keyword] = []
    for place, category in enumerate(categories):
        if not category.active:
            continue
        rank = (0 if category.parent_id is not None else 1, category.position, place)
        words = set(category.keywords.casefold().split())
        if len(category.name) >= SHORTEST_NAME:
            words.add(category.name.casefold())
        keywords.extend(_Keyword(word, category, rank) for word in sorted(words))
    return tuple(keywords)
