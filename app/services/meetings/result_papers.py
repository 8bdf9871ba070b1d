"""Gathers what the notice of results and the sheet of rules say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from app.domain.local_time import local_day
from app.domain.meetings.agenda import effective_visibility, in_order, numbered
from app.domain.meetings.ballots import Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemVisibility, MeetingKind
from app.domain.voting.answer import VoteWarning
from app.domain.voting.cases import Body
from app.domain.voting.kept import rule_from_json
from app.domain.voting.rules import Matter, VoteProfile, VoteRules
from app.ports.meeting_facts import (
    AgreedLine,
    MatterLine,
    NoticeFacts,
    OwnersItemLine,
    ProfileLine,
    VoteLine,
    VoteRulesFacts,
)
from app.services.meetings.papers import MeetingOffice, hider, meeting_head
from app.services.meetings.tally import kept_decision, votes_so_far
from app.services.paper_facts import PrintingOffice, office_facts
from app.services.vote_rules import vote_rules
from app.wording import Wording

POSTING_DAYS = 15
"""How long what was agreed stays up at least: 城市居民委员会组织法 第三十四条."""

_BY_HEADS = (
    Body.OWNERS_COMMITTEE,
    Body.RESIDENTS_ASSEMBLY,
    Body.RESIDENT_REPRESENTATIVES,
    Body.HOUSEHOLDS,
    Body.CUSTOM,
)


def result_notice_facts(
    office: MeetingOffice,
    book: MeetingBook,
    wording: Wording,
    *,
    posted_on: date | None = None,
    is_for_objection: bool = True,
    contact: str = "",
    issuer: str = "",
) -> NoticeFacts:
    """What was decided and agreed on public items, masked; posted from ``posted_on``.

    Without a day it is the one the notice was noted as posted on, else today. The last day is
    counted by 民法典 第二百零一条 and 第二百零三条.
    """
    meeting = book.meeting
    noted = meeting.notice_posted_at
    first = posted_on or (local_day(noted) if noted is not None else office.today())
    days = posting_days(vote_rules().profile(meeting.profile))
    last = office.calendar().after_days(first, days)
    masked = hider(office, book)
    return NoticeFacts(
        head=meeting_head(office, book),
        votes=vote_lines(book, wording, masked),
        agreed=_agreed(book, masked, wording),
        posted_on=first,
        posted_until=last.day,
        posted_days=days,
        is_certain=last.certain,
        is_for_objection=is_for_objection,
        consults_only=meeting.kind is MeetingKind.TRIPARTITE,
        contact=contact,
        issuer=issuer,
    )


def posting_days(profile: VoteProfile) -> int:
    """How many days a result stays posted: what the law asks for, or more by the profile."""
    stated = 0 if profile.posting_in_working_days else profile.posting_days or 0
    return max(POSTING_DAYS, stated)


def vote_lines(
    book: MeetingBook, wording: Wording, masked: Callable[[str], str]
) -> tuple[VoteLine, ...]:
    """The result that stands on each public item, as it was announced or last corrected."""
    numbers = numbered(book.items)
    standing = ((item, _standing(book.votes_on(item.id or 0))) for item in _public(book))
    return tuple(
        _vote_line(book, item, vote, numbers[item.id or 0], wording, masked)
        for item, vote in standing
        if vote is not None
    )


def _public(book: MeetingBook) -> list[AgendaItem]:
    visible = effective_visibility(book.items)
    ordered = in_order(book.items)
    return [item for item in ordered if visible[item.id or 0] is ItemVisibility.PUBLIC]


def _standing(votes: tuple[Vote, ...]) -> Vote | None:
    """The last announced round, or the last correction of it."""
    announced = [vote for vote in votes if vote.state is VoteState.ANNOUNCED]
    return max(announced, key=_announcement, default=None)


def _announcement(vote: Vote) -> tuple[int, datetime, int]:
    return vote.round, vote.announced_at or vote.opened_at, vote.id or 0


def _vote_line(
    book: MeetingBook,
    item: AgendaItem,
    vote: Vote,
    number: str,
    wording: Wording,
    masked: Callable[[str], str],
) -> VoteLine:
    decision, rule = kept_decision(vote), rule_from_json(vote.decision)
    needed = decision.needed
    by_heads = vote.body in _BY_HEADS and isinstance(needed, int)
    return VoteLine(
        item_number=number,
        question=masked(vote.question or item.title),
        body=DecisionBody(vote.body.value),
        outcome=decision.outcome,
        outcome_words=wording.outcome(decision.outcome),
        reason=wording.decision_reason(decision),
        counts=votes_so_far(book, vote) if by_heads else None,
        needed=needed if by_heads and isinstance(needed, int) else 0,
        bars=decision.bars,
        round=vote.round,
        rule=wording.article(f"{rule.law}{rule.article}"),
        in_force=date.fromisoformat(rule.in_force) if rule.in_force else None,
        warnings=tuple(wording.cited_warning(one) for one in decision.warnings if _is_public(one)),
        is_opinion=vote.is_opinion,
        corrected=masked(vote.reason) if vote.corrects_id is not None else "",
    )


def _is_public(warning: VoteWarning) -> bool:
    """Who must decide concerns everybody; what the clerk has yet to do does not."""
    return "matter" in warning.details


def _agreed(
    book: MeetingBook, masked: Callable[[str], str], wording: Wording
) -> tuple[AgreedLine, ...]:
    """What was agreed on public items, then who does what."""
    public = _public(book)
    numbers = numbered(book.items)
    shown = {item.id for item in public}
    points = [
        AgreedLine(numbers[item.id or 0], masked(item.conclusion.strip()))
        for item in public
        if item.conclusion.strip()
    ]
    points += [
        AgreedLine(numbers[item.id or 0], masked(_referral(item, wording)))
        for item in public
        if item.referred_to is not None
    ]
    points += [
        AgreedLine(action.number, masked(action.text), action.party, action.due_on)
        for action in book.actions
        if action.deleted_at is None and (action.item_id is None or action.item_id in shown)
    ]
    return tuple(points)


def _referral(item: AgendaItem, wording: Wording) -> str:
    told = {"item": item.title, "body": str(item.referred_to)}
    return wording.of("meeting_events", "referred", told)


def vote_rules_facts(office: PrintingOffice, wording: Wording, chosen: str = "") -> VoteRulesFacts:
    """The rules the program counts by; ``chosen`` is the profile in use."""
    rules = vote_rules()
    return VoteRulesFacts(
        office_facts(office),
        tuple(_profile_line(one, wording, chosen) for one in rules.profiles.values()),
        tuple(
            OwnersItemLine(number, wording.of("owners_items", f"item_{number}", {}), item.passing)
            for number, item in sorted(rules.items.items())
        ),
        tuple(_matter_line(one, rules, wording) for one in rules.matters),
    )


def _profile_line(profile: VoteProfile, wording: Wording, chosen: str) -> ProfileLine:
    return ProfileLine(
        name=wording.of("vote_profiles", profile.key, {}),
        basis=wording.article(profile.basis),
        in_force=profile.in_force,
        quorum=profile.quorum,
        passing=profile.passing,
        only_signed_count=profile.only_signed_count,
        proxies_allowed=profile.proxies_allowed,
        agenda_days=profile.agenda_days,
        announce_days=profile.announce_days,
        posting_days=profile.posting_days,
        posting_in_working_days=profile.posting_in_working_days,
        is_chosen=profile.key == chosen,
    )


def _matter_line(matter: Matter, rules: VoteRules, wording: Wording) -> MatterLine:
    return MatterLine(
        name=wording.of("matters", matter.key, {}),
        advice=wording.matter_advice(matter.key, matter.basis),
        basis=wording.article(matter.basis),
        passing=rules.items[matter.item].passing if matter.item is not None else None,
        keywords=matter.keywords,
    )
