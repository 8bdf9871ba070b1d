"""Puts everything of a meeting into a folder the person chooses, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.domain.meetings.book import MeetingBook
from app.ports.progress import Progress
from app.services.meetings.meeting_folder import write_meeting_folder
from ui.workspace import Workspace


class MeetingFolder(QObject):
    """Signals: ``written(Path)`` the folder is there."""

    written = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office

    def export(self, book: MeetingBook) -> None:
        """Ask where, and write papers, sheets and files there."""
        workspace, office = self._workspace, self._office
        parent = workspace.ask.folder(self.tr("放在哪里"), Path.home())
        if parent is None:
            return

        def write(progress: Progress) -> Path:
            return write_meeting_folder(office, book, parent, workspace.language, progress)

        workspace.runner.run(
            write,
            on_success=self._tell,
            on_failure=self._fail,
            on_cancelled=lambda: workspace.say(self.tr("已停下，没有留下文件")),
            title=self.tr("正在整理会议资料"),
            owner=self,
        )

    def _tell(self, folder: Path) -> None:
        said = self.tr("会议资料已存到“{name}”").format(name=folder.name)
        self._workspace.say(said, self.tr("打开文件夹"), lambda: _open(folder))
        self.written.emit(folder)

    def _fail(self, error: Exception) -> None:
        self._workspace.ask.tell_error(self.tr("没有存成"), self._workspace.sentence(error))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
