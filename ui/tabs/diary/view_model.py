"""The state of the diary list: what is asked for, what came back, what is done to many rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.diary import EntryState, Party
from app.ports.changes import ChangeSet
from app.ports.queries import EntryChip, EntryFilter, EntryGroup, EntrySort, GroupCount
from app.services.command_bus import Command, Outcome
from app.services.diary_commands import (
    ChangeEntries,
    ChangeEntryStates,
    DeleteEntries,
    EntryChanges,
    RestoreEntries,
)
from ui.models.record_table_model import RecordTableModel
from ui.tabs.diary import sound_hits
from ui.tabs.diary.filter_words import filter_in_words, is_narrowed
from ui.tabs.diary.list_columns import EntryColumns, EntrySource, words_to_mark
from ui.tabs.diary.lists import DiaryLists, read_lists
from ui.workspace import Workspace

TABLES = ("diary_entry", "follow_up", "attachment", "resident", "channel", "category", "staff")
LIST_TABLES = frozenset({"channel", "category", "staff"})
CHANGES_SETTLE = 30
"""Milliseconds in which several changes count as one before the list is read again."""

ROWS, NO_ENTRIES, NO_HITS, EMPTY_BIN = "rows", "no_entries", "no_hits", "empty_bin"


class DiaryViewModel(QObject):
    """What the diary list shows.

    Signals: ``filter_changed()``; ``counts_changed(dict of chip to number)``;
    ``groups_changed(tuple of GroupCount)``; ``shown_changed(str)`` rows or which kind of nothing;
    ``lists_changed()`` channels, categories or staff were read; ``changed(ChangeSet)`` something
    the diary shows was changed; ``failed(str)`` the list could not be read.
    """

    filter_changed = Signal()
    counts_changed = Signal(object)
    groups_changed = Signal(object)
    shown_changed = Signal(str)
    lists_changed = Signal()
    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._base = EntryFilter(self._office.today(), staff_name=self._office.actor.name)
        self._group: EntryGroup | None = None
        self._group_key: str | None = None
        self.matter_words = ""
        self.lists = DiaryLists()
        self.total: int | None = None
        self.columns = EntryColumns(self._office.today)
        self.records = RecordTableModel(self.columns.all(), workspace.runner, parent=self)
        self.records.find_hits = sound_hits.find_hits
        self.records.opened.connect(self._tell_what_is_shown)
        self.records.counted.connect(self._learn_total)
        self.records.failed.connect(lambda error: self.failed.emit(workspace.sentence(error)))
        self._pending: ChangeSet | None = None
        self._settle = QTimer(self, singleShot=True, interval=CHANGES_SETTLE)
        self._settle.timeout.connect(self._read_again)
        workspace.changes.watch(TABLES, self._note_change, self)

    def start(self) -> None:
        """Ask for the first page, then for everything beside it."""
        self._ask()
        self._read_lists()
        self._count()

    # what is asked for

    @property
    def wanted(self) -> EntryFilter:
        """The question the list answers now."""
        return self._grouped(replace(self._base, day=self._office.today()))

    @property
    def group(self) -> EntryGroup | None:
        """What the list is grouped by."""
        return self._group

    @property
    def group_key(self) -> str | None:
        """The group that is shown, or ``None`` for all."""
        return self._group_key

    @property
    def is_in_bin(self) -> bool:
        """Whether the list shows what was deleted."""
        return self._base.chip is EntryChip.BIN

    @property
    def is_narrowed(self) -> bool:
        """Whether anything beside the chip restricts the list."""
        return is_narrowed(self.wanted)

    @property
    def filter_words(self) -> str:
        """The filter in words, without those typed in the search box."""
        return filter_in_words(self.wanted, self.lists, self.matter_words)

    def search(self, words: str) -> None:
        """Show what has all these words."""
        self._change(words=words)

    def choose_chip(self, key: str) -> None:
        """Show one of the ready-made filters."""
        self._change(chip=EntryChip(key))

    def narrow(self, **restrictions: object) -> None:
        """Restrict the list by fields of ``EntryFilter``; other fields stay as they are."""
        if "matter_id" in restrictions and restrictions["matter_id"] is None:
            self.matter_words = ""
        self._change(**restrictions)

    def show_matter(self, matter_id: int, words: str) -> None:
        """Show every entry of one matter."""
        self._forget()
        self.matter_words = words
        self._change(matter_id=matter_id)

    def show_filter(self, wanted: EntryFilter) -> None:
        """Show what another screen asks for."""
        self._forget()
        self._base = replace(wanted, staff_name=self._office.actor.name)
        self._change()

    def clear(self) -> None:
        """Take every restriction back, the chip too."""
        self._forget()
        self._change()

    def sort(self, key: str, *, descending: bool) -> None:
        """Order the list by a column."""
        self._change(sort=EntrySort(key), descending=descending)

    def group_by(self, by: EntryGroup | None) -> None:
        """Offer groups to choose from, or none."""
        self._group, self._group_key = by, None
        self._change()

    def choose_group(self, key: str | None) -> None:
        """Show one group, or all."""
        self._group_key = key
        self._change()

    def _forget(self) -> None:
        kept = {"sort": self._base.sort, "descending": self._base.descending}
        self._base = EntryFilter(self._office.today(), staff_name=self._base.staff_name, **kept)
        self._group_key = None
        self.matter_words = ""

    def _change(self, **restrictions: object) -> None:
        known = {field.name for field in fields(EntryFilter)}
        if not restrictions.keys() <= known:
            raise TypeError(f"no such restriction: {sorted(restrictions.keys() - known)}")
        self._base = replace(self._base, **restrictions)
        self.filter_changed.emit()
        self._ask()
        if self._group is not None:
            self._read_groups()

    def _grouped(self, wanted: EntryFilter) -> EntryFilter:
        key = self._group_key
        if self._group is None or key is None:
            return wanted
        if self._group is EntryGroup.CATEGORY:
            return replace(wanted, category_ids=(int(key),))
        if self._group is EntryGroup.BUILDING:
            return replace(wanted, building=key)
        return replace(wanted, parties=(Party(key),))

    # reading

    def _ask(self) -> None:
        wanted = self.wanted
        words = words_to_mark(wanted.words)
        self.columns.words = words
        self.columns.look_at_the_day()
        self.total = None
        self.records.show(EntrySource(self._office.diary, wanted), words)

    def _tell_what_is_shown(self) -> None:
        if self.records.rowCount():
            self.shown_changed.emit(ROWS)
        elif self.is_in_bin and not self.is_narrowed:
            self.shown_changed.emit(EMPTY_BIN)
        elif self._base.chip is EntryChip.ALL and not self.is_narrowed:
            self.shown_changed.emit(NO_ENTRIES)
        else:
            self.shown_changed.emit(NO_HITS)

    def _learn_total(self, total: int) -> None:
        self.total = total
        self._tell_what_is_shown()
        self.filter_changed.emit()

    def _count(self) -> None:
        office, today = self._office, self._office.today()

        def read(_progress: object) -> dict[str, int]:
            counts = office.diary.counts(today, office.actor.name)
            binned = office.diary.count(EntryFilter(today, chip=EntryChip.BIN))
            return {
                EntryChip.ALL: counts.all,
                EntryChip.OPEN: counts.open,
                EntryChip.OVERDUE: counts.overdue,
                EntryChip.TODAY: counts.today,
                EntryChip.MINE: counts.mine,
                EntryChip.BIN: binned,
            }

        self._read(read, self.counts_changed.emit, "diary-counts")

    def _read_groups(self) -> None:
        by = self._group
        if by is None:
            return
        wanted = replace(self._base, day=self._office.today())
        diary = self._office.diary

        def read(_progress: object) -> tuple[GroupCount, ...]:
            return diary.groups(wanted, by)

        self._read(read, self.groups_changed.emit, "diary-groups")

    def _read_lists(self) -> None:
        def keep(lists: DiaryLists) -> None:
            self.lists = lists
            self.lists_changed.emit()

        self._read(lambda _progress: read_lists(self._office), keep, "diary-lists")

    def _read(
        self, job: Callable[[object], object], then: Callable[..., object], name: str
    ) -> None:
        self._workspace.runner.run(
            job,
            on_success=then,
            on_failure=lambda error: self.failed.emit(self._workspace.sentence(error)),
            replacing=name,
            owner=self,
        )

    # changes made anywhere

    def _note_change(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        if LIST_TABLES & changes.tables:
            self._read_lists()
        self._settle.start()

    def _read_again(self) -> None:
        self.columns.look_at_the_day()
        self.records.reload()
        self._count()
        self._read_groups()

    def look_again(self) -> None:
        """Read everything again if the day has changed since."""
        if self._base.day != self._office.today():
            self._base = replace(self._base, day=self._office.today())
            self._ask()
            self._count()

    # what is done to many rows

    def with_ids(
        self, ids: tuple[int, ...], *, everything: bool, then: Callable[[tuple[int, ...]], object]
    ) -> None:
        """Call ``then`` with the chosen ids; ``everything`` reads those of the whole list."""
        if not everything:
            then(ids)
            return
        wanted, diary = self.wanted, self._office.diary
        self._read(lambda _progress: diary.ids(wanted), then, "diary-ids")

    def delete(self, ids: tuple[int, ...]) -> None:
        """Put entries into the bin."""
        if ids and not self.is_in_bin:
            self._act(DeleteEntries(ids), self.tr("已放入回收站：{n} 条"), len(ids))

    def restore(self, ids: tuple[int, ...]) -> None:
        """Take entries back from the bin."""
        if ids:
            self._act(RestoreEntries(ids), self.tr("已从回收站放回：{n} 条"), len(ids))

    def change(self, ids: tuple[int, ...], changes: EntryChanges) -> None:
        """Give entries the same values, as one act."""
        if ids:
            self._act(ChangeEntries(ids, changes), self.tr("已改 {n} 条"))

    def move(self, ids: tuple[int, ...], state: EntryState, reason: str = "") -> None:
        """Move entries to a state, as one act."""
        if ids:
            self._act(ChangeEntryStates(ids, state, reason), self.tr("已改 {n} 条"))

    def _act(self, command: Command, said: str, count: int | None = None) -> None:
        def done(outcome: Outcome) -> None:
            number = count if count is not None else int(outcome.result)
            if outcome.changes.tables:
                undo = self._workspace.undo
                self._workspace.say(said.format(n=number), self.tr("撤销"), undo)
            else:
                self._workspace.say(self.tr("没有需要改的"))

        self._workspace.execute(command, on_done=done, owner=self)
