"""The lines of meetings on the today page: what is next, what is not finished, what is late."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.domain.diary import Party
from app.domain.local_time import local, local_day
from app.domain.meetings.actions import OPEN_STATES, Action
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import Meeting, MeetingKind, MeetingState
from app.domain.meetings.notice import notice_due
from app.domain.meetings.people import MeetingPerson
from app.domain.sentences import Sentence
from app.domain.voting.cases import Body
from app.services.meetings.minutes_overview import ANNOUNCE_DAYS, POSTING_BASIS
from app.services.today_reading import (
    SHOWN_PER_KIND,
    Provider,
    Reading,
    Target,
    TodayLine,
    TodayTone,
    more_line,
)
from app.services.vote_rules import vote_rules

PAGE = "meetings"
AHEAD = 3
"""Days before a meeting, and before the last day to post its agenda, from which it is shown."""

SEAL_WITHIN = 3
"""Days after the meeting in which the minutes should be sealed."""

DUE_SOON = 3
TERM_AHEAD = 60
"""Days before terms end; an election takes that long to prepare."""

LOOKS_BACK = timedelta(days=90)
"""How far back meetings are looked at for results that nobody posted."""


def running_meeting(reading: Reading) -> tuple[TodayLine, ...]:
    """A meeting that is going on: after a restart it is one click away."""
    running = reading.office.meetings.running()
    if running is None:
        return ()
    book = reading.office.meetings.book(running)
    if book is None:
        return ()
    title = Sentence("today_meeting_title", {"title": book.meeting.title})
    detail = Sentence("today_meeting_go_on")
    return (_line("meeting_running", TodayTone.PRIMARY, "running", title, detail, running, 1),)


def next_meeting(reading: Reading) -> tuple[TodayLine, ...]:
    """The meeting that comes first, from a few days before it or before its agenda must be known.

    One whose day has passed asks to be held, moved or called off.
    """
    meeting = reading.office.meetings.next_planned()
    if meeting is None or meeting.id is None or meeting.planned_at is None:
        return ()
    days = (local_day(meeting.planned_at) - reading.today).days
    notice = notice_due(meeting, vote_rules().profile(meeting.profile))
    posts_soon = notice is not None and notice - reading.today <= timedelta(days=AHEAD)
    if days > AHEAD and not posts_soon:
        return ()
    title = Sentence(
        "today_meeting_at",
        {"title": meeting.title, "time": f"{local(meeting.planned_at):%m-%d %H:%M}"},
    )
    detail = _before_meeting(meeting, notice, reading.today)
    tone = TodayTone.AMBER if days <= 1 or notice is not None else TodayTone.PRIMARY
    name = {0: "today", 1: "tomorrow"}.get(days, "missed" if days < 0 else "ahead")
    priority = 18 if 0 <= days <= 1 else 36
    line = _line("meeting_next", tone, name, title, detail, meeting.id, priority, days=days)
    return (line,)


def _before_meeting(meeting: Meeting, notice: date | None, today: date) -> Sentence:
    if notice is not None and notice >= today:
        return Sentence("today_meeting_post_by", {"day": f"{notice:%m-%d}"})
    if meeting.place.strip():
        return Sentence("today_meeting_place", {"place": meeting.place.strip()})
    return Sentence("today_meeting_prepare")


def unsealed_minutes(reading: Reading) -> tuple[TodayLine, ...]:
    """Meetings closed three days ago or longer whose minutes are not sealed, the oldest first."""
    lines = [
        _line(
            "minutes", TodayTone.AMBER, "unsealed",
            Sentence("today_minutes_title", {"title": row.title}),
            Sentence("today_minutes_detail", {"days": _days_since(row.closed_at, reading)}),
            row.id, 33,
        )
        for row in reversed(reading.office.meetings.meetings())
        if row.state is MeetingState.CLOSED
        and row.closed_at is not None
        and _days_since(row.closed_at, reading) >= SEAL_WITHIN
    ]  # fmt: skip
    return tuple(lines[:SHOWN_PER_KIND])


def _days_since(moment: datetime, reading: Reading) -> int:
    return (reading.today - local_day(moment)).days


def unposted_results(reading: Reading) -> tuple[TodayLine, ...]:
    """Committee decisions to make known (杭州 29), consultations to post (居委会组织法 34)."""
    lines: list[TodayLine] = []
    for row in reading.office.meetings.meetings():
        closed = row.closed_at
        if closed is None or closed < reading.now - LOOKS_BACK:
            continue
        book = reading.office.meetings.book(row.id)
        if book is None or book.meeting.notice_posted_at is not None:
            continue
        line = _committee_result(book, reading) or _consultation(book)
        if line is not None:
            lines.append(line)
    return tuple(lines[:SHOWN_PER_KIND])


def _committee_result(book: MeetingBook, reading: Reading) -> TodayLine | None:
    due = announcement_due(book)
    if due is None:
        return None
    day, basis = due
    late = (reading.today - day).days
    if late > 0:
        name, tone, priority = "result_late", TodayTone.SEAL, 12
    else:
        name, tone, priority = "result_due", TodayTone.AMBER, 25
    detail = Sentence("today_result_detail", {"day": f"{day:%m-%d}", "basis": basis})
    return _line("result", tone, name, _result_title(book), detail, book.meeting.id, priority,
                 days=late)  # fmt: skip


def announcement_due(book: MeetingBook) -> tuple[date, str] | None:
    """The last day to make the committee's first decision known, and the article; or ``None``."""
    announced = [
        vote.announced_at
        for vote in book.votes
        if vote.body is Body.OWNERS_COMMITTEE and not vote.is_opinion and vote.announced_at
    ]
    if not announced:
        return None
    profile = vote_rules().profile(book.meeting.profile)
    days = ANNOUNCE_DAYS if profile.announce_days is None else profile.announce_days
    return local_day(min(announced)) + timedelta(days=days), profile.basis


def _consultation(book: MeetingBook) -> TodayLine | None:
    meeting = book.meeting
    if meeting.kind is not MeetingKind.TRIPARTITE or meeting.state is not MeetingState.SEALED:
        return None
    detail = Sentence("today_result_post", {"basis": POSTING_BASIS})
    title = _result_title(book)
    return _line("result", TodayTone.PRIMARY, "result_post", title, detail, meeting.id, 37)


def _result_title(book: MeetingBook) -> Sentence:
    return Sentence("today_result_title", {"title": book.meeting.title})


def actions_due(reading: Reading) -> tuple[TodayLine, ...]:
    """Promises that are late, the longest first, and those due within three days.

    What is done and waits for a check is not late any more.
    """
    late: list[Action] = []
    soon: list[Action] = []
    for row in reading.open_actions:
        due = row.action.due_on if row.action.state in OPEN_STATES else None
        if due is not None and due < reading.today:
            late.append(row.action)
        elif due is not None and due <= reading.today + timedelta(days=DUE_SOON):
            soon.append(row.action)
    return (
        *_actions(late, "action_late", TodayTone.SEAL, 14, reading),
        *_actions(soon, "action_soon", TodayTone.AMBER, 28, reading),
    )


def _actions(
    actions: list[Action], name: str, tone: TodayTone, priority: int, reading: Reading
) -> list[TodayLine]:
    ordered = sorted(actions, key=lambda one: (one.due_on or reading.today, one.number))
    lines = [_action(one, name, tone, priority, reading) for one in ordered[:SHOWN_PER_KIND]]
    rest = len(ordered) - len(lines)
    if rest > 0:
        said = Sentence(f"today_more_{name}", {"count": rest})
        lines.append(more_line(name, tone, said, Target(PAGE, "actions"), priority + 1))
    return lines


def _action(
    action: Action, name: str, tone: TodayTone, priority: int, reading: Reading
) -> TodayLine:
    days = abs((reading.today - (action.due_on or reading.today)).days)
    badge = Sentence("today_due_today" if days == 0 else f"today_{name}", {"days": days})
    title = Sentence("today_action", {"text": action.text, "number": action.number})
    details = {"party": action.party, "person": action.person, "number": action.number}
    code = "today_action_person" if action.person.strip() else "today_action_party"
    return TodayLine(
        name, tone, badge, title, Sentence(code, details),
        Target(PAGE, ("action", action.id)), priority,
    )  # fmt: skip


def terms_ending(reading: Reading) -> tuple[TodayLine, ...]:
    """Terms that end within two months or have ended, one line for each party and day."""
    last = reading.today + timedelta(days=TERM_AHEAD)
    grouped: dict[tuple[date, Party], list[MeetingPerson]] = {}
    for person in reading.office.meetings.people():
        if person.term_to is not None and person.term_to <= last:
            grouped.setdefault((person.term_to, person.party), []).append(person)
    return tuple(
        TodayLine(
            "term", TodayTone.AMBER, Sentence("today_term_badge"),
            _term(day, party, people), Sentence("today_term_detail"),
            Target(PAGE, "people"), 57,
        )
        for (day, party), people in sorted(grouped.items(), key=lambda one: one[0])
    )  # fmt: skip


def _term(day: date, party: Party, people: list[MeetingPerson]) -> Sentence:
    shown = f"{day:%Y-%m-%d}"
    if len(people) == 1:
        return Sentence("today_term_one", {"name": people[0].name, "party": party, "day": shown})
    return Sentence("today_term_many", {"count": len(people), "party": party, "day": shown})


def _line(
    kind: str,
    tone: TodayTone,
    name: str,
    title: Sentence,
    detail: Sentence,
    meeting_id: int | None,
    priority: int,
    *,
    days: int = 0,
) -> TodayLine:
    """A line that opens a meeting; its badge is worded as «today_meeting_<name>»."""
    badge = Sentence(f"today_meeting_{name}", {"days": abs(days)})
    return TodayLine(
        kind, tone, badge, title, detail, Target(PAGE, ("meeting", meeting_id)), priority
    )


MEETING_PROVIDERS: tuple[Provider, ...] = (
    running_meeting, next_meeting, unsealed_minutes, unposted_results, actions_due, terms_ending,
)  # fmt: skip
