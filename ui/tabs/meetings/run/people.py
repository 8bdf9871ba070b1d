"""Who is called to the meeting, with the number that chooses them and whether they are here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting
from app.domain.meetings.people import THREE_PARTIES, Attendee
from app.domain.meetings.quorum import voters


class Presence(StrEnum):
    """Whether somebody is in the room."""

    HERE = "here"
    EXPECTED = "expected"
    EXCUSED = "excused"
    LEFT = "left"


@dataclass(frozen=True)
class Seat:
    """One person; ``number`` chooses them by digits. Members with a vote come first."""

    number: int
    attendee: Attendee
    presence: Presence
    has_vote: bool = False

    @property
    def id(self) -> int:
        """The attendee's id."""
        return self.attendee.id or 0


def seats(book: MeetingBook, live: LiveMeeting) -> tuple[Seat, ...]:
    """Everyone called: members with a vote by their own digits, then the others in order."""
    voting = voters(book)
    others = sorted((a for a in book.attendees if a not in voting), key=_order)
    came = {e.attendee_id for e in book.told if e.kind is EventKind.ARRIVED}
    made: list[Seat] = []
    for attendee in (*voting, *others):
        taken = {seat.number for seat in made}
        own = attendee.position if attendee in voting else 0
        number = own if own > 0 and own not in taken else max(taken, default=0) + 1
        made.append(Seat(number, attendee, _presence(attendee, live, came), attendee in voting))
    return tuple(made)


def named(offered: Sequence[Seat], text: str) -> int | None:
    """The id of the first person whose number, name or post a text names."""
    wanted = text.strip().casefold()
    for seat in offered:
        known = (str(seat.number), seat.attendee.name, seat.attendee.title)
        if wanted and any(wanted in one.casefold() for one in known):
            return seat.id
    return None


def typed_number(so_far: str, digit: str, offered: Sequence[int]) -> str:
    """The number meant after one more digit: «1» then «1» is 11 where there is an 11, else 1."""
    longer = so_far + digit
    if so_far and int(longer) in offered:
        return longer
    return digit if int(digit) in offered else ""


def _order(attendee: Attendee) -> tuple[int, int, int]:
    parties = list(THREE_PARTIES)
    rank = parties.index(attendee.party) if attendee.party in parties else len(parties)
    return rank, attendee.position, attendee.id or 0


def _presence(attendee: Attendee, live: LiveMeeting, came: set[int | None]) -> Presence:
    if attendee.id in live.present:
        return Presence.HERE
    if attendee.id in came:
        return Presence.LEFT
    return Presence.EXCUSED if attendee.excused else Presence.EXPECTED
