"""What was promised (督办清单): who, until when, how it is checked, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.documents.building_blocks import centred, paragraph, signature_lines, title
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import money_in_words
from app.documents.page_frames import A4_LANDSCAPE
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words
from app.documents.typography import Style
from app.domain.diary import Party
from app.domain.meetings.actions import OPEN_STATES
from app.ports.meeting_facts import ActionLine, ActionListFacts

TITLE = Style(22, bold=True, leading=1.4)
AS_OF = Style(12, leading=1.5, grey=0.25)
HEAD = Style(12, bold=True, leading=1.35)
CELL = Style(12, leading=1.4)
BODY = Style(13, leading=1.6)

_ORDER = tuple(Party)


def build_action_list(facts: ActionListFacts, wording: DocumentTexts) -> bytes:
    """The list as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    named = wording("actions.titled", title=facts.title) if facts.title else ""
    heading = named or wording("actions.title")
    office = facts.office
    day = day_in_words(office.printed_on, wording, office.printed_on)
    paper = Paper(
        A4_LANDSCAPE,
        wording,
        heading,
        author=office.community,
        footer=wording("meeting.made", community=office.community, day=day),
    )
    if not facts.page_per_party or not facts.lines:
        _write_list(paper, facts, heading, facts.lines)
        return paper.finish()
    ordered = sorted(facts.lines, key=lambda line: _ORDER.index(line.party))
    for party, lines in groupby(ordered, key=lambda line: line.party):
        paper.new_part()
        name = wording("actions.of_party", party=wording(f"party.{party}"))
        _write_list(paper, facts, name, tuple(lines))
        paper.skip(12)
        signature_lines(paper, [wording(f"actions.{key}") for key in ("sign", "checker")], BODY)
    return paper.finish()


def _write_list(
    paper: Paper, facts: ActionListFacts, heading: str, lines: Sequence[ActionLine]
) -> None:
    texts = paper.texts
    title(paper, heading, TITLE)
    day = day_in_words(facts.day, texts, facts.office.printed_on)
    centred(paper, texts("actions.as_of", community=facts.office.community, day=day), AS_OF)
    paper.skip(6)
    if not lines:
        paragraph(paper, texts("actions.nothing"), BODY)
        return
    columns = [
        Column(texts(f"actions.column_{key}"), share)
        for key, share in (
            ("number", 1.35),
            ("text", 4.6),
            ("party", 1.9),
            ("due", 1.75),
            ("check", 2.7),
            ("state", 1.75),
        )
    ]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for line in lines:
        table.row(_cells(line, facts, texts))
    table.end()
    paper.skip(8)
    open_lines = sum(line.state in OPEN_STATES for line in lines)
    overdue = sum(line.overdue_days > 0 for line in lines)
    total = texts("actions.total", count=len(lines), open=open_lines, overdue=overdue)
    paragraph(paper, total, BODY)


def _cells(line: ActionLine, facts: ActionListFacts, texts: DocumentTexts) -> tuple[str, ...]:
    text = [f"{line.text}{texts('actions.condition') if line.is_condition else ''}"]
    if line.monthly_income:
        text.append(texts("actions.income", amount=money_in_words(line.monthly_income)))
    if line.meeting:
        text.append(line.meeting)
    if line.feedback.strip():
        text.append(texts("actions.feedback", text=line.feedback.strip()))
    party = [texts(f"party.{line.party}"), line.person.strip()]
    due = texts("actions.no_due")
    if line.due_on is not None:
        due = day_in_words(line.due_on, texts, facts.office.printed_on)
    check = [line.check.strip()]
    if line.verifier.strip():
        check.append(texts("actions.verifier", verifier=line.verifier.strip()))
    state = [texts(f"action_state.{line.state}")]
    if line.overdue_days:
        state.append(texts("actions.overdue", days=line.overdue_days))
    return (line.number, _lines(text), _lines(party), due, _lines(check), _lines(state))


def _lines(pieces: Sequence[str]) -> str:
    return "\n".join(piece for piece in pieces if piece)
