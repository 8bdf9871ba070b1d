"""What becomes of a request in the sample community, from the first answer to the return visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from app.domain.diary import EntryState, FollowUpKind, Party, Satisfaction
from app.services.sample.drafts import Draft
from app.services.sample.texts import sayings
from app.services.sample.timetable import Timetable

VISITED = 0.66
_REFUSED_BECAUSE = {
    "邻里纠纷": "refused_disputes",
    "物业收费": "refused_fees",
    "车位分配": "refused_spaces",
    "社会救助": "refused_aid",
    "服务态度": "refused_manners",
}
SLOWEST_EXTRA_DAYS = 4

_VISIT_WORDS = ("上门", "现场", "看过", "去看", "一起")
_CALL_WORDS = ("电话", "通话", "通了", "答应", "联系")


@dataclass(frozen=True)
class Phrases:
    """What was done and how it turned out, ready to be written into the timeline."""

    steps: tuple[str, ...]
    results: tuple[str, ...]


class Course:
    """Lets requests run their course up to now."""

    def __init__(self, timetable: Timetable, staff: tuple[str, ...], rng: Random) -> None:
        self._times = timetable
        self._staff = staff
        self._rng = rng

    def run(self, draft: Draft, days: int, phrases: Phrases) -> None:
        """Follow one everyday request; its deadline lies ``days`` working days after its day.

        Whatever would be overdue today has been finished: what is overdue in the sample community
        is told in its stories.
        """
        rng, by = self._rng, self._staff[draft.recorder]
        answered = self._answered(draft)
        if answered > self._times.now:
            self._finish_if_due(draft, phrases, by)
            return
        step = rng.choice(phrases.steps or sayings("general_steps")).format(person=draft.person)
        draft.add(answered, kind_of(step), step, by)
        done = self._done(answered, days)
        if done > self._times.now:
            self._finish_if_due(draft, phrases, by)
            return
        self._finish(draft, done, phrases, by)

    def _soon_after(self, moment: datetime) -> datetime:
        return min(moment + timedelta(minutes=2), self._times.now)

    def _answered(self, draft: Draft) -> datetime:
        luck = self._rng.random()
        wait = 0 if luck < 0.82 else 1 if luck < 0.95 else 2
        return self._times.working_days_later(draft.recorded_at, wait, self._rng)

    def _done(self, answered: datetime, days: int) -> datetime:
        rng = self._rng
        if rng.random() < 0.06:
            took = days + rng.randint(1, SLOWEST_EXTRA_DAYS)
        else:
            took = min(rng.randint(0, max(days - 1, 0)), rng.randint(0, max(days - 1, 0)) + 1)
        return self._times.working_days_later(answered, took, rng)

    def _finish_if_due(self, draft: Draft, phrases: Phrases, by: str) -> None:
        """Still at work: allowed while the deadline lies ahead."""
        today = self._times.today
        if draft.due_on is None or draft.due_on > today:
            return
        latest = self._times.now - timedelta(minutes=self._rng.randint(3, 40))
        done = max(latest, draft.recorded_at)
        if draft.responded_at is None:
            step = self._rng.choice(phrases.steps or sayings("general_steps")).format(
                person=draft.person
            )
            draft.add(done, kind_of(step), step, by)
        result = self._rng.choice(phrases.results or sayings("general_results"))
        draft.add(max(done, draft.lines[-1].at), kind_of(result), result, by)
        draft.move(draft.lines[-1].at, EntryState.CLOSED, by)

    def _finish(self, draft: Draft, done: datetime, phrases: Phrases, by: str) -> None:
        rng, luck = self._rng, self._rng.random()
        if luck < (0.22 if draft.party is Party.SUBDISTRICT else 0.008):
            mine = draft.party is Party.SUBDISTRICT
            office = draft.person if mine else rng.choice(sayings("other_offices"))
            reason = rng.choice(sayings("transferred")).format(person=office)
            draft.move(done, EntryState.TRANSFERRED, by, reason)
            return
        if luck > 0.94 and (because := _REFUSED_BECAUSE.get(draft.category)):
            draft.move(done, EntryState.REFUSED, by, rng.choice(sayings(because)))
            return
        result = rng.choice(phrases.results or sayings("general_results"))
        draft.add(done, kind_of(result), result, by)
        if draft.anonymous or rng.random() > VISITED:
            draft.move(self._soon_after(done), EntryState.CLOSED, by)
            return
        self._visit(draft, done, by)

    def _visit(self, draft: Draft, done: datetime, by: str) -> None:
        """The return visit, some days after the work; one that fell behind is left out."""
        rng, times = self._rng, self._times
        at = times.working_days_later(done, rng.choice((0, 1, 1, 2, 3)), rng)
        if at > times.now:
            draft.move(self._soon_after(done), EntryState.CLOSED, by)
            return
        draft.move(self._soon_after(done), EntryState.AWAITING_VISIT, by)
        said: Satisfaction | None = rng.choices(tuple(Satisfaction), (73, 20, 7))[0]
        if said is Satisfaction.DISSATISFIED:
            said, at = self._took_up_again(draft, at, by)
        if said is not None:
            draft.visit(at, said, rng.choice(sayings(said.value)).strip("-"), by)

    def _took_up_again(
        self, draft: Draft, at: datetime, by: str
    ) -> tuple[Satisfaction | None, datetime]:
        """After a dissatisfied answer: more work and a second visit, or no agreement."""
        rng, times = self._rng, self._times
        second = times.working_days_later(at, rng.randint(2, 4), rng)
        if second > times.now:
            return Satisfaction.FAIRLY_SATISFIED, at
        not_content = Satisfaction.DISSATISFIED
        draft.visit(at, not_content, rng.choice(sayings(not_content.value)), by)
        if rng.random() < 0.4:
            draft.move(second, EntryState.CLOSED, by, rng.choice(sayings("no_agreement")))
            return None, second
        words = rng.choice(sayings("work_again"))
        draft.add(times.working_days_later(at, 1, rng), kind_of(words), words, by)
        draft.move(second, EntryState.AWAITING_VISIT, by)
        said = rng.choice((Satisfaction.SATISFIED, Satisfaction.FAIRLY_SATISFIED))
        return said, min(second + timedelta(minutes=15), times.now)


def kind_of(words: str) -> FollowUpKind:
    """What a line of work was, from what it says."""
    if any(word in words for word in _VISIT_WORDS):
        return FollowUpKind.VISIT
    if any(word in words for word in _CALL_WORDS):
        return FollowUpKind.CALL
    return FollowUpKind.NOTE
