"""The ways a notice leaves the writing page: paper, file, picture, spoken words, a series, a board.

Each keeps it in the book first, so that what is out in the world is always found there.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.notices.loudspeaker import spoken_text
from ui.tabs.notices.papers import NoticeDesk
from ui.tabs.notices.write.write_model import WriteModel
from ui.workspace import Workspace


class WaysOut(QObject):
    """Signals: ``series_wanted(id)``; ``posting_wanted(id)``."""

    series_wanted = Signal(int)
    posting_wanted = Signal(int)

    def __init__(self, workspace: Workspace, model: WriteModel, over: QWidget) -> None:
        super().__init__(over)
        self._workspace, self._model = workspace, model
        self.desk = NoticeDesk(workspace, over)

    def print_out(self) -> None:
        """Show it as paper, to be printed or saved."""
        self._model.leave_by(self.desk.print_notice)

    def save_pdf(self) -> None:
        """Save the pages as a PDF."""
        self._model.leave_by(self.desk.save_pdf)

    def copy_picture(self) -> None:
        """Put a picture of it on the clipboard, for the residents' group."""
        self._model.leave_by(self.desk.copy_picture)

    def save_pictures(self) -> None:
        """Save a picture of each page."""
        self._model.leave_by(self.desk.save_pictures)

    def save_spoken(self) -> None:
        """Save the text to be read out over the loudspeaker."""
        self._model.leave_by(self.desk.save_spoken)

    def copy_spoken(self) -> None:
        """Put the text to be read out on the clipboard, finished or not."""
        QGuiApplication.clipboard().setText(spoken_text(self._model.values.text))
        self._workspace.say(self.tr("朗读稿已复制"))

    def print_series(self) -> None:
        """Print one for each building, household or person."""
        self._model.keep(self.series_wanted.emit)

    def post(self) -> None:
        """Note where it was put up."""
        self._model.leave_by(self.posting_wanted.emit)
