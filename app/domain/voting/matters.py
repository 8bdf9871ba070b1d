"""Finds in agenda words what an item is about, and so who must decide it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache

from app.domain.voting.answer import VoteWarning
from app.domain.voting.cases import AssemblyCase, VoteCase
from app.domain.voting.rules import Decider, Matter, VoteRules

_GAP = "…"
_BETWEEN = "[^，。；！？,.;!?不免无未]{0,8}?"
"""What «…» in a keyword stands for: a few characters of the same clause, none that denies."""

_HARMLESS = (Decider.OWNERS_COMMITTEE,)


def matters_in(text: str, rules: VoteRules) -> tuple[Matter, ...]:
    """The matters whose keywords stand in a text, in the order of the text, with ``found`` filled.

    A longer keyword takes its characters from shorter ones: 不收费停车 is not 收费停车.
    """
    folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()
    hits = [
        (place, keyword, matter)
        for matter in rules.matters
        for keyword in matter.keywords
        if all(part in folded for part in keyword.split(_GAP))
        for place in _pattern(keyword).finditer(folded)
    ]
    hits.sort(key=lambda hit: (-_letters(hit[1]), hit[0].start()))
    taken: set[int] = set()
    found: dict[str, list[tuple[int, str]]] = {}
    for place, _, matter in hits:
        covered = {
            at for group in range(1, place.re.groups + 1) for at in range(*place.span(group))
        }
        if covered & taken:
            continue
        taken |= covered
        found.setdefault(matter.key, []).append((place.start(), place.group()))
    by_key = {matter.key: matter for matter in rules.matters}
    ordered = sorted(found, key=lambda key: min(found[key]))
    return tuple(
        replace(by_key[key], found=tuple(dict.fromkeys(word for _, word in sorted(found[key]))))
        for key in ordered
    )


def matters_named(matter: str, rules: VoteRules) -> tuple[Matter, ...]:
    """The matters meant by a key, an alias or free words; empty when none is recognised."""
    wanted = matter.strip()
    for known in rules.matters:
        if wanted == known.key or wanted in known.aliases:
            return (known,)
    return matters_in(wanted, rules)


def matter_warnings(case: VoteCase, rules: VoteRules) -> list[VoteWarning]:
    """Who else must decide what the case is about; the code is the decider's, ``…_decide``."""
    if not case.matter.strip():
        return []
    named = matters_named(case.matter, rules)
    if not named:
        return [VoteWarning("matter_not_recognised", details={"words": case.matter.strip()})]
    if isinstance(case, AssemblyCase):
        return _stricter_item(case, named, rules)
    return [warning_of(matter) for matter in named if matter.decider not in _HARMLESS]


def warning_of(matter: Matter) -> VoteWarning:
    """The warning that a matter brings up; ``details`` has its key and its item of 278."""
    code = _CODES[matter.decider]
    return VoteWarning(code, matter.basis, {"matter": matter.key, "item": matter.item or 0})


_CODES = {
    Decider.OWNERS: "owners_must_decide",
    Decider.OWNERS_CONCERNED: "owners_must_decide",
    Decider.OWNERS_SET_SCHEME: "owners_set_scheme",
    Decider.OWNERS_COMMITTEE: "committee_may_decide",
    Decider.EMERGENCY: "emergency_procedure",
    Decider.AGREEMENT: "agreement_needed",
    Decider.RESIDENTS_COMMITTEE: "residents_committee_decides",
    Decider.NOBODY_HERE: "not_for_owners",
}


def _stricter_item(
    case: AssemblyCase, named: tuple[Matter, ...], rules: VoteRules
) -> list[VoteWarning]:
    """Warn where the words fall under an item that asks for more than the item chosen."""
    chosen = rules.items[case.item].passing.share
    return [
        VoteWarning(
            "item_asks_for_more",
            matter.basis,
            {"matter": matter.key, "item": matter.item, "chosen": case.item},
        )
        for matter in named
        if matter.item is not None and rules.items[matter.item].passing.share > chosen
    ]


@cache
def _pattern(keyword: str) -> re.Pattern[str]:
    return re.compile(_BETWEEN.join(f"({re.escape(part)})" for part in keyword.split(_GAP)))


def _letters(keyword: str) -> int:
    return len(keyword) - keyword.count(_GAP)
