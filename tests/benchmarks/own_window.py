"""The program's window on an office: says when it was first painted, and when rows were.

``python -m tests.benchmarks.own_window MOMENT OFFICE``
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

import ui.application

said: list[float] = []
moment = float(sys.argv[1])


def note() -> None:
    said.append(time.time() - moment)


class RowsWatch(QObject):
    """Waits for the first paint of the table that shows rows."""

    def __init__(self, table) -> None:
        super().__init__(table)
        self.table = table
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint and self.table.model().rowCount():
            self.table.viewport().removeEventFilter(self)
            QTimer.singleShot(0, finish)
        return False


def finish() -> None:
    note()
    from tests.benchmarks.memory import megabytes

    QTimer.singleShot(1500, lambda: (print(*said, megabytes(), flush=True), QApplication.exit()))


class Watched(ui.application.Program):
    def start(self, folder, *, is_demo) -> None:
        self.window.painted.connect(note)
        self.look = QTimer(interval=2)
        self.look.timeout.connect(self.find_table)
        self.look.start()
        super().start(folder, is_demo=is_demo)

    def find_table(self) -> None:
        if self.session is not None and self.session.content.key == "diary":
            self.look.stop()
            RowsWatch(self.session.content.page("diary").list.table)


ui.application.Program = Watched
ui.application.run_window([sys.argv[2]])
