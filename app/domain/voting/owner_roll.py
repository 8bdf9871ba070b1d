"""Counts owners by area and heads, from a roll and its ballots or from sums.

Heads (解释 第九条): one owner, or the same owners together, count once however many units they
have; everything unsold or not yet handed over is one head, the developer. An owner is told by the
name on the roll, so that two owners of one name need names that tell them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from app.domain.voting.answer import NO_SHARE, Share
from app.domain.voting.cases import AssemblyCase, Choice, OwnerShares, RollUnit, UnitKind
from app.domain.voting.checks import fits_in

_DEVELOPER = "developer"


@dataclass(frozen=True)
class OwnerCount:
    """What the owners did, in area and heads; ``silent`` got their ballot and kept it."""

    total: Share
    yes: Share
    no: Share
    abstain: Share
    invalid: Share
    silent: Share
    conflicting: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass
class _Head:
    """What one head did with the ballots of all its units."""

    choices: set[Choice] = field(default_factory=set[Choice])
    area: int = 0
    silent_area: int = 0
    units: list[str] = field(default_factory=list[str])

    @property
    def is_conflicting(self) -> bool:
        return len(self.choices) > 1 or Choice.CONFLICT in self.choices


def has_parking(case: AssemblyCase) -> bool:
    """Whether parking spaces stand on the roll."""
    return any(unit.kind is UnitKind.PARKING for unit in case.roll)


def count_owners(case: AssemblyCase, *, counts_parking: bool) -> OwnerCount:
    """Add up the case; without ``counts_parking`` spaces and owners of only spaces are left out.

    A ballot covers the area of its unit; the head counts once. Ballots of one head that differ are
    not counted until the owners settle them, neither is its area.
    """
    if not case.roll:
        return _from_sums(case)
    on_roll = [unit for unit in case.roll if counts_parking or unit.kind is not UnitKind.PARKING]
    heads: defaultdict[Hashable, _Head] = defaultdict(_Head)
    for unit in on_roll:
        _add(unit, heads[_head_key(unit)], case)
    known = {unit.unit for unit in on_roll}
    total = Share(sum(unit.area for unit in on_roll), len(heads))
    count = _tallied(total, list(heads.values()), case)
    fits_in(
        count.yes + count.no + count.abstain + count.invalid + count.silent,
        total,
        "ballots",
        "silent_delivered",
    )
    ignored = tuple(unit for unit in case.ballots if unit not in known)
    return replace(count, ignored=ignored)


def _from_sums(case: AssemblyCase) -> OwnerCount:
    total, cast = case.total or NO_SHARE, case.cast or OwnerShares(NO_SHARE, NO_SHARE)
    return OwnerCount(total, cast.yes, cast.no, cast.abstain, cast.invalid, case.silent_delivered)


def _head_key(unit: RollUnit) -> Hashable:
    return frozenset(unit.owners) if unit.is_delivered else _DEVELOPER


def _add(unit: RollUnit, head: _Head, case: AssemblyCase) -> None:
    choice = case.ballots.get(unit.unit)
    if choice is not None:
        head.choices.add(choice)
        head.area += unit.area
        head.units.append(unit.unit)
    elif unit.unit in case.silent_units:
        head.silent_area += unit.area


def _tallied(total: Share, heads: list[_Head], case: AssemblyCase) -> OwnerCount:
    """Sum up by choice; a head that voted for one unit and kept another ballot counts as voting."""
    area = dict.fromkeys(Choice, 0)
    number = dict.fromkeys(Choice, 0)
    silent_area = silent_heads = 0
    conflicting: list[str] = []
    for head in heads:
        if head.is_conflicting:
            conflicting += head.units
            continue
        for choice in head.choices:
            area[choice] += head.area
            number[choice] += 1
        if head.silent_area:
            silent_area += head.silent_area
            silent_heads += not head.choices
    shares = {choice: Share(area[choice], number[choice]) for choice in Choice}
    silent = Share(silent_area, silent_heads) if case.silent_units else case.silent_delivered
    return OwnerCount(
        total,
        shares[Choice.YES],
        shares[Choice.NO],
        shares[Choice.ABSTAIN],
        shares[Choice.INVALID],
        silent,
        tuple(conflicting),
    )
