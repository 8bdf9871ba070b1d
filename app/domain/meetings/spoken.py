"""Says each event of the timeline in one sentence, short enough to be read aloud.

The sentences are worded in ``[meeting_events]``; ``Wording.meeting_event`` puts them into words.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.speakers import kind_of
from app.domain.sentences import Sentence
from app.domain.voting.kept import decision_from_json

_UNKNOWN = "—"


def spoken(event: MeetingEvent, book: MeetingBook) -> Sentence:
    """The strip's line for an event, without its time.

    Names, titles and what was written stand in the details; a vote's line says its result.
    """
    say = _SAID.get(event.kind, _plain)
    return say(event, book)


def _plain(event: MeetingEvent, book: MeetingBook) -> Sentence:
    """Most events: who, which item, what was written; a second form where something was."""
    text = _ended(event.text)
    code = event.kind.value
    if text and event.kind in _TWO_FORMS:
        code += "_with_text"
    return Sentence(code, _details(event, book) | {"text": text})


def _ended(text: str) -> str:
    """What was written without its last stop: the sentence brings its own."""
    return text.strip().rstrip("。.？?")


_TWO_FORMS = (
    EventKind.EXCUSED,
    EventKind.ITEM_CLOSED,
    EventKind.ITEM_POSTPONED,
    EventKind.REFERRED,
    EventKind.VOTE_WITHDRAWN,
)
"""What may come with words or without; an excuse without words takes the leave back."""


def _details(event: MeetingEvent, book: MeetingBook) -> dict[str, object]:
    attendee, other = book.attendee(event.attendee_id), book.attendee(event.other_id)
    item = book.item(event.item_id)
    return {
        "name": attendee.name if attendee is not None else _UNKNOWN,
        "other": other.name if other is not None else _UNKNOWN,
        "item": item.title if item is not None else _UNKNOWN,
        "body": _UNKNOWN if item is None or item.referred_to is None else item.referred_to.value,
        "number": event.number,
    }


def _queued(event: MeetingEvent, book: MeetingBook) -> Sentence:
    return Sentence(f"queued_{kind_of(event.number).value}", _details(event, book))


def _speech_started(event: MeetingEvent, book: MeetingBook) -> Sentence:
    minutes, seconds = divmod(event.number, 60)
    details = _details(event, book)
    if not event.number:
        return Sentence("speech_started", details)
    if seconds:
        return Sentence("speech_started_seconds", details | {"seconds": event.number})
    return Sentence("speech_started_minutes", details | {"minutes": minutes})


def _vote_opened(event: MeetingEvent, book: MeetingBook) -> Sentence:
    vote = book.vote(event.vote_id)
    question = _ended(vote.question if vote is not None else event.text)
    details: dict[str, object] = {"question": question}
    if vote is None or vote.round < 2:
        return Sentence("vote_opened", details)
    return Sentence("vote_opened_again", details | {"round": vote.round})


def _vote_result(event: MeetingEvent, book: MeetingBook) -> Sentence:
    vote = book.vote(event.vote_id)
    details: dict[str, object] = {"text": _ended(event.text), "outcome": _UNKNOWN}
    if vote is None or not vote.decision:
        return Sentence(event.kind.value, details)
    details["outcome"] = decision_from_json(vote.decision).outcome
    votes: Any = json.loads(vote.case).get("votes") if vote.case else None
    if votes is None:
        return Sentence(event.kind.value, details)
    counts = {name: votes[name] for name in ("yes", "no", "abstain")}
    return Sentence(f"{event.kind.value}_counts", details | counts)


def _opinion(event: MeetingEvent, book: MeetingBook) -> Sentence:
    attendee = book.attendee(event.attendee_id)
    who = attendee.name if attendee is not None else event.party or _UNKNOWN
    return Sentence("opinion", {"who": who, "text": _ended(event.text)})


def _action_agreed(event: MeetingEvent, book: MeetingBook) -> Sentence:
    action = next((one for one in book.actions if one.id == event.action_id), None)
    if action is None:
        return _plain(event, book)
    details: dict[str, object] = {
        "text": _ended(action.text),
        "who": action.person or action.party,
    }
    if action.due_on is None:
        return Sentence("action_agreed_by", details)
    day = f"{action.due_on:%Y-%m-%d}"
    return Sentence("action_agreed_by_day", details | {"day": day})


_SAID: dict[EventKind, Callable[[MeetingEvent, MeetingBook], Sentence]] = {
    EventKind.QUEUED: _queued,
    EventKind.SPEECH_STARTED: _speech_started,
    EventKind.VOTE_OPENED: _vote_opened,
    EventKind.VOTE_ANNOUNCED: _vote_result,
    EventKind.VOTE_CORRECTED: _vote_result,
    EventKind.OPINION: _opinion,
    EventKind.ACTION_AGREED: _action_agreed,
}
