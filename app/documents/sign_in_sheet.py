"""The sheet people sign in on (签到表): rows 14 mm high, by party, observers apart."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.building_blocks import centred, field_grid, title
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import numbered_community, when_and_where
from app.documents.page_frames import A4, MM, BoxMark, LineMark
from app.documents.paper import Paper
from app.documents.register_table import HEAD_FILL
from app.documents.typography import Style
from app.ports.clock import local
from app.ports.meeting_facts import SignInFacts, SignInGroup, SignInLine

TITLE = Style(22, bold=True, leading=1.4)
COMMUNITY = Style(12, leading=1.5, grey=0.25)
LABEL = Style(12, leading=1.5, grey=0.3)
VALUE = Style(13, bold=True, leading=1.5)
HEAD = Style(13, bold=True, leading=1.3)
GROUP = Style(14, bold=True, leading=1.3)
NAME = Style(17, bold=True, leading=1.25)
CELL = Style(12.5, leading=1.25)
SMALL = Style(10.5, leading=1.3, grey=0.25)

ROW = 14.5 * MM
"""High enough to write in with a thick pen."""

GROUP_ROW = 9 * MM
HEAD_ROW = 10 * MM
PADDING = 5.0
SHARES = (0.22, 0.3, 0.16, 0.32)
"""Of the width: name, position, time, signature."""


def build_sign_in_sheet(facts: SignInFacts, wording: DocumentTexts) -> bytes:
    """The sheet as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    head = facts.head
    heading = wording("sign_in.title", title=head.title)
    paper = Paper(
        A4,
        wording,
        heading,
        author=head.office.community,
        footer=wording("sign_in.not_posted"),
        footer_style=Style(10.5, leading=1.2, grey=0.2),
    )
    title(paper, heading, TITLE)
    centred(paper, numbered_community(head, wording), COMMUNITY)
    paper.skip(6)
    field_grid(paper, when_and_where(head, wording), LABEL, VALUE)
    due = sum(line.has_vote for group in facts.groups for line in group.lines)
    if due:
        paper.text_at(paper.frame.left, paper.y, wording("sign_in.due", count=due), LABEL)
        paper.skip(LABEL.pitch)
    paper.skip(6)
    _set_head(paper)
    paper.heading = lambda: _set_head(paper)
    for group in facts.groups:
        _write_group(paper, group)
    _write_guests(paper, facts.blank_lines)
    return paper.finish()


def _edges(paper: Paper) -> list[float]:
    """Where the columns begin, and the right edge."""
    width, left = paper.frame.text_width, paper.frame.left
    return [left + width * sum(SHARES[:number]) for number in range(len(SHARES) + 1)]


def _set_head(paper: Paper) -> None:
    frame, edges = paper.frame, _edges(paper)
    paper.put(BoxMark(frame.left, paper.y, frame.text_width, HEAD_ROW, fill=HEAD_FILL))
    paper.put(LineMark(frame.left, paper.y, frame.right, paper.y, 1.2))
    top = paper.y + (HEAD_ROW - HEAD.pitch) / 2
    for number, key in enumerate(("name", "position", "arrived", "signature")):
        width = edges[number + 1] - edges[number]
        paper.centred_at(edges[number], width, top, paper.texts(f"sign_in.{key}"), HEAD)
    _rule(paper, HEAD_ROW, edges)


def _write_group(paper: Paper, group: SignInGroup) -> None:
    key = "sign_in.observers" if group.party is None else f"party.{group.party}"
    paper.need(GROUP_ROW + ROW)
    _set_group_title(paper, paper.texts(key))
    for line in group.lines:
        _set_row(paper, line)


def _write_guests(paper: Paper, count: int) -> None:
    if count:
        paper.need(GROUP_ROW + ROW)
        _set_group_title(paper, paper.texts("sign_in.guests"))
        for _ in range(count):
            _set_row(paper, SignInLine(""))


def _set_group_title(paper: Paper, text: str) -> None:
    top = paper.y + (GROUP_ROW - GROUP.pitch) / 2
    paper.text_at(paper.frame.left + PADDING, top, text, GROUP)
    _rule(paper, GROUP_ROW, (paper.frame.left, paper.frame.right))


def _set_row(paper: Paper, line: SignInLine) -> None:
    edges = _edges(paper)
    texts = paper.texts
    beside = line.title.strip()
    remark = texts("sign_in.excused", reason=line.excused) if line.excused else ""
    if line.has_vote and not remark:
        remark = texts("sign_in.votes")
    room = [edges[number + 1] - edges[number] - 2 * PADDING for number in range(3)]
    names = paper.setter.lines(line.name, NAME, room[0])
    titles = paper.setter.lines(beside, CELL, room[1]) if beside else ()
    remarks = paper.setter.lines(remark, SMALL, room[1]) if remark else ()
    said = len(titles) * CELL.pitch + len(remarks) * SMALL.pitch
    height = max(ROW, len(names) * NAME.pitch + 2 * PADDING, said + 2 * PADDING)
    paper.need(height)
    _stack(paper, names, NAME, edges[0], paper.y + (height - len(names) * NAME.pitch) / 2)
    top = _stack(paper, titles, CELL, edges[1], paper.y + (height - said) / 2)
    _stack(paper, remarks, SMALL, edges[1], top)
    if line.arrived_at is not None:
        clock = f"{local(line.arrived_at):%H:%M}"
        top = paper.y + (height - CELL.pitch) / 2
        paper.centred_at(edges[2], edges[3] - edges[2], top, clock, CELL)
    _rule(paper, height, edges)


def _stack(paper: Paper, lines: Sequence[str], style: Style, left: float, top: float) -> float:
    """Lines below each other in a cell; returns where they end."""
    for line in lines:
        paper.text_at(left + PADDING, top, line, style)
        top += style.pitch
    return top


def _rule(paper: Paper, height: float, edges: Sequence[float]) -> None:
    """The line below a row and those between its cells; the cursor goes below it."""
    foot = paper.y + height
    for edge in edges:
        paper.put(LineMark(edge, paper.y, edge, foot, 0.5, 0.3))
    paper.put(LineMark(paper.frame.left, foot, paper.frame.right, foot, 0.5, 0.3))
    paper.y = foot
