"""What happened to a request, step by step, down the side of a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.page_frames import BoxMark, LineMark
from app.documents.paper import Paper
from app.documents.typography import Style

WHEN = Style(10, leading=1.45, grey=0.25)
WHO = Style(11, bold=True, leading=1.45)
WHAT = Style(11.5, leading=1.5)

DOT = 6.0
GAP = 16.0
STEP_GAP = 9.0


@dataclass(frozen=True)
class Step:
    """One step: when (one or two short lines), who did what kind of thing, and the words."""

    when: tuple[str, ...]
    who: str
    what: str


def timeline(paper: Paper, steps: Sequence[Step]) -> None:
    """Set the steps in the order given; a long one goes on over the page."""
    widths = [paper.setter.width(line, WHEN) for step in steps for line in step.when]
    line_x = paper.frame.left + max(widths, default=0) + GAP
    left = line_x + GAP
    for number, step in enumerate(steps):
        what = paper.setter.lines(step.what, WHAT, paper.frame.right - left) if step.what else ()
        paper.need(WHO.pitch + WHAT.pitch * min(len(what), 2))
        _set_when(paper, step, line_x)
        is_last = number == len(steps) - 1
        top = paper.y + WHO.pitch / 2
        paper.text_at(left, paper.y, step.who, WHO)
        paper.skip(max(WHO.pitch, len(step.when) * WHEN.pitch if not what else WHO.pitch))
        for line in what:
            if paper.room < WHAT.pitch:
                _line(paper, line_x, top, paper.frame.floor)
                paper.new_page()
                top = paper.y
            paper.text_at(left, paper.y, line, WHAT)
            paper.skip(WHAT.pitch)
        paper.skip(STEP_GAP)
        if not is_last:
            _line(paper, line_x, top, min(paper.y + WHO.pitch / 2, paper.frame.floor))


def _set_when(paper: Paper, step: Step, line_x: float) -> None:
    top = paper.y
    for line in step.when:
        paper.right_at(line_x - GAP + DOT, top, line, WHEN)
        top += WHEN.pitch
    middle = paper.y + WHO.pitch / 2
    corner = (line_x - DOT / 2, middle - DOT / 2)
    paper.put(BoxMark(*corner, DOT, DOT, radius=DOT / 2, fill=0.0))


def _line(paper: Paper, x: float, top: float, foot: float) -> None:
    paper.put(LineMark(x, top, x, foot, 0.8, 0.45))
