"""The stories of the sample community, set into the calendar so that they end today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from app.domain.deadlines import deadline_for
from app.domain.diary import Category, EntryState, FollowUpKind, Party, Satisfaction, Urgency
from app.domain.local_time import local_day
from app.services.sample.drafts import Draft
from app.services.sample.people import Person
from app.services.sample.texts import Told, stories
from app.services.sample.timetable import NOON, OPENS, Timetable

_KEPT_OPEN = (EntryState.OPEN, EntryState.IN_PROGRESS)
_TO_OFFICE = ("来访", "走访", "电话")


@dataclass(frozen=True)
class Stories:
    """Tells the stories with the people and the calendar of one day."""

    people: tuple[Person, ...]
    categories: Mapping[str, Category]
    timetable: Timetable
    staff: tuple[str, ...]
    rng: Random

    def entries(self) -> Iterator[Draft]:
        """Every entry of every story, story by story."""
        for story in stories():
            first: Draft | None = None
            for told in story:
                draft = self._entry(told)
                if told.alone or first is None:
                    first = first or draft
                else:
                    draft.matter = first
                yield draft

    def _entry(self, told: Told) -> Draft:
        received = self._received(told)
        recorded = min(self.timetable.written_down(received, self.rng), self.timetable.now)
        draft = Draft(
            received,
            recorded,
            told.subject,
            told.text,
            told.category,
            told.channel,
            Party(told.party),
            told.person,
            self._recorder(told.person),
            urgency=Urgency(told.urgency),
            for_meeting=told.for_meeting,
        )
        self._ask(draft, told.who)
        self._set_deadline(draft, told)
        self._follow(draft, told)
        return draft

    def _received(self, told: Told) -> datetime:
        day = self.timetable.today - timedelta(days=told.ago)
        if told.channel in _TO_OFFICE and told.ago:
            day = self.timetable.worked_day_until(day)
        hour, minute = told.at.split(":")
        there = self.timetable.at(day, int(hour) * 60 + int(minute))
        latest = self.timetable.now - timedelta(minutes=self.rng.randint(15, 40))
        return min(there, latest)

    def _recorder(self, responsible: str) -> int:
        if responsible in self.staff:
            return self.staff.index(responsible)
        return self.rng.randrange(len(self.staff))

    def _ask(self, draft: Draft, who: str) -> None:
        if not who:
            draft.anonymous = True
            draft.home = type(draft.home)("11")
            return
        for place, person in enumerate(self.people):
            if person.resident.name == who:
                draft.resident, draft.home = place, person.resident.home
                draft.phone = person.resident.phones[0] if person.resident.phones else ""
                return
        draft.who_text = who

    def _set_deadline(self, draft: Draft, told: Told) -> None:
        """What was promised; else what the category says."""
        category = self.categories.get(told.category)
        if told.due_in is None and category is not None:
            due = deadline_for(category, draft.received_at, self.timetable.calendar)
            draft.due_on, draft.due_certain = due.day, due.certain
        elif told.due_in is not None:
            draft.due_on = self._promised(told.due_in)

    def _promised(self, due_in: int) -> date:
        today = self.timetable.today
        if due_in < 0:
            return self.timetable.worked_day_until(today + timedelta(days=due_in))
        if due_in == 0:
            return today
        return self.timetable.calendar.after_working_days(today, due_in).day

    def _follow(self, draft: Draft, told: Told) -> None:
        by = self.staff[draft.recorder]
        for place, step in enumerate(told.steps):
            at = self._moment(draft, step.days, place)
            if at <= self.timetable.now:
                draft.add(at, FollowUpKind(step.kind), step.words, by)
        state = EntryState(told.end)
        if state in _KEPT_OPEN:
            return
        latest = draft.lines[-1].at if draft.lines else draft.recorded_at
        end = min(max(self._moment(draft, told.after, 9), latest), self.timetable.now)
        if state is EntryState.AWAITING_VISIT:
            draft.move(latest, state, by)
        elif state is not EntryState.CLOSED or not told.satisfaction:
            draft.move(end, state, by, told.reason)
        else:
            self._visit(draft, told, end, by)

    def _visit(self, draft: Draft, told: Told, end: datetime, by: str) -> None:
        said = Satisfaction(told.satisfaction)
        draft.move(
            max(end - timedelta(minutes=20), draft.recorded_at), EntryState.AWAITING_VISIT, by
        )
        draft.visit(end, said, told.words, by)
        if said is Satisfaction.DISSATISFIED:
            later = self.timetable.working_days_later(end, 3, self.rng)
            reason = "列入三方例会继续跟进，本条先办结。"
            draft.move(min(later, self.timetable.now), EntryState.CLOSED, by, reason)

    def _moment(self, draft: Draft, days: int, place: int) -> datetime:
        """A moment so many days after the entry came in; the same day soon after it."""
        if days == 0:
            return min(draft.recorded_at + timedelta(minutes=4 + 35 * place), self.timetable.now)
        day = local_day(draft.received_at) + timedelta(days=days)
        day = self.timetable.worked_day_from(day)
        minute = self.rng.randint(OPENS + 20, NOON) + 5 * place
        return max(self.timetable.at(day, minute), draft.recorded_at)
