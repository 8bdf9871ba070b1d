"""One promise on the card: read again after every change, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.actions import OPEN_STATES, Action, ActionState, ActionStep
from app.domain.meetings.meeting import MeetingFile, MeetingState
from app.ports.meeting_queries import ActionFilter, ActionRow
from app.services.meetings.actions import (
    ActionFields,
    AddAction,
    DeleteActions,
    EditAction,
    MoveActionOn,
    NoteFeedback,
)
from ui.tabs.meetings.meeting_model import MEETING_TABLES
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress
    from app.services.command_bus import Command


@dataclass(frozen=True)
class Looked:
    """An action with its steps and its evidence; ``is_sealed``: only steps may be added."""

    row: ActionRow
    steps: tuple[ActionStep, ...]
    files: tuple[MeetingFile, ...]
    is_sealed: bool

    @property
    def action(self) -> Action:
        """The action itself."""
        return self.row.action


class NextStep(StrEnum):
    """What usually comes next."""

    DONE = "done"
    CHECK = "check"


class ActionModel(QObject):
    """Signals: ``changed()`` another action or a new look at it; ``refused(sentence)``; ``done()``
    a command was carried out; ``added(id)`` a new action is there.
    """

    changed = Signal()
    refused = Signal(str)
    done = Signal()
    added = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.action_id: int | None = None
        self.looked: Looked | None = None
        workspace.changes.watch(MEETING_TABLES, lambda _: self.read_again(), self)

    def show(self, action_id: int | None) -> None:
        """Look at an action, or at none."""
        if action_id == self.action_id and self.looked is not None:
            return
        self.action_id, self.looked = action_id, None
        if action_id is None:
            self.changed.emit()
        else:
            self.read_again()

    def read_again(self) -> None:
        """Read the action anew in the background."""
        action_id = self.action_id
        if action_id is None:
            return
        queries, today = self._office.meetings, self._office.today()

        def read(_progress: Progress) -> Looked | None:
            rows = queries.actions(ActionFilter(today))
            row = next((one for one in rows if one.action.id == action_id), None)
            if row is None:
                return None
            book = queries.book(row.action.meeting_id)
            is_sealed = book is not None and book.meeting.state is MeetingState.SEALED
            return Looked(
                row, queries.action_steps(action_id), queries.action_files(action_id), is_sealed
            )

        self._workspace.runner.run(
            read,
            on_success=lambda found: self._keep(action_id, found),
            replacing=f"action-{id(self)}",
            owner=self,
        )

    @property
    def next_step(self) -> NextStep | None:
        """What usually comes next, if anything."""
        if self.looked is None:
            return None
        state = self.looked.action.state
        if state in OPEN_STATES:
            return NextStep.DONE
        return NextStep.CHECK if state is ActionState.DONE else None

    # what is done

    def note(self, text: str) -> None:
        """Add progress; what had not been started is in progress from then on."""
        if self.looked is not None:
            state = self.looked.action.state
            begun = ActionState.IN_PROGRESS if state is ActionState.NOT_STARTED else state
            self.move(begun, text)

    def move(
        self, state: ActionState, text: str = "", *, due_on: date | None = None, verifier: str = ""
    ) -> None:
        """Bring the action to a state, with words."""
        if self.action_id is not None:
            command = MoveActionOn(self.action_id, state, text, due_on, verifier=verifier)
            self._execute(command, self.tr("已记下"))

    def note_feedback(self, text: str) -> None:
        """Keep what residents say of the result."""
        if self.action_id is not None:
            self._execute(NoteFeedback(self.action_id, text), self.tr("已记下居民反馈"))

    def edit(self, fields: ActionFields) -> None:
        """Change what was agreed, while the minutes are not sealed."""
        if self.action_id is not None:
            self._execute(EditAction(self.action_id, fields), self.tr("已保存"))

    def add(self, meeting_id: int, fields: ActionFields, item_id: int | None = None) -> None:
        """Agree another action in a meeting not yet sealed."""
        self._workspace.execute(
            AddAction(meeting_id, fields, item_id),
            on_done=lambda outcome: self.added.emit(outcome.result),
            on_refused=self.refused.emit,
            said=self.tr("已加上议定事项"),
            owner=self,
        )

    def delete(self) -> None:
        """Put the action into the bin; the toast takes it back."""
        if self.looked is not None and self.action_id is not None:
            said = self.tr("已删除 {number}").format(number=self.looked.action.number)
            self._execute(DeleteActions((self.action_id,)), said)

    def _execute(self, command: Command, said: str) -> None:
        self._workspace.execute(
            command,
            on_done=lambda _outcome: self.done.emit(),
            on_refused=self.refused.emit,
            said=said,
            owner=self,
        )

    def _keep(self, action_id: int, found: Looked | None) -> None:
        if action_id != self.action_id:
            return
        if found is None:
            self.action_id = None
        self.looked = found
        self.changed.emit()


def fields_of(action: Action) -> ActionFields:
    """What was filled in of an action, as the form shows it."""
    return ActionFields(
        text=action.text,
        party=action.party,
        person=action.person,
        due_on=action.due_on,
        check=action.check,
        verifier=action.verifier,
        is_condition=action.is_condition,
        monthly_income=action.monthly_income,
    )
