"""Refuses counts that do not add up, naming the fields as the contract of ``linli tally`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from app.domain.errors import RuleViolation
from app.domain.voting.answer import NO_SHARE, Share
from app.domain.voting.percent import area_shown

if TYPE_CHECKING:
    from app.domain.voting.cases import AssemblyCase, Counts, OwnerShares


def fault(why: str, *fields: str, **details: object) -> NoReturn:
    """Refuse the counts; ``why`` is worded in ``[vote_count_faults]`` with ``details``."""
    raise RuleViolation("vote_counts_wrong", fields=fields, why=why, **details)


def not_negative(**numbers: int) -> None:
    """Every number is 0 or more; underscores in names stand for themselves."""
    for field, number in numbers.items():
        if number < 0:
            fault("negative", field)


def votes_not_negative(votes: Counts) -> None:
    """No choice was made fewer than 0 times."""
    for field in ("yes", "no", "abstain", "invalid"):
        if getattr(votes, field) < 0:
            fault("negative", f"votes.{field}")


def at_most(field: str, number: int, limit_field: str, limit: int) -> None:
    """One number may not exceed another."""
    if number > limit:
        fault("more_than", field, limit_field, number=number, limit=limit)


def attendance_and_votes(entitled: int, present: int, votes: Counts) -> None:
    """Valid + invalid = cast ≤ present ≤ entitled."""
    not_negative(entitled=entitled, present=present)
    votes_not_negative(votes)
    at_most("present", present, "entitled", entitled)
    at_most("votes", votes.cast, "present", present)


def share_not_negative(field: str, share: Share) -> None:
    """Neither area nor heads are negative."""
    if share.area < 0:
        fault("negative", f"{field}.area")
    if share.heads < 0:
        fault("negative", f"{field}.heads")


def owner_shares(total: Share, cast: OwnerShares, silent: Share) -> None:
    """What was cast and what was silent fit into the whole, in area and in heads."""
    share_not_negative("total", total)
    for field in ("yes", "no", "abstain", "invalid"):
        share_not_negative(f"cast.{field}", getattr(cast, field))
    taken = cast.yes + cast.no + cast.abstain + cast.invalid
    fields = ("cast", "silent_delivered") if silent != NO_SHARE else ("cast",)
    fits_in(taken + silent, total, *fields)


def fits_in(taken: Share, total: Share, *fields: str) -> None:
    """Area and heads together are no more than the whole."""
    if taken.area > total.area:
        named = tuple(f"{field}.area" for field in (*fields, "total"))
        fault("area_more_than", *named, number=area_shown(taken.area), limit=area_shown(total.area))
    if taken.heads > total.heads:
        named = tuple(f"{field}.heads" for field in (*fields, "total"))
        fault("more_than", *named, number=taken.heads, limit=total.heads)


def roll_and_ballots(case: AssemblyCase) -> None:
    """Each unit stands on the roll once, with an owner; ballots are of units on it."""
    if case.total is not None or case.cast is not None:
        fault("roll_and_totals", "roll", "total", "cast")
    known: set[str] = set()
    for unit in case.roll:
        if unit.unit in known:
            fault("unit_twice", "roll", unit=unit.unit)
        known.add(unit.unit)
        if unit.area < 0:
            fault("negative", f"roll[{unit.unit}].area")
        if unit.is_delivered and not unit.owners:
            fault("owner_missing", f"roll[{unit.unit}].owners", unit=unit.unit)
    for field, units in (("ballots", case.ballots), ("silent_units", case.silent_units)):
        unknown = sorted(unit for unit in units if unit not in known)
        if unknown:
            fault("unit_unknown", field, unit=unknown[0])
    both = sorted(case.silent_units & case.ballots.keys())
    if both:
        fault("silent_with_ballot", "ballots", "silent_units", unit=both[0])
