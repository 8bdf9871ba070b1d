"""Keeps where notices hang: put up on boards, proved by photos, taken down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from app.domain.errors import RuleViolation
from app.domain.local_time import local_day, local_midnight
from app.domain.meetings.meeting import Meeting, MeetingState
from app.domain.notices.findings import Weight
from app.domain.notices.notice import Notice, NoticeKind
from app.domain.notices.periods import last_day, stated_end
from app.domain.notices.postings import Board, NoticePhoto, Posting
from app.domain.notices.templates import NoticeTemplate, OwnTemplate
from app.domain.working_calendar import Deadline, WorkingCalendar
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.notices.boards import save_board, save_boards
from app.services.notices.checking import findings
from app.services.notices.commands import (
    AddNoticePhoto,
    PostNotice,
    RemoveNoticePhoto,
    SaveBoard,
    SaveBoards,
    TakeDown,
)
from app.services.notices.standing import kept_notice, settle, standing_notice, subject_of
from app.services.notices.templates import from_shared, shipped_template

RESULT = "meeting_result"
"""The template a meeting's results are told with."""

FIRST_REASONS = 3
"""As many reasons are said at once when a notice may not be put up."""

FIRST_NAMED = 3
"""Boards named in a refusal; eighteen would fill the window."""

Place = tuple[int | None, str]


def post_notice(command: PostNotice, work: UnitOfWork, calendar: CalendarSource) -> tuple[int, ...]:
    """Note that a notice was put up; returns the ids of the new postings.

    A day in the past is written down as such (补记): ``recorded_at`` says when. At the first
    posting the notice is checked as it is before a print. Raises ``RuleViolation``:
    ``notice_in_bin``, ``notice_is_void``, ``posting_in_future``, ``posting_nowhere``,
    ``already_hanging``, ``notice_not_ready``.
    """
    notice = standing_notice(command.notice_id, work)
    if command.posted_on > local_day(work.now):
        raise RuleViolation("posting_in_future", day=command.posted_on)
    known = work.records(Posting).find(notice_id=notice.id)
    places = _free_places(command, notice, known, work)
    if not known:
        _refuse_unready(notice, command.posted_on, work, calendar())
    due = _end_of(known, command.posted_on) or last_day_up(notice, command.posted_on, calendar())
    added = [_put_up(place, command, due, work) for place in places]
    settle(_with_period(notice, command.posted_on, due), work)
    _tell_meeting(notice, command.posted_on, work)
    work.describe(subject_of(notice))
    return tuple(added)


def _tell_meeting(notice: Notice, posted_on: date, work: UnitOfWork) -> None:
    """The results of a meeting are made known with the first sheet that tells them."""
    if notice.meeting_id is None or notice.template != RESULT:
        return
    meetings = work.records(Meeting)
    meeting = meetings.get(notice.meeting_id)
    if meeting.state in (MeetingState.CLOSED, MeetingState.SEALED) and not meeting.notice_posted_at:
        at = min(work.now, local_midnight(posted_on + timedelta(days=1)) - timedelta(minutes=1))
        meetings.save(replace(meeting, notice_posted_at=at))


def _free_places(
    command: PostNotice, notice: Notice, known: tuple[Posting, ...], work: UnitOfWork
) -> list[Place]:
    """The places asked for where the notice does not hang yet, each once."""
    asked = _places(command, work)
    if not asked:
        raise RuleViolation("posting_nowhere", number=notice.number)
    taken = {posting.board_id or posting.board for posting in known if posting.hangs}
    free = [place for place in asked if (place[0] or place[1]) not in taken]
    if not free:
        raise RuleViolation(
            "already_hanging",
            number=notice.number,
            count=len(asked),
            boards=tuple(name for _, name in asked[:FIRST_NAMED]),
        )
    return free


def _places(command: PostNotice, work: UnitOfWork) -> list[Place]:
    boards = work.records(Board)
    places: list[Place] = [(board_id, boards.get(board_id).name) for board_id in command.board_ids]
    other = command.other.strip()
    if other:
        same = boards.find(name=other)
        places.append((same[0].id if same else None, other))
    return list(dict.fromkeys(places))


def _refuse_unready(
    notice: Notice, posted_on: date, work: UnitOfWork, calendar: WorkingCalendar
) -> None:
    """What may not be printed may not hang; judged as of the day it was put up."""
    template = _template(notice, work)
    found = findings(notice.says, template, notice.kind, posted_on, calendar, in_series=True)
    faults = tuple(one for one in found if one.weight is Weight.REFUSED)[:FIRST_REASONS]
    if faults:
        raise RuleViolation("notice_not_ready", number=notice.number, reasons=faults)


def _template(notice: Notice, work: UnitOfWork) -> NoticeTemplate:
    """What it was written from; an own template since forgotten asks for nothing."""
    own = work.records(OwnTemplate).find(key=notice.template)
    if own:
        return from_shared(own[0].body, own[0].name)
    forgotten = NoticeTemplate(notice.template, notice.title, "", notice.kind)
    return shipped_template(notice.template) or forgotten


def _end_of(known: tuple[Posting, ...], posted_on: date) -> Deadline | None:
    """The last day the other sheets must hang, which one put up later or anew shares."""
    ends = [
        Deadline(posting.due_on, posting.due_certain)
        for posting in known
        if posting.due_on is not None and posting.due_on >= posted_on
    ]
    return max(ends, key=lambda end: end.day, default=None)


def last_day_up(notice: Notice, posted_on: date, calendar: WorkingCalendar) -> Deadline | None:
    """The last day a sheet put up on ``posted_on`` must hang; ``None`` when nothing says so.

    A period is counted by 民法典 第二百零一条 and 第二百零三条; without one it is the last day that
    the notice speaks of. A later end that the sheet itself states holds.
    """
    stated = notice.period_to
    if notice.period_days > 0:
        counted = last_day(posted_on, notice.period_days, notice.counts_working_days, calendar)
        return replace(counted, day=max(counted.day, stated or counted.day))
    said = stated_end(notice.says, posted_on)
    return Deadline(max(posted_on, said), certain=True) if said else None


def _put_up(place: Place, command: PostNotice, due: Deadline | None, work: UnitOfWork) -> int:
    board_id, name = place
    posting = work.records(Posting).add(
        Posting(
            id=None,
            notice_id=command.notice_id,
            board_id=board_id,
            board=name,
            posted_on=command.posted_on,
            posted_by=command.posted_by.strip() or work.actor.name,
            recorded_at=work.now,
            due_on=due.day if due else None,
            due_certain=due.certain if due else True,
        )
    )
    assert posting.id is not None
    return posting.id


def _with_period(notice: Notice, posted_on: date, due: Deadline | None) -> Notice:
    """The notice with the days it hangs, where its kind has a period and none was filled in.

    The day it is put up does not count (民法典 第二百零一条).
    """
    if due is None or not (notice.period_days or notice.kind is NoticeKind.POSTING):
        return notice
    return replace(
        notice,
        period_from=notice.period_from or posted_on + timedelta(days=1),
        period_to=notice.period_to or due.day,
    )


def take_down(command: TakeDown, work: UnitOfWork) -> None:
    """Note that sheets were taken down; those already down are left alone.

    Raises ``RuleViolation``: ``nothing_to_take_down``, ``take_down_in_future``,
    ``taken_down_before_posting``, ``taken_down_early`` (before the last day, without a note).
    """
    postings = work.records(Posting)
    hanging = [p for p in map(postings.get, dict.fromkeys(command.posting_ids)) if p.hangs]
    if not hanging:
        raise RuleViolation("nothing_to_take_down")
    if command.removed_on > local_day(work.now):
        raise RuleViolation("take_down_in_future", day=command.removed_on)
    note = command.note.strip()
    for posting in hanging:
        _refuse_removal(posting, command.removed_on, note)
        postings.save(
            replace(
                posting,
                removed_on=command.removed_on,
                removed_by=command.removed_by.strip() or work.actor.name,
                removed_note=note,
                removal_recorded_at=work.now,
            )
        )
    notice_ids = dict.fromkeys(posting.notice_id for posting in hanging)
    notices = [settle(work.records(Notice).get(one), work) for one in notice_ids]
    several = f"{notices[0].number} … ×{len(notices)}"
    work.describe(subject_of(notices[0]) if len(notices) == 1 else several)


def _refuse_removal(posting: Posting, removed_on: date, note: str) -> None:
    if removed_on < posting.posted_on:
        raise RuleViolation("taken_down_before_posting", board=posting.board, day=posting.posted_on)
    if posting.due_on is not None and removed_on < posting.due_on and not note:
        raise RuleViolation("taken_down_early", board=posting.board, day=posting.due_on)


def add_notice_photo(command: AddNoticePhoto, work: UnitOfWork) -> int:
    """Note a kept photo of a notice or of one of its sheets; returns its id.

    Raises ``RuleViolation``: ``photo_not_a_picture``, ``notice_in_bin``, ``record_gone`` for a
    sheet of another notice.
    """
    notice = kept_notice(command.notice_id, work)
    if not command.media_type.startswith("image/"):
        raise RuleViolation("photo_not_a_picture", name=command.name)
    if command.posting_id is not None:
        posting = work.records(Posting).get(command.posting_id)
        if posting.notice_id != command.notice_id:
            raise RuleViolation("record_gone")
    stored = work.records(NoticePhoto).add(
        NoticePhoto(
            None, command.notice_id, command.posting_id, command.shows, command.name,
            command.digest, command.size, command.media_type, work.now,
        )
    )  # fmt: skip
    work.describe(subject_of(notice))
    assert stored.id is not None
    return stored.id


def remove_notice_photo(command: RemoveNoticePhoto, work: UnitOfWork) -> None:
    """Take a photo away; the kept content stays for undo and for backups."""
    photos = work.records(NoticePhoto)
    photo = photos.get(command.photo_id)
    photos.remove(command.photo_id)
    work.describe(subject_of(work.records(Notice).get(photo.notice_id)))


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about boards and what hangs on them."""
    return {
        PostNotice: partial(post_notice, calendar=calendar),
        TakeDown: take_down,
        AddNoticePhoto: add_notice_photo,
        RemoveNoticePhoto: remove_notice_photo,
        SaveBoard: save_board,
        SaveBoards: save_boards,
    }
