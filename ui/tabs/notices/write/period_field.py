"""How long a posting (公示) hangs: from when, how many days, and the last day worked out."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.notices.periods import PostingPeriod
from app.domain.working_calendar import Deadline
from app.services.notices.templates import posting_periods
from app.wording import Wording
from ui.tabs.notices.write.write_values import WriteValues
from ui.widgets.basics import Choice, column, row
from ui.widgets.date_field import DateField
from ui.widgets.form_field import FormField
from ui.widgets.number_field import NumberField
from ui.words import spoken_day

LONGEST = 3650


class PeriodField(QWidget):
    """Signals: ``period_chosen(days, counts_working_days)``; ``start_changed(date or None)``;
    ``end_changed(date or None)`` the person wrote the last day themselves.
    """

    period_chosen = Signal(int, bool)
    start_changed = Signal(object)
    end_changed = Signal(object)

    def __init__(self, today: date, wording: Wording, *, is_needed: bool = False) -> None:
        super().__init__()
        self._today, self._wording = today, wording
        self._is_showing = False
        self.law = Choice(self.tr("按哪一条"))
        self.law.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.law.setMinimumContentsLength(4)
        self.law.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.days = NumberField(self.tr("天数"), 0, LONGEST)
        self.unit = Choice(self.tr("怎么数"))
        self.unit.offer([(False, self.tr("天")), (True, self.tr("个工作日"))])
        self.start = DateField(self.tr("公示从哪天起"), today)
        self.end = DateField(self.tr("公示到哪天止"), today)
        self.input = self.days
        self.length = FormField(self.tr("公示多久"), self.days, hint="", is_needed=is_needed)
        self._starts = FormField(self.tr("从哪天起"), self.start)
        self.field = FormField(self.tr("到哪天止"), self.end)
        self._lay_out()
        self.law.activated.connect(lambda _n: self._take_law())
        self.days.valueChanged.connect(lambda _n: self._take_days())
        self.unit.activated.connect(lambda _n: self._take_days())
        self.start.date_changed.connect(self.start_changed)
        self.end.date_changed.connect(self.end_changed)

    def show_values(self, values: WriteValues, counted: Deadline | None) -> None:
        """Show the period of a notice; ``counted`` is its last day by the rules."""
        self._is_showing = True
        self._offer_laws(values)
        if self.days.value() != values.period_days:
            self.days.setValue(values.period_days)
        self.unit.choose(values.counts_working_days)
        text = values.text
        if not self.start.hasFocus() and self.start.day != text.period_from:
            self.start.set_day(text.period_from)
        if not self.end.hasFocus() and self.end.day != text.period_to:
            self.end.set_day(text.period_to)
        self.field.advise(self._sentence(values, counted))
        self._is_showing = False

    def select(self, start: int, end: int) -> None:
        """Put the cursor in; see ``NoticeField``."""
        del start, end
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str, *, is_refused: bool) -> None:
        """See ``NoticeField``; without a finding the sentence about the last day stays."""
        if sentence and is_refused:
            self.field.refuse(sentence)
        elif self.field.is_refused:
            self.field.accept()

    def _lay_out(self) -> None:
        law = FormField(self.tr("按哪一条"), self.law)
        length = row(self.length, FormField(" ", self.unit), self._starts, gap=10)
        length.setStretch(2, 1)
        self.setLayout(column(law, length, self.field, gap=8))

    def _offer_laws(self, values: WriteValues) -> None:
        own = QCoreApplication.translate("PeriodField", "自己定")
        self.law.offer(
            [(None, own), *((one.key, self._law_words(one)) for one in posting_periods())]
        )
        fits = (values.period_days, values.counts_working_days)
        chosen = self.law.currentData()
        laws = {one.key: (one.days, one.counts_working_days) for one in posting_periods()}
        if laws.get(chosen) != fits:
            self.law.choose(next((key for key, law in laws.items() if law == fits), None))

    def _law_words(self, period: PostingPeriod) -> str:
        pattern = (
            self.tr("{name}：{n} 个工作日")
            if period.counts_working_days
            else self.tr("{name}：{n} 天")
        )
        return pattern.format(name=self._wording.posting_period(period.name), n=period.days)

    def _take_law(self) -> None:
        chosen = self.law.currentData()
        period = next((one for one in posting_periods() if one.key == chosen), None)
        if period is not None:
            self.period_chosen.emit(period.days, period.counts_working_days)

    def _take_days(self) -> None:
        if not self._is_showing:
            self.period_chosen.emit(self.days.value(), self.unit.currentData())

    def _sentence(self, values: WriteValues, counted: Deadline | None) -> str:
        """«12月1日（周二）到 12月15日（周二）», and whether it was moved on or is uncertain."""
        text = values.text
        if text.period_from is None or text.period_to is None:
            return ""
        span = self.tr("{first} 到 {last}").format(
            first=spoken_day(text.period_from, self._today),
            last=spoken_day(text.period_to, self._today),
        )
        if counted is None or text.period_to != counted.day:
            return span
        notes = [span]
        plain = text.period_from + timedelta(days=values.period_days - 1)
        if not values.counts_working_days and counted.day > plain:
            moved = self.tr("{day} 休息，顺延到上班的日子")
            notes.append(moved.format(day=spoken_day(plain, self._today)))
        if not counted.certain:
            notes.append(self.tr("明年的放假安排还没公布，到时请再核对"))
        return self.tr("；").join(notes)
