"""The meetings tab: the list, then one meeting with its steps 筹备, 开会, 纪要与督办."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.meetings.book import MeetingBook
from ui.paged_tab import PagedTab
from ui.tab_registry import TabPage
from ui.tabs.meetings.list_page import MeetingList
from ui.tabs.meetings.meeting_head import MeetingHead
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import (
    ACTIONS,
    PEOPLE,
    ROLL,
    STEPS,
    MeetingPage,
    create_page,
    step_of,
)
from ui.tabs.meetings.step_line import step_keys
from ui.workspace import Workspace


def create(workspace: Workspace) -> TabPage:
    """Build the tab; see ``ui.tab_registry``."""
    return MeetingsTab(workspace)


class MeetingsTab(PagedTab[MeetingPage]):
    """One meeting is open at a time; the steps of it are pages, and so is what belongs to none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = MeetingModel(workspace, self)
        self._wanted = ""
        self._has_looked = False
        self.list = MeetingList(workspace)
        self.head = MeetingHead(self.tr("返回会议列表"))
        self._set_up(self.list, self.head)
        self._connect()

    # what other parts of the window ask

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of what is shown, and those of the steps."""
        return (*super().keys(), *(step_keys() if self._key in STEPS else ()))

    def open_thing(self, what: object) -> None:
        """A meeting's id; a page's key; ("action", id); ("meeting", id, step); or «new»."""
        if isinstance(what, int):
            self.open_meeting(what)
        elif what == "new":
            self.plan_meeting()
        elif isinstance(what, str):
            self.show_section(what)
        elif isinstance(what, tuple):
            self._open_pair(what)

    def come_forward(self) -> None:
        if not self._has_looked:
            self._has_looked = True
            self._go_on_with_running()
        super().come_forward()

    # places

    def show_list(self) -> None:
        """Back to the list; no meeting is open."""
        self.model.close()
        super().show_list()

    def open_meeting(self, meeting_id: int, step: str = "") -> None:
        """Show one meeting, at the step it stands at or at the one named."""
        if self.model.meeting_id == meeting_id and self.model.book is not None:
            self.show_step(step or step_of(self.model.book.meeting.state))
            return
        self._wanted = step
        self._key = ""
        self.model.open(meeting_id)

    def show_step(self, step: str) -> None:
        """Show a step of the meeting that is open."""
        book = self.model.book
        if book is None:
            return
        page = self._turn_to(step)
        self.head.tell_meeting(book.meeting, step)
        page.show_book(book)
        page.come_forward()

    def show_section(self, key: str, what: object = None) -> None:
        """Show 督办, 三方人员 or 业主名册."""
        titles = {
            ACTIONS: self.tr("督办"),
            PEOPLE: self.tr("三方人员"),
            ROLL: self.tr("业主名册"),
        }
        self.model.close()
        page = self._turn_to(key)
        self.head.tell_section(titles[key])
        page.come_forward()
        if what is not None:
            page.open_thing(what)

    def plan_meeting(self) -> None:
        """Begin to plan a meeting."""
        self.show_list()
        self.list.plan()

    # building

    def _create_page(self, key: str) -> MeetingPage:
        page = create_page(key, self._workspace, self.model)
        page.page_wanted.connect(self._go_to)
        return page

    def _connect(self) -> None:
        self.list.meeting_wanted.connect(self.open_meeting)
        self.list.page_wanted.connect(self.show_section)
        self.head.step_chosen.connect(self.show_step)
        self.model.book_read.connect(self._show_book)
        self.model.gone.connect(self.show_list)

    def _go_on_with_running(self) -> None:
        """After a crash or a restart: back into the meeting that is running."""
        queries = self._workspace.office.meetings

        def found(meeting_id: int | None) -> None:
            if meeting_id is not None and not self._key and self.model.meeting_id is None:
                self.open_meeting(meeting_id)

        self._workspace.runner.run(
            lambda _progress: queries.running(), on_success=found, owner=self
        )

    def _open_pair(self, what: tuple[object, ...]) -> None:
        match what:
            case ("meeting", int() as meeting_id):
                self.open_meeting(meeting_id)
            case ("meeting", int() as meeting_id, str() as step):
                self.open_meeting(meeting_id, step)
            case ("action", int()):
                self.show_section(ACTIONS, what[1])
            case _:
                pass

    def _show_book(self, book: MeetingBook) -> None:
        if self._key not in STEPS:
            self.show_step(self._wanted or step_of(book.meeting.state))
            return
        self.head.tell_meeting(book.meeting, self._key)
        self._pages[self._key].show_book(book)

    def _go_to(self, key: str) -> None:
        if key in STEPS:
            self.show_step(key)
        else:
            self.show_section(key)
