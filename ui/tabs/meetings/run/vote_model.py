"""The vote that is open: its members and ballots, what it would come to now, what stops it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.barcodes import read_barcode
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.quorum import voters
from app.domain.meetings.timeline import recused_on
from app.domain.voting.cases import Body, Choice, Position
from app.services.meetings.tally import tally
from app.services.meetings.vote_json import typed_of, units_of
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    CorrectVote,
    ShowRunningTotals,
    SignBallot,
    StatePosition,
    TypeCounts,
    TypedCounts,
    WithdrawVote,
)
from ui.tabs.meetings.run.people import typed_number
from ui.tabs.meetings.run.run_model import RunModel
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.diary import Party
    from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote
    from app.domain.meetings.book import MeetingBook
    from app.domain.meetings.people import Attendee
    from app.domain.voting.answer import Decision
    from app.domain.voting.cases import RollUnit

POSITIONS = {
    Choice.YES: Position.AGREE,
    Choice.NO: Position.DISAGREE,
    Choice.ABSTAIN: Position.RESERVE,
}


@dataclass(frozen=True)
class Member:
    """One member with a vote: digit, ballot, and whether they may vote now."""

    number: int
    attendee: Attendee
    ballot: Ballot | None
    is_here: bool
    is_recused: bool

    @property
    def id(self) -> int:
        """The attendee's id."""
        return self.attendee.id or 0

    @property
    def choice(self) -> Choice | None:
        """What they said."""
        return self.ballot.choice if self.ballot is not None else None

    @property
    def can_vote(self) -> bool:
        """Whether a ballot of theirs is taken."""
        return self.is_here and not self.is_recused


class VoteModel(QObject):
    """Signals: ``changed()``; ``scanned(unit)`` a ballot is chosen; ``refused(sentence)``."""

    changed = Signal()
    scanned = Signal(str)
    refused = Signal(str)

    def __init__(self, workspace: Workspace, run: RunModel) -> None:
        super().__init__(run)
        self._workspace, self.run = workspace, run
        self.vote: Vote | None = None
        self.members: tuple[Member, ...] = ()
        self.decision: Decision | None = None
        self.fault: RuleViolation | None = None
        self.roll: FrozenRoll | None = None
        self.chosen: int | None = None
        self.party: Party | None = None
        self.unit = ""
        self.last_unit = ""
        self._typed = ""
        self._pending: dict[int, Choice | None] = {}

    # what is known

    def read(self) -> None:
        """Take over the vote of the book just read."""
        book, live = self.run.book, self.run.live
        vote = live.vote if live is not None else None
        was = self.vote.id if self.vote is not None else None
        self.vote = vote
        if vote is None or book is None or live is None:
            self.members, self.decision, self.fault, self.roll = (), None, None, None
            return
        self._pending = {}
        self.members = self._read_members(book, vote)
        if vote.id != was:
            self._begin(vote)
        self._reckon(book, vote)

    @property
    def counts_parties(self) -> bool:
        """Whether the three parties say where they stand."""
        return self.vote is not None and self.vote.body is Body.TRIPARTITE

    @property
    def units(self) -> tuple[RollUnit, ...]:
        """The units on the frozen roll."""
        return units_of(self.roll)

    def unit_choices(self) -> dict[str, Choice]:
        """What the units scanned so far say."""
        if self.vote is None or self.run.book is None:
            return {}
        ballots = self.run.book.ballots_of(self.vote.id or 0)
        return {one.unit: one.choice for one in ballots if one.unit and one.choice is not None}

    def position_of(self, party: Party) -> Position | None:
        """What a party says."""
        if self.vote is None or self.run.book is None:
            return None
        for ballot in self.run.book.ballots_of(self.vote.id or 0):
            if ballot.unit == party.value and ballot.position:
                return Position(ballot.position)
        return None

    def typed_counts(self) -> TypedCounts:
        """The sums typed so far."""
        found = typed_of(self.vote) if self.vote is not None else None
        return found or TypedCounts()

    def fault_words(self) -> str:
        """What does not add up, in words; empty when all does."""
        return self._workspace.sentence(self.fault) if self.fault is not None else ""

    @property
    def can_announce(self) -> bool:
        """Whether there is a result to announce."""
        return self.decision is not None and self.fault is None

    # choosing

    def type_digit(self, digit: str) -> None:
        """Choose a member, or a party, by number."""
        if self.counts_parties:
            if digit in "123":
                self.choose_party(THREE_PARTIES[int(digit) - 1])
            return
        offered = [member.number for member in self.members]
        self._typed = typed_number(self._typed, digit, offered)
        if self._typed:
            number = int(self._typed)
            self.choose(next(one.id for one in self.members if one.number == number))
            self._typed = str(number)

    def choose(self, member_id: int | None) -> None:
        """Choose a member."""
        self.chosen, self._typed = member_id, ""
        self.changed.emit()

    def choose_party(self, party: Party | None) -> None:
        """Choose a party."""
        self.party = party
        self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the next member or party, or the one before."""
        if self.counts_parties:
            place = THREE_PARTIES.index(self.party) + by if self.party else 0
            self.choose_party(THREE_PARTIES[place % len(THREE_PARTIES)])
            return
        ids = [member.id for member in self.members]
        if ids:
            place = ids.index(self.chosen) + by if self.chosen in ids else min(by, 0)
            self.choose(ids[place % len(ids)])

    def member(self, member_id: int | None) -> Member | None:
        """A member by id."""
        return next((one for one in self.members if one.id == member_id), None)

    @property
    def has_chosen(self) -> bool:
        """Whether A, N and B belong to somebody."""
        return self.chosen is not None or self.party is not None or bool(self.unit)

    # ballots

    def cast(self, choice: Choice | None) -> None:
        """The choice of whoever is chosen; the next one without a choice is chosen then."""
        vote = self.vote
        if vote is None:
            return
        if self.counts_parties and self.party is not None:
            position = POSITIONS[choice] if choice is not None else None
            self.run.run(StatePosition(vote.id or 0, self.party, position))
            self._next_party(stated=self.party)
        elif self.unit:
            self.cast_unit(choice)
        elif self.chosen is not None:
            self.cast_for(self.chosen, choice)

    def cast_for(self, member_id: int, choice: Choice | None) -> None:
        """The choice of a member."""
        if self.vote is None:
            return
        self.run.run(CastBallot(self.vote.id or 0, choice, attendee_id=member_id))
        self._pending[member_id] = choice
        if choice is not None:
            self.choose(self._next_open(member_id))

    def state(self, party: Party, position: Position | None) -> None:
        """The position of a party."""
        if self.vote is not None:
            self.run.run(StatePosition(self.vote.id or 0, party, position))
            self._next_party(stated=party)

    def sign(self, member_id: int | None = None) -> None:
        """The chosen member signed, or did not after all."""
        member = self.member(self.chosen if member_id is None else member_id)
        if self.vote is not None and member is not None and member.ballot is not None:
            self.run.run(SignBallot(self.vote.id or 0, member.id, not member.ballot.signed))

    def sign_all(self) -> None:
        """Everyone who agreed has signed."""
        for member in self.members:
            if member.choice is Choice.YES and member.ballot and not member.ballot.signed:
                self.sign(member.id)

    def scan(self, text: str) -> None:
        """A bar code or a unit was read: its ballot is chosen, to be answered by A, N or B."""
        vote = self.vote
        if vote is None:
            return
        unit = text.strip()
        try:
            read = read_barcode(text)
        except RuleViolation as unreadable:
            if not any(one.unit == unit for one in self.units):
                self.refused.emit(self._workspace.sentence(unreadable))
                return
        else:
            if read.vote_id != vote.id or not read.unit:
                self.refused.emit(self.tr("这张票不属于这次表决。"))
                return
            unit = read.unit
        self.unit = unit
        self.scanned.emit(unit)
        self.changed.emit()

    def cast_unit(self, choice: Choice | None) -> None:
        """What the ballot just scanned says."""
        if self.vote is not None and self.unit:
            unit, self.unit = self.unit, ""
            self.last_unit = unit
            self.run.run(CastBallot(self.vote.id or 0, choice, unit=unit))
            self.changed.emit()

    def type_counts(self, typed: TypedCounts) -> None:
        """Keep typed sums, right or wrong."""
        if self.vote is not None and typed != self.typed_counts():
            self.run.run(TypeCounts(self.vote.id or 0, typed))

    # the vote itself

    def turn_totals(self) -> None:
        """Show or hide the running totals."""
        if self.vote is not None:
            shown = not self.vote.shows_running_totals
            self.run.run(ShowRunningTotals(self.vote.id or 0, shown))

    def announce(self) -> None:
        """Announce the result; final."""
        if self.vote is not None and self.can_announce:
            self.run.run(AnnounceVote(self.vote.id or 0))

    def withdraw(self, reason: str) -> None:
        """Call the vote off."""
        if self.vote is not None:
            self.run.run(WithdrawVote(self.vote.id or 0, reason))

    def correct(self, command: CorrectVote) -> None:
        """Append a corrected result."""
        self.run.run(command)

    def _read_members(self, book: MeetingBook, vote: Vote) -> tuple[Member, ...]:
        live = self.run.live
        here = live.present if live is not None else frozenset[int]()
        recused = recused_on(book, vote.item_id)
        ballots = {one.attendee_id: one for one in book.ballots_of(vote.id or 0)}
        numbers = {seat.id: seat.number for seat in self.run.seats}
        return tuple(
            Member(numbers.get(one.id or 0, 0), one, ballots.get(one.id), one.id in here,
                   one.id in recused)
            for one in voters(book, vote.body)
        )  # fmt: skip

    def _begin(self, vote: Vote) -> None:
        self.unit, self.last_unit, self._typed = "", "", ""
        self.decision, self.fault, self.roll = None, None, None
        self.chosen, self.party = None, None
        if vote.body is Body.TRIPARTITE:
            self._next_party(stated=None)
        elif vote.method is VoteMethod.NAMED:
            self.chosen = self._next_open(None)
        office, vote_id = self._workspace.office, vote.id or 0
        if vote.body in (Body.OWNERS_ASSEMBLY, Body.HOUSEHOLDS):
            self._workspace.runner.run(
                lambda _progress: office.meetings.roll(vote_id),
                on_success=self._keep_roll,
                replacing=f"roll-{id(self)}",
                owner=self,
            )

    def _keep_roll(self, roll: FrozenRoll | None) -> None:
        self.roll = roll
        if self.vote is not None and self.run.book is not None:
            self._reckon(self.run.book, self.vote)

    def _reckon(self, book: MeetingBook, vote: Vote) -> None:
        try:
            self.decision, self.fault = tally(book, vote, self.roll), None
        except RuleViolation as fault:
            self.decision, self.fault = None, fault
        self.changed.emit()

    def _next_open(self, after: int | None) -> int | None:
        ids = [member.id for member in self.members]
        start = ids.index(after) + 1 if after in ids else 0
        for member in (*self.members[start:], *self.members[:start]):
            voted = self._pending.get(member.id, member.choice) is not None
            if member.can_vote and not voted:
                return member.id
        return None

    def _next_party(self, stated: Party | None) -> None:
        open_parties = [p for p in THREE_PARTIES if p is not stated and not self.position_of(p)]
        self.party = next(iter(open_parties), None)
        self.changed.emit()
