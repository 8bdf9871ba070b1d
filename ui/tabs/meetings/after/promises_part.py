"""What was promised in this meeting: each line opens the promise among all the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from ui.tabs.meetings.actions.action_words import due_words, responsible_words, standing
from ui.tabs.meetings.line_button import LineButton, LineWords
from ui.widgets.basics import LINK, ActionButton, clear, column, row, words
from ui.words import dotted


class PromisesPart(QWidget):
    """Signals: ``action_wanted(id)``; ``add_wanted()``."""

    action_wanted = Signal(int)
    add_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._title = words("", "heading")
        self._lines = column(gap=2)
        self._none = words(self.tr("这次会议没有议定事项。"), "muted", wraps=True)
        self.add_button = ActionButton(self.tr("补一条"), kind=LINK, on_click=self.add_wanted.emit)
        self.add_button.setToolTip(self.tr("会上说定、当时没记下的"))
        head = row(self._title, None, self.add_button, gap=8)
        head.setAlignment(self.add_button, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(head, self._lines, self._none, gap=6))

    def tell(self, book: MeetingBook) -> None:
        """Show the promises of a meeting."""
        clear(self._lines)
        today = self._today()
        said = self.tr("议定事项 {n} 条").format(n=len(book.actions))
        self._title.setText(said if book.actions else self.tr("议定事项"))
        self._none.setVisible(not book.actions)
        self.add_button.setVisible(book.meeting.state is MeetingState.CLOSED)
        for action in book.actions:
            state, tone = standing(action, today)
            due = self.tr("{day} 前").format(day=due_words(action, today))
            detail = dotted(responsible_words(action), due if action.due_on else "")
            line = LineButton(LineWords(action.text, detail, "", state, tone))
            line.clicked.connect(
                lambda _=False, action_id=action.id: self.action_wanted.emit(action_id)
            )
            self._lines.addWidget(line)
