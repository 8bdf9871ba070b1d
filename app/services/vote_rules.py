"""Reads the rules of voting that the program brings along: profiles, items of 278, matters."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    THREE_QUARTERS_OR_MORE,
    Threshold,
)
from app.domain.voting.rules import Decider, Matter, OwnersItem, VoteProfile, VoteRules
from app.services.shipped_data import RESOURCES

DEFAULT_PROFILE = "hangzhou"
"""Strict on quorum and on passing, so that it satisfies every text of the province."""

_THRESHOLDS = {
    "more_than_half": MORE_THAN_HALF,
    "half_or_more": HALF_OR_MORE,
}
_TIERS: dict[str, Threshold] = {
    "half": MORE_THAN_HALF,
    "three_quarters": THREE_QUARTERS_OR_MORE,
}


@cache
def vote_rules() -> VoteRules:
    """The shipped rules, read once."""
    items = _read("items278")
    return VoteRules(
        profiles={key: _profile(key, told) for key, told in _read("profiles").items()},
        items={
            number: OwnersItem(number, threshold)
            for tier, threshold in _TIERS.items()
            for number in items[tier]
        },
        matters=tuple(_matter(told) for told in _read("matters")["matter"]),
    )


def _read(name: str) -> dict[str, Any]:
    file = RESOURCES / "vote_rules" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _profile(key: str, told: dict[str, Any]) -> VoteProfile:
    return VoteProfile(
        key=key,
        law=told["law"],
        article=told.get("article", ""),
        in_force=told["in_force"],
        quorum=_THRESHOLDS[told["quorum"]],
        passing=_THRESHOLDS[told["passing"]],
        only_signed_count=told["only_signed_count"],
        proxies_allowed=told.get("proxies_allowed"),
        alternates_vote=told.get("alternates_vote"),
        agenda_days=told.get("agenda_days"),
        announce_days=told.get("announce_days"),
        posting_days=told.get("posting_days"),
        posting_in_working_days=told.get("posting_in_working_days", False),
        minimum_size=told.get("minimum_size"),
        smaller_minimum=told.get("smaller_minimum"),
        counts_parking=told.get("counts_parking"),
    )


def _matter(told: dict[str, Any]) -> Matter:
    return Matter(
        key=told["key"],
        decider=Decider(told["decider"]),
        keywords=tuple(told["keywords"]),
        basis=told.get("basis", ""),
        item=told.get("item"),
        aliases=tuple(told.get("aliases", ())),
    )
