"""Starts the window: catch errors first, paint, and only then load what is heavy."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from ui.ask import QtAsk
from ui.crash import CrashReporter
from ui.main_window import MainWindow
from ui.preferences import CHINESE, Preferences, data_folder
from ui.theme import RESOURCES, apply_theme

if TYPE_CHECKING:
    from app.office import Office
    from ui.office_session import OfficeSession
    from ui.single_instance import RaiseListener
    from ui.task_runner import TaskRunner
    from ui.welcome.view_model import WelcomeViewModel


def run_window(argv: Sequence[str] = ()) -> int:
    """Show the window and return its exit code when it is closed.

    ``argv`` may name the office folder to open (else the one opened last is offered), or be
    ``--demo`` for the sample community. ``LINLI_PASSWORD`` opens an office without asking.
    """
    app = QApplication([sys.argv[0] if sys.argv else "linli", *argv])
    app.setApplicationName("LinliDesk")
    preferences = Preferences()
    reporter = CrashReporter(logs_folder())
    reporter.install()
    program = Program(app, preferences, reporter)
    named = [Path(word) for word in argv if not word.startswith("-")]
    program.start(named[0] if named else None, is_demo="--demo" in argv)
    return app.exec()


def logs_folder() -> Path:
    """Where reports lie while no office is open."""
    return data_folder() / "logs"


class Program:
    """The running program: its window, its look, and the way from welcome to office and back.

    Attributes: ``window``; ``session`` while an office is open; ``welcome`` while none is.
    """

    def __init__(
        self, app: QApplication, preferences: Preferences, reporter: CrashReporter
    ) -> None:
        self._app, self._preferences, self._reporter = app, preferences, reporter
        self._translators: list[QTranslator] = []
        self._listener: RaiseListener | None = None
        self._runner: TaskRunner | None = None
        self.session: OfficeSession | None = None
        self.welcome: WelcomeViewModel | None = None
        self._shows_welcome = False
        self.dress()
        self.ask = QtAsk()
        self.window = MainWindow(preferences)
        self.ask.set_window(self.window)
        self.window.closed.connect(self._end)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())
        reporter.show = self._tell_crash

    def start(self, folder: Path | None, *, is_demo: bool) -> None:
        """Show the window; the rest follows when it has been painted."""
        self.window.painted.connect(lambda: self._go_on(folder, is_demo=is_demo))
        self.window.show()

    @property
    def runner(self) -> TaskRunner:
        """The task runner, made when it is first needed."""
        if self._runner is None:
            from ui.task_runner import TaskRunner

            self._runner = TaskRunner()
        return self._runner

    def open(self, office: Office) -> None:
        """Show an office that was opened."""
        from ui.office_session import OfficeSession

        self._reporter.folder = office.folder / "logs"
        if not office.is_sample:
            self._preferences.remember_office(office.folder)
        session = OfficeSession(office, self.window, self.runner, self.ask, self._preferences)
        session.look_changed.connect(self.restyle)
        session.left.connect(lambda: session.close(self._welcome))
        session.sample_wanted.connect(lambda: session.close(self._open_sample))
        session.closed.connect(self._forget_session)
        self.session = self.window.guard = session
        if self.welcome is not None:
            self.welcome.deleteLater()
            self.welcome = None
        QTimer.singleShot(0, self.window, lambda: self._listen(office.folder))

    def dress(self) -> None:
        """Put on theme, text size and language as preferred."""
        self._translate()
        apply_theme(self._app, self._preferences.theme, self._preferences.scale)

    def restyle(self) -> None:
        """Put on the look as preferred now, and build what is shown anew."""
        self.dress()
        if self.session is not None:
            self.session.rebuild()
        elif self.welcome is not None:
            self._show_welcome(self.welcome)

    def _go_on(self, folder: Path | None, *, is_demo: bool) -> None:
        # What opens offices takes longest to load, and loads while the page is built.
        self.runner.run(lambda _progress: import_module("app.bootstrap"))
        self._reporter.watch_for_faults()
        model = self._new_welcome()
        password = os.environ.get("LINLI_PASSWORD")
        last = folder or next(iter(model.recent), None)
        if last is not None and not is_demo and model.opens_at_start(last, password):
            # The page is built only if something must be asked after all.
            model.step_changed.connect(lambda: self._show_when_asked(model))
        else:
            self._show_welcome(model)
        if is_demo:
            model.open_sample()
        elif last is not None:
            model.open_at_start(last, password)

    def _show_when_asked(self, model: WelcomeViewModel) -> None:
        if not model.is_waiting and not self._shows_welcome and self.welcome is model:
            self._show_welcome(model)

    def _welcome(self) -> None:
        self._show_welcome(self._new_welcome())

    def _open_sample(self) -> None:
        model = self._new_welcome()
        self._show_welcome(model)
        model.open_sample()

    def _new_welcome(self) -> WelcomeViewModel:
        from ui.welcome.view_model import WelcomeViewModel

        model = self.welcome = WelcomeViewModel(self.runner, self._preferences, self.window)
        model.opened.connect(self.open)
        model.given_to_other_window.connect(self._app.quit)
        self._shows_welcome = False
        return model

    def _show_welcome(self, model: WelcomeViewModel) -> None:
        from ui.welcome.view import WelcomePage

        self._shows_welcome = True
        self.window.show_page(WelcomePage(model, self.ask))

    def _listen(self, folder: Path) -> None:
        """Be found by a second start; the network part of Qt is loaded late for it."""
        from ui.single_instance import RaiseListener

        self._listener = RaiseListener(folder, self.window)
        self._listener.asked.connect(self.window.come_forward)

    def _forget_session(self) -> None:
        self.session = None
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._reporter.folder = logs_folder()

    def _end(self) -> None:
        if self._runner is not None:
            self._runner.shut_down()

    def _translate(self) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []
        language = self._preferences.language
        found = [(f"linlidesk_{language}", str(RESOURCES / "translations"))]
        if language == CHINESE:
            own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            found.append(("qtbase_zh_CN", own))
        for name, place in found:
            translator = QTranslator(self._app)
            if translator.load(name, place):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _follow_system(self) -> None:
        if self._preferences.theme == "system":
            self.restyle()

    def _tell_crash(self, kind: str, report: Path | None) -> None:
        from ui.crash_sheet import tell_crash

        tell_crash(self.window, kind, report)
