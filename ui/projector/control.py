"""The operator's hold on the projector: what is on the wall, black, name, frozen, which screen.

``projector_of(workspace)`` gives the one of a window. F11 opens and closes it from everywhere;
while it is open PgUp, PgDn and «.» of a clicker work in every window, and so does Esc while the
wall is black, shows the name or is frozen. B, L and F work wherever nothing else uses them.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.meetings.public_text import public
from app.domain.meetings.scenes import SCENE_TYPES, BlackScene, Scene, SignScene
from ui.projector.screen_number import ScreenNumber
from ui.projector.screens import (
    ScreenNumbers,
    ScreenPlace,
    Screens,
    SystemScreens,
    choose_screen,
)
from ui.projector.window import ProjectorWindow
from ui.workspace import Workspace

SCREEN, LIGHT = "projector/screen", "projector/light"
"""Names of what is remembered in the preferences."""

NUMBERS_FOR = 4_000
"""Milliseconds for which screens show their numbers."""

NEXT, PREVIOUS, ESCAPE = "next", "previous", "escape"


class ProjectorControl(QObject):
    """One per window.

    Signals: ``state_changed()`` anything of what the properties tell; ``key_pressed(str)``:
    «next», «previous» (a clicker or PgDn, PgUp), «escape» (Esc with nothing to take off the wall).
    """

    state_changed = Signal()
    key_pressed = Signal(str)

    def __init__(self, workspace: Workspace, screens: Screens | None = None) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._screens: Screens = screens or SystemScreens(self)
        self._operator = _window_of(workspace)
        self._sign = SignScene(public(workspace.office.community))
        self._scene: Scene = self._sign
        self._frozen: Scene | None = None
        self.frozen_at: datetime | None = None
        self.is_black = False
        self.is_sign = False
        self._on_screen = self._lost = self._wanted = ""
        self.window = ProjectorWindow(self.wall_time)
        self.window.left.connect(self.close)
        self.window.key_came.connect(self._press_here)
        self._numbers = ScreenNumbers(self._screens, ScreenNumber, self)
        self._numbers_over = QTimer(self, interval=NUMBERS_FOR, singleShot=True)
        self._numbers_over.timeout.connect(self._numbers.hide)
        self._screens.listen(self._screens_changed)
        workspace.destroyed.connect(self.window.deleteLater)
        self._escape = self._shortcut(Qt.Key.Key_Escape, self.window)
        self._escape.setEnabled(False)
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Period):
            self._shortcut(key, self.window)
        if self._operator is not None:
            self._shortcut(Qt.Key.Key_F11, self._operator)
            self._operator.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether anything is projected, on a screen or in a preview."""
        return self.window.isVisible()

    @property
    def is_preview(self) -> bool:
        """Whether it shows in a window beside the work, for want of a second screen."""
        return self.window.is_preview

    @property
    def screen(self) -> ScreenPlace | None:
        """The screen projected on, if one is."""
        found = (one for one in self._screens.all() if one.key == self._on_screen)
        return next(found, None) if self.is_open else None

    @property
    def notice(self) -> str:
        """Why it is a preview, in words; empty on a screen of its own or closed."""
        return self._why_preview() if self.is_open and self.is_preview else ""

    @property
    def numbers(self) -> tuple[QWidget, ...]:
        """The windows that number the screens now."""
        return self._numbers.windows

    @property
    def screens(self) -> tuple[ScreenPlace, ...]:
        """The screens that can be chosen: all but the operator's own."""
        operator = self._screens.key_of(self._operator)
        return tuple(place for place in self._screens.all() if place.key != operator)

    @property
    def is_frozen(self) -> bool:
        """Whether the wall stands still while the operator goes on."""
        return self._frozen is not None

    @property
    def is_light(self) -> bool:
        """Whether scenes are dark on light."""
        return self._workspace.preferences.text(LIGHT) == "1"

    @property
    def scene(self) -> Scene:
        """The scene given last, whether or not it can be seen."""
        return self._scene

    @property
    def shown(self) -> Scene:
        """What the wall shows. Black and the name come before what is frozen."""
        if self.is_black:
            return BlackScene()
        if self.is_sign:
            return self._sign
        return self._scene if self._frozen is None else self._frozen

    @property
    def name_scene(self) -> SignScene:
        """The scene with the name of the office."""
        return self._sign

    def wall_time(self) -> datetime:
        """The time the wall shows: now, or when it was frozen."""
        if self.frozen_at is not None and self.shown is self._frozen:
            return self.frozen_at
        return self._workspace.office.clock()

    def open(self) -> None:
        """Project: on the screen remembered, on another second one, else in a preview."""
        self._wanted, self._lost = self._workspace.preferences.text(SCREEN), ""
        handle = self._operator.windowHandle() if self._operator is not None else None
        if handle is not None:
            unique = Qt.ConnectionType.UniqueConnection
            handle.screenChanged.connect(self._screens_changed, unique)
        self._place()
        self._tell()

    def close(self) -> None:
        """Stop projecting; black, name and frozen are forgotten."""
        self.window.hide()
        self.is_black = self.is_sign = False
        self._thaw()
        self._on_screen = self._lost = ""
        self._tell()

    def toggle(self) -> None:
        """Open, or close."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene as soon as the wall is free for it.

        Raises ``TypeError`` for anything that is not a scene: records never reach the wall.
        """
        if type(scene) not in SCENE_TYPES:
            raise TypeError(type(scene).__name__)
        self._scene = scene
        self._tell()

    def blacken(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Make the wall black, or bring back what was there."""
        self.is_black = on
        self._tell()

    def sign(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the name of the office, or bring back what was there."""
        self.is_sign = on
        self._tell()

    def freeze(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Keep the wall as it is, its clocks too, whatever scenes come; or let it go on."""
        if on and self._frozen is None:
            self._frozen = self._scene
            self.frozen_at = self._workspace.office.clock()
        elif not on:
            self._thaw()
        self._tell()

    def choose_light(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Dark on light, for rooms that cannot be darkened; remembered."""
        self._workspace.preferences.keep_text(LIGHT, "1" if on else "0")
        self._tell()

    def choose_screen(self, key: str) -> None:
        """Project on another screen from now on; remembered by its name."""
        self._workspace.preferences.keep_text(SCREEN, key)
        self._wanted, self._lost = key, ""
        if self.is_open:
            self._place()
        self._tell()

    def identify_screens(self) -> None:
        """«识别屏幕»: a number on every screen for a few seconds."""
        self._numbers.show()
        self._numbers_over.start()

    def press(self, key: int) -> bool:
        """Do what a key does for the projector; whether it did anything.

        For the table of keys of a page; keys come here by themselves where nobody else uses them.
        """
        if key == Qt.Key.Key_F11:
            self.toggle()
            return True
        if not self.is_open:
            return False
        match key:
            case Qt.Key.Key_PageDown:
                self.key_pressed.emit(NEXT)
            case Qt.Key.Key_PageUp:
                self.key_pressed.emit(PREVIOUS)
            case Qt.Key.Key_Period | Qt.Key.Key_B:
                self.blacken(not self.is_black)
            case Qt.Key.Key_L:
                self.sign(not self.is_sign)
            case Qt.Key.Key_F:
                self.freeze(not self.is_frozen)
            case Qt.Key.Key_Escape:
                return self._step_back()
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters that reached the operator's window because no widget in it used them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            letters = (Qt.Key.Key_B, Qt.Key.Key_L, Qt.Key.Key_F)
            if is_plain and not event.isAutoRepeat() and event.key() in letters:
                return self.press(event.key())
        return super().eventFilter(watched, event)

    def _step_back(self) -> bool:
        if self.is_black:
            self.blacken(on=False)
        elif self.is_sign:
            self.sign(on=False)
        elif self.is_frozen:
            self.freeze(on=False)
        else:
            self.key_pressed.emit(ESCAPE)
            return False
        return True

    def _press_here(self, key: int, is_repeat: bool) -> None:  # noqa: FBT001 - a signal's
        if not is_repeat and not self.press(key) and key == Qt.Key.Key_Escape:
            self.close()

    def _thaw(self) -> None:
        self._frozen = self.frozen_at = None

    @Slot()
    def _screens_changed(self) -> None:
        if self.is_open:
            self._place()
        self._tell()

    def _place(self) -> None:
        """Stand on the screen wanted. Once a screen was lost, only that one is gone back to."""
        places = {place.key: place for place in self._screens.all()}
        operator = self._screens.key_of(self._operator)
        if self._on_screen and (self._on_screen not in places or self._on_screen == operator):
            self._lost = self._on_screen
        key = choose_screen(
            tuple(places.values()), self._wanted, operator, only_wanted=bool(self._lost)
        )
        if not key:
            self._preview()
        elif key != self._on_screen or self.window.geometry() != places[key].geometry:
            self._on_screen = self._wanted = key
            self._lost = ""
            self.window.drop_frame()
            self._screens.fill(self.window, key)

    def _preview(self) -> None:
        if not (self.is_open and self.is_preview):
            self.window.wear_frame()
            operator = self._screens.key_of(self._operator)
            for place in self._screens.all():
                if place.key == operator:
                    self.window.stand_in_corner(place.geometry)
            self.window.show()
        self._on_screen = ""
        self.window.say(self._why_preview())

    def _why_preview(self) -> str:
        if self._lost and self._lost == self._screens.key_of(self._operator):
            told = self.tr("本窗口正在“{name}”上，移开后自动投到那里")
            return told.format(name=self._lost)
        if self._lost:
            told = self.tr("“{name}”断开了，接上后自动投到那里")
            return told.format(name=self._lost)
        return self.tr("没有第二块屏幕，先在这里预览")

    def _tell(self) -> None:
        self._escape.setEnabled(self.is_open and (self.is_black or self.is_sign or self.is_frozen))
        self.window.show_scene(self.shown, is_light=self.is_light)
        self.state_changed.emit()

    def _shortcut(self, key: Qt.Key, parent: QWidget) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), parent)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.press(key))
        return shortcut


def projector_of(workspace: Workspace) -> ProjectorControl:
    """The projector of a window; made when first asked for."""
    found = workspace.findChild(ProjectorControl)
    return found if isinstance(found, ProjectorControl) else ProjectorControl(workspace)


def _window_of(workspace: Workspace) -> QWidget | None:
    """The window a workspace belongs to; none in tests of parts."""
    parent = workspace.parent()
    while parent is not None and not isinstance(parent, QWidget):
        parent = parent.parent()
    return parent.window() if parent is not None else None
