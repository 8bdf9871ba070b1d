"""The agenda a meeting of each kind begins with, read from what the program brings along."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from app.domain.diary import Party
from app.domain.masking import mask_text
from app.domain.meetings.actions import Action
from app.domain.meetings.meeting import DecisionBody, ItemKind, MeetingKind
from app.domain.sheet_words import PARTY_NAMES
from app.services.meetings.planning import ItemFields
from app.services.shipped_data import RESOURCES

_LISTED = 20
"""Open actions named one by one; a meeting has no time for more."""
_USUAL_BODY = {
    MeetingKind.TRIPARTITE: DecisionBody.TRIPARTITE,
    MeetingKind.OWNERS_COMMITTEE: DecisionBody.OWNERS_COMMITTEE,
    MeetingKind.OWNERS_ASSEMBLY: DecisionBody.OWNERS_ASSEMBLY,
    MeetingKind.RESIDENTS_ASSEMBLY: DecisionBody.RESIDENTS_ASSEMBLY,
    MeetingKind.RESIDENT_REPRESENTATIVES: DecisionBody.RESIDENT_REPRESENTATIVES,
}


def standard_agenda(kind: MeetingKind) -> tuple[ItemFields, ...]:
    """The items a meeting of this kind has without being asked, in their order (domain §2)."""
    return tuple(
        ItemFields(
            told["title"],
            sponsor=Party(told.get("sponsor", Party.COMMUNITY)),
            minutes=told["minutes"],
            kind=ItemKind(told["kind"]),
            body=DecisionBody(told.get("body", DecisionBody.NONE)),
        )
        for told in _read()[kind]
    )


def open_actions_text(actions: Sequence[Action]) -> str:
    """What is still open, a line each, as it stands under the look back; telling nobody's door."""
    patterns: dict[str, str] = _read()["open_actions"]
    lines: list[str] = []
    for action in actions[:_LISTED]:
        due = action.due_on
        who = f"{PARTY_NAMES[action.party]} {action.person}".strip()
        line = patterns["line" if due is None else "line_with_day"].format(
            number=action.number,
            text=" ".join(action.text.split()),
            who=who,
            month=due.month if due else 0,
            day=due.day if due else 0,
        )
        lines.append(mask_text(line))
    if len(actions) > _LISTED:
        lines.append(patterns["more"].format(count=len(actions) - _LISTED))
    return "\n".join(lines)


def usual_body(kind: MeetingKind) -> DecisionBody:
    """Who decides a matter of such a meeting when nobody says otherwise."""
    return _USUAL_BODY.get(kind, DecisionBody.NONE)


@cache
def _read() -> dict[str, Any]:
    file = RESOURCES / "standard_agendas.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
