"""A date as people type it: 11-25, 25日, 明天, +3, 2026.11.25, 20261125."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.basics import restyle
from ui.words import weekday_name

_WORDS = {
    "今天": 0, "今日": 0, "today": 0, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2,
    "大后天": 3, "昨天": -1, "昨日": -1, "yesterday": -1, "前天": -2, "大前天": -3,
}  # fmt: skip
_FULL = re.compile(r"^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$")
_SHORT = re.compile(r"^(\d{1,2})\D(\d{1,2})\D?$")
_DAY = re.compile(r"^(\d{1,2})[日号]?$")
_STEP = re.compile(r"^([+-])(\d{1,3})$")


def read_date(text: str, today: date) -> date | None:
    """Understand a typed date, near ``today``; ``None`` when it is not one.

    Without a year the nearest such date is meant (within six months); a bare day is of this month.
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    if step := _STEP.match(plain):
        return today + timedelta(days=int(step[1] + step[2]))
    if plain.isdecimal() and len(plain) == 8:
        return _day(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    if full := _FULL.match(plain):
        return _day(int(full[1]), int(full[2]), int(full[3]))
    if short := _SHORT.match(plain):
        return _nearest(int(short[1]), int(short[2]), today)
    if alone := _DAY.match(plain):
        return _day(today.year, today.month, int(alone[1]))
    return None


def _nearest(month: int, day: int, today: date) -> date | None:
    years = (today.year - 1, today.year, today.year + 1)
    dates = [found for year in years if (found := _day(year, month, day))]
    return min(dates, key=lambda found: abs((found - today).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateField(QLineEdit):
    """Takes a typed date and writes it out in full with its weekday; ↑ and ↓ go day by day.

    Signals: ``date_changed(date or None)`` when a date was understood or the field emptied.
    ``is_valid`` is false while the text is not a date.
    """

    date_changed = Signal(object)

    def __init__(
        self, accessible_name: str, today: date, day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(self.tr("如 11-25、明天、+3"))
        self.editingFinished.connect(self.take)
        self.set_day(day)

    @property
    def day(self) -> date | None:
        """The date understood last."""
        return self._day

    @property
    def is_valid(self) -> bool:
        """Whether what stands in the field is a date or nothing."""
        return not self.text().strip() or self._typed() is not None

    def set_day(self, day: date | None) -> None:
        """Show a date; says nothing to others."""
        self._day = day
        self.setText("" if day is None else f"{day.isoformat()} {weekday_name(day)}")
        self._mark(wrong=False)

    def take(self) -> None:
        """Understand what was typed and write it out, or mark it as wrong."""
        typed = self._typed()
        if typed is None and self.text().strip():
            self._mark(wrong=True)
            return
        before = self._day
        self.set_day(typed)
        if typed != before:
            self.date_changed.emit(typed)

    def event(self, event: QEvent) -> bool:
        """A key that saves or prints finds the date understood, though the cursor is still here."""
        handled = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if with_control and not event.isAccepted() and event.key() != Qt.Key.Key_Control:
                self.take()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        start = self._typed() or self._day or self._today
        self.set_day(start + timedelta(days=step))
        self.date_changed.emit(self._day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _typed(self) -> date | None:
        text = self.text().strip()
        if self._day is not None and text == f"{self._day.isoformat()} {weekday_name(self._day)}":
            return self._day
        return read_date(text, self._today)

    def _mark(self, *, wrong: bool) -> None:
        self.setProperty("wrong", "true" if wrong else "false")
        sentence = self.tr("看不懂这个日期，请写成 11-25 或 2026-11-25") if wrong else ""
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        restyle(self)
