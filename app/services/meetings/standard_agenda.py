"""The agenda a meeting of each kind begins with, read from what the program brings along."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.domain.diary import Party
from app.domain.meetings.meeting import DecisionBody, ItemKind, MeetingKind
from app.services.meetings.planning import ItemFields
from app.services.shipped_data import RESOURCES

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


def usual_body(kind: MeetingKind) -> DecisionBody:
    """Who decides a matter of such a meeting when nobody says otherwise."""
    return _USUAL_BODY.get(kind, DecisionBody.NONE)


@cache
def _read() -> dict[str, Any]:
    file = RESOURCES / "standard_agendas.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
