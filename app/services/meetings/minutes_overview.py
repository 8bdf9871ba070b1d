"""The parts of minutes around the items: the meeting itself, earlier actions, duties, posting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.diary import Party
from app.domain.local_time import local_day
from app.domain.meetings.actions import Action
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.live import Quorum
from app.domain.meetings.meeting import MeetingKind
from app.domain.meetings.people import THREE_PARTIES, Attendee, Duty
from app.domain.meetings.quorum import own_body, quorum_at, voters
from app.domain.meetings.timeline import in_order
from app.domain.voting.cases import Body
from app.services.meetings.minutes_source import MinutesSource, ReviewedAction, held_on
from app.services.meetings.standing_texts import StandingTexts, money
from app.services.vote_rules import vote_rules
from app.wording import Wording

POSTING_BASIS = "城市居民委员会组织法34"
"""By which what was agreed is posted, and what becomes of it."""

ANNOUNCE_DAYS = 3
"""Days to make a committee's decision known where the local text names none (杭州 29)."""

_SIT_IN = (Duty.OBSERVER, Duty.ALTERNATE)


@dataclass(frozen=True)
class Writing:
    """One set of minutes being written; ``is_full``: the record, with names and internal items."""

    source: MinutesSource
    wording: Wording
    texts: StandingTexts
    is_full: bool

    @property
    def book(self) -> MeetingBook:
        return self.source.book

    def value(self, value: object) -> str:
        """The word for an enumeration («业委会»)."""
        return self.wording.of("values", str(value), {})


def overview(writing: Writing) -> tuple[str, ...]:
    """When, where, who led and who came, and whether enough were there."""
    texts, meeting = writing.texts, writing.book.meeting
    lines = [_time(writing)] if meeting.opened_at or meeting.planned_at else []
    if meeting.place.strip():
        lines.append(texts("overview.place", place=meeting.place.strip()))
    for duty, key in ((Duty.CHAIR, "overview.chair"), (Duty.RECORDER, "overview.recorder")):
        leading = [one for one in writing.book.attendees if one.duty is duty]
        if leading:
            lines.append(texts(key, names=texts.names(_titled(one, writing) for one in leading)))
    return (*lines, *_attendance(writing), *_quorum(writing))


def _time(writing: Writing) -> str:
    meeting, texts = writing.book.meeting, writing.texts
    start = meeting.opened_at or meeting.planned_at
    assert start is not None
    span = texts.span(start, meeting.closed_at)
    recesses = sum((end - begun for begun, end in recess_spans(writing.book)), timedelta())
    minutes = int(recesses.total_seconds()) // 60
    if minutes:
        return texts("overview.time_with_recess", span=span, minutes=minutes)
    return texts("overview.time", span=span)


def recess_spans(book: MeetingBook) -> tuple[tuple[datetime, datetime], ...]:
    """Each recess that began, until it ended or the meeting closed."""
    spans: list[tuple[datetime, datetime]] = []
    begun: datetime | None = None
    for event in in_order(book):
        if event.kind is EventKind.RECESS_STARTED:
            begun = event.at
        elif begun and event.kind in (EventKind.RECESS_ENDED, EventKind.CLOSED):
            spans.append((begun, event.at))
            begun = None
    return tuple(spans)


def came(book: MeetingBook) -> frozenset[int]:
    """The ids of those who were there at any time."""
    arrivals = (one for one in book.told if one.kind is EventKind.ARRIVED)
    return frozenset(one.attendee_id for one in arrivals if one.attendee_id is not None)


def _titled(person: Attendee, writing: Writing) -> str:
    if not person.title.strip():
        return person.name
    return writing.texts("overview.person", name=person.name, title=person.title.strip())


def _attendance(writing: Writing) -> tuple[str, ...]:
    book, texts = writing.book, writing.texts
    due = [one for one in book.attendees if one.duty not in _SIT_IN]
    inside = came(book)
    present = [one for one in due if one.id in inside]
    away = [one for one in due if one.id not in inside]
    excused = [one for one in away if one.excused.strip()]
    absent = [one for one in away if not one.excused.strip()]
    observers = [one for one in book.attendees if one.duty in _SIT_IN and one.id in inside]
    counted = texts(
        "overview.attendance", due=len(due), present=len(present), excused=len(excused),
        absent=len(absent), observers=len(observers),
    )  # fmt: skip
    if not writing.is_full:
        return (counted, *_counted(present, writing))
    lines = [counted, *_by_party(present, writing)]
    reasons = [
        texts("overview.excused_person", name=one.name, reason=texts.bare(one.excused))
        for one in excused
    ]
    for key, names in (
        ("overview.excused", reasons),
        ("overview.absent", [one.name for one in absent]),
        ("overview.observers", [_titled(one, writing) for one in observers]),
    ):
        if names:
            lines.append(texts(key, names=texts.names(names)))
    return tuple(lines)


def _parties(people: Iterable[Attendee]) -> dict[str, list[Attendee]]:
    """The three parties in their order, then everybody else."""
    parties = (*THREE_PARTIES, *(party for party in Party if party not in THREE_PARTIES))
    listed = list(people)
    grouped = {party.value: [one for one in listed if one.party is party] for party in parties}
    return {party: there for party, there in grouped.items() if there}


def _by_party(present: Sequence[Attendee], writing: Writing) -> list[str]:
    texts = writing.texts
    return [
        texts(
            "overview.party",
            party=writing.value(party),
            names=texts.names(_titled(one, writing) for one in people),
        )
        for party, people in _parties(present).items()
    ]


def _counted(present: Sequence[Attendee], writing: Writing) -> list[str]:
    """Public minutes say how many came for each party; the sign-in sheet is not posted."""
    texts = writing.texts
    parties = [
        texts("overview.party_counted", party=writing.value(party), count=len(people))
        for party, people in _parties(present).items()
    ]
    return [texts("overview.counted", parties=texts.names(parties))] if parties else []


def _quorum(writing: Writing) -> tuple[str, ...]:
    """How many with a vote were there, each time that changed."""
    book, texts = writing.book, writing.texts
    body, profile = _voting_body(book), vote_rules().profile(book.meeting.profile)
    begun = book.meeting.opened_at
    if begun is None or not voters(book, body):
        return ()
    moments = [begun, *(one.at for one in in_order(book) if _moves_people(one, begun))]
    course: list[str] = []
    last: Quorum | None = None
    for moment in moments:
        now = quorum_at(book, moment, body, profile)
        if now.needed == 0:
            return ()
        if last is None or now.present != last.present:
            key = "overview.quorum_enough" if now.is_reached else "overview.quorum_short"
            course.append(texts(key, clock=texts.clock(moment), present=now.present))
        last = now
    assert last is not None
    said = texts.pieces(course)
    return (
        texts("overview.quorum", entitled=last.entitled, needed=last.needed, course=said),
    )  # fmt: skip


def _moves_people(event: MeetingEvent, begun: datetime) -> bool:
    return event.at > begun and event.kind in (EventKind.ARRIVED, EventKind.LEFT)


def _voting_body(book: MeetingBook) -> Body | None:
    """The body whose quorum counted: that of the votes held, else that of the meeting."""
    held = [vote.body for vote in book.votes if vote.body is not Body.TRIPARTITE]
    return held[0] if held else own_body(book.meeting)


def review(writing: Writing) -> tuple[str, ...]:
    """What became of the actions agreed before."""
    shown = [one for one in writing.source.reviewed if writing.is_full or one.is_public]
    return tuple(_reviewed(one, writing) for one in shown) or (writing.texts("review.none"),)


def _reviewed(one: ReviewedAction, writing: Writing) -> str:
    texts, action = writing.texts, one.action
    day = held_on(writing.book.meeting)
    due = ""
    if one.due_on is not None:
        key = "review.overdue" if day and one.is_overdue(day) else "review.due"
        due = texts(key, day=texts.short_day(one.due_on))
    said = {
        "number": action.number,
        "who": responsible(action, writing),
        "text": texts.bare(action.text),
        "due": due,
        "state": writing.wording.of("action_states", one.state, {}),
    }
    if one.said and writing.is_full:
        return texts("review.line_said", said=texts.ended(one.said), **said)
    return texts("review.line", **said)


def responsible(action: Action, writing: Writing) -> str:
    """«物业（陈经理）»."""
    party = writing.value(action.party)
    if not action.person.strip():
        return party
    return writing.texts("actions.person", party=party, name=action.person.strip())


def agreed_actions(actions: Sequence[Action], writing: Writing) -> tuple[str, ...]:
    """Who does what, until when, and how it will be checked."""
    return tuple(_duty(one, writing) for one in actions) or (writing.texts("actions.none"),)


def _duty(action: Action, writing: Writing) -> str:
    texts = writing.texts
    pieces = [texts.bare(action.text)]
    if action.due_on is not None:
        pieces.append(texts("actions.due", day=texts.short_day(action.due_on)))
    if action.check.strip():
        pieces.append(texts("actions.check", check=texts.bare(action.check)))
    if action.verifier.strip():
        pieces.append(texts("actions.verifier", verifier=action.verifier.strip()))
    if action.is_condition:
        pieces.append(texts("actions.condition"))
    if action.monthly_income:
        pieces.append(texts("actions.income", amount=money(action.monthly_income)))
    who = responsible(action, writing)
    return texts("actions.line", number=action.number, who=who, text=texts.pieces(pieces))


def posting(writing: Writing) -> tuple[str, ...]:
    """What has to be posted, until when and for how long: 居委会组织法 34; 杭州 29 and 30."""
    book, texts = writing.book, writing.texts
    lines: list[str] = []
    if book.meeting.kind is MeetingKind.TRIPARTITE:
        lines.append(texts("posting.consultation", basis=writing.wording.article(POSTING_BASIS)))
    lines += _committee_posting(writing)
    posted = book.meeting.notice_posted_at
    if posted is not None:
        lines.append(texts("posting.posted", day=texts.day(local_day(posted))))
    return tuple(lines)


def _committee_posting(writing: Writing) -> list[str]:
    book, texts = writing.book, writing.texts
    announced = [
        vote.announced_at
        for vote in book.votes
        if vote.body is Body.OWNERS_COMMITTEE and not vote.is_opinion and vote.announced_at
    ]
    if not announced:
        return []
    profile = vote_rules().profile(book.meeting.profile)
    days = ANNOUNCE_DAYS if profile.announce_days is None else profile.announce_days
    last = local_day(min(announced)) + timedelta(days=days)
    basis = writing.wording.article(profile.basis)
    lines = [texts("posting.committee", day=texts.short_day(last), basis=basis)]
    if profile.posting_days:
        working = profile.posting_in_working_days
        key = "posting.committee_working_days" if working else "posting.committee_days"
        lines.append(texts(key, days=profile.posting_days))
    return lines
