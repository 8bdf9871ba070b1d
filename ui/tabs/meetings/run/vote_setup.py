"""What a vote will be before it is opened: body, method, question, rule, and who must decide."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import Vote, VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting, Quorum
from app.domain.meetings.meeting import AgendaItem
from app.domain.meetings.quorum import body_of, quorum_at, voters
from app.domain.voting.answer import VoteWarning
from app.domain.voting.cases import Body, CustomRule, Threshold
from app.domain.voting.matters import matters_in, warning_of
from app.domain.voting.rules import Decider, VoteRules
from app.domain.voting.words import threshold_words
from app.services.meetings.tally import HOUSEHOLD_RULE, tally
from app.services.meetings.vote_acts import METHODS
from app.services.meetings.vote_json import settings_of, settings_to_json, written_rules
from app.services.meetings.voting import OpenVote, VoteSettings
from app.services.vote_rules import vote_rules
from app.wording import Wording
from ui.tabs.meetings.run.modes import announced_rounds, last_result

OTHER_MATTERS = 9
OWNERS_DECIDE = (Decider.OWNERS, Decider.OWNERS_CONCERNED, Decider.OWNERS_SET_SCHEME)


@dataclass(frozen=True)
class VoteDraft:
    """What has been chosen so far."""

    item_id: int
    body: Body
    method: VoteMethod
    question: str
    settings: VoteSettings = field(default_factory=VoteSettings)
    shows_totals: bool = True

    def with_body(self, body: Body) -> VoteDraft:
        """The same for another body, by its usual method."""
        method = self.method if self.method in METHODS[body] else METHODS[body][0]
        return replace(self, body=body, method=method)

    def command(self, reason: str) -> OpenVote:
        """The act that opens it; ``reason`` why although the quorum is missing."""
        return OpenVote(
            self.item_id,
            self.body,
            self.method,
            self.question.strip(),
            self.settings,
            reason.strip(),
            self.shows_totals,
        )


def first_draft(book: MeetingBook, item: AgendaItem) -> VoteDraft:
    """What is offered first: as the round before, else as the item says."""
    before = last_result(book, item.id or 0)
    body = before.body if before else body_of(item, book.meeting) or Body.TRIPARTITE
    method = before.method if before else METHODS[body][0]
    question = before.question if before else item.title
    settings = VoteSettings(rules=_rules(item))
    shows = book.meeting.shows_running_totals
    return VoteDraft(item.id or 0, body, method, question, settings, shows)


def draft_vote(book: MeetingBook, live: LiveMeeting, draft: VoteDraft, now: datetime) -> Vote:
    """The vote as it would be opened now, to ask its rule."""
    called = voters(book, draft.body)
    present = tuple(str(one.id) for one in called if one.id in live.present)
    item = book.item(draft.item_id)
    return Vote(
        id=0,
        meeting_id=book.meeting.id or 0,
        item_id=draft.item_id,
        round=len(announced_rounds(book, draft.item_id)) + 1,
        body=draft.body,
        method=draft.method,
        question=draft.question,
        opened_at=now,
        profile=book.meeting.profile,
        seats=max(book.meeting.seats, len(called)),
        in_office=len(called),
        present=len(present),
        present_ids=present,
        owners_item=_owners_item(item),
        settings=settings_to_json(draft.settings),
    )


def _owners_item(item: AgendaItem | None) -> int:
    """The item of 民法典 278 chosen, else the one its words fall under, else (9), any other."""
    if item is None:
        return OTHER_MATTERS
    named = matters_in(f"{item.title} {item.background}", vote_rules())
    found = (item.owners_item, *(matter.item or 0 for matter in named))
    return next((number for number in found if number), OTHER_MATTERS)


def quorum_of(book: MeetingBook, draft: VoteDraft, now: datetime) -> Quorum:
    """Who of those who must decide is here."""
    profile = vote_rules().profile(book.meeting.profile)
    settings = draft.settings
    return quorum_at(
        book, now, draft.body, profile, rules=settings.rules, entitled=settings.entitled
    )


def warnings_for(item: AgendaItem, body: Body, rules: VoteRules) -> tuple[VoteWarning, ...]:
    """Who else must decide what an item is about, each with its article."""
    found = matters_in(f"{item.title} {item.background}", rules)
    if body is Body.OWNERS_ASSEMBLY:
        found = tuple(one for one in found if one.decider not in OWNERS_DECIDE)
    if body is Body.HOUSEHOLDS:
        return ()
    return tuple(warning_of(one) for one in found if one.decider is not Decider.OWNERS_COMMITTEE)


def override_reason(book: MeetingBook, item: AgendaItem) -> str:
    """Why the item is decided here all the same, if somebody said so."""
    said = [
        event.text
        for event in book.told
        if event.kind is EventKind.WARNING_OVERRIDDEN and event.item_id == item.id
    ]
    return said[-1] if said else item.override_reason


def rule_words(book: MeetingBook, vote: Vote, wording: Wording) -> str:
    """The rule of a vote in words: «全体委员过半数：7 人须 4 票»."""
    rules = vote_rules()
    if vote.body is Body.TRIPARTITE:
        return QCoreApplication.translate("VoteSetup", "三方都同意，为协商一致")
    if vote.body is Body.OWNERS_ASSEMBLY:
        told = QCoreApplication.translate(
            "VoteSetup", "三分之二以上参与，参与者中面积和人数均{share}同意"
        )
        return told.format(share=_share(rules.items[vote.owners_item].passing, wording))
    if vote.body is Body.OWNERS_COMMITTEE:
        told = QCoreApplication.translate("VoteSetup", "全体委员{share}：{n} 人须 {needed} 票")
        passing = rules.profile(vote.profile).passing
        return told.format(
            share=_share(passing, wording), n=vote.in_office, needed=_needed(book, vote)
        )
    if vote.body in (Body.RESIDENTS_ASSEMBLY, Body.RESIDENT_REPRESENTATIVES):
        told = QCoreApplication.translate("VoteSetup", "到会人数过半数：须 {needed} 票")
        return told.format(needed=_needed(book, vote))
    return _custom_words(vote, wording)


def custom_rule_words(rule: CustomRule, wording: Wording) -> str:
    """A rule made by hand: «以应到数为基数，过半数»."""
    told = QCoreApplication.translate("VoteSetup", "以{base}为基数，须{share}")
    base = wording.of("vote_reasons", f"base_{rule.base}", {})
    said = told.format(base=base, share=_share(rule.threshold, wording))
    if rule.min_yes:
        least = QCoreApplication.translate("VoteSetup", "，且至少 {n} 票赞成")
        said += least.format(n=rule.min_yes)
    return said


def _custom_words(vote: Vote, wording: Wording) -> str:
    rules = settings_of(vote).rules or (HOUSEHOLD_RULE,)
    return QCoreApplication.translate("VoteSetup", "；").join(
        custom_rule_words(rule, wording) for rule in rules
    )


def _needed(book: MeetingBook, vote: Vote) -> str:
    try:
        return str(tally(replace(book, ballots=()), replace(vote, counts="")).needed)
    except RuleViolation:
        return "?"


def _share(threshold: Threshold, wording: Wording) -> str:
    said = threshold_words(threshold)
    return wording.of("vote_reasons", said.code, said.details)


def _rules(item: AgendaItem) -> tuple[CustomRule, ...]:
    """The rules written down with the item; none where they cannot be read."""
    if not item.custom_rule.strip():
        return ()
    try:
        return written_rules(item.custom_rule)
    except RuleViolation:
        return ()
