"""When things happen in the sample office: its hours, on its working days, never after now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from app.domain.local_time import at_local, local
from app.domain.working_calendar import WorkingCalendar

OPENS, NOON, AFTERNOON, CLOSES = 8 * 60 + 30, 11 * 60 + 45, 13 * 60 + 30, 17 * 60 + 15


@dataclass(frozen=True)
class Timetable:
    """The office's hours; ``now`` is the last moment anything can have happened."""

    now: datetime
    calendar: WorkingCalendar

    @property
    def today(self) -> date:
        """The date on the office wall."""
        return local(self.now).date()

    def office_minute(self, rng: Random) -> int:
        """A minute of the day in opening hours, more of them in the morning."""
        if rng.random() < 0.58:
            return rng.randint(OPENS, NOON)
        return rng.randint(AFTERNOON, CLOSES)

    def at(self, day: date, minute: int) -> datetime:
        """That minute of that day, in UTC."""
        return at_local(day.year, day.month, day.day) + timedelta(minutes=minute)

    def worked_day_from(self, day: date) -> date:
        """The day, or the next working day when it is off."""
        return self.calendar.after_working_days(day, 0).day

    def worked_day_until(self, day: date) -> date:
        """The day, or the last working day before it when it is off."""
        while not self.calendar.is_worked(day):
            day -= timedelta(days=1)
        return day

    def working_days_later(self, moment: datetime, days: int, rng: Random) -> datetime:
        """A moment in opening hours some working days later; 0 is later the same day."""
        start = local(moment)
        if days == 0 and self.calendar.is_worked(start.date()):
            later = moment + timedelta(minutes=rng.randint(20, 200))
            if local(later).hour < 18:
                return later
            return moment + timedelta(minutes=5)
        day = self.calendar.after_working_days(start.date(), max(days, 1)).day
        return self.at(day, self.office_minute(rng))

    def written_down(self, received: datetime, rng: Random) -> datetime:
        """When a clerk writes down what came in at ``received``."""
        there = local(received)
        minute = there.hour * 60 + there.minute
        if self.calendar.is_worked(there.date()) and OPENS <= minute <= CLOSES + 10:
            return received + timedelta(minutes=rng.randint(1, 14))
        first = there.date() if minute < OPENS else there.date() + timedelta(days=1)
        return self.at(self.worked_day_from(first), OPENS + rng.randint(3, 45))
