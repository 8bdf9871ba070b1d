"""A result drawn as a bar with the mark it had to reach; readable without colour."""

from __future__ import annotations

from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import BoxMark, LineMark
from app.documents.paper import Paper
from app.documents.typography import Style
from app.domain.voting.answer import ShownBar

HEIGHT = 20.0
OVERHANG = 5.0
"""How far the mark stands out above and below the bar."""

YES, NO, ABSTAIN = 0.15, 0.62, 0.86
"""Greys: what agreed is dark, what did not vote stays white."""


def result_bar(paper: Paper, bar: ShownBar, style: Style, label_width: float) -> None:
    """Set one bar with its label at the left."""
    if bar.whole <= 0:
        return
    paper.need(HEIGHT + 2 * OVERHANG)
    top = paper.y + OVERHANG
    left = paper.frame.left + label_width
    width = paper.frame.right - left
    paper.text_at(
        paper.frame.left, top + (HEIGHT - style.pitch) / 2, bar_label(bar, paper.texts), style
    )
    start = left
    for count, grey in ((bar.yes, YES), (bar.no, NO), (bar.abstain, ABSTAIN)):
        part = width * count / bar.whole
        if part > 0:
            paper.put(BoxMark(start, top, part, HEIGHT, fill=grey))
        start += part
    paper.put(BoxMark(left, top, width, HEIGHT, weight=1.0))
    mark = left + width * min(bar.mark, bar.whole) / bar.whole
    paper.put(LineMark(mark, top + 0.5, mark, top + HEIGHT - 0.5, 6.0, 1.0))  # seen on any grey
    paper.put(LineMark(mark, top - OVERHANG, mark, top + HEIGHT + OVERHANG, 2.2))
    paper.skip(HEIGHT + 2 * OVERHANG)


def bar_label(bar: ShownBar, texts: DocumentTexts) -> str:
    """What the bar counts."""
    key = f"notice.bar_{bar.label}"
    return texts(key) if key in texts.keys else texts("notice.bar_votes")
