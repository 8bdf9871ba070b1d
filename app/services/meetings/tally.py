"""Counts a vote as it was held and asks the rule; the answer kept with an announced one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import FrozenRoll, Vote, VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.people import Attendee
from app.domain.meetings.quorum import voters
from app.domain.meetings.rounds import first_of
from app.domain.meetings.timeline import recused_on
from app.domain.votes import decide
from app.domain.voting.answer import NO_SHARE, Decision, Share
from app.domain.voting.cases import (
    MORE_THAN_HALF,
    AssemblyCase,
    Base,
    Body,
    Choice,
    CommitteeCase,
    Counts,
    CustomCase,
    CustomRule,
    OwnerShares,
    Position,
    ResidentsCase,
    TripartiteCase,
    VoteCase,
)
from app.domain.voting.kept import KeptRule, decision_from_json, decision_to_json
from app.domain.voting.matters import matters_in
from app.domain.voting.owner_roll import count_owners
from app.domain.voting.residents import residents_basis
from app.domain.voting.tripartite import CONSULTATION_BASIS
from app.services.meetings.vote_json import case_to_json, settings_of, typed_of, units_of
from app.services.meetings.voting import TypedCounts, VoteSettings
from app.services.vote_rules import vote_rules

HOUSEHOLD_RULE = CustomRule(Base.ENTITLED, MORE_THAN_HALF)
"""More than half of all households; what a consultation asks for where nobody set a rule."""

_RESIDENTS = (Body.RESIDENTS_ASSEMBLY, Body.RESIDENT_REPRESENTATIVES)


def tally(book: MeetingBook, vote: Vote, roll: FrozenRoll | None = None) -> Decision:
    """What an open vote would come to now. ``roll``: the one frozen for it, if there is one.

    Raises ``RuleViolation`` ``vote_counts_wrong`` naming the fields that do not add up.
    """
    return decide(case_of(book, vote, roll), vote_rules())


def kept_decision(vote: Vote) -> Decision:
    """The answer an announced vote was announced with, word for word.

    Raises ``RuleViolation`` ``vote_not_announced`` while there is none.
    """
    if not vote.decision:
        raise RuleViolation("vote_not_announced", question=vote.question)
    return decision_from_json(vote.decision)


def frozen_answer(book: MeetingBook, vote: Vote, roll: FrozenRoll | None) -> tuple[str, str]:
    """Case and decision as an announced vote keeps them; raises as ``tally`` does."""
    case = case_of(book, vote, roll)
    decision = decide(case, vote_rules())
    sums = _sums(case) if isinstance(case, AssemblyCase) and case.roll else None
    return case_to_json(case, sums), decision_to_json(decision, _rule_of(case))


def votes_so_far(book: MeetingBook, vote: Vote) -> Counts:
    """Heads per choice: typed ones if there are any, else the ballots."""
    typed = typed_of(vote)
    if typed is not None and vote.method is not VoteMethod.NAMED and typed.owners is None:
        return typed.counts
    given = Counter(ballot.choice for ballot in book.ballots_of(vote.id or 0))
    return Counts(*(given[choice] for choice in _COUNTED))


_COUNTED = (Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.INVALID)


def not_voted(book: MeetingBook, vote: Vote) -> tuple[Attendee, ...]:
    """Who is present at a vote by name, may vote and has not yet (未表态)."""
    cast = {one.attendee_id for one in book.ballots_of(vote.id or 0) if one.choice is not None}
    out = cast | recused_on(book, vote.item_id)
    present = _present_ids(book, vote)
    return tuple(one for one in voters(book, vote.body) if one.id in present and one.id not in out)


def case_of(book: MeetingBook, vote: Vote, roll: FrozenRoll | None = None) -> VoteCase:
    """The numbers of a vote as the rule takes them; raises ``vote_counts_wrong``."""
    settings = settings_of(vote)
    if vote.body is Body.TRIPARTITE:
        return _tripartite(book, vote)
    if vote.body is Body.OWNERS_ASSEMBLY:
        return _assembly(book, vote, roll, settings)
    if vote.body is Body.OWNERS_COMMITTEE:
        return _committee(book, vote)
    if vote.body in _RESIDENTS:
        return ResidentsCase(
            body=vote.body,
            entitled=settings.entitled or vote.in_office,
            present=_present(book, vote),
            votes=votes_so_far(book, vote),
            kind=settings.kind,
            members=settings.members,
            matter=_matter(book, vote),
        )
    return _custom(book, vote, roll, settings)


def _matter(book: MeetingBook, vote: Vote) -> str:
    """The words that bring up warnings. A reason to decide here anyway does not silence them:
    minutes and notice must say who has the last word.
    """
    item = book.item(vote.item_id)
    words = f"{item.title if item is not None else ''} {vote.question}".strip()
    return words if matters_in(words, vote_rules()) else ""


def _present_ids(book: MeetingBook, vote: Vote) -> set[int]:
    """Present when the vote was opened, or come in and voted; secretly: or just come in."""
    may_vote = {one.id for one in voters(book, vote.body)}
    present = {int(one) for one in vote.present_ids}
    cast = (one.attendee_id for one in book.ballots_of(vote.id or 0) if one.choice is not None)
    later = _arrived_later(book, vote) if vote.method is VoteMethod.SECRET else ()
    return present | {one for one in (*cast, *later) if one is not None and one in may_vote}


def _arrived_later(book: MeetingBook, vote: Vote) -> Iterable[int | None]:
    until = first_of(book, vote).announced_at
    return (
        event.attendee_id
        for event in book.told
        if event.kind is EventKind.ARRIVED
        and event.at >= vote.opened_at
        and (until is None or event.at <= until)
    )


def _present(book: MeetingBook, vote: Vote) -> int:
    typed = typed_of(vote)
    if typed is not None and typed.present is not None:
        return typed.present
    return len(_present_ids(book, vote))


def _committee(book: MeetingBook, vote: Vote) -> CommitteeCase:
    ballots = book.ballots_of(vote.id or 0)
    is_signed = any(one.signed for one in ballots)
    signed = sum(one.signed and one.choice is Choice.YES for one in ballots)
    return CommitteeCase(
        profile=vote.profile,
        seats=vote.seats,
        in_office=vote.in_office,
        present=_present(book, vote),
        votes=votes_so_far(book, vote),
        signed_yes=signed if is_signed else None,
        matter=_matter(book, vote),
    )


def _tripartite(book: MeetingBook, vote: Vote) -> TripartiteCase:
    stated = {one.unit: one.position for one in book.ballots_of(vote.id or 0) if one.position}
    positions = {
        party: Position(stated[party]) if party in stated else None
        for party in ("community", "property", "owners_committee")
    }
    return TripartiteCase(**positions, matter=_matter(book, vote))


def _assembly(
    book: MeetingBook, vote: Vote, roll: FrozenRoll | None, settings: VoteSettings
) -> AssemblyCase:
    """By the sums typed, if there are any; else by the roll and its ballots."""
    typed, units = typed_of(vote) or TypedCounts(), units_of(roll)
    if typed.owners is not None and typed.total is None and units:
        on_roll = AssemblyCase(
            vote.profile,
            vote.owners_item,
            roll=units,
            count_parking_area=settings.count_parking_area,
        )
        typed = replace(typed, total=_sums(on_roll)[0])
    by_roll = typed.owners is None
    ballots = {one.unit: one.choice for one in book.ballots_of(vote.id or 0) if one.choice}
    return AssemblyCase(
        profile=vote.profile,
        item=vote.owners_item,
        total=typed.total if typed.owners is not None else None,
        cast=typed.owners,
        silent_delivered=typed.silent or NO_SHARE,
        non_voters=settings.non_voters,
        roll=units if by_roll else (),
        ballots=ballots if by_roll else {},
        count_parking_area=settings.count_parking_area,
        matter=_matter(book, vote),
    )


def _sums(case: AssemblyCase) -> tuple[Share, OwnerShares]:
    """The whole and what was cast, counted as the profile or the settings say for parking."""
    profile = vote_rules().profile(case.profile)
    counts_parking = profile.counts_parking
    if counts_parking is None:
        counts_parking = case.count_parking_area is not False
    count = count_owners(case, counts_parking=counts_parking)
    return count.total, OwnerShares(count.yes, count.no, count.abstain, count.invalid)


def _custom(
    book: MeetingBook, vote: Vote, roll: FrozenRoll | None, settings: VoteSettings
) -> CustomCase:
    votes = votes_so_far(book, vote)
    is_consultation = vote.body is Body.HOUSEHOLDS
    entitled = len(units_of(roll)) if is_consultation else vote.in_office
    rules = settings.rules or ((HOUSEHOLD_RULE,) if is_consultation else ())
    return CustomCase(
        entitled=settings.entitled or entitled,
        present=votes.cast if is_consultation else _present(book, vote),
        votes=votes,
        rules=rules,
        body=vote.body,
        matter=_matter(book, vote),
    )


def _rule_of(case: VoteCase) -> KeptRule:
    """The law a case is decided by; in force: the day the text read took effect."""
    if isinstance(case, CommitteeCase):
        profile = vote_rules().profile(case.profile)
        return KeptRule(profile.key, profile.law, profile.article, profile.in_force.isoformat())
    if isinstance(case, AssemblyCase):
        return KeptRule(case.profile, "民法典", f"278({case.item})", "2021-01-01")
    if isinstance(case, CustomCase):
        return KeptRule()
    basis = residents_basis(case) if isinstance(case, ResidentsCase) else CONSULTATION_BASIS
    return KeptRule("", _RESIDENTS_LAW, basis.removeprefix(_RESIDENTS_LAW), "2026-01-01")


_RESIDENTS_LAW = "城市居民委员会组织法"
