"""Who may vote, who is in the room, and whether that is enough to decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.diary import Party
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting, Quorum
from app.domain.meetings.meeting import AgendaItem, Meeting
from app.domain.meetings.people import THREE_PARTIES, Attendee, Duty
from app.domain.meetings.timeline import in_order
from app.domain.voting.cases import (
    MORE_THAN_HALF,
    TWO_THIRDS_OR_MORE,
    Body,
    CustomRule,
    Threshold,
)
from app.domain.voting.rules import VoteProfile, VoteRules

_NEVER_VOTE = (Duty.ALTERNATE, Duty.OBSERVER)


def own_body(meeting: Meeting) -> Body | None:
    """The body a meeting is of; None: it is of no body that a rule knows (其他会议)."""
    bodies = [body for body in Body if body.value == meeting.kind.value]
    return bodies[0] if bodies else None


def body_of(item: AgendaItem | None, meeting: Meeting) -> Body | None:
    """Who must decide an item; where it does not say, the body the meeting is of."""
    bodies = [body for body in Body if item is not None and body.value == item.body.value]
    return bodies[0] if bodies else own_body(meeting)


def voters(book: MeetingBook, body: Body | None = None) -> tuple[Attendee, ...]:
    """The attendees who may vote, by their digit; alternates and observers never may.

    In the owners' committee only its own members count, whoever else has a vote elsewhere.
    """
    found = [one for one in book.attendees if one.has_vote and one.duty not in _NEVER_VOTE]
    if body is Body.OWNERS_COMMITTEE:
        found = [one for one in found if one.party is Party.OWNERS_COMMITTEE]
    return tuple(sorted(found, key=lambda one: (one.position, one.id or 0)))


def attendance(book: MeetingBook, moment: datetime) -> frozenset[int]:
    """The ids of those in the room at a moment; who arrives at that very moment is."""
    present: set[int] = set()
    for event in in_order(book):
        if event.at > moment or event.attendee_id is None:
            continue
        if event.kind is EventKind.ARRIVED:
            present.add(event.attendee_id)
        elif event.kind is EventKind.LEFT:
            present.discard(event.attendee_id)
    return frozenset(present)


def present_during(book: MeetingBook, item_id: int) -> frozenset[int]:
    """The ids of those who were in the room at any time while an item was dealt with."""
    inside: set[int] = set()
    found: set[int] = set()
    is_current = False
    for event in in_order(book):
        if event.kind is EventKind.ARRIVED and event.attendee_id is not None:
            inside.add(event.attendee_id)
        elif event.kind is EventKind.LEFT and event.attendee_id is not None:
            inside.discard(event.attendee_id)
        elif event.kind is EventKind.ITEM_OPENED:
            is_current = event.item_id == item_id
        elif event.kind in _ITEM_LEFT and event.item_id == item_id:
            is_current = False
        if is_current:
            found |= inside
    return frozenset(found)


_ITEM_LEFT = (EventKind.ITEM_CLOSED, EventKind.ITEM_POSTPONED)


def quorum_threshold(
    body: Body | None, profile: VoteProfile, rules: Sequence[CustomRule] = ()
) -> Threshold | None:
    """The share that must be in the room for a body to decide; None: no such rule.

    Owners and households take part by ballot, the three parties only consult. Sources: the
    profile's law; 城市居民委员会组织法 27, 29; a rule made by hand.
    """
    if body is Body.OWNERS_COMMITTEE:
        return profile.quorum
    if body is Body.RESIDENTS_ASSEMBLY:
        return MORE_THAN_HALF
    if body is Body.RESIDENT_REPRESENTATIVES:
        return TWO_THIRDS_OR_MORE
    asked = [rule.quorum for rule in rules if rule.quorum is not None]
    return max(asked, key=lambda one: (one.share, not one.inclusive), default=None)


def quorum_at(
    book: MeetingBook,
    moment: datetime,
    body: Body | None,
    profile: VoteProfile,
    *,
    rules: Sequence[CustomRule] = (),
    entitled: int = 0,
) -> Quorum:
    """Members entitled, present and needed at a moment; of the three parties, parties.

    ``entitled`` 0: as many as were called with a vote. Recused members are in the room and count.
    ``needed`` 0: no rule asks for anybody.
    """
    return _quorum(book, attendance(book, moment), body, profile, rules, entitled)


def quorum_now(book: MeetingBook, now: LiveMeeting, rules: VoteRules) -> Quorum:
    """The quorum of the open item, or of the meeting itself while none is open."""
    profile = rules.profile(book.meeting.profile)
    return _quorum(book, now.present, body_of(now.item, book.meeting), profile)


def _quorum(
    book: MeetingBook,
    present: frozenset[int],
    body: Body | None,
    profile: VoteProfile,
    rules: Sequence[CustomRule] = (),
    entitled: int = 0,
) -> Quorum:
    if body is Body.TRIPARTITE:
        parties = {one.party for one in book.attendees if one.id in present}
        return Quorum(len(THREE_PARTIES), len(parties.intersection(THREE_PARTIES)), 0)
    called = voters(book, body)
    threshold = quorum_threshold(body, profile, rules)
    whole = entitled or len(called)
    return Quorum(
        entitled=whole,
        present=sum(one.id in present for one in called),
        needed=threshold.least(whole) if threshold is not None else 0,
    )
