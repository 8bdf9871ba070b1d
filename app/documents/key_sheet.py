"""The keys of the program in two columns on paper, to be pinned up beside the screen."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.building_blocks import HAIRLINE, title
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4, LineMark
from app.documents.paper import Paper
from app.documents.typography import Style
from app.ports.document_facts import KeySection

TITLE = Style(24, bold=True, leading=1.5)
SECTION = Style(14, bold=True, leading=1.4)
KEY = Style(12, bold=True, leading=1.4)
WORDS = Style(12, leading=1.4)
COLUMNS = 2
GUTTER = 26
"""Points between the columns."""

BETWEEN = 11
"""Points between a key and its words."""

ABOVE_SECTION, BELOW_SECTION, BELOW_KEY = 12, 5, 2.5


def build_key_sheet(sections: Sequence[KeySection], wording: DocumentTexts) -> bytes:
    """The list of keys as a PDF."""
    paper = Paper(
        A4, wording, wording("keys.title"), author="LinliDesk", number_a_single_page=False
    )
    title(paper, wording("keys.title"), TITLE)
    columns = _Columns(paper)
    for part in sections:
        columns.set(part)
    return paper.finish()


class _Columns:
    """Sections below each other in one column, then in the next, then on the next page."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._width = (paper.frame.text_width - GUTTER * (COLUMNS - 1)) / COLUMNS
        self._top = paper.y
        self._column = 0

    def set(self, part: KeySection) -> None:
        """One section, undivided where a column is long enough for it."""
        paper = self._paper
        indent = BETWEEN + max((paper.setter.width(key, KEY) for key, _ in part.keys), default=0)
        rows = [
            (key, paper.setter.lines(words, WORDS, self._width - indent))
            for key, words in part.keys
        ]
        heights = [len(lines) * WORDS.pitch + BELOW_KEY for _, lines in rows]
        head = SECTION.pitch + BELOW_SECTION
        if paper.y > self._top:
            paper.skip(ABOVE_SECTION)
        whole = head + sum(heights)
        fits = whole <= paper.frame.floor - self._top
        self._need(whole if fits else head + sum(heights[:3]))
        self._head(part.title)
        for (key, lines), height in zip(rows, heights, strict=True):
            self._need(height)
            paper.text_at(self._left, paper.y, key, KEY)
            for number, line in enumerate(lines):
                paper.text_at(self._left + indent, paper.y + number * WORDS.pitch, line, WORDS)
            paper.skip(height)

    @property
    def _left(self) -> float:
        return self._paper.frame.left + self._column * (self._width + GUTTER)

    def _head(self, text: str) -> None:
        paper = self._paper
        paper.text_at(self._left, paper.y, text, SECTION)
        paper.skip(SECTION.pitch)
        end = self._left + self._width
        paper.put(LineMark(self._left, paper.y, end, paper.y, HAIRLINE, 0.55))
        paper.skip(BELOW_SECTION)

    def _need(self, height: float) -> None:
        paper = self._paper
        if height <= paper.room or paper.y <= self._top:
            return
        self._column = (self._column + 1) % COLUMNS
        if self._column == 0:
            paper.new_page()
            self._top = paper.frame.top
        paper.y = self._top
