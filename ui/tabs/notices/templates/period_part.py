"""How long a notice of a template hangs: as some text asks for, or so many days."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.notices.periods import PostingPeriod
from app.domain.notices.templates import NoticeTemplate
from app.services.notices.templates import posting_periods
from app.wording import Wording
from ui.widgets.basics import CheckBox, Choice, column, row, words
from ui.widgets.form_field import FormField
from ui.widgets.number_field import NumberField

UNTIL_OVER, OWN_DAYS = "until over", "own days"
LONGEST = 365
"""Days somebody may type."""


class PeriodPart(QWidget):
    """Signals: ``typed(NoticeTemplate)``."""

    typed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._form = NoticeTemplate("", "", "")
        self._periods = {period.key: period for period in posting_periods()}
        self._is_filling = False
        self.choice = Choice(self.tr("张贴多久"))
        self.choice.offer(
            [
                (UNTIL_OVER, self.tr("到事情过去为止")),
                (OWN_DAYS, self.tr("自己定几天")),
                *((key, self._said(period)) for key, period in self._periods.items()),
            ]
        )
        self.choice.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.days = NumberField(self.tr("张贴天数"), 1, LONGEST, unit=self.tr("天"))
        self.working = CheckBox(self.tr("只算工作日"))
        self.basis = words("", "small", wraps=True)
        self._own = QWidget()
        self._own.setLayout(row(self.days, self.working, None, gap=12))
        field = FormField(self.tr("张贴多久"), self.choice)
        self.setLayout(column(field, self._own, self.basis, gap=4))
        self.choice.currentIndexChanged.connect(self._take)
        self.days.valueChanged.connect(self._take)
        self.working.toggled.connect(self._take)

    def show_form(self, form: NoticeTemplate) -> None:
        """Show the period of a template."""
        self._form = form
        self._is_filling = True
        key = self._key_of(form)
        self.choice.choose(key)
        self.days.setValue(form.period_days or 7)
        self.working.setChecked(form.counts_working_days)
        self._is_filling = False
        self._show_what_follows()

    def _key_of(self, form: NoticeTemplate) -> str:
        if not form.period_days:
            return UNTIL_OVER
        for key, period in self._periods.items():
            told = (period.days, period.counts_working_days, period.basis)
            if told == (form.period_days, form.counts_working_days, form.period_basis):
                return key
        return OWN_DAYS

    def _said(self, period: PostingPeriod) -> str:
        working = period.counts_working_days
        told = self.tr("{name}：{n} 个工作日") if working else self.tr("{name}：{n} 天")
        return told.format(name=self._wording.posting_period(period.name), n=period.days)

    def _show_what_follows(self) -> None:
        key = self.choice.currentData()
        self._own.setVisible(key == OWN_DAYS)
        cited = self._wording.article(self._form.period_basis)
        told = self.tr("依据：{basis}。从张贴第二天算起，遇节假日顺延。")
        self.basis.setText(told.format(basis=cited) if cited else "")
        self.basis.setVisible(bool(cited))

    def _take(self) -> None:
        if self._is_filling:
            return
        key = self.choice.currentData()
        period = self._periods.get(key)
        if period is not None:
            days, working, basis = period.days, period.counts_working_days, period.basis
        elif key == OWN_DAYS:
            days, working, basis = self.days.value(), self.working.isChecked(), ""
        else:
            days, working, basis = 0, False, ""
        self._form = replace(
            self._form, period_days=days, counts_working_days=working, period_basis=basis
        )
        self._show_what_follows()
        self.typed.emit(self._form)
