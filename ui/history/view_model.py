"""What the history page knows: the acts that match, the one chosen, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.ports.progress import Progress
from app.ports.queries import HistoryFilter, HistoryRow
from ui.history.change_words import ChangeWords, Names, RecordChange
from ui.workspace import Workspace

READ_AT_ONCE = 1_000
MOST_RECORDS = 40
"""Records worded in the details; an act may have changed thousands."""


@dataclass(frozen=True)
class ActDetail:
    """One act and what it changed, in words."""

    act: HistoryRow
    records: tuple[RecordChange, ...]
    left_out: int


class HistoryViewModel(QObject):
    """Signals: ``rows_changed()``, ``detail_changed()``, ``refused(sentence)``."""

    rows_changed = Signal()
    detail_changed = Signal()
    refused = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.wanted = HistoryFilter()
        self.rows: tuple[HistoryRow, ...] = ()
        self.has_more = False
        self.detail: ActDetail | None = None
        workspace.changes.watch((), lambda _changes: self.reload(), self)

    @property
    def staff_names(self) -> tuple[str, ...]:
        """Everyone who may have changed something."""
        return tuple(person.name for person in self._workspace.office.queries.staff())

    def title(self, row: HistoryRow) -> str:
        """What was done: «改状态», or «撤销：改状态»."""
        said = self._workspace.wording.command(row.label)
        prefix = {
            "undo": self.tr("撤销：{what}"),
            "redo": self.tr("重做：{what}"),
            "revert": self.tr("撤销：{what}"),
        }.get(row.kind)
        return prefix.format(what=said) if prefix else said

    def narrow(
        self,
        *,
        who: str | None = None,
        subject: str | None = None,
        day_from: date | None = None,
        day_to: date | None = None,
    ) -> None:
        """Show only acts of a person, of a thing, or of these days."""
        self.wanted = replace(
            self.wanted,
            who=self.wanted.who if who is None else who,
            subject=self.wanted.subject if subject is None else subject,
        )
        self.wanted = replace(self.wanted, day_from=day_from, day_to=day_to)
        self.reload()

    def reload(self) -> None:
        """Read the newest acts that match."""
        self._read(None)

    def read_older(self) -> None:
        """Read on where the list ends."""
        if self.rows and self.has_more:
            self._read(self.rows[-1].journal_id)

    def choose(self, journal_id: int | None) -> None:
        """Show what one act changed."""
        act = next((row for row in self.rows if row.journal_id == journal_id), None)
        if act is None:
            self.detail = None
            self.detail_changed.emit()
            return

        def read(_progress: Progress) -> ActDetail:
            changes = self._workspace.office.queries.history_changes(act.journal_id)
            words = ChangeWords(
                self._workspace.wording, self._names(), self.tr("是"), self.tr("否")
            )
            records = tuple(words.record(t, before, after)
                            for t, _, before, after in changes[:MOST_RECORDS])  # fmt: skip
            return ActDetail(act, records, max(0, len(changes) - MOST_RECORDS))

        self._workspace.runner.run(
            read, on_success=self._show_detail, replacing="history-detail", owner=self
        )

    @property
    def can_revert(self) -> bool:
        """Whether the chosen act may still be taken back."""
        return self.detail is not None and self.detail.act.undoable and not self.detail.act.undone

    def revert(self) -> None:
        """Take the chosen act back."""
        if self.detail is not None and self.can_revert:
            self._workspace.revert(self.detail.act.journal_id)

    def _names(self) -> Names:
        office = self._workspace.office
        return Names(
            {
                "channel_id": {c.id: c.name for c in office.diary.channels() if c.id},
                "category_id": {c.id: c.name for c in office.diary.categories() if c.id},
                "recorded_by": {p.id: p.name for p in office.queries.staff() if p.id},
                "resident_id": {},
            }
        )

    def _read(self, before_id: int | None) -> None:
        wanted = self.wanted
        queries = self._workspace.office.queries
        self._workspace.runner.run(
            lambda _progress: queries.history(wanted, before_id, READ_AT_ONCE),
            on_success=lambda rows: self._show_rows(rows, is_older=before_id is not None),
            replacing="history-rows",
            owner=self,
        )

    def _show_rows(self, rows: tuple[HistoryRow, ...], *, is_older: bool) -> None:
        self.has_more = len(rows) == READ_AT_ONCE
        self.rows = (*self.rows, *rows) if is_older else rows
        self.rows_changed.emit()
        if self.detail is not None:
            self.choose(self.detail.act.journal_id)

    def _show_detail(self, detail: ActDetail) -> None:
        self.detail = detail
        self.detail_changed.emit()
