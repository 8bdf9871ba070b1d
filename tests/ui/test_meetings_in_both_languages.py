"""Every screen of meetings, and the wall, in either language says nothing in the other one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication

from app.domain.meetings.actions import ActionState
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.scenes import SceneChoice, SceneKind
from app.ports.queries import HistoryFilter
from app.services.meetings.actions import MoveActionOn, NoteFeedback
from app.services.meetings.running import CloseMeeting
from app.services.meetings.voting import WithdrawVote
from tests.ui.both_languages import looking_over
from tests.ui.test_projector import LAPTOP, PluggedScreens
from tests.ui.wordless_meeting import ON_PAPER, WordlessMeeting
from ui.projector.control import ProjectorControl
from ui.projector.screens import ScreenPlace
from ui.tabs.meetings.pages import ACTIONS, AFTER, PEOPLE, PREPARE, ROLL, RUN
from ui.tabs.meetings.run.keys import Act
from ui.tabs.meetings.run.modes import Mode
from ui.tabs.meetings.view_model import BIN

SCREENS = (LAPTOP, ScreenPlace("2", "2", QRect(1366, 0, 1024, 768)))
"""The operator's, and one whose name is not a word."""

AGENDA_IN_WORDS = ("PlanMeeting", "RemoveItems")
"""Acts of the history that tell the standard agenda, which is Chinese."""


@pytest.fixture
def tab(session):
    session.content.go_to("meetings")
    return session.content.page("meetings")


@pytest.fixture
def check(session, tab):
    return looking_over(session, tab)


@pytest.fixture
def meeting(session):
    return WordlessMeeting(session.workspace.office).plan()


@pytest.fixture
def wall(session):
    """The projector on a second screen, seen small beside the meeting."""
    control = ProjectorControl(session.workspace, PluggedScreens(*SCREENS))
    control.open()
    yield control
    control.close()
    control.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_list_and_what_is_planned(session, tab, check):
    tab.show_list()
    check("nothing yet")
    for key in (ACTIONS, PEOPLE, ROLL):
        tab.show_section(key)
        check(f"no {key}")
    WordlessMeeting(session.workspace.office).plan()
    tab.show_list()
    check("list")
    tab.list.model.show(chip=BIN)
    check("bin")
    tab.plan_meeting()
    check("plan")


def test_people_and_the_roll(tab, meeting, check):
    for key in (PEOPLE, ROLL):
        tab.show_section(key)
        page = tab.page(key)
        page.table.selectRow(0)
        check(key)
        page.model.open_new()
        check(f"new: {key}")


def test_before_the_meeting(tab, meeting, check):
    tab.open_meeting(meeting.id, PREPARE)
    page = tab.page(PREPARE)
    for item in meeting.items:
        page.agenda.choose(item)
        check(f"item {item}")
    for _ in range(5):
        page.side.show_next()
        check(page.side.key)


def test_during_the_meeting(session, tab, meeting, wall, check):
    tab.open_meeting(meeting.id, RUN)
    page = tab.page(RUN)

    def see(mode, *acts):
        assert page.model.mode is mode
        check(mode)
        for act in acts:
            page.do(act)
            check(f"{mode}: {act}")
            page.close_one()

    see(Mode.SIGN_IN, Act.EXCUSE, Act.PROXY)
    meeting.sign_in()
    see(Mode.SIGN_IN)
    meeting.discuss()
    writing = (Act.OPINION, Act.NOTE, Act.AGREE, Act.PROMISE, Act.RECUSE, Act.POSTPONE, Act.REFER)
    see(Mode.ITEM, *writing, Act.RECESS, Act.SPEAKER, Act.TIMELINE)
    meeting.pause()
    see(Mode.ITEM)
    meeting.go_on()
    see(Mode.ITEM)
    page.do(Act.VOTE)
    see(Mode.SETUP)
    page.close_one()
    vote = meeting.first_round()
    see(Mode.VOTE, Act.WITHDRAW)
    meeting.announce(vote)
    see(Mode.RESULT)
    meeting.recess()
    see(Mode.RECESS)
    meeting.resume()
    see(Mode.ROLL_CALL)
    meeting.second_round()
    see(Mode.RESULT)
    page.do(Act.CORRECT)
    see(Mode.CORRECTION)
    page.close_one()
    vote = meeting.consult()
    see(Mode.VOTE)
    vote = meeting.on_paper(vote)
    see(Mode.VOTE)
    vote = meeting.by_sums(vote)
    see(Mode.VOTE)
    vote = meeting.secret(vote)
    see(Mode.VOTE)
    meeting.do(WithdrawVote(vote))
    meeting.finish()
    see(Mode.CLOSING)
    meeting.do(CloseMeeting(meeting.id))
    see(Mode.ENDED)


def test_the_wall(session, tab, meeting, wall, check):
    meeting.sign_in()
    meeting.discuss()
    meeting.announce(meeting.first_round())
    meeting.recess()
    meeting.resume()
    meeting.second_round()
    vote = meeting.consult()
    tab.open_meeting(meeting.id, RUN)
    director = tab.page(RUN).director
    votes = [SceneChoice(SceneKind.VOTE, one.item_id, one.id) for one in meeting.book.votes]
    rest = [
        SceneChoice(kind, meeting.items[0])
        for kind in SceneKind
        if kind not in (SceneKind.VOTE, SceneKind.MATERIAL)
    ]
    for choice in (*votes, *rest):
        director.show(choice)
        check(choice)
    meeting.on_paper(vote)
    director.show(SceneChoice(SceneKind.VOTE, meeting.items[ON_PAPER], meeting.book.votes[-1].id))
    check("owners")
    for act in (Act.BLACK, Act.EMBLEM, Act.FREEZE):
        tab.page(RUN).do(act)
        check(act)
        tab.page(RUN).do(act)


def test_after_the_meeting(session, tab, meeting, check):
    office = session.workspace.office
    meeting.sign_in()
    meeting.discuss()
    meeting.announce(meeting.first_round())
    meeting.recess()
    meeting.resume()
    meeting.second_round()
    meeting.do(CloseMeeting(meeting.id, "99"))
    tab.open_meeting(meeting.id, AFTER)
    page = tab.page(AFTER)
    for kind in MinutesKind:
        page.model.choose(kind)
        check(kind)
    page.side.posting.ask()
    check("posted")
    tab.show_section(ACTIONS)
    actions = tab.page(ACTIONS)
    actions.table.selectRow(0)
    for state in (ActionState.IN_PROGRESS, ActionState.DONE, ActionState.CHECKED):
        meeting.do(MoveActionOn(1, state, "1", verifier="81"))
        check(state)
    meeting.do(NoteFeedback(1, "1"))
    for what in ("progress", "done", "checked", "extended", "transferred", "feedback"):
        actions.card.compose(what)
        check(what)
    actions.chart_button.setChecked(True)
    check("chart")
    tab.open_meeting(meeting.id, AFTER)
    page.model.seal()
    check("sealed")
    session.content.go_to("history")
    history = session.content.page("history")
    for row in office.queries.history(HistoryFilter(), count=100):
        if row.label in AGENDA_IN_WORDS:
            continue
        history._model.choose(row.journal_id)
        check(row, history)
