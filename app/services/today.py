"""What needs a person today: lines from providers, each of which opens its thing.

A part of the program adds its own lines by adding one function to ``PROVIDERS``. A provider reads
what it needs through ``Reading``, which asks storage for a thing only once for all of them.
"""

from __future__ import annotations

from datetime import timedelta

from app.domain.diary import EntryState
from app.domain.sentences import Sentence
from app.domain.working_calendar import warns_about_next_year
from app.ports.queries import EntryChip, EntryFilter, EntryRow
from app.services.meetings.reminders import MEETING_PROVIDERS
from app.services.notices.reminders import NOTICE_PROVIDERS
from app.services.today_reading import (
    SHOWN_PER_KIND,
    Provider,
    Reading,
    Target,
    TodayLine,
    TodayTone,
    more_line,
)

SHOWN_VISITS = 3
SHOWN_HOT = 3
HOT_ENOUGH = 4
"""Raised this often in 30 days, a matter needs somebody who looks at it as a whole."""

FELL = 5
"""Points the service score must lose before it is worth a line."""

BACKUP_AGE = timedelta(days=1)
DRAFT_PREFIX = "diary."
LONGEST_NAME = 14
"""Letters of a name in a line; what is asked for must be seen too."""


def overdue(reading: Reading) -> tuple[TodayLine, ...]:
    """Entries past their deadline, the longest first."""
    rows = reading.due_soonest(0, min(SHOWN_PER_KIND, reading.counts.overdue))
    lines = [
        _entry_line(
            "overdue", TodayTone.SEAL, row, 10,
            Sentence("today_overdue", {"days": (reading.today - row.due_on).days}),
        )
        for row in rows
        if row.due_on is not None
    ]  # fmt: skip
    rest = reading.counts.overdue - len(lines)
    if rest > 0:
        shown = EntryFilter(reading.today, chip=EntryChip.OVERDUE)
        lines.append(_more_line("overdue", TodayTone.SEAL, "today_more_overdue", rest, shown, 11))
    return tuple(lines)


def due_today(reading: Reading) -> tuple[TodayLine, ...]:
    """Entries whose last day is today."""
    count = reading.counts.due_today
    rows = reading.due_soonest(reading.counts.overdue, min(SHOWN_PER_KIND, count))
    lines = [
        _entry_line("due_today", TodayTone.AMBER, row, 20, Sentence("today_due_today"))
        for row in rows
    ]
    if count > len(lines):
        rest, shown = count - len(lines), reading.by_deadline
        lines.append(_more_line("due_today", TodayTone.AMBER, "today_more_due", rest, shown, 21))
    return tuple(lines)


def return_visits(reading: Reading) -> tuple[TodayLine, ...]:
    """Finished work whose residents have not been asked yet, the longest waiting first."""
    count = reading.counts.awaiting_visit
    waiting = EntryFilter(reading.today, states=(EntryState.AWAITING_VISIT,), descending=False)
    rows = reading.office.diary.first_page(waiting)[:SHOWN_VISITS] if count else ()
    badge = Sentence("today_visit")
    lines = [_entry_line("visit", TodayTone.AMBER, row, 30, badge) for row in rows]
    if count > len(lines):
        rest = count - len(lines)
        lines.append(_more_line("visit", TodayTone.AMBER, "today_more_visits", rest, waiting, 31))
    return tuple(lines)


def hot(reading: Reading) -> tuple[TodayLine, ...]:
    """Matters many people raise now, more than before."""
    risen = [one for one in reading.hot if one.now >= HOT_ENOUGH and one.now > one.before]
    return tuple(
        TodayLine(
            "hot", TodayTone.PRIMARY, Sentence("today_hot"),
            Sentence("today_hot_title", {"subject": matter.subject or matter.category}),
            Sentence("today_hot_detail", {"now": matter.now, "before": matter.before}),
            Target("diary", matter.entry_ids[0]), 60,
        )
        for matter in risen[:SHOWN_HOT]
    )  # fmt: skip


def backup_state(reading: Reading) -> tuple[TodayLine, ...]:
    """No backup yet, or none since yesterday; a sample community needs none."""
    if reading.office.is_sample:
        return ()
    last = reading.last_backup
    if last is not None and reading.now - last <= BACKUP_AGE:
        return ()
    age = None if last is None else (reading.now - last).days
    title = Sentence("today_backup_none") if last is None else Sentence("today_backup_old")
    badge = Sentence("today_backup_badge")
    detail = Sentence("today_backup_days", {"days": age}) if age else Sentence("today_backup_now")
    tone = TodayTone.SEAL if age is not None and age >= 7 else TodayTone.AMBER
    return (TodayLine("backup", tone, badge, title, detail, Target("backup"), 40),)


def calendar_warning(reading: Reading) -> tuple[TodayLine, ...]:
    """From 1 November: next year's holidays are not known yet."""
    if not warns_about_next_year(reading.calendar, reading.today):
        return ()
    year = reading.today.year + 1
    return (
        TodayLine(
            "calendar", TodayTone.AMBER, Sentence("today_calendar_badge"),
            Sentence("today_calendar_title", {"year": year}), Sentence("today_calendar_detail"),
            Target("import", "holidays"), 50,
        ),
    )  # fmt: skip


def drafts(reading: Reading) -> tuple[TodayLine, ...]:
    """Half-written entries that came back after a restart or were left lying."""
    forms = [form for form in reading.office.drafts.all() if form.startswith(DRAFT_PREFIX)]
    return tuple(
        TodayLine(
            "draft", TodayTone.PRIMARY, Sentence("today_draft_badge"),
            Sentence("today_draft_title"), Sentence("today_draft_detail"),
            Target("diary", form), 45,
        )
        for form in forms
    )  # fmt: skip


def score_fell(reading: Reading) -> tuple[TodayLine, ...]:
    """The service score lost more than chance would take from it."""
    score = reading.score
    if score.trend is None or score.trend > -FELL:
        return ()
    return (
        TodayLine(
            "score", TodayTone.AMBER, Sentence("today_score_badge"), score.sentence,
            Sentence("today_score_detail"), Target("diary", "figures"), 55,
        ),
    )  # fmt: skip


PROVIDERS: tuple[Provider, ...] = (
    overdue, due_today, return_visits, backup_state, drafts, calendar_warning, score_fell, hot,
    *MEETING_PROVIDERS, *NOTICE_PROVIDERS,
)  # fmt: skip
"""Every part of the program adds its lines here."""


def today_lines(
    reading: Reading, providers: tuple[Provider, ...] = PROVIDERS
) -> tuple[TodayLine, ...]:
    """Everything that needs a person, the most pressing first."""
    lines = [line for provider in providers for line in provider(reading)]
    return tuple(sorted(lines, key=lambda line: line.priority))


def waiting_count(reading: Reading) -> int:
    """How many things are late or due today, for the badge of the tab."""
    return reading.counts.overdue + reading.counts.due_today


def entry_title(row: EntryRow) -> Sentence:
    """Who asks for what, in one line."""
    name = row.who if len(row.who) <= LONGEST_NAME else row.who[: LONGEST_NAME - 1] + "…"
    who = " ".join(part for part in (name, row.room) if part)
    about = row.subject or row.text
    if not who:
        return Sentence("today_entry_nobody", {"subject": about})
    return Sentence("today_entry", {"who": who, "subject": about})


def _entry_line(
    kind: str, tone: TodayTone, row: EntryRow, priority: int, badge: Sentence
) -> TodayLine:
    if row.raised > 1:
        detail = Sentence("today_entry_raised", {"party": row.party, "times": row.raised})
    else:
        detail = Sentence("today_entry_party", {"party": row.party})
    return TodayLine(kind, tone, badge, entry_title(row), detail, Target("diary", row.id), priority)


def _more_line(
    kind: str, tone: TodayTone, code: str, count: int, shown: EntryFilter, priority: int
) -> TodayLine:
    said = Sentence(code, {"count": count})
    return more_line(kind, tone, said, Target("diary", shown), priority)
