"""How a vote keeps its settings, its typed sums, its roll and the case it was decided on: JSON.

The case is written as the contract of ``linli tally`` has it, so that anyone can decide it again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any, cast

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import FrozenRoll, Vote
from app.domain.voting.answer import Share
from app.domain.voting.cases import (
    AssemblyCase,
    AssemblyKind,
    CommitteeCase,
    Counts,
    CustomCase,
    CustomRule,
    NonVoters,
    OwnerShares,
    ResidentsCase,
    RollUnit,
    Threshold,
    TripartiteCase,
    UnitKind,
    UnitState,
    VoteCase,
)
from app.domain.voting.percent import area_shown
from app.services.meetings.voting import TypedCounts, VoteSettings
from app.services.vote_cases import case_from_json


def _dumped(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def settings_to_json(settings: VoteSettings) -> str:
    """The settings of a vote as kept."""
    return _dumped(
        {
            "non_voters": settings.non_voters,
            "clause": settings.clause,
            "count_parking_area": settings.count_parking_area,
            "rules": [_rule(rule) for rule in settings.rules],
            "entitled": settings.entitled,
            "kind": settings.kind,
            "members": settings.members,
        }
    )


def settings_of(vote: Vote) -> VoteSettings:
    """The settings a vote is reckoned by."""
    if not vote.settings:
        return VoteSettings()
    kept = cast("dict[str, Any]", json.loads(vote.settings))
    return VoteSettings(
        non_voters=NonVoters(kept["non_voters"]),
        clause=kept["clause"],
        count_parking_area=kept["count_parking_area"],
        rules=rules_from(kept["rules"]) if kept["rules"] else (),
        entitled=kept["entitled"],
        kind=AssemblyKind(kept["kind"]),
        members=kept["members"],
    )


def rules_from(rules: Sequence[object]) -> tuple[CustomRule, ...]:
    """Rules made by hand, written as ``linli tally`` has them; raises as ``case_from_json``."""
    content = {"body": "custom", "entitled": 0, "present": 0, "rules": list(rules)}
    case, _ = case_from_json(content | {"votes": {"yes": 0, "no": 0}}, "rules")
    return case.rules if isinstance(case, CustomCase) else ()


def rule_as_text(rule: CustomRule) -> str:
    """A rule made by hand as an agenda item keeps it."""
    return _dumped(_rule(rule))


def written_rules(text: str) -> tuple[CustomRule, ...]:
    """The rules an agenda item keeps; raises ``vote_rule_missing`` where they cannot be read."""
    try:
        kept: Any = json.loads(text)
        return rules_from(cast("list[object]", kept if isinstance(kept, list) else [kept]))
    except (ValueError, RuleViolation):
        raise RuleViolation("vote_rule_missing") from None


def typed_to_json(typed: TypedCounts) -> str:
    """Typed sums as kept; nothing when nothing was typed."""
    if typed == TypedCounts():
        return ""
    return _dumped(asdict(typed))


def typed_of(vote: Vote) -> TypedCounts | None:
    """The sums typed for a vote, or ``None``."""
    if not vote.counts:
        return None
    kept = cast("dict[str, Any]", json.loads(vote.counts))
    owners = kept["owners"]
    return TypedCounts(
        counts=Counts(**kept["counts"]),
        owners=None
        if owners is None
        else OwnerShares(**{name: Share(**share) for name, share in owners.items()}),
        total=Share(**kept["total"]) if kept["total"] else None,
        silent=Share(**kept["silent"]) if kept["silent"] else None,
        present=kept["present"],
    )


def roll_to_json(units: Sequence[RollUnit]) -> tuple[str, str]:
    """The roll as kept, and its SHA-256."""
    rows = _dumped([[u.unit, u.area, list(u.owners), u.state, u.kind] for u in units])
    return rows, hashlib.sha256(rows.encode()).hexdigest()


def units_of(roll: FrozenRoll | None) -> tuple[RollUnit, ...]:
    """The units on a frozen roll."""
    return _units(roll.rows) if roll is not None else ()


@lru_cache(maxsize=4)
def _units(rows: str) -> tuple[RollUnit, ...]:
    return tuple(
        RollUnit(unit, area, tuple(owners), UnitState(state), UnitKind(kind))
        for unit, area, owners, state, kind in json.loads(rows)
    )


def case_to_json(case: VoteCase, cast_sums: tuple[Share, OwnerShares] | None = None) -> str:
    """The numbers as put to the rule; owners' ballots as the sums they came to."""
    return _dumped(_case(case, cast_sums))


def _case(case: VoteCase, sums: tuple[Share, OwnerShares] | None) -> dict[str, object]:
    if isinstance(case, AssemblyCase):
        return _assembly(case, sums)
    kept: dict[str, object] = {"matter": case.matter}
    if isinstance(case, TripartiteCase):
        names = ("community", "property", "owners_committee")
        return kept | {
            "body": "tripartite",
            "parties": {name: getattr(case, name) for name in names},
        }
    kept |= {"present": case.present, "votes": vars(case.votes)}
    if isinstance(case, CommitteeCase):
        return kept | {
            "body": "owners_committee",
            "profile": case.profile,
            "seats": case.seats,
            "in_office": case.in_office,
            "signed_yes": case.signed_yes,
        }
    kept |= {"body": case.body, "entitled": case.entitled}
    if isinstance(case, ResidentsCase):
        return kept | {"kind": case.kind, "members": case.members}
    return kept | {"rules": [_rule(rule) for rule in case.rules]}


def _assembly(case: AssemblyCase, sums: tuple[Share, OwnerShares] | None) -> dict[str, object]:
    total, owners = sums or (case.total, case.cast)
    return {
        "body": "owners_assembly",
        "profile": case.profile,
        "item": case.item,
        "total": _share(total),
        "cast": {name: _share(share) for name, share in vars(owners).items()},
        "silent_delivered": _share(case.silent_delivered),
        "non_voters": case.non_voters,
        "count_parking_area": case.count_parking_area,
        "matter": case.matter,
    }


def _share(share: Share | None) -> dict[str, object] | None:
    return None if share is None else {"area": area_shown(share.area), "heads": share.heads}


def _rule(rule: CustomRule) -> dict[str, object]:
    kept: dict[str, object] = {"base": rule.base, **_threshold(rule.threshold)}
    if rule.quorum is not None:
        kept["quorum"] = _threshold(rule.quorum)
    return kept | {"min_yes": rule.min_yes}


def _threshold(threshold: Threshold) -> dict[str, object]:
    share = threshold.share
    return {
        "threshold": f"{share.numerator}/{share.denominator}",
        "inclusive": threshold.inclusive,
    }
