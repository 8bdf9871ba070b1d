"""How long a notice must hang: counted from the day after it was put up, never ending on a day off.

民法典 第二百零一条 («开始的当日不计入») and 第二百零三条 (a last day on a holiday moves on).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.notices.notice import NoticeText
from app.domain.notices.said_times import days_in
from app.domain.working_calendar import Deadline, WorkingCalendar


@dataclass(frozen=True)
class PostingPeriod:
    """A period a text asks for; ``basis`` is that text as the wording cites laws («民法典201»)."""

    key: str
    name: str
    days: int
    counts_working_days: bool
    basis: str


def last_day(
    start: date,
    days: int,
    counts_working_days: bool,  # noqa: FBT001 - as a posting has it, one after the other
    calendar: WorkingCalendar,
) -> Deadline:
    """The last day of ``days`` days after ``start``, which is not counted itself.

    ``start`` is the day a notice was put up. Uncertain while days on the way are not announced as
    worked or off. Raises ``ValueError`` when ``days`` is negative.
    """
    if days < 0:
        raise ValueError(f"days to hang must not be negative: {days}")
    if counts_working_days:
        return calendar.after_working_days(start, days)
    return calendar.after_days(start, days)


def stated_end(text: NoticeText, near: date) -> date | None:
    """The last day a notice itself speaks of: the end of its period, or the last day of ``when``.

    ``near`` is a day close to it, by which a date without a year is understood.
    """
    said = [*days_in(text.when, near), *((text.period_to,) if text.period_to else ())]
    return max(said, default=None)
