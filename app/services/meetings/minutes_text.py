"""Minutes write themselves from the timeline: the full record, and the version that is posted.

Order: 城市居民委员会组织法 34 and the practice of three-party meetings – the meeting, what became
of earlier actions, each item with its votes, who does what, what the owners must decide, posting,
the next meeting. The record names people and adds the whole timeline; the posted version gives
totals only, leaves internal items out and masks residents (个人信息保护法 25).
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.local_time import local_day
from app.domain.masking import PrivatePlace, mask_text, people_named, private_places
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import MeetingKind
from app.domain.meetings.minutes import Minutes, MinutesKind, MinutesSection
from app.domain.meetings.minutes_sections import (
    ParagraphChange,
    Sections,
    differences,
    sealed_versions,
    sections_from_json,
)
from app.domain.meetings.spoken import spoken
from app.services.meetings.minutes_items import item_sections, owners_matters, shown_items
from app.services.meetings.minutes_overview import Writing, agreed_actions, overview, posting
from app.services.meetings.minutes_source import MinutesSource
from app.services.meetings.standing_texts import standing_texts
from app.wording import Wording


def write_record(source: MinutesSource, wording: Wording) -> Sections:
    """The full record (会议记录), in the language of ``wording``; ends with the timeline."""
    writing = Writing(source, wording, standing_texts(wording.language), is_full=True)
    course = tuple(_told(event, writing) for event in source.book.events)
    heading = writing.texts("heading.course")
    return (*_sections(writing), *_section(heading, course))


def write_public(source: MinutesSource, wording: Wording) -> Sections:
    """The version that may be posted (会议纪要): masked, totals only, public items only."""
    writing = Writing(source, wording, standing_texts(wording.language), is_full=False)
    meeting = source.book.meeting
    # Where the meeting was and will be is public, though «2楼201室» looks like somebody's door.
    shown = (
        writing.texts("overview.place", place=meeting.place.strip()),
        writing.texts.ended(meeting.next_meeting),
    )
    return masked(_sections(writing), source.private_names, shown)


def write(source: MinutesSource, kind: MinutesKind, wording: Wording) -> Sections:
    """One of both, freshly written."""
    if kind is MinutesKind.RECORD:
        return write_record(source, wording)
    return write_public(source, wording)


def _sections(writing: Writing) -> Sections:
    texts, meeting = writing.texts, writing.book.meeting
    shown = {item.id for item in shown_items(writing)}
    actions = [one for one in writing.book.actions if one.item_id is None or one.item_id in shown]
    following = (texts.ended(meeting.next_meeting),) if meeting.next_meeting.strip() else ()
    consults = meeting.kind is MeetingKind.TRIPARTITE
    return (
        MinutesSection(texts("heading.overview"), overview(writing)),
        *item_sections(writing),
        MinutesSection(texts("heading.actions"), agreed_actions(actions, writing)),
        *_section(texts("heading.owners"), owners_matters(writing)),
        *_section(texts("heading.posting"), posting(writing)),
        *_section(texts("heading.next"), following),
        *_section(texts("heading.note"), (texts("note.consultation"),) if consults else ()),
        *_section(texts("heading.files"), _files(writing)),
    )


def _files(writing: Writing) -> tuple[str, ...]:
    """The material, by the names of its files; only in the record."""
    names = [file.name for file in writing.book.files] if writing.is_full else []
    return tuple(dict.fromkeys(names))


def _section(heading: str, paragraphs: tuple[str, ...]) -> Sections:
    """A section, unless there is nothing to say in it."""
    return (MinutesSection(heading, paragraphs),) if paragraphs else ()


def _told(event: MeetingEvent, writing: Writing) -> str:
    """One line of the timeline; what was corrected stays readable and says so."""
    texts = writing.texts
    said = writing.wording.meeting_event(spoken(event, writing.book))
    clock = texts.clock(event.at)
    wrong = {
        one.event_id for one in writing.book.events if one.kind is EventKind.CORRECTION
    }  # fmt: skip
    if event.id in wrong:
        return texts("course.corrected", clock=clock, said=said)
    if (event.recorded_at - event.at).total_seconds() >= _LATER:
        recorded = texts.clock(event.recorded_at)
        if local_day(event.recorded_at) != local_day(event.at):
            recorded = f"{texts.short_day(local_day(event.recorded_at))} {recorded}"
        return texts("course.noted_later", clock=clock, said=said, recorded=recorded)
    return texts("course.line", clock=clock, said=said)


_LATER = 60
"""Seconds after which an event counts as written down later."""


def masked(
    sections: Sequence[MinutesSection], names: frozenset[str], shown: Sequence[str] = ()
) -> Sections:
    """Sections with people of ``names``, telephones, numbers and doors masked.

    Paragraphs that are in ``shown`` stay as they are.
    """
    whole = "\n".join(text for one in sections for text in (one.heading, *one.paragraphs))
    people = people_named(whole, names)
    return tuple(
        MinutesSection(
            mask_text(one.heading, people),
            tuple(text if text in shown else mask_text(text, people) for text in one.paragraphs),
        )
        for one in sections
    )


def still_private(paragraph: str, source: MinutesSource) -> tuple[PrivatePlace, ...]:
    """What in an edited paragraph of the posted version would identify somebody."""
    return private_places(paragraph, people_named(paragraph, source.private_names))


def current_minutes(book: MeetingBook, kind: MinutesKind) -> Minutes | None:
    """The version that counts: the last sealed one, else the kept draft, else none."""
    sealed = sealed_versions(book.minutes, kind)
    return sealed[-1] if sealed else draft_minutes(book, kind)


def draft_minutes(book: MeetingBook, kind: MinutesKind) -> Minutes | None:
    """The edited draft that is kept, or ``None``."""
    drafts = (one for one in book.minutes if one.kind is kind and one.sealed_at is None)
    return next(drafts, None)


def text_for(source: MinutesSource, kind: MinutesKind, wording: Wording) -> Sections:
    """What the minutes say now: sealed, edited, or freshly written from the timeline."""
    kept = current_minutes(source.book, kind)
    return sections_from_json(kept.content) if kept is not None else write(source, kind, wording)


def edited(
    source: MinutesSource, kind: MinutesKind, wording: Wording
) -> tuple[ParagraphChange, ...]:
    """How the kept text differs from what the timeline alone would say."""
    return differences(write(source, kind, wording), text_for(source, kind, wording))
