"""What the list of promises knows: which are shown, how many of each kind; it holds no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.diary import Party
from app.domain.meetings.actions import Action, ActionState
from app.ports.meeting_queries import ActionFilter, ActionRow, MeetingQueries
from app.ports.queries import PAGE, Outline
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.meetings.actions.action_words import (
    due_words,
    is_due_in_month,
    is_open,
    responsible_words,
    standing,
)
from ui.tabs.meetings.meeting_model import MEETING_TABLES
from ui.theme import Tone
from ui.words import full_day
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

OPEN, OVERDUE, MONTH, TO_CHECK, ALL = "open", "overdue", "month", "check", "all"
"""The chips: 未完成, 逾期, 本月到期, 待核实, 全部."""


def lets_through(chip: str, action: Action, today: date) -> bool:
    """Whether a chip shows an action."""
    if chip == OPEN:
        return is_open(action)
    if chip == OVERDUE:
        return action.is_overdue(today)
    if chip == MONTH:
        return is_due_in_month(action, today)
    return action.state is ActionState.DONE if chip == TO_CHECK else True


class ActionSource:
    """The actions a chip, a party and words let through, the open ones first."""

    def __init__(
        self, queries: MeetingQueries, today: date, chip: str, party: Party | None, words: str
    ) -> None:
        self._queries, self._today, self._chip = queries, today, chip
        self.wanted = ActionFilter(today, parties=(party,) if party else (), words=words)

    def first_page(self) -> Sequence[ActionRow]:
        return self.rows()[:PAGE]

    def outline(self) -> Outline:
        return Outline(len(self.rows()))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[ActionRow]:
        del outline
        return self.rows()[start : start + count]

    def rows(self) -> tuple[ActionRow, ...]:
        """All of them; a community has a few hundred."""
        found = self._queries.actions(self.wanted)
        return tuple(one for one in found if lets_through(self._chip, one.action, self._today))


class ActionsViewModel(QObject):
    """Signals: ``shown_changed()`` rows came; ``counted(counts by chip)``."""

    shown_changed = Signal()
    counted = Signal(dict)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._today: Callable[[], date] = workspace.office.today
        self.chip, self.words = OPEN, ""
        self.party: Party | None = None
        self.counts: dict[str, int] = {}
        self._source: ActionSource | None = None
        self.records = RecordTableModel(
            self._columns(), workspace.runner, lambda row: row.action.id, self
        )
        self.records.opened.connect(self.shown_changed)
        self.records.counted.connect(lambda _total: self.shown_changed.emit())
        workspace.changes.watch_settled(MEETING_TABLES, self.read_again, self)

    def show(self, chip: str, party: Party | None = None, words: str = "") -> None:
        """Ask for the actions of a chip, of one party or of all, with these words."""
        self.chip, self.party, self.words = chip, party, words
        today = self._today()
        self._source = ActionSource(self._office.meetings, today, chip, party, words)
        self.records.show(self._source, tuple(words.split()))
        self._count()

    def read_again(self) -> None:
        """Read the same question again; the cursor stays."""
        if self._source is not None:
            self.records.reload()
            self._count()

    @property
    def nothing(self) -> str:
        """Why the list is empty: «none» was ever agreed, no «hits», nothing under this «chip»."""
        if self._source is None or self.records.rowCount():
            return ""
        if self.words or self.party:
            return "hits"
        return "chip" if self.counts.get(ALL) else "none"

    @property
    def source(self) -> ActionSource | None:
        """The question asked last."""
        return self._source

    def _count(self) -> None:
        source = self._source
        if source is None:
            return
        queries, today = self._office.meetings, self._today()

        def read(_progress: Progress) -> dict[str, int]:
            found = [row.action for row in queries.actions(source.wanted)]
            chips = (OPEN, OVERDUE, MONTH, TO_CHECK, ALL)
            return {chip: sum(lets_through(chip, one, today) for one in found) for chip in chips}

        self._workspace.runner.run(
            read, on_success=self._tell, replacing=f"actions-{id(self)}", owner=self
        )

    def _tell(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self.counted.emit(counts)

    def _columns(self) -> tuple[Column[ActionRow], ...]:
        today = self._today
        return (
            Column("number", self.tr("编号"), lambda row: row.action.number, width=112),
            Column(
                "text", self.tr("议定事项"), lambda row: row.action.text, stretches=True,
                bold=lambda _row: True, highlights=True,
            ),
            Column(
                "who", self.tr("谁来办"), lambda row: responsible_words(row.action), width=150,
                gives_way=1, highlights=True,
            ),
            Column(
                "due", self.tr("期限"), lambda row: due_words(row.action, today()), width=96,
                tooltip=_full_due,
                tone=lambda row: (
                    Tone.SEAL if row.action.is_overdue(today()) else Tone.PLAIN
                ),
            ),
            Column(
                "state", self.tr("办到哪里"), lambda row: standing(row.action, today())[0],
                width=150, tone=lambda row: standing(row.action, today())[1], is_badge=True,
            ),
            Column(
                "meeting", self.tr("会议"), lambda row: row.meeting_title, width=160, gives_way=2,
            ),
        )  # fmt: skip


def _full_due(row: ActionRow) -> str:
    return full_day(row.action.due_on) if row.action.due_on is not None else ""
