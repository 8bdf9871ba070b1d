"""Reads a vote written as JSON, as the contract of ``linli tally`` has it, into a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.voting.cases import (
    AssemblyCase,
    AssemblyKind,
    Base,
    Body,
    Choice,
    CommitteeCase,
    Counts,
    CustomCase,
    CustomRule,
    NonVoters,
    OwnerShares,
    Position,
    ResidentsCase,
    RollUnit,
    TripartiteCase,
    UnitKind,
    UnitState,
    VoteCase,
)
from app.services.json_fields import Fields
from app.services.vote_rules import DEFAULT_PROFILE, vote_rules


def case_from_json(content: Mapping[str, Any], file: str) -> tuple[VoteCase, tuple[str, ...]]:
    """The case, and the names of fields it has no use for.

    Raises ``RuleViolation``: ``json_field_missing`` or ``json_field_wrong`` naming ``file`` and the
    field, ``vote_threshold_impossible``, ``vote_counts_wrong``.
    """
    fields = Fields(content, file)
    body = fields.choice("body", Body)
    fields.has("profile")  # of no use to some bodies, and no mistake
    case = _READERS[body](fields, body)
    return case, fields.unused()


def _profile(fields: Fields) -> str:
    key, known = fields.text("profile", DEFAULT_PROFILE), vote_rules().profiles
    if key not in known:
        raise fields.wrong("profile", "json_expects_one_of", value=key, allowed="、".join(known))
    return key


def _votes(fields: Fields) -> Counts:
    votes = fields.within("votes")
    return Counts(
        votes.count("yes"), votes.count("no"), votes.count("abstain", 0), votes.count("invalid", 0)
    )


def _committee(fields: Fields, _: Body) -> VoteCase:
    in_office = fields.count("in_office")
    return CommitteeCase(
        profile=_profile(fields),
        seats=fields.count("seats", in_office),
        in_office=in_office,
        present=fields.count("present"),
        votes=_votes(fields),
        signed_yes=fields.count("signed_yes") if fields.has("signed_yes") else None,
        matter=fields.text("matter", ""),
        alternates=fields.count("alternates", 0),
        proxies=fields.count("proxies", 0),
    )


def _assembly(fields: Fields, _: Body) -> VoteCase:
    item = fields.count("item")
    if item not in vote_rules().items:
        raise fields.wrong("item", "json_expects_one_of", value=item, allowed="1–9")
    by_roll = fields.has("roll")
    for first, second in (("roll", "total"), ("roll", "cast")):
        if by_roll and fields.has(second):
            raise fields.wrong(second, "json_either", first=first, second=second)
    cast = None if by_roll else fields.within("cast")
    if by_roll and not fields.listed("roll"):
        raise fields.wrong("roll", "json_empty")
    return AssemblyCase(
        profile=_profile(fields),
        item=item,
        total=None if by_roll else fields.share("total", is_required=True),
        cast=None if cast is None else _cast(cast),
        silent_delivered=fields.share("silent_delivered"),
        non_voters=fields.choice("non_voters", NonVoters, NonVoters.NOT_PARTICIPATING),
        roll=_roll(fields) if by_roll else (),
        ballots=_ballots(fields) if by_roll else {},
        silent_units=_silent_units(fields) if by_roll else frozenset(),
        count_parking_area=(
            fields.flag("count_parking_area", default=False)
            if fields.has("count_parking_area")
            else None
        ),
        matter=fields.text("matter", ""),
    )


def _cast(cast: Fields) -> OwnerShares:
    return OwnerShares(
        cast.share("yes", is_required=True),
        cast.share("no", is_required=True),
        cast.share("abstain"),
        cast.share("invalid"),
    )


def _roll(fields: Fields) -> tuple[RollUnit, ...]:
    seen: set[str] = set()
    units: list[RollUnit] = []
    for place, told in enumerate(fields.listed("roll")):
        row = fields.object_in(told, f"roll[{place}]")
        unit = RollUnit(
            unit=row.text("unit"),
            area=row.area("area"),
            owners=_owners(row),
            state=row.choice("state", UnitState, UnitState.DELIVERED),
            kind=row.choice("kind", UnitKind, UnitKind.FLAT),
        )
        if not unit.unit:
            raise row.wrong("unit", "json_empty")
        if unit.unit in seen:
            raise row.wrong("unit", "json_twice", name=unit.unit)
        if unit.is_delivered and not unit.owners:
            raise row.wrong("owners", "json_empty")
        seen.add(unit.unit)
        units.append(unit)
    return tuple(units)


def _owners(row: Fields) -> tuple[str, ...]:
    owners: list[str] = []
    for owner in row.listed("owners"):
        if not isinstance(owner, str):
            raise row.wrong("owners", "json_expects_text")
        if not owner.strip():
            raise row.wrong("owners", "json_empty")
        owners.append(owner.strip())
    return tuple(owners)


def _ballots(fields: Fields) -> dict[str, Choice]:
    ballots: dict[str, Choice] = {}
    for written, choice in fields.mapping("ballots").items():
        unit = written.strip()
        if unit in ballots:
            raise fields.wrong("ballots", "json_twice", name=unit)
        ballots[unit] = fields.chosen(f"ballots.{unit}", choice, Choice)
    return ballots


def _silent_units(fields: Fields) -> frozenset[str]:
    units: set[str] = set()
    for unit in fields.listed("silent_units"):
        if not isinstance(unit, str):
            raise fields.wrong("silent_units", "json_expects_text")
        if unit.strip() in units:
            raise fields.wrong("silent_units", "json_twice", name=unit)
        units.add(unit.strip())
    return frozenset(units)


def _tripartite(fields: Fields, _: Body) -> VoteCase:
    parties = fields.within("parties")

    def position(party: str) -> Position | None:
        return parties.choice(party, Position) if parties.has(party) else None

    return TripartiteCase(
        community=position("community"),
        property=position("property"),
        owners_committee=position("owners_committee"),
        matter=fields.text("matter", ""),
    )


def _residents(fields: Fields, body: Body) -> VoteCase:
    return ResidentsCase(
        body=body,
        entitled=fields.count("entitled"),
        present=fields.count("present"),
        votes=_votes(fields),
        kind=fields.choice("kind", AssemblyKind, AssemblyKind.ORDINARY),
        members=fields.count("members") if fields.has("members") else None,
        matter=fields.text("matter", ""),
    )


def _custom(fields: Fields, body: Body) -> VoteCase:
    votes = _votes(fields)
    answered = votes.cast if body is Body.HOUSEHOLDS else None
    return CustomCase(
        entitled=fields.count("entitled"),
        present=fields.count("present", answered),
        votes=votes,
        rules=_rules(fields),
        body=body,
        matter=fields.text("matter", ""),
    )


def _rules(fields: Fields) -> tuple[CustomRule, ...]:
    if not fields.has("rules"):
        return (_rule(fields.within("rule")),)
    if fields.has("rule"):
        raise fields.wrong("rules", "json_either", first="rule", second="rules")
    told = fields.listed("rules")
    if not told:
        raise fields.wrong("rules", "json_empty")
    return tuple(
        _rule(fields.object_in(rule, f"rules[{place}]")) for place, rule in enumerate(told)
    )


def _rule(rule: Fields) -> CustomRule:
    return CustomRule(
        base=rule.choice("base", Base),
        threshold=rule.threshold(),
        quorum=rule.within("quorum").threshold() if rule.has("quorum") else None,
        min_yes=rule.count("min_yes", 0),
    )


_READERS: dict[Body, Callable[[Fields, Body], VoteCase]] = {
    Body.OWNERS_COMMITTEE: _committee,
    Body.OWNERS_ASSEMBLY: _assembly,
    Body.TRIPARTITE: _tripartite,
    Body.RESIDENTS_ASSEMBLY: _residents,
    Body.RESIDENT_REPRESENTATIVES: _residents,
    Body.HOUSEHOLDS: _custom,
    Body.CUSTOM: _custom,
}
