"""Picks a day and its hours and writes them as people say them («12月3日(周四)上午9点»)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.notices.picked_times import said_picked, times_in
from app.domain.notices.said_times import days_in, said_time
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, Choice, column, row, words
from ui.widgets.composer import Composer
from ui.widgets.date_field import DateField
from ui.widgets.flow_layout import FlowRow
from ui.widgets.month_grid import MonthGrid
from ui.words import month_name

HOURS_WIDE = 176
"""Pixels at 100 % of the column of hours; it stands below the days where both do not fit."""
FIRST_HOUR, LAST_HOUR = 5, 23
HALF_HOURS = tuple(
    time(hour, minute) for hour in range(FIRST_HOUR, LAST_HOUR) for minute in (0, 30)
)


class MomentPicker(Composer):
    """Opens below a field; Enter writes, Esc closes. Signals: ``picked(text)``."""

    picked = Signal(str)

    def __init__(self, today: date, is_worked: Callable[[date], bool]) -> None:
        super().__init__()
        self._today = today
        self.title.setText(self.tr("选日子和钟点"))
        self.grid = MonthGrid(today, is_worked)
        self._month = words("", "strong")
        self.start = self._hours(self.tr("从几点"))
        self.end = self._hours(self.tr("到几点"))
        self.last = DateField(self.tr("到哪一天"), today)
        self.last.setPlaceholderText(self.tr("当天"))
        self._said = words("", "strong", Tone.PRIMARY, wraps=True)
        self.write_button = ActionButton(self.tr("写上"), on_click=self._pick)
        self._lay_out()
        self.grid.day_changed.connect(lambda _day: self._tell())
        self.grid.taken.connect(lambda _day: self._pick())
        self.start.currentIndexChanged.connect(lambda _n: self._tell())
        self.end.currentIndexChanged.connect(lambda _n: self._tell())
        self.last.date_changed.connect(lambda _day: self._tell())
        self._tell()

    @property
    def text(self) -> str:
        """What would be written."""
        return said_picked(
            self.grid.day, self.start.currentData(), self.last.day, self.end.currentData(),
            self._today,
        )  # fmt: skip

    def begin(self, written: str) -> None:
        """Start at the day and hours written already, or tomorrow; the cursor goes to the days."""
        days = days_in(written, self._today)
        self.grid.show_day(days[0] if days else self._today + timedelta(days=1))
        self.last.set_day(days[1] if len(days) > 1 else None)
        hours = (*times_in(written), None, None)
        for choice, hour in zip((self.start, self.end), hours, strict=False):
            choice.choose(hour)
        self._tell()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor on the days."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hours(self, name: str) -> Choice:
        hours = Choice(name)
        hours.offer([(None, self.tr("不写")), *((one, said_time(one)) for one in HALF_HOURS)])
        return hours

    def _lay_out(self) -> None:
        earlier = self._arrow("chevron_left", self.tr("上个月"), -1)
        later = self._arrow("chevron_right", self.tr("下个月"), 1)
        month, hours = QWidget(), QWidget()
        month.setLayout(column(row(earlier, self._month, later, None, gap=4), self.grid, gap=4))
        hours.setLayout(
            column(
                words(self.tr("从几点"), "small"), self.start,
                words(self.tr("到几点"), "small"), self.end,
                words(self.tr("到哪一天"), "small"), self.last,
                gap=4,
            )
        )  # fmt: skip
        hours.setFixedWidth(current().px(HOURS_WIDE))
        sides = FlowRow(month, hours, gap=12)
        body = self.layout()
        assert body is not None
        holder = QWidget()
        holder.setLayout(column(sides, row(self._said, self.write_button, gap=8), gap=8))
        body.addWidget(holder)
        self.write_button.setMaximumWidth(current().px(120))

    def _arrow(self, picture: str, name: str, step: int) -> ActionButton:
        button = ActionButton(
            "", kind=QUIET, picture=picture, on_click=lambda: self.grid.step_month(step)
        )
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _tell(self) -> None:
        self._month.setText(month_name(self.grid.day, with_year=True))
        self._said.setText(self.text)

    def _pick(self) -> None:
        self.last.take()
        self.picked.emit(self.text)
