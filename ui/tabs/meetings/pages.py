"""The pages of the tab: their names, what each of them offers, and where they come from."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import Signal

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from ui.paged_tab import InnerPage
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.workspace import Workspace

PREPARE, RUN, AFTER = "prepare", "run", "after"
"""The steps of one meeting: 筹备, 开会, 纪要与督办."""

ACTIONS, PEOPLE, ROLL = "actions", "people", "roll"
"""What belongs to no single meeting: 督办, 三方人员, 业主名册."""

STEPS = (PREPARE, RUN, AFTER)

_STEP_OF = {
    MeetingState.RUNNING: RUN,
    MeetingState.CLOSED: AFTER,
    MeetingState.SEALED: AFTER,
}


class MeetingPage(InnerPage):
    """One page. Signals: ``page_wanted(key)`` another page, one of the names above."""

    page_wanted = Signal(str)

    def show_book(self, book: MeetingBook) -> None:
        """Show the meeting as it stands now; called for the page in view, after every change."""
        del book


def step_of(state: MeetingState) -> str:
    """The step at which a meeting in that state is opened."""
    return _STEP_OF.get(state, PREPARE)


def create_page(key: str, workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build a page; its modules are imported now."""
    page = import_module(f"ui.tabs.meetings.{key}.page")
    return page.create(workspace, model)
