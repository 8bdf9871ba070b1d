"""Where a notice stands: its state follows from its sheets; what is in the bin is left alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.notices.notice import Notice, NoticeState
from app.domain.notices.postings import Posting
from app.ports.unit_of_work import UnitOfWork


def state_of(notice: Notice, postings: Iterable[Posting]) -> NoticeState:
    """The state of a notice with these sheets; a void one stays void."""
    if notice.state is NoticeState.VOID:
        return NoticeState.VOID
    hanging = [posting.hangs for posting in postings]
    if not hanging:
        return NoticeState.DRAFT
    return NoticeState.POSTED if any(hanging) else NoticeState.REMOVED


def settle(notice: Notice, work: UnitOfWork) -> Notice:
    """Store a notice in the state that its stored sheets ask for."""
    postings = work.records(Posting).find(notice_id=notice.id)
    return work.records(Notice).save(replace(notice, state=state_of(notice, postings)))


def kept_notice(notice_id: int, work: UnitOfWork) -> Notice:
    """A notice that is not in the bin; raises ``RuleViolation`` ``notice_in_bin``."""
    notice = work.records(Notice).get(notice_id)
    if notice.deleted_at is not None:
        raise RuleViolation("notice_in_bin", number=notice.number)
    return notice


def standing_notice(notice_id: int, work: UnitOfWork) -> Notice:
    """A notice that still holds; raises ``notice_is_void`` too."""
    notice = kept_notice(notice_id, work)
    if notice.state is NoticeState.VOID:
        raise RuleViolation("notice_is_void", number=notice.number)
    return notice


def subject_of(notice: Notice) -> str:
    """«2026-041 停水通知», as journal and undo menu name it."""
    return f"{notice.number} {notice.title}".strip()
