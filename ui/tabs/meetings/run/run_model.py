"""A running meeting as the person at the keyboard leads it: its face, who is chosen, every act.

Nothing here is a widget. What the meeting is lies in its events; only what a person is looking at
just now (``aside``, ``cursor``, ``called``) lives here and may be lost.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.events import EventKind, SpeechKind
from app.domain.meetings.live import LiveMeeting, Quorum
from app.domain.meetings.meeting import AgendaItem
from app.domain.meetings.quorum import quorum_now
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.running import (
    AskToSpeak,
    CloseMeeting,
    CorrectEvent,
    EndRecess,
    EndSpeech,
    EnterItem,
    FinishItem,
    FinishRollCall,
    GiveProxy,
    LeaveQueue,
    MarkArrived,
    MarkExcused,
    MarkLeft,
    OpenMeeting,
    OverrideWarning,
    PauseSpeech,
    PostponeItem,
    Recuse,
    ResumeSpeech,
    StartRecess,
    StartSpeech,
    WriteNote,
)
from app.services.vote_rules import vote_rules
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.run.modes import Mode, mode_of, next_item, previous_item
from ui.tabs.meetings.run.people import Presence, Seat, named, seats, typed_number
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.diary import Party
    from app.domain.meetings.book import MeetingBook
    from app.services.command_bus import Command, Outcome

SPEECH_SECONDS = 180
RECESS_MINUTES = 20


class RunModel(QObject):
    """Signals: ``changed()`` something to be shown anew; ``refused(sentence)`` a rule said no;
    ``stored()`` what was asked for is written; ``settled()`` nothing is being written any more.
    """

    changed = Signal()
    refused = Signal(str)
    stored = Signal()
    settled = Signal()

    def __init__(
        self, workspace: Workspace, meeting: MeetingModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._meeting = workspace, meeting
        self.book: MeetingBook | None = None
        self.live: LiveMeeting | None = None
        self.seats: tuple[Seat, ...] = ()
        self.aside: Mode | None = None
        self.cursor: int | None = None
        self.called: frozenset[int] = frozenset()
        self._typed = ""
        self._own = Mode.SIGN_IN
        self._running = 0

    # what is shown

    def read(self) -> None:
        """Take over the book just read."""
        book, live = self._meeting.book, self._meeting.live
        if book is None or live is None:
            return
        was_other = self.book is None or self.book.meeting.id != book.meeting.id
        self.book, self.live = book, live
        self.seats = seats(book, live)
        own = mode_of(book, live)
        if was_other or own is not self._own:
            self.aside = None
            self.called = frozenset()
            self.cursor = None
            self._typed = ""
        self._own = own
        if self.cursor is None and self.mode in (Mode.SIGN_IN, Mode.ROLL_CALL):
            self._move_to_missing()
        self.changed.emit()
        self._tell_settled()

    @property
    def mode(self) -> Mode:
        """The face shown: the one looked at aside, or the one the meeting asks for."""
        return self.aside or self._own

    def turn_aside(self, mode: Mode | None) -> None:
        """Look at another face of the same moment; ``None`` goes back."""
        self.aside = None if mode is self._own else mode
        self.cursor, self._typed = None, ""
        if self.mode is Mode.SIGN_IN:
            self._move_to_missing()
        self.changed.emit()

    @property
    def item(self) -> AgendaItem | None:
        """The item that is open."""
        return self.live.item if self.live is not None else None

    @property
    def meeting_id(self) -> int:
        """The meeting shown; 0 while none is."""
        return (self.book.meeting.id or 0) if self.book is not None else 0

    def now(self) -> datetime:
        """The time on the wall, UTC."""
        return self._workspace.office.clock()

    @property
    def is_settling(self) -> bool:
        """Whether something is being written that the book shown does not have yet."""
        return self._running > 0 or self._meeting.is_reading

    def _tell_settled(self) -> None:
        if not self.is_settling:
            self.settled.emit()

    def quorum(self) -> Quorum | None:
        """How many of those who must decide are here, of the item that is open."""
        if self.book is None or self.live is None:
            return None
        return quorum_now(self.book, self.live, vote_rules())

    def next_item(self) -> AgendaItem | None:
        """The item that Enter turns to."""
        return next_item(self.book.items, self.item) if self.book is not None else None

    def previous_item(self) -> AgendaItem | None:
        """The item that ← turns back to."""
        return previous_item(self.book.items, self.item) if self.book is not None else None

    def seat(self, attendee_id: int | None) -> Seat | None:
        """Somebody's place."""
        return next((seat for seat in self.seats if seat.id == attendee_id), None)

    def name(self, attendee_id: int | None) -> str:
        """What somebody is called."""
        found = self.book.attendee(attendee_id) if self.book is not None else None
        return found.name if found is not None else ""

    @property
    def shown_seats(self) -> tuple[Seat, ...]:
        """Whom the face shown is about: a roll call is of those with a vote."""
        if self.mode is Mode.ROLL_CALL:
            voting = tuple(seat for seat in self.seats if seat.has_vote)
            return voting or self.seats
        return self.seats

    # choosing people

    def type_digit(self, digit: str) -> None:
        """Choose somebody by number."""
        seats = self.shown_seats
        self._typed = typed_number(self._typed, digit, [seat.number for seat in seats])
        if self._typed:
            number = int(self._typed)
            self.choose(next(seat.id for seat in seats if seat.number == number))
            self._typed = str(number)

    def choose(self, attendee_id: int | None) -> None:
        """Choose somebody."""
        self.cursor, self._typed = attendee_id, ""
        self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the next person, or the one before."""
        ids = [seat.id for seat in self.shown_seats]
        if ids:
            place = ids.index(self.cursor) + by if self.cursor in ids else min(by, 0)
            self.choose(ids[place % len(ids)])

    def find(self, text: str) -> int | None:
        """The first person whose number, name or post a text names."""
        return named(self.shown_seats, text)

    # people come and go

    def mark_here(self) -> None:
        """The chosen person is here; the next one who is missing is chosen."""
        seat = self.seat(self.cursor)
        if seat is None:
            self._move_to_missing()
            self.changed.emit()
            return
        if self.mode is Mode.ROLL_CALL:
            self.called |= {seat.id}
            self._move_to_missing()
            self.changed.emit()
            return
        if seat.presence is not Presence.HERE:
            self.run(MarkArrived((seat.id,)))
        self._move_to_missing(but=seat.id)
        self.changed.emit()

    def mark_all_here(self) -> None:
        """Everyone is here who has not asked leave."""
        waiting = (Presence.EXPECTED, Presence.LEFT)
        if self.mode is Mode.ROLL_CALL:
            missing = (Presence.HERE, *waiting)
            self.called |= {seat.id for seat in self.shown_seats if seat.presence in missing}
            self.cursor = None
            self.changed.emit()
            return
        ids = tuple(seat.id for seat in self.seats if seat.presence in waiting)
        if ids:
            self.run(MarkArrived(ids))

    def mark_gone(self) -> None:
        """The chosen person has left, or was called by mistake."""
        seat = self.seat(self.cursor)
        if seat is None:
            return
        if self.mode is Mode.ROLL_CALL:
            self.called -= {seat.id}
            self.changed.emit()
        elif seat.presence is Presence.HERE:
            self.run(MarkLeft((seat.id,)))
        elif seat.presence is Presence.EXCUSED:
            self.run(MarkExcused(seat.id, ""))

    def excuse(self, reason: str) -> None:
        """The chosen person has asked leave."""
        if self.cursor is not None:
            self.run(MarkExcused(self.cursor, reason))

    def give_proxy(self, absent: int, holder: int, paper: str) -> None:
        """Somebody who is away lets another speak for them."""
        self.run(GiveProxy(absent, holder, paper))

    def is_marked(self, seat: Seat) -> bool:
        """Whether somebody counts as here on the face shown."""
        if self.mode is Mode.ROLL_CALL:
            return seat.id in self.called
        return seat.presence is Presence.HERE

    def finish_roll_call(self) -> None:
        """The roll was called: those marked are here, nobody else."""
        self.run(FinishRollCall(self.meeting_id, tuple(sorted(self.called))))

    def _move_to_missing(self, but: int | None = None) -> None:
        seats = self.shown_seats
        ids = [seat.id for seat in seats]
        start = ids.index(self.cursor) if self.cursor in ids else -1
        order = (*seats[start + 1 :], *seats[: start + 1])
        missing = (s for s in order if s.id != but and not self.is_marked(s))
        wanted = (s.id for s in missing if s.presence is not Presence.EXCUSED)
        self.cursor, self._typed = next(wanted, None), ""

    # the meeting and its items

    def begin(self) -> None:
        """开会."""
        self.run(OpenMeeting(self.meeting_id))

    def close(self, next_meeting: str) -> None:
        """散会."""
        self.run(CloseMeeting(self.meeting_id, next_meeting))

    def go_on(self) -> None:
        """Turn to the next item; after the last one that one is closed."""
        wanted, item = self.next_item(), self.item
        if wanted is not None:
            self.enter(wanted.id or 0)
        elif item is not None:
            self.run(FinishItem(item.id or 0, item.conclusion))

    def go_back(self) -> None:
        """Turn back to the item before."""
        if (wanted := self.previous_item()) is not None:
            self.enter(wanted.id or 0)

    def enter(self, item_id: int) -> None:
        """Turn to an item."""
        if self.live is not None and self.live.is_open:
            self.run(EnterItem(item_id))

    def postpone(self, reason: str) -> None:
        """Leave the item for next time."""
        if self.item is not None:
            self.run(PostponeItem(self.item.id or 0, reason))

    def write(
        self,
        kind: EventKind,
        text: str,
        party: Party | None = None,
        attendee_id: int | None = None,
    ) -> None:
        """Write down a note, an opinion or what was agreed."""
        item_id = self.item.id if self.item is not None else None
        self.run(WriteNote(self.meeting_id, text, kind, item_id, party, attendee_id))

    def promise(self, fields: ActionFields, vote_id: int | None = None) -> None:
        """Agree an action."""
        item_id = self.item.id if self.item is not None else None
        self.run(AddAction(self.meeting_id, fields, item_id, vote_id))

    def recuse(self, attendee_id: int, interest: str) -> None:
        """Somebody stands aside on the item."""
        if self.item is not None:
            self.run(Recuse(attendee_id, self.item.id or 0, interest))

    def override(self, reason: str, then: Callable[[], object] | None = None) -> None:
        """Decide here although another body must; the reason is kept."""
        if self.item is not None:
            self.run(OverrideWarning(self.item.id or 0, reason), then)

    def correct_event(self, event_id: int, reason: str) -> None:
        """Say that a line of the timeline was wrong."""
        self.run(CorrectEvent(event_id, reason))

    # the floor

    def ask_to_speak(self, attendee_id: int, kind: SpeechKind) -> None:
        """Somebody wants to speak; they begin at once when nobody speaks."""
        live = self.live
        if live is None:
            return
        is_free = live.speaker is None and not live.queue
        if is_free or kind is SpeechKind.QUESTION:
            self.run(
                AskToSpeak(attendee_id, kind),
                lambda: self.run(StartSpeech(self.meeting_id, attendee_id, SPEECH_SECONDS)),
            )
        else:
            self.run(AskToSpeak(attendee_id, kind))

    def leave_queue(self, attendee_id: int) -> None:
        """Somebody no longer wants to speak."""
        self.run(LeaveQueue(attendee_id))

    def turn_speech(self) -> None:
        """Space: pause, run on, or let the next one speak."""
        live = self.live
        if live is None:
            return
        if live.speaker is not None and live.speaker.clock.since is not None:
            self.run(PauseSpeech(self.meeting_id))
        elif live.speaker is not None or live.paused_speaker is not None:
            self.run(ResumeSpeech(self.meeting_id))
        elif live.queue:
            self.run(StartSpeech(self.meeting_id, None, SPEECH_SECONDS))

    def end_speech(self) -> None:
        """The speaker is done."""
        self.run(EndSpeech(self.meeting_id))

    # recess

    def rest(self, minutes: int) -> None:
        """休会."""
        self.run(StartRecess(self.meeting_id, minutes))

    def resume(self) -> None:
        """复会: the roll is due."""
        self.run(EndRecess(self.meeting_id))

    def run(self, command: Command, then: Callable[[], object] | None = None) -> None:
        """Do a command of the meeting; what a rule refuses is told by ``refused``."""

        def done(outcome: Outcome) -> None:
            del outcome
            self._running -= 1
            self.stored.emit()
            if then is not None:
                then()
            self._tell_settled()

        def refused(sentence: str) -> None:
            self._running -= 1
            self.refused.emit(sentence)
            self._tell_settled()

        self._running += 1
        self._meeting.execute(command, on_done=done, on_refused=refused)
