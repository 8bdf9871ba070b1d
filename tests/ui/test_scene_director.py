"""What comes to the wall while a meeting goes on, with a real office behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.people import MeetingPerson, OwnerUnit
from app.domain.meetings.scenes import (
    CloseScene,
    Half,
    ItemScene,
    MaterialScene,
    RecessScene,
    ResultScene,
    SceneChoice,
    SceneKind,
    SignScene,
    VoteScene,
    WelcomeScene,
)
from app.domain.meetings.timeline import live
from app.domain.voting.cases import Body, Choice
from app.services.meetings.planning import (
    AddItem,
    EditItem,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    SaveMeetingPerson,
    SaveOwnerUnit,
)
from app.services.meetings.running import (
    CloseMeeting,
    EnterItem,
    MarkArrived,
    OpenMeeting,
    StartRecess,
)
from app.services.meetings.voting import AnnounceVote, CastBallot, OpenVote
from tests.ui.open_workspace import open_workspace
from ui.projector.director import SceneDirector, director_of
from ui.projector.material import read_material


def pdf_of(pages, orientation=QPageLayout.Orientation.Portrait):
    """A PDF of so many A4 pages."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(orientation)
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(QPoint(500, 500), str(number + 1))
    painter.end()
    return bytes(kept.data().data())


class Meeting:
    """A meeting of the office, and the director that is told of it after every act."""

    def __init__(self, workspace):
        self.office = workspace.office
        for number, name in enumerate(("赵一", "钱二", "孙三"), 1):
            person = MeetingPerson(
                None, name, Party.OWNERS_COMMITTEE, has_vote=True, position=number
            )
            self.office.execute(SaveMeetingPerson(person))
        self.id = self.office.execute(PlanMeeting(MeetingFields("三方例会", None, seats=3))).result
        self.item = self.office.execute(AddItem(self.id, ItemFields("错峰停车"))).result
        self.director = director_of(workspace)
        self.control = self.director.control
        self.follow()

    def do(self, command):
        result = self.office.execute(command).result
        self.follow()
        return result

    def follow(self):
        self.book = self.office.meetings.book(self.id)
        self.director.follow(self.book, live(self.book))

    def begin(self):
        self.do(MarkArrived(tuple(one.id for one in self.book.attendees)))
        self.do(OpenMeeting(self.id))
        self.do(EnterItem(self.item))

    @property
    def scene(self):
        return self.control.scene


@pytest.fixture
def meeting(qapp, office, tmp_path):
    workspace = open_workspace(office, tmp_path)
    made = Meeting(workspace)
    yield made
    made.control.close()
    workspace.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_wall_follows_the_meeting_by_itself(meeting):
    assert isinstance(meeting.scene, WelcomeScene)
    meeting.begin()
    assert isinstance(meeting.scene, ItemScene)
    vote = meeting.do(OpenVote(meeting.item, Body.OWNERS_COMMITTEE, VoteMethod.NAMED))
    assert isinstance(meeting.scene, VoteScene)
    for attendee in meeting.book.attendees:
        meeting.do(CastBallot(vote, Choice.YES, attendee.id))
    assert meeting.scene.tallies[0].yes == 3
    meeting.do(AnnounceVote(vote))
    assert isinstance(meeting.scene, ResultScene)
    meeting.do(StartRecess(meeting.id))
    assert isinstance(meeting.scene, RecessScene)


def test_a_scene_chosen_stays_until_something_else_goes_on(meeting):
    meeting.begin()
    meeting.director.show(SceneChoice(SceneKind.WELCOME))
    meeting.follow()
    assert isinstance(meeting.scene, WelcomeScene)
    meeting.do(CloseMeeting(meeting.id))
    assert isinstance(meeting.scene, CloseScene)


def test_the_clicker_turns_the_pages_of_material(meeting, tmp_path):
    file = tmp_path / "方案.pdf"
    file.write_bytes(pdf_of(2))
    meeting.office.attach_to_meeting(file, item_id=meeting.item)
    meeting.begin()
    meeting.control.open()
    wall = meeting.control.window
    seen = []
    for key in (Qt.Key.Key_PageDown,) * 4 + (Qt.Key.Key_PageUp,) * 4:
        QTest.keyClick(wall, key)
        is_page = isinstance(meeting.scene, MaterialScene)
        seen.append((meeting.scene.page, str(meeting.scene.half)) if is_page else ())
    pages = [(1, "upper"), (1, "lower"), (2, "upper"), (2, "lower")]
    assert seen == [*pages, *reversed(pages[:-1]), ()]
    assert isinstance(meeting.director.upcoming, MaterialScene | WelcomeScene | ItemScene)


def test_material_that_cannot_be_read_leaves_the_item_on_the_wall(meeting, tmp_path):
    file = tmp_path / "坏.pdf"
    file.write_bytes(b"%PDF-1.7 broken")
    meeting.office.attach_to_meeting(file, item_id=meeting.item)
    meeting.begin()
    (kept,) = meeting.book.files
    meeting.director.show(SceneChoice(SceneKind.MATERIAL, meeting.item, file_id=kept.id))
    assert isinstance(meeting.scene, ItemScene)


def test_the_name_of_whoever_lives_here_does_not_reach_the_wall(meeting):
    meeting.office.execute(SaveOwnerUnit(OwnerUnit(None, "3-2-501", 8_900, ("金美凤",))))
    meeting.do(EditItem(meeting.item, ItemFields("业主金美凤要求装充电桩", background="金美凤说")))
    meeting.begin()
    assert str(meeting.scene.heading.title) == "业主金*凤要求装充电桩"
    assert str(meeting.scene.background) == "金*凤说"


def test_scenes_have_names_and_the_next_is_offered(meeting):
    meeting.begin()
    choices = meeting.director.next_choices()
    assert meeting.director.choice not in choices
    assert all(meeting.director.name(choice) for choice in choices)


def test_no_meeting_shows_the_name_of_the_office(meeting):
    meeting.director.forget()
    assert isinstance(meeting.scene, SignScene)
    assert meeting.director.next_choices() == ()


def test_a_page_of_a_pdf_and_a_picture_become_pictures(qapp):
    page = read_material(pdf_of(2), "application/pdf", 9)
    assert (page.page, page.pages, page.half, page.turn, page.turns) == (2, 2, Half.LOWER, 4, 4)
    drawn = QImage.fromData(page.picture)
    assert (drawn.width(), drawn.height()) == pytest.approx((1920, 1412), abs=4)
    flat = read_material(pdf_of(2, QPageLayout.Orientation.Landscape), "application/pdf", 2)
    assert (flat.page, flat.half, flat.turns) == (2, Half.WHOLE, 2)
    photo, kept = QImage(4000, 1000, QImage.Format.Format_RGB32), QBuffer()
    photo.fill(Qt.GlobalColor.red)
    photo.save(kept, "PNG")
    shown = QImage.fromData(read_material(bytes(kept.data().data()), "image/png", 1).picture)
    assert (shown.width(), shown.height()) == (1920, 480)
    with pytest.raises(ValueError, match="not a picture"):
        read_material(b"no", "image/png", 1)


def test_the_wall_goes_when_the_office_is_left(qapp, office, tmp_path):
    window = QWidget()
    holder = QObject(window)
    workspace = open_workspace(office, tmp_path)
    workspace.setParent(holder)
    director: SceneDirector = director_of(workspace)
    wall = director.control.window
    director.control.open()
    gone = []
    wall.destroyed.connect(lambda: gone.append(True))
    workspace.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone
    window.deleteLater()
