"""Writes notices into the book, copies them, declares them void, and notes what was printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.notices.notice import Notice, NoticeState, table_lines
from app.domain.notices.postings import NoticePrint, Posting, PrintWay
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.notices.commands import (
    AddNotice,
    CopyNotice,
    DeleteNotices,
    EditNotice,
    NotePrint,
    NoticeFields,
    RestoreNotices,
    VoidNotice,
)
from app.services.notices.standing import kept_notice, standing_notice, subject_of

SERIES = "notice"
LONGEST_PERIOD = 3650
"""Days; no posting hangs longer than ten years."""

ON_PAPER = (PrintWay.PRINTED, PrintWay.SERIES)


def add_notice(command: AddNotice, work: UnitOfWork) -> int:
    """Store a notice with the next number of this year; returns its id.

    Raises ``RuleViolation``: ``notice_text_missing``, ``notice_period_out_of_range``.
    """
    values = _values(command.fields)
    return _add(values | {"entry_id": command.entry_id, "meeting_id": command.meeting_id}, work)


def _add(values: dict[str, Any], work: UnitOfWork) -> int:
    year = local_day(work.now).year
    sequence = work.next_number(SERIES, year)
    notice = work.records(Notice).add(
        Notice(
            id=None,
            year=year,
            sequence=sequence,
            created_at=work.now,
            written_by=work.actor.name,
            **values,
        )
    )
    work.describe(subject_of(notice))
    assert notice.id is not None
    return notice.id


def _values(fields: NoticeFields) -> dict[str, Any]:
    if not 0 <= fields.period_days <= LONGEST_PERIOD:
        raise RuleViolation("notice_period_out_of_range", most=LONGEST_PERIOD)
    values: dict[str, Any] = dict(vars(fields))
    del values["text"]
    for name, value in vars(fields.text).items():
        values[name] = value.strip() if isinstance(value, str) else value
    values["table"] = table_lines(fields.text.table)
    if not values["title"] and not values["what"]:
        raise RuleViolation("notice_text_missing")
    return values


def edit_notice(command: EditNotice, work: UnitOfWork) -> None:
    """Replace what was filled in; number, writer and origin stay.

    What hung must stay in the book as it hung: raises ``RuleViolation`` ``notice_was_posted``,
    ``notice_is_void``, ``notice_in_bin``, or as ``add_notice`` does.
    """
    notice = standing_notice(command.notice_id, work)
    if notice.state is not NoticeState.DRAFT:
        raise RuleViolation("notice_was_posted", number=notice.number)
    edited = work.records(Notice).save(replace(notice, **_values(command.fields)))
    work.describe(subject_of(edited))


def copy_notice(command: CopyNotice, work: UnitOfWork) -> int:
    """Store a new draft that says the same without its days; returns its id.

    It stands for itself: the entry or meeting the old one came from is not its own.
    """
    old = work.records(Notice).get(command.notice_id)
    own = ("id", "year", "sequence", "created_at", "written_by")
    values = {name: value for name, value in vars(old).items() if name not in own}
    values |= {
        "state": NoticeState.DRAFT,
        "when": "",
        "dated_on": None,
        "period_from": None,
        "period_to": None,
        "void_reason": "",
        "entry_id": None,
        "meeting_id": None,
        "deleted_at": None,
    }
    return _add(values, work)


def void_notice(command: VoidNotice, work: UnitOfWork) -> None:
    """Say that a notice no longer holds; the last day of its hanging sheets is over.

    Raises ``RuleViolation``: ``void_needs_reason``, ``notice_is_void``, ``notice_in_bin``.
    """
    notice = standing_notice(command.notice_id, work)
    reason = command.reason.strip()
    if not reason:
        raise RuleViolation("void_needs_reason", number=notice.number)
    yesterday = local_day(work.now) - timedelta(days=1)
    postings = work.records(Posting)
    for posting in postings.find(notice_id=notice.id):
        if posting.hangs and (posting.due_on is None or posting.due_on > yesterday):
            postings.save(replace(posting, due_on=yesterday, due_certain=True))
    work.records(Notice).save(replace(notice, state=NoticeState.VOID, void_reason=reason))
    work.describe(subject_of(notice))


def delete_notices(command: DeleteNotices, work: UnitOfWork) -> None:
    """Put drafts into the bin; raises ``RuleViolation`` ``notice_not_draft``."""
    notices = work.records(Notice)
    for notice_id in command.notice_ids:
        notice = notices.get(notice_id)
        if notice.state is not NoticeState.DRAFT:
            raise RuleViolation("notice_not_draft", number=notice.number)
        notices.save(replace(notice, deleted_at=work.now))
    _describe_many(command.notice_ids, work)


def restore_notices(command: RestoreNotices, work: UnitOfWork) -> None:
    """Take notices back from the bin."""
    notices = work.records(Notice)
    for notice_id in command.notice_ids:
        notices.save(replace(notices.get(notice_id), deleted_at=None))
    _describe_many(command.notice_ids, work)


def _describe_many(notice_ids: tuple[int, ...], work: UnitOfWork) -> None:
    """One notice, or the first number and how many there are."""
    if notice_ids:
        first = work.records(Notice).get(notice_ids[0])
        several = f"{first.number} … ×{len(notice_ids)}"
        work.describe(subject_of(first) if len(notice_ids) == 1 else several)


def note_print(command: NotePrint, work: UnitOfWork) -> int:
    """Note that a notice left the computer; only what is on paper has sheets. Returns the id.

    Raises ``ValueError`` for less than no sheets.
    """
    if command.sheets < 0:
        raise ValueError(f"sheets must not be negative: {command.sheets}")
    notice = kept_notice(command.notice_id, work)
    sheets = command.sheets if command.way in ON_PAPER else 0
    stored = work.records(NoticePrint).add(
        NoticePrint(
            None, command.notice_id, work.now, work.actor.name, command.way, sheets,
            command.of.strip(),
        )
    )  # fmt: skip
    work.describe(subject_of(notice))
    assert stored.id is not None
    return stored.id


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about notices themselves."""
    del calendar
    return {
        AddNotice: add_notice,
        EditNotice: edit_notice,
        CopyNotice: copy_notice,
        VoidNotice: void_notice,
        DeleteNotices: delete_notices,
        RestoreNotices: restore_notices,
        NotePrint: note_print,
    }
