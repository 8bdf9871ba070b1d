"""One entry looked at closely: what is known of it, and everything that can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.domain.diary import EntryState, FollowUpKind, Satisfaction
from app.ports.changes import ChangeSet
from app.ports.queries import EntryDetail, EntryFilter, EntryRow
from app.services.command_bus import Command, Outcome
from app.services.diary_commands import (
    AddFollowUp,
    ChangeEntries,
    ChangeEntryState,
    DeleteEntries,
    EntryChanges,
    JoinMatter,
    RecordReturnVisit,
    RestoreEntries,
    SplitFromMatter,
)
from app.services.notices.from_diary import fields_of_entry
from ui.tabs.diary.entry_words import state_word
from ui.workspace import Workspace

TABLES = frozenset({"diary_entry", "follow_up", "attachment", "resident", "channel", "category"})
FOUND_AT_MOST = 12


class Step(StrEnum):
    """What usually comes next for an entry."""

    START = "start"
    FINISH = "finish"
    VISIT = "visit"
    REOPEN = "reopen"
    RESTORE = "restore"


NEXT_STEPS = {
    EntryState.OPEN: Step.START,
    EntryState.IN_PROGRESS: Step.FINISH,
    EntryState.AWAITING_VISIT: Step.VISIT,
    EntryState.CLOSED: Step.REOPEN,
    EntryState.TRANSFERRED: Step.REOPEN,
    EntryState.REFUSED: Step.REOPEN,
}


@dataclass(frozen=True)
class Looked:
    """An entry with the others of its matter, the oldest first; ``turn`` is its place there."""

    detail: EntryDetail
    matter: tuple[EntryRow, ...] = ()

    @property
    def turn(self) -> int:
        """The how-manieth time the matter was raised."""
        ids = [row.id for row in self.matter]
        return ids.index(self.detail.entry.id or 0) + 1 if self.matter else 1

    @property
    def earlier(self) -> tuple[EntryRow, ...]:
        """The times it was raised before."""
        return self.matter[: self.turn - 1]


class DetailsModel(QObject):
    """The entry in the side card.

    Signals: ``changed()`` another entry, or the same one read anew; ``refused(sentence)`` a rule
    said no; ``done()`` what was asked for is stored; ``found(tuple of EntryRow)`` entries to join.
    """

    changed = Signal()
    refused = Signal(str)
    done = Signal()
    found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._wanted: int | None = None
        self.looked: Looked | None = None

    def show(self, entry_id: int | None) -> None:
        """Look at an entry, or at none."""
        self._wanted = entry_id
        if entry_id is None:
            self.looked = None
            self.changed.emit()
        else:
            self._read(entry_id)

    def hear(self, changes: ChangeSet) -> None:
        """Read the entry anew when something about it may have changed."""
        if self._wanted is not None and TABLES & changes.tables:
            self._read(self._wanted)

    @property
    def detail(self) -> EntryDetail | None:
        """The entry looked at."""
        return self.looked.detail if self.looked else None

    @property
    def entry_id(self) -> int | None:
        """Its id."""
        return self.looked.detail.entry.id if self.looked else None

    @property
    def next_step(self) -> Step | None:
        """What usually comes next."""
        if self.looked is None:
            return None
        entry = self.looked.detail.entry
        return Step.RESTORE if entry.deleted_at is not None else NEXT_STEPS[entry.state]

    # what can be done

    def move(self, state: EntryState, reason: str = "") -> None:
        """Move the entry to a state; 转办 and 不予受理 come with a reason."""
        if self.entry_id is not None:
            said = self.tr("{number} 已改为“{state}”")
            self._act(
                ChangeEntryState(self.entry_id, state, reason),
                said.format(number=self._number, state=state_word(state)),
            )

    def follow_up(self, kind: FollowUpKind, text: str) -> None:
        """Add a line to the timeline."""
        if self.entry_id is not None:
            self._act(AddFollowUp(self.entry_id, kind, text), self.tr("已添加跟进"))

    def record_visit(self, satisfaction: Satisfaction, words: str) -> None:
        """Write down what the resident said."""
        if self.entry_id is None:
            return
        if satisfaction is Satisfaction.DISSATISFIED:
            said = self.tr("已记回访，{number} 重新处理")
        else:
            said = self.tr("已记回访，{number} 办结")
        command = RecordReturnVisit(self.entry_id, satisfaction, words)
        self._act(command, said.format(number=self._number))

    def set_for_meeting(self, *, on: bool) -> None:
        """Put the entry on the list for the meeting, or take it off."""
        if self.entry_id is not None:
            said = self.tr("已列入例会议题") if on else self.tr("已从例会议题撤下")
            self._act(ChangeEntries((self.entry_id,), EntryChanges(for_meeting=on)), said)

    def join(self, other_id: int) -> None:
        """Say that it is the same matter as another entry."""
        if self.entry_id is not None:
            self._act(JoinMatter(self.entry_id, other_id), self.tr("已并案"))

    def split(self) -> None:
        """Say that it is a matter of its own."""
        if self.entry_id is not None:
            self._act(SplitFromMatter(self.entry_id), self.tr("已拆分为单独的事"))

    def write_notice(self) -> None:
        """Begin a notice about the matter of this entry; who raised it is not named."""
        if self.detail is not None:
            entry = self.detail.entry
            fields = fields_of_entry(entry)
            known = {"template": "notice", "entry_id": entry.id, "fields": fields}
            self._workspace.go_to("notices", ("new", known))

    def delete(self) -> None:
        """Put the entry into the bin."""
        if self.entry_id is not None:
            said = self.tr("{number} 已放入回收站").format(number=self._number)
            self._act(DeleteEntries((self.entry_id,)), said)

    def restore(self) -> None:
        """Take the entry back from the bin."""
        if self.entry_id is not None:
            said = self.tr("{number} 已放回").format(number=self._number)
            self._act(RestoreEntries((self.entry_id,)), said)

    def search(self, words: str) -> None:
        """Look for entries this one may be joined with."""
        own, diary, today = self.entry_id, self._office.diary, self._office.today()

        def read(_progress: object) -> tuple[EntryRow, ...]:
            rows = diary.first_page(EntryFilter(today, words=words)) if words.strip() else ()
            return tuple(row for row in rows if row.id != own)[:FOUND_AT_MOST]

        self._workspace.runner.run(
            read,
            on_success=self.found.emit,
            on_failure=self._fail,
            replacing="diary-join",
            owner=self,
        )

    @property
    def _number(self) -> str:
        return self.looked.detail.entry.number if self.looked else ""

    def _act(self, command: Command, said: str) -> None:
        def done(_outcome: Outcome) -> None:
            self.done.emit()

        self._workspace.execute(
            command, on_done=done, on_refused=self.refused.emit, said=said, owner=self
        )

    def _read(self, entry_id: int) -> None:
        diary, today = self._office.diary, self._office.today()

        def read(_progress: object) -> Looked | None:
            detail = diary.detail(entry_id)
            if detail is None:
                return None
            matter = detail.entry.matter_id
            if matter is None or detail.entry.deleted_at is not None:
                return Looked(detail)
            rows = diary.first_page(EntryFilter(today, matter_id=matter, descending=False))
            is_among = any(row.id == entry_id for row in rows)
            return Looked(detail, rows if is_among else ())

        self._workspace.runner.run(
            read,
            on_success=self._learn,
            on_failure=self._fail,
            replacing="diary-detail",
            owner=self,
        )

    def _learn(self, looked: Looked | None) -> None:
        self.looked = looked
        if looked is None:
            self._wanted = None
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.refused.emit(self._workspace.sentence(error))
