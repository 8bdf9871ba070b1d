"""The ways a notice leaves the writing page: paper, file, picture, spoken words, a series, a board.

Each keeps it in the book first, so that what is out in the world is always found there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from app.domain.notices.loudspeaker import spoken_text
from app.domain.notices.postings import PrintWay
from ui.printing.preview import FOLDER_KEY, file_name, write_whole
from ui.tabs.notices.papers import NoticeDesk
from ui.tabs.notices.write.page_setter import CHINESE_PAPER
from ui.tabs.notices.write.picture import one_below_the_other, page_pictures
from ui.tabs.notices.write.write_model import WriteModel
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress


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
        self._model.leave_by(lambda _id: self._save_pdf())

    def copy_picture(self) -> None:
        """Put a picture of it on the clipboard, for the residents' group."""
        self._model.leave_by(lambda _id: self._draw(self._copy))

    def save_pictures(self) -> None:
        """Save a picture of each page."""
        self._model.leave_by(lambda _id: self._draw(self._save_pictures))

    def copy_spoken(self) -> None:
        """Put the text to be read out on the clipboard."""
        QGuiApplication.clipboard().setText(spoken_text(self._model.values.text))
        self._say(self.tr("朗读稿已复制"))

    def save_spoken(self) -> None:
        """Save the text to be read out over the loudspeaker."""
        self._model.leave_by(lambda _id: self._save_spoken())

    def print_series(self) -> None:
        """Print one for each building, household or person."""
        self._model.keep(self.series_wanted.emit)

    def post(self) -> None:
        """Note where it was put up."""
        self._model.leave_by(self.posting_wanted.emit)

    # what is done once it is in the book

    def _save_pdf(self) -> None:
        target = self._ask_where(self.tr("存为 PDF"), ".pdf", "PDF (*.pdf)")
        if target is None:
            return
        office, facts = self._workspace.office, self._model.facts

        def write(_progress: Progress) -> int:
            setting = office.documents(CHINESE_PAPER).notice(facts)
            write_whole(target, setting.pdf)
            return setting.pages

        def written(_pages: int) -> None:
            self._model.note(PrintWay.SAVED, 0)
            self._say(self.tr("已存到 {path}").format(path=str(target)))

        self._run(write, written)

    def _draw(self, then: Callable[[tuple[QImage, ...]], object]) -> None:
        office, facts = self._workspace.office, self._model.facts

        def draw(_progress: Progress) -> tuple[QImage, ...]:
            return page_pictures(office.documents(CHINESE_PAPER).notice(facts).pdf)

        self._run(draw, then)

    def _copy(self, pictures: tuple[QImage, ...]) -> None:
        QGuiApplication.clipboard().setImage(one_below_the_other(pictures))
        self._model.note(PrintWay.PICTURE, 0)
        said = self.tr("图片已复制，到微信群里按 Ctrl+V 就能发")
        self._workspace.say(said, self.tr("存成文件"), lambda: self._save_pictures(pictures))

    def _save_pictures(self, pictures: tuple[QImage, ...]) -> None:
        target = self._ask_where(self.tr("存为图片"), ".png", "PNG (*.png)")
        if target is None:
            return
        files = [target]
        if len(pictures) > 1:
            numbers = range(1, len(pictures) + 1)
            files = [target.with_name(f"{target.stem}-{number}.png") for number in numbers]

        def write(_progress: Progress) -> None:
            for file, picture in zip(files, pictures, strict=True):
                if not picture.save(str(file), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
                    raise OSError(0, self.tr("图片写不进去"), str(file))

        def written(_nothing: object) -> None:
            self._model.note(PrintWay.PICTURE, 0)
            self._say(self.tr("已存到 {path}").format(path=str(files[0])))

        self._run(write, written)

    def _save_spoken(self) -> None:
        target = self._ask_where(self.tr("存朗读稿"), ".txt", self.tr("文字 (*.txt)"))
        if target is None:
            return
        text = spoken_text(self._model.values.text)

        def written(_nothing: object) -> None:
            self._model.note(PrintWay.READ_OUT, 0)
            self._say(self.tr("已存到 {path}").format(path=str(target)))

        self._run(lambda _progress: write_whole(target, text.encode("utf-8")), written)

    def _ask_where(self, title: str, ending: str, kinds: str) -> Path | None:
        workspace, model = self._workspace, self._model
        kept = workspace.preferences.text(FOLDER_KEY)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(kept or QStandardPaths.writableLocation(documents))
        name = file_name(f"{model.values.text.title} {model.number}".strip())
        target = workspace.ask.save_file(title, folder / f"{name}{ending}", kinds)
        if target is None:
            return None
        workspace.preferences.keep_text(FOLDER_KEY, str(target.parent))
        return target if target.suffix.lower() == ending else target.with_name(target.name + ending)

    def _run(self, job: Callable[[Progress], Any], then: Callable[[Any], object]) -> None:
        def fail(error: Exception) -> None:
            self._workspace.ask.tell_error(self.tr("没有做成"), self._workspace.sentence(error))

        self._workspace.runner.run(job, on_success=then, on_failure=fail, owner=self)

    def _say(self, text: str) -> None:
        self._workspace.say(text)
