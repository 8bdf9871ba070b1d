"""What happens when something goes wrong that nobody foresaw: a report, and one plain dialog.

A report never holds what an error says, only its kind and where in the program it arose: messages
may carry names, phones and what residents told the office.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

log = logging.getLogger(__name__)
MOST_REPORTS = 20
"""Reports kept; the oldest go first."""

PROGRAM = Path(__file__).resolve().parent.parent


def frames_of(trace: TracebackType | None) -> list[str]:
    """Where an error arose, innermost last, as «module:line function», without any data."""
    frames: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "?")
        frames.append(f"{module}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames


def report_text(error: BaseException, thread: str, now: datetime) -> str:
    """The report of an error: kinds, places and versions, nothing else."""
    lines = [
        f"LinliDesk {program_version()}",
        f"{now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"thread {thread}",
    ]
    seen: BaseException | None = error
    while seen is not None:
        kind = type(seen)
        code = getattr(seen, "code", "")
        said = f" ({code})" if isinstance(code, str) and code else ""
        lines += [
            "",
            f"{kind.__module__}.{kind.__qualname__}{said}",
            *frames_of(seen.__traceback__),
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def program_version() -> str:
    """The version in pyproject.toml, without importing the package machinery."""
    for line in (PROGRAM / "pyproject.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("version"):
            return line.partition("=")[2].strip().strip('"')
    return "?"


class CrashReporter(QObject):
    """Catches what nobody caught. One dialog per kind of error and place.

    ``show`` is called on the window's thread with the kind and the report's file (``None`` when it
    could not be written). ``folder`` may be set anew when an office is opened.
    """

    _arrived = Signal(str, str, str)

    def __init__(
        self,
        folder: Path,
        show: Callable[[str, Path | None], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.show = show
        self._known: set[str] = set()
        self._fault_file: TextIO | None = None
        self._arrived.connect(self._tell)

    def install(self) -> None:
        """Catch everything from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(note_qt_message)
        if sys.stderr is not None:
            faulthandler.enable()

    def watch_for_faults(self) -> None:
        """Write a crash of the program itself beside the reports; a GUI program has no stderr."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._fault_file = (self.folder / "fault.txt").open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._fault_file)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Report an error; Ctrl+C in a console still ends the program."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        if sys.stderr is not None:
            sys.__excepthook__(kind, error, trace)
        self._report(error.with_traceback(trace), threading.current_thread().name)

    def _take_from_thread(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None and not isinstance(what.exc_value, SystemExit):
            name = what.thread.name if what.thread else "?"
            self._report(what.exc_value, name)

    def _report(self, error: BaseException, thread: str) -> None:
        frames = frames_of(error.__traceback__)
        place = frames[-1] if frames else "?"
        now = datetime.now(UTC)
        self._arrived.emit(type(error).__name__, place, report_text(error, thread, now))

    @Slot(str, str, str)
    def _tell(self, kind: str, place: str, text: str) -> None:
        key = f"{kind} {place}"
        if key in self._known:
            return
        self._known.add(key)
        file = self._write(text)
        if self.show is not None:
            self.show(kind, file)

    def _write(self, text: str) -> Path | None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            reports = sorted(self.folder.glob("crash-*.txt"))
            for old in reports[: max(0, len(reports) - MOST_REPORTS + 1)]:
                old.unlink(missing_ok=True)
            name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
            file = self.folder / name
            file.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return file


def note_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass what Qt complains about to the log, where developers and tests see it."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    log.log(levels.get(kind, logging.ERROR), "Qt %s: %s", getattr(context, "category", ""), message)
