"""Ballots of an open vote: by member, by party, by unit with a bar code, or as sums typed."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.quorum import voters
from app.domain.meetings.timeline import recused_on
from app.domain.voting.cases import Body, Choice
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.sitting import Sitting, running
from app.services.meetings.vote_json import typed_to_json, units_of
from app.services.meetings.voting import CastBallot, SignBallot, StatePosition, TypeCounts

MEMBERS_CHOICES = (Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.INVALID)


def handlers(_calendar: CalendarSource) -> Handlers:
    """What these commands do."""
    return {
        CastBallot: cast_ballot,
        SignBallot: sign_ballot,
        StatePosition: state_position,
        TypeCounts: type_counts,
    }


def open_vote_of(work: UnitOfWork, vote_id: int) -> Vote:
    """A vote that still takes ballots; raises ``vote_not_open``."""
    vote = work.records(Vote).get(vote_id)
    if vote.state is not VoteState.OPEN:
        raise RuleViolation("vote_not_open", question=vote.question)
    return vote


def frozen_roll(work: UnitOfWork, vote_id: int) -> FrozenRoll | None:
    """The roll a vote was opened on, or ``None``."""
    return next(iter(work.records(FrozenRoll).find(vote_id=vote_id)), None)


def cast_ballot(command: CastBallot, work: UnitOfWork) -> None:
    """Note or take back one ballot; the same again changes nothing.

    Raises ``RuleViolation``: ``vote_not_open``, ``ballot_of_nobody``; of a member
    ``vote_is_of_parties``, ``vote_is_secret``, ``vote_not_by_name``, ``voter_not_entitled``,
    ``voter_not_present``, ``voter_recused``, ``choice_not_possible``; ``unit_not_on_roll``.
    """
    vote = open_vote_of(work, command.vote_id)
    if command.attendee_id is not None:
        _cast_by_member(vote, command.attendee_id, command.choice, work)
    elif command.unit.strip():
        _cast_by_unit(vote, command.unit.strip(), command.choice, work)
    else:
        raise RuleViolation("ballot_of_nobody")


def _cast_by_member(vote: Vote, attendee_id: int, choice: Choice | None, work: UnitOfWork) -> None:
    require_by_name(vote)
    sitting = running(work, vote.meeting_id)
    held = work.records(Ballot).find(vote_id=vote.id, attendee_id=attendee_id)
    if choice is None:
        if held and not held[0].recused:
            work.records(Ballot).remove(held[0].id or 0)
        return
    _require_may_vote(vote, attendee_id, sitting)
    require_member_choice(choice)
    if not held:
        ballot = Ballot(None, vote.id or 0, work.now, attendee_id, choice=choice)
        work.records(Ballot).add(ballot)
    elif held[0].choice is not choice:
        changed = replace(held[0], choice=choice, at=work.now, signed=False)
        work.records(Ballot).save(changed)


def require_by_name(vote: Vote) -> None:
    """Refuse to note who voted what where a vote is not by name."""
    if vote.body is Body.TRIPARTITE:
        raise RuleViolation("vote_is_of_parties")
    if vote.method is VoteMethod.SECRET:
        raise RuleViolation("vote_is_secret")
    if vote.method is not VoteMethod.NAMED:
        raise RuleViolation("vote_not_by_name")


def require_member_choice(choice: Choice | None) -> None:
    """Refuse what only a household can be: two different ballots."""
    if choice is not None and choice not in MEMBERS_CHOICES:
        raise RuleViolation("choice_not_possible")


def _require_may_vote(vote: Vote, attendee_id: int, sitting: Sitting) -> None:
    attendee = sitting.attendee(attendee_id)
    if all(one.id != attendee_id for one in voters(sitting.book, vote.body)):
        raise RuleViolation("voter_not_entitled", name=attendee.name)
    if attendee_id in recused_on(sitting.book, vote.item_id):
        raise RuleViolation("voter_recused", name=attendee.name)
    if attendee_id not in sitting.live.present:
        raise RuleViolation("voter_not_present", name=attendee.name)


def _cast_by_unit(vote: Vote, unit: str, choice: Choice | None, work: UnitOfWork) -> None:
    ballots = work.records(Ballot)
    if all(one.unit != unit for one in units_of(frozen_roll(work, vote.id or 0))):
        raise RuleViolation("unit_not_on_roll", unit=unit)
    work.describe(f"{vote.question} {unit}")
    held = next(iter(ballots.find(vote_id=vote.id, unit=unit)), None)
    if choice is None:
        if held is not None:
            ballots.remove(held.id or 0)
    elif held is None:
        ballots.add(Ballot(None, vote.id or 0, work.now, unit=unit, choice=choice))
    elif held.choice is not choice:
        settled = Choice.CONFLICT if vote.method is VoteMethod.PAPER else choice
        ballots.save(replace(held, choice=settled, at=work.now))


def sign_ballot(command: SignBallot, work: UnitOfWork) -> None:
    """Note a signature, or that there is none; raises ``ballot_missing``."""
    vote = open_vote_of(work, command.vote_id)
    sitting = running(work, vote.meeting_id)
    name = sitting.attendee(command.attendee_id).name
    held = work.records(Ballot).find(vote_id=vote.id, attendee_id=command.attendee_id)
    if not held or held[0].choice is None:
        raise RuleViolation("ballot_missing", name=name)
    work.records(Ballot).save(replace(held[0], signed=command.signed))


def state_position(command: StatePosition, work: UnitOfWork) -> None:
    """Note where a party stands; raises ``vote_not_of_parties``, ``party_not_of_three``."""
    vote = open_vote_of(work, command.vote_id)
    running(work, vote.meeting_id)
    if vote.body is not Body.TRIPARTITE:
        raise RuleViolation("vote_not_of_parties")
    if command.party not in THREE_PARTIES:
        raise RuleViolation("party_not_of_three")
    ballots = work.records(Ballot)
    held = next(iter(ballots.find(vote_id=vote.id, unit=command.party.value)), None)
    position = command.position.value if command.position is not None else ""
    if held is None and position:
        stated = Ballot(None, vote.id or 0, work.now, unit=command.party.value, position=position)
        ballots.add(stated)
    elif held is not None and not position:
        ballots.remove(held.id or 0)
    elif held is not None and held.position != position:
        ballots.save(replace(held, position=position, at=work.now))


def type_counts(command: TypeCounts, work: UnitOfWork) -> None:
    """Keep typed sums, right or wrong; raises ``counts_not_typed`` where ballots are by name."""
    vote = open_vote_of(work, command.vote_id)
    running(work, vote.meeting_id)
    if vote.method is VoteMethod.NAMED:
        raise RuleViolation("counts_not_typed")
    work.records(Vote).save(replace(vote, counts=typed_to_json(command.typed)))
