"""What is seen is what is printed: the preview, its printing and its saving."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.documents.catalogue import Documents
from app.ports.document_facts import ReceiptPaper
from tests.documents.samples import OFFICE, detail, heading, row
from ui.ask import ScriptedAsk
from ui.printing.page_view import Fit
from ui.printing.paper_printing import PrintRun, printer_for, remember_printer
from ui.printing.pdf_pages import PdfPages
from ui.printing.preview import PdfPreview, show_pdf
from ui.task_runner import InlineTaskRunner, TaskRunner


@pytest.fixture(scope="module")
def receipt():
    return Documents().receipt(detail(), OFFICE)


@pytest.fixture(scope="module")
def register():
    return Documents().register([row(n) for n in range(1, 200)], heading())


class Kept:
    """Preferences of nobody."""

    def __init__(self, **kept):
        self.kept = kept

    def text(self, key, default=""):
        return self.kept.get(key, default)

    def keep_text(self, key, value):
        self.kept[key] = value


@pytest.fixture
def open_preview(qtbot):
    def opened(pdf, **more):
        preview = PdfPreview(None, "回执 2026-0001", pdf, "回执 2026-0001", **more)
        qtbot.addWidget(preview)
        preview.show()
        qtbot.waitExposed(preview)
        return preview

    return opened


def to_file(path):
    """Choose a printer that writes a PDF, as «Microsoft Print to PDF» does."""

    def choose(printer, _parent):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(200)
        return True

    return choose


def darkness(image):
    """How dark each cell of a 30 × 30 grid is, so that two drawings can be compared."""
    grey = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(30, 30, *grey)
    return [255 - small.pixelColor(x, y).red() for y in range(30) for x in range(30)]


def test_pages_have_sizes_and_pictures(receipt):
    pages = PdfPages(receipt)
    assert len(pages) == 1
    assert pages.sizes[0].toSize().toTuple() == (420, 595)
    picture = pages.picture(0, 2.0)
    assert picture.size().toTuple() == (840, 1191)
    assert sum(darkness(picture)) > 0
    pages.close()
    pages.close()
    assert pages.picture(0, 1.0).isNull()


def test_strips_are_the_whole_page(receipt, monkeypatch):
    monkeypatch.setattr("ui.printing.pdf_pages.STRIP_PIXELS", 100_000)
    pages = PdfPages(receipt)
    strips = list(pages.strips(0, 2.0))
    whole = pages.picture(0, 2.0)
    assert len(strips) > 5
    assert sum(strip.height() for _, strip in strips) == whole.height()
    foot = 0
    for top, strip in strips:
        assert (top, strip.width()) == (foot, whole.width())
        foot += strip.height()
        cut = whole.copy(0, top, strip.width(), strip.height())
        assert darkness(strip) == pytest.approx(darkness(cut), abs=40)


def test_what_is_no_pdf_is_refused():
    with pytest.raises(ValueError, match="not a PDF"):
        PdfPages(b"hello")


def test_first_page_is_shown_whole(open_preview, receipt, qtbot):
    runner = TaskRunner()
    preview = open_preview(receipt, runner=runner)
    qtbot.waitUntil(lambda: preview.view.is_drawn(1))
    assert preview.view.fit is Fit.PAGE
    assert preview.view.verticalScrollBar().maximum() == 0
    preview.close()
    runner.shut_down()


def test_only_pages_in_sight_are_drawn(open_preview, register, qtbot):
    preview = open_preview(register, runner=InlineTaskRunner())
    qtbot.waitUntil(lambda: preview.view.is_drawn(1))
    last = len(preview.pages)
    assert last > 5
    assert not preview.view.is_drawn(last)
    QTest.keyClick(preview.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.view.is_drawn(last))
    assert preview.view.page == last
    QTest.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.view.page == last - 1
    QTest.keyClick(preview.view, Qt.Key.Key_Home)
    QTest.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.view.page == 2


def test_zoom_by_keys_wheel_and_fit(open_preview, register, qtbot):
    preview = open_preview(register, runner=InlineTaskRunner())
    view = preview.view
    start = view.zoom
    view.zoom_in()
    assert view.zoom == pytest.approx(start * 1.2)
    assert view.fit is Fit.FREE
    view.zoom_to(100)
    assert view.zoom == 4.0
    qtbot.waitUntil(lambda: view.is_drawn(view.page))
    view.set_fit(Fit.WIDTH)
    assert view.horizontalScrollBar().maximum() == 0
    view.set_fit(Fit.PAGE)
    assert view.zoom == pytest.approx(start)


def test_saves_the_very_bytes_shown(open_preview, receipt, tmp_path):
    target = tmp_path / "回执"
    kept = Kept()
    preview = open_preview(receipt, ask=ScriptedAsk(target), remembered=kept)
    with_suffix = target.with_name("回执.pdf")
    saved = []
    preview.saved.connect(saved.append)
    preview.save()
    assert with_suffix.read_bytes() == receipt
    assert saved == [with_suffix]
    assert preview.was_kept
    assert kept.kept["print/folder"] == str(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["回执.pdf"]


def test_saving_thought_better_of_or_failing_leaves_nothing(open_preview, receipt, tmp_path):
    missing = tmp_path / "no folder" / "a.pdf"
    preview = open_preview(receipt, ask=ScriptedAsk(None, missing))
    preview.save()
    preview.save()
    assert not preview.was_kept
    assert "a.pdf" in preview.notice
    assert not list(tmp_path.iterdir())


def test_prints_the_pages_shown_at_true_size(open_preview, register, tmp_path, qtbot):
    target = tmp_path / "printed.pdf"
    preview = open_preview(register, choose_printer=to_file(target))
    with qtbot.waitSignal(preview.printed, timeout=60_000):
        preview.print_out()
    printed, shown = PdfPages(target.read_bytes()), preview.pages
    assert len(printed) == len(shown)
    assert preview.was_kept
    for number in (0, len(shown) - 1):
        assert printed.sizes[number].width() == pytest.approx(shown.sizes[number].width(), abs=2)
        assert darkness(printed.picture(number, 2)) == pytest.approx(
            darkness(shown.picture(number, 2)), abs=12
        )


def test_chosen_pages_and_only_they_are_printed(register, tmp_path, qtbot):
    pages = PdfPages(register)
    printer = printer_for(pages, "register", None)
    target = tmp_path / "two.pdf"
    to_file(target)(printer, None)
    printer.setFromTo(2, 3)
    run = PrintRun(pages, printer)
    assert run.total == 2
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    assert len(PdfPages(target.read_bytes())) == 2


def test_receipt_on_a4_stands_at_the_top_at_true_size(receipt, tmp_path, qtbot):
    pages = PdfPages(receipt)
    printer = printer_for(pages, "receipt", None)
    target = tmp_path / "a4.pdf"
    to_file(target)(printer, None)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    run = PrintRun(pages, printer)
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    sheet = PdfPages(target.read_bytes()).picture(0, 1.0)
    assert sheet.width() == pytest.approx(595, abs=2)
    half = sheet.copy((sheet.width() - 420) // 2, 0, 420, 595)
    assert darkness(half) == pytest.approx(darkness(pages.picture(0, 1.0)), abs=60)
    below = sheet.copy(0, 600, sheet.width(), sheet.height() - 600)
    assert sum(darkness(below)) == 0


def test_a4_on_a5_is_made_smaller_rather_than_cut(tmp_path, qtbot):
    pages = PdfPages(Documents().receipt(detail(), OFFICE, ReceiptPaper.A4))
    printer = printer_for(pages, "receipt", None)
    target = tmp_path / "a5.pdf"
    to_file(target)(printer, None)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    run = PrintRun(pages, printer)
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    assert darkness(PdfPages(target.read_bytes()).picture(0, 2)) == pytest.approx(
        darkness(pages.picture(0, 1.41)), abs=40
    )


def test_printing_can_be_stopped(open_preview, register, tmp_path, qtbot):
    preview = open_preview(register, choose_printer=to_file(tmp_path / "stopped.pdf"))
    preview.print_out()
    button = next(b for b in preview.findChildren(QPushButton) if b.text() == "停止打印")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "停下了" in preview.notice
    assert not preview.was_kept


def test_closing_while_printing_stops(open_preview, register, tmp_path):
    preview = open_preview(register, choose_printer=to_file(tmp_path / "closed.pdf"))
    preview.print_out()
    preview.reject()
    assert not preview.was_kept


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_printer_that_refuses_is_told_in_words(open_preview, receipt, tmp_path):
    preview = open_preview(receipt, choose_printer=to_file(tmp_path / "no folder" / "x.pdf"))
    preview.print_out()
    assert "打印机没有接受" in preview.notice


def test_thinking_better_of_it_prints_nothing(open_preview, receipt):
    preview = open_preview(receipt, choose_printer=lambda _printer, _parent: False)
    preview.print_out()
    assert not preview.was_kept
    assert preview.notice == ""


def test_printer_is_remembered_by_kind():
    kept = Kept()
    printer = QPrinter()
    printer.setPrinterName("")
    remember_printer(printer, "receipt", kept)
    assert kept.kept == {}


def test_opens_over_the_window_and_escape_closes(receipt, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    preview = show_pdf(window, "回执", receipt, "回执.pdf", runner=InlineTaskRunner())
    qtbot.waitExposed(preview)
    assert preview.isModal()
    assert preview.width() <= window.width()
    assert "第 1 页 / 共 1 页" in preview.place
    with qtbot.waitSignal(preview.finished):
        QTest.keyClick(preview.view, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_file_names_suit_windows(open_preview, receipt, tmp_path):
    asked = []

    class Listening(ScriptedAsk):
        def save_file(self, title, suggested: Path, kinds=""):
            asked.append(suggested)

    kept = Kept(**{"print/folder": str(tmp_path)})
    preview = PdfPreview(None, "x", receipt, 'a/b:"c"*.pdf', ask=Listening(), remembered=kept)
    preview.save()
    assert asked == [tmp_path / "a b c.pdf"]
    preview.done(0)
