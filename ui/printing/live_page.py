"""A page that follows what is being typed: each new PDF takes the place of the one before it.

The new pages are opened and drawn in the background and shown whole, so nothing flickers; zoom
and scrolling stay. While one is being drawn, only the newest of those that come waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.printing.page_view import SCREEN_DPI, PageView
from ui.printing.pdf_pages import PdfPages
from ui.task_runner import Runner
from ui.theme import current

if TYPE_CHECKING:
    from app.ports.progress import Progress

GAP = 4
"""Pixels at 100 % around a page: less than elsewhere, to show it larger beside what is typed."""
LIKELY_DPI = (60.0, 400.0)
"""Screens that claim to be coarser or finer than this do not know their own size."""


@dataclass(frozen=True)
class _Opened:
    pdf: bytes
    pages: PdfPages
    scale: float
    drawn: dict[int, QImage]


class LivePage(PageView):
    """See the module. Signals: ``shown()`` when other pages stand there; see also ``PageView``."""

    shown = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(PdfPages(None), runner, parent)
        self._shown_pdf = b""
        self._wanted: bytes | None = None
        self._is_opening = False
        self._is_grey = False
        open_pages = self._open_pages = [self._pages]
        self.destroyed.connect(lambda: [pages.close() for pages in open_pages])

    @property
    def _gap(self) -> int:
        return current().px(GAP)

    @property
    def pdf(self) -> bytes:
        """The PDF shown."""
        return self._shown_pdf

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def is_grey(self) -> bool:
        """Whether the pages are shown as a black-and-white printer prints them."""
        return self._is_grey

    def set_grey(self, *, on: bool) -> None:
        """Show the pages without their colours, or with them."""
        if on != self._is_grey:
            self._is_grey = on
            self.draw_again()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF as soon as it is drawn; an empty one leaves what is there."""
        if pdf and pdf != (self._wanted or self._shown_pdf):
            self._wanted = pdf
            if not self._is_opening:
                self._open()

    def show_true_size(self) -> None:
        """Show the paper as large as it is, by what the screen says of its own size."""
        dpi = self.screen().physicalDotsPerInch()
        if not LIKELY_DPI[0] <= dpi <= LIKELY_DPI[1]:
            dpi = self.screen().logicalDotsPerInch()
        self.zoom_to(dpi / (72 * SCREEN_DPI))

    def picture_of(self, pages: PdfPages, number: int, scale: float) -> QImage:
        """See ``PageView``."""
        image = pages.picture(number, scale)
        return image.convertToFormat(QImage.Format.Format_Grayscale8) if self._is_grey else image

    def _open(self) -> None:
        pdf, self._wanted = self._wanted, None
        if pdf is None:
            return
        self._is_opening = True
        scale, visible = self._scale_to_draw, self._visible() or [0]

        def opened(_progress: Progress) -> _Opened:
            pages = PdfPages(pdf)
            drawn = {n: self.picture_of(pages, n, scale) for n in visible if n < len(pages)}
            return _Opened(pdf, pages, scale, drawn)

        self._runner.run(opened, on_success=self._swap, on_failure=self._fail, owner=self)

    def _swap(self, opened: _Opened) -> None:
        before = self._pages
        self._shown_pdf = opened.pdf
        self.show_pages(opened.pages, opened.drawn, opened.scale)
        self._open_pages[:] = [opened.pages]
        self._runner.run(lambda _progress: before.close(), owner=self)
        self.page_changed.emit(self.page)
        self.shown.emit()
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self.drawing_failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        self._is_opening = False
        self._open()
