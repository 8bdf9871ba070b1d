"""The meetings of the sample community: three that were held, and the next one planned.

They are told in ``resources/sample/meetings.toml``, act by act, and carried out by the very
handlers that run a real meeting, each at the moment of the story.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from app.domain.diary import Party
from app.domain.local_time import local_day
from app.domain.meetings.actions import Action, ActionState
from app.domain.meetings.ballots import Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import AgendaItem, DecisionBody, PropertyReport
from app.domain.meetings.people import Attendee, Duty, MeetingPerson, MeetingSeries
from app.domain.meetings.series_days import series_day, series_moment
from app.domain.voting.cases import Body, Choice, Position
from app.domain.working_calendar import WorkingCalendar
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.meetings import actions, minutes_commands, planning, running, voting
from app.services.sample.telling import Teller
from app.services.shipped_data import RESOURCES

SEATS = 7
CHAIRED_DAYS = 4
"""Days after a meeting on which its minutes were sealed."""


def tell_meetings(
    work: UnitOfWork, today: date, calendar: WorkingCalendar, handlers: Handlers
) -> None:
    """Store people, series, the meetings held up to ``today`` and the next one."""
    told = _told()
    people = _people(told, today)
    for person in people:
        work.records(MeetingPerson).add(person)
    series = work.records(MeetingSeries).add(
        MeetingSeries(None, told["series"], place=told["place"], seats=SEATS)
    )
    days = _days(series, today, calendar)
    storyteller = _Storyteller(work, handlers, series)
    for meeting in told["meeting"]:
        storyteller.tell(meeting, days[-2 - int(meeting["months_ago"])])
    storyteller.plan(days[-1])


def _told() -> dict[str, Any]:
    file = RESOURCES / "sample" / "meetings.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _people(told: Mapping[str, Any], today: date) -> list[MeetingPerson]:
    """The people of the parties; members of the committee sit for a term."""
    elected = date(today.year - told["elected"], 3, 1)
    until = elected.replace(year=elected.year + told["term_years"]) - timedelta(days=1)
    people: list[MeetingPerson] = []
    for place, (name, party, title, duty, vote, *conflict) in enumerate(told["people"]):
        person = MeetingPerson(None, name, Party(party), title, Duty(duty), has_vote=vote)
        if person.party is Party.OWNERS_COMMITTEE:
            person = replace(person, term_from=elected, term_to=until)
        people.append(replace(person, conflict="".join(conflict), position=place))
    return people


def _days(series: MeetingSeries, today: date, calendar: WorkingCalendar) -> list[date]:
    """The days of the series from half a year ago to the next one, which may be today."""
    days: list[date] = []
    month = (today.replace(day=1) - timedelta(days=170)).replace(day=1)
    while not days or days[-1] < today:
        days.append(series_day(series, month.year, month.month, calendar).day)
        month = (month + timedelta(days=32)).replace(day=1)
    return days


class _Storyteller(Teller):
    """Carries out the acts of a story at its moments."""

    def __init__(self, work: UnitOfWork, handlers: Handlers, series: MeetingSeries) -> None:
        super().__init__(work, handlers)
        self._series = series
        self._meeting = 0
        self._begins = work.now
        self._item: int | None = None

    def tell(self, told: Mapping[str, Any], day: date) -> None:
        """Hold one meeting and follow its actions up to now."""
        self._begins = series_moment(self._series, day)
        self._plan(day, self._begins - timedelta(days=9))
        for item in told["items"]:
            self._add_item(item)
        self._report(told["report"])
        for minutes, act, *about in told["script"]:
            self.now = self._begins + timedelta(minutes=minutes)
            getattr(self, f"_{act}")(*about)
        for number, days, state, words in told["courses"]:
            self._follow(number, days, ActionState(state), words)
        if told.get("sealed"):
            self.now = self._begins + timedelta(days=CHAIRED_DAYS)
            self.do(minutes_commands.SealMinutes(self._meeting))
            self.do(minutes_commands.NoteNoticePosted(self._meeting, self.now))

    def plan(self, day: date) -> None:
        """Plan the meeting that comes next."""
        self._plan(day, self._work.now)

    def _plan(self, day: date, at: datetime) -> None:
        title = f"{day.year}年{day.month}月{self._series.name}"
        fields = planning.MeetingFields(
            title,
            series_moment(self._series, day),
            planned_minutes=self._series.planned_minutes,
            place=self._series.place,
            seats=SEATS,
        )
        self.now = at
        self._meeting = self.do(planning.PlanMeeting(fields, self._series.id))

    def _add_item(self, told: dict[str, Any]) -> None:
        continued = self._left(told.get("continues", ""))
        fields = planning.ItemFields(
            told["title"],
            told["background"],
            Party(told["sponsor"]),
            told["minutes"],
            body=DecisionBody(told["body"]),
            owners_item=told.get("owners_item", 0),
        )
        if continued is None:
            self.do(planning.AddItem(self._meeting, fields))
        else:
            self.do(planning.EditItem(continued, fields))

    def _left(self, title: str) -> int | None:
        """The item of this agenda that was left undecided before under ``title``."""
        mine = self._work.records(AgendaItem).find(meeting_id=self._meeting)
        found = (i.id for i in mine if title and i.previous_item_id and i.title == title)
        return next(found, None)

    def _report(self, told: dict[str, Any]) -> None:
        report = PropertyReport(None, self._meeting, **told, reported_by="潘永强")
        self.do(planning.SavePropertyReport(report))

    def _follow(self, number: int, days: int, state: ActionState, words: str) -> None:
        self.now = self._begins + timedelta(days=days, hours=-9)
        if self.now > self._work.now:
            return
        mine = self._work.records(Action).find(meeting_id=self._meeting)
        action = next(one for one in mine if one.sequence == number)
        self.do(actions.MoveActionOn(action.id or 0, state, words))

    # The acts of a script, by name.

    def _arrive(self, names: list[str]) -> None:
        self.do(running.MarkArrived(tuple(self._seat(name) for name in names)))

    def _leave(self, names: list[str]) -> None:
        self.do(running.MarkLeft(tuple(self._seat(name) for name in names)))

    def _excuse(self, name: str, reason: str) -> None:
        self.do(running.MarkExcused(self._seat(name), reason))

    def _open(self) -> None:
        self.do(running.OpenMeeting(self._meeting))

    def _close(self, next_meeting: str) -> None:
        self.do(running.CloseMeeting(self._meeting, next_meeting))

    def _enter(self, title: str) -> None:
        mine = self._work.records(AgendaItem).find(meeting_id=self._meeting)
        self._item = next(item.id for item in mine if item.title.startswith(title))
        self.do(running.EnterItem(self._item or 0))

    def _walk(self, titles: list[str]) -> None:
        """Go through items on which nothing is decided, a minute each."""
        for title in titles:
            self._enter(title)
            self.now += timedelta(minutes=1)
            self._finish("")

    def _finish(self, conclusion: str) -> None:
        self.do(running.FinishItem(self._item or 0, conclusion))

    def _postpone(self, reason: str) -> None:
        self.do(running.PostponeItem(self._item or 0, reason))

    def _opinion(self, party: str, text: str) -> None:
        self.do(running.WriteNote(self._meeting, text, EventKind.OPINION, self._item, Party(party)))

    def _speak(self, name: str, seconds: int) -> None:
        seat = self._seat(name)
        self.do(running.AskToSpeak(seat))
        self.do(running.StartSpeech(self._meeting, seat, seconds))

    def _end_speech(self) -> None:
        self.do(running.EndSpeech(self._meeting))

    def _override(self, reason: str) -> None:
        self.do(running.OverrideWarning(self._item or 0, reason))

    def _recess(self, minutes: int) -> None:
        self.do(running.StartRecess(self._meeting, minutes))

    def _resume(self) -> None:
        self.do(running.EndRecess(self._meeting))

    def _roll(self) -> None:
        seats = self._work.records(Attendee).find(meeting_id=self._meeting)
        called = tuple(s.id or 0 for s in seats if s.has_vote and not s.excused)
        self.do(running.FinishRollCall(self._meeting, called))

    def _vote(self, question: str) -> None:
        self.do(voting.OpenVote(self._item or 0, Body.OWNERS_COMMITTEE, VoteMethod.NAMED, question))

    def _parties(self, positions: dict[str, str]) -> None:
        vote = self.do(voting.OpenVote(self._item or 0, Body.TRIPARTITE, VoteMethod.NAMED))
        for party, position in positions.items():
            self.do(voting.StatePosition(vote, Party(party), Position(position)))

    def _ballots(self, choice: str, names: list[str]) -> None:
        for name in names:
            self.do(voting.CastBallot(self._open_vote(), Choice(choice), self._seat(name)))

    def _sign(self, names: list[str]) -> None:
        for name in names:
            self.do(voting.SignBallot(self._open_vote(), self._seat(name), signed=True))

    def _announce(self) -> None:
        self.do(voting.AnnounceVote(self._open_vote()))

    def _action(self, *about: Any) -> None:
        self._agree(*about, is_condition=False, income=0)

    def _condition(self, *about: Any) -> None:
        *fields, income = about
        self._agree(*fields, is_condition=True, income=income)

    def _agree(
        self, party: str, text: str, person: str, days: int, check: str, verifier: str,
        *, is_condition: bool, income: int,
    ) -> None:  # fmt: skip
        fields = actions.ActionFields(
            text,
            Party(party),
            person,
            local_day(self._begins) + timedelta(days=days),
            check,
            verifier,
            is_condition=is_condition,
            monthly_income=income,
        )
        self.do(actions.AddAction(self._meeting, fields, self._item))

    def _seat(self, name: str) -> int:
        seats = self._work.records(Attendee).find(meeting_id=self._meeting, name=name)
        return seats[0].id or 0

    def _open_vote(self) -> int:
        votes = self._work.records(Vote).find(meeting_id=self._meeting, state=VoteState.OPEN)
        return votes[-1].id or 0
