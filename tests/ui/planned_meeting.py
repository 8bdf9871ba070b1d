"""A planned meeting and its page 筹备, for tests of what is done before a meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.meeting import MeetingKind
from app.domain.meetings.people import MeetingPerson
from app.services.meetings.planning import (
    AddItem,
    EditMeeting,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    SaveMeetingPerson,
)
from ui.ask import ScriptedAsk
from ui.preferences import Preferences
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.prepare.agenda_lines import agenda_lines
from ui.tabs.meetings.prepare.page import create
from ui.task_runner import TaskRunner
from ui.workspace import Workspace


def plan_meeting(office):
    """A three-party meeting with three members and the property's manager; its agenda is short."""
    for name in ("委员甲", "委员乙", "委员丙"):
        person = MeetingPerson(None, name, Party.OWNERS_COMMITTEE, has_vote=True)
        office.execute(SaveMeetingPerson(person))
    office.execute(SaveMeetingPerson(MeetingPerson(None, "钱经理", Party.PROPERTY, "项目经理")))
    fields = MeetingFields("例会", at_local(2026, 12, 14, 19, 0), kind=MeetingKind.OTHER)
    made = office.execute(PlanMeeting(fields)).result
    office.execute(EditMeeting(made, replace(fields, kind=MeetingKind.TRIPARTITE)))
    return made


def open_page(workspace, meeting_id, qtbot):
    """The page 筹备 of a meeting, in view."""
    model = MeetingModel(workspace)
    shown = create(workspace, model)
    model.setParent(shown)
    qtbot.addWidget(shown)
    model.book_read.connect(shown.show_book)
    model.open(meeting_id)
    shown.resize(1326, 590)
    shown.show()
    shown.come_forward()
    return shown


def open_threaded_workspace(office, folder):
    """A workspace whose jobs run beside the window, as in the program."""
    preferences = Preferences(folder / "preferences")
    preferences.language = "zh_CN"
    return Workspace(office, TaskRunner(), ScriptedAsk(), preferences)


def settle(workspace):
    """Wait until what was asked is done and shown."""
    for _ in range(3):
        workspace.runner.wait()
        QGuiApplication.processEvents()


def book_of(office, meeting_id):
    return office.meetings.book(meeting_id)


def add_item(office, meeting_id, title, **given):
    return office.execute(AddItem(meeting_id, ItemFields(title, **given))).result


def titles(office, meeting_id):
    return [line.item.title for line in agenda_lines(book_of(office, meeting_id))]


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    QGuiApplication.processEvents()
