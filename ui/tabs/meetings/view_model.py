"""What the list of meetings knows and does; it holds no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.actions import OPEN_STATES
from app.domain.meetings.meeting import MeetingState
from app.ports.meeting_queries import ActionFilter, ActionRow, MeetingRow
from app.services.meetings.planning import DeleteMeetings, RestoreMeetings
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.meetings.meeting_model import MEETING_TABLES
from ui.tabs.meetings.meeting_source import MeetingSource
from ui.tabs.meetings.meeting_words import STATE_TONES, meeting_state_word, when_words
from ui.theme import Tone
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

ALL, BIN = "all", "bin"


@dataclass(frozen=True)
class Glance:
    """What the card beside the list says: the meeting that runs or comes next, open promises."""

    running: MeetingRow | None = None
    coming: MeetingRow | None = None
    actions: tuple[ActionRow, ...] = ()


class MeetingsViewModel(QObject):
    """Signals: ``shown_changed()`` rows came or how many is known; ``glanced(Glance)``."""

    shown_changed = Signal()
    glanced = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.words, self.chip = "", ALL
        self.glance = Glance()
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self.records.opened.connect(self.shown_changed)
        self.records.counted.connect(lambda _total: self.shown_changed.emit())
        workspace.changes.watch_settled(MEETING_TABLES, self._read_again, self)

    def show(self, words: str = "", chip: str = ALL) -> None:
        """Ask for the meetings found by ``words``, or for the bin."""
        self.words, self.chip = words, chip
        source = MeetingSource(self._office.meetings, words, in_bin=chip == BIN)
        self.records.show(source, tuple(words.split()))
        self._look()

    @property
    def nothing(self) -> str:
        """Why the list is empty: «none» planned yet, no «hits», an empty «bin»; or ""."""
        if self.records.source is None or self.records.rowCount():
            return ""
        if self.words:
            return "hits"
        return "bin" if self.chip == BIN else "none"

    def delete(self, ids: tuple[int, ...]) -> None:
        """Put meetings into the bin."""
        if ids and self.chip != BIN:
            told = self.tr("已移到回收站：{n} 次会议").format(n=len(ids))
            self._workspace.execute(DeleteMeetings(ids), said=told, owner=self)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Take meetings back from the bin."""
        if ids:
            told = self.tr("已取回：{n} 次会议").format(n=len(ids))
            self._workspace.execute(RestoreMeetings(ids), said=told, owner=self)

    def _read_again(self) -> None:
        self.records.reload()
        self._look()

    def _look(self) -> None:
        queries, today = self._office.meetings, self._office.today()

        def read(_progress: Progress) -> Glance:
            rows = queries.meetings()
            planned = [
                (row.planned_at, row.id, row)
                for row in rows
                if row.state is MeetingState.PLANNED and row.planned_at is not None
            ]
            return Glance(
                next((row for row in rows if row.state is MeetingState.RUNNING), None),
                min(planned)[2] if planned else None,
                # What is done and waits for a check is nobody's debt any more.
                tuple(
                    row
                    for row in queries.actions(ActionFilter(today, only_open=True))
                    if row.action.state in OPEN_STATES
                ),
            )

        self._workspace.runner.run(
            read, on_success=self._tell, replacing=f"glance-{id(self)}", owner=self
        )

    def _tell(self, glance: Glance) -> None:
        self.glance = glance
        self.glanced.emit(glance)

    def _columns(self) -> tuple[Column[MeetingRow], ...]:
        return (
            Column("number", self.tr("编号"), lambda row: row.number, width=84, gives_way=1),
            Column(
                "title", self.tr("会议"), lambda row: row.title, stretches=True,
                bold=lambda _row: True, highlights=True,
            ),
            Column(
                "when", self.tr("时间"), lambda row: when_words(row.opened_at or row.planned_at),
                width=190,
            ),
            Column("place", self.tr("地点"), lambda row: row.place, width=178, gives_way=4),
            Column(
                "state", self.tr("状态"), lambda row: meeting_state_word(row.state), width=112,
                tone=lambda row: STATE_TONES[row.state], is_badge=True,
            ),
            Column(
                "items", self.tr("议题"), lambda row: str(row.items), width=70,
                align_right=True, gives_way=3,
            ),
            Column(
                "votes", self.tr("表决"), lambda row: _number(row.votes), width=70,
                align_right=True, gives_way=3,
            ),
            Column(
                "actions", self.tr("未办结"), lambda row: _number(row.open_actions), width=84,
                align_right=True, gives_way=2,
                tone=lambda row: Tone.AMBER if row.open_actions else Tone.MUTED,
                bold=lambda row: bool(row.open_actions),
            ),
        )  # fmt: skip


def _number(count: int) -> str:
    return str(count) if count else "—"
