"""Makes a paper in the background and shows it, or says why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.task_runner import Job
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.printing.preview import PdfPreview


class PaperDesk(QObject):
    """The desk of a screen; its subclasses know the papers.

    Signals: ``made(title, pdf, suggested_name, kind)`` when a paper is there to be shown. Without
    a widget to stand ``over``, nothing is shown (models under test).
    """

    made = Signal(str, bytes, str, str)

    def __init__(self, workspace: Workspace, over: QWidget | None = None) -> None:
        super().__init__(over)
        self._workspace, self._office, self._over = workspace, workspace.office, over
        self._watch: Callable[[PdfPreview], object] | None = None
        self.made.connect(self._show)

    def _make(
        self,
        make: Job,
        title: str,
        name: str,
        kind: str,
        watch: Callable[[PdfPreview], object] | None = None,
    ) -> None:
        """Run ``make``, which returns a PDF; ``name`` is proposed for its file.

        ``watch`` is given the preview it is shown in, to hear when it is printed or saved.
        """

        def tell(pdf: bytes) -> None:
            self._watch = watch
            self.made.emit(title, pdf, f"{name}.pdf", kind)

        self._workspace.runner.run(
            make,
            on_success=tell,
            on_failure=self._fail,
            on_cancelled=lambda: self._workspace.say(self.tr("已停下，什么也没有留下。")),
            title=self.tr("正在排版"),
            replacing="paper",
            owner=self,
        )

    def _show(self, title: str, pdf: bytes, name: str, kind: str) -> None:
        if self._over is None:
            return
        from ui.printing.preview import show_pdf  # the PDF reader, only when something is printed

        workspace = self._workspace
        preview = show_pdf(
            self._over, title, pdf, name,
            kind=kind, runner=workspace.runner, ask=workspace.ask,
            remembered=workspace.preferences,
        )  # fmt: skip
        if self._watch is not None:
            self._watch(preview)

    def _fail(self, error: Exception) -> None:
        self._workspace.ask.tell_error(self.tr("没有做成"), self._workspace.sentence(error))
