"""What of notices leaves the bin for good, with everything that hangs on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice
from app.domain.notices.postings import NoticeObjection, NoticePhoto, NoticePrint, Posting
from app.ports.unit_of_work import UnitOfWork


def purge_notices(work: UnitOfWork, limit: datetime) -> int:
    """Remove notices and forms put into the bin before ``limit``; returns how many.

    Children go first: photos point to postings.
    """
    notices = [n for n in work.records(Notice).find_set("deleted_at") if _is_old(n, limit)]
    for notice in notices:
        for kind in (NoticePhoto, NoticePrint, NoticeObjection, Posting):
            _remove_all(kind, work, notice_id=notice.id)
        work.records(Notice).remove(notice.id or 0)
    forms = [f for f in work.records(OfficeForm).find_set("deleted_at") if _is_old(f, limit)]
    for form in forms:
        _remove_all(FilledForm, work, form_id=form.id)
        work.records(OfficeForm).remove(form.id or 0)
    return len(notices) + len(forms)


def forget_entry(entry_id: int, work: UnitOfWork) -> None:
    """Notices and objections that this entry of the diary belongs to stand for themselves."""
    for notice in work.records(Notice).find(entry_id=entry_id):
        work.records(Notice).save(replace(notice, entry_id=None))
    for objection in work.records(NoticeObjection).find(entry_id=entry_id):
        work.records(NoticeObjection).save(replace(objection, entry_id=None))


def forget_meeting(meeting_id: int, work: UnitOfWork) -> None:
    """Notices that came from this meeting stand for themselves from now on."""
    for notice in work.records(Notice).find(meeting_id=meeting_id):
        work.records(Notice).save(replace(notice, meeting_id=None))


def _is_old(record: Notice | OfficeForm, limit: datetime) -> bool:
    return record.deleted_at is not None and record.deleted_at < limit


def _remove_all(kind: type[object], work: UnitOfWork, **equal: object) -> None:
    records = work.records(kind)
    for record in reversed(records.find(**equal)):
        records.remove(getattr(record, "id", 0))
