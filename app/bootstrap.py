"""Wires storage, services and documents together: the one module that knows all of them."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import RuleViolation
from app.domain.local_time import CHINA
from app.domain.people import Role, Staff
from app.domain.working_calendar import WorkingCalendar
from app.office import BackupInfo, Office
from app.ports.changes import ChangeSet
from app.ports.clock import Clock, system_clock
from app.ports.progress import Progress
from app.ports.queries import OfficeQueries
from app.services import diary_commands as diary
from app.services import office_commands as office_acts
from app.services.command_bus import CommandBus, Handlers, HandlersByPart
from app.services.diary_commands import CalendarSource
from app.services.importing.import_sheet import ImportSheet, import_sheet
from app.services.new_office import furnish
from app.services.sample_community import (
    FillSampleCommunity,
    fill_sample,
    fill_sample_community,
)
from app.services.undo_history import PersonalUndo
from db import backup, check, key_file, schema, set_up
from db.attachment_files import AttachmentFiles
from db.drafts import SqlDrafts
from db.engine import (
    DAMAGE,
    Engines,
    connect,
    fresh_reader,
    open_engines,
    untouching_reader,
)
from db.office_lock import OfficeLock
from db.read_queries.diary import SqlDiaryQueries
from db.read_queries.importing import SqlImportQueries
from db.read_queries.office import SqlOfficeQueries
from db.read_queries.residents import SqlResidentQueries
from db.undo import SqlUndoHistory
from db.unit_of_work import SqlUnitOfWork

if TYPE_CHECKING:
    from app.documents.catalogue import Documents
    from app.ports.meeting_queries import MeetingQueries
    from app.ports.notice_queries import NoticeQueries

COMMUNITY_ID = 1
SAMPLE_COMMUNITY, SAMPLE_DIRECTOR = "示例社区", "小何"


def handlers(calendar: CalendarSource) -> Handlers:
    """Every command the program knows, with what it does."""
    at_once: Handlers = {
        diary.AddEntry: partial(diary.add_entry, calendar=calendar),
        diary.EditEntry: partial(diary.edit_entry, calendar=calendar),
        diary.ChangeEntryState: diary.change_entry_state,
        diary.AddFollowUp: diary.add_follow_up,
        diary.RecordReturnVisit: diary.record_return_visit,
        diary.ChangeEntries: partial(diary.change_entries, calendar=calendar),
        diary.ChangeEntryStates: diary.change_entry_states,
        diary.DeleteEntries: diary.delete_entries,
        diary.RestoreEntries: diary.restore_entries,
        diary.JoinMatter: diary.join_matter,
        diary.SplitFromMatter: diary.split_from_matter,
        diary.AttachFile: diary.attach_file,
        diary.RemoveAttachment: diary.remove_attachment,
        office_acts.SaveResident: office_acts.save_resident,
        office_acts.DeleteResidents: office_acts.delete_residents,
        office_acts.RestoreResidents: office_acts.restore_residents,
        office_acts.SaveChannel: office_acts.save_channel,
        office_acts.SaveCategory: office_acts.save_category,
        office_acts.SaveStaff: office_acts.save_staff,
        office_acts.RenameCommunity: office_acts.rename_community,
        office_acts.SetSettings: office_acts.set_settings,
        office_acts.SetCalendarDays: office_acts.set_calendar_days,
        office_acts.RememberMapping: office_acts.remember_mapping,
        office_acts.PurgeBin: office_acts.purge_bin,
        ImportSheet: import_sheet,
        FillSampleCommunity: partial(fill_sample_community, calendar=calendar, parts=lambda: known),
    }
    known = HandlersByPart(at_once, partial(_meetings, calendar), partial(_notices, calendar))
    return known


def _meetings(calendar: CalendarSource) -> Handlers:
    from app.services.meetings.handlers import meeting_handlers

    return meeting_handlers(calendar)


def _notices(calendar: CalendarSource) -> Handlers:
    from app.services.notices.handlers import notice_handlers

    return notice_handlers(calendar)


class _CalendarCache:
    """The working calendar, read again only after a calendar day changed."""

    def __init__(self, queries: OfficeQueries) -> None:
        self._queries = queries
        self._calendar: WorkingCalendar | None = None

    def __call__(self) -> WorkingCalendar:
        if self._calendar is None:
            self._calendar = WorkingCalendar(self._queries.calendar_days())
        return self._calendar

    def forget(self, changes: ChangeSet) -> None:
        if "calendar_day" in changes.tables:
            self._calendar = None


class _FileStorage:
    """The files of an open office; see ``app.office.Storage``."""

    def __init__(
        self, folder: Path, key: bytes, engines: Engines, queries: SqlOfficeQueries,
        lock: OfficeLock | None, clock: Clock, temporary: Path | None,
    ) -> None:  # fmt: skip
        self._folder, self._key, self._engines, self._queries = folder, key, engines, queries
        self._lock, self._clock, self._temporary = lock, clock, temporary

    def backup(self, target: Path | None, progress: Progress | None) -> backup.BackupReport:
        """A backup inside the office (no ``target``) leaves the attachments where they are."""
        now = self._clock()
        inside = target is None
        if target is None:
            target = backup.free_target(self._folder / "backups", now)
        elif target.is_dir():
            target = backup.free_target(target, now, f"{self._folder.name}_")
        report = backup.make_backup(
            self._folder, self._key, target, now, with_attachments=not inside, progress=progress
        )
        if inside:
            backup.thin(self._folder / "backups")
        return report

    def last_backup(self) -> BackupInfo | None:
        newest = backup.last_backup(self._folder / "backups")
        if newest is None:
            return None
        at = datetime.strptime(newest.name[:17], "%Y-%m-%d_%H%M%S").replace(tzinfo=CHINA)
        return BackupInfo(newest, at.astimezone(UTC))

    def check(self) -> check.CheckReport:
        engine = fresh_reader(self._folder / backup.DATABASE, self._key)
        try:
            return check.check(engine, AttachmentFiles(self._folder, self._key))
        finally:
            engine.dispose()

    def set_password(self, staff_id: int, password: str) -> None:
        keys = key_file.read_key_file(self._folder)
        keys.with_password(self._key, staff_id, password).write(self._folder)

    def renew_recovery_code(self) -> str:
        keys, code = key_file.read_key_file(self._folder).with_recovery_code(self._key)
        keys.write(self._folder)
        return code

    def close(self) -> None:
        self._queries.close()
        self._engines.dispose()
        if self._lock is not None:
            self._lock.release()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)


def create_office(
    folder: Path,
    community: str,
    staff_name: str,
    password: str,
    *,
    clock: Clock = system_clock,
    locked: bool = True,
) -> tuple[str, Office]:
    """Make a new office folder; returns the recovery code and the open office.

    The folder appears complete or not at all. Raises ``RuleViolation``: ``community_name_missing``,
    ``staff_name_missing``, ``password_too_short``, ``office_exists``, ``office_not_written``.
    """
    key = key_file.new_key()
    director = Staff(None, staff_name.strip(), Role.DIRECTOR)
    key_file.check_password(password)

    def wrapped(staff_id: int) -> tuple[key_file.KeyFile, str]:
        return key_file.KeyFile(()).with_password(key, staff_id, password).with_recovery_code(key)

    code = set_up.make_office_folder(
        folder, key, community, director, clock(), wrap=wrapped, furnish=furnish
    )
    return code, _open(folder, key, 1, clock, locked=locked)


def open_office(
    folder: Path, password: str | None, *, clock: Clock = system_clock, locked: bool = True
) -> Office:
    """Open an office folder.

    ``locked`` keeps a second window out; the headless verbs go without. Raises ``RuleViolation``:
    ``office_missing``, ``office_keys_damaged``, ``office_damaged``, ``office_newer``,
    ``office_in_use``, ``password_needed``, ``password_wrong``, ``office_migration_broken``.
    """
    if not (folder / backup.DATABASE).is_file():
        raise RuleViolation("office_missing", folder=folder.name)
    key, staff_id = key_file.read_key_file(folder).unlock(password)
    return _open(folder, key, staff_id, clock, locked=locked)


def open_sample(*, clock: Clock = system_clock, folder: Path | None = None) -> Office:
    """The sample community, made anew on a temporary copy that goes when it is closed.

    With ``folder`` it is made there and stays.
    """
    temporary = None if folder is not None else Path(tempfile.mkdtemp(prefix="linlidesk-"))
    place = folder or (temporary or Path()) / SAMPLE_COMMUNITY
    key = key_file.new_key()

    def unwrapped(staff_id: int) -> tuple[key_file.KeyFile, str]:
        return key_file.open_key_file(key, staff_id), ""

    director = Staff(None, SAMPLE_DIRECTOR, Role.DIRECTOR)
    set_up.make_office_folder(
        place, key, SAMPLE_COMMUNITY, director, clock(), wrap=unwrapped, furnish=furnish
    )
    office = _open(place, key, 1, clock, locked=True, temporary=temporary)
    fill_sample(office)
    office.is_sample = True
    return office


def restore_office(file: Path, folder: Path, password: str | None) -> dict[str, int]:
    """Put a backup back as an office folder; see ``db.backup.restore_backup``."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        if not (folder / backup.DATABASE).is_file():
            raise RuleViolation("restore_folder_in_use", folder=folder.name)
        OfficeLock(folder).release()
    return dict(backup.restore_backup(file, folder, password))


def check_office(folder: Path, password: str | None) -> check.CheckReport:
    """Look an office through without changing a byte of it; see ``open_office`` for errors."""
    file = folder / backup.DATABASE
    if not file.is_file():
        raise RuleViolation("office_missing", folder=folder.name)
    key, _ = key_file.read_key_file(folder).unlock(password)
    engine = untouching_reader(file, key)
    try:
        return check.check(engine, AttachmentFiles(folder, key))
    finally:
        engine.dispose()


def is_open_office(folder: Path) -> bool:
    """Whether an office opens without a password; see ``key_file.read_key_file`` for errors."""
    return key_file.read_key_file(folder).is_open


def _open(
    folder: Path,
    key: bytes,
    staff_id: int | None,
    clock: Clock,
    *,
    locked: bool,
    temporary: Path | None = None,
) -> Office:
    lock = OfficeLock(folder) if locked else None
    try:
        if locked:
            check.remove_leftovers(folder)
        _bring_up_to_date(folder, key, clock)
        engines = open_engines(folder / backup.DATABASE, key)
        return _wire(folder, key, engines, staff_id, clock, lock, temporary)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _bring_up_to_date(folder: Path, key: bytes, clock: Clock) -> None:
    """Migrate an older file, after a backup; refuse a newer or a damaged one."""
    file = folder / backup.DATABASE
    try:
        connection = connect(file, key)
        try:
            version = schema.version_of(connection)
        finally:
            connection.close()
    except DAMAGE as error:
        raise RuleViolation("office_damaged", file=file.name) from error
    if version == schema.HEAD:
        return
    if version is None:
        raise RuleViolation("office_damaged", file=file.name)
    if version > schema.HEAD:
        raise RuleViolation("office_newer", folder=folder.name)
    now = clock()
    target = backup.free_target(folder / "backups", now)
    backup.make_backup(folder, key, target, now, with_attachments=False)
    schema.upgrade(file, key)


def _wire(
    folder: Path, key: bytes, engines: Engines, staff_id: int | None, clock: Clock,
    lock: OfficeLock | None, temporary: Path | None,
) -> Office:  # fmt: skip
    queries = SqlOfficeQueries(engines.reader)
    actor = _actor(queries, staff_id)
    calendar = _CalendarCache(queries)

    def new_unit_of_work(label: str, actor: Staff, *, undoable: bool, kind: str) -> SqlUnitOfWork:
        return SqlUnitOfWork(
            engines.writer, COMMUNITY_ID, actor, clock(), label, undoable=undoable, kind=kind
        )

    bus = CommandBus(new_unit_of_work, handlers(calendar))
    bus.listen(calendar.forget)
    bus.listen(lambda changes: engines.learn() if changes.bulk_tables else None)
    history = SqlUndoHistory(engines, COMMUNITY_ID, clock)
    office = Office(
        folder=folder,
        community=queries.community_name(),
        actor=actor,
        clock=clock,
        bus=bus,
        diary=SqlDiaryQueries(engines.reader),
        residents=SqlResidentQueries(engines.reader),
        new_meetings=partial(_meeting_queries, engines),
        new_notices=partial(_notice_queries, engines),
        queries=queries,
        imports=SqlImportQueries(engines.reader),
        drafts=SqlDrafts(engines, COMMUNITY_ID, actor.id or 0, clock),
        undo_history=PersonalUndo(history, actor, bus.announce),
        attachments=AttachmentFiles(folder, key),
        storage=_FileStorage(folder, key, engines, queries, lock, clock, temporary),
        calendar=calendar,
        new_documents=_documents,
    )

    def follow_name(changes: ChangeSet) -> None:
        if "community" in changes.tables:
            office.community = queries.community_name()

    bus.listen(follow_name)
    return office


def _actor(queries: SqlOfficeQueries, staff_id: int | None) -> Staff:
    """The member of staff who opened the office; the recovery code opens it as its director."""
    staff = queries.staff()
    for person in staff:
        if person.id == staff_id and person.active:
            return person
    directors = [person for person in staff if person.role is Role.DIRECTOR and person.active]
    if staff_id is not None or not directors:
        raise RuleViolation("password_wrong")
    return directors[0]


def _meeting_queries(engines: Engines) -> MeetingQueries:
    from db.read_queries.meetings import SqlMeetingQueries

    return SqlMeetingQueries(engines.reader)


def _notice_queries(engines: Engines) -> NoticeQueries:
    from db.read_queries.notices import SqlNoticeQueries

    return SqlNoticeQueries(engines.reader)


def _documents(language: str) -> Documents:
    from app.documents.catalogue import Documents

    return Documents(language)
