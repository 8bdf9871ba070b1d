"""Minutes: kept as a draft, sealed with a hash, changed afterwards only by a revision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.diary import DiaryEntry, FollowUpKind
from app.domain.errors import RuleViolation
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, ItemState, Meeting, MeetingState
from app.domain.meetings.minutes import Minutes, MinutesKind, MinutesSection
from app.domain.meetings.minutes_sections import (
    minutes_digest,
    sealed_versions,
    sections_to_json,
)
from app.languages import CHINESE
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command, Handlers
from app.services.diary_commands import AddFollowUp, CalendarSource, add_follow_up
from app.services.meetings.minutes_source import stored_source
from app.services.meetings.minutes_text import text_for
from app.services.meetings.standing_texts import StandingTexts, standing_texts
from app.wording import Wording


@dataclass(frozen=True)
class KeepMinutes(Command):
    """Keep an edited draft of the minutes of a meeting that is closed."""

    meeting_id: int
    kind: MinutesKind
    sections: tuple[MinutesSection, ...]


@dataclass(frozen=True)
class RewriteMinutes(Command):
    """Throw the edited draft away and write it anew from the timeline."""

    meeting_id: int
    kind: MinutesKind


@dataclass(frozen=True)
class SealMinutes(Command):
    """Seal record and public minutes of a closed meeting; the meeting becomes SEALED.

    What has no edited draft is written now, in ``language``. Diary entries that were items of the
    meeting hear what was agreed.
    """

    undoable = False

    meeting_id: int
    language: str = CHINESE


@dataclass(frozen=True)
class ReviseMinutes(Command):
    """Append a sealed revision of sealed minutes, with its reason; the old version stays."""

    undoable = False

    meeting_id: int
    kind: MinutesKind
    sections: tuple[MinutesSection, ...]
    reason: str


@dataclass(frozen=True)
class NoteNoticePosted(Command):
    """Note when the result notice was put up; None takes it back."""

    meeting_id: int
    at: datetime | None


def keep_minutes(command: KeepMinutes, work: UnitOfWork) -> int:
    """Keep the draft, in place of an earlier one; returns its id.

    Raises ``RuleViolation``: ``meeting_not_closed``, ``minutes_are_sealed``.
    """
    meeting = _closed(command.meeting_id, work)
    content = sections_to_json(command.sections)
    draft = _draft(command.meeting_id, command.kind, work)
    minutes = work.records(Minutes)
    if draft is None:
        draft = minutes.add(_version(command.meeting_id, command.kind, 1, content, work))
    else:
        by = work.actor.name
        minutes.save(replace(draft, content=content, written_at=work.now, by=by))
    work.describe(meeting.number)
    assert draft.id is not None
    return draft.id


def rewrite_minutes(command: RewriteMinutes, work: UnitOfWork) -> None:
    """Drop the draft: the minutes are what the timeline says again."""
    meeting = _closed(command.meeting_id, work)
    draft = _draft(command.meeting_id, command.kind, work)
    if draft is not None and draft.id is not None:
        work.records(Minutes).remove(draft.id)
    work.describe(meeting.number)


def _closed(meeting_id: int, work: UnitOfWork) -> Meeting:
    """The meeting, closed and not yet sealed."""
    meeting = work.records(Meeting).get(meeting_id)
    if meeting.state is MeetingState.SEALED:
        raise RuleViolation("minutes_are_sealed", number=meeting.number)
    if meeting.state is not MeetingState.CLOSED:
        raise RuleViolation("meeting_not_closed", number=meeting.number)
    return meeting


def _draft(meeting_id: int, kind: MinutesKind, work: UnitOfWork) -> Minutes | None:
    found = work.records(Minutes).find(meeting_id=meeting_id, kind=kind)
    return next((one for one in found if one.sealed_at is None), None)


def _version(
    meeting_id: int, kind: MinutesKind, version: int, content: str, work: UnitOfWork
) -> Minutes:
    return Minutes(None, meeting_id, kind, version, content, work.now, by=work.actor.name)


def seal_minutes(command: SealMinutes, work: UnitOfWork) -> None:
    """Seal version 1 of both kinds; raises as ``keep_minutes`` does."""
    meeting = _closed(command.meeting_id, work)
    source = stored_source(work, command.meeting_id)
    wording = Wording(command.language)
    for kind in MinutesKind:
        content = sections_to_json(text_for(source, kind, wording))
        draft = _draft(command.meeting_id, kind, work)
        version = draft or _version(command.meeting_id, kind, 1, content, work)
        _seal(version, before="", work=work)
    work.records(Meeting).save(replace(meeting, state=MeetingState.SEALED))
    _tell_entries(source.book, standing_texts(command.language), work)
    work.describe(meeting.number)


def _seal(version: Minutes, before: str, work: UnitOfWork) -> Minutes:
    """Store a version with the digest that follows the one before it."""
    digest = minutes_digest(version.kind, version.version, version.content, version.reason, before)
    sealed = replace(version, sealed_at=work.now, digest=digest, by=work.actor.name)
    minutes = work.records(Minutes)
    return minutes.add(sealed) if sealed.id is None else minutes.save(sealed)


def _tell_entries(book: MeetingBook, texts: StandingTexts, work: UnitOfWork) -> None:
    """Every diary entry that was an item gets a line of what was agreed on it."""
    entries = work.records(DiaryEntry)
    for item in book.items:
        said = _agreed_on(item, book, texts)
        if item.entry_id is None or not said or not entries.find(id=item.entry_id):
            continue
        line = texts("entry.agreed", number=book.meeting.number, text=said)
        add_follow_up(AddFollowUp(item.entry_id, FollowUpKind.NOTE, line), work)


def _agreed_on(item: AgendaItem, book: MeetingBook, texts: StandingTexts) -> str:
    """What was agreed on an item in one line; that it waits for next time; or nothing."""
    pieces = [texts.bare(item.conclusion)] if item.conclusion.strip() else []
    pieces += [
        texts("entry.action", number=one.number, text=texts.bare(one.text))
        for one in book.actions
        if one.item_id == item.id
    ]
    if not pieces and item.state is ItemState.POSTPONED:
        pieces.append(texts("entry.postponed"))
    return texts.ended(texts.pieces(pieces))


def revise_minutes(command: ReviseMinutes, work: UnitOfWork) -> int:
    """Append a sealed version after the last one; returns its id.

    Raises ``RuleViolation``: ``minutes_not_sealed``, ``revision_needs_reason``,
    ``revision_changes_nothing``.
    """
    meeting = work.records(Meeting).get(command.meeting_id)
    kept = work.records(Minutes).find(meeting_id=command.meeting_id)
    versions = sealed_versions(kept, command.kind)
    if not versions:
        raise RuleViolation("minutes_not_sealed", number=meeting.number)
    last, content = versions[-1], sections_to_json(command.sections)
    if content == last.content:
        raise RuleViolation("revision_changes_nothing", number=meeting.number)
    revised = Minutes(
        None, command.meeting_id, command.kind, last.version + 1, content, work.now,
        reason=command.reason.strip(),
    )  # fmt: skip
    sealed = _seal(revised, last.digest, work)
    work.describe(meeting.number)
    assert sealed.id is not None
    return sealed.id


def note_notice_posted(command: NoteNoticePosted, work: UnitOfWork) -> None:
    """Keep when the notice went up; raises ``meeting_not_closed``, ``posted_in_future``."""
    meetings = work.records(Meeting)
    meeting = meetings.get(command.meeting_id)
    if meeting.state not in (MeetingState.CLOSED, MeetingState.SEALED):
        raise RuleViolation("meeting_not_closed", number=meeting.number)
    if command.at is not None and command.at > work.now:
        raise RuleViolation("posted_in_future")
    meetings.save(replace(meeting, notice_posted_at=command.at))
    work.describe(meeting.number)


def handlers(_calendar: CalendarSource) -> Handlers:
    """What each command here does."""
    return {
        KeepMinutes: keep_minutes,
        RewriteMinutes: rewrite_minutes,
        SealMinutes: seal_minutes,
        ReviseMinutes: revise_minutes,
        NoteNoticePosted: note_notice_posted,
    }
