"""Draws line charts and stacked bars with pyqtgraph; import it late, it takes 0.3 seconds.

Nothing can be dragged or zoomed: a chart looks the same to everybody who opens the page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPen, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Step, Tone, current
from ui.widgets.charts import ChartLine, LineChart, StackedBars

DASHES = {
    Tone.PRIMARY: Qt.PenStyle.SolidLine,
    Tone.SEAL: Qt.PenStyle.SolidLine,
    Tone.AMBER: Qt.PenStyle.DashLine,
    Tone.OK: Qt.PenStyle.DashDotLine,
    Tone.MUTED: Qt.PenStyle.DotLine,
}
"""Lines differ by more than colour."""

WIDTHS = {Tone.SEAL: 3, Tone.MUTED: 1.2}
BAR_WIDTH = 0.62
LOWEST_NAMED = 0.08
"""A part lower than this share of the highest bar has no room for its figure."""

HEADROOM = 1.08
"""Space above the highest ruled line, for the figure that stands beside it."""

FOOTROOM = 0.07
"""Space below zero, so that a point at zero is not cut; bars stand on the axis itself."""


def draw(chart: LineChart | StackedBars) -> QWidget:
    """A widget that shows the chart and nothing else."""
    drawing = _Drawing(chart)
    drawing.setAccessibleName("; ".join(part.label for part in drawing.parts))
    return drawing


class _Drawing(pg.PlotWidget):
    """A plot without axes to the left: lines are named where they end."""

    def __init__(self, chart: LineChart | StackedBars) -> None:
        self._theme = current()
        super().__init__(background=None)  # pyright: ignore[reportArgumentType]
        self._plot: Any = self.getPlotItem()
        self._chart = chart
        self._labels: list[tuple[Any, float]] = []
        self.parts = chart.lines if isinstance(chart, LineChart) else chart.parts
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("background: transparent")
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(self._theme.px(120))
        self._set_up()
        if isinstance(chart, LineChart):
            self._draw_lines(chart)
        else:
            self._draw_bars(chart)
        self._frame()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(210))

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Scrolling the page must not be caught by a chart."""
        ev.ignore()

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        self._place_labels()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_labels()

    def _set_up(self) -> None:
        plot = self._plot
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.getViewBox().setDefaultPadding(0)
        plot.setContentsMargins(0, 0, 0, 0)
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        muted, line = self._theme.color(Tone.MUTED), self._theme.line
        for axis in (left, bottom):
            axis.setStyle(tickFont=self._theme.font(Step.SMALL), tickLength=0, tickAlpha=0)
            axis.setTextPen(muted)
            axis.setPen(QPen(line, self._theme.hairline))
        left.setPen(QPen(Qt.PenStyle.NoPen))
        bottom.setTicks([list(self._chart.ticks)])
        bottom.setHeight(self._theme.px(26))
        self.setAntialiasing(True)

    def _draw_lines(self, chart: LineChart) -> None:
        for line in chart.lines:
            known = [(n, value) for n, value in enumerate(line.values) if value is not None]
            if not known:
                continue
            width = self._theme.px(WIDTHS.get(line.tone, 2.2))
            color = self._theme.color(line.tone)
            style = DASHES.get(line.tone, Qt.PenStyle.SolidLine)
            pen = pg.mkPen(color, width=width, style=style, cosmetic=True)
            xs, ys = zip(*known, strict=True)
            dot = pg.mkBrush(self._theme.color(line.tone))
            size = self._theme.px(6) if len(known) <= 14 else 0
            self.plot(
                xs, ys, pen=pen, antialias=True,
                symbol="o" if size else None, symbolSize=size, symbolBrush=dot, symbolPen=None,
            )  # fmt: skip
            if xs[-1] < len(line.values) - 1:
                self._lead(line, xs[-1], ys[-1], len(line.values) - 1)
            self._name(line, xs[-1], ys[-1])

    def _lead(self, line: ChartLine, x: float, y: float, end: float) -> None:
        """A thin trace from where a line stops early to its name."""
        pen = pg.mkPen(
            self._theme.color(line.tone), width=1, style=Qt.PenStyle.DotLine, cosmetic=True
        )
        trace = pg.PlotCurveItem([x, end], [y, y], pen=pen)
        trace.setZValue(-50)
        self._plot.addItem(trace, ignoreBounds=True)

    def _draw_bars(self, chart: StackedBars) -> None:
        places = range(len(chart.parts[0].values)) if chart.parts else range(0)
        ground = [0.0 for _ in places]
        highest = max((sum(part.values[n] or 0 for part in chart.parts) for n in places), default=0)
        for part in chart.parts:
            heights = [value or 0.0 for value in part.values]
            bars = pg.BarGraphItem(
                x=list(places), width=BAR_WIDTH, y0=list(ground), height=heights,
                brush=self._theme.soft(part.tone), pen=pg.mkPen(self._theme.color(part.tone)),
            )  # fmt: skip
            self._plot.addItem(bars)
            for n, height in enumerate(heights):
                if height >= highest * LOWEST_NAMED:
                    self._count(n, ground[n] + height / 2, round(height), part.tone)
                ground[n] += height
            if heights and heights[-1]:
                self._name(part, len(heights) - 1 + BAR_WIDTH / 2, ground[-1] - heights[-1] / 2)
            elif any(heights):
                self._name(part, len(heights) - 1 + BAR_WIDTH / 2, ground[-1])

    def _count(self, x: float, y: float, count: int, tone: Tone) -> None:
        said = pg.TextItem(str(count), color=self._theme.color(tone), anchor=(0.5, 0.5))
        said.setFont(self._theme.font(Step.SMALL, bold=True))
        said.setPos(x, y)
        self._plot.addItem(said)

    def _name(self, line: ChartLine, x: float, y: float) -> None:
        name = pg.TextItem(line.label, color=self._theme.color(line.tone), anchor=(0, 0.5))
        name.setFont(self._theme.font(bold=True))
        name.setPos(x, y)
        self._plot.addItem(name, ignoreBounds=True)
        self._labels.append((name, y))

    def _frame(self) -> None:
        """Fix what is seen: from zero up to a round number, all places, room for the names."""
        places = max((len(part.values) for part in self.parts), default=1)
        unit = ""
        if isinstance(self._chart, LineChart):
            unit = self._chart.unit
            top = max((v for p in self.parts for v in p.values if v is not None), default=1)
            self._first, self._last = -0.4, places - 1.0
        else:
            columns = zip(*(part.values for part in self.parts), strict=True)
            top = max((sum(value or 0 for value in column) for column in columns), default=1)
            self._first, self._last = -0.7, places - 1 + BAR_WIDTH / 2
        steps = tick_values(top)
        self._top = max(float(steps[-1]), top) * HEADROOM
        left: Any = self._plot.getAxis("left")
        figures = [f"{step:,}{unit}" for step in steps]
        left.setTicks([list(zip(steps, figures, strict=True))])
        digits = QFontMetrics(self._theme.font(Step.SMALL)).horizontalAdvance(figures[-1])
        left.setWidth(digits + self._theme.px(12))
        is_lines = isinstance(self._chart, LineChart)
        self._bottom = -FOOTROOM * self._top if is_lines else 0.0
        if is_lines:
            # Zero has a rule of its own.
            self._plot.getAxis("bottom").setPen(QPen(Qt.PenStyle.NoPen))
        for step in steps if is_lines else steps[1:]:
            ruled = QPen(self._theme.line, 1)
            ruled.setCosmetic(True)
            across = pg.PlotCurveItem([self._first, self._last], [step, step], pen=ruled)
            across.setZValue(-100)
            self._plot.addItem(across, ignoreBounds=True)
        self._place_labels()

    def _place_labels(self) -> None:
        """Leave room for the names at the right and push those apart that would overlap."""
        if not hasattr(self, "_top"):
            return
        view: Any = self._plot.getViewBox()
        metrics = QFontMetrics(self._theme.font(bold=True))
        names = max((metrics.horizontalAdvance(part.label) for part in self.parts), default=0)
        wide = max(view.width(), 1.0)
        share = min((names + self._theme.px(18)) / wide, 0.5)
        last = self._first + (self._last - self._first) / (1 - share)
        view.setRange(xRange=(self._first, last), yRange=(self._bottom, self._top), padding=0)
        unit = (self._top - self._bottom) / max(view.height(), 1.0)
        apart = metrics.height() * unit
        gap = (last - self._first) / wide * self._theme.px(8)
        heights = spread(
            [y for _, y in self._labels], apart, self._bottom + apart / 2, self._top - apart / 2
        )
        for (name, _), y in zip(self._labels, heights, strict=True):
            name.setPos(self._last + gap, y)


def tick_values(top: float) -> list[int]:
    """Two to five round whole numbers from zero up to at least ``top``."""
    if top <= 4:
        return list(range(max(2, math.ceil(top) + 1)))
    for step in (m * 10**e for e in range(9) for m in (1, 2, 5)):
        if top / step <= 4:
            return [n * step for n in range(math.ceil(top / step) + 1)]
    return [0, math.ceil(top)]


def spread(heights: Sequence[float], apart: float, bottom: float, top: float) -> list[float]:
    """Move labels as little as need be so that neighbours are ``apart``, all within the frame."""
    order = sorted(range(len(heights)), key=lambda n: heights[n])
    placed = [0.0] * len(heights)
    below = bottom - apart
    for n in order:
        placed[n] = below = max(heights[n], below + apart)
    above = math.inf
    for n in reversed(order):
        placed[n] = above = min(placed[n], above - apart, top)
    return placed
