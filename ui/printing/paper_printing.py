"""The way of a previewed PDF onto paper: the same pages, at true size, as sharp as printers are."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from ui.printing.pdf_pages import PdfPages

MOST_DPI = 600
"""Finer than this nobody sees, but the spool file grows with the square."""

PAPER_TOLERANCE = 6.0
"""Points by which a sheet may be smaller than the page and still count as the same size."""

ChoosePrinter = Callable[[QPrinter, QWidget | None], bool]
"""Lets the person choose a printer; false when they thought better of it."""


class Remembers(Protocol):
    """Keeps small choices between runs; ``ui.preferences.Preferences`` does."""

    def text(self, key: str, default: str = "") -> str:
        """What was kept under this name."""
        ...

    def keep_text(self, key: str, value: str) -> None:
        """Keep something under this name."""
        ...


def ask_with_dialog(printer: QPrinter, parent: QWidget | None) -> bool:
    """The print dialog of the system."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog.exec() == QDialog.DialogCode.Accepted


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(pages: PdfPages, kind: str, remembered: Remembers | None) -> QPrinter:
    """A printer set to the size of the first page: the one last used for this kind of paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    name = remembered.text(f"print/{kind}/printer") if remembered is not None else ""
    if name and name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    size = pages.sizes[0]
    across = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    sheet = _offered_sheet(printer, size.transposed() if across else size)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(sheet, orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFromTo(0, 0)
    return printer


def _offered_sheet(printer: QPrinter, size: QSizeF) -> QPageSize:
    """The sheet of that size, or A4 where the printer has no such sheets but has A4."""
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    wanted = QPageSize(size, QPageSize.Unit.Point, "", fuzzy)
    offered = [sheet.id() for sheet in QPrinterInfo(printer).supportedPageSizes()]
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    return a4 if wanted.id() not in offered and a4.id() in offered else wanted


def remember_printer(printer: QPrinter, kind: str, remembered: Remembers | None) -> None:
    """Offer this printer first the next time this kind of paper is printed."""
    if remembered is not None and printer.printerName():
        remembered.keep_text(f"print/{kind}/printer", printer.printerName())


class PrintRun(QObject):
    """Sends pages to the printer one after the other, the window staying alive between them.

    Signals: ``page_printed(done, total)``; ``finished(complete)``, false when it was stopped;
    ``failed()`` when the printer refused.
    """

    page_printed = Signal(int, int)
    finished = Signal(bool)
    failed = Signal()

    def __init__(self, pages: PdfPages, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = printer
        self._painter = QPainter()
        self._numbers = _chosen_pages(printer, len(pages))
        self._done = 0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._print_next)

    @property
    def total(self) -> int:
        """How many pages this run sends to the printer."""
        return len(self._numbers)

    @property
    def sheets(self) -> int:
        """How much paper comes out, every copy and both sides counted."""
        copies = max(self._printer.copyCount(), 1)
        sent = 1 if self._printer.supportsMultipleCopies() else copies
        one_sided = {QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto}
        sides = 1 if self._printer.duplex() in one_sided else 2
        return ceil(self.total // sent / sides) * copies

    def start(self) -> None:
        """Begin; the rest follows from the event loop."""
        if not self._painter.begin(self._printer):
            self.failed.emit()
            return
        self._next.start(0)

    def stop(self) -> None:
        """Print no further page and take back what the printer has not begun."""
        if self._painter.isActive():
            self._next.stop()
            self._printer.abort()
            self._painter.end()
            self.finished.emit(False)

    def _print_next(self) -> None:
        if self._done and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
            return
        draw_page(self._painter, self._printer, self._pages, self._numbers[self._done])
        self._done += 1
        self.page_printed.emit(self._done, self.total)
        if self._done < self.total:
            self._next.start(0)
        else:
            self._painter.end()
            self.finished.emit(True)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Page numbers from 0, each as often as copies are wanted of a printer that cannot copy."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or count, count)
    numbers = list(range(first - 1, last)) or list(range(count))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _ in range(copies)]


def draw_page(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    """Draw a page at true size, at the upper edge and in the middle of the sheet.

    Only on a sheet too small for it is it made smaller.
    """
    dots = printer.resolution() / 72
    sheet = printer.paperRect(QPrinter.Unit.Point)
    size = pages.sizes[number]
    shrink = 1.0
    over = max(size.width() - sheet.width(), size.height() - sheet.height())
    if over > PAPER_TOLERANCE:
        shrink = min(sheet.width() / size.width(), sheet.height() / size.height())
    left = (sheet.width() - size.width() * shrink) / 2 * dots
    scale = min(printer.resolution(), MOST_DPI) / 72
    stretch = dots * shrink / scale
    for top, strip in pages.strips(number, scale):
        target = QRectF(left, top * stretch, strip.width() * stretch, strip.height() * stretch)
        painter.drawImage(target, strip)
