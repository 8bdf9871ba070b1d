"""What the papers of a meeting are made of: frozen facts, nothing live.

``app.services.meetings.papers`` gathers them; ``app.documents`` prints them. Sentences that come
with a decision (its reason, its outcome) are given ready worded, in the language of the paper.
Moments are UTC, days local, money in fen, areas in 0.01 m².
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.domain.meetings.meeting import DecisionBody, ItemKind, MeetingKind, PropertyReport
from app.domain.meetings.minutes import MinutesKind, MinutesSection
from app.domain.meetings.people import THREE_PARTIES, Duty
from app.domain.voting.answer import Outcome, ShownBar
from app.domain.voting.cases import Counts, Threshold
from app.ports.document_facts import OfficeFacts
from app.ports.meeting_queries import PropertyFigures


@dataclass(frozen=True)
class MeetingHead:
    """What every paper of a meeting says of it. ``number`` is «2026-11»."""

    office: OfficeFacts
    number: str
    title: str
    kind: MeetingKind = MeetingKind.TRIPARTITE
    place: str = ""
    planned_at: datetime | None = None
    planned_minutes: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def begins_at(self) -> datetime | None:
        """When it began, or is planned to."""
        return self.opened_at or self.planned_at


@dataclass(frozen=True)
class AgendaLine:
    """One item as printed. ``number`` («2.1») is empty for internal items; ``depth`` counts from 0.

    ``basis`` is the article by which others than the meeting must decide it («民法典278(8)»).
    """

    number: str
    title: str
    sponsor: Party
    minutes: int
    body: DecisionBody = DecisionBody.NONE
    kind: ItemKind = ItemKind.MATTER
    background: str = ""
    starts_at: datetime | None = None
    material: tuple[str, ...] = ()
    basis: str = ""
    is_internal: bool = False
    depth: int = 0


@dataclass(frozen=True)
class AgendaFacts:
    """An agenda (议程). ``for_posting``: the public version; hidden items are in neither.

    ``post_by`` is the last day to post it, ``posted_days`` days before the meeting (0: not stated).
    """

    head: MeetingHead
    lines: tuple[AgendaLine, ...]
    for_posting: bool = False
    post_by: date | None = None
    posted_days: int = 0


@dataclass(frozen=True)
class Invited:
    """Who is asked to come."""

    name: str
    party: Party
    title: str = ""
    duty: Duty = Duty.MEMBER


@dataclass(frozen=True)
class InvitationFacts:
    """A notice of the meeting (会议通知): a page per guest, or one for all."""

    head: MeetingHead
    lines: tuple[AgendaLine, ...]
    guests: tuple[Invited, ...] = ()
    post_by: date | None = None
    posted_days: int = 0


@dataclass(frozen=True)
class SignInLine:
    """Someone who signs. ``excused`` is the reason of a leave."""

    name: str
    title: str = ""
    arrived_at: datetime | None = None
    excused: str = ""
    has_vote: bool = False


@dataclass(frozen=True)
class SignInGroup:
    """The people of one party; ``party`` None: those who sit in without a vote (列席)."""

    party: Party | None
    lines: tuple[SignInLine, ...]


@dataclass(frozen=True)
class SignInFacts:
    """A sheet to sign in on (签到表), with ``blank_lines`` for guests nobody expected."""

    head: MeetingHead
    groups: tuple[SignInGroup, ...]
    blank_lines: int = 4


@dataclass(frozen=True)
class BallotHolder:
    """Whose ballot it is: a member's name or a door. ``code`` is its bar code, «M12-3»."""

    name: str
    code: str = ""


@dataclass(frozen=True)
class BallotFacts:
    """Ballots (表决票) on one question. A secret vote has no holders but ``copies`` all the same.

    ``per_page`` is 2 or 4.
    """

    head: MeetingHead
    item_number: str
    question: str
    body: DecisionBody
    holders: tuple[BallotHolder, ...] = ()
    copies: int = 0
    per_page: int = 4
    round: int = 1
    signed: bool = False


@dataclass(frozen=True)
class Household:
    """One door that is asked. ``area`` in 0.01 m² (0: not printed), ``code`` its bar code."""

    unit: str
    code: str
    area: int = 0


@dataclass(frozen=True)
class ConsultationFacts:
    """Forms carried from door to door (入户征询表), one per household, in the order of the stairs.

    ``silence_clause`` is the clause of the rules of procedure on who does not answer, with its
    date; empty: none is used. ``return_by`` is the last day to hand the form in.
    """

    head: MeetingHead
    question: str
    body: DecisionBody
    households: tuple[Household, ...]
    background: str = ""
    explained_by: str = ""
    silence_clause: str = ""
    return_by: date | None = None


@dataclass(frozen=True)
class MinutesFacts:
    """Minutes as they stand: sections, version and seal. ``sealed_at`` None: a draft."""

    head: MeetingHead
    kind: MinutesKind
    sections: tuple[MinutesSection, ...]
    version: int = 1
    sealed_at: datetime | None = None
    digest: str = ""
    reason: str = ""
    signers: tuple[Party, ...] = THREE_PARTIES


@dataclass(frozen=True)
class VoteLine:
    """One announced result. ``counts`` None: not by heads; ``needed`` 0: not to be said.

    ``rule`` is the regulation with its article, ``in_force`` the day its text took effect.
    ``corrected`` is why an earlier announcement was corrected by this one.
    """

    item_number: str
    question: str
    body: DecisionBody
    outcome: Outcome
    outcome_words: str
    reason: str
    counts: Counts | None = None
    needed: int = 0
    bars: tuple[ShownBar, ...] = ()
    round: int = 1
    rule: str = ""
    in_force: date | None = None
    warnings: tuple[str, ...] = ()
    is_opinion: bool = False
    corrected: str = ""


@dataclass(frozen=True)
class AgreedLine:
    """One point agreed (议定), with who does it until when where that was said."""

    number: str
    text: str
    party: Party | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class NoticeFacts:
    """The notice of results. ``is_for_objection``: a 公示 with period and channel; else a 公告.

    ``posted_until`` is the last day it stays up; ``is_certain`` False: the holidays of that year
    are not announced yet. ``consults_only``: it was a meeting that consults, and says so.
    ``contact`` takes objections; ``issuer`` signs (empty: the residents' committee).
    """

    head: MeetingHead
    votes: tuple[VoteLine, ...]
    agreed: tuple[AgreedLine, ...]
    posted_on: date
    posted_until: date
    posted_days: int = 15
    is_certain: bool = True
    is_for_objection: bool = True
    consults_only: bool = True
    contact: str = ""
    issuer: str = ""


@dataclass(frozen=True)
class ActionLine:
    """One action as followed. ``overdue_days`` 0: not overdue. ``monthly_income`` in fen."""

    number: str
    text: str
    party: Party
    state: ActionState
    person: str = ""
    due_on: date | None = None
    check: str = ""
    verifier: str = ""
    feedback: str = ""
    overdue_days: int = 0
    is_condition: bool = False
    monthly_income: int = 0
    meeting: str = ""


@dataclass(frozen=True)
class ActionListFacts:
    """A list of actions (督办清单) as of ``day``; ``page_per_party`` starts a page for each."""

    office: OfficeFacts
    day: date
    lines: tuple[ActionLine, ...]
    title: str = ""
    page_per_party: bool = False


@dataclass(frozen=True)
class ProfileLine:
    """How a local regulation lets the owners' committee decide; None: it does not say.

    Days are calendar days, ``posting_days`` working days where ``posting_in_working_days``.
    """

    name: str
    basis: str
    in_force: date
    quorum: Threshold
    passing: Threshold
    only_signed_count: bool
    proxies_allowed: bool | None
    agenda_days: int | None
    announce_days: int | None
    posting_days: int | None
    posting_in_working_days: bool = False
    is_chosen: bool = False


@dataclass(frozen=True)
class OwnersItemLine:
    """One item of 民法典 第二百七十八条 and the share it asks for."""

    number: int
    words: str
    passing: Threshold


@dataclass(frozen=True)
class MatterLine:
    """Something an agenda may be about: who must decide it, by which article."""

    name: str
    advice: str
    basis: str = ""
    passing: Threshold | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class VoteRulesFacts:
    """The rules votes are counted by, as the program applies them."""

    office: OfficeFacts
    profiles: tuple[ProfileLine, ...]
    items: tuple[OwnersItemLine, ...]
    matters: tuple[MatterLine, ...]


@dataclass(frozen=True)
class PropertyReportFacts:
    """The property company's figures of a month beside those of the diary (None: not told)."""

    head: MeetingHead
    report: PropertyReport | None
    figures: PropertyFigures | None
