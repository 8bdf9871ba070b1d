"""How the today page reads an office, and what its lines are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from app.domain.diary import DEADLINE_RUNS
from app.domain.hot_matters import HotMatter, hot_matters
from app.domain.sentences import Sentence
from app.domain.service_score import ServiceScore, service_score
from app.domain.statistics import ClosedFact
from app.domain.working_calendar import WorkingCalendar
from app.ports.clock import Clock
from app.ports.meeting_queries import ActionFilter, ActionRow, MeetingQueries
from app.ports.notice_queries import NoticeQueries
from app.ports.queries import (
    PAGE,
    DiaryCounts,
    DiaryQueries,
    Drafts,
    EntryFilter,
    EntryRow,
    EntrySort,
    OfficeQueries,
    Outline,
)
from app.services.score_weights import score_weights

LOOKS_BACK_WEEKS = 26
"""How far the figures of this page reach back; entries open longer than that do not change them."""

SHOWN_PER_KIND = 6
"""Lines of one kind; what goes beyond is counted in one line more."""


class TodayTone(StrEnum):
    """How pressing a line is; the values are those of the screen's tones."""

    SEAL = "seal"
    AMBER = "amber"
    PRIMARY = "primary"


@dataclass(frozen=True)
class Target:
    """What a line opens: a page of the window, and there one thing.

    ``what`` is an entry's id, an ``EntryFilter`` to show, a word the page knows («new»), or a pair
    such as («action», id).
    """

    page: str
    what: object = None


@dataclass(frozen=True)
class TodayLine:
    """One thing that needs a person. ``badge`` says how pressing it is in a word or two."""

    kind: str
    tone: TodayTone
    badge: Sentence
    title: Sentence
    detail: Sentence
    target: Target
    priority: int
    """Lower comes first; within one kind the provider's order counts."""


def more_line(
    kind: str, tone: TodayTone, said: Sentence, target: Target, priority: int
) -> TodayLine:
    """The last line of a kind that has more than are shown; ``target`` shows them all."""
    return TodayLine(
        f"{kind}_more", tone, Sentence("today_more"), said, Sentence("today_show_all"),
        target, priority,
    )  # fmt: skip


class BackupMoment(Protocol):
    """When a backup was made."""

    @property
    def at(self) -> datetime: ...


class TodayOffice(Protocol):
    """What the page asks of an office."""

    @property
    def diary(self) -> DiaryQueries: ...
    @property
    def meetings(self) -> MeetingQueries: ...
    @property
    def notices(self) -> NoticeQueries: ...
    @property
    def queries(self) -> OfficeQueries: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def calendar(self) -> Callable[[], WorkingCalendar]: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def is_sample(self) -> bool: ...
    def today(self) -> date: ...
    def last_backup(self) -> BackupMoment | None: ...


@dataclass
class Reading:
    """One look at the office; what several providers need is read once."""

    office: TodayOffice
    now: datetime = field(init=False)
    today: date = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.office.clock()
        self.today = self.office.today()

    @cached_property
    def calendar(self) -> WorkingCalendar:
        return self.office.calendar()

    @cached_property
    def counts(self) -> DiaryCounts:
        return self.office.diary.counts(self.today, "")

    @cached_property
    def by_deadline(self) -> EntryFilter:
        """The entries whose deadline runs, the most overdue first."""
        return EntryFilter(self.today, states=DEADLINE_RUNS, sort=EntrySort.DUE, descending=False)

    @cached_property
    def facts(self) -> tuple[ClosedFact, ...]:
        """The facts of half a year, for scores, hot matters and charts."""
        since = self.today - timedelta(weeks=LOOKS_BACK_WEEKS)
        return self.office.diary.statistics(since, self.today)

    @cached_property
    def score(self) -> ServiceScore:
        weights = score_weights(self.office.queries.setting)
        return service_score(self.facts, self.today, self.calendar, weights)

    @cached_property
    def hot(self) -> tuple[HotMatter, ...]:
        return hot_matters(self.facts, self.today)

    @cached_property
    def open_actions(self) -> tuple[ActionRow, ...]:
        """What was promised in meetings and is not done, the soonest due first."""
        return self.office.meetings.actions(ActionFilter(self.today, only_open=True))

    @cached_property
    def last_backup(self) -> datetime | None:
        found = self.office.last_backup()
        return found.at if found else None

    @cached_property
    def _soonest(self) -> tuple[EntryRow, ...]:
        return self.office.diary.first_page(self.by_deadline)

    def due_soonest(self, start: int, count: int) -> tuple[EntryRow, ...]:
        """Entries in the order of their deadlines, from place ``start`` on."""
        if start + count <= PAGE or len(self._soonest) < PAGE:
            return self._soonest[start : start + count]
        return self.office.diary.page(self.by_deadline, Outline(0), start, count)


Provider = Callable[[Reading], tuple[TodayLine, ...]]
