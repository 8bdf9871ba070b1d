"""Asks where a filled form goes and writes it, or a folder with one for each, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.ports.progress import Progress
from app.services.notices.form_filling import (
    OpenForm,
    free_folder,
    suggested_name,
    write_each,
    write_one,
)
from app.services.notices.form_values import FormSubject
from ui.tabs.notices.forms.forms_model import FormsModel
from ui.tasks import Job
from ui.workspace import Workspace


class FormDesk(QObject):
    """Writes files; nothing is left half-done when it is stopped."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office

    def make(self, model: FormsModel) -> None:
        """Make what is chosen on the page."""
        if not model.can_fill or model.open_form is None:
            return
        if model.is_each:
            self._make_each(model, model.open_form, model.subject)
        else:
            self._make_one(model, model.open_form, model.subject)

    def _make_one(self, model: FormsModel, opened: OpenForm, subject: FormSubject) -> None:
        office, options = self._office, model.options
        suggested = Path.home() / suggested_name(office, opened, subject)
        kinds = self.tr("Excel 表格 (*.xlsx)")
        path = self._workspace.ask.save_file(self.tr("填好的表存在哪里"), suggested, kinds)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".xlsx")

        def write(_progress: Progress) -> Path:
            write_one(office, opened, subject, target, options)
            return target

        self._run(write, self.tr("表格已存到“{name}”"), can_stop=False)

    def _make_each(self, model: FormsModel, opened: OpenForm, subject: FormSubject) -> None:
        office, options = self._office, model.options
        title = self.tr("放在哪里：会新建一个文件夹，每人一份")
        parent = self._workspace.ask.folder(title, Path.home())
        if parent is None:
            return
        name = suggested_name(office, opened, FormSubject()).removesuffix(".xlsx")
        folder = free_folder(parent, name)

        def write(progress: Progress) -> Path:
            write_each(office, opened, subject, folder, options, progress)
            return folder

        self._run(write, self.tr("表格已存到文件夹“{name}”"), can_stop=True)

    def _run(self, write: Job, said: str, *, can_stop: bool) -> None:
        workspace = self._workspace

        def tell(path: Path) -> None:
            folder = path if path.is_dir() else path.parent
            workspace.say(said.format(name=path.name), self.tr("打开文件夹"), lambda: _open(folder))

        workspace.runner.run(
            write,
            on_success=tell,
            on_failure=self._fail,
            on_cancelled=lambda: workspace.say(self.tr("已停下，没有留下文件")),
            writes=True,
            title=self.tr("正在填表"),
            can_stop=can_stop,
            owner=self,
        )

    def _fail(self, error: Exception) -> None:
        self._workspace.ask.tell_error(self.tr("没有存成"), self._workspace.sentence(error))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
