"""Corrects announced results by appending: the old one stays as it was announced."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.quorum import voters
from app.domain.voting.cases import Body, Choice
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.ballot_acts import (
    frozen_roll,
    require_by_name,
    require_member_choice,
)
from app.services.meetings.sitting import Sitting
from app.services.meetings.tally import frozen_answer
from app.services.meetings.vote_json import typed_to_json, units_of
from app.services.meetings.voting import CorrectVote

_Key = tuple[int | None, str]


def handlers(_calendar: CalendarSource) -> Handlers:
    """What this command does."""
    return {CorrectVote: correct_vote}


def correct_vote(command: CorrectVote, work: UnitOfWork) -> int:
    """Append the result as it should have been; returns the id of the new vote.

    Possible during the meeting and after it, sealed or not. Raises ``RuleViolation``:
    ``correction_needs_reason``, ``vote_not_announced``, ``vote_already_corrected``,
    ``correction_changes_nothing``, ``vote_counts_wrong``, and what refuses a ballot.
    """
    old = work.records(Vote).get(command.vote_id)
    sitting = Sitting(work, old.meeting_id)
    sitting.require(MeetingState.RUNNING, MeetingState.CLOSED, MeetingState.SEALED)
    _check(command, old, sitting)
    roll = frozen_roll(work, command.vote_id)
    ballots = _Corrected(old, sitting, roll, work)
    ballots.apply(command)
    counts = old.counts if command.typed is None else typed_to_json(command.typed)
    if counts == old.counts and not ballots.have_changed:
        raise RuleViolation("correction_changes_nothing")
    new = work.records(Vote).add(
        replace(
            old,
            id=None,
            corrects_id=old.id,
            reason=command.reason.strip(),
            announced_at=work.now,
            counts=counts,
            case="",
            decision="",
        )
    )
    assert new.id is not None
    if roll is not None:
        work.records(FrozenRoll).add(replace(roll, id=None, vote_id=new.id))
    stored = ballots.store(new.id)
    book = replace(sitting.book, votes=(*sitting.book.votes, new), ballots=stored)
    case, decision = frozen_answer(book, new, roll)
    work.records(Vote).save(replace(new, case=case, decision=decision))
    sitting.tell(EventKind.VOTE_CORRECTED, item_id=new.item_id, vote_id=new.id, text=new.reason)
    return new.id


def _check(command: CorrectVote, old: Vote, sitting: Sitting) -> None:
    if not command.reason.strip():
        raise RuleViolation("correction_needs_reason")
    if old.state is not VoteState.ANNOUNCED:
        raise RuleViolation("vote_not_announced", question=old.question)
    if any(vote.corrects_id == old.id for vote in sitting.book.votes):
        raise RuleViolation("vote_already_corrected")
    if command.typed is not None and old.method is VoteMethod.NAMED:
        raise RuleViolation("counts_not_typed")


class _Corrected:
    """The ballots of a vote with what a correction changes in them."""

    def __init__(
        self, vote: Vote, sitting: Sitting, roll: FrozenRoll | None, work: UnitOfWork
    ) -> None:
        self._vote, self._sitting, self._roll, self._work = vote, sitting, roll, work
        held = work.records(Ballot).find(vote_id=vote.id)
        self._before = {(one.attendee_id, one.unit): one for one in held}
        self._ballots = dict(self._before)

    @property
    def have_changed(self) -> bool:
        """Whether anything is different now."""
        return self._ballots != self._before

    def apply(self, command: CorrectVote) -> None:
        """Change what the command says; raises what refuses a ballot."""
        for attendee_id, choice in command.choices:
            self._by_member(attendee_id, choice)
        if command.signed:
            self._sign(frozenset(command.signed))
        on_roll = {one.unit for one in units_of(self._roll)} if command.units else set[str]()
        for unit, choice in command.units:
            if unit not in on_roll:
                raise RuleViolation("unit_not_on_roll", unit=unit)
            self._put((None, unit), choice)
        for party, position in command.positions:
            if self._vote.body is not Body.TRIPARTITE:
                raise RuleViolation("vote_not_of_parties")
            if party not in THREE_PARTIES:
                raise RuleViolation("party_not_of_three")
            self._put((None, party.value), None, position.value if position else "")

    def _by_member(self, attendee_id: int, choice: Choice | None) -> None:
        require_by_name(self._vote)
        require_member_choice(choice)
        attendee = self._sitting.attendee(attendee_id)
        if all(one.id != attendee_id for one in voters(self._sitting.book, self._vote.body)):
            raise RuleViolation("voter_not_entitled", name=attendee.name)
        self._put((attendee_id, ""), choice)

    def _sign(self, signed: frozenset[int]) -> None:
        for attendee_id in signed:
            held = self._ballots.get((attendee_id, ""))
            if held is None or held.choice is None:
                name = self._sitting.attendee(attendee_id).name
                raise RuleViolation("ballot_missing", name=name)
        self._ballots = {
            key: replace(one, signed=one.attendee_id in signed)
            for key, one in self._ballots.items()
        }

    def _put(self, key: _Key, choice: Choice | None, position: str = "") -> None:
        held = self._ballots.get(key)
        if choice is None and not position:
            self._ballots.pop(key, None)
        elif held is None:
            attendee_id, unit = key
            self._ballots[key] = Ballot(
                None,
                self._vote.id or 0,
                self._work.now,
                attendee_id,
                unit,
                choice,
                position=position,
            )
        elif (held.choice, held.position) != (choice, position):
            self._ballots[key] = replace(
                held, choice=choice, position=position, signed=False, recused=False
            )

    def store(self, vote_id: int) -> tuple[Ballot, ...]:
        """Store the ballots with the vote that corrects; returns them."""
        ballots = self._work.records(Ballot)
        return tuple(
            ballots.add(replace(one, id=None, vote_id=vote_id)) for one in self._ballots.values()
        )
