"""The card beside the list of meetings: what runs or comes next, and promises still open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.meetings.meeting import MeetingState
from app.ports.meeting_queries import ActionRow, MeetingRow
from ui.tabs.meetings.meeting_words import (
    STATE_TONES,
    meeting_state_word,
    party_word,
    when_words,
)
from ui.tabs.meetings.view_model import Glance
from ui.theme import Tone
from ui.widgets.basics import LINK, ActionButton, clear, column, line, row, words
from ui.widgets.cards import SideCard
from ui.words import dotted, short_day

SHOWN_ACTIONS = 6


class GlanceCard(SideCard):
    """``today`` is asked when promises are shown. Signals: ``meeting_wanted(id)``;
    ``actions_wanted()``.
    """

    meeting_wanted = Signal(int)
    actions_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(QCoreApplication.translate("GlanceCard", "下次例会与督办"))
        self._today = today
        self._meeting = column(gap=4)
        self._actions = column(gap=8)
        self.body.addLayout(self._meeting)
        self.body.addWidget(line())
        self.body.addLayout(self._actions)
        self.open_button = ActionButton("", on_click=self._open)
        self.actions_button = ActionButton(self.tr("全部督办"), on_click=self.actions_wanted.emit)
        self.set_buttons(self.actions_button, self.open_button)
        self._shown: MeetingRow | None = None

    def tell(self, glance: Glance) -> None:
        """Show how things stand."""
        self._shown = glance.running or glance.coming
        self._tell_meeting()
        clear(self._actions)
        self._tell_actions(glance)

    def _tell_meeting(self) -> None:
        clear(self._meeting)
        found = self._shown
        self.open_button.setVisible(found is not None)
        if found is None:
            self.head(self.tr("还没有安排下次例会"))
            return
        self.head(found.title, "", meeting_state_word(found.state), STATE_TONES[found.state])
        runs = found.state is MeetingState.RUNNING
        self.open_button.set_words(self.tr("回到会议") if runs else self.tr("去筹备"))
        for text in (
            when_words(found.opened_at or found.planned_at),
            found.place,
            self.tr("议题 {n} 项").format(n=found.items),
        ):
            if text:
                self._meeting.addWidget(words(text, wraps=True))

    def _tell_actions(self, glance: Glance) -> None:
        heading = self.tr("未办结的议定事项")
        count = words(str(len(glance.actions)), "strong", Tone.AMBER)
        self._actions.addLayout(row(words(heading, "strong"), count, None, gap=8))
        if not glance.actions:
            self._actions.addWidget(words(self.tr("现在没有。"), "muted"))
        for found in glance.actions[:SHOWN_ACTIONS]:
            self._actions.addLayout(self._line(found))
        more = len(glance.actions) - SHOWN_ACTIONS
        if more > 0:
            said = self.tr("还有 {n} 项").format(n=more)
            self._actions.addWidget(
                ActionButton(said, kind=LINK, on_click=self.actions_wanted.emit),
                0, Qt.AlignmentFlag.AlignLeft,
            )  # fmt: skip

    def _line(self, found: ActionRow) -> QVBoxLayout:
        action, today = found.action, self._today()
        late = action.is_overdue(today)
        due = ""
        if action.due_on is not None:
            said = self.tr("{day} 到期，已超期") if late else self.tr("{day} 到期")
            due = said.format(day=short_day(action.due_on, today))
        who = dotted(party_word(action.party), action.person, due)
        return column(
            words(action.text, wraps=True),
            words(who, "small", Tone.SEAL if late else None, wraps=True),
            gap=2,
        )

    def _open(self) -> None:
        if self._shown is not None:
            self.meeting_wanted.emit(self._shown.id)
