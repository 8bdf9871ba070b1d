"""The pages of a PDF one below the other, drawn as they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.printing.pdf_pages import PdfPages
from ui.task_runner import Runner
from ui.theme import current

KEPT_PIXELS = 24_000_000
"""Drawn pages are kept up to this many pixels in all: 96 MB."""

SMALLEST_ZOOM, LARGEST_ZOOM = 0.15, 4.0
ZOOM_STEP = 1.2
SCREEN_DPI = 96 / 72
"""Pixels to a point at 100 %, as office programs count it."""


class Fit(StrEnum):
    """What the zoom follows when the window changes its size."""

    PAGE = "page"
    WIDTH = "width"
    FREE = "free"


class PageView(QAbstractScrollArea):
    """Shows the pages of a PDF and scrolls through them.

    Signals: ``page_changed(number)``, counted from 1; ``zoom_changed(factor)``, 1.0 is true size;
    ``drawing_failed(error)``.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    drawing_failed = Signal(object)

    def __init__(self, pages: PdfPages, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._runner = runner
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._page = 1
        self._drawn: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._asked: dict[int, float] = {}
        self._tops: list[float] = []
        self._extent = (0.0, 0.0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw_visible)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a bar that comes and goes would change the very size the page is fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._follow(Fit.PAGE)
        self.verticalScrollBar().setSingleStep(current().px(40))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._arrange()

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large the paper is shown; 1.0 is true size."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    def set_fit(self, fit: Fit) -> None:
        """Fit the whole page or its width into the view, now and whenever the view changes."""
        self._follow(fit)
        self._arrange()

    def zoom_to(self, factor: float) -> None:
        """Show the paper at this size."""
        self._follow(Fit.FREE)
        self._zoom = min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._arrange()

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom_to(self._zoom / ZOOM_STEP)

    def show_page(self, number: int) -> None:
        """Scroll so that this page begins at the top."""
        wanted = min(max(number, 1), len(self._tops))
        if self._tops:
            self.verticalScrollBar().setValue(round(self._tops[wanted - 1] - self._gap))

    def show_pages(self, pages: PdfPages, drawn: Mapping[int, QImage], scale: float) -> None:
        """Other pages in place of these; zoom and place in them stay.

        ``drawn`` are those already drawn at ``scale`` pixels to a point; they are seen at once.
        """
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._pages = pages
        self._asked.clear()
        self._drawn = OrderedDict((number, (scale, image)) for number, image in drawn.items())
        self._arrange()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def draw_again(self) -> None:
        """Draw what is in sight anew; what stands there stays until then."""
        self._drawn = OrderedDict((at, (0.0, image)) for at, (_, image) in self._drawn.items())
        self._soon.start(0)

    def picture_of(self, pages: PdfPages, number: int, scale: float) -> QImage:
        """A page drawn for this view; called in the background."""
        return pages.picture(number, scale)

    def is_drawn(self, number: int) -> bool:
        """Whether this page (from 1) stands there sharp, at the present zoom."""
        drawn = self._drawn.get(number - 1)
        return drawn is not None and drawn[0] == self._scale_to_draw

    @property
    def _gap(self) -> int:
        return current().px(16)

    @property
    def _scale(self) -> float:
        """Pixels of the window per point of the paper."""
        return self._zoom * SCREEN_DPI

    @property
    def _scale_to_draw(self) -> float:
        return self._scale * self.devicePixelRatioF()

    def _follow(self, fit: Fit) -> None:
        self._fit = fit
        policy = Qt.ScrollBarPolicy
        free = fit is Fit.FREE
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if free else policy.ScrollBarAlwaysOff
        )

    def _arrange(self) -> None:
        """Lay the pages out anew, keeping in sight what was in sight."""
        bar = self.verticalScrollBar()
        share = bar.value() / self._extent[1] if self._extent[1] else 0.0
        self._zoom = self._fitting_zoom()
        widest = max((size.width() for size in self._pages.sizes), default=0.0)
        self._tops = []
        top = float(self._gap)
        for size in self._pages.sizes:
            self._tops.append(top)
            top += size.height() * self._scale + self._gap
        self._extent = (widest * self._scale + 2 * self._gap, top)
        view = self.viewport().size()
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setRange(0, max(0, round(self._extent[0]) - view.width()))
        bar.setPageStep(view.height())
        bar.setRange(0, max(0, round(self._extent[1]) - view.height()))
        bar.setValue(round(share * self._extent[1]))
        bar.setEnabled(bar.maximum() > 0)  # without a handle where all is seen
        self.zoom_changed.emit(self._zoom)
        self._scrolled()

    def _fitting_zoom(self) -> float:
        if self._fit is Fit.FREE or not self._pages.sizes:
            return self._zoom
        view = self.viewport().size()
        widest = max(size.width() for size in self._pages.sizes)
        factor = (view.width() - 2 * self._gap) / (widest * SCREEN_DPI)
        if self._fit is Fit.PAGE:
            highest = max(size.height() for size in self._pages.sizes)
            factor = min(factor, (view.height() - 2 * self._gap) / (highest * SCREEN_DPI))
        return min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = sum(top <= middle for top in self._tops) or 1
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._soon.start(0)
        self.viewport().update()

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        foot = top + self.viewport().height()
        return [
            number
            for number, start in enumerate(self._tops)
            if start < foot and start + self._pages.sizes[number].height() * self._scale > top
        ]

    def _draw_visible(self) -> None:
        scale, pages = self._scale_to_draw, self._pages
        for number in self._visible():
            drawn = self._drawn.get(number)
            if (drawn is not None and drawn[0] == scale) or self._asked.get(number) == scale:
                continue
            self._asked[number] = scale
            self._runner.run(
                lambda _progress, page=number: self.picture_of(pages, page, scale),
                on_success=lambda image, page=number: self._keep(pages, page, scale, image),
                on_failure=self.drawing_failed.emit,
                replacing=f"preview page {id(self)} {number}",
                owner=self,
            )

    def _keep(self, pages: PdfPages, number: int, scale: float, image: QImage) -> None:
        if pages is not self._pages:
            return
        if self._asked.get(number) == scale:
            del self._asked[number]
        self._drawn[number] = (scale, image)
        self._drawn.move_to_end(number)
        visible = set(self._visible())
        pixels = sum(kept.width() * kept.height() for _, kept in self._drawn.values())
        for old in tuple(self._drawn):
            if pixels <= KEPT_PIXELS:
                break
            if old not in visible:
                _, dropped = self._drawn.pop(old)
                pixels -= dropped.width() * dropped.height()
        self.viewport().update()

    def _sheet(self, number: int) -> QRectF:
        size = self._pages.sizes[number] * self._scale
        left = max((self.viewport().width() - size.width()) / 2, float(self._gap))
        corner = QPointF(left, self._tops[number])
        shift = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(corner - shift, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.background)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._visible():
            sheet = self._sheet(number)
            painter.fillRect(sheet, Qt.GlobalColor.white)  # paper is white in every theme
            drawn = self._drawn.get(number)
            if drawn is not None:
                scale, image = drawn
                if scale == self._scale_to_draw:
                    image.setDevicePixelRatio(self.devicePixelRatioF())
                    painter.drawImage(sheet.topLeft().toPoint(), image)
                else:
                    painter.drawImage(sheet, image)
            painter.setPen(QPen(theme.line, theme.hairline))
            painter.drawRect(sheet)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        del dx, dy
        self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.zoom_to(self._zoom * ZOOM_STEP**steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Home:
                self.show_page(1)
            case Qt.Key.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space if self._fit is Fit.PAGE:
                self.show_page(self._page + 1)
            case Qt.Key.Key_PageUp if self._fit is Fit.PAGE:
                self.show_page(self._page - 1)
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(current().px(640), current().px(560))
