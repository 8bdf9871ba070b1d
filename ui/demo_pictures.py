"""Draws pictures of every screen, for «linli demo» and for whoever looks the program over.

Needs no display: with the platform «offscreen» windows are painted into memory. Every screen is
shown by the real window, with jobs done at once on this thread.
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QSize,
    QTimer,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.office import Office
from app.ports.document_facts import KeySection
from app.ports.progress import Progress, SilentProgress
from app.ports.queries import EntryGroup
from ui.application import Program
from ui.ask import ScriptedAsk
from ui.crash import CrashReporter
from ui.demo_looks import Extent, Look, Scenes, looks
from ui.demo_meetings import WALLS, meeting_keys, meeting_scenes, wall_scenes, wall_time
from ui.demo_notices import forget_notice, notice_keys, notice_scenes
from ui.importing.import_request import ImportRequest
from ui.key_sheet import window_keys
from ui.office_session import OfficeSession
from ui.preferences import Preferences
from ui.projector.drawing import draw_scene
from ui.tab_registry import PAGES, page
from ui.tabs.diary.view import DiaryTab
from ui.task_runner import InlineTaskRunner
from ui.welcome.view import WelcomePage
from ui.welcome.view_model import Step, WelcomeViewModel

SETTLED_AFTER = 120
"""Milliseconds after which nothing on a screen waits for a pause in typing any more."""

ROUNDS = 12
"""Of layout: a paragraph that grows asks its card, the card its page; five deep were seen. A busy
machine spends the time above on the first of them, and the picture showed cards over each other."""

EVERY, THOROUGH = Extent.EVERY, Extent.THOROUGH
QUICK_LINE = "金阿姨 3-2-501 老年食堂的菜太硬，想要软一点"


class OpensOffices(Protocol):
    """Makes the offices that are pictured, by name; each is closed after its pictures."""

    def __call__(self, name: str) -> Office: ...


@dataclass(frozen=True)
class Drawn:
    """What came of it: how many pictures, and the keys of all screens by language."""

    pictures: int
    keys: Mapping[str, tuple[KeySection, ...]]


Scene = Callable[[OfficeSession], object]


def draw_pictures(
    folder: Path, open_office: OpensOffices, sheet: Path, progress: Progress | None = None
) -> Drawn:
    """Draw every screen into ``folder``; ``sheet`` is the file shown on the import screen.

    Offices asked for: «sample», «empty», «twelve», «many», and those of ``meeting_scenes`` in
    their order.
    """
    # The offscreen platform says of every window what it does not do.
    heard_before = qInstallMessageHandler(lambda *_message: None)
    # Until the process ends: pyqtgraph takes its views apart only then.
    warnings.filterwarnings("ignore", module="pyqtgraph")
    with tempfile.TemporaryDirectory() as passing:
        artist = _Artist(folder, Preferences(Path(passing)), progress or SilentProgress())
        try:
            artist.draw_welcome(looks(THOROUGH))
            for name, scenes in _scenes(sheet).items():
                office = open_office(name)
                try:
                    artist.draw_office(name, office, scenes)
                    artist.draw_wall(name, office)
                finally:
                    office.close()
        finally:
            artist.put_down()
            qInstallMessageHandler(heard_before)
    return Drawn(artist.count, artist.keys)


def _scenes(sheet: Path) -> dict[str, Scenes]:
    """What is drawn of each office."""
    diary: Scenes = {
        "diary_list": (EVERY, _list),
        "diary_quick": (EVERY, lambda session: _diary(session).write_quickly(QUICK_LINE)),
        "diary_form": (THOROUGH, _form),
        "diary_grouped": (THOROUGH, lambda s: _diary(s).model.group_by(EntryGroup.CATEGORY)),
        "diary_searched": (EVERY, lambda session: _search(session, "食堂")),
        "diary_nothing_found": (THOROUGH, lambda session: _search(session, "独角兽")),
        "diary_figures": (THOROUGH, lambda session: _diary(session).open_thing("figures")),
    }
    pages = {entry.key: (THOROUGH, _shown(entry.key)) for entry in PAGES}
    parts = ("categories", "calendar")
    settings = {f"settings_{part}": (THOROUGH, _settings(part)) for part in parts}
    preview = ImportRequest("diary", sheet)
    meetings, notices = meeting_scenes(), notice_scenes()
    return meetings | {
        "sample": {
            "today": (EVERY, _shown("today")),
            **diary,
            **pages,
            "import_preview": (THOROUGH, lambda s: s.content.go_to("import", preview)),
            **settings,
            **meetings["sample"],
            **notices["sample"],
        },
        "empty": {
            "today_empty": (THOROUGH, _shown("today")),
            "diary_empty": (EVERY, _shown("diary")),
            "residents_empty": (THOROUGH, _shown("residents")),
            **meetings["empty"],
            **notices["empty"],
        },
        "twelve": {"diary_twelve_long_name": (EVERY, _list)},
        "many": {"diary_many": (THOROUGH, _list), "today_many": (THOROUGH, _shown("today"))},
    }


def _shown(key: str) -> Scene:
    return lambda session: session.content.go_to(key)


def _settings(part: str) -> Scene:
    return lambda session: session.content.go_to("settings", part)


def _diary(session: OfficeSession) -> DiaryTab:
    session.content.go_to("diary")
    return cast("DiaryTab", session.content.page("diary"))


def _list(session: OfficeSession) -> None:
    tab = _diary(session)
    if tab.list.table.model().rowCount():
        tab.list.table.selectRow(0)


def _form(session: OfficeSession) -> None:
    tab = _diary(session)
    tab.write_quickly(QUICK_LINE)
    settle()
    tab.quick.panel.details_requested.emit()


def _search(session: OfficeSession, words: str) -> None:
    tab = _diary(session)
    tab.tools.search.setText(words)
    tab.tools.search.returnPressed.emit()
    settle()
    _list(session)


def settle() -> None:
    """Let everything that waits for a moment come."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLED_AFTER, loop.quit)
    loop.exec()
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Artist:
    """Holds the one window all pictures are taken of."""

    def __init__(self, folder: Path, preferences: Preferences, progress: Progress) -> None:
        self.count = 0
        self.keys: dict[str, tuple[KeySection, ...]] = {}
        self._folder, self._preferences, self._progress = folder, preferences, progress
        folder.mkdir(parents=True, exist_ok=True)
        app = QApplication.instance() or QApplication(["linli"])
        self._app = cast("QApplication", app)
        self._look, self._clothes = Look(), ("", 0, "")
        self._program = Program(self._app, preferences, CrashReporter(folder))
        self._window = self._program.window
        self._runner = InlineTaskRunner()
        self._ask = ScriptedAsk()
        self._window.show()

    def draw_welcome(self, worn: Iterable[Look]) -> None:
        """The page before any office is open."""
        for look in worn:
            self._wear(look)
            model = WelcomeViewModel(self._runner, self._preferences, self._window)
            self._window.show_title("")
            self._window.show_page(WelcomePage(model, self._ask))
            for name, step in (("welcome", Step.START), ("welcome_new", Step.CREATE)):
                model.go_to(step)
                self._take(name)
            model.deleteLater()

    def draw_office(self, name: str, office: Office, scenes: Scenes) -> None:
        """Everything that is to be seen of one office, in every look."""
        session: OfficeSession | None = None
        for look in looks(EVERY):
            acts = {key: act for key, (often, act) in scenes.items() if look in looks(often)}
            if acts:
                self._wear(look)
            for key, act in acts.items():
                # Each scene starts from the window as it opens.
                if session is None:
                    session = self._session(office)
                else:
                    session.rebuild()
                self._window.resize(*look.size)
                settle()
                act(session)
                self._take(key)
                _forget_drafts(session)
            if session is not None and name == "sample" and look.language not in self.keys:
                self.keys[look.language] = _keys(session)
        if session is not None:
            self._window.show_page(QWidget())
            session.deleteLater()
        self._window.guard = None

    def draw_wall(self, name: str, office: Office) -> None:
        """What a meeting's projector shows of one office, if anything."""
        self._wear(Look())
        for scene_name, scene in wall_scenes(office, name):
            now = wall_time(office)
            for (wide, high), ground in WALLS:
                is_light = ground == "light"
                drawn = draw_scene(scene, QSize(wide, high), now, light=is_light)
                file = f"projector_{scene_name}-{wide}x{high}-{ground}.png"
                drawn.save(str(self._folder / file))
                self.count += 1
            self._progress.report(self.count, 0, scene_name)

    def put_down(self) -> None:
        """Let go of the window."""
        self._window.guard = None
        self._window.hide()
        self._window.deleteLater()
        settle()

    def _session(self, office: Office) -> OfficeSession:
        return OfficeSession(office, self._window, self._runner, self._ask, self._preferences)

    def _wear(self, look: Look) -> None:
        self._look = look
        clothes = (look.theme, look.scale, look.language)
        if clothes == self._clothes:
            return
        self._clothes = clothes
        self._preferences.theme, self._preferences.scale, self._preferences.language = clothes
        # Every widget there is takes a while to dress; the screens are built anew anyway.
        self._window.show_page(QWidget())
        settle()
        self._program.dress()

    def _take(self, name: str) -> None:
        self._window.resize(*self._look.size)
        settle()
        self._window.grab().save(str(self._folder / f"{name}-{self._look}.png"))
        self.count += 1
        self._progress.report(self.count, 0, name)


def _forget_drafts(session: OfficeSession) -> None:
    """What one scene left half-written does not come back in the next."""
    if session.content.key == "diary":
        tab = _diary(session)
        tab.quick.discard()
        tab.side.discard()
    elif session.content.key == "notices":
        forget_notice(session)
    drafts = session.workspace.office.drafts
    for form in tuple(drafts.all()):
        drafts.drop(form)


def _keys(session: OfficeSession) -> tuple[KeySection, ...]:
    """The keys of the window and of its screens, in the language worn now."""
    everywhere = QCoreApplication.translate("Keys", "到处可用")
    sections = [KeySection(everywhere, tuple(window_keys()))]
    for key in ("diary", "residents", "import"):
        session.content.go_to(key)
        sections.append(KeySection(page(key).title(), tuple(session.content.keys())))
        if key == "diary":
            sections += (*meeting_keys(session), *notice_keys(session))
    return tuple(sections)
