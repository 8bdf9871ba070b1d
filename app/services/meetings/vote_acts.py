"""Votes as they are held: opening freezes who may decide, announcing freezes the answer."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import AgendaItem
from app.domain.meetings.notice import was_posted
from app.domain.meetings.people import Attendee, OwnerUnit
from app.domain.meetings.quorum import own_body, quorum_at, voters
from app.domain.meetings.rounds import rounds
from app.domain.meetings.timeline import recused_on
from app.domain.voting.answer import Decision
from app.domain.voting.cases import (
    AssemblyCase,
    Body,
    RollUnit,
    UnitKind,
    UnitState,
)
from app.domain.voting.matters import matters_in
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.ballot_acts import frozen_roll, open_vote_of
from app.services.meetings.sitting import BY_POST, Sitting, running
from app.services.meetings.tally import frozen_answer, kept_decision
from app.services.meetings.vote_json import roll_to_json, settings_to_json, written_rules
from app.services.meetings.voting import (
    AnnounceVote,
    OpenVote,
    SetVoteSettings,
    ShowRunningTotals,
    VoteSettings,
    WithdrawVote,
)
from app.services.vote_rules import vote_rules

METHODS: dict[Body, tuple[VoteMethod, ...]] = {
    Body.OWNERS_COMMITTEE: (VoteMethod.NAMED, VoteMethod.SECRET),
    Body.TRIPARTITE: (VoteMethod.NAMED,),
    Body.OWNERS_ASSEMBLY: (VoteMethod.PAPER, VoteMethod.AREA),
    Body.RESIDENTS_ASSEMBLY: (VoteMethod.SECRET, VoteMethod.NAMED),
    Body.RESIDENT_REPRESENTATIVES: (VoteMethod.NAMED, VoteMethod.SECRET),
    Body.HOUSEHOLDS: (VoteMethod.PAPER, VoteMethod.SECRET),
    Body.CUSTOM: (VoteMethod.NAMED, VoteMethod.SECRET, VoteMethod.PAPER),
}
"""The ways in which a body can vote, the usual one first."""


def handlers(_calendar: CalendarSource) -> Handlers:
    """What these commands do."""
    return {
        OpenVote: open_vote,
        SetVoteSettings: set_vote_settings,
        ShowRunningTotals: show_running_totals,
        AnnounceVote: announce_vote,
        WithdrawVote: withdraw_vote,
    }


def open_vote(command: OpenVote, work: UnitOfWork) -> int:
    """Open voting on the current item; returns the vote's id.

    Raises ``RuleViolation``: ``item_not_open``, ``meeting_in_recess``, ``vote_already_open``,
    ``vote_method_wrong``, ``vote_rule_missing``, ``owners_item_missing``, ``owner_roll_empty``,
    ``nobody_may_vote``, ``seats_fewer_than_members``; without a reason ``quorum_missing``,
    ``roll_call_due``, ``item_not_posted``; ``vote_counts_wrong`` where the roll is contradictory.
    """
    item = work.records(AgendaItem).get(command.item_id)
    sitting = running(work, item.meeting_id)
    sitting.require_no_recess()
    sitting.require_current(item)
    for other in sitting.book.votes_on(command.item_id):
        if other.state is VoteState.OPEN:
            raise RuleViolation("vote_already_open", question=other.question)
    if command.method not in METHODS[command.body]:
        raise RuleViolation("vote_method_wrong")
    settings = _settings(command, item)
    called = _called(command, sitting.book, settings)
    is_overridden = _check_posting(command, sitting, item) or _check_quorum(
        command, sitting, called, settings
    )
    vote = _new_vote(command, item, sitting, called, settings)
    units = _roll(vote, work) if vote.body in BY_POST else ()
    vote = work.records(Vote).add(vote)
    assert vote.id is not None
    if units:
        work.records(FrozenRoll).add(FrozenRoll(None, vote.id, work.now, *roll_to_json(units)))
    for attendee_id in sorted(recused_on(sitting.book, command.item_id)):
        if any(one.id == attendee_id for one in called):
            aside = Ballot(None, vote.id, work.now, attendee_id, recused=True)
            work.records(Ballot).add(aside)
    if is_overridden:
        reason = command.override_reason.strip()
        sitting.tell(EventKind.QUORUM_OVERRIDDEN, item_id=item.id, vote_id=vote.id, text=reason)
    sitting.tell(EventKind.VOTE_OPENED, item_id=item.id, vote_id=vote.id, text=vote.question)
    return vote.id


def _settings(command: OpenVote, item: AgendaItem) -> VoteSettings:
    """The settings chosen, with the rule written down with the item where none was chosen."""
    settings = command.settings
    if command.body is not Body.CUSTOM or settings.rules:
        return settings
    rules = written_rules(item.custom_rule) if item.custom_rule.strip() else ()
    if not rules:
        raise RuleViolation("vote_rule_missing")
    return replace(settings, rules=rules)


def _called(command: OpenVote, book: MeetingBook, settings: VoteSettings) -> tuple[Attendee, ...]:
    """Who votes by name or in the room; nobody where owners, households or parties answer."""
    if command.body in BY_POST or command.body is Body.TRIPARTITE:
        return ()
    called = voters(book, command.body)
    if not called and not settings.entitled:
        raise RuleViolation("nobody_may_vote")
    if command.body is Body.OWNERS_COMMITTEE and 0 < book.meeting.seats < len(called):
        raise RuleViolation(
            "seats_fewer_than_members", seats=book.meeting.seats, members=len(called)
        )
    return called


def _check_posting(command: OpenVote, sitting: Sitting, item: AgendaItem) -> bool:
    """Whether owners vote on an item that was not posted; refused without a reason.

    杭州市物业管理条例 第十九条: 不得就未公示议题进行表决.
    """
    if command.body is not Body.OWNERS_ASSEMBLY or was_posted(item, sitting.meeting):
        return False
    if not command.override_reason.strip():
        raise RuleViolation("item_not_posted", title=item.title)
    return True


def _check_quorum(
    command: OpenVote, sitting: Sitting, called: tuple[Attendee, ...], settings: VoteSettings
) -> bool:
    """Whether the vote opens in spite of a missing quorum or roll call; refused without a reason.

    Where more are entitled than were called by name, attendance is typed with the counts.
    """
    if command.body in BY_POST:
        return False
    profile = vote_rules().profile(sitting.meeting.profile)
    quorum = quorum_at(
        sitting.book,
        sitting.at,
        command.body,
        profile,
        rules=settings.rules,
        entitled=settings.entitled,
    )
    is_missing = not quorum.is_reached and settings.entitled <= len(called)
    if not is_missing and not sitting.live.needs_roll_call:
        return False
    if command.override_reason.strip():
        return True
    if sitting.live.needs_roll_call:
        raise RuleViolation("roll_call_due")
    raise RuleViolation(
        "quorum_missing",
        entitled=quorum.entitled,
        present=quorum.present,
        needed=quorum.needed,
    )


def _new_vote(
    command: OpenVote,
    item: AgendaItem,
    sitting: Sitting,
    called: tuple[Attendee, ...],
    settings: VoteSettings,
) -> Vote:
    before = rounds(sitting.book, command.item_id)
    question = command.question.strip() or item.title
    present = tuple(str(one.id) for one in called if one.id in sitting.live.present)
    is_assembly = command.body is Body.OWNERS_ASSEMBLY
    return Vote(
        id=None,
        meeting_id=item.meeting_id,
        item_id=command.item_id,
        round=len(before) + 1,
        body=command.body,
        method=command.method,
        question=question,
        opened_at=sitting.at,
        profile=sitting.meeting.profile,
        seats=sitting.meeting.seats or len(called),
        in_office=len(called),
        present=len(present),
        present_ids=present,
        owners_item=_owners_item(item, question) if is_assembly else 0,
        settings=settings_to_json(settings),
        previous_id=before[-1].vote.id if before else None,
        is_opinion=command.body is not own_body(sitting.meeting),
        shows_running_totals=command.shows_running_totals,
    )


def _owners_item(item: AgendaItem, question: str) -> int:
    """The item of 民法典 278 chosen, else the one the words fall under."""
    named = matters_in(f"{item.title} {question}", vote_rules())
    found = [item.owners_item, *(matter.item or 0 for matter in named)]
    chosen = next((number for number in found if number), 0)
    if not chosen:
        raise RuleViolation("owners_item_missing")
    return chosen


def _roll(vote: Vote, work: UnitOfWork) -> tuple[RollUnit, ...]:
    """The units as they stand now; of households only the flats. Checked before it is frozen."""
    units = tuple(
        RollUnit(one.unit, one.area, one.owners, UnitState(one.state), UnitKind(one.kind))
        for one in work.records(OwnerUnit).find(deleted_at=None)
        if vote.body is Body.OWNERS_ASSEMBLY or one.kind == UnitKind.FLAT
    )
    if not units and vote.method is VoteMethod.PAPER:
        raise RuleViolation("owner_roll_empty")
    if units and vote.body is Body.OWNERS_ASSEMBLY:
        AssemblyCase(vote.profile, vote.owners_item, roll=units)
    return units


def set_vote_settings(command: SetVoteSettings, work: UnitOfWork) -> None:
    """Change how an open vote is reckoned; raises ``vote_not_open``, ``vote_rule_missing``."""
    vote = open_vote_of(work, command.vote_id)
    running(work, vote.meeting_id)
    if vote.body is Body.CUSTOM and not command.settings.rules:
        raise RuleViolation("vote_rule_missing")
    work.records(Vote).save(replace(vote, settings=settings_to_json(command.settings)))


def show_running_totals(command: ShowRunningTotals, work: UnitOfWork) -> None:
    """Show or hide the totals of an open vote; raises ``vote_not_open``."""
    vote = open_vote_of(work, command.vote_id)
    running(work, vote.meeting_id)
    work.records(Vote).save(replace(vote, shows_running_totals=command.shown))


def announce_vote(command: AnnounceVote, work: UnitOfWork) -> Decision:
    """Freeze the numbers and the answer; returns it. Members who said nothing are no obstacle.

    Raises ``RuleViolation``: ``vote_not_open``, ``vote_counts_wrong`` naming the fields.
    """
    vote = open_vote_of(work, command.vote_id)
    sitting = running(work, vote.meeting_id)
    ballots = work.records(Ballot).find(vote_id=vote.id)
    book = replace(sitting.book, ballots=ballots)
    vote = replace(vote, state=VoteState.ANNOUNCED, announced_at=sitting.at)
    case, decision = frozen_answer(book, vote, frozen_roll(work, command.vote_id))
    vote = work.records(Vote).save(replace(vote, case=case, decision=decision))
    sitting.tell(EventKind.VOTE_ANNOUNCED, item_id=vote.item_id, vote_id=vote.id)
    return kept_decision(vote)


def withdraw_vote(command: WithdrawVote, work: UnitOfWork) -> None:
    """Call a vote off; what was noted stays readable. Raises ``vote_not_open``."""
    vote = open_vote_of(work, command.vote_id)
    sitting = running(work, vote.meeting_id)
    reason = command.reason.strip()
    work.records(Vote).save(replace(vote, state=VoteState.WITHDRAWN, reason=reason))
    sitting.tell(EventKind.VOTE_WITHDRAWN, item_id=vote.item_id, vote_id=vote.id, text=reason)
