"""The register as a long list: pages of it, and those in the bin."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.people import Resident
from app.ports.queries import PAGE, Outline, ResidentQueries


class ResidentSource:
    """The residents found by words; without words all of them, in the order of the doors."""

    def __init__(self, queries: ResidentQueries, words: str) -> None:
        self._queries, self._words = queries, words

    def first_page(self) -> Sequence[Resident]:
        return self._queries.page(self._words, 0, PAGE)

    def outline(self) -> Outline:
        return Outline(self._queries.count(self._words))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[Resident]:
        del outline
        return self._queries.page(self._words, start, count)


class BinSource:
    """The residents in the bin, the latest first."""

    def __init__(self, queries: ResidentQueries) -> None:
        self._queries = queries

    def first_page(self) -> Sequence[Resident]:
        return self._queries.in_bin()[:PAGE]

    def outline(self) -> Outline:
        return Outline(len(self._queries.in_bin()))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[Resident]:
        del outline
        return self._queries.in_bin()[start : start + count]
