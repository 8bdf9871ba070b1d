"""A decision as it is kept with a vote: JSON that gives back exactly the same object.

Beside the answer stands what it was decided by: law, article, and the day the text took effect.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, cast

from app.domain.sentences import Sentence
from app.domain.voting.answer import (
    Amount,
    Decision,
    Outcome,
    Reading,
    Share,
    ShownBar,
    Turnout,
    VoteWarning,
)


@dataclass(frozen=True)
class KeptRule:
    """What a vote was decided by. ``in_force`` is the ISO day the text read took effect.

    ``profile`` is the key of the profile, empty where none matters; law and article are empty for
    a rule made by hand.
    """

    profile: str = ""
    law: str = ""
    article: str = ""
    in_force: str = ""


def decision_to_json(decision: Decision, rule: KeptRule | None = None) -> str:
    """The decision, with every detail of its sentences, and the rule it follows."""
    kept = {
        "rule": asdict(rule or KeptRule()),
        "outcome": decision.outcome,
        "needed": _amount(decision.needed),
        "margin": _amount(decision.margin),
        "tie": decision.tie,
        "reason": [_plain(sentence) for sentence in decision.reason],
        "readings": [
            {**vars(one), "needed": _amount(one.needed), "margin": _amount(one.margin)}
            for one in decision.readings
        ],
        "warnings": [
            {"code": one.code, "basis": one.basis, "details": _details(one.details)}
            for one in decision.warnings
        ],
        "bars": [vars(bar) for bar in decision.bars],
        "turnout": None
        if decision.turnout is None
        else {name: _amount(value) for name, value in vars(decision.turnout).items()},
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def decision_from_json(text: str) -> Decision:
    """The decision that was kept."""
    kept = cast("dict[str, Any]", json.loads(text))
    turnout = kept["turnout"]
    return Decision(
        outcome=Outcome(kept["outcome"]),
        needed=_amount_read(kept["needed"]),
        margin=_amount_read(kept["margin"]),
        tie=kept["tie"],
        reason=tuple(_read(sentence) for sentence in kept["reason"]),
        readings=tuple(_reading(one) for one in kept["readings"]),
        warnings=tuple(
            VoteWarning(one["code"], one["basis"], _details_read(one["details"]))
            for one in kept["warnings"]
        ),
        bars=tuple(ShownBar(**bar) for bar in kept["bars"]),
        turnout=None
        if turnout is None
        else Turnout(**{name: _amount_read(value) for name, value in turnout.items()}),
    )


def rule_from_json(text: str) -> KeptRule:
    """The rule that a kept decision follows."""
    return KeptRule(**json.loads(text)["rule"])


def _reading(kept: dict[str, Any]) -> Reading:
    return Reading(
        kept["name"],
        Outcome(kept["outcome"]),
        _amount_read(kept["needed"]),
        _amount_read(kept["margin"]),
        binding=kept["binding"],
    )


def _amount(amount: Amount) -> object:
    return vars(amount) if isinstance(amount, Share) else amount


def _amount_read(kept: Any) -> Amount:
    return kept if isinstance(kept, int) else Share(**kept)


def _plain(value: object) -> object:
    """A detail of a sentence as JSON: clauses and tuples carry their kind."""
    if isinstance(value, Sentence):
        return {"code": value.code, "details": _details(value.details)}
    if isinstance(value, Share):
        return {"share": vars(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in cast("tuple[object, ...]", value)]
    return value


def _read(kept: Any) -> Any:
    if isinstance(kept, dict):
        told = cast("dict[str, Any]", kept)
        if "share" in told:
            return Share(**told["share"])
        return Sentence(told["code"], _details_read(told["details"]))
    if isinstance(kept, list):
        return tuple(_read(one) for one in cast("list[Any]", kept))
    return kept


def _details(details: Mapping[str, object]) -> dict[str, object]:
    return {name: _plain(value) for name, value in details.items()}


def _details_read(kept: Mapping[str, Any]) -> dict[str, object]:
    return {name: _read(value) for name, value in kept.items()}
