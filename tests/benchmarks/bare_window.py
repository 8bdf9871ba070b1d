"""A window with nothing in it: says when it was painted, seconds after the moment it was given."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.memory import megabytes


class Bare(QMainWindow):
    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.say)

    def say(self) -> None:
        print(time.time() - float(sys.argv[1]), megabytes(), flush=True)
        QApplication.exit()


app = QApplication([])
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
