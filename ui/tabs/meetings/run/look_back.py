"""Looking back at what was promised: the open actions of earlier meetings, one line each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.meetings.actions import OPEN_STATES, ActionState
from app.domain.meetings.meeting import ItemKind
from app.ports.meeting_queries import ActionFilter, ActionRow
from app.services.meetings.actions import MoveActionOn
from ui.tabs.meetings.line_button import LineButton, LineWords
from ui.tabs.meetings.meeting_words import (
    ACTION_TONES,
    action_state_word,
    party_word,
)
from ui.tabs.meetings.run.run_model import RunModel
from ui.theme import Tone
from ui.widgets.basics import ActionButton, clear, column, row, words
from ui.words import dotted, short_day
from ui.workspace import Workspace


class LookBack(QWidget):
    """Shown while the item that looks back is open (上次议定事项回头看).

    What is said to be done is noted with this meeting; checking, extending and dropping ask for
    words and are done on the page of actions, which a line opens.
    """

    def __init__(self, workspace: Workspace, model: RunModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        self._lines = column(gap=4)
        self.setLayout(self._lines)
        self.hide()

    def show_model(self) -> None:
        """Read the open actions when the item looks back; otherwise stay away."""
        item = self._model.item
        if item is None or item.kind is not ItemKind.REVIEW:
            self.hide()
            return
        office, meeting_id = self._workspace.office, item.meeting_id

        def read(_progress: object) -> list[ActionRow]:
            found = office.meetings.actions(ActionFilter(office.today(), only_open=True))
            return [one for one in found if one.action.meeting_id != meeting_id]

        self._workspace.runner.run(read, on_success=self._show, replacing="look-back", owner=self)

    def _show(self, found: list[ActionRow]) -> None:
        clear(self._lines)
        self._lines.addWidget(words(self.tr("还没办结的议定事项"), "strong"))
        if not found:
            self._lines.addWidget(words(self.tr("都办结了。"), "muted"))
        for one in found:
            self._lines.addWidget(self._line(one))
        self.show()

    def _line(self, found: ActionRow) -> QWidget:
        workspace = self._workspace
        action, today = found.action, workspace.office.today()
        late = action.is_overdue(today)
        due = short_day(action.due_on, today) if action.due_on is not None else ""
        state = self.tr("逾期") if late else action_state_word(action.state)
        tone = Tone.SEAL if late else ACTION_TONES[action.state]
        about = dotted(action.number, party_word(action.party), action.person, due)
        said = LineButton(LineWords(action.text, about, aside=state, tone=tone))
        said.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said.clicked.connect(lambda: workspace.go_to("meetings", ("action", action.id)))
        line = QWidget()
        box = row(said, gap=8)
        if action.state in OPEN_STATES:
            done = ActionButton(self.tr("已完成"), on_click=lambda: self._done(action.id or 0))
            done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.addWidget(done)
        box.setStretch(0, 1)
        line.setLayout(box)
        return line

    def _done(self, action_id: int) -> None:
        item = self._model.item
        meeting_id = item.meeting_id if item is not None else None
        self._model.run(MoveActionOn(action_id, ActionState.DONE, meeting_id=meeting_id))
