"""The item that looks back shows what was promised before, and notes what is done."""

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import delete

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.domain.meetings.meeting import Meeting
from app.ports.meeting_queries import ActionFilter
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.running import CloseMeeting, OpenMeeting
from tests.ui.diary_office import workspace_over
from tests.ui.running_office import Operator, begin, page_of, plan_meeting
from ui.theme import apply_theme, current


@pytest.fixture
def desk(qapp, qtbot, office, tmp_path):
    if current().name != "light":
        apply_theme(qapp, "light")
    with office.bus._new_unit_of_work("Test", office.actor, undoable=True, kind="do") as work:
        before = work.records(Meeting).add(Meeting(None, 2026, 10, "10月三方例会")).id
        work.commit()
    office.execute(OpenMeeting(before))
    promised = ActionFields("东门装 6 盏路灯", Party.PROPERTY, "骆超", date(2026, 11, 6))
    office.execute(AddAction(before, promised))
    office.execute(CloseMeeting(before))
    workspace = workspace_over(office, tmp_path)
    operator = Operator(qtbot, page_of(workspace, plan_meeting(office)))
    yield operator
    delete(operator.window)


def test_what_was_promised_is_looked_at_and_said_to_be_done(desk, office):
    begin(desk, item=1)
    look_back = desk.page.middle.item.look_back
    assert not look_back.isHidden()
    said, done = look_back.findChildren(QAbstractButton)
    assert said.text() == "东门装 6 盏路灯"
    desk.click(done)
    (row,) = office.meetings.actions(ActionFilter(office.today()))
    assert row.action.state is ActionState.DONE
    (step,) = [one for one in office.meetings.action_steps(row.action.id) if one.meeting_id]
    assert step.meeting_id == desk.book.meeting.id
    assert look_back.findChildren(QAbstractButton)[0].text() == "东门装 6 盏路灯"


def test_other_items_do_not_look_back(desk):
    begin(desk, item=2)
    assert desk.page.middle.item.look_back.isHidden()
