"""The line above a page: back to the list, whose page it is, and the steps of a meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.domain.meetings.meeting import Meeting, MeetingState
from ui.tabs.meetings.meeting_words import STATE_TONES, meeting_state_word, when_words
from ui.tabs.meetings.step_line import StepLine
from ui.theme import Tone
from ui.widgets.badge import Badge
from ui.widgets.fitting_words import OneLine
from ui.widgets.page_head import PageHead
from ui.words import dotted


class MeetingHead(PageHead):
    """Signals: ``left()`` back to the list; ``step_chosen(step)``."""

    step_chosen = Signal(str)

    def __init__(self, back: str) -> None:
        super().__init__(back)
        self.about = OneLine("", "small", Tone.MUTED)
        self.state = Badge()
        self.steps = StepLine()
        self.steps.chosen.connect(self.step_chosen)
        self._told.addWidget(self.about)
        self._line.addWidget(self.state)
        self._line.addWidget(self.steps)
        self._line.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def tell_meeting(self, meeting: Meeting, step: str) -> None:
        """Show whose meeting this is and at which step it is looked at."""
        self.title.setText(meeting.title)
        moment = meeting.opened_at or meeting.planned_at
        self.about.setText(dotted(meeting.number, when_words(moment), meeting.place))
        self.state.say(meeting_state_word(meeting.state), STATE_TONES[meeting.state])
        self._show_meeting(on=True)
        # The steps say so already.
        self.state.setVisible(meeting.state is not MeetingState.PLANNED)
        self.steps.choose(step)

    def tell_section(self, title: str) -> None:
        """Show the name of a page that belongs to no single meeting."""
        self.title.setText(title)
        self._show_meeting(on=False)

    def _show_meeting(self, *, on: bool) -> None:
        for piece in (self.about, self.state, self.steps):
            piece.setVisible(on)
