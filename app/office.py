"""An open office: everything a window or a verb needs, behind one object."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.domain.local_time import local_day
from app.domain.people import Staff
from app.domain.working_calendar import WorkingCalendar
from app.ports.changes import ChangeSet
from app.ports.clock import Clock
from app.ports.importing import ImportQueries
from app.ports.progress import Progress
from app.ports.queries import DiaryQueries, Drafts, OfficeQueries, ResidentQueries
from app.services.command_bus import Command, CommandBus, Outcome
from app.services.diary_commands import AttachFile
from app.services.office_commands import PurgeBin
from app.services.undo_history import PersonalUndo

if TYPE_CHECKING:
    from app.documents.catalogue import Documents
    from app.ports.meeting_queries import MeetingQueries
    from app.ports.notice_queries import NoticeQueries


class Attachments(Protocol):
    """Keeps attached files."""

    def keep(self, content: bytes, name: str) -> str: ...
    def read(self, digest: str) -> bytes: ...


@dataclass(frozen=True)
class BackupInfo:
    """A backup that exists."""

    file: Path
    at: datetime


class Storage(Protocol):
    """What an office needs of its files beyond rows."""

    def backup(self, target: Path | None, progress: Progress | None) -> Any: ...
    def last_backup(self) -> BackupInfo | None: ...
    def check(self) -> Any: ...
    def set_password(self, staff_id: int, password: str) -> None: ...
    def renew_recovery_code(self) -> str: ...
    def close(self) -> None: ...


@dataclass
class Office:
    """One community's office, opened by one member of staff.

    Reads may be asked for from any thread; commands too, one after the other.
    """

    folder: Path
    community: str
    actor: Staff
    clock: Clock
    bus: CommandBus
    diary: DiaryQueries
    residents: ResidentQueries
    new_meetings: Callable[[], MeetingQueries]
    new_notices: Callable[[], NoticeQueries]
    queries: OfficeQueries
    imports: ImportQueries
    drafts: Drafts
    undo_history: PersonalUndo
    attachments: Attachments
    storage: Storage
    calendar: Callable[[], WorkingCalendar]
    new_documents: Callable[[str], Documents]
    is_sample: bool = False
    _documents: dict[str, Documents] = field(default_factory=dict, repr=False)
    _meetings: MeetingQueries | None = field(default=None, repr=False)
    _notices: NoticeQueries | None = field(default=None, repr=False)

    @property
    def meetings(self) -> MeetingQueries:
        """Reads of meetings; that part of the program is loaded when it is first asked for."""
        if self._meetings is None:
            self._meetings = self.new_meetings()
        return self._meetings

    @property
    def notices(self) -> NoticeQueries:
        """Reads of notices; that part of the program is loaded when it is first asked for."""
        if self._notices is None:
            self._notices = self.new_notices()
        return self._notices

    def today(self) -> date:
        """The date on the office wall."""
        return local_day(self.clock())

    def execute(self, command: Command) -> Outcome:
        """Run a command in the name of the person who opened the office."""
        return self.bus.execute(command, self.actor)

    def listen(self, listener: Callable[[ChangeSet], None]) -> None:
        """Hear of every change, in the thread that made it."""
        self.bus.listen(listener)

    def attach(self, entry_id: int, file: Path) -> Outcome:
        """Keep a copy of a file and put it on an entry.

        Raises ``RuleViolation``: ``attachment_too_large``, ``attachment_empty``; ``OSError`` when
        the file cannot be read.
        """
        return self.execute(AttachFile(entry_id, *self._kept(file)))

    def attach_to_meeting(
        self,
        file: Path,
        *,
        meeting_id: int | None = None,
        item_id: int | None = None,
        action_id: int | None = None,
    ) -> Outcome:
        """Keep a copy of a file as material of a meeting or an item, or as evidence of an action.

        One of the ids is given; raises as ``attach`` does.
        """
        from app.services.meetings.planning import AttachMeetingFile

        kept = self._kept(file)
        return self.execute(AttachMeetingFile(*kept, meeting_id, item_id, action_id))

    def attach_to_notice(
        self, file: Path, notice_id: int, posting_id: int | None = None, shows: str = "posted"
    ) -> Outcome:
        """Keep a photo as proof that a notice hung, or came down (``removed``).

        Raises as ``attach`` does, and ``photo_not_a_picture``.
        """
        from app.domain.notices.postings import PhotoOf
        from app.services.notices.commands import AddNoticePhoto

        kept = self._kept(file)
        return self.execute(AddNoticePhoto(*kept, notice_id, posting_id, PhotoOf(shows)))

    def keep_form(self, file: Path, name: str) -> Outcome:
        """Keep an Excel form with placeholders under a name; raises as ``attach`` does."""
        from app.services.notices.commands import AddForm

        file_name, digest, size, _ = self._kept(file)
        return self.execute(AddForm(name, file_name, digest, size))

    def _kept(self, file: Path) -> tuple[str, str, int, str]:
        """Keep a copy of a file; returns its name, digest, size in bytes and media type."""
        content = file.read_bytes()
        digest = self.attachments.keep(content, file.name)
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return file.name, digest, len(content), media_type

    def documents(self, language: str) -> Documents:
        """The makers of PDFs in a language (``zh_CN`` or ``en``)."""
        if language not in self._documents:
            self._documents[language] = self.new_documents(language)
        return self._documents[language]

    def clear_old_bin(self) -> None:
        """Remove for good what has been in the bin for more than 90 days."""
        if self.actor.role in PurgeBin.roles:
            self.execute(PurgeBin())

    def backup_now(self, progress: Progress | None = None) -> Any:
        """Make a verified backup in the office folder and thin the old ones."""
        return self.storage.backup(None, progress)

    def last_backup(self) -> BackupInfo | None:
        """The newest backup in the office folder."""
        return self.storage.last_backup()

    def close(self) -> None:
        """Let go of every file."""
        self.storage.close()
