"""The lines of notices on the today page: what must come down, what waits for an answer."""

from __future__ import annotations

from datetime import timedelta

from app.domain.local_time import local_day
from app.domain.notices.notice import NoticeState
from app.domain.sentences import Sentence
from app.ports.notice_queries import NoticeChip, NoticeFilter, NoticeRow
from app.services.today_reading import (
    Provider,
    Reading,
    Target,
    TodayLine,
    TodayTone,
    more_line,
)

PAGE = "notices"
SHOWN = 3
"""Lines of one kind; what goes beyond is counted in one line more."""

PRESSING = 3
"""Days after which a sheet not taken down, or an objection not answered, cannot wait longer."""

FORGOTTEN = 3
"""Days after which a notice written and dated, yet on no board, was perhaps forgotten."""

PHOTO_AFTER, PHOTO_UNTIL = 1, 7
"""The days after a posting on which a missing photo is worth a line; later it proves nothing."""


def to_take_down(reading: Reading) -> tuple[TodayLine, ...]:
    """Notices with sheets whose last day is over, the longest over first."""
    rows = _rows(reading, NoticeChip.DUE)
    lines = [_due_line(row, reading) for row in rows[:SHOWN]]
    rest = len(rows) - len(lines)
    if rest > 0:
        lines.append(_more("notice_due", "today_more_notices_due", rest, NoticeChip.DUE, 23))
    return tuple(lines)


def _due_line(row: NoticeRow, reading: Reading) -> TodayLine:
    days = (reading.today - (row.due_on or reading.today)).days
    pressing = days >= PRESSING
    badge = Sentence("today_notice_overdue" if pressing else "today_notice_due", {"days": days})
    is_void = row.state is NoticeState.VOID
    detail = Sentence("today_notice_void" if is_void else "today_notice_hangs", _told(row))
    tone, priority = (TodayTone.SEAL, 15) if pressing else (TodayTone.AMBER, 22)
    return TodayLine("notice_due", tone, badge, _title(row), detail, Target(PAGE, row.id), priority)


def unanswered_objections(reading: Reading) -> tuple[TodayLine, ...]:
    """Notices with objections nobody has answered, the longest waiting first."""
    waiting: list[tuple[int, NoticeRow]] = []
    for row in _rows(reading, NoticeChip.OBJECTED):
        book = reading.office.notices.book(row.id) if row.unanswered else None
        received = [one.received_at for one in book.objections if not one.answer] if book else []
        if received:
            waiting.append(((reading.today - local_day(min(received))).days, row))
    waiting.sort(key=lambda one: (-one[0], one[1].number))
    lines = [_objection_line(row, days) for days, row in waiting[:SHOWN]]
    rest = len(waiting) - len(lines)
    if rest > 0:
        lines.append(_more("objection", "today_more_objections", rest, NoticeChip.OBJECTED, 25))
    return tuple(lines)


def _objection_line(row: NoticeRow, days: int) -> TodayLine:
    pressing = days >= PRESSING
    badge = Sentence("today_objection_waits" if pressing else "today_objection", {"days": days})
    detail = Sentence("today_objection_unanswered", {"count": row.unanswered})
    tone, priority = (TodayTone.SEAL, 12) if pressing else (TodayTone.AMBER, 24)
    title = Sentence("today_objection_title", _told(row))
    return TodayLine("objection", tone, badge, title, detail, Target(PAGE, row.id), priority)


def unposted_drafts(reading: Reading) -> tuple[TodayLine, ...]:
    """Notices written days ago, whose date has come, and that hang nowhere: one line for all."""
    written_by = reading.today - timedelta(days=FORGOTTEN)
    rows = [
        row
        for row in _rows(reading, NoticeChip.DRAFTS)
        if local_day(row.created_at) <= written_by
        and row.dated_on is not None
        and row.dated_on <= reading.today
    ]
    return _one_line("notice_unposted", rows, NoticeChip.DRAFTS, 38)


def unproved_postings(reading: Reading) -> tuple[TodayLine, ...]:
    """Notices put up in the last days of which there is no photo: one line for all."""
    rows = [
        row
        for row in _rows(reading, NoticeChip.POSTED)
        if not row.photos
        and row.posted_on is not None
        and PHOTO_AFTER <= (reading.today - row.posted_on).days <= PHOTO_UNTIL
    ]
    return _one_line("notice_unproved", rows, NoticeChip.POSTED, 58)


def _one_line(
    kind: str, rows: list[NoticeRow], chip: NoticeChip, priority: int
) -> tuple[TodayLine, ...]:
    """One notice by its name, several by their number and chip; worded as «today_<kind>…»."""
    if not rows:
        return ()
    badge, detail = Sentence(f"today_{kind}_badge"), Sentence(f"today_{kind}_detail")
    single = len(rows) == 1
    title = _title(rows[0]) if single else Sentence(f"today_{kind}_many", {"count": len(rows)})
    target = Target(PAGE, rows[0].id if single else (chip.value,))
    return (TodayLine(kind, TodayTone.PRIMARY, badge, title, detail, target, priority),)


def _more(kind: str, code: str, count: int, chip: NoticeChip, priority: int) -> TodayLine:
    said, target = Sentence(code, {"count": count}), Target(PAGE, (chip.value,))
    return more_line(kind, TodayTone.AMBER, said, target, priority)


def _rows(reading: Reading, chip: NoticeChip) -> tuple[NoticeRow, ...]:
    return reading.office.notices.notices(NoticeFilter(reading.today, chip=chip))


def _title(row: NoticeRow) -> Sentence:
    return Sentence("today_notice_title", _told(row))


def _told(row: NoticeRow) -> dict[str, object]:
    return {"title": row.title or row.number, "number": row.number, "count": row.hanging}


NOTICE_PROVIDERS: tuple[Provider, ...] = (
    to_take_down, unanswered_objections, unposted_drafts, unproved_postings,
)  # fmt: skip
