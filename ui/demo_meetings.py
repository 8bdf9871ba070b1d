"""The pictures of meetings: how to come to each screen, and what the wall shows at each stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import ItemVisibility, MeetingState
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.scenes import Scene, SceneChoice, SceneKind
from app.domain.meetings.timeline import live
from app.office import Office
from app.ports.document_facts import KeySection
from app.ports.meeting_queries import ActionFilter
from app.services.meetings.scenes import scene_for
from app.wording import Wording
from ui.demo_looks import Extent, Scenes
from ui.office_session import OfficeSession
from ui.preferences import CHINESE
from ui.projector.control import ProjectorControl
from ui.projector.material import read_material
from ui.projector.screens import ScreenPlace
from ui.tab_registry import page
from ui.tabs.meetings.actions.page import ActionsPage
from ui.tabs.meetings.after.page import AfterPage
from ui.tabs.meetings.pages import ACTIONS, AFTER, PEOPLE, PREPARE, ROLL, RUN
from ui.tabs.meetings.prepare.page import PreparePage
from ui.tabs.meetings.prepare.side import MEETING as MEETING_CARD
from ui.tabs.meetings.prepare.side import OFFERS, REPORT
from ui.tabs.meetings.prepare.side import PEOPLE as CALLED
from ui.tabs.meetings.run.keys import Act
from ui.tabs.meetings.run.page import RunPage
from ui.tabs.meetings.step_line import step_keys, step_words
from ui.tabs.meetings.view import MeetingsTab
from ui.widgets.record_table import RecordTable

EVERY, THOROUGH, PLAIN = Extent.EVERY, Extent.THOROUGH, Extent.PLAIN
WALLS = (
    ((1920, 1080), "dark"),
    ((1920, 1080), "light"),
    ((1366, 768), "dark"),
    ((1024, 768), "dark"),
)
"""Sizes in pixels and grounds in which every scene of the wall is drawn."""


def meeting_scenes() -> dict[str, Scenes]:
    """What is drawn of meetings, by office."""
    return {
        "sample": {
            "meetings": (EVERY, _list),
            "meetings_plan": (PLAIN, lambda session: _tab(session).plan_meeting()),
            "meeting_people": (THOROUGH, _section(PEOPLE)),
            "meeting_roll": (THOROUGH, _section(ROLL)),
            "after_record": (THOROUGH, lambda session: _after(session, MeetingState.CLOSED)),
            "after_public": (THOROUGH, _after_public),
            "after_sealed": (THOROUGH, lambda session: _after(session, MeetingState.SEALED)),
            "actions": (PLAIN, lambda session: _actions(session, chart=False)),
            "actions_chart": (THOROUGH, lambda session: _actions(session, chart=True)),
        },
        "empty": {
            "meetings_empty": (THOROUGH, _list),
            "meeting_people_empty": (PLAIN, _section(PEOPLE)),
            "meeting_roll_empty": (PLAIN, _section(ROLL)),
            "actions_empty": (PLAIN, _section(ACTIONS)),
        },
        "meeting_planned": {
            "prepare": (THOROUGH, _prepare),
            "prepare_offers": (THOROUGH, _card(OFFERS)),
            "prepare_attendees": (PLAIN, _card(CALLED)),
            "prepare_report": (PLAIN, _card(REPORT)),
            "prepare_meeting": (PLAIN, _card(MEETING_CARD)),
        },
        "meeting_sign_in": {"run_sign_in": (THOROUGH, _run)},
        "meeting_item": {"run_item": (THOROUGH, _run)},
        "meeting_vote": {"run_vote": (EVERY, _run)},
        "meeting_first_result": {},
        "meeting_recess": {"run_recess": (THOROUGH, _run)},
        "meeting_roll_call": {"run_roll_call": (PLAIN, _run)},
        "meeting_result": {
            "run_result": (THOROUGH, _run),
            "run_correction": (PLAIN, _doing(Act.CORRECT)),
        },
        "meeting_warning": {"run_vote_warning": (THOROUGH, _doing(Act.VOTE))},
        "meeting_paper": {"run_paper": (THOROUGH, _scanned)},
        "meeting_secret": {"run_secret": (THOROUGH, _run)},
        "meeting_tripartite": {"run_tripartite": (THOROUGH, _run)},
    }


def meeting_keys(session: OfficeSession) -> Iterator[KeySection]:
    """The keys of the list of meetings and of its pages; the sample is open."""
    title = page("meetings").title()
    tab = _list(session)
    yield KeySection(title, (*tab.keys(), *step_keys()))
    _after(session, MeetingState.CLOSED)
    for step in (PREPARE, RUN, AFTER):
        tab.show_step(step)
        yield KeySection(f"{title} · {step_words(step)}", tuple(tab.page(step).keys()))
    for key in (ACTIONS, PEOPLE, ROLL):
        tab.show_section(key)
        yield KeySection(f"{title} · {tab.head.title.text()}", tuple(tab.keys()))


# The wall.


def wall_scenes(office: Office, name: str) -> Iterator[tuple[str, Scene]]:
    """What the wall shows in an office that is drawn: the name of each scene, and the scene."""
    told = _TOLD.get(name)
    if told is not None:
        yield from told(office)


def wall_time(office: Office) -> datetime:
    """The time on the wall: a few minutes before, during, or at the end of the meeting."""
    meeting = _book(office).meeting
    if meeting.state is MeetingState.PLANNED and meeting.planned_at is not None:
        return meeting.planned_at - timedelta(minutes=8)
    return meeting.closed_at or office.clock()


def _staged(office: Office, choice: SceneChoice, *, hides_totals: bool = False) -> Scene:
    """A scene of the meeting at hand as the window makes it."""
    book = _book(office)
    if hides_totals:
        votes = (replace(vote, shows_running_totals=False) for vote in book.votes)
        book = replace(book, votes=tuple(votes))
    material = None
    file = next((one for one in book.files if one.id == choice.file_id), None)
    if file is not None:
        content = office.attachments.read(file.digest)
        material = read_material(content, file.media_type, choice.page)
    return scene_for(
        book, live(book), choice, office.clock(), Wording(CHINESE), office=office.community,
        material=material, roll=office.meetings.roll(choice.vote_id or 0),
    )  # fmt: skip


def _wall_before(office: Office) -> Iterator[tuple[str, Scene]]:
    yield "welcome", _staged(office, SceneChoice(SceneKind.WELCOME))
    yield "sign", _staged(office, SceneChoice(SceneKind.SIGN))
    internal = [item for item in _book(office).items if item.visibility is ItemVisibility.INTERNAL]
    yield "item_internal", _staged(office, SceneChoice(SceneKind.ITEM, internal[0].id))


def _wall_item(office: Office) -> Iterator[tuple[str, Scene]]:
    book = _book(office)
    now = live(book).item
    item_id = now.id if now is not None else None
    yield "item", _staged(office, SceneChoice(SceneKind.ITEM, item_id))
    file = next(one for one in book.files if one.item_id == item_id)
    yield "material", _staged(office, SceneChoice(SceneKind.MATERIAL, item_id, file_id=file.id))
    yield "speakers", _staged(office, SceneChoice(SceneKind.SPEAKERS, item_id))


def _wall_vote(office: Office) -> Iterator[tuple[str, Scene]]:
    yield "vote", _staged(office, _vote_choice(office))
    yield "vote_hidden", _staged(office, _vote_choice(office), hides_totals=True)


def _wall_recess(office: Office) -> Iterator[tuple[str, Scene]]:
    yield "recess", _staged(office, SceneChoice(SceneKind.RECESS, _vote_choice(office).item_id))


def _wall_result(office: Office) -> Iterator[tuple[str, Scene]]:
    yield "result", _staged(office, _vote_choice(office))
    yield "actions", _staged(office, SceneChoice(SceneKind.ACTIONS))


def _wall_close(office: Office) -> Iterator[tuple[str, Scene]]:
    yield "close", _staged(office, SceneChoice(SceneKind.CLOSE))
    yield "black", _staged(office, SceneChoice(SceneKind.BLACK))


def _wall_of_last_vote(name: str) -> Callable[[Office], Iterator[tuple[str, Scene]]]:
    def wall(office: Office) -> Iterator[tuple[str, Scene]]:
        yield name, _staged(office, _vote_choice(office))

    return wall


_TOLD: dict[str, Callable[[Office], Iterator[tuple[str, Scene]]]] = {
    "sample": _wall_close,
    "meeting_planned": _wall_before,
    "meeting_item": _wall_item,
    "meeting_vote": _wall_vote,
    "meeting_first_result": _wall_of_last_vote("result_first_round"),
    "meeting_recess": _wall_recess,
    "meeting_result": _wall_result,
    "meeting_paper": _wall_of_last_vote("vote_owners"),
    "meeting_secret": _wall_of_last_vote("vote_secret"),
    "meeting_tripartite": _wall_of_last_vote("vote_parties"),
}


def _vote_choice(office: Office) -> SceneChoice:
    """The vote opened last, with its result if it has one."""
    vote = _book(office).votes[-1]
    return SceneChoice(SceneKind.VOTE, vote.item_id, vote.id)


def _book(office: Office) -> MeetingBook:
    """The meeting that runs, else the one planned with matters of its own, else the last held."""
    meetings = office.meetings
    planned, held = meetings.next_planned(), meetings.last_closed()
    found = meetings.running()
    if found is None and planned is not None:
        own = meetings.book(planned.id or 0)
        found = planned.id if own is not None and own.files else None
    if found is None and held is not None:
        found = held.id
    book = meetings.book(found or 0)
    assert book is not None
    return book


# The screens.


def _tab(session: OfficeSession) -> MeetingsTab:
    session.content.go_to("meetings")
    return cast("MeetingsTab", session.content.page("meetings"))


def _list(session: OfficeSession) -> MeetingsTab:
    tab = _tab(session)
    tab.show_list()
    if tab.list.table.model().rowCount():
        tab.list.table.selectRow(0)
    return tab


def _section(key: str) -> Callable[[OfficeSession], None]:
    def shown(session: OfficeSession) -> None:
        tab = _tab(session)
        tab.show_section(key)
        table = tab.page(key).findChild(RecordTable)
        if isinstance(table, RecordTable) and table.model().rowCount():
            table.selectRow(0)

    return shown


def _prepare(session: OfficeSession) -> PreparePage:
    book = _book(session.workspace.office)
    tab = _tab(session)
    tab.open_meeting(book.meeting.id or 0, PREPARE)
    shown = cast("PreparePage", tab.page(PREPARE))
    item_id = next(file.item_id for file in book.files if file.item_id is not None)
    shown.list.select_id(item_id)
    shown.agenda.choose(item_id)
    return shown


def _card(key: str) -> Callable[[OfficeSession], None]:
    return lambda session: _prepare(session).side.chips.chip(key).click()


def _run(session: OfficeSession) -> RunPage:
    """The running meeting, with a projector in the room."""
    control = session.workspace.findChild(ProjectorControl)
    if not isinstance(control, ProjectorControl):
        control = ProjectorControl(session.workspace, _Room(session))
    control.open()
    tab = _tab(session)
    tab.open_meeting(_book(session.workspace.office).meeting.id or 0, RUN)
    return cast("RunPage", tab.page(RUN))


def _doing(act: Act) -> Callable[[OfficeSession], None]:
    return lambda session: _run(session).do(act)


def _scanned(session: OfficeSession) -> None:
    """The next owner's ballot lies under the scanner."""
    shown = _run(session)
    answered = shown.vote.unit_choices()
    shown.vote.scan(next(one.unit for one in shown.vote.units if one.unit not in answered))


def _after(session: OfficeSession, state: MeetingState) -> AfterPage:
    rows = session.workspace.office.meetings.meetings()
    tab = _tab(session)
    tab.open_meeting(next(row.id for row in rows if row.state is state), AFTER)
    return cast("AfterPage", tab.page(AFTER))


def _after_public(session: OfficeSession) -> None:
    _after(session, MeetingState.CLOSED).model.choose(MinutesKind.PUBLIC)


def _actions(session: OfficeSession, *, chart: bool) -> None:
    office = session.workspace.office
    rows = office.meetings.actions(ActionFilter(office.today()))
    tab = _tab(session)
    tab.show_section(ACTIONS, rows[0].action.id if rows else None)
    cast("ActionsPage", tab.page(ACTIONS)).chart_button.setChecked(chart)


class _Room(QObject):
    """A computer with a beamer plugged in; nothing is really filled."""

    _PLACES = (
        ScreenPlace("eDP-1", "eDP-1 · 1366×768", QRect(0, 0, 1366, 768)),
        ScreenPlace("EPSON", "EPSON EB-X06 · 1920×1080", QRect(1366, 0, 1920, 1080)),
    )

    def listen(self, heard: Callable[[], object]) -> None:
        del heard

    def all(self) -> tuple[ScreenPlace, ...]:
        return self._PLACES

    def key_of(self, window: QWidget | None) -> str:
        del window
        return self._PLACES[0].key

    def fill(self, window: QWidget, key: str) -> None:
        del key
        window.setGeometry(self._PLACES[1].geometry)
        window.show()
