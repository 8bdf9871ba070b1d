"""Chooses what the wall shows while a meeting goes on: follows it, or goes where it is told.

``director_of(workspace)`` gives the one of a window. A page calls ``follow(book, live)`` with every
new book; entering an item, a vote, a result, a recess then come to the wall by themselves. PgDn and
PgUp step through pages and agenda without the page's help.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleViolation
from app.domain.meetings.scenes import (
    ActionsScene,
    MaterialScene,
    Scene,
    SceneChoice,
    SceneKind,
    WelcomeScene,
)
from app.domain.voting.cases import Body
from app.services.meetings.minutes_source import minutes_source
from app.services.meetings.scene_order import (
    next_choices,
    present_choice,
    scene_name,
    step,
)
from app.services.meetings.scenes import Material, scene_for
from ui.projector.control import NEXT, PREVIOUS, ProjectorControl, projector_of
from ui.projector.material import read_material
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.meetings.ballots import FrozenRoll
    from app.domain.meetings.book import MeetingBook
    from app.domain.meetings.live import LiveMeeting
    from app.ports.changes import ChangeSet


LIVING_HERE = frozenset({"resident", "owner_unit"})
"""Tables of people whose names are masked."""


class SceneDirector(QObject):
    """One per window.

    Signals: ``changed()`` another scene was chosen, or what may come next is another.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, control: ProjectorControl) -> None:
        super().__init__(workspace)
        self._workspace, self._control = workspace, control
        self._book: MeetingBook | None = None
        self._live: LiveMeeting | None = None
        self._fitting: SceneChoice | None = None
        self._names: tuple[object, frozenset[str]] | None = None
        self.choice = SceneChoice(SceneKind.SIGN)
        self.upcoming: Scene | None = None
        control.key_pressed.connect(self._stepped)
        workspace.changes.watch(LIVING_HERE, self._forget_names, self)

    @property
    def control(self) -> ProjectorControl:
        """The projector it directs."""
        return self._control

    def follow(self, book: MeetingBook, live: LiveMeeting) -> None:
        """The meeting as it stands now. When something else goes on in it, the wall turns to it."""
        is_other = self._book is None or self._book.meeting.id != book.meeting.id
        self._book, self._live = book, live
        fitting = present_choice(book, live)
        if is_other or fitting != self._fitting:
            self._fitting = self.choice = fitting
        self._stage()

    def forget(self) -> None:
        """No meeting is open any more: the wall shows the name of the office."""
        self._book = self._live = self._fitting = self.upcoming = None
        self.choice = SceneChoice(SceneKind.SIGN)
        self._control.show_scene(self._control.name_scene)
        self.changed.emit()

    def show(self, choice: SceneChoice) -> None:
        """Turn the wall to a scene until the meeting turns to something else."""
        if self._book is not None:
            self.choice = choice
            self._stage()

    def next_choices(self) -> tuple[SceneChoice, ...]:
        """What may come next, the likeliest first: «下一幕»."""
        if self._book is None or self._live is None:
            return ()
        found = [present_choice(self._book, self._live), *next_choices(self._book, self._live)]
        return tuple(one for one in found if one != self.choice)

    def name(self, choice: SceneChoice) -> str:
        """What a scene is called on the operator's side."""
        if self._book is None:
            return ""
        return scene_name(choice, self._book, self._workspace.wording)

    def go_on(self) -> None:
        """The next page, or the next scene."""
        self._step(1)

    def go_back(self) -> None:
        """The page or scene before."""
        self._step(-1)

    def _stepped(self, key: str) -> None:
        if key == NEXT:
            self._step(1)
        elif key == PREVIOUS:
            self._step(-1)

    def _step(self, by: int) -> None:
        if self._book is not None:
            scene, pages = self._control.scene, None
            if isinstance(scene, MaterialScene):
                pages = scene.turns
            elif isinstance(scene, ActionsScene | WelcomeScene):
                pages = scene.pages
            self.show(step(self._book, self.choice, by, pages=pages))

    def _stage(self) -> None:
        """Make the scene in the background: material is read, thousands of ballots counted."""
        book, live, choice = self._book, self._live, self.choice
        if book is None or live is None:
            return
        coming = next(iter(self.next_choices()), None)

        def made(scenes: tuple[Scene, Scene | None]) -> None:
            scene, self.upcoming = scenes
            self._control.show_scene(scene)
            self.changed.emit()

        self._workspace.runner.run(
            lambda _progress: (
                self._scene(book, live, choice),
                self._scene(book, live, coming) if coming is not None else None,
            ),
            on_success=made,
            replacing="projector-scene",
            owner=self,
        )

    def _scene(self, book: MeetingBook, live: LiveMeeting, choice: SceneChoice) -> Scene:
        office = self._workspace.office
        return scene_for(
            book,
            live,
            choice,
            office.clock(),
            self._workspace.wording,
            office=office.community,
            private_names=self._private_names(book),
            material=self._material(book, choice),
            roll=self._roll(book, choice),
        )

    def _forget_names(self, _changes: ChangeSet) -> None:
        self._names = None

    def _private_names(self, book: MeetingBook) -> frozenset[str]:
        """Who lives here; read again when others are called or come on the agenda."""
        about = (book.meeting.id, book.attendees, tuple(item.entry_id for item in book.items))
        known = self._names
        if known is None or known[0] != about:
            known = about, minutes_source(self._workspace.office, book).private_names
            self._names = known
        return known[1]

    def _material(self, book: MeetingBook, choice: SceneChoice) -> Material | None:
        if choice.kind is not SceneKind.MATERIAL:
            return None
        file = next((one for one in book.files if one.id == choice.file_id), None)
        if file is None:
            return None
        try:
            content = self._workspace.office.attachments.read(file.digest)
            return read_material(content, file.media_type, choice.page)
        except (OSError, ValueError, RuleViolation):
            return None  # the item is shown in its place

    def _roll(self, book: MeetingBook, choice: SceneChoice) -> FrozenRoll | None:
        vote = book.vote(choice.vote_id)
        if vote is None or vote.body not in (Body.OWNERS_ASSEMBLY, Body.HOUSEHOLDS):
            return None
        return self._workspace.office.meetings.roll(vote.id or 0)


def director_of(workspace: Workspace) -> SceneDirector:
    """The director of a window; made when first asked for."""
    found = workspace.findChild(SceneDirector)
    if isinstance(found, SceneDirector):
        return found
    return SceneDirector(workspace, projector_of(workspace))
