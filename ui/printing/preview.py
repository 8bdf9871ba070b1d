"""What will be printed, seen before it is: pages, zoom, print, save.

The sheet shown, the sheet printed and the file saved are the same PDF.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from ui.ask import Ask, QtAsk
from ui.printing.page_view import Fit, PageView
from ui.printing.paper_printing import (
    ChoosePrinter,
    PrintRun,
    Remembers,
    ask_with_dialog,
    has_printer,
    printer_for,
    remember_printer,
)
from ui.printing.pdf_pages import PdfPages
from ui.printing.saving import ask_where, keep_folder, write_whole
from ui.task_runner import Runner, TaskRunner
from ui.theme import current
from ui.widgets.basics import PRIMARY, QUIET, ActionButton, column, line, row, words

ONE_LINE_SCALE = 125
"""Up to this text size title and tools stand in one line."""


def show_pdf(
    parent: QWidget,
    title: str,
    pdf: bytes,
    suggested_name: str,
    *,
    kind: str = "document",
    runner: Runner | None = None,
    ask: Ask | None = None,
    remembered: Remembers | None = None,
) -> PdfPreview:
    """Open the preview over the window of ``parent``, and return at once.

    ``suggested_name`` is the file name offered for saving; ``kind`` («receipt», «register») is
    what the printer is remembered by, in ``remembered`` (the preferences). Raises ``ValueError``
    when ``pdf`` is none.
    """
    preview = PdfPreview(
        parent.window(),
        title,
        pdf,
        suggested_name,
        kind=kind,
        runner=runner,
        ask=ask,
        remembered=remembered,
    )
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    preview.open()
    return preview


class PdfPreview(QDialog):
    """The preview of one PDF.

    Attributes: ``was_kept``, whether it was printed or saved at least once; ``sheets``, how much
    paper the last print took.
    Signals: ``printed()``, when the last page went to the printer; ``saved(Path)``.
    """

    printed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        pdf: bytes,
        suggested_name: str,
        *,
        kind: str = "document",
        runner: Runner | None = None,
        ask: Ask | None = None,
        remembered: Remembers | None = None,
        choose_printer: ChoosePrinter = ask_with_dialog,
    ) -> None:
        super().__init__(parent)
        self.was_kept = False
        self.sheets = 0
        self._pdf = pdf
        self._suggested = suggested_name.removesuffix(".pdf")
        self._kind = kind
        self._own_runner = TaskRunner(self) if runner is None else None
        self._ask: Ask = ask or QtAsk(self)
        self._remembered = remembered
        self._choose_printer = choose_printer
        self._run: PrintRun | None = None
        self.pages = PdfPages(pdf)
        self.view = PageView(self.pages, runner or self._own_runner or TaskRunner(self))
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._build(title)
        self._connect()
        self._show_page(1)
        self._resize_to(parent)
        self.view.setFocus()

    @property
    def notice(self) -> str:
        """What is being told above the pages; empty when nothing is."""
        return self._told.text()

    @property
    def place(self) -> str:
        """The page in sight, in words."""
        return self._place.text()

    def _build(self, title: str) -> None:
        px = current().px
        self._place = words("", "muted")
        self._percent = words("", "muted")
        self._percent.setMinimumWidth(px(52))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        smaller = self._tool("zoom_out", self.tr("缩小"), self.view.zoom_out)
        larger = self._tool("zoom_in", self.tr("放大"), self.view.zoom_in)
        self._whole = ActionButton(
            self.tr("整页"), kind=QUIET, on_click=lambda: self.view.set_fit(Fit.PAGE)
        )
        self._wide = ActionButton(
            self.tr("适合宽度"), kind=QUIET, on_click=lambda: self.view.set_fit(Fit.WIDTH)
        )
        self._save = ActionButton(
            self.tr("存为 PDF"), picture="save", key="Ctrl+S", on_click=self.save
        )
        self._print = ActionButton(
            self.tr("打印"), kind=PRIMARY, picture="print", key="Ctrl+P", on_click=self.print_out
        )
        heading = row(words(title, "heading"), self._place, None, gap=12)
        zoom = row(smaller, self._percent, larger, self._whole, self._wide, gap=4)
        tools = row(None, zoom, self._save, self._print, gap=12)
        is_large = current().scale > ONE_LINE_SCALE
        top = column(heading, tools, gap=8) if is_large else row(heading, tools, gap=12)
        top.setContentsMargins(px(16), px(10), px(16), px(10))
        self._told = words("", "body", wraps=True)
        self._stop = ActionButton(self.tr("停止打印"), on_click=self._stop_printing)
        self._notice = QFrame()
        self._notice.setProperty("role", "bar")
        told = row(self._told, self._stop, gap=12)
        told.setStretch(0, 1)
        told.setContentsMargins(px(16), px(6), px(16), px(6))
        self._notice.setLayout(told)
        self._notice.hide()
        box = column(top, line(), self._notice, self.view, gap=0)
        box.setStretch(3, 1)
        self.setLayout(box)
        for button in self.findChildren(ActionButton):
            button.setAutoDefault(False)

    def _tool(self, picture: str, name: str, action: object) -> ActionButton:
        button = ActionButton("", kind=QUIET, picture=picture)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(action)
        return button

    def _connect(self) -> None:
        self.view.setAccessibleName(self.tr("要打印的页面"))
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.drawing_failed.connect(lambda _error: self._tell_unreadable())
        keys = {
            "Ctrl++": self.view.zoom_in,
            "Ctrl+=": self.view.zoom_in,
            "Ctrl+-": self.view.zoom_out,
            "Ctrl+0": lambda: self.view.set_fit(Fit.PAGE),
            "Ctrl+1": lambda: self.view.zoom_to(1.0),
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)
        self._show_zoom(self.view.zoom)

    def _resize_to(self, parent: QWidget | None) -> None:
        px = current().px
        if parent is None:
            self.resize(px(1000), px(720))
        else:
            self.resize(parent.size() * 0.92)

    def _show_page(self, number: int) -> None:
        text = self.tr("第 {page} 页 / 共 {total} 页")
        self._place.setText(text.format(page=number, total=len(self.pages)))

    def _show_zoom(self, factor: float) -> None:
        self._percent.setText(f"{round(factor * 100)}%")

    def _tell(self, text: str, *, is_printing: bool = False) -> None:
        self._told.setText(text)
        self._stop.setVisible(is_printing)
        self._notice.setVisible(bool(text))

    def _tell_unreadable(self) -> None:
        self._tell(self.tr("这一页画不出来。可以先存为 PDF,再用别的程序打开。"))

    def save(self) -> None:
        """Ask where, and write the very bytes shown."""
        target = ask_where(
            self._ask, self._remembered, self.tr("存为 PDF"), self._suggested, ".pdf", "PDF (*.pdf)"
        )
        if target is None:
            return
        try:
            write_whole(target, self._pdf)
        except OSError:
            text = self.tr("没有存成：{name} 可能正被别的程序打开，或者这个文件夹不能写。")
            self._tell(text.format(name=target.name))
            return
        keep_folder(target, self._remembered)
        self.was_kept = True
        self._tell(self.tr("已存到 {path}").format(path=str(target)))
        self.saved.emit(target)

    def print_out(self) -> None:
        """Let the person choose a printer, and print."""
        if self._run is not None:
            return
        if self._choose_printer is ask_with_dialog and not has_printer():
            self._tell(self.tr("这台电脑上没有装打印机。可以先存为 PDF,拿到有打印机的电脑上打印。"))
            return
        printer = printer_for(self.pages, self._kind, self._remembered)
        if self._choose_printer(printer, self):
            remember_printer(printer, self._kind, self._remembered)
            self._start(printer)

    def _start(self, printer: QPrinter) -> None:
        printer.setDocName(self.windowTitle())
        self._run = PrintRun(self.pages, printer, self)
        self._run.page_printed.connect(self._show_progress)
        self._run.finished.connect(self._end_printing)
        self._run.failed.connect(self._tell_printer_refused)
        self._print.setEnabled(False)
        self.sheets = self._run.sheets
        self._show_progress(0, self._run.total)
        self._run.start()

    def _show_progress(self, done: int, total: int) -> None:
        text = self.tr("正在打印，第 {done} 页 / 共 {total} 页")
        self._tell(text.format(done=min(done + 1, total), total=total), is_printing=True)

    def _end_printing(self, complete: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self._forget_run()
        if not complete:
            self._tell(self.tr("打印停下了，已经送出的页还会印出来。"))
            return
        self.was_kept = True
        self._tell(self.tr("已送到打印机。"))
        self.printed.emit()

    def _tell_printer_refused(self) -> None:
        self._forget_run()
        self._tell(self.tr("打印机没有接受。请看看它是否开着、有没有纸，再试一次。"))

    def _forget_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None
        self._print.setEnabled(True)

    def _stop_printing(self) -> None:
        if self._run is not None:
            self._run.stop()

    def done(self, result: int) -> None:
        """Close; a print still running is stopped first."""
        self._stop_printing()
        if self._own_runner is not None:
            self._own_runner.shut_down()
        super().done(result)
        self.pages.close()
