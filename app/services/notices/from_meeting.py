"""What a notice begins with when it comes out of a meeting.

Notices are Chinese, whatever the language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.notices.said_times import said_day, said_span
from app.languages import CHINESE
from app.ports.meeting_facts import AgreedLine, NoticeFacts, VoteLine
from app.wording import Wording

TABLE_HEAD = ("什么事", "谁来办", "什么时候办好")


def fields_of_meeting(facts: NoticeFacts, today: date) -> Mapping[str, object]:
    """What a meeting decided and agreed, as ``result_notice_facts`` gathers it, already masked."""
    head = facts.head
    promises = [line for line in facts.agreed if line.party is not None]
    points = [line.text for line in facts.agreed if line.party is None]
    warnings = [warning for vote in facts.votes for warning in vote.warnings]
    told: dict[str, object] = {
        "title": f"{head.title}结果公告",
        "what": "\n".join(_said(vote) for vote in facts.votes) or "会上说好了下面几件事。",
        "more": "\n".join(dict.fromkeys((*points, *warnings))),
        "where": head.place,
    }
    begins_at = head.planned_at or head.opened_at
    if begins_at is not None:
        told["when"] = said_span(begins_at, None, today)
    if promises:
        told["table"] = (TABLE_HEAD, *(_row(line, today) for line in promises))
    return told


def _said(vote: VoteLine) -> str:
    counts = vote.counts
    counted = f"(同意{counts.yes}，反对{counts.no}，弃权{counts.abstain})" if counts else ""
    return f"{vote.question}：{vote.outcome_words}{counted}。"


def _row(line: AgreedLine, today: date) -> tuple[str, ...]:
    party = Wording(CHINESE).of("values", str(line.party), {})
    return (line.text, party, said_day(line.due_on, today) if line.due_on else "")
