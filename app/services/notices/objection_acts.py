"""Keeps what is said against a posting (异议); an entry in the diary follows each of them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from app.domain.category_proposal import propose_category
from app.domain.diary import Category, Channel, DiaryEntry, FollowUpKind
from app.domain.errors import RuleViolation
from app.domain.notices.notice import Notice
from app.domain.notices.postings import NoticeObjection, Posting
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    CalendarSource,
    EntryFields,
    add_entry,
    add_follow_up,
)
from app.services.notices.commands import AnswerObjection, RecordObjection
from app.services.notices.standing import kept_notice, subject_of

SUBJECT = "对《{title}》的异议"
"""What the diary's entry is about, in the language the diary is kept in."""

NAMED_AFTER = ("异议", "投诉")
"""An office that has a category with one of these words in its name wants objections there."""


def record_objection(command: RecordObjection, work: UnitOfWork, calendar: CalendarSource) -> int:
    """Write an objection down with an entry in the diary, as one act; returns the objection's id.

    Raises ``RuleViolation``: ``objection_text_missing``, ``objection_in_future``,
    ``objection_before_posting`` (nothing hung that could be objected to), ``notice_in_bin``.
    """
    notice = kept_notice(command.notice_id, work)
    text = command.text.strip()
    received_at = command.received_at or work.now
    if not text:
        raise RuleViolation("objection_text_missing")
    if received_at > work.now:
        raise RuleViolation("objection_in_future")
    if not work.records(Posting).find(notice_id=notice.id):
        raise RuleViolation("objection_before_posting", number=notice.number)
    who, phone = command.who.strip(), command.phone.strip()
    fields = EntryFields(
        received_at=received_at,
        subject=SUBJECT.format(title=notice.title or notice.number),
        text=text,
        channel_id=_channel(command.way, work.records(Channel).find(active=True)),
        who_text=who,
        anonymous=not who,
        phone=phone,
        category_id=_category(f"{notice.title} {text}", work.records(Category).find(active=True)),
    )
    entry_id = add_entry(AddEntry(fields), work, calendar)
    stored = work.records(NoticeObjection).add(
        NoticeObjection(
            id=None,
            notice_id=command.notice_id,
            received_at=received_at,
            who=who,
            phone=phone,
            way=command.way.strip(),
            text=text,
            recorded_by=work.actor.name,
            entry_id=entry_id,
        )
    )
    work.describe(subject_of(notice))
    assert stored.id is not None
    return stored.id


def _channel(way: str, channels: Iterable[Channel]) -> int | None:
    return next((channel.id for channel in channels if channel.name == way.strip()), None)


def _category(text: str, categories: Iterable[Category]) -> int | None:
    """The office's category of objections, else the one whose keywords stand in the text."""
    kept = tuple(categories)
    for word in NAMED_AFTER:
        for category in kept:
            if word in category.name:
                return category.id
    proposal = propose_category(text, kept)
    return proposal.category.id if proposal else None


def answer_objection(command: AnswerObjection, work: UnitOfWork) -> None:
    """Keep the answer, and put it into the timeline of the diary's entry.

    A later answer takes the place of an earlier one; the timeline keeps both. Raises
    ``RuleViolation`` ``objection_answer_missing``.
    """
    objections = work.records(NoticeObjection)
    objection = objections.get(command.objection_id)
    answer = command.answer.strip()
    if not answer:
        raise RuleViolation("objection_answer_missing")
    if answer != objection.answer:
        _tell_diary(objection.entry_id, answer, work)
        answered = replace(
            objection, answer=answer, answered_at=work.now, answered_by=work.actor.name
        )
        objections.save(answered)
    work.describe(subject_of(work.records(Notice).get(objection.notice_id)))


def _tell_diary(entry_id: int | None, answer: str, work: UnitOfWork) -> None:
    """An entry that was put into the bin is not told."""
    if entry_id is not None and work.records(DiaryEntry).get(entry_id).deleted_at is None:
        add_follow_up(AddFollowUp(entry_id, FollowUpKind.NOTE, answer), work)


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about objections."""
    return {
        RecordObjection: partial(record_objection, calendar=calendar),
        AnswerObjection: answer_objection,
    }
