"""Starts the window: catch errors first, paint, and only then load what is heavy."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from ui.ask import QtAsk
from ui.crash import CrashReporter
from ui.main_window import MainWindow
from ui.preferences import CHINESE, Preferences
from ui.task_runner import TaskRunner
from ui.theme import RESOURCES, apply_theme

if TYPE_CHECKING:
    from app.office import Office
    from ui.single_instance import RaiseListener


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
    """Where reports lie while no office is open; ``LINLI_CONFIG_DIR`` moves it for tests."""
    chosen = os.environ.get("LINLI_CONFIG_DIR")
    if chosen:
        return Path(chosen) / "logs"
    from platformdirs import user_data_dir  # loaded by the preferences already

    return Path(user_data_dir("LinliDesk", appauthor=False)) / "logs"


class Program:
    """The running program: its window, its look, and the way from welcome to office and back."""

    def __init__(
        self, app: QApplication, preferences: Preferences, reporter: CrashReporter
    ) -> None:
        self._app, self._preferences, self._reporter = app, preferences, reporter
        self._translators: list[QTranslator] = []
        self._listener: RaiseListener | None = None
        self._dress()
        self.runner = TaskRunner()
        self.ask = QtAsk()
        self.window = MainWindow(preferences, self.runner, self.ask)
        self.ask.set_window(self.window)
        self.window.restyled.connect(self._restyle)
        self.window.office_left.connect(self._choose_other)
        self.window.office_closed.connect(self._stop_listening)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())
        reporter.show = self._tell_crash

    def start(self, folder: Path | None, *, is_demo: bool) -> None:
        """Show the window; the rest follows when it has been painted."""
        self.window.show()
        QTimer.singleShot(0, lambda: self._go_on(folder, is_demo=is_demo))

    def open(self, office: Office) -> None:
        """Show an office that was opened."""
        from ui.single_instance import RaiseListener

        self._reporter.folder = office.folder / "logs"
        if not office.is_sample:
            self._preferences.remember_office(office.folder)
        self._listener = RaiseListener(office.folder, self.window)
        self._listener.asked.connect(self.window.come_forward)
        self.window.show_office(office)

    def _go_on(self, folder: Path | None, *, is_demo: bool) -> None:
        from ui.welcome.view import WelcomePage
        from ui.welcome.view_model import WelcomeViewModel

        self._reporter.watch_for_faults()
        model = WelcomeViewModel(self.runner, self._preferences, self.window)
        model.opened.connect(self.open)
        model.given_to_other_window.connect(self._app.quit)
        if is_demo:
            model.open_sample()
        elif folder is not None or model.recent:
            model.open_at_start(folder or model.recent[0], os.environ.get("LINLI_PASSWORD"))
        self.window.show_page(WelcomePage(model, self.ask))

    def _dress(self) -> None:
        """Put on theme, text size and language as preferred."""
        self._translate()
        apply_theme(self._app, self._preferences.theme, self._preferences.scale)

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

    def _restyle(self) -> None:
        self._dress()
        if self.window.workspace is not None:
            self.window.rebuild()
        else:
            self._go_on(None, is_demo=False)

    def _follow_system(self) -> None:
        if self._preferences.theme == "system":
            self._restyle()

    def _choose_other(self) -> None:
        """Leave this office as if the window were closed, then welcome anew."""
        self.window.close_office(lambda: self._go_on(None, is_demo=False))

    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._reporter.folder = logs_folder()

    def _tell_crash(self, kind: str, report: Path | None) -> None:
        from ui.crash_sheet import tell_crash

        tell_crash(self.window, kind, report)
