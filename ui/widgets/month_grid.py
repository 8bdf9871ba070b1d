"""A month to pick a day from, with the keys of a calendar; days off are marked with 休."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Step, Tone, current
from ui.words import full_day, weekday_name

WEEKS, DAYS = 6, 7
CELL_WIDE, CELL_HIGH = 36, 32
"""Pixels at 100 %."""


class MonthGrid(QWidget):
    """←→↑↓ go by days and weeks, PgUp and PgDn by months, Home to today, Enter takes the day.

    ``is_worked`` says which days are worked. Signals: ``day_changed(date)``, ``taken(date)``.
    """

    day_changed = Signal(object)
    taken = Signal(object)

    def __init__(
        self, today: date, is_worked: Callable[[date], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._is_worked, self._day = today, is_worked, today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    @property
    def day(self) -> date:
        """The day chosen."""
        return self._day

    def show_day(self, day: date) -> None:
        """Choose a day; tells others."""
        if day != self._day:
            self._day = day
            self._tell()
            self.update()
            self.day_changed.emit(day)

    def step_month(self, step: int) -> None:
        """The same day of another month, or its last."""
        month = self._day.month - 1 + step
        year, month = self._day.year + month // 12, month % 12 + 1
        last = calendar.monthrange(year, month)[1]
        self.show_day(date(year, month, min(self._day.day, last)))

    def day_at(self, point: QPoint) -> date | None:
        """The day under a point of the widget."""
        px = current().px
        column, week = point.x() // px(CELL_WIDE), point.y() // px(CELL_HIGH) - 1
        if not (0 <= column < DAYS and 0 <= week < WEEKS):
            return None
        return self._first + timedelta(days=week * DAYS + column)

    @property
    def _first(self) -> date:
        """The Monday the grid begins with."""
        start = self._day.replace(day=1)
        return start - timedelta(days=start.weekday())

    def _tell(self) -> None:
        self.setAccessibleName(full_day(self._day))

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(CELL_WIDE) * DAYS, px(CELL_HIGH) * (WEEKS + 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS,
        }  # fmt: skip
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps:
            self.show_day(self._day + timedelta(days=steps[key]))
        elif key in months:
            self.step_month(months[key])
        elif key == Qt.Key.Key_Home:
            self.show_day(self._today)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.show_day(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.day_at(event.position().toPoint()) is not None:
            self.taken.emit(self._day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px = current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(current().font(Step.SMALL))
        painter.setPen(current().color(Tone.MUTED))
        for column in range(DAYS):
            cell = QRect(column * px(CELL_WIDE), 0, px(CELL_WIDE), px(CELL_HIGH))
            name = weekday_name(self._first + timedelta(days=column))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)
        for place in range(WEEKS * DAYS):
            week, column = divmod(place, DAYS)
            cell = QRect(
                column * px(CELL_WIDE), (week + 1) * px(CELL_HIGH), px(CELL_WIDE), px(CELL_HIGH)
            )
            self._paint_day(painter, cell, self._first + timedelta(days=place))
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        theme = current()
        is_chosen, is_inside = day == self._day, day.month == self._day.month
        ground = QRectF(cell).adjusted(2, 2, -2, -2)
        tone = Tone.PLAIN if is_inside and self._is_worked(day) else Tone.MUTED
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen:
            painter.setBrush(theme.color(Tone.PRIMARY))
            painter.drawRoundedRect(ground, theme.px(6), theme.px(6))
        if day == self._today or (is_chosen and self.hasFocus()):
            ring = theme.color(Tone.PRIMARY if not is_chosen else Tone.PLAIN)
            painter.setPen(QPen(ring, 2 if is_chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, theme.px(6), theme.px(6))
        painter.setFont(theme.font(bold=is_chosen))
        painter.setPen(theme.on_primary if is_chosen else theme.color(tone))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if is_inside and not self._is_worked(day) and not is_chosen:
            small = theme.font(Step.SMALL)
            small.setPixelSize(theme.px(9))
            painter.setFont(small)
            corner = cell.adjusted(0, theme.px(2), -theme.px(3), 0)
            places = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(corner, places, self.tr("休"))
