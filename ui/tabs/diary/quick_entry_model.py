"""One line becomes an entry: what was understood is told at once, Enter saves it."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.people import Resident
from app.services.command_bus import Outcome
from app.services.diary_commands import AddEntry, EntryFields
from ui.tabs.diary.drafts import QUICK, DraftKeeper
from ui.tabs.diary.lists import DiaryLists
from ui.tabs.diary.understanding import Earlier, Understood, quick_fields, understand
from ui.workspace import Workspace

PAUSE = 40
"""Milliseconds without a key before the line is taken apart."""


class QuickEntryModel(QObject):
    """The quick line.

    Signals: ``understood_changed()``; ``line_changed(text)`` the line was changed by the program;
    ``refused(sentence)``, empty when it is well again; ``saved(entry_id)``; ``restored()`` a draft
    came back.
    """

    understood_changed = Signal()
    line_changed = Signal(str)
    refused = Signal(str)
    saved = Signal(int)
    restored = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.lists = DiaryLists()
        self.line = ""
        self.understood: Understood | None = None
        self.joins: int | None = None
        self._resident: Resident | None = None
        self._ignored: set[int] = set()
        self.draft = DraftKeeper(workspace, QUICK, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)

    def recall(self) -> None:
        """Bring a line back that was not finished last time."""

        def found(body: str) -> None:
            self.set_line(json.loads(body)["line"])
            self.line_changed.emit(self.line)
            self.restored.emit()

        self.draft.recall(found)

    def offer_lists(self, lists: DiaryLists) -> None:
        """The office's channels and categories; a line typed before them is read again."""
        self.lists = lists
        if self.line.strip():
            self._pause.start()

    def set_line(self, line: str) -> None:
        """Take what is typed so far."""
        if line == self.line:
            return
        if not line.strip():
            self._start_over()
        self.line = line
        self.draft.keep(json.dumps({"line": line}, ensure_ascii=False) if line.strip() else "")
        self.refused.emit("")
        self._pause.start()

    def choose_resident(self, resident: Resident) -> None:
        """Say which of several residents is meant."""
        self._resident = resident
        self.understood_changed.emit()

    def join(self, entry_id: int | None) -> None:
        """Say that this is the same matter as an earlier entry, or is not after all."""
        self.joins = entry_id
        self.understood_changed.emit()

    def ignore(self, entry_id: int) -> None:
        """Say that an earlier entry has nothing to do with this one."""
        self._ignored.add(entry_id)
        if self.joins == entry_id:
            self.joins = None
        self.understood_changed.emit()

    @property
    def earlier(self) -> Earlier | None:
        """The earlier entry that is offered for joining."""
        found = self.understood.earlier if self.understood else ()
        return next((one for one in found if one.row.id not in self._ignored), None)

    @property
    def resident(self) -> Resident | None:
        """The resident meant, understood or chosen."""
        return self._resident or (self.understood.resident if self.understood else None)

    @property
    def choices(self) -> tuple[Resident, ...]:
        """Residents of whom one may be meant, while none was chosen."""
        if self._resident is not None or self.understood is None:
            return ()
        return self.understood.choices

    @property
    def is_settled(self) -> bool:
        """Whether what was understood belongs to the line as it stands."""
        return self.understood is not None and self.understood.read.line == self.line

    def fields(self) -> EntryFields | None:
        """The fields as understood, with what the office adds; ``None`` before that."""
        if self.understood is None:
            return None
        return self._filled(self.understood, self._resident)

    def _filled(self, understood: Understood, resident: Resident | None) -> EntryFields:
        me = self._workspace.office.actor.name
        filled = quick_fields(understood.read, understood.now, me, resident)
        if filled.channel_id is not None or not self.lists.offered_channels:
            return filled
        return replace(filled, channel_id=self.lists.offered_channels[0].id)

    def save(self) -> None:
        """Store the line as an entry and be ready for the next one.

        A line just typed is worked out first; its draft stays until it is stored.
        """
        line = self.line
        if not line.strip():
            return
        if self.understood is not None and self.is_settled:
            understood, resident, joins = self.understood, self._resident, self.joins
            self._empty()
            self._store(understood, resident, joins)
            return
        office, lists = self._workspace.office, self.lists
        self._empty(drops_draft=False)
        self._workspace.runner.run(
            lambda _progress: understand(office, line, lists),
            on_success=self._store,
            on_failure=lambda error: self._refuse(line, self._workspace.sentence(error)),
            owner=self,
        )

    def _store(
        self, understood: Understood, resident: Resident | None = None, joins: int | None = None
    ) -> None:
        line = understood.read.line
        self._workspace.execute(
            AddEntry(self._filled(understood, resident), joins),
            on_done=self._tell_saved,
            on_refused=lambda sentence: self._refuse(line, sentence),
            owner=self,
        )

    def take_over(self) -> tuple[EntryFields, int | None] | None:
        """Give the line to the full form, and be empty again."""
        if not self.line.strip():
            return None
        if not self.is_settled:  # Tab came right after a key; the reads take a few milliseconds
            self._learn(understand(self._workspace.office, self.line, self.lists))
        fields, joins = self.fields(), self.joins
        if fields is None:
            return None
        self._empty()
        return fields, joins

    def discard(self) -> None:
        """Throw the line away."""
        self._empty()

    def _empty(self, *, drops_draft: bool = True) -> None:
        self.line = ""
        self._start_over()
        self._pause.stop()
        if drops_draft:
            self.draft.keep("")
        self.understood = None
        self.refused.emit("")
        self.line_changed.emit("")
        self.understood_changed.emit()

    def _start_over(self) -> None:
        self.joins, self._resident = None, None
        self._ignored.clear()

    def _read(self) -> None:
        self._pause.stop()
        line, lists, office = self.line, self.lists, self._workspace.office
        if not line.strip():
            self.understood = None
            self.understood_changed.emit()
            return
        self._workspace.runner.run(
            lambda _progress: understand(office, line, lists),
            on_success=self._learn,
            on_failure=self._fail,
            replacing="diary-quick",
            owner=self,
        )

    def _learn(self, understood: Understood) -> None:
        if understood.read.line != self.line:
            return
        self.understood = understood
        if self._resident is not None and self._resident not in understood.choices:
            self._resident = None
        if self.joins not in {one.row.id for one in understood.earlier}:
            self.joins = None
        self.understood_changed.emit()

    def _fail(self, error: Exception) -> None:
        self.refused.emit(self._workspace.sentence(error))

    def _tell_saved(self, outcome: Outcome) -> None:
        if not self.line.strip():
            self.draft.keep("")
        told = self.tr("已记 {number}").format(number=outcome.changes.subject)
        self._workspace.say(told, self.tr("撤销"), self._workspace.undo)
        self.saved.emit(int(outcome.result))

    def _refuse(self, line: str, sentence: str) -> None:
        """Put a line back that was not stored, unless the next one is being written already."""
        if self.line.strip():
            told = self.tr("没有记下“{line}”：{why}").format(line=line, why=sentence)
            self._workspace.say(told, self.tr("放回"), lambda: self._put_back(line))
            return
        self._put_back(line)
        self.refused.emit(sentence)

    def _put_back(self, line: str) -> None:
        self.set_line(line)
        self.line_changed.emit(line)
