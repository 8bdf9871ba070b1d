"""The screens of this computer: which there are, by name, and when one comes or goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class ScreenPlace:
    """One screen. ``key`` tells it from all others and is remembered; ``label`` is shown."""

    key: str
    label: str
    geometry: QRect


class Screens(Protocol):
    """What the projector asks of the computer's screens."""

    def listen(self, heard: Callable[[], object]) -> None:
        """Call ``heard`` whenever a screen came, went, or has another size."""
        ...

    def all(self) -> tuple[ScreenPlace, ...]:
        """Every screen, the system's main one first."""
        ...

    def key_of(self, window: QWidget | None) -> str:
        """The screen a window stands on; of none: the main screen."""
        ...

    def fill(self, window: QWidget, key: str) -> None:
        """Show a window on the whole of a screen, above everything there."""
        ...


class SystemScreens(QObject):
    """The screens Qt knows of. Two of one name are told apart by a number.

    Signals: ``changed()`` a screen came, went, or has another size.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._came)
        app.screenRemoved.connect(lambda _screen: self.changed.emit())
        app.primaryScreenChanged.connect(lambda _screen: self.changed.emit())
        for screen in app.screens():
            self._watch(screen)

    def listen(self, heard: Callable[[], object]) -> None:
        self.changed.connect(heard)

    def all(self) -> tuple[ScreenPlace, ...]:
        return tuple(_place(key, screen) for key, screen in self._named().items())

    def key_of(self, window: QWidget | None) -> str:
        standing = window.screen() if window is not None else QGuiApplication.primaryScreen()
        return next((key for key, screen in self._named().items() if screen is standing), "")

    def fill(self, window: QWidget, key: str) -> None:
        screen = self._named()[key]
        window.setScreen(screen)
        # The place first: a window shown full-screen fills the screen it stands on.
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def _came(self, screen: QScreen) -> None:
        self._watch(screen)
        self.changed.emit()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(lambda _geometry: self.changed.emit())

    def _named(self) -> dict[str, QScreen]:
        primary = QGuiApplication.primaryScreen()
        # Qt keeps a screen's Python object for as long as the screen is there.
        ordered = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
        named: dict[str, QScreen] = {}
        for screen in ordered:
            name, number = screen.name() or screen.model() or "?", 2
            while (key := name if name not in named else f"{name} #{number}") in named:
                number += 1
            named[key] = screen
        return named


def _place(key: str, screen: QScreen) -> ScreenPlace:
    ratio, size = screen.devicePixelRatio(), screen.size()
    wide, high = round(size.width() * ratio), round(size.height() * ratio)
    maker = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    name = maker if maker and maker not in key else key.removeprefix("\\\\.\\")
    return ScreenPlace(key, f"{name} · {wide}×{high}", screen.geometry())


def choose_screen(
    places: tuple[ScreenPlace, ...], wanted: str, operator: str, *, only_wanted: bool = False
) -> str:
    """The screen to project on, or «» for a preview: never the operator's own.

    The one remembered comes first; else the first other screen, unless ``only_wanted``.
    """
    others = [place.key for place in places if place.key != operator]
    if wanted in others:
        return wanted
    return others[0] if others and not only_wanted else ""


class ScreenNumbers(QObject):
    """«识别屏幕»: a big number on every screen for a few seconds."""

    def __init__(
        self,
        screens: Screens,
        new_window: Callable[[int, ScreenPlace], QWidget],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._windows: list[QWidget] = []
        self._screens, self._new_window = screens, new_window

    def show(self) -> None:
        """Show the numbers; those shown before go."""
        self.hide()
        for number, place in enumerate(self._screens.all(), 1):
            window = self._new_window(number, place)
            window.move(
                place.geometry.center().x() - window.width() // 2,
                place.geometry.center().y() - window.height() // 2,
            )
            window.show()
            self._windows.append(window)

    def hide(self) -> None:
        """Take the numbers away."""
        for window in self._windows:
            window.close()
            window.deleteLater()
        self._windows.clear()

    @property
    def windows(self) -> tuple[QWidget, ...]:
        """The windows that show a number now."""
        return tuple(self._windows)
