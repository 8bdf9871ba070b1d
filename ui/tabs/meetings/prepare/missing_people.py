"""Finds who is on the list of the three parties but was not called to a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.local_time import local_day
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.people import Attendee
from app.services.meetings.people_acts import votes_in
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress


class MissingPeople(QObject):
    """People put on the list after the meeting was planned. Signals: ``found(count)``.

    ``attendees`` are they, as they would be called.
    """

    found = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._book: MeetingBook | None = None
        self.attendees: tuple[Attendee, ...] = ()
        workspace.changes.watch(("meeting_person",), lambda _: self._look(), self)

    def look(self, book: MeetingBook) -> None:
        """Compare the people called with the list."""
        self._book = book
        self._look()

    def _look(self) -> None:
        book = self._book
        if book is None or book.meeting.state is not MeetingState.PLANNED:
            self._keep(())
            return
        queries, meeting = self._office.meetings, book.meeting
        day = self._office.today() if not meeting.planned_at else local_day(meeting.planned_at)
        called = {one.person_id for one in book.attendees}

        def read(_progress: Progress) -> tuple[Attendee, ...]:
            return tuple(
                Attendee(
                    None,
                    meeting.id or 0,
                    person.name,
                    person.party,
                    person.id,
                    person.title,
                    person.duty,
                    has_vote=votes_in(meeting.kind, person),
                    conflict=person.conflict,
                )
                for person in queries.people()
                if person.id not in called and person.is_in_office(day)
            )

        self._workspace.runner.run(
            read, on_success=self._keep, replacing=f"missing-{id(self)}", owner=self
        )

    def _keep(self, attendees: tuple[Attendee, ...]) -> None:
        self.attendees = attendees
        self.found.emit(len(attendees))
