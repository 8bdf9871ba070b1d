"""One meeting for all its pages: read whole, and read again after every change of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.timeline import live
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.meetings.book import MeetingBook
    from app.domain.meetings.live import LiveMeeting
    from app.ports.progress import Progress
    from app.services.command_bus import Command, Outcome
    from ui.task_runner import Task

MEETING_TABLES = frozenset(
    {
        "meeting", "attendee", "agenda_item", "meeting_event", "vote", "ballot", "frozen_roll",
        "meeting_action", "action_step", "meeting_file", "property_report", "minutes",
    }
)  # fmt: skip
"""Tables of which a meeting's book is made."""

Reading = tuple["MeetingBook", "LiveMeeting"]


class MeetingModel(QObject):
    """The meeting that is open, if one is.

    ``book`` and ``live`` are read together, so they always agree; ``is_reading`` while newer ones
    are on their way. Signals: ``book_read(book)``
    a new ``MeetingBook``; ``gone()`` the meeting is no longer there.
    """

    book_read = Signal(object)
    gone = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.meeting_id: int | None = None
        self.book: MeetingBook | None = None
        self.live: LiveMeeting | None = None
        self.is_reading = False
        workspace.changes.watch(MEETING_TABLES, lambda _: self.read_again(), self)

    def open(self, meeting_id: int) -> None:
        """Read a meeting, now and after every change."""
        self.meeting_id, self.book, self.live = meeting_id, None, None
        self.read_again()

    def close(self) -> None:
        """Forget the meeting."""
        self.meeting_id = self.book = self.live = None

    def read_again(self) -> None:
        """Read the book in the background; an answer asked for earlier is dropped."""
        meeting_id = self.meeting_id
        if meeting_id is None:
            return

        self.is_reading = True

        def read(_progress: Progress) -> Reading | None:
            book = self._office.meetings.book(meeting_id)
            return None if book is None else (book, live(book))

        self._workspace.runner.run(
            read,
            on_success=lambda found: self._keep(meeting_id, found),
            replacing=f"meeting-{id(self)}",
            owner=self,
        )

    def execute(
        self,
        command: Command,
        *,
        on_done: Callable[[Outcome], object] | None = None,
        on_refused: Callable[[str], object] | None = None,
        said: str = "",
    ) -> Task:
        """Do a command; see ``Workspace.execute``."""
        return self._workspace.execute(
            command, on_done=on_done, on_refused=on_refused, said=said, owner=self
        )

    def _keep(self, meeting_id: int, found: Reading | None) -> None:
        if meeting_id != self.meeting_id:
            return
        self.is_reading = False
        if found is None:
            self.close()
            self.gone.emit()
            return
        self.book, self.live = found
        self.book_read.emit(self.book)
