"""The events of a meeting as lines of the strip, the newest first."""

from __future__ import annotations

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.spoken import spoken
from app.services.meetings.note_acts import CORRECTABLE
from app.wording import Wording
from ui.tabs.meetings.run.strip import StripLine
from ui.tabs.meetings.run.words import clock_time
from ui.theme import Tone

TONES = {
    EventKind.VOTE_ANNOUNCED: Tone.PRIMARY,
    EventKind.VOTE_CORRECTED: Tone.AMBER,
    EventKind.CORRECTION: Tone.AMBER,
    EventKind.QUORUM_OVERRIDDEN: Tone.AMBER,
    EventKind.WARNING_OVERRIDDEN: Tone.AMBER,
    EventKind.ITEM_OPENED: Tone.PRIMARY,
}


def strip_lines(book: MeetingBook, wording: Wording) -> list[StripLine]:
    """All events, corrected ones struck out and still readable."""
    wrong = {event.event_id for event in book.events if event.kind is EventKind.CORRECTION}
    ordered = sorted(book.events, key=lambda event: (event.at, event.id or 0), reverse=True)
    return [
        StripLine(
            event.id or 0,
            clock_time(event.at),
            wording.meeting_event(spoken(event, book)),
            TONES.get(event.kind, Tone.PLAIN),
            is_wrong=event.id in wrong,
            can_be_corrected=event.kind in CORRECTABLE and event.id not in wrong,
        )
        for event in ordered
    ]
