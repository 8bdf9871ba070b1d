"""The list of meetings as a table asks for it; a community has a few dozen."""

from __future__ import annotations

from collections.abc import Sequence

from app.ports.meeting_queries import MeetingQueries, MeetingRow
from app.ports.queries import PAGE, Outline


class MeetingSource:
    """The meetings found by words, newest first, or those in the bin."""

    def __init__(self, queries: MeetingQueries, words: str, *, in_bin: bool = False) -> None:
        self._queries, self._words, self._in_bin = queries, words, in_bin

    def first_page(self) -> Sequence[MeetingRow]:
        return self._all()[:PAGE]

    def outline(self) -> Outline:
        return Outline(len(self._all()))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[MeetingRow]:
        del outline
        return self._all()[start : start + count]

    def _all(self) -> tuple[MeetingRow, ...]:
        return self._queries.meetings(self._words, in_bin=self._in_bin)
